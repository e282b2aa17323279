//! Days that are known by name. Only names that mean the same day wherever the language is spoken.

use super::CivilDate;

/// A day of the year known by name.
pub(super) struct Holiday {
    /// English names, lower case, separated by `|`.
    pub english: &'static str,
    /// Spanish names, without accents.
    pub spanish: &'static str,
    rule: Rule,
    /// An English sentence and its timex, read with 7 November 2016 as the reference.
    #[cfg_attr(not(test), expect(dead_code, reason = "a test reads it"))]
    pub example: (&'static str, &'static str),
}

enum Rule {
    /// Month and day.
    Fixed(i8, i8),
    /// Days from Easter Sunday.
    Easter(i64),
    /// Month, weekday, which one (-1: the last), days behind it.
    Weekday(i8, i8, i8, i64),
}

use Rule::{Easter, Fixed, Weekday};

/// The table; longer names before the shorter names they begin with.
#[rustfmt::skip]
pub(super) const HOLIDAYS: &[Holiday] = &[
    Holiday { english: "christmas eve", spanish: "nochebuena", rule: Fixed(12, 24), example: ("on Christmas Eve", "XXXX-12-24") },
    Holiday { english: "christmas day|christmas|xmas", spanish: "dia de navidad|navidad", rule: Fixed(12, 25), example: ("on Christmas 2010", "2010-12-25") },
    Holiday { english: "new year s eve|new years eve|new year eve", spanish: "nochevieja|fin de ano nuevo", rule: Fixed(12, 31), example: ("on New Years Eve", "XXXX-12-31") },
    Holiday { english: "new year s day|new years day|new year day|new year|new years", spanish: "ano nuevo|dia de ano nuevo", rule: Fixed(1, 1), example: ("on New Year 2015", "2015-01-01") },
    Holiday { english: "valentine s day|valentines day|valentine day", spanish: "dia de san valentin|san valentin", rule: Fixed(2, 14), example: ("on Valentines Day", "XXXX-02-14") },
    Holiday { english: "halloween", spanish: "halloween", rule: Fixed(10, 31), example: ("on Halloween 2012", "2012-10-31") },
    Holiday { english: "international workers day", spanish: "dia del trabajador|dia del trabajo|dia de los trabajadores", rule: Fixed(5, 1), example: ("on International Workers Day", "XXXX-05-01") },
    Holiday { english: "earth day", spanish: "dia de la tierra", rule: Fixed(4, 22), example: ("on Earth Day 2010", "2010-04-22") },
    Holiday { english: "good friday", spanish: "viernes santo", rule: Easter(-2), example: ("on Good Friday 2018", "2018-03-30") },
    Holiday { english: "easter monday", spanish: "lunes de pascua", rule: Easter(1), example: ("on Easter Monday 2018", "2018-04-02") },
    Holiday { english: "easter sunday|easter", spanish: "domingo de pascua|pascua|domingo de resurreccion", rule: Easter(0), example: ("on Easter 2018", "2018-04-01") },
    Holiday { english: "thanksgiving day|thanksgiving", spanish: "dia de accion de gracias|accion de gracias", rule: Weekday(11, 4, 4, 0), example: ("on Thanksgiving 2016", "2016-11-24") },
    Holiday { english: "black friday", spanish: "viernes negro|black friday", rule: Weekday(11, 4, 4, 1), example: ("on Black Friday 2010", "2010-11-26") },
];

/// The day of holiday `index` in `year`.
pub(super) fn day(index: usize, year: i16) -> Option<CivilDate> {
    match HOLIDAYS.get(index)?.rule {
        Fixed(month, day) => CivilDate::new(year, month, day),
        Easter(days) => easter(year)?.plus_days(days),
        Weekday(month, weekday, which, days) => {
            let first = CivilDate::new(year, month, 1)?;
            let start = i64::from((weekday - first.weekday()).rem_euclid(7));
            first.plus_days(start + 7 * (i64::from(which) - 1) + days)
        }
    }
}

/// What stands behind the year in the timex of a holiday without one.
pub(super) fn code(index: usize) -> String {
    match HOLIDAYS.get(index).map(|holiday| &holiday.rule) {
        Some(Fixed(month, day)) => format!("{month:02}-{day:02}"),
        Some(Easter(days)) => format!("EASTER{days:+}"),
        Some(Weekday(month, weekday, which, days)) => format!("{month:02}-WXX-{weekday}-#{which}{days:+}"),
        None => String::new(),
    }
}

/// Easter Sunday of the Gregorian calendar, after Meeus, Jones and Butcher.
fn easter(year: i16) -> Option<CivilDate> {
    let year = i32::from(year);
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let shift = (golden + 11 * moon + 22 * sunday) / 451;
    let day = moon + sunday - 7 * shift + 114;
    CivilDate::new(i16::try_from(year).ok()?, i8::try_from(day / 31).ok()?, i8::try_from(day % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    #[test]
    fn every_row_is_read_as_its_example_says() {
        for holiday in HOLIDAYS {
            let (sentence, expected) = holiday.example;
            let dates =
                super::super::read(sentence, &text::split(sentence), &[], CivilDate::parse("2016-11-07"));
            let found: Vec<&str> = dates.iter().map(|date| date.timex.as_str()).collect();
            assert_eq!(found, [expected], "{sentence:?}");
        }
    }
}
