//! What a date's words say, before it is placed in the calendar.

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    BusinessDay,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

impl Unit {
    /// Whether it is shorter than a day.
    pub fn is_clock(self) -> bool {
        self < Self::Day
    }
}

/// A length of time: counts of units, largest first.
pub(super) type Amount = Vec<(f64, Unit)>;

/// A year as it is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Year {
    /// "2023".
    Known(i16),
    /// "'87", "11/12/35": the century is left open.
    Short(i16),
    /// "of next year": years from the reference.
    Shift(i32),
}

/// A stretch of the calendar.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Point {
    /// "October 5", "the 18th".
    Day { year: Option<Year>, month: Option<i8>, day: i8, weekday: Option<i8> },
    /// "October 2023".
    Month { year: Option<Year>, month: i8 },
    /// "2023".
    Year(Year),
    /// "Friday"; `week` counts weeks from the reference ("next Friday" is 1).
    Weekday { weekday: i8, week: Option<i32> },
    /// "this past Friday", "this coming Friday": the nearest one.
    Nearest { weekday: i8, ahead: bool },
    /// "last May", "next October 5": the nearest one on that side.
    NearestMonth { month: i8, day: Option<i8>, ahead: bool },
    /// "today", "last month", "this year".
    Unit { unit: Unit, shift: i32 },
    /// "the week of April 10".
    WeekOf(Box<Point>),
    /// "year to date", "the rest of the week".
    Part { unit: Unit, ahead: bool },
    /// "the past three years", "the next two days".
    Rolling { amount: Amount, ahead: bool },
    /// "within two weeks", "two weeks starting May 20th": from the reference or a day on.
    Within { amount: Amount, from: Option<Box<Point>> },
    /// "three days ago", "in two weeks", "two days before May 5".
    Offset { amount: Amount, ahead: bool, from: Option<Box<Point>> },
    /// "the third quarter of 2019", "the first nine months of the year", "last week of July" (`index` -1).
    Nth { index: i8, count: u8, unit: Unit, of: Option<Box<Point>> },
    /// "the first Monday of May".
    NthWeekday { index: i8, weekday: i8, of: Box<Point> },
    /// "week 23 of 2027".
    Week { week: i8, year: Option<Year> },
    /// "the 1990s", "the 15th century"; `short` when the century is open ("the nineties").
    Years { first: i16, length: i16, short: bool },
    /// "summer of 2020".
    Season { code: &'static str, year: Option<Year> },
    /// "fiscal 2021"; `prefix` is `FY` or `SY`.
    Fiscal { prefix: &'static str, year: Option<Year> },
    /// "Christmas", "Black Friday 2010".
    Holiday { index: usize, year: Option<Year> },
    /// "now", "right now".
    Now,
    /// "that weekend", "the same year": points to something the text said before.
    Same(Unit),
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Clock {
    /// Hour, from 0 to 23; as written when `open`.
    pub hour: u8,
    /// Minute, when written.
    pub minute: Option<u8>,
    /// Second, when written.
    pub second: Option<u8>,
    /// Whether the words leave open if it is before or after noon.
    pub open: bool,
}

/// A part of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DayPart {
    Dawn,
    Morning,
    Afternoon,
    Evening,
    Night,
    Daytime,
    Nighttime,
    Breakfast,
    Lunch,
    Dinner,
}

/// A time or a stretch of times inside a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Time {
    /// "3 p.m.".
    At(Clock),
    /// "from 3 to 5 p.m.".
    Between(Clock, Clock),
    /// "in the morning".
    Part(DayPart),
    /// "end of the day".
    EndOfDay,
}

/// A point of the calendar, a time of day, or both.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Moment {
    pub point: Option<Point>,
    pub time: Option<Time>,
    pub portion: Portion,
}

pub use super::{Bound, Portion};

/// What a date's words say.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Meaning {
    /// "October 2023".
    Moment(Moment),
    /// "from May to July".
    Between(Moment, Moment),
    /// "since 2016".
    Bounded(Bound, Moment),
    /// "three weeks", "more than three weeks".
    Duration(Bound, Amount),
    /// "every Friday", "weekly": what recurs (a day of the week, a part of the day), or how often.
    Set { every: Option<Amount>, weekday: Option<i8>, time: Option<Time> },
}
