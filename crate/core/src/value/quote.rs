//! Words between quotation marks.

use crate::text::{Layout, Span};

/// Quoted words. Who said them is `statement::stance`'s business.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// The words between the marks, marks excluded.
    pub span: Span,
    /// The words for comparison: lower case, plain quotes, no brackets, ellipses as `…`, one space between words.
    pub normalized: String,
}

/// The quotations of a text, in text order.
pub(super) fn read(_text: &str, _layout: &Layout) -> Vec<Quote> {
    Vec::new()
}
