//! `cargo xtask train judge`: makes `crate/core/data/judge/judge.bin` from claims with evidence and the right answer.
//!
//! Five folds by page give honest probabilities for every VitaminC row; their temperature goes into the file, whose trees are
//! trained on everything. FEVER-symmetric is only measured.

mod boost;
pub mod data;
mod measure;

pub use measure::{Judged, top};

use crate::{Error, Outcome, root};
use boost::{Settings, Table};
use data::Example;
use vouch_core::check::judge::{Forest, checksum};

/// What is learned from, and how much one row counts beside one of VitaminC.
const SETS: &[(&str, f32)] = &[("vitaminc", 1.0), ("fever-gold", 0.3)];

const SETTINGS: Settings =
    Settings { rounds: 200, rate: 0.08, leaves: 24, least: 4.0, ridge: 5.0, features: 0.4, rows: 0.8 };

const FOLDS: u32 = 5;

/// Trains, measures and writes.
pub fn train(_: &[String]) -> Outcome {
    let folds = Folds::new()?;
    let (judged, _) = folds.judge(&[]);
    let mut forest = folds.fit(None);
    forest.temperature = judged.best_temperature();
    eprintln!(
        "five folds: accuracy {:.4}, macro-F1 {:.4}, calibration error {:.4}, temperature {}",
        judged.accuracy(),
        judged.macro_f1(),
        judged.calibration_error(),
        forest.temperature
    );
    let path = root().join("crate/core/data/judge/judge.bin");
    let bytes = forest.to_bytes();
    eprintln!("{} features, {} trees, {} bytes", forest.cuts.len(), forest.trees.len(), bytes.len());
    Ok(std::fs::write(path, bytes)?)
}

/// The training sets as the judge sees them.
pub struct Folds {
    names: Vec<&'static str>,
    sets: Vec<(f32, Vec<Example>)>,
}

impl Folds {
    /// Reads the sets and looks at every row.
    pub fn new() -> Result<Self, Error> {
        let resources = data::resources()?;
        let mut sets = Vec::new();
        for (name, weight) in SETS {
            let path = root().join(format!("../shared/eval/pairs/{name}-dev.jsonl"));
            sets.push((*weight, data::see(&resources, &data::read(&path)?)));
        }
        let names = sets[0].1.iter().find_map(|it| Some(it.seen.as_ref()?.names.clone()));
        Ok(Self { names: names.ok_or("no row of `vitaminc` could be read")?, sets })
    }

    /// Trains on everything but a fold of VitaminC.
    pub fn fit(&self, without: Option<u32>) -> Forest {
        let mut table =
            Table { names: &self.names, rows: Vec::new(), labels: Vec::new(), weights: Vec::new() };
        for (number, (weight, examples)) in self.sets.iter().enumerate() {
            for example in examples.iter().filter(|it| number > 0 || Some(fold(it)) != without) {
                let Some(seen) = &example.seen else { continue };
                table.rows.push(&seen.values);
                table.labels.push(example.label);
                table.weights.push(*weight);
            }
        }
        boost::fit(&table, &SETTINGS)
    }

    /// Judges every row of VitaminC by a forest that saw no row of its page, and `others` by the mean of the five.
    pub fn judge(&self, others: &[Example]) -> (Judged, Judged) {
        let vitaminc = &self.sets[0].1;
        let nothing = |examples: &[Example]| Judged {
            labels: examples.iter().map(|it| it.label).collect(),
            shares: vec![[0.0; 3]; examples.len()],
        };
        let (mut inside, mut outside) = (nothing(vitaminc), nothing(others));
        for without in 0..FOLDS {
            let forest = self.fit(Some(without));
            for (example, shares) in
                vitaminc.iter().zip(&mut inside.shares).filter(|it| fold(it.0) == without)
            {
                *shares = judge(&forest, example);
            }
            for (example, shares) in others.iter().zip(&mut outside.shares) {
                let more = judge(&forest, example);
                *shares = [0, 1, 2].map(|it| shares[it] + more[it] / FOLDS as f32);
            }
        }
        (inside, outside)
    }
}

/// Nothing shared is nothing decided.
fn judge(forest: &Forest, example: &Example) -> [f32; 3] {
    example.seen.as_ref().map_or([0.02, 0.02, 0.96], |seen| forest.probabilities(&seen.values))
}

fn fold(example: &Example) -> u32 {
    checksum(&[example.group.as_str()]) % FOLDS
}
