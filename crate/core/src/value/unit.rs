//! Units, currencies and percent, with conversion inside one dimension.
//!
//! The table is `data/units.tsv`: one row per unit with its forms in both languages and an example that a test reads.

use super::number::{PieceKind, Pieces, decimal};
use super::phrase::Phrases;
use crate::table;
use crate::text::Language;
use std::sync::LazyLock;

/// A unit as the unit table knows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// Normalised singular name: "tonne", "percentage", "dollar".
    pub name: &'static str,
    /// What it measures; units convert only inside one dimension.
    pub dimension: Dimension,
    /// How many of the dimension's base unit one of these is.
    pub factor: f64,
    /// What is added after multiplying: 273.15 for degrees Celsius in kelvin, else 0.
    pub offset: f64,
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

impl Unit {
    /// "18-year-old": an age in years. Ages convert among themselves, not to durations.
    pub(super) const YEAR_OF_AGE: Self = Self::age("year of age", 1.0);
    /// "18-month-old".
    pub(super) const MONTH_OF_AGE: Self = Self::age("month of age", 1.0 / 12.0);
    /// "six weeks old".
    pub(super) const WEEK_OF_AGE: Self = Self::age("week of age", 7.0 / 365.25);
    /// "ten days old".
    pub(super) const DAY_OF_AGE: Self = Self::age("day of age", 1.0 / 365.25);
    /// "40 degrees" of heat on a scale that is not told.
    pub(super) const DEGREE: Self =
        Self { name: "degree", dimension: Dimension::Other("temperature"), factor: 1.0, offset: 0.0 };
    /// "two-thirds of voters", "one in four": a part of a whole, comparable with a percentage.
    pub(super) const SHARE: Self =
        Self { name: "share", dimension: Dimension::Percent, factor: 100.0, offset: 0.0 };

    const fn age(name: &'static str, factor: f64) -> Self {
        Self { name, dimension: Dimension::Other("age"), factor, offset: 0.0 }
    }

    /// `value` of this unit in `other`; `None` when they measure different things, or are different currencies.
    pub fn convert(self, value: f64, other: Self) -> Option<f64> {
        if self == other {
            return Some(value);
        }
        let same = self.dimension == other.dimension;
        same.then(|| (value * self.factor + self.offset - other.offset) / other.factor)
    }

    /// The unit's name for the given amount's language; plural forms are not told apart.
    pub fn is_currency(self) -> bool {
        matches!(self.dimension, Dimension::Currency(_))
    }
}

impl Dimension {
    /// The ISO 4217 code of a currency, where there is one.
    pub fn code(self) -> Option<&'static str> {
        match self {
            Self::Currency(code) => Some(code),
            _ => None,
        }
    }
}

/// One spelling of a unit.
#[derive(Clone, Copy)]
struct Form {
    unit: usize,
    text: &'static str,
    /// Short symbols count only as written: "m" is a metre, "M" is not.
    exact: bool,
}

struct Units {
    units: Vec<Unit>,
    forms: [Phrases<Form>; 2],
}

