//! Lines of a text, with list markers taken off, wrapped lines joined and glued headings cut off.

use super::Span;
use super::scan::is_blank;

/// A line, or several that are one wrapped paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its words, without surrounding blanks and without a marker.
    pub span: Span,
    /// A list marker stood before it.
    pub marked: bool,
    /// A heading marker ("##") stood before it.
    pub heading: bool,
    /// It was glued to the sentence before it: "a record level.Next Steps".
    pub glued: bool,
}

/// The lines of `text` that hold something, in order.
pub(super) fn split(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut offset = 0;
    let mut after_gap = true;
    for raw in text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}']) {
        let separator = text[offset + raw.len()..].chars().next().map_or(0, char::len_utf8);
        let trimmed = raw.trim_start_matches(is_blank);
        let start = offset + raw.len() - trimmed.len();
        let end = start + trimmed.trim_end_matches(is_blank).len();
        offset += raw.len() + separator;
        if start == end {
            after_gap = true;
            continue;
        }
        let line = unmarked(text, Span::new(start, end));
        match lines.last_mut() {
            Some(last) if !after_gap && continues(text, *last, line) => last.span.end = end,
            _ => lines.push(line),
        }
        after_gap = false;
    }
    lines.into_iter().flat_map(|line| unglued(text, line)).collect()
}

/// Whether `line` goes on with a paragraph wrapped at a fixed width.
fn continues(text: &str, last: Line, line: Line) -> bool {
    let before = last.span.of(text);
    let long = before.rsplit('\n').next().is_some_and(|row| row.len() >= 50);
    let open = !before.ends_with(['.', '!', '?', ':', '”', '"']);
    let small = line.span.of(text).starts_with(char::is_lowercase);
    !line.marked && !line.heading && long && open && small
}

/// The line without its marker: "- ", "• ", "2. ", "## ".
fn unmarked(text: &str, span: Span) -> Line {
    let words = span.of(text);
    let first = words.split(' ').next().unwrap_or("");
    let hashes = !first.is_empty() && first.len() <= 6 && first.chars().all(|c| c == '#');
    let bullet =
        matches!(first, "-" | "*" | "•" | "–" | "·" | "‣" | "◦" | "▪" | "●" | "○" | "➤" | "►" | "✔" | "✓");
    let digits = first.trim_end_matches(['.', ')']);
    let numbered =
        digits.len() < first.len() && digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit());
    let lettered =
        first.len() == 2 && first.ends_with(')') && first.starts_with(|c: char| c.is_ascii_lowercase());
    let rest = words[first.len()..].trim_start_matches(is_blank);
    if !(hashes || bullet || (numbered && !digits.is_empty()) || lettered) || rest.is_empty() {
        return Line { span, marked: false, heading: false, glued: false };
    }
    let span = Span::new(span.end - rest.len(), span.end);
    Line { span, marked: !hashes, heading: hashes, glued: false }
}

/// The line, cut in two when a heading is glued to its last sentence.
fn unglued(text: &str, line: Line) -> Vec<Line> {
    let words = line.span.of(text);
    let Some(at) = words.char_indices().rev().find_map(|(at, c)| seam(words, at, c)) else {
        return vec![line];
    };
    let tail = &words[at..];
    let count = tail.split_whitespace().count();
    let inside = at > 0 && at < words.len();
    let stopped = tail.ends_with(['.', '!', ';', ':', ',', '”', '"', '…']) || tail.contains(['“', '"']);
    if !inside || stopped || count > 8 || (count == 1 && tail.len() < 5) {
        return vec![line];
    }
    let cut = line.span.start + at;
    let head = Line { span: Span::new(line.span.start, cut), ..line };
    vec![head, Line { span: Span::new(cut, line.span.end), marked: false, heading: true, glued: true }]
}

/// Offset behind a stop that stands between a small letter and a capital without a space.
fn seam(words: &str, at: usize, c: char) -> Option<usize> {
    if !matches!(c, '.' | '!' | '?') {
        return None;
    }
    let before: Vec<char> = words[..at].chars().rev().take(2).collect();
    let behind = &words[at + 1..];
    let closer = behind.chars().next().filter(|c| matches!(c, '”' | '"' | '’' | '»' | ')'));
    let next = at + 1 + closer.map_or(0, char::len_utf8);
    let small = before.len() == 2
        && (before[0].is_lowercase() || before[0].is_numeric())
        && before[1].is_alphanumeric();
    let mut following = words[next..].chars();
    let large =
        following.next().is_some_and(char::is_uppercase) && following.next().is_some_and(char::is_lowercase);
    (small && large).then_some(next)
}
