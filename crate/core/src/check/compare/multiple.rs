//! Compares how many times as much.
//!
//! *What it finds.* A claim's "doubled" against where the source's change began and ended, or against its percentage, and a
//! claim's "twice as many X as Y" against the source's figures for both.
//! *When it stays silent.* Where the source says the multiple itself, or has no figures. That something rose shows no
//! doubling: then it is left open.
//! *Example.* "Exports tripled" against "Exports rose from 200 to 400 tonnes" differs.

use crate::check::align::Pair;
use crate::check::bind::quantities;
use crate::check::degree::multiple;
use crate::check::figure::in_unit_of;
use crate::check::finding::{Facet, Finding, Note, Outcome, Step};
use crate::check::label::of_thing;
use crate::check::operand::ends;
use crate::grammar::Tag;
use crate::text::Span;
use crate::value::{Change, Dimension, Hedge, Quantity};

/// One finding for each multiple of the part.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let words = pair.part.words.iter().copied();
    words.filter_map(|word| changed(pair, word).or_else(|| as_many(pair, word))).collect()
}

/// "Sales doubled" against the source's figures.
fn changed(pair: &Pair<'_>, word: usize) -> Option<Finding> {
    let factor = multiple(&pair.claim.facts[word].key)?;
    let acts = pair.claim.reading.words[word].tag == Tag::Verb && pair.claim.statement(word).is_some();
    let said = |it: usize| multiple(&pair.source.facts[it].key).is_some();
    if !acts || pair.source.sentence_words(pair.sentence).any(said) {
        return None;
    }
    // The sentence may tell the change of something else.
    let noun = |word: &usize| pair.claim.reading.words[*word].tag == Tag::Noun;
    let about = pair.content().filter(noun).all(|word| pair.meets(word).is_some());
    let span = pair.claim.span(word);
    let (hedge, first) = hedge(pair, word);
    let finding =
        |outcome, source| Finding::new(Facet::Quantity, outcome, span, source).covering(first..word + 1);
    if let Some([before, after]) = ends(pair).filter(|it| about && it[0].value > 0.0) {
        let mut finding = finding(held(after.value / before.value, factor, hedge), Some(after.span));
        finding.note = Some(ratio(&[(after.span, after.value), (before.span, before.value)]));
        return Some(finding);
    }
    let percent = |it: &&Quantity| it.dimension() == Some(Dimension::Percent) && it.change != Change::None;
    let mut percents = quantities(pair).filter(percent);
    match (percents.next(), percents.next()) {
        (Some(by), None) if about => {
            let share = by.value * by.unit.map_or(1.0, |unit| unit.factor) / 100.0;
            let level = if by.change == Change::Up { 1.0 + share } else { 1.0 - share };
            Some(finding(held(level, factor, hedge), Some(by.span)))
        }
        (None, _) if pair.link(word).is_some_and(|it| it.is_local()) => {
            Some(Finding::new(Facet::Quantity, Outcome::Unknown, span, None))
        }
        _ => None,
    }
}

