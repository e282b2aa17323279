//! What an article is about, so that not every sentence of it says so again.

use super::align::{Link, Pair, same_thing};
use super::frame::content;
use super::view::Class;
use crate::grammar::{Relation, Tag};
use crate::value::entity::country_of;
use crate::value::{Entity, EntityKind};
use std::collections::BTreeSet;
use std::ops::Range;

/// Whether a word of the claim only says of which of its kind something is, and its article is about that kind: "cholera" of
/// "cholera patients", where the heading tells of cholera and the sentence of patients.
pub fn is_topical(pair: &Pair<'_>, word: usize) -> bool {
    let elsewhere = pair.link(word).is_some_and(|link| !link.is_local() && same_thing(link.kind));
    elsewhere && is_modifier(pair, word) && has_no_rival(pair, word) && is_told_first(pair, word)
}

/// Whether the word describes a thing that the sentence has.
fn is_modifier(pair: &Pair<'_>, word: usize) -> bool {
    thing(pair, word).is_some_and(|head| pair.meets(head).is_some())
}

/// The noun that the word says more of; of "river fever vaccine" all words say more of the last.
fn thing(pair: &Pair<'_>, word: usize) -> Option<usize> {
    let words = &pair.claim.reading.words;
    let describes = |&word: &usize| {
        matches!(
            words[word].relation,
            Relation::Compound
                | Relation::AdjectivalModifier
                | Relation::Possessive
                | Relation::NominalModifier
        )
    };
    let above = |&at: &usize| words[at].head.filter(|_| describes(&at));
    let mut chain = std::iter::successors(Some(word), above).skip(1).take(REACH);
    chain.find(|&head| pair.meets(head).is_some())
}

/// How many words may stand in a row that each describe the next one.
const REACH: usize = 4;

/// Whether the sentence says nothing else of the thing where the claim says the word: not "hospital patients".
fn has_no_rival(pair: &Pair<'_>, word: usize) -> bool {
    let Some(thing) = thing(pair, word) else { return false };
    let Some(met) = pair.meets(thing) else { return false };
    let ours = content(pair.claim, thing);
    let words = &pair.source.reading.words;
    let told = |other: usize| ours.iter().any(|&word| pair.same(word, other));
    let rival = |&other: &usize| {
        let noun = matches!(words[other].tag, Tag::Noun | Tag::ProperNoun);
        other != met && noun && pair.source.facts[other].class.is_content() && !told(other)
    };
    !content(pair.source, met).iter().any(rival)
}

/// Whether the beginning of the article has the word.
fn is_told_first(pair: &Pair<'_>, word: usize) -> bool {
    pair.link(word).is_some_and(|link: Link| link.is_lead())
        || pair.lead_words().any(|source| pair.same(word, source))
}

/// Whether a place of the claim is the one place that the beginning of the article is about, a country among them, and the
/// sentence names no other country: there prices are prices of that country.
pub fn is_home(pair: &Pair<'_>, place: usize) -> bool {
    let Some(mine) = pair.claim_entity(place).map(land) else { return false };
    let named = |words: Range<usize>| {
        let named = words.filter(|&word| pair.source.facts[word].class == Class::Name);
        named.filter_map(|word| pair.source_entity(word))
    };
    let open = |it: &&Entity| matches!(it.kind, EntityKind::Place | EntityKind::Unknown);
    let first: BTreeSet<&str> = named(pair.lead_words()).filter(open).map(land).collect();
    let mut abroad = named(pair.source.sentence_words(pair.sentence)).filter_map(|it| country_of(&it.key));
    first.len() == 1 && first.contains(mine) && abroad.all(|it| it == mine)
}

/// The country of a place, or the place itself where we do not know one.
fn land(place: &Entity) -> &str {
    country_of(&place.key).unwrap_or(&place.key)
}
