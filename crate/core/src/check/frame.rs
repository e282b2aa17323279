//! Which statement of a sentence comes nearest to a claim's statement.
//!
//! A sentence often tells several things ("food prices climbed 6%, while energy prices fell 2%"). A claim is compared with
//! the one that has its participants, whatever its verb: then another verb or figure is a finding, not a mismatch.

use super::align::{Pair, same_thing};
use super::bind;
use super::count::is_person;
use super::view::View;
use crate::grammar::{Relation, Tag};
use crate::lexicon::MeaningKind;
use crate::statement::{Argument, Kind, Role, Statement};
use crate::text::Span;
use crate::value::{Entity, EntityKind};

/// A claim's statement with the source's statement that comes nearest to it, as indices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Index of the claim's statement.
    pub claim: usize,
    /// Index of the source's statement.
    pub source: usize,
    /// How near it comes, 0 to 1.
    pub score: f32,
}

/// Below this a statement has too little in common with the claim's to be compared with it.
const NEAR: f32 = 0.3;

/// The frame of each statement of the part.
pub fn all(pair: &Pair<'_>) -> Vec<Frame> {
    let claims = pair.part.words.iter().filter_map(|&word| pair.claim.statement_at[word]);
    claims.filter_map(|claim| nearest(pair, claim)).collect()
}

fn nearest(pair: &Pair<'_>, claim: usize) -> Option<Frame> {
    let mine = &pair.claim.reading.statements[claim];
    let frame = |(source, theirs)| Frame { claim, source, score: score(pair, mine, theirs) };
    pair.source
        .statements_in(pair.sentence)
        .map(frame)
        .filter(|frame| frame.score >= NEAR)
        .max_by(|a, b| a.score.total_cmp(&b.score).then(b.source.cmp(&a.source)))
        .map(|frame| by_actor(pair, mine, frame))
}

/// The frame itself, or, where several share the verb, that of the one who is named in the claim.
fn by_actor(pair: &Pair<'_>, mine: &Statement, frame: Frame) -> Frame {
    let verb = pair.source.reading.statements[frame.source].predicate;
    let family = || pair.source.statements_in(pair.sentence).filter(|(_, it)| it.predicate == verb);
    if family().count() < 2 {
        return frame;
    }
    let actor = |theirs: &Statement| {
        let own = pair.claim.arguments(mine, Role::Actor);
        let best = |head| {
            let met = move |other| if pair.meets(head) == Some(other) { MET } else { 0.0 };
            let near = move |other| phrase_match(pair, head, other) + met(other);
            pair.source.arguments(theirs, Role::Actor).map(near)
        };
        own.flat_map(best).fold(0.0, f32::max)
    };
    let best = family().max_by(|(a, one), (b, other)| actor(one).total_cmp(&actor(other)).then(b.cmp(a)));
    match best {
        Some((source, theirs)) if actor(theirs) > 0.0 => {
            Frame { source, score: score(pair, mine, theirs), ..frame }
        }
        _ => frame,
    }
}

/// How much more the word counts that the claim's word was found to meet: of "rents" and "wages" one is the wages.
const MET: f32 = 0.5;

/// Whether a statement has the verb of another clause: "the Greens 3" of "took 13 seats and the Greens 3".
fn is_gapped(pair: &Pair<'_>, statement: &Statement) -> bool {
    !statement.span.contains(pair.source.span(statement.predicate))
}

/// The statement and those that share its verb, as far as the part speaks of them; all of them where it names none.
fn sharers<'p>(pair: &'p Pair<'_>, statement: &'p Statement) -> Vec<&'p Statement> {
    let inside = pair.source.statements_in(pair.sentence).map(|(_, it)| it);
    let all: Vec<&Statement> = inside.filter(|it| it.predicate == statement.predicate).collect();
    let named = |it: &&&Statement| {
        let mut own = pair.source.arguments(it, Role::Actor).flat_map(|head| content(pair.source, head));
        own.any(|other| pair.content().any(|word| pair.meets(word) == Some(other)))
    };
    let told: Vec<&Statement> = all.iter().filter(named).copied().collect();
    if told.is_empty() || all.len() < 2 { all } else { told }
}

