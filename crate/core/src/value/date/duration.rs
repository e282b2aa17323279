//! Lengths of time and what recurs: "three weeks", "an hour and a half", "every Friday", "twice a day".

use super::lexeme::Kind;
use super::meaning::{Amount, Bound, Meaning, Time, Unit};
use super::scan::{Read, Scanner, longest};
use super::word::Term;

impl Scanner {
    /// A length of time at `i`: "2 years 1 month 21 days", "half an hour", "one and a half hours".
    pub fn amount(&self, i: usize) -> Read<Amount> {
        self.once(&self.amounts, i, Self::read_amount)
    }

    fn read_amount(&self, i: usize) -> Read<Amount> {
        let (first, mut next) = self.amount_part(i)?;
        let mut amount = vec![first];
        loop {
            let comma = self.skip_mark(next, ',');
            let from = if self.has(comma, Term::And) { comma + 1 } else { comma };
            if from > next
                && let Some((share, end)) = self.share(from)
                && amount.len() == 1
            {
                let digits = matches!(self.at(i).map(|lexeme| lexeme.kind), Some(Kind::Digits(..)));
                match amount[0] {
                    (_, Unit::Hour) if self.spanish() && digits => amount.push((60.0 * share, Unit::Minute)),
                    _ => amount[0].0 += share,
                }
                next = end;
                continue;
            }
            let Some((part, end)) = self.amount_part(from) else { break };
            let smaller = amount.last().is_some_and(|(_, unit)| part.1 < *unit);
            if !smaller
                || self.has(end, Term::Ago)
                    && from > next
                    && self.has(from - 1, Term::And)
                    && amount.len() == 1
            {
                break;
            }
            amount.push(part);
            next = end;
        }
        Some((amount, next))
    }

    /// "a half", "a quarter", "media", "cuarto" behind a unit.
    fn share(&self, i: usize) -> Read<f64> {
        let from = if matches!(self.word(i), "a" | "un" | "una") { i + 1 } else { i };
        let share = match self.word(from) {
            "half" | "media" | "medio" => 0.5,
            "quarter" | "cuarto" => 0.25,
            _ => return None,
        };
        self.unit(from + 1).is_none().then_some((share, from + 1))
    }

    /// One count with its unit.
    fn amount_part(&self, i: usize) -> Read<(f64, Unit)> {
        let (count, next) = self.count(i)?;
        let hyphen = self.mark(next, '-') && self.glued(next) && self.glued(next + 1);
        let from = if hyphen { next + 1 } else { next };
        let from =
            if self.has(from, Term::Of) && self.has(from - 1, Term::Cardinal(2)) { from + 1 } else { from };
        let (unit, end) = self.unit(from).or_else(|| self.nights(from)).or_else(|| self.glued_unit(from))?;
        if self.has(i, Term::Few) && !self.plural(end - 1) && !self.word(end - 1).ends_with("es") {
            return None;
        }
        // "a second term", "un segundo mandato".
        let ordinal = unit == Unit::Second && matches!(self.word(i), "a" | "an" | "un");
        if self.spanish() && unit == Unit::Hour && count == 0.5 && !self.mark(i, '½') {
            return Some(((30.0, Unit::Minute), end));
        }
        (!ordinal).then_some(((count, unit), end))
    }

    /// "nights", counted as days.
    fn nights(&self, i: usize) -> Read<Unit> {
        matches!(self.word(i), "night" | "nights" | "noche" | "noches").then_some((Unit::Day, i + 1))
    }

    /// "3h", "3Y", "5m" written together.
    fn glued_unit(&self, i: usize) -> Read<Unit> {
        let unit = match self.word(i) {
            "h" => Unit::Hour,
            "y" if self.at(i)?.glued => Unit::Year,
            "d" if self.at(i)?.glued && self.at(i)?.upper => Unit::Day,
            "w" if self.at(i)?.glued && self.at(i)?.upper => Unit::Week,
            _ => return None,
        };
        matches!(self.at(i.checked_sub(1)?)?.kind, Kind::Digits(..)).then_some((unit, i + 1))
    }

