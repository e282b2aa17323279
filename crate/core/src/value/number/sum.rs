//! How number words and digits add up: "two hundred and six thousand", "3 mil millones", "twenty-one trillion".

use super::decimal;
use super::digits::{self, Literal};
use super::letters::suffix;
use super::words::{Entry, Role, entry, value};
use super::{PieceKind, Pieces};
use crate::text::Language;

/// A cardinal number, possibly closed by an ordinal word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cardinal {
    pub(super) end: usize,
    pub(super) value: f64,
    pub(super) place: f64,
    pub(super) ordinal: bool,
    pub(super) bare: bool,
    /// Whether the last thing was a scale word.
    pub(super) scaled: bool,
}

/// The number that begins at piece `at`.
pub(super) fn cardinal(pieces: &Pieces<'_>, at: usize, language: Language) -> Option<Cardinal> {
    let mut sum = Sum { pieces, language, between: between(pieces, at), ..Sum::at(pieces, at, language) };
    sum.begin()?;
    while sum.step() {}
    if sum.at == at {
        return None;
    }
    sum.point();
    Some(sum.finish())
}

/// Whether "and" before a number belongs to "between": "between one hundred and two hundred".
fn between(pieces: &Pieces<'_>, at: usize) -> bool {
    (1..=2).any(|back| back <= at && matches!(pieces.folded(at - back), "between" | "entre"))
}

/// A number being added up from left to right.
struct Sum<'p, 't> {
    pieces: &'p Pieces<'t>,
    language: Language,
    between: bool,
    at: usize,
    /// Whole groups of a million and more.
    total: f64,
    /// The group of thousands.
    group: f64,
    /// Below a thousand.
    current: f64,
    /// The scale of the last group of a million and more.
    last_scale: f64,
    place: f64,
    /// Whether `current` has been written, even as zero.
    open: bool,
    digits: bool,
    /// Whether the number began with digits.
    literal: bool,
    bare: bool,
    scaled: bool,
    hundreds: bool,
    ordinal: bool,
    closed: bool,
}

impl<'p, 't> Sum<'p, 't> {
    fn at(pieces: &'p Pieces<'t>, at: usize, language: Language) -> Self {
        Self {
            pieces,
            language,
            between: false,
            at,
            total: 0.0,
            group: 0.0,
            current: 0.0,
            last_scale: f64::INFINITY,
            place: 1.0,
            open: false,
            digits: false,
            literal: false,
            bare: false,
            scaled: false,
            hundreds: false,
            ordinal: false,
            closed: false,
        }
    }

    /// Digits or an article before "hundred"; nothing else is special about the first piece.
    fn begin(&mut self) -> Option<()> {
        if let Some(literal) = digits::read(self.pieces, self.at, self.language) {
            let Literal::Number(digits) = literal else { return None };
            (self.current, self.place, self.at) = (digits.value, digits.place, digits.end);
            (self.bare, self.digits, self.open) = (digits.bare, true, true);
            self.literal = true;
            return Some(());
        }
        if self.pieces.kind(self.at) != Some(PieceKind::Word) {
            return None;
        }
        let article = value(self.pieces, self.at, Role::Article, self.language).is_some();
        if article {
            let next = entry(self.pieces, self.at + 1, self.language)?;
            matches!(next.role, Role::Hundred | Role::Scale | Role::Dozen).then_some(())?;
            self.at += 1;
        }
        Some(())
    }

    /// Takes one more word; false when the number has ended.
    fn step(&mut self) -> bool {
        if self.closed {
            return false;
        }
        let next = self.joiner();
        if self.take(next) {
            return true;
        }
        false
    }

    /// The piece behind a hyphen or an "and" that may join two parts.
    fn joiner(&self) -> usize {
        let begun = self.begun();
        if begun && !self.digits && self.pieces.folded(self.at) == "-" {
            // "thirty-two", also with spaces around the hyphen; "fifty - sixty" is a range.
            let ten = self.current % 10.0 == 0.0 && self.current % 100.0 >= 20.0;
            if self.pieces.touches(self.at) || ten {
                return self.at + 1;
            }
        }
        let and = value(self.pieces, self.at, Role::And, self.language).is_some();
        let allowed = match self.language {
            Language::English => (self.hundreds || self.scaled) && !self.digits && !self.between,
            Language::Spanish => {
                !self.digits && (20.0..100.0).contains(&(self.current % 100.0)) && self.current % 10.0 == 0.0
            }
        };
        if and && allowed && self.small_follows(self.at + 1) { self.at + 1 } else { self.at }
    }

    fn begun(&self) -> bool {
        self.open || self.scaled
    }

