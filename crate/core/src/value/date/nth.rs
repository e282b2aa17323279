//! Parts of a larger stretch: "the third quarter of 2019", "the first nine months of the year", "last week of July",
//! "week 23", "summer 2020", "fiscal 2021".

use super::holiday::HOLIDAYS;
use super::meaning::{Point, Unit, Year};
use super::scan::{Read, Scanner, longest};
use super::word::Term;
use super::year::short_year;

/// Words behind which stands what months are counted from.
#[rustfmt::skip]
const FROM: &[&str] = &[
    "of", "in", "as", "after", "since", "following", "that", "when", "de", "del", "en", "que", "despues", "tras",
];

impl Scanner {
    /// A part of a larger stretch at `i`.
    pub fn nth(&self, i: usize) -> Read<Point> {
        longest([
            self.counted_part(i),
            self.nth_weekday(i),
            self.week_number(i),
            self.season(i),
            self.fiscal(i),
            self.possessive(i),
            self.same(i),
            self.holiday(i),
        ])
    }

    /// First, second … or last (-1), at `i`.
    fn index(&self, i: usize) -> Read<i8> {
        if matches!(self.word(i), "last" | "final" | "ultimo" | "ultima" | "ultimos" | "ultimas") {
            return Some((-1, i + 1));
        }
        if matches!(self.word(i), "primeros" | "primeras") {
            return Some((1, i + 1));
        }
        let (index, next) = self.ordinal(i)?;
        Some((index.cast_signed(), next))
    }

    /// "the third quarter of 2019", "first nine months of the year", "last week of July", "tercer trimestre-2019".
    fn counted_part(&self, i: usize) -> Read<Point> {
        let (index, from) = self.index(self.skip(i, Term::Article))?;
        let (count, from) = self.cardinal(from).unwrap_or((1, from));
        let (unit, next) = self.part_unit(from)?;
        if self.spanish()
            && self.has(i, Term::Article)
            && count == 1
            && !matches!(unit, Unit::Quarter | Unit::Week)
        {
            return None;
        }
        let count = u8::try_from(count).ok()?;
        let of = self.part_of(next).filter(|(point, _)| unit_of(point).is_none_or(|outer| outer > unit));
        if let Some((point, end)) = of {
            if let (Point::Month { year, month }, Unit::Day, 1.., 1) = (&point, unit, index, count) {
                return Some((
                    Point::Day { year: *year, month: Some(*month), day: index, weekday: None },
                    end,
                ));
            }
            return Some((Point::Nth { index, count, unit, of: Some(Box::new(point)) }, end));
        }
        if unit == Unit::Month && index == 1 && (2..12).contains(&count) && self.is_of_the_year(i, next) {
            let year = Box::new(Point::Unit { unit: Unit::Year, shift: 0 });
            return Some((Point::Nth { index, count, unit, of: Some(year) }, next));
        }
        let half = unit == Unit::Half && self.spanish();
        let alone = (unit == Unit::Quarter || half) && index > 0 && count == 1;
        alone.then_some((Point::Nth { index, count, unit, of: None }, next))
    }

    /// "in the first nine months": without anything they could be counted from, the year's.
    fn is_of_the_year(&self, i: usize, next: usize) -> bool {
        let before = i.checked_sub(1).map_or("", |at| self.word(at));
        let within = matches!(before, "in" | "over" | "during" | "en" | "durante");
        within && self.has(i, Term::Article) && !FROM.contains(&self.word(next))
    }

    /// A unit that parts are counted in; "semestre" and "half" included.
    fn part_unit(&self, i: usize) -> Read<Unit> {
        self.unit(i).filter(|(unit, _)| !unit.is_clock() && *unit != Unit::Century)
    }

