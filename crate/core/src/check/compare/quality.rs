//! Compares what describes a thing: opposite qualities, and its place in a row.
//!
//! *What it finds.* The opposite quality of the same thing ("a minor ice sheet", "a major ice sheet"), more of it where the
//! source has less, two descriptions that changed places ("the northward flow of arms and the southward flow of drugs"), and
//! another place in a row ("her fifth album", "her fourth album").
//! *When it stays silent.* Where the described things do not meet, and for words that compare two things or tell a change.
//! What only tells which thing is meant leaves it open.
//! *Example.* "St. Ann is their first album" against "St. Ann is their eighth studio album" differs.

use crate::check::align::Pair;
use crate::check::degree;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::view::{Class, View};
use crate::grammar::Relation;
use crate::lexicon::MeaningKind;
use crate::statement::Kind;
use crate::value::Quantity;

/// One finding for each opposite quality and each place in a row.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let amounts: Vec<Finding> = pair.part.words.iter().filter_map(|&word| amount(pair, word)).collect();
    // More of a thing is no quality of it as well.
    let others = pair.content().filter(|word| amounts.iter().all(|it| !it.covers.contains(word)));
    let qualities = others.filter_map(|word| opposite(pair, word).or_else(|| crossed(pair, word)));
    let ranks = ranks(pair.claim).filter(|(word, _)| pair.part.words.contains(word));
    let found: Vec<Finding> = qualities.collect();
    found
        .into_iter()
        .chain(amounts)
        .chain(ranks.filter_map(|(word, rank)| placed(pair, word, rank)))
        .collect()
}

fn opposite(pair: &Pair<'_>, word: usize) -> Option<Finding> {
    let (mine, claim) = (&pair.claim.reading.words[word], pair.claim.span(word));
    let link = pair.link(word).filter(|link| link.is_local() && link.kind == MeaningKind::Opposite)?;
    let theirs = &pair.source.reading.words[link.word];
    let same_thing = pair.same(mine.head?, theirs.head?);
    if pair.moves(word) || !describes(mine.relation) || !describes(theirs.relation) || !same_thing {
        return None;
    }
    let outcome = if is_said(pair.claim, mine.head?) { Outcome::Differs } else { Outcome::Unknown };
    let covers = (outcome == Outcome::Differs).then_some(word);
    Some(Finding::new(Facet::Object, outcome, claim, Some(pair.source.span(link.word))).covering(covers))
}

/// "Less violence" beside "elevated violence", "stronger ties" beside "enhanced ties".
fn amount(pair: &Pair<'_>, word: usize) -> Option<Finding> {
    let way = |view: &View, word: usize| degree::describing(&view.word(word).to_lowercase());
    let (mine, noun) = (way(pair.claim, word)?, pair.claim.reading.words[word].head?);
    // Where two things are compared the rule for comparisons speaks.
    if pair.part.words.iter().any(|&it| it > word && pair.claim.is_one_of(it, &["than", "que"])) {
        return None;
    }
    let there = pair.meets(noun).filter(|&noun| pair.is_near(noun))?;
    let tree = pair.source.reading.tree();
    let told = |&word: &usize| way(pair.source, word).is_some();
    // "Led to elevated violence": a tree may take what describes for what rules.
    let ruling = tree.words[there].head.filter(|&head| head + 1 == there);
    let theirs = tree.children(there).iter().copied().chain(ruling).find(told)?;
    let outcome = if way(pair.source, theirs) == Some(mine) { Outcome::Agrees } else { Outcome::Differs };
    let spans = (pair.claim.span(word), pair.source.span(theirs));
    Some(Finding::new(Facet::Direction, outcome, spans.0, Some(spans.1)).covering([word]))
}

/// A description that the source has otherwise of the same thing, or gives another one of two things: "the northward flow of
/// arms and the southward flow of drugs", where the arms go south.
fn crossed(pair: &Pair<'_>, word: usize) -> Option<Finding> {
    let it = &pair.claim.reading.words[word];
    let noun = it.head.filter(|_| describes(it.relation))?;
    let theirs = turned(pair, word, noun).or_else(|| exchanged(pair, word, noun))?;
    let (claim, source) = (pair.claim.span(word), pair.source.span(theirs));
    Some(Finding::new(Facet::Object, Outcome::Differs, claim, Some(source)).covering([word]))
}

/// The opposite of `word`, where the source says it of the same, of the same.
fn turned(pair: &Pair<'_>, word: usize, noun: usize) -> Option<usize> {
    pair.claim.reading.tree().one(noun, Relation::NominalModifier)?;
    let opposed = |it: usize| pair.relate(word, it).is_some_and(|it| it.kind == MeaningKind::Opposite);
    described(pair.source, counterpart(pair, noun)?).into_iter().find(|&it| opposed(it))
}

