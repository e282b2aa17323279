//! Writes dates for people, in English and Spanish. What is written is read again as the same date.

use super::{Bound, CivilDate, Date, DateKind, Portion};
use crate::text::Language;

impl CivilDate {
    /// The day as people write it.
    ///
    /// ```
    /// use vouch_core::text::Language;
    /// use vouch_core::value::CivilDate;
    /// let day = CivilDate::new(2023, 10, 5).unwrap();
    /// assert_eq!(day.format(Language::English), "October 5, 2023");
    /// assert_eq!(day.format(Language::Spanish), "5 de octubre de 2023");
    /// ```
    pub fn format(self, language: Language) -> String {
        let month = month_name(self.month, language);
        match language {
            Language::English => format!("{month} {}, {}", self.day, self.year),
            Language::Spanish => format!("{} de {month} de {}", self.day, self.year),
        }
    }
}

/// The date as people write it; a relative date stays relative. Where no words are known the normalised form stands.
pub fn format(date: &Date, language: Language) -> String {
    let plain = match date.kind {
        DateKind::Duration => length(&date.timex, language),
        DateKind::Set => set(&date.timex, language),
        DateKind::Time => time(date, language),
        DateKind::Date | DateKind::Period => calendar(date, language),
    };
    let Some(text) = plain else { return date.timex.clone() };
    let (before, after, since, until, by) = match language {
        Language::English => ("before", "after", "since", "until", "by"),
        Language::Spanish => ("antes de", "después de", "desde", "hasta", "hasta"),
    };
    match date.bound {
        Bound::Exact => text,
        Bound::Before => format!("{before} {text}"),
        Bound::After => format!("{after} {text}"),
        Bound::Since => format!("{since} {text}"),
        Bound::Until => format!("{until} {text}"),
        Bound::By => format!("{by} {text}"),
        Bound::About if language == Language::Spanish => format!("alrededor de {text}"),
        Bound::About => format!("around {text}"),
        Bound::Over if language == Language::Spanish => format!("más de {text}"),
        Bound::Over => format!("more than {text}"),
        Bound::Under if language == Language::Spanish => format!("menos de {text}"),
        Bound::Under => format!("less than {text}"),
    }
}

/// A stretch of the calendar by its written form: bounds and portions leave `timex` whole.
fn calendar(date: &Date, language: Language) -> Option<String> {
    let text = form(&date.timex, language).or_else(|| {
        let (first, last) =
            date.days.filter(|_| date.bound == Bound::Exact && date.portion == Portion::Whole)?;
        Some(stretch(first, last, language))
    })?;
    Some(match (date.portion, language) {
        (Portion::Whole, _) => text,
        (Portion::Start, Language::English) => format!("early {text}"),
        (Portion::Middle, Language::English) => format!("mid-{text}"),
        (Portion::End, Language::English) => format!("late {text}"),
        (Portion::Start, Language::Spanish) => format!("principios de {text}"),
        (Portion::Middle, Language::Spanish) => format!("mediados de {text}"),
        (Portion::End, Language::Spanish) => format!("finales de {text}"),
    })
}

/// `2023`, `2023-10`, `2023-10-05`, `XXXX-10-05`, `XXXX-WXX-5` and relative forms in words.
fn form(timex: &str, language: Language) -> Option<String> {
    if let Some(weekday) = timex.strip_prefix("XXXX-WXX-") {
        return weekday_name(weekday.parse().ok()?, language).map(str::to_string);
    }
    if let Some(rest) = timex.strip_prefix("REF:") {
        return relative(rest, language);
    }
    let mut fields = timex.split('-');
    let year = fields.next().filter(|year| year.len() == 4)?;
    let year = if year == "XXXX" { None } else { Some(year.parse::<i16>().ok()?) };
    let number = |field: Option<&str>| field.map(|text| text.parse::<i8>().ok().filter(|_| text.len() == 2));
    let (month, day) = (number(fields.next()), number(fields.next()));
    let name = |month: i8| (1..=12).contains(&month).then(|| month_name(month, language));
    match (year, month, day, language) {
        (Some(year), None, None, _) => Some(year.to_string()),
        (Some(year), Some(month), None, Language::English) => Some(format!("{} {year}", name(month?)?)),
        (Some(year), Some(month), None, Language::Spanish) => Some(format!("{} de {year}", name(month?)?)),
        (None, Some(month), None, _) => Some(name(month?)?.to_string()),
        (Some(year), Some(month), Some(day), _) => Some(CivilDate::new(year, month?, day?)?.format(language)),
        (None, Some(month), Some(day), Language::English) => Some(format!("{} {}", name(month?)?, day?)),
        (None, Some(month), Some(day), Language::Spanish) => Some(format!("{} de {}", day?, name(month?)?)),
        _ => None,
    }
}

