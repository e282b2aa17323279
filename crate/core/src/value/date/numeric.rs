//! Dates in digits: "2023-10-05", "10/5/2023", "5.10.2023", "22/Jan/2019", "22/04".

use super::lexeme::Kind;
use super::meaning::{Point, Year};
use super::scan::{Read, Scanner};
use super::word::Term;
use super::year::short_year;

/// One field of a date in digits.
#[derive(Clone, Copy)]
enum Field {
    Number(u32, u8),
    Month(i8),
}

impl Scanner {
    /// The date in digits at `i`, with two or three fields.
    pub fn numeric(&self, i: usize) -> Read<Point> {
        if self.guarded(i) {
            return None;
        }
        if let Some(found) = self.compact(i).or_else(|| self.spoken_numbers(i)) {
            return Some(found);
        }
        let a = self.field(i)?;
        let separator = self.separator(i + 1)?;
        let step = if separator == ' ' { 1 } else { 2 };
        let b = self.field(i + step)?;
        let third = (self.separator(i + step + 1) == Some(separator)).then(|| self.field(i + 2 * step));
        if let Some(Some(c)) = third {
            let end = i + 2 * step + 1;
            let point = self.three(a, b, c, separator).filter(|_| !self.runs_on(end));
            if point.is_some() || separator != '-' {
                return point.map(|point| (point, end));
            }
        }
        let end = i + step + 1;
        if separator == ' ' || self.runs_on(end) {
            return None;
        }
        let point = self.two(i, a, b, separator)?;
        let Point::Day { year: None, .. } = point else { return Some((point, end)) };
        let comma = if self.mark(end, ',') { self.full_year(end + 1) } else { None };
        let (year, end) = comma.map_or((None, end), |(year, next)| (Some(year), next));
        let weekday = self.weekday(end + 1).filter(|_| self.mark(end, '(') && self.mark(end + 2, ')'));
        let end = if weekday.is_some() { end + 3 } else { end };
        match point {
            Point::Day { month, day, .. } => Some((Point::Day { year, month, day, weekday }, end)),
            point => Some((point, end)),
        }
    }

