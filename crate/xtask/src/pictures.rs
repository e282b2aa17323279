//! `cargo xtask pictures`: the pictures in the README, taken of a fresh build.

use crate::command::run as shell;
use crate::{Outcome, build, install, root};
use std::fs;

const TAKEN: &str = "target/screenshots";

/// Pictures that the README shows, by the names they are taken under.
const SHOWN: &[&str] = &[
    "refuted-desktop-light.png",
    "refuted-desktop-dark.png",
    "article-desktop-light.png",
    "embed-desktop-light.png",
    "supported-phone-light.png",
];

/// Takes all pictures and keeps those that the README shows in `docs`.
pub fn run(_arguments: &[String]) -> Outcome {
    build::run(&[])?;
    install::browsers()?;
    shell(&["node", "tests/web/screenshots.mjs", build::SITE, TAKEN])?;
    fs::create_dir_all(root().join("docs"))?;
    for name in SHOWN {
        fs::copy(root().join(TAKEN).join(name), root().join("docs").join(name))?;
    }
    Ok(())
}
