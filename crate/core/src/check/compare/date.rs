//! Compares when.
//!
//! *What it finds.* For each date of the claim, how it lies to the date the source gives the same event.
//! *When it stays silent.* Where the source's date belongs to another event, or one of the two cannot be placed.
//! *Example.* "The dialogue took place on November 5, 2023" against "At the dialogue on October 5, 2023" differs.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::view::{Class, View};
use crate::value::{Date, DateKind};

/// One finding for each date of the part.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let claim = &pair.claim.reading;
    let inside =
        |date: &&Date| pair.part.words.iter().any(|&word| date.span.contains(claim.words[word].span));
    claim.mentions.dates.iter().filter(inside).map(|date| one(pair, date)).collect()
}

fn one(pair: &Pair<'_>, mine: &Date) -> Finding {
    let covers = pair.claim.words_in(mine.span);
    let found =
        dates(pair).map(|theirs| (relate(mine, theirs), theirs)).max_by_key(|(outcome, _)| rank(*outcome));
    match found {
        Some((Outcome::Differs, theirs)) if !belongs(pair, mine, theirs) => {
            Finding::new(Facet::Date, Outcome::Unknown, mine.span, Some(theirs.span))
        }
        Some((outcome, theirs)) => {
            Finding::new(Facet::Date, outcome, mine.span, Some(theirs.span)).covering(covers)
        }
        None => Finding::new(Facet::Date, Outcome::Unknown, mine.span, None),
    }
}

/// The dates of the sentence.
fn dates<'p>(pair: &'p Pair<'_>) -> impl Iterator<Item = &'p Date> {
    let source = &pair.source.reading;
    let sentence = source.layout.sentences[pair.sentence].span;
    source.mentions.dates.iter().filter(move |date| sentence.contains(date.span))
}

fn rank(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Agrees => 4,
        Outcome::Broader => 3,
        Outcome::Differs => 2,
        Outcome::Narrower => 1,
        Outcome::Unknown => 0,
    }
}

/// How the claim's date lies to the source's.
fn relate(mine: &Date, theirs: &Date) -> Outcome {
    if mine.timex == theirs.timex {
        return Outcome::Agrees;
    }
    match (mine.days, theirs.days) {
        (Some(a), Some(b)) if a.1 < b.0 || b.1 < a.0 => Outcome::Differs,
        (Some(a), Some(b)) if a.0 <= b.0 && b.1 <= a.1 => Outcome::Broader,
        (Some(_), Some(_)) => Outcome::Narrower,
        (None, None) if length(mine).is_some() && length(mine) == length(theirs) => Outcome::Agrees,
        (None, None) if mine.kind == DateKind::Period && theirs.kind == DateKind::Period => Outcome::Differs,
        _ => Outcome::Unknown,
    }
}

/// The length of a relative period ("over the past year", "in a year"), as TIMEX3 writes it.
fn length(date: &Date) -> Option<&str> {
    let relative = date.timex.starts_with("REF") || date.kind == DateKind::Duration;
    date.timex.find('P').filter(|_| relative).map(|at| &date.timex[at..])
}

/// Whether the source's date belongs to what the claim's date belongs to: the words they hang on meet.
fn belongs(pair: &Pair<'_>, mine: &Date, theirs: &Date) -> bool {
    let ours = anchors(pair.claim, pair.claim.words_in(mine.span).start);
    let others = anchors(pair.source, pair.source.words_in(theirs.span).start);
    ours.iter()
        .any(|&word| others.iter().any(|&other| pair.link(word).is_some_and(|link| link.word == other)))
}

/// The words above `word`, nearest first; a light verb ("took place") stands for what it is about.
fn anchors(view: &View, word: usize) -> Vec<usize> {
    let words = &view.reading.words;
    let mut found = Vec::new();
    let mut at = words.get(word).and_then(|it| it.head);
    while let Some(head) = at {
        found.push(head);
        let statement = view.statement_at[head].filter(|_| view.facts[head].class == Class::Light);
        let about = statement.map(|index| &view.reading.statements[index].arguments);
        found.extend(about.into_iter().flatten().map(|argument| argument.head));
        at = words[head].head.filter(|_| found.len() < 6);
    }
    found
}
