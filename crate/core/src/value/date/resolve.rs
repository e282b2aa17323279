//! Places what the words say in the calendar, as far as the reference allows, and writes its timex.

use super::CivilDate;
use super::meaning::{Clock, Meaning, Moment, Point, Portion, Time, Unit, Year};
use super::timex;

/// What dates are relative to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context {
    /// The reference day, when known.
    pub day: Option<CivilDate>,
    /// Seconds since midnight of the reference.
    pub seconds: u32,
    /// Whether the sentence looks ahead or back.
    pub tense: Tense,
}

/// Where a sentence looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tense {
    #[default]
    Back,
    Ahead,
}

/// A point in the calendar.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Placed {
    /// Normalised form.
    pub timex: String,
    /// Normalised form of its first day.
    pub first: String,
    /// First and last day.
    pub days: Option<(CivilDate, CivilDate)>,
    /// The unit it is counted in.
    pub grain: Grain,
}

/// The unit a point is counted in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grain {
    #[default]
    Day,
    Month,
    Year,
}

impl Placed {
    pub fn day(day: CivilDate) -> Self {
        Self { timex: day.to_string(), first: day.to_string(), days: Some((day, day)), grain: Grain::Day }
    }

    /// A stretch written `(first,behind the last,length)`.
    pub fn stretch(first: CivilDate, behind: CivilDate, length: &str, grain: Grain) -> Self {
        let days = behind.plus_days(-1).map(|last| (first, last.max(first)));
        Self { timex: format!("({first},{behind},{length})"), first: first.to_string(), days, grain }
    }

    pub fn open(timex: String) -> Self {
        Self { first: timex.clone(), timex, days: None, grain: Grain::Day }
    }
}

impl Context {
    /// Places a point; without a reference, relative points get a timex that begins with `REF`.
    pub fn place(&self, point: &Point) -> Placed {
        self.placed(point).unwrap_or_else(|| Placed::open(timex::unplaced(point)))
    }

    pub(super) fn placed(&self, point: &Point) -> Option<Placed> {
        match point {
            Point::Day { year, month, day, weekday } => self.day_point(*year, *month, *day, *weekday),
            Point::Month { year, month } => self.month_point(*year, *month),
            Point::Year(year) => Some(self.year_point(*year)),
            Point::Weekday { weekday, week } => self.weekday_point(*weekday, *week),
            Point::Nearest { weekday, ahead } => {
                let day = self.day?;
                let step = if *ahead {
                    i64::from(weekday - day.weekday() + 6) % 7 + 1
                } else {
                    -(i64::from(day.weekday() - weekday + 6) % 7 + 1)
                };
                Some(Placed::day(day.plus_days(step)?))
            }
            Point::NearestMonth { month, day, ahead } => self.nearest_month(*month, *day, *ahead),
            Point::Unit { unit, shift } => self.unit_point(*unit, *shift),
            Point::WeekOf(day) => {
                let placed = self.place(day);
                let days = placed.days.and_then(|(first, _)| Some((first, first.plus_days(6)?)));
                Some(Placed { days, ..placed })
            }
            Point::Part { unit, ahead } => self.part(*unit, *ahead),
            Point::Rolling { amount, ahead } => self.rolling(amount, *ahead),
            Point::Within { amount, from } => self.within(amount, from.as_deref()),
            Point::Holiday { index, year } => self.holiday(*index, *year),
            Point::Offset { amount, ahead, from } => self.offset(amount, *ahead, from.as_deref()),
            Point::Nth { index, count, unit, of } => self.nth(*index, *count, *unit, of.as_deref()),
            Point::NthWeekday { index, weekday, of } => self.nth_weekday(*index, *weekday, of),
            Point::Week { week, year } => self.week_point(*week, *year),
            Point::Years { first, length, short } => years(*first, *length, *short),
            Point::Season { code, year } => {
                let timex = match year {
                    Some(year) => format!("{}-{code}", self.year(*year)?),
                    None => (*code).to_string(),
                };
                Some(Placed { first: timex.clone(), timex, days: None, grain: Grain::Month })
            }
            Point::Fiscal { prefix, year } => {
                let year = year.map_or(Some("XXXX".to_string()), |year| self.year(year))?;
                Some(Placed { grain: Grain::Year, ..Placed::open(format!("{prefix}{year}")) })
            }
            Point::Now => Some(Placed {
                timex: "PRESENT_REF".into(),
                ..self.day.map_or_else(Placed::default, Placed::day)
            }),
            Point::Same(_) => None,
        }
    }

    /// A year as written: `2023`, `XX35`.
    pub(super) fn year(&self, year: Year) -> Option<String> {
        match year {
            Year::Known(year) => Some(format!("{year:04}")),
            Year::Short(year) => Some(format!("XX{year:02}")),
            Year::Shift(shift) => Some(format!("{:04}", i32::from(self.day?.year) + shift)),
        }
    }

    pub(super) fn year_number(&self, year: Year) -> Option<i16> {
        match year {
            Year::Known(year) => Some(year),
            Year::Short(_) => None,
            Year::Shift(shift) => i16::try_from(i32::from(self.day?.year) + shift).ok(),
        }
    }

