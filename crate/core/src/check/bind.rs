//! Which quantity of a sentence measures what the claim's quantity measures.

use super::align::{Pair, same_thing};
use super::belong::{act, is_of_another, owner, sole};
use super::count::{NOUN_REACH, is_person, times, under_two_names};
use super::frame::content;
use super::label;
use super::stand::{change_otherwise, is_gap, is_held_against, is_replaced, is_whole};
use super::topic::is_topical;
use super::view::{Class, View};
use crate::grammar::{Relation, Tag};
use crate::lexicon::MeaningKind;
use crate::statement::{Kind, Role};
use crate::text::Span;
use crate::value::{Dimension, Quantity};
use std::ops::Range;

/// The quantities of the sentence.
pub fn quantities<'p>(pair: &'p Pair<'_>) -> impl Iterator<Item = &'p Quantity> {
    let sentence = pair.sentence_span();
    let all = pair.source.reading.mentions.quantities.iter();
    all.filter(move |quantity| !quantity.ordinal && sentence.contains(quantity.number_span))
}

/// The quantities of the claim's part.
pub fn figures_of_part<'p>(pair: &'p Pair<'_>) -> impl Iterator<Item = &'p Quantity> {
    let all = pair.claim.reading.mentions.quantities.iter();
    let figures = all.filter(|quantity| !quantity.ordinal && pair.part_has(quantity.number_span));
    figures.filter(|quantity| !is_partitive(pair.claim, quantity))
}

/// "One of the rivers" picks a river out, it does not count the rivers.
pub fn is_partitive(view: &View, quantity: &Quantity) -> bool {
    let behind = view.words_in(quantity.number_span).end;
    let word = |at: usize| view.facts.get(at).map_or("", |fact| fact.key.as_str());
    quantity.value == 1.0 && matches!(word(behind), "of" | "de")
}