/// "Twice as many boats as cars" against the source's figures for both.
fn as_many(pair: &Pair<'_>, word: usize) -> Option<Finding> {
    let facts = &pair.claim.facts;
    let key = |word: usize| facts.get(word).map_or("", |fact| fact.key.as_str());
    let behind = word + 1;
    let factor = match multiple(key(word)) {
        Some(factor) => factor,
        None => times(pair, word)?.value,
    };
    if key(behind) != "as" || !matches!(key(behind + 1), "many" | "much") {
        return None;
    }
    let told = |word: &usize| facts[*word].class.is_content();
    let last = *pair.part.words.last()?;
    let as_what = (behind + 2..last).find(|&at| key(at) == "as")?;
    // "The farm sold twice as much wheat as barley" compares no farm, "Orle has twice as many inhabitants as Tarn" two towns.
    let between: Vec<usize> = (behind + 2..as_what).filter(told).collect();
    let shared = |&noun: &usize| {
        quantities(pair).filter(|it| it.counted_words.clone().any(|other| pair.same(noun, other))).count() > 1
    };
    let free = between.iter().all(shared);
    let before = pair.part.words.iter().copied().filter(|&it| it < word && free);
    let own = between.iter().copied().chain(before);
    let (other, right) =
        (as_what + 1..last + 1).filter(told).find_map(|word| Some((word, of_thing(pair, word)?)))?;
    let (thing, left) = own.filter(told).find_map(|word| {
        Some((
            word,
            of_thing(pair, word).filter(|it| it.span != right.span && it.dimension() == right.dimension())?,
        ))
    })?;
    let (base, _) = in_unit_of(left, right);
    if base <= 0.0 {
        return None;
    }
    let written = times(pair, word);
    let (hedge, first) = match written {
        Some(number) => (number.hedge, pair.claim.words_in(number.span).start),
        None => hedge(pair, word),
    };
    let outcome = held(left.value / base, factor, hedge);
    let span = written.map_or(pair.claim.span(word), |number| number.span);
    let covers = (first..as_what).chain([thing, other]);
    let mut finding = Finding::new(Facet::Comparison, outcome, span, Some(left.span)).covering(covers);
    finding.note = Some(ratio(&[(left.span, left.value), (right.span, base)]));
    Some(finding)
}

/// The number that ends with a "times".
fn times<'p>(pair: &Pair<'p>, word: usize) -> Option<&'p Quantity> {
    let numbers = &pair.claim.reading.mentions.quantities;
    let ends = |it: &&Quantity| pair.claim.words_in(it.measure_span).end == word + 1;
    numbers.iter().find(ends).filter(|it| it.dimension() == Some(Dimension::Other("multiple")))
}

/// What stands before a multiple and where it begins: "more than doubled", "nearly twice".
fn hedge(pair: &Pair<'_>, word: usize) -> (Hedge, usize) {
    let key = |back: usize| word.checked_sub(back).map_or("", |at| pair.claim.facts[at].key.as_str());
    match (key(2), key(1)) {
        ("more" | "much" | "many", "than") => (Hedge::Over, word - 2),
        ("less" | "little" | "few", "than") => (Hedge::Under, word - 2),
        (_, "over") => (Hedge::Over, word - 1),
        (_, "nearly" | "almost" | "casi") => (Hedge::Nearly, word - 1),
        (_, "about" | "roughly" | "around" | "some" | "approximately") => (Hedge::About, word - 1),
        _ => (Hedge::None, word),
    }
}

/// How a computed ratio lies to the one that the claim tells.
fn held(ratio: f64, factor: f64, hedge: Hedge) -> Outcome {
    let share = ratio / factor;
    let (low, high) = match hedge {
        Hedge::Over | Hedge::AtLeast => (1.0 + LEAST, f64::INFINITY),
        Hedge::Under | Hedge::AtMost => (0.0, 1.0 - LEAST),
        Hedge::Nearly => (1.0 - VAGUE, 1.0),
        Hedge::About => (1.0 - VAGUE, 1.0 + VAGUE),
        _ => (1.0 - CLOSE, 1.0 + CLOSE),
    };
    match () {
        () if share >= low && share <= high => Outcome::Agrees,
        () if share < low * (1.0 - CLEAR) || share > high * (1.0 + CLEAR) => Outcome::Differs,
        () => Outcome::Unknown,
    }
}

/// By which share something must exceed the double to have more than doubled.
const LEAST: f64 = 1e-3;

/// By which share something may miss the double and still be said to have doubled.
const CLOSE: f64 = 0.05;

/// By which share it may miss it where the claim says "nearly" or "about".
const VAGUE: f64 = 0.15;

/// By which share beyond that it clearly has not.
const CLEAR: f64 = 0.15;

fn ratio(figures: &[(Span, f64)]) -> Note {
    Note::Computed(figures.iter().map(|&(source, value)| Step { operator: '/', source, value }).collect())
}
