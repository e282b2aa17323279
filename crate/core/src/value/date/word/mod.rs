//! The words dates are made of, in both languages. Each row carries an example that a test reads.

mod english;
mod spanish;

use super::meaning::{DayPart, Unit};
use crate::text::Language;
use std::collections::HashMap;
use std::sync::OnceLock;

/// What a word can mean in a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Term {
    /// "three", "twenty".
    Cardinal(u16),
    /// "hundred", "thousand".
    Scale(u16),
    /// "third".
    Ordinal(u8),
    /// "October".
    Month(i8),
    /// A month's or weekday's short form that is also a word or a name ("mar", "sat"): needs a number or a date word beside it.
    Weak,
    /// Begins a phrase that is read elsewhere ("right now", "rest of the week").
    Opener,
    /// "for" before a length of time.
    Joiner,
    /// "Friday".
    Weekday(i8),
    /// "Fridays".
    Weekdays(i8),
    /// "weeks".
    Unit(Unit),
    /// "weekly", with how many units.
    Every(f64, Unit),
    /// "summer", with its code.
    Season(&'static str),
    /// "today" 0, "tomorrow" 1, "yesterday" -1.
    Day(i32),
    /// "tonight": part of the day, days from today.
    PartOf(DayPart, i32),
    /// "morning".
    Part(DayPart),
    /// "noon": hour.
    Hour(u8),
    /// "now".
    Now,
    /// "the".
    Article,
    /// "of".
    Of,
    /// "in".
    In,
    /// "on".
    On,
    /// "at".
    At,
    /// "last", "previous".
    Last,
    /// "next".
    Next,
    /// "past": rolling back.
    Past,
    /// "coming": rolling ahead.
    Coming,
    /// "this".
    This,
    /// "that", "same".
    Same,
    /// "ago".
    Ago,
    /// "later".
    Later,
    /// "earlier".
    Earlier,
    /// "before".
    Before,
    /// "after".
    After,
    /// "since".
    Since,
    /// "until".
    Until,
    /// "by".
    By,
    /// "from".
    From,
    /// "between".
    Between,
    /// "to".
    To,
    /// "and".
    And,
    /// "within".
    Within,
    /// "beginning", "early".
    Start,
    /// "middle".
    Mid,
    /// "end", "late".
    End,
    /// "every".
    Each,
    /// "all", "whole".
    All,
    /// "half".
    Half,
    /// "few", "several": three of them.
    Few,
    /// "about".
    About,
    /// "fiscal", "school": prefix of the year.
    Fiscal(&'static str),
    /// "nineties": first year of the decade in its century.
    Decade(i16),
}

impl Term {
    /// Whether the word only joins others: alone it begins no date.
    pub fn is_glue(self) -> bool {
        matches!(
            self,
            Self::Article
                | Self::Of
                | Self::In
                | Self::On
                | Self::At
                | Self::To
                | Self::And
                | Self::By
                | Self::From
                | Self::Joiner
                | Self::Cardinal(1)
        )
    }
}

/// Words (separated by `|`), what they mean, a sentence with `{}` for the word, and the timex read from it.
pub(super) type Row = (&'static str, Term, &'static str, &'static str);

/// What `word`, lower case and without accents, can mean in a date of `language`.
pub(super) fn terms(word: &str, language: Language) -> &'static [Term] {
    static TABLES: OnceLock<[HashMap<&'static str, Vec<Term>>; 2]> = OnceLock::new();
    let [english, spanish] = TABLES.get_or_init(|| [table(english::ROWS), table(spanish::ROWS)]);
    let table = match language {
        Language::English => english,
        Language::Spanish => spanish,
    };
    table.get(word).map_or(&[], Vec::as_slice)
}

fn table(rows: &'static [Row]) -> HashMap<&'static str, Vec<Term>> {
    let mut table: HashMap<&'static str, Vec<Term>> = HashMap::new();
    for (words, term, _, _) in rows {
        for word in words.split('|') {
            table.entry(word).or_default().push(*term);
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;
    use crate::value::CivilDate;
    use crate::value::date::{Reference, read_at};

    fn check(rows: &[Row], language: Language) {
        let reference = Some(Reference { day: CivilDate::new(2016, 11, 7).unwrap(), seconds: 0 });
        let mut wrong = Vec::new();
        for (words, _, example, expected) in rows {
            for word in words.split('|') {
                let sentence = example.replace("{}", word);
                let mut layout = text::split(&sentence);
                layout.language = language;
                let dates = read_at(&sentence, &layout, reference);
                let found: Vec<&str> = dates.iter().map(|date| date.timex.as_str()).collect();
                let right = if expected.is_empty() { found.is_empty() } else { found == [*expected] };
                if !right {
                    wrong.push(format!("{sentence:?} should be {expected:?} and is {found:?}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn every_english_row_is_read_as_its_example_says() {
        check(english::ROWS, Language::English);
    }

    #[test]
    fn every_spanish_row_is_read_as_its_example_says() {
        check(spanish::ROWS, Language::Spanish);
    }
}
