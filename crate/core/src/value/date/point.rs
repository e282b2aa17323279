//! Days, months, years and decades as they are named: "October 5, 2023", "5/10/2023", "a 2008 pact", "the 1990s".

use super::lexeme::Kind;
use super::meaning::{Point, Unit};
use super::scan::{Read, Scanner, longest};
use super::word::Term;

impl Scanner {
    /// The longest point of the calendar that begins at `i`.
    pub fn point(&self, i: usize) -> Read<Point> {
        if !self.starts(i.min(self.lexemes.len())) {
            return None;
        }
        self.once(&self.points, i, |this, i| {
            longest([
                this.named(i),
                this.weekday_point(i),
                this.year_point(i),
                this.year_month(i),
                this.listed_day(i),
                this.decade(i),
                this.quarter_code(i),
                this.relative(i),
                this.nth(i),
                this.offset(i),
                this.numbered_day(i),
            ])
        })
    }

    /// A day or month by number or name, without a weekday.
    pub fn named(&self, i: usize) -> Read<Point> {
        self.once(&self.named_points, i, |this, i| {
            longest([this.numeric(i), this.day_first(i), this.month_first(i)])
        })
    }

    /// "October 5, 2023", "Oct. 5th", "May/22", "October 2023", "October".
    pub(super) fn month_first(&self, i: usize) -> Read<Point> {
        let month = self.month(i)?;
        if self.mark(i.wrapping_sub(1), '$')
            || self.glued(i) && self.mark(i.wrapping_sub(1), '-') && self.after_letter(i)
        {
            return None;
        }
        let mut next = i + 1;
        if self.mark(next, '.') && self.glued(next) && self.word(i).len() <= 4 {
            next += 1;
        }
        let separator = self.any_mark(next, &['/', '-']) && self.glued(next + 1);
        let mut from = if separator || self.mark(next, ',') { next + 1 } else { next };
        from = self.skip(from, Term::Article);
        let comma = self.mark(next, ',')
            && !separator
            && !matches!(self.at(from).map(|l| l.kind), Some(Kind::Ordinal(_)));
        let spoken = self.cardinal_words(from).filter(|(day, _)| (20..=31).contains(day));
        let spoken = spoken.map(|(day, after)| (i8::try_from(day).unwrap_or(0), after));
        if let Some((day, after)) = longest([self.day_number(from), spoken]).filter(|_| !comma) {
            let (year, after) = self.year_after(after);
            let weekday = self.bracketed_weekday(after);
            let after = weekday.map_or(after, |(_, after)| after);
            return Some((
                Point::Day { year, month: Some(month), day, weekday: weekday.map(|w| w.0) },
                after,
            ));
        }
        let (year, after) = self.year_after(next);
        if year.is_some() {
            return Some((Point::Month { year, month }, after));
        }
        let short = self.word(i).len() <= 4 && self.mark(i + 1, '.') && next > i + 1;
        let after = if short && self.at(next).is_some_and(|l| !l.upper) { next } else { i + 1 };
        self.month_alone(i).then_some((Point::Month { year: None, month }, after))
    }

    /// The first day in "18 and 19 June": its month stands behind the second.
    pub(super) fn listed_day(&self, i: usize) -> Read<Point> {
        let day = self.day_digits(i).filter(|_| !self.guarded(i) && self.has(i + 1, Term::And))?;
        let behind = self.skip(i + 2, Term::Article);
        let after = self.day_digits(behind).filter(|other| *other > day)?;
        let (Point::Day { year, month, .. }, _) = self.day_first(behind)? else { return None };
        let _ = after;
        Some((Point::Day { year, month, day, weekday: None }, i + 1))
    }

