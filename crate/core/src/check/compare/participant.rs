//! Compares who did it to whom.
//!
//! *What it finds.* A participant of the claim in another part of the same act, or another one in its place.
//! *When it stays silent.* Where the source's act is another one, or leaves the part open.
//! *Example.* "The mayor met with the governor" against "The mayor met with the bishop" differs.

use crate::check::align::{Pair, same_entity, same_thing};
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::frame::{content, phrase_match};
use crate::check::view::Class;
use crate::grammar::{Form, Relation, Tag};
use crate::lexicon::MeaningKind;
use crate::statement::{Kind, Role, Statement};
use crate::value::{Entity, EntityKind};

/// The parts that are compared, with the facet each belongs to.
const ROLES: &[(Role, Facet)] = &[
    (Role::Actor, Facet::Actor),
    (Role::Object, Facet::Object),
    (Role::Recipient, Facet::Object),
    (Role::Circumstance, Facet::Object),
];

/// From here on two phrases name the same thing: the heads meet, and most of what describes them.
const SAME: f32 = 0.6;

/// One finding for each participant of the part's statements that the source has, or has otherwise. Who says something is
/// the business of the rule for speakers, and how much of the one for figures.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let said =
        |it: &&Statement| !pair.claim.reading.speeches.iter().any(|speech| speech.verb == Some(it.predicate));
    for mine in pair.claim_statements().filter(said) {
        let Some(theirs) = pair.same_act(mine) else { continue };
        let act = Act { mine, theirs, reduced: is_reduced(pair, mine) };
        for &(role, facet) in ROLES {
            let thing = |head: &usize| {
                matches!(pair.claim.facts[*head].class, Class::Content | Class::Name | Class::Light)
            };
            let heads =
                pair.claim.arguments(mine, role).filter(|head| pair.part.words.contains(head)).filter(thing);
            findings.extend(heads.filter_map(|head| one(pair, &act, role, facet, head)));
        }
    }
    findings
}

/// The same act as the claim and the source tell it.
struct Act<'a> {
    mine: &'a Statement,
    theirs: &'a Statement,
    reduced: bool,
}

/// Whether the claim may be a passive without its auxiliary: "32,000 firearms seized".
fn is_reduced(pair: &Pair<'_>, mine: &Statement) -> bool {
    let tree = pair.claim.reading.tree();
    let plain = tree.children(mine.predicate).iter().all(|&child| {
        !matches!(
            tree.words[child].relation,
            Relation::Auxiliary | Relation::AuxiliaryPassive | Relation::Object
        )
    });
    plain && matches!(tree.words[mine.predicate].form, Form::Past | Form::PastParticiple)
}

fn one(pair: &Pair<'_>, act: &Act<'_>, role: Role, facet: Facet, head: usize) -> Option<Finding> {
    let theirs = act.theirs;
    let span = pair.claim.reading.words[head].span;
    let here: Vec<usize> = pair.source.arguments(theirs, role).collect();
    let is = |other: usize| phrase_match(pair, head, other) >= SAME;
    let at = |other: usize| Some(pair.source.reading.words[other].span);
    let anywhere = theirs.arguments.iter().find(|argument| is(argument.head));
    let crossed =
        |found: Role| matches!((role, found), (Role::Actor, Role::Object) | (Role::Object, Role::Actor));
    let covers = pair.claim_entity(head).map_or(head..head + 1, |entity| entity.words.clone());
    match anywhere {
        Some(argument) if crossed(argument.role) && !here.is_empty() && !act.reduced => {
            Some(Finding::new(facet, Outcome::Differs, span, at(here[0])).covering(covers))
        }
        Some(argument) if contrast(pair, head, argument.head) => {
            Some(Finding::new(facet, Outcome::Unknown, span, at(argument.head)))
        }
        Some(argument) => {
            let facet = if argument.role == Role::Object { Facet::Object } else { facet };
            Some(Finding::new(facet, Outcome::Agrees, span, at(argument.head)).covering([head]))
        }
        None if act.reduced && role == Role::Actor && act.mine.arguments.len() == 1 => None,
        None => match replaced(pair, theirs, &here, head) {
            Some(other) => Some(Finding::new(facet, Outcome::Differs, span, at(other)).covering(covers)),
            None if matches!(role, Role::Actor | Role::Object) && !is_near(pair, head) => {
                let told = here.iter().copied().find(|&other| is_told(pair, other));
                let before = || antecedent(pair, &here).filter(|&other| !is(other) && is_told(pair, other));
                told.or_else(before).map(|other| Finding::new(facet, Outcome::Unknown, span, at(other)))
            }
            None => None,
        },
    }
}

