//! Spanish date words.

use super::Row;

/// The table. Examples are read with Monday, 7 November 2016 as the reference.
#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[];
