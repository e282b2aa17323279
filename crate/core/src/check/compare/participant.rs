//! Compares who did it to whom.
//!
//! *What it finds.* A participant of the claim in another part of the same act, or another one in its place.
//! *When it stays silent.* Where the source's act is another one, or leaves the part open.
//! *Example.* "The mayor met with the governor" against "The mayor met with the bishop" differs.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::statement::{Role, Statement};

/// The parts that are compared, with the facet each belongs to.
const ROLES: &[(Role, Facet)] =
    &[(Role::Actor, Facet::Actor), (Role::Object, Facet::Object), (Role::Recipient, Facet::Object)];

/// One finding for each named participant of the part's statements that the source has otherwise.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for mine in pair.claim_statements() {
        let Some(theirs) = pair.counterpart(mine) else { continue };
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
    if let Some(&met) = here.iter().find(|&&other| pair.same(head, other)) {
        return Some(
            Finding::new(facet, Outcome::Agrees, span, Some(pair.source.reading.words[met].span))
                .covering([head]),
        );
    }
    let entity = pair.claim_entity(head)?;
    let opposite = if role == Role::Actor { Role::Object } else { Role::Actor };
    let swapped = pair.source.arguments(theirs, opposite).find(|&other| pair.same(head, other));
    let replaced = here.iter().copied().find(|&other| {
        pair.source_entity(other).is_some_and(|it| it.key != entity.key && it.kind == entity.kind)
            && pair.meets(head).is_none()
    });
    let other = if here.is_empty() { None } else { swapped.or(replaced) }?;
    Some(
        Finding::new(facet, Outcome::Differs, span, Some(pair.source.reading.words[other].span))
            .covering(entity.words.clone()),
    )
}
