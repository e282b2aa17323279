//! Offices that pass from one to another: "stepped down as chief executive and was succeeded by Ana Ruiz".

use super::{Reading, Role as Part, Statement};
use crate::text::Span;
use crate::value::Entity;
use crate::value::entity::{Office, Role, Standing};

/// Verbs whose subject takes the office of their object.
const SUCCEED: &[&str] = &["succeed", "replace", "suceder", "reemplazar", "sustituir", "relevar"];

/// The offices that successors take over, in text order.
pub(super) fn offices(reading: &Reading) -> Vec<Role> {
    let verb = |it: &&Statement| SUCCEED.contains(&reading.words[it.predicate].lemma.as_str());
    reading.statements.iter().filter(verb).filter_map(|it| taken_over(reading, it)).collect()
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
    let tree = reading.tree();
    let inside = reading.statements.iter().filter(|it| it.sentence == statement.sentence);
    inside.flat_map(|it| &it.arguments).find_map(|argument| {
        let preposition = tree.preposition(argument.head)?;
        let words: Vec<usize> = tree.noun_phrase(argument.head);
        let own: Vec<usize> =
            words.into_iter().filter(|&word| tree.words[word].span != preposition.span).collect();
        let title = tree.span(&own);
        let office =
            Office::read(reading.at(title)).filter(|_| matches!(&*preposition.lemma, "as" | "como"))?;
        Some((office, title))
    })
}
