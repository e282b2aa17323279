//! What follows: a claim is read like any document, compared with what the corpus says, and judged.

mod align;
mod candidates;
mod checkable;
mod compare;
mod explain;
mod finding;
mod part;
mod verdict;
mod view;

use crate::Resources;
use crate::pack::Pack;
use crate::report::{Report, Verdict};
use crate::statement::{self, Reading};
use crate::text::Document;
use align::Pair;
use candidates::{Index, Place};
use finding::Finding;
use part::Part;
use verdict::Assessment;
use view::View;

/// A corpus that has been read and can be asked.
pub struct Checker {
    resources: Resources,
    pack: Pack,
    views: Vec<View>,
    index: Index,
}

/// What one sentence of the corpus says of one part of a claim.
struct Evidence {
    place: Place,
    findings: Vec<Finding>,
    assessment: Assessment,
}

/// A part of a claim with its verdict and the evidence for it, best first.
struct Answer {
    part: Part,
    verdict: Verdict,
    confidence: f64,
    evidence: Vec<Evidence>,
}

impl Checker {
    /// Reads every document of `pack`.
    pub fn new(resources: Resources, pack: Pack) -> Self {
        let views: Vec<View> = pack
            .documents
            .iter()
            .map(|document| View::new(statement::read(&resources, document.clone())))
            .collect();
        let index = Index::new(&views);
        Self { resources, pack, views, index }
    }

    /// Checks one claim.
    pub fn check(&self, claim: &str) -> Report {
        let view = View::new(self.read(claim));
        let answers = match checkable::refusal(&view) {
            Some(_) => Vec::new(),
            None => part::split(&view).into_iter().map(|part| self.answer(&view, part)).collect(),
        };
        explain::report(self, &view, &answers)
    }

    /// What the engine reads out of `text`.
    pub fn read(&self, text: &str) -> Reading {
        statement::read(
            &self.resources,
            Document { id: "claim".into(), text: text.into(), ..Document::default() },
        )
    }

    fn answer(&self, claim: &View, part: Part) -> Answer {
        let places = self.index.find(claim, &part, &self.resources.lexicon);
        let mut evidence: Vec<Evidence> =
            places.into_iter().map(|place| self.compare(claim, &part, place)).collect();
        evidence.sort_by(|a, b| {
            b.assessment.confidence.total_cmp(&a.assessment.confidence).then(a.place.cmp(&b.place))
        });
        let verdict = verdict::of_part(&evidence);
        evidence.sort_by_key(|evidence| evidence.assessment.verdict != verdict);
        let confidence = evidence.first().map_or(0.5, |evidence| evidence.assessment.confidence);
        Answer { part, verdict, confidence, evidence }
    }

    fn compare(&self, claim: &View, part: &Part, place: Place) -> Evidence {
        let pair =
            Pair::new(claim, part, &self.views[place.document], place.sentence, &self.resources.lexicon);
        let findings = compare::all(&pair);
        let assessment = verdict::assess(&pair, &findings);
        Evidence { place, findings, assessment }
    }
}

impl Checker {
    /// What the corpus is, for a report.
    fn corpus(&self) -> crate::report::Corpus {
        crate::report::Corpus {
            id: self.pack.id.clone(),
            hash: String::new(),
            documents: self.views.len(),
            statements: self.views.iter().map(|view| view.reading.statements.len()).sum(),
        }
    }
}
