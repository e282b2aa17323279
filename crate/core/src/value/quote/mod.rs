//! Words between quotation marks: where they stand, and whether two wordings are the same.

mod wording;

pub use wording::{Wording, normalize, relation};

use crate::order;
use crate::text::{Layout, Span, TokenKind};
use std::ops::Range;

/// Quoted words. Who said them is `statement::stance`'s business.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// The words between the marks, marks excluded.
    pub span: Span,
    /// The tokens between the marks.
    pub words: Range<usize>,
    /// Whether a closing mark stands in the same block; without one, the speech goes on in the next.
    pub closed: bool,
    /// Whether it stands inside another quotation.
    pub nested: bool,
    /// The words for comparison, see [`normalize`].
    pub normalized: String,
}

/// The quotations of a text, in text order.
pub(super) fn read(text: &str, layout: &Layout) -> Vec<Quote> {
    let mut quotes = Vec::new();
    let mut goes_on = false;
    let mut first = 0;
    while first < layout.sentences.len() {
        let block = layout.sentences[first].block;
        let mut last = first;
        while last < layout.sentences.len() && layout.sentences[last].block == block {
            last += 1;
        }
        let tokens = layout.sentences[first].tokens.start..layout.sentences[last - 1].tokens.end;
        let reader = Reader { text, layout, tokens: tokens.clone() };
        let open_before = goes_on && reader.closes_before_opening();
        let start = quotes.len();
        goes_on = reader.read(open_before, &mut quotes);
        order::sort_by_key(&mut quotes[start..], |quote| (quote.span.start, usize::MAX - quote.span.end));
        first = last;
    }
    quotes
}

/// What a mark does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Opens(Width),
    Closes(Width),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Width {
    Double,
    Single,
}

struct Reader<'a> {
    text: &'a str,
    layout: &'a Layout,
    tokens: Range<usize>,
}

