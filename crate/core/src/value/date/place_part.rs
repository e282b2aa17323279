//! Places parts of a larger stretch: quarters, weeks of a month, the first nine months of the year.

use super::meaning::{Point, Unit, Year};
use super::resolve::{Context, Grain, Placed, week};
use super::{CivilDate, timex};

impl Context {
    pub(super) fn week_point(&self, number: i8, year: Option<Year>) -> Option<Placed> {
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
    pub(super) fn nth(&self, index: i8, count: u8, unit: Unit, of: Option<&Point>) -> Option<Placed> {
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
        let (mut first, mut last) = outer.days?;
        if unit == Unit::Week && outer.grain == Grain::Year {
            // Weeks of a year are those of ISO 8601.
            let monday = |year| CivilDate::new(year, 1, 4)?.monday();
            (first, last) = (monday(first.year)?, monday(first.year + 1)?.plus_days(-1)?);
        }
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

    pub(super) fn nth_week(&self, index: i8, of: &Point, outer: &Placed) -> Option<Placed> {
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

    pub(super) fn nth_weekday(&self, index: i8, weekday: i8, of: &Point) -> Option<Placed> {
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
