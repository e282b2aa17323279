//! A token with its grammar.

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

/// How a word depends on its head, after Universal Dependencies; sub-types that decide a role are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
#[expect(missing_docs, reason = "each variant is the UD relation named beside it")]
pub enum Relation {
    Root,               // root
    Subject,            // nsubj
    SubjectPassive,     // nsubj:pass
    ClausalSubject,     // csubj, csubj:pass
    Object,             // obj
    IndirectObject,     // iobj
    ClausalComplement,  // ccomp
    OpenComplement,     // xcomp
    Oblique,            // obl, obl:arg
    ObliqueAgent,       // obl:agent
    ObliqueTime,        // obl:tmod, obl:unmarked
    AdverbialClause,    // advcl
    AdverbialModifier,  // advmod
    AdjectivalClause,   // acl
    RelativeClause,     // acl:relcl
    AdjectivalModifier, // amod
    NominalModifier,    // nmod
    Possessive,         // nmod:poss
    NumericModifier,    // nummod
    Apposition,         // appos
    Determiner,         // det
    Case,               // case
    Mark,               // mark
    Auxiliary,          // aux
    AuxiliaryPassive,   // aux:pass
    Copula,             // cop
    Compound,           // compound
    Particle,           // compound:prt
    Flat,               // flat, flat:foreign, nmod:desc
    Fixed,              // fixed
    Conjunct,           // conj
    Coordination,       // cc
    Parataxis,          // parataxis
    Expletive,          // expl
    Discourse,          // discourse
    Vocative,           // vocative
    Dislocated,         // dislocated
    List,               // list
    Orphan,             // orphan
    GoesWith,           // goeswith
    Reparandum,         // reparandum
    Punctuation,        // punct
    #[default]
    Other, // dep
}
