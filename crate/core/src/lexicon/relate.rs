//! How two words relate: the hand-written tables first, then derived forms, then WordNet.

use super::cognate::cognates;
use super::tree::LEAST_SHARED;
use super::{Entry, Lexicon, Tongue};

/// What one word is to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeaningKind {
    /// The same lemma.
    Same,
    /// Another word for the same.
    Synonym,
    /// The same in another part of speech: seizure and seize, or seizure and confiscate.
    Derived,
    /// The claim's word is broader: weapon where the source has firearm.
    Hypernym,
    /// The claim's word is narrower: firearm where the source has weapon.
    Hyponym,
    /// The opposite: rise and fall.
    Opposite,
    /// Another thing of the same kind: marijuana and cocaine.
    Sibling,
    /// The same in the other language.
    Translation,
    /// Near in meaning, not enough to be taken for the same.
    Related,
}

/// A relation between two words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Meaning {
    /// What the claim's word is to the source's word.
    pub kind: MeaningKind,
    /// How sure the relation is, 0 to 1: 1 for the same word, above 0.85 for hand-written tables, below that for
    /// WordNet, where rare senses and far kinds weigh less.
    pub strength: f32,
}

impl Meaning {
    fn new(kind: MeaningKind, strength: f32) -> Option<Meaning> {
        Some(Meaning { kind, strength })
    }
}

/// Hand-written rows are about the news sense of a word; another sense is rare but possible.
const WRITTEN: f32 = 0.95;
/// WordNet's senses are about language at large.
const WORDNET: f32 = 0.9;
/// Weight of a word's senses, the most frequent first.
const SENSE_WEIGHTS: [f32; 6] = [1.0, 0.9, 0.8, 0.7, 0.6, 0.5];
/// Siblings must stand close under something special.
const SIBLING_SHARED: f32 = 0.45;
/// Lin's similarity below which two words are not even near.
const LEAST_NEAR: f32 = 0.6;
/// What is weaker than this is no relation.
const LEAST_STRENGTH: f32 = 0.4;

/// A lemma with its place in the lexicon.
pub(super) type Word<'a> = (&'a str, Entry);

pub(super) fn relate(lexicon: &Lexicon, claim: Word<'_>, source: Word<'_>) -> Option<Meaning> {
    if claim.0 == source.0 {
        return Meaning::new(MeaningKind::Same, 1.0);
    }
    // Two English words are not read as Spanish ones: "red" is a colour then, and "mayor" holds an office.
    if let (Some(claim), Some(source)) = (claim.1.english, source.1.english) {
        return english(lexicon, claim, source).filter(|meaning| meaning.strength >= LEAST_STRENGTH);
    }
    let mut best = None;
    for claim in claim.1.ids() {
        for source in source.1.ids() {
            best = stronger(best, between(lexicon, claim, source));
        }
    }
    best.filter(|meaning| meaning.strength >= LEAST_STRENGTH)
        .or_else(|| same_origin(claim, source.0))
        .or_else(|| same_origin(source, claim.0))
}

