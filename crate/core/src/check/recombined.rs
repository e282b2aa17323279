//! Words of one clause told of the act of another: who put on coaches is not who flies between two towns.

use super::align::Pair;
use super::frame::{HALF, SAME, content, phrase_match};
use super::part::CONTRASTS;
use super::view::Class;
use crate::grammar::{Relation, Tag};
use crate::statement::{Argument, Kind, Role, Speech, SpeechKind, Statement};

/// Whether the claim tells with its act what the sentence tells with the act of somebody else.
pub fn is_recombined(pair: &Pair<'_>) -> bool {
    let mut acts = pair.claim_statements().filter(|it| it.kind == Kind::Action);
    acts.any(|mine| {
        is_taken_from_beside(pair, mine)
            || is_from_other_half(pair, mine)
            || Same::of(pair, mine).is_some_and(|it| it.is_of_other_act())
    })
}

/// The claim's act with the sentence's act by the same verb, and the sentence's other acts.
struct Same<'p> {
    pair: &'p Pair<'p>,
    mine: &'p Statement,
    theirs: &'p Statement,
    others: Vec<&'p Statement>,
}

impl<'p> Same<'p> {
    fn of(pair: &'p Pair<'p>, mine: &'p Statement) -> Option<Self> {
        // Who says it is the business of the rule for speakers.
        let says = |it: &Speech| it.verb == Some(mine.predicate) && it.kind == SpeechKind::Says;
        let plain = !pair.claim.is_light(mine.predicate) && !pair.claim.reading.speeches.iter().any(says);
        let met = pair.meets(mine.predicate).filter(|_| plain)?;
        let theirs = pair.source.statement(met).filter(|it| it.kind == Kind::Action)?;
        let acts = pair.source_statements().filter(|it| it.kind == Kind::Action);
        let others =
            acts.filter(|it| it.predicate != theirs.predicate && !shares(pair, it, theirs)).collect();
        Some(Self { pair, mine, theirs, others })
    }

    /// Whether the act has not the claim's actor or thing, and another one has: who built the dam need not have sold it.
    fn is_of_other_act(&self) -> bool {
        let mut parts = self.mine.arguments.iter().filter(|it| is_part(it));
        self.is_among_others()
            || parts.any(|it| self.is_taken(it) || self.is_elsewhere(it) || self.is_in_relative(it))
    }

    /// Whether the act has two others for the two that the claim names: who buys a rival and creates a giant has not founded it.
    fn is_among_others(&self) -> bool {
        let named = |it: &&Argument| self.pair.claim.facts[it.head].class == Class::Name;
        let mut parts = self.mine.arguments.iter().filter(|it| is_part(it));
        let two = parts.clone().filter(named).count() == 2;
        let pronoun = |it: &Argument| self.pair.source.reading.words[it.head].tag == Tag::Pronoun;
        let near = |own: &Argument, other: &Argument| {
            pronoun(other) || phrase_match(self.pair, own.head, other.head) >= SAME
        };
        let far = |it: &Argument| !self.theirs.arguments.iter().any(|other| near(it, other));
        two && self.things().next().is_some() && parts.all(far)
    }

    /// Whether another act of the sentence has the participant, and this one has somebody else in the same part.
    fn is_taken(&self, argument: &Argument) -> bool {
        let Some(met) = self.pair.meets(argument.head).filter(|_| self.is_own(argument)) else {
            return false;
        };
        let tree = self.pair.source.reading.tree();
        let words = |it: &Argument| tree.phrase(it.head, |_| false);
        let here = |it: &Argument| {
            words(it).contains(&met) || phrase_match(self.pair, argument.head, it.head) >= HALF
        };
        let named = self.pair.claim_entity(argument.head).is_some();
        // "Postponed the vote on the bridge" has the bridge inside what was postponed.
        let there = |it: &Argument| {
            let thing = argument.role == Role::Object && !words(it).contains(&self.theirs.predicate);
            it.head == met
                || named && self.pair.same(argument.head, it.head)
                || thing && words(it).contains(&met)
        };
        self.filling(argument.role).next().is_some()
            && !self.theirs.arguments.iter().any(here)
            && self.others.iter().any(|act| act.arguments.iter().filter(|it| is_part(it)).any(there))
    }

