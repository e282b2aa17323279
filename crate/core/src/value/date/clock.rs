//! Times of day: "3 p.m.", "half past seven", "a las 3 de la tarde", "in the morning".

use super::lexeme::Kind;
use super::meaning::{Clock, DayPart};
use super::scan::{Read, Scanner, longest};
use super::word::Term;

/// Which half of the day a time lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HalfDay {
    Before,
    After,
    /// "7 ampm".
    Open,
}

impl Scanner {
    /// "a.m.", "pm", "p. m." at `i`.
    pub fn meridiem(&self, i: usize) -> Read<HalfDay> {
        let i = if self.mark(i, '.') && self.glued(i) && self.glued(i + 1) { i + 1 } else { i };
        let half = |word: &str| if word.starts_with('a') { HalfDay::Before } else { HalfDay::After };
        match self.word(i) {
            "am" | "pm" => Some((half(self.word(i)), i + 1)),
            "ampm" => Some((HalfDay::Open, i + 1)),
            "a" | "p" if self.word(i + 1) == "m" => Some((half(self.word(i)), i + 2)),
            "a" | "p" if self.mark(i + 1, '.') && self.word(i + 2) == "m" => {
                Some((half(self.word(i)), self.skip_mark(i + 3, '.')))
            }
            "a" | "p"
                if self.glued(i)
                    && self.at(i).is_some_and(|lexeme| !lexeme.upper)
                    && (!self.glued(i + 1) || self.any_mark(i + 1, &['.', ',', '?', '!'])) =>
            {
                Some((half(self.word(i)), i + 1))
            }
            _ => None,
        }
    }

    /// The part of the day named at `i`.
    pub fn day_part(&self, i: usize) -> Option<DayPart> {
        self.term(i, |term| if let Term::Part(part) = term { Some(part) } else { None })
    }

    /// A time of day that needs no cue.
    pub fn clock(&self, i: usize) -> Read<Clock> {
        let coded = i > 0 && self.glued(i) && self.any_mark(i - 1, &['.', '~', '=', '&', '_', '#', '/']);
        if coded || self.guarded(i) {
            return None;
        }
        longest([self.colon_clock(i), self.hour_clock(i), self.past_clock(i), self.named_hour(i)])
    }

    /// A time of day behind "at" or beside a date, where a bare hour is enough.
    pub fn cued_clock(&self, i: usize) -> Read<Clock> {
        longest([self.clock(i), self.bare_hour(i), self.dotted_clock(i)])
    }

    /// "8:00", "15:50:06", "8:45a".
    fn colon_clock(&self, i: usize) -> Read<Clock> {
        let (hour, _) = self.raw_number(i).filter(|(hour, count)| *hour <= 24 && *count <= 2)?;
        let minute = self.minute_behind(i + 1, ':')?;
        let second = self.minute_behind(i + 3, ':');
        let next = if second.is_some() { i + 5 } else { i + 3 };
        if self.glued(next) && self.any_mark(next, &[':', '/']) && self.glued(next + 1) {
            return None;
        }
        self.finish(hour, Some(minute), second, next)
    }

    /// The two digits behind `mark` at `i`.
    fn minute_behind(&self, i: usize, mark: char) -> Option<u8> {
        if !self.mark(i, mark) || !self.glued(i) || !self.glued(i + 1) {
            return None;
        }
        let (value, count) = self.raw_number(i + 1)?;
        (count == 2 && value < 60).then_some(value as u8)
    }

    fn raw_number(&self, i: usize) -> Option<(u32, u8)> {
        match self.at(i)?.kind {
            Kind::Digits(value, count) => Some((value, count)),
            _ => None,
        }
    }

    /// "3 p.m.", "8am", "1140 a.m.", "2.30pm", "seven p.m.", "14h".
    fn hour_clock(&self, i: usize) -> Read<Clock> {
        if let Some(minute) = self.minute_behind(i + 1, '.') {
            let (hour, _) = self.raw_number(i).filter(|(hour, _)| *hour <= 24)?;
            return self.with_half(hour, Some(minute), i + 3);
        }
        if let Some((value, count)) = self.digits(i) {
            let cued = self.glued(i + 1) || matches!(self.word_before(i), "las" | "la");
            if self.word(i + 1) == "h" && cued && value <= 24 && self.spanish() {
                return self.finish(value, None, None, i + 2);
            }
            if count == 4 && value / 100 <= 24 && value % 100 < 60 {
                return self.with_half(value / 100, Some((value % 100) as u8), i + 1);
            }
            return self.with_half(value, None, i + 1);
        }
        let (hour, minute, next) = self.spoken(i)?;
        self.with_half(hour, minute, next)
    }

