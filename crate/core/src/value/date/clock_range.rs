//! Stretches of a day: "from 3 to 5 p.m.", "9:30-10:30".

use super::lexeme::Kind;
use super::meaning::{Clock, Time};
use super::scan::{Read, Scanner};
use super::word::Term;

impl Scanner {
    /// "from 3 to 5 p.m.", "9:30-10:30", "between 5 and 6 in the afternoon".
    pub(super) fn clock_range(&self, i: usize) -> Read<Time> {
        let between = self.has(i, Term::Between);
        let opened =
            between || self.has(i, Term::From) || self.any_phrase(i, &["de las", "de la", "de"]).is_some();
        let from = self.clock_article(if opened { i + 1 } else { i });
        let (first, joint) = self.cued_clock(from)?;
        if self.spanish()
            && !opened
            && self.at_behind(joint).is_some()
            && !matches!(self.word_before(from), "las" | "la")
        {
            return None;
        }
        let second = self.clock_joint(joint, between)?;
        let (last, end) = self.cued_clock(self.clock_article(second))?;
        let day_behind = self.month(end).is_some()
            || self.has(end, Term::Of) && self.month(self.skip(end + 1, Term::Article)).is_some();
        let strong = self.clock(from).is_some() || self.clock(self.clock_article(second)).is_some();
        if day_behind && !strong {
            return None;
        }
        let (first, last) = settle(first, last);
        Some((Time::Between(first, last), end))
    }

    pub(super) fn clock_article(&self, i: usize) -> usize {
        if self.spanish() { self.skip(i, Term::Article) } else { i }
    }

    pub(super) fn clock_joint(&self, i: usize, between: bool) -> Option<usize> {
        if self.has(i, Term::To) || self.any_mark(i, &['-', '–', '—', '~']) {
            return Some(i + 1);
        }
        (between && self.has(i, Term::And)).then_some(i + 1)
    }

    /// A range of times where at least one end shows that it is a time.
    pub(super) fn strong_range(&self, i: usize) -> Read<Time> {
        let opened =
            self.has(i, Term::Between) || self.has(i, Term::From) || self.spanish() && self.word(i) == "de";
        let from = self.clock_article(if opened { i + 1 } else { i });
        if self.guarded(from) {
            return None;
        }
        let (first, joint) = self.cued_clock(from)?;
        let second = self.clock_joint(joint, self.has(i, Term::Between))?;
        let second = self.clock_article(second);
        let four = |i: usize| matches!(self.at(i).map(|l| l.kind), Some(Kind::Digits(_, 4)));
        let military = self.has(i, Term::Between)
            && four(from)
            && self.any_mark(joint, &['-'])
            && (self.digits(from)?.0 < 1000 || self.digits(second)?.0 < 1000);
        let article = self.spanish() && opened && self.has(i + 1, Term::Article);
        let (last, end) = self.cued_clock(second)?;
        let spoken = opened && first.minute.is_some() && last.minute.is_some();
        let words = !matches!(self.at(from).map(|l| l.kind), Some(Kind::Digits(..)));
        let dated = (opened || words) && self.day_behind(end).is_some();
        self.free.set(second);
        let second_clock = self.clock(second).is_some();
        self.free.set(usize::MAX);
        let strong = self.clock(from).is_some() || second_clock || military || article || spoken || dated;
        if strong { self.clock_range(i) } else { None }
    }
}

/// Decides the halves of the day of a range's ends by each other.
fn settle(first: Clock, last: Clock) -> (Clock, Clock) {
    let minutes = |clock: Clock| u32::from(clock.hour) * 60 + u32::from(clock.minute.unwrap_or(0));
    let later = |clock: Clock| Clock { hour: (clock.hour % 12) + 12, open: false, ..clock };
    let fixed = |clock: Clock| Clock { open: false, ..clock };
    match (first.open, last.open) {
        (true, false) => {
            let moved = later(first);
            if last.hour >= 12 && minutes(moved) < minutes(last) {
                (moved, last)
            } else {
                (fixed(first), last)
            }
        }
        (false, true) => {
            if minutes(last) > minutes(first) {
                (first, fixed(last))
            } else {
                (first, later(last))
            }
        }
        (true, true) if first.hour == 12 && last.hour < 12 => (first, Clock { hour: last.hour + 12, ..last }),
        (true, true) if minutes(last) <= minutes(first) => (fixed(first), later(last)),
        _ => (first, last),
    }
}
