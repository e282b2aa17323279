//! Compares what is said to be all there is.
//!
//! *What it finds.* A claim's "only X" against a source that names X among others, or says nothing of its being all.
//! *When it stays silent.* Where the claim has no such word, or uses it to bound a number ("only 300").
//! *Example.* "The club plays only tennis" against "the club plays tennis and badminton" differs.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::view::{Class, View};
use crate::grammar::Tag;

/// Words that say that there is nothing else.
const ONLY: &[&str] =
    &["only", "solely", "exclusively", "merely", "solo", "solamente", "unicamente", "exclusivamente"];

/// At most one finding.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let mut words = pair.part.words.iter().copied();
    let Some(only) = words.find(|&word| is_only(pair.claim, word)) else { return Vec::new() };
    if pair.source.sentence_words(pair.sentence).any(|word| is_only(pair.source, word)) {
        return Vec::new();
    }
    let span = pair.claim.span(only);
    let among = limited(pair, only).and_then(|word| another(pair, word));
    let finding = match among {
        Some(other) => {
            let source = pair.source.span(other);
            Finding::new(Facet::Membership, Outcome::Differs, span, Some(source))
        }
        None => Finding::new(Facet::Membership, Outcome::Unknown, span, None),
    };
    vec![finding]
}

fn is_only(view: &View, word: usize) -> bool {
    view.is_one_of(word, ONLY) && !matches!(view.facts[word].class, Class::Quantity(_) | Class::Date(_))
}

/// What the word limits: the next thing behind it, when the source speaks of it.
fn limited(pair: &Pair<'_>, only: usize) -> Option<usize> {
    let tells = |&word: &usize| pair.claim.facts[word].class.is_content();
    let behind = pair.part.words.iter().copied().filter(|&word| word > only).filter(tells);
    let mut things = behind.filter(|&word| !is_verb(pair, word));
    things.next().filter(|&word| pair.meets(word).is_some())
}

fn is_verb(pair: &Pair<'_>, word: usize) -> bool {
    pair.claim.reading.words[word].tag == Tag::Verb
}

/// What the source lists beside the claim's thing.
fn another(pair: &Pair<'_>, word: usize) -> Option<usize> {
    let met = pair.meets(word)?;
    let tree = pair.source.reading.tree();
    let said = |other: usize| pair.content().any(|mine| pair.same(mine, other));
    tree.conjuncts(tree.first_of_list(met)).into_iter().find(|&other| other != met && !said(other))
}
