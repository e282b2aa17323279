//! What is told by its distance: "yesterday", "last month", "the past three years", "next Friday", "two days ago".

use super::meaning::{Amount, Point, Unit};
use super::scan::{Read, Scanner, longest};
use super::word::Term;

/// Where a word such as "last" points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Back,
    Ahead,
    Here,
    /// "past", "coming": a stretch that touches the reference, or the nearest day.
    RollingBack,
    RollingAhead,
}

impl Side {
    fn ahead(self) -> bool {
        matches!(self, Self::Ahead | Self::RollingAhead)
    }

    pub fn shift(self) -> i32 {
        match self {
            Self::Back | Self::RollingBack => -1,
            Self::Ahead | Self::RollingAhead => 1,
            Self::Here => 0,
        }
    }
}

impl Scanner {
    /// A point told by its distance from the reference.
    pub fn relative(&self, i: usize) -> Read<Point> {
        if !self.starts(i.min(self.lexemes.len())) {
            return None;
        }
        self.once(&self.relatives, i, Self::read_relative)
    }

    pub(super) fn read_relative(&self, i: usize) -> Read<Point> {
        longest([
            self.day_word_point(i),
            self.within(i),
            self.length_from(i),
            self.sided(i),
            self.unit_then_side(i),
            self.number_then_side(i),
            self.week_of(i),
            self.plain_unit(i),
            self.year_to_date(i),
        ])
    }

    /// "today", "the day after tomorrow", "now".
    pub(super) fn day_word_point(&self, i: usize) -> Read<Point> {
        let day = |shift| Point::Unit { unit: Unit::Day, shift };
        for (phrases, shift) in [(AFTER_TOMORROW, 2), (BEFORE_YESTERDAY, -2)] {
            if let Some(next) = self.any_phrase(i, phrases) {
                return Some((day(shift), next));
            }
        }
        if let Some(next) = self.any_phrase(i, PRESENT) {
            return Some((Point::Now, next));
        }
        if self.has(i, Term::Now) {
            return Some((Point::Now, i + 1));
        }
        if let Some(next) = self.any_phrase(i, &["current date", "fecha actual"]) {
            return Some((day(0), next));
        }
        if let Some(next) = self.any_phrase(i, DAY_AFTER) {
            return self.stands_alone(next).then_some((day(1), next));
        }
        if let Some(next) = self.any_phrase(i, DAY_BEFORE) {
            return self.stands_alone(next).then_some((day(-1), next));
        }
        let shift = self.term(i, |term| if let Term::Day(shift) = term { Some(shift) } else { None })?;
        Some((day(shift), i + 1))
    }

    /// Whether nothing follows that the words before could belong to.
    pub(super) fn stands_alone(&self, next: usize) -> bool {
        self.at(next).is_none_or(|lexeme| lexeme.kind != super::lexeme::Kind::Word)
            || self
                .any_phrase(next, &["it", "to", "y", "and", "for", "he", "she", "they", "en", "con"])
                .is_some()
    }

    /// The side a word at `i` points to.
    pub fn side(&self, i: usize) -> Read<Side> {
        if self.has(i, Term::This) {
            let next = match self.side_word(i + 1) {
                Some(Side::Back | Side::RollingBack) => return Some((Side::RollingBack, i + 2)),
                Some(Side::Ahead | Side::RollingAhead) => return Some((Side::RollingAhead, i + 2)),
                _ => i + 1,
            };
            return Some((Side::Here, next));
        }
        Some((self.side_word(i)?, i + 1))
    }

    pub(super) fn side_word(&self, i: usize) -> Option<Side> {
        let verb = matches!(self.word(i), "last") && VERB_BEFORE.contains(&self.word_before(i));
        if verb {
            return None;
        }
        self.term(i, |term| match term {
            Term::Last => Some(Side::Back),
            Term::Next => Some(Side::Ahead),
            Term::Past => Some(Side::RollingBack),
            Term::Coming => Some(Side::RollingAhead),
            _ => None,
        })
    }

