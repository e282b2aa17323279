//! Compares who did it to whom.
//!
//! *What it finds.* A participant of the claim in another part of the same act, or another one in its place.
//! *When it stays silent.* Where the source's act is another one, or leaves the part open.
//! *Example.* "The mayor met with the governor" against "The mayor met with the bishop" differs.

use crate::check::align::{Pair, same_entity};
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::frame::phrase_match;
use crate::statement::{Kind, Role, Statement};
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
    let is = |other: usize| phrase_match(pair, head, other) >= SAME;
    let at = |other: usize| Some(pair.source.reading.words[other].span);
    let anywhere = theirs.arguments.iter().find(|argument| is(argument.head));
    let crossed =
        |found: Role| matches!((role, found), (Role::Actor, Role::Object) | (Role::Object, Role::Actor));
    let covers = pair.claim_entity(head).map_or(head..head + 1, |entity| entity.words.clone());
    match anywhere {
        Some(argument) if crossed(argument.role) && !here.is_empty() => {
            Some(Finding::new(facet, Outcome::Differs, span, at(here[0])).covering(covers))
        }
        Some(argument) => {
            Some(Finding::new(facet, Outcome::Agrees, span, at(argument.head)).covering([head]))
        }
        None => {
            let other = replaced(pair, theirs, &here, head)?;
            Some(Finding::new(facet, Outcome::Differs, span, at(other)).covering(covers))
        }
    }
}

/// Another person or body in the place of the claim's, where there is one such place: lists are open, and so is what
/// somebody is or attends beside others.
fn replaced(pair: &Pair<'_>, theirs: &Statement, here: &[usize], head: usize) -> Option<usize> {
    let mine = pair.claim_entity(head)?;
    let [other] = here[..] else { return None };
    let named = matches!(mine.kind, EntityKind::Person | EntityKind::Organization);
    let act =
        theirs.kind == Kind::Action && !OPEN.contains(&pair.source.facts[theirs.predicate].key.as_str());
    let another = pair.source_entity(other).is_some_and(|it| !same_entity(mine, it) && it.kind == mine.kind);
    (named && act && another).then_some(other)
}

/// What many may do at once.
const OPEN: &[&str] = &[
    "attend",
    "be",
    "include",
    "join",
    "participate",
    "visit",
    "support",
    "criticize",
    "say",
    "asistir",
    "participar",
    "visitar",
];
