//! A cursor over lexemes: what stands at an index, and the numbers written there.

use super::lexeme::{self, Kind, Lexeme};
use super::meaning::{Amount, Moment, Point, Unit};
use super::word::Term;
use crate::text::{Language, Span};
use std::cell::{Cell, RefCell};

/// What was read, and the index behind it.
pub(super) type Read<T> = Option<(T, usize)>;

/// A block of text cut into lexemes.
pub(super) struct Scanner {
    /// The language the text is written in.
    pub language: Language,
    /// The pieces of the block.
    pub lexemes: Vec<Lexeme>,
    buffer: String,
    /// The index of a number that what stands before it does not make part of a longer code: the second end of a range.
    pub free: Cell<usize>,
    /// What `moment` and `point` read last, by index and `free`.
    pub moments: Memo<Moment>,
    pub points: Memo<Point>,
    pub relatives: Memo<Point>,
    pub named_points: Memo<Point>,
    pub amounts: Memo<Amount>,
}

/// Results of a reading function for the indices it was last asked for.
pub(super) type Memo<T> = RefCell<Vec<(usize, usize, Read<T>)>>;

impl Scanner {
    /// Cuts the part of `text` at `span` into lexemes.
    pub fn new(text: &str, span: Span, language: Language) -> Self {
        let mut buffer = String::with_capacity(span.end - span.start);
        let lexemes = lexeme::split(text, span, language, &mut buffer);
        Self {
            language,
            lexemes,
            buffer,
            free: Cell::new(usize::MAX),
            moments: Memo::default(),
            points: Memo::default(),
            relatives: Memo::default(),
            named_points: Memo::default(),
            amounts: Memo::default(),
        }
    }

    /// Whether a date can begin at `i`: a piece of a date stands there, or words that join, and then one.
    pub fn starts(&self, i: usize) -> bool {
        let hour = self.has(i, Term::Cardinal(1)) && matches!(self.word_before(i), "la" | "at");
        if hour && self.word(i) != "a" {
            return true;
        }
        for lexeme in self.lexemes[i..].iter().take(4) {
            if lexeme.content {
                return true;
            }
            let quote = matches!(lexeme.kind, Kind::Mark('\'' | '’'));
            if lexeme.terms.is_empty() && !quote {
                return false;
            }
        }
        false
    }

    /// What `read` finds at `i`, read once.
    pub fn once<T: Clone>(
        &self,
        memo: &Memo<T>,
        i: usize,
        read: impl Fn(&Self, usize) -> Read<T>,
    ) -> Read<T> {
        let free = self.free.get();
        if let Some((_, _, found)) = memo.borrow().iter().find(|entry| entry.0 == i && entry.1 == free) {
            return found.clone();
        }
        let found = read(self, i);
        let mut memo = memo.borrow_mut();
        if memo.len() >= 16 {
            memo.clear();
        }
        memo.push((i, free, found.clone()));
        found
    }

    /// Whether the text is Spanish.
    pub fn spanish(&self) -> bool {
        self.language == Language::Spanish
    }

    /// The lexeme at `i`.
    pub fn at(&self, i: usize) -> Option<&Lexeme> {
        self.lexemes.get(i)
    }

    /// The word at `i`, lower case and without accents; empty when no word stands there.
    pub fn word(&self, i: usize) -> &str {
        self.at(i).map_or("", |lexeme| &self.buffer[lexeme.folded.0..lexeme.folded.1])
    }

