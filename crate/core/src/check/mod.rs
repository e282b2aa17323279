//! What follows: a claim is read like any document, compared with what the corpus says, and judged.

mod compare;

use crate::Resources;
use crate::pack::Pack;
use crate::report::Report;
use crate::statement::{self, Reading};
use crate::text::Document;

/// A corpus that has been read and can be asked.
pub struct Checker {
    resources: Resources,
    pack: Pack,
    readings: Vec<Reading>,
}

impl Checker {
    /// Reads every document of `pack`.
    pub fn new(resources: Resources, pack: Pack) -> Self {
        let readings =
            pack.documents.iter().map(|document| statement::read(&resources, document.clone())).collect();
        Self { resources, pack, readings }
    }

    /// Checks one claim.
    pub fn check(&self, claim: &str) -> Report {
        let document = Document { id: "claim".into(), text: claim.into(), ..Document::default() };
        let reading = statement::read(&self.resources, document);
        let _ = (&self.pack, &self.readings, reading);
        Report::default()
    }
}
