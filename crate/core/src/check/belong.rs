//! What a figure belongs to: the act it takes part in, and the noun it measures.

use super::align::Pair;
use super::bind::{above, own_head, quantities};
use super::view::View;
use crate::grammar::{Relation, Tag};
use crate::lexicon::MeaningKind;
use crate::statement::{Role, Statement};
use crate::text::Span;
use crate::value::Quantity;

/// The one figure of its dimension that belongs to the same word as the claim's, where others belong to another word.
pub fn sole(pair: &Pair<'_>, mine: &Quantity, of: fn(&View, &Quantity) -> Option<usize>) -> Option<Span> {
    let own = of(pair.claim, mine)?;
    let alike = |it: &&Quantity| it.dimension() == mine.dimension();
    let same = |it: &&Quantity| of(pair.source, it).is_some_and(|other| pair.same(own, other));
    let (same, others): (Vec<&Quantity>, Vec<&Quantity>) = quantities(pair).filter(alike).partition(same);
    match &same[..] {
        [one] if !others.is_empty() => Some(one.span),
        _ => None,
    }
}

/// The noun that a measure stands before: the man of "a 61-year-old man".
pub fn owner(view: &View, quantity: &Quantity) -> Option<usize> {
    let words = view.words_in(quantity.measure_span);
    let bare = quantity.counted_head.is_none();
    let head = above(view, words.clone()).first().copied().filter(|_| bare)?;
    (head >= words.end && view.reading.words[head].tag == Tag::Noun).then_some(head)
}

/// Whether the figure belongs to an act of somebody else than the claim's, who does the same in the sentence: "profit rose to 12
/// million, and sales rose 4 percent".
pub fn is_of_another(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> bool {
    // What stands nearer than the verb, "the cost of 3 million", is no act of somebody else.
    let act_of_theirs = act(pair.source, theirs);
    let nearest = above(pair.source, pair.source.words_in(theirs.measure_span)).into_iter();
    let over: Vec<usize> = nearest.take_while(|&word| Some(word) != act_of_theirs).collect();
    let own = act(pair.claim, mine).and_then(|it| pair.claim.statement(it));
    let other = act_of_theirs.and_then(|it| pair.source.statement(it));
    let Some((own, other)) = own.zip(other) else { return false };
    // Who says that officials looked at three goals is nobody beside the officials.
    let joined = pair.source.reading.words[other.predicate].relation;
    if !matches!(
        joined,
        Relation::Conjunct | Relation::AdverbialClause | Relation::Parataxis | Relation::Root
    ) {
        return false;
    }
    let actors = |view: &View, it: &Statement| -> Vec<usize> {
        view.arguments(it, Role::Actor).filter(|&word| view.facts[word].class.is_content()).collect()
    };
    let (mine, theirs) = (actors(pair.claim, own), actors(pair.source, other));
    let akin = |a: usize, b: usize| {
        let apart = |kind| matches!(kind, MeaningKind::Sibling | MeaningKind::Opposite);
        pair.relate(a, b).is_some_and(|it| !apart(it.kind))
    };
    let meet = |these: &[usize]| mine.iter().any(|&a| these.iter().any(|&b| akin(a, b)));
    let nearer = |it: &Statement| {
        it.predicate != other.predicate
            && !over.contains(&it.predicate)
            && pair.same(own.predicate, it.predicate)
            && meet(&actors(pair.source, it))
    };
    !mine.is_empty() && !theirs.is_empty() && !meet(&theirs) && pair.source_statements().any(nearer)
}

/// The verb that a figure belongs to.
pub fn act(view: &View, quantity: &Quantity) -> Option<usize> {
    let verb = |word: &usize| view.reading.words[*word].tag == Tag::Verb;
    let of = |words| above(view, words).into_iter().find(verb);
    // What it counts takes part in the act, whatever the number hangs on.
    let counted = own_head(quantity).and_then(|head| of(head..head + 1));
    counted.or_else(|| of(view.words_in(quantity.measure_span))).filter(|&word| !view.is_light(word))
}
