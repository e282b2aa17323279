//! Numbers that count nothing: years, dates, times, names, labels, addresses, and "one" as a pronoun.

use super::label;
use super::measure::Measure;
use crate::text::Language;
use crate::value::number::{Number, NumberKind, PieceKind, Pieces};

/// Whether the number is no quantity.
pub(super) fn is_refused(pieces: &Pieces<'_>, measure: &Measure, language: Language) -> bool {
    let number = &measure.number;
    if number.kind == NumberKind::Label || number.value.is_nan() || number.value.is_infinite() {
        return true;
    }
    let bare = measure.unit.is_none();
    glued(pieces, measure)
        || (bare && is_time(pieces, number))
        || is_calendar(pieces, number, bare)
        || (bare
            && (is_year(pieces, number, language)
                || label::is_label(pieces, number)
                || label::is_name(pieces, number)))
        || label::digit_chain(pieces, number)
        || (bare && (label::is_bracketed(pieces, number) || label::is_generation(pieces, number)))
        || is_pronoun(pieces, measure, language)
}

/// Letters or marks that make the digits part of a name: "A19", "TA-125", "3D", "#5", "24/7".
fn glued(pieces: &Pieces<'_>, measure: &Measure) -> bool {
    let (start, end) = (measure.start, measure.number.end);
    if start > 0 && pieces.touches(start) {
        let before = pieces.raw(start - 1);
        let word = pieces.kind(start - 1) == Some(PieceKind::Word);
        if word
            || matches!(before, "#" | "@" | "_" | "/" | "\\" | ":" | "." | "&" | "^")
                && (before == "#" || before == "@" || pieces.touches(start - 1))
        {
            return true;
        }
        let hyphen = matches!(pieces.folded(start - 1), "-") && start > 1 && pieces.touches(start - 1);
        if hyphen && named_before(pieces, start - 2) {
            return true;
        }
    }
    if measure.unit_pieces.is_some_and(|(at, _)| at >= end) || !pieces.touches(end) || measure.end > end {
        return false;
    }
    match pieces.kind(end) {
        Some(PieceKind::Word) => true,
        // "30%25": what is glued behind a percent sign belongs to an address.
        _ if pieces.raw(end) == "%" => {
            pieces.kind(end + 1) == Some(PieceKind::Digits) && pieces.touches(end + 1)
        }
        _ => matches!(pieces.raw(end), "/" | "_" | "@" | "^") && pieces.touches(end + 1),
    }
}

/// Whether the piece before a hyphen makes what follows part of a name: "TA-125", "scp2-173", "production-four-door".
fn named_before(pieces: &Pieces<'_>, at: usize) -> bool {
    const FREE: &[&str] =
        &["to", "sub", "a", "under", "over", "now", "then", "about", "near", "minus", "y", "o", "or"];
    let code = at > 0 && pieces.touches(at);
    match pieces.kind(at) {
        // "5k-20k": the letter before the hyphen belongs to a number.
        Some(PieceKind::Word) if code && pieces.kind(at - 1) == Some(PieceKind::Digits) => false,
        Some(PieceKind::Word) => !FREE.contains(&pieces.folded(at)),
        Some(PieceKind::Digits) => code && pieces.kind(at - 1) == Some(PieceKind::Word),
        _ => false,
    }
}

/// "11:30", "10 a.m.", "5 o'clock", "a las 10".
fn is_time(pieces: &Pieces<'_>, number: &Number) -> bool {
    let colon = |at: usize| pieces.raw(at) == ":" && pieces.touches(at) && pieces.touches(at + 1);
    let clock = colon(number.end) && pieces.kind(number.end + 1) == Some(PieceKind::Digits);
    let later = number.start >= 2
        && colon(number.start - 1)
        && pieces.kind(number.start - 2) == Some(PieceKind::Digits);
    let half_day = matches!(pieces.folded(number.end), "am" | "pm" | "o" | "hrs")
        && (pieces.folded(number.end) != "o" || pieces.folded(number.end + 2) == "clock");
    let points = matches!(pieces.folded(number.end), "a" | "p")
        && pieces.raw(number.end + 1) == "."
        && pieces.folded(number.end + 2) == "m";
    clock || later || ((half_day || points) && number.value <= 24.0)
}

/// Beside the name of a month: "March 7", "7 de marzo", "Sept. 20-24".
fn is_calendar(pieces: &Pieces<'_>, number: &Number, bare: bool) -> bool {
    let digits = pieces.kind(number.start) == Some(PieceKind::Digits);
    let word_day = number.kind == NumberKind::Ordinal;
    if !bare || !(digits || word_day) || number.value.fract() != 0.0 || number.value > 2999.0 {
        return false;
    }
    let mut before = number.start;
    // Back over ".", "," and earlier days: "Sept. 20-24, 27", "October 5, 2023".
    while before > 0 && number.start - before < 8 {
        let piece = pieces.folded(before - 1);
        let passes = matches!(
            piece,
            "." | "," | "-" | "and" | "y" | "to" | "the" | "de" | "del" | "st" | "nd" | "rd" | "th"
        ) || pieces.kind(before - 1) == Some(PieceKind::Digits);
        if !passes {
            break;
        }
        before -= 1;
    }
    let month_before = before > 0
        && is_month(pieces, before - 1)
        && number.value >= 1.0
        && (number.value <= 31.0 || number.bare);
    let links = usize::from(matches!(pieces.folded(number.end), "of" | "de" | "-"));
    let month_behind = is_month(pieces, number.end + links)
        && number.value <= 31.0
        && pieces.kind(number.end) != Some(PieceKind::Digits);
    month_before || month_behind
}

