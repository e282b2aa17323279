//! The pieces a text is read by: words with what they can mean in dates, numbers, marks.

use super::word::{self, Term};
use crate::text::{Language, Span};

/// A word, a number or a mark.
#[derive(Clone, Debug)]
pub(super) struct Lexeme {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// What the word can mean in a date; empty for most words.
    pub terms: &'static [Term],
    /// Whether it can begin a date by itself; words such as "the" and "of" need such a piece behind them.
    pub content: bool,
    /// Whether no white space stands before it.
    pub glued: bool,
    /// Whether it begins with a capital letter.
    pub upper: bool,
    /// Lower-case letters without accents, as a range of the scanner's buffer.
    pub folded: (usize, usize),
}

/// What a lexeme is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// Letters.
    Word,
    /// Digits: value and how many.
    Digits(u32, u8),
    /// Digits that are no part of a date: "1,998", "12.75".
    Amount,
    /// "4th", "1.º".
    Ordinal(u8),
    /// Any other character.
    Mark(char),
}

/// Cuts `span` of `text` into lexemes; folded words are appended to `buffer`.
pub(super) fn split(text: &str, span: Span, language: Language, buffer: &mut String) -> Vec<Lexeme> {
    let mut lexemes: Vec<Lexeme> = Vec::with_capacity(span.of(text).len() / 5 + 4);
    let mut at = span.start;
    while let Some(first) = text[at..span.end].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let rest = &text[at..span.end];
        let (kind, length) = if first.is_ascii_digit() {
            number(rest, language)
        } else if first.is_alphabetic() && !matches!(first, 'º' | 'ª') {
            (Kind::Word, word_length(rest))
        } else {
            (Kind::Mark(first), first.len_utf8())
        };
        let from = buffer.len();
        let mut terms: &'static [Term] = &[];
        if kind == Kind::Word {
            fold(&rest[..length], buffer);
            terms = word::terms(&buffer[from..], language);
        }
        lexemes.push(Lexeme {
            span: Span::new(at, at + length),
            kind,
            terms,
            content: match kind {
                Kind::Word => terms.iter().any(|term| !term.is_glue()),
                Kind::Mark(mark) => mark == '½',
                Kind::Amount => false,
                Kind::Digits(..) | Kind::Ordinal(_) => true,
            },
            glued: at > span.start && lexemes.last().is_some_and(|last| last.span.end == at),
            upper: first.is_uppercase(),
            folded: (from, buffer.len()),
        });
        at += length;
    }
    lexemes
}

fn word_length(rest: &str) -> usize {
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let ends = |c: char| !c.is_alphabetic() || c == 'º' || c == 'ª';
    rest[first..].find(ends).map_or(rest.len(), |length| first + length)
}

/// Appends `word` in lower case without accents.
fn fold(word: &str, buffer: &mut String) {
    for c in word.chars() {
        match c {
            'a'..='z' => buffer.push(c),
            'A'..='Z' => buffer.push(c.to_ascii_lowercase()),
            'á' | 'Á' => buffer.push('a'),
            'é' | 'É' => buffer.push('e'),
            'í' | 'Í' => buffer.push('i'),
            'ó' | 'Ó' => buffer.push('o'),
            'ú' | 'Ú' | 'ü' | 'Ü' => buffer.push('u'),
            'ñ' | 'Ñ' => buffer.push('n'),
            _ => buffer.extend(c.to_lowercase()),
        }
    }
}

/// The number `rest` begins with, and its length in bytes.
fn number(rest: &str, language: Language) -> (Kind, usize) {
    let bytes = rest.as_bytes();
    let digits = run(bytes, 0);
    if let Some(end) = grouped(bytes, digits) {
        return (Kind::Amount, end);
    }
    if digits > 9 {
        return (Kind::Amount, digits);
    }
    let value = rest[..digits].parse().unwrap_or(0);
    if let Some(length) = suffix(&rest[digits..], language).filter(|_| (1..=31).contains(&value)) {
        return (Kind::Ordinal(u8::try_from(value).unwrap_or(0)), digits + length);
    }
    (Kind::Digits(value, u8::try_from(digits).unwrap_or(9)), digits)
}

fn run(bytes: &[u8], from: usize) -> usize {
    bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// Where a number with groups of three digits ends ("1,998", "6,107.31"); `None` when it has no groups.
fn grouped(bytes: &[u8], digits: usize) -> Option<usize> {
    if digits > 3 {
        return None;
    }
    let mut end = digits;
    while bytes.get(end) == Some(&b',') && run(bytes, end + 1) == 3 {
        end += 4;
    }
    if end == digits {
        return None;
    }
    let decimals = if bytes.get(end) == Some(&b'.') { run(bytes, end + 1) } else { 0 };
    Some(if decimals > 0 { end + 1 + decimals } else { end })
}

/// Length of the ending that makes a number an ordinal.
fn suffix(rest: &str, language: Language) -> Option<usize> {
    let endings: &[&str] = match language {
        Language::English => &["st", "nd", "rd", "th"],
        Language::Spanish => &[
            ".º", ".ª", ".°", "º", "ª", "°", "ero", "era", "er", "ro", "ra", "do", "da", "to", "ta", "vo",
            "va", "mo", "ma", "no",
        ],
    };
    endings
        .iter()
        .find(|ending| {
            rest.get(..ending.len()).is_some_and(|start| start.eq_ignore_ascii_case(ending))
                && !rest[ending.len()..].starts_with(char::is_alphanumeric)
        })
        .map(|ending| ending.len())
}
