//! From findings to a verdict; every threshold, with its reason.

use super::align::{Pair, same_thing};
use super::finding::{Facet, Finding, Outcome};
use super::judge;
use super::view::Class;
use crate::grammar::{Relation, Tag};
use crate::report::Verdict;

/// What one sentence says of one part of the claim.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// Supported, refuted, or not enough evidence.
    pub verdict: Verdict,
    /// How much of the part's content the sentence speaks of, 0 to 1; what differs is left out.
    pub coverage: f32,
    /// Probability that the verdict is right, 0 to 1.
    pub confidence: f64,
}

/// Below this share of met content a sentence does not support: one missing adjective is let through, a missing noun is not.
const SUPPORT_COVERAGE: f32 = 0.8;

/// Below this share of met content a sentence is not about the same thing, and cannot contradict.
const REFUTE_COVERAGE: f32 = 0.66;

/// Judges one sentence: the rules first, then the trained judge where they leave it open.
pub fn assess(pair: &Pair<'_>, findings: &[Finding], setting: judge::Setting) -> Assessment {
    judge::settle(pair, findings, by_rules(pair, findings), setting)
}

/// Judges one sentence by rules alone.
pub fn by_rules(pair: &Pair<'_>, findings: &[Finding]) -> Assessment {
    let coverage = coverage(pair, findings);
    let differs: Vec<&Finding> =
        findings.iter().filter(|finding| finding.outcome == Outcome::Differs).collect();
    let open = !quoted(findings)
        && findings.iter().any(|finding| matches!(finding.outcome, Outcome::Unknown | Outcome::Narrower));
    let verdict = if differs.is_empty() {
        if coverage >= SUPPORT_COVERAGE && !open && told_here(pair, findings) && !missing_name(pair, findings)
        {
            Verdict::Supported
        } else {
            Verdict::NotEnoughEvidence
        }
    } else if coverage >= REFUTE_COVERAGE
        && same_event(pair, &differs, findings)
        && (is_act(&differs) || told_here(pair, findings))
        && !missing_name(pair, findings)
    {
        Verdict::Refuted
    } else {
        Verdict::NotEnoughEvidence
    };
    Assessment { verdict, coverage, confidence: f64::from(0.5 + 0.45 * coverage) }
}

/// Whether the claim quotes the sentence letter for letter, and nobody else said it: then the words around the quotation
/// need no match of their own.
fn quoted(findings: &[Finding]) -> bool {
    let any = |facet, outcome| findings.iter().any(|it| it.facet == facet && it.outcome == outcome);
    any(Facet::Quotation, Outcome::Agrees) && any(Facet::Attribution, Outcome::Agrees)
}

/// Whether the sentence itself tells what the part tells: its main predicate, or what a finding showed instead, stands here
/// and not only in the sentences before.
fn told_here(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    let words = &pair.claim.reading.words;
    let shown = |word: usize| findings.iter().any(|it| it.outcome.holds() && it.covers.contains(&word));
    let outside = |head: usize| !pair.part.words.contains(&head);
    let Some(root) = pair.part.words.iter().copied().find(|&word| words[word].head.is_none_or(outside))
    else {
        return true;
    };
    let root = said(pair, root).unwrap_or(root);
    let content = matches!(pair.claim.facts[root].class, Class::Content | Class::Name);
    let measured = || findings.iter().any(|it| it.facet == Facet::Quantity && it.intervals.is_some());
    let measures = MEASURES.contains(&pair.claim.facts[root].key.as_str()) && measured();
    !content
        || measures
        || shown(root)
        || pair.link(root).is_some_and(|link| link.local && same_thing(link.kind))
}

/// What only says which way something is measured: "84 kilometres long" is told by "the 84-kilometre tunnel".
const MEASURES: &[&str] =
    &["long", "wide", "tall", "high", "deep", "thick", "old", "heavy", "largo", "ancho", "alto", "profundo"];

/// Whether what differs is the act itself, or who says it, or what somebody is: then nothing else need tell the act.
fn is_act(differs: &[&Finding]) -> bool {
    differs.iter().any(|it| {
        matches!(it.facet, Facet::Direction | Facet::Action | Facet::Polarity | Facet::Comparison)
            || is_said_otherwise(it)
    })
}

fn is_said_otherwise(differing: &Finding) -> bool {
    matches!(differing.facet, Facet::Attribution | Facet::Quotation | Facet::Role)
}

/// What is said, where `verb` only says that somebody says it: "optimistic" of "Lee said she was optimistic".
fn said(pair: &Pair<'_>, verb: usize) -> Option<usize> {
    let speech = pair.claim.reading.speeches.iter().any(|speech| speech.verb == Some(verb));
    let what = pair.claim.reading.tree().one(verb, Relation::ClausalComplement);
    what.filter(|what| speech && pair.part.words.contains(what))
}

