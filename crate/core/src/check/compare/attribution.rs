//! Compares who says it.
//!
//! *What it finds.* The claim's speaker against the source's speaker of the same words.
//! *When it stays silent.* Where the claim names no speaker. A source without a speaker, or one who cannot be resolved,
//! leaves the facet open.
//! *Example.* "Rao said prices fell" against "Prices fell, Okafor said" differs.

use crate::check::align::{Pair, same_thing};
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::view::Class;
use crate::lexicon::MeaningKind;
use crate::statement::Speech;
use crate::text::Span;
use crate::value::{EntityKind, entity};

/// One finding for each speaker the part names.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let words = &pair.claim.reading.words;
    let inside =
        |speech: &&Speech| pair.part.words.iter().any(|&word| speech.said.contains(words[word].span));
    pair.claim.reading.speeches.iter().filter(inside).filter_map(|speech| one(pair, speech)).collect()
}

fn one(pair: &Pair<'_>, mine: &Speech) -> Option<Finding> {
    let speaker = mine.speaker?;
    let Some(key) = mine.key.as_deref() else { return unnamed(pair, speaker) };
    let covers = pair.claim.words_in(speaker).chain(mine.verb);
    let theirs: Vec<&Speech> = speeches(pair).filter(|speech| speech.key.is_some()).collect();
    let same = |speech: &&&Speech| {
        let alike = |other: &str| {
            let initials = is_acronym(key, other) || is_acronym(other, key);
            entity::same(key, other) || initials || pair.source.is_alias(key, other)
        };
        speech.key.as_deref().is_some_and(alike)
    };
    let (outcome, source): (Outcome, Option<Span>) = match (theirs.iter().find(same), theirs.first()) {
        (Some(speech), _) => (Outcome::Agrees, speech.speaker),
        (None, Some(speech)) => {
            let misspelt =
                theirs.iter().flat_map(|it| &it.key).any(|other| entity::may_be_misspelt(key, other));
            let open = misspelt || met(pair, mine) < SAID;
            (if open { Outcome::Unknown } else { Outcome::Differs }, speech.speaker)
        }
        (None, None) => match speeches(pair).find_map(|speech| body(pair, speech, speaker)) {
            Some(body) => (Outcome::Agrees, Some(body)),
            None => (Outcome::Unknown, None),
        },
    };
    Some(Finding::new(Facet::Attribution, outcome, speaker, source).covering(covers))
}

/// From this share of its words on what the claim says that somebody says stands in the sentence: another speaker of
/// something like it is no contradiction.
const SAID: f32 = 0.75;

/// The share of the words said, speaker and verb left out, that the sentence and those before it have.
fn met(pair: &Pair<'_>, mine: &Speech) -> f32 {
    let words = &pair.claim.reading.words;
    let said: Vec<usize> = pair
        .content()
        .filter(|&word| mine.said.contains(words[word].span) && mine.verb != Some(word))
        .filter(|&word| mine.speaker.is_none_or(|speaker| !speaker.contains(words[word].span)))
        .collect();
    let here = said.iter().filter(|&&word| pair.link(word).is_some_and(|link| same_thing(link.kind))).count();
    if said.is_empty() { 1.0 } else { here as f32 / said.len() as f32 }
}

/// A speaker without a name of his own ("the pilot") whom nobody the source quotes may be.
fn unnamed(pair: &Pair<'_>, speaker: Span) -> Option<Finding> {
    let quoted = !pair.claim.reading.mentions.quotes.is_empty();
    let who = |word: &usize| pair.claim.facts[*word].class == Class::Content;
    let mut mine = pair.claim.words_in(speaker).filter(who).filter(|_| quoted).peekable();
    mine.peek()?;
    let theirs: Vec<Span> = speeches(pair).filter_map(|it| it.speaker).collect();
    let met = |word: usize| {
        pair.link(word).is_some_and(|link| {
            theirs.iter().any(|it| it.contains(pair.source.reading.words[link.word].span))
        })
    };
    let other = theirs.first().copied().filter(|_| !mine.any(met))?;
    Some(Finding::new(Facet::Attribution, Outcome::Unknown, speaker, Some(other)))
}

/// Whether `short` spells the initials of `long`: "usgs" of "u.s. geological survey".
fn is_acronym(short: &str, long: &str) -> bool {
    let initials =
        |word: &str| if word.contains('.') { word.replace('.', "") } else { word.chars().take(1).collect() };
    long.contains(' ') && short.len() > 1 && long.split(' ').map(initials).collect::<String>() == short
}

/// The words of a speaker that stand for a body the sentence names: "Sales at Pelham Stores fell, the company said".
fn body(pair: &Pair<'_>, speech: &Speech, mine: Span) -> Option<Span> {
    let span = speech.speaker?;
    let is_body =
        pair.source.words_in(span).any(|word| BODIES.contains(&pair.source.facts[word].key.as_str()));
    let named = pair.claim.words_in(mine).any(|word| {
        pair.claim_entity(word).is_some_and(|it| it.kind != EntityKind::Person)
            && pair.link(word).is_some_and(|link| link.kind == MeaningKind::Same)
    });
    (is_body && named).then_some(span)
}

/// Bodies that a text speaks of without their name once it has named them.
const BODIES: &[&str] = &[
    "company",
    "firm",
    "group",
    "agency",
    "ministry",
    "department",
    "club",
    "party",
    "bank",
    "university",
    "hospital",
    "union",
    "association",
    "organization",
    "organisation",
    "institute",
    "council",
    "retailer",
    "maker",
    "operator",
    "empresa",
    "compania",
    "grupo",
    "agencia",
    "ministerio",
    "banco",
    "universidad",
    "sindicato",
    "asociacion",
    "partido",
];

/// What is said in the sentence, innermost first.
fn speeches<'p>(pair: &'p Pair<'_>) -> impl Iterator<Item = &'p Speech> {
    let source = &pair.source.reading;
    let sentence = source.layout.sentences[pair.sentence].span;
    source.speeches.iter().filter(move |speech| speech.said.overlaps(sentence))
}
