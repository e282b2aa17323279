//! "More than a tonne", "nearly a mile": an article that a bound and a unit make a one.

use super::hedge;
use crate::text::Language;
use crate::value::number::{Number, NumberKind, Pieces};
use crate::value::{Dimension, unit};

/// The numbers of a sentence together with the articles that stand for one, in order.
pub(super) fn with_articles(
    pieces: &Pieces<'_>,
    mut numbers: Vec<Number>,
    language: Language,
) -> Vec<Number> {
    let found = (1..pieces.len()).filter(|&at| is_one(pieces, at, language));
    let ones: Vec<usize> =
        found.filter(|&at| numbers.iter().all(|number| at < number.start || at >= number.end)).collect();
    for &at in &ones {
        let kind = NumberKind::Cardinal;
        numbers.push(Number { start: at, end: at + 1, value: 1.0, place: 1.0, kind, bare: false });
    }
    if !ones.is_empty() {
        numbers.sort_by_key(|number| number.start);
    }
    numbers
}

/// Lengths of time are dates, and "a point" or "a degree" measures nothing.
fn is_one(pieces: &Pieces<'_>, at: usize, language: Language) -> bool {
    if !matches!(pieces.folded(at), "a" | "an" | "un" | "una") {
        return false;
    }
    let measures = unit::at(pieces, at + 1, language).is_some_and(|(_, unit)| {
        matches!(unit.dimension, Dimension::Mass | Dimension::Length | Dimension::Area | Dimension::Volume)
    });
    measures && hedge::before(pieces, at, language).is_some()
}
