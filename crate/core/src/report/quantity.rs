//! A quantity as `vouch read --json` prints it.

use crate::text::Span;
use crate::value::{Change, Hedge, Quantity};
use serde::Serialize;

/// A quantity as `vouch read --json` prints it. All spans are `[start, end]` in UTF-8 bytes.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
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
    /// shows the side, `hedge_text` the words.
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

impl QuantityReport {
    /// `quantity`, which was read from `text`.
    pub fn new(text: &str, quantity: &Quantity) -> Self {
        let words = |span: Span| span.of(text).to_owned();
        let finite = |end: f64| end.is_finite().then_some(end);
        Self {
            text: words(quantity.span),
            span: [quantity.span.start, quantity.span.end],
            value: quantity.value,
            range: quantity.range.map(|(first, second)| [first, second]),
            interval: [finite(quantity.interval.low), finite(quantity.interval.high)],
            hedge: hedge(quantity.hedge),
            unit: quantity.unit_span.map(words),
            normalized_unit: quantity.normalized_unit(text),
            counted: quantity.counted.map(words),
            per: quantity.per.map(words),
            change: match quantity.change {
                Change::None => None,
                Change::Up => Some("up"),
                Change::Down => Some("down"),
            },
            ordinal: quantity.ordinal,
        }
    }

    /// The amounts among `quantities`; positions such as "third" count nothing and are left out.
    pub fn list(text: &str, quantities: &[Quantity]) -> Vec<Self> {
        quantities
            .iter()
            .filter(|quantity| !quantity.ordinal)
            .map(|quantity| Self::new(text, quantity))
            .collect()
    }
}

fn hedge(hedge: Hedge) -> Option<&'static str> {
    Some(match hedge {
        Hedge::None | Hedge::Between => return None,
        Hedge::Exactly => "exactly",
        Hedge::About | Hedge::Nearly => "about",
        Hedge::Over => "over",
        Hedge::AtLeast => "at_least",
        Hedge::Under => "under",
        Hedge::AtMost => "at_most",
    })
}
