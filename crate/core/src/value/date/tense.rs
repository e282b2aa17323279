//! Whether a sentence looks ahead or back: it decides which Friday is meant, and if "in three years" is a date or a length.

use super::lexeme::Kind;
use super::meaning::{Bound, Meaning, Moment, Point};
use super::resolve::Tense;
use super::scan::Scanner;
use super::word::Term;

/// Where the sentence around the lexeme `i` looks.
pub(super) fn at(text: &str, scanner: &Scanner, i: usize) -> Tense {
    let ahead = sentence(scanner, i).any(|j| {
        AHEAD.contains(&scanner.word(j)) || scanner.spanish() && is_future(scanner.lexemes[j].span.of(text))
    });
    if ahead { Tense::Ahead } else { Tense::Back }
}

/// The meaning where the tense decides: "in three years" is a length in a sentence that looks back.
pub(super) fn settle(text: &str, scanner: &Scanner, i: usize, meaning: Meaning) -> Meaning {
    let Meaning::Moment(Moment { point: Some(Point::Offset { amount, ahead: true, from: None }), .. }) =
        &meaning
    else {
        return meaning;
    };
    let length = scanner.has(i, Term::In) && (superlative(scanner, i) || looks_back(text, scanner, i));
    if length { Meaning::Duration(Bound::Exact, amount.clone()) } else { meaning }
}

/// The lexemes of the sentence around `i`.
fn sentence(scanner: &Scanner, i: usize) -> impl Iterator<Item = usize> {
    let ends = |j: &usize| scanner.any_mark(*j, &['?', '!', ';']) || full_stop(scanner, *j);
    let first = (0..i).rev().find(ends).map_or(0, |end| end + 1);
    let last = (i..scanner.lexemes.len()).find(ends).unwrap_or(scanner.lexemes.len());
    first..last
}

fn full_stop(scanner: &Scanner, i: usize) -> bool {
    scanner.mark(i, '.') && !scanner.glued(i + 1) && scanner.at(i + 1).is_none_or(|next| next.upper)
}

/// "the lowest level in 13 years", "for the first time in two years".
fn superlative(scanner: &Scanner, i: usize) -> bool {
    (i.saturating_sub(6)..i).any(|j| {
        let word = scanner.word(j);
        word.len() > 4 && word.ends_with("est") || SUPERLATIVE.contains(&word)
    })
}

/// Whether a verb of the sentence is in the past and none looks ahead.
fn looks_back(text: &str, scanner: &Scanner, i: usize) -> bool {
    let past = |j: usize| {
        let word = scanner.word(j);
        let regular = if scanner.spanish() {
            let written = scanner.lexemes[j].span.of(text);
            written.ends_with('ó') || word.len() > 5 && (word.ends_with("aron") || word.ends_with("ieron"))
        } else {
            word.len() > 4 && word.ends_with("ed")
        };
        scanner.lexemes[j].kind == Kind::Word && (regular || BACK.contains(&word))
    };
    sentence(scanner, i).any(past) && at(text, scanner, i) == Tense::Back
}

/// "será", "viajarán", "tendremos".
fn is_future(word: &str) -> bool {
    word.len() > 4 && ["rá", "rán", "ré", "rás", "remos"].iter().any(|ending| word.ends_with(ending))
}

/// Words of sentences that look ahead.
const AHEAD: &[&str] = &[
    "will",
    "ll",
    "shall",
    "going",
    "expected",
    "scheduled",
    "plans",
    "planned",
    "upcoming",
    "due",
    "intends",
    "va",
    "van",
    "vamos",
    "previsto",
    "prevista",
    "prevé",
    "preve",
    "planea",
    "planean",
];

/// Past forms that no ending tells.
const BACK: &[&str] = &[
    "was", "were", "had", "has", "have", "did", "fell", "rose", "grew", "made", "took", "came", "went",
    "saw", "won", "lost", "left", "fue", "fueron", "era", "eran", "ha", "han", "habia", "habian", "hubo",
    "hizo", "hicieron", "tuvo", "tuvieron", "dijo", "dijeron",
];

/// Words before "in 13 years" that measure backwards.
const SUPERLATIVE: &[&str] =
    &["first", "most", "worst", "best", "time", "mas", "menos", "peor", "mejor", "vez", "primera", "primer"];