/// What must be settled before something else can contradict: a figure of another time, place or thing is another figure,
/// not a wrong one.
const SETTLED: &[Facet] = &[
    Facet::Quantity,
    Facet::Date,
    Facet::Place,
    Facet::Actor,
    Facet::Object,
    Facet::Action,
    Facet::Direction,
    Facet::Comparison,
    Facet::Modality,
    Facet::Polarity,
];

/// Whether what differs can contradict: everything else is settled, and the act does not differ in more than one way.
fn same_event(pair: &Pair<'_>, differs: &[&Finding], findings: &[Finding]) -> bool {
    let has = |facet| differs.iter().any(|finding| finding.facet == facet);
    let open = |it: &&Finding| {
        matches!(it.outcome, Outcome::Unknown | Outcome::Narrower) && SETTLED.contains(&it.facet)
    };
    let ways = [Facet::Date, Facet::Place, Facet::Actor, Facet::Object, Facet::Polarity]
        .into_iter()
        .filter(|&facet| has(facet))
        .count();
    let figure = has(Facet::Quantity) || has(Facet::Direction);
    let words = differs.iter().any(|it| is_said_otherwise(it));
    let unsettled = findings.iter().filter(open).any(|it| !is_denied(pair, differs, it));
    (words || !unsettled) && ways < 2 && !(figure && ways > 0)
}

/// Whether what a finding leaves open is denied altogether: how many were hurt needs no figure where nobody was.
fn is_denied(pair: &Pair<'_>, differs: &[&Finding], open: &Finding) -> bool {
    let words = &pair.claim.reading.words;
    let denials = differs.iter().filter(|it| it.facet == Facet::Polarity);
    open.facet == Facet::Quantity
        && denials.flat_map(|it| &it.covers).any(|&word| open.claim.overlaps(words[word].span))
}

/// The weighted share of the part's content words that the sentence meets.
fn coverage(pair: &Pair<'_>, findings: &[Finding]) -> f32 {
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
        let weight = weight(pair, word);
        all += weight;
        met += weight * if of(Outcome::holds) { 1.0 } else { strength(pair, word) };
    }
    if all > 0.0 { met / all } else { f32::from(u8::from(differs)) }
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
pub(super) fn missing_name(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    pair.content()
        .filter(|&word| pair.claim.facts[word].class == Class::Name && pair.link(word).is_none())
        .any(|word| {
            !findings
                .iter()
                .any(|finding| finding.outcome != Outcome::Unknown && finding.covers.contains(&word))
        })
}

/// The verdict for the whole claim from those of its parts.
pub fn whole(parts: &[Verdict]) -> Verdict {
    let any = |verdict| parts.contains(&verdict);
    let all = |verdict| parts.iter().all(|&part| part == verdict);
    match () {
        () if parts.is_empty() || all(Verdict::NotCheckable) => Verdict::NotCheckable,
        () if any(Verdict::Conflicting) => Verdict::Conflicting,
        () if all(Verdict::Supported) => Verdict::Supported,
        () if any(Verdict::Supported) => Verdict::PartlySupported,
        () if any(Verdict::Refuted) => Verdict::Refuted,
        () => Verdict::NotEnoughEvidence,
    }
}

/// The verdict for one part from what the sentences say: support anywhere beats a contradiction that only looks alike.
pub fn of_part(evidence: &[super::Evidence]) -> Verdict {
    let best = |verdict| evidence.iter().find(|evidence| evidence.assessment.verdict == verdict);
    match (best(Verdict::Supported), best(Verdict::Refuted)) {
        (Some(yes), Some(no)) if independent(yes, no) => Verdict::Conflicting,
        (Some(_), _) => Verdict::Supported,
        (None, Some(_)) => Verdict::Refuted,
        (None, None) => Verdict::NotEnoughEvidence,
    }
}

/// How sure the verdict for one part is: as sure as its best evidence, and silence as sure as the sentence that comes nearest
/// to breaking it.
pub fn confidence(verdict: Verdict, evidence: &[super::Evidence]) -> f64 {
    let of = evidence.iter().filter(|it| it.assessment.verdict == verdict).map(|it| it.assessment.confidence);
    match verdict {
        Verdict::NotEnoughEvidence => of.reduce(f64::min).unwrap_or(NOTHING_NEAR),
        _ => of.reduce(f64::max).unwrap_or(0.5),
    }
}

/// How sure silence is when no sentence has anything to do with the claim.
const NOTHING_NEAR: f64 = 0.95;

/// A contradiction as well founded as the support makes a conflict, when it stands in another document. Offices change
/// hands: two documents with two holders are of two days.
const CONFLICT_COVERAGE: f32 = 0.95;

fn independent(yes: &super::Evidence, no: &super::Evidence) -> bool {
    let of_its_day = no.findings.iter().any(|it| it.facet == Facet::Role && it.outcome == Outcome::Differs);
    yes.place.document != no.place.document && no.assessment.coverage >= CONFLICT_COVERAGE && !of_its_day
}
