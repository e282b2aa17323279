//! Markdown files as documents: the words without the marks, and what the front matter says.

use crate::text::Document;

/// The document a Markdown file writes: one block a line, without marks, so that citations read as text.
///
/// `title`, `publisher`, `author`, `date` or `published`, and `url` of the front matter are kept; without a title there,
/// the first heading of the first level is it.
///
/// ```
/// let text = "---\ndate: 2024-05-06\n---\n# Bridges\n\nThe **old** bridge\n[opened](https://example.org) in 1932.\n";
/// let document = vouch_core::pack::markdown("bridges.md", text);
/// assert_eq!(document.title.as_deref(), Some("Bridges"));
/// assert_eq!(document.published.as_deref(), Some("2024-05-06"));
/// assert_eq!(document.text, "Bridges\n\nThe old bridge opened in 1932.");
/// ```
pub fn markdown(id: &str, text: &str) -> Document {
    let mut document = Document { id: id.into(), ..Document::default() };
    let body = front_matter(text, &mut document);
    let mut blocks: Vec<String> = Vec::new();
    let mut open = false;
    let mut fenced = false;
    for line in body.lines() {
        let line = line.trim();
        if line.starts_with("```") || line.starts_with("~~~") {
            fenced = !fenced;
            open = false;
            continue;
        }
        if fenced || line.is_empty() || is_rule(line) {
            open = false;
            continue;
        }
        let block = Line::of(line);
        let words = inline(block.words);
        if block.level == Some(1) && document.title.is_none() {
            document.title = Some(words.clone());
        }
        match blocks.last_mut() {
            Some(last) if open && !block.starts => *last = format!("{last} {words}"),
            _ => blocks.push(words),
        }
        open = block.level.is_none();
    }
    document.text = blocks.join("\n\n");
    document
}

/// A line without the mark that says what it is.
struct Line<'a> {
    words: &'a str,
    /// Level of a heading.
    level: Option<usize>,
    /// Whether it begins a block of its own.
    starts: bool,
}

impl<'a> Line<'a> {
    fn of(line: &'a str) -> Self {
        let hashes = line.len() - line.trim_start_matches('#').len();
        if (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') {
            let words = line[hashes..].trim_end_matches('#').trim();
            return Self { words, level: Some(hashes), starts: true };
        }
        for mark in ["- ", "* ", "+ ", "> "] {
            if let Some(words) = line.strip_prefix(mark) {
                return Self { words: words.trim(), level: None, starts: mark != "> " };
            }
        }
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        if (1..=3).contains(&digits) && line[digits..].starts_with(". ") {
            return Self { words: line[digits + 2..].trim(), level: None, starts: true };
        }
        Self { words: line, level: None, starts: false }
    }
}

/// A line of nothing but three or more of one mark.
fn is_rule(line: &str) -> bool {
    let marks = line.replace(' ', "");
    marks.len() >= 3 && ["-", "*", "_", "="].iter().any(|mark| marks.replace(mark, "").is_empty())
}

/// The text behind the front matter, whose fields are entered into `document`.
fn front_matter<'a>(text: &'a str, document: &mut Document) -> &'a str {
    let text = text.trim_start_matches('\u{feff}');
    let Some((fields, body)) = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")) else {
        return text;
    };
    for (name, value) in fields.lines().filter_map(|line| line.split_once(':')) {
        let value = value.trim().trim_matches(['"', '\'']);
        let value = Some(value.to_owned()).filter(|value| !value.is_empty());
        match name.trim() {
            "title" => document.title = value,
            "publisher" => document.publisher = value,
            "author" => document.author = value,
            "date" | "published" => {
                document.published = value.and_then(|day| day.get(..10).map(str::to_owned))
            }
            "url" => document.url = value,
            _ => {}
        }
    }
    body
}

/// The words of a line: links keep their words, pictures and marks of emphasis and code go.
fn inline(line: &str) -> String {
    let mut words = String::new();
    let mut rest = line;
    while let Some(next) = rest.chars().next() {
        if let Some(after) = link(rest, &mut words) {
            rest = after;
            continue;
        }
        let tail = &rest[next.len_utf8()..];
        match next {
            '\\' if tail.starts_with(|c: char| c.is_ascii_punctuation()) => {
                words.push_str(&tail[..1]);
                rest = &tail[1..];
                continue;
            }
            '*' | '`' => {}
            '_' if is_emphasis(&words, tail) => {}
            _ => words.push(next),
        }
        rest = tail;
    }
    words.trim().to_owned()
}

/// An underscore inside a word is a letter, at its edge a mark.
fn is_emphasis(before: &str, behind: &str) -> bool {
    !(before.ends_with(char::is_alphanumeric) && behind.starts_with(char::is_alphanumeric))
}

/// Takes a link or picture from the front of `rest`, adds the link's words, and returns what follows.
fn link<'a>(rest: &'a str, words: &mut String) -> Option<&'a str> {
    let picture = rest.starts_with("![");
    let inside = rest.strip_prefix("![").or_else(|| rest.strip_prefix('['))?;
    let (label, behind) = inside.split_once("](")?;
    let (_, behind) = behind.split_once(')')?;
    if label.contains(['[', ']']) {
        return None;
    }
    if !picture {
        words.push_str(&inline(label));
    }
    Some(behind)
}
