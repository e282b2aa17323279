//! What can be measured or named: quantities, dates, entities and quotations found in a text. Imports `text`, `grammar`.

pub mod date;
pub mod entity;
mod interval;
mod number;
mod phrase;
mod quantity;
pub mod quote;
mod unit;

pub use date::{Bound, CivilDate, Date, DateKind};
pub use entity::{Entity, EntityKind};
pub use interval::Interval;
pub(crate) use number::decimal;
pub use number::{NumberMention, format as format_number, numbers};
pub use quantity::{Change, Hedge, Quantity, quantities_in};
pub use quote::{Quote, Wording};
pub use unit::{Dimension, Unit};

use crate::grammar::Word;
use crate::text::{Document, Layout};

/// Everything in a text that can be measured or named, each list in text order.
#[derive(Clone, Debug, Default)]
pub struct Mentions {
    /// Numbers with what they count.
    pub quantities: Vec<Quantity>,
    /// Lengths of time inside dates ("two years" of "the past two years"): they say when, and are compared with the date.
    pub lengths: Vec<Quantity>,
    /// Dates and periods.
    pub dates: Vec<Date>,
    /// People, organisations, places and works.
    pub entities: Vec<Entity>,
    /// Words between quotation marks.
    pub quotes: Vec<Quote>,
}

/// Finds the mentions of a document.
pub fn read(document: &Document, layout: &Layout, words: &[Word]) -> Mentions {
    let published = document.published.as_deref().and_then(CivilDate::parse);
    let dates = date::read(&document.text, layout, words, published);
    let all = quantity::read(&document.text, layout, words, &dates);
    let (lengths, quantities) =
        all.into_iter().partition(|quantity| dates.iter().any(|date| names_time(date, quantity)));
    let entities = entity::read(&document.text, layout, words);
    let quotes = quote::read(&document.text, layout);
    Mentions { quantities, lengths, dates, entities, quotes }
}

/// Whether the number only says which time is meant: "the first nine months of the year".
fn names_time(date: &Date, quantity: &Quantity) -> bool {
    let length = matches!(quantity.dimension(), None | Some(Dimension::Time));
    length && date.kind != DateKind::Duration && date.span.contains(quantity.number_span)
}
