//! Speakers as a sentence names them: names, pronouns and noun phrases before and behind a verb.

use super::scene::Scene;
use crate::grammar::{Relation, Tag};
use crate::text::{Language, Sentence};
use crate::value::EntityKind;
use std::ops::Range;

/// Who speaks, before pronouns and offices are resolved.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Subject {
    /// The tokens that name the speaker; empty when the sentence leaves the speaker out.
    pub range: Range<usize>,
    pub who: Who,
}

/// How a speaker is named.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Who {
    /// By name: indices of entities; several when joined by "and".
    Named(Vec<usize>),
    /// "he", "she", "they", or a verb without a subject.
    Pronoun(Gender),
    /// "the foreign minister", "officials".
    Described,
}

/// What a pronoun or a title tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Male,
    Female,
    Many,
    Any,
}

const DETERMINERS: &[&str] = &[
    "the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "our", "my", "some",
    "several", "two", "three", "four", "both", "many", "one", "another", "no", "most", "other", "all", "el",
    "la", "los", "las", "un", "una", "unos", "unas", "su", "sus", "este", "esta", "ambos", "varios",
    "algunos", "dos", "tres",
];

const PREPOSITIONS: &[&str] = &["of", "for", "at", "from", "with", "in", "de", "del", "en", "by"];

const BREAKS: &[&str] = &[
    ",", ";", ":", "(", ")", "“", "”", "\"", "–", "—", "that", "which", "who", "and", "but", "or", "as",
    "when", "while", "because", "que", "y", "pero", "cuando", "mientras", "porque", ".", "?", "!", "if",
    "where", "although", "though", "after", "before", "than",
];

/// Words for what somebody is that stand before a name, at most.
const TRADE: usize = 6;

