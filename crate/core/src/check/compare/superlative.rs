//! Compares the most and the least.
//!
//! *What it finds.* Whether the claim's thing has the largest, or the smallest, of the figures that the sentence gives in one
//! dimension.
//! *When it stays silent.* Where the sentence gives the thing no figure, or no other one to hold it against.
//! *Example.* "Barley made up the largest share" against "40 tonnes of barley and 90 tonnes of wheat" differs.

use crate::check::align::Pair;
use crate::check::bind::quantities;
use crate::check::figure::in_unit_of;
use crate::check::finding::{Facet, Finding, Outcome, Step};
use crate::check::operand::ranked;
use crate::check::view::View;
use crate::grammar::Tag;
use crate::lexicon::MeaningKind;
use crate::statement::{Polarity, Statement};
use crate::text::Span;
use crate::value::Quantity;
use std::cmp::Ordering;
use std::ops::Range;

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
    let (word, way) =
        pair.part.words.iter().find_map(|&word| Some((word, superlative(pair.claim, word)?)))?;
    let denied = |it: &Statement| it.stance.polarity == Polarity::Negated;
    if pair.claim_statements().any(denied) {
        return None;
    }
    let words = &pair.claim.reading.words;
    let measure = words[word].head.filter(|&it| pair.claim.is_one_of(it, MEASURES))?;
    let figures: Vec<&Quantity> = quantities(pair).collect();
    let (thing, mine, field) = standing(pair, &figures)?;
    let rival = |it: &&Quantity| it.span != mine.span && it.dimension() == mine.dimension();
    let listed = |it: &&Quantity| field.is_empty() || field.contains(&it.span);
    let rivals: Vec<&Quantity> = figures.into_iter().filter(rival).filter(listed).collect();
    if rivals.is_empty() {
        return None;
    }
    let value = |it: &Quantity| in_unit_of(mine, it).0;
    let most = rivals.iter().all(|it| mine.value.total_cmp(&value(it)) == way);
    let outcome = if most { Outcome::Agrees } else { Outcome::Differs };
    let verb = words[measure].head.filter(|&it| words[it].tag == Tag::Verb && pair.meets(it).is_none());
    let mut finding = Finding::new(Facet::Comparison, outcome, pair.claim.span(word), Some(mine.span))
        .covering([word, measure, thing].into_iter().chain(verb));
    let step = |it: &Quantity| Step { operator: '>', source: it.span, value: value(it) };
    let all = [mine].into_iter().chain(rivals.iter().copied());
    finding.note = Some(ranked(all.map(step).collect()));
    Some(finding)
}

/// Which way a word says that something goes farthest.
fn superlative(view: &View, word: usize) -> Option<Ordering> {
    SUPERLATIVES.iter().find(|row| row.0 == view.word(word).to_lowercase()).map(|row| row.1)
}

/// The thing that is said to have the most, its figure, and those of the things it is held against where the claim lists them:
/// of "Of tin, copper and lead, lead was mined in the largest amount" the second lead.
fn standing<'p>(pair: &Pair<'_>, figures: &[&'p Quantity]) -> Option<(usize, &'p Quantity, Vec<Span>)> {
    let noun = |word: &usize| matches!(pair.claim.reading.words[*word].tag, Tag::Noun | Tag::ProperNoun);
    let list = list(pair);
    let told = |&noun: &usize| Some((noun, figure_of(pair, noun, figures)?));
    // "The metal" of "tin was the metal mined in the largest amount" is no thing beside the others.
    let own = |noun: &usize| pair.link(*noun).is_some_and(|it| it.kind != MeaningKind::Hypernym);
    let nouns = pair.content().filter(noun).filter(own);
    let named: Vec<(usize, &Quantity)> = nouns.filter_map(|it| told(&it)).collect();
    let (listed, free): (Vec<_>, Vec<_>) = named.into_iter().partition(|it| list.contains(&it.0));
    let (thing, mine) = *free.first()?;
    let field: Vec<Span> = listed.iter().map(|it| it.1.span).collect();
    // Which of several things is meant nobody can tell.
    let single = free.iter().all(|it| it.1.span == mine.span);
    let inside = field.is_empty() || field.contains(&mine.span);
    (single && inside).then_some((thing, mine, field))
}

/// The words of a list that a claim opens with: "Of tin, copper and lead,".
fn list(pair: &Pair<'_>) -> Range<usize> {
    let words = &pair.part.words;
    let opens = |&&word: &&usize| pair.claim.is_one_of(word, &["of", "among", "between", "de", "entre"]);
    let Some(&first) = words.first().filter(opens) else { return 0..0 };
    let tags = &pair.claim.reading.words;
    let verb = words.iter().copied().find(|&it| matches!(tags[it].tag, Tag::Verb | Tag::Auxiliary));
    let before = first..verb.unwrap_or(first);
    let comma = before.clone().rev().find(|&word| pair.claim.word(word) == ",");
    first..comma.unwrap_or(before.end)
}

/// The one figure of the sentence that counts what the claim's `noun` names.
fn figure_of<'p>(pair: &Pair<'_>, noun: usize, figures: &[&'p Quantity]) -> Option<&'p Quantity> {
    let named = |it: &&Quantity| it.counted_words.clone().any(|other| pair.meets(noun) == Some(other));
    let mut found = figures.iter().copied().filter(named);
    found.next().filter(|_| found.next().is_none())
}