/// `M-1` "last month", `D+1` "tomorrow", `past-P2Y` "the past 2 years".
fn relative(rest: &str, language: Language) -> Option<String> {
    if let Some(span) = rest.strip_prefix("past-") {
        let words = length(span, language)?;
        return Some(match language {
            Language::English => format!("past {words}"),
            Language::Spanish => format!("últimos {words}"),
        });
    }
    if let Some(span) = rest.strip_prefix("next-") {
        let words = length(span, language)?;
        return Some(match language {
            Language::English => format!("next {words}"),
            Language::Spanish => format!("próximos {words}"),
        });
    }
    let (_, english, spanish) = RELATIVE.iter().find(|row| row.0 == rest)?;
    Some(match language {
        Language::English => (*english).to_string(),
        Language::Spanish => (*spanish).to_string(),
    })
}

/// The days from `first` to `last`, named by their year, month or ends.
fn stretch(first: CivilDate, last: CivilDate, language: Language) -> String {
    let year_long = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31);
    let months = first.day == 1 && last == last.month_last();
    let name = |date: CivilDate| {
        let text = CivilDate { day: 1, ..date };
        form(&text.to_string()[..7], language).unwrap_or_else(|| date.format(language))
    };
    let (from, to) = if first == last {
        return first.format(language);
    } else if year_long && first.year == last.year {
        return first.year.to_string();
    } else if year_long {
        (first.year.to_string(), last.year.to_string())
    } else if months && (first.year, first.month) == (last.year, last.month) {
        return name(first);
    } else if months {
        (name(first), name(last))
    } else {
        (first.format(language), last.format(language))
    };
    match language {
        Language::English => format!("{from} to {to}"),
        Language::Spanish => format!("{from} a {to}"),
    }
}

/// `P3W` "3 weeks", `PT1H30M` "1 hour 30 minutes".
fn length(timex: &str, language: Language) -> Option<String> {
    let mut words = Vec::new();
    let (mut number, mut clock) = (String::new(), false);
    for c in timex.strip_prefix('P')?.chars() {
        match c {
            'T' => clock = true,
            '0'..='9' | '.' => number.push(c),
            _ => {
                let row = UNITS.iter().find(|row| row.0 == c && row.1 == clock)?;
                let names = if language == Language::English { row.2 } else { row.3 };
                let name = if number == "1" { names.0 } else { names.1 };
                words.push(format!("{number} {name}"));
                number.clear();
            }
        }
    }
    (number.is_empty() && !words.is_empty()).then(|| words.join(" "))
}

/// `XXXX-WXX-5` "every Friday", `P1W` "every week".
fn set(timex: &str, language: Language) -> Option<String> {
    let every = if language == Language::English { "every" } else { "cada" };
    if let Some(weekday) = timex.strip_prefix("XXXX-WXX-") {
        return Some(format!("{every} {}", weekday_name(weekday.parse().ok()?, language)?));
    }
    let words = length(timex, language)?;
    Some(format!("{every} {}", words.strip_prefix("1 ").unwrap_or(&words)))
}

/// A time of day with its day: "October 5, 2023, 15:30".
fn time(date: &Date, language: Language) -> Option<String> {
    let (day, clock) = date.timex.split_once('T')?;
    let (hour, rest) = clock.split_at_checked(2)?;
    let hour: u8 = hour.parse().ok()?;
    let minutes = rest.strip_prefix(':').unwrap_or("00");
    if !minutes.chars().all(|c| c.is_ascii_digit() || c == ':') {
        return None;
    }
    let clock = format!("{hour}:{minutes}");
    if day.is_empty() {
        return Some(clock);
    }
    let joint = if language == Language::English { "at" } else { "a las" };
    Some(format!("{} {joint} {clock}", form(day, language)?))
}

fn month_name(month: i8, language: Language) -> &'static str {
    let names = if language == Language::English { ENGLISH_MONTHS } else { SPANISH_MONTHS };
    usize::try_from(month - 1).ok().and_then(|index| names.get(index)).copied().unwrap_or_default()
}

fn weekday_name(weekday: i8, language: Language) -> Option<&'static str> {
    let names = if language == Language::English { ENGLISH_DAYS } else { SPANISH_DAYS };
    names.get(usize::try_from(weekday - 1).ok()?).copied()
}

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const SPANISH_MONTHS: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

const ENGLISH_DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const SPANISH_DAYS: [&str; 7] = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];

