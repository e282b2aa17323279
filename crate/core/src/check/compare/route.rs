//! Compares which way something goes.
//!
//! *What it finds.* A place of the claim that the source has at the other end of the way, and another place that the same act
//! comes from.
//! *When it stays silent.* Where the source leaves that end open, and where one of the two places may lie in the other.
//! *Example.* "guns go from Arland to Borland" against "guns go from Borland to Arland" differs.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::location::excludes;
use crate::check::view::View;
use crate::grammar::Relation;
use crate::statement::Kind;
use crate::value::EntityKind;

/// Prepositions before the place that something comes from.
const FROM: &[&str] = &["from", "out", "desde", "de"];

/// Prepositions before the place that something goes to.
const TO: &[&str] = &["to", "into", "toward", "towards", "hacia", "hasta", "a"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    From,
    To,
}

/// At most one finding: for the first two places that changed ends, or the first one that the source has at the other end where
/// it has something else at the claim's.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let named: Vec<(usize, End)> =
        pair.part.words.iter().filter_map(|&word| Some((word, end(pair.claim, word)?))).collect();
    let theirs: Vec<(usize, End)> = pair
        .source
        .sentence_words(pair.sentence)
        .filter_map(|word| Some((word, end(pair.source, word)?)))
        .collect();
    let there = |word: usize| theirs.iter().filter(move |it| pair.same(word, it.0));
    let turned =
        |&(word, way): &(usize, End)| there(word).next().is_some() && there(word).all(|it| it.1 != way);
    let away = named.iter().find(|it| it.1 == End::From && turned(it));
    let toward = named.iter().find(|it| it.1 == End::To && turned(it));
    let taken = |it: &&(usize, End)| theirs.iter().any(|other| other.1 == it.1 && !pair.same(it.0, other.0));
    let told = || pair.claim_statements().any(|mine| pair.same_act(mine).is_some());
    let ends: Vec<usize> = match (away, toward) {
        (Some(from), Some(to)) => vec![from.0, to.0],
        (Some(one), None) | (None, Some(one)) if taken(&one) && told() => vec![one.0],
        _ => return elsewhere(pair, &named, &theirs).into_iter().collect(),
    };
    let source = there(ends[0]).next().map(|it| pair.source.span(it.0));
    vec![Finding::new(Facet::Place, Outcome::Differs, pair.claim.span(ends[0]), source).covering(ends)]
}

/// A place that the claim's act comes from, where the source's same act comes from another one.
fn elsewhere(pair: &Pair<'_>, named: &[(usize, End)], theirs: &[(usize, End)]) -> Option<Finding> {
    let place = |view: &View, word: usize| {
        view.entity(word)
            .is_some_and(|it| matches!(it.kind, EntityKind::Place | EntityKind::Unknown) && !it.people)
    };
    let hangs = |view: &View, word: usize, verb: usize| view.reading.words[word].head == Some(verb);
    pair.claim_statements().find_map(|mine| {
        let act = pair.same_act(mine).filter(|_| !pair.claim.is_light(mine.predicate))?;
        // The wells of one town are not those of another: "los pozos de Lima".
        let leads = |word: usize| {
            let case = pair.claim.reading.tree().preposition(word);
            mine.kind == Kind::Action || case.is_some_and(|it| it.lemma != "de")
        };
        let from = |view: &View, it: &(usize, End), verb| {
            it.1 == End::From && hangs(view, it.0, verb) && place(view, it.0)
        };
        let unmet = |word: usize| pair.link(word).is_none() && leads(word);
        let here = named.iter().find(|it| from(pair.claim, it, mine.predicate) && unmet(it.0))?.0;
        let there = theirs.iter().find(|it| from(pair.source, it, act.predicate))?.0;
        let apart = excludes(pair, here, there);
        let words = pair.claim_entity(here)?.words.clone();
        let spans = (pair.claim.named(here), pair.source.named(there));
        apart.then(|| Finding::new(Facet::Place, Outcome::Differs, spans.0, Some(spans.1)).covering(words))
    })
}

/// Which end of a way the name at `word` is; "a depot in Lagos" is at the end that the depot is at.
fn end(view: &View, word: usize) -> Option<End> {
    view.entity(word)?;
    let words = &view.reading.words;
    let above =
        |&word: &usize| words[word].head.filter(|_| words[word].relation == Relation::NominalModifier);
    std::iter::successors(Some(word), above).take(2).find_map(|it| own_end(view, it))
}

fn own_end(view: &View, word: usize) -> Option<End> {
    let preposition = view.reading.tree().preposition(word)?;
    match preposition.lemma.as_str() {
        it if FROM.contains(&it) => Some(End::From),
        it if TO.contains(&it) => Some(End::To),
        _ => None,
    }
}
