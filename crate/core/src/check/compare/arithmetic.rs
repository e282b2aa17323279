//! Computes with the figures of one sentence.
//!
//! *What it finds.* A claim's figure that is the sum of several of the source's figures, or the difference of two, or what a
//! difference and one of its ends leave for the other.
//! *When it stays silent.* Where one of the things has no figure in the sentence, or the figures may overlap: only items of
//! one sentence, in one unit, are added, and only the two ends of a change or a comparison are subtracted.
//! *Example.* "248 tonnes of methamphetamine and cocaine" against "154 tonnes of methamphetamine and 94 tonnes of cocaine"
//! agrees.

use crate::check::align::Pair;
use crate::check::belong::act;
use crate::check::bind::{counted_heads, figures_of_part, measuring, quantities};
use crate::check::degree::{self, Use};
use crate::check::figure::against;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::label::of_thing;
use crate::check::operand::{Operand, computed, ends, is_together, meets};
use crate::check::view::Class;
use crate::statement::Role;
use crate::value::{Interval, Quantity};

/// At most one finding for each quantity of the part.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let unknown = |mine: &Quantity| {
        let together = counted_heads(pair.claim, mine).len() > 1;
        together.then(|| Finding::new(Facet::Quantity, Outcome::Unknown, mine.span, None))
    };
    let sum = |mine| listed(pair, mine).or_else(|| together(pair, mine)).or_else(|| total(pair, mine));
    let difference = |mine| gap(pair, mine).or_else(|| difference(pair, mine));
    let computed = |mine| sum(mine).or_else(|| difference(mine));
    figures_of_part(pair).filter_map(|mine| computed(mine).or_else(|| unknown(mine))).collect()
}

/// Several things counted together, against the sum of the source's figures for each.
fn listed(pair: &Pair<'_>, mine: &Quantity) -> Option<Finding> {
    let heads = counted_heads(pair.claim, mine);
    if heads.len() < 2 {
        return None;
    }
    let of = |&head: &usize| {
        let named = |theirs: &&Quantity| theirs.counted_words.clone().any(|word| pair.same(head, word));
        quantities(pair).filter(named).find_map(|theirs| Operand::in_unit_of(mine, theirs))
    };
    let verb = measuring(pair.claim, mine).filter(|_| mine.counted_head.is_none());
    let covers: Vec<usize> =
        pair.claim.words_in(mine.span).chain(heads.iter().copied()).chain(verb).collect();
    let operands: Vec<Operand> = heads.iter().map(of).collect::<Option<_>>()?;
    let sum = sum(&operands);
    Some(computed(mine, against(mine, sum), sum, '+', &operands).covering(covers))
}

/// Several that have something together, against the sum of what the source says of each: "wind and sun together supplied
/// 27%", "Tarn and Orle together lose 1,050 jobs".
fn together(pair: &Pair<'_>, mine: &Quantity) -> Option<Finding> {
    let words = &pair.part.words;
    let joint = words.iter().copied().find(|&word| is_together(pair.claim, word));
    let verb = measuring(pair.claim, mine)?;
    let tree = pair.claim.reading.tree();
    let actors = pair.claim.statement(verb).into_iter().flat_map(|it| pair.claim.arguments(it, Role::Actor));
    let things: Vec<usize> = actors.collect();
    if things.len() < 2 {
        return None;
    }
    let of = |&thing: &usize| {
        let named = tree.noun_phrase(thing).into_iter().filter(|&it| pair.claim.facts[it].class.is_content());
        let words: Vec<usize> = named.collect();
        let counted = |it: &&Quantity| {
            let met = |word: usize| words.iter().any(|&own| pair.same(own, word));
            it.counted_words.clone().any(met)
        };
        let found =
            quantities(pair).find(counted).or_else(|| words.iter().find_map(|&it| of_thing(pair, it)))?;
        let alike = match (mine.counted_head, found.counted_head) {
            (Some(head), Some(other)) => pair.same(head, other),
            _ => true,
        };
        Operand::in_unit_of(mine, found).filter(|_| alike)
    };
    let operands: Vec<Operand> = things.iter().map(of).collect::<Option<_>>()?;
    let apart = |n: usize| operands[..n].iter().all(|it| it.span != operands[n].span);
    if !(1..operands.len()).all(apart) {
        return None;
    }
    let sum = sum(&operands);
    let covers = pair.claim.words_in(mine.span).chain(things).chain(joint);
    let verb = Some(verb).filter(|&verb| pair.claim.is_one_of(verb, MAKING));
    let finding = computed(mine, against(mine, sum), sum, '+', &operands).covering(covers.chain(verb));
    // "Transit and libraries will get 12 million" may say it of each.
    match joint {
        None if words.iter().any(|&word| pair.claim.is_one_of(word, ONE_BY_ONE)) => None,
        None if finding.outcome == Outcome::Differs => {
            Some(Finding::new(Facet::Quantity, Outcome::Unknown, mine.span, None))
        }
        _ => Some(finding),
    }
}

