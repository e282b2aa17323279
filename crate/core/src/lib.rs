//! The engine of Vouch: reads documents and claims into statements, compares them, explains the verdict.
//!
//! Text flows one way: `text` → `grammar` → `value` → `statement` → `pack` → `check` → `report`.
//! The engine knows no files, no clock and no browser; the same input gives the same bytes.

pub mod check;
pub mod grammar;
pub mod lexicon;
pub mod order;
pub mod pack;
pub mod report;
pub mod resources;
pub mod statement;
mod table;
pub mod text;
pub mod value;

pub use resources::Resources;
