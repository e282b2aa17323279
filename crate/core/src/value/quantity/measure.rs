//! The unit around a number: currency before or behind, unit behind, what it is per, and ages.

use super::{age, per};
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
    age::read(pieces, &mut measure, language);
    age::degrees(pieces, &mut measure);
    if measure.unit.is_none()
        && matches!(number.kind, NumberKind::Share | NumberKind::Fraction)
        && number.value.abs() < 1.0
    {
        measure.unit = Some(Unit::SHARE);
    }
    measure.per = per::read(pieces, measure.end, measure.unit, language);
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
    if let Some((unit, start, end)) = odd_unit(pieces, measure, at, language) {
        (measure.unit, measure.unit_pieces, measure.end) = (Some(unit), Some((start, end)), end);
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
    // "361 million pounds" are money, "361 million pounds of wheat" are not.
    if unit.name == "pound" && number.place >= 1e6 && !matches!(pieces.folded(end), "of" | "de") {
        measure.unit = unit::currency("GBP").or(measure.unit);
    }
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

/// Units written unusually: "20 (kg)", "sixfold", "twice", "30 MUSD".
fn odd_unit(
    pieces: &Pieces<'_>,
    measure: &mut Measure,
    at: usize,
    language: Language,
) -> Option<(Unit, usize, usize)> {
    let number = measure.number;
    let last = pieces.folded(number.end.saturating_sub(1));
    let times = language == Language::English && matches!(last, "once" | "twice" | "thrice");
    if times || last.ends_with("fold") {
        return Some((unit::named("count")?, number.start, number.end));
    }
    if matches!(pieces.raw(at), "(" | "[" | "{" | "<") {
        let (end, unit) = unit::at(pieces, at + 1, language)?;
        return matches!(pieces.raw(end), ")" | "]" | "}" | ">").then_some((unit, at, end + 1));
    }
    let unit = unit::millions_code(pieces.raw(at))?;
    measure.number.value *= 1e6;
    measure.number.place *= 1e6;
    Some((unit, at, at + 1))
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
    if pieces.folded(end) == "-" && pieces.touches(end) && pieces.kind(end + 1) == Some(PieceKind::Digits) {
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
