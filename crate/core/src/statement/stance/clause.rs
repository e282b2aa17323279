//! Clauses of saying: verb, speaker, and the words said.

use super::scene::Scene;
use super::subject::{Gender, Subject, Who};
use super::verb::{self, SpeechKind, Verb};
use crate::grammar::{Relation, Tag};
use crate::text::{Sentence, TokenKind};
use crate::value::EntityKind;
use std::ops::Range;

/// One clause of saying.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Clause {
    /// The verb's token, or "according".
    pub verb: usize,
    pub kind: SpeechKind,
    pub subject: Subject,
    /// The tokens of what is said; empty when only quotations can tell.
    pub said: Range<usize>,
}

/// The clauses of saying of one sentence, in text order, outside quotations.
pub(super) fn find(scene: &Scene<'_>, sentence: &Sentence) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    let tokens = sentence.tokens.clone();
    for at in tokens.clone() {
        if scene.quoted[at] || scene.layout.tokens[at].kind != TokenKind::Word {
            continue;
        }
        let reader = Reader { scene, tokens: tokens.clone(), found: &clauses };
        let clause = reader.according(at).or_else(|| reader.clause(at));
        if let Some(clause) = clause {
            cut_before(scene, &mut clauses, &clause);
            clauses.push(clause);
        }
    }
    let reader = Reader { scene, tokens, found: &clauses };
    let labelled = if clauses.is_empty() { reader.labelled() } else { None };
    clauses.extend(labelled);
    clauses
}

/// What was said before ends where the same speaker's next verb begins: "said ..., but acknowledged ...".
fn cut_before(scene: &Scene<'_>, clauses: &mut [Clause], next: &Clause) {
    let joined = scene.words[next.verb].relation == Relation::Conjunct
        && clauses.iter().any(|clause| scene.words[next.verb].head == Some(clause.verb));
    let first = next.subject.range.start.min(next.verb);
    let shared = joined
        || next.subject.range.is_empty()
        || clauses.iter().any(|clause| clause.subject == next.subject);
    for clause in clauses.iter_mut().filter(|clause| shared && clause.said.contains(&next.verb)) {
        let mut end = if joined && first > clause.verb { first } else { next.verb };
        while end > clause.said.start
            && (scene.is_filler(end - 1)
                || matches!(scene.word(end - 1), "," | "and" | "but" | "y" | "pero" | "he" | "she"))
        {
            end -= 1;
        }
        clause.said.end = end;
    }
}

/// Words that no verb of saying follows as the verb of a clause.
const NOT_BEFORE_A_VERB: &str = "to the a an of one de un una its their his her ’s 's -";

/// Auxiliaries that make a verb passive.
const PASSIVES: &str = "is was are were be been being fue ser sido get got";

pub(super) fn listed(words: &str, word: &str) -> bool {
    words.split(' ').any(|listed| listed == word)
}

fn is_being(word: &str) -> bool {
    matches!(word, "is" | "are" | "was" | "were" | "be" | "está" | "están" | "estaba")
}

pub(super) struct Reader<'a, 'b> {
    pub scene: &'b Scene<'a>,
    pub tokens: Range<usize>,
    /// The clauses of the sentence found so far.
    pub found: &'b [Clause],
}

impl Reader<'_, '_> {
    pub(super) fn word(&self, at: usize) -> &str {
        if self.tokens.contains(&at) { self.scene.word(at) } else { "" }
    }

    /// Behind the last token that is no closing mark.
    pub(super) fn limit(&self) -> usize {
        let mut end = self.tokens.end;
        while end > self.tokens.start
            && matches!(self.scene.word(end - 1), "." | "?" | "!" | "”" | "\"" | ")" | "»")
        {
            end -= 1;
        }
        end
    }

    /// "According to the mayor, ...", "..., según la alcaldesa".
    fn according(&self, at: usize) -> Option<Clause> {
        let lower = self.word(at).to_lowercase();
        let verb = match lower.as_str() {
            "according" if self.word(at + 1) == "to" => at + 1,
            "según" if verb::verb(self.word(at + 1)).is_some() => at + 1,
            "según" => at,
            "acuerdo"
                if self.word(at + 1) == "con" && matches!(self.word(at.wrapping_sub(1)), "De" | "de") =>
            {
                at + 1
            }
            _ => return None,
        };
        let start = if lower == "acuerdo" { at - 1 } else { at };
        let subject =
            self.scene.subject_right(verb, self.tokens.end).or_else(|| self.bare_source(verb + 1))?;
        let limit = self.limit();
        let said = if start <= self.tokens.start + 1 {
            let comma = (subject.range.end..limit).find(|&at| self.word(at) == ",")?;
            comma + 1..limit
        } else {
            let end = if self.word(start - 1) == "," { start - 1 } else { start };
            self.tokens.start..end
        };
        Some(Clause { verb: at, kind: SpeechKind::Says, subject, said })
    }

