//! Comparison rules: one file each, one line each in `RULES`.