    /// "last month", "the past three years", "next Friday", "last May".
    pub(super) fn sided(&self, i: usize) -> Read<Point> {
        let article = self.skip(i, Term::Article);
        let (side, from) = self.side(article)?;
        if let (Some(weekday), Side::Here, Some(Side::Back)) =
            (self.weekday(from), side, self.side_word(from + 1))
            && self.spanish()
            && article == i
        {
            return Some((Point::Nearest { weekday, ahead: false }, from + 2));
        }
        if let Some((weekday, next)) = self.weekday(from).map(|day| (day, from + 1)).filter(|_| article == i)
        {
            return Some((sided_weekday(side, weekday), next));
        }
        let start = if article > i && self.article_belongs(i, from) { i } else { article };
        let long = |amount: &Amount| amount.iter().any(|(_, unit)| *unit == Unit::Decade);
        if let Some((amount, next)) =
            self.amount(from).filter(|(amount, _)| article > i && long(amount) && side != Side::Here)
        {
            return Some((rolling(amount, side), next));
        }
        if start != i {
            return None;
        }
        if let Some((amount, next)) =
            self.amount(from).filter(|_| self.unit(from).is_none() && side != Side::Here)
        {
            return Some((rolling(amount, side), next));
        }
        if let Some(month) = self.month(from) {
            if self.has(from, Term::Weak) && !self.spanish() && !self.at(from)?.upper {
                return None;
            }
            let point = match side {
                Side::Here => Point::Month { year: Some(super::meaning::Year::Shift(0)), month },
                _ => Point::NearestMonth { month, day: None, ahead: side.ahead() },
            };
            return Some((point, from + 1));
        }
        if let Some((Point::Day { month: Some(month), day, .. }, next)) = self.named(from) {
            return Some((Point::NearestMonth { month, day: Some(day), ahead: side != Side::Back }, next));
        }
        if let Some(next) = self.any_phrase(from, &["calendar year", "ano calendario"]) {
            return Some((Point::Unit { unit: Unit::Year, shift: side.shift() }, next));
        }
        let (unit, next) = self.unit(from).filter(|_| !self.plural(from))?;
        Some((sided_unit(side, unit), next))
    }

    /// Whether the article before a relative unit is part of its span.
    pub(super) fn article_belongs(&self, i: usize, unit: usize) -> bool {
        let long = self.unit(unit).is_some_and(|(unit, _)| matches!(unit, Unit::Decade | Unit::Century));
        self.spanish() && self.word(i) == "la" && self.unit(unit).is_some_and(|(unit, _)| unit == Unit::Week)
            || self.word(i) == "the" && self.word(unit) == "day"
            || long
    }

    /// "la semana pasada", "mes que viene", "the week after next".
    pub(super) fn unit_then_side(&self, i: usize) -> Read<Point> {
        let article = self.skip(i, Term::Article);
        let (unit, next) = self.unit(article)?;
        if article > i && !self.spanish() && self.word(next) != "after" {
            return None;
        }
        if let Some(end) =
            self.any_phrase(next, &["after next", "despues de la proxima", "despues del proximo"])
        {
            return Some((Point::Unit { unit, shift: 2 }, end));
        }
        if !self.spanish() {
            return None;
        }
        let (side, end) = match self.any_phrase(next, &["que viene", "que entra"]) {
            Some(end) => (Side::Ahead, end),
            None if self.word(next) == "actual" => (Side::Here, next + 1),
            None => (self.side_word(next)?, next + 1),
        };
        let kept = self.word(next) == "anterior" || self.word(i) == "la" && unit == Unit::Week;
        if matches!(self.word(end), "a" | "al")
            || self.word(end) == "de" && self.full_year(end + 1).is_some()
            || article > i && !kept
        {
            return None;
        }
        Some((Point::Unit { unit, shift: side.shift() }, end))
    }

    /// "5 past minutes", "two next days", "4 días siguientes", "5 años pasados".
    pub(super) fn number_then_side(&self, i: usize) -> Read<Point> {
        let (count, next) = self.cardinal(i).filter(|_| !self.has(i, Term::Article) && !self.guarded(i))?;
        if let Some((side, from)) = self.side(next).filter(|(side, _)| *side != Side::Here) {
            let (unit, end) = self.unit(from).filter(|_| count == 1 || self.word(from).ends_with('s'))?;
            return Some((rolling(vec![(f64::from(count), unit)], side), end));
        }
        let (unit, after) = self.unit(next).filter(|_| self.spanish())?;
        let side = self.side_word(after)?;
        Some((rolling(vec![(f64::from(count), unit)], side), after + 1))
    }

    /// "the week of April 10", "the week starting on Monday", "la semana que comienza el 4 de febrero".
    pub(super) fn week_of(&self, i: usize) -> Read<Point> {
        let from = self.any_phrase(i, WEEK_OF)?;
        let (point, next) = longest([self.named(from), self.numbered_day(self.skip(from, Term::Article))])
            .or_else(|| self.named(self.skip(from, Term::Article)))?;
        matches!(point, Point::Day { .. }).then(|| (Point::WeekOf(Box::new(point)), next))
    }

