//! Runs of capitalised words that may be one name, with the small words that join them.

use super::cue::Cue;
use super::geography::{self, Known};
use crate::grammar::{Tag, Word};
use crate::text::{Language, Layout, TokenKind};
use std::ops::Range;

/// A text seen as tokens, with what name finding asks of them.
pub(super) struct Tokens<'a> {
    pub text: &'a str,
    pub layout: &'a Layout,
    pub words: &'a [Word],
    /// Class of every token, by its letters alone.
    pub cues: Vec<Cue>,
}

const JOINTS: &[&str] = &["of", "for", "de", "del", "on"];
const PARTICLES: &[&str] = &[
    "von", "van", "der", "den", "bin", "ibn", "da", "dos", "di", "du", "le", "la", "al", "el", "ten", "ter",
    "of",
];
/// Nouns that go on with "of" though they tell no kind.
const HEADS: &[&str] = &[
    "Gulf",
    "Bay",
    "Isle",
    "Strait",
    "Battle",
    "City",
    "State",
    "Republic",
    "Kingdom",
    "Lord",
    "House",
    "Port",
    "Cape",
    "Head",
    "Board",
    "Court",
    "Church",
    "Statue",
    "Tower",
    "Treaty",
    "Commonwealth",
    "Sea",
    "Declaration",
    "Bill",
    "War",
    "Daughters",
    "Ciudad",
    "República",
    "Reino",
    "Guerra",
    "Batalla",
];
const CALENDAR: &[&str] = &[
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Jan.",
    "Feb.",
    "Mar.",
    "Apr.",
    "Jun.",
    "Jul.",
    "Aug.",
    "Sept.",
    "Sep.",
    "Oct.",
    "Nov.",
    "Dec.",
    "Mon.",
    "Tue.",
    "Wed.",
    "Thu.",
    "Fri.",
    "Sat.",
    "Sun.",
];

impl<'a> Tokens<'a> {
    pub fn new(text: &'a str, layout: &'a Layout, words: &'a [Word]) -> Self {
        let cues = layout.tokens.iter().map(|token| match token.kind {
            TokenKind::Word => Cue::of(token.span.of(text)),
            _ => Cue::default(),
        });
        Self { text, layout, words, cues: cues.collect() }
    }

    pub fn word(&self, at: usize) -> &'a str {
        self.layout.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    pub fn cue(&self, at: usize) -> Cue {
        self.cues.get(at).copied().unwrap_or_default()
    }

    pub fn tag(&self, at: usize) -> Tag {
        self.words.get(at).map_or(Tag::Other, |word| word.tag)
    }

    /// White space stands before token `at`.
    pub fn gap(&self, at: usize) -> bool {
        at == 0
            || at >= self.layout.tokens.len()
            || self.layout.tokens[at - 1].span.end < self.layout.tokens[at].span.start
    }

    /// A word with a capital that is not a day, a month or a single letter.
    pub fn capital(&self, at: usize) -> bool {
        let Some(token) = self.layout.tokens.get(at) else { return false };
        let word = token.span.of(self.text);
        token.kind == TokenKind::Word
            && word.starts_with(char::is_uppercase)
            && word.len() > 1
            && !(CALENDAR.contains(&word) && !(at > 0 && self.cue(at - 1).is(Cue::GIVEN) && self.gap(at)))
    }

    /// The known place at token `at`, before `end`.
    pub fn place(&self, at: usize, end: usize) -> Option<Known> {
        let first = self.word(at);
        let capital = first.starts_with(char::is_uppercase);
        if !capital && (self.layout.language == Language::English || first.len() < 5) {
            return None;
        }
        let end = end.min(at + 7).min(self.layout.tokens.len());
        let tokens: Vec<&str> = (at..end).map(|at| self.word(at)).collect();
        geography::longest(&tokens)
    }

    /// The capitalised run that begins at `start`, inside a sentence that ends at `limit`.
    pub fn run(&self, start: usize, limit: usize) -> Range<usize> {
        let mut end = start + 1;
        let mut joined = false;
        while end < limit {
            let next = if self.capital(end) && self.gap(end) {
                Some(end + 1)
            } else {
                self.hyphenated(start, end)
                    .or_else(|| self.joint(start, end, &mut joined))
                    .or_else(|| self.pair(start, end, limit, joined))
                    .or_else(|| self.particle(end))
            };
            match next {
                Some(next) if next <= limit => end = next,
                _ => break,
            }
        }
        start..end
    }

