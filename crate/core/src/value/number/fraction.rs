//! Fractions and shares: "two-thirds", "half a million", "1 1/2", "one in four".

use super::decimal;
use super::sum::{self, Cardinal};
use super::words::{self, Role};
use super::{Number, NumberKind, PieceKind, Pieces};
use crate::text::Language;

/// The fraction that begins at piece `at`, without a whole number before it: "half", "a third", "two-thirds", "½".
pub(super) fn read(pieces: &Pieces<'_>, at: usize, language: Language) -> Option<Number> {
    let (end, value) = part(pieces, at, language)?;
    let number = Number { start: at, end, value, place: 0.0, kind: NumberKind::Fraction, bare: false };
    Some(scaled(pieces, number, language))
}

/// What may follow a whole number: "and a half", " 1/2", "½", "y medio", "con tres cuartos".
pub(super) fn behind(pieces: &Pieces<'_>, whole: Cardinal, language: Language) -> Option<(usize, f64)> {
    if let Some(glyph) = glyph(pieces.raw(whole.end)) {
        return Some((whole.end + 1, whole.value + glyph));
    }
    if whole.bare
        && pieces.get(whole.end).is_some_and(|piece| piece.spaced)
        && let Some((end, value)) = slashed(pieces, whole.end)
    {
        return Some((end, whole.value + value));
    }
    let con = language == Language::Spanish && pieces.folded(whole.end) == "con";
    if !con {
        words::value(pieces, whole.end, Role::And, language)?;
    }
    let (end, value) = part_behind(pieces, whole.end + 1, language)?;
    // "one billion and a half million" adds half a million.
    if let Some(scale) =
        words::value(pieces, end, Role::Scale, language).filter(|scale| *scale < whole.value && whole.scaled)
    {
        return Some((end + 1, whole.value + value * scale));
    }
    // "dos millones y medio": half of the scale, not half of one.
    let unit = if whole.scaled { last_scale(whole.value) } else { 1.0 };
    Some((end, whole.value + value * unit))
}

/// "a fourth" behind "one and" needs nothing behind it to be a fraction.
fn part_behind(pieces: &Pieces<'_>, at: usize, language: Language) -> Option<(usize, f64)> {
    if matches!(pieces.folded(at), "a" | "an" | "one" | "un" | "una")
        && let Some((end, parts)) = denominator(pieces, skip_hyphen(pieces, at + 1), language)
    {
        return Some((end, 1.0 / parts));
    }
    part(pieces, at, language)
}

/// "one over three", "1 sobre 20", with nothing counted behind it.
pub(super) fn over(pieces: &Pieces<'_>, first: Number, language: Language) -> Option<Number> {
    let link = if language == Language::English { "over" } else { "sobre" };
    if pieces.folded(first.end) != link || first.kind != NumberKind::Cardinal || first.value.fract() != 0.0 {
        return None;
    }
    let below = sum::cardinal(pieces, first.end + 1, language)?;
    let free = pieces.kind(below.end) != Some(PieceKind::Word) || pieces.folded(below.end) == "por";
    let sensible =
        below.value > 1.0 && below.value.fract() == 0.0 && !below.ordinal && pieces.raw(below.end) != "%";
    let value = first.value / below.value;
    (free && sensible).then_some(Number {
        end: below.end,
        value,
        place: 0.0,
        kind: NumberKind::Fraction,
        bare: false,
        ..first
    })
}

/// What a fraction is divided by: "third", "twenty-firsts", "veintiunavos"; its end and value.
fn denominator(pieces: &Pieces<'_>, at: usize, language: Language) -> Option<(usize, f64)> {
    if let Some(parts) =
        [Role::Part, Role::Parts].iter().find_map(|role| words::value(pieces, at, *role, language))
    {
        return Some((part_end(pieces, at + 1), parts));
    }
    // "la tercera parte", "dos quintas partes"
    if matches!(pieces.folded(at + 1), "parte" | "partes")
        && let Some(parts) = words::value(pieces, at, Role::Ordinal, language)
    {
        return Some((at + 2, parts));
    }
    if language == Language::Spanish {
        return words::spanish_parts(pieces.folded(at)).map(|parts| (at + 1, parts));
    }
    let ten = words::value(pieces, at, Role::Ten, language);
    let last = if ten.is_some() { skip_hyphen(pieces, at + 1) } else { at };
    let word = pieces.folded(last);
    let ordinal = words::ordinal_word(word).or_else(|| words::ordinal_word(word.strip_suffix('s')?))?;
    let fits = if ten.is_some() { ordinal < 10.0 } else { ordinal > 2.0 };
    fits.then_some((last + 1, ten.unwrap_or(0.0) + ordinal))
}

fn skip_hyphen(pieces: &Pieces<'_>, at: usize) -> usize {
    if pieces.folded(at) == "-" { at + 1 } else { at }
}

