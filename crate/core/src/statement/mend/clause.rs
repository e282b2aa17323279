//! Mends clauses: what the tree hangs on the wrong one of several verbs, infinitives behind a noun, lists of infinitives and
//! of what is denied.

use super::Mender;
use crate::grammar::{Form, Relation, Tag, Word};

/// Nouns that an infinitive behind them says more of: "the need to act".
const OPEN_NOUNS: &str = "need plan effort right decision ability bid attempt proposal promise pledge commitment desire \
    willingness intention duty obligation power permission opportunity chance urge call move request refusal failure";

/// Verbs behind which a participle says how they came upon it: "found abandoned".
const FINDING: &[&str] = &["find", "leave", "report", "declare", "feel"];

/// Words that say without a verb which way something went.
const CHANGES: &[&str] = &["up", "down", "higher", "lower"];

impl Mender<'_> {
    /// A headline without a verb that says which way something went: "Exports up in May".
    pub(super) fn raise_headline_change(&mut self) {
        self.find_plural();
        let verb = |it: &Word| matches!(it.tag, Tag::Verb | Tag::Auxiliary);
        let Some(noun) = self.range.clone().find(|&word| self.words[word].head.is_none()) else { return };
        let nominal = matches!(self.words[noun].tag, Tag::Noun | Tag::ProperNoun);
        if !nominal || self.range.clone().any(|word| verb(&self.words[word])) {
            return;
        }
        let Some(change) = self.children(noun).find(|&word| word > noun && self.is_change(word)) else {
            return;
        };
        let behind: Vec<usize> = self.children(noun).filter(|&word| word > change).collect();
        (self.words[change].head, self.words[change].relation) = (None, Relation::Root);
        self.words[change].tag = Tag::Adverb;
        self.hang(noun, change, Relation::Subject);
        for word in behind {
            let relation = match self.words[word].relation {
                Relation::NominalModifier => Relation::Oblique,
                relation => relation,
            };
            self.hang(word, change, relation);
        }
    }

    /// "Horses found abandoned in a field" tells that they were found, and how.
    pub(super) fn raise_verbs_over_outcomes(&mut self) {
        for verb in self.range.clone() {
            let outcome = verb + 1;
            let it = &self.words[verb];
            let under = it.relation == Relation::AdverbialClause && it.head == Some(outcome);
            if !under || it.tag != Tag::Verb || !FINDING.contains(&it.lemma.as_str()) {
                continue;
            }
            let (above, relation) = (self.words[outcome].head, self.words[outcome].relation);
            (self.words[verb].head, self.words[verb].relation) = (above, relation);
            self.hang(outcome, verb, Relation::OpenComplement);
        }
    }

    /// Nobody opens a sentence with "exports" as a verb.
    fn find_plural(&mut self) {
        let first = self.range.start;
        let plural = self.words[first].tag == Tag::Verb && self.written(first).ends_with('s');
        if plural && first + 1 < self.range.end && self.is_change(first + 1) {
            let singular = self.written(first).to_lowercase();
            self.words[first].tag = Tag::Noun;
            self.words[first].form = Form::Plural;
            self.words[first].lemma = match singular.strip_suffix("ies") {
                Some(stem) => format!("{stem}y"),
                None => singular.trim_end_matches('s').to_owned(),
            };
        }
    }

    fn is_change(&self, word: usize) -> bool {
        let it = &self.words[word];
        let beside = matches!(
            it.relation,
            Relation::AdverbialModifier | Relation::NominalModifier | Relation::Particle | Relation::Oblique
        );
        beside && CHANGES.contains(&&*it.lemma)
    }

    /// "from ten counties that have been identified": the clause describes the noun before its pronoun; and "stronger in men than
    /// in women, who are many" tells of women.
    pub(super) fn tie_relative_clauses(&mut self) {
        for pronoun in self.range.clone().skip(2) {
            let relative = matches!(self.words[pronoun].lemma.as_str(), "that" | "which" | "who")
                && self.words[pronoun].tag == Tag::Pronoun
                && self.is_subject(pronoun);
            let Some(verb) = self.words[pronoun].head.filter(|&verb| relative && verb > pronoun) else {
                continue;
            };
            let nominal = |at: usize| matches!(self.words[at].tag, Tag::Noun | Tag::ProperNoun);
            let than = |at: usize| self.children(at).any(|it| self.words[it].lemma == "than");
            let noun = match self.words[verb].relation {
                Relation::AdverbialClause | Relation::Parataxis if nominal(pronoun - 1) => {
                    self.top_of_phrase(pronoun - 1)
                }
                Relation::RelativeClause
                    if self.written(pronoun - 1) == "," && nominal(pronoun - 2) && than(pronoun - 2) =>
                {
                    pronoun - 2
                }
                _ => continue,
            };
            self.hang(verb, noun, Relation::RelativeClause);
        }
    }

    /// "ten counties in Kent and Essex": the second name goes with the first one, not with what is there.
    pub(super) fn list_names_together(&mut self) {
        for name in self.range.clone().skip(2) {
            let it = &self.words[name];
            let Some(thing) =
                it.head.filter(|_| it.relation == Relation::Conjunct && it.tag == Tag::ProperNoun)
            else {
                continue;
            };
            let and = self.children(name).find(|&it| self.words[it].relation == Relation::Coordination);
            let joined = and.and_then(|and| and.checked_sub(1));
            let before = joined.filter(|&other| {
                let behind = self.words[other].head == Some(thing) && other > thing;
                behind && self.words[other].tag == Tag::ProperNoun && self.preposition(other).is_some()
            });
            if let Some(other) = before.filter(|_| self.words[thing].tag == Tag::Noun) {
                self.hang(name, other, Relation::Conjunct);
            }
        }
    }

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

    /// "Met with the envoy Ana Sol in Lima": where it was, not which envoy.
    pub(super) fn place_acts(&mut self) {
        for place in self.range.clone() {
            let it = &self.words[place];
            let named = it.tag == Tag::ProperNoun && it.relation == Relation::NominalModifier;
            let inside = self.preposition(place).is_some_and(|case| self.written(case) == "in");
            let Some(name) =
                it.head.filter(|&name| named && inside && self.words[name].tag == Tag::ProperNoun)
            else {
                continue;
            };
            let part = |&at: &usize| {
                let joined = matches!(self.words[at].relation, Relation::Apposition | Relation::Flat);
                self.words[at].head.filter(|_| joined)
            };
            let top = std::iter::successors(Some(name), part).last().unwrap_or(name);
            let role = matches!(self.words[top].relation, Relation::Object | Relation::Oblique);
            let verb =
                self.words[top].head.filter(|&verb| role && verb < top && self.words[verb].tag == Tag::Verb);
            if let Some(verb) = verb.filter(|_| top != name || self.has_flat(name)) {
                self.hang(place, verb, Relation::Oblique);
            }
        }
    }

    fn has_flat(&self, name: usize) -> bool {
        self.children(name).any(|child| self.words[child].relation == Relation::Flat)
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