    /// The larger stretch: "of 2019", "of the year", "of last month", "2019", "de julio".
    fn part_of(&self, i: usize) -> Read<Point> {
        let mut from = self.skip(i, Term::Of);
        if from == i {
            from = self.skip(i, Term::In);
        }
        if from == i && self.any_mark(i, &['-', ',']) {
            from += 1;
        }
        let article = self.skip(from, Term::Article);
        let year = self.full_year(article).filter(|_| from > i || self.unit(i.wrapping_sub(1)).is_some());
        let year = year.map(|(year, next)| (Point::Year(year), next));
        let named = if from > i {
            longest([
                self.named(from),
                self.relative(from),
                self.fiscal(article),
                self.sided_any(article),
                self.year_phrase(from),
            ])
        } else {
            None
        };
        longest([year, named, self.bare_unit(article).filter(|_| from > i)])
    }

    fn year_phrase(&self, i: usize) -> Read<Point> {
        let from = self.any_phrase(i, &["the year", "year", "el ano", "ano"])?;
        let (year, next) = self.full_year(from)?;
        Some((Point::Year(year), next))
    }

    fn sided_any(&self, i: usize) -> Read<Point> {
        self.relative(i)
    }

    /// "year", "month" behind "of the".
    fn bare_unit(&self, i: usize) -> Read<Point> {
        let (unit, next) = self.unit(i)?;
        matches!(unit, Unit::Year | Unit::Month | Unit::Quarter | Unit::Week)
            .then_some((Point::Unit { unit, shift: 0 }, next))
    }

    /// "the first Monday of May".
    fn nth_weekday(&self, i: usize) -> Read<Point> {
        let (index, from) = self.index(self.skip(i, Term::Article))?;
        let weekday = self.weekday(from)?;
        let (of, end) = self
            .part_of(from + 1)
            .filter(|_| self.has(from + 1, Term::Of) || self.has(from + 1, Term::In))?;
        Some((Point::NthWeekday { index, weekday, of: Box::new(of) }, end))
    }

    /// "week 23", "semana diez de 2027".
    fn week_number(&self, i: usize) -> Read<Point> {
        let word = matches!(self.word(i), "week" | "semana" | "w");
        let (week, next) = self.cardinal(i + 1).filter(|_| word)?;
        let week = i8::try_from(week).ok().filter(|week| (1..=53).contains(week))?;
        if self.word(i) == "w" && !self.glued(i + 1) || self.unit(next).is_some() {
            return None;
        }
        let (year, end) = self.year_after(next);
        Some((Point::Week { week, year }, end))
    }

    /// "summer of 2020", "this summer", "last winter", "the summer".
    fn season(&self, i: usize) -> Read<Point> {
        let (side, from) = self.side(i).map_or((None, i), |(side, next)| (Some(side), next));
        let from = if side.is_none() && self.spanish() { self.skip(from, Term::Article) } else { from };
        let code = self.term(from, |term| if let Term::Season(code) = term { Some(code) } else { None })?;
        if let Some(side) = side {
            return Some((Point::Season { code, year: Some(Year::Shift(side.shift())) }, from + 1));
        }
        let (year, end) = self.year_after(from + 1);
        let cue = matches!(
            self.word_before(from),
            "the"
                | "in"
                | "during"
                | "since"
                | "whole"
                | "el"
                | "la"
                | "en"
                | "del"
                | "este"
                | "early"
                | "late"
                | "mid"
        );
        let verb = matches!(self.word(from), "fall" | "spring");
        if verb && !cue && self.word(from + 1) == "in" {
            // "Prices did not fall in 2023."
            return None;
        }
        let place = !verb
            || matches!(self.word_before(from), "in" | "since" | "during" | "early" | "late")
            || self.has(from + 1, Term::Of) && year.is_some()
            || year.is_some();
        let sure = !verb && !self.has(from, Term::Part(super::meaning::DayPart::Night));
        (year.is_some() || cue && place || sure).then_some((Point::Season { code, year }, end))
    }