/// Words for several things taken one by one.
const ONE_BY_ONE: &[&str] = &["each", "both", "apiece", "respectively", "cada", "ambos"];

/// Verbs that say no more than how much something comes to.
const MAKING: &[&str] =
    &["make", "make up", "come", "amount", "total", "top", "reach", "account", "sumar", "alcanzar"];

/// By how much one thing exceeds another one, where the source has a figure for each: "60 tonnes more of one than of the
/// other".
fn gap(pair: &Pair<'_>, mine: &Quantity) -> Option<Finding> {
    let words = &pair.part.words;
    let key = |word: usize| pair.claim.facts[word].key.as_str();
    let figure = pair.claim.words_in(mine.measure_span);
    let bounds = |word: usize| matches!(pair.claim.facts[word].class, Class::Quantity(_));
    let more = |&word: &usize| word >= figure.end && !bounds(word) && degree::tells(key(word), Use::Gap);
    let more = words.iter().copied().find(more).filter(|&word| word < figure.end + NEXT)?;
    let than = words.iter().copied().find(|&word| word > more && matches!(key(word), "than" | "que"))?;
    let told = |word: &usize| pair.claim.facts[*word].class.is_content() && !figure.contains(word);
    let of = |word: usize| of_thing(pair, word).filter(|it| it.dimension() == mine.dimension());
    let (mut before, behind): (Vec<usize>, Vec<usize>) =
        words.iter().copied().filter(told).filter(|&it| it != more).partition(|&word| word < than);
    // "The farm sold 20 tonnes more wheat than barley" compares no farm, "Orle has 20 more inhabitants than Tarn" two towns.
    let shared = |word: usize| {
        quantities(pair).filter(|it| it.counted_words.clone().any(|other| pair.same(word, other))).count() > 1
    };
    if before.iter().any(|&word| word > more && !shared(word)) {
        before.retain(|&word| word > more);
    }
    let Some((other, right)) = behind.into_iter().find_map(|word| Some((word, of(word)?))) else {
        return since(pair, mine, more, than);
    };
    let (thing, left) =
        before.into_iter().find_map(|word| Some((word, of(word).filter(|it| it.span != right.span)?)))?;
    let (a, b) = (Operand::in_unit_of(mine, left)?, Operand::in_unit_of(mine, right)?);
    Some(apart(mine, a, b).covering(pair.claim.words_in(mine.span).chain([more, thing, other])))
}

/// By how much there is more than there was: "eight more lambs than a year earlier" against "47 lambs, compared with 39".
fn since(pair: &Pair<'_>, mine: &Quantity, more: usize, than: usize) -> Option<Finding> {
    let facts = &pair.claim.facts;
    let then = |word: &usize| {
        *word > than
            && (matches!(facts[*word].class, Class::Date(_) | Class::Quantity(_))
                || pair.claim.is_one_of(*word, &["before", "previously", "earlier", "antes"]))
    };
    let when: Vec<usize> = pair.part.words.iter().copied().filter(then).collect();
    let [before, after] = ends(pair).filter(|_| !when.is_empty())?;
    let now = quantities(pair).find(|it| it.span == after.span)?;
    let head = mine.counted_head.zip(now.counted_head);
    let same = head.is_some_and(|(head, other)| pair.same(head, other));
    let rises = !matches!(&*facts[more].key, "few" | "fewer" | "less" | "little" | "menos");
    if !same || now.dimension() != mine.dimension() {
        return None;
    }
    let finding = match (after.value > before.value) == rises {
        true => apart(mine, after, before),
        false => computed(mine, Outcome::Differs, Interval::new(0.0, 0.0), '-', &[after, before]),
    };
    Some(finding.covering(pair.claim.words_in(mine.span).chain([more]).chain(when)))
}

