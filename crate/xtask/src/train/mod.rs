//! `cargo xtask train NAME`: one file for each model or table, one line each in `TRAININGS`.

use crate::{Outcome, Task};

const TRAININGS: &[Task] = &[];

/// Runs the training that `arguments` name.
pub fn run(arguments: &[String]) -> Outcome {
    crate::run("cargo xtask train", TRAININGS, arguments)
}
