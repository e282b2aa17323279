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
        longest([
            self.day_word_point(i),
            self.within(i),
            self.length_from(i),
            self.sided(i),
            self.unit_then_side(i),
            self.number_then_side(i),
            self.plain_unit(i),
            self.year_to_date(i),
        ])
    }

    /// "today", "the day after tomorrow", "now".
    fn day_word_point(&self, i: usize) -> Read<Point> {
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

    /// "within 5 minutes", "dentro de dos semanas".
    fn within(&self, i: usize) -> Read<Point> {
        let from = if self.has(i, Term::Within) { i + 1 } else { self.any_phrase(i, &["dentro de"])? };
        let from = self.any_phrase(from, &["the next"]).unwrap_or(from);
        let (amount, next) = self.amount(from)?;
        Some((Point::Within { amount, from: None }, next))
    }

    /// "3 days starting next Monday", "for 2 weeks, from today".
    fn length_from(&self, i: usize) -> Read<Point> {
        let from = if self.word(i) == "for" { i + 1 } else { i };
        let (amount, next) = self.amount(from).filter(|_| !self.guarded(from))?;
        let next = if from > i { self.skip_mark(next, ',') } else { next };
        let start = match self
            .any_phrase(next, &["starting from", "starting on", "starting", "beginning on", "beginning"])
        {
            Some(start) => start,
            None if from > i && self.has(next, Term::From) => next + 1,
            None => return None,
        };
        let (anchor, end) = longest([
            self.named(start),
            self.weekday_point(start),
            self.sided(start),
            self.day_word_point(start),
        ])?;
        Some((Point::Within { amount, from: Some(Box::new(anchor)) }, end))
    }

    /// Whether nothing follows that the words before could belong to.
    fn stands_alone(&self, next: usize) -> bool {
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

    fn side_word(&self, i: usize) -> Option<Side> {
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
    fn sided(&self, i: usize) -> Read<Point> {
        let article = self.skip(i, Term::Article);
        let (side, from) = self.side(article)?;
        if let Some((weekday, next)) = self.weekday(from).map(|day| (day, from + 1)).filter(|_| article == i)
        {
            return Some((sided_weekday(side, weekday), next));
        }
        let start = if article > i && self.article_belongs(i, from) { i } else { article };
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
    fn article_belongs(&self, i: usize, unit: usize) -> bool {
        self.spanish() && self.word(i) == "la" && self.unit(unit).is_some_and(|(unit, _)| unit == Unit::Week)
            || self.word(i) == "the" && self.any_phrase(unit, &["decade", "century", "day", "week"]).is_some()
    }

    /// "la semana pasada", "mes que viene", "the week after next".
    fn unit_then_side(&self, i: usize) -> Read<Point> {
        let article = self.skip(i, Term::Article);
        let (unit, next) = self.unit(article)?;
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
            None => (self.side_word(next)?, next + 1),
        };
        if self.word(end) == "a" || self.word(end) == "al" {
            return None;
        }
        Some((Point::Unit { unit, shift: side.shift() }, end))
    }

    /// "5 past minutes", "two next days", "4 días siguientes", "5 años pasados".
    fn number_then_side(&self, i: usize) -> Read<Point> {
        let (count, next) = self.cardinal(i).filter(|_| !self.has(i, Term::Article) && !self.guarded(i))?;
        if let Some((side, from)) = self.side(next).filter(|(side, _)| *side != Side::Here) {
            let (unit, end) = self.unit(from).filter(|_| count == 1 || self.word(from).ends_with('s'))?;
            return Some((rolling(vec![(f64::from(count), unit)], side), end));
        }
        let (unit, after) = self.unit(next).filter(|_| self.spanish())?;
        let side = self.side_word(after)?;
        Some((rolling(vec![(f64::from(count), unit)], side), after + 1))
    }

    /// "the year", "the month": the one the reference lies in.
    fn plain_unit(&self, i: usize) -> Read<Point> {
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

    fn stands_or_ends(&self, next: usize) -> bool {
        self.cardinal(next).is_none() && self.ordinal(next).is_none()
    }

    /// "year to date", "the rest of the week", "remaining of the month".
    fn year_to_date(&self, i: usize) -> Read<Point> {
        if let Some(next) = self.any_phrase(i, &["year to date", "ytd"]) {
            return Some((Point::Part { unit: Unit::Year, ahead: false }, next));
        }
        let rest =
            self.any_phrase(i, &["rest of", "remaining of", "remainder of", "resto de", "resto del"])?;
        let from = self.skip(rest, Term::Article);
        let from = if self.has(from, Term::This) { from + 1 } else { from };
        let (unit, next) = self.unit(from)?;
        Some((Point::Part { unit, ahead: true }, next))
    }

    /// "Friday", "Friday, October 5", "Tuesday of last week", "next week on Tuesday".
    pub fn weekday_point(&self, i: usize) -> Read<Point> {
        longest([self.weekday_date(i), self.weekday_of_week(i), self.week_weekday(i), self.bare_weekday(i)])
    }

    /// A day of the week followed by its date.
    fn weekday_date(&self, i: usize) -> Read<Point> {
        let from = self.side(i).map_or(i, |(_, next)| next);
        let weekday = self.weekday(from)?;
        let mut next = from + 1;
        if self.mark(next, '.') && self.word(from).len() <= 4 {
            next += 1;
        }
        let bracket = self.mark(next, '(');
        if bracket || self.mark(next, ',') || self.mark(next, '-') {
            next += 1;
        }
        if let Some((Point::Day { year, month, day, .. }, end)) = self.named(next) {
            let end = if bracket { self.skip_mark(end, ')') } else { end };
            if bracket && !self.mark(end - 1, ')') {
                return None;
            }
            return Some((Point::Day { year, month, day, weekday: Some(weekday) }, end));
        }
        let (day, end) = self.weekday_number(next)?;
        let year = self.has(next, Term::Article).then_some(super::meaning::Year::Shift(0));
        Some((Point::Day { year, month: None, day, weekday: Some(weekday) }, end))
    }

    /// "Monday the 21st", "lunes 21".
    fn weekday_number(&self, i: usize) -> Read<i8> {
        let from = self.skip(i, Term::Article);
        let from = if self.word(from) == "dia" { from + 1 } else { from };
        if let Some((day, next)) = self.ordinal(from) {
            return (day <= 31).then_some((day.cast_signed(), next));
        }
        let (day, next) = match self.day_digits(from) {
            Some(day) => (day, from + 1),
            None if from > i => self.cardinal_words(from).map(|(day, next)| (day as i8, next))?,
            None => return None,
        };
        let clock = self.any_mark(next, &['-', ':'])
            || self.meridiem(next).is_some()
            || self.has(next, Term::To)
            || self.word(next) == "oclock";
        (!clock && (1..=31).contains(&day)).then_some((day, next))
    }

    /// "Tuesday of last week", "Wednesday next week", "lunes de la semana que viene".
    fn weekday_of_week(&self, i: usize) -> Read<Point> {
        let weekday = self.weekday(i)?;
        let mut from = self.skip(i + 1, Term::Of);
        from = self.skip(from, Term::In);
        match self.relative(from).or_else(|| self.relative(self.skip(from, Term::Article)))? {
            (Point::Unit { unit: Unit::Week, shift }, next) => {
                Some((Point::Weekday { weekday, week: Some(shift) }, next))
            }
            _ => None,
        }
    }

    /// "next week on Tuesday", "this week Monday", "la próxima semana el martes".
    fn week_weekday(&self, i: usize) -> Read<Point> {
        let (Point::Unit { unit: Unit::Week, shift }, next) = self.relative(i)? else { return None };
        let mut from = self.skip_mark(next, '-');
        from = self.skip(from, Term::On);
        from = self.skip(from, Term::Article);
        let weekday = self.weekday(from)?;
        Some((Point::Weekday { weekday, week: Some(shift) }, from + 1))
    }

    fn bare_weekday(&self, i: usize) -> Read<Point> {
        let weekday = self.weekday(i)?;
        if self.spanish() {
            if let Some(next) = self.any_phrase(i + 1, &["que viene", "que entra"]) {
                return Some((Point::Weekday { weekday, week: Some(1) }, next));
            }
            if let Some(side) = self.side_word(i + 1) {
                return Some((Point::Weekday { weekday, week: Some(side.shift()) }, i + 2));
            }
        }
        let dot =
            self.mark(i + 1, '.') && self.glued(i + 1) && self.word(i).len() <= 4 && self.word(i).len() >= 3;
        let next = if dot && self.at(i + 2).is_some_and(|lexeme| !lexeme.upper) { i + 2 } else { i + 1 };
        self.weekday_alone(i).then_some((Point::Weekday { weekday, week: None }, next))
    }

    /// Whether a short weekday name is not the word it looks like ("sun", "sat", "mar").
    fn weekday_alone(&self, i: usize) -> bool {
        if !self.has(i, Term::Weak) {
            return true;
        }
        let upper = self.at(i).is_some_and(|lexeme| lexeme.upper);
        let cue =
            i > 0 && (self.has(i - 1, Term::On) || self.side(i - 1).is_some() || self.word(i - 1) == "or");
        let name = i > 0 && self.at(i - 1).is_some_and(|l| l.upper && l.terms.is_empty());
        if self.spanish() { false } else { upper && (cue || i > 0 && !name && self.word(i) != "sun") }
    }

    /// "three days ago", "in two weeks", "two days before yesterday", "3 weeks from tomorrow".
    pub fn offset(&self, i: usize) -> Read<Point> {
        longest([self.offset_behind(i), self.offset_ahead(i), self.spanish_ago(i)])
    }

    fn offset_behind(&self, i: usize) -> Read<Point> {
        let (amount, next) = self.amount(i).filter(|_| !self.guarded(i))?;
        let point = |ahead, from| Point::Offset { amount: amount.clone(), ahead, from };
        if self.has(next, Term::Ago) || self.has(next, Term::Earlier) {
            return Some((point(false, None), next + 1));
        }
        if let Some(end) = self.any_phrase(next, FROM_NOW) {
            return Some((point(true, None), end));
        }
        if self.has(next, Term::Later) || self.word(next) == "despues" && !self.has(next + 1, Term::Of) {
            return Some((point(true, None), next + 1));
        }
        let (ahead, from) = self.offset_link(next)?;
        let from = self.skip(from, Term::Article);
        let (anchor, end) = longest([
            self.named(from),
            self.weekday_point(from),
            self.sided(from),
            self.day_word_point(from),
            self.year_point(from),
            self.holiday(from),
        ])?;
        Some((point(ahead, Some(Box::new(anchor))), end))
    }

    /// "before", "after", "from" between a length and what it is counted from.
    fn offset_link(&self, i: usize) -> Option<(bool, usize)> {
        if let Some(next) = self.any_phrase(i, &["anteriores de", "antes de", "antes del", "prior to"]) {
            return Some((false, next));
        }
        if let Some(next) = self.any_phrase(i, &["despues de", "despues del", "a partir de", "a partir del"])
        {
            return Some((true, next));
        }
        if self.has(i, Term::Before) {
            return Some((false, i + 1));
        }
        let ahead = self.has(i, Term::After) && !self.spanish()
            || self.has(i, Term::From) && !self.spanish()
            || self.has(i, Term::Since);
        ahead.then_some((true, i + 1))
    }

    /// "in two weeks", "en dos días".
    fn offset_ahead(&self, i: usize) -> Read<Point> {
        if !self.has(i, Term::In) || self.spanish() && self.word(i) != "en" {
            return None;
        }
        let (amount, next) = self.amount(i + 1)?;
        if let Some((ahead, from)) = self.offset_link(next).filter(|_| self.has(next, Term::Since)) {
            let (anchor, end) = longest([
                self.named(from),
                self.year_point(self.skip(from, Term::Article)),
                self.year_point(from),
            ])?;
            return Some((Point::Offset { amount, ahead, from: Some(Box::new(anchor)) }, end));
        }
        Some((Point::Offset { amount, ahead: true, from: None }, next))
    }

    /// "hace dos meses".
    fn spanish_ago(&self, i: usize) -> Read<Point> {
        if !self.spanish() || self.word(i) != "hace" {
            return None;
        }
        let (amount, next) = self.amount(i + 1)?;
        Some((Point::Offset { amount, ahead: false, from: None }, next))
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
    "ahora mismo",
    "en este momento",
    "lo antes posible",
];
const FROM_NOW: &[&str] = &["from now", "from today", "a partir de ahora", "a partir de hoy", "mas tarde"];
const UNIT_OPENERS: &[&str] = &[
    "of", "that", "when", "after", "before", "he", "she", "they", "it", "we", "in", "de", "del", "en que",
    "que", "cuando", "anterior", "despues", "antes", "to date",
];

/// Words before "last" the verb.
const VERB_BEFORE: &[&str] =
    &["will", "to", "would", "can", "could", "may", "might", "should", "must", "not", "ll"];