/// "one in four", "three out of ten", "uno de cada cuatro".
pub(super) fn share(pieces: &Pieces<'_>, first: Number, language: Language) -> Option<Number> {
    if first.kind != NumberKind::Cardinal || first.value < 1.0 || first.value.fract() != 0.0 {
        return None;
    }
    let link: &[&str] = match language {
        Language::English => match (pieces.folded(first.end), pieces.folded(first.end + 1)) {
            ("in", "every") => &["in", "every"],
            ("in", _) => &["in"],
            ("out", "of") => &["out", "of"],
            ("of", _) => &["of"],
            _ => return None,
        },
        Language::Spanish => &["de", "cada"],
    };
    if !link.iter().enumerate().all(|(n, word)| pieces.folded(first.end + n) == *word) {
        return None;
    }
    let mut start = first.end + link.len();
    if link == ["out", "of"] && matches!(pieces.folded(start), "every" | "the") {
        start += 1;
    }
    let whole = sum::cardinal(pieces, start, language)?;
    let sensible = first.value < whole.value && whole.value.fract() == 0.0 && !whole.ordinal;
    // "5 in 2019" and "three in 40 minutes" are no shares; a share of 1 is taken whatever the whole, others of ten, a hundred ...
    let round = first.value == 1.0 || matches!(whole.value, 3.0 | 4.0 | 5.0 | 10.0 | 20.0 | 100.0 | 1000.0);
    let year = whole.bare && (1900.0..2100.0).contains(&whole.value);
    let plain = match link[0] {
        "of" => {
            first.value == 1.0
                && words::is_word(pieces, start, language)
                && words::is_word(pieces, first.start, language)
        }
        "in" => round && !year,
        _ => true,
    };
    let value = first.value / whole.value;
    (sensible && plain).then_some(Number {
        end: whole.end,
        value,
        place: 0.0,
        kind: NumberKind::Share,
        bare: false,
        ..first
    })
}

/// A fraction below one, or a few parts: its end and value.
fn part(pieces: &Pieces<'_>, at: usize, language: Language) -> Option<(usize, f64)> {
    if let Some(glyph) = glyph(pieces.raw(at)) {
        return Some((at + 1, glyph));
    }
    if pieces.kind(at) == Some(PieceKind::Digits) {
        return slashed(pieces, at).or_else(|| counted_parts(pieces, at, language));
    }
    if let Some(half) = half(pieces, at, language) {
        return Some(half);
    }
    // "quarter million"
    if let Some(parts) = words::value(pieces, at, Role::Part, language)
        && words::value(pieces, at + 1, Role::Scale, language).is_some_and(|scale| scale >= 1e6)
    {
        return Some((at + 1, 1.0 / parts));
    }
    let one = matches!(pieces.folded(at), "one" | "un" | "una");
    if one || matches!(pieces.folded(at), "a" | "an" | "la") && pieces.kind(at) == Some(PieceKind::Word) {
        let next = skip_hyphen(pieces, at + 1);
        if pieces.folded(next) != "mitad"
            && let Some((end, parts)) = denominator(pieces, next, language)
        {
            let sure = (one && language == Language::English)
                || parts_follow(pieces, end - 1, language)
                || stands_alone(pieces, at, end, language);
            return sure.then_some((end, 1.0 / parts));
        }
    }
    counted_parts(pieces, at, language)
}

/// "half", "half a", "half of": the amount is clear from what follows, or from the hedge before.
fn half(pieces: &Pieces<'_>, at: usize, language: Language) -> Option<(usize, f64)> {
    if language == Language::Spanish {
        return matches!(pieces.folded(at), "medio" | "media" | "mitad").then_some((at + 1, 0.5));
    }
    let article = matches!(pieces.folded(at), "a" | "one") && pieces.folded(at + 1) == "half";
    let word = if article { at + 1 } else { at };
    let before = if word > 0 { pieces.folded(word - 1) } else { "" };
    if pieces.folded(word) != "half"
        || matches!(before, "first" | "second" | "this" | "last" | "other" | "next")
    {
        return None;
    }
    if matches!(pieces.folded(word + 1), "a" | "an") && !pieces.touches(word + 1) {
        return Some((word + 2, 0.5));
    }
    if pieces.folded(word + 1) == "-" && pieces.folded(word + 2) == "a" {
        return Some((word + 3, 0.5));
    }
    let follows = HALF_OF.contains(&pieces.folded(word + 1));
    let hedged =
        matches!(before, "than" | "nearly" | "almost" | "about" | "roughly" | "over" | "around" | "least");
    (article || follows || hedged).then_some((word + 1, 0.5))
}

/// Words behind "half" that make it an amount.
const HALF_OF: &[&str] = &[
    "of", "the", "million", "billion", "trillion", "dozen", "its", "their", "his", "her", "our", "my",
    "those", "these", "all",
];

