//! What the judge looks at: language only, never who or what the claim is about.

use super::scene::Scene;
use super::sheet::Sheet;
use super::{cues, dates, nearest, numbers, order, shape, slots, words};
use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};

/// The facets whose findings are counted, with the names of their features: holds, differs, open.
const FACETS: &[(Facet, [&str; 3])] = &[
    (Facet::Quantity, ["quantity holds", "quantity differs", "quantity open"]),
    (Facet::Date, ["date holds", "date differs", "date open"]),
    (Facet::Place, ["place holds", "place differs", "place open"]),
    (Facet::Actor, ["actor holds", "actor differs", "actor open"]),
    (Facet::Object, ["object holds", "object differs", "object open"]),
    (Facet::Direction, ["direction holds", "direction differs", "direction open"]),
    (Facet::Polarity, ["polarity holds", "polarity differs", "polarity open"]),
    (Facet::Modality, ["modality holds", "modality differs", "modality open"]),
    (Facet::Comparison, ["comparison holds", "comparison differs", "comparison open"]),
    (Facet::Attribution, ["attribution holds", "attribution differs", "attribution open"]),
    (Facet::Quotation, ["quotation holds", "quotation differs", "quotation open"]),
    (Facet::Role, ["role holds", "role differs", "role open"]),
    (Facet::Membership, ["membership holds", "membership differs", "membership open"]),
    (Facet::Action, ["action holds", "action differs", "action open"]),
    (Facet::Unit, ["unit holds", "unit differs", "unit open"]),
];

/// The features of a part of a claim beside a sentence.
pub fn features(pair: &Pair<'_>, findings: &[Finding]) -> Sheet {
    let scene = Scene::new(pair);
    let slots = slots::find(&scene);
    let mut sheet = Sheet::default();
    words::measure(&scene, &mut sheet);
    order::measure(&scene, &mut sheet);
    slots::measure(&scene, &slots, &mut sheet);
    numbers::measure(&scene, &mut sheet);
    nearest::measure(&scene, &mut sheet);
    dates::measure(&scene, &mut sheet);
    cues::measure(&scene, &mut sheet);
    shape::measure(&scene, &mut sheet);
    facets(findings, &mut sheet);
    sheet
}

fn facets(findings: &[Finding], sheet: &mut Sheet) {
    for (facet, [holds, differs, open]) in FACETS {
        let of = |wanted: fn(Outcome) -> bool| {
            findings.iter().filter(|it| it.facet == *facet && wanted(it.outcome)).count()
        };
        sheet.count(holds, of(Outcome::holds));
        sheet.count(differs, of(|outcome| outcome == Outcome::Differs));
        sheet.count(open, of(|outcome| matches!(outcome, Outcome::Unknown | Outcome::Narrower)));
    }
}
