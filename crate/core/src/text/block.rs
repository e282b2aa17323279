//! Paragraphs, headings, list items, captions and site furniture.

use super::Span;
use super::furniture::{self, Role};
use super::line::{self, Line};

/// A run of text that stands by itself: a line between line breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, without surrounding white space and without the marker of a list item.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// The words before the colon that name a list item ("Training: courses for ..."); they are part of `span`.
    pub label: Option<Span>,
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

/// The blocks of `text`, in order. A text of one line is a paragraph, so that a claim is always read.
pub(super) fn split(text: &str) -> Vec<Block> {
    let lines = line::split(text);
    if let [only] = lines[..] {
        let kind = if only.marked { BlockKind::Item } else { BlockKind::Paragraph };
        return vec![Block { span: only.span, kind, label: label(text, only) }];
    }
    let roles: Vec<Option<Role>> = lines.iter().map(|line| furniture::role(line.span.of(text))).collect();
    let mut blocks = Vec::with_capacity(lines.len());
    for (index, &line) in lines.iter().enumerate() {
        let kind = kind(text, &lines, &roles, index);
        let label = if kind == BlockKind::Item { label(text, line) } else { None };
        blocks.push(Block { span: line.span, kind, label });
    }
    mark_teasers(&roles, &mut blocks);
    mark_signature(text, &mut blocks);
    blocks
}

fn kind(text: &str, lines: &[Line], roles: &[Option<Role>], index: usize) -> BlockKind {
    match roles[index] {
        Some(Role::Furniture | Role::End) => return BlockKind::Furniture,
        Some(Role::Teaser) => return BlockKind::Teaser,
        Some(Role::Caption) => return BlockKind::Caption,
        None => {}
    }
    let line = lines[index];
    if line.marked {
        return BlockKind::Item;
    }
    if is_caption(text, lines, index) {
        return BlockKind::Caption;
    }
    if line.heading || looks_like_heading(text, lines, index) {
        let words = line.span.of(text);
        let repeated = lines[..index].iter().any(|earlier| earlier.span.of(text) == words);
        return if repeated { BlockKind::Furniture } else { BlockKind::Heading };
    }
    BlockKind::Paragraph
}

/// A line that comes again with a credit behind it, or that begins with the line before it.
fn is_caption(text: &str, lines: &[Line], index: usize) -> bool {
    let credited = |short: usize, long: usize| {
        let (short, long) = (lines[short].span.of(text), lines[long].span.of(text));
        let credit = long.strip_prefix(short).unwrap_or("");
        short.len() > 12 && !credit.is_empty() && credit.split_whitespace().count() <= 9
    };
    (index + 1 < lines.len() && credited(index, index + 1)) || (index > 0 && credited(index - 1, index))
}

/// A short line without a final stop that more text follows.
fn looks_like_heading(text: &str, lines: &[Line], index: usize) -> bool {
    let words = lines[index].span.of(text);
    let count = words.split_whitespace().count();
    let open = words.trim_end_matches(['”', '"', '’', '\'', '»', ')']);
    let stopped = open.ends_with(['.', '!', ';', ',', ':', '…']);
    let begins = words.trim_start_matches(['“', '"', '‘', '\'', '«', '¿', '¡', '(']);
    let large = begins.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    large && !stopped && count <= 20 && words.len() <= 160 && (index + 1 < lines.len() || lines[index].glued)
}

/// "Training: courses for officers": the words before the colon, when few.
fn label(text: &str, line: Line) -> Option<Span> {
    if !line.marked {
        return None;
    }
    let words = line.span.of(text);
    let colon = words.find(": ")?;
    let before = &words[..colon];
    let few = before.split_whitespace().count() <= 7 && !before.contains(['.', '“', '"', '«']);
    few.then(|| Span::new(line.span.start, line.span.start + colon))
}

/// Short blocks behind the line that ends the article point to other articles.
fn mark_teasers(roles: &[Option<Role>], blocks: &mut [Block]) {
    let length =
        |blocks: &[Block]| -> usize { blocks.iter().map(|block| block.span.end - block.span.start).sum() };
    let end = (0..blocks.len()).find(|&index| {
        let (before, after) = blocks.split_at(index);
        let short = after.iter().all(|block| block.span.end - block.span.start < 300);
        let article = before.iter().filter(|block| block.kind == BlockKind::Paragraph).count() >= 2;
        roles[index] == Some(Role::End) && short && article && length(after) < length(before)
    });
    for block in blocks.iter_mut().skip(end.unwrap_or(usize::MAX)) {
        if block.kind != BlockKind::Furniture {
            block.kind = BlockKind::Teaser;
        }
    }
}

