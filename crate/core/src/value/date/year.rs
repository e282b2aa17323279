//! Years, decades, centuries and quarters as they are written: "a 2008 pact", "the 1990s", "Q2 2020".

use super::lexeme::Kind;
use super::meaning::{Point, Unit, Year};
use super::scan::{Read, Scanner};
use super::word::Term;

impl Scanner {
    /// The year behind a day or month, with what joins it: ", 2023", "of 2023", "'87".
    pub(super) fn year_after(&self, i: usize) -> (Option<Year>, usize) {
        let mut from = i;
        let mark = self.mark(from, ',') || self.any_mark(from, &['-', '/', '.']) && self.glued(from + 1);
        if mark || self.has(from, Term::Of) || self.has(from, Term::In) {
            from += 1;
        }
        let joined = from > i;
        if self.any_phrase(from, &["year", "ano"]).is_some() && self.full_year(from + 1).is_some() {
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
    pub(super) fn clock_follows(&self, i: usize) -> bool {
        self.meridiem(i + 1).is_some() || self.mark(i + 1, ':')
    }

    /// "next year", "this year".
    pub(super) fn shifted_year(&self, i: usize) -> Read<Year> {
        match self.relative(i)? {
            (Point::Unit { unit: Unit::Year, shift }, next) => Some((Year::Shift(shift), next)),
            _ => None,
        }
    }

    /// A year of four digits or in words.
    pub(super) fn full_year(&self, i: usize) -> Read<Year> {
        if let Some((value, count)) = self.digits(i) {
            let fits = count == 4 && (1000..=2999).contains(&value) && !self.clock_follows(i);
            return fits.then(|| (Year::Known(i16::try_from(value).unwrap_or(0)), i + 1));
        }
        self.year_words(i)
    }

    /// "nineteen ninety-six", "two thousand and fifteen", "dos mil veinte".
    pub(super) fn year_words(&self, i: usize) -> Read<Year> {
        let (first, next) = self.cardinal_words(i)?;
        if (1900..=2099).contains(&first) {
            return Some((Year::Known(i16::try_from(first).ok()?), next));
        }
        if (1100..1900).contains(&first) && first % 100 != 0 && i > 0 && self.month(i - 1).is_some() {
            return Some((Year::Known(i16::try_from(first).ok()?), next));
        }
        let (second, end) = self.cardinal_words(next).filter(|_| !self.spanish())?;
        let year = first * 100 + second;
        ((19..=20).contains(&first) && (10..=99).contains(&second))
            .then(|| (Year::Known(i16::try_from(year).unwrap_or(0)), end))
    }

    /// "2017 April".
    pub(super) fn year_month(&self, i: usize) -> Read<Point> {
        let (year, next) = self.full_year(i).filter(|_| !self.guarded(i))?;
        let month = self.month(next).filter(|_| !self.glued(next) && self.day_number(next + 1).is_none())?;
        (!self.has(next, Term::Weak)).then_some((Point::Month { year: Some(year), month }, next + 1))
    }

    /// A year that stands by itself.
    pub(super) fn year_point(&self, i: usize) -> Read<Point> {
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
    pub(super) fn year_alone(&self, i: usize, next: usize, value: i16) -> bool {
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
        if NUMBERED.contains(&before) {
            return false;
        }
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
    pub(super) fn decade(&self, i: usize) -> Read<Point> {
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
            let part = matches!(self.word_before(i), "early" | "mid" | "late");
            let owner = self.word_before(if part { i - 1 } else { i });
            if count == 2 && AGE_BEFORE.contains(&owner) {
                return None;
            }
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
    pub(super) fn roman(&self, i: usize) -> Option<i16> {
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
    pub(super) fn quarter_code(&self, i: usize) -> Read<Point> {
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

/// Words before "80s" that make it an age.
const AGE_BEFORE: &[&str] = &["his", "her", "their", "my", "your", "our"];

/// Words that number things.
const NUMBERED: &[&str] = &[
    "room",
    "page",
    "flight",
    "route",
    "bus",
    "line",
    "number",
    "model",
    "section",
    "article",
    "building",
    "apartment",
    "habitacion",
    "pagina",
    "vuelo",
    "ruta",
    "numero",
    "articulo",
    "version",
    "box",
    "street",
    "highway",
    "class",
    "resolution",
    "resolucion",
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
