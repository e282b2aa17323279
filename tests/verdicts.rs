//! What must hold for every verdict, whatever the rules: it cites, and it does not hang on order or on unrelated texts.
//!
//! Where today's engine falls short, the case stands by name in one of the lists below, with today's answer. The lists are
//! compared exactly, so that a mend shows as well as a new fault.

mod pages;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use vouch_core::Resources;
use vouch_core::check::Checker;
use vouch_core::pack::Pack;
use vouch_core::text::Document;

/// Cases with the verdict on their texts in order, and on their texts turned round.
const MOVED_BY_ORDER: &[[&str; 2]] = &[];

/// Cases with the verdict without and with the text about knitting.
const MOVED_BY_KNITTING: &[[&str; 2]] = &[];

/// Claims about coordinated items with the verdict on both orders, where one of them is not the one of [`ITEMS`].
const ITEMS_MISJUDGED: &[[&str; 2]] = &[];

/// Claims with the verdict on the first text of [`AGAINST`] and on both, where these are not `supported` and `conflicting`.
const NOT_TORN: &[[&str; 2]] = &[];

/// Shares nothing with any page: no name, number, place or subject.
const KNITTING: &str = "Knitting for beginners\n\nCast on loosely and keep the yarn behind the needle. \
    A purl stitch is a knit stitch seen from the back. Wool is warmer than cotton, and a swatch shows the tension.";

/// Verdicts that decide nothing, and so need no passage.
const UNDECIDED: &[&str] = &["not_enough_evidence", "not_checkable"];

#[test]
fn every_verdict_that_decides_cites_a_passage() {
    let resources = Resources::all();
    let mut decided = 0;
    for (page, group) in pages::groups() {
        let checker = checker(&resources, &group.documents);
        for case in &group.cases {
            let place = format!("{page}: {}", case.title);
            let expected = &case.expected;
            let silent = UNDECIDED.contains(&expected.verdict.as_str());
            assert_eq!(silent, expected.citations.is_empty(), "{place}: the page must name what decides");
            let report = checker.check(&case.claim);
            let verdict = pages::verdict(&report);
            if UNDECIDED.contains(&verdict.as_str()) {
                continue;
            }
            decided += 1;
            let mut citations = report.citations.iter();
            assert!(citations.any(|it| it.stance != "context"), "{place}: `{verdict}` without a passage");
            for citation in &report.citations {
                let document = group.documents.iter().find(|it| it.id == citation.document);
                let text = &document.unwrap_or_else(|| panic!("{place}: cites an unknown text")).text;
                let [start, end] = citation.span;
                assert_eq!(
                    text.get(start..end),
                    Some(citation.sentence.as_str()),
                    "{place}: cited otherwise"
                );
            }
        }
    }
    assert!(decided > 0, "no case is decided");
}

#[test]
fn the_order_of_documents_does_not_change_a_verdict() {
    let turned = |documents: &[Document]| documents.iter().rev().cloned().collect();
    assert_list("MOVED_BY_ORDER", &moved(turned), MOVED_BY_ORDER);
}

#[test]
fn an_unrelated_document_does_not_change_a_verdict() {
    let beside_knitting = |documents: &[Document]| {
        let mut documents = documents.to_vec();
        documents.push(document("knitting.txt", KNITTING));
        documents
    };
    assert_list("MOVED_BY_KNITTING", &moved(beside_knitting), MOVED_BY_KNITTING);
}

/// Two short texts whose sentences name several items at once.
const HARBOUR: &str = "The harbour of Quillmouth bought three cranes and two tugboats in 2021. \
    Divers found an anchor, a cannon and 40 coins beside the pier. \
    Harbour master Tove Ansgard and engineer Pell Rimmon opened the new lock on 3 May 2022. \
    Fishermen and shopkeepers opposed the higher fees.";
