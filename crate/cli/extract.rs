//! `vouch extract`: the article's own text and metadata out of a web page.

use crate::args::ExtractArgs;
use crate::failure::Failure;
use crate::{Outcome, input, print};
use dom_smoothie::{Config, Readability, TextMode};
use std::io::Write as _;
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
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let article = Readability::new(page, None, Some(config)).ok()?.parse().ok()?;
    let text = article.text_content.trim().to_owned();
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
