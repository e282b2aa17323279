//! How a sentence is built: parts of speech, lemmas and dependency trees. Imports `text`.
//!
//! Three linear classifiers read a sentence from left to right, each trained as an averaged perceptron (Collins 2002)
//! on the Universal Dependencies treebanks that `data/model/README.md` names: the tagger chooses a tag for each
//! word, the parser makes arc-hybrid moves (Kuhlmann et al. 2011, after Nivre 2003) that join words to a tree, and the
//! labeller names each arc. The parser learned from its own mistakes with a dynamic oracle (Goldberg and Nivre 2012, 2013).
//! Models are made by `cargo xtask train grammar` and measured by `cargo xtask bench grammar`.

mod bytes;
mod form;
mod key;
mod model;
mod relation;
mod word;

pub mod label;
pub mod lemma;
pub mod state;
pub mod structure;
pub mod table;
pub mod tagger;
pub mod view;

pub use form::Form;
pub use key::BITS as KEY_BITS;
pub use model::{Model, ModelError, Parse, Parts, best_class};
pub use relation::Relation;
pub use word::{Tag, Word};

use crate::text::Layout;

/// One word for each token of `layout`. Without a model, tags are `Tag::Other` and lemmas are lower-cased words.
pub fn analyse(model: Option<&Model>, text: &str, layout: &Layout) -> Vec<Word> {
    match model {
        Some(model) => model.analyse(text, layout),
        None => layout.tokens.iter().map(|token| Word::unknown(token.span, text)).collect(),
    }
}
