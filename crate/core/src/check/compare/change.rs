//! Computes by how much something changed.
//!
//! *What it finds.* A claim's percentage, or percentage points, that follow from where a change of the sentence began and ended.
//! *When it stays silent.* Where the source gives the percentage itself, and where the claim tells the other direction.
//! *Example.* "Applications fell by 20%" against "Applications fell from 2,900 to 2,320" agrees.

use crate::check::align::Pair;
use crate::check::bind::{figures_of_part, quantities};
use crate::check::finding::{Finding, Outcome};
use crate::check::operand::{Operand, computed, ends, is_held_against, meets};
use crate::grammar::Tag;
use crate::lexicon::Direction;
use crate::value::{Change, Dimension, Interval, Quantity};

/// At most one finding for each quantity of the part.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let points = figures_of_part(pair).filter(|mine| mine.dimension() == Some(Dimension::PercentagePoint));
    let shares = figures_of_part(pair).filter(|mine| mine.dimension() == Some(Dimension::Percent));
    let points = points.filter_map(|mine| in_points(pair, mine));
    points.chain(shares.filter_map(|mine| in_percent(pair, mine))).collect()
}

/// The words of the part that tell a change, and its way.
fn told(pair: &Pair<'_>, mine: &Quantity) -> Option<(Direction, Vec<usize>)> {
    let way = |word: usize| pair.lexicon.direction(&pair.claim.facts[word].lemma);
    let moves = |word: &usize| way(*word).is_some() || is_held_against(pair.claim, *word);
    let words: Vec<usize> = pair.part.words.iter().copied().filter(moves).collect();
    let direction = match mine.change {
        Change::Up => Some(Direction::Up),
        Change::Down => Some(Direction::Down),
        Change::None => words.iter().find_map(|&word| way(word)),
    };
    direction.map(|direction| (direction, words))
}

/// "Turnout rose by seven percentage points" against "61%, up from 54%".
fn in_points(pair: &Pair<'_>, mine: &Quantity) -> Option<Finding> {
    let [before, after] = ends_of(pair, |dimension| dimension == Some(Dimension::Percent))?;
    result(pair, mine, after.value - before.value, '-', &[after, before])
}

/// "Fell by 20%" against "from 2,900 to 2,320".
fn in_percent(pair: &Pair<'_>, mine: &Quantity) -> Option<Finding> {
    let share = |it: &Quantity| it.dimension() == Some(Dimension::Percent);
    if quantities(pair).any(share) {
        return None;
    }
    let [before, after] = ends_of(pair, |dimension| dimension != Some(Dimension::Percent))?;
    (before.value > 0.0).then(|| {
        result(pair, mine, (after.value - before.value) / before.value * 100.0, '/', &[after, before])
    })?
}

fn ends_of(pair: &Pair<'_>, fits: impl Fn(Option<Dimension>) -> bool) -> Option<[Operand; 2]> {
    let both = ends(pair)?;
    let mut figures = quantities(pair).filter(|it| both.iter().any(|end| end.span == it.span));
    figures.all(|it| fits(it.dimension())).then_some(both)
}

fn result(
    pair: &Pair<'_>,
    mine: &Quantity,
    change: f64,
    operator: char,
    operands: &[Operand],
) -> Option<Finding> {
    let (way, words) = told(pair, mine)?;
    let rises = change > 0.0;
    if change == 0.0 || rises != (way == Direction::Up) {
        return None;
    }
    // "Two thirds" are told in another unit than 67%.
    let unit = mine.unit.map_or(1.0, |unit| unit.factor);
    let size = Interval::new((change.abs() - ROUNDED) / unit, (change.abs() + ROUNDED) / unit);
    let fits = meets(mine, size);
    let unmet = |word: usize| {
        pair.claim.reading.words[word].tag == Tag::Noun
            && pair.meets(word).is_none()
            && !words.contains(&word)
    };
    if !fits && pair.content().any(unmet) {
        // The sentence may tell the change of something else.
        return None;
    }
    let finding =
        computed(mine, if fits { Outcome::Agrees } else { Outcome::Differs }, size, operator, operands);
    Some(finding.covering(pair.claim.words_in(mine.span).chain(words)))
}

/// A computed percentage is written to the nearest half.
const ROUNDED: f64 = 0.5;
