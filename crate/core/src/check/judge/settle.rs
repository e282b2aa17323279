//! Rules and judge together: the rules' hard findings stand, the judge decides what they leave open and says how sure it is.

use super::{Judge, Opinion};
use crate::check::align::Pair;
use crate::check::finding::{Finding, Outcome};
use crate::check::verdict::Assessment;
use crate::report::Verdict;

/// Where the rules support, the judge must think so at least this much.
const KEEP_SUPPORT: f32 = 0.4;

/// Where the rules contradict, the judge must think so at least this much.
const KEEP_REFUTE: f32 = 0.4;

/// Where the rules leave it open, the judge supports from here: on VitaminC nine in ten of these are right.
const SUPPORT: f32 = 0.75;

/// Where the rules leave it open, the judge contradicts from here: on VitaminC nine in ten of these are right.
const REFUTE: f32 = 0.78;

/// Below this share of met content the judge does not speak: most sentences of a corpus are about something else.
const LEAST_COVERAGE: f32 = 0.5;

/// Somebody who gives so few sentences says that they are about the claim, even where they name nothing of it again.
const PASSAGE: usize = 4;

/// The final assessment of one sentence; the rules' own when there is no judge.
pub fn settle(pair: &Pair<'_>, findings: &[Finding], ruled: Assessment) -> Assessment {
    match Judge::builtin().and_then(|judge| judge.opinion(pair, findings)) {
        Some(opinion) => {
            let passage = pair.source.reading.layout.sentences.len() <= PASSAGE;
            combine(findings, ruled, opinion, passage)
        }
        None => ruled,
    }
}

fn combine(findings: &[Finding], ruled: Assessment, opinion: Opinion, passage: bool) -> Assessment {
    let contradicted = findings.iter().any(|finding| finding.outcome == Outcome::Differs);
    let about = passage || ruled.coverage >= LEAST_COVERAGE;
    let verdict = match ruled.verdict {
        Verdict::Supported if opinion.supported >= KEEP_SUPPORT => Verdict::Supported,
        Verdict::Refuted if opinion.refuted >= KEEP_REFUTE => Verdict::Refuted,
        Verdict::Refuted => Verdict::NotEnoughEvidence,
        _ if about && opinion.supported >= SUPPORT && !contradicted => Verdict::Supported,
        _ if about && opinion.refuted >= REFUTE => Verdict::Refuted,
        _ => Verdict::NotEnoughEvidence,
    };
    let confidence = match verdict {
        Verdict::Supported => opinion.supported,
        Verdict::Refuted => opinion.refuted,
        _ => 1.0 - opinion.supported.max(opinion.refuted),
    };
    Assessment { verdict, confidence: f64::from(confidence), ..ruled }
}
