//! `cargo xtask train NAME`: one file for each model or table, one line each in `TRAININGS`.

pub mod grammar;
pub mod judge;
mod lexicon;

use crate::{Outcome, Task};

const TRAININGS: &[Task] = &[
    ("grammar", "tagger, lemmatiser and parser of both languages, from the treebanks", grammar::train),
    ("judge", "the model that decides where rules cannot, from claims with evidence", judge::train),
    ("lexicon", "pack the word tables and WordNet into crate/core/data/lexicon/lexicon.bin", lexicon::run),
];

/// Runs the training that `arguments` name.
pub fn run(arguments: &[String]) -> Outcome {
    crate::run("cargo xtask train", TRAININGS, arguments)
}
