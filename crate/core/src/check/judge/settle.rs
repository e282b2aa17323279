//! Rules and judge together: the rules' hard findings stand, the judge decides what they leave open and says how sure it is.

use super::{Judge, Opinion};
use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::verdict::Assessment;
use crate::check::{another, borrowed, told, withheld};
use crate::lexicon::Tongue;
use crate::report::Verdict;

/// How sure the judge must be.
struct Bar {
    /// Where the rules support, the judge must think so at least this much.
    keep_support: f32,
    /// Where the rules contradict, the judge must think so at least this much.
    keep_refute: f32,
    /// Where the rules leave it open, the judge supports from here.
    support: f32,
    /// Where the rules leave it open, the judge contradicts from here.
    refute: f32,
    /// Below this share of met content the judge does not speak.
    coverage: f32,
}

/// For a passage that was chosen for the claim. On pages of VitaminC that training did not see, nine in ten of what is said
/// with `support` and `refute` is right; what the rules say too may be a little less sure.
const PASSAGE: Bar =
    Bar { keep_support: 0.6, keep_refute: 0.7, support: SUPPORT, refute: REFUTE, coverage: 0.0 };

/// From this probability on the judge supports a claim on its own where a passage was chosen for it.
pub const SUPPORT: f32 = 0.72;

/// From this probability on it contradicts.
pub const REFUTE: f32 = 0.72;

/// For one of many sentences. Most are about something else, and the judge learned from sentences that are not: it overrules
/// the rules only where they must be wrong, is not asked about sentences that leave out more than a quarter of the claim, and
/// never contradicts on its own. What it supported alone with less than nine tenths was wrong every other time on claims that
/// nobody had looked at.
const CROWD: Bar =
    Bar { keep_support: 0.05, keep_refute: 0.05, support: 0.9, refute: f32::INFINITY, coverage: 0.72 };

/// Where the compared sentences come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// A few sentences that somebody chose for the claim: they speak of it, or of what looks like it.
    Passage,
    /// A corpus: most sentences are about something else, however few they are.
    Corpus,
}

impl Setting {
    /// The setting of a passage of `sentences` that somebody chose for a claim. A longer text says many things, and is a
    /// corpus.
    pub fn of_passage(sentences: usize) -> Self {
        if sentences > CHOSEN { Self::Corpus } else { Self::Passage }
    }

    fn bar(self) -> &'static Bar {
        match self {
            Self::Passage => &PASSAGE,
            Self::Corpus => &CROWD,
        }
    }
}

/// How many sentences a passage has at most that was chosen for a claim.
const CHOSEN: usize = 3;

/// The final assessment of one sentence; the rules' own when there is no judge.
///
/// The judge learned from sentences that were chosen for a claim; of the sentences of a corpus most decide nothing, so there
/// it vetoes the rules only where they must be wrong. Nothing hangs on the size of the corpus: a text about something else
/// changes no verdict.
pub fn settle(pair: &Pair<'_>, findings: &[Finding], ruled: Assessment, setting: Setting) -> Assessment {
    let silent = ruled.verdict == Verdict::NotEnoughEvidence;
    if setting == Setting::Corpus && silent && ruled.coverage < ASKED {
        return Assessment { confidence: FAR_OFF, ..ruled };
    }
    match Judge::builtin().and_then(|judge| judge.opinion(pair, findings)) {
        Some(opinion) => combine(pair, findings, ruled, opinion, setting),
        None => ruled,
    }
}

/// Below this share of met content a sentence of many is about something else, and the judge is not asked.
const ASKED: f32 = 0.35;

/// How sure the silence of such a sentence is; what the judge said of them.
const FAR_OFF: f64 = 0.98;

