//! Compares where.
//!
//! *What it finds.* A place of the claim, where something happened or where it is said to be, in the source's sentence;
//! or another place where the claim's should be.
//! *When it stays silent.* Where the source names no place for the event, and where the place only says which one is meant
//! ("regulators in Norland"): another place is then another subject, not a contradiction.
//! *Example.* "held at the town hall" against "held at the harbour" differs.

use crate::check::act::events;
use crate::check::align::Pair;
use crate::check::bind::quantities;
use crate::check::count::is_person;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::frame::phrase_match;
use crate::check::location::{excludes, is_capital, name};
use crate::check::topic::is_home;
use crate::check::view::{Class, View};
use crate::grammar::{Relation, Tag};
use crate::lexicon::MeaningKind;
use crate::statement::{Kind, Role, Statement};
use crate::value::EntityKind;

/// One finding for each place of the part's statements.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for statement in pair.claim_statements() {
        findings.extend(described(pair, statement));
        let said = Some(statement.predicate).filter(|&it| is_said(pair, statement, it));
        let places = pair.claim.arguments(statement, Role::Place).chain(said);
        for place in places.filter(|place| pair.part.words.contains(place)) {
            let span = pair.claim.named(place);
            if findings.iter().all(|finding| finding.claim != span) {
                findings.extend(one(pair, statement, place));
            }
        }
    }
    findings
}

/// Whether a place is what the claim says of something: "the villages are in Norland".
fn is_said(pair: &Pair<'_>, statement: &Statement, place: usize) -> bool {
    let named = pair.claim_entity(place).is_some_and(|it| it.kind == EntityKind::Place && !it.people);
    let case = pair.claim.reading.tree().preposition(place);
    statement.kind == Kind::State && named && case.is_some_and(|it| WHERE.contains(&it.lemma.as_str()))
}

fn one(pair: &Pair<'_>, statement: &Statement, place: usize) -> Option<Finding> {
    let span = pair.claim.named(place);
    let covers = phrase(pair.claim, place);
    let here = pair.meets(place).filter(|&met| same_place(pair, place, met));
    if let Some(met) = here {
        if is_said(pair, statement, place) && !is_told_of_it(pair, statement, met) {
            return Some(Finding::new(Facet::Place, Outcome::Unknown, span, None));
        }
        let source = pair.source.named(met);
        return Some(Finding::new(Facet::Place, Outcome::Agrees, span, Some(source)).covering(covers));
    }
    let elsewhere = |other: &usize| {
        let apart = !same_place(pair, place, *other) || pair.relate(place, *other).is_none();
        apart && !is_said_too(pair, place, *other) && excludes(pair, place, *other)
    };
    let of = |theirs: &Statement| pair.source.arguments(theirs, Role::Place).find(elsewhere);
    let event =
        || events(pair, statement).iter().find_map(|&it| venues(pair, it).into_iter().find(elsewhere));
    let act = || act_above(pair, statement).and_then(|it| pair.counterpart(it)).and_then(of);
    let same = pair.counterpart(statement);
    let of_another = same.is_some_and(|it| has_another_actor(pair, statement, it));
    let other = same.and_then(of).or_else(event).or_else(act);
    let other =
        other.or_else(|| beside(pair, pair.claim.reading.tree().first_of_list(place)).find(elsewhere));
    match other {
        Some(other) if !of_another && !restricts(pair, place) && !is_level(pair, statement) => {
            let source = pair.source.named(other);
            Some(Finding::new(Facet::Place, Outcome::Differs, span, Some(source)).covering(covers))
        }
        None if just_named(pair, place) && !is_placed_otherwise(pair, statement, place) => None,
        _ => Some(Finding::new(Facet::Place, Outcome::Unknown, span, None)),
    }
}

/// Whether somebody or something else acts on the other side: where the race finishes is not where its stages do.
fn has_another_actor(pair: &Pair<'_>, mine: &Statement, theirs: &Statement) -> bool {
    let things = |view: &View, it: &Statement| view.arguments(it, Role::Actor).collect::<Vec<_>>();
    let (own, others) = (things(pair.claim, mine), things(pair.source, theirs));
    let noun = |it: usize| pair.source.facts[it].class.is_content();
    let apart = |&it: &usize| own.iter().all(|&head| phrase_match(pair, head, it) == 0.0);
    !own.is_empty() && !others.is_empty() && others.iter().all(|it| noun(*it) && apart(it))
}

/// Whether the act tells how high something stood, which is so at many places at once: "reached 7.4 metres".
fn is_level(pair: &Pair<'_>, act: &Statement) -> bool {
    let measured = |head: usize| matches!(pair.claim.facts[head].class, Class::Quantity(_));
    pair.claim.is_one_of(act.predicate, LEVELS) && pair.claim.arguments(act, Role::Object).any(measured)
}

/// Verbs for how high something stands.
const LEVELS: &[&str] = &["reach", "measure", "stand", "hit", "exceed", "alcanzar", "medir", "superar"];