/// How much of the claim's statement the source's statement has: the predicate and each participant, 0 to 1.
fn score(pair: &Pair<'_>, mine: &Statement, theirs: &Statement) -> f32 {
    let weight = if pair.claim.is_light(mine.predicate) { LIGHT } else { PREDICATE };
    let (mut met, mut all) = (weight * predicate(pair, mine, theirs), weight);
    // Whom a pronoun stands for the words do not say.
    let named = |it: &&Argument| {
        !content(pair.claim, it.head).is_empty() || pair.claim.reading.words[it.head].tag != Tag::Pronoun
    };
    for argument in mine.arguments.iter().filter(named) {
        let weight = role_weight(argument.role);
        let near = |other: &Argument| {
            let same_role = if other.role == argument.role { 1.0 } else { ANOTHER_PART };
            same_role * phrase_match(pair, argument.head, other.head)
        };
        let inside = theirs.arguments.iter().map(near).fold(0.0, f32::max);
        let own = if theirs.kind == Kind::Nominal {
            phrase_match(pair, argument.head, theirs.predicate) * ANOTHER_PART
        } else {
            0.0
        };
        met += weight * inside.max(own);
        all += weight;
    }
    met / all
}

/// What a verb weighs: as much as whoever does it.
const PREDICATE: f32 = 2.0;

/// What a verb weighs that leaves the act to its object.
const LIGHT: f32 = 0.5;

/// What a participant weighs: who does what to whom makes a statement, where and when may stand in another sentence.
fn role_weight(role: Role) -> f32 {
    match role {
        Role::Actor | Role::Object | Role::Attribute => 2.0,
        Role::Recipient => 1.0,
        Role::Place | Role::Time | Role::Circumstance => 0.5,
    }
}

/// How much a participant counts that plays another part: a passive or a noun for the act gives the parts otherwise.
const ANOTHER_PART: f32 = 0.8;

/// How near the source's predicate comes to the claim's, 0 to 1.
fn predicate(pair: &Pair<'_>, mine: &Statement, theirs: &Statement) -> f32 {
    match pair.relate(mine.predicate, theirs.predicate) {
        Some(meaning) if same_thing(meaning.kind) => meaning.strength,
        Some(meaning) if meaning.kind == MeaningKind::Opposite => OPPOSITE * meaning.strength,
        Some(meaning) => BESIDE * meaning.strength,
        None => 0.0,
    }
}

/// How much the opposite act counts: it is told of the same thing, and contradicts.
const OPPOSITE: f32 = 0.9;

/// How much an act counts that is only something beside the claim's.
const BESIDE: f32 = 0.4;

/// From here on two phrases have their head and some of the rest in common (`phrase_match`).
pub const HALF: f32 = 0.5;

/// From here on two phrases name the same thing: the heads meet, and most of what describes them (`phrase_match`).
pub const SAME: f32 = 0.6;

/// The share of a claim's noun phrase that a source's noun phrase has, 0 to 1; less when the heads do not meet.
pub fn phrase_match(pair: &Pair<'_>, head: usize, other: usize) -> f32 {
    let words = content(pair.claim, head);
    let others = content(pair.source, other);
    if words.is_empty() {
        return 0.0;
    }
    let meets = |word: usize| others.iter().any(|&other| pair.same(word, other));
    let share = words.iter().filter(|&&word| meets(word)).count() as f32 / words.len() as f32;
    let share = if names(pair, head, other) { share.max(NAMED) } else { share };
    let owner = |word: usize| is_owner(pair.source, word);
    // "The mayor's sister" is not the mayor.
    let named = |it: &Entity| matches!(it.kind, EntityKind::Person | EntityKind::Unknown);
    let person = pair.source_entity(other).is_some_and(named) || is_person(pair, pair.source, other);
    if person && meets(head) && others.iter().all(|&it| !pair.same(head, it) || owner(it)) {
        return HEADLESS * share;
    }
    if meets(head) || share >= NAMED { share } else { HEADLESS * share }
}

/// Whether a word only says whose the thing is.
pub fn is_owner(view: &View, word: usize) -> bool {
    view.reading.words[word].relation == Relation::Possessive
}

