//! The page in Chromium: what a first visit costs, and how soon it answers. `tests/web/measure.mjs` does the measuring.

use super::Row;
use crate::build::{self, SITE};
use crate::command::output;
use crate::{Error, install};
use serde_json::Value;

/// Rows of the measurement: its name there, what it is, its unit, and what it must reach.
const ROWS: &[(&str, &str, &str, &str)] = &[
    ("first_verdict_bytes_kb", "bytes before the first verdict", "kB", "1000 kB"),
    ("requests", "requests before the first verdict", "", "6"),
    ("depth_after_html", "requests that wait for one another", "", "3"),
    ("loader_bytes", "embed before the reader shows intent", "B", "5000 B"),
    ("first_verdict_ms", "first verdict", "ms", ""),
    ("first_verdict_slow_4g_ms", "first verdict on slow 4G", "ms", "6000 ms"),
    ("offline_ready_ms", "second visit without network, to ready", "ms", "400 ms"),
    ("keystroke_p95_ms", "keystroke to painted verdict, p95", "ms", "50 ms"),
];

/// Measures a fresh build.
pub fn measure() -> Result<Vec<Row>, Error> {
    build::run(&[])?;
    install::browsers()?;
    let measured: Value = serde_json::from_str(&output(&["node", "tests/web/measure.mjs", SITE])?)?;
    let row = |&(name, measure, unit, target): &(&str, &'static str, &'static str, &'static str)| {
        Row::new(measure, measured[name].as_f64().unwrap_or(f64::NAN), unit).target(target)
    };
    Ok(ROWS.iter().map(row).collect())
}
