//! What a visit costs in a real browser: requests, bytes, and the time to the first verdict.

use super::Row;
use crate::command::output;
use crate::{Error, build, install};
use serde_json::Value;

/// Visits a fresh build in Chromium.
pub fn measure() -> Result<Vec<Row>, Error> {
    build::run(&[])?;
    install::browsers()?;
    let text = output(&["node", "tests/web/measure.mjs", build::SITE])?;
    let found: Value = serde_json::from_str(&text)?;
    let row = |measure: &str, name: &str, unit: &'static str| {
        Row::new(measure, found[name].as_f64().unwrap_or(f64::NAN), unit)
    };
    Ok(vec![
        row("bytes to the first verdict", "first_verdict_bytes_kb", "kB").target("1000 kB"),
        row("requests to the first verdict", "requests", "").target("6"),
        row("serial depth after the page", "depth_after_html", "").target("3"),
        row("first verdict, Slow 4G", "first_verdict_slow_4g_ms", "ms").target("6000 ms"),
        row("first verdict, this machine", "first_verdict_ms", "ms"),
        row("second visit without network, ready", "offline_ready_ms", "ms").target("400 ms"),
        row("key to painted verdict, p95", "keystroke_p95_ms", "ms").target("50 ms"),
        row("one check in Chromium, p95", "check_p95_ms", "ms").target("10 ms"),
    ])
}
