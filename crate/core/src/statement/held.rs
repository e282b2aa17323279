//! Offices that a sentence tells by a verb: "stepped down as chief executive and was succeeded by Ana Ruiz", "took part as
//! minister".

use super::{Modality, Polarity, Reading, Role as Part, Statement};
use crate::grammar::Relation;
use crate::text::Span;
use crate::value::Entity;
use crate::value::entity::{Office, Role, Standing};

/// Verbs whose subject takes the office of their object.
const SUCCEED: &[&str] = &["succeed", "replace", "suceder", "reemplazar", "sustituir", "relevar"];

/// The offices that successors take over, and those in which somebody acts.
pub(super) fn offices(reading: &Reading) -> Vec<Role> {
    let succeeds = |it: &&Statement| {
        SUCCEED.contains(&reading.words[it.predicate].lemma.as_str()) || takes_over(reading, it.predicate)
    };
    let told = || reading.statements.iter().filter(|it| is_told(it));
    let passed = told().filter(succeeds).filter_map(|it| taken_over(reading, it));
    passed.chain(told().filter_map(|it| acted_as(reading, it))).collect()
}

/// Whether it happened: who may, will or did not take an office does not hold it.
fn is_told(statement: &Statement) -> bool {
    statement.stance.polarity == Polarity::Affirmed && statement.stance.modality == Modality::Fact
}

/// Verbs after which "as" names an office that somebody leaves or is said to have, not one that is held.
const NOT_HELD: &[&str] = &[
    "step",
    "resign",
    "quit",
    "retire",
    "leave",
    "describe",
    "portray",
    "see",
    "dismiss",
    "dimitir",
    "renunciar",
];

/// The office in which somebody acts: "took part in the talks as foreign minister".
fn acted_as(reading: &Reading, statement: &Statement) -> Option<Role> {
    let alone = statement.arguments.iter().all(|it| it.role != Part::Object || is_light(reading, it.head));
    if !alone || NOT_HELD.contains(&reading.words[statement.predicate].lemma.as_str()) {
        return None;
    }
    let (index, holder) = person(reading, statement, Part::Actor)?;
    let (office, title) =
        statement.arguments.iter().find_map(|argument| named_by_as(reading, argument.head))?;
    Some(Role { entity: index, person: holder.key.clone(), office, span: holder.span, title })
}

/// "took over", "took over from Ana Ruiz".
fn takes_over(reading: &Reading, verb: usize) -> bool {
    let over = |word: usize| reading.words[word].lemma == "over";
    reading.words[verb].lemma == "take" && reading.tree().by(verb, Relation::Particle).any(over)
}

/// The noun of "take part" and "play a role": no object that could be given the office instead.
fn is_light(reading: &Reading, noun: usize) -> bool {
    matches!(reading.words[noun].lemma.as_str(), "part" | "role" | "parte" | "papel")
}

fn taken_over(reading: &Reading, statement: &Statement) -> Option<Role> {
    let (index, successor) = person(reading, statement, Part::Actor)?;
    let left = person(reading, statement, Part::Object).map(|(_, left)| left);
    let (office, title) = left_behind(reading, statement).or_else(|| {
        let held = reading.offices.iter().rev().find(|role| left.is_some_and(|left| role.person == left.key));
        held.map(|role| (role.office.clone(), role.title))
    })?;
    let office = Office { standing: Standing::Holds, ..office };
    Some(Role { entity: index, person: successor.key.clone(), office, span: successor.span, title })
}

fn person<'a>(reading: &'a Reading, statement: &Statement, part: Part) -> Option<(usize, &'a Entity)> {
    let mut heads = statement.arguments.iter().filter(|it| it.role == part).map(|it| it.head);
    let named = |head: usize| {
        reading.mentions.entities.iter().enumerate().find(|(_, entity)| entity.words.contains(&head))
    };
    heads.find_map(named)
}

/// The office that the sentence says somebody leaves or takes: "as chief executive".
fn left_behind(reading: &Reading, statement: &Statement) -> Option<(Office, Span)> {
    let inside = reading.statements.iter().filter(|it| it.sentence == statement.sentence);
    inside.flat_map(|it| &it.arguments).find_map(|argument| named_by_as(reading, argument.head))
}

/// The office that stands behind "as", at `head` or under it: "in the talks as foreign minister".
fn named_by_as(reading: &Reading, head: usize) -> Option<(Office, Span)> {
    let under = reading.tree().children(head).iter().copied();
    std::iter::once(head).chain(under).find_map(|word| office_behind_as(reading, word))
}

fn office_behind_as(reading: &Reading, head: usize) -> Option<(Office, Span)> {
    let tree = reading.tree();
    let preposition = tree.preposition(head).filter(|it| matches!(&*it.lemma, "as" | "como"))?;
    let words: Vec<usize> = tree.noun_phrase(head);
    let own: Vec<usize> =
        words.into_iter().filter(|&word| tree.words[word].span != preposition.span).collect();
    let title = tree.span(&own);
    Some((Office::read(reading.at(title))?, title))
}