/// Two words whose languages are known.
pub(super) fn relate_in(
    lexicon: &Lexicon,
    (claim, from): (Word<'_>, Tongue),
    (source, to): (Word<'_>, Tongue),
) -> Option<Meaning> {
    if claim.0 == source.0 && from == to {
        return Meaning::new(MeaningKind::Same, 1.0);
    }
    let known = match (claim.1.of(from), source.1.of(to)) {
        (Some(claim), Some(source)) => between(lexicon, claim, source),
        _ => None,
    };
    known.filter(|meaning| meaning.strength >= LEAST_STRENGTH).or_else(|| match (from, to) {
        (Tongue::Spanish, Tongue::English) => same_origin(claim, source.0),
        (Tongue::English, Tongue::Spanish) => same_origin(source, claim.0),
        _ => None,
    })
}

fn stronger(left: Option<Meaning>, right: Option<Meaning>) -> Option<Meaning> {
    match (left, right) {
        (Some(left), Some(right)) if right.strength > left.strength => Some(right),
        (None, right) => right,
        (left, _) => left,
    }
}

fn between(lexicon: &Lexicon, claim: u16, source: u16) -> Option<Meaning> {
    match (lexicon.is_english(claim), lexicon.is_english(source)) {
        (true, true) => english(lexicon, claim, source),
        (false, false) => written(lexicon, claim, source).or_else(|| spanish(lexicon, claim, source)),
        (false, true) => across(lexicon, claim, source, |word| english(lexicon, word, source)),
        (true, false) => across(lexicon, source, claim, |word| english(lexicon, claim, word)),
    }
}

/// Two English words.
fn english(lexicon: &Lexicon, claim: u16, source: u16) -> Option<Meaning> {
    if claim == source {
        return Meaning::new(MeaningKind::Same, 1.0);
    }
    if let Some(meaning) = written(lexicon, claim, source) {
        return Some(meaning);
    }
    let near = stronger(moved(lexicon, claim, source), wordnet(lexicon, claim, source));
    stronger(near, through_derived(lexicon, claim, source))
}

/// What the hand-written tables say, and WordNet's derived forms.
fn written(lexicon: &Lexicon, claim: u16, source: u16) -> Option<Meaning> {
    if share(lexicon.opposites.of(claim), lexicon.opposites.of(source), 1) {
        return Meaning::new(MeaningKind::Opposite, WRITTEN);
    }
    if lexicon.derived.of(claim).contains(&source) {
        return Meaning::new(MeaningKind::Derived, WORDNET);
    }
    if share(lexicon.groups.of(claim), lexicon.groups.of(source), 0) {
        return Meaning::new(MeaningKind::Synonym, WRITTEN);
    }
    if share(lexicon.names_kind.of(claim), lexicon.member_of.of(source), 0) {
        return Meaning::new(MeaningKind::Hypernym, WORDNET);
    }
    if share(lexicon.member_of.of(claim), lexicon.names_kind.of(source), 0) {
        return Meaning::new(MeaningKind::Hyponym, WORDNET);
    }
    if share(lexicon.member_of.of(claim), lexicon.member_of.of(source), 0) {
        return Meaning::new(MeaningKind::Sibling, WORDNET);
    }
    None
}

/// Whether a number of one list, with its lowest bit turned over by `flip`, stands in the other.
fn share(left: &[u16], right: &[u16], flip: u16) -> bool {
    left.iter().any(|key| right.contains(&(key ^ flip)))
}

/// Two words that say a figure moved.
fn moved(lexicon: &Lexicon, claim: u16, source: u16) -> Option<Meaning> {
    let direction = |word: u16| lexicon.directions.of(word).first();
    match (direction(claim)?, direction(source)?) {
        (claim, source) if claim == source => Meaning::new(MeaningKind::Related, 0.7),
        _ => Meaning::new(MeaningKind::Opposite, 0.85),
    }
}

/// The strongest relation between the senses of two words.
fn wordnet(lexicon: &Lexicon, claim: u16, source: u16) -> Option<Meaning> {
    let mut best = None;
    for (&left, left_weight) in lexicon.senses.of(claim).iter().zip(SENSE_WEIGHTS) {
        for (&right, right_weight) in lexicon.senses.of(source).iter().zip(SENSE_WEIGHTS) {
            let meaning = synsets(lexicon, left, right);
            best = stronger(best, meaning.map(|meaning| weaker(meaning, left_weight * right_weight)));
        }
    }
    best
}

fn weaker(meaning: Meaning, factor: f32) -> Meaning {
    Meaning { strength: meaning.strength * factor, ..meaning }
}

/// Two senses. Kinds lose strength with each step, and the less special the broader word is; siblings are as strong as
/// what they share is special (Lin's similarity over the information of synsets).
fn synsets(lexicon: &Lexicon, claim: u16, source: u16) -> Option<Meaning> {
    if claim == source {
        return Meaning::new(MeaningKind::Synonym, WORDNET);
    }
    if lexicon.tree.opposed(claim, source) {
        return Meaning::new(MeaningKind::Opposite, 0.85);
    }
    let meet = lexicon.tree.meet(claim, source)?;
    let special = 0.6 + 2.0 * (meet.shared - LEAST_SHARED).min(0.2);
    let kind_strength = |steps: u8| special * (0.85 - 0.08 * f32::from(steps.saturating_sub(1)));
    match (meet.left_steps, meet.right_steps) {
        (0, steps) => return Meaning::new(MeaningKind::Hypernym, kind_strength(steps)),
        (steps, 0) => return Meaning::new(MeaningKind::Hyponym, kind_strength(steps)),
        _ => {}
    }
    let near = 2.0 * meet.shared / (meet.left + meet.right);
    let close = meet.left_steps <= 2 && meet.right_steps <= 2;
    if close && meet.shared >= SIBLING_SHARED {
        return Meaning::new(MeaningKind::Sibling, 0.75 * near);
    }
    if near >= LEAST_NEAR { Meaning::new(MeaningKind::Related, 0.6 * near) } else { None }
}

/// One of the words in another part of speech: "seizure" meets "impound" through "seize". Of WordNet only what means
/// the same counts; a television is a receiver, but it is no kind of receiving.
fn through_derived(lexicon: &Lexicon, claim: u16, source: u16) -> Option<Meaning> {
    let direct = |left, right| match written(lexicon, left, right) {
        Some(meaning) => one_step_off(meaning),
        None => one_sense(lexicon, left, right).and_then(one_step_off),
    };
    let from_claim = lexicon.derived.of(claim).iter().map(|&word| direct(word, source));
    let from_source = lexicon.derived.of(source).iter().map(|&word| direct(claim, word));
    from_claim.chain(from_source).fold(None, stronger)
}

/// Two words that share a sense.
fn one_sense(lexicon: &Lexicon, left: u16, right: u16) -> Option<Meaning> {
    let right = lexicon.senses.of(right);
    let shared = lexicon.senses.of(left).iter().zip(SENSE_WEIGHTS).find_map(|(sense, weight)| {
        let place = right.iter().position(|other| other == sense)?;
        Some(weight * SENSE_WEIGHTS.get(place)?)
    });
    Meaning::new(MeaningKind::Synonym, WORDNET * shared?)
}

/// What remains of a relation in another part of speech.
fn one_step_off(meaning: Meaning) -> Option<Meaning> {
    match meaning.kind {
        MeaningKind::Hypernym | MeaningKind::Hyponym => Some(weaker(meaning, 0.8)),
        // A critic may praise and a prisoner be released: who does it is not what is done.
        MeaningKind::Opposite => Meaning::new(MeaningKind::Related, 0.5 * meaning.strength),
        MeaningKind::Derived | MeaningKind::Sibling => {
            Meaning::new(MeaningKind::Related, 0.7 * meaning.strength)
        }
        MeaningKind::Synonym | MeaningKind::Same => {
            Meaning::new(MeaningKind::Derived, 0.85 * meaning.strength)
        }
        MeaningKind::Translation | MeaningKind::Related => None,
    }
}

/// A Spanish word and an English one: a listed translation, or what a translation is to the English word.
fn across(
    lexicon: &Lexicon,
    spanish: u16,
    word: u16,
    english: impl Fn(u16) -> Option<Meaning>,
) -> Option<Meaning> {
    let translations = lexicon.translations.of(spanish);
    if let Some(place) = translations.iter().position(|&translation| translation == word) {
        return Meaning::new(MeaningKind::Translation, if place == 0 { WRITTEN } else { WORDNET });
    }
    let meanings = translations.iter().zip(SENSE_WEIGHTS).map(|(&translation, weight)| {
        let meaning = english(translation)?;
        let kind = if meaning.kind == MeaningKind::Synonym { MeaningKind::Translation } else { meaning.kind };
        Meaning::new(kind, meaning.strength * weight * WRITTEN)
    });
    meanings.fold(None, stronger)
}

/// Two Spanish words meet through English.
fn spanish(lexicon: &Lexicon, claim: u16, source: u16) -> Option<Meaning> {
    let meanings = lexicon.translations.of(claim).iter().zip(SENSE_WEIGHTS).map(|(&word, weight)| {
        let meaning = across(lexicon, source, word, |other| english(lexicon, word, other))?;
        let kind = if meaning.kind == MeaningKind::Translation { MeaningKind::Synonym } else { meaning.kind };
        Meaning::new(kind, 0.9 * weight * meaning.strength)
    });
    meanings.fold(None, stronger)
}

/// Words of one origin, when the Spanish one stands in no table.
fn same_origin(spanish: Word<'_>, english: &str) -> Option<Meaning> {
    if !spanish.1.knows(Tongue::Spanish) && cognates(spanish.0, english) {
        return Meaning::new(MeaningKind::Translation, 0.8);
    }
    None
}
