//! All numbers of a sentence, in order.

use super::decimal;
use super::digits::{self, Literal};
use super::sum::{self, Cardinal};
use super::words::{self, Role};
use super::{Number, NumberKind, PieceKind, Pieces, fraction};
use crate::text::Language;
use std::ops::Range;

/// The numbers of a sentence, in order, none overlapping another.
pub(crate) fn find(pieces: &Pieces<'_>, language: Language) -> Vec<Number> {
    let mut numbers = Vec::new();
    let mut at = 0;
    let addresses = addresses(pieces);
    while at < pieces.len() {
        if let Some(end) = addresses.iter().find(|address| address.contains(&at)).map(|address| address.end) {
            at = end;
            continue;
        }
        match number(pieces, at, language) {
            Some(number) => {
                at = number.end.max(at + 1);
                numbers.push(number);
            }
            None => at += 1,
        }
    }
    numbers
}

/// Whether a number begins at piece `at`.
pub(crate) fn begins(pieces: &Pieces<'_>, at: usize, language: Language) -> bool {
    at < pieces.len() && number(pieces, at, language).is_some()
}

/// The value of a scale word at piece `at`: "million".
pub(crate) fn scale(pieces: &Pieces<'_>, at: usize, language: Language) -> Option<f64> {
    words::value(pieces, at, Role::Scale, language)
}

/// The pieces of web addresses; their digits are nothing to read.
fn addresses(pieces: &Pieces<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let scheme = pieces.raw(at) == ":" && pieces.raw(at + 1) == "/" && pieces.raw(at + 2) == "/";
        let query = pieces.raw(at) == "?"
            && pieces.touches(at)
            && pieces.touches(at + 1)
            && pieces.raw(at + 2) == "=";
        let site = pieces.folded(at) == "www" && pieces.raw(at + 1) == ".";
        if scheme || site || query {
            let start = (0..=at).rev().find(|start| *start == 0 || !pieces.touches(*start)).unwrap_or(at);
            let end = (at + 1..pieces.len()).find(|end| !pieces.touches(*end)).unwrap_or(pieces.len());
            found.push(start..end);
            at = end;
        }
        at += 1;
    }
    found
}

fn number(pieces: &Pieces<'_>, at: usize, language: Language) -> Option<Number> {
    let possible = match pieces.kind(at)? {
        PieceKind::Digits => true,
        PieceKind::Word => {
            words::is_word(pieces, at, language)
                || pieces.folded(at).ends_with("fold")
                || VAGUE.iter().any(|row| row.0 == pieces.folded(at))
        }
        PieceKind::Mark => language == Language::Spanish || pieces.raw(at) != ",",
    };
    if !possible || inside_word(pieces, at) {
        return None;
    }
    let sign = sign(pieces, at, language);
    let start = sign.unwrap_or(at);
    if pronoun(pieces, start, language) {
        return None;
    }
    if let Some(number) = fold(pieces, at, language) {
        return Some(number);
    }
    let mut number = vague(pieces, start, language)
        .or_else(|| fraction::read(pieces, start, language))
        .or_else(|| whole(pieces, start, language))?;
    if sign.is_some() {
        (number.start, number.value) = (at, -number.value);
    }
    if let Some(over) = fraction::over(pieces, number, language) {
        return Some(over);
    }
    Some(fraction::share(pieces, number, language).unwrap_or(number))
}

/// "sixfold"
fn fold(pieces: &Pieces<'_>, at: usize, language: Language) -> Option<Number> {
    let stem = pieces.folded(at).strip_suffix("fold").filter(|_| language == Language::English)?;
    let value = words::plain(stem)?;
    Some(Number { start: at, end: at + 1, value, place: 1.0, kind: NumberKind::Cardinal, bare: false })
}

/// "one" that stands for a thing: "the one you saw", "this one", "which one".
fn pronoun(pieces: &Pieces<'_>, at: usize, language: Language) -> bool {
    if language != Language::English || pieces.folded(at) != "one" || at == 0 {
        return false;
    }
    let before = matches!(
        pieces.folded(at - 1),
        "the" | "this" | "that" | "which" | "each" | "every" | "any" | "another" | "no"
    );
    before && !words::is_word(pieces, at + 1, language) && pieces.folded(at + 1) != "-"
}

