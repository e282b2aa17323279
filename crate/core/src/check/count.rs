//! Counts of one thing under two names: people and a crowd, employees and those employed, inspections and times.

use super::align::Pair;
use super::bind::above;
use super::view::View;
use crate::grammar::Tag;
use crate::lexicon::MeaningKind;
use crate::statement::{Kind, Role, Statement};
use crate::value::{Dimension, Quantity};

/// How surely two counts are of one thing that each side calls by another name; 0 when nothing shows it.
pub fn under_two_names(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> f32 {
    if mine.unit.is_some() || theirs.unit.is_some() {
        return 0.0;
    }
    let (claim, source) = (Side::new(pair.claim, mine), Side::new(pair.source, theirs));
    let crowd = |of: &Side<'_>, counted: &Side<'_>| {
        let watches = |head: usize| is_person(pair, counted.view, head) || is_spectator(counted.view, head);
        of.counted.is_none() && of.crowd().is_some() && counted.counted.is_some_and(watches)
    };
    let (meets, turned) = relations(pair);
    match () {
        () if crowd(&claim, &source) || crowd(&source, &claim) => CROWD,
        () if claim.is_said_to_be(&source, meets) || source.is_said_to_be(&claim, turned) => NAMED_FOR,
        () if claim.works(&source) || source.works(&claim) => NAMED_FOR,
        () if claim.is_named_for(&source, pair, meets) || source.is_named_for(&claim, pair, turned) => {
            NAMED_FOR
        }
        () => 0.0,
    }
}

/// How surely one of two figures says how many times something was done, and the other one counts the acts.
pub fn times(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> f32 {
    let (claim, source) = (Side::new(pair.claim, mine), Side::new(pair.source, theirs));
    let (meets, turned) = relations(pair);
    if claim.is_times(&source, meets) || source.is_times(&claim, turned) { NAMED_FOR } else { 0.0 }
}

/// Whether two words mean the same, the claim's given first, and last.
fn relations<'p>(
    pair: &'p Pair<'_>,
) -> (impl Fn(usize, usize) -> bool + Copy + 'p, impl Fn(usize, usize) -> bool + Copy + 'p) {
    (|mine, theirs| pair.same(mine, theirs), |theirs, mine| pair.same(mine, theirs))
}

/// The noun that says that a bare number is one of people: "a crowd of 41,870", "attendance was 1,200".
pub fn crowd(view: &View, quantity: &Quantity) -> Option<usize> {
    let above = above(view, view.words_in(quantity.measure_span));
    above.into_iter().take(NOUN_REACH).find(|&word| view.is_one_of(word, CROWDS))
}

/// Whether a noun names a person.
pub fn is_person(pair: &Pair<'_>, view: &View, word: usize) -> bool {
    let lemma = &view.facts[word].lemma;
    let kind = pair.lexicon.relate("person", lemma).map(|meaning| meaning.kind);
    matches!(lemma.as_str(), "people" | "person")
        || matches!(kind, Some(MeaningKind::Hypernym | MeaningKind::Synonym))
}

/// Whether a noun names somebody who may be in a crowd, and may be something else as well.
pub fn is_spectator(view: &View, word: usize) -> bool {
    view.is_one_of(word, SPECTATORS)
}

/// Whether the claim's noun is for workers, and the source's for the people that somebody employs.
pub fn is_employed(pair: &Pair<'_>, word: usize, source: usize) -> bool {
    let verb = |it: &usize| pair.source.is_one_of(*it, EMPLOY);
    let employed = || pair.source.reading.words[source].head.filter(verb).is_some();
    pair.claim.is_one_of(word, WORKERS) && pair.source.is_one_of(source, PEOPLE) && employed()
}

/// A quantity of one of the two texts.
struct Side<'v> {
    view: &'v View,
    quantity: &'v Quantity,
    /// The head noun of what it counts.
    counted: Option<usize>,
}

impl<'v> Side<'v> {
    fn new(view: &'v View, quantity: &'v Quantity) -> Self {
        Self { view, quantity, counted: quantity.counted_head }
    }

    fn crowd(&self) -> Option<usize> {
        crowd(self.view, self.quantity)
    }

    /// The verb that it belongs to.
    fn verb(&self) -> Option<usize> {
        let verb = |word: &usize| self.view.reading.words[*word].tag == Tag::Verb;
        above(self.view, self.view.words_in(self.quantity.measure_span)).into_iter().find(verb)
    }

    /// The part that the counted thing plays in what its verb says.
    fn role(&self, verb: usize) -> Option<Role> {
        let head = self.counted?;
        let arguments = &self.view.statement(verb)?.arguments;
        arguments.iter().find(|argument| argument.head == head).map(|argument| argument.role)
    }

