//! Comparison rules: one file each, one line each in `RULES`. Their order does not change a verdict.

use super::align::Pair;
use super::finding::Finding;

mod attribution;
mod comparison;
mod date;
mod direction;
mod modality;
mod participant;
mod place;
mod polarity;
mod quantity;
mod quotation;
mod role;
mod sum;

/// A comparison rule: what it finds in one pair, nothing when it has nothing to say.
type Rule = fn(&Pair<'_>) -> Vec<Finding>;

/// Every rule.
const RULES: &[Rule] = &[
    attribution::compare,
    comparison::compare,
    date::compare,
    direction::compare,
    modality::compare,
    participant::compare,
    place::compare,
    polarity::compare,
    quantity::compare,
    quotation::compare,
    role::compare,
    sum::compare,
];

/// The findings of all rules.
pub fn all(pair: &Pair<'_>) -> Vec<Finding> {
    RULES.iter().flat_map(|rule| rule(pair)).collect()
}
