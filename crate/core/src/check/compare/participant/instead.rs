//! What stands in the source where the claim's participant should stand: something that excludes it, or that leaves it open.

use super::{Act, SAME, is_land, name_words};
use crate::check::act::{ONLY, SHARED};
use crate::check::align::{Pair, same_thing};
use crate::check::contrast::contrast;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::frame::{content, phrase_match};
use crate::grammar::{Relation, Tag};
use crate::lexicon::MeaningKind;
use crate::statement::{Kind, Role, Statement, denies_all};
use crate::value::{Entity, EntityKind};

/// What stands where the claim's participant should stand: something that excludes it, or that leaves it open.
pub(super) fn instead(
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