    fn small_follows(&self, at: usize) -> bool {
        let next = if value(self.pieces, at, Role::Article, self.language).is_some() { at + 1 } else { at };
        // "one hundred and two thirds" is not 102, "two million and one half" not 2,000,001; "treinta y dos quintos" is 32/5.
        let parts = |n| {
            [Role::Parts, Role::Part]
                .iter()
                .any(|role| value(self.pieces, next + n, *role, self.language).is_some())
        };
        if self.language == Language::English && (1..=2).any(parts) {
            return false;
        }
        if self.mixed(next) {
            return true;
        }
        let ordinal = value(self.pieces, next, Role::Ordinal, self.language).is_some();
        let role = entry(self.pieces, next, self.language).map(|entry| entry.role);
        ordinal
            || matches!(role, Some(Role::Small | Role::Ten | Role::Hundred | Role::Hundreds)) && next == at
    }

    /// Digits that go on after a word: "3 hundred and 21", "4 thousand 3 hundred".
    fn mixed(&self, at: usize) -> bool {
        let digits = self.pieces.kind(at) == Some(PieceKind::Digits) && self.pieces.raw(at).len() <= 3;
        let plain = !self.pieces.touches(at + 1)
            || self.pieces.kind(at + 1) == Some(PieceKind::Mark) && !self.pieces.touches(at + 2);
        let hundred = value(self.pieces, at + 1, Role::Hundred, self.language).is_some();
        let and = at > self.at;
        let again = and && (hundred || value(self.pieces, at + 1, Role::Scale, self.language).is_some());
        if again || self.pieces.raw(at) == "0" {
            return false;
        }
        let room = self.current == 0.0
            || (self.hundreds && self.current % 100.0 == 0.0 && self.pieces.raw(at).len() <= 2);
        // Mexican news write "3 mil 500".
        let spanish = self.language == Language::Spanish && self.scaled && self.pieces.raw(at).len() == 3;
        digits
            && plain
            && room
            && (self.scaled || self.hundreds)
            && (and || (hundred && self.scaled) || spanish)
    }

    fn take(&mut self, at: usize) -> bool {
        if self.begun() && self.mixed(at) {
            self.current += decimal(self.pieces.raw(at)).unwrap_or(0.0);
            (self.at, self.open, self.scaled, self.bare) = (at + 1, true, false, false);
            return true;
        }
        if let Some(ordinal) = value(self.pieces, at, Role::Ordinal, self.language)
            && self.take_ordinal(ordinal)
        {
            // "vigésimo primero" goes on, "twenty-first" does not.
            let goes_on = self.language == Language::Spanish && ordinal >= 10.0;
            (self.at, self.ordinal, self.closed) = (at + 1, true, !goes_on);
            return true;
        }
        if self.ordinal {
            return false;
        }
        let Some(entry) = entry(self.pieces, at, self.language) else { return self.suffix(at) };
        let fits = match entry.role {
            Role::Small | Role::Ten | Role::Hundreds => self.take_small(entry),
            Role::Hundred => self.take_hundred(),
            // "varios millones": without a number the plural is no number either.
            Role::Scale if !self.begun() && self.group == 0.0 && self.pieces.folded(at).ends_with("es") => {
                false
            }
            Role::Scale => self.take_scale(entry.value),
            Role::Dozen => self.take_dozen(entry.value),
            _ => false,
        };
        if fits {
            self.at = at + 1;
            self.bare = false;
        }
        fits
    }

    fn take_small(&mut self, entry: Entry) -> bool {
        let low = self.current % 100.0;
        let fits = match entry.role {
            Role::Hundreds => self.current == 0.0,
            _ if entry.value >= 10.0 => low == 0.0,
            _ => low == 0.0 || (low >= 20.0 && low % 10.0 == 0.0),
        };
        let zero = self.open && self.current == 0.0;
        if !fits || self.digits || zero || (entry.value == 0.0 && (self.open || self.scaled)) {
            return false;
        }
        self.current += entry.value;
        self.hundreds |= entry.role == Role::Hundreds;
        (self.open, self.scaled, self.place) = (true, false, 1.0);
        true
    }

    fn take_hundred(&mut self) -> bool {
        let limit = if self.digits { 1000.0 } else { 100.0 };
        if self.current >= limit || (self.digits && self.place < 1.0 && self.current >= 10.0) {
            return false;
        }
        self.current = if self.open { self.current * 100.0 } else { 100.0 };
        self.place = 1.0;
        (self.open, self.hundreds, self.digits) = (true, true, false);
        true
    }

    fn take_scale(&mut self, scale: f64) -> bool {
        if scale < 1e6 {
            if self.group > 0.0 {
                return false;
            }
            self.group = if self.open { self.current * scale } else { scale };
            self.place = if self.place < 1.0 { self.place * scale } else { 1.0 };
        } else {
            let base = if self.open || self.group > 0.0 { self.group + self.current } else { 1.0 };
            if scale < self.last_scale {
                self.total += base * scale;
            } else if !self.open && self.group == 0.0 {
                self.total *= scale;
            } else {
                self.total = (self.total + base) * scale;
            }
            self.place = if self.place > 1.0 { scale } else { self.place.max(0.0) * scale };
            (self.last_scale, self.group) = (scale, 0.0);
        }
        (self.current, self.open, self.digits, self.scaled) = (0.0, false, false, true);
        true
    }

