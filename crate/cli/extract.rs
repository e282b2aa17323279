//! `vouch extract`: the article's own text and metadata out of a web page.
//!
//! A readability crate finds the article. What pages put into the middle of it goes before (captions, lists of other
//! articles, boxes about the author) and after (credits, calls to subscribe, paragraphs shown twice).

use crate::args::ExtractArgs;
use crate::failure::Failure;
use crate::{Outcome, input, print};
use dom_query::Document as Page;
use dom_smoothie::{Config, Readability, TextMode};
use regex::RegexSet;
use std::collections::HashSet;
use std::io::Write as _;
use std::sync::LazyLock;
use vouch_core::text::Document;

/// Runs the command.
pub fn run(args: &ExtractArgs) -> Outcome {
    let page = String::from_utf8_lossy(&input::bytes(&args.page)?).into_owned();
    let Some(article) = article(&args.page.to_string_lossy(), &page) else {
        return Err(Failure::within(&args.page, &"no article was found in this page"));
    };
    if args.json {
        return print::json(&article);
    }
    writeln!(std::io::stdout(), "{}", article.text)?;
    Ok(())
}

/// The article of a page, with one paragraph a line.
pub fn article(id: &str, page: &str) -> Option<Document> {
    let page = Page::from(page);
    remove_beside(&page);
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let article = Readability::with_document(page, None, Some(config)).ok()?.parse().ok()?;
    let text = own_lines(&article.text_content);
    if text.is_empty() {
        return None;
    }
    Some(Document {
        id: id.into(),
        text,
        title: Some(article.title).filter(|title| !title.is_empty()),
        publisher: article.site_name,
        author: article.byline,
        published: article.published_time.and_then(|time| time.get(..10).map(str::to_owned)),
        retrieved: None,
        url: article.url,
    })
}

/// What stands in an article without being part of it, by element, role and the words of class names.
const BESIDE: &str = "figcaption, aside, nav, footer, [role=complementary], [role=navigation], \
    [class*=caption], [class*=Caption], [class*=related], [class*=Related], [class*=newsletter], [class*=Newsletter], \
    [class*=byline], [class*=Byline], [class*=author-], [class*=share-], [class*=social-], [class*=breadcrumb], \
    [class*=promo], [class*=Promo], [class*=recirc], [class*=trending], [class*=most-read]";

/// Takes out what stands beside the article. What holds many of the page's paragraphs is no side matter, whatever its
/// class says.
fn remove_beside(page: &Page) {
    let all = page.select("p").text().len();
    for element in page.select(BESIDE).iter() {
        if element.select("p").text().len() * LARGE <= all {
            element.remove();
        }
    }
}

/// An element with more than one part in so many of the paragraphs' text stands not beside it.
const LARGE: usize = 6;

/// The lines that are the article's own; a line shown twice is kept once.
fn own_lines(text: &str) -> String {
    let mut seen = HashSet::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        let again = line.chars().count() > SHORT && !seen.insert(line);
        if !again && !FURNITURE.is_match(line) {
            lines.push(line);
        }
    }
    let blank_twice = |pair: &[&str]| pair.iter().all(|line| line.is_empty());
    let mut text = String::new();
    for (index, line) in lines.iter().enumerate() {
        if index == 0 || !blank_twice(&lines[index - 1..=index]) {
            text.push_str(line);
            text.push('\n');
        }
    }
    text.trim().to_owned()
}

/// Lines up to this many characters may be said twice: "Yes.", "No comment."
const SHORT: usize = 20;

/// Lines that sites put into articles, each with an example.
const LINES: &[(&str, &str)] = &[
    (r"^advertisement$", "Advertisement"),
    (r"^(story continues|continue reading|article continues) ", "Story continues below advertisement"),
    (
        r"^(related|read more|see also|more|watch|read also|also read|don't miss)( \w+)?:",
        "Read more: The lake in winter",
    ),
    (r"^(photo|image|picture|foto|credit|source)s?( by| credit)?: ", "Photo: Ada Brun"),
    (r"^\(?(image|photo|picture): ?[^.]*\)$", "(Image: Ada Brun)"),
    (r"^(by|por) \p{Lu}\S+( \p{Lu}\S+){0,3}$", "By Ada Brun"),
    (
        r"^\|? ?(published|updated|posted|last updated|first published)\b.{0,60}\d{4}\b.{0,30}$",
        "Updated: May 3, 2021",
    ),
    (
        r"^(share|tweet|email|print|comments?|subscribe|sign up|log in|follow us)( \w+){0,3}$",
        "Share this article",
    ),
    (r"^(sign up|subscribe|register) (for|to|now|here)\b", "Sign up for our newsletter"),
    (r"^(get|click|tap) .{0,60}\b(inbox|here|newsletter)\b.{0,20}$", "Get the news in your inbox."),
    (r"^follow .{0,60} (on|at) (twitter|facebook|instagram)", "Follow us on Twitter @quay"),
    (r"^(reach|contact|email) .{0,80}@\w", "Reach the reporter at ada@quay.example"),
    (r"^\S+@\S+\.\w+$", "ada@quay.example"),
    (r"^(https?://|www\.|twitter\.com/|facebook\.com/)\S+$", "twitter.com/quay"),
    (
        r"^.{0,120} is an? (\w+ ){0,4}(reporter|writer|editor|correspondent|journalist)\b.{0,80}$",
        "Ada Brun is a reporter for The Quay.",
    ),
    (r"^(all rights reserved|copyright|©|\(c\))", "© 2021 The Quay"),
    (r"^\d+ ?(of|/) ?\d+\b", "1 of 4"),
];

/// Upper and lower case do not matter, but a name in `By` does begin with a capital.
static FURNITURE: LazyLock<RegexSet> = LazyLock::new(|| {
    let patterns = LINES.iter().map(|(pattern, _)| match pattern.contains(r"\p{Lu}") {
        true => pattern.replacen("(by|por)", "(By|BY|Por|POR)", 1),
        false => format!("(?i){pattern}"),
    });
    RegexSet::new(patterns).expect("the patterns are tested")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_furniture_is_known_by_its_own_pattern() {
        for (index, (pattern, example)) in LINES.iter().enumerate() {
            assert!(FURNITURE.matches(example).matched(index), "{pattern} must match {example:?}");
        }
    }

    #[test]
    fn sentences_stay() {
        for sentence in [
            "Photographs of the lake were shown by Ada Brun.",
            "By Tuesday the water had fallen.",
            "Published in 2019, the book sold well, and the author was asked to write another.",
            "More than 300 people came.",
            "Share prices fell by 3 percent.",
            "Contact with the boat was lost.",
        ] {
            assert!(!FURNITURE.is_match(sentence), "{sentence}");
        }
    }

    #[test]
    fn what_is_shown_twice_is_read_once() {
        let line = "The swans came back on Tuesday.";
        assert_eq!(
            own_lines(&format!("{line}\n\nYes.\n\n{line}\n\nYes.\n")),
            format!("{line}\n\nYes.\n\nYes.")
        );
    }
}