    /// The word before `i`.
    pub fn word_before(&self, i: usize) -> &str {
        i.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// The index behind `words`, when they stand at `i`; apostrophes between them do not count.
    pub fn phrase(&self, i: usize, words: &str) -> Option<usize> {
        let mut next = i;
        for word in words.split(' ') {
            if next > i && self.any_mark(next, &['\'', '’']) {
                next += 1;
            }
            if self.word(next) != word {
                return None;
            }
            next += 1;
        }
        Some(next)
    }

    /// The index behind the first of `phrases` that stands at `i`.
    pub fn any_phrase(&self, i: usize, phrases: &[&str]) -> Option<usize> {
        phrases.iter().find_map(|words| self.phrase(i, words))
    }

    /// Whether the mark `mark` stands at `i`.
    pub fn mark(&self, i: usize, mark: char) -> bool {
        self.at(i).is_some_and(|lexeme| lexeme.kind == Kind::Mark(mark))
    }

    /// Whether one of `marks` stands at `i`.
    pub fn any_mark(&self, i: usize, marks: &[char]) -> bool {
        self.at(i).is_some_and(|lexeme| matches!(lexeme.kind, Kind::Mark(mark) if marks.contains(&mark)))
    }

    /// Whether `i` is glued to what stands before it.
    pub fn glued(&self, i: usize) -> bool {
        self.at(i).is_some_and(|lexeme| lexeme.glued)
    }

    /// Whether the word at `i` can mean `term`.
    pub fn has(&self, i: usize, term: Term) -> bool {
        self.at(i).is_some_and(|lexeme| lexeme.terms.contains(&term))
    }

    /// The index behind `i` when `term` stands there, else `i`.
    pub fn skip(&self, i: usize, term: Term) -> usize {
        if self.has(i, term) { i + 1 } else { i }
    }

    /// The index behind `i` when `mark` stands there, else `i`.
    pub fn skip_mark(&self, i: usize, mark: char) -> usize {
        if self.mark(i, mark) { i + 1 } else { i }
    }

    /// Whether the word at `i` is a plural.
    pub fn plural(&self, i: usize) -> bool {
        self.word(i).ends_with('s') && self.word(i) != "mes"
    }

    /// What `pick` makes of the first fitting meaning of the word at `i`.
    pub fn term<T>(&self, i: usize, pick: impl Fn(Term) -> Option<T>) -> Option<T> {
        self.at(i)?.terms.iter().find_map(|term| pick(*term))
    }

    /// The month named at `i`.
    pub fn month(&self, i: usize) -> Option<i8> {
        self.term(i, |term| if let Term::Month(month) = term { Some(month) } else { None })
    }

    /// The day of the week named at `i`.
    pub fn weekday(&self, i: usize) -> Option<i8> {
        self.term(i, |term| if let Term::Weekday(day) = term { Some(day) } else { None })
    }

    /// The unit of time named at `i`, and the index behind it.
    pub fn unit(&self, i: usize) -> Read<Unit> {
        if let Some(next) = self.any_phrase(
            i,
            &[
                "business day",
                "business days",
                "working days",
                "dias laborables",
                "dias habiles",
                "dia laborable",
                "dia habil",
            ],
        ) {
            return Some((Unit::BusinessDay, next));
        }
        if let Some(next) = self.any_phrase(i, &["fin de semana", "fines de semana"]) {
            return Some((Unit::Weekend, next));
        }
        let unit = self.term(i, |term| if let Term::Unit(unit) = term { Some(unit) } else { None })?;
        Some((unit, i + 1))
    }

    /// Digits at `i` that stand for themselves: no decimals, no time, no part of a longer code.
    pub fn digits(&self, i: usize) -> Option<(u32, u8)> {
        let Kind::Digits(value, count) = self.at(i)?.kind else { return None };
        let tail = self.glued(i + 1) && self.glued(i + 2);
        if tail && self.any_mark(i + 1, &['.', ':', ',']) && matches!(self.at(i + 2)?.kind, Kind::Digits(..))
        {
            return None;
        }
        (!(self.glued(i + 1) && self.any_mark(i + 1, &['%', '$', '€', '£', '°']))).then_some((value, count))
    }

    /// A day of the month in digits.
    pub fn day_digits(&self, i: usize) -> Option<i8> {
        let (value, count) = self.digits(i)?;
        (count <= 2 && (1..=31).contains(&value)).then(|| i8::try_from(value).unwrap_or(0))
    }

    /// A whole number at `i`, in digits or words.
    pub fn cardinal(&self, i: usize) -> Read<u32> {
        if let Some((value, _)) = self.digits(i) {
            return Some((value, i + 1));
        }
        self.cardinal_words(i)
    }

    /// A whole number in words: "twenty-five", "two thousand and fifteen", "mil novecientos noventa y dos".
    pub fn cardinal_words(&self, i: usize) -> Read<u32> {
        let (mut total, mut part, mut next) = (0_u32, 0_u32, i);
        let mut last = u32::MAX;
        loop {
            let from = if next > i { self.number_joint(next, last) } else { next };
            if let Some(value) = self.cardinal_word(from) {
                if last <= value || (last < 100 && last % 10 != 0) || (10..20).contains(&last) {
                    break;
                }
                part += value;
                last = value;
                next = from + 1;
            } else if let Some(scale) = self.scale(next) {
                if next == i && !self.spanish() || part >= scale {
                    break;
                }
                (part, last) = (part.max(1) * scale, scale);
                if scale == 1000 {
                    total += part;
                    part = 0;
                }
                next += 1;
            } else {
                break;
            }
        }
        (next > i).then_some((total + part, next))
    }

    /// The index behind what joins two words of a number: a hyphen after tens, "and" after hundreds, Spanish "y" after tens.
    fn number_joint(&self, i: usize, last: u32) -> usize {
        let tens = last < 100;
        if tens && self.mark(i, '-') && self.glued(i) && self.glued(i + 1) {
            return i + 1;
        }
        if self.has(i, Term::And) && tens == self.spanish() { i + 1 } else { i }
    }

    fn cardinal_word(&self, i: usize) -> Option<u32> {
        self.term(i, |term| if let Term::Cardinal(value) = term { Some(u32::from(value)) } else { None })
    }

    fn scale(&self, i: usize) -> Option<u32> {
        self.term(i, |term| if let Term::Scale(value) = term { Some(u32::from(value)) } else { None })
    }

    /// An ordinal at `i`: "4th", "fourth", "twenty-third", "trigésimo primer".
    pub fn ordinal(&self, i: usize) -> Read<u8> {
        if let Kind::Ordinal(value) = self.at(i)?.kind {
            return Some((value, i + 1));
        }
        let word = |i| self.term(i, |term| if let Term::Ordinal(value) = term { Some(value) } else { None });
        if let Some(tens @ (20 | 30)) = self.cardinal_word(i).and_then(|tens| u8::try_from(tens).ok()) {
            let from = self.number_joint(i + 1, 20).max(i + 1);
            return word(from).filter(|value| *value < 10).map(|value| (tens + value, from + 1));
        }
        let value = word(i)?;
        let tens = value >= 10 && value % 10 == 0;
        if let Some(small) = word(i + 1).filter(|small| tens && *small < 10) {
            return Some((value + small, i + 2));
        }
        Some((value, i + 1))
    }
}

/// The reading that reaches furthest; the first of equals.
pub(super) fn longest<T, const N: usize>(readings: [Read<T>; N]) -> Read<T> {
    let mut best: Read<T> = None;
    for reading in readings.into_iter().flatten() {
        if best.as_ref().is_none_or(|(_, next)| reading.1 > *next) {
            best = Some(reading);
        }
    }
    best
}
