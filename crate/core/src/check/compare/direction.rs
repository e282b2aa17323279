//! Compares which way something changed.
//!
//! *What it finds.* A rise in the claim against a rise or a fall of the same thing in the source.
//! *When it stays silent.* Where the source's change is of something else.
//! *Example.* "a 9.2% rise in homicides" against "a 9.2% decline in homicides" differs.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::view::View;
use crate::lexicon::Direction;
use crate::statement::{Role, Statement};

/// One finding for each change the part tells.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    changes(pair, pair.claim, pair.part.words.iter().copied())
        .into_iter()
        .filter_map(|(word, way)| one(pair, word, way))
        .collect()
}

/// The words among `words` that tell a change, with its way.
fn changes(pair: &Pair<'_>, view: &View, words: impl Iterator<Item = usize>) -> Vec<(usize, Direction)> {
    words.filter_map(|word| Some((word, pair.lexicon.direction(&view.facts[word].lemma)?))).collect()
}

fn one(pair: &Pair<'_>, word: usize, way: Direction) -> Option<Finding> {
    let mine = pair.claim.statement_at[word].map(|index| &pair.claim.reading.statements[index]);
    let theirs = changes(pair, pair.source, pair.source.sentence_words(pair.sentence));
    let (source, other) = theirs
        .into_iter()
        .filter(|(source, _)| about_the_same(pair, mine, *source))
        .max_by_key(|(_, other)| *other == way)?;
    let outcome = if other == way { Outcome::Agrees } else { Outcome::Differs };
    let spans = (pair.claim.reading.words[word].span, pair.source.reading.words[source].span);
    Some(Finding::new(Facet::Direction, outcome, spans.0, Some(spans.1)).covering([word]))
}

/// Whether something that changes in the claim changes with `source` too.
fn about_the_same(pair: &Pair<'_>, mine: Option<&Statement>, source: usize) -> bool {
    let Some(mine) = mine else { return true };
    let Some(theirs) = pair.source.statement_at[source].map(|index| &pair.source.reading.statements[index])
    else {
        return true;
    };
    let themes = |statement: &Statement| -> Vec<usize> {
        statement
            .arguments
            .iter()
            .filter(|it| matches!(it.role, Role::Actor | Role::Object | Role::Circumstance | Role::Place))
            .map(|it| it.head)
            .collect()
    };
    let (ours, others) = (themes(mine), themes(theirs));
    ours.is_empty() || others.is_empty() || ours.iter().any(|&a| others.iter().any(|&b| pair.same(a, b)))
}
