//! From findings to a verdict; every threshold, with its reason.

use super::align::{Link, Pair};
use super::finding::{Facet, Finding, Outcome};
use super::{judge, told};
use crate::grammar::Relation;
use crate::report::Verdict;

/// What one sentence says of one part of the claim.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// Supported, refuted, or not enough evidence.
    pub verdict: Verdict,
    /// How much of the part's content the sentence speaks of, 0 to 1; what differs is left out.
    pub coverage: f32,
    /// Whether every content word of the part has its match, or its opposite, in the sentence itself.
    pub whole: bool,
    /// Probability that the verdict is right, 0 to 1.
    pub confidence: f64,
}

/// Below this share of met content a sentence does not support: its words must mean what the claim's mean, not something near.
const SUPPORT_COVERAGE: f32 = 0.8;

/// Below this share of met content a sentence is not about the same thing, and cannot contradict.
const REFUTE_COVERAGE: f32 = 0.66;

/// Judges one sentence: the rules first, then the trained judge where they leave it open.
pub fn assess(pair: &Pair<'_>, findings: &[Finding], setting: judge::Setting) -> Assessment {
    judge::settle(pair, findings, by_rules(pair, findings), setting)
}

/// Judges one sentence by rules alone.
pub fn by_rules(pair: &Pair<'_>, findings: &[Finding]) -> Assessment {
    let coverage = told::coverage(pair, findings);
    let differs: Vec<&Finding> =
        findings.iter().filter(|finding| finding.outcome == Outcome::Differs).collect();
    let verdict = match () {
        () if differs.is_empty() && supports(pair, findings, coverage) => Verdict::Supported,
        () if !differs.is_empty() && refutes(pair, findings, &differs, coverage) => Verdict::Refuted,
        () => Verdict::NotEnoughEvidence,
    };
    Assessment {
        verdict,
        coverage,
        whole: told::is_whole(pair, findings),
        confidence: f64::from(UNSURE + SURER * coverage),
    }
}

/// Whether a sentence from which nothing differs tells all that the part says.
fn supports(pair: &Pair<'_>, findings: &[Finding], coverage: f32) -> bool {
    let open = |it: &Finding| matches!(it.outcome, Outcome::Unknown | Outcome::Narrower);
    coverage >= SUPPORT_COVERAGE
        && (quoted(findings) || !findings.iter().any(open) && told::is_here(pair, findings))
        && (quoted_at_length(findings) || !told::lacks(pair, findings))
        && !told::missing_name(pair, findings)
}

/// Whether a sentence from which something differs speaks of what the part speaks of.
fn refutes(pair: &Pair<'_>, findings: &[Finding], differs: &[&Finding], coverage: f32) -> bool {
    let misquoted = is_misquoted(findings);
    let without = |elsewhere: fn(&Link) -> bool| coverage - told::only(pair, findings, elsewhere);
    let about = misquoted
        || coverage >= REFUTE_COVERAGE
            && (is_denied_alone(differs) || without(Link::is_lead) >= REFUTE_COVERAGE);
    about
        && (!is_misattributed(differs) || without(|link| !link.is_local()) >= SAID_HERE)
        && same_event(pair, differs, findings)
        && (is_act(differs) || told::is_here(pair, findings))
        && !told::missing_name(pair, findings)
}

/// How sure a verdict is on which a sentence tells nothing: as sure as a coin.
const UNSURE: f32 = 0.5;

/// How much surer it is when the sentence speaks of all of the part: never quite sure, for words may be misread.
const SURER: f32 = 0.45;

/// Whether the claim quotes the sentence letter for letter, and nobody else said it: then the words around the quotation
/// need no match of their own.
fn quoted(findings: &[Finding]) -> bool {
    let any = |facet, outcome| findings.iter().any(|it| it.facet == facet && it.outcome == outcome);
    any(Facet::Quotation, Outcome::Agrees) && any(Facet::Attribution, Outcome::Agrees)
}

/// Whether the quotation is long enough to be recognised by itself: what it is said of may stand elsewhere.
fn quoted_at_length(findings: &[Finding]) -> bool {
    let long = |it: &Finding| it.facet == Facet::Quotation && it.covers.len() >= SHORT_QUOTATION;
    quoted(findings) && findings.iter().any(long)
}

