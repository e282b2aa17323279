//! What the words around a number say of its precision, and the interval that follows.

use super::Hedge;
use crate::table;
use crate::text::Language;
use crate::value::number::{self, Number, NumberKind, Pieces};
use crate::value::phrase::Phrases;
use crate::value::{Dimension, Interval, Unit};
use std::sync::LazyLock;

struct Hedges {
    before: Phrases<Hedge>,
    after: Phrases<Hedge>,
}

static HEDGES: LazyLock<[Hedges; 2]> = LazyLock::new(|| ["en", "es"].map(hedges));

fn hedges(language: &str) -> Hedges {
    let rows = |place: &'static str| {
        table::rows(table::shipped!("hedges")).filter_map(move |[code, phrase, hedge, stands]| {
            (code == language && stands == place).then_some((phrase, named(hedge)?))
        })
    };
    Hedges { before: Phrases::new(rows("before")), after: Phrases::new(rows("after")) }
}

fn named(name: &str) -> Option<Hedge> {
    Some(match name {
        "exactly" => Hedge::Exactly,
        "about" => Hedge::About,
        "nearly" => Hedge::Nearly,
        "over" => Hedge::Over,
        "at_least" => Hedge::AtLeast,
        "under" => Hedge::Under,
        "at_most" => Hedge::AtMost,
        _ => return None,
    })
}

/// The hedge that ends right before piece `end`, with its first piece.
pub(super) fn before(pieces: &Pieces<'_>, end: usize, language: Language) -> Option<(usize, Hedge)> {
    let table = &HEDGES[language as usize].before;
    let filler =
        end > 0 && matches!(pieces.folded(end - 1), "the" | "a" | "an" | "los" | "las" | "el" | "la" | "(");
    let (start, hedge) = table.before(pieces, end).or_else(|| {
        let (start, hedge) = filler.then(|| table.before(pieces, end - 1))??;
        // "over the 30 years", "about the 9" tell no precision; "más de los 30" does.
        (language == Language::Spanish).then_some((start, hedge))
    })?;
    // "=>30" and "<>30" are arrows and marks, not bounds.
    let arrow = start > 0 && pieces.touches(start) && matches!(pieces.raw(start - 1), "<" | ">" | "=" | "-");
    if arrow && matches!(pieces.raw(start), "<" | ">") {
        return None;
    }
    // "signed up to 13 actions", "adds up to 300"
    let verb = start > 0 && UP_TO.contains(&pieces.folded(start - 1));
    if verb && pieces.folded(start) == "up" {
        return None;
    }
    // "the rest of the 30 some": "some" and "about" hedge only a number right behind, which it is; "no more than" is in the
    // table, but "not about 30" stays "about".
    Some((start, hedge))
}

/// Verbs that take their own "up to".
const UP_TO: &[&str] = &["sign", "signs", "signed", "signing", "add", "adds", "added", "adding"];

/// The hedge that begins at piece `at`, with the piece behind it.
pub(super) fn after(pieces: &Pieces<'_>, at: usize, language: Language) -> Option<(usize, Hedge)> {
    let (end, hedge) = HEDGES[language as usize].after.at(pieces, at)?;
    // "five plus six" adds; "above 1,000 and below 1,500" and "200 or greater than 190" bound the next number.
    let adds = matches!(pieces.folded(end - 1), "plus" | "+") && !pieces.touches(end - 1);
    let link = matches!(pieces.folded(end), "than" | "de" | "que" | "a" | "-" | "to");
    // "greater than 30 and less than or equal to 40"
    let opens = matches!(pieces.folded(at), "and" | "y" | "e")
        && (matches!(pieces.folded(end), "than" | "que") || pieces.folded(end + 1) == "equal");
    if opens {
        return None;
    }
    let bounds = (end..=end + usize::from(link)).any(|next| number::begins(pieces, next, language));
    (!adds && !bounds).then_some((end, hedge))
}

/// What a hedge before and one behind the number mean together.
pub(super) fn joined(before: Hedge, behind: Hedge) -> Hedge {
    match (before, behind) {
        (Hedge::None | Hedge::About | Hedge::Exactly, behind) => behind,
        // "more than 5,000 or equal"
        (Hedge::Over, Hedge::Exactly) => Hedge::AtLeast,
        (Hedge::Under, Hedge::Exactly) => Hedge::AtMost,
        (before, _) => before,
    }
}

