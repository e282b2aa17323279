//! The cases of `tests/claims/*.md`: a text, a claim, the verdict it must get, and the sentence that decides.
//!
//! The pages say what must be answered, and no run changes them. What is not answered so yet stands in
//! `tests/claims/open.tsv` with today's answer; `UPDATE=1 cargo test --test claims` writes that list anew, and its
//! diff is what there is to review. A case that leaves the list is a step forward, one that comes in a step back.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use vouch_core::Resources;
use vouch_core::check::Checker;
use vouch_core::pack::Pack;
use vouch_core::report::Report;
use vouch_core::text::Document;

#[test]
fn every_claim_gets_its_verdict_or_is_known_not_to() {
    let resources = Resources::all();
    let mut today: BTreeMap<String, String> = BTreeMap::new();
    let mut titles = BTreeSet::new();
    for (page, text) in pages() {
        for group in read(&page, &text) {
            let pack =
                Pack::build("case", group.documents).expect("every group has texts with names of their own");
            let checker = Checker::new(resources.clone(), pack);
            for case in group.cases {
                let title = case.title;
                assert!(titles.insert(format!("{page}\t{title}")), "{page}: two cases are called `{title}`");
                if let Some(wrong) = case.expected.differs(&checker.check(&case.claim)) {
                    today.insert(format!("{page}\t{title}"), wrong);
                }
            }
        }
    }
    assert!(!titles.is_empty(), "tests/claims holds no cases");
    println!("{} of {} cases are answered as they must be", titles.len() - today.len(), titles.len());
    let known = open_cases();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(folder().join("open.tsv"), print(&today)).expect("the list can be written");
    } else {
        assert!(
            today == known,
            "{}run `UPDATE=1 cargo test --test claims` and review the diff\n",
            changes(&known, &today)
        );
    }
}

/// Cases under one heading of level 1, with the texts they share.
struct Group {
    documents: Vec<Document>,
    cases: Vec<Case>,
}

struct Case {
    title: String,
    claim: String,
    expected: Expected,
}

struct Expected {
    verdict: String,
    /// Each must be cited: one of the alternatives, as document and a piece of its sentence.
    citations: Vec<Vec<(String, String)>>,
}

impl Expected {
    /// What is wrong with a report, in a few words that stay the same from run to run.
    fn differs(&self, report: &Report) -> Option<String> {
        let verdict = serde_json::to_value(report.verdict).expect("a name");
        let verdict = verdict.as_str().unwrap_or_default();
        if verdict != self.verdict {
            return Some(format!("{verdict}, must be {}", self.verdict));
        }
        let cited = |(document, piece): &(String, String)| {
            report.citations.iter().any(|it| it.document == *document && it.sentence.contains(piece.as_str()))
        };
        let all = self.citations.iter().all(|alternatives| alternatives.iter().any(cited));
        (!all).then(|| format!("{verdict}, without the sentence that decides"))
    }
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

fn print(open: &BTreeMap<String, String>) -> String {
    let mut text = String::from(
        "# Cases that are not answered yet as their page says: page, case, today's answer.\n\
         # Written by: UPDATE=1 cargo test --test claims\n",
    );
    for (case, wrong) in open {
        let _ = writeln!(text, "{case}\t{wrong}");
    }
    text
}

fn open_cases() -> BTreeMap<String, String> {
    let text = fs::read_to_string(folder().join("open.tsv")).unwrap_or_default();
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| row.rsplit_once('\t').map(|(case, wrong)| (case.into(), wrong.into()))).collect()
}

fn changes(known: &BTreeMap<String, String>, today: &BTreeMap<String, String>) -> String {
    let mut text = String::from("answers have changed\n");
    for (case, wrong) in today.iter().filter(|(case, wrong)| known.get(*case) != Some(*wrong)) {
        let before = known.get(case).map_or("right", String::as_str);
        let _ = writeln!(text, "  {case}: {wrong} (before: {before})");
    }
    for case in known.keys().filter(|case| !today.contains_key(*case)) {
        let _ = writeln!(text, "  {case}: right now");
    }
    text
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

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/claims")
}
