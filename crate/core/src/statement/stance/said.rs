//! The words said: behind the verb, or before speaker and verb.

use super::clause::{Reader, listed};
use super::subject::Subject;
use super::verb::{SpeechKind, Verb};
use crate::grammar::{Relation, Tag};
use std::ops::Range;

/// First words of phrases that set the scene and are not what is said.
const OPENINGS: &str =
    "Speaking In On At For Asked After During While When As Meanwhile However En Durante Al Following By If";

/// Words that tell time, place or company of the saying.
const ASIDES: &str = "in at on to after during before while when as following from with , en durante tras a al through via reporters referring citing adding";

impl Reader<'_, '_> {
    /// The tokens of what is said.
    pub fn said(&self, verb: usize, kind: Verb, subject: &Subject, inverted: bool) -> Option<Range<usize>> {
        let limit = self.limit();
        let first = if inverted { subject.range.end.max(verb + 1) } else { verb + 1 };
        let names = kind.kind == SpeechKind::Calls;
        if names && (first..limit).any(|at| self.scene.quoted[at]) {
            return Some(limit..limit);
        }
        if let Some(that) = self.that(first, limit) {
            return Some(that + 1..limit);
        }
        if self.quotation_near(first, limit) {
            let mixed = self.rest(first, limit);
            let pure = (mixed..limit).all(|at| self.scene.quoted[at] || self.scene.is_mark(at));
            return Some(if pure { limit..limit } else { mixed..limit });
        }
        if let Some(behind) = self.said_around(verb, first, limit) {
            return Some(behind);
        }
        if kind.kind == SpeechKind::Says
            && let Some(before) = self.said_before(verb, subject, inverted, first, limit)
        {
            return Some(before);
        }
        let fronted = self.quotation_before(verb, subject, inverted);
        if fronted {
            return Some(limit..limit);
        }
        let rest = self.rest(first, limit);
        let takes_rest = match kind.kind {
            SpeechKind::Says if kind.strict => self.governs_clause(verb),
            SpeechKind::Says => self.holds_clause(rest, limit),
            SpeechKind::Calls => {
                let it = self.scene.tag(verb + 1) == Tag::Pronoun && rest + 1 < limit;
                return (it || matches!(self.word(verb + 1), "for" | "on")).then_some(rest..limit);
            }
            _ => rest < limit,
        };
        takes_rest.then_some(rest..limit)
    }

    /// "The other two, he said, wished to leave": the verb of what is said stands behind the speaker.
    fn said_around(&self, verb: usize, first: usize, limit: usize) -> Option<Range<usize>> {
        let it = &self.scene.words[verb];
        let clause = it.head.filter(|&clause| it.relation == Relation::Parataxis && clause > verb)?;
        let comma = (first..clause.min(limit)).find(|&at| self.word(at) == ",")?;
        let quoted = (comma..limit).any(|at| self.scene.quoted[at]);
        (!quoted).then_some(comma + 1..limit)
    }

    /// Whether the tree gives the verb a clause with a subject of its own: "indicated the bank might close".
    fn governs_clause(&self, verb: usize) -> bool {
        let words = self.scene.words;
        let child = |of: usize, relation: Relation| {
            self.tokens.clone().find(|&it| words[it].head == Some(of) && words[it].relation == relation)
        };
        child(verb, Relation::ClausalComplement).is_some_and(|clause| {
            clause > verb && child(clause, Relation::Subject).is_some_and(|it| it > verb)
        })
    }

    /// The token "that" that opens what is said, with only addressee, time and place before it.
    fn that(&self, first: usize, limit: usize) -> Option<usize> {
        let mut at = first;
        while at < limit && at < first + 14 {
            let word = self.word(at);
            if matches!(word, "that" | "que" | "whether") && !self.scene.quoted[at] {
                return Some(at);
            }
            let finite = self.scene.tag(at) == Tag::Verb || self.scene.tag(at) == Tag::Auxiliary;
            if matches!(word, "," | ";" | ":" | "“" | "\"" | "and" | "but")
                || (finite && at > first)
                || self.scene.quoted[at]
            {
                return None;
            }
            at += 1;
        }
        None
    }

