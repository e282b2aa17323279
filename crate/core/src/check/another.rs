//! What holds support back because the sentence tells it of another: of somebody else, of what somebody else has, of another act,
//! or side by side instead of one against the other.

use super::align::Pair;
use super::count::is_person;
use super::finding::{Facet, Finding};
use super::frame::{SAME, is_owner, phrase_match};
use super::recombined::is_recombined;
use super::view::{Class, View};
use crate::grammar::{Form, Relation, Tag};
use crate::lexicon::MeaningKind;
use crate::statement::{Kind, Role, Statement};
use crate::value::entity::country_of;
use crate::value::{Entity, EntityKind};

/// Whether the sentence has the claim's words and tells something else with them: of somebody else, of what somebody else has, or
/// side by side instead of one against the other.
pub fn tells_of_another(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    is_somebody_else(pair, findings)
        || is_done_by_another(pair)
        || is_of_another_subject(pair)
        || comes_from_another(pair)
        || is_of_another_owner(pair)
        || is_only_owner(pair)
        || is_recombined(pair)
        || only_lists(pair, findings)
}

/// Whether the claim is about a person whom the sentence does not have, not even by a pronoun, and the sentence is about another
/// one: what the chair of a board says makes nobody else its chair.
fn is_somebody_else(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    // Two names of which the text does not say what they are mostly name a person.
    let person = |it: &&Entity| {
        it.kind == EntityKind::Person || it.kind == EntityKind::Unknown && it.words.len() == 2 && !it.people
    };
    let shown = |it: &Entity| {
        let words = || it.words.clone();
        let covered =
            |finding: &Finding| finding.outcome.holds() && words().any(|word| finding.covers.contains(&word));
        words().any(|word| pair.meets(word).is_some()) || findings.iter().any(covered)
    };
    let acts = |word: usize| {
        let mut actors = pair.claim_statements().flat_map(|it| pair.claim.arguments(it, Role::Actor));
        actors.any(|it| it == word)
    };
    let absent = |word: usize| {
        let entity = pair.claim_entity(word).filter(person);
        entity.is_some_and(|it| (it.kind == EntityKind::Person || acts(word)) && !shown(it))
    };
    let inside = || pair.source.sentence_words(pair.sentence);
    let claimed = |it: &Entity| {
        pair.content().any(|word| pair.claim_entity(word).is_some_and(|mine| pair.same_name(mine, it)))
    };
    let other = |word: usize| pair.source_entity(word).filter(person).is_some_and(|it| !claimed(it));
    let pronoun = |word: usize| {
        pair.source.reading.words[word].tag == Tag::Pronoun && pair.source.is_one_of(word, PERSONAL)
    };
    pair.content().any(absent) && inside().any(other) && !inside().any(pronoun)
}

/// Whether the sentence has the claim's very act, or what the claim says that somebody is, and gives it to somebody with another
/// name than the claim does: "both towns agreed, with Orle raising its tax" does not say that the other town raised its own.
fn is_done_by_another(pair: &Pair<'_>) -> bool {
    let named = |it: &&Entity| matches!(it.kind, EntityKind::Person | EntityKind::Place);
    let done_by_another = |mine: &Statement| {
        let met = pair.meets(mine.predicate)?;
        let same = pair.relate(mine.predicate, met).is_some_and(|it| it.kind == MeaningKind::Same);
        let told_of = |it: &Statement| matches!(it.kind, Kind::State | Kind::Apposition);
        let theirs =
            pair.source.statement(met).filter(|it| same && (told_of(it) || mine.kind == Kind::Action))?;
        let actors = |view: &View, it: &Statement| view.arguments(it, Role::Actor).collect::<Vec<_>>();
        let (own, other) = (actors(pair.claim, mine), actors(pair.source, theirs));
        let own: Option<Vec<&Entity>> = own.iter().map(|&it| pair.claim_entity(it).filter(named)).collect();
        let other: Option<Vec<&Entity>> =
            other.iter().map(|&it| pair.source_entity(it).filter(named)).collect();
        let (own, other) = (own?, other.filter(|it| !it.is_empty())?);
        // The tree may take the second of several for who the first one is.
        let phrase = |head: usize| pair.source.reading.tree().phrase(head, |_| false);
        let around: Vec<usize> = theirs.arguments.iter().flat_map(|it| phrase(it.head)).collect();
        let there = |it: &&Entity| {
            around.iter().filter_map(|&at| pair.source_entity(at)).any(|at| pair.same_name(it, at))
        };
        let kinds = other.iter().all(|it| own.iter().all(|mine| mine.kind == it.kind));
        Some(kinds && !own.is_empty() && !own.iter().any(there))
    };
    let mut acts = pair.claim_statements().filter(|it| matches!(it.kind, Kind::Action | Kind::State));
    acts.any(|mine| done_by_another(mine).unwrap_or(false))
}

/// Whether the part leaves to the one before it whom its act is about, and the sentence tells the act of another: "the director was
/// banned and fined" of "the club was fined".
fn is_of_another_subject(pair: &Pair<'_>) -> bool {
    let told_of_another = |mine: &Statement, theirs: &Statement| {
        let left = mine.arguments.iter().filter(|it| !pair.part.words.contains(&it.head));
        left.filter_map(|it| Some((it.role, pair.claim_entity(it.head)?))).any(|(role, own)| {
            // A person may be "the director", but is no club.
            let thing = |it: usize| {
                own.kind == EntityKind::Person
                    && pair.source.facts[it].class == Class::Content
                    && !is_person(pair, pair.source, it)
            };
            let told = |it: &usize| pair.source_entity(*it).is_some() || thing(*it);
            let mut others = pair.source.arguments(theirs, role).filter(told).peekable();
            let same = |it: usize| pair.source_entity(it).is_some_and(|it| pair.same_name(own, it));
            others.peek().is_some() && !others.any(same)
        })
    };
    pair.claim_statements()
        .any(|mine| pair.same_act(mine).is_some_and(|theirs| told_of_another(mine, theirs)))
}

