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

/// The final assessment of one sentence; the rules' own when there is no judge.
///
/// `crowd` is the number of sentences that may speak to the claim. The judge learned from sentences that were chosen for a
/// claim; of many sentences most decide nothing, so its prior is shifted by their number, and it vetoes the rules only
/// where they must be wrong.
pub fn settle(pair: &Pair<'_>, findings: &[Finding], ruled: Assessment, crowd: usize) -> Assessment {
    match Judge::builtin().and_then(|judge| judge.opinion(pair, findings)) {
        Some(opinion) => combine(findings, ruled, opinion, crowd),
        None => ruled,
    }
}

/// How many sentences a text has at most that was chosen for a claim.
const CHOSEN: usize = 3;

/// Among many sentences the rules are overruled only below this.
const VETO: f32 = 0.05;

fn combine(findings: &[Finding], ruled: Assessment, opinion: Opinion, crowd: usize) -> Assessment {
    let (keep_support, keep_refute) = if crowd > CHOSEN { (VETO, VETO) } else { (KEEP_SUPPORT, KEEP_REFUTE) };
    let shifted = opinion.among(crowd.div_ceil(CHOSEN));
    let contradicted = findings.iter().any(|finding| finding.outcome == Outcome::Differs);
    let about = ruled.coverage >= LEAST_COVERAGE;
    let open = findings.iter().any(|finding| matches!(finding.outcome, Outcome::Unknown | Outcome::Narrower));
    let (may_support, may_refute) = (crowd <= CHOSEN || !open, crowd <= CHOSEN);
    let verdict = match ruled.verdict {
        Verdict::Supported if opinion.supported >= keep_support => Verdict::Supported,
        Verdict::Refuted if opinion.refuted >= keep_refute => Verdict::Refuted,
        Verdict::Refuted => Verdict::NotEnoughEvidence,
        _ if about && may_support && shifted.supported >= SUPPORT && !contradicted => Verdict::Supported,
        _ if about && may_refute && shifted.refuted >= REFUTE => Verdict::Refuted,
        _ => Verdict::NotEnoughEvidence,
    };
    let confidence = match verdict {
        Verdict::Supported => opinion.supported,
        Verdict::Refuted => opinion.refuted,
        _ => 1.0 - opinion.supported.max(opinion.refuted),
    };
    Assessment { verdict, confidence: f64::from(confidence), ..ruled }
}
