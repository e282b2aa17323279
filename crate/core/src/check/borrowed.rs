//! What the claim needs for its act and only other sentences have: a sentence that tells the act does not tell it with them.

use super::align::Pair;
use super::finding::Finding;
use super::topic::{is_home, is_topical};
use super::view::Class;
use crate::grammar::{Relation, Tag};
use crate::statement::{Argument, Kind, Polarity, Role, Statement};
use crate::value::entity::country_of;

/// Whether the sentence lacks something that the claim tells with its act, and only other sentences have it, or has it only in
/// what it denies.
pub fn is_borrowed(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    let shown = |word: usize| findings.iter().any(|it| it.outcome.holds() && it.covers.contains(&word));
    let here = |word: usize| pair.source.sentence_words(pair.sentence).any(|it| pair.same(word, it));
    let away = |word: usize| !shown(word) && pair.link(word).is_some_and(|it| !it.is_local()) && !here(word);
    let needed =
        |word: usize| is_outcome(pair, word) || is_named_with(pair, word) || is_named_as_actor(pair, word);
    pair.content().any(|word| needed(word) && away(word) || is_only_denied(pair, word))
}

/// Whether the word says as what or how somebody came out of it: "dead" of "was found dead".
fn is_outcome(pair: &Pair<'_>, word: usize) -> bool {
    let it = &pair.claim.reading.words[word];
    it.relation == Relation::OpenComplement && it.tag != Tag::Verb
}

/// Whether the word names where the act takes place, or leads from: "lifted off from Orle". The place or country that an article is
/// about need not be named again.
fn is_named_with(pair: &Pair<'_>, word: usize) -> bool {
    let with = |it: &Argument| it.head == word && matches!(it.role, Role::Place | Role::Circumstance);
    let land = pair.claim_entity(word).is_some_and(|it| country_of(&it.key).is_some());
    let acts = |it: &Statement| it.kind == Kind::Action && it.arguments.iter().any(with);
    let named = pair.claim_entity(word).map_or(word..word + 1, |it| it.words.clone());
    pair.claim.facts[word].class == Class::Name
        // "The same lake".
        && named.into_iter().all(|it| pair.meets(it).is_none())
        && pair.claim_statements().any(acts)
        && !(land && pair.lead_words().any(|source| pair.same(word, source)))
        && !is_topical(pair, word)
        && !is_home(pair, word)
}

/// Whether the word names who did what the sentence tells without saying who did it: "Tessen founded Corvane" of "Corvane, founded
/// in 1991".
fn is_named_as_actor(pair: &Pair<'_>, word: usize) -> bool {
    let does = |it: &Statement| it.arguments.iter().any(|it| it.head == word && it.role == Role::Actor);
    let untold = |it: &Statement| {
        let theirs = pair.same_act(it).filter(|it| it.kind == Kind::Action);
        theirs.is_some_and(|it| it.arguments.iter().all(|it| it.role != Role::Actor))
    };
    pair.claim.facts[word].class == Class::Name && pair.claim_statements().any(|it| does(it) && untold(it))
}

/// Whether the sentence has the word only with an act that it denies and the claim does not tell: the study of "was not involved
/// in the study".
fn is_only_denied(pair: &Pair<'_>, word: usize) -> bool {
    let affirmed = |it: &Statement| it.stance.polarity == Polarity::Affirmed;
    let Some(met) = pair.meets(word).filter(|_| pair.claim_statements().all(affirmed)) else { return false };
    let tells = |it: &Statement| pair.claim_statements().any(|own| pair.same(own.predicate, it.predicate));
    let has = |it: &&Statement| it.arguments.iter().any(|it| it.head == met);
    let mut acts = pair.source_statements().filter(has).peekable();
    acts.peek().is_some() && acts.all(|it| it.kind != Kind::Nominal && !affirmed(it) && !tells(it))
}
