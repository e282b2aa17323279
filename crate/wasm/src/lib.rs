//! The engine for the browser: one core call per method.
