//! A token with its grammar.

use super::{Form, Relation};
use crate::text::Span;

/// A token with its part of speech, lemma and place in the dependency tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// Dictionary form, lower case ("seize" for "seized").
    pub lemma: String,
    /// Part of speech.
    pub tag: Tag,
    /// Its inflection: plural, past tense, and so on.
    pub form: Form,
    /// Index of the word it depends on, into the same vector; `None` for the root of a sentence.
    pub head: Option<usize>,
    /// How it depends on its head.
    pub relation: Relation,
}

impl Word {
    /// The word at `span` when no model is loaded.
    pub fn unknown(span: Span, text: &str) -> Self {
        Self {
            span,
            lemma: span.of(text).to_lowercase(),
            tag: Tag::Other,
            form: Form::None,
            head: None,
            relation: Relation::Other,
        }
    }
}

/// Part of speech, after Universal Dependencies (UPOS).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
#[expect(missing_docs, reason = "each variant is the UPOS tag of the same name")]
pub enum Tag {
    Adjective,
    Adposition,
    Adverb,
    Auxiliary,
    Conjunction,
    Determiner,
    Interjection,
    Noun,
    Numeral,
    Particle,
    Pronoun,
    ProperNoun,
    Punctuation,
    Subordinator,
    Symbol,
    Verb,
    #[default]
    Other,
}

/// Every tag with its name in the treebanks, in the order of their numbers.
const TAGS: [(Tag, &str); 17] = [
    (Tag::Adjective, "ADJ"),
    (Tag::Adposition, "ADP"),
    (Tag::Adverb, "ADV"),
    (Tag::Auxiliary, "AUX"),
    (Tag::Conjunction, "CCONJ"),
    (Tag::Determiner, "DET"),
    (Tag::Interjection, "INTJ"),
    (Tag::Noun, "NOUN"),
    (Tag::Numeral, "NUM"),
    (Tag::Particle, "PART"),
    (Tag::Pronoun, "PRON"),
    (Tag::ProperNoun, "PROPN"),
    (Tag::Punctuation, "PUNCT"),
    (Tag::Subordinator, "SCONJ"),
    (Tag::Symbol, "SYM"),
    (Tag::Verb, "VERB"),
    (Tag::Other, "X"),
];

impl Tag {
    /// The tag with a treebank's name (`NOUN`); [`Tag::Other`] for any other name.
    pub fn from_name(name: &str) -> Self {
        TAGS.iter().find(|tag| tag.1 == name).map_or(Self::Other, |tag| tag.0)
    }

    /// The name in the treebanks: `NOUN`.
    pub fn name(self) -> &'static str {
        TAGS[self as usize].1
    }

    /// The tag with this number in a model file.
    pub(super) fn from_number(number: u8) -> Self {
        TAGS.get(number as usize).map_or(Self::Other, |tag| tag.0)
    }
}
