//! Numbers in digits and words.
//!
//! `find` yields every number of a sentence in order. It knows nothing of units or hedges; that "2019" is a year and "5G" a
//! name is decided by `quantity`, which sees the words around.

mod decimal;
mod digits;
mod find;
mod format;
mod fraction;
mod letters;
mod piece;
mod sum;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use decimal::decimal;
pub(crate) use find::{begins, find, scale};
pub use format::format;
pub(crate) use piece::{PieceKind, Pieces};

use crate::text::{Language, Span};

/// A number as found in a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Number {
    /// The first piece, sign included.
    pub(crate) start: usize,
    /// The piece behind it.
    pub(crate) end: usize,
    /// Its value.
    pub(crate) value: f64,
    /// The value of the last written place: 0.1 for "9.2", 1,000,000 for "17 million", 1 for an integer.
    pub(crate) place: f64,
    /// What kind of number it is.
    pub(crate) kind: NumberKind,
    /// Whether it is written with digits alone, without any separator ("2019").
    pub(crate) bare: bool,
}

/// What kind of number it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum NumberKind {
    /// "five", "32,000".
    Cardinal,
    /// "fifth", "5th".
    Ordinal,
    /// "two-thirds", "half a million", "1/4".
    Fraction,
    /// "one in four", "three out of ten".
    Share,
    /// "dozens", "tens of thousands": somewhere between the two.
    Vague {
        /// The smallest count the word is used for.
        low: f64,
        /// The largest.
        high: f64,
    },
    /// Digits that are no number: versions, dates with points, addresses.
    Label,
}

/// A number of a text, whatever it stands for: years and house numbers too.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NumberMention {
    /// Where it stands, sign included.
    pub span: Span,
    /// Its value.
    pub value: f64,
    /// Whether it is a position ("third").
    pub ordinal: bool,
}

/// Every number of `text`, in order, without asking whether it counts anything.
///
/// ```
/// use vouch_core::{text::Language, value::numbers};
/// let values = |text| numbers(text, Language::English).iter().map(|number| number.value).collect::<Vec<_>>();
/// assert_eq!(values("thirty-two thousand, 32,000 and 32k"), [32000.0, 32000.0, 32000.0]);
/// assert_eq!(values("half a million and two-thirds"), [500_000.0, 2.0 / 3.0]);
/// assert_eq!(values("version 1.2.3"), []);
/// ```
pub fn numbers(text: &str, language: Language) -> Vec<NumberMention> {
    let pieces = Pieces::of(text);
    find(&pieces, language)
        .into_iter()
        .filter(|number| number.kind != NumberKind::Label)
        .map(|number| NumberMention {
            span: pieces.span(number.start, number.end),
            value: number.value,
            ordinal: number.kind == NumberKind::Ordinal,
        })
        .collect()
}
