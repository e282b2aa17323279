//! Who says it, whether it is denied, and whether it is fact, plan or wish.

mod clause;
mod resolve;
mod said;
mod scene;
mod speech;
mod subject;
mod verb;

pub use speech::{attribute, speeches};
pub use verb::{SpeechKind, speaks};

use crate::text::Span;

/// How a statement is meant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stance {
    /// Asserted or denied.
    pub polarity: Polarity,
    /// Fact, possibility, plan or wish.
    pub modality: Modality,
    /// Who says it, when the text names somebody.
    pub speech: Option<Speech>,
}

/// Somebody saying something. Words said by several people are one speech for each of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Speech {
    /// The speaker's words in the text ("The foreign minister").
    pub speaker: Option<Span>,
    /// The speaker's key after resolving titles and pronouns ("ana ruiz"); see `value::Entity::key`.
    pub key: Option<String>,
    /// Index of the verb of speech ("said").
    pub verb: Option<usize>,
    /// What kind of saying it is; only `Says` asserts what is said.
    pub kind: SpeechKind,
    /// Whether the words stand between quotation marks.
    pub direct: bool,
    /// The words said.
    pub said: Span,
}

/// Asserted or denied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Polarity {
    /// Asserted.
    #[default]
    Affirmed,
    /// Denied ("no", "never", "did not").
    Negated,
}

/// Fact, possibility, plan or wish. Only `Fact` says that something happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Modality {
    /// It is or was so.
    #[default]
    Fact,
    /// "might", "may", "potential".
    Possible,
    /// "will", "is expected to", "plans to".
    Future,
    /// "should", "must", "needs to".
    Necessary,
    /// "proposed", "asked", "wants".
    Wished,
    /// "if".
    Conditional,
}

#[cfg(test)]
pub(super) mod tests {
    use crate::{grammar, text, value};

    /// The speakers of `text` with what they say.
    pub fn speakers(text: &str) -> Vec<(Option<String>, String)> {
        let document = text::Document { text: text.into(), ..text::Document::default() };
        let layout = text::split(text);
        let words = grammar::analyse(None, text, &layout);
        let mentions = value::read(&document, &layout, &words);
        let offices = value::entity::roles(text, &layout, &words, &mentions.entities);
        let speeches = super::speeches(text, &layout, &words, &mentions, &offices);
        speeches.into_iter().map(|speech| (speech.key, speech.said.of(text).to_string())).collect()
    }
}
