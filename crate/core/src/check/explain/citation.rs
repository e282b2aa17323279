//! A cited sentence cut into marked pieces.

use crate::check::finding::{Finding, Note};
use crate::check::view::View;
use crate::check::{Evidence, finding::Outcome};
use crate::order;
use crate::report::{Citation, Piece, Verdict};
use crate::text::Span;

/// The sentence that `evidence` rests on.
pub(super) fn cite(source: &View, evidence: &Evidence, verdict: Verdict) -> Citation {
    let document = &source.reading.document;
    let sentence = &source.reading.layout.sentences[evidence.place.sentence];
    Citation {
        document: document.id.clone(),
        title: document.title.clone(),
        publisher: document.publisher.clone(),
        published: document.published.clone(),
        url: document.url.clone(),
        language: source.reading.layout.language.code(),
        stance: stance(verdict),
        paragraph: sentence.block,
        span: [sentence.span.start, sentence.span.end],
        sentence: source.reading.at(sentence.span).to_owned(),
        pieces: pieces(source, sentence.span, &marks(&evidence.findings, sentence.span)),
    }
}

fn stance(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Supported => "supports",
        Verdict::Refuted => "contradicts",
        _ => "context",
    }
}

/// The places in the sentence that findings point to, in text order.
fn marks(findings: &[Finding], sentence: Span) -> Vec<(Span, &'static str)> {
    let mut marks = Vec::new();
    for finding in findings.iter().filter(|finding| finding.outcome != Outcome::Unknown) {
        let noted: Vec<Span> = match &finding.note {
            Some(Note::Computed(steps)) => steps.iter().map(|step| step.source).collect(),
            Some(Note::BelongsTo(other)) => vec![*other],
            _ => Vec::new(),
        };
        let spans = finding.source.into_iter().chain(noted);
        marks.extend(
            spans
                .filter(|span| sentence.contains(*span) && *span != sentence)
                .map(|span| (span, finding.facet.name())),
        );
    }
    order::sort(&mut marks);
    marks.dedup_by_key(|mark| mark.0);
    marks
}

fn pieces(source: &View, sentence: Span, marks: &[(Span, &'static str)]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = sentence.start;
    let mut push = |from: usize, to: usize, mark| {
        if from < to {
            pieces.push(Piece { text: source.reading.at(Span::new(from, to)).to_owned(), mark });
        }
    };
    for (span, facet) in marks.iter().filter(|(span, _)| span.end <= sentence.end) {
        if span.start >= at {
            push(at, span.start, None);
            push(span.start, span.end, Some(*facet));
            at = span.end;
        }
    }
    push(at, sentence.end, None);
    pieces
}
