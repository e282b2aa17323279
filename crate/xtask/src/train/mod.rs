//! Training runs: `cargo xtask train NAME`.

pub mod grammar;
