//! Times beside days: "Friday at 3 p.m.", "8am this morning", "from 3 to 5 tomorrow", "last night".

use super::clock::HalfDay;
use super::lexeme::Kind;
use super::meaning::{Clock, DayPart, Moment, Point, Portion, Time, Unit};
use super::scan::{Read, Scanner, longest};
use super::word::Term;

impl Scanner {
    /// A day with the time that follows it.
    pub fn point_moment(&self, i: usize) -> Read<Moment> {
        let late =
            matches!(self.word(i), "late" | "early" | "later" | "earlier") && self.part_day(i + 1).is_some();
        let (point, next) = longest([self.point(i), self.part_day(if late { i + 1 } else { i })])?;
        let plain = Moment { point: Some(point), ..Moment::default() };
        if !takes_time(&plain) {
            return Some((plain, next));
        }
        match self.time_behind(next) {
            Some((time, end)) => {
                if let (
                    Some(Point::Day { year: None, month: Some(month), day, weekday }),
                    Some((year, behind)),
                ) = (&plain.point, self.full_year(end))
                {
                    let point =
                        Point::Day { year: Some(year), month: Some(*month), day: *day, weekday: *weekday };
                    return Some((Moment { point: Some(point), time: Some(time), ..plain }, behind));
                }
                let again = self.point_after_time(end, &plain, time);
                Some(again.unwrap_or((Moment { time: Some(time), ..plain }, end)))
            }
            None => Some((plain, next)),
        }
    }

    /// "Wednesday evening next week": the rest of the day's name behind its time.
    pub(super) fn point_after_time(&self, i: usize, plain: &Moment, time: Time) -> Read<Moment> {
        let Some(Point::Weekday { weekday, week: None }) = plain.point else { return None };
        let (point, next) = self.relative(self.skip(i, Term::Of))?;
        let Point::Unit { unit: Unit::Week, shift } = point else { return None };
        let point = Some(Point::Weekday { weekday, week: Some(shift) });
        Some((Moment { point, time: Some(time), portion: Portion::Whole }, next))
    }

    /// The day in "this morning", "last night", "tonight"; the part of the day is read again as its time.
    pub(super) fn part_day(&self, i: usize) -> Read<Point> {
        let day = |shift| Point::Unit { unit: Unit::Day, shift };
        let (side, next) = self.side(i)?;
        self.day_part(next)?;
        use super::relative::Side;
        let shift = match side {
            Side::Here | Side::RollingBack | Side::RollingAhead => 0,
            Side::Back => -1,
            Side::Ahead => 1,
        };
        Some((day(shift), next))
    }

    /// The time behind a day.
    pub fn time_behind(&self, i: usize) -> Read<Time> {
        let mut from = i;
        let dash = self.any_mark(from, &['-', '–']);
        if self.any_mark(from, &[',', '@']) || dash && (!self.glued(from) || self.clock(from + 1).is_some()) {
            from += 1;
        }
        if dash && self.numeric(from).is_some() {
            return None;
        }
        if let Some((part, next)) = self.part_behind(from) {
            return Some(self.part_with_clock(part, next));
        }
        let about = self.skip(from, Term::About);
        let at = self.at_behind(about);
        if let Some(at) = at {
            return longest([
                self.clock_range(at),
                self.cued_clock(at).map(|(clock, next)| self.with_part(Time::At(clock), next)),
            ]);
        }
        if about > from {
            return self.cued_clock(about).map(|(clock, next)| (Time::At(clock), next));
        }
        let spoken = self
            .cued_clock(from)
            .filter(|(clock, next)| clock.minute.is_some() || *next > from + 1 || self.mark(i, '@'));
        longest([
            self.clock_range(from),
            self.clock(from)
                .or(spoken.filter(|_| !matches!(self.at(from).map(|l| l.kind), Some(Kind::Digits(..)))))
                .map(|(clock, next)| self.with_part(Time::At(clock), next)),
        ])
    }

    /// The index behind "at", "a las".
    pub fn at_behind(&self, i: usize) -> Option<usize> {
        if let Some(next) = self.any_phrase(i, &["a las", "a la", "a eso de las", "sobre las"]) {
            return Some(next);
        }
        self.has(i, Term::At).then_some(i + 1)
    }

    /// The part of a day behind it: "morning", "in the morning", "por la tarde".
    pub(super) fn part_behind(&self, i: usize) -> Read<DayPart> {
        let from = self
            .any_phrase(i, &["in the", "in", "at", "por la", "en la", "a la", "de la", "al", "de"])
            .unwrap_or(i);
        if let Some(next) = self.any_phrase(
            from,
            &["early morning", "late evening", "late night", "early evening", "late afternoon"],
        ) {
            return Some((self.day_part(next - 1)?, next));
        }
        Some((self.day_part(from)?, from + 1))
    }

