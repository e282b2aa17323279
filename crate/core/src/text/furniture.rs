//! Lines that sites put around an article, told by tables of words in English and Spanish.

use super::scan::is_blank;
use crate::table;
use std::collections::HashMap;
use std::sync::OnceLock;

/// What a line is by its words alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Says nothing about the world.
    Furniture,
    /// Furniture that stands behind the last line of an article ("Leave a Comment").
    End,
    /// A pointer to another article.
    Teaser,
    /// Words under a picture, with its credit.
    Caption,
}

/// The role of a line, `None` when its words tell nothing.
pub(super) fn role(line: &str) -> Option<Role> {
    if !line.chars().any(char::is_alphabetic) {
        return Some(Role::Furniture);
    }
    if line.len() > 240 {
        return None;
    }
    let folded = line.to_lowercase().replace('’', "'");
    let bare = folded.trim_matches(|c: char| is_blank(c) || ".:!?…»«>|•()".contains(c));
    let table = table();
    if let Some(role) = table.whole.get(bare) {
        return Some(*role);
    }
    if let Some((_, role)) = table.starts.iter().find(|(start, _)| folded.starts_with(start)) {
        return Some(*role);
    }
    if let Some((_, role)) = table.ends.iter().find(|(end, _)| bare.ends_with(end) || folded.ends_with(end)) {
        return Some(*role);
    }
    if is_credit(line) {
        return Some(Role::Caption);
    }
    (is_byline(line) || is_date_line(&folded)).then_some(Role::Furniture)
}

/// "Jane Roe | agency.gov": a short line cut by bars.
fn is_credit(line: &str) -> bool {
    line.contains(" | ") && line.len() < 100 && !line.ends_with(['.', '!', '?'])
}

/// "By Jane Roe", "Por Juan Pérez y Ana Ruiz": a preposition and names.
fn is_byline(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let by = words.next().is_some_and(|word| matches!(word, "By" | "BY" | "Por" | "POR"));
    let rest: Vec<&str> = words.collect();
    let joins = |word: &str| {
        matches!(word, "and" | "y" | "e" | "de" | "in" | "en" | "for" | "del" | "la" | "|" | "/" | "-")
    };
    let named = rest.iter().all(|word| word.starts_with(char::is_uppercase) || joins(word));
    by && (2..=9).contains(&rest.len()) && named && !line.ends_with('.')
}

const DATE_WORDS: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april may june july \
    august september october november december jan feb mar apr jun jul aug sep sept oct nov dec am pm a.m p.m et est edt pt pst gmt \
    utc at on by and st nd rd th lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio \
    agosto septiembre setiembre octubre noviembre diciembre de del el a las h hrs horas updated published ago";

/// A line of nothing but a date: "Monday, May 6, 2024", "6 de mayo de 2024".
fn is_date_line(folded: &str) -> bool {
    let mut numbers = 0;
    for word in folded.split(|c: char| !(c.is_alphanumeric() || c == '.')).map(|word| word.trim_matches('.'))
    {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            numbers += 1;
        } else if !word.is_empty() && !DATE_WORDS.split_whitespace().any(|date| date == word) {
            return false;
        }
    }
    numbers > 0
}

struct Table {
    whole: HashMap<&'static str, Role>,
    starts: Vec<(&'static str, Role)>,
    ends: Vec<(&'static str, Role)>,
}

fn table() -> &'static Table {
    static PARSED: OnceLock<Table> = OnceLock::new();
    PARSED.get_or_init(|| {
        let mut table = Table { whole: HashMap::new(), starts: Vec::new(), ends: Vec::new() };
        for [place, words, role] in table::rows(table::shipped!("furniture")) {
            let role = named(role);
            match place {
                "whole" => drop(table.whole.insert(words, role)),
                "start" => table.starts.push((words, role)),
                _ => table.ends.push((words, role)),
            }
        }
        table
    })
}

fn named(name: &str) -> Role {
    match name {
        "end" => Role::End,
        "teaser" => Role::Teaser,
        "caption" => Role::Caption,
        _ => Role::Furniture,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_has_its_role() {
        let mut seen = 0;
        for [_, words, expected, example] in table::rows(table::written!("furniture")) {
            assert_eq!(role(example), Some(named(expected)), "`{words}`: `{example}`");
            seen += 1;
        }
        assert!(seen > 200);
    }

    #[test]
    fn dates_bylines_numbers_and_credits() {
        for line in [
            "Tuesday, March 3, 2020",
            "3 de marzo de 2020",
            "2020-03-03 10:15 AM",
            "By Ann Lee",
            "Por Ana Ruiz",
            "12",
            ".",
        ] {
            assert_eq!(role(line), Some(Role::Furniture), "`{line}`");
        }
        assert_eq!(role("Ann B. Lee | city.gov"), Some(Role::Caption));
        for line in [
            "By Friday the river had risen.",
            "Comments by the mayor angered many.",
            "In May 2020",
            "Rain in March",
        ] {
            assert_eq!(role(line), None, "`{line}`");
        }
    }
}
