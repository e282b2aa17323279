//! The unit around a number: currency before or behind, unit behind, what it is per, and ages.

use crate::text::Language;
use crate::value::Unit;
use crate::value::number::{Number, NumberKind, PieceKind, Pieces};
use crate::value::unit;

/// A number with the unit around it, in pieces.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measure {
    /// First piece of number and currency sign.
    pub(super) start: usize,
    /// The piece behind number and unit.
    pub(super) end: usize,
    /// The number; its value takes "m" for million when a currency stands before it.
    pub(super) number: Number,
    /// The unit, when one is written.
    pub(super) unit: Option<Unit>,
    /// The pieces of the unit behind the number, or of the sign before it.
    pub(super) unit_pieces: Option<(usize, usize)>,
    /// "per month", "a day", "/hour": its pieces.
    pub(super) per: Option<(usize, usize)>,
}

/// Reads the unit around `number`.
pub(super) fn read(pieces: &Pieces<'_>, number: Number, language: Language) -> Measure {
    let mut measure =
        Measure { start: number.start, end: number.end, number, unit: None, unit_pieces: None, per: None };
    if number.kind == NumberKind::Ordinal || number.kind == NumberKind::Label {
        return measure;
    }
    money_before(pieces, &mut measure, language);
    if measure.unit.is_none() {
        unit_behind(pieces, &mut measure, language);
    }
    age(pieces, &mut measure, language);
    if measure.unit.is_none()
        && matches!(number.kind, NumberKind::Share | NumberKind::Fraction)
        && number.value.abs() < 1.0
    {
        measure.unit = Some(Unit::SHARE);
    }
    measure.per = per(pieces, measure.end, measure.unit, language);
    if let Some((_, end)) = measure.per {
        measure.end = end;
    }
    measure
}

/// "$5", "US $5", "USD 10m", "$-50.8bn", "$31.20 US".
fn money_before(pieces: &Pieces<'_>, measure: &mut Measure, language: Language) {
    let sign_end = measure.start;
    let Some((start, unit)) = unit::currency_before(pieces, sign_end, language) else { return };
    let glued_code = start > 0 && pieces.touches(start) && pieces.kind(start - 1) == Some(PieceKind::Word);
    if glued_code && pieces.kind(start) == Some(PieceKind::Word) {
        return;
    }
    measure.start = start;
    // "-$5"
    if start > 0
        && matches!(pieces.raw(start - 1), "-" | "−")
        && pieces.get(start - 1).is_some_and(|p| p.spaced)
        && pieces.touches(start)
    {
        measure.start = start - 1;
        measure.number.value = -measure.number.value.abs();
    }
    measure.unit = Some(unit);
    measure.unit_pieces = Some((start, sign_end));
    millions(pieces, measure);
    let country = matches!(pieces.raw(measure.end), "US" | "USD" | "CAD" | "AUD" | "MXN" | "CDN");
    let points = pieces.raw(measure.end) == "U"
        && pieces.raw(measure.end + 2) == "S"
        && pieces.raw(measure.end + 3) == ".";
    if country || points {
        if let Some((end, exact)) =
            unit::at(pieces, measure.end, language).filter(|(_, unit)| unit.is_currency())
        {
            (measure.unit, measure.end) = (Some(exact), end);
        } else {
            measure.end += if points { 4 } else { 1 };
        }
    } else if let Some((end, exact)) =
        unit::at(pieces, measure.end, language).filter(|(_, unit)| unit.is_currency())
    {
        // "$5 dollars", "$5 Canadian dollars"
        (measure.unit, measure.end) = (Some(exact), end);
    }
}

/// "$10m", "$3b": letters that mean a scale only behind a currency.
fn millions(pieces: &Pieces<'_>, measure: &mut Measure) {
    let scale = match pieces.raw(measure.end) {
        "m" => 1e6,
        "b" => 1e9,
        "t" => 1e12,
        _ => return,
    };
    if !pieces.touches(measure.end)
        || pieces.touches(measure.end + 1) && pieces.kind(measure.end + 1) == Some(PieceKind::Word)
    {
        return;
    }
    measure.number.value *= scale;
    measure.number.place *= scale;
    measure.number.bare = false;
    measure.end += 1;
    measure.number.end = measure.end;
}

fn unit_behind(pieces: &Pieces<'_>, measure: &mut Measure, language: Language) {
    let number = measure.number;
    let hyphen =
        pieces.folded(number.end) == "-" && pieces.touches(number.end) && pieces.touches(number.end + 1);
    let linked = match (language, pieces.folded(number.end)) {
        (Language::Spanish, "de") => true,
        (Language::English, "of") => {
            matches!(number.kind, NumberKind::Fraction) && matches!(pieces.folded(number.end + 1), "a" | "an")
        }
        _ => false,
    };
    let at = match (hyphen, linked, language) {
        (true, _, _) => number.end + 1,
        (_, true, Language::Spanish) => number.end + 1,
        (_, true, Language::English) => number.end + 2,
        _ => number.end,
    };
    let Some((end, unit)) = unit::at(pieces, at, language) else {
        return money_letters(pieces, measure, language);
    };
    if !plausible(pieces, number, at, end, unit) {
        return money_letters(pieces, measure, language);
    }
    measure.unit = Some(unit);
    measure.unit_pieces = Some((at, end));
    measure.end = end;
}

