//! A number with its hedge, unit and counted thing.

mod age;
mod change;
mod compound;
mod counted;
mod hedge;
mod inherit;
mod label;
mod lemma;
mod measure;
mod per;
mod range;
mod refuse;
mod single;
#[cfg(test)]
mod tests;

use super::date::DateKind;
use super::number::{self, Number, NumberKind, Pieces};
use super::{Date, Dimension, Interval, Unit};
use crate::grammar::{Relation, Word};
use crate::text::{Language, Layout, Span};
use counted::Counted;
use measure::Measure;
use range::Range;
use std::ops::Range as Indices;

/// A number with its hedge, unit and counted thing: "over 5 tonnes of fentanyl pills".
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// All of it, hedge and counted thing included.
    pub span: Span,
    /// The number alone: digits or number words with their scale word ("17 million").
    pub number_span: Span,
    /// Hedge, number and unit, without the counted thing: "over 5 tonnes".
    pub measure_span: Span,
    /// The number as written, in `unit`.
    pub value: f64,
    /// Set when the text writes a range ("3 to 5", "between 10 and 20").
    pub range: Option<(f64, f64)>,
    /// The values the hedge and the written precision allow, in `unit`.
    pub interval: Interval,
    /// What the words around the number say of its precision.
    pub hedge: Hedge,
    /// The unit, when it is one the table knows.
    pub unit: Option<Unit>,
    /// What it is per: "per 100,000 people", "a day", "each".
    pub per: Option<Span>,
    /// Where the counted thing stands ("fentanyl pills"), when there is one.
    pub counted: Option<Span>,
    /// Indices of the words of the counted thing; empty when there is none. The last noun of its head phrase is `counted_head`.
    pub counted_words: Indices<usize>,
    /// Index of the head noun of the counted thing: "pills".
    pub counted_head: Option<usize>,
    /// Whether the number tells a change and which way.
    pub change: Change,
    /// Ordinals ("third") are positions, not counts.
    pub ordinal: bool,
    /// The unit as written, sign or word; `None` without a unit.
    pub unit_span: Option<Span>,
    /// The counted thing normalised: lower case, singular head, plain adjectives ("fentanyl pill").
    pub counted_key: Option<String>,
    /// Where a change began: 4.8 in "fell from 4.8 to 4.7", where `value` and `interval` are the level now.
    pub before: Option<f64>,
}

/// What the words around a number say of its precision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Hedge {
    /// No hedge: the written precision decides ("32,000").
    #[default]
    None,
    /// "exactly", "just" ("exactly 300").
    Exactly,
    /// "about", "some", "around", "unos".
    About,
    /// "nearly", "almost", "casi": a little below.
    Nearly,
    /// "over", "more than", "más de".
    Over,
    /// "at least", "al menos", "or more".
    AtLeast,
    /// "under", "fewer than", "menos de".
    Under,
    /// "up to", "at most", "hasta".
    AtMost,
    /// The whole range is written: "between 3 and 5".
    Between,
}

/// Whether a number tells a change, and which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Change {
    /// A level, not a change.
    #[default]
    None,
    /// "rose by 9.2%", "an increase of 5".
    Up,
    /// "fell 9.2%", "a 9.2% decline".
    Down,
}

impl Quantity {
    /// What its unit measures; `None` without a unit.
    ///
    /// ```
    /// use vouch_core::text::Language;
    /// use vouch_core::value::{Dimension, quantities_in};
    /// let dimension = |text| quantities_in(text, Language::English)[0].dimension();
    /// assert_eq!(dimension("It weighs 5 tonnes"), Some(Dimension::Mass));
    /// assert_eq!(dimension("It has 5 doors"), None);
    /// ```
    pub fn dimension(&self) -> Option<Dimension> {
        self.unit.map(|unit| unit.dimension)
    }

