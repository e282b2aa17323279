//! Compares more and less.
//!
//! *What it finds.* A claim's "more X than Y" against the source's own comparison, or against its two figures.
//! *When it stays silent.* Where one of the two things is not in the sentence.
//! *Example.* "More cocaine than fentanyl was seized" against "5 tonnes of fentanyl and 94 tonnes of cocaine" agrees.

use crate::check::align::Pair;
use crate::check::bind::{in_unit_of, quantities};
use crate::check::finding::{Facet, Finding, Note, Outcome, Step};
use crate::check::view::View;
use crate::grammar::Tag;
use crate::text::Span;
use std::cmp::Ordering;
use std::ops::Range;

/// "more X than Y": what is compared, and which way.
struct Comparison {
    /// More or less.
    way: Ordering,
    /// The comparing word.
    word: usize,
    /// The nouns between the comparing word and "than", and those before the comparing word.
    left: Vec<usize>,
    /// The nouns behind "than".
    right: Vec<usize>,
}

/// At most one finding.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let words =
        pair.part.words.first().copied().unwrap_or(0)..pair.part.words.last().map_or(0, |last| last + 1);
    let Some(mine) = find(pair.claim, words) else { return Vec::new() };
    stated(pair, &mine).or_else(|| derived(pair, &mine)).into_iter().collect()
}

/// The comparison among `words`, unless it bounds a number ("more than 300").
fn find(view: &View, words: Range<usize>) -> Option<Comparison> {
    let key = |word: usize| view.facts[word].key.as_str();
    let than = words.clone().find(|&word| matches!(key(word), "than" | "que"))?;
    let (word, way) =
        (words.start..than).rev().find_map(|word| Some((word, way(key(word), view.word(word))?)))?;
    let noun = |&at: &usize| matches!(view.reading.words[at].tag, Tag::Noun | Tag::ProperNoun);
    let right: Vec<usize> = (than + 1..words.end).filter(noun).take(3).collect();
    let left: Vec<usize> = (word + 1..than).filter(noun).chain((words.start..word).filter(noun)).collect();
    (!right.is_empty() && !left.is_empty()).then_some(Comparison { way, word, left, right })
}

fn way(key: &str, written: &str) -> Option<Ordering> {
    match key {
        "more" | "much" | "many" | "mas" if matches!(written.to_lowercase().as_str(), "more" | "más") => {
            Some(Ordering::Greater)
        }
        "high" | "large" | "big" | "great" | "mayor" if written.ends_with("er") || key == "mayor" => {
            Some(Ordering::Greater)
        }
        "less" | "fewer" | "menos" | "menor" => Some(Ordering::Less),
        "little" | "few" if matches!(written.to_lowercase().as_str(), "less" | "fewer") => {
            Some(Ordering::Less)
        }
        "low" | "small" if written.ends_with("er") => Some(Ordering::Less),
        _ => None,
    }
}

/// Against a comparison that the source makes itself.
fn stated(pair: &Pair<'_>, mine: &Comparison) -> Option<Finding> {
    let theirs = find(pair.source, pair.source.sentence_words(pair.sentence))?;
    let meets =
        |ours: &[usize], others: &[usize]| ours.iter().any(|&a| others.iter().any(|&b| pair.same(a, b)));
    let straight = meets(&mine.right, &theirs.right) && meets(&mine.left, &theirs.left);
    let crossed = meets(&mine.right, &theirs.left) && meets(&mine.left, &theirs.right);
    let way = match (straight, crossed) {
        (true, _) => theirs.way,
        (false, true) => theirs.way.reverse(),
        (false, false) => return None,
    };
    let outcome = if way == mine.way { Outcome::Agrees } else { Outcome::Differs };
    Some(finding(pair, mine, outcome, pair.source.reading.words[theirs.word].span))
}

/// Against two figures that the source gives in one unit.
fn derived(pair: &Pair<'_>, mine: &Comparison) -> Option<Finding> {
    let figure = |nouns: &[usize]| {
        nouns.iter().find_map(|&noun| {
            quantities(pair).find(|it| it.counted_words.clone().any(|word| pair.same(noun, word)))
        })
    };
    let (left, right) = (figure(&mine.left)?, figure(&mine.right)?);
    let unit = |quantity: &crate::value::Quantity| quantity.unit.map(|unit| unit.dimension);
    if left.span == right.span || unit(left) != unit(right) {
        return None;
    }
    let (other, _) = in_unit_of(left, right);
    let way = left.value.total_cmp(&other);
    let outcome = if way == mine.way { Outcome::Agrees } else { Outcome::Differs };
    let mut finding = finding(pair, mine, outcome, left.span);
    let step = |operator, source: Span, value| Step { operator, source, value };
    finding.note = Some(Note::Computed(vec![step('+', left.span, left.value), step('-', right.span, other)]));
    Some(finding)
}

fn finding(pair: &Pair<'_>, mine: &Comparison, outcome: Outcome, source: Span) -> Finding {
    let covers = [mine.word].into_iter().chain(mine.left.iter().chain(&mine.right).copied());
    Finding::new(Facet::Comparison, outcome, pair.claim.reading.words[mine.word].span, Some(source))
        .covering(covers)
}
