//! Compares who says it.
//!
//! *What it finds.* The claim's speaker against the source's speaker of the same words: by name, as the body that the sentence
//! names ("the company"), or as somebody else, who is left without a name ("a second official").
//! *When it stays silent.* Where the claim has no speaker. A source without a speaker, or one who cannot be resolved,
//! leaves the facet open.
//! *Example.* "Rao said prices fell" against "Prices fell, Okafor said" differs.

use crate::check::align::{Link, Pair, same_thing};
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::spelling::are_initials;
use crate::check::view::Class;
use crate::grammar::{Form, Relation};
use crate::lexicon::MeaningKind;
use crate::statement::{Role, Speech, SpeechKind, Statement};
use crate::text::Span;
use crate::value::entity::Office;
use crate::value::{EntityKind, entity};

/// One finding for each speaker the part names.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let inside = |speech: &&Speech| pair.part_has(speech.said);
    pair.claim.reading.speeches.iter().filter(inside).filter_map(|speech| one(pair, speech)).collect()
}

fn one(pair: &Pair<'_>, mine: &Speech) -> Option<Finding> {
    let speaker = mine.speaker?;
    let Some(key) = mine.key.as_deref() else {
        let known = by_office(pair, mine, speaker).or_else(|| by_rank(pair, mine, speaker));
        return known.or_else(|| without_a_name(pair, speaker));
    };
    let theirs: Vec<&Speech> = speeches(pair).filter(|speech| speech.key.is_some()).collect();
    let same = |speech: &&&Speech| {
        let alike = |other: &str| {
            let initials = are_initials(key, other) || are_initials(other, key);
            entity::same(key, other) || initials || pair.source.is_alias(key, other)
        };
        speech.key.as_deref().is_some_and(alike)
    };
    let denies = |it: &Speech| it.kind == SpeechKind::Denies;
    let alike = theirs.iter().filter(same).find(|it| denies(it) == denies(mine));
    let said = alike.or_else(|| theirs.iter().find(same));
    // Who rejects a thing has not called for it, but may have said what the rest of the sentence says.
    let explains = mine.verb.is_some_and(|verb| pair.claim.is_one_of(verb, &["explain", "explicar"]));
    let plain = mine.kind == SpeechKind::Says && !explains;
    let verb = mine.verb.filter(|_| plain || alike.is_some() || said.is_none());
    let covers = pair.claim.words_in(speaker).chain(verb);
    if let Some(other) = said.and_then(|_| told_by_others(pair, mine)) {
        let outcome = if met(pair, mine) < SAID { Outcome::Unknown } else { Outcome::Differs };
        return Some(Finding::new(Facet::Attribution, outcome, speaker, Some(other)).covering(covers));
    }
    let (outcome, source): (Outcome, Option<Span>) = match (said, theirs.first()) {
        (Some(speech), _) => (Outcome::Agrees, speech.speaker),
        (None, Some(speech)) => {
            let misspelt =
                theirs.iter().flat_map(|it| &it.key).any(|other| entity::may_be_misspelt(key, other));
            let open = misspelt
                || is_stance_of_its_own(pair, mine, speech)
                || is_land(pair, speaker)
                || is_last_word(pair, key, speech)
                || met(pair, mine) < SAID;
            (if open { Outcome::Unknown } else { Outcome::Differs }, speech.speaker)
        }
        (None, None) => match speeches(pair).find_map(|speech| body(pair, speech, speaker)) {
            Some(body) => (Outcome::Agrees, Some(body)),
            None => match speeches(pair).find_map(|speech| unnamed(pair, speech, key)) {
                Some(other) => (Outcome::Differs, Some(other)),
                None if is_told_here(pair, mine, speaker) => (Outcome::Agrees, None),
                None if is_told_before(pair, mine, speaker) => (Outcome::Agrees, None),
                None => (Outcome::Unknown, None),
            },
        },
    };
    Some(Finding::new(Facet::Attribution, outcome, speaker, source).covering(covers))
}

