//! Compares quoted words.
//!
//! *What it finds.* The claim's quotation in the source, letter for letter or with other words.
//! *When it stays silent.* Where the source has nothing like it: then the quotation was not found, not refuted.
//! *Example.* “We have no common plan” against “We have a common plan” differs.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Note, Outcome};
use crate::value::Quote;
use crate::value::quote::{self, Wording};

/// Quotations shorter than this may be a scare quote or a name, and are compared like other words.
const LEAST_WORDS: usize = 2;

/// One finding for each quotation of the part.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let inside = |quote: &&Quote| pair.part_has(quote.span);
    let long = |quote: &&Quote| quote.normalized.split_whitespace().count() >= LEAST_WORDS;
    pair.claim
        .reading
        .mentions
        .quotes
        .iter()
        .filter(inside)
        .filter(long)
        .map(|quote| one(pair, quote))
        .collect()
}

fn one(pair: &Pair<'_>, mine: &Quote) -> Finding {
    let sentence = pair.sentence_span();
    let written = quote::normalize(pair.source.reading.at(sentence));
    let covers = pair.claim.words_in(mine.span);
    let relation = match quote::relation(&mine.normalized, &written) {
        Wording::NotFound => quoted_otherwise(pair, mine).unwrap_or(Wording::NotFound),
        told => told,
    };
    match relation {
        Wording::Verbatim => {
            Finding::new(Facet::Quotation, Outcome::Agrees, mine.span, Some(sentence)).covering(covers)
        }
        Wording::Altered { .. } => {
            let mut finding =
                Finding::new(Facet::Quotation, Outcome::Differs, mine.span, Some(sentence)).covering(covers);
            finding.note = Some(Note::Altered(sentence));
            finding
        }
        Wording::NotFound => Finding::new(Facet::Quotation, Outcome::Unknown, mine.span, None),
    }
}

/// What the source quotes with as many words of which one is another: "balanced and dear" of "balanced and fair".
fn quoted_otherwise(pair: &Pair<'_>, mine: &Quote) -> Option<Wording> {
    let words = |quote: &Quote| -> Vec<String> {
        let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        quote.normalized.split_whitespace().map(bare).collect()
    };
    let mine = words(mine);
    let sentence = pair.source.sentence_span(pair.sentence);
    let theirs = pair.source.reading.mentions.quotes.iter().filter(|quote| sentence.contains(quote.span));
    let changed = |theirs: &Vec<String>| {
        let apart = theirs.iter().zip(&mine).filter(|(a, b)| a != b).count();
        theirs.len() == mine.len() && apart == 1
    };
    let similarity = 1.0 - 1.0 / mine.len() as f64;
    theirs.map(words).any(|theirs| changed(&theirs)).then_some(Wording::Altered { similarity })
}