impl Scene<'_> {
    /// The subject that ends before the verb at `verb`.
    pub fn subject_left(&self, verb: usize, floor: usize) -> Option<Subject> {
        let mut at = verb;
        while at > floor && self.is_filler(at - 1) {
            at -= 1;
        }
        let last = at.checked_sub(1).filter(|&last| last >= floor && !self.quoted[last])?;
        if let Some(subject) = self.pronoun(last, floor) {
            return Some(subject);
        }
        if matches!(self.word(last), "," | "–" | "—" | ")") {
            return self.interrupted(last, floor);
        }
        self.phrase_left(last, floor)
    }

    /// "he", "she", "they"; "who" stands for the name before it.
    fn pronoun(&self, at: usize, floor: usize) -> Option<Subject> {
        let one = |gender| Some(Subject { range: at..at + 1, who: Who::Pronoun(gender) });
        match self.word(at).to_lowercase().as_str() {
            "he" | "él" => one(Gender::Male),
            "she" | "ella" => one(Gender::Female),
            "they" | "ellos" | "ellas" => one(Gender::Many),
            "que" if self.layout.language == Language::English || at == 0 || self.word(at - 1) != "," => None,
            "who" | "quien" | "which" | "que" => {
                let mut before = at.checked_sub(1).filter(|&before| before > floor)?;
                if self.word(before) == "," {
                    before -= 1;
                }
                self.named_at(before, floor)
            }
            _ => None,
        }
    }

    /// The name that ends at token `last`, with the names joined to it by "and".
    fn named_at(&self, last: usize, floor: usize) -> Option<Subject> {
        let index = self.entity(last)?;
        let mut range = self.tokens_of(index);
        if range.end != last + 1 || range.start < floor {
            return None;
        }
        let mut named = vec![index];
        while range.start > floor + 1 && matches!(self.word(range.start - 1), "and" | "y" | "e" | "&") {
            let Some(other) = self.entity(range.start - 2) else { break };
            let other_range = self.tokens_of(other);
            if other_range.start < floor {
                break;
            }
            named.push(other);
            range.start = other_range.start;
        }
        Some(Subject { range, who: Who::Named(named) })
    }

    /// "Ana Ruiz, mayor of Lagos, said": the name before what stands between the commas that end at `comma`.
    fn interrupted(&self, comma: usize, floor: usize) -> Option<Subject> {
        let opening = match self.word(comma) {
            ")" => "(",
            mark => mark,
        };
        let openings = (floor..comma).rev().take(40).filter(|&at| self.word(at) == opening && at > floor);
        let before = openings.clone().find_map(|at| {
            // "the mayor of Lagos, Ana Ruiz, said": the name between the marks is the speaker.
            let inside = self
                .named_at(comma - 1, floor)
                .filter(|inside| inside.range.start == at + 1 && self.is_person(inside));
            let named = || {
                self.named_at(at - 1, floor).filter(|subject| !self.quoted[at - 1] && !self.is_place(subject))
            };
            let inside = inside.map(|subject| {
                let start =
                    self.described(at - 1, floor).map_or(subject.range.start, |title| title.range.start);
                Subject { range: start..subject.range.end, who: subject.who }
            });
            inside.or_else(named).or_else(|| self.described(at - 1, floor))
        })?;
        let clean = !(before.range.end.min(comma)..comma).any(|at| self.quoted[at]);
        clean.then_some(before)
    }

    fn is_person(&self, subject: &Subject) -> bool {
        matches!(&subject.who, Who::Named(named) if named.iter().all(|&index| matches!(self.mentions.entities[index].kind, EntityKind::Person | EntityKind::Unknown)))
    }

    fn is_place(&self, subject: &Subject) -> bool {
        matches!(&subject.who, Who::Named(named) if named.iter().any(|&index| self.mentions.entities[index].kind == EntityKind::Place))
    }

    /// The noun phrase that ends at `last`.
    fn phrase_left(&self, last: usize, floor: usize) -> Option<Subject> {
        if let Some(subject) = self.named_at(last, floor) {
            let attached = subject.range.start > floor
                && PREPOSITIONS.contains(&self.word(subject.range.start - 1))
                && self.described(last, floor).is_some();
            if !attached {
                return Some(self.with_trade(subject, floor));
            }
        }
        self.described(last, floor)
    }

    /// ", union leader Ana Ruiz said": the words between the mark and the name say what she is.
    fn with_trade(&self, subject: Subject, floor: usize) -> Subject {
        let trade = |at: &usize| {
            let small = !self.word(*at).starts_with(char::is_uppercase);
            small && !self.quoted[*at] && matches!(self.tag(*at), Tag::Noun | Tag::Adjective)
        };
        let first = subject.range.start;
        let start = (floor..first).rev().take_while(trade).take(TRADE).last().unwrap_or(first);
        let set_off = start > floor && matches!(self.word(start - 1), "," | "”" | "\"" | "»");
        let named = matches!(subject.who, Who::Named(_)) && start < first;
        let start = if set_off && named { start } else { first };
        Subject { range: start..subject.range.end, who: subject.who }
    }

    /// "the third official", "a spokesman for the city", "officials": a phrase without a name of its own that ends at `last`.
    fn described(&self, last: usize, floor: usize) -> Option<Subject> {
        let noun_like = |at: usize| {
            !self.is_mark(at)
                && !BREAKS.contains(&self.word(at))
                && !self.quoted[at]
                && matches!(
                    self.tag(at),
                    Tag::Noun
                        | Tag::ProperNoun
                        | Tag::Adjective
                        | Tag::Numeral
                        | Tag::Determiner
                        | Tag::Other
                        | Tag::Adposition
                        | Tag::Particle
                        | Tag::Adverb
                        | Tag::Verb
                        | Tag::Pronoun
                )
        };
        if !noun_like(last)
            || matches!(self.tag(last), Tag::Verb | Tag::Adverb | Tag::Adposition | Tag::Determiner)
        {
            return None;
        }
        let mut start = last;
        let mut determined = false;
        while start > floor && last - start < 14 {
            let word = self.word(start);
            if DETERMINERS.contains(&word.to_lowercase().as_str()) {
                determined = true;
                let goes_on = start > floor + 1
                    && PREPOSITIONS.contains(&self.word(start - 1))
                    && self.is_noun(start - 2);
                let joined = start > floor + 1
                    && matches!(word, "two" | "three" | "other")
                    && DETERMINERS.contains(&self.word(start - 1));
                if !(goes_on || joined) {
                    break;
                }
                determined = joined;
                start -= 1;
                continue;
            }
            let hyphen = self.word(start - 1) == "-";
            let joint = matches!(self.word(start - 1), "and" | "y")
                && self.entities[start].is_some()
                && start - 1 > floor
                && self.entities[start - 2].is_some();
            if !(noun_like(start - 1) || hyphen || joint) || (self.tag(start - 1) == Tag::Verb) {
                break;
            }
            start -= 1;
        }
        if start == floor && DETERMINERS.contains(&self.word(start).to_lowercase().as_str()) {
            determined = true;
        }
        let first = start == floor || self.is_mark(start - 1) || BREAKS.contains(&self.word(start - 1));
        let short = last - start < 5;
        (determined || (first && short)).then_some(Subject { range: start..last + 1, who: Who::Described })
    }

    /// Whether the token makes an owner of the name before it.
    fn is_owner(&self, at: usize) -> bool {
        matches!(self.word(at), "'s" | "’s" | "’" | "'")
    }

    fn is_noun(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::Noun | Tag::ProperNoun | Tag::Other) && !self.is_mark(at)
    }

    /// The subject that follows the verb: "said Ruiz", "dijo la canciller".
    pub fn subject_right(&self, verb: usize, limit: usize) -> Option<Subject> {
        let first = verb + 1;
        if first >= limit || self.quoted[first] {
            return None;
        }
        if let Some(subject) = self.pronoun(first, verb) {
            return Some(subject);
        }
        let determined = DETERMINERS.contains(&self.word(first).to_lowercase().as_str());
        let name = [first, first + usize::from(determined)]
            .into_iter()
            .find_map(|at| self.entity(at).filter(|&index| self.tokens_of(index).start == at));
        // "according to Peru's mayors": whose mayors they are does not speak.
        let owner = name.is_some_and(|index| self.is_owner(self.tokens_of(index).end));
        let determined = determined || owner;
        if let Some(index) = name.filter(|_| !owner) {
            let range = self.tokens_of(index);
            let mut named = vec![index];
            if matches!(self.word(range.end), "and" | "y") {
                named.extend(self.entity(range.end + 1));
            }
            return Some(Subject { range: first..range.end, who: Who::Named(named) });
        }
        let mut end = first;
        while end < limit
            && end < first + 9
            && !self.is_mark(end)
            && !self.is_filler(end)
            && !self.quoted[end]
            && !BREAKS.contains(&self.word(end))
        {
            end += 1;
        }
        // "dijo la canciller, Ana Ruiz": the name behind the comma is the speaker's.
        if determined
            && self.word(end) == ","
            && let Some(index) = self.entity(end + 1)
        {
            let range = self.tokens_of(index);
            let entity = &self.mentions.entities[index];
            let person = entity.kind == EntityKind::Person
                || (entity.kind == EntityKind::Unknown && entity.words.len() >= 2);
            let ends = matches!(self.word(range.end), "." | "," | "") || range.end >= limit;
            if person && range.start == end + 1 && ends {
                return Some(Subject { range: first..range.end, who: Who::Named(vec![index]) });
            }
        }
        let plural = self.word(first).ends_with('s')
            && matches!(self.tag(first), Tag::Noun | Tag::Other | Tag::Adjective);
        let addressed = self.word(first) == "a" && self.layout.language == Language::Spanish;
        let verbless = !matches!(self.word(first), "to" | "que" | "that") && !addressed;
        ((determined || plural) && end > first && verbless)
            .then_some(Subject { range: first..end, who: Who::Described })
    }

    /// The name, pronoun or phrase that the word `head` stands in.
    pub fn around(&self, head: usize, floor: usize) -> Option<Subject> {
        if let Some(index) = self.entity(head) {
            return Some(Subject { range: self.tokens_of(index), who: Who::Named(vec![index]) });
        }
        self.subject_left(head + 1, floor).filter(|subject| subject.range.contains(&head))
    }

    /// The subject of a sentence's main verb by its tree; without one, its first person or pronoun outside quotations.
    pub fn sentence_subject(&self, sentence: &Sentence) -> Option<Subject> {
        let tokens = sentence.tokens.clone();
        let root = tokens.clone().find(|&at| self.words[at].relation == Relation::Root);
        let Some(root) = root else { return self.first_person(tokens) };
        let subject = tokens.clone().find(|&at| {
            let relation = matches!(self.words[at].relation, Relation::Subject | Relation::SubjectPassive);
            self.words[at].head == Some(root) && relation && !self.quoted[at]
        })?;
        if self
            .words
            .iter()
            .skip(subject)
            .take(tokens.end - subject)
            .any(|word| word.head == Some(subject) && word.relation == Relation::Conjunct)
        {
            return None;
        }
        let found = self.around(subject, tokens.start)?;
        // "The museum's director, Ana Ruiz, was blunt": the name between the commas is meant.
        let behind = found.range.end + 1;
        if found.who == Who::Described
            && self.word(found.range.end) == ","
            && let Some(index) = self.entity(behind)
            && self.mentions.entities[index].kind == EntityKind::Person
            && self.word(self.tokens_of(index).end) == ","
        {
            return Some(Subject {
                range: found.range.start..self.tokens_of(index).end,
                who: Who::Named(vec![index]),
            });
        }
        Some(found)
    }

    /// The first person or pronoun of a sentence outside quotations; none when several are joined.
    fn first_person(&self, tokens: Range<usize>) -> Option<Subject> {
        for at in tokens.clone().filter(|&at| !self.quoted[at]) {
            let Some(index) =
                self.entity(at).filter(|&index| self.mentions.entities[index].kind == EntityKind::Person)
            else {
                if let Some(subject) = self.pronoun(at, at) {
                    return Some(subject);
                }
                continue;
            };
            let range = self.tokens_of(index);
            let owner = self.is_owner(range.end);
            let joined =
                matches!(self.word(range.end), "and" | "y" | ",") && self.entity(range.end + 1).is_some();
            if joined {
                return None;
            }
            if range.start >= tokens.start && !owner {
                return Some(Subject { range, who: Who::Named(vec![index]) });
            }
        }
        None
    }
}
