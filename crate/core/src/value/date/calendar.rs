//! Days of the calendar: validity, distance, weekdays, weeks and month ends. The arithmetic is the `time` crate's.

use super::CivilDate;
use time::{Date, Duration, Month};

impl CivilDate {
    /// The day, when the calendar has it.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        let date = Self { year, month, day };
        date.calendar().map(|_| date)
    }

    /// Reads `YYYY-MM-DD`; what follows the day (`T09:30:00Z`) is ignored.
    ///
    /// ```
    /// use vouch_core::value::CivilDate;
    /// let date = CivilDate::parse("2023-10-05T09:30:00Z").unwrap();
    /// assert_eq!((date.year, date.month, date.day), (2023, 10, 5));
    /// assert_eq!(CivilDate::parse("2023-02-30"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let end = day.find(|c: char| !c.is_ascii_digit()).unwrap_or(day.len());
        Self::new(year.parse().ok()?, month.parse().ok()?, day[..end].parse().ok()?)
    }

    /// The day `days` later, or earlier when negative.
    pub fn plus_days(self, days: i64) -> Option<Self> {
        let days = days.clamp(-4_000_000, 4_000_000);
        self.calendar()?.checked_add(Duration::days(days)).and_then(Self::of)
    }

    /// The same day `months` later, or the month's last day when the month is too short.
    pub fn plus_months(self, months: i64) -> Option<Self> {
        let index = i64::from(self.year) * 12 + i64::from(self.month) - 1 + months.clamp(-120_000, 120_000);
        let year = i16::try_from(index.div_euclid(12)).ok()?;
        let first = Self::new(year, i8::try_from(index.rem_euclid(12)).ok()? + 1, 1)?;
        Self::new(first.year, first.month, self.day.min(first.month_last().day))
    }

    /// Days from this day to `other`; negative when `other` is earlier.
    pub fn days_until(self, other: Self) -> i64 {
        match (self.calendar(), other.calendar()) {
            (Some(a), Some(b)) => (b - a).whole_days(),
            _ => 0,
        }
    }

    /// Day of the week, Monday 1 to Sunday 7.
    pub fn weekday(self) -> i8 {
        self.calendar().map_or(1, |date| date.weekday().number_from_monday().cast_signed())
    }

    /// ISO year and week; week 1 holds the year's first Thursday.
    pub fn week(self) -> (i16, i8) {
        let (year, week, _) = self.calendar().map_or((0, 1, time::Weekday::Monday), Date::to_iso_week_date);
        (i16::try_from(year).unwrap_or(0), week.cast_signed())
    }

    /// The Monday on or before this day.
    pub fn monday(self) -> Option<Self> {
        self.plus_days(1 - i64::from(self.weekday()))
    }

    /// The first day of this day's month.
    pub fn month_first(self) -> Self {
        Self { day: 1, ..self }
    }

    /// The last day of this day's month.
    pub fn month_last(self) -> Self {
        let length = Month::try_from(self.month.cast_unsigned()).map_or(31, |m| m.length(self.year.into()));
        Self { day: length.cast_signed(), ..self }
    }

    fn calendar(self) -> Option<Date> {
        let month = Month::try_from(u8::try_from(self.month).ok()?).ok()?;
        Date::from_calendar_date(self.year.into(), month, u8::try_from(self.day).ok()?).ok()
    }

    fn of(date: Date) -> Option<Self> {
        Some(Self {
            year: i16::try_from(date.year()).ok()?,
            month: u8::from(date.month()).cast_signed(),
            day: date.day().cast_signed(),
        })
    }
}

impl std::fmt::Display for CivilDate {
    /// Writes `YYYY-MM-DD`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> CivilDate {
        CivilDate::parse(text).unwrap()
    }

    #[test]
    fn months_end_where_the_calendar_says() {
        assert_eq!(day("2024-01-31").plus_months(1), Some(day("2024-02-29")));
        assert_eq!(day("2023-03-31").plus_months(-13), Some(day("2022-02-28")));
        assert_eq!(day("2023-02-10").month_last(), day("2023-02-28"));
    }

    #[test]
    fn weeks_are_those_of_iso_8601() {
        assert_eq!(day("2019-12-30").week(), (2020, 1));
        assert_eq!(day("2016-11-07").weekday(), 1);
        assert_eq!(day("2016-11-12").monday(), Some(day("2016-11-07")));
        assert_eq!(day("2018-05-18").days_until(day("2018-05-28")), 10);
    }

    #[test]
    fn days_the_calendar_lacks_are_absent() {
        assert_eq!(CivilDate::new(2019, 2, 29), None);
        assert_eq!(CivilDate::new(2019, 13, 1), None);
        assert_eq!(day("9999-12-31").plus_days(1), None);
        assert_eq!(CivilDate::new(-5, 1, 1).map(|d| d.to_string()), Some("-005-01-01".into()));
    }
}
