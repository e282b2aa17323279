//! Computes one level from another and the gap between them.
//!
//! *What it finds.* A claim's figure for what the source only says to lie so far above or below another figure.
//! *When it stays silent.* Where the claim is not about what stands behind the source's "than".
//! *Example.* "The party had 21 seats before" against "won 19 seats, two fewer than before" agrees.

use crate::check::align::Pair;
use crate::check::bind::{figures_of_part, measuring, quantities};
use crate::check::dated::is_same_time;
use crate::check::figure::against;
use crate::check::finding::Finding;
use crate::check::operand::{Operand, computed};
use crate::check::stand::is_gap;
use crate::statement::Role;
use crate::value::{Date, Interval, Quantity};
use std::ops::Range;

/// At most one finding for each quantity of the part.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let figures: Vec<&Quantity> = quantities(pair).collect();
    let gaps: Vec<(&Quantity, &Quantity)> = (1..figures.len())
        .filter(|&at| is_gap(pair.source, figures[at]))
        .map(|at| (figures[level(pair, &figures, at)], figures[at]))
        .collect();
    let mine = figures_of_part(pair).filter(|mine| !is_gap(pair.claim, mine));
    mine.filter_map(|mine| gaps.iter().find_map(|&(level, gap)| one(pair, mine, level, gap))).collect()
}

/// Which figure the gap at `at` is held against: the one before it, or of "19 of the 35 seats" the first.
fn level(pair: &Pair<'_>, figures: &[&Quantity], at: usize) -> usize {
    let Some(before) = at.checked_sub(2) else { return at - 1 };
    let between = figures[before].number_span.end..figures[at - 1].number_span.start;
    let text = pair.source.reading.document.text.get(between).unwrap_or_default().trim();
    let whole = matches!(text, "of the" | "of its" | "of" | "out of" | "de los" | "de las");
    if whole { before } else { at - 1 }
}

fn one(pair: &Pair<'_>, mine: &Quantity, level: &Quantity, gap: &Quantity) -> Option<Finding> {
    let of_one_thing = match (mine.counted_head, level.counted_head) {
        (Some(head), Some(other)) => pair.same(head, other),
        (None, None) => mine.unit.is_some(),
        _ => false,
    };
    let (a, b) = (Operand::in_unit_of(mine, level)?, Operand::in_unit_of(mine, gap)?);
    let from = pair.source.words_in(gap.measure_span).end;
    let end = pair.source.sentence_words(pair.sentence).end;
    let key = |word: usize| pair.source.facts[word].key.as_str();
    let above = (from..end.min(from + NEXT)).find_map(|word| way(key(word)))?;
    let than = (from..end.min(from + REACH)).find(|&word| key(word) == "than")?;
    let behind = than + 1..end.min(than + REACH);
    let then = || before(pair, behind.clone()).or_else(|| dated(pair, behind.clone()));
    let covers = named(pair, mine, behind.clone()).or_else(then)?;
    if !of_one_thing {
        return None;
    }
    let (low, high) = (a.interval, b.interval);
    let result = match above {
        true => Interval::new(low.low - high.high, low.high - high.low),
        false => Interval::new(low.low + high.low, low.high + high.high),
    };
    let operator = if above { '-' } else { '+' };
    let covers = pair.claim.words_in(mine.span).chain(covers);
    Some(computed(mine, against(mine, result), result, operator, &[a, b]).covering(covers))
}

/// Whether a word behind a gap says that the first figure lies above.
fn way(key: &str) -> Option<bool> {
    match key {
        "more" | "many" | "much" | "high" | "higher" => Some(true),
        "few" | "fewer" | "less" | "low" | "lower" => Some(false),
        _ => None,
    }
}

/// The claim's words for what it measures, where the source has that behind "than".
fn named(pair: &Pair<'_>, mine: &Quantity, mut behind: Range<usize>) -> Option<Vec<usize>> {
    let verb = measuring(pair.claim, mine)?;
    let statement = pair.claim.statement(verb)?;
    let thing = pair.claim.arguments(statement, Role::Actor).next()?;
    let here = behind.any(|word| pair.claim.facts[thing].class.is_content() && pair.same(thing, word));
    here.then(|| vec![thing])
}

/// The claim's words for the time before, where the source has them behind "than".
fn before(pair: &Pair<'_>, mut behind: Range<usize>) -> Option<Vec<usize>> {
    let then = |key: &str| BEFORE.contains(&key);
    let mine = pair.part.words.iter().copied().find(|&word| then(&pair.claim.facts[word].key))?;
    behind.any(|word| then(&pair.source.facts[word].key)).then(|| vec![mine])
}

/// The claim's words for its one time, where the source has that behind "than".
fn dated(pair: &Pair<'_>, behind: Range<usize>) -> Option<Vec<usize>> {
    let dates = &pair.claim.reading.mentions.dates;
    let mut own = dates.iter().filter(|it| pair.part_has(it.span));
    let when = own.next().filter(|_| own.next().is_none())?;
    let held = |it: &&Date| behind.contains(&pair.source.words_in(it.span).start);
    let same = pair.source_dates().filter(held).any(|it| is_same_time(when, it));
    same.then(|| pair.claim.words_in(when.span).collect())
}

/// Words for a time before.
const BEFORE: &[&str] = &["before", "previously", "earlier", "formerly", "antes"];

/// How many words behind a gap may say which way it goes.
const NEXT: usize = 3;

/// How far behind a gap "than", and behind that the other thing, may stand.
const REACH: usize = 6;
