//! Words that are a number where they stand: the article of "more than a tonne", and the "twice" of "scored twice".

use super::hedge;
use crate::order;
use crate::text::Language;
use crate::value::number::{Number, NumberKind, PieceKind, Pieces};
use crate::value::{Dimension, unit};

/// The numbers of a sentence together with the words that are one by their place, in order.
pub(super) fn with_words(pieces: &Pieces<'_>, mut numbers: Vec<Number>, language: Language) -> Vec<Number> {
    let one = |at: usize| is_one(pieces, at, language) || is_year_old(pieces, at, language);
    let value = |at: usize| one(at).then_some(1.0).or_else(|| times(pieces, at, language));
    let found = (0..pieces.len()).filter_map(|at| Some((at, value(at)?)));
    let free = |at: usize| numbers.iter().all(|number| at < number.start || at >= number.end);
    let words: Vec<(usize, f64)> = found.filter(|&(at, _)| free(at)).collect();
    for &(at, value) in &words {
        let kind = NumberKind::Cardinal;
        numbers.push(Number { start: at, end: at + 1, value, place: 1.0, kind, bare: false });
    }
    if !words.is_empty() {
        order::sort_by_key(&mut numbers, |number| number.start);
    }
    numbers
}

/// How often something was done; "twice as many", "twice the size" and "twice a week" count no acts.
fn times(pieces: &Pieces<'_>, at: usize, language: Language) -> Option<f64> {
    let value = match (language, pieces.folded(at)) {
        (Language::English, "once") if ends(pieces, at) => 1.0,
        (Language::English, "twice") => 2.0,
        (Language::English, "thrice") => 3.0,
        _ => return None,
    };
    let next = at + 1;
    let counts = match pieces.kind(next) {
        Some(PieceKind::Word) => BEHIND.contains(&pieces.folded(next)),
        Some(PieceKind::Digits) => false,
        _ => pieces.folded(next) != "-",
    };
    counts.then_some(value)
}

/// Whether nothing follows a "once" that would make it a "formerly"; "at once" is no count.
fn ends(pieces: &Pieces<'_>, at: usize) -> bool {
    let done = at > 0 && pieces.folded(at - 1).ends_with("ed");
    let behind = matches!(
        pieces.folded(at + 1),
        "" | "." | "," | ";" | "during" | "this" | "last" | "for" | "against"
    ) || done && pieces.folded(at + 1) == "in";
    behind && at > 0 && !matches!(pieces.folded(at - 1), "at" | "for" | "all" | "than" | "even")
}

/// Words behind "twice" that leave it to count acts.
#[rustfmt::skip]
const BEHIND: &[&str] = &[
    "after", "against", "and", "at", "because", "before", "between", "but", "by", "during", "for", "from", "in", "last", "on",
    "over", "since", "this", "when", "while", "with", "within",
];

/// "The year-old pact", "a month old": an age of one, whatever determines the noun.
fn is_year_old(pieces: &Pieces<'_>, at: usize, language: Language) -> bool {
    let determines = OLD.contains(&pieces.folded(at)) && language == Language::English;
    let hyphen = usize::from(pieces.folded(at + 2) == "-");
    determines
        && matches!(pieces.folded(at + 1), "year" | "month" | "week" | "day")
        && pieces.folded(at + 2 + hyphen) == "old"
}

/// Words before "year-old".
const OLD: &[&str] = &["a", "an", "the", "its", "their", "his", "her", "our", "this", "that"];

/// Lengths of time are dates, and "a point" or "a degree" measures nothing.
fn is_one(pieces: &Pieces<'_>, at: usize, language: Language) -> bool {
    if at == 0 || !matches!(pieces.folded(at), "a" | "an" | "un" | "una") {
        return false;
    }
    let measures = unit::at(pieces, at + 1, language).is_some_and(|(_, unit)| {
        matches!(unit.dimension, Dimension::Mass | Dimension::Length | Dimension::Area | Dimension::Volume)
    });
    measures && hedge::before(pieces, at, language).is_some()
}
