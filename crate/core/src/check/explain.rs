//! The only file with sentences for people: verdict and findings become a report.

use super::finding::{Finding, Outcome};
use super::view::View;
use super::{Answer, Checker, Evidence, verdict};
use crate::report::{self, Citation, Piece, Report, Verdict};
use crate::text::Span;
use crate::value::Interval;

/// The report on a claim.
pub(super) fn report(checker: &Checker, claim: &View, answers: &[Answer]) -> Report {
    let verdicts: Vec<Verdict> = answers.iter().map(|answer| answer.verdict).collect();
    let verdict = verdict::whole(&verdicts);
    let mut citations = Vec::new();
    let parts = answers.iter().map(|answer| part(checker, claim, answer, &mut citations)).collect();
    Report {
        schema: 1,
        claim: claim.reading.document.text.clone(),
        language: claim.reading.layout.language.code(),
        verdict,
        confidence: answers.iter().map(|answer| answer.confidence).reduce(f64::min).unwrap_or(0.95),
        summary: summary(verdict),
        parts,
        citations,
        missing: None,
        corpus: checker.corpus(),
        engine: super::ENGINE,
    }
}

fn part(checker: &Checker, claim: &View, answer: &Answer, citations: &mut Vec<Citation>) -> report::Part {
    let mut findings = Vec::new();
    if let Some(evidence) = answer.evidence.first() {
        let source = &checker.views[evidence.place.document];
        citations.push(citation(source, evidence, answer.verdict));
        let index = citations.len() - 1;
        findings = evidence.findings.iter().map(|finding| shown(claim, source, finding, index)).collect();
    }
    report::Part {
        text: claim.reading.at(answer.part.span).to_owned(),
        span: [answer.part.span.start, answer.part.span.end],
        verdict: answer.verdict,
        findings,
    }
}

fn shown(claim: &View, source: &View, finding: &Finding, citation: usize) -> report::Finding {
    report::Finding {
        facet: finding.facet.name(),
        outcome: finding.outcome.name(),
        claim: claim.reading.at(finding.claim).to_owned(),
        source: finding.source.map(|span| source.reading.at(span).to_owned()).unwrap_or_default(),
        claim_interval: finding.intervals.as_ref().map(|both| ends(both.claim)),
        source_interval: finding.intervals.as_ref().map(|both| ends(both.source)),
        unit: finding.intervals.as_ref().and_then(|both| both.unit).map(str::to_owned),
        citation: Some(citation),
    }
}

/// The two ends of an interval; an open end is `None`.
fn ends(interval: Interval) -> [Option<f64>; 2] {
    [interval.low, interval.high].map(|end| end.is_finite().then_some(end))
}

fn citation(source: &View, evidence: &Evidence, verdict: Verdict) -> Citation {
    let document = &source.reading.document;
    let sentence = &source.reading.layout.sentences[evidence.place.sentence];
    Citation {
        document: document.id.clone(),
        title: document.title.clone(),
        publisher: document.publisher.clone(),
        published: document.published.clone(),
        url: document.url.clone(),
        stance: match verdict {
            Verdict::Supported => "supports",
            Verdict::Refuted => "contradicts",
            _ => "context",
        },
        paragraph: sentence.block,
        span: [sentence.span.start, sentence.span.end],
        sentence: source.reading.at(sentence.span).to_owned(),
        pieces: pieces(source, sentence.span, &evidence.findings),
    }
}

/// The sentence cut at the spans that findings point to.
fn pieces(source: &View, sentence: Span, findings: &[Finding]) -> Vec<Piece> {
    let mut marks: Vec<(Span, &'static str)> = findings
        .iter()
        .filter(|finding| finding.outcome != Outcome::Unknown)
        .filter_map(|finding| Some((finding.source?, finding.facet.name())))
        .filter(|(span, _)| sentence.contains(*span))
        .collect();
    marks.sort();
    let mut pieces = Vec::new();
    let mut at = sentence.start;
    let mut push = |from: usize, to: usize, mark| {
        if from < to {
            pieces.push(Piece { text: source.reading.at(Span::new(from, to)).to_owned(), mark });
        }
    };
    for (span, facet) in marks {
        if span.start >= at {
            push(at, span.start, None);
            push(span.start, span.end, Some(facet));
            at = span.end;
        }
    }
    push(at, sentence.end, None);
    pieces
}

fn summary(verdict: Verdict) -> String {
    match verdict {
        Verdict::Supported => "The sources say so.",
        Verdict::Refuted => "The sources say otherwise.",
        Verdict::PartlySupported => "The sources support a part of this.",
        Verdict::Conflicting => "The sources disagree.",
        Verdict::NotEnoughEvidence => "The sources do not say.",
        Verdict::NotCheckable => "There is nothing here that sources could decide.",
    }
    .to_owned()
}
