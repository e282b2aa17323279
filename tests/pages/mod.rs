//! The reader of `tests/claims/*.md`; `tests/claims/README.md` explains how a page is written.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use vouch_core::report::Report;
use vouch_core::text::Document;

/// Cases under one heading of level 1, with the texts they share.
pub struct Group {
    pub documents: Vec<Document>,
    pub cases: Vec<Case>,
}

/// A claim with what must be answered.
pub struct Case {
    pub title: String,
    pub claim: String,
    pub expected: Expected,
}

/// The verdict by its wire name, and what decides.
pub struct Expected {
    pub verdict: String,
    /// Each must be cited: one of the alternatives, as document and a piece of its sentence.
    pub citations: Vec<Vec<(String, String)>>,
}

/// All groups, each beside the name of its page.
pub fn groups() -> Vec<(String, Group)> {
    let of = |(page, text): (String, String)| {
        let groups = read(&page, &text);
        groups.into_iter().map(move |group| (page.clone(), group))
    };
    pages().into_iter().flat_map(of).collect()
}

/// The wire name of a report's verdict.
pub fn verdict(report: &Report) -> String {
    let name = serde_json::to_value(report.verdict).expect("a name");
    name.as_str().expect("a name is a string").to_owned()
}

/// Where the pages stand.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/claims")
}

/// The pages by name; `README.md` explains them and holds no case.
fn pages() -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder()).expect("tests/claims is there");
    let pages = entries.map(|entry| entry.expect("readable").path());
    pages
        .filter(|path| {
            path.extension().is_some_and(|extension| extension == "md") && !path.ends_with("README.md")
        })
        .map(|path| {
            let name = path.file_name().expect("a file").to_string_lossy().into_owned();
            (name, fs::read_to_string(path).expect("UTF-8"))
        })
        .collect()
}

/// The groups of a page.
fn read(page: &str, text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut title = "";
    let mut claim: Option<String> = None;
    let mut lines = text.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        let place = format!("{page}:{}", number + 1);
        if line.starts_with("# ") {
            groups.push(Group { documents: Vec::new(), cases: Vec::new() });
        } else if let Some(words) = line.strip_prefix("## ") {
            assert!(claim.is_none(), "{place}: the claim above has no verdict");
            title = words.trim();
        } else if let Some(head) = line.strip_prefix("```") {
            let body: Vec<&str> =
                lines.by_ref().map(|line| line.1).take_while(|line| !line.starts_with("```")).collect();
            let group =
                groups.last_mut().unwrap_or_else(|| panic!("{place}: a heading of level 1 must come first"));
            match head.split_whitespace().next() {
                Some("text") => group.documents.push(document(head, &body)),
                Some("claim") => claim = Some(body.join("\n")),
                Some("verdict") => {
                    let claim = claim.take().unwrap_or_else(|| panic!("{place}: a verdict without a claim"));
                    let expected = expected(&place, &body);
                    group.cases.push(Case { title: title.into(), claim, expected });
                }
                _ => panic!("{place}: expected `text`, `claim` or `verdict`, but found `{head}`"),
            }
        }
    }
    groups
}

/// `text NAME key=value key="two words"`, and the text.
fn document(head: &str, body: &[&str]) -> Document {
    let mut rest = head.trim_start_matches("text").trim();
    let (name, fields) = rest.split_once(' ').unwrap_or((rest, ""));
    let mut document = Document { id: name.into(), text: body.join("\n"), ..Document::default() };
    rest = fields;
    while let Some((key, value)) = rest.split_once('=') {
        let (value, behind) = match value.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => value.split_once(' ').unwrap_or((value, "")),
        };
        let field = match key.trim() {
            "title" => &mut document.title,
            "publisher" => &mut document.publisher,
            "author" => &mut document.author,
            "published" => &mut document.published,
            "url" => &mut document.url,
            key => panic!("`{key}` of `{name}` is not a field of a text"),
        };
        *field = Some(value.into());
        rest = behind;
    }
    document
}

/// The wire name, and the sentences that must be cited.
fn expected(place: &str, body: &[&str]) -> Expected {
    let mut expected = Expected { verdict: body[0].trim().into(), citations: Vec::new() };
    for line in &body[1..] {
        let line = line.trim();
        let (line, alternative) = line.strip_prefix("or ").map_or((line, false), |line| (line, true));
        let Some((document, piece)) = line.split_once(": ") else {
            panic!("{place}: expected `DOCUMENT: SENTENCE`, but found `{line}`");
        };
        let citation = (document.to_owned(), piece.trim().to_owned());
        match expected.citations.last_mut() {
            Some(alternatives) if alternative => alternatives.push(citation),
            _ => expected.citations.push(vec![citation]),
        }
    }
    expected
}