/// "10m euros".
fn money_letters(pieces: &Pieces<'_>, measure: &mut Measure, language: Language) {
    let mut trial = *measure;
    millions(pieces, &mut trial);
    if trial.end == measure.end {
        return;
    }
    if let Some((end, unit)) = unit::at(pieces, trial.end, language).filter(|(_, unit)| unit.is_currency()) {
        (trial.unit, trial.unit_pieces, trial.end) = (Some(unit), Some((trial.end, end)), end);
        *measure = trial;
    }
}

/// One-letter units are easily something else: "1950s" is a decade, "777F" a name, "5 A-levels" an exam.
fn plausible(pieces: &Pieces<'_>, number: Number, at: usize, end: usize, unit: Unit) -> bool {
    let raw = pieces.raw(at);
    if end - at > 1 || raw.chars().count() > 1 || !raw.chars().all(char::is_alphabetic) {
        return true;
    }
    let glued = pieces.touches(at);
    let follows = pieces.touches(end)
        && matches!(pieces.folded(end), "-" | "'" | "&" | "." if pieces.kind(end + 1) == Some(PieceKind::Word) && pieces.touches(end + 1));
    match raw {
        "s" => !glued || number.place < 1.0,
        "p" => glued && number.bare,
        "h" | "V" | "W" | "J" | "N" => glued && !follows,
        "R" | "K" | "C" => !follows && (!glued || raw != "R"),
        _ => !follows || unit.name == "metre",
    }
}

/// "18-year-old", "five years of age", "de 18 años de edad", "aged 18".
fn age(pieces: &Pieces<'_>, measure: &mut Measure, language: Language) {
    let end = measure.end;
    let Some(unit) = measure.unit.and_then(of_age) else {
        return aged(pieces, measure, language);
    };
    let behind = match language {
        Language::English => {
            let hyphen = usize::from(pieces.folded(end) == "-");
            match pieces.folded(end + hyphen) {
                "old" | "olds" => Some(end + hyphen + 1),
                "of" if pieces.folded(end + 1) == "age" => Some(end + 2),
                _ => None,
            }
        }
        Language::Spanish => {
            (pieces.folded(end) == "de" && pieces.folded(end + 1) == "edad").then_some(end + 2)
        }
    };
    if let Some(behind) = behind {
        (measure.unit, measure.end) = (Some(unit), behind);
        measure.unit_pieces = measure.unit_pieces.map(|(start, _)| (start, behind));
    }
}

fn of_age(unit: Unit) -> Option<Unit> {
    Some(match unit.name {
        "year" => Unit::YEAR_OF_AGE,
        "month" => Unit::MONTH_OF_AGE,
        "week" => Unit::WEEK_OF_AGE,
        "day" => Unit::DAY_OF_AGE,
        _ => return None,
    })
}

/// "aged 18", "at age 18", "Senard, 65, ..."
fn aged(pieces: &Pieces<'_>, measure: &mut Measure, language: Language) {
    let (start, number) = (measure.start, measure.number);
    let possible = measure.unit.is_none()
        && number.value > 0.0
        && number.value < 120.0
        && number.kind == NumberKind::Cardinal;
    if !possible || start == 0 {
        return;
    }
    let word = match language {
        Language::English => matches!(pieces.folded(start - 1), "aged" | "age" | "ages"),
        Language::Spanish => false,
    };
    let name_before = start >= 2
        && pieces.raw(start - 1) == ","
        && pieces.get(start - 2).is_some_and(|piece| piece.capital && piece.kind == PieceKind::Word);
    let apposition = name_before
        && number.bare
        && number.value >= 15.0
        && matches!(pieces.raw(number.end), "," | "." | ";")
        && !pieces.touches(number.end + 1);
    if word || apposition {
        measure.unit = Some(Unit::YEAR_OF_AGE);
    }
}

/// "per month", "a share", "/hour", "cada mes", "por acción", "al año".
pub(super) fn per(
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
    while numeric
        && matches!(pieces.folded(end), "million" | "thousand" | "billion" | "mil" | "millones" | "de")
    {
        end += 1;
    }
    if let Some((stop, _)) = unit::at(pieces, end, language) {
        return Some((start, stop));
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
    unit::at(pieces, at, language).is_some_and(|(_, unit)| unit.dimension == crate::value::Dimension::Time)
}