    /// How many: "three", "2.5", "half a", "a few", "one and a half".
    fn count(&self, i: usize) -> Read<f64> {
        if self.mark(i, '½') {
            return Some((0.5, i + 1));
        }
        if self.has(i, Term::Half) {
            let next = if matches!(self.word(i + 1), "a" | "an") { i + 2 } else { i + 1 };
            return Some((0.5, next));
        }
        if self.has(i, Term::Few) {
            return Some((3.0, i + 1));
        }
        if matches!(self.word(i), "a" | "los" | "las" | "unos" | "unas") && self.has(i + 1, Term::Few) {
            return Some((3.0, i + 2));
        }
        if self.word(i) == "a" && self.has(i + 1, Term::Cardinal(2)) {
            return Some((2.0, i + 2));
        }
        if let Some(count) = self.decimal(i) {
            return Some((count, i + 3));
        }
        let (value, next) = self.cardinal(i)?;
        let from = if self.has(next, Term::And) { next + 1 } else { next };
        if from > next {
            let article = if matches!(self.word(from), "a" | "un" | "una") { from + 1 } else { from };
            let share = match self.word(article) {
                "half" | "media" | "medio" => 0.5,
                "quarter" | "cuarto" => 0.25,
                _ => 0.0,
            };
            if share > 0.0 && self.unit(article + 1).is_some() {
                return Some((f64::from(value) + share, article + 1));
            }
        }
        Some((f64::from(value), next))
    }

    /// "2.5", "123,45" in Spanish.
    fn decimal(&self, i: usize) -> Option<f64> {
        let (Kind::Digits(whole, _), Kind::Digits(part, count)) = (self.at(i)?.kind, self.at(i + 2)?.kind)
        else {
            return None;
        };
        let point = self.mark(i + 1, '.') || self.mark(i + 1, ',') && self.spanish();
        let joined = self.glued(i + 1) && self.glued(i + 2) && point;
        joined.then(|| f64::from(whole) + f64::from(part) / 10_f64.powi(i32::from(count)))
    }

    /// A length of time that stands as a duration: not an age, not a rate.
    pub fn duration(&self, i: usize) -> Read<Meaning> {
        if self.guarded(i) {
            return None;
        }
        if let Some(found) = self.whole_unit(i) {
            return Some(found);
        }
        let (amount, next) = self.amount(i)?;
        let one = matches!(self.word(i), "a" | "an") && amount.first().is_some_and(|(n, _)| *n <= 1.0);
        let aged = self.any_phrase(next, &["old", "olds", "of age", "de edad"]).is_some()
            || self.mark(next, '-') && self.any_phrase(next + 1, &["old", "olds"]).is_some()
            || matches!(self.word_before(i), "age" | "aged")
            || self.word_before(i) == "de" && i >= 2 && AGED.contains(&self.word(i - 2));
        let rate = one && i > 0 && !LENGTH_BEFORE.contains(&self.word_before(i));
        let share = amount.iter().any(|(count, unit)| {
            *unit == Unit::Half && !self.spanish() || *unit == Unit::Quarter && *count < 2.0
        }) || amount.iter().any(|(_, unit)| *unit == Unit::Quarter) && self.has(next, Term::Of);
        let negative =
            share || self.word_before(i) == "per" || self.word_before(i) == "the" && self.has(i, Term::Few);
        (!aged && !rate && !negative).then_some((Meaning::Duration(Bound::Exact, amount), next))
    }

    /// "more than four days", "less than a week", "at least two years".
    pub fn bounded_duration(&self, i: usize) -> Read<Meaning> {
        let over = self.any_phrase(i, OVER).map(|next| (Bound::Over, next));
        let (bound, from) = over.or_else(|| self.any_phrase(i, UNDER).map(|next| (Bound::Under, next)))?;
        match self.duration(from)? {
            (Meaning::Duration(_, amount), next) => Some((Meaning::Duration(bound, amount), next)),
            _ => None,
        }
    }

    /// "all day", "the whole week", "todo el mes", "another day".
    fn whole_unit(&self, i: usize) -> Read<Meaning> {
        let from = if self.has(i, Term::All) {
            self.skip(i + 1, Term::Article)
        } else if matches!(self.word(i), "another" | "otro" | "otra" | "full") {
            i + 1
        } else {
            return None;
        };
        let (unit, next) = self.unit(from).filter(|_| !self.plural(from))?;
        Some((Meaning::Duration(Bound::Exact, vec![(1.0, unit)]), next))
    }

    /// What recurs at `i`, without a time of day.
    pub fn set(&self, i: usize) -> Read<Meaning> {
        longest([self.each(i), self.adverb(i), self.weekdays(i), self.times_a(i)])
    }

