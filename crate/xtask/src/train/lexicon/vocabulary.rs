//! Counts which words matter: those that sentences about facts use, and those WordNet met in its tagged texts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::wordnet::Wordnet;
use crate::Outcome;

/// Texts whose licence allows counting their words (CC BY-SA; named in the tables' README).
const TEXTS: [&str; 3] = ["vitaminc-dev.jsonl", "fever-gold-dev.jsonl", "snli-dev.jsonl"];
/// Where they stand, seen from the repository.
const SHARED: &str = "../shared/eval/pairs";
/// A word matters when this many different sentences use it,
const LEAST_SENTENCES: usize = 4;
/// or when WordNet's tagged texts have it this often.
const LEAST_TAGGED: u32 = 6;

/// Writes the list of words. Errors when the shared texts are absent.
pub(super) fn write(wordnet: &Wordnet, file: &Path) -> Outcome {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for sentence in sentences()? {
        let words: BTreeSet<&str> =
            sentence.split(|letter: char| !letter.is_alphanumeric() && letter != '-').collect();
        for word in words {
            for lemma in lemmas(wordnet, word) {
                *counts.entry(lemma).or_default() += 1;
            }
        }
    }
    let words: Vec<&str> = wordnet
        .senses
        .iter()
        .filter(|(lemma, senses)| {
            let tagged: u32 = senses.iter().map(|sense| sense.count).sum();
            let one_word =
                lemma.len() > 1 && lemma.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
            one_word
                && (counts.get(*lemma).is_some_and(|count| *count >= LEAST_SENTENCES)
                    || tagged >= LEAST_TAGGED)
        })
        .map(|(lemma, _)| lemma.as_str())
        .collect();
    let head = "# made by `cargo xtask train lexicon vocabulary`: WordNet lemmas that matter, by frequency\n";
    fs::write(file, format!("{head}{}\n", words.join("\n")))?;
    println!("{}: {} words", file.display(), words.len());
    Ok(())
}

/// Different sentences, claims and evidence alike.
fn sentences() -> Result<BTreeSet<String>, Box<dyn std::error::Error>> {
    let mut sentences = BTreeSet::new();
    for name in TEXTS {
        let path = Path::new(SHARED).join(name);
        let text = fs::read_to_string(&path).map_err(|error| {
            format!("`{}` is needed to count words: {error}; `vocabulary.txt` stays as it is", path.display())
        })?;
        for line in text.lines() {
            let row: serde_json::Value = serde_json::from_str(line)?;
            sentences.extend(
                ["claim", "evidence"].iter().filter_map(|key| Some(row[key].as_str()?.to_lowercase())),
            );
        }
    }
    Ok(sentences)
}

/// Endings that WordNet's own `morphy` takes off.
const ENDINGS: [(&str, &str); 14] = [
    ("", ""),
    ("s", ""),
    ("ses", "s"),
    ("xes", "x"),
    ("zes", "z"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("men", "man"),
    ("ies", "y"),
    ("es", "e"),
    ("ed", "e"),
    ("ed", ""),
    ("ing", "e"),
    ("ing", ""),
];

/// The lemmas a word may be a form of.
fn lemmas(wordnet: &Wordnet, word: &str) -> BTreeSet<String> {
    ENDINGS
        .iter()
        .filter_map(|(ending, instead)| Some(format!("{}{instead}", word.strip_suffix(ending)?)))
        .filter(|lemma| wordnet.senses.contains_key(lemma))
        .collect()
}
