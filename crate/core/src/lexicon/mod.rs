//! What words mean to each other: synonyms, kinds, opposites, translations. Imports nothing.

/// Lexical tables; empty until loaded.
#[derive(Default)]
pub struct Lexicon {}

/// How two lemmas are related.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Meaning {
    /// In what way.
    pub kind: MeaningKind,
    /// How surely, 0 to 1.
    pub strength: f32,
}

/// In what way two lemmas are related; claim first, source second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "stub")]
pub enum MeaningKind {
    Same,
    Synonym,
    Derived,
    Hypernym,
    Hyponym,
    Opposite,
    Sibling,
    Translation,
    Related,
}

/// Up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "stub")]
pub enum Direction {
    Up,
    Down,
}

impl Lexicon {
    /// Relates two lemmas.
    pub fn relate(&self, claim: &str, source: &str) -> Option<Meaning> {
        (claim == source).then_some(Meaning { kind: MeaningKind::Same, strength: 1.0 })
    }
    /// Direction of change.
    pub fn direction(&self, _lemma: &str) -> Option<Direction> {
        None
    }
}
