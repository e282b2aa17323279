//! How much of a part a sentence tells, and what it leaves out.

use super::align::{Link, Pair, same_thing};
use super::finding::{Facet, Finding, Outcome};
use super::view::Class;
use crate::grammar::{Relation, Tag};
use crate::statement::{Role, Statement};
use crate::text::Span;
use crate::value::Quantity;

/// The weighted share of the part's content words that the sentence meets.
pub fn coverage(pair: &Pair<'_>, findings: &[Finding]) -> f32 {
    let (mut met, mut all) = (0.0, 0.0);
    let mut differs = false;
    for word in pair.content() {
        let of = |wanted: fn(Outcome) -> bool| {
            findings.iter().any(|finding| wanted(finding.outcome) && finding.covers.contains(&word))
        };
        if of(|outcome| outcome == Outcome::Differs) {
            differs = true;
            continue;
        }
        if only_measures(pair, findings, word) || is_whoever(pair, word) {
            continue;
        }
        let weight = weight(pair, word);
        all += weight;
        met += weight * if of(Outcome::holds) { 1.0 } else { strength(pair, word) };
    }
    if all > 0.0 { met / all } else { f32::from(u8::from(differs)) }
}

/// The share of the content that the sentence has only from elsewhere, names left out: enough to know what it is about, too
/// little to hold it against the claim.
pub fn only(pair: &Pair<'_>, findings: &[Finding], elsewhere: fn(&Link) -> bool) -> f32 {
    let covered = |word: usize| findings.iter().any(|it| it.covers.contains(&word));
    let (mut far, mut all) = (0.0, 0.0);
    for word in pair.content().filter(|&word| !covered(word)) {
        all += weight(pair, word);
        let named = pair.claim.facts[word].class == Class::Name;
        if !named && pair.link(word).is_some_and(|link| elsewhere(&link)) {
            far += weight(pair, word) * strength(pair, word);
        }
    }
    if all > 0.0 { far / all } else { 0.0 }
}

fn strength(pair: &Pair<'_>, word: usize) -> f32 {
    pair.link(word).filter(|link| same_thing(link.kind)).map_or(0.0, |link| link.strength)
}

/// Nouns and names carry a claim, adverbs hardly.
fn weight(pair: &Pair<'_>, word: usize) -> f32 {
    match pair.claim.reading.words[word].tag {
        Tag::ProperNoun => 1.2,
        Tag::Noun | Tag::Numeral => 1.0,
        Tag::Verb => 0.9,
        Tag::Adjective => 0.6,
        Tag::Adverb => 0.3,
        _ => 0.8,
    }
}

/// Whether the claim names somebody or something the source does not know.
pub fn missing_name(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    pair.content()
        .filter(|&word| pair.claim.facts[word].class == Class::Name && pair.link(word).is_none())
        .any(|word| {
            !findings
                .iter()
                .any(|finding| finding.outcome != Outcome::Unknown && finding.covers.contains(&word))
        })
}

/// Whether the claim says something that the source does not: a figure that nothing answers, or a word that carries weight
/// and meets nothing.
pub fn lacks(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    let compares = findings.iter().any(|it| it.facet == Facet::Comparison && it.outcome.holds());
    let told = |word: usize| {
        is_shown(findings, word)
            || strength(pair, word) >= MET
            || adds_nothing(pair, word)
            || is_whoever(pair, word)
            || only_measures(pair, findings, word)
            || compares && DEGREES.contains(&pair.claim.facts[word].key.as_str())
    };
    lacks_figure(pair, findings) || pair.content().any(|word| !told(word))
}

/// Whether a figure of the part is left without an answer.
fn lacks_figure(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    let words = &pair.claim.reading.words;
    let inside = |span: Span| pair.part.words.iter().any(|&word| span.contains(words[word].span));
    let answered = |span: Span| findings.iter().any(|it| it.outcome.holds() && it.claim.overlaps(span));
    let source = pair.source.reading.layout.sentences[pair.sentence].span;
    let ranks =
        || pair.source.reading.mentions.quantities.iter().filter(|it| it.ordinal && source.contains(it.span));
    let ranked = |it: &Quantity| it.ordinal && ranks().any(|other| other.value == it.value);
    let mut figures = pair.claim.reading.mentions.quantities.iter();
    figures.any(|it| inside(it.number_span) && !answered(it.number_span) && !ranked(it))
}

/// Whether the word is an adverb that a claim may add: "still", "again", "severely".
fn adds_nothing(pair: &Pair<'_>, word: usize) -> bool {
    let key = pair.claim.facts[word].key.as_str();
    pair.claim.reading.words[word].tag == Tag::Adverb && WEAK.contains(&key)
}

