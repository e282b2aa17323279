//! `cargo xtask npm`: the package for developers in target/npm, as a folder and as a tarball.

use crate::command::run as shell;
use crate::{Outcome, build, install};

const NPM: &str = "target/npm";

/// Builds the engine and packs it with its JavaScript and types.
pub fn run(_arguments: &[String]) -> Outcome {
    build::engine()?;
    build::pack()?;
    install::npm_packages("www")?;
    shell(&["node", "www/npm/pack.mjs", "--pkg", build::PKG, "--packs", build::PACKS, "--out", NPM])
}