fn is_month(pieces: &Pieces<'_>, at: usize) -> bool {
    let folded = pieces.folded(at);
    // "may" and "march" are verbs in lower case.
    let capital = pieces.get(at).is_some_and(|piece| piece.capital)
        || !matches!(folded, "may" | "march" | "mar" | "sep" | "dec" | "jun" | "jan");
    MONTHS.contains(&folded) && capital
}

/// "an average of 1500": what follows is an amount, however much it looks like a year.
pub(super) fn is_sum(pieces: &Pieces<'_>, number: &Number) -> bool {
    const SUMS: &[&str] =
        &["average", "total", "sum", "number", "maximum", "minimum", "record", "median", "promedio", "suma"];
    number.start > 1
        && matches!(pieces.folded(number.start - 1), "of" | "de")
        && SUMS.contains(&pieces.folded(number.start - 2))
}

/// "2019", "in 1863", "2014-15": four digits without a comma are a year unless they count what follows.
fn is_year(pieces: &Pieces<'_>, number: &Number, language: Language) -> bool {
    if number.bare && year_before(pieces, number) {
        return true;
    }
    if !number.bare || number.value.fract() != 0.0 || !(1000.0..2100.0).contains(&number.value) {
        return false;
    }
    if pieces.kind(number.end) == Some(PieceKind::Word)
        && matches!(pieces.folded(number.end), "s")
        && pieces.touches(number.end)
    {
        return true;
    }
    let counts = super::counted::plural_follows(pieces, number.end, language);
    if number.value >= 1900.0 {
        return !(counts && number.value % 100.0 == 0.0);
    }
    let before = if number.start > 0 { pieces.folded(number.start - 1) } else { "" };
    let era =
        before == "." && number.start > 1 && matches!(pieces.folded(number.start - 2), "d" | "c" | "ca");
    if is_sum(pieces, number) {
        return false;
    }
    let dated = era
        || matches!(
            before,
            "in" | "since"
                | "from"
                | "by"
                | "of"
                | "until"
                | "the"
                | "en"
                | "de"
                | "desde"
                | "circa"
                | "year"
                | "d"
                | "bc"
                | "ad"
                | "and"
                | "between"
        );
    dated && !counts
}

/// "2014-15": two digits behind a year.
fn year_before(pieces: &Pieces<'_>, number: &Number) -> bool {
    let Some(year) = number.start.checked_sub(2) else { return false };
    let hyphen =
        matches!(pieces.folded(year + 1), "-" | "/") && pieces.touches(year + 1) && pieces.touches(year + 2);
    let digits = pieces.kind(year) == Some(PieceKind::Digits) && pieces.raw(year).len() == 4;
    hyphen && digits && matches!(pieces.raw(year).get(..2), Some("19" | "20"))
}

/// "one" without a thing: "no one", "the same one", "one another"; Spanish "un" and "una" as articles.
fn is_pronoun(pieces: &Pieces<'_>, measure: &Measure, language: Language) -> bool {
    let number = &measure.number;
    if number.kind != NumberKind::Cardinal || number.end - number.start > 1 {
        return false;
    }
    match (language, pieces.folded(number.start)) {
        (Language::English, "one") => !one_counts(pieces, measure),
        // "Un segundo mandato" is a second one, and lasts longer.
        (Language::Spanish, "un" | "una" | "uno") => {
            measure.unit.is_none() || pieces.folded(number.end) == "segundo"
        }
        (Language::Spanish, "medio" | "media") => true,
        _ => false,
    }
}

/// "one mile", "one of the largest", "one person"; not "the same one", "one another", "at one point".
fn one_counts(pieces: &Pieces<'_>, measure: &Measure) -> bool {
    let number = &measure.number;
    let before = if number.start > 0 { pieces.folded(number.start - 1) } else { "" };
    let unit = measure.unit.is_some();
    if ONE_BEFORE.contains(&before) && (!unit || before == "at")
        || ONE_BEHIND.contains(&pieces.folded(number.end))
    {
        return false;
    }
    let next = number.end + 1;
    let group = ONE_OF.contains(&pieces.folded(next)) || pieces.get(next).is_some_and(|piece| piece.capital);
    let of = pieces.folded(number.end) == "of" && group;
    unit || of || super::counted::singular_follows(pieces, number.end)
}

/// Words before "one" that make it a pronoun.
#[rustfmt::skip]
const ONE_BEFORE: &[&str] = &[
    "no", "any", "every", "each", "this", "that", "which", "another", "some", "last", "next", "same", "the", "new",
    "only", "big", "good", "first", "second", "a", "at", "my", "his", "her", "other",
];

/// Words behind "one" that leave it without a thing.
const ONE_BEHIND: &[&str] = &["another", "day", "thing", "way", "time", "more", "such", "or", "side"];

/// Words behind "one of" that name a group.
const ONE_OF: &[&str] = &["the", "my", "its", "his", "her", "their", "our", "those", "these", "your"];

#[rustfmt::skip]
const MONTHS: &[&str] = &[
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov",
    "dec", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "setiembre", "octubre", "noviembre", "diciembre",
];