/// Whether the claim says where a person is from, and the sentence says it of another one: "Ana Sol of Tarn beat Luis Paz".
fn comes_from_another(pair: &Pair<'_>) -> bool {
    let person = |it: &&Entity| matches!(it.kind, EntityKind::Person | EntityKind::Unknown);
    let tree = pair.source.reading.tree();
    let of_another = |mine: &Statement| {
        let own =
            pair.claim.arguments(mine, Role::Actor).find_map(|it| pair.claim_entity(it).filter(person))?;
        let origins = mine.arguments.iter().filter(|it| it.role != Role::Actor);
        let mut owners = origins.filter_map(|it| pair.meets(it.head)).filter_map(|met| {
            let mut above = tree.above(met).take_while(|&it| tree.words[it].tag != Tag::Verb);
            above.find_map(|it| pair.source_entity(it).filter(|it| it.kind == EntityKind::Person))
        });
        owners.next().map(|it| !pair.same_name(own, it))
    };
    let from = |it: &&Statement| pair.claim.is_one_of(it.predicate, &["come", "hail", "venir"]);
    pair.claim_statements().filter(from).any(|mine| of_another(mine).unwrap_or(false))
}

/// Whether the claim compares two things by a word of its own ("more ... than"), and the sentence does not compare.
fn only_lists(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    let words = &pair.claim.reading.words;
    let than = |word: usize| pair.claim.facts[word].key == "than" && words[word].relation != Relation::Fixed;
    let more = |word: usize| {
        words[word].form == Form::Comparative || pair.claim.is_one_of(word, &["more", "less", "few"])
    };
    let part = || pair.part.words.iter().copied();
    let compares = part().any(|word| than(word) && part().any(|it| it < word && more(it)));
    let shown = findings.iter().any(|it| {
        it.outcome.holds() && matches!(it.facet, Facet::Comparison | Facet::Quantity | Facet::Quotation)
    });
    // "80 metres tall" is not "taller".
    let form = |word: usize| pair.source.reading.words[word].form;
    let not_compared = |word: usize| pair.meets(word).is_some_and(|met| form(met) != Form::Comparative);
    let plain = part().any(|it| words[it].form == Form::Comparative && not_compared(it));
    let theirs = !plain
        && pair.source.sentence_words(pair.sentence).any(|it| {
            pair.source.reading.words[it].form == Form::Comparative || pair.source.facts[it].key == "than"
        });
    compares && !shown && !theirs
}

/// Whether the sentence has who acts in the claim only as whose somebody is: "the mayor's sister runs the school".
fn is_only_owner(pair: &Pair<'_>) -> bool {
    let mut acts = pair.claim_statements().filter(|it| it.kind == Kind::Action);
    acts.any(|mine| {
        let Some(theirs) = pair.same_act(mine) else { return false };
        let others: Vec<usize> = pair.source.arguments(theirs, Role::Actor).collect();
        let owns = |head: usize| {
            let met = pair.meets(head).filter(|_| pair.claim_entity(head).is_none());
            met.is_some_and(|it| is_owner(pair.source, it))
                && others.iter().all(|&other| phrase_match(pair, head, other) < SAME)
        };
        !others.is_empty() && pair.claim.arguments(mine, Role::Actor).any(owns)
    })
}

/// Whether the claim tells something of what one owner has, and the sentence of what another one has, by a pronoun: "Corvane's
/// sales rose and its profit fell" tells nothing of another firm's profit.
fn is_of_another_owner(pair: &Pair<'_>) -> bool {
    let owned = |mine: &Statement| {
        let theirs =
            pair.counterpart(mine).filter(|it| it.kind == Kind::Nominal && mine.kind == Kind::Nominal)?;
        let owner = pair.claim.arguments(mine, Role::Actor).find_map(|it| pair.claim_entity(it))?;
        // "Shares in Norvane" are no shares of another firm that the text names.
        let body = |it: &&Entity| it.kind != EntityKind::Person && country_of(&it.key).is_none();
        let mut others =
            theirs.arguments.iter().filter_map(|it| pair.source_entity(it.head)).filter(body).peekable();
        if others.peek().is_some() && body(&owner) {
            return Some(!others.any(|it| pair.same_name(owner, it)));
        }
        let pronoun = pair
            .source
            .arguments(theirs, Role::Actor)
            .find(|&it| pair.source.is_one_of(it, &["its", "his", "her", "their", "su"]))?;
        let before = pair.source.sentence_words(pair.sentence).start..pronoun;
        let mut names =
            before.filter_map(|it| pair.source_entity(it)).filter(|it| it.kind != EntityKind::Place);
        Some(names.clone().next().is_some() && !names.any(|it| pair.same_name(owner, it)))
    };
    pair.claim_statements().any(|mine| owned(mine).unwrap_or(false))
}

/// Pronouns for a person.
const PERSONAL: &[&str] =
    &["he", "she", "him", "her", "his", "they", "who", "i", "we", "el", "ella", "su", "quien"];
