//! Files and standard input as text.

use crate::failure::Failure;
use std::io::Read;
use std::path::Path;

/// The bytes of `path`; `-` is standard input.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        std::io::stdin().read_to_end(&mut bytes).map_err(|error| Failure::file(path, &error))?;
    } else {
        bytes = std::fs::read(path).map_err(|error| Failure::file(path, &error))?;
    }
    Ok(bytes)
}

/// The text of `path`; `-` is standard input.
pub fn text(path: &Path) -> Result<String, Failure> {
    String::from_utf8(bytes(path)?).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let message =
            format!("byte {at} is not UTF-8; save the file as UTF-8 (`iconv -f windows-1252 -t utf-8`)");
        Failure::within(path, &message)
    })
}
