//! Days of the week: "Friday", "next Friday", "Tuesday of last week", "Friday, October 5".

use super::meaning::{Point, Unit};
use super::scan::{Read, Scanner, longest};
use super::word::Term;

impl Scanner {
    /// "Friday", "Friday, October 5", "Tuesday of last week", "next week on Tuesday".
    pub(super) fn weekday_point(&self, i: usize) -> Read<Point> {
        longest([self.weekday_date(i), self.weekday_of_week(i), self.week_weekday(i), self.bare_weekday(i)])
    }

    /// A day of the week followed by its date.
    pub(super) fn weekday_date(&self, i: usize) -> Read<Point> {
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
    pub(super) fn weekday_number(&self, i: usize) -> Read<i8> {
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
            || self.has(next, Term::To) && self.at_behind(next).is_none()
            || self.word(next) == "oclock";
        (!clock && (1..=31).contains(&day)).then_some((day, next))
    }

    /// "Tuesday of last week", "Wednesday next week", "lunes de la semana que viene".
    pub(super) fn weekday_of_week(&self, i: usize) -> Read<Point> {
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
    pub(super) fn week_weekday(&self, i: usize) -> Read<Point> {
        let (Point::Unit { unit: Unit::Week, shift }, next) = self.relative(i)? else { return None };
        if self.spanish() && self.has(i, Term::Article) && self.has(i + 1, Term::Next) {
            return None;
        }
        let mut from = self.skip_mark(next, '-');
        from = self.skip(from, Term::On);
        from = self.skip(from, Term::Article);
        let weekday = self.weekday(from)?;
        Some((Point::Weekday { weekday, week: Some(shift) }, from + 1))
    }

    pub(super) fn bare_weekday(&self, i: usize) -> Read<Point> {
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
    pub(super) fn weekday_alone(&self, i: usize) -> bool {
        if !self.has(i, Term::Weak) {
            return true;
        }
        let upper = self.at(i).is_some_and(|lexeme| lexeme.upper);
        let cue =
            i > 0 && (self.has(i - 1, Term::On) || self.side(i - 1).is_some() || self.word(i - 1) == "or");
        let name = i > 0 && self.at(i - 1).is_some_and(|l| l.upper && l.terms.is_empty());
        if self.spanish() { false } else { upper && (cue || i > 0 && !name && self.word(i) != "sun") }
    }
}
