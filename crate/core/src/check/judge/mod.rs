//! A small trained model over the findings: it decides where the rules alone cannot, and says how sure a verdict is.
//!
//! It sees language only (`features`): how much of the claim a sentence says, in which order and roles, what stands in the
//! place of what is missing, how figures and dates lie to each other, and what the rules found. `cargo xtask train judge`
//! makes the file; `data/judge/README.md` names its sources.

mod cues;
mod dates;
mod features;
mod forest;
mod nearest;
mod numbers;
mod observe;
mod order;
mod scene;
mod settle;
mod shape;
mod sheet;
mod slots;
mod words;

pub use forest::{ANSWERS, Forest, JudgeError, Node, Tree, softmax};
pub use observe::Observation;
pub use settle::{REFUTE, SUPPORT};
pub(super) use settle::{Setting, settle};

use super::align::Pair;
use super::finding::Finding;
use std::sync::OnceLock;

/// The trained trees that ship with the engine.
static BUILTIN: &[u8] = include_bytes!("../../../data/judge/judge.bin");

/// The trained judge.
pub struct Judge {
    forest: Forest,
}

/// How probable the three answers are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opinion {
    /// That the sentence supports the part.
    pub supported: f32,
    /// That it contradicts it.
    pub refuted: f32,
    /// That it does not decide.
    pub open: f32,
}

impl Judge {
    /// Reads a trained file.
    ///
    /// # Errors
    /// When the bytes are not a judge of this version, or are damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, JudgeError> {
        Ok(Self { forest: Forest::from_bytes(bytes)? })
    }

    /// The judge that ships with the engine; nothing when it was trained on other features than this engine has.
    pub fn builtin() -> Option<&'static Self> {
        static JUDGE: OnceLock<Option<Judge>> = OnceLock::new();
        JUDGE.get_or_init(|| Self::from_bytes(BUILTIN).ok()).as_ref()
    }

    /// What the judge thinks of a part beside a sentence; nothing when it was trained on other features.
    pub(super) fn opinion(&self, pair: &Pair<'_>, findings: &[Finding]) -> Option<Opinion> {
        let sheet = features::features(pair, findings);
        if checksum(sheet.names()) != self.forest.checksum {
            return None;
        }
        let [supported, refuted, open] = self.forest.probabilities(sheet.values());
        Some(Opinion { supported, refuted, open })
    }
}

/// A checksum over the names of the features (FNV-1a), so that a model meets only the features it was trained on.
pub fn checksum(names: &[&str]) -> u32 {
    let bytes = names.iter().flat_map(|name| name.bytes().chain([0]));
    bytes.fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use crate::Resources;
    use crate::check::Checker;
    use crate::pack::Pack;
    use crate::text::Document;

    fn observed(text: &str, claim: &str) -> super::Observation {
        let document = Document { id: "text".into(), text: text.into(), ..Document::default() };
        let pack = Pack { id: "pack".into(), documents: vec![document], ..Pack::default() };
        Checker::new(Resources::default(), pack).observe(claim).expect("claim and text share a word")
    }

    #[test]
    fn the_shipped_trees_were_trained_on_these_features() {
        let judge = super::Judge::builtin().expect("the judge in the repository is whole");
        let seen = observed("The river rose by 3 metres.", "The river rose by 2 metres.");
        assert_eq!(super::checksum(&seen.names), judge.forest.checksum, "run `cargo xtask train judge`");
        assert_eq!(seen.names.len(), judge.forest.cuts.len());
    }

    #[test]
    fn each_feature_has_its_own_name_and_a_plain_value() {
        let seen = observed(
            "In 2019 the mayor opened two schools.",
            "The mayor did not open a third school in 2020.",
        );
        let names: std::collections::BTreeSet<_> = seen.names.iter().collect();
        assert_eq!(names.len(), seen.names.len());
        assert!(seen.names.len() < 255, "255 stands for a leaf in the file");
        assert!(seen.values.iter().all(|value| value.is_finite()));
    }
}