/// The finding that a figure was held against how far two others lie apart.
fn apart(mine: &Quantity, a: Operand, b: Operand) -> Finding {
    let gap = (a.value - b.value).abs();
    let (most, least) = if a.value > b.value { (a, b) } else { (b, a) };
    let result = Interval::new(gap - ROUNDED * most.value, gap + ROUNDED * most.value);
    let exact = Interval::new(gap, gap);
    let outcome = match () {
        () if meets(mine, exact) => Outcome::Agrees,
        () if !meets(mine, result) => Outcome::Differs,
        () => Outcome::Unknown,
    };
    computed(mine, outcome, exact, '-', &[most, least])
}

/// How many words a "more" may stand behind its figure.
const NEXT: usize = 2;

/// By which share of a figure a difference may miss because the figure was rounded.
const ROUNDED: f64 = 0.01;

/// One thing, against the sum of the figures that the sentence gives for it.
fn total(pair: &Pair<'_>, mine: &Quantity) -> Option<Finding> {
    let head = mine.counted_head?;
    let same = |theirs: &&Quantity| theirs.counted_head.is_some_and(|other| pair.same(head, other));
    let figures: Vec<&Quantity> = quantities(pair).filter(same).collect();
    // What came on Saturday and what is expected next week did not come together.
    let acts = figures.iter().filter_map(|it| act(pair.source, it));
    let act_of_mine = act(pair.claim, mine);
    let apart = acts.clone().any(|it| acts.clone().next() != Some(it));
    if apart && !acts.clone().all(|it| act_of_mine.is_some_and(|act| pair.same(act, it))) {
        return None;
    }
    let operands: Vec<Operand> =
        figures.into_iter().filter_map(|theirs| Operand::in_unit_of(mine, theirs)).collect();
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
    let ends = figures.iter().find_map(|theirs| {
        Some((theirs.span, theirs.range?, Operand::in_unit_of(mine, theirs)?.value / theirs.value))
    });
    if let Some((span, (first, second), factor)) = ends {
        let gap = (first - second).abs() * factor;
        let step = |value| Operand { span, interval: Interval::new(value, value), value };
        return fitting(pair, mine, Interval::new(gap, gap), &[step(first * factor), step(second * factor)]);
    }
    let operands: Vec<Operand> = match held_against(pair, &figures) {
        Some(two) => two.iter().filter_map(|theirs| Operand::in_unit_of(mine, theirs)).collect(),
        None => figures.iter().filter_map(|theirs| Operand::in_unit_of(mine, theirs)).collect(),
    };
    let [a, b] = operands[..] else { return None };
    let gap = (a.value - b.value).abs();
    let (more, less) = if a.value > b.value { (a, b) } else { (b, a) };
    fitting(pair, mine, Interval::new(gap, gap), &[more, less])
}

/// The figures of the two things the claim names, where it names two: "60 tonnes more of one than of the other".
fn held_against<'p>(pair: &Pair<'_>, figures: &[&'p Quantity]) -> Option<[&'p Quantity; 2]> {
    let named = |theirs: &&&Quantity| {
        let counted = || theirs.counted_words.clone();
        pair.content().any(|word| counted().any(|other| pair.meets(word) == Some(other)))
    };
    let named: Vec<&Quantity> = figures.iter().filter(named).copied().collect();
    named.try_into().ok()
}

/// Verbs that make a claim's figure a difference.
const DIFFERENCES: &[&str] = &["lose", "gain", "shorten", "save", "add", "perder", "ganar"];

fn fitting(pair: &Pair<'_>, mine: &Quantity, gap: Interval, operands: &[Operand]) -> Option<Finding> {
    let differs = |&word: &usize| {
        degree::tells(&pair.claim.facts[word].key, Use::Difference)
            || pair.claim.is_one_of(word, DIFFERENCES)
            || pair.moves(word)
    };
    let fits = gap.low > 0.0 && meets(mine, gap) && pair.part.words.iter().any(differs);
    fits.then(|| {
        let words = pair.part.words.iter().copied().filter(differs);
        computed(mine, Outcome::Agrees, gap, '-', operands)
            .covering(pair.claim.words_in(mine.span).chain(words))
    })
}

fn sum(operands: &[Operand]) -> Interval {
    let zero = Interval::new(0.0, 0.0);
    operands
        .iter()
        .fold(zero, |sum, it| Interval::new(sum.low + it.interval.low, sum.high + it.interval.high))
}
