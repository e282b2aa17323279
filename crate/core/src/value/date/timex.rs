//! Writes lengths, times and relative points in the form of TIMEX3.

use super::meaning::{Amount, Clock, DayPart, Point, Time, Unit, Year};

/// `P3W`, `PT1.5H`, `P1Y2M`.
pub(super) fn duration(amount: &Amount) -> String {
    let mut text = String::from("P");
    let mut clock = false;
    for (count, unit) in amount {
        if unit.is_clock() && !clock {
            clock = true;
            text.push('T');
        }
        let (factor, letter) = match unit {
            Unit::Second => (1.0, "S"),
            Unit::Minute => (1.0, "M"),
            Unit::Hour => (1.0, "H"),
            Unit::Day => (1.0, "D"),
            Unit::BusinessDay => (1.0, "BD"),
            Unit::Weekend => (1.0, "WE"),
            Unit::Week => (1.0, "W"),
            Unit::Fortnight => (2.0, "W"),
            Unit::Month => (1.0, "M"),
            Unit::Quarter => (3.0, "M"),
            Unit::Half => (6.0, "M"),
            Unit::Year => (1.0, "Y"),
            Unit::Decade => (10.0, "Y"),
            Unit::Century => (100.0, "Y"),
        };
        text.push_str(&number(count * factor));
        text.push_str(letter);
    }
    text
}

fn number(value: f64) -> String {
    let text = format!("{value:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

/// `T15`, `T15:30`.
pub(super) fn clock(clock: Clock) -> String {
    match (clock.minute, clock.second) {
        (Some(minute), Some(second)) => format!("T{:02}:{minute:02}:{second:02}", clock.hour),
        (Some(minute), None) => format!("T{:02}:{minute:02}", clock.hour),
        _ => format!("T{:02}", clock.hour),
    }
}

/// `TMO`.
pub(super) fn part(part: DayPart) -> &'static str {
    match part {
        DayPart::Dawn => "TDA",
        DayPart::Morning => "TMO",
        DayPart::Afternoon => "TAF",
        DayPart::Evening => "TEV",
        DayPart::Night => "TNI",
        DayPart::Daytime => "TDT",
        DayPart::Nighttime => "TNT",
        DayPart::Breakfast => "TMEB",
        DayPart::Lunch => "TMEL",
        DayPart::Dinner => "TMED",
    }
}

/// A time without its day.
pub(super) fn time(time: Time) -> String {
    match time {
        Time::At(at) => clock(at),
        Time::Part(of) => part(of).to_string(),
        Time::EndOfDay => "T23:59:59".to_string(),
        Time::Between(from, to) => format!("({},{},{})", clock(from), clock(to), hours(from, to)),
    }
}

/// Seconds since midnight.
pub(super) fn seconds(clock: Clock) -> i64 {
    i64::from(clock.hour) * 3600
        + i64::from(clock.minute.unwrap_or(0)) * 60
        + i64::from(clock.second.unwrap_or(0))
}

/// `PT2H30M`: the time from one clock time to the next one after it.
pub(super) fn hours(from: Clock, to: Clock) -> String {
    length((seconds(to) - seconds(from)).rem_euclid(86_400))
}

/// Seconds as `PT2H30M`.
pub(super) fn length(seconds: i64) -> String {
    let mut text = String::from("PT");
    for (size, letter) in [(3600, 'H'), (60, 'M'), (1, 'S')] {
        let count = if size == 3600 { seconds / 3600 } else { seconds / size % 60 };
        if count > 0 {
            text.push_str(&format!("{count}{letter}"));
        }
    }
    text
}

/// The form of a point that cannot be placed without a reference: equal points have equal forms.
pub(super) fn unplaced(point: &Point) -> String {
    match point {
        Point::Unit { unit, shift } => format!("REF:{}{shift:+}", letter(*unit)),
        Point::Part { unit, ahead } => {
            format!("REF:{}{}", letter(*unit), if *ahead { "+rest" } else { "-to-date" })
        }
        Point::Rolling { amount, ahead } => {
            format!("REF:{}{}", if *ahead { "next-" } else { "past-" }, duration(amount))
        }
        Point::WeekOf(day) => unplaced(day),
        Point::Within { amount, from } => {
            let from = from.as_ref().map_or("REF:within-".to_string(), |from| unplaced(from) + ":");
            format!("{from}{}", duration(amount))
        }
        Point::Holiday { index, year } => format!("{}-{}", year_text(*year), super::holiday::code(*index)),
        Point::Offset { amount, ahead, from } => {
            let from = from.as_ref().map_or("REF".to_string(), |from| unplaced(from));
            format!("{from}{}{}", if *ahead { "+" } else { "-" }, duration(amount))
        }
        Point::Weekday { weekday, week: Some(week) } => format!("REF:W{week:+}-{weekday}"),
        Point::Weekday { weekday, week: None } => format!("XXXX-WXX-{weekday}"),
        Point::Nearest { weekday, ahead } => {
            format!("REF:{}-WXX-{weekday}", if *ahead { "next" } else { "past" })
        }
        Point::NearestMonth { month, day, ahead } => {
            let day = day.map_or(String::new(), |day| format!("-{day:02}"));
            format!("REF:{}-{month:02}{day}", if *ahead { "next" } else { "past" })
        }
        Point::Day { year, month, day, .. } => {
            let month = month.map_or("XX".to_string(), |month| format!("{month:02}"));
            format!("{}-{month}-{day:02}", year_text(*year))
        }
        Point::Month { year, month } => format!("{}-{month:02}", year_text(*year)),
        Point::Year(year) => year_text(Some(*year)),
        Point::Nth { index, count, unit, of } => {
            let of = of.as_ref().map_or("XXXX".to_string(), |of| unplaced(of));
            format!("{of}#{index}{}", duration(&vec![(f64::from(*count), *unit)]))
        }
        Point::NthWeekday { index, weekday, of } => format!("{}-WXX-{weekday}-#{index}", unplaced(of)),
        Point::Week { week, year } => format!("{}-W{week:02}", year_text(*year)),
        Point::Years { first, length, .. } => format!("{first:04}/P{length}Y"),
        Point::Season { code, year } => format!("{}-{code}", year_text(*year)),
        Point::Fiscal { prefix, year } => format!("{prefix}{}", year_text(*year)),
        Point::Now => "PRESENT_REF".to_string(),
        Point::Same(unit) => match unit {
            Unit::Week => "XXXX-WXX",
            Unit::Weekend => "XXXX-WXX-WE",
            Unit::Month => "XXXX-XX",
            _ => "XXXX",
        }
        .to_string(),
    }
}

fn year_text(year: Option<Year>) -> String {
    match year {
        None => "XXXX".to_string(),
        Some(Year::Known(year)) => format!("{year:04}"),
        Some(Year::Short(year)) => format!("XX{year:02}"),
        Some(Year::Shift(shift)) => format!("REF:Y{shift:+}"),
    }
}

fn letter(unit: Unit) -> &'static str {
    match unit {
        Unit::Second => "TS",
        Unit::Minute => "TM",
        Unit::Hour => "TH",
        Unit::Day => "D",
        Unit::BusinessDay => "BD",
        Unit::Weekend => "WE",
        Unit::Week => "W",
        Unit::Fortnight => "2W",
        Unit::Month => "M",
        Unit::Quarter => "Q",
        Unit::Half => "H",
        Unit::Year => "Y",
        Unit::Decade => "10Y",
        Unit::Century => "100Y",
    }
}
