//! How a figure stands in its sentence: as a gap, as some out of a whole or as the whole, or only as what another is held
//! against.

use super::view::{Class, View};
use crate::value::Quantity;

/// Whether a figure tells how far something is from another: "two seats short of a majority", "one fewer than before".
pub fn is_gap(view: &View, quantity: &Quantity) -> bool {
    let from = view.words_in(quantity.measure_span).end;
    let to = view.words_in(quantity.span).end.max(from) + 1;
    let key = |word: usize| view.facts.get(word).map_or("", |fact| fact.key.as_str());
    let than = || (to..to + HELD).take_while(|&word| key(word) != ".").any(|word| key(word) == "than");
    // "More than nine" bounds the next figure.
    let free = |word: &usize| !view.facts.get(*word).is_some_and(|it| matches!(it.class, Class::Quantity(_)));
    (from..to).filter(free).any(|word| match key(word) {
        "more" | "many" | "much" => than(),
        key => GAPS.contains(&key),
    })
}

/// Words behind "of" that name a group known before.
#[rustfmt::skip]
const GROUPS: &[&str] = &[
    "the", "these", "those", "its", "their", "his", "her", "our", "them", "whom", "which", "los", "las", "ellos", "ellas", "sus",
];

/// Whether a count picks some out: "nine of the clinics", "two of them".
pub fn is_some_of(view: &View, quantity: &Quantity) -> bool {
    let behind = view.words_in(quantity.number_span).end;
    let word = |at: usize| view.reading.words.get(at).map_or(String::new(), |_| view.word(at).to_lowercase());
    quantity.unit.is_none() && matches!(&*word(behind), "of" | "de") && GROUPS.contains(&&*word(behind + 1))
}

/// How far behind a "more" stands what it is held against: "eight more lambs were born than a year earlier".
const HELD: usize = 5;

/// Words right behind a figure that make it a distance.
const GAPS: &[&str] = &["few", "fewer", "less", "short", "shy", "low", "lower", "high", "higher"];

/// Whether a figure is only what another one is held against: "short of the 1.9 billion that had been expected".
pub fn is_held_against(view: &View, quantity: &Quantity) -> bool {
    let key = before(view, quantity);
    matches!(
        (&*key(2), &*key(1)),
        ("short" | "shy" | "ahead", "of") | ("compare", "with" | "to") | (_, "against" | "versus")
    )
}

/// Whether a figure is one that another took the place of: "one dose instead of the usual two".
pub fn is_replaced(view: &View, quantity: &Quantity) -> bool {
    let key = before(view, quantity);
    matches!((&*key(2), &*key(1)), ("instead", "of") | ("rather", "than") | ("lugar" | "vez", "de"))
}

/// Whether one figure is by how much something changed, and the other to what: "rose by 3 euros", "rose to 3 euros".
pub fn change_otherwise(mine: (&View, &Quantity), theirs: (&View, &Quantity)) -> bool {
    // "It led to a 9% decline" tells no level.
    let right_before = |(view, quantity): (&View, &Quantity)| {
        let first = view.words_in(quantity.measure_span).start;
        first.checked_sub(1).map_or(String::new(), |at| view.facts[at].key.clone())
    };
    matches!((&*right_before(mine), &*right_before(theirs)), ("by", "to") | ("to", "by"))
}

/// The words before a figure, counted back, without what only determines it.
fn before<'v>(view: &'v View, quantity: &Quantity) -> impl Fn(usize) -> String + use<'v> {
    let mut first = view.words_in(quantity.measure_span).start;
    let skips = |at: usize| DETERMINING.contains(&view.word(at).to_lowercase().as_str());
    while first > 0 && skips(first - 1) {
        first -= 1;
    }
    move |back| first.checked_sub(back).map_or(String::new(), |at| view.facts[at].key.clone())
}

/// Words between a preposition and a figure.
const DETERMINING: &[&str] =
    &["the", "usual", "its", "their", "an", "a", "some", "los", "las", "previous", "planned"];

/// Whether another figure is some of this one: the seven of "five of the seven members".
pub fn is_whole(view: &View, quantity: &Quantity) -> bool {
    let first = view.words_in(quantity.measure_span).start;
    let number = |at: usize| {
        view.facts.get(at).is_some_and(|fact| match fact.class {
            Class::Quantity(index) => view.reading.mentions.quantities[index].span != quantity.span,
            _ => false,
        })
    };
    let key = |back: usize| first.checked_sub(back).map_or("", |at| view.facts[at].key.as_str());
    let of = (1..=OF_ALL).find(|&back| !BEFORE_ALL.contains(&key(back)));
    let of = of.filter(|&back| matches!(key(back), "of" | "de"));
    of.and_then(|back| first.checked_sub(back)).is_some_and(|at| {
        at > 0 && (number(at - 1) || view.facts[at - 1].key == "out" && at > 1 && number(at - 2))
    })
}

/// How many words may stand before the number of all, "of" included: "of the last 27 matches".
const OF_ALL: usize = 3;

/// Words between "of" and the number of all.
const BEFORE_ALL: &[&str] =
    &["the", "its", "their", "his", "her", "our", "last", "past", "first", "el", "la", "los", "su"];
