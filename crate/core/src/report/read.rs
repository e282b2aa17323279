//! What was read from a text, and what a corpus holds, as plain data.
//!
//! Every `span` counts UTF-8 bytes of the text that was read (UTF-16 units at the JavaScript edge).

use super::QuantityReport;
use serde::Serialize;

/// Everything that was read from one text, each list in text order.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ReadReport {
    /// BCP 47 code of the text's language.
    pub language: &'static str,
    /// Numbers with what they count.
    pub quantities: Vec<QuantityReport>,
    /// Dates and periods.
    pub dates: Vec<DateReport>,
    /// People, organisations, places and works.
    pub entities: Vec<EntityReport>,
    /// Words between quotation marks.
    pub quotes: Vec<QuoteReport>,
    /// What the text asserts.
    pub statements: Vec<StatementReport>,
}

/// A date or period.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct DateReport {
    /// Its words.
    pub text: String,
    /// Where they stand.
    pub span: [usize; 2],
    /// `date`, `time`, `period`, `duration` or `set`.
    pub kind: &'static str,
    /// Normalised form after TimeML's TIMEX3.
    pub timex: String,
    /// First day, `YYYY-MM-DD`, when it can be known.
    pub first: Option<String>,
    /// Last day, `YYYY-MM-DD`, when it can be known.
    pub last: Option<String>,
}

/// Something with a name.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct EntityReport {
    /// All its words, title included.
    pub text: String,
    /// Where they stand.
    pub span: [usize; 2],
    /// The name alone.
    pub name: String,
    /// The office or description beside the name.
    pub title: Option<String>,
    /// `person`, `organization`, `place`, `work` or `unknown`.
    pub kind: &'static str,
    /// The same for all mentions of the same thing in this text.
    pub key: String,
}

/// Quoted words.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct QuoteReport {
    /// The words between the marks.
    pub text: String,
    /// Where they stand.
    pub span: [usize; 2],
    /// The words as they are compared.
    pub normalized: String,
}

/// One thing a sentence asserts.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct StatementReport {
    /// The words of the clause.
    pub text: String,
    /// Where they stand.
    pub span: [usize; 2],
    /// Index of the sentence, from 0.
    pub sentence: usize,
    /// The word that carries the action or relation, as written.
    pub predicate: String,
    /// Its dictionary form.
    pub lemma: String,
    /// Who, what, to whom, where, when.
    pub arguments: Vec<ArgumentReport>,
    /// `affirmed` or `negated`.
    pub polarity: &'static str,
    /// `fact`, `possible`, `future`, `necessary`, `wished` or `conditional`.
    pub modality: &'static str,
    /// Who says so, when the text names somebody.
    pub speech: Option<SpeechReport>,
}

/// A participant or circumstance of a statement.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ArgumentReport {
    /// `actor`, `object`, `recipient`, `attribute`, `place`, `time` or `circumstance`.
    pub role: &'static str,
    /// Its words.
    pub text: String,
    /// Where they stand.
    pub span: [usize; 2],
}

/// Somebody saying something.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SpeechReport {
    /// The speaker's words in the text.
    pub speaker: Option<String>,
    /// The speaker's key after resolving titles and pronouns.
    pub key: Option<String>,
    /// The verb of speech, as written.
    pub verb: Option<String>,
    /// Whether the words stand between quotation marks.
    pub direct: bool,
    /// The words said.
    pub said: String,
}

/// A sentence of an article, with how well it can be checked.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ArticleSentence {
    /// Its words.
    pub sentence: String,
    /// Where they stand.
    pub span: [usize; 2],
    /// How checkable it is: 0 not at all, 1 figures, dates and names beside an assertion.
    pub checkable: f64,
}

/// What a corpus holds and which engine reads it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Description {
    /// Name of the corpus.
    pub id: String,
    /// `sha256-` and the checksum of the pack, in hexadecimal.
    pub hash: String,
    /// Its documents, in order.
    pub documents: Vec<DocumentDescription>,
    /// How many statements were read from them.
    pub statements: usize,
    /// Claims to try: short, checkable sentences of the documents, one of each document that has any.
    pub examples: Vec<String>,
    /// Version of the engine.
    pub engine: &'static str,
}

/// A document of the corpus. What it does not say of itself is `null`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct DocumentDescription {
    /// Its name inside the corpus.
    pub id: String,
    /// Headline.
    pub title: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Day of publication, `YYYY-MM-DD`.
    pub published: Option<String>,
    /// Day the copy was taken, `YYYY-MM-DD`.
    pub retrieved: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// BCP 47 code of the language it is written in.
    pub language: &'static str,
    /// The stored text.
    pub text: String,
}