/// "two-thirds", "3 quarters", "tres cuartos": at least two parts.
fn counted_parts(pieces: &Pieces<'_>, at: usize, language: Language) -> Option<(usize, f64)> {
    let count = sum::cardinal(pieces, at, language)?;
    if count.ordinal || count.value < 2.0 {
        return None;
    }
    let next = skip_hyphen(pieces, count.end);
    let (end, parts) = denominator(pieces, next, language)?;
    // "two third-party firms" and "tres cuarto" have no parts; several are written in the plural.
    pieces.folded(end - 1).ends_with('s').then_some((end, count.value / parts))
}

/// "la tercera parte": the word "parte" belongs to the fraction.
fn part_end(pieces: &Pieces<'_>, end: usize) -> usize {
    if matches!(pieces.folded(end), "parte" | "partes") { end + 1 } else { end }
}

/// "a third" is a fraction only when it is a third of something.
fn parts_follow(pieces: &Pieces<'_>, part: usize, language: Language) -> bool {
    match language {
        Language::English => {
            matches!(pieces.folded(part + 1), "of" | "off" | "")
                || words::value(pieces, part + 1, Role::Scale, language).is_some()
        }
        Language::Spanish => pieces.folded(part + 1) != "lugar",
    }
}

/// "by a quarter", "more than a third": what is changed or bounded by a part needs nothing behind it, where nothing follows that
/// the ordinal could describe ("by a third party").
fn stands_alone(pieces: &Pieces<'_>, at: usize, end: usize, language: Language) -> bool {
    let before = if at > 0 { pieces.folded(at - 1) } else { "" };
    let measured =
        matches!(before, "by" | "than" | "nearly" | "almost" | "about" | "roughly" | "least" | "over");
    let free = pieces.kind(end) != Some(PieceKind::Word) || FREE.contains(&pieces.folded(end));
    language == Language::English && measured && free
}

/// Words behind a part that it cannot describe.
const FREE: &[&str] = &[
    "in", "on", "from", "to", "since", "this", "last", "as", "full", "empty", "more", "less", "compared",
    "and", "over", "during", "after", "while", "but", "at", "within", "because",
];

/// "1/4": digits on both sides, nothing that looks like a date or a rating.
fn slashed(pieces: &Pieces<'_>, at: usize) -> Option<(usize, f64)> {
    let digits = |at: usize| (pieces.kind(at) == Some(PieceKind::Digits)).then(|| decimal(pieces.raw(at)))?;
    let (top, bottom) = (digits(at)?, digits(at + 2)?);
    let tight = pieces.folded(at + 1) == "/" && pieces.touches(at + 1) && pieces.touches(at + 2);
    let more = pieces.touches(at + 3) && pieces.folded(at + 3) == "/" || at > 0 && pieces.raw(at - 1) == "/";
    let fraction = bottom > 1.0 && top < bottom && !(top == 9.0 && bottom == 11.0);
    (tight && !more && fraction).then_some((at + 3, top / bottom))
}

fn glyph(raw: &str) -> Option<f64> {
    Some(match raw {
        "½" => 0.5,
        "⅙" => 1.0 / 6.0,
        "⅚" => 5.0 / 6.0,
        "⅐" => 1.0 / 7.0,
        "⅑" => 1.0 / 9.0,
        "⅒" => 0.1,
        "⅖" => 0.4,
        "⅗" => 0.6,
        "⅘" => 0.8,
        "¼" => 0.25,
        "¾" => 0.75,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        "⅕" => 0.2,
        "⅛" => 0.125,
        "⅜" => 0.375,
        "⅝" => 0.625,
        "⅞" => 0.875,
        _ => return None,
    })
}

/// "half a million", "two and a half thousand": a scale word behind a fraction multiplies it.
pub(super) fn scaled(pieces: &Pieces<'_>, number: Number, language: Language) -> Number {
    let of = matches!(pieces.folded(number.end), "of" | "de") as usize;
    let article = matches!(pieces.folded(number.end + of), "a" | "an" | "un") as usize;
    let behind = number.end + if article == 1 { of + 1 } else { 0 };
    let hyphen = pieces.folded(behind) == "-" && pieces.touches(behind) && pieces.touches(behind + 1);
    let at = behind + usize::from(hyphen);
    let scale = [Role::Scale, Role::Hundred, Role::Dozen]
        .iter()
        .find_map(|role| words::value(pieces, at, *role, language));
    match scale {
        Some(scale) => Number { end: at + 1, value: number.value * scale, place: 0.0, ..number },
        None => number,
    }
}

fn last_scale(value: f64) -> f64 {
    [1e12, 1e9, 1e6, 1e3].into_iter().find(|scale| value >= *scale && value % scale == 0.0).unwrap_or(1.0)
}
