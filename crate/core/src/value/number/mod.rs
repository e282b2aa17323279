//! Numbers in digits and words.
//!
//! `find` yields every number of a sentence in order. It knows nothing of units or hedges; that "2019" is a year and "5G" a
//! name is decided by `quantity`, which sees the words around.

mod digits;
mod find;
mod format;
mod fraction;
mod piece;
mod words;

pub(crate) use find::find;
pub use format::format;
pub(crate) use piece::{PieceKind, Pieces};

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
