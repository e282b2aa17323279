//! Units, currencies and percent, with conversion inside one dimension.

/// A unit as the unit table knows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// Normalised singular name: "tonne", "percentage", "dollar".
    pub name: &'static str,
    /// What it measures; units convert only inside one dimension.
    pub dimension: Dimension,
    /// How many of the dimension's base unit one of these is.
    pub factor: f64,
}

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Dimension {
    Mass,
    Length,
    Area,
    Volume,
    Speed,
    Temperature,
    Energy,
    Power,
    Data,
    Time,
    People,
    Percent,
    PercentagePoint,
    Currency(&'static str),
    Other(&'static str),
}
