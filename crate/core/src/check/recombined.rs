//! Words of one clause told of the act of another: who put on coaches is not who flies between two towns.

use super::align::Pair;
use super::frame::{content, phrase_match};
use crate::grammar::{Relation, Tag};
use crate::statement::{Argument, Kind, Role, SpeechKind, Statement};

/// Whether the claim tells with its act what the sentence tells with the act of somebody else, in a clause beside it.
pub fn is_recombined(pair: &Pair<'_>) -> bool {
    let acts = pair.claim_statements().filter(|it| it.kind == Kind::Action);
    acts.into_iter()
        .any(|mine| taken_from_beside(pair, mine) == Some(true) || is_of_other_act(pair, mine) == Some(true))
}

/// Whether the sentence has the claim's verb without the claim's actor or thing, and has that one with another verb: who built the
/// dam need not have sold it.
fn is_of_other_act(pair: &Pair<'_>, mine: &Statement) -> Option<bool> {
    // Who says it is the business of the rule for speakers.
    let speaks = pair
        .claim
        .reading
        .speeches
        .iter()
        .any(|it| it.verb == Some(mine.predicate) && it.kind == SpeechKind::Says);
    let plain = !speaks && !pair.claim.is_light(mine.predicate);
    let met = pair.meets(mine.predicate).filter(|_| plain)?;
    let theirs = pair.source.statement(met).filter(|it| it.kind == Kind::Action)?;
    let others: Vec<&Statement> = pair
        .source_statements()
        .filter(|it| it.kind == Kind::Action && it.predicate != theirs.predicate)
        .filter(|it| !shares(pair, it, theirs))
        .collect();
    let part = |it: &&Argument| matches!(it.role, Role::Actor | Role::Object);
    let tree = pair.source.reading.tree();
    let has = |statement: &Statement, head: usize, met: usize| {
        let holds = |it: &Argument| {
            tree.phrase(it.head, |_| false).contains(&met) || phrase_match(pair, head, it.head) >= HALF
        };
        statement.arguments.iter().any(holds)
    };
    let taken = |argument: &Argument| {
        // Who does what another verb governs may be named by that one.
        let own = pair.claim.reading.words[argument.head].head == Some(mine.predicate);
        let named = own && pair.claim.facts[argument.head].class.is_content();
        let met = pair.meets(argument.head).filter(|_| named);
        let filled = theirs.arguments.iter().any(|it| it.role == argument.role && is_noun(pair, it.head));
        met.filter(|_| filled).is_some_and(|met| {
            !has(theirs, argument.head, met)
                && others.iter().any(|it| {
                    // "Postponed the vote on the bridge" has the bridge inside what was postponed.
                    let holds = |it: &Argument| {
                        let words = tree.phrase(it.head, |_| false);
                        let thing = argument.role == Role::Object && !words.contains(&theirs.predicate);
                        it.head == met || thing && words.contains(&met)
                    };
                    it.arguments.iter().filter(part).any(holds)
                })
        })
    };
    // The sentence has something else where the claim has what only other sentences name.
    let elsewhere = |argument: &Argument| {
        let here = pair.meets(argument.head).is_some();
        let filled = theirs.arguments.iter().filter(|it| it.role == Role::Object && is_noun(pair, it.head));
        let others: Vec<&Argument> = filled.collect();
        argument.role == Role::Object
            && !here
            && pair.claim.whole(mine.predicate).is_none()
            && pair.link(argument.head).is_some()
            && pair.claim.reading.words[argument.head].head == Some(mine.predicate)
            && !others.is_empty()
            && others.iter().all(|it| phrase_match(pair, argument.head, it.head) == 0.0)
    };
    // What a relative clause tells of somebody else is no part of the main one: "the dam, which the army built, was sold".
    let relative =
        |it: &Statement| pair.source.reading.words[it.predicate].relation == Relation::RelativeClause;
    let in_relative = |argument: &Argument| {
        let met = pair.meets(argument.head);
        argument.role == Role::Actor
            && !relative(theirs)
            && theirs.arguments.iter().all(|it| it.role != Role::Actor)
            && others
                .iter()
                .filter(|it| relative(it))
                .any(|it| it.arguments.iter().any(|it| it.role == Role::Actor && Some(it.head) == met))
    };
    Some(mine.arguments.iter().filter(part).any(|it| taken(it) || elsewhere(it) || in_relative(it)))
}

