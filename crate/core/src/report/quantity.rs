//! A quantity as `vouch read --json` prints it.

use serde::Serialize;

/// A quantity as `vouch read --json` prints it. All spans are `[start, end]` in UTF-8 bytes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuantityReport {
    /// The words of the whole quantity, hedge and counted thing included.
    pub text: String,
    /// Where they stand.
    pub span: [usize; 2],
    /// The number as written, in `unit`.
    pub value: f64,
    /// Both ends as written, when a range, a change "from ... to ..." or a size such as "thousands" is written.
    pub range: Option<[f64; 2]>,
    /// The values that hedge and precision allow; `null` stands for an open end.
    pub interval: [Option<f64>; 2],
    /// `over`, `about`, `at_least`, `under`, `at_most`, `exactly`; `null` without a hedge. "Nearly" is `about` here: `interval`
    /// shows the side.
    pub hedge: Option<&'static str>,
    /// The unit or currency as written.
    pub unit: Option<String>,
    /// Unit and rate in their normal form ("dollar per month"); without a unit the counted thing, singular.
    pub normalized_unit: Option<String>,
    /// The counted thing as written.
    pub counted: Option<String>,
    /// What it is per, as written.
    pub per: Option<String>,
    /// `up`, `down`, or `null` for a level.
    pub change: Option<&'static str>,
    /// Whether it is a position ("third") rather than a count.
    pub ordinal: bool,
}
