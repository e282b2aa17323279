//! Compares yes and no.
//!
//! *What it finds.* A denial on one side only: "no cocaine was seized" against "94 tonnes of cocaine were seized".
//! *When it stays silent.* Where the predicates do not meet.
//! *Example.* "Homicides did not fall" against "homicides fell" differs.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::frame::phrase_match;
use crate::check::view::Class;
use crate::statement::{Polarity, Role, Statement};

/// At most one finding for each statement of the part.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    pair.claim_statements()
        .filter_map(|mine| {
            if let Some(finding) = absent(pair, mine) {
                return Some(finding);
            }
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

/// "There is no X", "it includes no X": the source that speaks of X as a thing there is says otherwise.
fn absent(pair: &Pair<'_>, mine: &Statement) -> Option<Finding> {
    let light = pair.claim.facts[mine.predicate].class == Class::Light;
    if !light || mine.stance.polarity == Polarity::Affirmed {
        return None;
    }
    let denied = |source: usize| {
        let tree = pair.source.reading.tree();
        tree.children(source)
            .iter()
            .any(|&child| matches!(tree.words[child].lemma.as_str(), "no" | "ningún" | "without"))
    };
    let thing = pair.claim.arguments(mine, Role::Object).next()?;
    let there = |&source: &usize| pair.same(thing, source) && phrase_match(pair, thing, source) >= WHOLE;
    let met = pair.source.sentence_words(pair.sentence).filter(there).find(|&source| !denied(source))?;
    let (claim, source) = (&pair.claim.reading.words[mine.predicate], &pair.source.reading.words[met]);
    let finding = Finding::new(Facet::Polarity, Outcome::Differs, claim.span, Some(source.span));
    Some(finding.covering([mine.predicate]))
}

/// From here on the source's thing is the claim's, and not something like it.
const WHOLE: f32 = 0.8;
