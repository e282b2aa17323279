//! Numbers written in digits: "32,000", "32 000", "32.000", "32'000", "1,5", ".500".

use super::decimal;
use super::{PieceKind, Pieces};
use crate::text::Language;

/// What stands at a run of digits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Literal {
    /// A number.
    Number(Digits),
    /// Something built from digits that is no number (a version, a date, an address), up to the piece `end`.
    Label {
        /// The piece behind it.
        end: usize,
    },
}

/// A number in digits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Digits {
    /// The piece behind it.
    pub(super) end: usize,
    /// Its value, without sign.
    pub(super) value: f64,
    /// The value of its last written decimal place; 1 for an integer.
    pub(super) place: f64,
    /// Whether it has no separator at all.
    pub(super) bare: bool,
}

/// Reads the digits at piece `at`; `None` when there are none.
pub(super) fn read(pieces: &Pieces<'_>, at: usize, language: Language) -> Option<Literal> {
    if let Some(digits) = leading_point(pieces, at, language) {
        return Some(Literal::Number(digits));
    }
    if pieces.kind(at) != Some(PieceKind::Digits) {
        return None;
    }
    let groups = chain(pieces, at);
    let kept = match decide(pieces, at, &groups, language) {
        Shape::Label => return Some(Literal::Label { end: at + 2 * groups.len() + 1 }),
        Shape::Number(kept) => kept,
    };
    let mut value = parse(pieces.raw(at));
    let mut place = 1.0;
    let mut end = at + 1;
    for (n, role) in kept.iter().enumerate() {
        let group = groups[n];
        let digits = pieces.raw(group.piece);
        match role {
            Role::Thousand => value = value * power(digits.len()) + parse(digits),
            Role::Decimal => {
                place = 1.0 / power(digits.len());
                value = join_decimal(value, digits);
            }
        }
        end = group.piece + 1;
    }
    Some(Literal::Number(Digits { end, value, place, bare: kept.is_empty() }))
}

/// One more run of digits behind the first, with the separator before it.
#[derive(Clone, Copy)]
struct Group {
    separator: char,
    piece: usize,
    length: usize,
}

enum Shape {
    Number(Vec<Role>),
    Label,
}

#[derive(Clone, Copy, PartialEq)]
enum Role {
    Thousand,
    Decimal,
}

/// ".500" and "$.85": a point with nothing but white space or a mark before it.
fn leading_point(pieces: &Pieces<'_>, at: usize, language: Language) -> Option<Digits> {
    let free = at == 0
        || pieces.get(at)?.spaced
        || (pieces.kind(at - 1) == Some(PieceKind::Mark)
            && !matches!(pieces.raw(at - 1), "." | "/" | ":" | "@" | "_"));
    let follows = pieces.kind(at + 1) == Some(PieceKind::Digits) && pieces.touches(at + 1);
    let mark = pieces.raw(at);
    let point = mark == "." || (mark == "," && language == Language::Spanish);
    if !point || !free || !follows {
        return None;
    }
    let more = pieces.touches(at + 2) && pieces.raw(at + 2) == "." && pieces.touches(at + 3);
    if more && pieces.kind(at + 3) == Some(PieceKind::Digits) {
        return None;
    }
    let digits = pieces.raw(at + 1);
    let value = join_decimal(0.0, digits);
    Some(Digits { end: at + 2, value, place: 1.0 / power(digits.len()), bare: false })
}

/// The runs of digits that follow piece `at` with a separator between.
fn chain(pieces: &Pieces<'_>, at: usize) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut last = at;
    loop {
        let group = if pieces.kind(last + 1) == Some(PieceKind::Digits) {
            space_group(pieces, last)
        } else {
            mark_group(pieces, last)
        };
        let Some(group) = group else { return groups };
        let long = group.length != 3 || pieces.raw(at).len() > 3;
        if group.separator == ' ' && (long || groups.iter().any(|g| g.separator != ' ')) {
            return groups;
        }
        groups.push(group);
        last = group.piece;
    }
}

fn mark_group(pieces: &Pieces<'_>, last: usize) -> Option<Group> {
    let separator = match pieces.folded(last + 1) {
        "." => '.',
        "," => ',',
        "'" => '\'',
        _ => return None,
    };
    let tight = pieces.touches(last + 1) && pieces.touches(last + 2);
    let digits = pieces.kind(last + 2) == Some(PieceKind::Digits);
    (tight && digits).then(|| Group { separator, piece: last + 2, length: pieces.raw(last + 2).len() })
}

