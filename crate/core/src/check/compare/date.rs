//! Compares when.
//!
//! *What it finds.* For each date of the claim, how it lies to the date the source gives the same event.
//! *When it stays silent.* Where the source's date belongs to another event, or one of the two cannot be placed.
//! *Example.* "The dialogue took place on November 5, 2023" against "At the dialogue on October 5, 2023" differs.

use crate::check::align::Pair;
use crate::check::bind::above;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::value::date::{Bound, DateRelation, relation};
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
    let open = matches!(mine.bound, Bound::Since | Bound::Until);
    if open
        && mine.bound == theirs.bound
        && mine.days.is_some()
        && theirs.days.is_some()
        && mine.days != theirs.days
    {
        return Outcome::Differs;
    }
    match relation(mine, theirs) {
        DateRelation::Same => Outcome::Agrees,
        DateRelation::Covers => Outcome::Broader,
        DateRelation::Inside => Outcome::Narrower,
        _ if length(mine).is_some() && length(mine) == length(theirs) => Outcome::Agrees,
        DateRelation::Apart => Outcome::Differs,
        DateRelation::Overlaps | DateRelation::Unknown => Outcome::Unknown,
    }
}

/// The length of a relative period ("over the past year", "in a year"), as TIMEX3 writes it.
fn length(date: &Date) -> Option<&str> {
    let relative = date.timex.starts_with("REF") || date.kind == DateKind::Duration;
    date.timex.find('P').filter(|_| relative).map(|at| &date.timex[at..])
}

/// From here on a statement is so near to the claim's that the only date of its sentence is taken to be its date.
const SAME_EVENT: f32 = 0.6;

/// Whether the source's date belongs to what the claim's date belongs to: it stands in the statement that is compared, or
/// the words they hang on meet.
fn belongs(pair: &Pair<'_>, mine: &Date, theirs: &Date) -> bool {
    let ours = above(pair.claim, pair.claim.words_in(mine.span));
    let others = above(pair.source, pair.source.words_in(theirs.span));
    let only = dates(pair).count() == 1 && pair.frames.iter().any(|frame| frame.score >= SAME_EVENT);
    only || ours.iter().any(|&word| others.iter().any(|&other| pair.same(word, other)))
}
