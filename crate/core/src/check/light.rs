//! Words that say little by themselves.

use super::view::{Class, Fact, View};
use crate::statement::{self, Role, Statement};

/// Makes a verb light that only leads to where something is from, and takes for prepositions the expressions that are no more.
pub fn lighten(facts: &mut [Fact]) {
    for word in 0..facts.len().saturating_sub(1) {
        if is_origin(facts, word) {
            facts[word].class = Class::Light;
        }
        let (key, next) = (facts[word].key.as_str(), facts[word + 1].key.as_str());
        let joined =
            |row: &(&str, &str)| key.strip_prefix(row.0).and_then(|it| it.strip_prefix(' ')) == Some(row.1);
        if PREPOSITIONS.iter().any(|row| row.0 == key && row.1 == next || joined(row)) {
            facts[word].class = Class::Function;
        }
        if LEADING.iter().any(|row| row.0 == facts[word].key && row.1 == facts[word + 1].key) {
            facts[word].class = Class::Light;
        }
        if is_total(facts, word) || RECIPROCAL.contains(&(&*facts[word].key, &*facts[word + 1].key)) {
            facts[word + 1].class = Class::Function;
        }
        // "Dates back to 2008".
        if is_origin(facts, word) && facts[word + 1].key == "back" {
            facts[word + 1].class = Class::Function;
        }
    }
}

/// Whether the word and the next one only say that figures are taken together: "in all, 90 were hurt", not "in all towns".
fn is_total(facts: &[Fact], word: usize) -> bool {
    let total = TOTALS.iter().any(|row| row.0 == facts[word].key && row.1 == facts[word + 1].key);
    total && facts.get(word + 2).is_none_or(|it| matches!(it.key.as_str(), "," | "." | ""))
}

/// Expressions for several figures taken as one.
const TOTALS: &[(&str, &str)] = &[("in", "all"), ("in", "total"), ("all", "told"), ("en", "total")];

/// Expressions that say only that both sides do it: "consult each other".
const RECIPROCAL: &[(&str, &str)] = &[("each", "other"), ("one", "another")];

/// Expressions that say no more than a preposition or a conjunction says.
const PREPOSITIONS: &[(&str, &str)] = &[
    ("according", "to"),
    ("close", "to"),
    ("due", "to"),
    ("next", "to"),
    ("owing", "to"),
    ("prior", "to"),
    ("so", "far"),
    ("thanks", "to"),
];

/// Makes the verb light by which a place is said to be where something takes place: "Lima hosted the talks".
pub fn lighten_hosts(statements: &[Statement], facts: &mut [Fact]) {
    let placed = |it: &&Statement| {
        let has = |role| it.arguments.iter().any(|it| it.role == role);
        has(Role::Place) && has(Role::Object) && !has(Role::Actor)
    };
    for host in statements.iter().filter(placed).map(|it| it.predicate) {
        if statement::hosts(&facts[host].lemma) {
            facts[host].class = Class::Light;
        }
    }
}

/// Whether a verb only leads to where, or when, something is from: it tells no act that was done or planned.
pub fn leads_to_origin(view: &View, verb: usize) -> bool {
    is_origin(&view.facts, verb)
}

fn is_origin(facts: &[Fact], verb: usize) -> bool {
    let next = facts.get(verb + 1).map_or("", |fact| fact.key.as_str());
    ORIGINS.iter().any(|row| row.0 == facts[verb].key && row.1 == next)
}

/// Verbs that say no more than that something is still ahead ("set to rise") or that it is so ("left without power").
const LEADING: &[(&str, &str)] = &[("set", "to"), ("poise", "to"), ("slate", "to"), ("leave", "without")];

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
    "face",
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
    "locate",
    "make",
    "many",
    "much",
    "number",
    "amount",
    "occur",
    "only",
    "out",
    "own",
    "person",
    "place",
    "put",
    "record",
    "report",
    "see",
    "situate",
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
    "situar",
    "suceder",
    "tener",
    "ubicar",
    "use",
];

/// Short function words, for texts that were read without a grammar model.
pub const FUNCTION: &[&str] = &[
    "a", "an", "and", "as", "at", "but", "by", "de", "el", "en", "for", "he", "his", "if", "in", "is", "it",
    "its", "la", "lo", "los", "no", "not", "of", "on", "or", "por", "que", "se", "she", "so", "su", "the",
    "to", "was", "we", "y",
];