    /// Unit and rate in their normal form: "dollar per month", "homicide per 100,000 people"; without a unit the counted thing
    /// in the singular. `text` is the text the quantity was read from.
    pub fn normalized_unit(&self, text: &str) -> Option<String> {
        let share = self.unit == Some(Unit::SHARE);
        let counted = self.counted_key.as_deref();
        let base = match (self.unit, counted) {
            (Some(_), counted) if share => format!("% {}", counted.unwrap_or_default()).trim_end().to_owned(),
            // Beside "pound sterling" a mere "pound" would be ambiguous.
            (Some(unit), _) if unit.name == "pound" => "pound-mass".to_owned(),
            (Some(unit), _) => unit.name.to_owned(),
            (None, Some(counted)) => counted.to_owned(),
            (None, None) => return None,
        };
        let per = self.per.and_then(|per| lemma::per_noun(per.of(text)));
        Some(per.map_or(base.clone(), |noun| format!("{base} per {noun}")))
    }
}

/// The quantities of a text, in text order. Numbers inside `dates` are not quantities, but lengths of time are.
pub(super) fn read(text: &str, layout: &Layout, words: &[Word], dates: &[Date]) -> Vec<Quantity> {
    let mut quantities = Vec::new();
    for sentence in &layout.sentences {
        let pieces = Pieces::inside(text, sentence.span);
        let words = words.get(sentence.tokens.clone()).unwrap_or_default();
        let numbers = single::with_words(&pieces, number::find(&pieces, layout.language), layout.language);
        let reader = Reader {
            pieces: &pieces,
            words,
            first_word: sentence.tokens.start,
            dates,
            language: layout.language,
        };
        reader.sentence(&numbers, &mut quantities);
    }
    quantities
}

/// The quantities of `text` as a whole, read in `language`, without grammar or dates: for short texts such as captions,
/// table cells and tests.
pub fn quantities_in(text: &str, language: Language) -> Vec<Quantity> {
    let layout = Layout { language, ..crate::text::split(text) };
    read(text, &layout, &[], &[])
}

/// Reads one sentence.
struct Reader<'r, 't> {
    pieces: &'r Pieces<'t>,
    words: &'r [Word],
    first_word: usize,
    dates: &'r [Date],
    language: Language,
}

impl Reader<'_, '_> {
    fn sentence(&self, numbers: &[Number], quantities: &mut Vec<Quantity>) {
        let mut done = 0;
        let first_here = quantities.len();
        for (n, number) in numbers.iter().enumerate() {
            if number.start < done {
                continue;
            }
            // "15 homicides per 100,000 people": the rate's number belongs to the first.
            let place = self.pieces.span(number.start, number.end);
            if quantities.last().and_then(|last| last.per).is_some_and(|per| per.contains(place)) {
                continue;
            }
            let mut first = measure::read(self.pieces, *number, self.language);
            let next = numbers.get(n + 1);
            if let Some(whole) =
                next.and_then(|next| compound::read(self.pieces, first, *next, self.language))
            {
                first = whole;
            }
            let range = next
                .filter(|next| next.start >= first.end)
                .and_then(|next| range::read(self.pieces, first, *next, self.language));
            let range = range.filter(|range| !self.refused(&range.first) && !self.refused(&range.second));
            let quantity = match range {
                Some(range) => {
                    done = range.second.end;
                    self.range(range)
                }
                None if next.is_some_and(|next| range::is_score(self.pieces, &first, next)) => {
                    done = next.map_or(first.end, |next| next.end);
                    continue;
                }
                None if self.refused(&first) => continue,
                None => {
                    done = first.end;
                    self.single(first)
                }
            };
            quantities.push(quantity);
        }
        self.inherit(&mut quantities[first_here..]);
    }