/// What the source says of `noun` in place of `word`, where it says `word` of another noun of the claim, and of `noun` what the
/// claim says of that one.
fn exchanged(pair: &Pair<'_>, word: usize, noun: usize) -> Option<usize> {
    let mut others = pair.content().filter_map(|it| Some((it, pair.claim.reading.words[it].head?)));
    let (other, its_noun) =
        others.find(|&(it, head)| it != word && head != noun && described(pair.claim, head).contains(&it))?;
    let (there, its_place) = (counterpart(pair, noun)?, counterpart(pair, its_noun)?);
    let has =
        |noun: usize, word: usize| described(pair.source, noun).into_iter().find(|&it| pair.same(word, it));
    let apart = there != its_place && has(there, word).is_none() && has(its_place, other).is_none();
    has(its_place, word).and(has(there, other)).filter(|_| apart)
}

/// The words that describe a noun.
fn described(view: &View, noun: usize) -> Vec<usize> {
    let tree = view.reading.tree();
    tree.children(noun).iter().copied().filter(|&it| describes(tree.words[it].relation)).collect()
}

/// The source's noun for the claim's: the same, of the same ("the flow of arms").
fn counterpart(pair: &Pair<'_>, noun: usize) -> Option<usize> {
    let of = |view: &View, noun: usize| {
        view.reading.tree().by(noun, Relation::NominalModifier).collect::<Vec<_>>()
    };
    let mine = of(pair.claim, noun);
    let whole = |&other: &usize| {
        let theirs = of(pair.source, other);
        pair.same(noun, other) && mine.iter().all(|&it| theirs.iter().any(|&that| pair.same(it, that)))
    };
    pair.source.sentence_words(pair.sentence).find(whole)
}

fn describes(relation: Relation) -> bool {
    matches!(relation, Relation::AdjectivalModifier | Relation::Compound)
}

/// Whether a noun is what something is said to be. Elsewhere a quality tells which thing is meant: the closing concert is
/// not the opening one, and both may have taken place.
fn is_said(view: &View, noun: usize) -> bool {
    view.statement(noun).is_some_and(|it| it.kind == Kind::State)
}

/// "First", "fourth" and so on with the words that say so.
fn ranks(view: &View) -> impl Iterator<Item = (usize, &Quantity)> {
    let quantity = |word: usize| match view.facts[word].class {
        Class::Quantity(index) => Some(&view.reading.mentions.quantities[index]),
        _ => None,
    };
    (0..view.facts.len())
        .filter_map(move |word| Some((word, quantity(word).filter(|quantity| quantity.ordinal)?)))
        .filter(|(word, _)| view.reading.words[*word].relation == Relation::AdjectivalModifier)
}

/// Whether the claim says when: then it can be only one of a row.
fn is_dated(pair: &Pair<'_>) -> bool {
    pair.part.words.iter().any(|&word| matches!(pair.claim.facts[word].class, Class::Date(_)))
}

/// Whether both rows are of one stretch: "its fourth defeat of the season", "the second defeat of the season".
fn is_of_one_row(pair: &Pair<'_>, thing: usize, rank: usize) -> bool {
    let of = |view: &View, noun: usize| -> Vec<usize> {
        view.reading.tree().by(noun, Relation::NominalModifier).collect()
    };
    let Some(other) = pair.source.reading.words[rank].head else { return false };
    let (mine, theirs) = (of(pair.claim, thing), of(pair.source, other));
    mine.iter().any(|&it| theirs.iter().any(|&that| pair.same(it, that)))
}

fn placed(pair: &Pair<'_>, word: usize, mine: &Quantity) -> Option<Finding> {
    let thing = pair.claim.reading.words[word].head?;
    let inside = pair.source.sentence_words(pair.sentence);
    let theirs: Vec<(usize, &Quantity)> =
        ranks(pair.source).filter(|(other, _)| inside.contains(other)).collect();
    let of_it =
        |other: usize| pair.source.reading.words[other].head.is_some_and(|head| pair.same(thing, head));
    let span = pair.claim.span(word);
    let finding = |outcome, source| Finding::new(Facet::Object, outcome, span, source);
    if theirs.iter().any(|(_, rank)| rank.value == mine.value) {
        return None;
    }
    match theirs.iter().find(|(other, _)| of_it(*other)) {
        Some((other, rank))
            if is_said(pair.claim, thing) || is_dated(pair) || is_of_one_row(pair, thing, *other) =>
        {
            Some(finding(Outcome::Differs, Some(rank.span)).covering([word]))
        }
        Some((_, rank)) => Some(finding(Outcome::Unknown, Some(rank.span))),
        None => Some(finding(Outcome::Unknown, None)),
    }
}