    /// Whether its number is said to be what the other side counts: "19 of the members are women", "19 women".
    fn is_said_to_be(&self, other: &Side<'_>, meets: impl Fn(usize, usize) -> bool) -> bool {
        let Some(head) = other.counted else { return false };
        let number = self.view.words_in(self.quantity.number_span);
        let of_it = |it: &&Statement| {
            let mut actors = self.view.arguments(it, Role::Actor);
            it.kind == Kind::State && actors.any(|word| number.contains(&word))
        };
        let statements = self.view.reading.statements.iter().filter(of_it);
        let mut said = statements.flat_map(|it| self.view.arguments(it, Role::Attribute));
        said.any(|word| meets(word, head))
    }

    /// Whether its verb says how many somebody employs, and the other side counts who works there.
    fn works(&self, other: &Side<'_>) -> bool {
        let employs = self.verb().is_some_and(|verb| self.view.is_one_of(verb, EMPLOY));
        let worker = |side: &Side<'_>, wanted: &[&str]| {
            side.counted.is_some_and(|head| side.view.is_one_of(head, wanted))
        };
        let plain = worker(self, PEOPLE) || worker(self, WORKERS);
        let employed = || other.verb().is_some_and(|verb| other.view.is_one_of(verb, EMPLOY));
        let has = || other.verb().is_some_and(|verb| other.view.is_one_of(verb, HAVE));
        employs && plain && worker(other, WORKERS) && (employed() || has())
    }

    /// Whether its noun names people for what the other side's verb says of them: visitors for "people visited".
    fn is_named_for(&self, other: &Side<'_>, pair: &Pair<'_>, meets: impl Fn(usize, usize) -> bool) -> bool {
        let (Some(head), Some(people), Some(verb)) = (self.counted, other.counted, other.verb()) else {
            return false;
        };
        let key = self.view.facts[head].key.as_str();
        let part = match () {
            () if key.ends_with("ee") && !AGENTS.contains(&key) => Role::Object,
            () if key.ends_with("er") || key.ends_with("or") || AGENTS.contains(&key) => Role::Actor,
            () => return false,
        };
        other.view.is_one_of(people, PEOPLE)
            && is_person(pair, self.view, head)
            && other.role(verb) == Some(part)
            && meets(head, verb)
    }

    /// Whether it says how many times something was done, and the other side counts the acts: "inspected 45 times", "45
    /// inspections"; or what the act always makes: "scored twice", "two goals".
    fn is_times(&self, other: &Side<'_>, meets: impl Fn(usize, usize) -> bool) -> bool {
        let behind = self.view.words_in(self.quantity.measure_span).end;
        let key = |word: usize| self.view.facts.get(word).map_or("", |fact| fact.key.as_str());
        let times = self.quantity.dimension() == Some(TIMES) && !COMPARING.contains(&key(behind));
        let counts = other.quantity.unit.is_none() && times;
        let (Some(act), Some(head)) = (self.verb().filter(|_| counts), other.counted) else { return false };
        let made = MADE.iter().any(|row| key(act) == row.0 && other.view.is_one_of(head, &[row.1]));
        let same_verb = || other.verb().is_some_and(|verb| meets(act, verb));
        meets(act, head) || made && same_verb()
    }
}

/// How far up the tree the noun is looked for that says what kind of number it is: "against an estimate of".
pub const NOUN_REACH: usize = 2;

/// How much a crowd counts where the other side counts people: it is people, and nothing says that they are others.
const CROWD: f32 = 0.8;

/// How much a noun counts that names its thing for what is done.
const NAMED_FOR: f32 = 0.9;

/// Nouns for a number of people.
const CROWDS: &[&str] = &["crowd", "audience", "attendance", "turnout", "gathering", "publico", "asistencia"];

/// Nouns for those in a crowd.
const SPECTATORS: &[&str] =
    &["fan", "spectator", "supporter", "viewer", "onlooker", "espectador", "aficionado", "asistente"];

/// Nouns for anybody.
const PEOPLE: &[&str] = &["people", "person", "persona", "gente"];

/// Nouns for those who are employed.
const WORKERS: &[&str] =
    &["employee", "worker", "staff", "people", "person", "empleado", "trabajador", "persona"];

/// Verbs by which somebody has workers.
const EMPLOY: &[&str] = &["employ", "emplear"];

/// Verbs that only say that workers are there.
const HAVE: &[&str] = &["have", "tener", "contar"];

/// People who do what they are named for, against what the ending says.
const AGENTS: &[&str] = &["attendee", "escapee", "retiree", "returnee", "absentee"];

/// What "45 times" and "twice" measure.
const TIMES: Dimension = Dimension::Other("multiple");

/// Words behind "four times" that compare two things.
const COMPARING: &[&str] =
    &["as", "more", "many", "much", "less", "the", "its", "that", "high", "large", "big", "a"];

/// Verbs with what each act of theirs makes.
const MADE: &[(&str, &str)] = &[("score", "goal"), ("marcar", "gol"), ("anotar", "gol")];
