//! Compares all and most of a group with the share that a source tells.
//!
//! *What it finds.* A claim's "all seats" or "most of the members" against "half of the seats", "five of the seven members".
//! *When it stays silent.* Where the source tells no share of that group, or two.
//! *Example.* "All members voted" against "Five of the seven members voted" differs.

use crate::check::align::Pair;
use crate::check::bind::quantities;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::stand::is_whole;
use crate::grammar::Tag;
use crate::statement::{Argument, Kind, Statement};
use crate::text::Span;
use crate::value::{Dimension, Quantity};

/// One finding for each word of the part that tells how many of a group.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    pair.part.words.iter().filter_map(|&word| one(pair, word)).collect()
}

fn one(pair: &Pair<'_>, word: usize) -> Option<Finding> {
    let extent = EXTENTS.iter().find(|row| row.0 == pair.claim.facts[word].key)?.1;
    let group = group(pair, word)?;
    let (share, span) = share(pair, group).filter(|it| is_of_the_same(pair, it.1))?;
    let outcome = match extent {
        Extent::All if share >= 1.0 - SLACK => Outcome::Agrees,
        Extent::All if share < 1.0 - CLEAR => Outcome::Differs,
        Extent::Most if share > 0.5 + SLACK => Outcome::Agrees,
        Extent::Most if share < 0.5 - SLACK => Outcome::Differs,
        Extent::Few if share < 0.5 - SLACK => Outcome::Agrees,
        Extent::Few if share > 0.5 + SLACK => Outcome::Differs,
        _ => return None,
    };
    Some(Finding::new(Facet::Quantity, outcome, pair.claim.span(word), Some(span)).covering([word]))
}

/// How many of a group a word means.
#[derive(Clone, Copy, Debug)]
enum Extent {
    All,
    Most,
    Few,
}

/// Words for how many of a group, by their lemmas without accents, and an example.
#[rustfmt::skip]
const EXTENTS: &[(&str, Extent, &str)] = &[
    ("all", Extent::All, "All members voted"),
    ("every", Extent::All, "Every member voted"),
    ("todo", Extent::All, "Todos los miembros votaron"),
    ("most", Extent::Most, "Most members voted"),
    ("majority", Extent::Most, "A majority of the members voted"),
    ("mayoria", Extent::Most, "La mayoría de los miembros votó"),
    ("minority", Extent::Few, "A minority of the members voted"),
    ("minoria", Extent::Few, "Una minoría de los miembros votó"),
];

/// The noun that names the group: "seats" of "all the seats", "members" of "most of the members".
fn group(pair: &Pair<'_>, word: usize) -> Option<usize> {
    let words = &pair.claim.reading.words;
    let group = |it: usize| pair.claim.facts[it].class.is_content() && pair.meets(it).is_some();
    // What is told of something else is its share: "the most seats".
    let first = word.checked_sub(1).is_some_and(|before| pair.claim.is_one_of(before, &["the", "at", "for"]));
    let behind = (word + 1..words.len().min(word + REACH)).find(|&it| group(it));
    behind.filter(|_| !first || pair.claim.is_one_of(word, &["majority", "minority", "mayoria", "minoria"]))
}

/// Whether the share is of those whom the claim says the group to be: that women are 54% does not make most of them men.
fn is_of_the_same(pair: &Pair<'_>, share: Span) -> bool {
    let noun = |&head: &usize| matches!(pair.claim.reading.words[head].tag, Tag::Noun | Tag::ProperNoun);
    let states = pair.claim_statements().filter(|it| it.kind == Kind::State);
    let mut said = states.map(|it| it.predicate).filter(noun).filter_map(|head| pair.meets(head));
    let tells = |it: &Statement, head: usize| {
        let has = |wanted: &dyn Fn(&Argument) -> bool| it.arguments.iter().any(wanted);
        has(&|it| it.head == head) && has(&|it| share.contains(pair.source.span(it.head)))
    };
    said.all(|head| pair.source_statements().any(|it| tells(it, head)))
}

/// The one share of the group that the sentence tells, 0 to 1.
fn share(pair: &Pair<'_>, group: usize) -> Option<(f64, Span)> {
    let counts = |it: &Quantity| it.counted_words.clone().any(|word| pair.same(group, word));
    let percent = |it: &Quantity| it.unit.filter(|unit| unit.dimension == Dimension::Percent);
    let part = |it: &Quantity| Some(it.value * percent(it)?.factor / 100.0);
    let figures: Vec<&Quantity> = quantities(pair).collect();
    let out_of = |two: &[&Quantity]| {
        let whole = is_whole(pair.source, two[1]) && counts(two[1]) && two[1].unit.is_none();
        let share = part(two[0]).or_else(|| (two[1].value > 0.0).then(|| two[0].value / two[1].value));
        share.filter(|_| whole).map(|share| (share, two[0].span))
    };
    let of_group = figures.iter().filter(|it| counts(it)).filter_map(|it| Some((part(it)?, it.span)));
    let mut told = figures.windows(2).filter_map(out_of).chain(of_group);
    let one = told.next();
    one.filter(|(share, span)| *share <= 1.0 && told.all(|it| it.1 == *span))
}

/// How far behind "most" the group may stand: "most of the newly elected members".
const REACH: usize = 5;

/// How near to all, or to half, a share is as good as that.
const SLACK: f64 = 0.01;

/// By how much less than all it is clearly not all.
const CLEAR: f64 = 0.05;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::entity::fold;

    #[test]
    fn every_word_has_an_example() {
        for (key, _, example) in EXTENTS {
            let stem = &key[..key.len().min(4) - 1];
            assert!(fold(example).contains(stem), "`{key}` is not in `{example}`");
        }
    }
}