    /// A bare number takes unit and counted thing of its neighbour when the words between make them one list:
    /// "435 homes and 187", "3.9 million headsets up from 2.4 million", "280 million of the 1.5 billion shekels".
    fn inherit(&self, quantities: &mut [Quantity]) {
        for n in 1..quantities.len() {
            let (left, right) = quantities.split_at_mut(n);
            let (Some((before, left)), Some(after)) = (left.split_last_mut(), right.first_mut()) else {
                continue;
            };
            let between = Span::new(before.span.end.min(after.span.start), after.span.start);
            if before.per.is_none() && inherit::converted(self.pieces, between, before, after) {
                let at = self.pieces.at_offset(after.span.end) + 1;
                let rate = per::read(self.pieces, at, before.unit, self.language);
                before.per = rate.map(|(start, end)| self.pieces.span(start, end));
            }
            let gapped = self.is_gapped(after.number_span) && inherit::may_share(before, after);
            if gapped || inherit::forward(self.pieces, between, before, after) {
                let main = left.last().filter(|main| inherit::is_aside(self.pieces, between, main, before));
                inherit::copy(main.unwrap_or(before), after);
            } else if inherit::backward(self.pieces, between, before, after) {
                inherit::copy(after, before);
            }
        }
    }

    fn refused(&self, measure: &Measure) -> bool {
        let span = self.pieces.span(measure.number.start, measure.number.end);
        // "six minutes later" is a date, and six minutes all the same; "an average of 1500" is no year.
        let length = measure
            .unit
            .is_some_and(|unit| matches!(unit.dimension, Dimension::Time | Dimension::Other("age")));
        let kept = length
            || measure.unit.is_some_and(Unit::is_currency)
            || refuse::is_sum(self.pieces, &measure.number);
        let dated = !kept
            && self.dates.iter().any(|date| {
                let calendar = matches!(date.kind, DateKind::Date | DateKind::Time);
                date.span.overlaps(span) && (calendar || measure.unit.is_none())
            });
        dated || !self.is_gapped(span) && refuse::is_refused(self.pieces, measure, self.language)
    }

    /// Whether a verb left out stands before the figure: "took 13 seats and the Greens 3" names no Greens 3.
    fn is_gapped(&self, span: Span) -> bool {
        let first = self.words.partition_point(|word| word.span.end <= span.start);
        let mut inside = self.words[first..].iter().take_while(|word| word.span.start < span.end);
        inside.any(|word| word.relation == Relation::Orphan)
    }

    fn range(&self, range: Range) -> Quantity {
        let (low, high) = (range.first.number, range.second.number);
        let mut quantity = self.assemble(range.start, range.second);
        let ends = self.pieces.span(low.start, low.end);
        quantity.number_span = ends.join(self.pieces.span(high.start, high.end));
        quantity.range = Some((low.value, high.value));
        if range.change == Change::None {
            let (a, b) = (
                hedge::interval(&low, quantity.unit, Hedge::None),
                hedge::interval(&high, quantity.unit, Hedge::None),
            );
            quantity.interval = Interval::new(a.low.min(b.low), a.high.max(b.high));
            if quantity.hedge == Hedge::None {
                quantity.hedge = Hedge::Between;
            }
        } else {
            quantity.change = range.change;
            quantity.before = Some(low.value);
        }
        quantity
    }

    fn single(&self, measure: Measure) -> Quantity {
        let mut quantity = self.assemble(measure.start, measure);
        if let NumberKind::Vague { low, high } = measure.number.kind {
            // The size a word like "thousands" names reaches from one to ten of it.
            quantity.range = Some((low / 2.0, if low % 10.0 == 4.0 { 120.0 } else { high + 1.0 }));
        }
        quantity
    }

