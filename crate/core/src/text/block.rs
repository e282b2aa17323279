//! Paragraphs, headings, list items, captions and site furniture.

use super::Span;

/// A run of text that stands by itself: a line between line breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, without surrounding white space.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block is; decides whether its sentences make statements.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BlockKind {
    /// Running text.
    #[default]
    Paragraph,
    /// A heading or headline.
    Heading,
    /// An item of a list.
    Item,
    /// Words under a picture.
    Caption,
    /// A pointer to another article.
    Teaser,
    /// What the site puts around an article ("Log in to comment"); makes no statements.
    Furniture,
}

/// The blocks of `text`, in order.
pub(super) fn split(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let first = start + (line.len() - line.trim_start().len());
            blocks.push(Block { span: Span::new(first, first + trimmed.len()), kind: BlockKind::Paragraph });
        }
        start += line.len() + 1;
    }
    blocks
}
