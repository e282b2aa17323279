//! Computes with the figures of one sentence.
//!
//! *What it finds.* A claim's figure that is the sum of several of the source's figures, or the difference of two.
//! *When it stays silent.* Where one of the things has no figure in the sentence, or the figures may overlap: only items of
//! one sentence, in one unit, are added, and only the two ends of a change or a comparison are subtracted.
//! *Example.* "248 tonnes of methamphetamine and cocaine" against "154 tonnes of methamphetamine and 94 tonnes of cocaine".

use crate::check::align::Pair;
use crate::check::bind::{counted_heads, in_unit_of, quantities};
use crate::check::finding::{Facet, Finding, Intervals, Note, Outcome, Step};
use crate::text::Span;
use crate::value::{Interval, Quantity};

/// At most one finding for each quantity of the part.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let claim = &pair.claim.reading;
    let inside = |quantity: &&Quantity| {
        pair.part.words.iter().any(|&word| quantity.number_span.contains(claim.words[word].span))
    };
    let mine = claim.mentions.quantities.iter().filter(|quantity| !quantity.ordinal).filter(inside);
    mine.filter_map(|quantity| {
        listed(pair, quantity).or_else(|| total(pair, quantity)).or_else(|| difference(pair, quantity))
    })
    .collect()
}

/// A figure of the source with its value in the claim's unit.
#[derive(Clone, Copy)]
struct Operand {
    span: Span,
    interval: Interval,
    value: f64,
}

fn operand(mine: &Quantity, theirs: &Quantity) -> Option<Operand> {
    if mine.unit.map(|unit| unit.dimension) != theirs.unit.map(|unit| unit.dimension) {
        return None;
    }
    let (value, interval) = in_unit_of(mine, theirs);
    Some(Operand { span: theirs.span, interval, value })
}

/// Several things counted together, against the sum of the source's figures for each.
fn listed(pair: &Pair<'_>, mine: &Quantity) -> Option<Finding> {
    let heads = counted_heads(pair.claim, mine);
    if heads.len() < 2 {
        return None;
    }
    let of = |&head: &usize| {
        let named = |theirs: &&Quantity| theirs.counted_words.clone().any(|word| pair.same(head, word));
        quantities(pair).filter(named).find_map(|theirs| operand(mine, theirs))
    };
    let covers: Vec<usize> = pair.claim.words_in(mine.span).chain(heads.iter().copied()).collect();
    let operands: Option<Vec<Operand>> = heads.iter().map(of).collect();
    let Some(operands) = operands else {
        return Some(Finding::new(Facet::Quantity, Outcome::Unknown, mine.span, None));
    };
    let sum = sum(&operands);
    let outcome = if mine.interval.overlaps(sum) { Outcome::Agrees } else { Outcome::Differs };
    Some(computed(mine, outcome, sum, '+', &operands).covering(covers))
}

/// One thing, against the sum of the figures that the sentence gives for it.
fn total(pair: &Pair<'_>, mine: &Quantity) -> Option<Finding> {
    let head = mine.counted_head?;
    let same = |theirs: &&Quantity| theirs.counted_head.is_some_and(|other| pair.same(head, other));
    let operands: Vec<Operand> =
        quantities(pair).filter(same).filter_map(|theirs| operand(mine, theirs)).collect();
    let sum = sum(&operands);
    let fits = operands.len() > 1
        && meets(mine, sum)
        && !operands.iter().any(|one| mine.interval.overlaps(one.interval));
    fits.then(|| {
        computed(mine, Outcome::Agrees, sum, '+', &operands).covering(pair.claim.words_in(mine.span))
    })
}

/// A difference: the ends of a change ("from 95 to 58 minutes"), or a figure and the one it is held against.
fn difference(pair: &Pair<'_>, mine: &Quantity) -> Option<Finding> {
    let figures: Vec<&Quantity> = quantities(pair).collect();
    let ends = figures
        .iter()
        .find_map(|theirs| Some((theirs.span, theirs.range?, operand(mine, theirs)?.value / theirs.value)));
    if let Some((span, (first, second), factor)) = ends {
        let gap = (first - second).abs() * factor;
        let step = |value| Operand { span, interval: Interval::new(value, value), value };
        return fitting(pair, mine, Interval::new(gap, gap), &[step(first * factor), step(second * factor)]);
    }
    let operands: Vec<Operand> = figures.iter().filter_map(|theirs| operand(mine, theirs)).collect();
    let [a, b] = operands[..] else { return None };
    let gap = (a.value - b.value).abs();
    let (more, less) = if a.value > b.value { (a, b) } else { (b, a) };
    fitting(pair, mine, Interval::new(gap, gap), &[more, less])
}

/// Words that make a claim's figure a difference.
const DIFFERENCES: &[&str] = &[
    "more", "less", "few", "fewer", "lose", "gain", "shorten", "save", "add", "mas", "menos", "perder",
    "ganar",
];

fn fitting(pair: &Pair<'_>, mine: &Quantity, gap: Interval, operands: &[Operand]) -> Option<Finding> {
    let differs = |&word: &usize| {
        let fact = &pair.claim.facts[word];
        DIFFERENCES.contains(&fact.key.as_str()) || pair.lexicon.direction(&fact.lemma).is_some()
    };
    let fits = gap.low > 0.0 && meets(mine, gap) && pair.part.words.iter().any(differs);
    fits.then(|| {
        let words = pair.part.words.iter().copied().filter(differs);
        computed(mine, Outcome::Agrees, gap, '-', operands)
            .covering(pair.claim.words_in(mine.span).chain(words))
    })
}

fn meets(mine: &Quantity, result: Interval) -> bool {
    let slack = 1e-6 * mine.value.abs();
    Interval::new(mine.interval.low - slack, mine.interval.high + slack).overlaps(result)
}

fn sum(operands: &[Operand]) -> Interval {
    let zero = Interval::new(0.0, 0.0);
    operands
        .iter()
        .fold(zero, |sum, it| Interval::new(sum.low + it.interval.low, sum.high + it.interval.high))
}

fn computed(
    mine: &Quantity,
    outcome: Outcome,
    result: Interval,
    operator: char,
    operands: &[Operand],
) -> Finding {
    let mut finding = Finding::new(Facet::Quantity, outcome, mine.span, operands.first().map(|it| it.span));
    finding.intervals =
        Some(Intervals { claim: mine.interval, source: result, unit: mine.unit.map(|unit| unit.name) });
    finding.note = Some(Note::Computed(
        operands.iter().map(|it| Step { operator, source: it.span, value: it.value }).collect(),
    ));
    finding
}
