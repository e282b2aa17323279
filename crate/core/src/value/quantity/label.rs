//! Numbers that are part of a name: "Section 427", "S&P 500", telephone numbers, "5G".

use crate::text::Language;
use crate::value::number::{Number, NumberKind, PieceKind, Pieces};

/// "Section 427", "Route 66", "No. 5", "page 4", "artículo 5".
pub(super) fn is_label(pieces: &Pieces<'_>, number: &Number) -> bool {
    if number.start == 0 {
        return false;
    }
    let point = pieces.raw(number.start - 1) == "." && number.start > 1;
    let before = if point { number.start - 2 } else { number.start - 1 };
    let folded = pieces.folded(before);
    let no = matches!(folded, "no" | "nos" | "num" | "nro")
        && (point || pieces.get(before).is_some_and(|piece| piece.capital));
    no || (!point && LABELS.contains(&folded) && pieces.kind(number.start) == Some(PieceKind::Digits))
}

/// A small number right behind a capitalised word is part of a name: "S&P 500", "iPhone 11", "BBC One".
pub(super) fn is_name(pieces: &Pieces<'_>, number: &Number) -> bool {
    if number.start == 0 || !matches!(number.kind, NumberKind::Cardinal) {
        return false;
    }
    let Some(before) = pieces.get(number.start - 1) else { return false };
    let capital =
        before.kind == PieceKind::Word && pieces.raw(number.start - 1).chars().any(char::is_uppercase);
    let first = number.start == 1
        || matches!(pieces.raw(number.start - 2), "." | ":" | "\"" | "“" | "!" | "?" | "-" | "—");
    let camel = pieces.raw(number.start - 1).starts_with(char::is_lowercase) && number.bare;
    if !capital || (first && !camel) || WEEKDAYS.contains(&pieces.folded(number.start - 1)) {
        return false;
    }
    let word = pieces.kind(number.start) == Some(PieceKind::Word);
    if word {
        return pieces.get(number.start).is_some_and(|piece| piece.capital);
    }
    // "iPhone 11 Pro": a name goes on, or has capitals inside.
    let mixed = pieces.raw(number.start - 1).chars().skip(1).any(char::is_uppercase)
        && pieces.raw(number.start - 1).chars().any(char::is_lowercase);
    let goes_on = pieces.get(number.end).is_some_and(|piece| piece.capital && piece.spaced);
    let counts = super::counted::plural_follows(pieces, number.end, Language::English) && !goes_on;
    number.bare && (mixed || !counts)
}

/// No names that a number is part of: "on Saturday 900 marched".
#[rustfmt::skip]
const WEEKDAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// "Prescott (4)": a number alone in brackets is a note or a shirt.
pub(super) fn is_bracketed(pieces: &Pieces<'_>, number: &Number) -> bool {
    number.bare && number.start > 0 && pieces.raw(number.start - 1) == "(" && pieces.raw(number.end) == ")"
}

/// "5G": a generation of networks, not five billion.
pub(super) fn is_generation(pieces: &Pieces<'_>, number: &Number) -> bool {
    number.end == number.start + 2
        && pieces.raw(number.start + 1) == "G"
        && pieces.raw(number.start).len() == 1
}

/// Three runs of digits joined by hyphens, or brackets before them: a telephone number, a date, a code.
pub(super) fn digit_chain(pieces: &Pieces<'_>, number: &Number) -> bool {
    if pieces.kind(number.start) != Some(PieceKind::Digits) {
        return false;
    }
    let joins = |at: usize| pieces.folded(at) == "-" && pieces.touches(at) && pieces.touches(at + 1);
    let digits = |at: usize| pieces.kind(at) == Some(PieceKind::Digits);
    let (mut low, mut high) = (number.start, number.end);
    let mut links = 0;
    while low >= 2 && joins(low - 1) && digits(low - 2) {
        (low, links) = (low - 2, links + 1);
    }
    while joins(high) && digits(high + 1) {
        (high, links) = (high + 2, links + 1);
    }
    let bracket = low >= 3 && pieces.raw(low - 1) == ")" && digits(low - 2) && pieces.raw(low - 3) == "(";
    let country = number.start > 0
        && pieces.raw(number.start - 1) == "+"
        && matches!(pieces.raw(number.end), "(" | "-");
    links >= 2 || (links == 1 && bracket) || country
}

/// Words before a number that make it the name of a place in a list, a law, a road.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "section", "row", "chapter", "article", "page", "route", "highway", "interstate", "flight", "room",
    "title", "volume", "figure", "table", "phase", "level", "grade", "model", "group", "pier", "gate",
    "terminal", "line", "part", "step", "type", "category", "tier", "season", "episode", "district", "ward",
    "channel", "paragraph", "proposition", "amendment", "rule", "version", "number", "nos", "case",
    "exhibit", "zone", "exit", "platform", "seccion", "fila", "capitulo", "articulo", "pagina", "ruta",
    "carretera", "vuelo", "titulo", "volumen", "figura", "tabla", "fase", "nivel", "modelo", "grupo",
    "puerta", "linea", "parte", "paso", "tipo", "categoria", "temporada", "episodio", "distrito", "canal",
    "numero", "num", "zona", "salida", "inciso", "fraccion", "calle", "isbn", "issn", "iso",
    "zip", "phone", "tel", "fax", "code",
];
