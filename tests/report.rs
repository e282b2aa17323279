//! What a report says beside its verdict: in which language a passage stands, and where dates lie in the calendar.

use vouch_core::Resources;
use vouch_core::check::{Checker, with_trees};
use vouch_core::pack::Pack;
use vouch_core::report::{Finding, Report};
use vouch_core::text::Document;

/// A checker of documents with these texts.
fn checker(texts: &[&str]) -> Checker {
    let documents = texts.iter().enumerate().map(|(index, text)| Document {
        id: format!("{index}.txt"),
        text: (*text).into(),
        ..Document::default()
    });
    Checker::new(Resources::all(), Pack::build("report", documents.collect()).expect("the ids differ"))
}

#[test]
fn kept_trees_change_the_time_and_nothing_else() {
    let resources = Resources::all();
    let text = "Arland and Borland seized 60 tonnes of tea, the minister said on Friday.\n\nLa autoridad portuaria compró 25 remolcadores.\n";
    let documents = ["a.txt", "b.txt"].map(|id| Document {
        id: id.into(),
        text: format!("{text}{id}"),
        ..Document::default()
    });
    let plain = Pack::build("trees", documents.to_vec()).expect("the ids differ");
    let whole = with_trees(&resources, plain.clone());
    assert!(whole.trees.iter().all(|trees| !trees.is_empty()));
    let claim = "80 tonnes of tea were seized.";
    let told = |pack: &Pack| {
        let checker = Checker::new(resources.clone(), pack.clone());
        (checker.statements(0), checker.statements(1), checker.check(claim))
    };
    let expected = told(&plain);
    assert_eq!(told(&whole), expected);
    let opened = Pack::from_bytes(&whole.to_bytes()).expect("a whole pack");
    assert_eq!((&opened, told(&opened)), (&whole, expected.clone()));
    // Trees of another text, cut short, or altered beyond what a model may say are passed over.
    for change in [0, 4, 9, whole.trees[0].len() - 1] {
        let mut altered = whole.clone();
        altered.trees[0][change] = 0xff;
        assert_eq!(told(&altered), expected, "byte {change}");
    }
    for trees in [vec![whole.trees[1].clone(), whole.trees[0].clone()], vec![whole.trees[0][..20].to_vec()]] {
        assert_eq!(told(&Pack { trees, ..whole.clone() }), expected);
    }
}

fn date(report: &Report) -> &Finding {
    let mut findings = report.parts.iter().flat_map(|part| &part.findings);
    findings.find(|finding| finding.facet == "date").expect("a finding on the date")
}

#[test]
fn a_passage_names_the_language_of_its_document_and_not_of_the_claim() {
    let checker = checker(&[
        "The harbour authority bought 40 cranes on Monday, according to the minister.",
        "La autoridad portuaria compró 25 remolcadores el lunes, según el ministro.",
    ]);
    let languages: Vec<&str> =
        checker.describe().documents.iter().map(|document| document.language).collect();
    assert_eq!(languages, ["en", "es"]);
    for (claim, language, passage) in [
        ("The harbour authority bought 40 cranes.", "en", "en"),
        ("La autoridad portuaria compró 25 remolcadores.", "es", "es"),
    ] {
        let report = checker.check(claim);
        assert_eq!(report.language, language);
        assert_eq!(report.citations[0].language, passage, "{claim}");
    }
}

#[test]
fn compared_dates_carry_their_days_counted_from_1970() {
    let checker = checker(&["The bridge was opened on October 5, 2023, in the presence of the mayor."]);
    let report = checker.check("The bridge was opened on November 5, 2023.");
    let found = date(&report);
    assert_eq!(found.unit.as_deref(), Some("day"));
    assert_eq!(found.claim_interval, Some([Some(19_666.0); 2]));
    assert_eq!(found.source_interval, Some([Some(19_635.0); 2]));

    let report = checker.check("The bridge was opened in October 2023.");
    assert_eq!(date(&report).claim_interval, Some([Some(19_631.0), Some(19_661.0)]));
}

#[test]
fn a_date_that_cannot_be_placed_carries_no_days() {
    let checker = checker(&["The bridge was opened on Monday, in the presence of the mayor."]);
    let report = checker.check("The bridge was opened on November 5, 2023.");
    assert_eq!((date(&report).claim_interval, date(&report).source_interval), (None, None));
}

#[test]
fn a_place_is_shown_by_its_whole_name() {
    let checker = checker(&["The ministers met at the Palacio Nacional on Friday."]);
    let report = checker.check("The ministers met at the White House on Friday.");
    assert_eq!(report.summary, "The source places it in “Palacio Nacional”, not “White House”.");
}
