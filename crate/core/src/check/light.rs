//! Words that say little by themselves.

use super::view::{Class, Fact};

/// Makes a verb light that only leads to where something is from.
pub fn lighten(facts: &mut [Fact]) {
    for verb in 0..facts.len().saturating_sub(1) {
        let is = |row: &&(&str, &str)| row.0 == facts[verb].key && row.1 == facts[verb + 1].key;
        if ORIGINS.iter().any(|row| is(&row)) {
            facts[verb].class = Class::Light;
        }
    }
}

/// Verbs that say no more of an origin than the preposition behind them.
const ORIGINS: &[(&str, &str)] = &[
    ("come", "from"),
    ("date", "from"),
    ("date", "back"),
    ("go", "back"),
    ("hail", "from"),
    ("originate", "from"),
    ("stem", "from"),
    ("venir", "de"),
    ("proceder", "de"),
];

/// Words that say little by themselves; a claim is not lost because a source does not use them.
pub const LIGHT: &[&str] = &[
    "also",
    "be",
    "become",
    "bring",
    "carry",
    "conduct",
    "contain",
    "cover",
    "do",
    "exist",
    "experience",
    "find",
    "get",
    "give",
    "go",
    "happen",
    "have",
    "hold",
    "include",
    "involve",
    "just",
    "make",
    "many",
    "much",
    "number",
    "amount",
    "occur",
    "only",
    "out",
    "person",
    "place",
    "put",
    "record",
    "report",
    "see",
    "so",
    "take",
    "there",
    "total",
    "undergo",
    "up",
    "very",
    "year",
    "ano",
    "numero",
    "cantidad",
    "celebrar",
    "convertir",
    "dar",
    "efectuar",
    "estar",
    "haber",
    "hacer",
    "cabo",
    "incluir",
    "llevar",
    "lugar",
    "ocurrir",
    "persona",
    "poner",
    "producir",
    "realizar",
    "registrar",
    "ser",
    "suceder",
    "tener",
    "use",
];

/// Short function words, for texts that were read without a grammar model.
pub const FUNCTION: &[&str] = &[
    "a", "an", "and", "as", "at", "but", "by", "de", "el", "en", "for", "he", "his", "if", "in", "is", "it",
    "its", "la", "lo", "los", "no", "not", "of", "on", "or", "por", "que", "se", "she", "so", "su", "the",
    "to", "was", "we", "y",
];
