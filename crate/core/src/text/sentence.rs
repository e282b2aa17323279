//! Where sentences end.

use super::Span;
use std::ops::Range;

/// One sentence of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// Index of its block.
    pub block: usize,
    /// Its tokens, as indices into the layout's tokens.
    pub tokens: Range<usize>,
}

/// The sentences inside `block`, in order.
pub(super) fn split(text: &str, block: Span) -> Vec<Span> {
    let inside = block.of(text);
    let mut spans = Vec::new();
    let mut start = 0;
    for (at, mark) in inside.match_indices(['.', '!', '?']) {
        let after = &inside[at + mark.len()..];
        let next = after.trim_start();
        if after.len() > next.len() && next.starts_with(|c: char| c.is_uppercase()) && at > start + 20 {
            spans.push(Span::new(block.start + start, block.start + at + mark.len()));
            start = inside.len() - next.len();
        }
    }
    if start < inside.len() {
        spans.push(Span::new(block.start + start, block.end));
    }
    spans
}
