//! Ranges: "3 to 5", "between 10 and 20", "$62-$68", "from 4.8 to 4.7", "de 10 a 20".

use super::Change;
use super::change;
use super::measure::{self, Measure};
use crate::text::Language;
use crate::value::Unit;
use crate::value::number::{self, Number, NumberKind, PieceKind, Pieces};

/// Two numbers read as one quantity.
#[derive(Clone, Copy, Debug)]
pub(super) struct Range {
    /// First piece, "between" or "from" included.
    pub(super) start: usize,
    /// The number and unit on the left.
    pub(super) first: Measure,
    /// The number and unit on the right.
    pub(super) second: Measure,
    /// The way from the first to the second, when a verb of change stands before.
    pub(super) change: Change,
}

/// Reads a range out of `first` and the number after it.
pub(super) fn read(pieces: &Pieces<'_>, first: Measure, next: Number, language: Language) -> Option<Range> {
    let mut second = measure::read(pieces, next, language);
    let mut first = first;
    let plain = |number: &Number| {
        matches!(number.kind, NumberKind::Cardinal | NumberKind::Fraction | NumberKind::Share)
    };
    let open = opening(pieces, first.start, language);
    // "between the tenth and the fifteenth"
    let positions = matches!(open, Some((_, Opening::Between)))
        && first.number.kind == NumberKind::Ordinal
        && second.number.kind == NumberKind::Ordinal;
    if !(positions || plain(&first.number) && plain(&second.number)) {
        return None;
    }
    if let Some(range) = falling_back(pieces, first, second, language) {
        return Some(range);
    }
    let link = link(pieces, first.end, second.start, language)?;
    share_unit(&mut first, &mut second)?;
    share_scale(pieces, &mut first, &second, language);
    let start = open.map_or(first.start, |(start, _)| start);
    let ascending = first.number.value < second.number.value;
    let change = match open {
        Some((start, Opening::From)) => change::before_from(pieces, start, language),
        _ => Change::None,
    };
    let fits = match (link, open) {
        (Link::To, Some((_, Opening::From))) => true,
        (Link::And, Some((_, Opening::Between))) | (Link::To, Some((_, Opening::Between))) => ascending,
        // "by $43.6 billion to $419.2 billion", "climbed 0.1% to 1,333": an amount and a level.
        (Link::To, None) => {
            let changed = change::read(pieces, first.start, first.start, language) != Change::None;
            ascending && !changed && !is_year_pair(&first, &second)
        }
        (Link::Hyphen, _) => ascending && hyphen_fits(pieces, &first, &second, language),
        (Link::Or, _) => {
            ascending && second.number.value - first.number.value <= (first.number.value * 0.5).max(2.0)
        }
        (Link::And, _) => false,
    };
    fits.then_some(Range { start, first, second, change })
}

/// "narrowed to 138,285 lots from 212,577 lots": the level now stands first.
fn falling_back(pieces: &Pieces<'_>, now: Measure, before: Measure, language: Language) -> Option<Range> {
    let (mut now, mut before) = (now, before);
    let to =
        now.start.checked_sub(1).filter(|at| pieces.folded(*at) == "to" && language == Language::English)?;
    // The counted thing may stand between: "196,440 contracts from 210,643 contracts".
    let from = (now.end..now.end + 3).find(|at| pieces.folded(*at) == "from")?;
    let change = change::before_from(pieces, to, language);
    let plain = (now.end..from)
        .all(|at| pieces.kind(at) == Some(PieceKind::Word) && !matches!(pieces.folded(at), "up" | "down"));
    share_unit(&mut now, &mut before)?;
    let fits = before.start == from + 1 && plain && change != Change::None && !is_year_pair(&before, &now);
    fits.then_some(Range {
        start: now.start,
        first: before,
        second: Measure { end: before.end, ..now },
        change,
    })
}

#[derive(Clone, Copy, PartialEq)]
enum Opening {
    Between,
    From,
}

#[derive(Clone, Copy, PartialEq)]
enum Link {
    To,
    And,
    Or,
    Hyphen,
}

