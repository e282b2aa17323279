//! The cases of `tests/claims/*.md`: a text, a claim, the verdict it must get, and the sentence that decides.
//!
//! The pages say what must be answered, and no run changes them. What is not answered so yet stands in
//! `tests/claims/open.tsv` with today's answer; `UPDATE=1 cargo test --test claims` writes that list anew, and its
//! diff is what there is to review. A case that leaves the list is a step forward, one that comes in a step back.

mod pages;

use pages::{Expected, folder};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use vouch_core::Resources;
use vouch_core::check::Checker;
use vouch_core::pack::Pack;
use vouch_core::report::Report;

#[test]
fn every_claim_gets_its_verdict_or_is_known_not_to() {
    let resources = Resources::all();
    let mut today: BTreeMap<String, String> = BTreeMap::new();
    let mut titles = BTreeSet::new();
    for (page, group) in pages::groups() {
        let pack =
            Pack::build("case", group.documents).expect("every group has texts with names of their own");
        let checker = Checker::new(resources.clone(), pack);
        for case in group.cases {
            let title = case.title;
            assert!(titles.insert(format!("{page}\t{title}")), "{page}: two cases are called `{title}`");
            if let Some(wrong) = differs(&case.expected, &checker.check(&case.claim)) {
                today.insert(format!("{page}\t{title}"), wrong);
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

/// What is wrong with a report, in a few words that stay the same from run to run.
fn differs(expected: &Expected, report: &Report) -> Option<String> {
    let verdict = pages::verdict(report);
    if verdict != expected.verdict {
        return Some(format!("{verdict}, must be {}", expected.verdict));
    }
    let cited = |(document, piece): &(String, String)| {
        report.citations.iter().any(|it| it.document == *document && it.sentence.contains(piece.as_str()))
    };
    let all = expected.citations.iter().all(|alternatives| alternatives.iter().any(cited));
    (!all).then(|| format!("{verdict}, without the sentence that decides"))
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
