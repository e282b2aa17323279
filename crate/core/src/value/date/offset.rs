//! What is counted from a day: "three days ago", "in two weeks", "two days before May 5", "3 days starting next Monday".

use super::meaning::Point;
use super::scan::{Read, Scanner, longest};
use super::word::Term;

impl Scanner {
    /// "within 5 minutes", "dentro de dos semanas".
    pub(super) fn within(&self, i: usize) -> Read<Point> {
        let from = if self.has(i, Term::Within) { i + 1 } else { self.any_phrase(i, &["dentro de"])? };
        let from = self
            .any_phrase(from, &["the next", "next", "los proximos", "las proximas", "proximos"])
            .unwrap_or(from);
        let (amount, next) = self.amount(from)?;
        if self.offset_behind(from).is_some_and(|(_, end)| end > next) {
            return None;
        }
        Some((Point::Within { amount, from: None }, next))
    }

    /// "3 days starting next Monday", "for 2 weeks, from today".
    pub(super) fn length_from(&self, i: usize) -> Read<Point> {
        let from = if self.word(i) == "for" { i + 1 } else { i };
        let (amount, next) = self.amount(from).filter(|_| !self.guarded(from))?;
        let next = if from > i { self.skip_mark(next, ',') } else { next };
        let start = match self
            .any_phrase(next, &["starting from", "starting on", "starting", "beginning on", "beginning"])
        {
            Some(start) => start,
            None if from > i && self.has(next, Term::From) => next + 1,
            None => return None,
        };
        let (anchor, end) = longest([
            self.named(start),
            self.weekday_point(start),
            self.sided(start),
            self.day_word_point(start),
        ])?;
        Some((Point::Within { amount, from: Some(Box::new(anchor)) }, end))
    }

    /// "three days ago", "in two weeks", "two days before yesterday", "3 weeks from tomorrow".
    pub(super) fn offset(&self, i: usize) -> Read<Point> {
        longest([self.offset_behind(i), self.offset_ahead(i), self.spanish_ago(i)])
    }

    pub(super) fn offset_behind(&self, i: usize) -> Read<Point> {
        let (amount, next) = self.amount(i).filter(|_| !self.guarded(i))?;
        let point = |ahead, from| Point::Offset { amount: amount.clone(), ahead, from };
        if self.has(next, Term::Ago) || self.has(next, Term::Earlier) {
            return Some((point(false, None), next + 1));
        }
        if let Some(end) = self.any_phrase(next, FROM_NOW) {
            return Some((point(true, None), end));
        }
        if self.has(next, Term::Later) || self.word(next) == "despues" && !self.has(next + 1, Term::Of) {
            return Some((point(true, None), next + 1));
        }
        let (ahead, from) = self.offset_link(next)?;
        let from = self.skip(from, Term::Article);
        let (anchor, end) = longest([
            self.named(from),
            self.weekday_point(from),
            self.sided(from),
            self.day_word_point(from),
            self.year_point(from),
            self.holiday(from),
        ])?;
        Some((point(ahead, Some(Box::new(anchor))), end))
    }

    /// "before", "after", "from" between a length and what it is counted from.
    pub(super) fn offset_link(&self, i: usize) -> Option<(bool, usize)> {
        if let Some(next) = self.any_phrase(i, &["anteriores de", "antes de", "antes del", "prior to"]) {
            return Some((false, next));
        }
        if let Some(next) = self.any_phrase(i, &["despues de", "despues del", "a partir de", "a partir del"])
        {
            return Some((true, next));
        }
        if self.has(i, Term::Before) {
            return Some((false, i + 1));
        }
        let ahead = self.has(i, Term::After) && !self.spanish()
            || self.has(i, Term::From) && !self.spanish()
            || self.has(i, Term::Since);
        ahead.then_some((true, i + 1))
    }

    /// "in two weeks", "en dos días".
    pub(super) fn offset_ahead(&self, i: usize) -> Read<Point> {
        if !self.has(i, Term::In) || self.spanish() && self.word(i) != "en" {
            return None;
        }
        let (amount, next) = self.amount(i + 1)?;
        if let Some((ahead, from)) = self.offset_link(next).filter(|_| self.has(next, Term::Since)) {
            let (anchor, end) = longest([
                self.named(from),
                self.year_point(self.skip(from, Term::Article)),
                self.year_point(from),
            ])?;
            return Some((Point::Offset { amount, ahead, from: Some(Box::new(anchor)) }, end));
        }
        if self.offset_behind(i + 1).is_some_and(|(_, end)| end > next) {
            return None;
        }
        Some((Point::Offset { amount, ahead: true, from: None }, next))
    }

    /// "hace dos meses".
    pub(super) fn spanish_ago(&self, i: usize) -> Read<Point> {
        if !self.spanish() || self.word(i) != "hace" {
            return None;
        }
        let (amount, next) = self.amount(i + 1)?;
        Some((Point::Offset { amount, ahead: false, from: None }, next))
    }
}

const FROM_NOW: &[&str] = &["from now", "from today", "a partir de ahora", "a partir de hoy", "mas tarde"];
