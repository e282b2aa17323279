//! From trees to statements: each predicate with its participants and circumstances.

mod gap;
mod inherit;

use super::tree::Tree;
use super::{Argument, Kind, Polarity, Role, Stance, Statement, mood};
use crate::grammar::{Form, Relation, Tag};
use crate::text::{Layout, Sentence, Span};
use crate::value::{Entity, EntityKind, Mentions};
use std::ops::Range;

/// What the builder knows of one document.
pub(super) struct Builder<'a> {
    pub(super) tree: Tree<'a>,
    pub(super) mentions: &'a Mentions,
    pub(super) text: &'a str,
}

impl Builder<'_> {
    /// The statements of all sentences, in text order.
    pub(super) fn build(&self, layout: &Layout) -> Vec<Statement> {
        let mut statements = Vec::new();
        for (index, sentence) in layout.sentences.iter().enumerate() {
            if layout.blocks[sentence.block].kind != crate::text::BlockKind::Furniture {
                self.sentence(index, sentence, &mut statements);
            }
        }
        statements
    }

    fn sentence(&self, index: usize, sentence: &Sentence, statements: &mut Vec<Statement>) {
        for word in sentence.tokens.clone() {
            if let Some(statement) = self.gapped(index, word) {
                statements.push(statement);
                continue;
            }
            let Some(kind) = self.kind(word) else { continue };
            let mut arguments = self.own_arguments(word, kind);
            self.inherit(word, &mut arguments);
            self.add_listed(sentence.tokens.start..word, &mut arguments);
            if kind == Kind::Nominal && arguments.is_empty() {
                continue;
            }
            let span = self.tree.span(&self.tree.clause(word));
            let stance = Stance {
                polarity: mood::polarity(self.tree, word, &arguments),
                modality: mood::modality(self.tree, word),
                speech: None,
            };
            statements.push(Statement { sentence: index, span, predicate: word, kind, arguments, stance });
        }
    }

    /// What kind of statement `word` carries, if any.
    fn kind(&self, word: usize) -> Option<Kind> {
        let it = &self.tree.words[word];
        let copula = self.tree.one(word, Relation::Copula).is_some();
        let serves =
            matches!(it.relation, Relation::Auxiliary | Relation::AuxiliaryPassive | Relation::Copula);
        match it.tag {
            _ if copula || self.is_named(word) => Some(Kind::State),
            // "According" and "including" lead a phrase.
            Tag::Verb
                if matches!(it.relation, Relation::AdjectivalModifier | Relation::Case | Relation::Fixed) =>
            {
                None
            }
            Tag::Verb => Some(Kind::Action),
            Tag::Auxiliary if !serves => Some(Kind::Action),
            Tag::Noun | Tag::ProperNoun if it.relation == Relation::Apposition => Some(Kind::Apposition),
            Tag::Adjective | Tag::Adverb if self.tree.one(word, Relation::Subject).is_some() => {
                Some(Kind::State)
            }
            Tag::Adjective if self.is_lasting(word) => Some(Kind::State),
            Tag::Noun | Tag::ProperNoun if !matches!(it.relation, Relation::Compound | Relation::Flat) => {
                Some(Kind::Nominal)
            }
            _ => None,
        }
    }

    /// How something is by a verb that says no more than that it is so: "remain open".
    pub(super) fn is_lasting(&self, word: usize) -> bool {
        let it = &self.tree.words[word];
        let lasts = |verb: usize| LASTING.contains(&self.tree.words[verb].lemma.as_str());
        let complement = it.relation == Relation::OpenComplement && it.tag == Tag::Adjective;
        complement && it.head.is_some_and(|verb| lasts(verb) && self.subject(verb).is_some())
    }

    /// A participle in brackets behind a name: "Ana Ruiz (born 5 May 1970)".
    fn is_bare_participle(&self, word: usize) -> bool {
        let words = self.tree.words;
        let participle = words[word].tag == Tag::Verb && words[word].form == Form::PastParticiple;
        let nominal = |head: usize| matches!(words[head].tag, Tag::Noun | Tag::ProperNoun);
        participle
            && self.subject(word).is_none()
            && words[word].head.is_some_and(|head| nominal(head) && head < word)
    }

    /// What somebody calls, names or makes a thing: "called it the largest outbreak".
    fn is_named(&self, word: usize) -> bool {
        let it = &self.tree.words[word];
        let nominal =
            matches!(it.tag, Tag::Noun | Tag::ProperNoun) && it.relation == Relation::OpenComplement;
        nominal && it.head.is_some_and(|verb| self.tree.one(verb, Relation::Object).is_some())
    }

    /// The arguments that hang on `word` itself.
    fn own_arguments(&self, word: usize, kind: Kind) -> Vec<Argument> {
        let passive = self.is_passive(word);
        let mut arguments = Vec::new();
        for &child in self.tree.children(word) {
            if let Some(role) = self.role(child, kind, passive) {
                let items = self.tree.conjuncts(child).into_iter();
                arguments.extend(items.map(|head| self.item(self.argument(role, head), child)));
                // "All the islands except Tola".
                let left_out = |&it: &usize| mood::is_excepted(self.tree, it);
                let named = self.tree.by(child, Relation::NominalModifier).filter(left_out);
                arguments.extend(named.map(|head| self.item(self.argument(role, head), child)));
            }
        }
        if kind == Kind::Action && !passive && !arguments.iter().any(|it| it.role == Role::Object) {
            arguments
                .iter_mut()
                .filter(|it| self.is_object_with_a(word, it))
                .for_each(|it| it.role = Role::Object);
        }
        if hosts(&self.tree.words[word].lemma) {
            let host = |it: &&mut Argument| it.role == Role::Actor && self.is_known_place(it.head);
            arguments.iter_mut().filter(host).for_each(|it| it.role = Role::Place);
        }
        if matches!(kind, Kind::State | Kind::Apposition) {
            arguments.push(self.argument(Role::Attribute, word));
        }
        if kind == Kind::Apposition
            && let Some(head) = self.tree.words[word].head
        {
            arguments.push(self.argument(Role::Actor, head));
        }
        arguments
    }

    fn argument(&self, role: Role, head: usize) -> Argument {
        let head = if role == Role::Attribute { head } else { self.tree.counted(head) };
        let span = self.tree.span(&self.tree.noun_phrase(head));
        Argument { role, head, span, polarity: Polarity::Affirmed }
    }

    /// `argument` as one item of a list that begins with `first`: denied where the first is not.
    fn item(&self, argument: Argument, first: usize) -> Argument {
        let denied = |item: usize| mood::is_denied(self.tree, item);
        let excepted = mood::is_excepted(self.tree, argument.head);
        if excepted || argument.head != first && denied(argument.head) && !denied(first) {
            return Argument { polarity: Polarity::Negated, ..argument };
        }
        argument
    }

    /// Whether what `word` says is done *to* its subject.
    fn is_passive(&self, word: usize) -> bool {
        let participle_on_noun =
            self.is_bare_clause(word) && !self.tree.words[word].span.of(self.text).ends_with("ing");
        participle_on_noun
            || self.shares_passive(word)
            || self.tree.children(word).iter().any(|&child| {
                matches!(
                    self.tree.words[child].relation,
                    Relation::SubjectPassive | Relation::AuxiliaryPassive
                )
            })
    }

    /// "was built in 1988 and rebuilt in 2004": the auxiliary of the verb before serves this participle too.
    fn shares_passive(&self, word: usize) -> bool {
        let it = &self.tree.words[word];
        let object = self.tree.one(word, Relation::Object);
        // Of "fined" alone the form does not tell which it is.
        let participle = match object {
            Some(object) => {
                matches!(it.form, Form::Past | Form::PastParticiple) && self.is_meted_out(word, object)
            }
            None => it.form == Form::PastParticiple,
        };
        let bare = it.tag == Tag::Verb && participle && it.relation == Relation::Conjunct;
        let own = [Relation::Subject, Relation::SubjectPassive, Relation::Auxiliary];
        bare && own.iter().all(|&relation| self.tree.one(word, relation).is_none())
            && it.head.is_some_and(|first| {
                let active = self.tree.by(first, Relation::Auxiliary).last();
                self.tree
                    .one(first, Relation::AuxiliaryPassive)
                    .is_some_and(|aux| active.is_none_or(|it| it < aux))
            })
    }

    /// Whether the object is what somebody gets, and not what is done: "was banned and fined 500 euros".
    fn is_meted_out(&self, verb: usize, object: usize) -> bool {
        METED_OUT.contains(&self.tree.words[verb].lemma.as_str())
            && self.tree.one(object, Relation::NumericModifier).is_some()
    }

    /// Whether `word` hangs on a noun without a subject of its own: "firearms seized", not "a report that firearms fell".
    fn is_bare_clause(&self, word: usize) -> bool {
        self.tree.words[word].relation == Relation::AdjectivalClause && self.subject(word).is_none()
    }

    /// Whether `word` says what a noun is for ("the need to cut costs"): the noun does not do it.
    fn is_infinitive(&self, word: usize) -> bool {
        self.is_bare_clause(word) && self.tree.has_to(word)
    }

    /// The part `child` plays for its head.
    fn role(&self, child: usize, kind: Kind, passive: bool) -> Option<Role> {
        match self.tree.words[child].relation {
            Relation::Subject | Relation::ClausalSubject if passive => Some(Role::Object),
            Relation::Subject | Relation::ClausalSubject | Relation::ObliqueAgent => Some(Role::Actor),
            Relation::Object if self.is_when(child) => Some(Role::Time),
            Relation::SubjectPassive | Relation::Object => Some(Role::Object),
            Relation::IndirectObject => Some(Role::Recipient),
            Relation::ObliqueTime => Some(Role::Time),
            Relation::Possessive if kind == Kind::Nominal => Some(Role::Actor),
            Relation::Oblique | Relation::NominalModifier => Some(self.oblique_role(child, kind, passive)),
            _ => None,
        }
    }

    /// The part a phrase with a preposition plays.
    fn oblique_role(&self, child: usize, kind: Kind, passive: bool) -> Role {
        if self.is_time(child) {
            return Role::Time;
        }
        let preposition = self.tree.preposition(child).map_or("", |word| word.lemma.as_str());
        match preposition {
            "by" | "por" if passive || kind == Kind::Nominal => Role::Actor,
            // "Was paid for by a bank".
            _ if passive && self.is_agent(child) => Role::Actor,
            "de" if kind == Kind::Nominal && self.lies_in(child) => Role::Place,
            "of" | "de" if kind == Kind::Nominal => Role::Object,
            "to" | "for" | "a" | "para" => Role::Recipient,
            "in" | "at" | "on" | "near" | "inside" | "outside" | "across" | "en" if self.is_place(child) => {
                Role::Place
            }
            _ => Role::Circumstance,
        }
    }

    /// Whether "by" stands behind another preposition, which belongs to the verb.
    fn is_agent(&self, word: usize) -> bool {
        self.tree.by(word, Relation::Case).last().is_some_and(|it| self.tree.words[it].lemma == "by")
    }

    fn is_time(&self, word: usize) -> bool {
        let span = self.tree.words[word].span;
        self.mentions.dates.iter().any(|date| date.span.overlaps(span))
    }

    /// "last season", "every night": when something happens, whatever the tree takes it for.
    fn is_when(&self, word: usize) -> bool {
        let which = |&it: &usize| WHICH.contains(&self.tree.words[it].lemma.as_str());
        let bare = self.tree.preposition(word).is_none() && self.tree.children(word).iter().any(which);
        bare && STRETCHES.contains(&self.tree.words[word].lemma.as_str())
    }

    /// Whether a word names a place: known as one, or a name that is not known to be a person.
    fn is_place(&self, word: usize) -> bool {
        let span = self.tree.words[word].span;
        let named = self.mentions.entities.iter().find(|entity| entity.span.contains(span));
        match named {
            Some(entity) => {
                let last = entity.key.rsplit(' ').next().unwrap_or_default();
                matches!(entity.kind, EntityKind::Place | EntityKind::Unknown) || BUILDINGS.contains(&last)
            }
            None => {
                span.of(self.text).starts_with(char::is_uppercase)
                    || self.is_of_a_place(word)
                    || self.has_place_before(word)
            }
        }
    }

    /// "the Lagos road".
    fn has_place_before(&self, word: usize) -> bool {
        self.tree.by(word, Relation::Compound).any(|name| self.is_known_place(name))
    }

    fn is_known_place(&self, name: usize) -> bool {
        let span = self.tree.words[name].span;
        let mut entities = self.mentions.entities.iter();
        entities.any(|it| it.kind == EntityKind::Place && !it.people && it.span.contains(span))
    }

    /// "the port of Corrigan": a common noun that is told apart by a name.
    fn is_of_a_place(&self, word: usize) -> bool {
        self.tree.by(word, Relation::NominalModifier).any(|name| {
            let of =
                self.tree.preposition(name).is_some_and(|case| matches!(case.lemma.as_str(), "of" | "de"));
            let span = self.tree.words[name].span;
            let people = self.mentions.entities.iter().any(|it| it.people && it.span.contains(span));
            of && !people && self.tree.words[name].tag == Tag::ProperNoun && self.is_place(name)
        })
    }

    /// Adds the people of a list that ends with the subject: "Minister Ana Ruiz, Governor Luis Paz and Eva Sol were
    /// present". Of a long list the tree often keeps only the last.
    fn add_listed(&self, before: Range<usize>, arguments: &mut Vec<Argument>) {
        let words = self.tree.words;
        let Some(subject) = arguments.iter().find(|it| it.role == Role::Actor).cloned() else { return };
        self.add_before_others(subject.head, arguments);
        let person =
            |entity: &&Entity| entity.kind == EntityKind::Person && before.contains(&entity.words.start);
        let people: Vec<&Entity> = self.mentions.entities.iter().filter(person).collect();
        let Some(last) = people.last().filter(|it| it.words.contains(&subject.head)) else { return };
        let lemma_before = |span: Span| {
            let first = words.partition_point(|word| word.span.start < span.start);
            first.checked_sub(1).filter(|it| before.contains(it)).map_or("", |it| words[it].lemma.as_str())
        };
        let verb = |word: usize| {
            matches!(words[word].tag, Tag::Verb) && words[word].relation != Relation::AdjectivalModifier
        };
        let ends_a_list = matches!(lemma_before(last.span), "and" | "y" | "e");
        if !ends_a_list || (before.start..last.words.end).any(verb) {
            return;
        }
        for entity in
            people.iter().filter(|it| matches!(lemma_before(it.span), "" | "," | ";" | "and" | "y" | "e"))
        {
            if !arguments.iter().any(|it| entity.words.contains(&it.head)) {
                arguments.push(self.argument(Role::Actor, entity.words.start));
            }
        }
    }

    /// Adds the people between the first of a list and its end: "he, Minister Ana Ruiz, Luis Paz and other officials spoke".
    fn add_before_others(&self, first: usize, arguments: &mut Vec<Argument>) {
        let words = self.tree.words;
        let other = |&it: &usize| matches!(words[it].lemma.as_str(), "other" | "otro");
        let closes = |it: &&Argument| it.role == Role::Actor && self.tree.children(it.head).iter().any(other);
        let Some(last) = arguments.iter().find(closes).map(|it| it.head) else { return };
        let inside =
            |it: &&Entity| it.kind == EntityKind::Person && first < it.words.start && it.words.end <= last;
        for person in self.mentions.entities.iter().filter(inside) {
            let start = words.partition_point(|word| word.span.start < person.span.start);
            let joined =
                start.checked_sub(1).is_some_and(|it| matches!(&*words[it].lemma, "," | "and" | "y" | "e"));
            if joined && !arguments.iter().any(|it| person.words.contains(&it.head)) {
                arguments.push(self.argument(Role::Actor, person.words.start));
            }
        }
    }

    fn subject(&self, word: usize) -> Option<usize> {
        self.tree.one(word, Relation::Subject).or_else(|| self.tree.one(word, Relation::SubjectPassive))
    }
}

/// Stretches of time that the calendar does not place.
const STRETCHES: &[&str] =
    &["season", "semester", "term", "weekend", "night", "evening", "morning", "afternoon", "time"];

/// Words that say which of them is meant.
const WHICH: &[&str] = &["last", "this", "next", "past", "previous", "each", "every", "coming"];

/// Verbs of which the object may be a sum that somebody gets or pays.
const METED_OUT: &[&str] = &["fine", "award", "grant", "give", "offer", "charge", "deny", "sentence"];

/// Verbs that say no more than that something is so, or comes to be.
const LASTING: &[&str] =
    &["remain", "stay", "keep", "become", "get", "prove", "permanecer", "seguir", "resultar", "quedar"];

/// Whether a verb says of a place that something takes place there.
pub fn hosts(verb: &str) -> bool {
    matches!(verb, "host" | "acoger" | "albergar")
}

/// Last words of names of bodies that are buildings as well.
const BUILDINGS: &[&str] = &[
    "house",
    "palace",
    "museum",
    "hall",
    "hotel",
    "hospital",
    "university",
    "college",
    "stadium",
    "airport",
    "embassy",
    "church",
    "cathedral",
    "theatre",
    "theater",
    "library",
    "arena",
];
