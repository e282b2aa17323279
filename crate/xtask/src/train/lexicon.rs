//! `cargo xtask train lexicon`: packs the hand-written word tables and WordNet into `lexicon.bin`.

use std::fs;
use std::path::Path;

use vouch_core::lexicon::{Source, Tables, encode};

use crate::Outcome;

/// Where the tables stand and the packed lexicon goes.
const FOLDER: &str = "crate/core/data/lexicon";

/// Packs the lexicon. The same tables give the same bytes.
pub fn run(_arguments: &[String]) -> Outcome {
    let read = |name: &str| fs::read_to_string(Path::new(FOLDER).join(name));
    let source = Source::read(&Tables {
        synonyms: &read("synonyms.tsv")?,
        opposites: &read("opposites.tsv")?,
        kinds: &read("kinds.tsv")?,
        derivations: &read("derivations.tsv")?,
        directions: &read("directions.tsv")?,
        spanish: &read("spanish.tsv")?,
    })?;
    let bytes = encode(&source);
    fs::write(Path::new(FOLDER).join("lexicon.bin"), &bytes)?;
    println!("{FOLDER}/lexicon.bin: {} bytes", bytes.len());
    Ok(())
}
