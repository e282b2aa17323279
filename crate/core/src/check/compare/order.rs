//! Compares which of two events came first.
//!
//! *What it finds.* A claim's "before", "after" or "until" between two events that the source has in one sentence.
//! *When it stays silent.* Where one of the events is a date, or stands in another sentence.
//! *Example.* "The mill closed before the strike began" against "After the strike began, the mill closed" differs.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::view::{Class, View};
use crate::grammar::{Relation, Tag};
use std::ops::Range;

/// How one event stands to the one behind the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Before,
    After,
    /// It lasts, or is not so, up to the other one.
    Until,
}

/// Words that put two events in order, with what they say of the one that does not stand behind them.
const WORDS: &[(&str, Order)] = &[
    ("before", Order::Before),
    ("antes", Order::Before),
    ("after", Order::After),
    ("despues", Order::After),
    ("tras", Order::After),
    ("until", Order::Until),
    ("till", Order::Until),
    ("hasta", Order::Until),
];

/// One finding for each such word of the part with an event behind it.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let words = pair.part.words.iter().copied();
    words.filter_map(|word| one(pair, word, order(pair.claim, word)?)).collect()
}

fn order(view: &View, word: usize) -> Option<Order> {
    let key = view.facts[word].key.as_str();
    if !matches!(
        view.reading.words[word].relation,
        Relation::Mark | Relation::Case | Relation::Fixed | Relation::AdverbialModifier
    ) {
        return None;
    }
    WORDS.iter().find(|row| row.0 == key).map(|row| row.1)
}

fn one(pair: &Pair<'_>, word: usize, mine: Order) -> Option<Finding> {
    let (first, second) = events(pair, word)?;
    let act =
        |verb: usize| pair.claim.statement(verb).and_then(|it| pair.same_act(it)).map(|it| it.predicate);
    let met = |event: usize| pair.meets(event).or_else(|| act(event));
    let (first, second) = (met(first)?, met(second)?);
    let inside = pair.source.sentence_words(pair.sentence);
    let told = inside.clone().find_map(|at| {
        let theirs = order(pair.source, at)?;
        let behind = behind(pair.source, at, inside.end);
        match (behind.contains(&first), behind.contains(&second)) {
            (false, true) => Some((at, theirs)),
            // "After the strike began, the mill closed" told from the strike's side.
            (true, false) => Some((at, turned(theirs))),
            _ => None,
        }
    });
    let outcome = match told {
        Some((_, theirs)) if theirs == mine => return None,
        Some((_, Order::Before | Order::After)) if mine != Order::Until => Outcome::Differs,
        _ => Outcome::Unknown,
    };
    let source = told.map(|(at, _)| pair.source.span(at));
    Some(Finding::new(Facet::Date, outcome, pair.claim.span(word), source))
}

fn turned(order: Order) -> Order {
    match order {
        Order::Before => Order::After,
        Order::After => Order::Before,
        Order::Until => Order::Until,
    }
}

/// The claim's two events: the verb that `word` hangs on, by what it stands before, and the verb or noun behind it.
fn events(pair: &Pair<'_>, word: usize) -> Option<(usize, usize)> {
    let words = &pair.claim.reading.words;
    let second = match words[word].relation {
        Relation::Mark | Relation::Case => words[word].head?,
        _ => pair.claim.reading.tree().children(word).iter().copied().find(|&it| it > word)?,
    };
    let above = |at: &usize| words[*at].head;
    let first = std::iter::successors(words[second].head, above).find(|&it| words[it].tag == Tag::Verb)?;
    let event = match words[second].tag {
        Tag::Verb => true,
        Tag::Noun => pair.claim.facts[second].class == Class::Content,
        _ => false,
    };
    (event && second > word).then_some((first, second))
}

/// The words behind the one at `at`, up to the next mark or such word.
fn behind(view: &View, at: usize, end: usize) -> Range<usize> {
    let stops = |&it: &usize| {
        view.reading.words[it].tag == Tag::Punctuation && view.word(it) != "-" || order(view, it).is_some()
    };
    at + 1..(at + 1..end).find(stops).unwrap_or(end)
}
