//! Dates and periods as intervals of days.
//!
//! A block of text is cut into lexemes; at each lexeme that can begin a date the longest date is read (`moment`, `point`,
//! `numeric`, `relative`, `nth`, `duration`, `clock`) as a [`meaning`], which `resolve` places in the calendar.

mod beside;
mod calendar;
mod clock;
mod clock_range;
mod duration;
mod format;
mod holiday;
mod lexeme;
mod meaning;
mod moment;
mod nth;
mod numeric;
mod offset;
mod place_day;
mod place_offset;
mod place_part;
mod place_range;
mod point;
mod relation;
mod relative;
mod resolve;
mod scan;
mod tense;
mod timex;
mod weekday;
mod word;
mod year;

#[cfg(test)]
mod tests;

pub use format::format;
pub use relation::{DateRelation, relation};

use crate::grammar::Word;
use crate::text::{Language, Layout, Span};
use crate::value::decimal;
use meaning::Meaning;
use resolve::Context;
use scan::Scanner;

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
    /// First day of an interval that is open to the past.
    pub const FIRST: Self = Self { year: 1, month: 1, day: 1 };
    /// Last day of an interval that is open to the future.
    pub const LAST: Self = Self { year: 9999, month: 12, day: 31 };
}

/// A date or period: "October 2023", "Friday", "the first nine months of the year".
#[derive(Clone, Debug, PartialEq)]
pub struct Date {
    /// Where it stands, without the preposition that only places it ("in", "on"); prepositions that change the meaning
    /// ("since 2016", "from May to July", "in two weeks") belong to it.
    pub span: Span,
    /// First and last day, when they can be known. Open ends are [`CivilDate::FIRST`] and [`CivilDate::LAST`].
    pub days: Option<(CivilDate, CivilDate)>,
    /// What kind of date it is.
    pub kind: DateKind,
    /// Normalised form after TimeML's TIMEX3 (`2023-10-05`, `2023-10`, `P9M`, `XXXX-WXX-5`); equal forms mean the same
    /// date or the same relative period even when `days` is unknown. Forms that begin with `REF` count from the unknown
    /// day of the document.
    pub timex: String,
    /// The same as it would be without a day to count from: "last year" and "el año pasado" are `REF:Y-1` in every text.
    pub unplaced: String,
    /// The other reading of a time that may lie before or after noon ("at 7": `T07` and `T19`).
    pub alternative: Option<String>,
    /// Whether the date is one end of an open period, or about right.
    pub bound: Bound,
    /// Which part of `timex` is meant ("early 2020", "the end of May").
    pub portion: Portion,
}

impl Date {
    /// How many days the length of time in it has, where it has one: "in one week", "a week earlier", "the past seven days".
    pub fn length(&self) -> Option<f64> {
        days_of(self.timex.get(self.timex.rfind('P')? + 1..)?)
    }
}

/// How many days a length of time has, as TIMEX3 writes it without its "P": `3W`.
pub fn days_of(amount: &str) -> Option<f64> {
    let unit = amount.chars().last()?;
    let days = LENGTHS.iter().find(|row| row.0 == unit)?.1;
    Some(days * decimal(amount.strip_suffix(unit)?)?)
}

/// Days of the units of TIMEX3.
const LENGTHS: &[(char, f64)] = &[('Y', 365.25), ('M', 365.25 / 12.0), ('W', 7.0), ('D', 1.0)];

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

/// How a date bounds the period it stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Bound {
    /// It is the period.
    #[default]
    Exact,
    /// "before 2018": without it.
    Before,
    /// "after 2018": without it.
    After,
    /// "since 2016", "2012 or later": from its first day on.
    Since,
    /// "until May": up to it.
    Until,
    /// "by 2025": up to its last day.
    By,
    /// "around 2010".
    About,
    /// "more than three weeks": a longer time than this.
    Over,
    /// "less than three weeks": a shorter time than this.
    Under,
}

/// Which part of a stretch is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Portion {
    /// All of it.
    #[default]
    Whole,
    /// "early", "the beginning of".
    Start,
    /// "mid-".
    Middle,
    /// "late", "the end of".
    End,
}

/// The day and time that dates are relative to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The day.
    pub day: CivilDate,
    /// Seconds since midnight.
    pub seconds: u32,
}

