//! Which other figure of the sentence is meant where one has the claim's value and stands for something else.

use crate::check::align::Pair;
use crate::check::bind::quantities;
use crate::check::dated::is_of_before;
use crate::check::label::{self, of_other_piece};
use crate::check::operand::ends;
use crate::check::stand;
use crate::check::view::{Class, View};
use crate::grammar::Tag;
use crate::statement::{Kind, Statement};
use crate::value::{Dimension, Quantity};

/// The figure that what the claim speaks of has for itself, where `theirs` has the claim's value but stands for something else.
pub(super) fn nearer<'p>(pair: &'p Pair<'_>, mine: &Quantity, theirs: &Quantity) -> Option<&'p Quantity> {
    of_other_piece(pair, mine, theirs)
        .or_else(|| of_the_act(pair, mine, theirs))
        .or_else(|| of_now(pair, mine, theirs))
}

/// The figure that takes part in the claim's act and counts the same, where `theirs` is only some of it beside: the 40 of "has 40
/// rooms, 12 of them open".
fn of_the_act<'p>(pair: &'p Pair<'_>, mine: &Quantity, theirs: &Quantity) -> Option<&'p Quantity> {
    let behind = pair.source.words_in(theirs.number_span).end;
    let some = pair.source.facts.get(behind).is_some_and(|it| it.key == "of" || it.key == "de")
        && pair.source.reading.words.get(behind + 1).is_some_and(|it| it.tag == Tag::Pronoun);
    // "Fifty were hurt, 16 of them badly" says how the 16 were.
    let told = label::share(pair, mine, theirs).is_some_and(|share| share > 0.0);
    let head = mine.counted_head.filter(|_| some && !told && !is_of_act(pair, theirs))?;
    let same = |it: &&Quantity| it.counted_head.is_some_and(|other| pair.same(head, other));
    quantities(pair).filter(same).find(|it| it.span != theirs.span && is_of_act(pair, it))
}

/// The figure that something came to, where `theirs` tells what it came from and the claim names no time and no change: the 6.2% of
/// "stood at 6.2%, up from 5.8%".
fn of_now<'p>(pair: &'p Pair<'_>, mine: &Quantity, theirs: &Quantity) -> Option<&'p Quantity> {
    let timed = pair.claim.reading.mentions.dates.iter().any(|it| pair.part_has(it.span));
    let moved = || pair.part.words.iter().any(|&it| pair.moves(it));
    let told = label::share(pair, mine, theirs).is_some_and(|share| share > 0.0);
    let held = told || is_of_before(pair) || stand::is_held_against(pair.claim, mine);
    let plain = !timed && !moved() && !held;
    let [before, after] = ends(pair).filter(|_| plain)?;
    quantities(pair).find(|it| it.span == after.span && theirs.span == before.span)
}

/// Whether a figure takes part in the act that comes nearest to the claim's.
pub(super) fn is_of_act(pair: &Pair<'_>, figure: &Quantity) -> bool {
    let act = |it: &Statement| pair.counterpart(it).filter(|_| it.kind == Kind::Action);
    let mut acts = pair.claim_statements().filter_map(act);
    acts.any(|it| it.arguments.iter().any(|it| it.span.overlaps(figure.number_span)))
}

/// Whether both figures tell over how long a time something is spread, and they differ: "6% over two years" bounds no number of years
/// from below.
pub(super) fn is_another_period(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> bool {
    let over = |view: &View, figure: &Quantity| {
        let words = view.words_in(figure.span);
        let first = words.start.checked_sub(usize::from(!view.is_one_of(words.start, &["over"])));
        let before = first.and_then(|it| it.checked_sub(1));
        let measure = |it: usize| matches!(view.facts[it].class, Class::Quantity(_));
        first.is_some_and(|it| view.is_one_of(it, &["over"])) && before.is_some_and(measure)
    };
    mine.dimension() == Some(Dimension::Time)
        && mine.unit == theirs.unit
        && mine.value != theirs.value
        && over(pair.claim, mine)
        && over(pair.source, theirs)
}
