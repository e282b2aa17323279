//! Titles that stand behind a name, or before it with a comma: "Ana Ruiz, mayor of Lagos,".

use super::cue::Cue;
use super::run::Tokens;
use super::{Entity, EntityKind};
use crate::grammar::Tag;
use crate::text::Language;
use std::ops::Range;

impl Tokens<'_> {
    /// Gives people the title that stands behind their name, or before it with a comma: "Ana Ruiz, mayor of Lagos,".
    pub fn appositions(&self, entities: &mut [Entity]) {
        let taken: Vec<Range<usize>> = entities
            .iter()
            .filter(|entity| entity.kind == EntityKind::Person)
            .map(|entity| entity.words.clone())
            .collect();
        for entity in entities.iter_mut().filter(|entity| entity.title.is_none() && !entity.people) {
            if !matches!(entity.kind, EntityKind::Person | EntityKind::Unknown) {
                continue;
            }
            let behind = self.apposition(&entity.words, &taken);
            let Some(title) = behind.or_else(|| self.before_comma(&entity.words, &taken)) else { continue };
            entity.title = Some(self.span(title));
            entity.kind = EntityKind::Person;
        }
    }

    /// The tokens of a title that stands before `name` with a comma: "Peru's president, Ana Ruiz,".
    fn before_comma(&self, name: &Range<usize>, taken: &[Range<usize>]) -> Option<Range<usize>> {
        let sentence = self.layout.sentence_of(name.start)?;
        let comma =
            name.start.checked_sub(1).filter(|&at| at > sentence.tokens.start && self.word(at) == ",")?;
        let closed = matches!(self.word(name.end), "," | "." | "–" | "—" | ")" | ";")
            || name.end == sentence.tokens.end;
        let common = |at: usize| {
            self.layout.language == Language::Spanish
                && matches!(self.tag(at), Tag::Noun | Tag::Adjective | Tag::Determiner)
        };
        let part = |at: usize| {
            common(at)
                || self.cue(at).is(Cue::TITLE.or(Cue::PORTFOLIO).or(Cue::ORGANIZATION))
                || self.capital(at)
                || self.place(at, comma).is_some()
                || matches!(
                    self.word(at),
                    "'s" | "’s"
                        | "'"
                        | "’"
                        | "of"
                        | "for"
                        | "de"
                        | "del"
                        | "and"
                        | "y"
                        | "-"
                        | "elect"
                        | "la"
                        | "new"
                        | "los"
                )
        };
        let mut start = comma;
        while start > sentence.tokens.start && comma - start < 12 && part(start - 1) {
            start -= 1;
        }
        while start < comma
            && !(self.cue(start).is(Cue::TITLE.or(Cue::PORTFOLIO))
                || self.place(start, comma).is_some()
                || self.capital(start))
        {
            start += 1;
        }
        let joint =
            (start..comma).find(|&at| matches!(self.word(at), "of" | "for" | "de" | "del")).unwrap_or(comma);
        let head = (start..joint).any(|at| self.cue(at).is(Cue::TITLE) && !self.cue(at).is(Cue::GIVEN));
        let free = !taken.iter().any(|other| other.start < comma && start < other.end);
        (closed && head && free).then_some(start..comma)
    }

    /// The tokens of the title in apposition to `name`.
    fn apposition(&self, name: &Range<usize>, taken: &[Range<usize>]) -> Option<Range<usize>> {
        if self.word(name.end) != "," {
            return None;
        }
        let start = name.end + 1;
        let sentence = self.layout.sentence_of(name.start)?;
        let mut end = start;
        while end < sentence.tokens.end && end < start + 16 && !ENDS.contains(&self.word(end)) {
            end += 1;
        }
        if end == sentence.tokens.end || taken.iter().any(|other| other.start < end && start < other.end) {
            return None;
        }
        let opening = matches!(
            self.word(start),
            "the" | "a" | "an" | "el" | "la" | "un" | "una" | "its" | "their" | "then" | "who"
        );
        let first = start + usize::from(opening);
        let joint = (first..end)
            .find(|&at| {
                matches!(self.word(at), "of" | "for" | "at" | "in" | "de" | "del" | "en" | "with" | "who")
            })
            .unwrap_or(end);
        let head = (first..joint).rev().find(|&at| self.cue(at).is(Cue::TITLE))?;
        let clean = (first..head).all(|at| {
            self.cue(at).is(Cue::TITLE.or(Cue::PORTFOLIO).or(Cue::ORGANIZATION))
                || self.capital(at)
                || self.place(at, end).is_some()
                || matches!(self.word(at), "'s" | "’s" | "-" | "and")
                || matches!(self.tag(at), Tag::Adjective | Tag::Noun | Tag::ProperNoun)
        });
        // "The mayor's sister" is no mayor.
        let owns = matches!(self.word(head + 1), "'s" | "’s" | "'" | "’");
        (clean && head + 4 > first && self.word(start) != "who" && !owns).then_some(first..end)
    }
}

/// Tokens that end an apposition.
const ENDS: &[&str] = &[
    ",", ".", ";", ":", ")", "(", "–", "—", "said", "says", "told", "stated", "dijo", "?", "!", "”", "\"",
    "who", "quien",
];
