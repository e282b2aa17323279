//! Compares yes and no.
//!
//! *What it finds.* A denial on one side only: "no cocaine was seized" against "94 tonnes of cocaine were seized".
//! *When it stays silent.* Where the predicates do not meet.
//! *Example.* "Homicides did not fall" against "homicides fell" differs.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::statement::Polarity;

/// At most one finding for each statement of the part.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    pair.claim_statements()
        .filter_map(|mine| {
            let theirs = pair.same_act(mine)?;
            let same = mine.stance.polarity == theirs.stance.polarity;
            if same && mine.stance.polarity == Polarity::Affirmed {
                return None;
            }
            let outcome = if same { Outcome::Agrees } else { Outcome::Differs };
            let (claim, source) =
                (&pair.claim.reading.words[mine.predicate], &pair.source.reading.words[theirs.predicate]);
            Some(Finding::new(Facet::Polarity, outcome, claim.span, Some(source.span)))
        })
        .collect()
}