/// How surely both quantities are about the same thing; 0 when they are not. A figure of another statement of the sentence
/// is taken only when the near ones have none.
pub fn binding(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> f32 {
    let rates_differ =
        mine.per.is_some() != theirs.per.is_some() && mine.unit.is_some() || per_another(pair, mine, theirs);
    if rates_differ {
        return 0.0;
    }
    if mine.dimension() != theirs.dimension() {
        return times(pair, mine, theirs);
    }
    if is_gap(pair.source, theirs) && !is_gap(pair.claim, mine)
        || is_another_measure(pair, mine, theirs)
        || is_out_of_all(pair, mine, theirs)
        || is_replaced(pair.source, theirs) && !is_replaced(pair.claim, mine)
        || change_otherwise((pair.claim, mine), (pair.source, theirs))
    {
        return 0.0;
    }
    if is_of_another(pair, mine, theirs) {
        return 0.0;
    }
    let told = match sole(pair, mine, act).or_else(|| sole(pair, mine, owner)) {
        // Who did it need not be told again: "opened 14 branches and repaired 31 others".
        Some(sole) => Some(if sole == theirs.span { 1.0 } else { 0.0 }),
        None => label::share(pair, mine, theirs),
    };
    let near = pair.source.words_in(theirs.number_span).any(|word| pair.is_near(word));
    let place = if near || told.is_some_and(|share| share > LABELLED) { 1.0 } else { AWAY };
    let thing = match (mine.counted_head, theirs.counted_head) {
        (Some(head), Some(other)) => {
            let inner = || inner_match(pair, mine, theirs).max(under_two_names(pair, mine, theirs));
            let heads = if pair.same(head, other) { 1.0 } else { inner() };
            heads * modifiers(pair, mine, head, theirs)
        }
        (None, None) => governed_alike(pair, mine, theirs),
        (None, Some(_)) if mine.unit.is_some() && is_subject_counted(pair, mine, theirs) => 1.0,
        (Some(_), None) | (None, Some(_)) if mine.unit.is_some() => {
            UNCOUNTED * governed_alike(pair, mine, theirs)
        }
        _ => under_two_names(pair, mine, theirs),
    };
    let held = is_held_against(pair.source, theirs)
        && !is_held_against(pair.claim, mine)
        && told.is_none_or(|share| share <= LABELLED);
    let labelled = told == Some(1.0) && mine.counted_head.is_none() && theirs.counted_head.is_none();
    let thing = if labelled { thing.max(ALONE) } else { thing };
    let told = told.map_or(1.0, |share| UNTOLD + (1.0 - UNTOLD) * share);
    let thing = if held { thing * HELD_AGAINST } else { thing };
    let strength = thing * place * told * if planned(pair, theirs) { PLANNED } else { 1.0 };
    if strength >= LEAST { strength } else { 0.0 }
}

/// Whether both are rates, each of another unit: "a day" and "a year".
fn per_another(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> bool {
    let noun = |view: &View, per: Span| view.words_in(per).last().map(|word| view.facts[word].key.clone());
    let both = mine.per.zip(theirs.per);
    both.is_some_and(|(a, b)| {
        noun(pair.claim, a) != noun(pair.source, b) && pair.claim.tongue() == pair.source.tongue()
    })
}

/// Whether the source's quantity may be the claim's although neither is sure to count the same thing: one of the two leaves
/// out what it counts ("8 are arrested", "another 57 were wounded"), both count people under different names ("175 patients",
/// "175 passengers"), or what they count has a word in common. Only an equal figure may be taken so: it agrees, or says nothing.
pub fn may_be(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> bool {
    if mine.dimension() != theirs.dimension() || mine.per.is_some() != theirs.per.is_some() {
        return false;
    }
    if label::share(pair, mine, theirs) == Some(0.0) && quantities(pair).any(|it| is_labelled(pair, mine, it))
    {
        return false;
    }
    let only = |is: fn(&View, &Quantity) -> bool| is(pair.source, theirs) && !is(pair.claim, mine);
    if only(is_held_against)
        || only(is_replaced)
        || is_of_another(pair, mine, theirs)
        || change_otherwise((pair.claim, mine), (pair.source, theirs))
    {
        return false;
    }
    match (own_head(mine), own_head(theirs)) {
        (Some(head), Some(other)) => {
            let people = is_person(pair, pair.claim, head) && is_person(pair, pair.source, other);
            let shared = mine
                .counted_words
                .clone()
                .any(|word| theirs.counted_words.clone().any(|other| pair.same(word, other)));
            // The same thing under another description is another thing: robberies are no burglaries.
            (people || shared) && !pair.same(head, other)
        }
        _ => true,
    }
}

/// Whether a figure of the sentence has all the words beside it that tell the claim's figure from others.
fn is_labelled(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> bool {
    mine.dimension() == theirs.dimension() && label::share(pair, mine, theirs) == Some(1.0)
}

/// The head of what a quantity counts, unless it takes that from its neighbour ("17 sailors died and 47 were hurt").
pub fn own_head(quantity: &Quantity) -> Option<usize> {
    let written = quantity.counted.is_some_and(|counted| quantity.span.contains(counted));
    quantity.counted_head.filter(|_| written)
}

/// Whether a quantity takes what it counts from its neighbour.
pub fn is_elliptic(quantity: &Quantity) -> bool {
    quantity.counted_head.is_some() && own_head(quantity).is_none()
}

/// Whether the claim measures its subject and the source counts that: "timber exports topped 200 tonnes", "94 tonnes of timber
/// were exported".
fn is_subject_counted(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> bool {
    let subject = measured(pair.claim, mine).filter(|&head| parts_of(pair.claim, head).len() < 2);
    let subject: Vec<usize> = subject.map_or_else(Vec::new, |head| content(pair.claim, head));
    let counted = |word: usize| theirs.counted_words.clone().any(|other| pair.same(word, other));
    let describes = |word: usize| pair.claim.reading.words[word].tag == Tag::Adjective;
    let met = |word: &usize| counted(*word) || pair.meets(*word).is_some() || describes(*word);
    subject.iter().any(|&word| counted(word)) && subject.iter().all(met)
}

/// Whether the source's figure is for all, of whom only some did what the claim says: "five of the seven members voted" tells of
/// no seven members who voted.
fn is_out_of_all(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> bool {
    if !is_whole(pair.source, theirs) || is_whole(pair.claim, mine) {
        return false;
    }
    let tags = |view: &View, quantity: &Quantity| -> Vec<usize> {
        let above = above(view, view.words_in(quantity.measure_span)).into_iter();
        let tells = |&word: &usize| {
            let said = view.statement(word).is_some_and(|it| it.kind == Kind::State);
            (said || view.reading.words[word].tag == Tag::Verb) && view.facts[word].class.is_content()
        };
        above.filter(tells).collect()
    };
    let (mine, theirs) = (tags(pair.claim, mine), tags(pair.source, theirs));
    mine.iter().any(|&verb| theirs.iter().any(|&other| pair.same(verb, other)))
}

/// How much a figure counts that another one is only held against.
const HELD_AGAINST: f32 = 0.5;

/// Whether the claim says what its subject weighs, and the source's figure is what that subject does with something else: a
/// truck that carries three tonnes does not weigh them.
fn is_another_measure(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> bool {
    let weighs = measuring(pair.claim, mine).filter(|&verb| pair.claim.is_one_of(verb, WEIGH));
    let Some(subject) =
        weighs.filter(|_| mine.counted_head.is_none()).and_then(|_| measured(pair.claim, mine))
    else {
        return false;
    };
    let does = measuring(pair.source, theirs).filter(|&verb| !pair.source.is_one_of(verb, WEIGH));
    let acting = |verb: usize| {
        let doers = pair.source.statement(verb).into_iter();
        doers.flat_map(|it| pair.source.arguments(it, Role::Actor)).any(|it| pair.same(subject, it))
    };
    does.is_some_and(acting)
}

/// Verbs that say how heavy, long or dear their subject is.
const WEIGH: &[&str] = &["weigh", "measure", "cost", "pesar", "medir", "costar"];

/// The verb that says how much something measures: "topped" of "exports topped 200 tonnes".
pub fn measuring(view: &View, quantity: &Quantity) -> Option<usize> {
    let words = view.words_in(quantity.measure_span);
    let verb = |word: &usize| view.reading.words[*word].tag == Tag::Verb && view.statement(*word).is_some();
    words.clone().chain(above(view, words)).find(verb)
}

/// What is measured by a quantity that names nothing it counts.
fn measured(view: &View, quantity: &Quantity) -> Option<usize> {
    let verb = measuring(view, quantity).filter(|_| quantity.counted_head.is_none())?;
    view.arguments(view.statement(verb)?, Role::Actor).next()
}

/// The things of "exports of timber and coal".
fn parts_of(view: &View, head: usize) -> Vec<usize> {
    view.statement(head).map_or_else(Vec::new, |it| view.arguments(it, Role::Object).collect())
}

/// The head nouns a quantity counts together: both nouns of "248 tonnes of methamphetamine and cocaine".
pub fn counted_heads(view: &View, quantity: &Quantity) -> Vec<usize> {
    let Some(head) = quantity.counted_head else {
        return measured(view, quantity).map_or_else(Vec::new, |subject| parts_of(view, subject));
    };
    let numbers = &view.reading.mentions.quantities;
    let other = |it: &Quantity| it.span != quantity.span;
    let has_own = |word: usize| {
        let inside = matches!(view.facts[word].class, Class::Quantity(own) if other(&numbers[own]));
        inside || numbers.iter().any(|it| it.counted_head == Some(word) && other(it))
    };
    // "Two brothers and their friend" are three.
    let determined = |word: usize| {
        let tree = view.reading.tree();
        let own = [Relation::Determiner, Relation::Possessive];
        own.iter().any(|&relation| tree.one(word, relation).is_some_and(|it| it > head))
    };
    let noun = |word: usize| view.reading.words[word].tag != Tag::Adverb && !determined(word);
    let all = view.reading.tree().conjuncts(head).into_iter();
    all.filter(|&word| word == head || (noun(word) && !has_own(word))).collect()
}

/// How much a measure counts of which only one side says what it is of: five tonnes of steel may be the five tonnes that were
/// moved, or not.
const UNCOUNTED: f32 = 0.5;

/// How much a figure counts that has none of the words beside it that tell the claim's figure from others.
const UNTOLD: f32 = 0.5;

/// How much a figure counts that was only planned, where the claim speaks of no plan.
const PLANNED: f32 = 0.5;

/// Nouns for an amount that was meant or thought, and not yet reached.
#[rustfmt::skip]
const PLANS: &[&str] = &[
    "estimate", "estimation", "budget", "forecast", "target", "goal", "projection", "expectation", "plan", "presupuesto",
];

/// Whether the source's figure is only an estimate or a plan ("against an estimate of 1.4 billion"), and the claim's is not.
fn planned(pair: &Pair<'_>, theirs: &Quantity) -> bool {
    let names = |view: &View, quantity: &Quantity| {
        let above = above(view, view.words_in(quantity.measure_span));
        above.iter().take(NOUN_REACH).any(|&word| view.is_one_of(word, PLANS))
    };
    let said = |word: &usize| pair.claim.is_one_of(*word, PLANS);
    names(pair.source, theirs) && !pair.part.words.iter().any(said)
}

/// With more than this share of the words that tell a figure from others it is the one meant, wherever it stands.
const LABELLED: f32 = 0.6;

/// How much a figure in another statement of the sentence counts.
const AWAY: f32 = 0.4;

/// Below this the two figures have nothing to do with each other.
const LEAST: f32 = 0.15;

/// Whether the claim's counted thing is named anywhere inside the source's ("fentanyl" against "fentanyl pills").
fn inner_match(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> f32 {
    let Some(head) = mine.counted_head else { return 0.0 };
    if theirs.counted_words.clone().any(|word| pair.same(head, word)) { INNER } else { 0.0 }
}

/// How much a thing counts that the source only has in the name of another: fentanyl pills are not all the fentanyl.
const INNER: f32 = 0.6;

/// The share of the claim's modifiers of the counted thing that the source's has, or has around it.
fn modifiers(pair: &Pair<'_>, mine: &Quantity, head: usize, theirs: &Quantity) -> f32 {
    let wanted: Vec<usize> = mine
        .counted_words
        .clone()
        .filter(|&word| word != head && pair.content().any(|it| it == word))
        .collect();
    if wanted.is_empty() {
        return 1.0;
    }
    if pair.claim.tongue() != pair.source.tongue() {
        return FOREIGN;
    }
    let taken =
        |word: usize| quantities(pair).any(|it| it.span != theirs.span && it.counted_words.contains(&word));
    let met = |word: usize| {
        if theirs.counted_words.clone().any(|other| pair.same(word, other)) {
            return 1.0;
        }
        // What describes the thing of another figure may go for this one too ("85 confirmed cases and 1 case").
        let here = pair.meets(word).map(|other| if taken(other) { BORROWED } else { 1.0 });
        // A name that the text has told need not stand beside every figure.
        let told = || {
            let named = pair.claim_entity(word).is_some();
            named && pair.link(word).is_some_and(|it| same_thing(it.kind)) || is_topical(pair, word)
        };
        here.unwrap_or_else(|| if told() { BORROWED } else { 0.0 })
    };
    let share = wanted.iter().map(|&word| met(word)).sum::<f32>() / wanted.len() as f32;
    if share >= DESCRIBED { UNDESCRIBED + (1.0 - UNDESCRIBED) * share } else { 0.0 }
}

/// How much a description counts that stands with another figure: it may be meant for both.
const BORROWED: f32 = 0.5;

/// With less than this share of its description a thing is another one: deaths on the road are not those in hospitals.
const DESCRIBED: f32 = 0.5;

/// How much a thing counts whatever describes it, so that the figure with the fuller description wins.
const UNDESCRIBED: f32 = 0.5;

/// Another language describes a thing with other words ("armas de fuego"); the head has to do.
const FOREIGN: f32 = 0.8;

/// Whether the words that two uncounted quantities belong to ("a 9.2% *decline*", "*worth* $3 billion") meet.
fn governed_alike(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> f32 {
    let ours = above(pair.claim, pair.claim.words_in(mine.measure_span));
    let others = above(pair.source, pair.source.words_in(theirs.measure_span));
    let met = ours.iter().any(|&word| others.iter().any(|&other| akin(pair, word, other)));
    let only = quantities(pair).filter(|other| other.dimension() == theirs.dimension()).count() == 1;
    match (met, only) {
        (true, _) => 1.0,
        // How old something was is not how long before something else it was.
        (false, true) if mine.dimension() != Some(Dimension::Time) => ALONE,
        _ => ONE_OF_SEVERAL,
    }
}

/// How much a figure counts that no word ties to the claim's, where the sentence has no other of its dimension.
const ALONE: f32 = 0.5;

/// How much it counts where the sentence has others: less than `LEAST`, for any of them may be meant.
const ONE_OF_SEVERAL: f32 = 0.1;

/// Whether a number's word in the claim and one in the source may be the same: "rose" and "fell" both tell a change.
fn akin(pair: &Pair<'_>, word: usize, other: usize) -> bool {
    let changes = |view: &View, word: usize| {
        pair.lexicon.direction(&view.facts[word].lemma).is_some() && view.statement(word).is_some()
    };
    if changes(pair.claim, word) && changes(pair.source, other) {
        return true;
    }
    let fits = |kind| same_thing(kind) || matches!(kind, MeaningKind::Opposite | MeaningKind::Hyponym);
    pair.relate(word, other).is_some_and(|meaning| fits(meaning.kind))
}

/// How far up the tree a number or date is looked for what it belongs to.
const REACH: usize = 6;

/// The words above `words`, nearest first; a light verb ("took place") and what something is said to be ("a pact") stand
/// for what they are about, too.
pub fn above(view: &View, words: Range<usize>) -> Vec<usize> {
    let reading = &view.reading;
    let top = words.clone().find(|&word| reading.words[word].head.is_none_or(|head| !words.contains(&head)));
    let mut found = Vec::new();
    // "Prices were up 5.9%" says it of the prices.
    let said = top.and_then(|word| view.statement(word)).filter(|it| it.kind == Kind::State);
    found.extend(said.into_iter().flat_map(|it| view.arguments(it, Role::Actor)));
    let mut at = top.and_then(|word| reading.words[word].head);
    while let Some(head) = at {
        found.push(head);
        let about = view.statement(head).filter(|statement| {
            view.is_light(head) || matches!(statement.kind, Kind::State | Kind::Apposition)
        });
        found.extend(
            about.into_iter().flat_map(|statement| &statement.arguments).map(|argument| argument.head),
        );
        at = reading.words[head].head.filter(|_| found.len() < REACH);
    }
    found
}