    /// A part of the day, sharpened by a clock time behind it: "evening at 7", "morning from 10am to 12pm".
    pub(super) fn part_with_clock(&self, part: DayPart, i: usize) -> (Time, usize) {
        let from = self.skip_mark(i, ',');
        if let Some((time, next)) = self.clock_range(from) {
            return (in_part(time, part), next);
        }
        let about = self.skip(from, Term::About);
        let clock = match self.at_behind(about) {
            Some(at) => self.cued_clock(at),
            None if about > from => self.cued_clock(about),
            None => self.clock(from),
        };
        match clock {
            Some((clock, next)) => (in_part(Time::At(clock), part), next),
            None => (Time::Part(part), i),
        }
    }

    /// A clock time, sharpened by the part of the day behind it.
    pub(super) fn with_part(&self, time: Time, i: usize) -> (Time, usize) {
        match self.part_behind(i) {
            Some((part, next)) if matches!(time, Time::At(clock) if clock.open) => {
                (in_part(time, part), next)
            }
            _ => (time, i),
        }
    }

    /// A time with or without the day behind it.
    pub fn time_moment(&self, i: usize) -> Read<Moment> {
        if let Some(found) = self.end_of_named_day(i) {
            return Some(found);
        }
        let (time, next) = longest([self.lone_time(i), self.today_part(i)])?;
        if let (Time::Part(part), Some(day)) =
            (time, self.term(i, |t| if let Term::PartOf(_, day) = t { Some(day) } else { None }))
        {
            let point = Some(Point::Unit { unit: Unit::Day, shift: day });
            let (time, end) = self.part_with_clock(part, next);
            return Some((Moment { point, time: Some(time), portion: Portion::Whole }, end));
        }
        if let Some((moment, end)) = self.day_behind(next) {
            if let Some(Time::Part(part)) = moment.time {
                return Some((Moment { time: Some(in_part(time, part)), ..moment }, end));
            }
            return Some((Moment { time: Some(time), ..moment }, end));
        }
        Some((Moment { time: Some(time), ..Moment::default() }, next))
    }

    /// The day behind a time: "on Friday", "tomorrow", ", October 14", "of July 4".
    pub(super) fn day_behind(&self, i: usize) -> Read<Moment> {
        let mut from = self.skip_mark(i, ',');
        from = self.skip(from, Term::On);
        if from == i {
            from = self.skip(from, Term::Of);
        }
        let article = self.skip(from, Term::Article);
        let found = longest([
            self.point(from),
            self.part_day(from),
            if article > from { self.point(article) } else { None },
        ]);
        let (point, next) = match found {
            Some(found) => found,
            None => {
                let part = self.term(from, |term| {
                    if let Term::PartOf(part, day) = term { Some((part, day)) } else { None }
                })?;
                let point = Some(Point::Unit { unit: Unit::Day, shift: part.1 });
                return Some((
                    Moment { point, time: Some(Time::Part(part.0)), portion: Portion::Whole },
                    from + 1,
                ));
            }
        };
        let moment = Moment { point: Some(point), ..Moment::default() };
        if !takes_time(&moment) {
            return None;
        }
        match self.part_behind(next) {
            Some((part, end)) => Some((Moment { time: Some(Time::Part(part)), ..moment }, end)),
            None => Some((moment, next)),
        }
    }

    /// A time of day that stands by itself.
    pub(super) fn lone_time(&self, i: usize) -> Read<Time> {
        let article = self.spanish() && matches!(self.word_before(i), "las" | "la");
        let spanish = article && i > 1 && CLOCK_BEFORE.contains(&self.word(i - 2));
        let cued = i > 0 && self.has(i - 1, Term::At) || spanish;
        let clock = if cued {
            self.cued_clock(i).filter(|(_, next)| self.clock(i).is_some() || self.ends_clock(*next))
        } else {
            self.clock(i)
        };
        let clock = clock.map(|(clock, next)| self.with_part(Time::At(clock), next));
        longest([
            clock,
            self.strong_range(i),
            self.lone_part(i),
            self.portion_part(i),
            self.end_of_day(i),
            self.dotted_at(i),
        ])
    }

    /// "at 6.45": the word belongs to the time, which is no number otherwise.
    pub(super) fn dotted_at(&self, i: usize) -> Read<Time> {
        if !self.has(i, Term::At) || !self.mark(i + 2, '.') {
            return None;
        }
        let (clock, next) = self.cued_clock(i + 1)?;
        let counted = matches!(self.word(next), "percent" | "por" | "points" | "million" | "billion");
        (clock.minute.is_some() && !counted && self.ends_clock(next)).then_some((Time::At(clock), next))
    }

    /// Whether a bare hour behind "at" is not followed by what it counts.
    pub(super) fn ends_clock(&self, next: usize) -> bool {
        self.at(next).is_none_or(|lexeme| match lexeme.kind {
            Kind::Mark(mark) => !matches!(mark, '%' | '$' | '€' | '°' | '/'),
            _ => !lexeme.terms.is_empty() && self.unit(next).is_none() && self.day_part(next).is_none(),
        })
    }