    /// "the year", "the month": the one the reference lies in.
    pub(super) fn plain_unit(&self, i: usize) -> Read<Point> {
        if self.spanish() {
            let (unit, next) = self
                .unit(i)
                .filter(|_| matches!(self.word_before(i), "el" | "la" | "del") && !self.plural(i))?;
            let opened = self.any_phrase(next, UNIT_OPENERS).is_some()
                && self.word(next) != "anterior"
                && self.word(next) != "de";
            let plain = matches!(unit, Unit::Week | Unit::Month | Unit::Year)
                && !opened
                && self.cardinal(next).is_none();
            return plain.then_some((Point::Unit { unit, shift: 0 }, next));
        }
        if !self.has(i, Term::Article) {
            let (unit, next) = self.unit(i).filter(|(unit, _)| *unit == Unit::Weekend)?;
            return Some((Point::Unit { unit, shift: 0 }, next));
        }
        let (unit, next) = self.unit(i + 1)?;
        let plain = matches!(
            unit,
            Unit::Day | Unit::Week | Unit::Weekend | Unit::Fortnight | Unit::Month | Unit::Year
        );
        let opened = self.any_phrase(next, UNIT_OPENERS).is_some();
        let aged = self.mark(next, '-');
        (plain && !aged && !self.plural(i + 1) && !opened && self.stands_or_ends(next))
            .then_some((Point::Unit { unit, shift: 0 }, next))
    }

    pub(super) fn stands_or_ends(&self, next: usize) -> bool {
        let name = self.at(next).is_some_and(|lexeme| lexeme.upper && lexeme.terms.is_empty());
        !name && self.cardinal(next).is_none() && self.ordinal(next).is_none()
    }

    /// "year to date", "the rest of the week", "remaining of the month".
    pub(super) fn year_to_date(&self, i: usize) -> Read<Point> {
        if let Some(next) = self.any_phrase(i, &["year to date", "ytd"]) {
            return Some((Point::Part { unit: Unit::Year, ahead: false }, next));
        }
        if let Some(next) =
            self.any_phrase(i, &["ano hasta la fecha", "lo que va de ano", "lo que va del ano"])
        {
            return Some((Point::Part { unit: Unit::Year, ahead: false }, next));
        }
        let rest =
            self.any_phrase(i, &["rest of", "remaining of", "remainder of", "resto de", "resto del"])?;
        let from = self.skip(rest, Term::Article);
        let from = if self.has(from, Term::This) { from + 1 } else { from };
        let (unit, next) = self.unit(from)?;
        Some((Point::Part { unit, ahead: true }, next))
    }
}

fn sided_weekday(side: Side, weekday: i8) -> Point {
    match side {
        Side::RollingBack => Point::Nearest { weekday, ahead: false },
        Side::RollingAhead => Point::Nearest { weekday, ahead: true },
        _ => Point::Weekday { weekday, week: Some(side.shift()) },
    }
}

fn sided_unit(side: Side, unit: Unit) -> Point {
    let rolling_side = matches!(side, Side::RollingBack | Side::RollingAhead)
        && unit != Unit::Weekend
        && unit != Unit::Quarter;
    if unit.is_clock() && side != Side::Here || rolling_side {
        return rolling(vec![(1.0, unit)], side);
    }
    Point::Unit { unit, shift: side.shift() }
}

fn rolling(amount: Amount, side: Side) -> Point {
    Point::Rolling { amount, ahead: side.ahead() }
}

const AFTER_TOMORROW: &[&str] = &["the day after tomorrow", "day after tomorrow", "pasado manana"];
pub(super) const BEFORE_YESTERDAY: &[&str] =
    &["the day before yesterday", "day before yesterday", "anteayer", "antier", "antes de ayer"];
const DAY_AFTER: &[&str] =
    &["the day after", "the next day", "the following day", "next day", "following day", "el dia siguiente"];
const DAY_BEFORE: &[&str] = &["the day before", "the previous day", "el dia anterior"];
const PRESENT: &[&str] = &[
    "right now",
    "as soon as possible",
    "asap",
    "at present",
    "at this time",
    "at the moment",
    "at the minute",
    "at the present time",
    "ahora mismo",
    "en este momento",
    "lo antes posible",
];
/// Words before "last" the verb.
const VERB_BEFORE: &[&str] =
    &["t", "will", "to", "would", "can", "could", "may", "might", "should", "must", "not", "ll"];

/// Phrases before the first day of a week.
const WEEK_OF: &[&str] = &[
    "the week of",
    "the week beginning on",
    "the week beginning",
    "the week starting on",
    "the week starting",
    "the week commencing",
    "w c",
    "la semana de",
    "la semana del",
    "la semana que comienza",
    "la semana que inicia",
    "la semana que empieza",
    "la semana que va",
    "la semana a partir",
];

/// Words behind "the year" that make it part of something else.
const UNIT_OPENERS: &[&str] = &[
    "preceding",
    "following",
    "of",
    "that",
    "when",
    "after",
    "before",
    "he",
    "she",
    "they",
    "it",
    "we",
    "in",
    "de",
    "del",
    "en que",
    "que",
    "cuando",
    "anterior",
    "despues",
    "antes",
    "to date",
];
