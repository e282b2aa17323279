//! Compares who did it to whom.
//!
//! *What it finds.* A participant of the claim in another part of the same act, two who changed places, or another one in its
//! place.
//! *When it stays silent.* Where the source's act is another one, or leaves the part open.
//! *Example.* "The mayor met with the governor" against "The mayor met with the bishop" differs.

mod instead;

use crate::check::act::MUTUAL;
use crate::check::align::{Pair, same_thing};
use crate::check::bind::{figures_of_part, quantities};
use crate::check::contrast::contrast;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::frame::{HALF, SAME, phrase_match};
use crate::check::view::{Class, View};
use crate::grammar::{Form, Relation};
use crate::statement::{Argument, Kind, Role, Statement};
use crate::value::{Entity, entity};
use instead::instead;
use std::ops::Range;

/// The parts that are compared, with the facet each belongs to.
const ROLES: &[(Role, Facet)] = &[
    (Role::Actor, Facet::Actor),
    (Role::Object, Facet::Object),
    (Role::Recipient, Facet::Object),
    (Role::Circumstance, Facet::Object),
];

/// From here on two verbs tell the same act.
const SURE: f32 = 0.9;

/// One finding for each participant of the part's statements that the source has, or has otherwise. Who says something is
/// the business of the rule for speakers, and how much of the one for figures.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let said = |it: &&Statement| !is_said(pair, it);
    for mine in pair.claim_statements().filter(said) {
        let Some(theirs) = pair.same_act(mine) else { continue };
        let act = Act { mine, theirs, reduced: is_reduced(pair, mine) };
        let swapped = swapped(pair, &act);
        for &(role, facet) in ROLES {
            if swapped.is_some() && matches!(role, Role::Actor | Role::Object) {
                continue;
            }
            let thing = |head: &usize| pair.claim.facts[*head].class.has_meaning();
            let heads =
                pair.claim.arguments(mine, role).filter(|head| pair.part.words.contains(head)).filter(thing);
            findings.extend(heads.filter_map(|head| one(pair, &act, role, facet, head)));
        }
        findings.extend(swapped);
        findings.extend(attribute(pair, mine, theirs));
    }
    findings
}

/// Whether the rule for speakers compares who does it: a speaker that is not known is an actor like others ("officials proposed
/// a route").
fn is_said(pair: &Pair<'_>, mine: &Statement) -> bool {
    let mut speeches = pair.claim.reading.speeches.iter().filter(|it| it.verb == Some(mine.predicate));
    let thing = pair.claim.arguments(mine, Role::Object).next().is_some();
    let land = pair.claim.arguments(mine, Role::Actor).any(|head| is_land(pair.claim_entity(head)));
    let known = speeches.clone().any(|it| it.key.is_some()) && !(land && thing);
    known || speeches.next().is_some() && !thing
}

/// Whether a name is a country's: what it proposes it does, whoever says so.
fn is_land(entity: Option<&Entity>) -> bool {
    entity.is_some_and(|it| entity::country_of(&it.key) == Some(it.key.as_str()))
}

/// The same act as the claim and the source tell it.
struct Act<'a> {
    mine: &'a Statement,
    theirs: &'a Statement,
    reduced: bool,
}

impl Act<'_> {
    /// Whether the two surely tell one act, so that another participant excludes the claim's: "received" is not "gave".
    fn is_sure(&self, pair: &Pair<'_>) -> bool {
        let meaning = pair.relate(self.mine.predicate, self.theirs.predicate);
        let same = meaning.is_some_and(|it| same_thing(it.kind) && it.strength >= SURE);
        same && !self.is_told_with(pair) && (!self.is_light(pair) || self.is_measured_alike(pair))
    }

    /// Whether the source's verb says what the claim says with verb and noun, and has another thing: who demanded compensation has
    /// not lodged an appeal.
    fn is_told_with(&self, pair: &Pair<'_>) -> bool {
        let mut things = pair.claim.arguments(self.mine, Role::Object);
        things.any(|it| pair.meets(it) == Some(self.theirs.predicate))
            && pair.source.arguments(self.theirs, Role::Object).next().is_some()
    }

    /// Whether a light verb is the same on both sides, with the same thing and the same figure: "put the damage at 70 million".
    fn is_measured_alike(&self, pair: &Pair<'_>) -> bool {
        let things = |view: &View, it: &Statement| view.arguments(it, Role::Object).collect::<Vec<_>>();
        let (mine, theirs) = (things(pair.claim, self.mine), things(pair.source, self.theirs));
        let thing = mine.iter().any(|&a| theirs.iter().any(|&b| phrase_match(pair, a, b) >= HALF));
        thing
            && figures_of_part(pair)
                .any(|it| quantities(pair).any(|other| other.value == it.value && other.unit == it.unit))
    }

    /// Whether the claim's verb leaves the act to its object: "held a conference".
    fn is_light(&self, pair: &Pair<'_>) -> bool {
        pair.claim.is_light(self.mine.predicate)
    }

    /// Whether the claim tells both who did it and to whom: of "the horse was bred" and "the horse bred" one says more.
    fn is_whole(&self) -> bool {
        let has = |role| self.mine.arguments.iter().any(|it| it.role == role);
        has(Role::Actor) && has(Role::Object)
    }

    /// Whether the source tells without an object what something did of itself, and the claim as well: a pipe burst, a roof fell.
    fn happens(&self, pair: &Pair<'_>) -> bool {
        let plain = |view: &View, it: &Statement| {
            let tree = view.reading.tree();
            let complement = [Relation::Object, Relation::OpenComplement, Relation::ClausalComplement];
            complement.iter().all(|&relation| tree.one(it.predicate, relation).is_none())
                && tree.words[it.predicate].relation == Relation::Root
        };
        plain(pair.claim, self.mine) && plain(pair.source, self.theirs)
    }

    /// Whether it is the same whoever of the two does it: "met", "married".
    fn is_mutual(&self, pair: &Pair<'_>) -> bool {
        pair.source.is_one_of(self.theirs.predicate, MUTUAL)
    }
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