    /// An hour in words, perhaps with minutes: "seven", "nine thirty", "once y cuarenta", "siete y media".
    fn spoken(&self, i: usize) -> Option<(u32, Option<u8>, usize)> {
        let (hour, next) = match self.day_digits(i).filter(|_| self.spanish()) {
            Some(hour) => (u32::from(hour.unsigned_abs()), i + 1),
            None => self.small_number(i)?,
        };
        if let Some((minute, end)) = self.minutes_less(next) {
            return Some(((hour + 11) % 12, Some(minute), end));
        }
        if hour > 24 || matches!(self.word(i), "a" | "an") {
            return None;
        }
        let dash = if self.mark(next, '-') && self.glued(next) { next + 1 } else { next };
        let (minute, end) =
            self.spoken_minutes(dash).map_or((None, next), |(minute, end)| (Some(minute), end));
        Some((hour, minute, end))
    }

    /// "menos cuarto", "menos cinco": the minutes of the hour before.
    fn minutes_less(&self, i: usize) -> Read<u8> {
        if self.word(i) != "menos" || !self.spanish() {
            return None;
        }
        if self.word(i + 1) == "cuarto" {
            return Some((45, i + 2));
        }
        let (value, next) = self.cardinal(i + 1).filter(|(value, _)| (1..30).contains(value))?;
        Some((60 - value as u8, next))
    }

    fn small_number(&self, i: usize) -> Read<u32> {
        let word = |i| {
            self.term(i, |term| if let Term::Cardinal(value) = term { Some(u32::from(value)) } else { None })
        };
        let value = word(i)?;
        if value == 20 {
            let joint = if self.spanish() && self.has(i + 1, Term::And) { i + 2 } else { i + 1 };
            let joint = if self.mark(joint, '-') { joint + 1 } else { joint };
            if let Some(small) = word(joint).filter(|small| *small < 10) {
                return Some((value + small, joint + 1));
            }
        }
        Some((value, i + 1))
    }

    /// Minutes in words behind the hour.
    fn spoken_minutes(&self, i: usize) -> Read<u8> {
        if self.spanish() {
            let from = if self.has(i, Term::And) { i + 1 } else { i };
            let (value, next) = match self.word(from) {
                "media" if from > i => (30, from + 1),
                "cuarto" if from > i => (15, from + 1),
                _ => self.cardinal(from)?,
            };
            if !(5..=59).contains(&value) || self.unit(next).is_some() {
                return None;
            }
            return Some((value as u8, next));
        }
        let (value, next) = self.cardinal_words(i).or_else(|| self.cardinal(i).filter(|_| false))?;
        let end = if matches!(self.word(next), "minutes" | "mins" | "min") { next + 1 } else { next };
        (10..60).contains(&value).then_some((value as u8, end))
    }

    /// The clock when "a.m.", "p.m.", "o'clock" or a part of the day follows.
    fn with_half(&self, hour: u32, minute: Option<u8>, i: usize) -> Read<Clock> {
        let marked = self.meridiem(i).is_some() || self.half_of_part(i).is_some() || self.oclock(i).is_some();
        if !marked || hour > 24 {
            return None;
        }
        self.finish(hour, minute, None, i)
    }

    fn oclock(&self, i: usize) -> Option<usize> {
        if self.word(i) == "o" && self.any_mark(i + 1, &['\'', '’']) && self.word(i + 2) == "clock" {
            return Some(i + 3);
        }
        self.any_phrase(i, &["oclock", "horas en punto", "en punto"]).filter(|_| !self.has(i - 1, Term::Few))
    }

    /// "in the morning", "at night", "de la tarde" behind an hour.
    fn half_of_part(&self, i: usize) -> Read<HalfDay> {
        let from = self.any_phrase(i, &["in the", "at", "de la", "por la", "en la", "del"])?;
        if matches!(self.word(from), "mediodia") {
            return Some((HalfDay::After, from + 1));
        }
        let half = match self.day_part(from)? {
            DayPart::Dawn | DayPart::Morning => HalfDay::Before,
            DayPart::Afternoon | DayPart::Evening | DayPart::Night => HalfDay::After,
            _ => return None,
        };
        Some((half, from + 1))
    }

