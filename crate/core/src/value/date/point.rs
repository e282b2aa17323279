//! Days, months, years and decades as they are named: "October 5, 2023", "5/10/2023", "a 2008 pact", "the 1990s".

use super::lexeme::Kind;
use super::meaning::{Point, Unit, Year};
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
        longest([self.numeric(i), self.day_first(i), self.month_first(i)])
    }

    /// "October 5, 2023", "Oct. 5th", "May/22", "October 2023", "October".
    fn month_first(&self, i: usize) -> Read<Point> {
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
        if let Some((day, after)) = self.day_number(from).filter(|_| !self.mark(next, ',') || separator) {
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

    /// "the 18th", "el día 18": a day of an unnamed month.
    fn numbered_day(&self, i: usize) -> Read<Point> {
        let article = self.skip(i, Term::Article);
        let point = |day| Point::Day { year: None, month: None, day, weekday: None };
        if self.spanish() {
            let from = if self.word(article) == "dia" { article + 1 } else { return None };
            let (day, next) = self.day_word(from)?;
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
        let ends = self.at(next).is_none_or(|lexeme| lexeme.kind != Kind::Word || !lexeme.terms.is_empty());
        (on && ends && self.unit(next).is_none()).then_some((point(day), next))
    }

    /// "(Tue)" behind a date.
    fn bracketed_weekday(&self, i: usize) -> Read<i8> {
        let weekday = self.weekday(i + 1).filter(|_| self.mark(i, '(') && self.mark(i + 2, ')'))?;
        Some((weekday, i + 3))
    }

    fn after_letter(&self, i: usize) -> bool {
        let joint = i >= 2 && (self.month(i - 2).is_some() || self.has(i - 2, Term::Mid));
        i >= 2
            && !joint
            && self.glued(i - 1)
            && self.at(i - 2).is_some_and(|lexeme| lexeme.kind == Kind::Word)
    }

    /// The day of the month in a date: "5", "5th", "fifth", "twenty-fifth".
    fn day_number(&self, i: usize) -> Read<i8> {
        if let Some(day) = self.day_digits(i) {
            return Some((day, i + 1));
        }
        let (day, next) = self.ordinal(i)?;
        ((1..=31).contains(&day) && !self.unit_follows(i, next)).then_some((day.cast_signed(), next))
    }

    /// Whether an ordinal counts units ("third quarter"), not days.
    fn unit_follows(&self, i: usize, next: usize) -> bool {
        self.unit(next).is_some() && self.unit(i).is_none()
    }

    /// Whether a month's name without a day or year is the month and not "may", "march" or a person.
    fn month_alone(&self, i: usize) -> bool {
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
    fn day_first(&self, i: usize) -> Read<Point> {
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
        let mut after = next;
        if self.any_phrase(after, &["day", "dia"]).is_some() {
            after += 1;
        }
        after = self.skip(after, Term::Of);
        if self.any_mark(after, &['-', '/', ',']) && (self.glued(after + 1) || self.mark(after, ',')) {
            after += 1;
        }
        let article = self.skip(after, Term::Article);
        if let Some(month) = self.month(article) {
            let mut behind = article + 1;
            if self.mark(behind, '.') && self.glued(behind) && self.word(article).len() <= 4 {
                behind += 1;
            }
            let (year, end) = self.year_after(behind);
            let end = if year.is_none() && behind > article + 1 { article + 1 } else { end };
            return Some((Point::Day { year, month: Some(month), day, weekday: None }, end));
        }
        let (month, year, end) = self.month_of_unit(next)?;
        Some((Point::Day { year, month, day, weekday: None }, end))
    }

    /// "the 15th [day] of next month": a month given by its distance.
    fn month_of_unit(&self, i: usize) -> Option<(Option<i8>, Option<Year>, usize)> {
        let _ = i;
        None
    }

    /// The day before a month: ordinals, digits, and number words.
    fn day_word(&self, i: usize) -> Read<i8> {
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

    /// The year behind a day or month, with what joins it: ", 2023", "of 2023", "'87".
    pub fn year_after(&self, i: usize) -> (Option<Year>, usize) {
        let mut from = i;
        if self.any_mark(from, &[',', '-', '/', '.']) && (self.mark(from, ',') || self.glued(from + 1)) {
            from += 1;
        } else if self.has(from, Term::Of) || self.has(from, Term::In) {
            from += 1;
        }
        let joined = from > i;
        if self.any_phrase(from, &["year", "ano"]).is_some() {
            from += 1;
        }
        if let Some((year, next)) = self.full_year(from) {
            return (Some(year), next);
        }
        if let Some((year, next)) = self.shifted_year(from).filter(|_| joined) {
            return (Some(year), next);
        }
        let apostrophe = self.any_mark(from, &['\'', '’']);
        let from = if apostrophe { from + 1 } else { from };
        match self.digits(from) {
            Some((value, 2))
                if apostrophe || (joined && self.has(i, Term::Of) && !self.clock_follows(from)) =>
            {
                (Some(short_year(value)), from + 1)
            }
            _ => (None, i),
        }
    }

    /// Whether a number is the hour of a time ("5 p.m.") rather than a year.
    fn clock_follows(&self, i: usize) -> bool {
        self.meridiem(i + 1).is_some() || self.mark(i + 1, ':')
    }

    /// "next year", "this year".
    pub fn shifted_year(&self, i: usize) -> Read<Year> {
        match self.relative(i)? {
            (Point::Unit { unit: Unit::Year, shift }, next) => Some((Year::Shift(shift), next)),
            _ => None,
        }
    }

    /// A year of four digits or in words.
    pub fn full_year(&self, i: usize) -> Read<Year> {
        if let Some((value, count)) = self.digits(i) {
            let fits = count == 4 && (1000..=2999).contains(&value) && !self.clock_follows(i);
            return fits.then(|| (Year::Known(i16::try_from(value).unwrap_or(0)), i + 1));
        }
        self.year_words(i)
    }

    /// "nineteen ninety-six", "two thousand and fifteen", "dos mil veinte".
    fn year_words(&self, i: usize) -> Read<Year> {
        let (first, next) = self.cardinal_words(i)?;
        if (1900..=2099).contains(&first) {
            return Some((Year::Known(i16::try_from(first).ok()?), next));
        }
        let (second, end) = self.cardinal_words(next).filter(|_| !self.spanish())?;
        let year = first * 100 + second;
        ((19..=20).contains(&first) && (10..=99).contains(&second))
            .then(|| (Year::Known(i16::try_from(year).unwrap_or(0)), end))
    }

    /// A year that stands by itself.
    pub fn year_point(&self, i: usize) -> Read<Point> {
        let named = self.any_phrase(i, &["the year", "year", "ano"]);
        if let Some(from) = named {
            let (year, next) = self.full_year(self.skip(from, Term::Of))?;
            return Some((Point::Year(year), next));
        }
        if self.guarded(i) {
            return None;
        }
        let (year, next) = self.full_year(i)?;
        let Year::Known(value) = year else { return None };
        self.year_alone(i, next, value).then_some((Point::Year(year), next))
    }

    /// Whether a number between 1500 and 2199 that stands alone is a year and not a count.
    fn year_alone(&self, i: usize, next: usize, value: i16) -> bool {
        let glued_unit = self.glued(next) && self.at(next).is_some_and(|l| l.kind == Kind::Word);
        let coded = self.glued(i)
            && self.at(i.wrapping_sub(1)).is_some_and(|l| l.kind == Kind::Word || self.mark(i - 1, '_'));
        if !(1500..=2199).contains(&value)
            || glued_unit
            || coded
            || self.any_mark(next, &['%', '$', '€', '°'])
        {
            return false;
        }
        let follower = self.word(next);
        let coded = self.any_mark(next, &['-'])
            && matches!(self.at(next + 1).map(|l| l.kind), Some(Kind::Digits(..)))
            || i > 0
                && self.any_mark(i - 1, &['-'])
                && matches!(self.at(i.wrapping_sub(2)).map(|l| l.kind), Some(Kind::Digits(_, 1..=3)));
        if coded || self.unit(next).is_some() || COUNTED.contains(&follower) {
            return false;
        }
        let before = self.word_before(i);
        let placed = i == 0 || YEAR_BEFORE.contains(&before) || self.month(i.wrapping_sub(1)).is_some();
        let plural = follower.ends_with('s')
            && follower.len() > 3
            && self.at(next).is_some_and(|l| l.terms.is_empty() && !l.upper);
        let determined = matches!(
            before,
            "the" | "a" | "an" | "his" | "her" | "its" | "their" | "our" | "s" | "el" | "la" | "los" | "las"
        );
        if plural && !determined || value % 100 == 0 && !placed {
            return false;
        }
        value >= 1800 || placed
    }

    /// "the 1990s", "the '90s", "the nineties", "the 15th century".
    fn decade(&self, i: usize) -> Read<Point> {
        let mut from = self.skip(i, Term::Article);
        let article = from > i;
        let early = self.any_phrase(from, &["anos", "decada de los anos", "decada de los", "decada de"]);
        if article && self.word(from) == "decada" {
            return None;
        }
        from = early.unwrap_or(from);
        if self.guarded(from) {
            return None;
        }
        let apostrophe = self.any_mark(from, &['\'', '’']);
        let number = if apostrophe { from + 1 } else { from };
        if let Some((value, count)) = self.digits(number) {
            let next = number + 1;
            let s = self.word(next) == "s" || self.any_mark(next, &['\'', '’']) && self.word(next + 1) == "s";
            let end = if !s {
                next
            } else if self.word(next) == "s" {
                next + 1
            } else {
                next + 2
            };
            let marked = s && (self.glued(next) || count == 4) || early.is_some();
            let first = i16::try_from(value).ok()?;
            let decade =
                marked && value % 10 == 0 && (count == 4 && (1000..2200).contains(&value) || count == 2);
            return decade.then_some((Point::Years { first, length: 10, short: count == 2 }, end));
        }
        if let Some((first @ (20 | 30 | 40 | 50 | 60 | 70 | 80 | 90), next)) =
            self.cardinal_words(from).filter(|_| early.is_some())
        {
            return Some((Point::Years { first: first as i16, length: 10, short: true }, next));
        }
        if let Some(first) = self.term(from, |t| if let Term::Decade(first) = t { Some(first) } else { None })
        {
            return Some((Point::Years { first, length: 10, short: true }, from + 1));
        }
        if let Some(century) = self.roman(from + 1).filter(|_| self.word(from) == "siglo" && from == i) {
            return Some((Point::Years { first: (century - 1) * 100, length: 100, short: false }, from + 2));
        }
        let (century, next) = self.ordinal(from).filter(|_| from > i || !self.spanish())?;
        let next = self.skip_mark(next, '-');
        let (unit, end) = self.unit(next)?;
        (unit == Unit::Century && century > 0)
            .then(|| (Point::Years { first: (i16::from(century) - 1) * 100, length: 100, short: false }, end))
    }

    /// A Roman number up to thirty-nine: "XXI".
    fn roman(&self, i: usize) -> Option<i16> {
        let mut total = 0;
        let mut last = 0;
        for c in self.word(i).chars().rev() {
            let value = match c {
                'i' => 1,
                'v' => 5,
                'x' => 10,
                _ => return None,
            };
            total += if value < last { -value } else { value };
            last = value.max(last);
        }
        (total > 0).then_some(total)
    }

    /// "Q2 2020", "2019-H2", "q1-2019", "Q3".
    fn quarter_code(&self, i: usize) -> Read<Point> {
        let code = |i: usize| -> Read<(Unit, u32)> {
            let unit = match self.word(i) {
                "q" => Unit::Quarter,
                "t" if self.spanish() => Unit::Quarter,
                "h" | "s" => Unit::Half,
                _ => return None,
            };
            let (value, _) = self.digits(i + 1).filter(|_| self.glued(i + 1))?;
            (value >= 1 && value <= if unit == Unit::Half { 2 } else { 4 }).then_some(((unit, value), i + 2))
        };
        if let Some(((unit, value), next)) = code(i) {
            let (year, end) = self.year_after(next);
            if year.is_none() && unit == Unit::Half {
                return None;
            }
            let of = year.map(|year| Box::new(Point::Year(year)));
            return Some((Point::Nth { index: i8::try_from(value).ok()?, count: 1, unit, of }, end));
        }
        let (year, next) = self.full_year(i)?;
        let from = if self.mark(next, '-') { next + 1 } else { next };
        let ((unit, value), end) = code(from)?;
        let of = Some(Box::new(Point::Year(year)));
        Some((Point::Nth { index: i8::try_from(value).ok()?, count: 1, unit, of }, end))
    }
}

/// The year two digits stand for: the near past and future are certain, in between the century stays open.
pub(super) fn short_year(value: u32) -> Year {
    let value = i16::try_from(value).unwrap_or(0);
    match value {
        0..30 => Year::Known(2000 + value),
        40..100 => Year::Known(1900 + value),
        _ => Year::Short(value),
    }
}

/// Words before a bare number that make it a year.
const YEAR_BEFORE: &[&str] = &[
    "in", "since", "by", "of", "before", "after", "until", "till", "from", "through", "during", "to", "and",
    "between", "early", "late", "mid", "year", "back", "around", "than", "or", "en", "desde", "hasta", "de",
    "del", "a", "y", "entre", "ano", "durante", "hacia", "para",
];

/// What a number counts when it is no year, beside plurals.
const COUNTED: &[&str] = &[
    "people",
    "men",
    "women",
    "children",
    "police",
    "pieces",
    "percent",
    "per",
    "times",
    "more",
    "miles",
    "meters",
    "metres",
    "feet",
    "kilometers",
    "kilometres",
    "km",
    "kg",
    "tons",
    "tonnes",
    "pounds",
    "dollars",
    "euros",
    "pesos",
    "troops",
    "soldiers",
    "victims",
    "personas",
    "hombres",
    "mujeres",
    "veces",
    "metros",
    "kilometros",
    "toneladas",
    "kilos",
    "dolares",
    "piezas",
];