/// How much a phrase counts whose head is another one: "the paint factory" for "the paint".
const HEADLESS: f32 = 0.5;

/// How much of a phrase its name makes, whatever describes it.
const NAMED: f32 = 0.75;

/// Whether the claim's name names what `other` is about, not only something beside it: "U.S. officials", but not "50 dollars
/// less than the L4".
fn names(pair: &Pair<'_>, head: usize, other: usize) -> bool {
    let Some(mine) = pair.claim_entity(head) else { return false };
    let own = pair.source.reading.tree().phrase(other, |word| {
        matches!(
            word.relation,
            Relation::NominalModifier
                | Relation::Oblique
                | Relation::RelativeClause
                | Relation::AdjectivalClause
                | Relation::AdverbialClause
        )
    });
    own.into_iter().any(|word| pair.source_entity(word).is_some_and(|theirs| pair.same_name(mine, theirs)))
}

/// Whether the figure at `span` is not that of the one whom the part names among those who share a verb: 3 is no figure
/// of the Reform Party in "the Reform Party took 13 seats and the Greens 3".
pub fn is_of_sharer(pair: &Pair<'_>, span: Span) -> bool {
    let all = || pair.source.statements_in(pair.sentence).map(|(_, statement)| statement);
    let has = |it: &Statement, span: Span| {
        let mut figures = it.arguments.iter().filter(|it| it.role != Role::Actor);
        figures.any(|argument| argument.span.overlaps(span))
    };
    let frames = pair.frames.iter().map(|frame| &pair.source.reading.statements[frame.source]);
    let mut families =
        frames.filter(|own| all().any(|it| it.predicate == own.predicate && is_gapped(pair, it)));
    families.any(|own| {
        let told = sharers(pair, own);
        let theirs = |span: Span| told.iter().any(|it| has(it, span));
        bind::quantities(pair).any(|figure| theirs(figure.number_span)) && !theirs(span)
    })
}

/// Whether the sentence gives one figure to each of several ("supplied 18%, hydropower 61% and solar 9%"), and none of them is
/// who does it in the claim: then no figure is the claim's.
pub fn is_shared_by_others(pair: &Pair<'_>) -> bool {
    let inside = || pair.source.statements_in(pair.sentence).map(|(_, statement)| statement);
    let verbs: Vec<usize> = inside().filter(|it| is_gapped(pair, it)).map(|it| it.predicate).collect();
    let met = |head: usize| {
        let sharers = inside().filter(|it| verbs.contains(&it.predicate));
        let mut actors = sharers.flat_map(|it| pair.source.arguments(it, Role::Actor));
        actors.any(|other| phrase_match(pair, head, other) > 0.0)
    };
    let others = |it: &Statement| {
        let mut actors = pair.claim.arguments(it, Role::Actor).peekable();
        it.kind == Kind::Action && actors.peek().is_some() && !actors.any(met)
    };
    !verbs.is_empty() && pair.claim_statements().any(others)
}

/// The words with content in the phrase of `head`, appositions included, coordinated items not.
pub fn content(view: &View, head: usize) -> Vec<usize> {
    let tree = view.reading.tree();
    let mut words = tree.noun_phrase(head);
    for apposition in tree.by(head, Relation::Apposition) {
        words.extend(tree.noun_phrase(apposition));
    }
    words.retain(|&word| view.facts[word].class.is_content());
    if words.is_empty() && view.is_light(head) {
        words.push(head);
    }
    words
}

/// The source's words that the frames speak of: their clauses and their participants.
pub fn words(pair: &Pair<'_>, frames: &[Frame]) -> Vec<bool> {
    let tree = pair.source.reading.tree();
    let inside = pair.source.sentence_words(pair.sentence);
    let mut near = vec![false; inside.len()];
    let mut add = |words: Vec<usize>| {
        words
            .into_iter()
            .filter(|word| inside.contains(word))
            .for_each(|word| near[word - inside.start] = true)
    };
    for frame in frames {
        for statement in sharers(pair, &pair.source.reading.statements[frame.source]) {
            if !is_gapped(pair, statement) {
                add(tree.clause(statement.predicate));
            }
            for argument in &statement.arguments {
                add(tree.clause(argument.head));
            }
        }
    }
    near
}
