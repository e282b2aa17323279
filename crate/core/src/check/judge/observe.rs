//! What the judge would see, for training and measuring.

use super::features::features;
use crate::check::align::Pair;
use crate::check::part::{self, Part};
use crate::check::view::View;
use crate::check::{Checker, compare, verdict};
use crate::report::Verdict;
use crate::text::Span;

/// One claim beside the sentence of the corpus that speaks of most of it.
#[derive(Clone, Debug)]
pub struct Observation {
    /// The features, named as [`names`](Self::names) says.
    pub values: Vec<f32>,
    /// The names of the features.
    pub names: Vec<&'static str>,
    /// What the rules alone say.
    pub rules: Verdict,
    /// Share of the claim that the sentence speaks of.
    pub coverage: f32,
    /// Into how many parts checking would split the claim.
    pub parts: usize,
}

impl Checker {
    /// Sees `claim` as one part. Nothing when no sentence shares a word with it.
    pub fn observe(&self, claim: &str) -> Option<Observation> {
        let view = View::new(self.reading(claim), &self.resources.lexicon);
        let part = Part { words: (0..view.facts.len()).collect(), span: Span::new(0, claim.len()) };
        let places = self.index.find(&view, &part, &self.resources.lexicon);
        let seen = places.into_iter().map(|place| {
            let source = &self.views[place.document];
            let pair = Pair::new(&view, &part, source, place.sentence, &self.resources.lexicon);
            let findings = compare::all(&pair);
            let assessment = verdict::by_rules(&pair, &findings);
            (assessment, pair, findings)
        });
        let best = seen.reduce(|a, b| if b.0.coverage > a.0.coverage { b } else { a })?;
        let sheet = features(&best.1, &best.2);
        Some(Observation {
            values: sheet.values().to_vec(),
            names: sheet.names().to_vec(),
            rules: best.0.verdict,
            coverage: best.0.coverage,
            parts: part::split(&view).len(),
        })
    }
}
