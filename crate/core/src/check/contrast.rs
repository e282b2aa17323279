//! Whether two phrases with one head name two things: "the paint factory" and "the glass factory".

use super::align::{Pair, same_thing};
use super::frame::content;
use super::view::{Class, View};
use crate::grammar::Relation;
use crate::lexicon::MeaningKind;
use crate::value::EntityKind;

/// Whether two phrases with the same head are told apart by what describes it: "the paint factory", "the glass factory".
pub fn contrast(pair: &Pair<'_>, head: usize, of: usize) -> bool {
    let (ours, others) = (content(pair.claim, head), content(pair.source, of));
    let meets =
        |word: usize, other: usize| pair.relate(word, other).is_some_and(|meaning| same_thing(meaning.kind));
    // Where something is the rule for places compares.
    let told: Vec<usize> = ours
        .iter()
        .copied()
        .filter(|&word| !others.iter().any(|&it| meets(word, it)) && !is_where(pair.claim, word))
        .collect();
    let instead: Vec<usize> =
        others.iter().copied().filter(|&it| !ours.iter().any(|&word| meets(word, it))).collect();
    let apart = |word: usize, other: usize| {
        let names =
            pair.claim.facts[word].class == Class::Name && pair.source.facts[other].class == Class::Name;
        let kind = pair.relate(word, other).map(|meaning| meaning.kind);
        let known = pair.link(word).is_some_and(|link| link.is_near() && same_thing(link.kind));
        let (mine, theirs) = (&pair.claim.reading.words[word], &pair.source.reading.words[other]);
        let beside = mine.head != Some(head) || theirs.head == Some(of);
        let alike = mine.relation == theirs.relation && beside;
        let compounds = is_compound(pair.claim, head, word) && is_compound(pair.source, of, other);
        let kinds = kind == Some(MeaningKind::Sibling) && !pair.moves(word);
        !known && (names && alike || kinds || compounds)
    };
    told.iter().any(|&word| instead.iter().any(|&other| apart(word, other)))
}

/// Whether a name says where something is: "officials in Norland".
fn is_where(view: &View, word: usize) -> bool {
    let index = view.facts[word].entity;
    let place =
        index.map(|index| &view.reading.mentions.entities[index]).filter(|it| it.kind == EntityKind::Place);
    let said = |word: usize| {
        view.reading.tree().preposition(word).is_some_and(|it| matches!(&*it.lemma, "in" | "at" | "en"))
    };
    place.is_some_and(|it| it.words.clone().any(said))
}

/// Whether a noun right before `head` says which kind of thing it is: "glass" of "the glass factory".
fn is_compound(view: &View, head: usize, word: usize) -> bool {
    let it = &view.reading.words[word];
    it.relation == Relation::Compound && it.head == Some(head) && view.facts[word].class == Class::Content
}
