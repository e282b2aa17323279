//! How two figures of one thing lie to each other: units, bounds, and what each of them leaves open.

use super::finding::{Intervals, Outcome};
use crate::value::{Hedge, Interval, Quantity};

/// How the claim's interval lies to the source's, both in the claim's unit.
pub fn relate(mine: &Quantity, theirs: &Quantity) -> (Outcome, Intervals) {
    let (value, source) = in_unit_of(mine, theirs);
    let claim = open_end(mine);
    let same_figure = (mine.value - value).abs() <= ROUNDING * value.abs().max(ZERO)
        && mine.range.is_none()
        && theirs.range.is_none();
    let outcome = if same_figure {
        same_figure_outcome(mine.hedge, theirs.hedge, theirs.value >= MILLION)
    } else if claim.contains(source) && !is_another_scale(mine, value) {
        Outcome::Broader
    } else if claim.contains(source) {
        Outcome::Differs
    } else if !claim.overlaps(source) {
        beyond(mine, theirs, value)
    } else {
        let inside = source.contains(claim) && theirs.hedge != Hedge::Over;
        let holds = claim.contains(Interval::new(value, value)) && theirs.range.is_none();
        if inside || holds { Outcome::Agrees } else { Outcome::Unknown }
    };
    (outcome, Intervals { claim, source, unit: mine.unit.map(|unit| unit.name) })
}

/// The share by which computing and converting between units may miss a figure.
pub const ROUNDING: f64 = 1e-6;

/// What is smaller is nothing: shares of it tell nothing.
const ZERO: f64 = 1e-9;

/// The source's figure and interval in the claim's unit; as they are when the two have none in common.
pub fn in_unit_of(mine: &Quantity, theirs: &Quantity) -> (f64, Interval) {
    let convert = |value: f64| match (theirs.unit, mine.unit) {
        (Some(from), Some(to)) => from.convert(value, to).unwrap_or(value),
        _ => value,
    };
    (convert(theirs.value), Interval::new(convert(theirs.interval.low), convert(theirs.interval.high)))
}

/// How the claim's interval lies to a result that was computed from figures of the source.
pub fn against(mine: &Quantity, result: Interval) -> Outcome {
    let claim = open_end(mine);
    match () {
        () if mine.interval.overlaps(result) => Outcome::Agrees,
        () if claim.contains(result) && !is_another_scale(mine, result.low) => Outcome::Agrees,
        () if !claim.overlaps(result) => Outcome::Differs,
        () => Outcome::Unknown,
    }
}

/// What "more than 20" in a claim allows: anything above, where a source's "more than 20" is not far above.
fn open_end(mine: &Quantity) -> Interval {
    match mine.hedge {
        Hedge::Over | Hedge::AtLeast => Interval::new(mine.value, f64::INFINITY),
        Hedge::Under | Hedge::AtMost => Interval::new(f64::NEG_INFINITY, mine.value),
        _ => mine.interval,
    }
}

/// Whether a claim's lower bound lies so far below the source's figure that another unit or another thing must be meant:
/// nobody calls five tonnes "over five kilograms".
fn is_another_scale(mine: &Quantity, value: f64) -> bool {
    matches!(mine.hedge, Hedge::Over | Hedge::AtLeast) && mine.value > 0.0 && value >= SCALE * mine.value
}

/// How many times its bound a figure may be before another scale is meant: a thousand is the step from one unit to the next,
/// and nobody leaves even a tenth of that unsaid.
const SCALE: f64 = 100.0;

/// From here on figures are written in words ("17 million"), and seldom to the last unit.
const MILLION: f64 = 1_000_000.0;

/// Both write the same figure; what do the words around it do?
fn same_figure_outcome(mine: Hedge, theirs: Hedge, rounded: bool) -> Outcome {
    use Hedge::{About, AtLeast, AtMost, Between, Exactly, Nearly, None, Over, Under};
    match (mine, theirs) {
        (Over, Under | Nearly | AtMost) | (Under | Nearly, Over | AtLeast) => Outcome::Differs,
        // "17 million" may be a little more or less than that.
        (Over | Under, None) if rounded => Outcome::Unknown,
        (Over, None | Exactly) | (Under, None | Exactly) => Outcome::Differs,
        (Exactly, Over | Under | About | Nearly | AtLeast | AtMost) => Outcome::Narrower,
        (None, AtMost) | (AtMost, AtLeast) | (AtLeast, AtMost) | (Between, _) | (_, Between) => {
            Outcome::Unknown
        }
        (Over, About) | (Under, About) => Outcome::Unknown,
        _ => Outcome::Agrees,
    }
}

/// A claim outside the source's interval contradicts it, unless the source leaves that side open: "less than 80" says
/// nothing of 16, and "more than 35" nothing of 75. A large round figure is a different thing: who counts "over 32,000"
/// would not have said so of 90,000; nor would anybody say "over 5" of 94.
fn beyond(mine: &Quantity, theirs: &Quantity, value: f64) -> Outcome {
    let above = mine.value > value;
    let round = theirs.value % HUNDRED == 0.0;
    let far = mine.value > FAR * value || round && (theirs.value >= LARGE || mine.value > NEXT * value);
    match theirs.hedge {
        Hedge::Over | Hedge::AtLeast if above && !far => Outcome::Narrower,
        Hedge::Under | Hedge::AtMost if !above => Outcome::Narrower,
        _ => Outcome::Differs,
    }
}

/// From here on a figure with trailing zeros is an estimate of something counted.
const LARGE: f64 = 1000.0;

/// What an estimate of that size is rounded to, at the least.
const HUNDRED: f64 = 100.0;

/// "More than 5" may be 20, but is not said of 50.
const FAR: f64 = 5.0;

/// Nor is "more than 400" said of 700: another round figure is nearer.
const NEXT: f64 = 1.5;
