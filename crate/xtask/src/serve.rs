//! `cargo xtask serve`: builds everything, shows one check, and serves the page on loopback.

use crate::command::run as shell;
use crate::{Outcome, build};

const EXAMPLE: &str = "32,000 firearms seized";

/// Serves until it is stopped; arguments such as `--port 9000` go to `vouch serve`.
pub fn run(arguments: &[String]) -> Outcome {
    build::run(&[])?;
    let vouch = ["cargo", "run", "--quiet", "--package", "vouch", "--"];
    println!();
    shell(&[&vouch[..], &["check", EXAMPLE]].concat())?;
    println!();
    let mut serve = [&vouch[..], &["serve", "--site", build::SITE]].concat();
    serve.extend(arguments.iter().map(String::as_str));
    shell(&serve)
}