const ORCHARD: &str = "The Linnet orchard sold 900 crates of apples and 350 crates of pears in October 2020. \
    Frost damaged the cherries and the plums. \
    The orchard exports juice to Norhaven, Tessaly and Brink. \
    The owner hired 12 pickers and four drivers.";

/// Text, claim, the claim with its items in the other order, and the verdict on both.
const ITEMS: &[[&str; 4]] = &[
    [
        HARBOUR,
        "Quillmouth bought three cranes and two tugboats.",
        "Quillmouth bought two tugboats and three cranes.",
        "supported",
    ],
    [
        HARBOUR,
        "Quillmouth bought two cranes and three tugboats.",
        "Quillmouth bought three tugboats and two cranes.",
        "refuted",
    ],
    [HARBOUR, "Divers found a cannon and an anchor.", "Divers found an anchor and a cannon.", "supported"],
    [HARBOUR, "Divers found an anchor and 40 coins.", "Divers found 40 coins and an anchor.", "supported"],
    [
        HARBOUR,
        "Tove Ansgard and Pell Rimmon opened the new lock.",
        "Pell Rimmon and Tove Ansgard opened the new lock.",
        "supported",
    ],
    [
        HARBOUR,
        "Fishermen and shopkeepers opposed the higher fees.",
        "Shopkeepers and fishermen opposed the higher fees.",
        "supported",
    ],
    [
        HARBOUR,
        "Fishermen and shopkeepers supported the higher fees.",
        "Shopkeepers and fishermen supported the higher fees.",
        "refuted",
    ],
    [
        ORCHARD,
        "The orchard sold 900 crates of apples and 350 crates of pears.",
        "The orchard sold 350 crates of pears and 900 crates of apples.",
        "supported",
    ],
    [
        ORCHARD,
        "The orchard sold 900 crates of apples and 500 crates of pears.",
        "The orchard sold 500 crates of pears and 900 crates of apples.",
        "partly_supported",
    ],
    [
        ORCHARD,
        "Frost damaged the cherries and the plums.",
        "Frost damaged the plums and the cherries.",
        "supported",
    ],
    [
        ORCHARD,
        "The orchard exports juice to Tessaly and Norhaven.",
        "The orchard exports juice to Norhaven and Tessaly.",
        "supported",
    ],
    [
        ORCHARD,
        "The owner hired 12 pickers and four drivers.",
        "The owner hired four drivers and 12 pickers.",
        "supported",
    ],
    [
        ORCHARD,
        "The owner hired four pickers and 12 drivers.",
        "The owner hired 12 drivers and four pickers.",
        "refuted",
    ],
];

#[test]
fn the_order_of_coordinated_items_does_not_change_a_verdict() {
    let resources = Resources::all();
    let mut open = BTreeMap::new();
    for [text, claim, turned, verdict] in ITEMS {
        let checker = checker(&resources, &[document("text.txt", text)]);
        let answers = [*claim, *turned].map(|claim| pages::verdict(&checker.check(claim)));
        if answers.iter().any(|answer| answer != verdict) {
            open.insert((*claim).to_owned(), answers.join(" | "));
        }
    }
    assert_list("ITEMS_MISJUDGED", &open, ITEMS_MISJUDGED);
}