    /// "according to officials", "según fuentes oficiales".
    fn bare_source(&self, first: usize) -> Option<Subject> {
        let mut end = first;
        while end < self.tokens.end && end < first + 6 && !self.scene.is_mark(end) {
            end += 1;
        }
        (end > first).then_some(Subject { range: first..end, who: Who::Described })
    }

    fn clause(&self, at: usize) -> Option<Clause> {
        let verb = verb::verb(self.word(at))?;
        if !self.is_verb(at, verb) || self.is_withheld(at, verb) {
            return None;
        }
        let (subject, inverted) = self.subject(at)?;
        // "This stance highlights": things show, they do not speak.
        let thing = matches!(self.scene.word(subject.range.start), "This" | "this" | "It" | "These")
            && verb.kind == SpeechKind::Stresses;
        if thing && subject.who == Who::Described {
            return None;
        }
        let said = self.said(at, verb, &subject, inverted)?;
        Some(Clause { verb: at, kind: verb.kind, subject, said })
    }

    /// Whether the word is used as a verb, and as a finite one or one that hangs on the sentence ("stating").
    fn is_verb(&self, at: usize, verb: Verb) -> bool {
        let before = self.word(at.wrapping_sub(1));
        let passive = |word: &str| listed(PASSIVES, word);
        if listed(NOT_BEFORE_A_VERB, before)
            || passive(before)
            || (passive(self.word(at.wrapping_sub(2))) && self.scene.is_filler(at - 1))
        {
            return false;
        }
        if self.is_surely_verb(at, verb) {
            return true;
        }
        let modifies =
            matches!(self.scene.words[at].relation, Relation::AdjectivalModifier | Relation::Compound);
        !modifies && matches!(self.scene.tag(at), Tag::Verb | Tag::Auxiliary | Tag::Other)
    }

    /// A tagger may take an unusual verb for a noun; its company tells better.
    fn is_surely_verb(&self, at: usize, verb: Verb) -> bool {
        let word = self.word(at);
        if listed("said says told dijo stated declared", word)
            || listed("reporters journalists lawmakers investors", self.word(at + 1))
        {
            return true;
        }
        if !(word.ends_with("ed") || word.ends_with('ó') || word.ends_with("aron")) || at == self.tokens.start
        {
            return false;
        }
        let person = |index: usize| self.scene.mentions.entities[index].kind == EntityKind::Person;
        let named = self.scene.entity(at - 1).is_some_and(person);
        let closed = self.scene.quoted[at - 1] || matches!(self.word(at - 1), "”" | "\"" | "»");
        let follows = closed && self.scene.subject_right(at, self.tokens.end).is_some();
        named || follows || (!verb.strict && self.opens_quotation(at + 1))
    }

    fn opens_quotation(&self, at: usize) -> bool {
        let at = if matches!(self.word(at), "," | ":") { at + 1 } else { at };
        self.scene.is_mark(at) && self.scene.quoted.get(at + 1).copied().unwrap_or(false)
    }

    /// "declined to say", "did not say", "would not confirm": nothing is said.
    fn is_withheld(&self, at: usize, verb: Verb) -> bool {
        let denies = verb.kind == SpeechKind::Denies;
        let from = at.saturating_sub(4).max(self.tokens.start);
        let not = (from..at).any(|at| {
            matches!(
                self.word(at),
                "not" | "n't" | "n’t" | "never" | "nor" | "no" | "declined" | "refused" | "nunca"
            )
        });
        let broken = (from..at).any(|at| matches!(self.word(at), "," | "and" | "but" | "that" | "que"));
        not && !denies && !broken
    }