/// The dates of a text, in text order; relative ones resolve against `published` when it is known.
pub(super) fn read(text: &str, layout: &Layout, _words: &[Word], published: Option<CivilDate>) -> Vec<Date> {
    read_at(text, layout, published.map(|day| Reference { day, seconds: 0 }))
}

/// The dates of a text, in text order, relative to `reference` when it is known.
pub fn read_at(text: &str, layout: &Layout, reference: Option<Reference>) -> Vec<Date> {
    let mut dates = Vec::new();
    for block in &layout.blocks {
        read_block(text, block.span, layout.language, reference, &mut dates);
    }
    dates
}

fn read_block(
    text: &str,
    span: Span,
    language: Language,
    reference: Option<Reference>,
    dates: &mut Vec<Date>,
) {
    let scanner = Scanner::new(text, span, language);
    let mut i = 0;
    while i < scanner.lexemes.len() {
        if !scanner.starts(i) {
            i += 1;
            continue;
        }
        match scanner.meaning(i).filter(|(_, next)| *next > i) {
            Some((meaning, next)) => {
                let meaning = tense::settle(text, &scanner, i, meaning);
                let span = scanner.lexemes[i].span.join(scanner.lexemes[next - 1].span);
                let context = Context {
                    day: reference.map(|reference| reference.day),
                    seconds: reference.map_or(0, |reference| reference.seconds),
                    tense: tense::at(text, &scanner, i),
                };
                let unplaced = date(&meaning, span, &Context { day: None, ..context });
                let placed = date(&meaning, span, &context);
                dates.extend(placed.zip(unplaced).map(|(date, it)| Date { unplaced: it.timex, ..date }));
                i = next;
            }
            None => i += 1,
        }
    }
}

/// What was read, placed as far as `context` allows.
fn date(meaning: &Meaning, span: Span, context: &Context) -> Option<Date> {
    let plain = Date {
        span,
        days: None,
        kind: DateKind::Date,
        timex: String::new(),
        unplaced: String::new(),
        alternative: None,
        bound: Bound::Exact,
        portion: Portion::Whole,
    };
    let kind = if resolve::is_stretch(meaning) { DateKind::Period } else { DateKind::Date };
    match meaning {
        Meaning::Moment(moment) => {
            let placed = resolve::moment(context, moment);
            let days = context.days(moment, &placed);
            let kind = if moment.time.is_some() { DateKind::Time } else { kind };
            let alternative = resolve::alternative(context, moment);
            Some(Date { days, kind, timex: placed.timex, alternative, portion: moment.portion, ..plain })
        }
        Meaning::Between(first, last) => {
            let placed = place_range::range(context, first, last)?;
            Some(Date { days: placed.days, kind, timex: placed.timex, ..plain })
        }
        Meaning::Bounded(bound, moment) => {
            let placed = resolve::moment(context, moment);
            let days = context.days(moment, &placed).and_then(|days| open(*bound, days));
            let alternative = resolve::alternative(context, moment);
            Some(Date {
                days,
                kind,
                timex: placed.timex,
                alternative,
                portion: moment.portion,
                bound: *bound,
                ..plain
            })
        }
        Meaning::Duration(bound, amount) => {
            Some(Date { kind: DateKind::Duration, timex: timex::duration(amount), bound: *bound, ..plain })
        }
        Meaning::Set { every, weekday, time } => {
            let mut timex = every.as_ref().map_or(String::new(), timex::duration);
            if let Some(weekday) = weekday {
                timex = format!("XXXX-WXX-{weekday}");
            }
            if let Some(time) = time {
                if every.is_some() {
                    timex.clear();
                }
                timex.push_str(&timex::time(*time));
            }
            Some(Date { kind: DateKind::Set, timex, ..plain })
        }
    }
}

/// The days of a period with one open end.
fn open(bound: Bound, (first, last): (CivilDate, CivilDate)) -> Option<(CivilDate, CivilDate)> {
    match bound {
        Bound::Exact | Bound::About | Bound::Over | Bound::Under => Some((first, last)),
        Bound::Before => Some((CivilDate::FIRST, first.plus_days(-1)?)),
        Bound::Until | Bound::By => Some((CivilDate::FIRST, last)),
        Bound::After => Some((last.plus_days(1)?, CivilDate::LAST)),
        Bound::Since => Some((first, CivilDate::LAST)),
    }
}
