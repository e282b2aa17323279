//! How a sentence is built: parts of speech, lemmas and dependency trees. Imports `text`.
//!
//! One small network reads a sentence (see [`network`]): it tags each word, scores each word as the head of each other,
//! from which the best tree is taken (see [`tree`]), and names each arc. Dictionary forms follow from word and tag by a
//! decision list over endings (see [`lemma`]). Everything is learned from the Universal Dependencies treebanks that
//! `data/model/README.md` names, by `cargo xtask train grammar`; `cargo xtask bench grammar` measures it.

mod apart;
mod bytes;
mod form;
mod irregular;
mod kept;
mod key;
mod lanes;
mod model;
mod relation;
mod retag;
mod store;
#[cfg(test)]
mod tests;
mod word;

pub mod lemma;
pub mod matrix;
pub mod network;
pub mod regular;
pub mod tree;
pub mod view;

pub use form::Form;
pub use model::{Model, ModelError, Parse, Parts};
pub use relation::Relation;
pub use word::{Tag, Word};

use crate::text::{Language, Layout};

/// One word for each token of `layout`. Without a model, tags are `Tag::Other` and lemmas are lower-cased words.
pub fn analyse(model: Option<&Model>, text: &str, layout: &Layout) -> Vec<Word> {
    analyse_kept(model, text, layout, &[])
}

/// [`analyse`] with what [`Model::keep`] wrote of the same text, or nothing.
pub fn analyse_kept(model: Option<&Model>, text: &str, layout: &Layout, kept: &[u8]) -> Vec<Word> {
    let Some(model) = model else {
        return layout.tokens.iter().map(|token| Word::unknown(token.span, text)).collect();
    };
    let mut words = model.analyse(text, layout, kept);
    let english = layout.language == Language::English;
    if english {
        retag::retag(model, text, layout, &mut words);
    }
    for word in words.iter_mut().filter(|word| english && word.tag == Tag::Verb) {
        let form = word.span.of(text).to_lowercase();
        let past = matches!(word.form, Form::Past | Form::PastParticiple);
        let only_past = || word.lemma == form && !irregular::is_infinitive(&form);
        let known = || irregular::infinitive(&form).map(str::to_owned).or_else(|| irregular::prefixed(&form));
        match (past || only_past()).then(known).flatten() {
            Some(infinitive) => word.lemma = infinitive,
            None => regular::mend(word, &form),
        }
    }
    words
}
