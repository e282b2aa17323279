//! `cargo xtask train lexicon`: packs the hand-written word tables and WordNet into `lexicon.bin`.
//!
//! `cargo xtask train lexicon vocabulary` counts again which words matter (`vocabulary.txt`), out of the shared
//! evaluation texts; it is needed only when the rule for that changes.

mod fetch;
mod forest;
mod vocabulary;
mod wordnet;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use vouch_core::lexicon::{Source, Tables, encode};

use crate::Outcome;
use wordnet::Wordnet;

/// Where the tables stand and the packed lexicon goes.
const FOLDER: &str = "crate/core/data/lexicon";

/// Packs the lexicon. The same tables give the same bytes.
pub fn run(arguments: &[String]) -> Outcome {
    let wordnet = Wordnet::read(&fetch::wordnet()?)?;
    match arguments {
        [] => pack(&wordnet),
        [word] if word == "vocabulary" => vocabulary::write(&wordnet, &path("vocabulary.txt")),
        [other, ..] => Err(format!("expected nothing or `vocabulary`, found `{other}`").into()),
    }
}

fn pack(wordnet: &Wordnet) -> Outcome {
    let read = |name: &str| fs::read_to_string(path(name)).map_err(|error| format!("`{name}`: {error}"));
    let mut source = Source::read(&Tables {
        synonyms: &read("synonyms.tsv")?,
        opposites: &read("opposites.tsv")?,
        kinds: &read("kinds.tsv")?,
        derivations: &read("derivations.tsv")?,
        directions: &read("directions.tsv")?,
        spanish: &read("spanish.tsv")?,
    })?;
    let counted = read("vocabulary.txt")?;
    let rows = source.translations.iter();
    let spanish: BTreeSet<&str> =
        rows.filter(|(word, english)| !english.contains(word)).map(|(word, _)| word.as_str()).collect();
    let translated = source.translations.iter().flat_map(|(_, english)| english).map(String::as_str);
    let words: BTreeSet<String> = counted
        .lines()
        .filter(|line| !(line.starts_with('#') || spanish.contains(line) && is_rare(wordnet, line)))
        .chain(source.english.words())
        .chain(translated)
        .map(str::to_owned)
        .collect();
    forest::add(&mut source, wordnet, &words);
    let bytes = encode(&source);
    fs::write(path("lexicon.bin"), &bytes)?;
    println!("{FOLDER}/lexicon.bin: {} bytes", bytes.len());
    Ok(())
}

/// Whether WordNet's tagged texts hardly have the word: English texts have "sur" and "costa" in names only.
fn is_rare(wordnet: &Wordnet, word: &str) -> bool {
    let tagged = |senses: &Vec<wordnet::Sense>| senses.iter().map(|sense| sense.count).sum::<u32>();
    wordnet.senses.get(word).is_none_or(|senses| tagged(senses) < 3)
}

fn path(name: &str) -> PathBuf {
    Path::new(FOLDER).join(name)
}