/// Who did it and to whom it was done have changed places: one difference, not two.
fn swapped(pair: &Pair<'_>, act: &Act<'_>) -> Option<Finding> {
    let found = |mine: Role, theirs: Role| {
        pair.claim.arguments(act.mine, mine).find_map(|head| {
            let mut others = pair.source.arguments(act.theirs, theirs);
            others.find(|&other| phrase_match(pair, head, other) >= SAME).map(|other| (head, other))
        })
    };
    if act.is_mutual(pair) || !act.is_sure(pair) {
        return None;
    }
    let with_object = || found(Role::Actor, Role::Object).zip(found(Role::Object, Role::Actor));
    let ((actor, _), (object, other)) = with_object().or_else(|| turned_to(pair, act))?;
    let spans = (pair.claim.span(actor), pair.source.span(other));
    let covers = name_words(pair, actor).chain(name_words(pair, object));
    Some(Finding::new(Facet::Actor, Outcome::Differs, spans.0, Some(spans.1)).covering(covers))
}

/// Who gave and who got have changed places: "Norland proposed the route to Borland".
fn turned_to(pair: &Pair<'_>, act: &Act<'_>) -> Option<((usize, usize), (usize, usize))> {
    let recipients = |view: &View, statement: &Statement| -> Vec<usize> {
        let given = view.arguments(statement, Role::Object).filter_map(|thing| view.statement(thing));
        let of_thing = given.flat_map(|it| view.arguments(it, Role::Recipient));
        view.arguments(statement, Role::Recipient).chain(of_thing).collect()
    };
    let met = |mine: &[usize], theirs: &[usize]| {
        let meets = |a: usize| theirs.iter().copied().find(|&b| phrase_match(pair, a, b) >= SAME);
        mine.iter().find_map(|&a| Some((a, meets(a)?)))
    };
    let actors =
        |view: &View, statement: &Statement| view.arguments(statement, Role::Actor).collect::<Vec<_>>();
    let actor = met(&actors(pair.claim, act.mine), &recipients(pair.source, act.theirs))?;
    let recipient = met(&recipients(pair.claim, act.mine), &actors(pair.source, act.theirs))?;
    Some((actor, recipient))
}

/// What somebody is said to be, where the source says that he or she is another one of that kind: a tennis player is no
/// volleyball player.
fn attribute(pair: &Pair<'_>, mine: &Statement, theirs: &Statement) -> Option<Finding> {
    let is = |it: &Statement| matches!(it.kind, Kind::State | Kind::Apposition);
    let (head, other) = (mine.predicate, theirs.predicate);
    if !is(mine) || !is(theirs) || !pair.same(head, other) || !contrast(pair, head, other) {
        return None;
    }
    let spans = (pair.claim.span(head), pair.source.span(other));
    Some(Finding::new(Facet::Object, Outcome::Unknown, spans.0, Some(spans.1)))
}

/// The words of the claim's name at `head`, or `head` alone.
fn name_words(pair: &Pair<'_>, head: usize) -> Range<usize> {
    pair.claim_entity(head).map_or(head..head + 1, |entity| entity.words.clone())
}