/// Claim, a text that states it, and an independent one that excludes it: by a figure, a direction, a denial.
const AGAINST: &[[&str; 3]] = &[
    [
        "The landslide in Orvale injured 14 people.",
        "The landslide in Orvale injured 14 people, the rescue service said.",
        "Doctors at the county clinic say the landslide in Orvale injured 31 people.",
    ],
    [
        "The Brannock bridge cost 60 million euros.",
        "The Brannock bridge cost 60 million euros and took four years to build.",
        "According to the auditors, the Brannock bridge cost 85 million euros.",
    ],
    [
        "Police arrested nine men in Lessing.",
        "Police arrested nine men in Lessing on Tuesday.",
        "On Tuesday, police arrested 22 men in Lessing.",
    ],
    [
        "Bread prices in Orvale rose in 2021.",
        "Bread prices in Orvale rose in 2021, the bakers' guild said.",
        "The consumer office reports that bread prices in Orvale fell in 2021.",
    ],
    [
        "The number of wolves in the Tarn hills increased.",
        "The number of wolves in the Tarn hills increased last year, foresters say.",
        "Last year the number of wolves in the Tarn hills decreased, according to biologists.",
    ],
    [
        "Exports declined in 2019.",
        "Exports declined in 2019 after a dry summer.",
        "The bank's yearbook shows that exports grew in 2019.",
    ],
    [
        "The council approved the budget.",
        "The council approved the budget on Monday after a long debate.",
        "The council did not approve the budget on Monday.",
    ],
    [
        "The fire destroyed the mill.",
        "The fire destroyed the mill, a neighbour said.",
        "Contrary to first reports, the fire did not destroy the mill.",
    ],
    [
        "Mayor Odile Farrant resigned.",
        "Mayor Odile Farrant resigned on Friday.",
        "Mayor Odile Farrant never resigned, her office said.",
    ],
];

#[test]
fn a_contradicting_independent_document_turns_supported_into_conflicting() {
    let resources = Resources::all();
    let mut open = BTreeMap::new();
    for [claim, states, excludes] in AGAINST {
        let texts =
            [source("herald.txt", "The Herald", states), source("post.txt", "Evening Post", excludes)];
        for rest in [&[][..], &[document("knitting.txt", KNITTING)]] {
            let alone = checker(&resources, &[&texts[..1], rest].concat()).check(claim);
            let report = checker(&resources, &[&texts, rest].concat()).check(claim);
            let answers = [pages::verdict(&alone), pages::verdict(&report)];
            if answers != ["supported", "conflicting"] {
                let beside = if rest.is_empty() { "" } else { " (beside knitting)" };
                open.insert(format!("{claim}{beside}"), answers.join(" | "));
                continue;
            }
            for text in &texts {
                let cited =
                    report.citations.iter().any(|it| it.document == text.id && it.stance != "context");
                assert!(cited, "`{claim}` is conflicting without a passage of {}", text.id);
            }
        }
    }
    assert_list("NOT_TORN", &open, NOT_TORN);
}

/// The cases whose verdict changes with their texts: `page: title`, and both verdicts.
fn moved(change: impl Fn(&[Document]) -> Vec<Document>) -> BTreeMap<String, String> {
    let resources = Resources::all();
    let mut moved = BTreeMap::new();
    for (page, group) in pages::groups() {
        let before = checker(&resources, &group.documents);
        let after = checker(&resources, &change(&group.documents));
        for case in &group.cases {
            let [was, is] = [&before, &after].map(|checker| pages::verdict(&checker.check(&case.claim)));
            if was != is {
                moved.insert(format!("{page}: {}", case.title), format!("{was} | {is}"));
            }
        }
    }
    moved
}

fn assert_list(name: &str, today: &BTreeMap<String, String>, known: &[[&str; 2]]) {
    let known: BTreeMap<String, String> =
        known.iter().map(|[case, answer]| ((*case).to_owned(), (*answer).to_owned())).collect();
    let mut rows = String::new();
    for (case, answer) in today {
        let _ = writeln!(rows, "    [{case:?}, {answer:?}],");
    }
    assert!(*today == known, "{name} must be, and the difference be reviewed:\n{rows}");
}

fn checker(resources: &Resources, documents: &[Document]) -> Checker {
    let pack = Pack::build("case", documents.to_vec()).expect("texts with names of their own");
    Checker::new(resources.clone(), pack)
}

fn document(id: &str, text: &str) -> Document {
    Document { id: id.into(), text: text.into(), ..Document::default() }
}

fn source(id: &str, publisher: &str, text: &str) -> Document {
    Document { publisher: Some(publisher.into()), ..document(id, text) }
}
