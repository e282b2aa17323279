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
    let spanish = root().join(SPANISH);
    if spanish.exists() {
        fs::copy(spanish, pkg.join("es.bin"))?;
    }
    Ok(())
}

/// The bundled corpus as a pack.
pub fn pack() -> Outcome {
    fs::create_dir_all(root().join(PACKS))?;
    let name = Path::new(CORPUS).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let path = format!("{PACKS}/{name}.pack");
    shell(&["cargo", "run", "--quiet", "--package", "vouch", "--", "build", CORPUS, "--output", &path])
}