    fn take_dozen(&mut self, dozen: f64) -> bool {
        let low = if self.digits { self.current } else { self.current % 100.0 };
        let count = if self.open && low > 0.0 { low } else { 1.0 };
        self.current = self.current - low + count * dozen;
        (self.open, self.closed) = (true, true);
        self.scaled = false;
        true
    }

    fn take_ordinal(&mut self, ordinal: f64) -> bool {
        // "17 million first-time voters"
        if self.literal
            || (self.scaled
                && self.pieces.folded(self.at) != "and"
                && self.language == Language::English
                && ordinal < 100.0)
        {
            return false;
        }
        if self.language == Language::Spanish {
            // "tres quintos" are parts; only positions go on with positions.
            let fits = !self.begun() || (self.ordinal && ordinal < 100.0);
            self.current += if fits { ordinal } else { 0.0 };
            self.open |= fits;
            return fits;
        }
        if ordinal >= 1000.0 {
            return self.take_scale(ordinal);
        }
        if (ordinal - 100.0).abs() < 0.5 {
            return self.take_hundred();
        }

        self.take_small(Entry { role: Role::Small, value: ordinal })
    }

    /// Scale letters behind digits: "32k", "3bn", "4.3M".
    fn suffix(&mut self, at: usize) -> bool {
        if !self.digits {
            return false;
        }
        let Some(scale) = suffix(self.pieces, at, self.place, self.language) else { return false };
        if scale < 1e6 {
            (self.current, self.place) = (
                self.current * scale,
                (self.place * scale).min(if self.place < 1.0 { f64::INFINITY } else { 1.0 }),
            );
        } else {
            (self.current, self.place) = (self.current * scale, self.place * scale);
        }
        (self.at, self.closed, self.bare) = (at + 1, true, false);
        true
    }

    /// "point five", "coma veinticinco", "con cincuenta".
    fn point(&mut self) {
        if self.digits || self.ordinal || value(self.pieces, self.at, Role::Point, self.language).is_none() {
            return;
        }
        let mut digits = String::new();
        let mut at = self.at + 1;
        while let Some(digit) = spoken_digits(self.pieces, &mut at, self.language) {
            digits.push_str(&digit);
        }
        let Some(behind) = decimal(&format!("0.{digits}")) else { return };
        // "siete con dos hijos" counts children.
        let open = self.pieces.folded(self.at) == "con"
            && self.pieces.kind(at) == Some(PieceKind::Word)
            && self.pieces.folded(at) != "por";
        if digits.is_empty() || open {
            return;
        }
        self.place = 10f64.powi(-i32::try_from(digits.len()).unwrap_or(9));
        self.current += behind;
        self.at = at;
        if let Some(scale) = value(self.pieces, at, Role::Scale, self.language) {
            self.open = true;
            self.take_scale(scale);
            self.at += 1;
        }
    }

    fn finish(&self) -> Cardinal {
        Cardinal {
            end: self.at,
            value: self.total + self.group + self.current,
            place: self.place,
            ordinal: self.ordinal,
            bare: self.bare,
            scaled: self.scaled,
        }
    }
}

/// The digits that words stand for behind "point": "seven" 7, "seventy-one" 71, "quinientos doce" 512.
fn spoken_digits(pieces: &Pieces<'_>, at: &mut usize, language: Language) -> Option<String> {
    if let Some(small) = value(pieces, *at, Role::Small, language).filter(|small| *small < 10.0) {
        *at += 1;
        return Some(small.to_string());
    }
    if pieces.kind(*at) != Some(PieceKind::Word) || value(pieces, *at, Role::Article, language).is_some() {
        return None;
    }
    if language == Language::Spanish {
        let whole =
            cardinal(pieces, *at, language).filter(|whole| !whole.ordinal && whole.value.fract() == 0.0)?;
        *at = whole.end;
        return Some(whole.value.to_string());
    }
    if let Some(small) = value(pieces, *at, Role::Small, language) {
        *at += 1;
        return Some(small.to_string());
    }
    let ten = value(pieces, *at, Role::Ten, language)?;
    *at += 1;
    let next = if pieces.folded(*at) == "-" { *at + 1 } else { *at };
    match value(pieces, next, Role::Small, language) {
        Some(small) if small < 10.0 => {
            *at = next + 1;
            Some((ten + small).to_string())
        }
        _ => Some(ten.to_string()),
    }
}