impl Reader<'_> {
    /// Pushes the quotations of one block; says whether one is still open at its end.
    fn read(&self, open_before: bool, quotes: &mut Vec<Quote>) -> bool {
        let mut open: Vec<(Width, usize)> = Vec::new();
        if open_before {
            open.push((Width::Double, self.tokens.start));
        }
        for at in self.tokens.clone() {
            let inside = open.last().map(|&(width, _)| width);
            match self.mark(at, inside) {
                Some(Mark::Opens(width)) => open.push((width, at + 1)),
                Some(Mark::Closes(width)) => {
                    let Some(depth) = open.iter().rposition(|&(opened, _)| opened == width) else { continue };
                    let (_, start) = open[depth];
                    open.truncate(depth);
                    self.push(start..at, true, depth > 0, quotes);
                }
                None => {}
            }
        }
        let Some(&(_, start)) = open.iter().find(|&&(width, _)| width == Width::Double) else { return false };
        self.push(start..self.tokens.end, false, false, quotes);
        true
    }

    fn push(&self, words: Range<usize>, closed: bool, nested: bool, quotes: &mut Vec<Quote>) {
        let tokens = &self.layout.tokens[words.clone()];
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return };
        if tokens.iter().all(|token| token.kind == TokenKind::Mark) {
            return;
        }
        let span = first.span.join(last.span);
        quotes.push(Quote { span, words, closed, nested, normalized: normalize(span.of(self.text)) });
    }

    fn word(&self, at: usize) -> &str {
        if self.tokens.contains(&at) { self.layout.tokens[at].span.of(self.text) } else { "" }
    }

    /// Whether white space, or the block's edge, stands before token `at`.
    fn gap(&self, at: usize) -> bool {
        at <= self.tokens.start
            || at >= self.tokens.end
            || self.layout.tokens[at - 1].span.end < self.layout.tokens[at].span.start
    }

    fn mark(&self, at: usize, inside: Option<Width>) -> Option<Mark> {
        let attached_before = !self.gap(at);
        let attached_behind = !self.gap(at + 1);
        let outward = attached_before && !attached_behind;
        match self.word(at) {
            "“" | "‟" if inside == Some(Width::Double) && outward => Some(Mark::Closes(Width::Double)),
            "“" | "„" | "‟" | "«" | "``" => Some(Mark::Opens(Width::Double)),
            "”" if inside.is_none() && attached_behind && !attached_before => {
                Some(Mark::Opens(Width::Double))
            }
            "”" | "»" => Some(Mark::Closes(Width::Double)),
            "\"" | "''" => self.straight(at, inside),
            "‘" | "‚" | "‹" if attached_behind => Some(Mark::Opens(Width::Single)),
            "'" if inside != Some(Width::Single) => {
                self.opens_single(at).then_some(Mark::Opens(Width::Single))
            }
            "’" | "'" | "›" if inside == Some(Width::Single) && attached_before && !self.is_genitive(at) => {
                Some(Mark::Closes(Width::Single))
            }
            _ => None,
        }
    }

    fn straight(&self, at: usize, inside: Option<Width>) -> Option<Mark> {
        let inches =
            at > self.tokens.start && self.layout.tokens[at - 1].kind == TokenKind::Number && !self.gap(at);
        match inside {
            Some(Width::Double) => Some(Mark::Closes(Width::Double)),
            Some(Width::Single) if !self.gap(at) && self.gap(at + 1) => Some(Mark::Closes(Width::Double)),
            _ if inches => None,
            _ => Some(Mark::Opens(Width::Double)),
        }
    }

    /// A straight single mark opens only when it leans on the word behind it and another one closes.
    fn opens_single(&self, at: usize) -> bool {
        let leans =
            !self.gap(at + 1) && (self.gap(at) || matches!(self.word(at - 1), "(" | "[" | "\"" | "“"));
        let closes = |end: usize| matches!(self.word(end), "'" | "’") && !self.gap(end);
        let long = self.word(at + 1).chars().count() > 1 || !closes(at + 2);
        leans && long && (at + 2..self.tokens.end).any(closes)
    }

    /// "the workers’ plan" inside single marks: an apostrophe behind an s, when another mark closes later.
    fn is_genitive(&self, at: usize) -> bool {
        let before = self.word(at - 1).ends_with('s');
        let goes_on = self.gap(at + 1) && self.word(at + 1).starts_with(char::is_lowercase);
        let closes = |end: usize| matches!(self.word(end), "’" | "'") && !self.gap(end);
        before && goes_on && (at + 1..self.tokens.end).any(closes)
    }

    /// Whether a closing double mark stands in the block before any opening one.
    fn closes_before_opening(&self) -> bool {
        let mark = self.tokens.clone().find(|&at| matches!(self.word(at), "“" | "”" | "«" | "»" | "\""));
        mark.is_some_and(|at| {
            matches!(self.word(at), "”" | "»") || (self.word(at) == "\"" && !self.gap(at) && self.gap(at + 1))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    fn quoted(text: &str) -> Vec<String> {
        read(text, &text::split(text)).iter().map(|quote| quote.span.of(text).to_string()).collect()
    }

    #[test]
    fn marks_of_many_kinds() {
        for text in [
            "She called it “very good” on Monday.",
            "She called it \"very good\" on Monday.",
            "She called it 'very good' on Monday.",
            "She called it ‘very good’ on Monday.",
            "Lo llamó «very good» el lunes.",
            "‘very good’",
            "She called it „very good“ on Monday.",
        ] {
            assert_eq!(quoted(text), ["very good"], "{text}");
        }
    }

    #[test]
    fn apostrophes_and_inches_are_no_quotations() {
        for text in [
            "The ministers' plan and the workers' vote",
            "It’s the ’90s, Peru’s best",
            "He is 5'10\" tall",
            "rock 'n' roll",
        ] {
            assert_eq!(quoted(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn quotations_over_sentences_and_paragraphs() {
        let text = "“We won. They lost.\n\n“It is over,” she said.";
        assert_eq!(quoted(text), ["We won. They lost.", "It is over,"]);
        let layout = text::split(text);
        assert_eq!(read(text, &layout).iter().map(|quote| quote.closed).collect::<Vec<_>>(), [false, true]);
        assert_eq!(quoted("“We won.\nIt is over,” she said."), ["We won.", "It is over,"]);
    }

    #[test]
    fn quotations_inside_quotations() {
        let text = "“He told me ‘wait for the workers’ vote’ twice,” she said.";
        assert_eq!(
            quoted(text),
            ["He told me ‘wait for the workers’ vote’ twice,", "wait for the workers’ vote"]
        );
    }
}