    /// "the 18th", "el día 18": a day of an unnamed month.
    pub fn numbered_day(&self, i: usize) -> Read<Point> {
        let article = self.skip(i, Term::Article);
        let point = |day| Point::Day { year: None, month: None, day, weekday: None };
        if self.spanish() {
            let from = if self.word(article) == "dia" { article + 1 } else { return None };
            let (day, next) = self.day_word(from)?;
            if let Some(found) = self.day_of_unit(day, next) {
                return Some(found);
            }
            return self.unit(next).is_none().then_some((point(day), next));
        }
        let on = i > 0
            && (self.has(i - 1, Term::On)
                || self.has(i - 1, Term::By)
                || self.has(i - 1, Term::Until)
                || self.has(i - 1, Term::Since));
        let (day, next) = match self.at(article)?.kind {
            Kind::Ordinal(day) => (day.cast_signed(), article + 1),
            Kind::Digits(..) if article > i && self.has(article + 1, Term::From) => {
                (self.day_digits(article)?, article + 1)
            }
            _ => return None,
        };
        if let Some(found) = self.day_of_unit(day, next) {
            return Some(found);
        }
        let ends = self.at(next).is_none_or(|lexeme| lexeme.kind != Kind::Word || !lexeme.terms.is_empty());
        (on && ends && self.unit(next).is_none()).then_some((point(day), next))
    }

    /// "(Tue)" behind a date.
    pub(super) fn bracketed_weekday(&self, i: usize) -> Read<i8> {
        let weekday = self.weekday(i + 1).filter(|_| self.mark(i, '(') && self.mark(i + 2, ')'))?;
        Some((weekday, i + 3))
    }

    pub(super) fn after_letter(&self, i: usize) -> bool {
        let joint = i >= 2
            && (self.month(i - 2).is_some() || self.weekday(i - 2).is_some() || self.has(i - 2, Term::Mid));
        i >= 2
            && !joint
            && self.glued(i - 1)
            && self.at(i - 2).is_some_and(|lexeme| lexeme.kind == Kind::Word)
    }

    /// The day of the month in a date: "5", "5th", "fifth", "twenty-fifth".
    pub(super) fn day_number(&self, i: usize) -> Read<i8> {
        if let Some(day) = self.day_digits(i) {
            return Some((day, i + 1));
        }
        let (day, next) = self.ordinal(i)?;
        ((1..=31).contains(&day) && !self.unit_follows(i, next)).then_some((day.cast_signed(), next))
    }

    /// Whether an ordinal counts units ("third quarter"), not days.
    pub(super) fn unit_follows(&self, i: usize, next: usize) -> bool {
        self.unit(next).is_some() && self.unit(i).is_none()
    }

    /// Whether a month's name without a day or year is the month and not "may", "march" or a person.
    pub(super) fn month_alone(&self, i: usize) -> bool {
        let before = self.word_before(i);
        let cue = i > 0
            && self
                .term(i - 1, |term| match term {
                    Term::In
                    | Term::Of
                    | Term::From
                    | Term::Since
                    | Term::Until
                    | Term::By
                    | Term::Between => Some(()),
                    Term::Last | Term::Next | Term::Past | Term::Coming | Term::This => Some(()),
                    Term::Before | Term::After | Term::To | Term::Start | Term::Mid | Term::End => Some(()),
                    _ => None,
                })
                .is_some()
            || matches!(before, "during" | "for" | "until" | "through" | "durante" | "hacia" | "para");
        if !self.has(i, Term::Weak) {
            return true;
        }
        let upper = self.at(i).is_some_and(|lexeme| lexeme.upper);
        let name_before = i > 0 && self.at(i - 1).is_some_and(|l| l.upper && l.terms.is_empty());
        let name_after =
            self.at(i + 1).is_some_and(|l| l.upper && l.terms.is_empty() && l.kind == Kind::Word);
        let verb = matches!(self.word(i), "may" | "march") && !upper && !self.spanish();
        if verb {
            return matches!(before, "in" | "of" | "since" | "mid" | "from" | "between" | "until");
        }
        if !upper && !cue && !self.spanish() {
            return false;
        }
        if cue && before != "to" && !self.spanish() {
            return true;
        }
        let linked = self.has(i + 1, Term::To)
            || self.mark(i + 1, '-')
            || self.has(i + 1, Term::And) && self.month(i + 2).is_some()
            || i >= 2 && self.has(i - 1, Term::And) && self.month(i - 2).is_some()
            || self.mark(i.wrapping_sub(1), '-')
            || i >= 2 && self.has(i - 1, Term::To) && self.month(i - 2).is_some();
        if self.spanish() {
            return linked;
        }
        let spoken = !matches!(self.word(i), "may" | "march" | "mar" | "jan");
        linked && upper
            || spoken && upper && !name_before && !name_after
            || spoken && self.has(i.wrapping_sub(1), Term::Article)
    }

