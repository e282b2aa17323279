//! Compares who did it to whom.
//!
//! *What it finds.* A participant of the claim in another part of the same act, two who changed places, or another one in its
//! place.
//! *When it stays silent.* Where the source's act is another one, or leaves the part open.
//! *Example.* "The mayor met with the governor" against "The mayor met with the bishop" differs.

use crate::check::act::{MUTUAL, ONLY, SHARED};
use crate::check::align::{Pair, same_thing};
use crate::check::contrast::contrast;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::frame::{content, phrase_match};
use crate::check::view::View;
use crate::grammar::{Form, Relation, Tag};
use crate::lexicon::MeaningKind;
use crate::statement::{Kind, Role, Statement, denies_all};
use crate::value::{Entity, EntityKind, entity};
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

/// From here on two phrases name the same thing: the heads meet, and most of what describes them.
const SAME: f32 = 0.6;

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
        meaning.is_some_and(|it| same_thing(it.kind) && it.strength >= SURE) && !self.is_light(pair)
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
    match in_place.or_else(anywhere) {
        Some(argument) if crossed(argument.role) && !here.is_empty() && excludes => {
            let covers = name_words(pair, head);
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
        None if act.is_light(pair) && role == Role::Object && is_event(pair, head) => {
            Some(Finding::new(facet, Outcome::Agrees, span, pair.meets(head).and_then(at)).covering([head]))
        }
        None => instead(pair, act, (role, facet), &here, head),
    }
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

/// What stands where the claim's participant should stand: something that excludes it, or that leaves it open.
fn instead(
    pair: &Pair<'_>,
    act: &Act<'_>,
    (role, facet): (Role, Facet),
    here: &[usize],
    head: usize,
) -> Option<Finding> {
    let span = pair.claim.named(head);
    let finding = |outcome, other: usize| Finding::new(facet, outcome, span, Some(pair.source.named(other)));
    let tree = pair.source.reading.tree();
    if here.iter().any(|&other| denies_all(tree, other)) {
        return None;
    }
    let excluded = replaced(pair, act.theirs, here, head).filter(|_| act.is_sure(pair));
    if let Some(other) = excluded.or_else(|| here.iter().copied().find(|&other| closed(pair, head, other))) {
        return Some(finding(Outcome::Differs, other).covering(name_words(pair, head)));
    }
    let kind = |&other: &usize| {
        let kind = pair.relate(head, other).map(|meaning| meaning.kind);
        matches!(kind, Some(MeaningKind::Sibling | MeaningKind::Opposite)) && act.mine.kind != Kind::Nominal
    };
    let met = here.iter().any(|&other| pair.same(head, other));
    let another =
        |&other: &usize| pair.same(head, other) && !is_placed(pair, head) && contrast(pair, head, other);
    if let Some(other) = here.iter().copied().find(|other| !met && kind(other) || another(other)) {
        return Some(finding(Outcome::Unknown, other));
    }
    let takes_part = matches!(role, Role::Actor | Role::Object)
        && act.theirs.kind != Kind::Apposition
        && act.mine.kind != Kind::Nominal;
    if !takes_part || is_inside(pair, act.theirs, head) {
        return None;
    }
    // What a clause takes over from another one may be the wrong word of it.
    let own = |other: usize| tree.words[other].head == Some(act.theirs.predicate) || !is_near(pair, head);
    let told = here.iter().copied().find(|&other| own(other) && is_told(pair, other));
    let same = |other: usize| phrase_match(pair, head, other) >= SAME;
    if here.iter().any(|&other| is_shortened(pair, head, other)) {
        return None;
    }
    let before = || antecedent(pair, here).filter(|&other| !same(other) && is_told(pair, other));
    told.or_else(before).map(|other| finding(Outcome::Unknown, other))
}

/// Whether the source has the claim's participant by its last word, and named the rest of it before: "this initiative" of
/// "the Norland Initiative".
fn is_shortened(pair: &Pair<'_>, head: usize, other: usize) -> bool {
    let told = |word: usize| pair.link(word).is_some_and(|link| same_thing(link.kind));
    if is_own_noun(pair, head, other) {
        return told(head);
    }
    pair.same(head, other) && content(pair.claim, head).into_iter().all(told)
}

/// Whether the source's noun is the last word of what the claim names: "an initiative" of "Norland", where the source knows the
/// Norland Initiative.
fn is_own_noun(pair: &Pair<'_>, head: usize, other: usize) -> bool {
    let Some(mine) = pair.claim_entity(head) else { return false };
    let noun = &pair.source.facts[other].key;
    let whole = |it: &Entity| {
        let rest = it.key.strip_prefix(mine.key.as_str()).and_then(|rest| rest.strip_prefix(' '));
        rest == Some(noun.as_str())
    };
    pair.source.reading.mentions.entities.iter().any(whole)
}

/// Whether the source names all who took part: "only two faculties, law and medicine". A claim's participant of the
/// same kind that is not among them did not.
fn closed(pair: &Pair<'_>, head: usize, other: usize) -> bool {
    let tree = pair.source.reading.tree();
    let only = |word: usize| pair.source.is_one_of(word, ONLY);
    let phrase = tree.noun_phrase(other);
    let before = phrase.first().and_then(|first| first.checked_sub(1));
    let named = |word: Option<&Entity>| word.map(|entity| entity.kind);
    let names = named(pair.claim_entity(head)).is_some()
        && named(pair.claim_entity(head)) == named(pair.source_entity(other));
    let absent =
        content(pair.claim, head).into_iter().any(|word| pair.link(word).is_none_or(|link| !link.is_local()));
    absent && phrase.into_iter().chain(before).any(only) && (pair.same(head, other) || names)
}

/// Whether the claim's word has its match in one of the statements that come near.
fn is_near(pair: &Pair<'_>, head: usize) -> bool {
    pair.link(head).is_some_and(|link| link.is_near() && same_thing(link.kind))
}

/// Whether the claim's word has its match in the statement that is compared.
fn is_inside(pair: &Pair<'_>, theirs: &Statement, head: usize) -> bool {
    let tree = pair.source.reading.tree();
    pair.meets(head).is_some_and(|met| {
        let inside = |from: usize| tree.clause(from).contains(&met);
        inside(theirs.predicate) || theirs.arguments.iter().any(|it| inside(it.head))
    })
}

/// What a pronoun that acts alone stands for: who acts first in the sentence before.
fn antecedent(pair: &Pair<'_>, here: &[usize]) -> Option<usize> {
    let [pronoun] = here[..] else { return None };
    let before = pair.sentence.checked_sub(1)?;
    let statement = pair
        .source
        .statements_in(before)
        .map(|(_, statement)| statement)
        .find(|it| it.kind == Kind::Action && !pair.source.reading.is_verb_of_speech(it.predicate))?;
    let actor = pair.source.arguments(statement, Role::Actor).next();
    let stands_for = |lemma: &str| !matches!(lemma, "that" | "which" | "who" | "que" | "quien" | "cual");
    let word = &pair.source.reading.words[pronoun];
    actor.filter(|_| word.tag == Tag::Pronoun && stands_for(&word.lemma))
}

/// Whether a word names something by itself; "it", "the company" and "they" may stand for anything.
fn is_told(pair: &Pair<'_>, other: usize) -> bool {
    let words = &pair.source.reading.words;
    let tree = pair.source.reading.tree();
    let article = |it: usize| matches!(words[it].lemma.as_str(), "the" | "this" | "that" | "el" | "la");
    let bare = tree.by(other, Relation::Determiner).any(article) && tree.children(other).len() == 1;
    matches!(words[other].tag, Tag::Noun | Tag::ProperNoun) && !bare
}

/// Whether the claim says where the thing is: then the rule for places compares it.
fn is_placed(pair: &Pair<'_>, head: usize) -> bool {
    let statement = pair.claim.statement(head);
    statement.is_some_and(|it| pair.claim.arguments(it, Role::Place).next().is_some())
}

/// Another person or body in the place of the claim's, where there is one such place: lists are open, and so is what
/// somebody is or attends beside others.
fn replaced(pair: &Pair<'_>, theirs: &Statement, here: &[usize], head: usize) -> Option<usize> {
    let mine = pair.claim_entity(head)?;
    let [other] = here[..] else { return None };
    // Of "Norland and Borland signed" the source may have only one.
    let words = &pair.claim.reading.words;
    let listed = |a: usize, b: usize| words[a].relation == Relation::Conjunct && words[a].head == Some(b);
    let beside = |&word: &usize| listed(word, head) || listed(head, word);
    if pair.content().filter(beside).any(|word| pair.meets(word) == Some(other)) {
        return None;
    }
    let open = |it: &Entity| matches!(it.kind, EntityKind::Person | EntityKind::Unknown);
    let somebody = matches!(mine.kind, EntityKind::Person | EntityKind::Organization | EntityKind::Unknown);
    let act = theirs.kind == Kind::Action && !pair.source.is_one_of(theirs.predicate, SHARED);
    let known = |it: &Entity| it.kind != EntityKind::Unknown || mine.kind != EntityKind::Unknown;
    let alike = |it: &Entity| known(it) && (it.kind == mine.kind || open(it) && open(mine));
    let another = named(pair, other).is_some_and(|it| !pair.same_name(mine, it) && alike(it));
    let lands = is_land(Some(mine)) && is_land(pair.source_entity(other));
    let apart = lands && pair.source_entity(other).is_some_and(|it| it.key != mine.key);
    (act && (somebody && another || apart)).then_some(other)
}

/// The person or body a phrase names: its head, or what stands in it before the next preposition.
fn named<'p>(pair: &'p Pair<'_>, other: usize) -> Option<&'p Entity> {
    let own = pair.source.reading.tree().phrase(other, |word| {
        matches!(
            word.relation,
            Relation::NominalModifier | Relation::Oblique | Relation::RelativeClause | Relation::Possessive
        )
    });
    let told =
        |entity: &&Entity| !matches!(entity.kind, EntityKind::Place | EntityKind::Work) && !entity.people;
    own.into_iter().filter_map(|word| pair.source_entity(word)).find(told)
}
