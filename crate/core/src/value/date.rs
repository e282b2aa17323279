//! Dates and periods as intervals of days.

use crate::grammar::Word;
use crate::text::{Layout, Span};

/// A day of the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilDate {
    /// Year.
    pub year: i16,
    /// Month, from 1.
    pub month: i8,
    /// Day of the month, from 1.
    pub day: i8,
}

impl CivilDate {
    /// Reads `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Self { year: year.parse().ok()?, month: month.parse().ok()?, day: day.parse().ok()? })
    }
}

/// A date or period: "October 2023", "Friday", "the first nine months of the year".
#[derive(Clone, Debug, PartialEq)]
pub struct Date {
    /// Where it stands, without the preposition.
    pub span: Span,
    /// First and last day, when they can be known.
    pub days: Option<(CivilDate, CivilDate)>,
    /// What kind of date it is.
    pub kind: DateKind,
    /// Normalised form after TimeML's TIMEX3 (`2023-10-05`, `2023-10`, `P9M`, `XXXX-WXX-5`); equal forms mean the same
    /// date or the same relative period even when `days` is unknown.
    pub timex: String,
}

/// What kind of date it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateKind {
    /// A day, month, year or decade.
    Date,
    /// A time of day.
    Time,
    /// A stretch between two dates ("from May to July", "since 2016", "the first nine months of the year").
    Period,
    /// A length of time ("three weeks"), not placed in the calendar.
    Duration,
    /// Something that recurs ("every Friday").
    Set,
}

/// The dates of a text, in text order; relative ones resolve against `published` when it is known.
pub(super) fn read(
    _text: &str,
    _layout: &Layout,
    _words: &[Word],
    _published: Option<CivilDate>,
) -> Vec<Date> {
    Vec::new()
}