    /// The speaker, and whether he or she stands behind the verb.
    fn subject(&self, verb: usize) -> Option<(Subject, bool)> {
        let floor = self.tokens.start;
        let word = self.word(verb);
        let hanging = word.ends_with("ing") || word.ends_with("ando") || word.ends_with("endo");
        if hanging {
            let subject = self.progressive(verb).or_else(|| self.of_aside(verb)).or_else(|| self.shared());
            return subject.map(|subject| (subject, false));
        }
        let before = self.word(verb.wrapping_sub(1));
        let after_quote = verb > floor
            && (self.scene.quoted[verb - 1]
                || matches!(before, "”" | "\"" | "»" | "’" | "," | "—" | "–" | "-"));
        let left = self.scene.subject_left(verb, floor);
        if let Some(subject) = left.as_ref().filter(|subject| subject.who != Who::Described) {
            return Some((subject.clone(), false));
        }
        let right =
            if after_quote || verb == floor { self.scene.subject_right(verb, self.tokens.end) } else { None };
        let named = right.as_ref().is_some_and(|subject| subject.who != Who::Described);
        if let Some(subject) = left.filter(|_| !named) {
            return Some((subject, false));
        }
        if let Some(subject) = right.filter(|_| !(verb == floor && self.word(verb + 1) == "that")) {
            return Some((subject, true));
        }
        let coordinated = (floor..verb)
            .rev()
            .find(|&at| !self.scene.is_filler(at))
            .is_some_and(|at| matches!(self.word(at), "and" | "but" | "y" | "pero" | "e" | "," | "or"));
        if coordinated && !self.found.is_empty() {
            return self.shared().map(|subject| (subject, false));
        }
        if let Some(subject) = self.by_tree(verb) {
            return Some((subject, false));
        }
        let spanish = verb::verb(word).is_some()
            && (word.ends_with('ó') || word.ends_with("aron") || word == "dijo" || word == "Dijo");
        let elided = Subject { range: verb..verb, who: Who::Pronoun(Gender::Any) };
        if spanish
            && (verb == floor
                || (floor..verb).all(|at| {
                    self.scene.is_filler(at)
                        || self.scene.is_mark(at)
                        || self.word(at).starts_with(char::is_uppercase)
                }))
        {
            return Some((elided, false));
        }
        if coordinated {
            return self.shared().map(|subject| (subject, false));
        }
        (spanish && after_quote).then_some((elided, false))
    }

    /// "is also asking": the subject stands before the auxiliary.
    fn progressive(&self, verb: usize) -> Option<Subject> {
        let auxiliary = (self.tokens.start..verb).rev().take(6).find(|&at| {
            !(self.scene.quoted[at] || self.scene.is_mark(at) || self.scene.is_filler(at))
                || is_being(self.word(at))
        })?;
        if !is_being(self.word(auxiliary)) {
            return None;
        }
        self.scene.subject_left(auxiliary, self.tokens.start)
    }

    /// The subject of the relative clause that `verb` hangs on: "Ruiz defended the dam, which farmers reject, arguing that ...".
    fn of_aside(&self, verb: usize) -> Option<Subject> {
        let head = self.scene.words[verb].head.filter(|head| self.tokens.contains(head))?;
        let relative = self.scene.words[head].relation == Relation::RelativeClause;
        if relative { self.by_tree(verb) } else { None }
    }

    /// The subject of the sentence's clause of saying before, or of the sentence.
    fn shared(&self) -> Option<Subject> {
        if let Some(clause) = self.found.last() {
            return Some(clause.subject.clone());
        }
        let sentence = self.scene.layout.sentence_of(self.tokens.start)?;
        self.scene.sentence_subject(sentence)
    }

    /// The subject the tree gives `verb`, or the verb it is joined to.
    fn by_tree(&self, verb: usize) -> Option<Subject> {
        let words = self.scene.words;
        let mut at = verb;
        for _ in 0..3 {
            let subject = self.tokens.clone().find(|&child| {
                words[child].head == Some(at)
                    && matches!(words[child].relation, Relation::Subject | Relation::SubjectPassive)
                    && !self.scene.quoted[child]
            });
            if let Some(child) = subject {
                return self.scene.around(child, self.tokens.start);
            }
            let joined = matches!(
                words[at].relation,
                Relation::Conjunct | Relation::OpenComplement | Relation::AdverbialClause
            );
            at = words[at].head.filter(|_| joined)?;
        }
        None
    }

    /// "Ana Ruiz: prices fell": a name, a colon, and what is said.
    fn labelled(&self) -> Option<Clause> {
        let colon = self.tokens.clone().take(7).find(|&at| self.word(at) == ":")?;
        let index = colon.checked_sub(1).and_then(|last| self.scene.entity(last))?;
        let range = self.scene.tokens_of(index);
        let whole = range.start == self.tokens.start && range.end == colon;
        let person = self.scene.mentions.entities[index].kind == EntityKind::Person;
        let limit = self.limit();
        (whole && person && limit > colon + 3).then_some(Clause {
            verb: colon,
            kind: SpeechKind::Says,
            subject: Subject { range, who: Who::Named(vec![index]) },
            said: colon + 1..limit,
        })
    }
}