/// Whether a participant is told by a noun or name, and not only by a figure or pronoun.
fn is_noun(pair: &Pair<'_>, word: usize) -> bool {
    let it = &pair.source.reading.words[word];
    let content = pair.source.facts[word].class.is_content() && it.lemma != "other";
    matches!(it.tag, Tag::Noun | Tag::ProperNoun) && content
}

/// From here on two phrases have their head and some of the rest in common.
const HALF: f32 = 0.5;

/// Whether the verbs of two acts are joined, and one of them names nobody who does it: then the other's actor does both.
fn shares(pair: &Pair<'_>, one: &Statement, other: &Statement) -> bool {
    let words = &pair.source.reading.words;
    let acts = |it: &Statement| it.arguments.iter().any(|it| it.role == Role::Actor);
    let under =
        |a: usize, b: usize| std::iter::successors(words[a].head, |&at| words[at].head).any(|it| it == b);
    let relative = |it: &Statement| words[it.predicate].relation == Relation::RelativeClause;
    let (here, there) = (one.predicate, other.predicate);
    let near = under(here, there) || under(there, here);
    near && !acts(other) && !relative(one) && !relative(other)
}

fn taken_from_beside(pair: &Pair<'_>, mine: &Statement) -> Option<bool> {
    let theirs = pair.same_act(mine).filter(|it| it.kind == Kind::Action)?;
    let own = inside(pair, theirs);
    let others: Vec<&Statement> =
        pair.source_statements().filter(|it| is_beside(pair, mine, theirs, it)).collect();
    let beside = |word: usize| {
        pair.meets(word)
            .is_some_and(|met| !own.contains(&met) && others.iter().any(|it| inside(pair, it).contains(&met)))
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
    Some(words.any(beside))
}

/// The words of an act and of those who take part in it.
fn inside(pair: &Pair<'_>, statement: &Statement) -> Vec<usize> {
    let tree = pair.source.reading.tree();
    let parts = statement.arguments.iter().flat_map(|it| tree.clause(it.head));
    tree.clause(statement.predicate).into_iter().chain(parts).collect()
}

/// Whether `other` is an act of somebody else than the claim's, in a clause joined to that of `theirs` or held against it.
fn is_beside(pair: &Pair<'_>, mine: &Statement, theirs: &Statement, other: &Statement) -> bool {
    let words = &pair.source.reading.words;
    let joined = |a: usize, b: usize| {
        words[a].head == Some(b)
            && (matches!(words[a].relation, Relation::Conjunct | Relation::Parataxis)
                || words[a].relation == Relation::AdverbialClause && holds_against(pair, a))
    };
    let (here, there) = (theirs.predicate, other.predicate);
    let actors: Vec<usize> = pair.claim.arguments(mine, Role::Actor).collect();
    let alike = |it: usize| actors.iter().any(|&head| phrase_match(pair, head, it) > 0.0);
    let mut others = pair.source.arguments(other, Role::Actor).peekable();
    other.kind == Kind::Action
        && (joined(here, there) || joined(there, here))
        && others.peek().is_some()
        && !others.any(|it| alike(it) || pair.source.arguments(theirs, Role::Actor).any(|own| own == it))
}

/// Whether a clause is held against the one it hangs on: "while the airline added flights".
fn holds_against(pair: &Pair<'_>, verb: usize) -> bool {
    let tree = pair.source.reading.tree();
    tree.by(verb, Relation::Mark).any(|it| pair.source.is_one_of(it, &["while", "whereas", "mientras"]))
}
