//! Which of several figures of a sentence a claim means, by the words that stand with each.
//!
//! "$72 million in the United States, and $58 million in other territories, for a worldwide total of $130 million": what a
//! figure stands for is told by its own piece of the sentence, not by the verb that all of them share.

use super::align::Pair;
use super::bind::quantities;
use super::stand::is_whole;
use super::view::{Class, View};
use crate::grammar::{Relation, Tag, Word};
use crate::value::Quantity;
use std::ops::Range;

/// Words for all of something.
const WHOLE: &[&str] = &[
    "worldwide",
    "global",
    "globally",
    "world",
    "total",
    "overall",
    "altogether",
    "combined",
    "mundo",
    "mundial",
];

/// Words for what is left when the part just named is taken away.
const REST: &[&str] = &[
    "other",
    "others",
    "elsewhere",
    "outside",
    "overseas",
    "abroad",
    "international",
    "internationally",
    "foreign",
    "rest",
    "fuera",
    "resto",
    "extranjero",
    "otro",
];

/// Words that end the piece of a sentence a figure stands in.
const ENDS: &[&str] = &[",", ";", ":", "(", ")", "-", "--", "–", "—"];

/// Words that end it when no mark does.
const JOINS: &[&str] =
    &["and", "while", "whereas", "but", "with", "plus", "or", "y", "mientras", "pero", "con"];

