//! Compares under whom it was.
//!
//! *What it finds.* The administration, presidency or reign in which the source places the claim's act, or another one.
//! *When it stays silent.* Where one of the two names none, or the acts do not meet.
//! *Example.* "The road was closed under the Lopes government" against "closed during the Marin government" differs.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::view::View;
use crate::value::Entity;

/// Nouns for the time in which somebody governs.
const TERMS: &[&str] = &[
    "administration",
    "presidency",
    "government",
    "era",
    "reign",
    "premiership",
    "tenure",
    "papacy",
    "mandato",
    "gobierno",
    "presidencia",
    "reinado",
];

/// Prepositions that place something in a time.
const WITHIN: &[&str] = &["during", "under", "through", "throughout", "bajo", "durante"];

/// A stretch of time that is named after who governed.
struct Term<'a> {
    noun: usize,
    name: &'a Entity,
}

/// One finding for each such time the part names.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let theirs: Vec<Term<'_>> =
        pair.source.sentence_words(pair.sentence).filter_map(|it| term(pair.source, it)).collect();
    let mine = pair.part.words.iter().filter_map(|&word| term(pair.claim, word));
    mine.filter_map(|mine| one(pair, &mine, &theirs)).collect()
}

fn one(pair: &Pair<'_>, mine: &Term<'_>, theirs: &[Term<'_>]) -> Option<Finding> {
    let act = |view: &View, noun: usize| view.reading.words[noun].head;
    let same_act = |it: &&Term<'_>| {
        act(pair.claim, mine.noun).zip(act(pair.source, it.noun)).is_some_and(|(a, b)| pair.same(a, b))
    };
    let theirs = theirs.iter().find(same_act)?;
    let outcome = if pair.same_name(mine.name, theirs.name) { Outcome::Agrees } else { Outcome::Differs };
    let covers = mine.name.words.clone().chain([mine.noun]);
    let whole = |view: &View, term: &Term<'_>| term.name.span.join(view.span(term.noun));
    let (claim, source) = (whole(pair.claim, mine), whole(pair.source, theirs));
    Some(Finding::new(Facet::Date, outcome, claim, Some(source)).covering(covers))
}

/// The term that `noun` heads: "under the Lopes government".
fn term(view: &View, noun: usize) -> Option<Term<'_>> {
    let tree = view.reading.tree();
    let within = tree.preposition(noun).is_some_and(|it| WITHIN.contains(&&*it.lemma.to_lowercase()));
    let name = tree.children(noun).iter().find_map(|&word| view.entity(word))?;
    (within && view.is_one_of(noun, TERMS)).then_some(Term { noun, name })
}