fn one(pair: &Pair<'_>, act: &Act<'_>, role: Role, facet: Facet, head: usize) -> Option<Finding> {
    let theirs = act.theirs;
    let span = pair.claim.named(head);
    let here: Vec<usize> = pair.source.arguments(theirs, role).collect();
    let is = |other: usize| phrase_match(pair, head, other) >= SAME;
    let at = |other: usize| Some(pair.source.named(other));
    let crossed =
        |found: Role| matches!((role, found), (Role::Actor, Role::Object) | (Role::Object, Role::Actor));
    let same_name = |other: usize| {
        pair.claim_entity(head).zip(pair.source_entity(other)).is_some_and(|(a, b)| pair.same_name(a, b))
    };
    let in_role = || theirs.arguments.iter().filter(|argument| argument.role == role);
    let in_place =
        in_role().find(|it| same_name(it.head)).or_else(|| in_role().find(|argument| is(argument.head)));
    let anywhere = || theirs.arguments.iter().find(|it| it.role != Role::Time && is(it.head));
    let excludes = !act.reduced && !act.is_mutual(pair) && act.is_sure(pair) && act.is_whole();
    if role == Role::Actor && is_speaker(pair, theirs, head) {
        return Some(
            Finding::new(facet, Outcome::Agrees, span, here.first().copied().and_then(at)).covering([head]),
        );
    }
    if role == Role::Actor && is_brought_about(pair, act) {
        return None;
    }
    // By how much something fell is no object.
    let figure = |word: usize| matches!(pair.source.facts[word].class, Class::Quantity(_) | Class::Date(_));
    let other = here.iter().copied().find(|&it| !figure(it)).filter(|_| excludes);
    match in_place.or_else(anywhere) {
        Some(_) if role == Role::Actor && is_gapped(pair, act, head) => None,
        Some(argument) if crossed(argument.role) && other.is_some() => {
            let covers = name_words(pair, head);
            Some(Finding::new(facet, Outcome::Differs, span, at(other?)).covering(covers))
        }
        Some(argument) if contrast(pair, head, argument.head) => {
            Some(Finding::new(facet, Outcome::Unknown, span, at(argument.head)))
        }
        Some(argument) => {
            let facet = if argument.role == Role::Object { Facet::Object } else { facet };
            Some(Finding::new(facet, Outcome::Agrees, span, at(argument.head)).covering([head]))
        }
        None if act.reduced && role == Role::Actor && act.mine.arguments.len() == 1 && !act.happens(pair) => {
            None
        }
        None if act.is_light(pair) && role == Role::Object && is_event(pair, head) => {
            Some(Finding::new(facet, Outcome::Agrees, span, pair.meets(head).and_then(at)).covering([head]))
        }
        None => instead(pair, act, (role, facet), &here, head),
    }
}

/// Whether the tree has for an object who does the same in a clause without a verb of its own: "Italy sent two planes and Romania
/// 56 firefighters".
fn is_gapped(pair: &Pair<'_>, act: &Act<'_>, actor: usize) -> bool {
    let source = pair.source;
    let Some(met) = pair.meets(actor) else { return false };
    let start = source.words_in(source.named(met)).start;
    let joined = start.checked_sub(1).is_some_and(|it| source.is_one_of(it, &["and", "y", "e"]));
    let object = |it: &Argument| it.role == Role::Object && it.head == met;
    let mut things = pair.claim.arguments(act.mine, Role::Object).filter_map(|it| pair.meets(it));
    joined && act.theirs.arguments.iter().any(object) && things.any(|it| it > met)
}

/// Whether the source tells without an object how the claim's thing is or came to be: who closed the ward it leaves open.
fn is_brought_about(pair: &Pair<'_>, act: &Act<'_>) -> bool {
    let things: Vec<usize> = pair.claim.arguments(act.mine, Role::Object).collect();
    let alone = pair.source.arguments(act.theirs, Role::Object).next().is_none();
    let acts = |head: usize| {
        pair.source.arguments(act.theirs, Role::Actor).any(|it| phrase_match(pair, head, it) >= SAME)
    };
    alone && things.into_iter().any(acts)
}

/// Whether the sentence has what a light verb leaves the act to, which is no name: "held a conference", but not "took Norland to
/// court".
fn is_event(pair: &Pair<'_>, head: usize) -> bool {
    pair.meets(head).is_some() && pair.claim_entity(head).is_none()
}

/// Whether the source's verb is one of speech, and the claim's actor is who speaks: "he" may stand there.
fn is_speaker(pair: &Pair<'_>, theirs: &Statement, head: usize) -> bool {
    let Some(mine) = pair.claim_entity(head) else { return false };
    let mut speeches = pair.source.reading.speeches.iter().filter(|it| it.verb == Some(theirs.predicate));
    speeches.any(|it| it.key.as_deref().is_some_and(|key| entity::same(&mine.key, key)))
}