/// The share of the words that tell the claim's figure from others which `theirs` has beside it, 0 to 1; nothing where the
/// words do not tell the sentence's figures apart.
pub fn share(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> Option<f32> {
    let rivals: Vec<&Quantity> = quantities(pair).filter(|it| it.dimension() == mine.dimension()).collect();
    if rivals.len() < 2 {
        return None;
    }
    let mut pieces: Vec<Range<usize>> = rivals.iter().map(|rival| piece(pair.source, rival)).collect();
    let mut ours = piece(pair.claim, mine);
    // Where one verb serves all figures, the words before it tell none of them from another.
    let verbs = pieces.iter().filter(|piece| verb(pair.source, (*piece).clone()).is_some()).count();
    let gapped =
        rivals.iter().zip(&pieces).any(|(rival, piece)| is_gapped(pair.source, rival, piece.clone()));
    if verbs < 2 && !gapped {
        for (piece, rival) in pieces.iter_mut().zip(&rivals) {
            piece.start = behind_verb(pair.source, piece.clone(), rival);
        }
        ours.start = behind_verb(pair.claim, ours.clone(), mine);
    }
    // Of what it counts only what follows: "members of the old council".
    let thing = |word: &usize| {
        mine.counted_words.contains(word) && mine.counted_head.is_none_or(|head| *word <= head)
    };
    let own = labels(pair.claim, ours.filter(|word| !thing(word)));
    let found = |label: Label, at: usize| {
        has(pair, label, pieces[at].clone()) || has(pair, label, carried(pair.source, &pieces, at))
    };
    let told: Vec<(Label, Vec<bool>)> = own
        .into_iter()
        .map(|label| (label, (0..pieces.len()).map(|at| found(label, at)).collect::<Vec<_>>()))
        .filter(|(_, found)| found.contains(&true) && found.contains(&false))
        .collect();
    let at = rivals.iter().position(|rival| rival.span == theirs.span)?;
    let met = told.iter().filter(|(_, found)| found[at]).count();
    (!told.is_empty()).then(|| met as f32 / told.len() as f32)
}

/// The subject of the nearest piece before that has one, where the piece at `at` names nobody itself: "sales rose by 3% and fell by
/// 2%".
fn carried(view: &View, pieces: &[Range<usize>], at: usize) -> Range<usize> {
    let verb = |words: &Range<usize>| words.clone().find(|&it| tells(&view.reading.words[it]));
    let names = |word: usize| {
        let thing = matches!(view.reading.words[word].tag, Tag::Noun | Tag::ProperNoun | Tag::Pronoun);
        thing && !matches!(view.facts[word].class, Class::Date(_) | Class::Quantity(_))
    };
    let subject = |words: &Range<usize>| verb(words).map(|verb| words.start..verb);
    let own = subject(&pieces[at]).unwrap_or(pieces[at].clone()).any(names);
    let mut earlier = pieces[..at].iter().rev().filter_map(subject).filter(|words| words.clone().any(names));
    earlier.next().filter(|_| !own).unwrap_or(0..0)
}

/// The figure of the sentence that the claim's words stand with, and none of them with `theirs`; it may be for the same thing.
pub fn of_other_piece<'p>(pair: &'p Pair<'_>, mine: &Quantity, theirs: &Quantity) -> Option<&'p Quantity> {
    let same_thing = |it: &Quantity| {
        let heads = mine.counted_head.zip(it.counted_head);
        heads.is_none_or(|(head, other)| pair.same(head, other))
    };
    let rival = |it: &&Quantity| {
        it.span != theirs.span
            && same_thing(it)
            && !is_whole(pair.source, it)
            && share(pair, mine, it) == Some(1.0)
    };
    quantities(pair).find(rival).filter(|_| share(pair, mine, theirs) == Some(0.0))
}

/// Whether a figure stands right behind what it is of, and the verb is left out: "Tarn 12,000".
fn is_gapped(view: &View, quantity: &Quantity, piece: Range<usize>) -> bool {
    let figure = view.words_in(quantity.measure_span).start;
    let before = figure.checked_sub(1).filter(|word| piece.contains(word));
    let thing = |word: usize| {
        let noun = view.facts[word].class == Class::Content && view.reading.words[word].tag == Tag::Noun;
        view.facts[word].class == Class::Name || noun
    };
    verb(view, piece.clone()).is_none() && before.is_some_and(thing)
}

/// The source's figure for a noun of the claim: that of which it is counted, else the only one that has it beside itself
/// ("hydropower 61%").
pub fn of_thing<'p>(pair: &'p Pair<'_>, noun: usize) -> Option<&'p Quantity> {
    let met = |word: usize| pair.same(noun, word);
    // Where several are counted ("Orle has 48,000 inhabitants, Tarn 12,000") the noun names none of them.
    let mut counted = quantities(pair).filter(|it| it.counted_words.clone().any(met));
    if let Some(one) = counted.next() {
        return Some(one).filter(|_| counted.next().is_none());
    }
    let mut beside = quantities(pair).filter(|it| piece(pair.source, it).any(met));
    beside.next().filter(|_| beside.next().is_none())
}

/// Where a semicolon parts the items of a list, and the claim's names stand in one and `found` in another: the only figure of
/// the item that has the names, or nothing ("Orle, at 12%; Tarn, at 9%").
pub fn of_own_item<'p>(pair: &'p Pair<'_>, found: &'p Quantity) -> Option<&'p Quantity> {
    let words = pair.source.sentence_words(pair.sentence);
    let marks = words.clone().filter(|&it| pair.source.word(it) == ";").count();
    let item = |word: usize| (words.start..word).filter(|&it| pair.source.word(it) == ";").count();
    let of = |it: &Quantity| item(pair.source.words_in(it.number_span).start);
    let named = |word: &usize| pair.claim.facts[*word].class == Class::Name;
    let mut met = pair.content().filter(named).filter_map(|word| pair.meets(word)).map(item);
    let Some(own) = met.next().filter(|own| marks > 0 && met.all(|it| it == *own) && of(found) != *own)
    else {
        return Some(found);
    };
    let mut there = quantities(pair).filter(|it| of(it) == own && it.dimension() == found.dimension());
    there.next().filter(|_| there.next().is_none())
}

/// Whether the claim says for whom or where its figure holds, and the sentence last said of others before `theirs`: "among adults
/// cases fell by 68 percent, and among teenagers by 31".
pub fn is_of_other_group(pair: &Pair<'_>, theirs: &Quantity) -> bool {
    let figure = pair.source.words_in(theirs.measure_span).start;
    let other = |word: usize| {
        let (case, met) = (grouping(pair.claim, word)?, pair.meets(word)?);
        let before = pair.source.sentence_words(pair.sentence).take_while(|&it| it < figure);
        let last = before.filter(|&it| grouping(pair.source, it) == Some(case)).last()?;
        Some(grouping(pair.source, met) == Some(case) && last != met && !pair.same(word, last))
    };
    pair.content().any(|word| other(word).unwrap_or(false))
}

/// The preposition before a word that says that something holds for it.
fn grouping(view: &View, word: usize) -> Option<&'static str> {
    let words = &view.reading.words;
    let beside = |&it: &usize| !matches!(words[it].tag, Tag::Determiner | Tag::Adjective | Tag::Numeral);
    let thing = matches!(words[word].tag, Tag::Noun | Tag::ProperNoun);
    let before = (0..word).rev().find(beside).filter(|_| thing && view.facts[word].class.is_content())?;
    let case = words[before].lemma.as_str();
    let found = GROUPING.iter().copied().find(|it| it.eq_ignore_ascii_case(case));
    found.filter(|_| words[before].tag == Tag::Adposition)
}