    /// "5 October 2023", "the 5th of October", "twenty-third day of September", "5 de octubre del 2023".
    pub(super) fn day_first(&self, i: usize) -> Read<Point> {
        let mut from = self.skip(i, Term::Article);
        if self.spanish() && matches!(self.word(from), "dia" | "dias") {
            from += 1;
        } else if self.spanish() && from > i {
            return None;
        }
        if self.guarded(from) {
            return None;
        }
        let (day, next) = self.day_word(from)?;
        let next = self.skip_mark(self.skip_mark(next, 'º'), '°');
        let mut after = next;
        if self.any_phrase(after, &["day", "dia"]).is_some() {
            after += 1;
        }
        after = self.skip(after, Term::Of);
        if self.any_mark(after, &['-', '/']) && self.glued(after + 1) {
            after += 1;
        }
        let article = self.skip(after, Term::Article);
        let spoken = matches!(self.at(from)?.kind, Kind::Word) && self.ordinal(from).is_none();
        let verb = spoken && self.has(article, Term::Weak) && !self.spanish() && !self.at(article)?.upper;
        if let Some(month) = self.month(article).filter(|_| !verb) {
            let mut behind = article + 1;
            if self.mark(behind, '.') && self.glued(behind) && self.word(article).len() <= 4 {
                behind += 1;
            }
            let (year, end) = self.year_after(behind);
            let end = if year.is_none() && behind > article + 1 { article + 1 } else { end };
            if year.is_none() && self.unsure_month(i, from, article) {
                return None;
            }
            return Some((Point::Day { year, month: Some(month), day, weekday: None }, end));
        }
        None
    }

    /// "the 15th of next month", "el día 21 de este mes": a day of a month given by its distance.
    pub(super) fn day_of_unit(&self, day: i8, i: usize) -> Read<Point> {
        let from = self.skip(i, Term::Of);
        let (point, next) = self.relative(from).filter(|_| from > i || self.has(i, Term::This))?;
        let month = matches!(point, Point::Unit { unit: Unit::Month, .. });
        month.then(|| (Point::Nth { index: day, count: 1, unit: Unit::Day, of: Some(Box::new(point)) }, next))
    }

    /// "20 may go": a number before a word that is also a verb, without a cue of a date.
    pub(super) fn unsure_month(&self, i: usize, day: usize, month: usize) -> bool {
        let cue = |term: Term| match term {
            Term::On | Term::From | Term::To | Term::Until | Term::By | Term::Since | Term::Between => {
                Some(())
            }
            _ => None,
        };
        let told = i > 0 && self.term(i - 1, cue).is_some() || self.ordinal(day).is_some();
        let verb =
            matches!(self.word(month), "may" | "march") && self.at(month).is_some_and(|lexeme| !lexeme.upper);
        !self.spanish() && verb && !told
    }

    /// The day before a month: ordinals, digits, and number words.
    pub(super) fn day_word(&self, i: usize) -> Read<i8> {
        if let Some(found) = self.day_number(i) {
            return Some(found);
        }
        let (value, next) = self.cardinal_words(i)?;
        ((1..=31).contains(&value) && !self.has(i, Term::Article) && !matches!(self.word(i), "a" | "an"))
            .then(|| (i8::try_from(value).unwrap_or(0), next))
    }

    /// Whether the number at `i` is part of a longer code, an amount of money or a decimal.
    pub fn guarded(&self, i: usize) -> bool {
        if i == 0
            || i == self.free.get()
            || !matches!(self.at(i).map(|l| l.kind), Some(Kind::Digits(..) | Kind::Ordinal(_)))
        {
            return false;
        }
        if self.any_mark(i - 1, &['$', '€', '£', '#', '+']) {
            return true;
        }
        if !self.glued(i) || !self.any_mark(i - 1, &['.', ',', ':', '-', '/', '~']) {
            return self.glued(i)
                && matches!(self.at(i - 1).map(|l| l.kind), Some(Kind::Amount | Kind::Digits(..)));
        }
        i >= 2
            && self.glued(i - 1)
            && matches!(self.at(i - 2).map(|l| l.kind), Some(Kind::Digits(..) | Kind::Amount))
    }
}
