//! Compares which way something goes.
//!
//! *What it finds.* Two places of the claim, one gone from and one gone to, that the source names the other way round.
//! *When it stays silent.* Where either side does not say both.
//! *Example.* "guns go from Arland to Borland" against "guns go from Borland to Arland" differs.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::view::View;

/// Prepositions before the place that something comes from.
const FROM: &[&str] = &["from", "out", "desde", "de"];

/// Prepositions before the place that something goes to.
const TO: &[&str] = &["to", "into", "toward", "towards", "hacia", "hasta", "a"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    From,
    To,
}

/// At most one finding: for the first two places that changed ends.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let named: Vec<(usize, End)> =
        pair.part.words.iter().filter_map(|&word| Some((word, end(pair.claim, word)?))).collect();
    let there = |word: usize| {
        let same = pair.source.sentence_words(pair.sentence).filter(move |&other| pair.same(word, other));
        same.filter_map(|other| Some((other, end(pair.source, other)?))).collect::<Vec<_>>()
    };
    let turned = |&(word, way): &(usize, End)| {
        let there = there(word);
        !there.is_empty() && there.iter().all(|it| it.1 != way)
    };
    let away = named.iter().find(|it| it.1 == End::From && turned(it));
    let toward = named.iter().find(|it| it.1 == End::To && turned(it));
    let (Some(&(from, _)), Some(&(to, _))) = (away, toward) else { return Vec::new() };
    let words = &pair.claim.reading.words;
    let source = there(from).first().map(|it| pair.source.span(it.0));
    vec![Finding::new(Facet::Place, Outcome::Differs, words[from].span, source).covering([from, to])]
}

/// Which end of a way the name at `word` is.
fn end(view: &View, word: usize) -> Option<End> {
    view.entity(word)?;
    let preposition = view.reading.tree().preposition(word)?;
    match preposition.lemma.as_str() {
        it if FROM.contains(&it) => Some(End::From),
        it if TO.contains(&it) => Some(End::To),
        _ => None,
    }
}
