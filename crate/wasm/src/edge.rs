//! How values cross between Rust and JavaScript.

use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// A file handed to `buildPack`.
#[derive(Deserialize)]
pub struct SourceFile {
    pub name: String,
    pub text: String,
    #[serde(default)]
    pub title: Option<String>,
    #[serde(default)]
    pub publisher: Option<String>,
    #[serde(default)]
    pub author: Option<String>,
    #[serde(default)]
    pub published: Option<String>,
    #[serde(default)]
    pub url: Option<String>,
}

/// A plain object, as `JSON.parse` would make it: unknown fields are `null`, not `undefined`.
pub fn plain(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

/// Times a call with the browser's own clock. The engine has none: its reports are the same every time.
pub struct Clock {
    performance: Option<web_sys::Performance>,
    start: f64,
}

impl Clock {
    /// Starts timing. Pages, workers and Node all have `performance`; elsewhere nothing is timed.
    pub fn start() -> Self {
        let performance = js_sys::Reflect::get(&js_sys::global(), &"performance".into()).ok();
        let performance = performance.and_then(|value| value.dyn_into::<web_sys::Performance>().ok());
        let start = performance.as_ref().map_or(0.0, web_sys::Performance::now);
        Self { performance, start }
    }

    /// Writes the `milliseconds` since the start into `report`.
    pub fn stamp(self, report: JsValue) -> Result<JsValue, JsError> {
        let milliseconds = self.performance.map(|performance| performance.now() - self.start);
        let set = js_sys::Reflect::set(&report, &"milliseconds".into(), &milliseconds.into());
        set.map_err(|_| JsError::new("the report could not be written"))?;
        Ok(report)
    }
}