/// Whether the word is an actor that a passive leaves out anyway: "authorities seized" of what "was seized".
fn is_whoever(pair: &Pair<'_>, word: usize) -> bool {
    let acts = |it: &Statement| {
        it.arguments.iter().any(|it| it.role == Role::Actor && it.head == word)
            && pair.counterpart(it).is_some_and(|it| it.arguments.iter().all(|it| it.role != Role::Actor))
    };
    WHOEVER.contains(&pair.claim.facts[word].key.as_str()) && pair.claim_statements().any(acts)
}

/// Actors that say little: whoever seizes or arrests is one of them.
const WHOEVER: &[&str] = &["authority", "police", "official", "officer", "autoridad", "policia", "agente"];

/// Adverbs that a claim may add.
#[rustfmt::skip]
const WEAK: &[&str] = &[
    "still", "now", "already", "then", "quite", "too", "even", "here", "when", "where", "however", "again",
    "together", "altogether", "once", "about", "around", "back", "today", "as", "well", "tambien", "ya", "muy", "todavia",
    "ahora", "asi", "reportedly", "recently", "severely", "greatly", "highly", "really", "simply", "deeply", "currently",
];

/// Degrees that a comparison tells.
const DEGREES: &[&str] = &["more", "less", "much", "many", "few", "little", "mucho", "poco"];

/// From this strength on a word of the claim counts as met.
const MET: f32 = 0.4;

/// Whether a finding that holds covers the word.
fn is_shown(findings: &[Finding], word: usize) -> bool {
    findings.iter().any(|it| it.outcome.holds() && it.covers.contains(&word))
}

/// Whether the sentence itself tells what the part tells: its main predicate, or what a finding showed instead, stands here
/// and not only in the sentences before.
pub fn is_here(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    let words = &pair.claim.reading.words;
    let shown = |word: usize| is_shown(findings, word);
    let outside = |head: usize| !pair.part.words.contains(&head);
    let Some(root) = pair.part.words.iter().copied().find(|&word| words[word].head.is_none_or(outside))
    else {
        return true;
    };
    let root = said(pair, root).unwrap_or(root);
    let content = matches!(pair.claim.facts[root].class, Class::Content | Class::Name);
    if !content && !is_mostly_here(pair) {
        return false;
    }
    let measures = only_measures(pair, findings, root);
    let here =
        |word: usize| shown(word) || pair.link(word).is_some_and(|link| link.local && same_thing(link.kind));
    let clause = pair.claim.reading.tree().one(root, Relation::ClausalComplement);
    let clause = clause.filter(|word| {
        pair.part.words.contains(word)
            && matches!(pair.claim.facts[*word].class, Class::Content | Class::Name)
    });
    (!content || measures || here(root)) && clause.is_none_or(here)
}

/// Whether most of what the part says stands in the sentence itself: a verb that says little leaves it to the others.
fn is_mostly_here(pair: &Pair<'_>) -> bool {
    let all: f32 = pair.content().map(|word| weight(pair, word)).sum();
    let here = |word: &usize| pair.link(*word).is_some_and(|link| link.local && same_thing(link.kind));
    let met: f32 = pair.content().filter(here).map(|word| weight(pair, word)).sum();
    met * 2.0 >= all
}

/// Whether the word only says that something is measured, and the measure itself was compared: one that stands beside what the
/// claim measures.
fn only_measures(pair: &Pair<'_>, findings: &[Finding], word: usize) -> bool {
    if !MEASURES.contains(&pair.claim.facts[word].key.as_str()) {
        return false;
    }
    let tree = pair.claim.reading.tree();
    let subject = tree.one(word, Relation::Subject).and_then(|subject| pair.link(subject));
    let beside = |span: Span| {
        let figure = pair.source.words_in(span);
        subject.is_none_or(|it| figure.start.abs_diff(it.word) <= BESIDE)
    };
    let measures = findings.iter().filter(|it| it.facet == Facet::Quantity && it.intervals.is_some());
    measures.filter_map(|it| it.source).any(beside)
}

/// How many words a measure may stand from what it measures.
const BESIDE: usize = 6;

/// What only says which way something is measured: "84 kilometres long" is told by "the 84-kilometre tunnel".
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "long", "wide", "tall", "high", "deep", "thick", "old", "heavy", "worth", "cost", "total", "weigh", "last", "measure",
    "largo", "ancho", "alto", "profundo", "valer", "costar", "pesar", "durar", "medir",
];

/// What is said, where `verb` only says that somebody says it: "optimistic" of "Lee said she was optimistic".
fn said(pair: &Pair<'_>, verb: usize) -> Option<usize> {
    let speech = pair.claim.reading.speeches.iter().any(|speech| speech.verb == Some(verb));
    let what = pair.claim.reading.tree().one(verb, Relation::ClausalComplement);
    what.filter(|what| speech && pair.part.words.contains(what))
}
