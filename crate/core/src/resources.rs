//! What the engine knows before it reads anything: grammar models and lexical tables, handed in as bytes.

use crate::grammar::Model;
use crate::lexicon::{Lexicon, Tongue};
use crate::text::Language;
use std::sync::Arc;

/// Trained models and lexical tables. Reading works without any of them, only less well.
///
/// A clone shares the tables and costs next to nothing.
#[derive(Clone, Default)]
pub struct Resources {
    /// The English grammar model.
    pub english: Option<Arc<Model>>,
    /// The Spanish grammar model; loaded only when a claim or a corpus needs it.
    pub spanish: Option<Arc<Model>>,
    /// Synonyms, opposites, hypernyms and translations.
    pub lexicon: Arc<Lexicon>,
}

impl Resources {
    /// The lexical tables that ship with the engine, and no model: a page hands those in as they arrive.
    pub fn tables() -> Self {
        Self { lexicon: Lexicon::builtin().into(), ..Self::default() }
    }

    /// What ships with the engine, without the Spanish model.
    pub fn english() -> Self {
        Self { english: shipped(include_bytes!("../data/model/en.bin")), ..Self::tables() }
    }

    /// Everything that ships with the engine.
    ///
    /// ```
    /// use vouch_core::{Resources, text::Language};
    /// assert!(Resources::all().model(Language::Spanish).is_some());
    /// ```
    pub fn all() -> Self {
        Self { spanish: shipped(include_bytes!("../data/model/es.bin")), ..Self::english() }
    }

    /// The grammar model for `language`, when it is loaded.
    pub fn model(&self, language: Language) -> Option<&Model> {
        match language {
            Language::English => self.english.as_deref(),
            Language::Spanish => self.spanish.as_deref(),
        }
    }

    /// Whether the lexicon has the Spanish lemma.
    pub fn is_spanish(&self, lemma: &str) -> bool {
        self.lexicon.knows(lemma, Tongue::Spanish)
    }
}

fn shipped(model: &[u8]) -> Option<Arc<Model>> {
    Some(Model::from_bytes(model).expect("the models that ship are opened by every test").into())
}
