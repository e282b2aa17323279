//! Plain data handed out; the only serialised types. `schema: 1` is a contract: fields are added, never renamed.

mod quantity;
mod read;

pub use quantity::QuantityReport;
pub use read::{
    ArgumentReport, ArticleSentence, DateReport, Description, DocumentDescription, EntityReport, QuoteReport,
    ReadReport, SpeechReport, StatementReport,
};

use serde::Serialize;

/// The answer to one claim.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Report {
    /// Version of this shape: 1.
    pub schema: u32,
    /// The claim as it was given.
    pub claim: String,
    /// BCP 47 code of the claim's language.
    pub language: &'static str,
    /// The answer for the whole claim.
    pub verdict: Verdict,
    /// Calibrated probability that the verdict is right, 0 to 1.
    pub confidence: f64,
    /// One plain sentence.
    pub summary: String,
    /// The answers for the parts of the claim.
    pub parts: Vec<Part>,
    /// The passages that decide, and context.
    pub citations: Vec<Citation>,
    /// What would be needed, when the sources do not decide.
    pub missing: Option<String>,
    /// The corpus that was asked.
    pub corpus: Corpus,
    /// Version of the engine.
    pub engine: &'static str,
}

/// An answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every checkable part is stated by, or follows from, a cited statement.
    Supported,
    /// A statement about the same thing is incompatible with a checkable part, and none supports it.
    Refuted,
    /// One part is supported, another refuted or not found.
    PartlySupported,
    /// Independent statements about the same thing point both ways.
    Conflicting,
    /// Nothing in the corpus decides it.
    #[default]
    NotEnoughEvidence,
    /// Opinion, question, wish, prediction, greeting, or empty.
    NotCheckable,
}

/// One clause of the claim, or one item of a coordination with its own quantity.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Part {
    /// The words of the part.
    pub text: String,
    /// Where they stand in the claim, in UTF-8 bytes (UTF-16 units at the JavaScript edge).
    pub span: [usize; 2],
    /// The answer for this part.
    pub verdict: Verdict,
    /// What comparing showed.
    pub findings: Vec<Finding>,
}

/// What comparing one facet showed.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Finding {
    /// The facet: `quantity`, `unit`, `date`, `place`, `actor`, `action`, `object`, `direction`, `polarity`, `modality`,
    /// `comparison`, `membership`, `attribution`, `quotation`, `role`.
    pub facet: &'static str,
    /// `agrees`, `differs`, `narrower`, `broader` or `unknown`.
    pub outcome: &'static str,
    /// The claim's words.
    pub claim: String,
    /// The source's words.
    pub source: String,
    /// The claim's interval, in `unit`; `null` stands for an open end. For dates its first and last day, counted from
    /// 1970-01-01, where both sides can be placed in the calendar; the unit is `day` then.
    pub claim_interval: Option<[Option<f64>; 2]>,
    /// The source's interval, in `unit`.
    pub source_interval: Option<[Option<f64>; 2]>,
    /// The unit of both intervals.
    pub unit: Option<String>,
    /// Index into the report's citations.
    pub citation: Option<usize>,
}

/// A passage of a document, cut into marked pieces.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Citation {
    /// The document's id.
    pub document: String,
    /// Its headline.
    pub title: Option<String>,
    /// Its publisher.
    pub publisher: Option<String>,
    /// Its day of publication.
    pub published: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// BCP 47 code of the language the document is written in.
    pub language: &'static str,
    /// `supports`, `contradicts` or `context`.
    pub stance: &'static str,
    /// Index of the paragraph, from 0.
    pub paragraph: usize,
    /// Where the sentence stands in the document, in UTF-8 bytes (UTF-16 units at the JavaScript edge).
    pub span: [usize; 2],
    /// The sentence.
    pub sentence: String,
    /// The sentence cut into pieces.
    pub pieces: Vec<Piece>,
}

/// A piece of a cited sentence.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Piece {
    /// Its words.
    pub text: String,
    /// The facet it decides, or `null`.
    pub mark: Option<&'static str>,
}

/// The corpus that was asked.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Corpus {
    /// Its name.
    pub id: String,
    /// `sha256-` and the checksum of the pack, in hexadecimal.
    pub hash: String,
    /// How many documents it holds.
    pub documents: usize,
    /// How many statements were read from them.
    pub statements: usize,
}
