//! What the engine knows before it reads anything: grammar models and lexical tables, handed in as bytes.

use crate::grammar::Model;
use crate::lexicon::Lexicon;
use crate::text::Language;

/// Trained models and lexical tables. Reading works without any of them, only less well.
#[derive(Default)]
pub struct Resources {
    /// The English grammar model.
    pub english: Option<Model>,
    /// The Spanish grammar model; loaded only when a claim or a corpus needs it.
    pub spanish: Option<Model>,
    /// Synonyms, opposites, hypernyms and translations.
    pub lexicon: Lexicon,
}

impl Resources {
    /// The grammar model for `language`, when it is loaded.
    pub fn model(&self, language: Language) -> Option<&Model> {
        match language {
            Language::English => self.english.as_ref(),
            Language::Spanish => self.spanish.as_ref(),
        }
    }
}
