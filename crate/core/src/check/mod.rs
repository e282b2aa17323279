//! What follows: a claim is read like any document, compared with what the corpus says, and judged.

mod compare;
mod describe;

use crate::Resources;
use crate::grammar::{Model, ModelError};
use crate::pack::Pack;
use crate::report::{ArticleSentence, Corpus, Description, ReadReport, Report, StatementReport};
use crate::statement::{self, Reading};
use crate::text::{Document, Language};

/// Version of the engine, as reports name it.
const ENGINE: &str = env!("CARGO_PKG_VERSION");

/// A corpus that has been read and can be asked.
pub struct Checker {
    resources: Resources,
    pack: Pack,
    hash: String,
    readings: Vec<Reading>,
}

impl Checker {
    /// Reads every document of `pack`.
    pub fn new(resources: Resources, pack: Pack) -> Self {
        let readings =
            pack.documents.iter().map(|document| statement::read(&resources, document.clone())).collect();
        let hash = pack.hash();
        Self { resources, pack, hash, readings }
    }

    /// Checks one claim.
    pub fn check(&self, claim: &str) -> Report {
        let reading = self.reading(claim);
        Report {
            schema: 1,
            claim: claim.into(),
            language: reading.layout.language.code(),
            corpus: self.corpus(),
            engine: ENGINE,
            ..Report::default()
        }
    }

    /// What the engine reads from `text`.
    pub fn read(&self, text: &str) -> ReadReport {
        describe::reading(&self.reading(text))
    }

    /// The sentences of an article, each with how well it can be checked.
    pub fn article(&self, text: &str) -> Vec<ArticleSentence> {
        describe::article(&self.reading(text))
    }

    /// What the corpus holds.
    pub fn describe(&self) -> Description {
        describe::corpus(&self.pack, &self.hash, &self.readings)
    }

    /// What was read from the document at `index`; empty when there is no such document.
    pub fn statements(&self, index: usize) -> Vec<StatementReport> {
        self.readings.get(index).map(describe::statements).unwrap_or_default()
    }

    /// The documents of the corpus.
    pub fn documents(&self) -> &[Document] {
        &self.pack.documents
    }

    /// Adds the grammar model of `language` and reads the documents in that language again.
    ///
    /// # Errors
    /// When the bytes are not a model of this version, or are damaged.
    pub fn add_language(&mut self, language: Language, model: &[u8]) -> Result<(), ModelError> {
        let model = Some(Model::from_bytes(model)?.into());
        match language {
            Language::English => self.resources.english = model,
            Language::Spanish => self.resources.spanish = model,
        }
        for reading in self.readings.iter_mut().filter(|reading| reading.layout.language == language) {
            *reading = statement::read(&self.resources, std::mem::take(&mut reading.document));
        }
        Ok(())
    }

    /// The language of `text`, when its grammar model is not loaded yet.
    pub fn needs_language(&self, text: &str) -> Option<Language> {
        let language = Language::of(text);
        self.resources.model(language).is_none().then_some(language)
    }

    fn reading(&self, text: &str) -> Reading {
        statement::read(
            &self.resources,
            Document { id: "claim".into(), text: text.into(), ..Document::default() },
        )
    }

    fn corpus(&self) -> Corpus {
        Corpus {
            id: self.pack.id.clone(),
            hash: self.hash.clone(),
            documents: self.readings.len(),
            statements: self.readings.iter().map(|reading| reading.statements.len()).sum(),
        }
    }
}
