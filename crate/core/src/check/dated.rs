//! Which of two levels of one thing a dated figure is held against: "4.6% in May from 5.1% in April".

use super::align::Pair;
use super::bind::quantities;
use super::label::piece;
use super::operand::{Operand, ends};
use super::view::{Class, View};
use crate::value::date::{DateRelation, relation};
use crate::value::{Date, DateKind, Hedge, Interval, Quantity};
use std::ops::Range;

/// The source's figure for the time that the claim tells.
pub enum Level<'p> {
    /// The one that was found: the claim tells no time, or no time that the sentence sets against another.
    Found(&'p Quantity),
    /// The one that the sentence gives for that time.
    Told(Box<Quantity>),
    /// The sentence only holds something against that time, and has no figure for it: "six points lower than five years ago".
    Untold,
}

/// What `found` has to be taken for.
pub fn level<'p>(pair: &Pair<'_>, mine: &Quantity, found: &'p Quantity) -> Level<'p> {
    let dates = &pair.claim.reading.mentions.dates;
    let placed = |it: &&Date| !matches!(it.kind, DateKind::Set | DateKind::Duration);
    let own = dates.iter().filter(placed).filter(|it| pair.part_has(it.span));
    let mut own = own.filter(|it| !is_held_against(pair.claim, it));
    let (Some(when), None) = (own.next(), own.next()) else { return Level::Found(found) };
    if mine.before.is_some() || mine.range.is_some() {
        return Level::Found(found);
    }
    if let Some(told) = in_row(pair, when, found) {
        return told;
    }
    let Some([before, after]) = ends(pair) else {
        let held = pair.source_dates().any(|it| is_held_against(pair.source, it) && is_same_time(when, it));
        return if held { Level::Untold } else { Level::Found(found) };
    };
    if found.span != before.span && found.span != after.span {
        return Level::Found(found);
    }
    let [then, now] = places(pair, before, after);
    let of = |place: Range<usize>| {
        let inside = |it: &&Date| place.start <= it.span.start && it.span.end <= place.end;
        pair.source_dates().filter(inside).any(|it| is_same_time(when, it))
    };
    match (of(then), of(now)) {
        (true, false) => Level::Told(Box::new(as_level(pair, before, found))),
        (false, true) => Level::Told(Box::new(as_level(pair, after, found))),
        _ => Level::Found(found),
    }
}

/// The figure of the claim's time in a row of figures that each have their own: "4.1 million in 2023, compared with 3.8 million
/// in 2022 and 3.5 million in 2021".
fn in_row<'p>(pair: &Pair<'_>, when: &Date, found: &Quantity) -> Option<Level<'p>> {
    let alike = |it: &&Quantity| {
        let thing = it.counted_head.is_none() || it.counted_head == found.counted_head;
        it.dimension() == found.dimension() && thing && it.before.is_none() && it.range.is_none()
    };
    let row: Vec<&Quantity> = quantities(pair).filter(alike).collect();
    let own = |at: usize| {
        let piece = piece(pair.source, row[at]);
        let here = |it: &&Date| piece.contains(&pair.source.words_in(it.span).start);
        pair.source_dates().filter(|it| !matches!(it.kind, DateKind::Set | DateKind::Duration)).find(here)
    };
    let dates: Vec<Option<&Date>> = (0..row.len()).map(own).collect();
    if row.len() < 2 || dates.iter().any(Option::is_none) {
        return None;
    }
    let mut fitting = (0..row.len()).filter(|&at| dates[at].is_some_and(|it| is_same_time(when, it)));
    let at = fitting.next().filter(|_| fitting.next().is_none())?;
    Some(Level::Told(Box::new(row[at].clone())))
}

/// Where the times of two levels stand: behind each, up to the other.
fn places(pair: &Pair<'_>, before: Operand, after: Operand) -> [Range<usize>; 2] {
    let sentence = pair.sentence_span();
    let text = &pair.source.reading.document.text;
    if before.span != after.span {
        let behind = |one: Operand, other: Operand| {
            let end =
                if other.span.start >= one.span.end { other.span.start } else { clause(pair, one.span.end) };
            one.span.end..end
        };
        return [behind(before, after), behind(after, before)];
    }
    // One figure was read with both: "4.6% in May from 5.1%" ends with the level before, "from 5 in May to 4" with the one after.
    let inner = before.span.start..before.span.end;
    let outer = before.span.end..clause(pair, before.span.end).min(sentence.end);
    let first = before.span.of(text).split_whitespace().next().unwrap_or_default().to_lowercase();
    if matches!(first.as_str(), "from" | "de" | "desde") { [inner, outer] } else { [outer, inner] }
}

/// The end of the clause that goes on at an offset.
fn clause(pair: &Pair<'_>, from: usize) -> usize {
    let sentence = pair.sentence_span();
    let rest = pair.source.reading.document.text.get(from..sentence.end).unwrap_or_default();
    rest.find([';', ':']).map_or(sentence.end, |at| from + at)
}

/// The figure of one level.
fn as_level(pair: &Pair<'_>, level: Operand, found: &Quantity) -> Quantity {
    if let Some(own) =
        quantities(pair).find(|it| it.span == level.span && it.range.is_none() && it.before.is_none())
    {
        return own.clone();
    }
    let half = (found.interval.high - found.interval.low) / 2.0;
    let half = if half.is_finite() { half } else { 0.0 };
    Quantity {
        value: level.value,
        interval: Interval::new(level.value - half, level.value + half),
        hedge: Hedge::None,
        range: None,
        before: None,
        ..found.clone()
    }
}

/// Whether a date only says what something is held against: "than five years ago", "as many as in 2021".
fn is_held_against(view: &View, date: &Date) -> bool {
    let first = view.words_in(date.span).start;
    let key = |back: usize| first.checked_sub(back).map_or("", |at| view.facts[at].key.as_str());
    let link = |key: &str| matches!(key, "than" | "as" | "que" | "como");
    link(key(1)) || matches!(key(1), "in" | "on" | "en" | "for") && link(key(2))
}

/// Whether two dates may be one.
pub fn is_same_time(mine: &Date, theirs: &Date) -> bool {
    let told = !mine.unplaced.is_empty() && mine.unplaced == theirs.unplaced;
    let fits =
        || matches!(relation(mine, theirs), DateRelation::Same | DateRelation::Inside | DateRelation::Covers);
    told || mine.timex == theirs.timex || fits()
}

/// Whether the claim tells how it was before what the source tells: "had 21 seats before the election".
pub fn is_of_before(pair: &Pair<'_>) -> bool {
    let tree = pair.claim.reading.tree();
    let dated = |word: usize| matches!(pair.claim.facts[word].class, Class::Date(_) | Class::Quantity(_));
    let before = |&word: &usize| {
        pair.claim.is_one_of(word, &["before", "previously", "formerly", "antes"])
            && !tree.words[word].head.is_some_and(dated)
    };
    pair.part.words.iter().any(before)
}