static UNITS: LazyLock<Units> = LazyLock::new(|| {
    let rows: Vec<[&'static str; 6]> = table::rows(table::shipped!("units")).collect();
    let units = rows.iter().map(|row| unit(row)).collect();
    let forms = |spanish: usize| {
        let own = rows.iter().enumerate().flat_map(move |(n, row)| forms_of(row[4 + spanish], n));
        // Spanish texts use the international symbols too.
        let symbols = rows.iter().enumerate().filter(|_| spanish == 1).flat_map(|(n, row)| {
            forms_of(row[4], n)
                .filter(|form| form.text.len() <= 4 && !matches!(form.text, "mi" | "dong" | "once"))
        });
        Phrases::new(own.chain(symbols).map(|form| (form.text, form)))
    };
    Units { units, forms: [forms(0), forms(1)] }
});

fn forms_of(cell: &'static str, unit: usize) -> impl Iterator<Item = Form> {
    cell.split(',').filter(|text| !text.is_empty()).map(move |text| Form {
        unit,
        text,
        exact: text == "″" || (text.chars().count() <= 2 && text.chars().all(char::is_alphabetic)),
    })
}

fn unit(row: &[&'static str]) -> Unit {
    let number = |cell: &str| decimal(cell).unwrap_or(1.0);
    Unit { name: row[0], dimension: dimension(row[1]), factor: number(row[2]), offset: number(row[3]) }
}

fn dimension(name: &'static str) -> Dimension {
    if let Some(code) = name.strip_prefix("currency:") {
        return Dimension::Currency(code);
    }
    match name {
        "mass" => Dimension::Mass,
        "length" => Dimension::Length,
        "area" => Dimension::Area,
        "volume" => Dimension::Volume,
        "speed" => Dimension::Speed,
        "temperature" => Dimension::Temperature,
        "energy" => Dimension::Energy,
        "power" => Dimension::Power,
        "data" => Dimension::Data,
        "time" => Dimension::Time,
        "percent" => Dimension::Percent,
        "percentage point" => Dimension::PercentagePoint,
        other => Dimension::Other(other),
    }
}

/// The unit that begins at piece `at`, with the piece behind it.
pub(super) fn at(pieces: &Pieces<'_>, at: usize, language: Language) -> Option<(usize, Unit)> {
    let mut best: Option<(usize, usize, bool)> = None;
    for (end, form) in UNITS.forms[language as usize].starting(pieces, at) {
        if best.is_some_and(|(longest, _, as_written)| longest > end || as_written) {
            break;
        }
        // "12 m 2 dm" is no square metre.
        let apart = (at + 1..end).any(|n| pieces.kind(n) == Some(PieceKind::Digits) && !pieces.touches(n));
        if apart {
            continue;
        }
        let written = written(pieces, at, end, form.text);
        if written || (!form.exact && best.is_none()) {
            best = Some((end, form.unit, written));
        }
    }
    best.map(|(end, unit, _)| (end, UNITS.units[unit]))
}

/// The currency of "MUSD", "MEUR": a code with an M for million before it.
pub(super) fn millions_code(word: &str) -> Option<Unit> {
    let code = word
        .strip_prefix('M')
        .filter(|code| code.len() == 3 && code.chars().all(|c| c.is_ascii_uppercase()))?;
    UNITS.units.iter().copied().find(|unit| unit.dimension.code() == Some(code) && unit.factor == 1.0)
}

/// The unit the table calls `name`.
pub(super) fn named(name: &str) -> Option<Unit> {
    UNITS.units.iter().copied().find(|unit| unit.name == name)
}

/// The main unit of a currency.
pub(super) fn currency(code: &'static str) -> Option<Unit> {
    UNITS.units.iter().copied().find(|unit| unit.dimension == Dimension::Currency(code) && unit.factor == 1.0)
}

/// The currency sign or code that ends right before piece `end`, with its first piece.
pub(super) fn currency_before(pieces: &Pieces<'_>, end: usize, language: Language) -> Option<(usize, Unit)> {
    let longest = (1..=5).rev().filter_map(|length| end.checked_sub(length));
    for start in longest {
        for (stop, form) in UNITS.forms[language as usize].starting(pieces, start) {
            let unit = UNITS.units[form.unit];
            let sign =
                form.text.chars().any(|c| !c.is_alphanumeric()) || form.text.chars().all(char::is_uppercase);
            let short = form.text.chars().filter(|c| c.is_alphabetic()).count() <= 3 || form.text == "Rs";
            if stop == end && sign && short && unit.is_currency() && same_case(pieces, start, end, form.text)
            {
                return Some((start, unit));
            }
        }
    }
    None
}

/// Whether the pieces are written exactly as `text`, spaces apart.
fn written(pieces: &Pieces<'_>, start: usize, end: usize, text: &str) -> bool {
    let mut letters = text.chars().filter(|c| !c.is_whitespace());
    (start..end).flat_map(|at| pieces.raw(at).chars()).all(|c| letters.next() == Some(c))
        && letters.next().is_none()
}

/// Codes count in capitals, and in lower case only when they hold a sign and two letters ("us$"): "a $5" is no Australian dollar.
fn same_case(pieces: &Pieces<'_>, start: usize, end: usize, text: &str) -> bool {
    let sign = text.chars().any(|c| !c.is_alphanumeric() && c != '.');
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    written(pieces, start, end, text) || (sign && (letters >= 2 || text.starts_with('C')) && end - start > 1)
}
