//! Compares why.
//!
//! *What it finds.* A claim that one thing caused another, against a sentence that says so or does not.
//! *When it stays silent.* Where the claim names no cause.
//! *Example.* "Sales fell because of the weather" is not decided by "Sales fell in a cold spring".

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::view::View;
use crate::grammar::Tag;

/// Words that tell a cause only with "to" right behind: "due to the rain", but not "due in May".
const WITH_TO: &[&str] = &["due", "owing", "thanks", "lead", "due to", "owing to", "thanks to", "lead to"];

/// Words that as nouns tell a cause only with "of" right behind: "a result of the rain", but not "results are expected".
const WITH_OF: &[&str] = &["result"];

/// Words that tell a cause.
const CAUSES: &[&str] = &[
    "because",
    "cause",
    "blame",
    "attribute",
    "contribute",
    "drive",
    "prompt",
    "trigger",
    "spark",
    "force",
    "porque",
    "debido",
    "causar",
    "provocar",
    "culpa",
    "contribuir",
    "gracias",
];

/// At most one finding.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let Some(mine) = find(pair.claim, pair.part.words.iter().copied()) else { return Vec::new() };
    let theirs = find(pair.source, pair.source.sentence_words(pair.sentence));
    let span = pair.claim.span(mine);
    let source = theirs.map(|word| pair.source.span(word));
    let outcome = if theirs.is_some() { Outcome::Agrees } else { Outcome::Unknown };
    vec![Finding::new(Facet::Action, outcome, span, source).covering(theirs.map(|_| mine))]
}

fn find(view: &View, mut words: impl Iterator<Item = usize>) -> Option<usize> {
    let next = |word: usize, key: &str| view.facts.get(word + 1).is_some_and(|fact| fact.key == key);
    let verb = |word: usize| view.reading.words[word].tag == Tag::Verb;
    words.find(|&word| {
        view.is_one_of(word, CAUSES)
            || view.is_one_of(word, WITH_TO) && next(word, "to")
            || view.is_one_of(word, WITH_OF) && (verb(word) || next(word, "of"))
    })
}