    /// "fiscal 2021", "FY18", "fiscal year", "año fiscal 2008", "school year 2008", "this fiscal year".
    fn fiscal(&self, i: usize) -> Read<Point> {
        if self.spanish() && self.word(i) == "el" && self.side(i + 1).is_some() {
            return self.fiscal(i + 1);
        }
        let article = self.side(i);
        let from = article.map_or(i, |(_, next)| next);
        let spanish_year = self.spanish() && self.word(from) == "ano";
        let start = if spanish_year { from + 1 } else { from };
        let prefix =
            self.term(start, |term| if let Term::Fiscal(prefix) = term { Some(prefix) } else { None })?;
        let word = matches!(self.word(start + 1), "year" | "ano");
        let next = if word { start + 2 } else { start + 1 };
        let next =
            if self.has(next, Term::Of) && self.full_year(next + 1).is_some() { next + 1 } else { next };
        let (year, end) = match self.full_year(next) {
            Some((year, end)) => (Some(year), end),
            None => match self.digits(next) {
                Some((value, 2)) => (Some(short_year(value)), next + 1),
                _ => (None, next),
            },
        };
        if prefix.is_empty() {
            return year.map(|year| (Point::Year(year), end));
        }
        if let Some((side, _)) = article.filter(|_| year.is_none()) {
            return (word || spanish_year)
                .then_some((Point::Fiscal { prefix, year: Some(Year::Shift(side.shift())) }, end));
        }
        (year.is_some() || word || spanish_year).then_some((Point::Fiscal { prefix, year }, end))
    }

    /// "next year's first quarter", "last year's fourth quarter".
    fn possessive(&self, i: usize) -> Read<Point> {
        let (of, next) =
            longest([self.relative(i), self.full_year(i).map(|(year, next)| (Point::Year(year), next))])?;
        if !self.any_mark(next, &['\'', '’']) || self.word(next + 1) != "s" {
            return None;
        }
        let (index, from) = self.index(next + 2)?;
        let (count, from) = self.cardinal(from).unwrap_or((1, from));
        let (unit, end) = self.part_unit(from)?;
        Some((Point::Nth { index, count: u8::try_from(count).ok()?, unit, of: Some(Box::new(of)) }, end))
    }

    /// "Christmas", "Easter 2018", "last Easter", "independence day of this year".
    pub fn holiday(&self, i: usize) -> Read<Point> {
        let (side, from) = self.side(i).map_or((None, i), |(side, next)| (Some(side), next));
        let (index, next) = HOLIDAYS.iter().enumerate().find_map(|(index, holiday)| {
            let names = if self.spanish() { holiday.spanish } else { holiday.english };
            names.split('|').find_map(|name| self.phrase(from, name)).map(|next| (index, next))
        })?;
        let (year, end) = match side {
            Some(side) => (Some(Year::Shift(side.shift())), next),
            None => self.year_after(next),
        };
        Some((Point::Holiday { index, year }, end))
    }

    /// "that weekend", "the same week", "mismo mes".
    fn same(&self, i: usize) -> Read<Point> {
        if !self.has(i, Term::Same) {
            return None;
        }
        let from = if self.has(i + 1, Term::Same) { i + 2 } else { i + 1 };
        let (unit, next) = self.unit(from)?;
        let plain = matches!(unit, Unit::Week | Unit::Weekend | Unit::Month | Unit::Year);
        (plain && !self.plural(from)).then_some((Point::Same(unit), next))
    }
}

/// The unit a point covers, when it is one.
fn unit_of(point: &Point) -> Option<Unit> {
    match point {
        Point::Unit { unit, .. } => Some(*unit),
        Point::Month { .. } => Some(Unit::Month),
        Point::Year(_) | Point::Fiscal { .. } => Some(Unit::Year),
        Point::Years { length, .. } => Some(if *length == 10 { Unit::Decade } else { Unit::Century }),
        Point::Day { .. } => Some(Unit::Day),
        _ => None,
    }
}
