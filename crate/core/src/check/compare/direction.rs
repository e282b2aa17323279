//! Compares which way something changed.
//!
//! *What it finds.* A rise in the claim against a rise or a fall of the same thing in the source.
//! *When it stays silent.* Where the source's change is of something else.
//! *Example.* "a 9.2% rise in homicides" against "a 9.2% decline in homicides" differs.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::frame::{content, phrase_match};
use crate::check::operand::{ends, is_held_against};
use crate::check::view::{Class, View};
use crate::check::withheld::is_ruled_out;
use crate::lexicon::{Direction, MeaningKind};
use crate::statement::{Role, Statement};
use crate::text::Span;
use crate::value::EntityKind;

/// One finding for each change the part tells.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let words = pair.part.words.iter().copied();
    changes(pair, pair.claim, words).into_iter().filter_map(|(word, way)| one(pair, word, way)).collect()
}

/// The words among `words` that tell a change, with its way: those that carry a statement. "More" and "less" before a noun or
/// number carry none; they compare.
fn changes(pair: &Pair<'_>, view: &View, words: impl Iterator<Item = usize>) -> Vec<(usize, Direction)> {
    let tells = |&word: &usize| view.statement(word).is_some() && !is_ruled_out(view, word);
    words
        .filter(tells)
        .filter_map(|word| {
            let lemma = &view.facts[word].lemma;
            let way = pair.lexicon.direction(lemma);
            // "Exports up" is "exports are up".
            Some((word, way.or_else(|| pair.lexicon.direction(&format!("be {lemma}")))?))
        })
        .collect()
}

fn one(pair: &Pair<'_>, word: usize, way: Direction) -> Option<Finding> {
    let mine = pair.claim.statement(word)?;
    let theirs = changes(pair, pair.source, pair.source.sentence_words(pair.sentence));
    let near = |source: usize| {
        pair.source.statement(source).map_or(0.0, |theirs| about_the_same(pair, mine, theirs))
    };
    let told = theirs
        .iter()
        .copied()
        .filter(|(source, _)| near(*source) >= SAME)
        .max_by(|a, b| near(a.0).total_cmp(&near(b.0)).then((a.1 == way).cmp(&(b.1 == way))));
    let (span, other) = match told {
        Some((source, other)) => (pair.source.phrase(source), other),
        None if theirs.iter().any(|it| has_theme(pair, mine, it.0)) => return None,
        None => shown(pair, mine)?,
    };
    let outcome = if other == way { Outcome::Agrees } else { Outcome::Differs };
    let claim = pair.claim.phrase(word);
    let held = pair.part.words.iter().copied().filter(|&it| is_held_against(pair.claim, it));
    Some(Finding::new(Facet::Direction, outcome, claim, Some(span)).covering([word]).covering(held))
}

/// Whether what changes in the claim is what the source's verb changes, as far as its noun goes: imports of one thing or another.
fn has_theme(pair: &Pair<'_>, mine: &Statement, verb: usize) -> bool {
    let others = pair.source.statement(verb).map_or_else(Vec::new, |it| themes(pair.source, it));
    themes(pair.claim, mine).iter().any(|&a| others.iter().any(|&b| pair.same(a, b)))
}

/// The way that two figures of the sentence show without a verb: "Turnout was 61%, up from 54%".
fn shown(pair: &Pair<'_>, mine: &Statement) -> Option<(Span, Direction)> {
    let [before, after] = ends(pair)?;
    let themes = themes(pair.claim, mine);
    let met = themes.iter().any(|&theme| pair.meets(theme).is_some());
    let way = if after.value > before.value { Direction::Up } else { Direction::Down };
    (met && after.value != before.value).then_some((after.span, way))
}

/// From here on what changes is the same: "energy prices" are not "food prices".
const SAME: f32 = 0.6;

/// How much of what changes in the claim changes in the source, 0 to 1; a claim that leaves it open fits any.
fn about_the_same(pair: &Pair<'_>, mine: &Statement, theirs: &Statement) -> f32 {
    let (ours, others) = (themes(pair.claim, mine), themes(pair.source, theirs));
    if ours.is_empty() || others.is_empty() {
        return SAME;
    }
    let same = |a: usize, b: usize| match () {
        () if is_of_another(pair, a, b) => 0.0,
        () if is_same_placed(pair, a, b) => 1.0,
        () => phrase_match(pair, a, b),
    };
    ours.iter().flat_map(|&a| others.iter().map(move |&b| same(a, b))).fold(0.0, f32::max)
}

/// Whether both say of what a thing is, and it is of another: "emissions of methane" and "emissions of carbon dioxide".
fn is_of_another(pair: &Pair<'_>, mine: usize, theirs: usize) -> bool {
    let of = |view: &View, head: usize| -> Vec<usize> {
        view.statement(head).map_or_else(Vec::new, |it| view.arguments(it, Role::Object).collect())
    };
    let (mine, theirs) = (of(pair.claim, mine), of(pair.source, theirs));
    let met = mine.iter().any(|&a| theirs.iter().any(|&b| pair.same(a, b)));
    !mine.is_empty() && !theirs.is_empty() && !met
}

/// Whether a place is all that the claim says more of the same thing, and the source has named it before: "kidnappings in
/// Norland" and "kidnappings".
fn is_same_placed(pair: &Pair<'_>, mine: usize, theirs: usize) -> bool {
    let known = |word: usize| pair.link(word).is_some_and(|link| link.kind == MeaningKind::Same);
    let place =
        |word: usize| pair.claim_entity(word).is_some_and(|it| it.kind == EntityKind::Place) && known(word);
    let told = content(pair.source, theirs);
    let rest: Vec<usize> = content(pair.claim, mine).into_iter().filter(|&word| !place(word)).collect();
    let met = rest.iter().all(|&word| told.iter().any(|&other| pair.same(word, other)));
    !rest.is_empty() && pair.same(mine, theirs) && met && told.len() == rest.len()
}

/// What may be said to change: the subject of "fell", the object of "cut", "in homicides" of "a decline in homicides". Who
/// cuts something does not change by it; by how much is no object.
fn themes(view: &View, statement: &Statement) -> Vec<usize> {
    let measures = |head: usize| matches!(view.facts[head].class, Class::Quantity(_) | Class::Date(_));
    let acts = statement.arguments.iter().any(|it| it.role == Role::Object && !measures(it.head));
    let theme = |role| {
        matches!(role, Role::Object | Role::Circumstance | Role::Place) || role == Role::Actor && !acts
    };
    statement.arguments.iter().filter(|it| theme(it.role)).map(|it| it.head).collect()
}