/// One and many of a unit.
type Names = (&'static str, &'static str);

/// Letter, whether it stands behind `T`, English and Spanish names.
const UNITS: [(char, bool, Names, Names); 7] = [
    ('S', true, ("second", "seconds"), ("segundo", "segundos")),
    ('M', true, ("minute", "minutes"), ("minuto", "minutos")),
    ('H', true, ("hour", "hours"), ("hora", "horas")),
    ('D', false, ("day", "days"), ("día", "días")),
    ('W', false, ("week", "weeks"), ("semana", "semanas")),
    ('M', false, ("month", "months"), ("mes", "meses")),
    ('Y', false, ("year", "years"), ("año", "años")),
];

/// Relative forms behind `REF:`, English, Spanish.
const RELATIVE: &[(&str, &str, &str)] = &[
    ("D-2", "day before yesterday", "anteayer"),
    ("D-1", "yesterday", "ayer"),
    ("D+0", "today", "hoy"),
    ("D+1", "tomorrow", "mañana"),
    ("D+2", "day after tomorrow", "pasado mañana"),
    ("W-1", "last week", "la semana pasada"),
    ("W+0", "this week", "esta semana"),
    ("W+1", "next week", "la próxima semana"),
    ("WE-1", "last weekend", "fin de semana pasado"),
    ("WE+0", "this weekend", "este fin de semana"),
    ("WE+1", "next weekend", "próximo fin de semana"),
    ("M-1", "last month", "mes pasado"),
    ("M+0", "this month", "este mes"),
    ("M+1", "next month", "próximo mes"),
    ("Q-1", "last quarter", "trimestre pasado"),
    ("Q+0", "this quarter", "este trimestre"),
    ("Q+1", "next quarter", "próximo trimestre"),
    ("Y-1", "last year", "año pasado"),
    ("Y+0", "this year", "este año"),
    ("Y+1", "next year", "próximo año"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    fn read(text: &str, language: Language) -> Vec<Date> {
        let mut layout = text::split(text);
        layout.language = language;
        super::super::read(text, &layout, &[], None)
    }

    /// What is written for `text` in English and Spanish; both are read as the same date again.
    fn check(text: &str, english: &str, spanish: &str) {
        let date = read(text, Language::English).into_iter().next().unwrap();
        for (language, expected) in [(Language::English, english), (Language::Spanish, spanish)] {
            let written = format(&date, language);
            assert_eq!(written, expected, "{text:?} is {date:?}");
            let again = read(&written, language);
            let again: Vec<_> = again.iter().map(|date| (&date.timex, date.bound, date.portion)).collect();
            assert_eq!(again, [(&date.timex, date.bound, date.portion)], "read again: {written:?}");
        }
    }

    #[test]
    fn dates_are_written_and_read_again() {
        check("on 10/5/2023", "October 5, 2023", "5 de octubre de 2023");
        check("in Oct. 2023", "October 2023", "octubre de 2023");
        check("in 2023", "2023", "2023");
        check("on October 5", "October 5", "5 de octubre");
        check("on Friday", "Friday", "viernes");
        check("last month", "last month", "mes pasado");
        check("over the past two years", "past 2 years", "últimos 2 años");
        check("before 2018", "before 2018", "antes de 2018");
        check("since May 2016", "since May 2016", "desde mayo de 2016");
        check("in early 2020", "early 2020", "principios de 2020");
        check("for three weeks", "3 weeks", "3 semanas");
        check("for more than four days", "more than 4 days", "más de 4 días");
        check("every Friday", "every Friday", "cada viernes");
        check("at 3:30 p.m.", "15:30", "15:30");
        check("on May 5, 2020 at 3:30 p.m.", "May 5, 2020 at 15:30", "5 de mayo de 2020 a las 15:30");
    }

    #[test]
    fn stretches_are_named_by_their_ends() {
        let date = read("in the first nine months of 2023", Language::English).into_iter().next().unwrap();
        assert_eq!(format(&date, Language::English), "January 2023 to September 2023");
        assert_eq!(format(&date, Language::Spanish), "enero de 2023 a septiembre de 2023");
    }

    #[test]
    fn every_relative_form_is_read_again() {
        for (rest, english, spanish) in RELATIVE {
            for (language, words) in [(Language::English, english), (Language::Spanish, spanish)] {
                let dates = read(words, language);
                let timexes: Vec<_> = dates.iter().map(|date| date.timex.as_str()).collect();
                assert_eq!(timexes, [format!("REF:{rest}")], "{words:?}");
            }
        }
    }
}
