//! The unit around a number: currency before or behind, unit behind, what it is per, and ages.

use crate::text::Language;
use crate::value::Unit;
use crate::value::number::{self, Number, NumberKind, PieceKind, Pieces};
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
    degrees(pieces, &mut measure);
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
    let bracket = matches!(pieces.raw(at), "(" | "[" | "{" | "<");
    if bracket
        && let Some((end, unit)) = unit::at(pieces, at + 1, language)
            .filter(|(end, _)| matches!(pieces.raw(*end), ")" | "]" | "}" | ">"))
    {
        (measure.unit, measure.unit_pieces, measure.end) = (Some(unit), Some((at, end + 1)), end + 1);
        return;
    }
    let Some((end, unit)) = unit::at(pieces, at, language) else {
        return money_letters(pieces, measure, language);
    };
    // "1 $10 bill", "3 USD50 cards": the sign belongs to the number it touches.
    let next = unit.is_currency()
        && pieces.kind(end) == Some(PieceKind::Digits)
        && pieces.touches(end)
        && !pieces.touches(at);
    if next || millions_of(pieces, measure, at, end, language) {
        return;
    }
    if !plausible(pieces, number, at, end, unit) {
        return money_letters(pieces, measure, language);
    }
    measure.unit = Some(unit);
    measure.unit_pieces = Some((at, end));
    measure.end = end;
    // "75 USD million"
    if unit.is_currency()
        && let Some(scale) = number::scale(pieces, end, language)
    {
        measure.number.value *= scale;
        measure.number.place *= scale;
        measure.end = end + 1;
        measure.unit_pieces = Some((at, end + 1));
    }
}

/// "35m of its devices", "12m users": a glued "m" before what can be counted in millions.
fn millions_of(
    pieces: &Pieces<'_>,
    measure: &mut Measure,
    at: usize,
    end: usize,
    language: Language,
) -> bool {
    if pieces.raw(at) != "m" || end != at + 1 || !pieces.touches(at) || language != Language::English {
        return false;
    }
    let of = pieces.folded(end) == "of"
        && matches!(pieces.folded(end + 1), "its" | "the" | "their" | "his" | "our" | "those" | "these");
    let counted = super::counted::plural_head(pieces, end, language) == Some(end);
    if of || counted {
        millions(pieces, measure);
    }
    of || counted
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
    if pieces.kind(end) == Some(PieceKind::Digits) && pieces.touches(end)
        || pieces.raw(end) == "/" && pieces.touches(end)
    {
        return false;
    }
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

/// "40 degrees" of heat, unless something turns or is hyphenated: "a 45-degree angle", "rotate 90°".
fn degrees(pieces: &Pieces<'_>, measure: &mut Measure) {
    const TURNING: &[&str] = &[
        "turn",
        "rotate",
        "rotated",
        "angle",
        "angles",
        "spin",
        "tilt",
        "tilted",
        "girar",
        "gire",
        "angulo",
        "rotar",
        "latitude",
        "longitude",
        "view",
    ];
    let Some((at, _)) =
        measure.unit_pieces.filter(|_| measure.unit.is_some_and(|unit| unit.name == "degree"))
    else {
        return;
    };
    let hyphen = at > 0 && pieces.folded(at - 1) == "-";
    if !hyphen && !(0..pieces.len()).any(|at| TURNING.contains(&pieces.folded(at))) {
        measure.unit = Some(Unit::DEGREE);
    }
}

/// "3 dollars 50 cents", "5 feet 2 inches", "15 dollars and 15": a second number in a smaller unit of the same measure.
pub(super) fn compound(
    pieces: &Pieces<'_>,
    first: Measure,
    next: Number,
    language: Language,
) -> Option<Measure> {
    let unit = first.unit.filter(|_| first.per.is_none() && first.number.value.fract() == 0.0)?;
    let linked = matches!(pieces.folded(first.end), "and" | "y" | "con");
    if next.start != first.end + usize::from(linked)
        || next.kind != NumberKind::Cardinal
        || next.value.fract() != 0.0
    {
        return None;
    }
    let mut second = read(pieces, next, language);
    let inch = unit.name == "foot"
        && pieces.folded(next.end) == "in"
        && pieces.kind(next.end + 1) != Some(PieceKind::Word);
    if inch {
        second.end = next.end + 1;
    }
    let share = match (unit.name, second.unit) {
        ("foot", Some(small)) if small.name == "inch" => 12.0,
        ("foot", None) if inch => 12.0,
        ("pound" | "pound-mass", Some(small)) if small.name == "ounce" => 16.0,
        (_, Some(small))
            if unit.is_currency()
                && small.dimension == unit.dimension
                && small.factor == 0.01
                && unit.factor == 1.0 =>
        {
            100.0
        }
        (_, None) if bare_cents(pieces, &first, &next) => 100.0,
        _ => return None,
    };
    let mut number = first.number;
    (number.value, number.end, number.place, number.bare) =
        (number.value + next.value / share, next.end, 1.0 / share, false);
    let start = first.unit_pieces.map_or(first.start, |(start, _)| start.min(first.start));
    (next.value < share).then_some(Measure {
        end: second.end,
        number,
        unit_pieces: Some((start, second.end)),
        per: second.per,
        ..first
    })
}

/// "15 dollars and 50" with nothing counted behind it.
fn bare_cents(pieces: &Pieces<'_>, first: &Measure, next: &Number) -> bool {
    let money = first.unit.is_some_and(Unit::is_currency)
        && first.unit_pieces.is_some_and(|(at, _)| at >= first.number.end);
    let two = next.value >= 10.0
        && next.value < 100.0
        && (next.bare || pieces.kind(next.start) == Some(PieceKind::Word));
    let free = pieces.kind(next.end) != Some(PieceKind::Word)
        && !matches!(pieces.raw(next.end), "%" | "$" | "€" | "-" | ":");
    money && two && free && first.per.is_none()
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
        if language == Language::English {
            measure.unit_pieces = measure.unit_pieces.map(|(start, _)| (start, behind));
        }
    } else if language == Language::English
        && measure.start > 1
        && pieces.folded(measure.start - 1) == "of"
        && pieces.folded(measure.start - 2) == "age"
    {
        measure.unit = Some(unit);
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
        if word {
            measure.unit_pieces = Some((start - 1, start));
        }
    }
    if matches!(pieces.folded(number.end), "yo" | "yos") && language == Language::English {
        (measure.unit, measure.unit_pieces, measure.end) =
            (Some(Unit::YEAR_OF_AGE), Some((number.end, number.end + 1)), number.end + 1);
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