/// Whether the claim's word has its match in the statement that is compared.
fn is_near(pair: &Pair<'_>, head: usize) -> bool {
    pair.link(head).is_some_and(|link| link.near && same_thing(link.kind))
}

/// What a pronoun that acts alone stands for: who acts first in the sentence before.
fn antecedent(pair: &Pair<'_>, here: &[usize]) -> Option<usize> {
    let [pronoun] = here[..] else { return None };
    let before = pair.sentence.checked_sub(1)?;
    let statement = pair
        .source
        .statements_in(before)
        .map(|(_, statement)| statement)
        .find(|it| it.kind == Kind::Action)?;
    let actor = pair.source.arguments(statement, Role::Actor).next();
    actor.filter(|_| pair.source.reading.words[pronoun].tag == Tag::Pronoun)
}

/// Whether a word names something by itself; "it", "the company" and "they" may stand for anything.
fn is_told(pair: &Pair<'_>, other: usize) -> bool {
    let words = &pair.source.reading.words;
    let tree = pair.source.reading.tree();
    let article = |it: usize| matches!(words[it].lemma.as_str(), "the" | "this" | "that" | "el" | "la");
    let bare = tree.by(other, Relation::Determiner).any(article) && tree.children(other).len() == 1;
    matches!(words[other].tag, Tag::Noun | Tag::ProperNoun) && !bare
}

/// Whether two phrases with the same head are told apart by what describes it: "the paint factory", "the glass factory".
fn contrast(pair: &Pair<'_>, head: usize, other: usize) -> bool {
    let (ours, others) = (content(pair.claim, head), content(pair.source, other));
    let meets =
        |word: usize, other: usize| pair.relate(word, other).is_some_and(|link| same_thing(link.kind));
    let told: Vec<usize> =
        ours.iter().copied().filter(|&word| !others.iter().any(|&it| meets(word, it))).collect();
    let instead: Vec<usize> =
        others.iter().copied().filter(|&it| !ours.iter().any(|&word| meets(word, it))).collect();
    let apart = |word: usize, other: usize| {
        let names =
            pair.claim.facts[word].class == Class::Name && pair.source.facts[other].class == Class::Name;
        let kind = pair.relate(word, other).map(|link| link.kind);
        let known = pair.link(word).is_some_and(|link| link.near);
        let alike = pair.claim.reading.words[word].relation == pair.source.reading.words[other].relation;
        !known && (names && alike || matches!(kind, Some(MeaningKind::Sibling | MeaningKind::Opposite)))
    };
    told.iter().any(|&word| instead.iter().any(|&other| apart(word, other)))
}

/// Another person or body in the place of the claim's, where there is one such place: lists are open, and so is what
/// somebody is or attends beside others.
fn replaced(pair: &Pair<'_>, theirs: &Statement, here: &[usize], head: usize) -> Option<usize> {
    let mine = pair.claim_entity(head)?;
    let [other] = here[..] else { return None };
    let somebody = matches!(mine.kind, EntityKind::Person | EntityKind::Organization);
    let act =
        theirs.kind == Kind::Action && !OPEN.contains(&pair.source.facts[theirs.predicate].key.as_str());
    let another = named(pair, other).is_some_and(|it| !same_entity(mine, it) && it.kind == mine.kind);
    (somebody && act && another).then_some(other)
}

/// The person or body a phrase names: its head, or what stands in it before the next preposition.
fn named<'p>(pair: &'p Pair<'_>, other: usize) -> Option<&'p Entity> {
    let own = pair.source.reading.tree().phrase(other, |word| {
        matches!(
            word.relation,
            Relation::NominalModifier | Relation::Oblique | Relation::RelativeClause | Relation::Possessive
        )
    });
    let told = |entity: &&Entity| matches!(entity.kind, EntityKind::Person | EntityKind::Organization);
    own.into_iter().filter_map(|word| pair.source_entity(word)).find(told)
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
