//! Rows of claim, evidence and label, seen through the engine's eyes.

use crate::Error;
use std::path::Path;
use vouch_core::Resources;
use vouch_core::check::Checker;
use vouch_core::check::judge::Observation;
use vouch_core::grammar::Model;
use vouch_core::lexicon::Lexicon;
use vouch_core::pack::Pack;
use vouch_core::text::Document;

/// One claim with its evidence and the right answer.
pub struct Row {
    /// The claim.
    pub claim: String,
    /// The text that decides.
    pub evidence: String,
    /// 0 supported, 1 refuted, 2 not enough evidence.
    pub label: u8,
    /// Rows of one group are near-copies and stay on one side of a split.
    pub group: String,
}

/// A row as the judge sees it; nothing when claim and evidence share no word.
pub struct Example {
    /// The right answer.
    pub label: u8,
    /// What it may not be split from.
    pub group: String,
    /// What was seen.
    pub seen: Option<Observation>,
}

/// The rows of an evaluation file.
pub fn read(path: &Path) -> Result<Vec<Row>, Error> {
    let text = std::fs::read_to_string(path)?;
    text.lines().filter(|line| !line.trim().is_empty()).map(row).collect()
}

fn row(line: &str) -> Result<Row, Error> {
    let value: serde_json::Value = serde_json::from_str(line)?;
    let field = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let label = match value["label"].as_str() {
        Some("supported") => 0,
        Some("refuted") => 1,
        Some("not_enough_evidence") => 2,
        Some("not_supported") => 3,
        other => return Err(format!("`{other:?}` is not a label").into()),
    };
    let (claim, evidence) = (field("claim"), field("evidence"));
    let group = value["page"].as_str().map_or_else(|| evidence.clone(), str::to_owned);
    Ok(Row { claim, evidence, label, group })
}

/// The engine's models and tables, read from the repository.
pub fn resources() -> Result<Resources, Error> {
    let model = |code: &str| -> Result<Model, Error> {
        Ok(Model::from_bytes(&std::fs::read(
            crate::root().join(format!("crate/core/data/model/{code}.bin")),
        )?)?)
    };
    Ok(Resources {
        english: Some(model("en")?.into()),
        spanish: Some(model("es")?.into()),
        lexicon: Lexicon::builtin().into(),
    })
}

/// Looks at every row.
pub fn see(resources: &Resources, rows: &[Row]) -> Vec<Example> {
    let half = rows.len().div_ceil(2).max(1);
    std::thread::scope(|scope| {
        let threads: Vec<_> = rows
            .chunks(half)
            .map(|rows| scope.spawn(|| rows.iter().map(|row| one(resources, row)).collect::<Vec<_>>()))
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("reading does not panic")).collect()
    })
}

fn one(resources: &Resources, row: &Row) -> Example {
    let document = Document { id: "evidence".into(), text: row.evidence.clone(), ..Document::default() };
    let pack = Pack { id: "evidence".into(), documents: vec![document], ..Pack::default() };
    let seen = Checker::new(resources.clone(), pack).observe(&row.claim);
    Example { label: row.label, group: row.group.clone(), seen }
}
