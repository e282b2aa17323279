//! `cargo xtask bench [NAME]`: one file for each measurement, one line each in `BENCHES`.

use crate::{Outcome, Task};

const BENCHES: &[Task] =
    &[("grammar", "tags, trees and lemmas on the treebanks' test sentences", crate::train::grammar::bench)];

/// Runs the measurement that `arguments` name.
pub fn run(arguments: &[String]) -> Outcome {
    crate::run("cargo xtask bench", BENCHES, arguments)
}
