//! `cargo xtask build`: WebAssembly, its bindings, the pack, and the page with hashed names.

use crate::command::run as shell;
use crate::{Outcome, install, root};
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// Where the module and its bindings come to lie.
pub const PKG: &str = "target/pkg";
/// Where the packs come to lie.
pub const PACKS: &str = "target/packs";
/// The page, ready to be served.
pub const SITE: &str = "target/site";
/// The bundled corpus, which names its pack.
pub const CORPUS: &str = "crate/corpus/us-mexico-security";

const MODULE: &str = "target/wasm32-unknown-unknown/wasm/vouch_wasm.wasm";
const ENGLISH: &str = "crate/core/data/model/en.bin";
const SPANISH: &str = "crate/core/data/model/es.bin";

/// Builds the page and everything it needs.
pub fn run(_arguments: &[String]) -> Outcome {
    engine()?;
    pack()?;
    install::npm_packages("www")?;
    shell(&["node", "www/build.mjs", "--pkg", PKG, "--packs", PACKS, "--out", SITE])
}

/// The engine for the browser: module, bindings, and the language that is loaded when it is needed.
pub fn engine() -> Outcome {
    install::wasm_target()?;
    shell(&[
        "cargo",
        "build",
        "-p",
        "vouch-wasm",
        "--profile",
        "wasm",
        "--target",
        "wasm32-unknown-unknown",
    ])?;
    let pkg = root().join(PKG);
    // Without its default path the module cannot find its own file: the library's default differs from the tool's.
    Bindgen::new()
        .input_path(root().join(MODULE))
        .web(true)?
        .omit_default_module_path(false)
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&pkg)?;
    let module = pkg.join("vouch_wasm_bg.wasm");
    let mut bytes = fs::read(&module)?;
    bytes.extend(section("en", &fs::read(root().join(ENGLISH))?));
    fs::write(module, bytes)?;
    fs::copy(root().join(SPANISH), pkg.join("es.bin"))?;
    Ok(())
}

/// A custom section of a WebAssembly module. What stands before it is a whole module too: a page may run that while the
/// section is still on its way.
///
/// Source: WebAssembly Core Specification 2.0, 5.5.2 and 5.5.3.
fn section(name: &str, content: &[u8]) -> Vec<u8> {
    const CUSTOM: u8 = 0;
    let body = [&leb128(name.len())[..], name.as_bytes(), content].concat();
    [&[CUSTOM][..], &leb128(body.len()), &body].concat()
}

/// An unsigned number in seven bits a byte, the lowest first.
fn leb128(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// The bundled corpus as a pack.
pub fn pack() -> Outcome {
    fs::create_dir_all(root().join(PACKS))?;
    let name = Path::new(CORPUS).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let path = format!("{PACKS}/{name}.pack");
    shell(&["cargo", "run", "--quiet", "--package", "vouch", "--", "build", CORPUS, "--output", &path])
}

#[cfg(test)]
mod tests {
    use super::{leb128, section};

    #[test]
    fn numbers_take_seven_bits_a_byte() {
        assert_eq!(leb128(127), [0x7f]);
        assert_eq!(leb128(624_485), [0xe5, 0x8e, 0x26]);
    }

    #[test]
    fn a_section_says_its_kind_its_length_and_its_name() {
        assert_eq!(section("en", &[7, 8, 9]), [0, 6, 2, b'e', b'n', 7, 8, 9]);
    }
}
