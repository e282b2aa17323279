//! What words mean to each other: synonyms, kinds, opposites, translations. Imports nothing.

/// Lexical tables; empty until loaded.
#[derive(Default)]
pub struct Lexicon {}
