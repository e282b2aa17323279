//! Computes with parts of a whole.
//!
//! *What it finds.* A claim's count that is the source's share of the source's whole, and a claim's share that is the source's
//! part of its whole.
//! *When it stays silent.* Where the source does not name part and whole in one breath ("two-thirds of the 3,600", "12 of 26").
//! *Example.* "2,400 engineers" against "Two-thirds of the 3,600 engineers" agrees.

use crate::check::align::Pair;
use crate::check::bind::{above, figures_of_part, quantities};
use crate::check::finding::{Finding, Outcome};
use crate::check::operand::{Operand, computed, meets};
use crate::statement::Kind;
use crate::value::{Dimension, Hedge, Interval, Quantity};

/// At most one finding for each quantity of the part.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    figures_of_part(pair).filter_map(|mine| of_whole(pair, mine)).collect()
}

fn of_whole(pair: &Pair<'_>, mine: &Quantity) -> Option<Finding> {
    let figures: Vec<&Quantity> = quantities(pair).collect();
    let joined = |two: &[&Quantity]| breath(pair, two[0], two[1]);
    let two = figures.windows(2).find(|two| joined(two))?;
    let (part, whole) = (two[0], two[1]);
    if !tells_alike(pair, part) {
        return None;
    }
    let counts = |it: &Quantity| it.unit.is_none() && it.range.is_none();
    let same = |it: &Quantity| match (mine.counted_head, it.counted_head) {
        (Some(head), Some(other)) => pair.same(head, other),
        _ => true,
    };
    let [a, b] = [part, whole].map(|it| Operand::written(it, it.value));
    let (result, operator) = match (percent(part), of_percent(mine)) {
        (Some(share), None) if counts(mine) && counts(whole) && same(whole) => {
            (share / 100.0 * whole.value, '*')
        }
        (None, Some(unit)) if counts(part) && counts(whole) && whole.value > 0.0 => {
            (part.value / whole.value * 100.0 / unit, '/')
        }
        _ => return None,
    };
    let slack = if operator == '/' { 0.5 / of_percent(mine).unwrap_or(1.0) } else { 0.0 };
    let exact = result;
    let result = Interval::new(result - slack, result + slack);
    let words = pair.claim.words_in(mine.span);
    let outcome = match () {
        () if meets(mine, result) => Outcome::Agrees,
        () if operator == '/' && is_of_whole(pair, mine, whole) && far(mine, exact) => Outcome::Differs,
        () => return None,
    };
    Some(computed(mine, outcome, result, operator, &[a, b]).covering(words))
}

/// Whether the claim tells of the part what the sentence tells of it: where half of 240 seats were empty, 120 were.
fn tells_alike(pair: &Pair<'_>, part: &Quantity) -> bool {
    let above = above(pair.source, pair.source.words_in(part.measure_span));
    let tells = |word: &usize| {
        let kind = pair.source.statement(*word).map(|it| it.kind);
        matches!(kind, Some(Kind::Action | Kind::State)) && pair.source.facts[*word].class.is_content()
    };
    let told = above.into_iter().find(tells);
    told.is_none_or(|told| pair.content().any(|word| pair.same(word, told)))
}

/// Whether the claim's share is of what the source's whole counts, and the sentence speaks of all that the claim does.
fn is_of_whole(pair: &Pair<'_>, mine: &Quantity, whole: &Quantity) -> bool {
    let heads = mine.counted_head.zip(whole.counted_head);
    heads.is_some_and(|(head, other)| pair.same(head, other))
        && pair.content().all(|it| pair.meets(it).is_some())
}

/// Whether a share is clearly another one: half is no rounded third.
fn far(mine: &Quantity, exact: f64) -> bool {
    let plain = matches!(mine.hedge, Hedge::None | Hedge::Exactly | Hedge::About);
    plain && (mine.value - exact).abs() > FAR * mine.value.max(exact)
}

/// By which part of themselves two shares differ that are not one and the same, rounded.
const FAR: f64 = 0.2;

/// How many percent the unit of a share is.
fn of_percent(quantity: &Quantity) -> Option<f64> {
    quantity.unit.filter(|unit| unit.dimension == Dimension::Percent).map(|unit| unit.factor)
}

fn percent(quantity: &Quantity) -> Option<f64> {
    let unit = quantity.unit.filter(|unit| unit.dimension == Dimension::Percent)?;
    Some(quantity.value * unit.factor)
}

/// Whether only "of" and what determines the whole stand between two figures: "two-thirds of Lumenta's 3,600".
fn breath(pair: &Pair<'_>, part: &Quantity, whole: &Quantity) -> bool {
    let text = &pair.source.reading.document.text;
    let between = text.get(part.number_span.end..whole.number_span.start).unwrap_or_default().to_lowercase();
    let words: Vec<&str> = between.split_whitespace().collect();
    let of = words.iter().position(|word| matches!(*word, "of" | "de"));
    of.is_some_and(|of| of <= 1 && words.len() <= of + 4) && !between.contains([',', ';', '('])
}