/// The act that the claim's person takes part in, where it names no place itself: the tree cannot tell whether "met the mayor in
/// Lima" places the mayor or the meeting.
fn act_above<'p>(pair: &'p Pair<'_>, thing: &Statement) -> Option<&'p Statement> {
    let placed = |it: &Statement| it.arguments.iter().any(|it| it.role == Role::Place);
    let has =
        |act: &Statement| act.arguments.iter().any(|it| it.head == thing.predicate && it.role != Role::Actor);
    let mut phrase = pair.claim.reading.tree().noun_phrase(thing.predicate).into_iter();
    let person = thing.kind == Kind::Nominal && phrase.any(|it| is_person(pair, pair.claim, it));
    pair.claim_statements().find(|act| person && act.kind == Kind::Action && !placed(act) && has(act))
}

/// A place without a name that something is said to be in ("the mill is in the north of the valley"), where the sentence has the
/// words but says it of something else.
fn described(pair: &Pair<'_>, statement: &Statement) -> Option<Finding> {
    let place = statement.predicate;
    let noun = pair.claim.reading.words[place].tag == Tag::Noun && pair.claim_entity(place).is_none();
    let case = pair.claim.reading.tree().preposition(place)?;
    let said = statement.kind == Kind::State && noun && WHERE.contains(&case.lemma.as_str());
    let met = pair.meets(place).filter(|_| said)?;
    let span = pair.claim.named(place);
    (!is_told_of_it(pair, statement, met)).then(|| Finding::new(Facet::Place, Outcome::Unknown, span, None))
}

/// Whether the source tells the place of what the claim places: where others were is another matter.
fn is_told_of_it(pair: &Pair<'_>, statement: &Statement, met: usize) -> bool {
    let things: Vec<usize> =
        pair.claim.arguments(statement, Role::Actor).filter_map(|it| pair.meets(it)).collect();
    let tells = |it: &Statement| {
        let has = |word: usize| it.predicate == word || it.arguments.iter().any(|it| it.head == word);
        has(met) && things.iter().any(|&thing| has(thing))
    };
    // "Villages in the north of Norland" are in Norland.
    let words = &pair.source.reading.words;
    let mut above = pair.source.reading.tree().above(met).take(REACH);
    let under = above.any(|it| things.contains(&it) && words[it].tag != Tag::Verb);
    things.is_empty() || under || pair.source_statements().any(tells)
}

/// Whether the source says of what the claim places that it is in another place, of which we do not know whether one lies in the
/// other.
fn is_placed_otherwise(pair: &Pair<'_>, statement: &Statement, place: usize) -> bool {
    let other = |&other: &usize| !same_place(pair, place, other) && !is_said_too(pair, place, other);
    pair.counterpart(statement).is_some_and(|it| pair.source.arguments(it, Role::Place).any(|it| other(&it)))
}

/// Where the source places an event: by the noun itself ("an explosion in Dunmore", "talks with growers in Lima"), or by the verb
/// of those who came together for it.
fn venues(pair: &Pair<'_>, event: usize) -> Vec<usize> {
    let tree = pair.source.reading.tree();
    let placed = |place: &usize| {
        let known = pair.source_entity(*place).is_some_and(|it| it.kind == EntityKind::Place && !it.people);
        known && is_where(pair, *place)
    };
    let inner =
        tree.by(event, Relation::NominalModifier).flat_map(|it| tree.by(it, Relation::NominalModifier));
    let case = tree.preposition(event).map_or("", |it| it.lemma.as_str());
    let at = |it: &&Statement| {
        let here = it.arguments.iter().any(|it| it.head == event && it.role != Role::Object);
        let gathers = case == "for" && pair.source.is_one_of(it.predicate, GATHER);
        here && (matches!(case, "at" | "during") || gathers)
    };
    let told = pair.source.statement(event).into_iter().chain(pair.source_statements().filter(at));
    told.flat_map(|it| pair.source.arguments(it, Role::Place)).chain(inner.filter(placed)).collect()
}

/// What people do who come together for something.
const GATHER: &[&str] = &["assemble", "convene", "gather", "meet", "meet up", "come together", "reunir"];

/// Whether the claim speaks of the source's place too, so that it is not what stands in place of the claim's.
fn is_said_too(pair: &Pair<'_>, place: usize, other: usize) -> bool {
    pair.content()
        .filter(|&word| word != place)
        .any(|word| pair.link(word).is_some_and(|link| link.word == other && link.kind == MeaningKind::Same))
}

/// The words of a place with the name that tells it apart: "the port of Corrigan".
fn phrase(view: &View, place: usize) -> Vec<usize> {
    match view.entity(place) {
        Some(entity) => entity.words.clone().collect(),
        None => view.reading.tree().noun_phrase(place),
    }
}

/// Whether the sentences right before name the place, so that this one need not: "Tavi is an asteroid. No ice was found."
/// A place that tells which thing is meant must be one there too: "officials of Norland" place no prices.
fn just_named(pair: &Pair<'_>, place: usize) -> bool {
    let named = pair.link(place).is_some_and(|link| !link.is_local() && link.kind == MeaningKind::Same);
    is_home(pair, place)
        || named
            && (!restricts(pair, place)
                || pair.before().any(|word| pair.same(place, word) && is_where(pair, word)))
}

