//! `cargo xtask train NAME`: one file for each model or table, one line each in `TRAININGS`.

pub mod grammar;

use crate::{Outcome, Task};

const TRAININGS: &[Task] =
    &[("grammar", "tagger, lemmatiser and parser of both languages, from the treebanks", grammar::train)];

/// Runs the training that `arguments` name.
pub fn run(arguments: &[String]) -> Outcome {
    crate::run("cargo xtask train", TRAININGS, arguments)
}
