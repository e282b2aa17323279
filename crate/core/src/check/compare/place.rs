//! Compares where.
//!
//! *What it finds.* A place of the claim in the source's sentence, or another place where the claim's should be.
//! *When it stays silent.* Where the source names no place for the event, and for figures about a whole place
//! ("homicides in Colombia"): another place is then another subject, not a contradiction.
//! *Example.* "held at the town hall" against "held at the harbour" differs.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::statement::{Role, Statement};

/// One finding for each place of the part's statements.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for statement in pair.claim_statements() {
        for place in
            pair.claim.arguments(statement, Role::Place).filter(|place| pair.part.words.contains(place))
        {
            let span = pair.claim.reading.words[place].span;
            if findings.iter().all(|finding| finding.claim != span) {
                findings.push(one(pair, statement, place));
            }
        }
    }
    findings
}

fn one(pair: &Pair<'_>, statement: &Statement, place: usize) -> Finding {
    let span = pair.claim.reading.words[place].span;
    let covers = pair.claim_entity(place).map_or(place..place + 1, |entity| entity.words.clone());
    if let Some(met) = pair.meets(place) {
        return Finding::new(Facet::Place, Outcome::Agrees, span, Some(pair.source.reading.words[met].span))
            .covering(covers);
    }
    let other = pair.counterpart(statement).and_then(|theirs| {
        pair.source.arguments(theirs, Role::Place).find(|&other| pair.relate(place, other).is_none())
    });
    match other {
        Some(other) if !is_figure(pair, statement) => {
            Finding::new(Facet::Place, Outcome::Differs, span, Some(pair.source.reading.words[other].span))
                .covering(covers)
        }
        _ => Finding::new(Facet::Place, Outcome::Unknown, span, None),
    }
}

/// Whether the statement tells a change of something in a place.
fn is_figure(pair: &Pair<'_>, statement: &Statement) -> bool {
    pair.lexicon.direction(&pair.claim.reading.words[statement.predicate].lemma).is_some()
}
