//! How long the engine takes in WebAssembly.

use super::Row;
use crate::Error;
use crate::build;
use crate::command::output;
use serde_json::Value;

/// Opening the bundled pack, and checking claims against it one by one.
pub fn measure() -> Result<Vec<Row>, Error> {
    build::engine()?;
    build::pack()?;
    let text = output(&["node", "tests/wasm/speed.mjs"])?;
    let times: Value = serde_json::from_str(&text)?;
    let row = |measure: &str, name: &str| Row::new(measure, times[name].as_f64().unwrap_or(f64::NAN), "ms");
    Ok(vec![
        row("compile the module", "compile"),
        row("open the bundled corpus", "open"),
        row("one check, median", "median"),
        row("one check, p95", "p95").target("10 ms"),
    ])
}