/// The words of people without a name who, beside what the claim's speaker says, say what the claim gives to that speaker:
/// "Okafor defended the dam, which farmers reject, arguing that it floods their land".
fn told_by_others(pair: &Pair<'_>, mine: &Speech) -> Option<Span> {
    let tree = pair.claim.reading.tree();
    let root = mine.verb.and_then(|verb| tree.one(verb, Relation::ClausalComplement))?;
    let place = pair.source.span(pair.meets(root)?);
    let around = speeches(pair).filter(|it| it.said.contains(place));
    let inner = around.min_by_key(|it| it.said.end - it.said.start).filter(|it| it.key.is_none())?;
    let many = |&word: &usize| pair.source.reading.words[word].form == Form::Plural;
    inner.speaker.filter(|&span| pair.source.words_in(span).last().filter(many).is_some())
}

/// The words of a speaker whom the source leaves without a name ("a second official"), where it names the claim's speaker
/// elsewhere: then that was somebody else.
fn unnamed(pair: &Pair<'_>, speech: &Speech, key: &str) -> Option<Span> {
    let span = speech.speaker?;
    let counted = pair.source.words_in(span).any(|word| pair.source.is_one_of(word, UNNAMED));
    let named =
        pair.source.reading.speeches.iter().flat_map(|it| &it.key).any(|other| entity::same(key, other));
    (counted && named).then_some(span)
}

/// Whether the sentence has the claim's speaker as who does the claim's verb, although it was not read as speech: "Norland
/// pledges aid".
fn is_told_here(pair: &Pair<'_>, mine: &Speech, speaker: Span) -> bool {
    let verb = mine.verb.and_then(|verb| pair.claim.statement(verb));
    let name = |&word: &usize| pair.claim_entity(word).is_some_and(|it| it.words.contains(&word));
    let names = pair.claim.words_in(speaker).filter(name);
    let acts = |theirs: &Statement, word: usize| {
        pair.source.arguments(theirs, Role::Actor).any(|other| pair.meets(word) == Some(other))
    };
    let names: Vec<usize> = names.collect();
    let all = |theirs: &Statement| !names.is_empty() && names.iter().any(|&word| acts(theirs, word));
    verb.and_then(|verb| pair.same_act(verb)).is_some_and(all)
}

/// Whether the sentence has the claim's verb without anybody who does it, and the one before says that the claim's speaker does:
/// "Norland proposed ten measures. One proposed measure is ..."
fn is_told_before(pair: &Pair<'_>, mine: &Speech, speaker: Span) -> bool {
    let Some(met) = mine.verb.and_then(|verb| pair.link(verb)).filter(Link::is_local) else { return false };
    let source = pair.source;
    let actors =
        |word: usize| source.statement(word).into_iter().flat_map(|it| source.arguments(it, Role::Actor));
    let names: Vec<usize> = pair.claim.words_in(speaker).collect();
    let speaks = |word: usize| actors(word).any(|who| names.iter().any(|&name| pair.same(name, who)));
    let again = |word: &usize| source.facts[*word].key == source.facts[met.word].key;
    actors(met.word).next().is_none() && pair.before().filter(again).any(speaks)
}

/// Words before somebody who is one of several.
const UNNAMED: &[&str] =
    &["a", "an", "another", "second", "third", "fourth", "un", "una", "otro", "otra", "segundo", "tercero"];

/// Whether the claim's speaker is a country or a town: whoever speaks may speak for it.
fn is_land(pair: &Pair<'_>, speaker: Span) -> bool {
    pair.claim.words_in(speaker).any(|word| {
        pair.claim_entity(word).is_some_and(|it| it.kind == EntityKind::Place && it.name == speaker)
    })
}

/// Whether the source's speaker is named by no more than the last word of the claim's: "the office" for the Medicines Office.
fn is_last_word(pair: &Pair<'_>, key: &str, speech: &Speech) -> bool {
    let Some((_, last)) = key.rsplit_once(' ') else { return false };
    let mut words = speech.speaker.into_iter().flat_map(|it| pair.source.words_in(it));
    words.next_back().is_some_and(|it| pair.source.facts[it].key == last && pair.source.entity(it).is_none())
}