fn combine(
    pair: &Pair<'_>,
    findings: &[Finding],
    ruled: Assessment,
    opinion: Opinion,
    setting: Setting,
) -> Assessment {
    let bar = setting.bar();
    let contradicted = findings.iter().any(|finding| finding.outcome == Outcome::Differs);
    let open = findings.iter().any(|finding| matches!(finding.outcome, Outcome::Unknown | Outcome::Narrower));
    let other = || withheld::tells_another_act(pair);
    // Asked last: most sentences fall short of the bars.
    let held = || {
        withheld::takes_back(pair)
            || borrowed::is_borrowed(pair, findings)
            || told::missing_name(pair, findings)
            || !told::is_here(pair, findings)
            || !told::is_mostly_here(pair, findings)
    };
    let may_support = || {
        (setting == Setting::Passage && !leaves_figure(pair, findings) || !open && !held())
            && !other()
            && !another::tells_of_another(pair, findings)
    };
    let about = ruled.coverage >= bar.coverage;
    if setting == Setting::Passage && all_but_figures(findings, &ruled) {
        return Assessment { confidence: f64::from(WORD_FOR_WORD), ..ruled };
    }
    // What a sentence of many says word for word but for one thing the judge does not take back.
    let word_for_word = setting == Setting::Corpus && ruled.coverage >= WORD_FOR_WORD;
    let verdict = match ruled.verdict {
        // The judge learned from texts, not from sums.
        Verdict::Supported if is_computed(findings) => Verdict::Supported,
        Verdict::Supported if opinion.supported >= bar.keep_support => Verdict::Supported,
        Verdict::Refuted if opinion.refuted >= bar.keep_refute || word_for_word => Verdict::Refuted,
        Verdict::Refuted => Verdict::NotEnoughEvidence,
        _ if about && opinion.supported >= bar.support && !contradicted && may_support() => {
            Verdict::Supported
        }
        _ if about && opinion.refuted >= bar.refute && !other() => Verdict::Refuted,
        _ => Verdict::NotEnoughEvidence,
    };
    let thought = match verdict {
        Verdict::Supported => opinion.supported,
        Verdict::Refuted => opinion.refuted,
        _ => 1.0 - opinion.supported.max(opinion.refuted),
    };
    let confidence = if setting == Setting::Corpus && verdict == ruled.verdict {
        within(thought, verdict)
    } else {
        thought
    };
    Assessment { verdict, confidence: f64::from(confidence), ..ruled }
}

/// Whether a figure of a Spanish claim meets nothing. The judge learned from English claims, where it knows by the words around
/// whether that matters.
fn leaves_figure(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    let left = |it: &Finding| it.facet == Facet::Quantity && it.outcome == Outcome::Unknown;
    pair.claim.tongue() == Tongue::Spanish && findings.iter().any(left)
}

/// Whether a figure of the claim follows from figures of the source.
fn is_computed(findings: &[Finding]) -> bool {
    findings.iter().any(|it| it.outcome.holds() && it.is_computed())
}

/// Whether a passage says the claim word for word but for its figures: then arithmetic decides, and nothing is left to judge.
fn all_but_figures(findings: &[Finding], ruled: &Assessment) -> bool {
    let figures: Vec<&Finding> = findings.iter().filter(|finding| finding.facet == Facet::Quantity).collect();
    let compared = figures.iter().all(|finding| finding.intervals.is_some());
    let others = findings.iter().filter(|finding| finding.facet != Facet::Quantity);
    !figures.is_empty()
        && compared
        && ruled.coverage >= WORD_FOR_WORD
        && others.into_iter().all(|it| it.outcome.holds())
}

/// From this share of met content a passage says the claim word for word; the figure is also how sure arithmetic is.
const WORD_FOR_WORD: f32 = 0.97;

/// Among many sentences the rules carry most of the weight. On the development claims more than nine in ten of what they say
/// is right, and seven in ten of their silences; the judge moves the figure by what is left.
fn within(thought: f32, verdict: Verdict) -> f32 {
    let rules = if verdict == Verdict::NotEnoughEvidence { 0.7 } else { 0.9 };
    rules + (1.0 - rules) * thought
}