    /// Whether a quotation begins soon, with nothing of weight before it.
    fn quotation_near(&self, first: usize, limit: usize) -> bool {
        let Some(at) = (first..limit.min(first + 12)).find(|&at| self.scene.quoted[at]) else { return false };
        let between = first..at;
        between.clone().count() <= 3
            || between.clone().any(|at| matches!(self.word(at), "," | ":"))
            || between.clone().all(|at| self.scene.is_filler(at) || self.scene.is_mark(at))
    }

    /// First token of what is said, behind addressee, dates and adverbs.
    fn rest(&self, first: usize, limit: usize) -> usize {
        let mut at = first;
        while at < limit
            && (self.scene.is_filler(at)
                || matches!(self.word(at), "reporters" | "journalists" | "lawmakers" | "," | ":"))
        {
            at += 1;
        }
        at
    }

    /// "Prices fell, Ruiz said on Friday": the clause before speaker and verb.
    fn said_before(
        &self,
        verb: usize,
        subject: &Subject,
        inverted: bool,
        first: usize,
        limit: usize,
    ) -> Option<Range<usize>> {
        let start = self.first_of(verb, subject, inverted);
        let comma = start.checked_sub(1).filter(|&at| at > self.tokens.start && self.word(at) == ",")?;
        let floor = self
            .found
            .iter()
            .map(|clause| clause.verb + 1)
            .filter(|&at| at < comma)
            .max()
            .unwrap_or(self.tokens.start);
        let outside = (floor..comma).filter(|&at| !self.scene.is_mark(at));
        let quoted = outside.clone().filter(|&at| self.scene.quoted[at]).count();
        let count = outside.clone().count();
        let verb_in =
            outside.clone().any(|at| matches!(self.scene.tag(at), Tag::Verb | Tag::Auxiliary | Tag::Other));
        // A tagger may take the verb of a short clause for a noun; a phrase with a preposition is no clause.
        let clause = verb_in || self.scene.tag(floor) != Tag::Adposition;
        let adverbial = floor == self.tokens.start
            && listed(OPENINGS, self.word(floor))
            && self.holds_clause(self.rest(first, limit), limit);
        let over = first >= limit || !self.holds_clause(first, limit) || self.is_aside(first);
        (count >= 2 && quoted * 2 < count && clause && !adverbial && over).then_some(floor..comma)
    }

    /// First token of speaker and verb, an article before the name included.
    fn first_of(&self, verb: usize, subject: &Subject, inverted: bool) -> usize {
        if inverted || subject.range.is_empty() {
            return verb;
        }
        let start = subject.range.start.min(verb);
        let article =
            start > self.tokens.start && matches!(self.word(start - 1), "the" | "el" | "la" | "los" | "las");
        start - usize::from(article)
    }

    /// What follows the verb is time, place or company, not what is said.
    fn is_aside(&self, at: usize) -> bool {
        self.scene.is_filler(at) || listed(ASIDES, self.word(at))
    }

    /// A quotation stands right before speaker and verb.
    fn quotation_before(&self, verb: usize, subject: &Subject, inverted: bool) -> bool {
        let start = self.first_of(verb, subject, inverted);
        (self.tokens.start..start).rev().take(3).any(|at| self.scene.quoted[at])
    }

    /// Whether tokens from `at` hold a clause: enough words and a verb.
    fn holds_clause(&self, at: usize, limit: usize) -> bool {
        let words = at..limit;
        words.clone().count() >= 3
            && words.clone().any(|at| matches!(self.scene.tag(at), Tag::Verb | Tag::Auxiliary | Tag::Other))
    }
}