/// Whether the claim's verb says more than that something is said, and the source's says something else: who does not reject a
/// thing may still speak of it.
fn is_stance_of_its_own(pair: &Pair<'_>, mine: &Speech, theirs: &Speech) -> bool {
    let verbs = mine.verb.zip(theirs.verb);
    let stance = mine.verb.is_some_and(|verb| pair.claim.is_one_of(verb, STANCES));
    stance && !verbs.is_some_and(|(a, b)| pair.relate(a, b).is_some_and(|it| same_thing(it.kind)))
}

/// Verbs of speech by which something is done as well.
#[rustfmt::skip]
const STANCES: &[&str] = &[
    "accept", "applaud", "approve", "ask", "back", "condemn", "criticize", "criticise", "demand", "denounce", "deny", "dismiss",
    "endorse", "oppose", "order", "pledge", "praise", "promise", "propose", "refuse", "reject", "support", "threaten", "urge",
    "welcome", "aceptar", "apoyar", "condenar", "criticar", "elogiar", "exigir", "negar", "pedir", "prometer", "proponer",
    "rechazar", "respaldar",
];

/// From this share of its words on what the claim says that somebody says stands in the sentence: another speaker of
/// something like it is no contradiction.
const SAID: f32 = 0.75;

/// From this strength on a word of the sentence is surely one that the claim says is said.
const SURE: f32 = 0.55;

/// The share of the words said, speaker and verb left out, that the sentence and those before it have.
fn met(pair: &Pair<'_>, mine: &Speech) -> f32 {
    let words = &pair.claim.reading.words;
    let said: Vec<usize> = pair
        .content()
        .filter(|&word| mine.said.contains(words[word].span) && mine.verb != Some(word))
        .filter(|&word| mine.speaker.is_none_or(|speaker| !speaker.contains(words[word].span)))
        .collect();
    let count = |told: fn(&Link) -> bool| {
        let met = |word: usize| pair.link(word).is_some_and(|link| same_thing(link.kind) && told(&link));
        said.iter().filter(|&&word| met(word)).count()
    };
    // Another speaker of something else says nothing of who said this.
    let sure = |link: &Link| link.is_local() && link.strength >= SURE;
    let here = if count(sure) * 2 >= said.len() { count(|_| true) } else { 0 };
    // What is quoted has to stand there letter for letter, whatever it is said of.
    let quoted = pair.claim.reading.mentions.quotes.iter().any(|quote| quote.span.overlaps(mine.said));
    if said.is_empty() || quoted { 1.0 } else { here as f32 / said.len() as f32 }
}

/// A speaker whom the claim names by office alone ("the foreign minister"): the source's speaker may hold it, or another one.
fn by_office(pair: &Pair<'_>, mine: &Speech, speaker: Span) -> Option<Finding> {
    let office = Office::read(pair.claim.reading.at(speaker))?;
    let holds = |key: &str| {
        let roles = pair.source.reading.offices.iter().filter(|it| entity::same(&it.person, key));
        roles.into_iter().any(|it| office.same(&it.office) == Some(true))
    };
    let Some(theirs) = speeches(pair).find(|it| it.key.as_deref().is_some_and(holds)) else {
        let named = speeches(pair).find(|it| it.key.is_some())?;
        return Some(Finding::new(Facet::Attribution, Outcome::Unknown, speaker, named.speaker));
    };
    let plain = mine.kind == SpeechKind::Says || mine.kind == theirs.kind;
    let covers = pair.claim.words_in(speaker).chain(mine.verb.filter(|_| plain));
    Some(Finding::new(Facet::Attribution, Outcome::Agrees, speaker, theirs.speaker).covering(covers))
}

