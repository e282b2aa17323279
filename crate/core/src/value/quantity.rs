//! A number with its hedge, unit and counted thing.

use super::{Date, Interval, Unit};
use crate::grammar::Word;
use crate::text::{Layout, Span};
use std::ops::Range;

/// A number with its hedge, unit and counted thing: "over 5 tonnes of fentanyl pills".
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// All of it, hedge and counted thing included.
    pub span: Span,
    /// The number alone: digits or number words with their scale word ("17 million").
    pub number_span: Span,
    /// Hedge, number and unit, without the counted thing: "over 5 tonnes".
    pub measure_span: Span,
    /// The number as written, in `unit`.
    pub value: f64,
    /// Set when the text writes a range ("3 to 5", "between 10 and 20").
    pub range: Option<(f64, f64)>,
    /// The values the hedge and the written precision allow, in `unit`.
    pub interval: Interval,
    /// What the words around the number say of its precision.
    pub hedge: Hedge,
    /// The unit, when it is one the table knows.
    pub unit: Option<Unit>,
    /// What it is per: "per 100,000 people", "a day", "each".
    pub per: Option<Span>,
    /// Where the counted thing stands ("fentanyl pills"), when there is one.
    pub counted: Option<Span>,
    /// Indices of the words of the counted thing; empty when there is none. The last noun of its head phrase is `counted_head`.
    pub counted_words: Range<usize>,
    /// Index of the head noun of the counted thing: "pills".
    pub counted_head: Option<usize>,
    /// Whether the number tells a change and which way.
    pub change: Change,
    /// Ordinals ("third") are positions, not counts.
    pub ordinal: bool,
}

/// What the words around a number say of its precision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Hedge {
    /// No hedge: the written precision decides ("32,000").
    #[default]
    None,
    /// "exactly", "just" ("exactly 300").
    Exactly,
    /// "about", "some", "around", "unos".
    About,
    /// "nearly", "almost", "casi": a little below.
    Nearly,
    /// "over", "more than", "más de".
    Over,
    /// "at least", "al menos", "or more".
    AtLeast,
    /// "under", "fewer than", "menos de".
    Under,
    /// "up to", "at most", "hasta".
    AtMost,
    /// The whole range is written: "between 3 and 5".
    Between,
}

/// Whether a number tells a change, and which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Change {
    /// A level, not a change.
    #[default]
    None,
    /// "rose by 9.2%", "an increase of 5".
    Up,
    /// "fell 9.2%", "a 9.2% decline".
    Down,
}

/// The quantities of a text, in text order. Numbers inside `dates` are not quantities.
pub(super) fn read(_text: &str, _layout: &Layout, _words: &[Word], _dates: &[Date]) -> Vec<Quantity> {
    Vec::new()
}
