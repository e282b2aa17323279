//! `cargo xtask npm`: the package for developers, as a tarball in target/npm.

use crate::command::run as shell;
use crate::{Outcome, build, install};

/// Builds the package.
pub fn run(_arguments: &[String]) -> Outcome {
    build::engine()?;
    build::pack()?;
    install::npm_packages("www")?;
    shell(&["node", "www/npm/pack.mjs", "--pkg", build::PKG, "--packs", build::PACKS, "--out", "target/npm"])
}
