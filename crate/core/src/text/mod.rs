//! What is written: a document's text, cut into blocks, sentences and tokens. Imports nothing.

mod abbreviation;
mod block;
mod document;
mod furniture;
mod language;
mod line;
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

impl Layout {
    /// The sentence that holds the token with index `token`.
    pub fn sentence_of(&self, token: usize) -> Option<&Sentence> {
        let index = self.sentences.partition_point(|sentence| sentence.tokens.end <= token);
        self.sentences.get(index).filter(|sentence| sentence.tokens.contains(&token))
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn holds(text: &str) {
        let layout = split(text);
        let mut last = 0;
        for block in &layout.blocks {
            assert!(text.get(block.span.start..block.span.end).is_some_and(|words| !words.is_empty()));
            assert!(block.label.is_none_or(|label| block.span.contains(label)));
        }
        for (index, sentence) in layout.sentences.iter().enumerate() {
            assert_eq!(sentence.tokens.start, last, "sentence {index} begins where the one before ends");
            assert!(!sentence.tokens.is_empty());
            assert!(layout.blocks[sentence.block].span.contains(sentence.span));
            last = sentence.tokens.end;
            for token in &layout.tokens[sentence.tokens.clone()] {
                assert!(sentence.span.contains(token.span));
                assert!(text.get(token.span.start..token.span.end).is_some_and(|word| !word.is_empty()));
            }
        }
        assert_eq!(last, layout.tokens.len());
        assert!(layout.tokens.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        let written: usize = layout.tokens.iter().map(|token| visible(token.span.of(text))).sum();
        assert!(written <= visible(text));
    }

    fn visible(text: &str) -> usize {
        text.chars().filter(|&c| !scan::is_blank(c)).count()
    }

    proptest! {
        #[test]
        fn spans_hold_for_any_text(text in "\\PC*") {
            holds(&text);
        }

        #[test]
        fn spans_hold_for_text_full_of_marks(text in r#"([a-zA-ZáÑ0-9]{0,4}[ .,'’"“”\n!?:/@#$%…\u{a0}-]{0,3}){0,30}"#) {
            holds(&text);
        }
    }
}
