//! Number words of both languages, and how they add up.

use super::Pieces;
use super::decimal;
use crate::table;
use crate::text::Language;
use crate::value::phrase::Fnv;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

/// What a word does inside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Zero to nineteen, in Spanish to twenty-nine.
    Small,
    /// Twenty, thirty.
    Ten,
    /// "hundred": multiplies what is before it.
    Hundred,
    /// "doscientos": a hundred of its own.
    Hundreds,
    /// Thousand, million.
    Scale,
    /// "dozen", "docena": multiplies, and ends the number.
    Dozen,
    /// "a" in "a hundred".
    Article,
    /// "and", "y".
    And,
    /// "point", "coma".
    Point,
    /// "minus".
    Minus,
    /// "third", "tercio": one part.
    Part,
    /// "thirds", "tercios".
    Parts,
    /// "fifth": a position.
    Ordinal,
}

/// A word with its role and value. A word may have two: "third" is a part and a position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) role: Role,
    pub(super) value: f64,
}

type Table = HashMap<&'static str, Vec<Entry>, BuildHasherDefault<Fnv>>;

static WORDS: LazyLock<[Table; 2]> = LazyLock::new(|| [table("en"), table("es")]);

fn table(language: &str) -> Table {
    let mut table = Table::default();
    for [code, word, role, value] in table::rows(table::shipped!("number-words")) {
        if let (true, Some(role)) = (code == language, role_of(role)) {
            table.entry(word).or_default().push(Entry { role, value: decimal(value).unwrap_or(0.0) });
        }
    }
    table
}

fn role_of(name: &str) -> Option<Role> {
    Some(match name {
        "small" => Role::Small,
        "ten" => Role::Ten,
        "hundred" => Role::Hundred,
        "hundreds" => Role::Hundreds,
        "scale" => Role::Scale,
        "dozen" => Role::Dozen,
        "article" => Role::Article,
        "and" => Role::And,
        "point" => Role::Point,
        "minus" => Role::Minus,
        "part" => Role::Part,
        "parts" => Role::Parts,
        "ordinal" => Role::Ordinal,
        _ => return None,
    })
}

/// Whether the piece is a number word at all.
pub(super) fn is_word(pieces: &Pieces<'_>, at: usize, language: Language) -> bool {
    WORDS[language as usize].contains_key(pieces.folded(at))
}

/// The value of the piece in that role.
pub(super) fn value(pieces: &Pieces<'_>, at: usize, role: Role, language: Language) -> Option<f64> {
    let entries = WORDS[language as usize].get(pieces.folded(at))?;
    entries.iter().find(|entry| entry.role == role).map(|entry| entry.value)
}

/// What the piece does inside a number that is being added up.
pub(super) fn entry(pieces: &Pieces<'_>, at: usize, language: Language) -> Option<Entry> {
    let entries = WORDS[language as usize].get(pieces.folded(at))?;
    entries.iter().find(|entry| !matches!(entry.role, Role::Part | Role::Parts | Role::Ordinal)).copied()
}

/// The number a single English word names: "six", "twenty", "hundred".
pub(super) fn plain(word: &str) -> Option<f64> {
    let entries = WORDS[Language::English as usize].get(word)?;
    let counts = |entry: &&Entry| matches!(entry.role, Role::Small | Role::Ten | Role::Hundred | Role::Scale);
    entries.iter().find(counts).map(|entry| entry.value)
}

/// The position an English word names: "thirtieth" 30.
pub(super) fn ordinal_word(word: &str) -> Option<f64> {
    let entries = WORDS[Language::English as usize].get(word)?;
    entries.iter().find(|entry| entry.role == Role::Ordinal).map(|entry| entry.value)
}

/// What a Spanish fraction is divided by: "veintiunavos" 21, "treintaicincoavos" 35, "millonésimas" 1,000,000.
pub(super) fn spanish_parts(word: &str) -> Option<f64> {
    let singular = word.strip_suffix('s').unwrap_or(word);
    let stem = singular.strip_suffix(['o', 'a'])?;
    if let Some(stem) = stem.strip_suffix("av") {
        return joined(stem);
    }
    let stem = stem.strip_suffix("esim")?;
    match stem {
        "cent" => Some(100.0),
        _ => joined(stem),
    }
}

/// Number words written as one: "doscientos", "treintaicinco", "dosmil", "veinteun".
fn joined(stem: &str) -> Option<f64> {
    let table = &WORDS[Language::Spanish as usize];
    let (mut rest, mut total, mut current) = (stem, 0.0, 0.0);
    while !rest.is_empty() {
        let (length, entry) =
            (1..=rest.len()).rev().filter(|end| rest.is_char_boundary(*end)).find_map(|end| {
                let entry = table.get(&rest[..end])?.first()?;
                matches!(entry.role, Role::Small | Role::Ten | Role::Hundreds | Role::Scale)
                    .then_some((end, *entry))
            })?;
        if entry.role == Role::Scale {
            total += entry.value * if current > 0.0 { current } else { 1.0 };
            current = 0.0;
        } else {
            current += entry.value;
        }
        rest = &rest[length..];
        rest = rest.strip_prefix('i').or_else(|| rest.strip_prefix('y')).unwrap_or(rest);
    }
    Some(total + current)
}