/// From this many words and marks on a quotation that stands letter for letter is recognised by itself.
const SHORT_QUOTATION: usize = 5;

/// Whether the claim quotes the sentence at some length and gets it wrong, and nobody else is said to have said it: the words
/// around the quotation need no match of their own.
fn is_misquoted(findings: &[Finding]) -> bool {
    let long = |it: &Finding| it.outcome == Outcome::Differs && it.covers.len() >= LONG_QUOTATION;
    let speaker = |it: &Finding| it.facet == Facet::Attribution && !it.outcome.holds();
    findings.iter().any(|it| it.facet == Facet::Quotation && long(it)) && !findings.iter().any(speaker)
}

/// From this many words and marks on a quotation is recognised by itself.
const LONG_QUOTATION: usize = 8;

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
    let unsettled = findings
        .iter()
        .filter(open)
        .any(|it| !is_denied(pair, differs, it) && !is_only_claimed(findings, it) && !is_aside(pair, it));
    // Who says something can only be wrong of what is said.
    let said = findings.iter().filter(open).all(|it| it.facet != Facet::Action);
    (words && said || !unsettled) && ways < 2 && !(figure && ways > 0)
}

/// Whether what a finding leaves open is denied altogether: how many were hurt needs no figure where nobody was, nor how
/// many of a kind where they are of another one.
fn is_denied(pair: &Pair<'_>, differs: &[&Finding], open: &Finding) -> bool {
    let words = &pair.claim.reading.words;
    let denials = differs.iter().filter(|it| matches!(it.facet, Facet::Polarity | Facet::Object));
    open.facet == Facet::Quantity
        && denials.flat_map(|it| &it.covers).any(|&word| open.claim.overlaps(words[word].span))
}

/// Whether what is left open is whether a thing is so that the claim's speaker denies: who denies a suggestion has not
/// admitted it.
fn is_only_claimed(findings: &[Finding], open: &Finding) -> bool {
    let has = |facet, outcome| findings.iter().any(|it| it.facet == facet && it.outcome == outcome);
    let same = |it: &Finding| {
        it.facet == Facet::Polarity && it.outcome == Outcome::Differs && it.claim == open.claim
    };
    open.facet == Facet::Modality && has(Facet::Attribution, Outcome::Agrees) && findings.iter().any(same)
}

/// Whether what is left open is only whether something was done that describes a thing of the claim: "the delegation that meets
/// the minister" may still have to meet him.
fn is_aside(pair: &Pair<'_>, open: &Finding) -> bool {
    let words = &pair.claim.reading.words;
    let mut told = pair.claim.words_in(open.claim);
    let describes =
        |word: usize| matches!(words[word].relation, Relation::RelativeClause | Relation::AdjectivalClause);
    let thing = |word: &usize| words[*word].head.is_some_and(|head| words[head].head.is_some());
    open.facet == Facet::Modality && told.find(thing).is_some_and(describes)
}

/// Whether yes and no is all that differs: what a denial is about may stand in the heading.
fn is_denied_alone(differs: &[&Finding]) -> bool {
    differs.iter().all(|it| it.facet == Facet::Polarity)
}

/// Whether the source has another speaker: then the sentence itself must say what is said.
fn is_misattributed(differs: &[&Finding]) -> bool {
    differs.iter().any(|it| it.facet == Facet::Attribution)
}

/// From this share of content in the sentence itself it says what the claim says is said.
const SAID_HERE: f32 = 0.4;

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
        (Some(yes), Some(no)) if tells_all_but(no, yes) || is_nearer(no, yes) => Verdict::Refuted,
        (Some(yes), _) if evidence.iter().any(|other| is_only_planned(other, yes)) => {
            Verdict::NotEnoughEvidence
        }
        (Some(_), _) => Verdict::Supported,
        (None, Some(no)) if evidence.iter().any(|other| tells_more(other, no)) => Verdict::NotEnoughEvidence,
        (None, Some(_)) => Verdict::Refuted,
        (None, None) => Verdict::NotEnoughEvidence,
    }
}

