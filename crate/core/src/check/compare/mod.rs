//! Comparison rules: one file each, one line each in `RULES`. Their order does not change a verdict.

use super::act;
use super::align::Pair;
use super::finding::{Facet, Finding, Outcome};
use crate::text::Span;

mod action;
mod arithmetic;
mod attribution;
mod cause;
mod change;
mod comparison;
mod date;
mod direction;
mod exception;
mod extent;
mod membership;
mod modality;
mod multiple;
mod order;
mod participant;
mod place;
mod polarity;
mod presence;
mod quality;
mod quantifier;
mod quantity;
mod quotation;
mod remainder;
mod role;
mod route;
mod score;
mod share;
mod superlative;
mod term;

/// A comparison rule: what it finds in one pair, nothing when it has nothing to say.
type Rule = fn(&Pair<'_>) -> Vec<Finding>;

/// Every rule.
const RULES: &[Rule] = &[
    action::compare,
    arithmetic::compare,
    attribution::compare,
    cause::compare,
    change::compare,
    comparison::compare,
    date::compare,
    direction::compare,
    exception::compare,
    extent::compare,
    membership::compare,
    modality::compare,
    multiple::compare,
    order::compare,
    participant::compare,
    place::compare,
    polarity::compare,
    presence::compare,
    quality::compare,
    quantifier::compare,
    quantity::compare,
    quotation::compare,
    remainder::compare,
    role::compare,
    route::compare,
    score::compare,
    share::compare,
    superlative::compare,
    term::compare,
];

/// The findings of all rules. A figure that was computed needs no figure of its own in the source.
pub fn all(pair: &Pair<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = RULES.iter().flat_map(|rule| rule(pair)).collect();
    let shown = |holds: bool| -> Vec<Span> {
        let all = findings.iter().filter(|it| it.is_computed() && it.outcome.holds() == holds);
        all.map(|finding| finding.claim).collect()
    };
    let (shown, excluded) = (shown(true), shown(false));
    findings.retain(|it| it.outcome.holds() || !shown.contains(&it.claim));
    findings.retain(|it| it.is_computed() || it.outcome != Outcome::Unknown || !excluded.contains(&it.claim));
    // Who is compared with whom takes no part in one act ("hydropower supplied more than wind farms"), nor do those whose
    // figures are added up, nor a time that is named after somebody ("under the Lopes government"), nor who holds an office.
    let holds_office = |finding: &Finding| finding.facet == Facet::Role && finding.outcome.holds();
    let compared: Vec<usize> = findings
        .iter()
        .filter(|finding| {
            matches!(finding.facet, Facet::Comparison | Facet::Date)
                || finding.is_computed()
                || holds_office(finding)
        })
        .flat_map(|finding| finding.covers.clone())
        .collect();
    let taking_part = |finding: &Finding| {
        matches!(finding.facet, Facet::Actor | Facet::Object)
            && compared.iter().any(|&word| finding.claim.contains(pair.claim.span(word)))
    };
    findings.retain(|finding| finding.outcome.holds() || !taking_part(finding));
    let of_rest =
        |it: &Finding| matches!(it.facet, Facet::Action | Facet::Polarity) && it.outcome == Outcome::Differs;
    if findings.iter().any(of_rest) && act::leaves_rest(pair) {
        findings.iter_mut().filter(|it| of_rest(it)).for_each(|it| it.outcome = Outcome::Unknown);
    }
    findings
}
