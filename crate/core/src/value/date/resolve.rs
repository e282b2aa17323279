//! Places what the words say in the calendar, as far as the reference allows, and writes its timex.

use super::CivilDate;
use super::meaning::{Amount, Clock, Meaning, Moment, Point, Portion, Time, Unit, Year};
use super::{holiday, timex};

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
    fn day(day: CivilDate) -> Self {
        Self { timex: day.to_string(), first: day.to_string(), days: Some((day, day)), grain: Grain::Day }
    }

    /// A stretch written `(first,behind the last,length)`.
    fn stretch(first: CivilDate, behind: CivilDate, length: &str, grain: Grain) -> Self {
        let days = behind.plus_days(-1).map(|last| (first, last.max(first)));
        Self { timex: format!("({first},{behind},{length})"), first: first.to_string(), days, grain }
    }

    fn open(timex: String) -> Self {
        Self { first: timex.clone(), timex, days: None, grain: Grain::Day }
    }
}

impl Context {
    /// Places a point; without a reference, relative points get a timex that begins with `REF`.
    pub fn place(&self, point: &Point) -> Placed {
        self.placed(point).unwrap_or_else(|| Placed::open(timex::unplaced(point)))
    }

    fn placed(&self, point: &Point) -> Option<Placed> {
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
    fn year(&self, year: Year) -> Option<String> {
        match year {
            Year::Known(year) => Some(format!("{year:04}")),
            Year::Short(year) => Some(format!("XX{year:02}")),
            Year::Shift(shift) => Some(format!("{:04}", i32::from(self.day?.year) + shift)),
        }
    }

    fn year_number(&self, year: Year) -> Option<i16> {
        match year {
            Year::Known(year) => Some(year),
            Year::Short(_) => None,
            Year::Shift(shift) => i16::try_from(i32::from(self.day?.year) + shift).ok(),
        }
    }

    fn day_point(
        &self,
        year: Option<Year>,
        month: Option<i8>,
        day: i8,
        weekday: Option<i8>,
    ) -> Option<Placed> {
        let Some(month) = month else { return self.day_of_month(year, day, weekday) };
        let Some(year) = year else {
            let timex = format!("XXXX-{month:02}-{day:02}");
            let found = self
                .day
                .and_then(|reference| self.choose(|year| CivilDate::new(year, month, day), reference));
            return Some(Placed {
                first: timex.clone(),
                timex,
                days: found.map(|d| (d, d)),
                grain: Grain::Day,
            });
        };
        let timex = format!("{}-{month:02}-{day:02}", self.year(year)?);
        let found = self.year_number(year).and_then(|year| CivilDate::new(year, month, day));
        Some(Placed { first: timex.clone(), timex, days: found.map(|d| (d, d)), grain: Grain::Day })
    }

    /// Of the years around the reference, the one the sentence means: the coming one when it looks ahead, else the nearest.
    fn choose(&self, make: impl Fn(i16) -> Option<CivilDate>, reference: CivilDate) -> Option<CivilDate> {
        let near = [-1, 0, 1].into_iter().filter_map(|shift| make(reference.year + shift));
        match self.tense {
            Tense::Ahead => near.into_iter().find(|day| *day >= reference),
            Tense::Back => near.into_iter().min_by_key(|day| reference.days_until(*day).abs()),
        }
    }

    /// "the 18th", "Monday the 21st".
    fn day_of_month(&self, year: Option<Year>, day: i8, weekday: Option<i8>) -> Option<Placed> {
        let month = self.day.map(CivilDate::month_first);
        let near = month.and_then(|month| {
            let candidates = (-1..=1)
                .filter_map(|shift| month.plus_months(shift))
                .filter_map(|m| CivilDate::new(m.year, m.month, day));
            let fits: Vec<CivilDate> =
                candidates.filter(|date| weekday.is_none_or(|weekday| date.weekday() == weekday)).collect();
            let reference = self.day?;
            match self.tense {
                Tense::Ahead => fits.into_iter().find(|date| *date >= reference),
                Tense::Back => fits.into_iter().rev().find(|date| *date <= reference),
            }
        });
        if let (Some(Year::Shift(_)), Some(month)) = (year, month) {
            let date = CivilDate::new(month.year, month.month, day);
            if let Some(date) = date.filter(|date| weekday.is_none_or(|weekday| date.weekday() == weekday)) {
                return Some(Placed::day(date));
            }
        }
        let timex = match weekday {
            Some(weekday) => format!("XXXX-WXX-{weekday}"),
            None => format!("XXXX-XX-{day:02}"),
        };
        Some(Placed { first: timex.clone(), timex, days: near.map(|d| (d, d)), grain: Grain::Day })
    }

    fn month_point(&self, year: Option<Year>, month: i8) -> Option<Placed> {
        let Some(year) = year else {
            let timex = format!("XXXX-{month:02}");
            let found = self.day.and_then(|reference| self.choose_month(month, reference));
            let days = found.map(|first| (first, first.month_last()));
            return Some(Placed { first: format!("{timex}-01"), timex, days, grain: Grain::Month });
        };
        let timex = format!("{}-{month:02}", self.year(year)?);
        let first = self.year_number(year).and_then(|year| CivilDate::new(year, month, 1));
        let days = first.map(|first| (first, first.month_last()));
        Some(Placed { first: format!("{timex}-01"), timex, days, grain: Grain::Month })
    }

    fn choose_month(&self, month: i8, reference: CivilDate) -> Option<CivilDate> {
        let mut near =
            [-1, 0, 1].into_iter().filter_map(|shift| CivilDate::new(reference.year + shift, month, 1));
        match self.tense {
            Tense::Ahead => near.find(|first| first.month_last() >= reference),
            Tense::Back => near.filter(|first| *first <= reference).last(),
        }
    }

    fn year_point(&self, year: Year) -> Placed {
        let text = self.year(year).unwrap_or_else(|| timex::unplaced(&Point::Year(year)));
        let days = self
            .year_number(year)
            .and_then(|year| Some((CivilDate::new(year, 1, 1)?, CivilDate::new(year, 12, 31)?)));
        Placed { first: format!("{text}-01-01"), timex: text, days, grain: Grain::Year }
    }

    fn weekday_point(&self, weekday: i8, week: Option<i32>) -> Option<Placed> {
        if let Some(week) = week {
            let monday = self.day?.monday()?;
            return Some(Placed::day(monday.plus_days(i64::from(week) * 7 + i64::from(weekday) - 1)?));
        }
        let timex = format!("XXXX-WXX-{weekday}");
        let found = self.day.and_then(|day| match self.tense {
            Tense::Ahead => day.plus_days((i64::from(weekday) - i64::from(day.weekday())).rem_euclid(7)),
            Tense::Back => day.plus_days(-(i64::from(day.weekday()) - i64::from(weekday)).rem_euclid(7)),
        });
        Some(Placed { first: timex.clone(), timex, days: found.map(|d| (d, d)), grain: Grain::Day })
    }

    /// "last September", "next May 12".
    fn nearest_month(&self, month: i8, day: Option<i8>, ahead: bool) -> Option<Placed> {
        let reference = self.day?;
        let make = |year| CivilDate::new(year, month, day.unwrap_or(1));
        let near = [-1, 0, 1].into_iter().filter_map(|shift| make(reference.year + shift));
        let found = if ahead {
            near.into_iter().find(|date| *date > reference)
        } else {
            near.filter(|date| if day.is_some() { *date < reference } else { date.month_last() < reference })
                .last()
        }?;
        if day.is_some() {
            let timex = format!("XXXX-{month:02}-{:02}", found.day);
            return Some(Placed { timex, ..Placed::day(found) });
        }
        self.month_point(Some(Year::Known(found.year)), month)
    }

    fn unit_point(&self, unit: Unit, shift: i32) -> Option<Placed> {
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

    /// "year to date", "the rest of the week".
    fn part(&self, unit: Unit, ahead: bool) -> Option<Placed> {
        let day = self.day?;
        let whole = self.unit_point(unit, 0)?;
        let (first, last) = whole.days?;
        if !ahead {
            return Some(Placed { days: Some((first, day)), ..whole });
        }
        let length = day.days_until(last);
        let mut placed = Placed::stretch(day, last, &format!("P{length}D"), Grain::Day);
        placed.days = Some((day, last));
        Some(placed)
    }

    /// "the past three years": back from the reference; "the next two days": from the day behind it.
    fn rolling(&self, amount: &Amount, ahead: bool) -> Option<Placed> {
        let day = self.day?;
        let length = timex::duration(amount);
        if let [(count, unit @ (Unit::Quarter | Unit::Decade | Unit::Century))] = amount[..] {
            let count = count as i32;
            let near = self.unit_point(unit, if ahead { 1 } else { -count })?.days?;
            let far = self.unit_point(unit, if ahead { count } else { -1 })?.days?;
            return Some(Placed::stretch(near.0, far.1.plus_days(1)?, &length, Grain::Month));
        }
        if amount.iter().any(|(_, unit)| unit.is_clock()) {
            let (near, far) = (self.moment(0)?, self.moment(seconds(amount)? * if ahead { 1 } else { -1 })?);
            let (from, to) = if ahead { (near, far) } else { (far, near) };
            let days = Some((from.0, to.0));
            return Some(Placed {
                timex: format!("({},{},{length})", from.1, to.1),
                first: from.1,
                days,
                grain: Grain::Day,
            });
        }
        if ahead {
            let first = next_day(day, amount)?;
            let behind = match amount[..] {
                [(count, Unit::BusinessDay)] => business_days(first, count as i64 - 1)?.plus_days(1)?,
                _ => add(first, amount, 1)?,
            };
            return Some(Placed::stretch(first, behind, &length, Grain::Day));
        }
        let first = add(day, amount, -1)?;
        let mut placed = Placed::stretch(first, day, &length, Grain::Day);
        placed.days = Some((first, day));
        Some(placed)
    }

    /// "within two weeks".
    fn within(&self, amount: &Amount, from: Option<&Point>) -> Option<Placed> {
        if amount.iter().any(|(_, unit)| unit.is_clock()) {
            return self.rolling(amount, true);
        }
        let day = match from {
            Some(point) => self.placed(point)?.days?.0,
            None => self.day?,
        };
        Some(Placed::stretch(day, add(day, amount, 1)?, &timex::duration(amount), Grain::Day))
    }

    /// "Christmas", "Easter 2018", "last Easter".
    fn holiday(&self, index: usize, year: Option<Year>) -> Option<Placed> {
        let make = |year| holiday::day(index, year);
        let near = self.day.and_then(|reference| {
            let years = [-1, 0, 1].into_iter().filter_map(|shift| make(reference.year + shift));
            match year {
                Some(Year::Shift(shift)) if shift < 0 => {
                    years.filter(|day| *day < reference).nth_back(shift.unsigned_abs() as usize - 1)
                }
                Some(Year::Shift(1)) => years.into_iter().find(|day| *day > reference),
                _ => None,
            }
        });
        if let Some(day) = near {
            return Some(Placed::day(day));
        }
        if let Some(year) = year {
            return Some(Placed::day(make(self.year_number(year)?)?));
        }
        let timex = format!("XXXX-{}", holiday::code(index));
        let days = self.day.and_then(|reference| self.choose(make, reference)).map(|day| (day, day));
        Some(Placed { first: timex.clone(), timex, days, grain: Grain::Day })
    }

    /// The day and the written time `seconds` from the reference.
    pub fn moment(&self, seconds: i64) -> Option<(CivilDate, String)> {
        let total = i64::from(self.seconds) + seconds;
        let day = self.day?.plus_days(total.div_euclid(86_400))?;
        let rest = total.rem_euclid(86_400);
        Some((day, format!("{day}T{:02}:{:02}:{:02}", rest / 3600, rest / 60 % 60, rest % 60)))
    }

    /// "three days ago", "in two weeks", "two days before May 5".
    fn offset(&self, amount: &Amount, ahead: bool, from: Option<&Point>) -> Option<Placed> {
        let sign = if ahead { 1 } else { -1 };
        let base = match from {
            Some(point) => Self { tense: Tense::Ahead, ..*self }.placed(point)?.days?.0,
            None => self.day?,
        };
        if amount.iter().any(|(_, unit)| unit.is_clock()) {
            let context = Self { day: Some(base), ..*self };
            let (day, written) = context.moment(seconds(amount)? * sign)?;
            return Some(Placed {
                timex: written.clone(),
                first: written,
                days: Some((day, day)),
                grain: Grain::Day,
            });
        }
        let found = add(base, amount, sign)?;
        if let [(_, Unit::Decade | Unit::Century | Unit::Fortnight | Unit::Quarter)] = amount[..] {
            return Some(Placed::day(found));
        }
        Some(Placed::day(found))
    }

    fn week_point(&self, number: i8, year: Option<Year>) -> Option<Placed> {
        let year = match year {
            Some(year) => self.year_number(year)?,
            None => match self.day {
                Some(day) => day.year,
                None => return Some(Placed::open(format!("XXXX-W{number:02}"))),
            },
        };
        let monday = CivilDate::new(year, 1, 4)?.monday()?.plus_days(7 * (i64::from(number) - 1))?;
        Some(week(monday, ""))
    }

    /// "the third quarter of 2019", "the first nine months of the year", "last week of July".
    fn nth(&self, index: i8, count: u8, unit: Unit, of: Option<&Point>) -> Option<Placed> {
        let Some(of) = of else { return quarter_of("XXXX", self.day, index, unit) };
        let outer = self.place(of);
        if unit == Unit::Week && count == 1 {
            return self.nth_week(index, of, &outer);
        }
        let months = match unit {
            Unit::Month => 1,
            Unit::Quarter => 3,
            Unit::Half => 6,
            Unit::Year => 12,
            Unit::Decade => 120,
            _ => 0,
        };
        let open = matches!(of, Point::Unit { unit: Unit::Year, shift: 0 } | Point::Fiscal { .. });
        if months > 0 && open {
            return part_of_open_year(of, &outer, self.day, (index, count, months));
        }
        let (first, last) = outer.days?;
        let behind = last.plus_days(1)?;
        let step = |start: CivilDate, times: i64| match unit {
            Unit::Day | Unit::BusinessDay => start.plus_days(times),
            Unit::Week | Unit::Fortnight => start.plus_days(7 * times),
            _ if months > 0 => start.plus_months(months * times),
            _ => None,
        };
        let count_wide = i64::from(count);
        let from = if index < 0 {
            step(behind, -count_wide)?
        } else {
            step(first, (i64::from(index) - 1) * count_wide)?
        };
        if from < first || from > last {
            return None;
        }
        if unit == Unit::Day && count == 1 {
            return Some(Placed::day(from));
        }
        if unit == Unit::Month && count == 1 {
            return self.month_point(Some(Year::Known(from.year)), from.month);
        }
        let grain = if months > 0 { Grain::Month } else { Grain::Day };
        let length = timex::duration(&vec![(f64::from(count), unit)]);
        Some(Placed::stretch(from, step(from, count_wide)?, &length, grain))
    }

    fn nth_week(&self, index: i8, of: &Point, outer: &Placed) -> Option<Placed> {
        if let Some((first, last)) = outer.days.filter(|_| outer.grain == Grain::Year) {
            let year = first.year;
            let _ = last;
            let number = if index < 0 { CivilDate::new(year, 12, 28)?.week().1 } else { index };
            return self.week_point(number, Some(Year::Known(year)));
        }
        let month = matches!(of, Point::Month { .. } | Point::Unit { unit: Unit::Month, .. });
        let number = if index < 0 { 5 } else { index };
        let timex = format!("{}-W{number:02}", outer.timex);
        let monday = outer.days.filter(|_| month).and_then(|(first, last)| {
            let anchor = if index < 0 { last.plus_days(-3)? } else { first.plus_days(3)? };
            let monday = anchor.monday()?;
            if index < 0 { Some(monday) } else { monday.plus_days(7 * (i64::from(index) - 1)) }
        });
        let days = monday.and_then(|monday| Some((monday, monday.plus_days(6)?)));
        Some(Placed { first: timex.clone(), timex, days, grain: Grain::Day })
    }

    fn nth_weekday(&self, index: i8, weekday: i8, of: &Point) -> Option<Placed> {
        let outer = self.place(of);
        let found = outer.days.and_then(|(first, last)| {
            if index < 0 {
                return last.plus_days(-i64::from((last.weekday() - weekday).rem_euclid(7)));
            }
            let start = first.plus_days(i64::from((weekday - first.weekday()).rem_euclid(7)))?;
            start.plus_days(7 * (i64::from(index) - 1)).filter(|day| *day <= last)
        });
        if let Some(day) = found.filter(|_| outer.timex.starts_with(|c: char| c.is_ascii_digit())) {
            return Some(Placed::day(day));
        }
        let timex = format!("{}-WXX-{weekday}-#{index}", outer.timex);
        Some(Placed { first: timex.clone(), timex, days: found.map(|d| (d, d)), grain: Grain::Day })
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

fn week(monday: CivilDate, suffix: &str) -> Placed {
    let (year, number) = monday.week();
    let timex = format!("{year:04}-W{number:02}{suffix}");
    let days = monday.plus_days(6).map(|sunday| (monday, sunday));
    Placed { timex, first: monday.to_string(), days, grain: Grain::Day }
}

/// "the 1990s", "the nineties", "the 15th century".
fn years(first: i16, length: i16, short: bool) -> Option<Placed> {
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

/// A quarter or half of a year that is not named.
fn quarter_of(year: &str, day: Option<CivilDate>, index: i8, unit: Unit) -> Option<Placed> {
    let length = if unit == Unit::Half { 6 } else { 3 };
    part_of_year(year, day.map(|day| day.year), (index, 1, length))
}

fn part_of_open_year(
    of: &Point,
    outer: &Placed,
    day: Option<CivilDate>,
    part: (i8, u8, i64),
) -> Option<Placed> {
    if let Point::Fiscal { .. } = of {
        let mut placed = part_of_year(&outer.timex, None, part)?;
        placed.days = None;
        return Some(placed);
    }
    part_of_year("XXXX", day.map(|day| day.year), part)
}

/// Months of a year written `year`: `part` is which one, of how many such parts together, of how many months each.
fn part_of_year(year: &str, known: Option<i16>, part: (i8, u8, i64)) -> Option<Placed> {
    let (index, count, months) = part;
    let length = i64::from(count) * months;
    let from = if index < 0 { 12 - length } else { (i64::from(index) - 1) * length };
    if from < 0 || from + length > 12 {
        return None;
    }
    let write = |month: i64| if month == 12 { "01".to_string() } else { format!("{:02}", month + 1) };
    let next = if from + length == 12 && year != "XXXX" { format!("{year}+1") } else { year.to_string() };
    let timex = format!("({year}-{}-01,{next}-{}-01,P{length}M)", write(from), write(from + length));
    let days = known.and_then(|year| {
        let first = CivilDate::new(year, 1, 1)?.plus_months(from)?;
        Some((first, first.plus_months(length)?.plus_days(-1)?))
    });
    Some(Placed { first: format!("{year}-{}-01", write(from)), timex, days, grain: Grain::Month })
}

/// The day `amount` from `day`, forward or back.
pub(super) fn add(day: CivilDate, amount: &Amount, sign: i64) -> Option<CivilDate> {
    let mut found = day;
    for (count, unit) in amount {
        let whole = *count as i64 * sign;
        found = match unit {
            Unit::Second | Unit::Minute | Unit::Hour => found,
            Unit::Day => found.plus_days(whole)?,
            Unit::BusinessDay => business_days(found, whole)?,
            Unit::Week | Unit::Weekend => found.plus_days((count * 7.0) as i64 * sign)?,
            Unit::Fortnight => found.plus_days(14 * whole)?,
            Unit::Month => found.plus_months(whole)?,
            Unit::Quarter => found.plus_months(3 * whole)?,
            Unit::Half => found.plus_months(6 * whole)?,
            Unit::Year => found.plus_months((count * 12.0) as i64 * sign)?,
            Unit::Decade => found.plus_months(120 * whole)?,
            Unit::Century => found.plus_months(1200 * whole)?,
        };
    }
    Some(found)
}

fn business_days(day: CivilDate, count: i64) -> Option<CivilDate> {
    let (mut found, mut left) = (day, count.abs().min(5000));
    while left > 0 {
        found = found.plus_days(count.signum())?;
        left -= i64::from(found.weekday() <= 5);
    }
    Some(found)
}

fn next_day(day: CivilDate, amount: &Amount) -> Option<CivilDate> {
    let business = amount.iter().any(|(_, unit)| *unit == Unit::BusinessDay);
    if business { business_days(day, 1) } else { day.plus_days(1) }
}

/// Seconds of an amount of hours, minutes and seconds; longer units count in days.
pub(super) fn seconds(amount: &Amount) -> Option<i64> {
    let mut total = 0.0;
    for (count, unit) in amount {
        total += count
            * match unit {
                Unit::Second => 1.0,
                Unit::Minute => 60.0,
                Unit::Hour => 3600.0,
                Unit::Day => 86_400.0,
                Unit::Week => 604_800.0,
                _ => return None,
            };
    }
    (total < 1e12).then_some(total as i64)
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

/// The timex of a range, its days, and the readings `context` allows.
pub(super) fn range(context: &Context, first: &Moment, last: &Moment) -> Option<Placed> {
    let (a, b) = (first.point.as_ref()?, last.point.as_ref()?);
    let from = context.place(a);
    let mut to = context.place(b);
    let day = |text: &str| CivilDate::parse(text);
    let (start, mut end) = (from.days.map(|d| edge(first, d)), to.days.map(|d| edge(last, d)));
    if let (Some(s), Some(e)) = (start, end)
        && e < s
        && to.timex.starts_with("XXXX")
    {
        let later = if to.timex.starts_with("XXXX-W") { e.plus_days(7) } else { e.plus_months(12) };
        let shift = later.map(|later| e.days_until(later));
        to.days = to.days.and_then(|(x, y)| Some((x.plus_days(shift?)?, y.plus_days(shift?)?)));
        end = later;
    }
    let grain = from.grain.min(to.grain);
    let cut = if first.portion == Portion::Whole && last.portion == Portion::Whole {
        grain
    } else {
        grain.min(Grain::Month)
    };
    let length = length(start, end, cut, (&from, &to));
    let name = |placed: &Placed, moment: &Moment, at: Option<CivilDate>| {
        let known = day(&placed.first).is_some() || placed.timex == "PRESENT_REF";
        match at.filter(|_| known || moment.portion != Portion::Whole && !placed.first.starts_with("XXXX")) {
            Some(at) => at.to_string(),
            None => match at.filter(|_| moment.portion != Portion::Whole) {
                Some(at) => format!("XXXX{}", &at.to_string()[4..]),
                None => placed.first.clone(),
            },
        }
    };
    let timex = format!("({},{},{length})", name(&from, first, start), name(&to, last, end));
    let days = match (from.days, to.days) {
        (Some((x, _)), Some((_, y))) if x <= y => Some((x, y)),
        _ => None,
    };
    Some(Placed { timex, first: from.first, days, grain })
}

/// Where a range begins or ends at a stretch: its first day, its middle, or the day behind it.
fn edge(moment: &Moment, (first, last): (CivilDate, CivilDate)) -> CivilDate {
    match moment.portion {
        Portion::End => last.plus_days(1).unwrap_or(last),
        Portion::Middle => first.plus_days((first.days_until(last) + 1) / 2).unwrap_or(first),
        _ => first,
    }
}

fn length(
    start: Option<CivilDate>,
    end: Option<CivilDate>,
    grain: Grain,
    ends: (&Placed, &Placed),
) -> String {
    let months = |day: CivilDate| i64::from(day.year) * 12 + i64::from(day.month);
    let field =
        |placed: &Placed, at: usize| placed.first.get(at..at + 2).and_then(|text| text.parse::<i64>().ok());
    if grain != Grain::Day
        && let (None, Some(a), Some(b)) = (start, field(ends.0, 5), field(ends.1, 5))
    {
        return format!("P{}M", (b - a).rem_euclid(12));
    }
    let (Some(start), Some(end)) = (start, end) else { return open_length(ends) };
    match grain {
        Grain::Year => format!("P{}Y", end.year - start.year),
        Grain::Month => format!("P{}M", months(end) - months(start)),
        Grain::Day => format!("P{}D", start.days_until(end)),
    }
}

/// The length of a range inside an unknown year.
fn open_length((from, to): (&Placed, &Placed)) -> String {
    let at = |placed: &Placed| {
        let rest = placed.first.strip_prefix("XXXX-")?;
        let mut parts = rest.splitn(2, '-');
        CivilDate::new(2001, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)
    };
    match (at(from), at(to)) {
        (Some(a), Some(b)) => format!("P{}D", a.days_until(b).rem_euclid(365)),
        _ => "PXD".to_string(),
    }
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
