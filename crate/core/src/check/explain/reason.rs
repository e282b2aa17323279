//! The one sentence that says why, and what would be needed when nothing decides.

use super::phrase::{Phrase, say};
use crate::check::checkable::Refusal;
use crate::check::finding::{Facet, Finding, Note, Outcome, Step};
use crate::check::view::{Class, View};
use crate::check::{Answer, Checker, Evidence};
use crate::report::Verdict;
use crate::text::Language;

/// Why the claim cannot be checked.
pub(super) fn refusal(language: Language, refusal: Refusal) -> String {
    let phrase = match refusal {
        Refusal::Empty => Phrase::Empty,
        Refusal::Question => Phrase::Question,
        Refusal::Wish => Phrase::Wish,
        Refusal::Opinion => Phrase::Opinion,
        Refusal::Greeting => Phrase::Greeting,
    };
    say(phrase, language, &[])
}

/// The reason for the whole verdict.
pub(super) fn summary(checker: &Checker, claim: &View, verdict: Verdict, answers: &[Answer]) -> String {
    let language = claim.reading.layout.language;
    let first = |wanted: Verdict| answers.iter().find(|answer| answer.verdict == wanted);
    let of = |answer: Option<&Answer>| answer.map(|answer| part(checker, claim, answer)).unwrap_or_default();
    match verdict {
        Verdict::PartlySupported => {
            let open = answers.iter().find(|answer| answer.verdict != Verdict::Supported);
            say(Phrase::Partly, language, &[&of(open)])
        }
        _ => of(first(verdict)),
    }
}

/// What would be needed to decide the first part that nothing decides.
pub(super) fn missing(
    checker: &Checker,
    claim: &View,
    verdict: Verdict,
    answers: &[Answer],
) -> Option<String> {
    let open = answers.iter().find(|answer| answer.verdict == Verdict::NotEnoughEvidence)?;
    matches!(verdict, Verdict::NotEnoughEvidence | Verdict::PartlySupported)
        .then(|| needed(checker, claim, open))
}

/// The reason for one part.
fn part(checker: &Checker, claim: &View, answer: &Answer) -> String {
    let language = claim.reading.layout.language;
    let says = |verdict| answer.evidence.iter().find(|evidence| evidence.assessment.verdict == verdict);
    match answer.verdict {
        Verdict::Supported => {
            says(Verdict::Supported).map(|it| supported(checker, claim, it)).unwrap_or_default()
        }
        Verdict::Refuted => says(Verdict::Refuted).map(|it| refuted(checker, claim, it)).unwrap_or_default(),
        Verdict::Conflicting => {
            let yes = says(Verdict::Supported).map(|it| supported(checker, claim, it)).unwrap_or_default();
            let no = says(Verdict::Refuted).map(|it| refuted(checker, claim, it)).unwrap_or_default();
            say(Phrase::Conflict, language, &[&yes, &no])
        }
        _ => say(Phrase::Silent, language, &[]),
    }
}

fn supported(checker: &Checker, claim: &View, evidence: &Evidence) -> String {
    let (language, source) = (claim.reading.layout.language, &checker.views[evidence.place.document]);
    let finding = |facet| {
        evidence
            .findings
            .iter()
            .find(move |finding: &&Finding| finding.facet == facet && finding.outcome.holds())
    };
    let words = |finding: &Finding| finding.source.map(|span| source.reading.at(span)).unwrap_or_default();
    let figure = finding(Facet::Quantity).or_else(|| finding(Facet::Comparison));
    let said = match figure {
        Some(Finding { note: Some(Note::Computed(steps)), .. }) => {
            say(Phrase::Computed, language, &[&arithmetic(source, steps)])
        }
        Some(finding) => say(Phrase::SaysFigure, language, &[words(finding)]),
        None => say(Phrase::Says, language, &[]),
    };
    match finding(Facet::Attribution).and_then(|finding| finding.source) {
        Some(speaker) => say(Phrase::SaysAs, language, &[source.reading.at(speaker)]) + " " + &said,
        None => said,
    }
}