/// Prepositions before those for whom a figure holds.
const GROUPING: &[&str] = &["among", "amongst", "for", "in", "at", "entre", "para", "en"];

/// Whether a verb tells something; a participle before a noun only describes ("a reported budget").
fn tells(word: &Word) -> bool {
    word.tag == Tag::Verb && word.relation != Relation::AdjectivalModifier
}

/// The last verb among `words` that tells something.
fn verb(view: &View, words: Range<usize>) -> Option<usize> {
    words.rev().find(|&word| tells(&view.reading.words[word]))
}

/// Where the words of a piece begin that stand behind the verb before its figure.
fn behind_verb(view: &View, piece: Range<usize>, quantity: &Quantity) -> usize {
    let figure = view.words_in(quantity.measure_span).start;
    verb(view, piece.start..figure).map_or(piece.start, |verb| verb + 1)
}

/// What tells a figure from others.
#[derive(Clone, Copy, PartialEq)]
enum Label {
    Word(usize),
    Whole,
    Rest,
}

/// The labels among `words`; "outside North America" is the rest, and not North America.
fn labels(view: &View, words: impl Iterator<Item = usize> + Clone) -> Vec<Label> {
    let key = |word: usize| view.facts[word].key.as_str();
    let words = words.filter(|&word| view.reading.words[word].tag != Tag::Verb);
    let outside =
        words.clone().find(|&word| matches!(key(word), "outside" | "excluding" | "except" | "fuera"));
    let mut labels: Vec<Label> = words
        .filter(|&word| view.facts[word].class.is_content() || REST.contains(&key(word)))
        .filter(|&word| outside.is_none_or(|outside| word <= outside))
        .map(|word| match key(word) {
            key if WHOLE.contains(&key) => Label::Whole,
            key if REST.contains(&key) => Label::Rest,
            _ => Label::Word(word),
        })
        .collect();
    if outside.is_some() && !labels.contains(&Label::Rest) {
        labels.push(Label::Rest);
    }
    labels
}

fn has(pair: &Pair<'_>, label: Label, mut piece: Range<usize>) -> bool {
    match label {
        Label::Word(word) => piece.any(|other| pair.same(word, other)),
        label => labels(pair.source, piece).contains(&label),
    }
}

/// The words of the sentence that stand with a figure: up to the marks, or the "and", that part it from the figures beside it.
pub fn piece(view: &View, quantity: &Quantity) -> Range<usize> {
    let own = view.words_in(quantity.measure_span);
    let sentences = &view.reading.layout.sentences;
    let sentence = sentences.iter().find(|it| it.span.contains(quantity.number_span));
    let whole = sentence.map_or(own.clone(), |sentence| sentence.tokens.clone());
    let here = |it: &&Quantity| !it.ordinal && sentence.is_none_or(|here| here.span.contains(it.number_span));
    let numbers = view.reading.mentions.quantities.iter().filter(here);
    let figures: Vec<Range<usize>> =
        numbers.map(|it| view.words_in(it.measure_span)).filter(|it| !it.is_empty() && *it != own).collect();
    // Those farther off part from it no nearer.
    let left = figures.iter().map(|it| it.end).filter(|end| *end <= own.start).max();
    let right = figures.iter().map(|it| it.start).filter(|start| *start >= own.end).min();
    // Words that no mark parts may stand with either figure.
    let before = left.map_or(whole.start, |end| parting(view, end..own.start).unwrap_or(end));
    let behind = right.map_or(whole.end, |start| parting(view, own.end..start).unwrap_or(start));
    before..behind
}

/// Where the words between two figures part, if a mark or an "and" parts them.
fn parting(view: &View, between: Range<usize>) -> Option<usize> {
    // "(59%) of whom" goes on behind the mark.
    let own = between.clone().next().is_some_and(|word| view.word(word) == ")");
    let between = between.start + usize::from(own)..between.end;
    let first = |marks: &[&str]| {
        between.clone().find(|&word| marks.contains(&view.word(word).to_lowercase().as_str()))
    };
    first(ENDS).or_else(|| first(JOINS)).map(|word| word + 1)
}