    /// "Smith-Jones", "President-elect"; but "Peru-Chile" are two.
    fn hyphenated(&self, start: usize, at: usize) -> Option<usize> {
        if self.word(at) != "-" || self.gap(at) || self.gap(at + 1) {
            return None;
        }
        let elect = matches!(self.word(at + 1), "elect" | "designate");
        let two = self.place(start, at).is_some_and(|known| start + known.tokens == at);
        let name = self.capital(at + 1) && !two;
        (elect || name).then_some(at + 2)
    }

    /// "Bank of England", "Framework for Security": a joint behind a noun that takes one.
    fn joint(&self, start: usize, at: usize, joined: &mut bool) -> Option<usize> {
        let joint = self.word(at);
        if !JOINTS.contains(&joint) {
            return None;
        }
        let mut next = at + 1;
        while next < at + 3 && matches!(self.word(next), "the" | "la" | "las" | "los" | "el") {
            next += 1;
        }
        if !self.capital(next) {
            return None;
        }
        let head = if self.word(at - 1).ends_with('.') { Cue::default() } else { self.cue(at - 1) };
        let named =
            head.is(Cue::ORGANIZATION.or(Cue::WORK).or(Cue::PLACE)) || HEADS.contains(&self.word(at - 1));
        let office = (start..at).any(|at| self.cue(at).is(Cue::TITLE));
        let allowed = match joint {
            "of" => named || office,
            "for" | "on" => named || (office && joint == "for" && self.cue(next).is(Cue::PORTFOLIO)),
            // Spanish names go on with "de" freely, but not with a country behind a person.
            _ => named || office || self.cue(at - 1).is(Cue::GIVEN) || self.place(next, next + 4).is_none(),
        };
        *joined |= allowed;
        allowed.then_some(next + 1)
    }

    /// "Law and Order Ministry", "Department of Health and Human Services": one name with "and" in it.
    fn pair(&self, start: usize, at: usize, limit: usize, joined: bool) -> Option<usize> {
        let and = self.word(at);
        let listed = and == "," && joined && (start..at).any(|at| self.cue(at).is(Cue::WORK));
        if !(matches!(and, "and" | "y" | "e" | "&") || listed) || !self.capital(at + 1) {
            return None;
        }
        let next = self.cue(at + 1);
        let ampersand = and == "&";
        let person = next.is(Cue::GIVEN) || (next.is(Cue::TITLE) && !next.is(Cue::PORTFOLIO));
        if ampersand || person || self.place(at + 1, at + 4).is_some() {
            return ampersand.then_some(at + 2);
        }
        let mut end = at + 1;
        while end < limit && self.capital(end) {
            end += 1;
        }
        if listed {
            let goes_on = matches!(self.word(end), "," | "and" | "y") && self.capital(end + 1);
            return goes_on.then_some(end);
        }
        let new_body = next.is(Cue::ORGANIZATION) && JOINTS.contains(&self.word(at + 2));
        let body = (start..at).any(|at| self.cue(at).is(Cue::ORGANIZATION.or(Cue::WORK).or(Cue::TITLE)));
        if joined && body && !new_body {
            return Some(at + 2);
        }
        let topic = |at: usize| self.cue(at).is(Cue::PORTFOLIO.or(Cue::ORGANIZATION));
        let closes = self.cue(end - 1).is(Cue::ORGANIZATION.or(Cue::WORK)) && end > at + 2;
        let separate =
            self.place(start, at).is_some_and(|known| start + known.tokens == at) && at == start + 1;
        (closes && topic(at - 1) && !separate && !new_body).then_some(end)
    }

    /// "Ludwig van Beethoven", "Bashar al-Assad".
    fn particle(&self, at: usize) -> Option<usize> {
        if !PARTICLES[..PARTICLES.len() - 1].contains(&self.word(at)) {
            return None;
        }
        if matches!(self.word(at), "al" | "el") && self.word(at + 1) == "-" && self.capital(at + 2) {
            return Some(at + 3);
        }
        let spanish_article = matches!(self.word(at), "la" | "al" | "el" | "le");
        (self.capital(at + 1) && !(spanish_article && self.layout.language == Language::Spanish))
            .then_some(at + 2)
    }
}