fn refuted(checker: &Checker, claim: &View, evidence: &Evidence) -> String {
    let (language, source) = (claim.reading.layout.language, &checker.views[evidence.place.document]);
    let sentence = source.sentence_span(evidence.place.sentence);
    let Some(finding) = evidence.findings.iter().find(|finding| finding.outcome == Outcome::Differs) else {
        return say(Phrase::OtherPolarity, language, &[source.reading.at(sentence)]);
    };
    let mine = claim.reading.at(finding.claim);
    let theirs = source.reading.at(finding.source.unwrap_or(sentence));
    match (&finding.note, phrase(finding.facet)) {
        (Some(Note::BelongsTo(other)), _) => {
            say(Phrase::OtherFigureOf, language, &[theirs, source.reading.at(*other)])
        }
        (Some(Note::Computed(steps)), _) => {
            say(Phrase::ComputedOther, language, &[&arithmetic(source, steps), mine])
        }
        (_, phrase) => say(phrase, language, &[theirs, mine]),
    }
}

/// What to say when `facet` differs.
fn phrase(facet: Facet) -> Phrase {
    match facet {
        Facet::Quantity => Phrase::OtherFigure,
        Facet::Unit => Phrase::OtherUnit,
        Facet::Date => Phrase::OtherDate,
        Facet::Place => Phrase::OtherPlace,
        Facet::Actor => Phrase::OtherActor,
        Facet::Action | Facet::Object | Facet::Membership => Phrase::OtherObject,
        Facet::Direction => Phrase::OtherDirection,
        Facet::Polarity | Facet::Modality => Phrase::OtherPolarity,
        Facet::Comparison => Phrase::OtherComparison,
        Facet::Attribution => Phrase::OtherSpeaker,
        Facet::Quotation => Phrase::OtherWords,
        Facet::Role => Phrase::OtherRole,
    }
}

/// "154 tonnes of methamphetamine + 94 tonnes of cocaine".
fn arithmetic(source: &View, steps: &[Step]) -> String {
    let mut said = String::new();
    for (index, step) in steps.iter().enumerate() {
        if index > 0 {
            said += match step.operator {
                '-' => " − ",
                '/' => " ÷ ",
                '*' => " × ",
                '>' => " > ",
                _ => " + ",
            };
        }
        said += source.reading.at(step.source);
    }
    said
}

/// What would decide a part that nothing decides.
fn needed(checker: &Checker, claim: &View, answer: &Answer) -> String {
    let language = claim.reading.layout.language;
    let nearest = answer.evidence.first();
    let blocked = nearest.and_then(|evidence| {
        let open = |finding: &&Finding| !finding.outcome.holds() && finding.outcome != Outcome::Differs;
        evidence.findings.iter().find(open).map(|finding| (evidence, finding))
    });
    if let Some((evidence, finding)) = blocked {
        let mine = claim.reading.at(finding.claim);
        let source = &checker.views[evidence.place.document].reading;
        return match finding.facet {
            Facet::Quantity | Facet::Unit => say(Phrase::NeedsFigure, language, &[mine]),
            Facet::Date => say(Phrase::NeedsDate, language, &[mine]),
            Facet::Place => say(Phrase::NeedsPlace, language, &[mine]),
            Facet::Attribution => say(Phrase::NeedsSpeaker, language, &[mine]),
            Facet::Quotation => say(Phrase::NeedsQuotation, language, &[mine]),
            Facet::Modality => {
                say(Phrase::NeedsFact, language, &[source.at(finding.source.unwrap_or_default())])
            }
            _ => say(Phrase::NeedsPassage, language, &[claim.reading.at(answer.part.span)]),
        };
    }
    let unknown = |word: &&usize| {
        claim.facts[**word].class == Class::Name && !checker.index.knows(&claim.facts[**word].key)
    };
    match answer.part.words.iter().find(unknown).and_then(|&word| claim.entity(word)) {
        Some(entity) => say(Phrase::NeedsName, language, &[claim.reading.at(entity.name)]),
        None => say(Phrase::NeedsPassage, language, &[claim.reading.at(answer.part.span)]),
    }
}
