//! Compares where.
//!
//! *What it finds.* A place of the claim in the source's sentence, or another place where the claim's should be.
//! *When it stays silent.* Where the source names no place for the event, and where the place only says which one is meant
//! ("regulators in Norland"): another place is then another subject, not a contradiction.
//! *Example.* "held at the town hall" against "held at the harbour" differs.

use crate::check::align::{Pair, same_entity};
use crate::check::bind::quantities;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::grammar::{Relation, Tag};
use crate::statement::{Role, Statement};
use crate::value::EntityKind;

/// One finding for each place of the part's statements.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for statement in pair.claim_statements() {
        for place in
            pair.claim.arguments(statement, Role::Place).filter(|place| pair.part.words.contains(place))
        {
            let span = pair.claim.reading.words[place].span;
            if findings.iter().all(|finding| finding.claim != span) {
                findings.push(one(pair, statement, place));
            }
        }
    }
    findings
}

fn one(pair: &Pair<'_>, statement: &Statement, place: usize) -> Finding {
    let span = pair.claim.reading.words[place].span;
    let covers = pair.claim_entity(place).map_or(place..place + 1, |entity| entity.words.clone());
    if let Some(met) = pair.meets(place).filter(|&met| same_place(pair, place, met)) {
        return Finding::new(Facet::Place, Outcome::Agrees, span, Some(pair.source.reading.words[met].span))
            .covering(covers);
    }
    let elsewhere = |other: &usize| !same_place(pair, place, *other) || pair.relate(place, *other).is_none();
    let of = |theirs: &Statement| pair.source.arguments(theirs, Role::Place).find(elsewhere);
    let other = pair.counterpart(statement).and_then(of).or_else(|| beside(pair, place).find(elsewhere));
    match other {
        Some(other) if !restricts(pair, place) => {
            Finding::new(Facet::Place, Outcome::Differs, span, Some(pair.source.reading.words[other].span))
                .covering(covers)
        }
        _ => Finding::new(Facet::Place, Outcome::Unknown, span, None),
    }
}

/// Whether two places with the same head are one: "Lowther Park" is not "Cable Park". A name without its parts in the
/// source, or a source that says more, will do.
fn same_place(pair: &Pair<'_>, place: usize, other: usize) -> bool {
    match (pair.claim_entity(place), pair.source_entity(other)) {
        (Some(mine), Some(theirs)) => {
            same_entity(mine, theirs) || theirs.key.contains(&mine.key) || mine.key.contains(&theirs.key)
        }
        _ => true,
    }
}

/// Whether the place only says which one is meant ("prices in Norland", "regulators in Norland"): another place is then
/// another subject, unless the two are counted alike.
fn restricts(pair: &Pair<'_>, place: usize) -> bool {
    let words = &pair.claim.reading.words;
    let Some(noun) = words[place].head.filter(|_| words[place].relation == Relation::NominalModifier) else {
        return false;
    };
    let subject =
        matches!(words[noun].relation, Relation::Subject | Relation::SubjectPassive | Relation::Root);
    subject && !counted_alike(pair, noun)
}

/// Whether the claim's `noun` has a figure that the source gives too.
fn counted_alike(pair: &Pair<'_>, noun: usize) -> bool {
    let figures = &pair.claim.reading.mentions.quantities;
    let mine = figures.iter().find(|figure| figure.counted_head == Some(noun));
    mine.is_some_and(|mine| quantities(pair).any(|theirs| theirs.value == mine.value))
}

/// Names that stand in the source where the place stands in the claim: "Lagos" of "the Lagos road" for "the road in Abuja".
fn beside<'p>(pair: &'p Pair<'_>, place: usize) -> impl Iterator<Item = usize> + 'p {
    let noun = pair.claim.reading.words[place].head.and_then(|head| pair.meets(head));
    let tree = pair.source.reading.tree();
    let before = noun.and_then(|noun| noun.checked_sub(1));
    noun.into_iter().flat_map(move |noun| tree.children(noun)).copied().chain(before).filter(|&child| {
        let word = &pair.source.reading.words[child];
        let person = pair.source_entity(child).is_some_and(|entity| entity.kind == EntityKind::Person);
        word.tag == Tag::ProperNoun && !person
    })
}