    pub(super) fn unit_point(&self, unit: Unit, shift: i32) -> Option<Placed> {
        let day = self.day?;
        let far = i64::from(shift);
        match unit {
            Unit::Second | Unit::Minute | Unit::Hour => None,
            Unit::Day | Unit::BusinessDay => Some(Placed::day(day.plus_days(far)?)),
            Unit::Week => {
                let monday = day.monday()?.plus_days(7 * far)?;
                Some(week(monday, ""))
            }
            Unit::Weekend => {
                let monday = day.monday()?.plus_days(7 * far)?;
                let mut placed = week(monday, "-WE");
                placed.days = Some((monday.plus_days(5)?, monday.plus_days(6)?));
                Some(placed)
            }
            Unit::Fortnight => {
                let first = day.monday()?.plus_days(14 * far)?;
                Some(Placed::stretch(first, first.plus_days(14)?, "P2W", Grain::Day))
            }
            Unit::Month => {
                let first = day.month_first().plus_months(far)?;
                self.month_point(Some(Year::Known(first.year)), first.month)
            }
            Unit::Quarter | Unit::Half => {
                let length = if unit == Unit::Half { 6 } else { 3 };
                let first = CivilDate::new(day.year, (day.month - 1) / length * length + 1, 1)?;
                let first = first.plus_months(i64::from(length) * far)?;
                let behind = first.plus_months(i64::from(length))?;
                Some(Placed::stretch(first, behind, &format!("P{length}M"), Grain::Month))
            }
            Unit::Year => Some(self.year_point(Year::Shift(shift))),
            Unit::Decade | Unit::Century => {
                let length = if unit == Unit::Decade { 10 } else { 100 };
                let first = i32::from(day.year) / length * length + shift * length;
                years(i16::try_from(first).ok()?, i16::try_from(length).ok()?, false)
            }
        }
    }

    /// The days of a moment, narrowed to the part of it that is meant.
    pub fn days(&self, moment: &Moment, placed: &Placed) -> Option<(CivilDate, CivilDate)> {
        let (first, last) = placed.days?;
        let length = first.days_until(last) + 1;
        let third = |part: i64| first.plus_days(length * part / 3);
        match moment.portion {
            Portion::Whole => Some((first, last)),
            _ if length < 4 => Some((first, last)),
            Portion::Start => Some((first, third(1)?.plus_days(-1)?)),
            Portion::Middle => Some((third(1)?, third(2)?.plus_days(-1)?)),
            Portion::End => Some((third(2)?, last)),
        }
    }
}

pub(super) fn week(monday: CivilDate, suffix: &str) -> Placed {
    let (year, number) = monday.week();
    let timex = format!("{year:04}-W{number:02}{suffix}");
    let days = monday.plus_days(6).map(|sunday| (monday, sunday));
    Placed { timex, first: monday.to_string(), days, grain: Grain::Day }
}

/// "the 1990s", "the nineties", "the 15th century".
pub(super) fn years(first: i16, length: i16, short: bool) -> Option<Placed> {
    let behind = first.checked_add(length)?;
    if short {
        let century = if first >= 30 { 1900 } else { 2000 };
        let known = years(century + first, length, false)?;
        let timex = format!("(XX{first:02}-01-01,XX{:02}-01-01,P{length}Y)", behind % 100);
        return Some(Placed { timex, ..known });
    }
    let first = CivilDate { year: first, month: 1, day: 1 };
    Some(Placed::stretch(
        first,
        CivilDate { year: behind, month: 1, day: 1 },
        &format!("P{length}Y"),
        Grain::Year,
    ))
}

/// Places a moment with its time of day.
pub(super) fn moment(context: &Context, moment: &Moment) -> Placed {
    let placed = moment.point.as_ref().map_or_else(Placed::default, |point| context.place(point));
    let Some(time) = moment.time else { return placed };
    let day = if moment.point.is_none() && time == Time::EndOfDay {
        context.day.map_or_else(String::new, |day| day.to_string())
    } else {
        placed.timex.clone()
    };
    let timex = match time {
        Time::Between(from, to) if moment.point.is_some() => {
            format!("({day}{},{day}{},{})", timex::clock(from), timex::clock(to), timex::hours(from, to))
        }
        _ => format!("{day}{}", timex::time(time)),
    };
    Placed { first: timex.clone(), timex, ..placed }
}

/// The other reading of a moment whose time may lie before or after noon.
pub(super) fn alternative(context: &Context, open: &Moment) -> Option<String> {
    let later = |clock: Clock| Clock { hour: (clock.hour + 12) % 24, ..clock };
    let time = match open.time? {
        Time::At(clock) if clock.open => Time::At(later(clock)),
        Time::Between(from, to) if from.open && to.open => Time::Between(later(from), later(to)),
        _ => return None,
    };
    Some(moment(context, &Moment { time: Some(time), ..open.clone() }).timex)
}

/// Whether a meaning stands for a stretch rather than one piece of the calendar.
pub(super) fn is_stretch(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Between(..) | Meaning::Bounded(..) => true,
        Meaning::Moment(Moment { point: Some(point), .. }) => {
            matches!(point, Point::Rolling { .. } | Point::Part { .. } | Point::Nth { count: 2.., .. })
        }
        _ => false,
    }
}
