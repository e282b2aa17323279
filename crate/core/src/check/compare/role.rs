//! Compares who holds which office.
//!
//! *What it finds.* The office the source gives the claim's person, or the person it gives the claim's one-person office.
//! *When it stays silent.* Where the sentence gives the person no office, or leaves open which.
//! *Example.* "Ana Ruiz is the mayor of Lagos" against "Finance Minister Ana Ruiz" differs.

use crate::check::align::Pair;
use crate::check::dated::is_of_before;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::frame::phrase_match;
use crate::grammar::{Form, Relation};
use crate::statement::{self, Kind};
use crate::text::Span;
use crate::value::entity::{self, Role, Standing};

/// One finding for each office the part gives somebody.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let inside = |role: &&Role| pair.part_has(role.title);
    let found: Vec<Finding> =
        pair.claim.reading.offices.iter().filter(inside).filter_map(|role| one(pair, role)).collect();
    let agrees = found.iter().any(|finding| finding.outcome == Outcome::Agrees);
    found.into_iter().filter(|finding| !agrees || finding.outcome != Outcome::Unknown).collect()
}

fn one(pair: &Pair<'_>, mine: &Role) -> Option<Finding> {
    let covers = pair.claim.words_in(mine.span);
    let sentence = pair.sentence_span();
    let theirs: Vec<&Role> =
        pair.source.reading.offices.iter().filter(|role| sentence.contains(role.span)).collect();
    let person = |role: &&&Role| entity::same(&role.person, &mine.person);
    let finding = |outcome, role: &Role| {
        Finding::new(Facet::Role, outcome, mine.title, Some(role.span)).covering(covers.clone())
    };
    let held = |role: &&&Role| {
        mine.office.same(&role.office) == Some(true) || mine.office.same_of_one_person(&role.office)
    };
    if let Some(same) = theirs.iter().filter(person).find(held) {
        return Some(finding(Outcome::Agrees, same));
    }
    if !asserted(pair, mine) {
        return None;
    }
    let one_of_many = pair.claim.words_in(mine.title).any(|word| {
        matches!(pair.claim.reading.words[word].lemma.as_str(), "a" | "an" | "un" | "una" | "one")
    });
    // A spokesman of one ministry is none of another, however many each has.
    let elsewhere = |role: &Role| role.office.name == mine.office.name || held_alone(pair, mine, role);
    let other_office = theirs
        .iter()
        .filter(person)
        .find(|role| (!one_of_many || elsewhere(role)) && mine.office.same(&role.office) == Some(false));
    let other_person = theirs
        .iter()
        .find(|role| !person(role) && role.office.single && mine.office.same(&role.office) == Some(true))
        .filter(|_| !is_of_before(pair));
    match other_office.or(other_person) {
        Some(role) => Some(finding(Outcome::Differs, role)),
        None if let Some(told) = told(pair, mine) => {
            Some(Finding::new(Facet::Role, Outcome::Agrees, mine.title, Some(told)).covering(covers))
        }
        None => Some(Finding::new(Facet::Role, Outcome::Unknown, mine.title, None)),
    }
}

/// Offices of which nobody holds two at a time.
const HELD_ALONE: &[&str] =
    &["governor", "senator", "president", "prime minister", "mayor", "congressman", "ambassador"];

/// Whether the claim says what somebody is now, and the source gives that person an office that leaves no room for it.
fn held_alone(pair: &Pair<'_>, mine: &Role, theirs: &Role) -> bool {
    let tree = pair.claim.reading.tree();
    let now =
        |word| tree.one(word, Relation::Copula).is_some_and(|it| tree.words[it].form == Form::ThirdPerson);
    let alone = |role: &Role| {
        HELD_ALONE.contains(&role.office.name.as_str()) && role.office.standing == Standing::Holds
    };
    alone(mine) && alone(theirs) && pair.claim.words_in(mine.title).any(now)
}

/// Where the sentence says in the claim's words what the person is, whether or not that is an office we know: "Dr. Ana
/// Ruiz, the county's chief medical officer".
fn told(pair: &Pair<'_>, mine: &Role) -> Option<Span> {
    let words = &pair.claim.reading.words;
    let states = pair.claim_statements().filter(|it| it.kind == Kind::State);
    let mut about = states.filter(|it| mine.title.contains(words[it.predicate].span));
    let mine = about.next()?;
    let theirs = pair.counterpart(mine).filter(|it| matches!(it.kind, Kind::State | Kind::Apposition))?;
    let same = |role| {
        let here = || pair.claim.arguments(mine, role);
        let mut there = pair.source.arguments(theirs, role);
        here().next().is_some()
            && there.any(|other| here().any(|head| phrase_match(pair, head, other) >= TOLD))
    };
    let whole = same(statement::Role::Actor) && same(statement::Role::Attribute);
    whole.then(|| pair.source.span(theirs.predicate))
}

/// From here on two phrases say the same of somebody.
const TOLD: f32 = 0.75;

/// Whether the claim asserts the office ("X is the Y", "took part as the Y") rather than mention it before a name.
fn asserted(pair: &Pair<'_>, mine: &Role) -> bool {
    let tree = pair.claim.reading.tree();
    let acts = |word| tree.preposition(word).is_some_and(|it| matches!(&*it.lemma, "as" | "como"));
    pair.claim.words_in(mine.title).any(|word| tree.one(word, Relation::Copula).is_some() || acts(word))
}