    /// Whether only other sentences name the thing, and this one has something else in its place.
    fn is_elsewhere(&self, argument: &Argument) -> bool {
        let pair = self.pair;
        let away = pair.meets(argument.head).is_none() && pair.link(argument.head).is_some();
        let apart = |it: &Argument| phrase_match(pair, argument.head, it.head) == 0.0;
        argument.role == Role::Object
            && away
            && pair.claim.whole(self.mine.predicate).is_none()
            && self.is_own(argument)
            && self.things().next().is_some()
            && self.things().all(apart)
    }

    /// Whether a relative clause tells of the actor, and the act itself names none: "the dam, which the army built, was sold".
    fn is_in_relative(&self, argument: &Argument) -> bool {
        let met = self.pair.meets(argument.head);
        let acts = |it: &&Argument| it.role == Role::Actor;
        let mut relative = self.others.iter().filter(|it| is_relative(self.pair, it));
        argument.role == Role::Actor
            && !is_relative(self.pair, self.theirs)
            && !self.theirs.arguments.iter().any(|it| acts(&it))
            && relative.any(|act| act.arguments.iter().filter(acts).any(|it| Some(it.head) == met))
    }

    /// Whether the participant hangs on the claim's verb itself: who does what another verb governs may be named by that one.
    fn is_own(&self, argument: &Argument) -> bool {
        let hangs = self.pair.claim.reading.words[argument.head].head == Some(self.mine.predicate);
        hangs && self.pair.claim.facts[argument.head].class.is_content()
    }

    /// What the sentence's act is done to, named by a noun or counted: "won 17 of the seats".
    fn things(&self) -> impl Iterator<Item = &Argument> {
        // "Took the remaining four" leaves out what they are.
        let tree = self.pair.source.reading.tree();
        let counted = move |it: &&Argument| {
            tree.words[it.head].tag == Tag::Numeral && tree.one(it.head, Relation::NominalModifier).is_some()
        };
        let figures = self.theirs.arguments.iter().filter(move |it| it.role == Role::Object && counted(it));
        self.filling(Role::Object).chain(figures)
    }

    /// What the sentence's act has in a part, named by a noun.
    fn filling(&self, role: Role) -> impl Iterator<Item = &Argument> {
        self.theirs.arguments.iter().filter(move |it| it.role == role && is_noun(self.pair, it.head))
    }
}

fn is_part(argument: &Argument) -> bool {
    matches!(argument.role, Role::Actor | Role::Object)
}

fn is_relative(pair: &Pair<'_>, statement: &Statement) -> bool {
    pair.source.reading.words[statement.predicate].relation == Relation::RelativeClause
}

/// Whether a participant is told by a noun or name, and not only by a figure or pronoun.
fn is_noun(pair: &Pair<'_>, word: usize) -> bool {
    let it = &pair.source.reading.words[word];
    let content = pair.source.facts[word].class.is_content() && it.lemma != "other";
    matches!(it.tag, Tag::Noun | Tag::ProperNoun) && content
}

/// Whether the verbs of two acts are joined, and one of them names nobody who does it: then the other's actor does both.
fn shares(pair: &Pair<'_>, one: &Statement, other: &Statement) -> bool {
    let tree = pair.source.reading.tree();
    let acts = |it: &Statement| it.arguments.iter().any(|it| it.role == Role::Actor);
    let (here, there) = (one.predicate, other.predicate);
    let near = tree.above(here).any(|it| it == there) || tree.above(there).any(|it| it == here);
    near && !acts(other) && !is_relative(pair, one) && !is_relative(pair, other)
}

