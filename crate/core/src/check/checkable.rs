//! Whether a claim says anything that sources could decide.

use super::view::{Class, View};
use crate::grammar::Form;
use crate::statement::{Kind, is_expected};

/// Why a claim cannot be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There are no words.
    Empty,
    /// It asks.
    Question,
    /// It says what should be.
    Wish,
    /// It says what somebody likes or thinks good.
    Opinion,
    /// It greets or thanks.
    Greeting,
}

/// The reason not to check `claim`, if there is one.
pub fn refusal(claim: &View) -> Option<Refusal> {
    let text = claim.reading.document.text.trim();
    let keys: Vec<&str> = claim.facts.iter().map(|fact| fact.key.as_str()).collect();
    let first = keys.iter().find(|key| key.chars().any(char::is_alphanumeric));
    match first {
        None => Some(Refusal::Empty),
        Some(_) if text.ends_with('?') || text.starts_with('¿') => Some(Refusal::Question),
        Some(word) if GREETINGS.contains(word) && keys.len() < SENTENCE => Some(Refusal::Greeting),
        Some(_) if (is_wish(&keys) || is_demand(claim)) && !said(claim) => Some(Refusal::Wish),
        Some(_) if is_own_wish(claim, &keys) && claim.reading.mentions.quotes.is_empty() => {
            Some(Refusal::Wish)
        }
        Some(_) if thinks_so(claim, &keys) => Some(Refusal::Opinion),
        Some(_) if is_opinion(claim) && !said(claim) => Some(Refusal::Opinion),
        Some(_) => None,
    }
}

/// Whether a word tells what the writer thinks of something: not as part of a name ("Great Britain", "Greatest Hits"), not
/// where it compares ("the greater area"), and not where others are said to think so ("ranked as the best"). Spanish has one
/// word for "better" and "best": it must be what is said of something.
fn is_opinion(claim: &View) -> bool {
    let first = claim.facts.iter().position(|fact| fact.key.chars().any(char::is_alphanumeric));
    let named = |word: usize| {
        claim.facts[word].class == Class::Name
            || first != Some(word) && claim.word(word).starts_with(char::is_uppercase)
    };
    let ranked = (0..claim.facts.len()).any(|word| claim.is_one_of(word, RANKED));
    let compares = |word: usize| {
        let of_something = claim.reading.statements.iter().any(|it| it.kind == Kind::State);
        claim.word(word) == "greater" || claim.is_one_of(word, &["mejor", "peor"]) && !of_something
    };
    let thinks = |word: usize| claim.is_one_of(word, OPINIONS) && !compares(word) && !named(word);
    !ranked && (0..claim.facts.len()).any(thinks)
}

/// What is done by those who think a thing good or bad.
const RANKED: &[&str] =
    &["rank", "consider", "name", "vote", "rate", "regard", "award", "considerar", "elegir", "nombrar"];

/// Whether a word says what should be; "should be ready" and "should arrive" tell what is expected.
fn is_wish(keys: &[&str]) -> bool {
    let expected = |at: usize| keys.iter().skip(at + 1).take(NEXT).any(|key| is_expected(key));
    keys.iter().enumerate().any(|(at, key)| WISHES.contains(key) && !(*key == "should" && expected(at)))
}

/// How many words behind "should" tell what is expected.
const NEXT: usize = 2;

/// Whether a Spanish verb says what should be: "debería", "deberían".
fn is_demand(claim: &View) -> bool {
    claim
        .facts
        .iter()
        .enumerate()
        .any(|(word, fact)| fact.key == "deber" && claim.reading.words[word].form == Form::Conditional)
}

/// A reported or quoted opinion is a checkable fact about its speaker, unless that is whoever writes the claim.
fn said(claim: &View) -> bool {
    !claim.reading.mentions.quotes.is_empty()
        || !is_own(claim)
            && claim.reading.statements.iter().any(|statement| statement.stance.speech.is_some())
}

/// "I think", "we hope": the writer of the claim speaks.
fn is_own(claim: &View) -> bool {
    let keys = || {
        claim.facts.iter().map(|fact| fact.key.as_str()).filter(|key| key.chars().any(char::is_alphanumeric))
    };
    keys().next().is_some_and(|first| matches!(first, "i" | "we" | "yo" | "nosotros" | "let"))
}

/// Whether the writer of the claim, or nobody, hopes or demands: "I hope", "we must", "let's", "if only".
fn is_own_wish(claim: &View, keys: &[&str]) -> bool {
    let wishes = keys.iter().any(|key| OWN_WISHES.contains(key));
    is_own(claim) && (wishes || keys.first() == Some(&"let")) || keys.starts_with(&["if", "only"])
}

/// What "I" and "we" do when nothing is told.
const OWN_WISHES: &[&str] = &[
    "hope", "wish", "want", "must", "need", "pray", "dream", "deber", "esperar", "desear", "querer", "ojala",
];

/// "I think that": whoever writes the claim only thinks so, and quotes nobody.
fn thinks_so(claim: &View, keys: &[&str]) -> bool {
    let thinks = keys.iter().any(|key| OWN_THOUGHTS.contains(key));
    is_own(claim) && thinks && claim.reading.mentions.quotes.is_empty()
}

/// What "I" and "we" do when they only think so.
const OWN_THOUGHTS: &[&str] =
    &["think", "believe", "feel", "guess", "suppose", "doubt", "creer", "pensar", "opinar"];

/// From this many words and marks on a greeting goes on to say something.
const SENTENCE: usize = 8;

/// Words that begin a greeting or thanks.
const GREETINGS: &[&str] = &[
    "hello", "hi", "hey", "good", "thanks", "thank", "please", "hola", "gracias", "adios", "bye", "goodbye",
];

/// Words that say what should be, whoever says it.
const WISHES: &[&str] = &["should", "ought", "deberia", "deberian", "ojala", "hopefully"];

/// Words for what somebody thinks good or bad.
const OPINIONS: &[&str] = &[
    "awful",
    "beautiful",
    "best",
    "boring",
    "disgraceful",
    "great",
    "horrible",
    "terrible",
    "ugly",
    "wonderful",
    "worst",
    "mejor",
    "peor",
    "hermoso",
];