/// A speaker of whom the claim says no more than that there is one ("a senior official"), where the source's is such a one.
/// What else the claim says of him ("a Norland official") must stand there.
fn by_rank(pair: &Pair<'_>, mine: &Speech, speaker: Span) -> Option<Finding> {
    let words = pair.claim.words_in(speaker);
    let open = pair.claim.is_one_of(words.start, &["a", "an", "one", "un", "una"]);
    let told: Vec<usize> = words.clone().filter(|&it| pair.claim.facts[it].class.is_content()).collect();
    let head = told.last().copied().filter(|&it| open && pair.claim.is_one_of(it, SOMEBODY))?;
    let is_one = |span: &Span| pair.source.words_in(*span).any(|it| pair.same(head, it));
    let theirs = speeches(pair).filter_map(|it| it.speaker).find(is_one)?;
    let there = |word: usize| pair.source.words_in(theirs).any(|it| pair.same(word, it));
    let fits = told.iter().all(|&it| it == head || pair.claim.is_one_of(it, RANKS) || there(it));
    if !fits {
        return Some(Finding::new(Facet::Attribution, Outcome::Unknown, speaker, Some(theirs)));
    }
    let covers = words.chain(mine.verb);
    Some(Finding::new(Facet::Attribution, Outcome::Agrees, speaker, Some(theirs)).covering(covers))
}

/// Whom a text may leave without a name.
const SOMEBODY: &[&str] = &[
    "official",
    "source",
    "spokesperson",
    "spokesman",
    "spokeswoman",
    "officer",
    "funcionario",
    "funcionaria",
    "portavoz",
    "fuente",
];

/// Words for the rank of such people, which a source need not say again.
const RANKS: &[&str] = &[
    "senior",
    "top",
    "high",
    "rank",
    "ranking",
    "level",
    "administration",
    "government",
    "anonymous",
    "unnamed",
    "alto",
    "alta",
];

/// A speaker without a name of his own ("the pilot") whom nobody the source quotes may be.
fn without_a_name(pair: &Pair<'_>, speaker: Span) -> Option<Finding> {
    let quoted = !pair.claim.reading.mentions.quotes.is_empty();
    let who = |word: &usize| pair.claim.facts[*word].class == Class::Content;
    let mut mine = pair.claim.words_in(speaker).filter(who).filter(|_| quoted).peekable();
    mine.peek()?;
    let theirs: Vec<Span> = speeches(pair).filter_map(|it| it.speaker).collect();
    let met = |word: usize| {
        pair.link(word).is_some_and(|link| theirs.iter().any(|it| it.contains(pair.source.span(link.word))))
    };
    let other = theirs.first().copied().filter(|_| !mine.any(met))?;
    Some(Finding::new(Facet::Attribution, Outcome::Unknown, speaker, Some(other)))
}

/// The words of a speaker that stand for a body the sentence names: "Sales at Pelham Stores fell, the company said".
fn body(pair: &Pair<'_>, speech: &Speech, mine: Span) -> Option<Span> {
    let span = speech.speaker?;
    let is_body = pair.source.words_in(span).any(|word| pair.source.is_one_of(word, BODIES));
    let named = pair.claim.words_in(mine).any(|word| {
        pair.claim_entity(word).is_some_and(|it| it.kind != EntityKind::Person)
            && pair.link(word).is_some_and(|link| link.kind == MeaningKind::Same)
    });
    (is_body && named).then_some(span)
}

/// Bodies that a text speaks of without their name once it has named them.
const BODIES: &[&str] = &[
    "company",
    "firm",
    "group",
    "agency",
    "ministry",
    "department",
    "club",
    "party",
    "bank",
    "university",
    "hospital",
    "union",
    "association",
    "organization",
    "organisation",
    "institute",
    "council",
    "retailer",
    "maker",
    "operator",
    "empresa",
    "compania",
    "grupo",
    "agencia",
    "ministerio",
    "banco",
    "universidad",
    "sindicato",
    "asociacion",
    "partido",
];

/// What is said in the sentence, innermost first.
fn speeches<'p>(pair: &'p Pair<'_>) -> impl Iterator<Item = &'p Speech> {
    let sentence = pair.sentence_span();
    pair.source.reading.speeches.iter().filter(move |speech| speech.said.overlaps(sentence))
}