    /// The clock with what follows it taken in.
    fn finish(&self, hour: u32, minute: Option<u8>, second: Option<u8>, i: usize) -> Read<Clock> {
        let mut next = self.oclock(i).unwrap_or(i);
        let half = longest([self.meridiem(next), self.half_of_part(next)]);
        if let Some((_, end)) = half {
            next = end;
        } else if self.spanish() && self.word(next) == "h" && self.glued(next) {
            next += 1;
        }
        let hour = u8::try_from(hour).ok()?;
        let night = half.is_some() && matches!(self.word(next - 1), "night" | "noche" | "tonight");
        let (hour, open) = match half.map(|(half, _)| half) {
            Some(HalfDay::Before) => (hour % 12 + if hour > 12 { 12 } else { 0 }, false),
            Some(HalfDay::After) if night && hour == 12 => (0, false),
            Some(HalfDay::After) => (if hour < 12 { hour + 12 } else { hour }, false),
            Some(HalfDay::Open) => (hour, true),
            None => (hour % 24, (1..=12).contains(&hour)),
        };
        Some((Clock { hour, minute, second, open }, next))
    }

    /// "half past seven", "quarter to eight", "20 min past eight".
    fn past_clock(&self, i: usize) -> Read<Clock> {
        let article = if self.word(i) == "a" { i + 1 } else { i };
        let (minute, next) = match self.word(article) {
            "half" => (30, article + 1),
            "quarter" => (15, article + 1),
            _ => self.cardinal(article).filter(|(minute, _)| *minute < 60)?,
        };
        let next = self.any_phrase(next, &["min", "mins", "minutes", "minute"]).unwrap_or(next);
        let back = match self.word(next) {
            "past" => false,
            "to" | "of" if self.word(article) == "quarter" => true,
            _ => return None,
        };
        let (hour, end) = self
            .digits(next + 1)
            .map(|(hour, _)| (hour, next + 2))
            .or_else(|| self.small_number(next + 1))?;
        let hour = if back { (hour + 11) % 12 } else { hour };
        let minute = if back { 60 - minute } else { minute };
        if hour > 24 {
            return None;
        }
        self.finish(hour, Some(minute as u8), None, end)
    }

    /// "noon", "midnight", "mid night".
    fn named_hour(&self, i: usize) -> Read<Clock> {
        let fixed = |hour| Clock { hour, minute: None, second: None, open: false };
        if let Some(next) = self.any_phrase(i, &["mid night", "medianoche", "media noche"]) {
            return Some((fixed(0), next));
        }
        if let Some(next) = self.any_phrase(i, &["mid day", "medio dia"]) {
            return Some((fixed(12), next));
        }
        let from = if self.digits(i).is_some_and(|(hour, _)| hour == 12) { i + 1 } else { i };
        let hour = self.term(from, |term| if let Term::Hour(hour) = term { Some(hour) } else { None })?;
        Some((fixed(hour), from + 1))
    }

    /// "7", "seven", "0730" where a time is expected.
    fn bare_hour(&self, i: usize) -> Read<Clock> {
        if self.unit(i + 1).is_some() && !self.glued(i + 1) {
            return None;
        }
        if self.spanish()
            && (self.minutes_less(i + 1).is_some() || self.has(i + 1, Term::And))
            && let Some((hour, minute @ Some(_), next)) = self.spoken(i)
        {
            return self.finish(hour, minute, None, next);
        }
        if let Some((value, count)) = self.digits(i) {
            if count == 4 && value / 100 <= 24 && value % 100 < 60 {
                return self.finish(value / 100, Some((value % 100) as u8), None, i + 1);
            }
            return if value <= 24 { self.finish(value, None, None, i + 1) } else { None };
        }
        let (hour, minute, next) = self.spoken(i)?;
        self.finish(hour, minute, None, next)
    }

    /// "6.45" where a time is expected.
    fn dotted_clock(&self, i: usize) -> Read<Clock> {
        let minute = self.minute_behind(i + 1, '.')?;
        let (hour, _) = self.raw_number(i).filter(|(hour, count)| *hour <= 24 && *count <= 2)?;
        self.finish(hour, Some(minute), None, i + 3)
    }
}
