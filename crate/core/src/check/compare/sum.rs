//! Adds figures of one sentence up.
//!
//! *What it finds.* A claim's figure for several things together, against the sum of the source's figures for each.
//! *When it stays silent.* Where one of the things has no figure in the sentence, or the figures may overlap: only
//! coordinated items of one sentence, in one unit, are added.
//! *Example.* "248 tonnes of methamphetamine and cocaine" against "154 tonnes of methamphetamine and 94 tonnes of cocaine".

use crate::check::align::Pair;
use crate::check::bind::{counted_heads, quantities};
use crate::check::finding::{Facet, Finding, Intervals, Note, Outcome, Step};
use crate::value::{Interval, Quantity};

/// One finding for each quantity of the part that counts several things together.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let claim = &pair.claim.reading;
    let inside = |quantity: &&Quantity| {
        pair.part.words.iter().any(|&word| quantity.number_span.contains(claim.words[word].span))
    };
    claim.mentions.quantities.iter().filter(inside).filter_map(|quantity| one(pair, quantity)).collect()
}

fn one(pair: &Pair<'_>, mine: &Quantity) -> Option<Finding> {
    let heads = counted_heads(pair.claim, mine);
    if heads.len() < 2 {
        return None;
    }
    let unknown = Finding::new(Facet::Quantity, Outcome::Unknown, mine.span, None);
    let operands: Option<Vec<&Quantity>> = heads.iter().map(|&head| operand(pair, mine, head)).collect();
    let Some(operands) = operands else { return Some(unknown) };
    let factor = |theirs: &Quantity| mine.unit.zip(theirs.unit).map_or(1.0, |(a, b)| b.factor / a.factor);
    let total = operands
        .iter()
        .map(|it| it.interval.scaled(factor(it)))
        .fold(Interval::new(0.0, 0.0), |sum, it| Interval::new(sum.low + it.low, sum.high + it.high));
    let outcome = if mine.interval.overlaps(total) { Outcome::Agrees } else { Outcome::Differs };
    let steps = operands
        .iter()
        .map(|it| Step { operator: '+', source: it.span, value: it.value * factor(it) })
        .collect();
    let covers = pair.claim.words_in(mine.span).chain(heads);
    let mut finding = Finding::new(Facet::Quantity, outcome, mine.span, operands.first().map(|it| it.span))
        .covering(covers);
    finding.intervals =
        Some(Intervals { claim: mine.interval, source: total, unit: mine.unit.map(|unit| unit.name) });
    finding.note = Some(Note::Computed(steps));
    Some(finding)
}

/// The sentence's figure for `head`, in a unit that converts.
fn operand<'p>(pair: &'p Pair<'_>, mine: &Quantity, head: usize) -> Option<&'p Quantity> {
    quantities(pair).find(|theirs| {
        let convertible = mine.unit.map(|unit| unit.dimension) == theirs.unit.map(|unit| unit.dimension);
        convertible && theirs.counted_words.clone().any(|word| pair.same(head, word))
    })
}