/// Whether a sentence that contradicts nothing tells more of the part than the one that contradicts, and nearly all of it or its
/// very figure: then that one speaks of something else.
fn tells_more(other: &super::Evidence, no: &super::Evidence) -> bool {
    let silent = other.findings.iter().all(|it| it.outcome != Outcome::Differs);
    let figure = |it: &super::Evidence, wanted: fn(Outcome) -> bool| {
        it.findings.iter().any(|it| it.facet == Facet::Quantity && wanted(it.outcome))
    };
    let counted = figure(no, |it| it == Outcome::Differs) && figure(other, Outcome::holds);
    // What somebody says here is no contradiction where somebody else says something like it.
    let speaker = |it: &super::Evidence, wanted: fn(Outcome) -> bool| {
        it.findings.iter().any(|it| it.facet == Facet::Attribution && wanted(it.outcome))
    };
    let alone = |it: &Finding| it.outcome != Outcome::Differs || it.facet == Facet::Attribution;
    let said = speaker(no, |it| it == Outcome::Differs)
        && no.findings.iter().all(alone)
        && no.findings.iter().all(|it| it.facet != Facet::Quotation)
        && speaker(other, Outcome::holds);
    silent
        && (counted || said || other.assessment.coverage >= NEARLY_ALL)
        && other.assessment.coverage > no.assessment.coverage
}

/// Whether a sentence that tells nearly all of the part, and more of it than the one that supports it, tells it as a plan or a
/// wish only.
fn is_only_planned(other: &super::Evidence, yes: &super::Evidence) -> bool {
    let planned =
        other.findings.iter().any(|it| it.facet == Facet::Modality && it.outcome == Outcome::Narrower);
    planned && other.assessment.coverage >= NEARLY_ALL && other.assessment.coverage > yes.assessment.coverage
}

/// Whether a sentence tells nearly all of the part, and one thing otherwise, where another one only has many of its words.
fn tells_all_but(no: &super::Evidence, yes: &super::Evidence) -> bool {
    let differing = no.findings.iter().filter(|it| it.outcome == Outcome::Differs);
    let shown = |no: &Finding| yes.findings.iter().any(|it| it.outcome.holds() && it.claim == no.claim);
    no.assessment.coverage >= NEARLY_ALL
        && yes.assessment.coverage < NEARLY_ALL
        && !differing.into_iter().any(shown)
}

/// Whether a sentence has every word of the part itself and somebody else in it, where another one has only most of the words and
/// the rest from around it.
fn is_nearer(no: &super::Evidence, yes: &super::Evidence) -> bool {
    let all = |it: &super::Evidence| it.assessment.whole && it.assessment.coverage >= NEARLY_ALL;
    let other =
        |it: &Finding| it.outcome == Outcome::Differs && matches!(it.facet, Facet::Actor | Facet::Object);
    all(no) && no.findings.iter().any(other) && !yes.assessment.whole && yes.assessment.coverage < NEARLY_ALL
}

/// From this share of its content on nearly all of a part is told.
const NEARLY_ALL: f32 = 0.95;

/// How sure the verdict for one part is: as sure as its best evidence, and silence as sure as the sentence that comes nearest
/// to breaking it.
pub fn confidence(verdict: Verdict, evidence: &[super::Evidence]) -> f64 {
    let of = evidence.iter().filter(|it| it.assessment.verdict == verdict).map(|it| it.assessment.confidence);
    match verdict {
        Verdict::NotEnoughEvidence => of.reduce(f64::min).unwrap_or(NOTHING_NEAR),
        _ => of.reduce(f64::max).unwrap_or(f64::from(UNSURE)),
    }
}

/// How sure silence is when no sentence has anything to do with the claim.
const NOTHING_NEAR: f64 = 0.95;

/// A contradiction as well founded as the support makes a conflict, when it stands in another document. Offices change
/// hands: two documents with two holders are of two days.
const CONFLICT_COVERAGE: f32 = 0.95;

fn independent(yes: &super::Evidence, no: &super::Evidence) -> bool {
    let of_its_day = no.findings.iter().any(|it| it.facet == Facet::Role && it.outcome == Outcome::Differs);
    let quoted = |it: &super::Evidence, outcome| {
        it.findings.iter().any(|it| it.facet == Facet::Quotation && it.outcome == outcome)
    };
    // Words that one text quotes are not the altered words of another one.
    if quoted(yes, Outcome::Agrees) && quoted(no, Outcome::Differs) {
        return false;
    }
    yes.place.document != no.place.document
        && (no.assessment.whole || no.assessment.coverage >= CONFLICT_COVERAGE)
        && !of_its_day
}
