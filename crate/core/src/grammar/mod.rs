//! How a sentence is built: parts of speech, lemmas and dependency trees. Imports `text`.

mod model;
mod word;

pub use model::{Model, ModelError};
pub use word::{Relation, Tag, Word};

use crate::text::Layout;

/// One word for each token of `layout`. Without a model, tags are `Tag::Other` and lemmas are lower-cased words.
pub fn analyse(model: Option<&Model>, text: &str, layout: &Layout) -> Vec<Word> {
    match model {
        Some(model) => model.analyse(text, layout),
        None => layout.tokens.iter().map(|token| Word::unknown(token.span, text)).collect(),
    }
}
