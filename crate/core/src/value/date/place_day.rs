//! Places single days and months: with or without their year, weekdays, holidays.

use super::meaning::{Point, Year};
use super::resolve::{Context, Grain, Placed, Tense};
use super::{CivilDate, holiday, timex};

impl Context {
    pub(super) fn day_point(
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
    pub(super) fn choose(
        &self,
        make: impl Fn(i16) -> Option<CivilDate>,
        reference: CivilDate,
    ) -> Option<CivilDate> {
        let near = [-1, 0, 1].into_iter().filter_map(|shift| make(reference.year + shift));
        match self.tense {
            Tense::Ahead => near.into_iter().find(|day| *day >= reference),
            Tense::Back => near.into_iter().min_by_key(|day| reference.days_until(*day).abs()),
        }
    }

    /// "the 18th", "Monday the 21st".
    pub(super) fn day_of_month(&self, year: Option<Year>, day: i8, weekday: Option<i8>) -> Option<Placed> {
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

    pub(super) fn month_point(&self, year: Option<Year>, month: i8) -> Option<Placed> {
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

    pub(super) fn choose_month(&self, month: i8, reference: CivilDate) -> Option<CivilDate> {
        let mut near =
            [-1, 0, 1].into_iter().filter_map(|shift| CivilDate::new(reference.year + shift, month, 1));
        match self.tense {
            Tense::Ahead => near.find(|first| first.month_last() >= reference),
            Tense::Back => near.rfind(|first| *first <= reference),
        }
    }

    pub(super) fn year_point(&self, year: Year) -> Placed {
        let text = self.year(year).unwrap_or_else(|| timex::unplaced(&Point::Year(year)));
        let days = self
            .year_number(year)
            .and_then(|year| Some((CivilDate::new(year, 1, 1)?, CivilDate::new(year, 12, 31)?)));
        Placed { first: format!("{text}-01-01"), timex: text, days, grain: Grain::Year }
    }

    pub(super) fn weekday_point(&self, weekday: i8, week: Option<i32>) -> Option<Placed> {
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
    pub(super) fn nearest_month(&self, month: i8, day: Option<i8>, ahead: bool) -> Option<Placed> {
        let reference = self.day?;
        let make = |year| CivilDate::new(year, month, day.unwrap_or(1));
        let mut near = [-1, 0, 1].into_iter().filter_map(|shift| make(reference.year + shift));
        let found = if ahead {
            near.find(|date| *date > reference)
        } else {
            near.rfind(|date| if day.is_some() { *date < reference } else { date.month_last() < reference })
        }?;
        if day.is_some() {
            let timex = format!("XXXX-{month:02}-{:02}", found.day);
            return Some(Placed { timex, ..Placed::day(found) });
        }
        self.month_point(Some(Year::Known(found.year)), month)
    }

    /// "Christmas", "Easter 2018", "last Easter".
    pub(super) fn holiday(&self, index: usize, year: Option<Year>) -> Option<Placed> {
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
}
