//! What a quantity is per: "per month", "a share", "per 100,000 people".

use crate::text::Language;
use crate::value::number::{PieceKind, Pieces};
use crate::value::{Dimension, Unit, unit};

/// "per month", "a share", "/hour", "cada mes", "por acción", "al año".
pub(super) fn read(
    pieces: &Pieces<'_>,
    at: usize,
    unit: Option<Unit>,
    language: Language,
) -> Option<(usize, usize)> {
    let hyphens = pieces.folded(at) == "-" && matches!(pieces.folded(at + 1), "a" | "per");
    let start = if hyphens { at + 1 } else { at };
    let mut noun = match (language, pieces.folded(start), pieces.folded(start + 1)) {
        (_, "/", _) if unit.is_some() => start + 1,
        (Language::English, "per", _) => start + 1,
        (Language::English, "a" | "an", _) if unit.is_some() && article_rate(pieces, start + 1) => start + 1,
        // "22,000 vehicles a day"
        (Language::English, "a", "day" | "week" | "month" | "year") => start + 1,
        (Language::English, "each" | "apiece", _) => {
            return unit.is_some_and(Unit::is_currency).then_some((start, start + 1));
        }
        (Language::Spanish, "a", "la") if time_at(pieces, start + 2, language) => start + 2,
        (Language::Spanish, "al", _) if time_at(pieces, start + 1, language) => start + 1,
        (Language::Spanish, "cada", "uno" | "una") => return Some((start, start + 2)),
        (Language::Spanish, "por" | "cada", _) if unit.is_some() => start + 1,
        _ => return None,
    };
    if pieces.folded(noun) == "-" {
        noun += 1;
    }
    let mut end = noun;
    while pieces.kind(end) == Some(PieceKind::Digits)
        || (end > noun
            && matches!(pieces.raw(end), "," | ".")
            && pieces.touches(end + 1)
            && pieces.kind(end + 1) == Some(PieceKind::Digits))
    {
        end += 1;
    }
    let numeric = end > noun;
    // "2 meses por 20 dólares" is a price; "per 100,000 people" a rate.
    if numeric && pieces.span(noun, end).of(pieces.text()).len() < 3 {
        return None;
    }
    while numeric
        && matches!(pieces.folded(end), "million" | "thousand" | "billion" | "mil" | "millones" | "de")
    {
        end += 1;
    }
    // "177 million a year earlier" is no rate.
    if matches!(pieces.folded(end + 1), "earlier" | "ago" | "later" | "before" | "old") && !numeric {
        return None;
    }
    if let Some((stop, unit)) = unit::at(pieces, end, language) {
        return (!(numeric && unit.is_currency())).then_some((start, stop));
    }
    (pieces.kind(end) == Some(PieceKind::Word)).then_some((start, end + 1))
}

/// "a" before these makes a rate: "$3 a share", "5 percent a year".
fn article_rate(pieces: &Pieces<'_>, at: usize) -> bool {
    const NOUNS: &[&str] = &[
        "share", "barrel", "piece", "head", "person", "night", "ton", "tonne", "pound", "ounce", "gallon",
        "litre", "liter", "copy", "ticket", "user", "seat", "student", "unit", "pop", "game", "bushel",
        "bottle", "bag", "box", "pill", "dose",
    ];
    NOUNS.contains(&pieces.folded(at)) || time_at(pieces, at, Language::English)
}

fn time_at(pieces: &Pieces<'_>, at: usize, language: Language) -> bool {
    unit::at(pieces, at, language).is_some_and(|(_, unit)| unit.dimension == Dimension::Time)
}
