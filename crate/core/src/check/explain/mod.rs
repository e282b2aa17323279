//! The only folder with sentences for people: verdict and findings become a report.

mod citation;
mod phrase;
mod reason;

use super::finding::{Facet, Finding, Intervals};
use super::view::View;
use super::{Answer, Checker, Evidence, checkable::Refusal, verdict};
use crate::report::{self, Citation, Report, Verdict};
use crate::text::Span;
use crate::value::{CivilDate, Interval};

/// How many passages are cited for a part that the sources do not decide.
const CONTEXT: usize = 1;

/// The report on a claim that says something to check.
pub(super) fn report(checker: &Checker, claim: &View, answers: &[Answer]) -> Report {
    let verdicts: Vec<Verdict> = answers.iter().map(|answer| answer.verdict).collect();
    let verdict = verdict::whole(&verdicts);
    let mut citations = Vec::new();
    let parts = answers.iter().map(|answer| part(checker, claim, answer, &mut citations)).collect();
    Report {
        verdict,
        confidence: answers.iter().map(|answer| answer.confidence).reduce(f64::min).unwrap_or_default(),
        summary: reason::summary(checker, claim, verdict, answers),
        parts,
        citations,
        missing: reason::missing(checker, claim, verdict, answers),
        ..blank(checker, claim)
    }
}

/// How sure the engine is that a claim asserts nothing; the rules for it are narrow.
const REFUSAL_CONFIDENCE: f64 = 0.95;

/// The report on a claim that asserts nothing to check.
pub(super) fn refusal(checker: &Checker, claim: &View, refusal: Refusal) -> Report {
    Report {
        verdict: Verdict::NotCheckable,
        confidence: REFUSAL_CONFIDENCE,
        summary: reason::refusal(claim.reading.layout.language, refusal),
        ..blank(checker, claim)
    }
}

fn blank(checker: &Checker, claim: &View) -> Report {
    Report {
        schema: 1,
        claim: claim.reading.document.text.clone(),
        language: claim.reading.layout.language.code(),
        corpus: checker.corpus(),
        engine: super::ENGINE,
        ..Report::default()
    }
}

fn part(checker: &Checker, claim: &View, answer: &Answer, citations: &mut Vec<Citation>) -> report::Part {
    let mut findings = Vec::new();
    for (rank, evidence) in cited(answer).into_iter().enumerate() {
        let source = &checker.views[evidence.place.document];
        let index = add(citations, citation::cite(source, evidence, stance(answer, evidence)));
        if rank == 0 || answer.verdict == Verdict::Conflicting {
            findings.extend(evidence.findings.iter().map(|finding| shown(claim, source, finding, index)));
        }
    }
    report::Part {
        text: claim.reading.at(answer.part.span).to_owned(),
        span: [answer.part.span.start, answer.part.span.end],
        verdict: answer.verdict,
        findings,
    }
}

/// The evidence that decides an answer, or the nearest when nothing does.
fn cited(answer: &Answer) -> Vec<&Evidence> {
    let says =
        |verdict| answer.evidence.iter().filter(move |evidence| evidence.assessment.verdict == verdict);
    match answer.verdict {
        Verdict::Conflicting => {
            says(Verdict::Supported).take(1).chain(says(Verdict::Refuted).take(1)).collect()
        }
        Verdict::Supported | Verdict::Refuted => says(answer.verdict).take(2).collect(),
        _ => answer.evidence.iter().take(CONTEXT).collect(),
    }
}

fn stance(answer: &Answer, evidence: &Evidence) -> Verdict {
    match answer.verdict {
        Verdict::Conflicting => evidence.assessment.verdict,
        verdict => verdict,
    }
}

/// Adds a citation unless the same sentence is cited already, and says where it stands in the list.
fn add(citations: &mut Vec<Citation>, citation: Citation) -> usize {
    let same = |other: &Citation| {
        (&other.document, other.span, other.stance) == (&citation.document, citation.span, citation.stance)
    };
    citations.iter().position(same).unwrap_or_else(|| {
        citations.push(citation);
        citations.len() - 1
    })
}

fn shown(claim: &View, source: &View, finding: &Finding, citation: usize) -> report::Finding {
    let days = days(claim, source, finding);
    let both = finding.intervals.as_ref().or(days.as_ref());
    report::Finding {
        facet: finding.facet.name(),
        outcome: finding.outcome.name(),
        claim: claim.reading.at(finding.claim).to_owned(),
        source: finding.source.map(|span| source.reading.at(span).to_owned()).unwrap_or_default(),
        claim_interval: both.map(|both| ends(both.claim)),
        source_interval: both.map(|both| ends(both.source)),
        unit: both.and_then(|both| both.unit).map(str::to_owned),
        citation: Some(citation),
    }
}

/// The two dates of a finding in the calendar, when both can be placed there.
fn days(claim: &View, source: &View, finding: &Finding) -> Option<Intervals> {
    if finding.facet != Facet::Date {
        return None;
    }
    let placed = |view: &View, span: Span| {
        view.reading.mentions.dates.iter().find(|date| date.span == span).and_then(|date| date.days)
    };
    let (mine, theirs) = (placed(claim, finding.claim)?, placed(source, finding.source?)?);
    Some(Intervals { claim: stretch(mine), source: stretch(theirs), unit: Some(DAY) })
}

/// The unit of intervals of dates.
const DAY: &str = "day";
/// The day they are counted from.
const EPOCH: CivilDate = CivilDate { year: 1970, month: 1, day: 1 };

/// First and last day as numbers.
fn stretch((first, last): (CivilDate, CivilDate)) -> Interval {
    #[expect(clippy::cast_precision_loss, reason = "days of the calendar are small")]
    let count = |day: CivilDate| EPOCH.days_until(day) as f64;
    Interval {
        low: if first == CivilDate::FIRST { f64::NEG_INFINITY } else { count(first) },
        high: if last == CivilDate::LAST { f64::INFINITY } else { count(last) },
    }
}

/// The two ends of an interval; an open end is `None`.
fn ends(interval: Interval) -> [Option<f64>; 2] {
    [interval.low, interval.high].map(|end| end.is_finite().then_some(end))
}
