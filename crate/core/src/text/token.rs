//! Words, numbers and marks.

use super::Span;

/// A word, number or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it looks like.
    pub kind: TokenKind,
}

/// What a token looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, possibly with inner apostrophes or full stops ("U.S.").
    Word,
    /// Begins with a digit ("32,000", "22nd").
    Number,
    /// A punctuation mark or symbol.
    Mark,
}

/// The tokens inside `sentence`, in order.
pub(super) fn split(text: &str, sentence: Span) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = sentence;
    while rest.start < rest.end {
        let inside = rest.of(text);
        let first = inside.chars().next().unwrap_or(' ');
        let length = if first.is_alphanumeric() {
            inside.find(|c: char| !c.is_alphanumeric()).unwrap_or(inside.len())
        } else {
            first.len_utf8()
        };
        if !first.is_whitespace() {
            let kind = if first.is_ascii_digit() {
                TokenKind::Number
            } else if first.is_alphabetic() {
                TokenKind::Word
            } else {
                TokenKind::Mark
            };
            tokens.push(Token { span: Span::new(rest.start, rest.start + length), kind });
        }
        rest.start += length;
    }
    tokens
}