/// A name alone between the last paragraph and what the site puts below is the publisher's.
fn mark_signature(text: &str, blocks: &mut [Block]) {
    let Some(last) = blocks.iter().rposition(|block| block.kind == BlockKind::Paragraph) else { return };
    let article = blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).count() >= 3;
    let Some(next) = blocks.get_mut(last + 1) else { return };
    let short = next.span.of(text).split_whitespace().count() <= 6;
    if article && short && next.kind == BlockKind::Heading && !text[..next.span.start].ends_with(['.', '”'])
    {
        next.kind = BlockKind::Furniture;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(BlockKind, &str)> {
        split(text).iter().map(|block| (block.kind, block.span.of(text))).collect()
    }

    #[test]
    fn a_claim_is_a_paragraph() {
        for claim in ["Dam bursts in Peru", "No comments yet.", "42", "Ministers met"] {
            assert_eq!(kinds(claim), [(BlockKind::Paragraph, claim)]);
        }
        assert_eq!(kinds("  \n \u{a0}\n"), []);
    }

    #[test]
    fn an_article_with_everything_around_it() {
        use BlockKind::{Caption, Furniture, Heading, Item, Paragraph, Teaser};
        let text = "Tuesday, March 3, 2020\n\nRiver town rebuilds its bridge\n\nBy Ann Lee\n\n\
            The town began work on its bridge on Monday.\n\nA crane lifts a beam.\nA crane lifts a beam. Harbour Authority\n\n\
            Costs\n\nIt costs $3 million.Next Steps\n- Paint: two coats in June.\n* Lamps\n\nWork ends in June.\n\nRiver Daily \n\n\
            Leave a Comment\nFerry sinks off the coast\n2\nAll aboard were saved.";
        assert_eq!(
            kinds(text),
            [
                (Furniture, "Tuesday, March 3, 2020"),
                (Heading, "River town rebuilds its bridge"),
                (Furniture, "By Ann Lee"),
                (Paragraph, "The town began work on its bridge on Monday."),
                (Caption, "A crane lifts a beam."),
                (Caption, "A crane lifts a beam. Harbour Authority"),
                (Heading, "Costs"),
                (Paragraph, "It costs $3 million."),
                (Heading, "Next Steps"),
                (Item, "Paint: two coats in June."),
                (Item, "Lamps"),
                (Paragraph, "Work ends in June."),
                (Furniture, "River Daily"),
                (Furniture, "Leave a Comment"),
                (Teaser, "Ferry sinks off the coast"),
                (Furniture, "2"),
                (Teaser, "All aboard were saved."),
            ]
        );
        let labels: Vec<&str> =
            split(text).iter().filter_map(|block| block.label).map(|label| label.of(text)).collect();
        assert_eq!(labels, ["Paint"]);
    }

    #[test]
    fn spanish_furniture() {
        use BlockKind::{Furniture, Heading, Paragraph, Teaser};
        let text = "Crece el puerto\n\nEl puerto creció 4%.\n\nLa obra sigue.\n\nArtículos relacionados\n\nOtra nota breve";
        assert_eq!(
            kinds(text),
            [
                (Heading, "Crece el puerto"),
                (Paragraph, "El puerto creció 4%."),
                (Paragraph, "La obra sigue."),
                (Furniture, "Artículos relacionados"),
                (Teaser, "Otra nota breve"),
            ]
        );
    }

    #[test]
    fn wrapped_lines_are_one_paragraph() {
        let text =
            "The committee that looked into the failure of the old bridge\nfound rust in most of its beams.";
        assert_eq!(kinds(text), [(BlockKind::Paragraph, text)]);
    }

    #[test]
    fn headings_may_be_quoted_or_marked() {
        use BlockKind::{Heading, Paragraph};
        let text = "## Results\nThey won.\n‘Fair and open’\nThey said so.";
        assert_eq!(
            kinds(text),
            [
                (Heading, "Results"),
                (Paragraph, "They won."),
                (Heading, "‘Fair and open’"),
                (Paragraph, "They said so.")
            ]
        );
    }
}