    /// "every Friday", "each two days", "every other week", "cada lunes", "todos los días".
    fn each(&self, i: usize) -> Read<Meaning> {
        let all = self.any_phrase(i, &["todos los", "todas las"]);
        if !self.has(i, Term::Each) && all.is_none() {
            return None;
        }
        let from = all.unwrap_or(i + 1);
        let other = matches!(self.word(from), "other" | "alternate");
        let from = if other { from + 1 } else { from };
        let set = |every, weekday, time| Meaning::Set { every, weekday, time };
        let counted = self.cardinal(from).map(|(_, next)| next).filter(|next| self.weekday(*next).is_some());
        let from = counted.unwrap_or(from);
        let weekday = self.weekday(from).or_else(|| {
            self.term(from, |term| if let Term::Weekdays(day) = term { Some(day) } else { None })
        });
        if let Some(weekday) = weekday {
            return Some((set(None, Some(weekday), None), from + 1));
        }
        if let Some(part) = self.day_part(from) {
            return Some((set(None, None, Some(Time::Part(part))), from + 1));
        }
        let (count, next) = self.cardinal(from).unwrap_or((if other { 2 } else { 1 }, from));
        let (unit, end) = self.unit(next)?;
        let vague = self.word(i) == "any" && !matches!(unit, Unit::Weekend | Unit::Year);
        (!vague && !unit.is_clock()).then(|| (set(Some(vec![(f64::from(count), unit)]), None, None), end))
    }

    /// "weekly", "bi-monthly", "semi-annually".
    fn adverb(&self, i: usize) -> Read<Meaning> {
        let every = |i| {
            self.term(i, |term| if let Term::Every(count, unit) = term { Some((count, unit)) } else { None })
        };
        let factor = match self.word(i) {
            "bi" => 2.0,
            "semi" => 0.5,
            _ => 0.0,
        };
        let (found, next) = if factor > 0.0 && self.mark(i + 1, '-') {
            let (count, unit) = every(i + 2)?;
            ((count * factor, unit), i + 3)
        } else {
            (every(i)?, i + 1)
        };
        let paper = matches!(self.word(i), "diario" | "diarios")
            && (i > 0 && (self.has(i - 1, Term::Article) || self.has(i - 1, Term::Of))
                || matches!(self.word_before(i), "un" | "este" | "ese" | "al"));
        if paper {
            return None;
        }
        let name = |i: usize| self.at(i).is_some_and(|lexeme| lexeme.upper);
        if i > 0 && name(i) && name(i - 1) {
            return None;
        }
        Some((Meaning::Set { every: Some(vec![found]), weekday: None, time: None }, next))
    }

    /// "Fridays", "Friday mornings", "los lunes".
    fn weekdays(&self, i: usize) -> Read<Meaning> {
        let weekday = self.term(i, |term| if let Term::Weekdays(day) = term { Some(day) } else { None });
        if let Some(weekday) = weekday {
            let time = self.day_part(i + 1).map(Time::Part);
            let next = if time.is_some() { i + 2 } else { i + 1 };
            return Some((Meaning::Set { every: None, weekday: Some(weekday), time }, next));
        }
        if self.word(i) == "weekends" && self.side(i.saturating_sub(1)).is_none() {
            let every = Some(vec![(1.0, Unit::Weekend)]);
            return Some((Meaning::Set { every, weekday: None, time: None }, i + 1));
        }
        let weekday = self.weekday(i)?;
        let part = self.day_part(i + 1).filter(|_| self.word(i + 1).ends_with('s') && !self.spanish())?;
        Some((Meaning::Set { every: None, weekday: Some(weekday), time: Some(Time::Part(part)) }, i + 2))
    }

    /// "once a week", "one a day", "una vez al año".
    fn times_a(&self, i: usize) -> Read<Meaning> {
        let from = self
            .any_phrase(i, &["once a", "one a", "once every", "una vez al", "una vez a la", "una vez por"])?;
        let (unit, next) = self.unit(from)?;
        Some((Meaning::Set { every: Some(vec![(1.0, unit)]), weekday: None, time: None }, next))
    }
}

/// Phrases that open a length of time upwards.
const OVER: &[&str] = &["more than", "at least", "longer than", "mas de", "al menos", "por lo menos"];

/// Phrases that open a length of time downwards.
const UNDER: &[&str] = &["less than", "at most", "menos de", "como maximo"];

/// Words before "a week" that make it a length of time and not a rate ("$20 a week").
const LENGTH_BEFORE: &[&str] = &[
    "for",
    "about",
    "than",
    "within",
    "in",
    "over",
    "after",
    "before",
    "least",
    "nearly",
    "almost",
    "and",
    "or",
    "of",
    "takes",
    "took",
    "lasted",
    "spend",
    "spent",
    "just",
    "only",
    "last",
    "every",
    "under",
    "roughly",
    "approximately",
    "during",
    "to",
];

/// People before "de 13 años": it is their age.
const AGED: &[&str] = &[
    "hombre",
    "mujer",
    "nino",
    "nina",
    "joven",
    "menor",
    "menores",
    "jovenes",
    "hombres",
    "mujeres",
    "adolescente",
    "bebe",
    "hijo",
    "hija",
    "ninos",
    "ninas",
    "anciano",
    "anciana",
];
