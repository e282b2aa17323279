//! Compares who is taken out of what is said.
//!
//! *What it finds.* Somebody whom the source takes out, or holds against the others, by words before a name: what it says is then
//! open for that one, and "apart from a nurse, nobody was hurt" is more than "nobody was hurt".
//! *When it stays silent.* Where the tree gives the one who is left out a part of the act ("all but the mayor").
//! *Example.* "Orle paid" against "Unlike Orle, Tarn did not pay" is open.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::view::View;
use crate::grammar::Tag;
use crate::statement::{Role, Statement, denies_all};
use std::ops::Range;

/// One finding for each act of the part of which the sentence takes somebody out.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let apart = exceptions(pair.source, pair.source.sentence_words(pair.sentence));
    let tree = pair.claim.reading.tree();
    let named = |head: usize| pair.meets(head).is_some_and(|met| apart.contains(&met));
    let taken_out = |mine: &&Statement| {
        let mut parts = mine.arguments.iter().filter(|it| matches!(it.role, Role::Actor | Role::Object));
        let nobody = || mine.arguments.iter().any(|it| denies_all(tree, it.head));
        parts.any(|it| named(it.head)) || nobody() && !pair.content().any(named)
    };
    let mine = pair.claim_statements().filter(|_| !apart.is_empty()).filter(taken_out);
    mine.map(|it| Finding::new(Facet::Polarity, Outcome::Unknown, pair.claim.span(it.predicate), None))
        .collect()
}

/// The words behind those that take something out, up to the next mark.
fn exceptions(view: &View, inside: Range<usize>) -> Vec<usize> {
    let key = |word: usize| view.facts.get(word).map_or("", |fact| fact.key.as_str());
    let opens = |word: usize| {
        EXCEPTIONS.iter().find(|row| row.iter().enumerate().all(|(at, part)| key(word + at) == *part))
    };
    let goes_on = |word: &usize| {
        !matches!(view.reading.words[*word].tag, Tag::Punctuation | Tag::Verb | Tag::Auxiliary)
    };
    let behind =
        |word: usize, row: &[&str]| (word + row.len()..inside.end).take_while(goes_on).collect::<Vec<_>>();
    inside.clone().filter_map(|word| opens(word).map(|row| behind(word, row))).flatten().collect()
}

/// Words that take out of what is said, or hold against it, what stands behind them.
const EXCEPTIONS: &[&[&str]] = &[
    &["unlike"],
    &["apart", "from"],
    &["aside", "from"],
    &["other", "than"],
    &["exception", "of"],
    &["contrast", "to"],
    &["contrast", "with"],
    &["contrary", "to"],
    &["diferencia", "de"],
    &["aparte", "de"],
    &["excepcion", "de"],
    &["contraste", "con"],
];