fn opening(pieces: &Pieces<'_>, start: usize, language: Language) -> Option<(usize, Opening)> {
    let mut at = start.checked_sub(1)?;
    if matches!(pieces.folded(at), "the" | "el" | "los" | "las" | "la" | "about" | "around") {
        at = at.checked_sub(1)?;
    }
    match (language, pieces.folded(at)) {
        (_, "between" | "entre") => Some((at, Opening::Between)),
        (_, "from" | "desde" | "de" | "del") => Some((at, Opening::From)),
        _ => None,
    }
}

fn link(pieces: &Pieces<'_>, end: usize, start: usize, language: Language) -> Option<Link> {
    let words: Vec<&str> = (end..start)
        .map(|at| pieces.folded(at))
        .filter(|word| !matches!(*word, "the" | "el" | "los" | "las" | "about" | "around"))
        .collect();
    Some(match (words.as_slice(), language) {
        (["-"], _) => Link::Hyphen,
        (["through" | "thru"], Language::English) | (["~"], _) => Link::To,
        (["-", "to", "-"] | ["up", "to"] | ["-", "-"], _) => Link::To,
        (["to"], Language::English) | (["a" | "hasta" | "al"], Language::Spanish) => Link::To,
        (["and"], Language::English) | (["y" | "e"], Language::Spanish) => Link::And,
        (["or"], Language::English) | (["o" | "u"], Language::Spanish) => Link::Or,
        _ => return None,
    })
}

/// Both sides have one unit, or one side lends its own to the other.
fn share_unit(first: &mut Measure, second: &mut Measure) -> Option<()> {
    let unit: Option<Unit> = match (first.unit, second.unit) {
        (Some(a), Some(b)) if a == b || a.is_currency() && b.is_currency() && b.name == "dollar" => Some(a),
        (Some(_), Some(_)) => return None,
        (a, b) => a.or(b),
    };
    (first.unit, second.unit) = (unit, unit);
    Some(())
}

/// "33-35 billion": the scale word belongs to both.
fn share_scale(pieces: &Pieces<'_>, first: &mut Measure, second: &Measure, language: Language) {
    let (low, high) = (first.number, second.number);
    let written = (high.start..high.end).rev().find_map(|at| number::scale(pieces, at, language));
    let guessed = || [1e12, 1e9, 1e6, 1e3].into_iter().find(|scale| high.value >= *scale);
    let Some(scale) = written.or_else(guessed) else { return };
    let worded = (high.start..high.end).any(|at| pieces.kind(at) == Some(PieceKind::Word));
    let plain = (low.start..low.end).all(|at| pieces.kind(at) != Some(PieceKind::Word)) || low.value < 100.0;
    if worded
        && plain
        && low.value < 1000.0
        && low.value * scale < high.value * 1.0001
        && low.value < high.value / scale
    {
        first.number.value = low.value * scale;
        first.number.place = low.place * scale;
    }
}

/// "2014-15", "1998 to 2003".
fn is_year_pair(first: &Measure, second: &Measure) -> bool {
    let year = |m: &Measure| m.number.bare && m.unit.is_none() && (1000.0..2100.0).contains(&m.number.value);
    year(first) && (year(second) || second.number.value < 100.0)
}

/// A hyphen joins a range only when both sides are glued or both spaced, and something is counted; else it is a score or a code.
fn hyphen_fits(pieces: &Pieces<'_>, first: &Measure, second: &Measure, language: Language) -> bool {
    let end = second.end;
    let tight = pieces.touches(first.end) == pieces.touches(first.end + 1);
    let counts = first.unit.is_some()
        || super::counted::plural_follows(pieces, end, language)
        || first.number.value >= 100.0
        || first.number.place < 1.0
        || pieces.folded(end) == "-"
        || pieces.get(first.end).is_some_and(|piece| piece.spaced);
    tight && counts && !is_year_pair(first, second)
}

/// "3-2", "89-89": two bare numbers joined by a hyphen that are no range are a score or a code.
pub(super) fn is_score(pieces: &Pieces<'_>, first: &Measure, next: &Number) -> bool {
    let bare = |number: &Number| number.kind == NumberKind::Cardinal && number.bare;
    let hyphen = next.start == first.number.end + 1
        && pieces.folded(first.number.end) == "-"
        && pieces.touches(first.number.end)
        && pieces.touches(next.start);
    bare(&first.number) && bare(next) && hyphen
}