/// Letters glued before: the "one" of "phone" never gets here, but the 19 of "A19" does.
fn inside_word(pieces: &Pieces<'_>, at: usize) -> bool {
    at > 0 && pieces.touches(at) && pieces.kind(at) == Some(PieceKind::Word) && pieces.raw(at - 1) == "'"
}

/// A minus sign before a number, as mark or word: the piece behind it.
fn sign(pieces: &Pieces<'_>, at: usize, language: Language) -> Option<usize> {
    let next = pieces.get(at + 1)?;
    if words::value(pieces, at, Role::Minus, language).is_some() {
        // "al menos 20", "no menos de 5", "más o menos 30" subtract nothing.
        let before = if at > 0 { pieces.folded(at - 1) } else { "" };
        let bound = matches!(
            before,
            "al" | "lo" | "cuando" | "no" | "o" | "ni" | "por" | "mucho" | "poco" | "a" | "the" | "false"
        );
        // "minus-5 yards"
        let behind = at + if pieces.folded(at + 1) == "-" { 2 } else { 1 };
        let number =
            pieces.kind(behind) == Some(PieceKind::Digits) || words::is_word(pieces, behind, language);
        return (number && !bound && !before_is_number(pieces, at)).then_some(behind);
    }
    let dash = matches!(pieces.raw(at), "-" | "−");
    let free = at == 0
        || pieces.get(at)?.spaced
        || matches!(pieces.raw(at - 1), "(" | "$" | "€" | "£" | "[" | "=" | "<" | ">");
    let after_number = at > 0 && pieces.kind(at - 1) == Some(PieceKind::Digits);
    let tight = !next.spaced || at == 0;
    let number = next.kind == PieceKind::Digits || next.span.of(pieces.text()) == ".";
    (dash && free && tight && number && !after_number).then_some(at + 1)
}

/// "10 minus 5", "diez menos cinco": the number stands for itself.
fn before_is_number(pieces: &Pieces<'_>, at: usize) -> bool {
    at > 0 && pieces.kind(at - 1) == Some(PieceKind::Digits)
}

fn whole(pieces: &Pieces<'_>, start: usize, language: Language) -> Option<Number> {
    if let Some(Literal::Label { end }) = digits::read(pieces, start, language) {
        return Some(Number { start, end, value: 0.0, place: 1.0, kind: NumberKind::Label, bare: false });
    }
    let cardinal = sum::cardinal(pieces, start, language)?;
    let mut number = Number {
        start,
        end: cardinal.end,
        value: cardinal.value,
        place: cardinal.place,
        kind: if cardinal.ordinal { NumberKind::Ordinal } else { NumberKind::Cardinal },
        bare: cardinal.bare,
    };
    if cardinal.ordinal {
        return Some(number);
    }
    if let Some(end) = ordinal_suffix(pieces, cardinal, language) {
        return Some(Number { end, kind: NumberKind::Ordinal, bare: false, ..number });
    }
    if let Some((end, value)) = power(pieces, number) {
        return Some(Number { end, value, place: 0.0, bare: false, ..number });
    }
    if let Some((end, value)) = fraction::behind(pieces, cardinal, language) {
        number = Number { end, value, place: 0.0, bare: false, ..number };
        number = fraction::scaled(pieces, number, language);
    }
    Some(number)
}

/// "5th", "3º", "1er".
fn ordinal_suffix(pieces: &Pieces<'_>, cardinal: Cardinal, language: Language) -> Option<usize> {
    if !pieces.touches(cardinal.end) || cardinal.value.fract() != 0.0 {
        return None;
    }
    let english = matches!(pieces.folded(cardinal.end), "st" | "nd" | "rd" | "th");
    let spanish = matches!(
        pieces.raw(cardinal.end),
        "º" | "ª" | "er" | "ro" | "ra" | "do" | "da" | "to" | "ta" | "mo" | "ma" | "vo" | "va" | "no" | "na"
    );
    let fits = match language {
        Language::English => english,
        Language::Spanish => {
            spanish
                && !(matches!(pieces.raw(cardinal.end), "º")
                    && (pieces.touches(cardinal.end + 1)
                        || matches!(pieces.raw(cardinal.end + 1), "C" | "F")))
        }
    };
    fits.then_some(cardinal.end + 1)
}

