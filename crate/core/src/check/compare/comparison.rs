//! Compares more and less.
//!
//! *What it finds.* A claim's "more X than Y", or "X outweighed Y", against the source's own comparison, or against its
//! two figures.
//! *When it stays silent.* Where one of the two things is not in the sentence.
//! *Example.* "More cocaine than fentanyl was seized" against "5 tonnes of fentanyl and 94 tonnes of cocaine" agrees.

use crate::check::align::{Pair, same_thing};
use crate::check::degree::{self, Scale};
use crate::check::figure::in_unit_of;
use crate::check::finding::{Facet, Finding, Outcome, Step};
use crate::check::frame::content;
use crate::check::label;
use crate::check::operand::ranked;
use crate::check::view::{Class, View};
use crate::grammar::{Relation, Tag};
use crate::lexicon::{MeaningKind, Tongue};
use crate::statement::{Polarity, Role};
use crate::text::Span;
use std::cmp::Ordering;
use std::ops::Range;

/// "more X than Y": what is compared, and which way.
struct Comparison {
    /// More, less, or the same.
    way: Ordering,
    /// What is compared.
    scale: Scale,
    /// The comparing word.
    word: usize,
    /// What stands between the comparing word and "than", and before the comparing word.
    left: Vec<usize>,
    /// What stands behind "than".
    right: Vec<usize>,
}

/// At most one finding.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let words =
        pair.part.words.first().copied().unwrap_or(0)..pair.part.words.last().map_or(0, |last| last + 1);
    let Some(mine) = comparison(pair.claim, words) else { return Vec::new() };
    stated(pair, &mine).or_else(|| derived(pair, &mine)).into_iter().collect()
}

/// The comparison among `words`.
fn comparison(view: &View, words: Range<usize>) -> Option<Comparison> {
    find(view, words.clone()).or_else(|| words.into_iter().find_map(|word| exceeding(view, word)))
}

/// "X outweighed Y".
fn exceeding(view: &View, word: usize) -> Option<Comparison> {
    let way = degree::exceeding(&view.facts[word].key)?;
    let statement = view.statement(word).filter(|it| it.stance.polarity == Polarity::Affirmed)?;
    let things = |role| -> Vec<usize> {
        view.arguments(statement, role).flat_map(|head| content(view, head)).collect()
    };
    let (left, right) = (things(Role::Actor), things(Role::Object));
    let scale = Scale::Amount;
    (!left.is_empty() && !right.is_empty()).then_some(Comparison { way, scale, word, left, right })
}

/// "More X than Y" among `words`, unless it bounds a number ("more than 300").
fn find(view: &View, words: Range<usize>) -> Option<Comparison> {
    let key = |word: usize| view.facts[word].key.as_str();
    let bounds = |word: usize| matches!(view.facts[word].class, Class::Quantity(_));
    let (word, than, scale, way) = words.clone().filter(|&word| !bounds(word)).find_map(|word| {
        let (scale, way) = degree::comparative(key(word), &view.word(word).to_lowercase())?;
        // English has mayors.
        if key(word) == "mayor" && view.tongue() != Tongue::Spanish {
            return None;
        }
        let than = (word + 1..words.end.min(word + REACH))
            .find(|&it| scale.is_link(key(it)) && !bounds(it) && !is_relative(view, it))?;
        // "More than twice as much oil as gas" tells how many times as much.
        if view.facts.get(than + 1).is_some_and(|it| degree::multiple(&it.key).is_some()) {
            return None;
        }
        Some((word, than, scale, way))
    })?;
    let noun =
        |&at: &usize| matches!(view.reading.words[at].tag, Tag::Noun | Tag::ProperNoun) || dated(view, at);
    let told = |&at: &usize| noun(&at) || view.facts[at].class.is_content();
    let clause =
        (than + 1..words.end).take_while(|&at| !matches!(view.word(at), "," | ";" | ":" | "and" | "while"));
    let right: Vec<usize> = clause.filter(told).take(NAMED).collect();
    let before = (words.start..word).filter(|at| told(at) && view.reading.words[*at].tag != Tag::Verb);
    // A noun of a short claim may be taken for an adjective: "more cocaine than".
    let named = |&at: &usize| noun(&at) || at + 1 == than && told(&at);
    let left: Vec<usize> = (word + 1..than).filter(named).chain(before).collect();
    (!right.is_empty() && !left.is_empty()).then_some(Comparison { way, scale, word, left, right })
}

