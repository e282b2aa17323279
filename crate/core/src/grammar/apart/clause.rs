//! Clauses that "and" joins: "Food prices climbed 6% and energy prices fell 7%". A short look backwards mixes up the object of
//! the first with the subject of the second.

use super::Seen;
use crate::grammar::{Relation, Tag};

/// Words of a subject, at most.
const LONGEST_SUBJECT: usize = 12;

/// Whether `form` joins clauses.
pub(super) fn joins(form: &str) -> bool {
    matches!(form, "and" | "but" | "y" | "pero")
}

/// The word that joins two clauses which the tree mixes up: behind it stand a noun and its verb, but the tree gives the verb
/// no subject, or a second one from before.
pub(super) fn mixed(
    words: &Seen<'_>,
    relation: impl Fn(usize) -> Relation,
    head: impl Fn(usize) -> Option<usize>,
) -> Option<usize> {
    let subject = |word: usize| {
        matches!(
            relation(word),
            Relation::Subject | Relation::SubjectPassive | Relation::ClausalSubject | Relation::Expletive
        )
    };
    (2..words.forms.len()).find(|&joint| {
        if !joins(words.forms[joint]) || !words.has_clause(0..joint) || words.lists_subjects(joint) {
            return false;
        }
        let Some(verb) = words.verb_behind(joint) else { return false };
        let serves =
            matches!(relation(verb), Relation::Auxiliary | Relation::AuxiliaryPassive | Relation::Copula);
        let predicate = head(verb).filter(|_| serves).unwrap_or(verb);
        let mut subjects = (0..words.forms.len()).filter(|&it| head(it) == Some(predicate) && subject(it));
        let describes = matches!(
            relation(predicate),
            Relation::AdjectivalClause | Relation::RelativeClause | Relation::AdjectivalModifier
        );
        let tells = |word: usize| {
            let apart = matches!(
                relation(word),
                Relation::AdjectivalClause
                    | Relation::RelativeClause
                    | Relation::AdjectivalModifier
                    | Relation::Auxiliary
                    | Relation::Copula
            );
            let own = (0..words.forms.len()).any(|it| head(it) == Some(word) && subject(it));
            words.is_finite(word) && word != predicate && !apart && !own
        };
        match (subjects.next(), subjects.next()) {
            (None, _) => !describes && predicate > joint,
            (Some(first), Some(second)) => first < joint && second > joint && second < verb,
            // "Ana, 24, scored 3 goals and Eva, 31, scored 1": the first verb lost its subject to the second.
            (Some(first), None) => (first + 1..joint).any(tells),
        }
    })
}

impl Seen<'_> {
    /// The verb of the clause that begins behind `joint` with its subject.
    fn verb_behind(&self, joint: usize) -> Option<usize> {
        let first = joint + 1;
        let inside = |word: &usize| {
            let it = self.tags[*word].0;
            !self.is_finite(*word)
                && !self.hangs(*word)
                && !matches!(it, Tag::Punctuation | Tag::Verb | Tag::Auxiliary)
                && (it != Tag::Conjunction || *word > first && self.forms[*word] != "but")
        };
        let mut verb = (first..self.forms.len()).take(LONGEST_SUBJECT).find(|word| !inside(word))?;
        if self.forms[verb] == "," && verb > first {
            // "but the guard, who was alone, did not see it".
            let comma =
                (verb + 2..self.forms.len()).take(LONGEST_SUBJECT).find(|&word| self.forms[word] == ",")?;
            verb = comma + 1;
        }
        let nominal = |word: usize| {
            matches!(self.tags[word].0, Tag::Noun | Tag::ProperNoun | Tag::Pronoun | Tag::Symbol)
        };
        // "kept oil and gas and was sold": a verb right behind "and" has the subject of the verb before.
        let begin = (first..verb).rev().find(|&word| self.tags[word].0 == Tag::Conjunction).unwrap_or(first);
        let parted = self.forms[joint - 1] == ",";
        let phrase = matches!(self.tags[first].0, Tag::Adposition | Tag::Adverb);
        let begins = self.tags[first].0 != Tag::Particle && (parted || !phrase);
        let finite = verb < self.forms.len() && self.is_finite(verb);
        (finite && begins && (begin..verb).any(nominal)).then_some(verb)
    }

    /// Whether two nouns around `joint` do one thing together: "that demand and supply", "talks between Orle and Bastin".
    fn lists_subjects(&self, joint: usize) -> bool {
        let nominal = |word: &usize| {
            matches!(
                self.tags[*word].0,
                Tag::Noun
                    | Tag::ProperNoun
                    | Tag::Pronoun
                    | Tag::Adjective
                    | Tag::Determiner
                    | Tag::Numeral
                    | Tag::Symbol
                    | Tag::Particle
                    | Tag::Adposition
            )
        };
        let before = || (0..joint).rev().take_while(|word| nominal(word) && !self.hangs(*word));
        let first = before().last().unwrap_or(joint);
        let opens = first < joint
            && first.checked_sub(1).is_none_or(|word| {
                matches!(self.tags[word].0, Tag::Punctuation | Tag::Subordinator) || self.hangs(word)
            });
        opens
            || self.forms[joint - 1] == ")"
            || before().any(|word| matches!(self.forms[word], "between" | "both" | "entre"))
    }
}