    /// "20231005".
    fn compact(&self, i: usize) -> Read<Point> {
        let (value, 8) = self.digits(i)? else { return None };
        let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100);
        let date = crate::value::CivilDate::new(year as i16, month as i8, day as i8)?;
        let fits = (1900..2100).contains(&date.year) && !self.runs_on(i + 1);
        let (year, month) = (Some(Year::Known(date.year)), Some(date.month));
        fits.then_some((Point::Day { year, month, day: date.day, weekday: None }, i + 1))
    }

    /// "9 de 8 de 1971", "17 del 11".
    fn spoken_numbers(&self, i: usize) -> Read<Point> {
        let (day, 1..=2) = self.digits(i).filter(|_| self.spanish())? else { return None };
        let month = self
            .day_digits(i + 2)
            .filter(|month| *month <= 12 && matches!(self.word(i + 1), "de" | "del"))?;
        let year = if self.has(i + 3, Term::Of) { self.full_year(i + 4) } else { None };
        if day == 0 || day > 31 || year.is_none() && (self.word(i + 1) != "del" || self.clock_or_unit(i + 3))
        {
            return None;
        }
        let (year, next) = year.map_or((None, i + 3), |(year, next)| (Some(year), next));
        Some((Point::Day { year, month: Some(month), day: day as i8, weekday: None }, next))
    }

    fn clock_or_unit(&self, i: usize) -> bool {
        self.unit(i).is_some() || self.mark(i, ':') || self.mark(i, '%')
    }

    fn field(&self, i: usize) -> Option<Field> {
        if let Some(month) = self.month(i) {
            return Some(Field::Month(month));
        }
        match self.at(i)?.kind {
            Kind::Digits(value, count) if count <= 4 => Some(Field::Number(value, count)),
            _ => None,
        }
    }

    /// The character between two fields: `/`, `-` or `.` without spaces, or a space.
    fn separator(&self, i: usize) -> Option<char> {
        match self.at(i)?.kind {
            Kind::Mark(mark @ ('/' | '-' | '.')) if self.glued(i) && self.glued(i + 1) => Some(mark),
            Kind::Digits(..) if !self.glued(i) => Some(' '),
            _ => None,
        }
    }

    /// Whether the digits go on behind `end`, as in a telephone number or a longer code.
    fn runs_on(&self, end: usize) -> bool {
        if self.glued(end) && self.at(end).is_some_and(|lexeme| matches!(lexeme.kind, Kind::Digits(..))) {
            return true;
        }
        let joined = self.glued(end) && self.any_mark(end, &['/', '.', ':']) && self.glued(end + 1);
        joined && self.at(end + 1).is_some_and(|lexeme| matches!(lexeme.kind, Kind::Digits(..)))
    }

    fn three(&self, a: Field, b: Field, c: Field, separator: char) -> Option<Point> {
        use Field::{Month, Number};
        let (year, month, day) = match (a, b, c) {
            (Number(year, 4), Number(month, _), Number(day, 1..=2)) => (Year::Known(year as i16), month, day),
            (Number(year, 4), Month(month), Number(day, 1..=2)) => {
                (Year::Known(year as i16), month as u32, day)
            }
            (Number(year, 4), Number(day, 1..=2), Month(month)) => {
                (Year::Known(year as i16), month as u32, day)
            }
            (Month(month), Number(day, 1..=2), Number(year, n @ (2 | 4))) => {
                (written(year, n), month as u32, day)
            }
            (Month(month), Number(year, 4), Number(day, 1..=2)) => {
                (Year::Known(year as i16), month as u32, day)
            }
            (Number(day, 1..=2), Number(year, 4), Month(month)) => {
                (Year::Known(year as i16), month as u32, day)
            }
            (Number(day, 1..=2), Month(month), Number(year, n @ (2 | 4))) => {
                (written(year, n), month as u32, day)
            }
            (Number(a, 1..=2), Number(b, 1..=2), Number(year, n @ (2 | 4))) if separator != ' ' => {
                let (month, day) = self.order(a, b);
                (written(year, n), month, day)
            }
            _ => return None,
        };
        let four = !matches!((a, c), (Number(_, 4), _) | (_, Number(_, 4)));
        if separator == ' ' && four || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        if let Year::Known(known) = year
            && !(1000..3000).contains(&known)
        {
            return None;
        }
        Some(Point::Day { year: Some(year), month: Some(month as i8), day: day as i8, weekday: None })
    }

    /// Month and day of two numbers: the order of the language, unless only the other one is possible.
    fn order(&self, a: u32, b: u32) -> (u32, u32) {
        let day_first = self.spanish() && b <= 12 || a > 12;
        if day_first { (b, a) } else { (a, b) }
    }

    fn two(&self, i: usize, a: Field, b: Field, separator: char) -> Option<Point> {
        let day = |month: u32, day: u32| {
            let fits = (1..=12).contains(&month) && (1..=31).contains(&day);
            fits.then_some(Point::Day { year: None, month: Some(month as i8), day: day as i8, weekday: None })
        };
        match (a, b) {
            (Field::Number(month, 1..=2), Field::Number(year, 4))
            | (Field::Number(year, 4), Field::Number(month, 2)) => {
                let fits = separator != '.' && (1..=12).contains(&month) && (1900..2200).contains(&year);
                fits.then_some(Point::Month { year: Some(Year::Known(year as i16)), month: month as i8 })
            }
            (Field::Number(a, 1..=2), Field::Number(b, 1..=2)) => {
                if !self.day_cue(i, a, b, separator) {
                    return None;
                }
                let (month, number) = self.order(a, b);
                day(month, number)
            }
            _ => None,
        }
    }

    /// Whether two numbers with a mark between them are a day: "1/2" and "24/7" are not, "on 1/2" and "22/04" are.
    fn day_cue(&self, i: usize, a: u32, b: u32, separator: char) -> bool {
        let cue = i > 0
            && self
                .term(i - 1, |term| match term {
                    Term::On | Term::By | Term::From | Term::Since | Term::Until | Term::Between => Some(()),
                    Term::Next
                    | Term::This
                    | Term::Before
                    | Term::After
                    | Term::Weekday(_)
                    | Term::Day(_) => Some(()),
                    Term::To | Term::Last => Some(()),
                    _ => None,
                })
                .is_some()
            || i > 0 && self.any_mark(i - 1, &['(']) && i > 1 && self.weekday(i - 2).is_some()
            || matches!(self.word_before(i), "for" | "para" | "el" | "del" | "fecha" | "en" | "y" | "and");
        let range = self.any_mark(i + 3, &['-', '–']) && self.mark(i + 5, '/');
        let cue = cue || i == self.free.get() || range;
        let clock = self.meridiem(i + 3).is_some();
        match separator {
            '/' if (a, b) == (24, 7) => false,
            '/' if !cue
                && (self.has(i + 3, Term::Of)
                    || self.at(i + 3).is_some_and(|l| l.kind == Kind::Word && self.plural(i + 3))) =>
            {
                false
            }
            '/' => cue || a.max(b) >= 11 && a.min(b) >= 1 && (a > 9 || b > 12 || a == 9 && b == 11),
            '-' => self.spanish() && cue && !clock && (a > 12 || b > 12 || self.word_before(i) == "en"),
            _ => i > 0 && self.weekday(i - 1).is_some() && !clock && a <= 12 && b <= 31 && b < 10,
        }
    }
}

fn written(value: u32, digits: u8) -> Year {
    if digits == 2 { short_year(value) } else { Year::Known(i16::try_from(value).unwrap_or(0)) }
}
