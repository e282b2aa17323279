//! What a clause takes over from the clause or noun it hangs on.

use super::Builder;
use crate::grammar::{Relation, Tag};
use crate::statement::{Argument, Role};

/// Verbs whose object does what the infinitive behind it says.
#[rustfmt::skip]
const ASKING: &[&str] = &[
    "advise", "allow", "ask", "cause", "compel", "enable", "encourage", "expect", "force", "get", "help", "instruct", "invite",
    "oblige", "order", "permit", "persuade", "press", "push", "require", "tell", "urge", "want", "warn", "wish",
];

impl Builder<'_> {
    /// Adds the arguments that a clause shares with the clause or noun it hangs on.
    pub(super) fn inherit(&self, word: usize, arguments: &mut Vec<Argument>) {
        let Some(head) = self.tree.words[word].head else { return };
        let has = |arguments: &[Argument], role| arguments.iter().any(|argument| argument.role == role);
        if !has(arguments, Role::Actor)
            && let Some(subject) = self.subject_of_yet_to(word)
        {
            arguments.push(self.argument(Role::Actor, subject));
        }
        match self.tree.words[word].relation {
            Relation::OpenComplement if self.is_named(word) => {
                let thing = self.tree.one(head, Relation::Object);
                arguments.extend(thing.map(|thing| self.argument(Role::Actor, thing)));
            }
            Relation::Parataxis if self.is_bare_participle(word) && !has(arguments, Role::Object) => {
                arguments.push(self.argument(Role::Object, head));
            }
            Relation::RelativeClause => self.fill_relative(word, head, arguments),
            Relation::AdjectivalClause if self.is_passive(word) && !has(arguments, Role::Object) => {
                arguments.push(self.argument(Role::Object, head));
            }
            Relation::AdjectivalClause if self.is_infinitive(word) && !has(arguments, Role::Actor) => {
                let object = self.tree.words[head].relation == Relation::Object;
                let above = match self.tree.words[head].head {
                    Some(verb) => self.subject(verb).filter(|_| object),
                    // A headline: "Firm to cut jobs".
                    None => Some(head).filter(|&head| self.tree.one(head, Relation::Copula).is_none()),
                };
                arguments.extend(above.map(|subject| self.argument(Role::Actor, subject)));
            }
            Relation::AdjectivalClause if self.is_bare_clause(word) && !has(arguments, Role::Actor) => {
                arguments.push(self.argument(Role::Actor, head));
            }
            Relation::Conjunct if self.is_passive(word) && self.subject(word).is_none() => {
                arguments.extend(self.subject(head).map(|subject| self.argument(Role::Object, subject)));
            }
            Relation::Conjunct | Relation::OpenComplement | Relation::AdverbialClause
                if !has(arguments, Role::Actor)
                    && !self.is_passive(word)
                    && (self.tree.words[word].tag == Tag::Verb
                        || self.is_lasting(word)
                        || self.tree.one(word, Relation::Copula).is_some()) =>
            {
                if let Some(subject) = self.asked(word, head).or_else(|| self.subject(head)) {
                    arguments.push(self.argument(Role::Actor, subject));
                }
            }
            _ => {}
        }
    }

    /// "The mayor wants the firm to pay": the firm is to pay.
    fn asked(&self, word: usize, verb: usize) -> Option<usize> {
        let own = self.tree.words[word].relation == Relation::OpenComplement && self.tree.has_to(word);
        let asks = ASKING.contains(&self.tree.words[verb].lemma.as_str());
        let between = |&it: &usize| verb < it && it < word;
        self.tree.one(verb, Relation::Object).filter(between).filter(|_| own && asks)
    }

    /// "The panel has yet to approve the plan": the panel is the one to approve it.
    fn subject_of_yet_to(&self, verb: usize) -> Option<usize> {
        let lemma = |word: usize| self.tree.words[word].lemma.as_str();
        let have = verb.checked_sub(3)?;
        let yet = self.tree.has_to(verb) && lemma(verb - 2) == "yet" && lemma(have) == "have";
        self.subject(have).filter(|_| yet && self.tree.one(verb, Relation::Auxiliary).is_none())
    }

    /// Puts the noun in the place of "who", "which" or "that"; where no such word stands, it is the object.
    fn fill_relative(&self, word: usize, noun: usize, arguments: &mut Vec<Argument>) {
        let pronoun = arguments.iter().position(|argument| {
            matches!(
                self.tree.words[argument.head].lemma.as_str(),
                "who" | "which" | "that" | "que" | "quien" | "cual"
            )
        });
        let filled = |role| self.argument(role, noun);
        match pronoun {
            Some(at) => arguments[at] = filled(arguments[at].role),
            None if self.subject(word).is_none() => arguments.push(filled(Role::Actor)),
            None if self.tree.one(word, Relation::Object).is_none() => arguments.push(filled(Role::Object)),
            None => {}
        }
    }
}