/// The values that hedge and written precision allow.
///
/// - No hedge: half a unit of the last written place on both sides. Zeros at the end of an integer of four and more digits count
///   as rounding, but two digits are always taken as meant: "32,000" is 31,500 to 32,500 and "20,000" is 19,500 to 20,500.
///   Integers below a thousand are exact when they count, and half a unit wide on both sides when they measure. A single digit before a scale word is at most a quarter off ("1 million").
/// - `About`: a tenth on both sides, or the written precision if that is wider.
/// - `Nearly`: the tenth below.
/// - `Over`: up to the next round figure, at least a quarter and at most half above. Whoever writes "over 32,000" would have
///   written "over 40,000" had it been more; without a bound, "over 32,000" would support every larger claim.
/// - `AtLeast`: the same bound, since news write it for counts that may still grow.
/// - `Under`: the mirror image. `AtMost` ("up to 50") is a ceiling: anything from zero.
pub(super) fn interval(number: &Number, unit: Option<Unit>, hedge: Hedge) -> Interval {
    if let NumberKind::Vague { low, high } = number.kind {
        return Interval::new(low, high);
    }
    let value = number.value;
    let half = precision(number).max(measured(number, unit));
    let plain = Interval::new(value - half, value + half);
    let size = value.abs();
    let tenth = Interval::new(value - size * 0.1, value + size * 0.1);
    match hedge {
        Hedge::Exactly => Interval::new(value, value),
        Hedge::None | Hedge::Between => plain,
        Hedge::About => Interval::new(plain.low.min(tenth.low), plain.high.max(tenth.high)),
        Hedge::Nearly => Interval::new(plain.low.min(tenth.low), value),
        Hedge::Over | Hedge::AtLeast if value >= 0.0 => Interval::new(value, upper(value)),
        Hedge::Over | Hedge::AtLeast => Interval::new(value, -lower(size)),
        Hedge::Under if value >= 0.0 => Interval::new(lower(value), value),
        Hedge::Under => Interval::new(-upper(size), value),
        Hedge::AtMost => Interval::new(value.min(0.0).min(value - size), value),
    }
}

/// What is measured and not counted is rounded when it is written without decimals: "154 tonnes" is 153.5 to 154.5.
fn measured(number: &Number, unit: Option<Unit>) -> f64 {
    let counts = matches!(
        unit.map(|unit| unit.dimension),
        None | Some(Dimension::Currency(_) | Dimension::Time | Dimension::People | Dimension::Other(_))
    );
    if counts || number.place != 1.0 { 0.0 } else { (number.value.abs() / 4.0).min(0.5) }
}

/// Half a unit of the last place that was written and meant.
fn precision(number: &Number) -> f64 {
    let size = number.value.abs();
    if size == 0.0 || number.place == 0.0 {
        return 0.0;
    }
    if number.place != 1.0 {
        return (number.place / 2.0).min(size / 4.0);
    }
    if size < 1000.0 {
        return 0.0;
    }
    let mut place = 1.0;
    while size % (place * 10.0) == 0.0 && place * 100.0 <= size {
        place *= 10.0;
    }
    if place == 1.0 { 0.0 } else { place.min(leading(size) / 10.0) / 2.0 }
}

/// The value of the first digit's place: 10,000 for 32,000.
fn leading(size: f64) -> f64 {
    10f64.powf(size.log10().floor())
}

/// The bound above "over": the next round figure, between a quarter and half above, and at least one more.
fn upper(value: f64) -> f64 {
    if value == 0.0 {
        return 1.0;
    }
    let place = leading(value);
    let next = ((value / place).floor() + 1.0) * place;
    let one = if value.fract() == 0.0 { value + 1.0 } else { value };
    next.clamp(value * 1.25, value * 1.5).max(one)
}

/// The bound below "under": the mirror image of `upper`.
fn lower(value: f64) -> f64 {
    if value == 0.0 {
        return 0.0;
    }
    let place = leading(value);
    let previous = ((value / place).ceil() - 1.0) * place;
    previous.clamp(value / 1.5, value / 1.25)
}