/// "the greatest threat that the town has faced": a Spanish "que" may be no "than".
fn is_relative(view: &View, word: usize) -> bool {
    let words = &view.reading.words;
    words[word].lemma == "que"
        && words[word].head.is_some_and(|it| words[it].relation == Relation::RelativeClause)
}

/// How far "than" may stand from the comparing word: "more of the canton's electricity in 2022 than".
const REACH: usize = 9;

/// How many words behind "than" may name what it is held against.
const NAMED: usize = 3;

fn dated(view: &View, word: usize) -> bool {
    matches!(view.facts[word].class, Class::Date(_))
}

/// Against a comparison that the source makes itself.
fn stated(pair: &Pair<'_>, mine: &Comparison) -> Option<Finding> {
    let theirs = comparison(pair.source, pair.source.sentence_words(pair.sentence))?;
    if theirs.scale != mine.scale && theirs.way != Ordering::Equal {
        return None;
    }
    let meets =
        |ours: &[usize], others: &[usize]| ours.iter().any(|&a| others.iter().any(|&b| pair.same(a, b)));
    // Of more oil does not follow more fuel.
    let broader = |&a: &usize| {
        let kinds = theirs.left.iter().chain(&theirs.right).filter_map(|&b| pair.relate(a, b));
        let kinds: Vec<MeaningKind> = kinds.map(|it| it.kind).filter(|&it| same_thing(it)).collect();
        !kinds.is_empty() && kinds.iter().all(|&it| it == MeaningKind::Hypernym)
    };
    if mine.left.iter().chain(&mine.right).any(broader) {
        let (word, other) = (pair.claim.span(mine.word), pair.source.span(theirs.word));
        return Some(Finding::new(Facet::Comparison, Outcome::Unknown, word, Some(other)));
    }
    let straight = meets(&mine.right, &theirs.right) && meets(&mine.left, &theirs.left);
    let crossed = meets(&mine.right, &theirs.left) && meets(&mine.left, &theirs.right);
    let way = match (straight, crossed) {
        (true, _) => theirs.way,
        (false, true) => theirs.way.reverse(),
        (false, false) => return None,
    };
    let outcome = if way == mine.way { Outcome::Agrees } else { Outcome::Differs };
    Some(finding(pair, mine, outcome, pair.source.span(theirs.word)))
}

/// Against two figures that the source gives in one unit.
fn derived(pair: &Pair<'_>, mine: &Comparison) -> Option<Finding> {
    if mine.scale != Scale::Amount {
        return None;
    }
    let right = mine.right.iter().find_map(|&noun| label::of_thing(pair, noun))?;
    let left = mine
        .left
        .iter()
        .filter_map(|&noun| label::of_thing(pair, noun))
        .find(|left| left.span != right.span)?;
    if left.dimension() != right.dimension() {
        return None;
    }
    let (other, _) = in_unit_of(left, right);
    let way = left.value.total_cmp(&other);
    let outcome = if way == mine.way { Outcome::Agrees } else { Outcome::Differs };
    let mut finding = finding(pair, mine, outcome, left.span);
    let step = |source: Span, value| Step { operator: '>', source, value };
    finding.note = Some(ranked(vec![step(left.span, left.value), step(right.span, other)]));
    Some(finding)
}

fn finding(pair: &Pair<'_>, mine: &Comparison, outcome: Outcome, source: Span) -> Finding {
    let covers = [mine.word].into_iter().chain(mine.left.iter().chain(&mine.right).copied());
    Finding::new(Facet::Comparison, outcome, pair.claim.span(mine.word), Some(source)).covering(covers)
}
