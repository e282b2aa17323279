//! What is written: a document's text, cut into blocks, sentences and tokens. Imports nothing.

mod abbreviation;
mod block;
mod document;
mod language;
mod scan;
mod sentence;
mod span;
mod token;

pub use block::{Block, BlockKind};
pub use document::Document;
pub use language::Language;
pub use sentence::Sentence;
pub use span::Span;
pub use token::{Token, TokenKind};

/// A text cut into blocks, sentences and tokens. Every part knows its span in the text.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// The language the text is written in, as far as its function words tell.
    pub language: Language,
    /// Paragraphs, headings, list items, captions and furniture, in order.
    pub blocks: Vec<Block>,
    /// The sentences of all blocks, in order.
    pub sentences: Vec<Sentence>,
    /// The tokens of all sentences, in order.
    pub tokens: Vec<Token>,
}

/// Cuts `text` into blocks, sentences and tokens. Never fails; every token lies in exactly one sentence.
pub fn split(text: &str) -> Layout {
    let mut layout = Layout { language: Language::of(text), blocks: block::split(text), ..Layout::default() };
    for (index, block) in layout.blocks.iter().enumerate() {
        let tokens = token::split(text, block.span);
        for range in sentence::split(text, &tokens) {
            let first = layout.tokens.len();
            layout.tokens.extend_from_slice(&tokens[range.clone()]);
            layout.sentences.push(Sentence {
                span: sentence::span(&tokens[range]),
                block: index,
                tokens: first..layout.tokens.len(),
            });
        }
    }
    layout
}