/// Prepositions that say where.
const WHERE: &[&str] = &["in", "at", "within", "across", "throughout", "inside", "en", "dentro"];

/// Whether a word of the source, or its name, says where something is.
fn is_where(pair: &Pair<'_>, word: usize) -> bool {
    let tree = pair.source.reading.tree();
    let says = |word: usize| {
        tree.preposition(word).is_some_and(|it| WHERE.contains(&it.lemma.to_lowercase().as_str()))
    };
    match pair.source_entity(word) {
        Some(entity) => entity.words.clone().any(says),
        None => says(word),
    }
}

/// Whether two places with the same head are one: "Lowther Park" is not "Cable Park", nor the port of one town that of
/// another. A name without its parts in the source, or a source that says more, will do.
fn same_place(pair: &Pair<'_>, place: usize, other: usize) -> bool {
    if is_capital(pair.claim, place, pair.source, other) || is_capital(pair.source, other, pair.claim, place)
    {
        return true;
    }
    match (name(pair.claim, place), name(pair.source, other)) {
        (Some(mine), Some(theirs)) => {
            pair.same_name(mine, theirs)
                || says_more(&theirs.key, &mine.key)
                || says_more(&mine.key, &theirs.key)
        }
        _ => true,
    }
}

/// Whether a name is another one with more words: "San Amaro Bay" and "Amaro Bay", but not "Nigeria" and "Niger".
fn says_more(long: &str, short: &str) -> bool {
    let (long, short): (Vec<&str>, Vec<&str>) = (long.split(' ').collect(), short.split(' ').collect());
    long.windows(short.len()).any(|part| part == short)
}

/// Whether the place only says which one is meant ("prices in Norland", "regulators in Norland"): another place is then
/// another subject, unless the two are counted alike.
fn restricts(pair: &Pair<'_>, place: usize) -> bool {
    let words = &pair.claim.reading.words;
    let is_subject = |word: usize| {
        matches!(words[word].relation, Relation::Subject | Relation::SubjectPassive | Relation::Root)
    };
    let described = words[place].head.filter(|_| words[place].relation == Relation::NominalModifier);
    // "Polluted the wells of Orle" says nothing of the wells of another town.
    let of = pair.claim.reading.tree().preposition(place).is_some_and(|it| matches!(&*it.lemma, "of" | "de"));
    if of && described.is_some_and(|noun| !counted_alike(pair, noun)) {
        return true;
    }
    described.or(torn_off(pair, place)).is_some_and(|noun| is_subject(noun) && !counted_alike(pair, noun))
}

/// The noun right before the place's preposition, where the tree hangs both on one verb: "weapons from counties in Kent".
fn torn_off(pair: &Pair<'_>, place: usize) -> Option<usize> {
    let words = &pair.claim.reading.words;
    let tree = pair.claim.reading.tree();
    let before = tree.one(place, Relation::Case).and_then(|case| case.checked_sub(1));
    let on_one =
        |noun: usize| words[place].head.is_some_and(|verb| tree.above(noun).take(REACH).any(|it| it == verb));
    before.filter(|&noun| words[noun].tag == Tag::Noun && on_one(noun))
}

/// How far up the tree a word is looked for.
const REACH: usize = 3;

/// What the claim counts and says to be at the place, where the source counts it alike: "ten counties are in Kent".
fn counted_there(pair: &Pair<'_>, place: usize) -> Option<usize> {
    // "The ten counties are in Kent": the place is what is said of them.
    let verb = pair.claim.reading.words[place].head.unwrap_or(place);
    let tree = pair.claim.reading.tree();
    let things = tree.children(verb).iter().chain(tree.words[verb].head.as_ref());
    things.copied().find(|&thing| counted_alike(pair, thing)).and_then(|thing| pair.meets(thing))
}

/// Whether the claim's `noun` has a figure that the source gives too.
fn counted_alike(pair: &Pair<'_>, noun: usize) -> bool {
    let figures = &pair.claim.reading.mentions.quantities;
    let mine = figures.iter().find(|figure| figure.counted_head == Some(noun));
    mine.is_some_and(|mine| quantities(pair).any(|theirs| theirs.value == mine.value))
}

/// Names that stand in the source where the place stands in the claim: "Lagos" of "the Lagos road" for "the road in Abuja".
fn beside<'p>(pair: &'p Pair<'_>, place: usize) -> impl Iterator<Item = usize> + 'p {
    let words = &pair.claim.reading.words;
    let noun = torn_off(pair, place).or(words[place].head).and_then(|head| pair.meets(head));
    let tree = pair.source.reading.tree();
    let before = noun.and_then(|noun| noun.checked_sub(1));
    let nouns = noun.into_iter().chain(counted_there(pair, place));
    nouns.flat_map(move |noun| tree.children(noun)).copied().chain(before).filter(|&child| {
        let word = &pair.source.reading.words[child];
        let person = pair.source_entity(child).is_some_and(|entity| entity.kind == EntityKind::Person);
        let date = matches!(pair.source.facts[child].class, Class::Date(_));
        word.tag == Tag::ProperNoun && !person && !date
    })
}
