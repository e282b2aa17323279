//! Places what is counted from the reference: "two weeks ago", "the past three years", "within a month".

use super::meaning::{Amount, Point, Unit};
use super::resolve::{Context, Grain, Placed, Tense};
use super::{CivilDate, timex};

impl Context {
    /// "year to date", "the rest of the week".
    pub(super) fn part(&self, unit: Unit, ahead: bool) -> Option<Placed> {
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
    pub(super) fn rolling(&self, amount: &Amount, ahead: bool) -> Option<Placed> {
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
    pub(super) fn within(&self, amount: &Amount, from: Option<&Point>) -> Option<Placed> {
        if amount.iter().any(|(_, unit)| unit.is_clock()) {
            return self.rolling(amount, true);
        }
        let day = match from {
            Some(point) => self.placed(point)?.days?.0,
            None => self.day?,
        };
        Some(Placed::stretch(day, add(day, amount, 1)?, &timex::duration(amount), Grain::Day))
    }

    /// The day and the written time `seconds` from the reference.
    pub(super) fn moment(&self, seconds: i64) -> Option<(CivilDate, String)> {
        let total = i64::from(self.seconds) + seconds;
        let day = self.day?.plus_days(total.div_euclid(86_400))?;
        let rest = total.rem_euclid(86_400);
        Some((day, format!("{day}T{:02}:{:02}:{:02}", rest / 3600, rest / 60 % 60, rest % 60)))
    }

    /// "three days ago", "in two weeks", "two days before May 5".
    pub(super) fn offset(&self, amount: &Amount, ahead: bool, from: Option<&Point>) -> Option<Placed> {
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