    /// Hedge, counted thing, change and spans around the pieces from `start` to the end of `measure`.
    fn assemble(&self, start: usize, measure: Measure) -> Quantity {
        let pieces = self.pieces;
        let number = measure.number;
        let ordinal = number.kind == NumberKind::Ordinal;
        let (mut begin, mut end) = (start, measure.end);
        let mut hedge = Hedge::None;
        if let Some((at, found)) = hedge::before(pieces, start, self.language).filter(|_| !ordinal) {
            (begin, hedge) = (at, found);
        }
        let behind = if ordinal { None } else { self.hedge_behind(&measure) };
        if let Some((at, found)) = behind {
            end = at.max(end);
            // "about five hundred or more": the bound says more than "about".
            if hedge == Hedge::About {
                begin = start;
            }
            hedge = hedge::joined(hedge, found);
        }
        let counted = if ordinal || measure.unit.is_some_and(|unit| !counts_things(unit)) && !self.of(end) {
            None
        } else {
            counted::read(pieces, self.words, end, &measure, self.language)
        };
        let counted = counted.and_then(|counted| self.undated(counted));
        let mut rate = measure.per;
        let mut last = end;
        if let Some(counted) = &counted {
            last = counted.end;
            if rate.is_none() {
                rate = per::read(pieces, counted.end, None, self.language);
                last = rate.map_or(last, |(_, end)| end);
            }
        }
        let words = counted.as_ref().map_or(0..0, |counted| self.words_of(counted.start, counted.end));
        Quantity {
            span: pieces.span(begin, last + usize::from(self.closes_quote(begin, last))),
            number_span: pieces.span(number.start, number.end),
            measure_span: pieces.span(begin, end),
            value: number.value,
            range: None,
            interval: hedge::interval(&number, measure.unit, hedge),
            hedge,
            unit: measure.unit,
            per: rate.map(|(start, end)| pieces.span(start, end)),
            counted: counted.as_ref().map(|counted| pieces.span(counted.start, counted.end)),
            counted_head: counted
                .as_ref()
                .and_then(|counted| self.words_of(counted.head, counted.head + 1).next()),
            counted_words: words,
            change: if ordinal {
                Change::None
            } else {
                change::read(pieces, begin, measure.end, self.language)
            },
            ordinal,
            unit_span: measure.unit_pieces.map(|(start, end)| pieces.span(start, end)),
            counted_key: counted
                .as_ref()
                .map(|counted| lemma::key(pieces, counted.start, counted.head + 1, self.language)),
            before: None,
        }
    }

    /// Whether the piece at `last` closes a quotation that opens inside: "13 “actions”".
    fn closes_quote(&self, begin: usize, last: usize) -> bool {
        let opens = (begin..last).filter(|&at| matches!(self.pieces.raw(at), "“" | "«" | "\"")).count();
        let closes = (begin..last).filter(|&at| matches!(self.pieces.raw(at), "”" | "»")).count();
        opens == closes + 1 && matches!(self.pieces.raw(last), "”" | "»" | "\"")
    }

    /// The counted thing without the date behind it: "fell by two thirds last year" counts no years.
    fn undated(&self, counted: Counted) -> Option<Counted> {
        let span = self.pieces.span(counted.start, counted.end);
        let behind = |date: &&Date| date.kind != DateKind::Duration && span.contains(date.span);
        let Some(date) = self.dates.iter().find(behind) else { return Some(counted) };
        let end =
            (counted.start..counted.end).find(|&at| self.pieces.span(at, at + 1).start >= date.span.start)?;
        let head = counted.head.min(end.checked_sub(1)?);
        (end > counted.start).then_some(Counted { end, head, ..counted })
    }

    /// "30 or more people", "30 people or more", "30-plus".
    fn hedge_behind(&self, measure: &Measure) -> Option<(usize, Hedge)> {
        hedge::after(self.pieces, measure.end, self.language)
    }

    fn of(&self, at: usize) -> bool {
        matches!(self.pieces.folded(at), "of" | "de")
    }

    /// The words that stand at the pieces `start..end`, as indices into the text's words.
    fn words_of(&self, start: usize, end: usize) -> Indices<usize> {
        let span = self.pieces.span(start, end);
        let first = self.words.partition_point(|word| word.span.end <= span.start);
        let last = self.words.partition_point(|word| word.span.start < span.end);
        self.first_word + first..self.first_word + last.max(first)
    }
}

/// Shares count things directly behind them ("one in four Germans"); other units need an "of".
fn counts_things(unit: Unit) -> bool {
    unit == Unit::SHARE
}
