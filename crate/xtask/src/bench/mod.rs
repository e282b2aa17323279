//! `cargo xtask bench [NAME]...`: one file for each measurement, one line each in `BENCHES`.
//!
//! Closer looks that print their own tables and take arguments stand in `STUDIES`; they run only by name.
//! Measurements that read evaluation data look for it beside the repository, in `../shared`; without it they say so.

mod bytes;
mod date;
mod lexicon;
mod pairs;
mod quantity;
mod score;
mod time;
mod web;

use crate::{Error, Outcome, Task, root, train};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::PathBuf;

/// A measurement: its name, and the function that makes rows of the table.
type Bench = (&'static str, fn() -> Result<Vec<Row>, Error>);

const BENCHES: &[Bench] = &[
    ("claims", score::claims),
    ("pairs", pairs::measure),
    ("quantities", score::quantities),
    ("quantity", quantity::measure),
    ("html", score::html),
    ("date", date::measure),
    ("bytes", bytes::measure),
    ("time", time::measure),
    ("web", web::measure),
];

const STUDIES: &[Task] = &[
    ("grammar", "tags, lemmas and trees on the treebanks' test files", train::grammar::bench),
    ("mends", "what mending does to the treebanks' trees (FILE..., show)", train::grammar::mends),
    ("lexicon", "size of the word tables, and how many words they join", lexicon::run),
    ("date-losses", "every date input that is not read as specified", date::losses),
    ("quantity-misses", "quantities that are read wrong, set by set", quantity::misses),
];

/// A line of the table.
pub struct Row {
    /// What was measured: "verdict right".
    pub measure: String,
    /// The figure.
    pub value: f64,
    /// Its unit: `%`, `kB`, `ms`, or nothing.
    pub unit: &'static str,
    /// What it must reach, as the table says it.
    pub target: Option<&'static str>,
}

impl Row {
    /// A row without a target.
    pub fn new(measure: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Self { measure: measure.into(), value, unit, target: None }
    }

    /// The same row with what it must reach.
    pub fn target(self, target: &'static str) -> Self {
        Self { target: Some(target), ..self }
    }
}

/// Makes the measurements that `arguments` name, or all of them, and prints and stores the table.
pub fn run(arguments: &[String]) -> Outcome {
    if let Some((_, _, study)) =
        STUDIES.iter().find(|study| arguments.first().is_some_and(|name| name == study.0))
    {
        return study(&arguments[1..]);
    }
    let unknown = arguments.iter().find(|name| BENCHES.iter().all(|bench| bench.0 != name.as_str()));
    if let Some(name) = unknown {
        let names = BENCHES.iter().map(|bench| bench.0).chain(STUDIES.iter().map(|study| study.0));
        let names: Vec<&str> = names.collect();
        return Err(format!("`{name}` is not a measurement; choose from {}", names.join(", ")).into());
    }
    let path = root().join("target/bench.json");
    let mut stored: Map<String, Value> =
        fs::read(&path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    let mut table = vec![format!("{:<12} {:<44} {:>10}    must reach", "", "measure", "value")];
    for (name, measure) in BENCHES {
        if !arguments.is_empty() && !arguments.iter().any(|argument| argument == name) {
            continue;
        }
        let rows = measure()?;
        table.extend(rows.iter().map(|row| line(name, row)));
        let rows: Map<String, Value> = rows
            .into_iter()
            .map(|row| (row.measure, json!({ "value": row.value, "unit": row.unit })))
            .collect();
        stored.insert((*name).into(), Value::Object(rows));
    }
    fs::write(&path, serde_json::to_string_pretty(&stored)? + "\n")?;
    println!("\n{}\nwritten to target/bench.json", table.join("\n"));
    Ok(())
}

fn line(name: &str, row: &Row) -> String {
    let value = if row.unit == "%" { format!("{:.1}", row.value) } else { format!("{:.3}", row.value) };
    let value = value.trim_end_matches('0').trim_end_matches('.');
    format!("{name:<12} {:<44} {value:>10} {:<2} {}", row.measure, row.unit, row.target.unwrap_or_default())
}

/// A file of the evaluation data, or nothing and a plain word about it.
pub fn shared(path: &str) -> Option<PathBuf> {
    let found = root().join("../shared").join(path);
    if found.exists() {
        return Some(found);
    }
    println!(
        "not measured: `../shared/{path}` is not here; it lies beside the repository where it is developed"
    );
    None
}