/// "2.998×10−8", "3 x 10^5", "1.2e6", "1.1^23".
fn power(pieces: &Pieces<'_>, number: Number) -> Option<(usize, f64)> {
    let at = number.end;
    if pieces.raw(at) == "^" && pieces.touches(at) && pieces.touches(at + 1) {
        return raised(pieces, number);
    }
    let mut exponent = if matches!(pieces.raw(at), "×" | "x" | "*") && pieces.raw(at + 1) == "10" {
        at + 2
    } else if pieces.folded(at) == "e" && pieces.touches(at) && pieces.touches(at + 1) {
        at + 1
    } else {
        return None;
    };
    if pieces.raw(exponent) == "^" {
        exponent += 1;
    }
    let negative = pieces.folded(exponent) == "-";
    let digits = exponent + usize::from(negative || pieces.raw(exponent) == "+");
    let power: i32 = pieces.raw(digits).parse().ok()?;
    if !pieces.touches(digits) || power > 300 {
        return None;
    }
    // Written as text so that 2.998×10⁸ is the nearest number to it.
    let value = format!("{}e{}{power}", number.value, if negative { "-" } else { "" });
    Some((digits + 1, decimal(&value)?))
}

/// "2.5^-1"
fn raised(pieces: &Pieces<'_>, number: Number) -> Option<(usize, f64)> {
    let at = number.end + 1;
    let negative = pieces.folded(at) == "-";
    let digits = at + usize::from(negative || pieces.raw(at) == "+");
    let power: i32 = pieces.raw(digits).parse().ok()?;
    (pieces.touches(digits) && power <= 300)
        .then(|| (digits + 1, number.value.powi(if negative { -power } else { power })))
}

/// Words for a count known only by its size: word, lowest and highest count, and the size itself.
/// "dozens" begins at two dozen; from "tens of thousands" on the highest is just below the next size.
const VAGUE: &[(&str, f64, f64, Language)] = &[
    ("tens", 20.0, 99.0, Language::English),
    ("dozens", 24.0, 99.0, Language::English),
    ("scores", 40.0, 99.0, Language::English),
    ("hundreds", 200.0, 999.0, Language::English),
    ("thousands", 2e3, 9_999.0, Language::English),
    ("millions", 2e6, 9_999_999.0, Language::English),
    ("billions", 2e9, 9_999_999_999.0, Language::English),
    ("trillions", 2e12, 9_999_999_999_999.0, Language::English),
    ("decenas", 20.0, 99.0, Language::Spanish),
    ("docenas", 24.0, 99.0, Language::Spanish),
    ("cientos", 200.0, 999.0, Language::Spanish),
    ("centenares", 200.0, 999.0, Language::Spanish),
    ("miles", 2e3, 9_999.0, Language::Spanish),
    ("millares", 2e3, 9_999.0, Language::Spanish),
    ("millones", 2e6, 9_999_999.0, Language::Spanish),
];

/// "dozens", "tens of thousands", "cientos de miles".
fn vague(pieces: &Pieces<'_>, at: usize, language: Language) -> Option<Number> {
    let row = |at: usize| VAGUE.iter().find(|row| row.3 == language && row.0 == pieces.folded(at));
    let first = row(at)?;
    let mut number = Number {
        start: at,
        end: at + 1,
        value: first.1,
        place: 0.0,
        kind: NumberKind::Vague { low: first.1, high: first.2 },
        bare: false,
    };
    let of = matches!(pieces.folded(at + 1), "of" | "de");
    if of && let Some(second) = row(at + 2).filter(|second| second.1 >= 200.0) {
        let unit = second.1 / 2.0;
        number.end = at + 3;
        number.value = first.1 * unit;
        number.kind = NumberKind::Vague { low: first.1 * unit, high: (first.2 + 1.0) * unit - 1.0 };
    }
    // "in the hundreds" counts, "the thousands place" and "the tens" do not: a size needs its "of" or a noun of people.
    let counts = matches!(pieces.folded(number.end), "of" | "de")
        || !matches!(
            first.0,
            "tens"
                | "scores"
                | "decenas"
                | "docenas"
                | "cientos"
                | "centenares"
                | "miles"
                | "millares"
                | "millones"
        );
    counts.then_some(number)
}
