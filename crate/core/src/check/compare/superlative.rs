//! Compares the most and the least.
//!
//! *What it finds.* Whether the claim's thing has the largest, or the smallest, of the figures that the sentence gives in one
//! dimension.
//! *When it stays silent.* Where the sentence gives the thing no figure, or no other one to hold it against.
//! *Example.* "Barley made up the largest share" against "40 tonnes of barley and 90 tonnes of wheat" differs.

use crate::check::align::Pair;
use crate::check::bind::quantities;
use crate::check::figure::in_unit_of;
use crate::check::finding::{Facet, Finding, Note, Outcome, Step};
use crate::grammar::Tag;
use crate::value::Quantity;
use std::cmp::Ordering;

/// Words for the most and the least, as written.
const SUPERLATIVES: &[(&str, Ordering)] = &[
    ("largest", Ordering::Greater),
    ("biggest", Ordering::Greater),
    ("greatest", Ordering::Greater),
    ("highest", Ordering::Greater),
    ("smallest", Ordering::Less),
    ("lowest", Ordering::Less),
    ("least", Ordering::Less),
];

/// Nouns that only say that something is counted.
const MEASURES: &[&str] =
    &["amount", "number", "quantity", "share", "part", "portion", "volume", "total", "figure"];

/// At most one finding.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    one(pair).into_iter().collect()
}

fn one(pair: &Pair<'_>) -> Option<Finding> {
    let way = |word: usize| SUPERLATIVES.iter().find(|row| row.0 == pair.claim.word(word).to_lowercase());
    let (word, way) = pair.part.words.iter().find_map(|&word| Some((word, way(word)?.1)))?;
    let measure = pair.claim.reading.words[word].head.filter(|&it| pair.claim.is_one_of(it, MEASURES))?;
    let noun = |word: &usize| matches!(pair.claim.reading.words[*word].tag, Tag::Noun | Tag::ProperNoun);
    let figures: Vec<&Quantity> = quantities(pair).collect();
    let of = |noun: usize| {
        let named = |it: &&&Quantity| it.counted_words.clone().any(|other| pair.meets(noun) == Some(other));
        let mut found = figures.iter().filter(named);
        found.next().filter(|_| found.next().is_none())
    };
    let (thing, mine) = pair.content().filter(noun).find_map(|noun| Some((noun, *of(noun)?)))?;
    let others: Vec<&Quantity> = figures
        .iter()
        .copied()
        .filter(|it| it.span != mine.span && it.dimension() == mine.dimension())
        .collect();
    let value = |it: &Quantity| in_unit_of(mine, it).0;
    let most = others.iter().all(|it| mine.value.total_cmp(&value(it)) == way);
    let outcome = if most { Outcome::Agrees } else { Outcome::Differs };
    if others.is_empty() {
        return None;
    }
    let span = pair.claim.span(word);
    let mut finding = Finding::new(Facet::Comparison, outcome, span, Some(mine.span));
    let step = |operator, it: &Quantity| Step { operator, source: it.span, value: value(it) };
    let against = others.iter().map(|it| step('-', it));
    finding.note = Some(Note::Computed([step('+', mine)].into_iter().chain(against).collect()));
    let verb =
        pair.claim.reading.words[measure].head.filter(|&it| pair.claim.reading.words[it].tag == Tag::Verb);
    Some(
        finding
            .covering([word, measure, thing].into_iter().chain(verb.filter(|&it| pair.meets(it).is_none()))),
    )
}
