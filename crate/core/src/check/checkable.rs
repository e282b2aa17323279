//! Whether a claim says anything that sources could decide.

use super::view::View;

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
        Some(word) if GREETINGS.contains(word) && keys.len() < 8 => Some(Refusal::Greeting),
        Some(_) if keys.iter().any(|key| WISHES.contains(key)) && !said(claim) => Some(Refusal::Wish),
        Some(_) if keys.iter().any(|key| OPINIONS.contains(key)) && !said(claim) => Some(Refusal::Opinion),
        Some(_) => None,
    }
}

/// A reported or quoted opinion is a checkable fact about its speaker.
fn said(claim: &View) -> bool {
    !claim.reading.mentions.quotes.is_empty()
        || claim.reading.statements.iter().any(|statement| statement.stance.speech.is_some())
}

const GREETINGS: &[&str] = &[
    "hello", "hi", "hey", "good", "thanks", "thank", "please", "hola", "gracias", "adios", "bye", "goodbye",
];

const WISHES: &[&str] = &["should", "ought", "deberia", "deberian", "ojala", "hopefully"];

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