    /// "in the morning", "morning", "lunchtime".
    pub(super) fn lone_part(&self, i: usize) -> Read<Time> {
        let from =
            self.any_phrase(i, &["in the", "in", "por la", "por las", "en la", "la", "las"]).unwrap_or(i);
        let part = self.day_part(from)?;
        let greeting = matches!(self.word_before(i), "good" | "buenos" | "buenas")
            || self.unit(from).is_some() && from == i
            || self.spanish() && from == i && !matches!(self.word_before(i), "la" | "el" | "una");
        if greeting || from > i && self.word(i) == "la" && i > 0 && self.has(i - 1, Term::Each) {
            return None;
        }
        Some(self.part_with_clock(part, from + 1))
    }

    /// "later in the afternoon", "early in the morning".
    pub(super) fn portion_part(&self, i: usize) -> Read<Time> {
        if let Some(from) = self.any_phrase(i, &["mas tarde", "mas temprano", "temprano"]) {
            let from = self.any_phrase(from, &["en la", "por la", "de la"])?;
            return Some(self.part_with_clock(self.day_part(from)?, from + 1));
        }
        let early = self.has(i, Term::Start)
            || self.has(i, Term::End)
            || self.has(i, Term::Later)
            || self.has(i, Term::Earlier);
        let from =
            self.any_phrase(i + 1, &["in the", "in", "por la", "en la"]).filter(|_| early).unwrap_or(i + 1);
        if !early || from == i + 1 && !matches!(self.word(i), "early" | "late") {
            return None;
        }
        Some(self.part_with_clock(self.day_part(from)?, from + 1))
    }

    pub(super) fn today_part(&self, i: usize) -> Read<Time> {
        let (part, _) =
            self.term(i, |term| if let Term::PartOf(part, day) = term { Some((part, day)) } else { None })?;
        Some((Time::Part(part), i + 1))
    }

    /// "end of the day", "eod".
    /// "end of tomorrow", "al final de este domingo".
    pub(super) fn end_of_named_day(&self, i: usize) -> Read<Moment> {
        let from = self.any_phrase(
            i,
            &[
                "the end of the",
                "end of the",
                "the end of",
                "end of",
                "al final de",
                "al final del",
                "al fin de",
                "al fin del",
            ],
        )?;
        let (point, next) = self.point(from)?;
        let moment = Moment { point: Some(point), time: Some(Time::EndOfDay), portion: Portion::Whole };
        let day = matches!(
            moment.point,
            Some(Point::Weekday { .. } | Point::Unit { unit: Unit::Day, .. } | Point::Nearest { .. })
        );
        let plain = self.word(next - 1) == "day" || self.word(next - 1) == "dia";
        (day && !plain).then_some((moment, next))
    }

    pub(super) fn end_of_day(&self, i: usize) -> Read<Time> {
        let article = self.skip(i, Term::Article);
        let next = self.any_phrase(article, &["eod"]).or_else(|| {
            self.any_phrase(
                i,
                &["end of the day", "end of day", "fin de dia", "fin del dia", "final del dia"],
            )
        })?;
        Some((Time::EndOfDay, next))
    }
}

/// Words before "las" and an hour.
const CLOCK_BEFORE: &[&str] =
    &["a", "de", "desde", "hasta", "sobre", "hacia", "eso", "entre", "son", "es", "era", "eran"];

/// Only single days take a time of day.
pub(super) fn takes_time(moment: &Moment) -> bool {
    matches!(
        moment.point,
        Some(
            Point::Day { .. }
                | Point::Weekday { .. }
                | Point::Nearest { .. }
                | Point::NthWeekday { .. }
                | Point::Unit { unit: Unit::Day, .. }
                | Point::NearestMonth { day: Some(_), .. }
        )
    )
}

/// A time read with the part of the day it lies in.
fn in_part(time: Time, part: DayPart) -> Time {
    let half = match part {
        DayPart::Dawn | DayPart::Morning => HalfDay::Before,
        _ => HalfDay::After,
    };
    let put = |clock: Clock| match half {
        _ if !clock.open => clock,
        HalfDay::Before => Clock { hour: clock.hour % 12, open: false, ..clock },
        _ if part == DayPart::Night && (clock.hour < 6 || clock.hour == 12) => {
            Clock { hour: clock.hour % 12, open: false, ..clock }
        }
        _ => Clock { hour: clock.hour % 12 + 12, open: false, ..clock },
    };
    match time {
        Time::At(clock) => Time::At(put(clock)),
        Time::Between(from, to) => {
            let (from, to) = (put(from), put(to));
            Time::Between(from, to)
        }
        other => other,
    }
}