/// Whether what the claim tells with its act, or of one of its things, stands in a clause beside the act: where others fly is not
/// where coaches run.
fn is_taken_from_beside(pair: &Pair<'_>, mine: &Statement) -> bool {
    let Some(theirs) = pair.same_act(mine).filter(|it| it.kind == Kind::Action) else { return false };
    let own = inside(pair, theirs);
    let others: Vec<&Statement> = pair.source_statements().filter(|it| is_beside(pair, theirs, it)).collect();
    // Of an actor like the claim's only what tells the two apart: its "plants in Orle", where those in Tarn will close. What stands
    // with the first may hold for the second too.
    let has = |other: &Statement, met: usize| {
        let mut actors = pair.source.arguments(other, Role::Actor);
        let names = |it: usize| pair.source.reading.tree().phrase(it, |_| false).contains(&met);
        inside(pair, other).contains(&met)
            && (!is_of_the_same(pair, mine, other) || theirs.predicate < other.predicate && actors.any(names))
    };
    let beside = |word: usize| {
        pair.meets(word).is_some_and(|met| !own.contains(&met) && others.iter().any(|it| has(it, met)))
    };
    // What is told with the act, or of one of its things.
    let held_against =
        |it: &Argument| pair.claim.reading.tree().preposition(it.head).is_some_and(|it| it.lemma == "than");
    let told = |it: &Argument| {
        matches!(it.role, Role::Circumstance | Role::Place | Role::Recipient) && !held_against(it)
    };
    let nominal = mine.arguments.iter().filter_map(|it| pair.claim.statement(it.head));
    let arguments = mine.arguments.iter().chain(nominal.flat_map(|it| &it.arguments));
    let mut words = arguments.filter(|it| told(it)).flat_map(|it| content(pair.claim, it.head));
    words.any(beside)
}

/// Whether the sentence has a word of the claim only behind a semicolon, and the act before it: "sales rose in Orle; in Tarn they
/// fell". The other way round the second half may go on from the first.
fn is_from_other_half(pair: &Pair<'_>, mine: &Statement) -> bool {
    let words = pair.source.sentence_words(pair.sentence);
    let mut marks = words.clone().filter(|&it| pair.source.word(it) == ";");
    let (Some(mark), None, Some(act)) = (marks.next(), marks.next(), pair.meets(mine.predicate)) else {
        return false;
    };
    let only_behind = |word: usize| {
        pair.meets(word).is_some_and(|met| met > mark) && !(words.start..mark).any(|it| pair.same(word, it))
    };
    act < mark && pair.content().any(only_behind)
}

/// The words of an act and of those who take part in it.
fn inside(pair: &Pair<'_>, statement: &Statement) -> Vec<usize> {
    let tree = pair.source.reading.tree();
    let parts = statement.arguments.iter().flat_map(|it| tree.clause(it.head));
    tree.clause(statement.predicate).into_iter().chain(parts).collect()
}

/// Whether who acts there may be who acts in the claim.
fn is_of_the_same(pair: &Pair<'_>, mine: &Statement, other: &Statement) -> bool {
    let mut actors = pair.claim.arguments(mine, Role::Actor);
    actors.any(|head| pair.source.arguments(other, Role::Actor).any(|it| phrase_match(pair, head, it) > 0.0))
}

/// Whether `other` is an act that names its own actor, in a clause joined to that of `theirs` or held against it.
fn is_beside(pair: &Pair<'_>, theirs: &Statement, other: &Statement) -> bool {
    let words = &pair.source.reading.words;
    let joined = |a: usize, b: usize| {
        words[a].head == Some(b)
            && (matches!(words[a].relation, Relation::Conjunct | Relation::Parataxis)
                || words[a].relation == Relation::AdverbialClause && holds_against(pair, a))
    };
    let (here, there) = (theirs.predicate, other.predicate);
    let mut others = pair.source.arguments(other, Role::Actor).peekable();
    other.kind == Kind::Action
        && (joined(here, there) || joined(there, here))
        && others.peek().is_some()
        && !others.any(|it| pair.source.arguments(theirs, Role::Actor).any(|own| own == it))
}

/// Whether a clause is held against the one it hangs on: "while the airline added flights".
fn holds_against(pair: &Pair<'_>, verb: usize) -> bool {
    let tree = pair.source.reading.tree();
    tree.by(verb, Relation::Mark).any(|it| pair.source.is_one_of(it, CONTRASTS))
}
