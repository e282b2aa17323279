//! Figures of a source as operands, and the finding that comes of computing with them.

use super::align::Pair;
use super::bind::quantities;
use super::figure::{ROUNDING, in_unit_of};
use super::finding::{Facet, Finding, Intervals, Note, Outcome, Step};
use super::stand::is_whole;
use super::view::View;
use crate::order;
use crate::text::Span;
use crate::value::{Interval, Quantity};

/// A figure of the source with its value in the claim's unit.
#[derive(Clone, Copy)]
pub struct Operand {
    /// Where it stands in the source.
    pub span: Span,
    /// The values it allows.
    pub interval: Interval,
    /// The figure.
    pub value: f64,
}

impl Operand {
    /// The source's figure in the unit of the claim's; nothing when they measure different things.
    pub fn in_unit_of(mine: &Quantity, theirs: &Quantity) -> Option<Self> {
        if mine.dimension() != theirs.dimension() {
            return None;
        }
        let (value, interval) = in_unit_of(mine, theirs);
        Some(Self { span: theirs.span, interval, value })
    }

    /// The source's figure as it is written.
    pub fn written(theirs: &Quantity, value: f64) -> Self {
        Self { span: theirs.span, interval: Interval::new(value, value), value }
    }
}

/// The finding that a claim's figure was held against a `result` computed from `operands`.
pub fn computed(
    mine: &Quantity,
    outcome: Outcome,
    result: Interval,
    operator: char,
    operands: &[Operand],
) -> Finding {
    let mut finding = Finding::new(Facet::Quantity, outcome, mine.span, operands.first().map(|it| it.span));
    finding.intervals =
        Some(Intervals { claim: mine.interval, source: result, unit: mine.unit.map(|unit| unit.name) });
    finding.note = Some(Note::Computed(
        operands.iter().map(|it| Step { operator, source: it.span, value: it.value }).collect(),
    ));
    finding
}

/// Whether a claim's figure allows a computed result.
pub fn meets(mine: &Quantity, result: Interval) -> bool {
    let slack = ROUNDING * mine.value.abs();
    Interval::new(mine.interval.low - slack, mine.interval.high + slack).overlaps(result)
}

/// Where a change of the sentence began, and where it ended: "from 2,900 to 2,320", "61%, up from 54%", "48 million in
/// 2023, compared with 45 million in 2022". Only a change told by two figures of one thing.
pub fn ends(pair: &Pair<'_>) -> Option<[Operand; 2]> {
    let text = &pair.source.reading.document.text;
    let sentence = pair.sentence_span();
    let figures: Vec<&Quantity> = quantities(pair).collect();
    let told = |quantity: &&&Quantity| {
        let start = quantity.span.of(text).split_whitespace().next().unwrap_or_default().to_lowercase();
        quantity.range.is_some() && matches!(start.as_str(), "from" | "de" | "desde")
    };
    if let Some(quantity) = figures.iter().find(told) {
        let (first, last) = quantity.range?;
        return Some([first, last].map(|value| Operand::written(quantity, value)));
    }
    // "Dropped to 118 million from 177 million"
    if let Some((quantity, before)) = figures.iter().find_map(|it| Some((it, it.before?))) {
        return Some([before, quantity.value].map(|value| Operand::written(quantity, value)));
    }
    (1..figures.len()).find_map(|at| {
        let (b, between) = (figures[at], figures[at - 1].span.end..figures[at].span.start);
        let between = text.get(between)?.trim_end().to_lowercase();
        // "47 goals in 16 matches, compared with 39" holds it against the goals.
        let of_one = |it: &&&Quantity| {
            b.counted_head.is_some() && it.counted_head == b.counted_head && !is_whole(pair.source, it)
        };
        let a = figures[..at].iter().rev().find(of_one).unwrap_or(&figures[at - 1]);
        let one_thing =
            a.unit == b.unit && a.per.is_some() == b.per.is_some() && a.range.is_none() && b.range.is_none();
        let before = text.get(sentence.start..a.span.start)?.trim_end().to_lowercase();
        let (a, b) = (Operand::written(a, a.value), Operand::written(b, b.value));
        // "Rose to 12 million in spring from 9 million"
        let level = LEVELS.iter().any(|words| before.ends_with(words));
        let from = level && FROM.iter().any(|words| between.ends_with(words));
        let back = from || BEFORE.iter().any(|words| between.ends_with(words));
        let on = between.ends_with(" to") && before.ends_with("from");
        match one_thing {
            true if back => Some([b, a]),
            true if on => Some([a, b]),
            _ => None,
        }
    })
}

/// Whether a claim's word only says that a change is held against something, as every change is: "compared with four years
/// ago".
pub fn is_held_against(claim: &View, word: usize) -> bool {
    claim.facts[word].key == "compare"
}

/// Words before a level that something came to.
const LEVELS: &[&str] = &[" to", " al", " a", " hasta"];

/// Words before the level that it came from.
const FROM: &[&str] = &[" from", " desde", " desde el", " desde los", " del"];

/// Words between a level and the one before it.
const BEFORE: &[&str] = &[
    "up from",
    "down from",
    "compared with",
    "compared to",
    "against",
    "frente a",
    "frente al",
    "frente a los",
    "frente a las",
    "rose from",
    "fell from",
];

/// Figures in a row, the largest first: what a comparison of them rests on.
pub fn ranked(mut steps: Vec<Step>) -> Note {
    order::sort_by(&mut steps, |a, b| b.value.total_cmp(&a.value));
    Note::Computed(steps)
}

/// Whether a word says that several things are taken as one: "together", "between them".
pub fn is_together(view: &View, word: usize) -> bool {
    let them = word + 1 < view.facts.len() && matches!(view.word(word + 1), "them" | "ellos" | "ellas");
    view.is_one_of(word, TOGETHER) || them && view.is_one_of(word, &["between", "entre"])
}

/// Words for several things taken as one.
const TOGETHER: &[&str] = &["together", "combined", "jointly", "altogether", "junto"];