/// Digits behind a single plain, no-break or thin space.
fn space_group(pieces: &Pieces<'_>, last: usize) -> Option<Group> {
    let (before, after) = (pieces.get(last)?.span.end, pieces.get(last + 1)?.span.start);
    let between = &pieces.text()[before..after];
    let single = between.chars().count() == 1 && between != "\n" && between != "\t";
    // "12 500,5" goes on; "10 250ml bottles" and "3 100-metre races" do not begin with a group of thousands.
    let glued = pieces.touches(last + 2) && pieces.kind(last + 2) == Some(PieceKind::Word);
    let hyphen = pieces.touches(last + 2) && pieces.folded(last + 2) == "-" && pieces.touches(last + 3);
    let thin = between != " ";
    (single && (thin || (!glued && !hyphen))).then(|| Group {
        separator: ' ',
        piece: last + 1,
        length: pieces.raw(last + 1).len(),
    })
}

/// What the separators mean.
fn decide(pieces: &Pieces<'_>, at: usize, groups: &[Group], language: Language) -> Shape {
    let first = pieces.raw(at);
    let Some((last, inner)) = groups.split_last() else { return Shape::Number(Vec::new()) };
    let head = first.len() <= 3 && (!first.starts_with('0') || first == "0");
    let thousands = |g: &[Group]| {
        head && first != "0" && g.iter().all(|x| x.length == 3 && x.separator == g[0].separator)
    };
    if groups.len() == 1 {
        let list = at > 0 && pieces.raw(at - 1) == "," && pieces.touches(at);
        if list && last.separator == ',' && last.length < 3 {
            return Shape::Number(Vec::new());
        }
        return single(first, *last, pieces.raw(last.piece), language, thousands(groups));
    }
    if thousands(groups) {
        return Shape::Number(vec![Role::Thousand; groups.len()]);
    }
    let decimal_mark = matches!(last.separator, '.' | ',') && last.separator != inner[0].separator;
    if thousands(inner) && decimal_mark {
        let mut roles = vec![Role::Thousand; inner.len()];
        roles.push(Role::Decimal);
        return Shape::Number(roles);
    }
    // 1,00,000: Indian grouping, possibly with decimals.
    let commas = groups.iter().take_while(|group| group.separator == ',').count();
    let indian = head
        && commas >= 2
        && groups[commas - 1].length == 3
        && groups[..commas - 1].iter().all(|x| x.length == 2);
    let rest = &groups[commas..];
    if indian && (rest.is_empty() || rest.len() == 1 && rest[0].separator == '.') {
        let mut roles = vec![Role::Thousand; commas];
        roles.extend(rest.iter().map(|_| Role::Decimal));
        return Shape::Number(roles);
    }
    if groups.iter().all(|x| x.separator == '.') {
        return Shape::Label;
    }
    // A list such as "1,2,3": only the first number is read here.
    match groups[0].separator {
        '.' => Shape::Number(vec![Role::Decimal]),
        _ => Shape::Number(Vec::new()),
    }
}

/// A single separator: the hard case, since "1.500" and "1,500" mean different things in different places.
fn single(first: &str, group: Group, digits: &str, language: Language, thousands: bool) -> Shape {
    let number = |role| Shape::Number(vec![role]);
    match (group.separator, language) {
        (' ' | '\'', _) if thousands => number(Role::Thousand),
        (',', Language::English) if thousands => number(Role::Thousand),
        // Spain writes 1,5; Mexico writes 1,500: three digits behind the comma are thousands, except after a zero.
        (',', Language::Spanish) if thousands => number(Role::Thousand),
        (',', Language::Spanish) => number(Role::Decimal),
        // English uses the comma for decimals only in texts from elsewhere; "1,5" is one, "3,12" may be a list.
        (',', Language::English) if group.length <= 2 && first.len() <= 3 => number(Role::Decimal),
        ('.', Language::Spanish) if thousands => number(Role::Thousand),
        // "32.000" in English text: a decimal would not be written with three zeros.
        ('.', Language::English) if thousands && digits == "000" => number(Role::Thousand),
        ('.', _) => number(Role::Decimal),
        _ => Shape::Number(Vec::new()),
    }
}

fn parse(digits: &str) -> f64 {
    decimal(digits).unwrap_or(0.0)
}

fn power(digits: usize) -> f64 {
    10f64.powi(i32::try_from(digits).unwrap_or(308).min(308))
}

/// `whole` with `digits` behind the point, rounded only once: 9 and "2" give the same as "9.2".
fn join_decimal(whole: f64, digits: &str) -> f64 {
    decimal(&format!("{whole}.{digits}")).unwrap_or(whole)
}
