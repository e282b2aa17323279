//! Compares who did it to whom.
//!
//! *What it finds.* A participant of the claim in another part of the same act, or another one in its place.
//! *When it stays silent.* Where the source's act is another one, or leaves the part open.
//! *Example.* "The mayor met with the governor" against "The mayor met with the bishop" differs.

use crate::check::align::{Pair, same_entity};
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::frame::phrase_match;
use crate::statement::{Role, Statement};
use crate::value::EntityKind;

/// The parts that are compared, with the facet each belongs to.
const ROLES: &[(Role, Facet)] = &[
    (Role::Actor, Facet::Actor),
    (Role::Object, Facet::Object),
    (Role::Recipient, Facet::Object),
    (Role::Circumstance, Facet::Object),
];

/// From here on two phrases name the same thing: the heads meet, and most of what describes them.
const SAME: f32 = 0.6;

/// One finding for each participant of the part's statements that the source has, or has otherwise.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for mine in pair.claim_statements() {
        let Some(theirs) = pair.same_act(mine) else { continue };
        for &(role, facet) in ROLES {
            let heads = pair.claim.arguments(mine, role).filter(|head| pair.part.words.contains(head));
            findings.extend(heads.filter_map(|head| one(pair, theirs, role, facet, head)));
        }
    }
    findings
}

fn one(pair: &Pair<'_>, theirs: &Statement, role: Role, facet: Facet, head: usize) -> Option<Finding> {
    let span = pair.claim.reading.words[head].span;
    let here: Vec<usize> = pair.source.arguments(theirs, role).collect();
    let is = |&&other: &&usize| phrase_match(pair, head, other) >= SAME;
    let at = |other: usize| Some(pair.source.reading.words[other].span);
    if let Some(&met) = here.iter().find(is) {
        return Some(Finding::new(facet, Outcome::Agrees, span, at(met)).covering([head]));
    }
    let opposite = if role == Role::Actor { Role::Object } else { Role::Actor };
    let there: Vec<usize> = pair.source.arguments(theirs, opposite).collect();
    let swapped =
        there.iter().find(is).filter(|_| !here.is_empty() && matches!(role, Role::Actor | Role::Object));
    let other = swapped.copied().or_else(|| replaced(pair, &here, head))?;
    let covers = pair.claim_entity(head).map_or(head..head + 1, |entity| entity.words.clone());
    Some(Finding::new(facet, Outcome::Differs, span, at(other)).covering(covers))
}

/// Another person or body in the place of the claim's.
fn replaced(pair: &Pair<'_>, here: &[usize], head: usize) -> Option<usize> {
    let mine = pair.claim_entity(head)?;
    let named = matches!(mine.kind, EntityKind::Person | EntityKind::Organization | EntityKind::Unknown);
    here.iter().copied().filter(|_| named).find(|&other| {
        pair.source_entity(other).is_some_and(|theirs| !same_entity(mine, theirs) && theirs.kind == mine.kind)
    })
}
