//! What a sentence asserts: who does what to whom, where, when, how many, and who says so. Imports `text`, `grammar`, `value`.

mod build;
mod held;
mod mend;
mod mood;
mod spanish;
mod stance;
mod tree;
mod until;

pub use build::hosts;
pub use mend::mend;
pub use mood::{denies_all, fails, imposed, is_denied, is_expected};
pub use stance::{Modality, Polarity, Speech, SpeechKind, Stance, speaks};
pub use tree::{Children, Tree};

use crate::Resources;
use crate::grammar::{self, Word};
use crate::text::{self, Document, Language, Layout, Span};
use crate::value::{self, Mentions, entity};

/// A document with everything that was read from it. Claims are read into the same structure.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The document as it came.
    pub document: Document,
    /// Its blocks, sentences and tokens.
    pub layout: Layout,
    /// Its words with their grammar, one for each token.
    pub words: Vec<Word>,
    /// The words that depend on each word.
    pub children: Children,
    /// Quantities, dates, entities and quotations.
    pub mentions: Mentions,
    /// Who holds which office by the text's own words.
    pub offices: Vec<entity::Role>,
    /// Who says what, in text order.
    pub speeches: Vec<Speech>,
    /// What it asserts, in text order.
    pub statements: Vec<Statement>,
}

/// One thing a sentence asserts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Statement {
    /// Index of the sentence.
    pub sentence: usize,
    /// The clause it was read from.
    pub span: Span,
    /// Index of the word that carries the action or relation ("seized", "decline", "is").
    pub predicate: usize,
    /// What kind of assertion it is.
    pub kind: Kind,
    /// Who, what, to whom, where, when.
    pub arguments: Vec<Argument>,
    /// Who says it, whether it is denied, and whether it is fact or plan.
    pub stance: Stance,
}

/// What kind of assertion a statement is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Somebody does something, or something happens: a verb.
    #[default]
    Action,
    /// Something is something: a copula with a noun or adjective.
    State,
    /// Something is something, said in passing: "the initiative, a 2008 pact".
    Apposition,
    /// A noun with its circumstances: "a decline in homicides", "talks in Paris".
    Nominal,
}

/// A participant or circumstance of a statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Argument {
    /// Its part in the action.
    pub role: Role,
    /// Index of its head word.
    pub head: usize,
    /// All of it.
    pub span: Span,
    /// Denied where the statement is not: "by a thin snowpack and not by the heatwave", "drugs but no weapons".
    pub polarity: Polarity,
}

/// The part something plays in an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Who does it.
    Actor,
    /// What it is done to, or what changes.
    Object,
    /// To or for whom.
    Recipient,
    /// What the subject is said to be ("is foreign minister").
    Attribute,
    /// Where.
    Place,
    /// When.
    Time,
    /// Anything else: how, why, with what.
    Circumstance,
}

/// Reads a document: the one reader for corpus and claim.
pub fn read(resources: &Resources, document: Document) -> Reading {
    read_kept(resources, document, &[])
}

/// What [`read_kept`] may be given, so that it need not find the trees of `document` again; nothing without a model.
pub fn keep(resources: &Resources, document: &Document) -> Vec<u8> {
    let layout = text::split(&document.text);
    resources.model(layout.language).map(|model| model.keep(&document.text, &layout)).unwrap_or_default()
}

/// [`read`] with what [`keep`] has kept. Bytes of another document, model or version change nothing.
pub fn read_kept(resources: &Resources, document: Document, kept: &[u8]) -> Reading {
    let layout = text::split(&document.text);
    let model = resources.model(layout.language);
    let mut words = grammar::analyse_kept(model, &document.text, &layout, kept);
    if layout.language == Language::Spanish {
        spanish::mend(&document.text, &layout, &mut words, resources);
    }
    mend::mend(&document.text, &layout, &mut words);
    let mut mentions = value::read(&document, &layout, &words);
    let children = Children::of(&words);
    let tree = Tree::new(&words, &children);
    let mut statements = build::Builder { tree, mentions: &mentions, text: &document.text }.build(&layout);
    until::turn(tree, &mut mentions, &mut statements);
    let offices = entity::roles(&document.text, &layout, &words, &mentions.entities);
    let speeches = stance::speeches(&document.text, &layout, &words, &mentions, &offices);
    stance::attribute(&words, &speeches, &mut statements);
    let mut reading = Reading { document, layout, words, children, mentions, offices, speeches, statements };
    let passed_on = held::offices(&reading);
    reading.offices.extend(passed_on);
    reading
}

impl Reading {
    /// The dependency trees of all sentences.
    pub fn tree(&self) -> Tree<'_> {
        Tree::new(&self.words, &self.children)
    }

    /// Whether a word is the verb by which somebody says something.
    pub fn is_verb_of_speech(&self, word: usize) -> bool {
        self.speeches.iter().any(|speech| speech.verb == Some(word))
    }

    /// The words at `span`.
    pub fn at(&self, span: Span) -> &str {
        span.of(&self.document.text)
    }
}
