//! `cargo xtask bench [NAME]`: one file for each measurement, one line each in `BENCHES`.

mod lexicon;

use crate::{Outcome, Task};

const BENCHES: &[Task] =
    &[("lexicon", "size of the word tables, and how many words they join", lexicon::run)];

/// Runs the measurement that `arguments` name.
pub fn run(arguments: &[String]) -> Outcome {
    crate::run("cargo xtask bench", BENCHES, arguments)
}
