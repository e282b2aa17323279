//! Mends clauses: what the tree hangs on the wrong one of several verbs, infinitives behind a noun, lists of infinitives and
//! of what is denied.

use super::Mender;
use crate::grammar::{Form, Relation, Tag};

/// Nouns that an infinitive behind them says more of: "the need to act".
const OPEN_NOUNS: &str = "need plan effort right decision ability bid attempt proposal promise pledge commitment desire \
    willingness intention duty obligation power permission opportunity chance urge call move request refusal failure";

impl Mender<'_> {
    /// "stressed the need to cut costs, train staff": cutting and training are what is needed, not what was done.
    pub(super) fn order_infinitives(&mut self) {
        for verb in self.range.clone().skip(2) {
            if self.words[verb].tag == Tag::Verb {
                self.tie_to_noun(verb);
                self.tie_to_list(verb);
                self.tie_phrase_behind(verb);
            }
        }
    }

    /// "agreed to cut catches": what is cut is the object of "cut".
    pub(super) fn give_objects_to_infinitives(&mut self) {
        for object in self.range.clone() {
            let Some(verb) =
                self.words[object].head.filter(|_| self.words[object].relation == Relation::Object)
            else {
                continue;
            };
            let own = |tree: &Self, infinitive: usize| {
                tree.children(infinitive).any(|child| {
                    matches!(tree.words[child].relation, Relation::Object | Relation::AuxiliaryPassive)
                })
            };
            let infinitive = self.children(verb).find(|&child| {
                let it = &self.words[child];
                it.relation == Relation::OpenComplement
                    && it.tag == Tag::Verb
                    && verb < child
                    && child < object
            });
            if let Some(infinitive) = infinitive.filter(|&it| !own(self, it)) {
                self.hang(object, infinitive, self.words[object].relation);
            }
        }
    }

    /// "a school rather than a hospital": what is denied is an item of the list, it describes nothing.
    pub(super) fn list_what_is_denied(&mut self) {
        for noun in self.range.clone() {
            let described = self.words[noun].relation == Relation::NominalModifier;
            if described && self.children(noun).any(|child| self.words[child].lemma == "rather") {
                self.words[noun].relation = Relation::Conjunct;
            }
        }
    }

    /// "talks between officers and envoys that were broken off": the talks were.
    pub(super) fn raise_clauses_over_between(&mut self) {
        for verb in self.range.clone() {
            let Some(noun) =
                self.words[verb].head.filter(|_| self.words[verb].relation == Relation::RelativeClause)
            else {
                continue;
            };
            let which =
                self.children(verb).any(|it| matches!(self.words[it].lemma.as_str(), "that" | "which"));
            let mut first = noun;
            while let Some(head) =
                self.words[first].head.filter(|_| self.words[first].relation == Relation::Conjunct)
            {
                first = head;
            }
            let between = self.children(first).any(|it| self.words[it].lemma == "between");
            let thing = self.words[first].head.filter(|&thing| self.words[thing].tag == Tag::Noun);
            if let Some(thing) = thing.filter(|_| which && between) {
                self.hang(verb, thing, Relation::RelativeClause);
            }
        }
    }

    /// "led to decreased violence": a participle between a preposition and a noun describes the noun.
    pub(super) fn tie_participles(&mut self) {
        for verb in self.range.clone().skip(1) {
            let noun = verb + 1;
            let inside = noun < self.range.end
                && self.words[verb].tag == Tag::Verb
                && self.written(verb).ends_with("ed")
                && self.words[noun].tag == Tag::Noun
                && self.words[verb - 1].tag == Tag::Adposition;
            if !inside || self.words[noun].head != Some(verb) {
                continue;
            }
            let (head, case) = (self.words[verb].head, verb - 1);
            (self.words[noun].head, self.words[noun].relation) = (head, Relation::Oblique);
            self.hang(verb, noun, Relation::AdjectivalModifier);
            self.hang(case, noun, Relation::Case);
        }
    }

    /// Hangs an infinitive on the noun right before it.
    fn tie_to_noun(&mut self, verb: usize) {
        let noun = verb - 2;
        let behind = self.words[verb - 1].lemma == "to" && self.words[noun].tag == Tag::Noun;
        let named = OPEN_NOUNS.split_whitespace().any(|listed| listed == self.words[noun].lemma);
        let above = self.words[noun].head.is_some() && self.words[noun].head == self.words[verb].head;
        if behind && named && above {
            self.hang(verb, noun, Relation::AdjectivalClause);
        }
    }

    /// Hangs a bare verb on the infinitive that its list begins with.
    fn tie_to_list(&mut self, verb: usize) {
        let it = &self.words[verb];
        let Some(head) = it.head.filter(|_| it.relation == Relation::Conjunct && it.form == Form::Base)
        else {
            return;
        };
        let alone = self.children(verb).all(|child| {
            let relation = self.words[child].relation;
            !matches!(relation, Relation::Auxiliary | Relation::Mark) && !self.is_subject(child)
        });
        let told = self.words[head].tag == Tag::Verb && self.words[head].form != Form::Base;
        let infinitive = |&word: &usize| {
            let marked = |child: usize| {
                self.words[child].relation == Relation::Mark && self.words[child].lemma == "to"
            };
            self.words[word].tag == Tag::Verb && self.children(word).any(marked)
        };
        let first = (head + 1..verb).rev().find(infinitive).filter(|_| alone && told);
        if let Some(first) = first {
            self.hang(verb, first, Relation::Conjunct);
        }
    }

    /// "lead the group and meet with the minister": the phrase right behind a verb belongs to it, not to a noun before it.
    fn tie_phrase_behind(&mut self, verb: usize) {
        let next = verb + 1;
        let finite =
            matches!(self.words[verb].form, Form::Base | Form::Past | Form::Present | Form::ThirdPerson);
        if !finite || next >= self.range.end || self.words[next].tag != Tag::Adposition {
            return;
        }
        let Some(phrase) = self.words[next].head.filter(|&head| head > next && self.range.contains(&head))
        else {
            return;
        };
        let nominal = matches!(self.words[phrase].tag, Tag::Noun | Tag::ProperNoun);
        if nominal && self.words[phrase].head.is_some_and(|head| head < verb) {
            self.hang(phrase, verb, Relation::Oblique);
        }
    }
}
