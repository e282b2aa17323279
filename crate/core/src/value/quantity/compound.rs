//! Amounts written in two units: "3 dollars 50 cents", "5 feet 2 inches".

use super::measure::{self, Measure};
use crate::text::Language;
use crate::value::Unit;
use crate::value::number::{Number, NumberKind, PieceKind, Pieces};

/// "3 dollars 50 cents", "5 feet 2 inches", "15 dollars and 15": a second number in a smaller unit of the same measure.
pub(super) fn read(pieces: &Pieces<'_>, first: Measure, next: Number, language: Language) -> Option<Measure> {
    let unit = first.unit.filter(|_| first.per.is_none() && first.number.value.fract() == 0.0)?;
    let linked = matches!(pieces.folded(first.end), "and" | "y" | "con");
    if next.start != first.end + usize::from(linked)
        || next.kind != NumberKind::Cardinal
        || next.value.fract() != 0.0
    {
        return None;
    }
    let mut second = measure::read(pieces, next, language);
    let sized = matches!(
        pieces.folded(next.end + 1),
        "tall" | "long" | "wide" | "high" | "deep" | "or" | "and" | "more"
    );
    let inch = unit.name == "foot"
        && pieces.folded(next.end) == "in"
        && (sized || pieces.kind(next.end + 1) != Some(PieceKind::Word));
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
        (_, None) if (linked || language == Language::English) && bare_cents(pieces, &first, &next) => 100.0,
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
    let code = first.unit_pieces.is_some_and(|(at, _)| pieces.raw(at).len() <= 3);
    let money = !code
        && first.unit.is_some_and(Unit::is_currency)
        && first.unit_pieces.is_some_and(|(at, _)| at >= first.number.end);
    let two = next.value >= 10.0
        && next.value < 100.0
        && (next.bare || pieces.kind(next.start) == Some(PieceKind::Word));
    let free = pieces.kind(next.end) != Some(PieceKind::Word)
        && !matches!(pieces.raw(next.end), "%" | "$" | "€" | "-" | ":");
    money && two && free && first.per.is_none()
}
