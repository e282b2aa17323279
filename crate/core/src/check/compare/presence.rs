//! Compares who was there.
//!
//! *What it finds.* Somebody who, as the claim says, attended or took part in what the source has him speak or act at.
//! *When it stays silent.* Where no statement of the sentence has both the person and the event.
//! *Example.* "Okafor attended the summit" against "At the summit, Okafor said that prices fell" agrees.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::frame::{SAME, phrase_match};
use crate::statement::{Role, Statement};

/// Verbs, and adjectives said of somebody, that only tell that somebody was there.
const PRESENT: &[&str] = &[
    "attend",
    "appear",
    "participate",
    "join",
    "present",
    "take part",
    "turn up",
    "show up",
    "speak",
    "asistir",
    "participar",
    "acudir",
    "presente",
];

/// At most one finding for each statement of the part.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let mine = pair.claim_statements().filter(|it| tells_presence(pair, it.predicate));
    mine.filter_map(|mine| one(pair, mine)).collect()
}

/// Whether the claim's predicate is such a word, or the verb of such an expression.
fn tells_presence(pair: &Pair<'_>, predicate: usize) -> bool {
    let whole = pair.claim.whole(predicate);
    pair.claim.is_one_of(predicate, PRESENT) || whole.is_some_and(|it| PRESENT.contains(&it.lemma.as_str()))
}

fn one(pair: &Pair<'_>, mine: &Statement) -> Option<Finding> {
    let events =
        || mine.arguments.iter().filter(|it| !matches!(it.role, Role::Actor | Role::Time | Role::Attribute));
    let actors = || mine.arguments.iter().filter(|it| it.role == Role::Actor);
    let at_it = |theirs: &&Statement| {
        let meets = |head: usize, other: usize| phrase_match(pair, head, other) >= SAME;
        let acts = |head| pair.source.arguments(theirs, Role::Actor).any(|other| meets(head, other));
        let there = |head| {
            let mut around =
                theirs.arguments.iter().filter(|it| matches!(it.role, Role::Circumstance | Role::Place));
            around.any(|it| meets(head, it.head))
        };
        actors().next().is_some() && actors().all(|it| acts(it.head)) && events().any(|it| there(it.head))
    };
    let theirs = pair.source_statements().find(at_it)?;
    let (claim, source) = (pair.claim.phrase(mine.predicate), pair.source.phrase(theirs.predicate));
    let words = pair.claim.whole(mine.predicate).map_or(vec![mine.predicate], |it| it.words.clone());
    Some(Finding::new(Facet::Action, Outcome::Agrees, claim, Some(source)).covering(words))
}
