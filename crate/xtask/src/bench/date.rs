//! Dates against the specifications of Microsoft's Recognizers-Text, English and Spanish.
//!
//! An input is right when exactly its results are found: each with the same text at the same place (UTF-16 offsets) and
//! the same resolution, and nothing else. The resolution compared is the set of timexes, with the specification's `Mod`
//! (before, after, since, until) held against the date's bound; calendar values follow from the two. One of our dates has
//! a second timex when a time may lie before or after noon.

use super::{Row, shared};
use crate::{Error, Outcome};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use vouch_core::text::{self, Language};
use vouch_core::value::CivilDate;
use vouch_core::value::date::{self, Bound, Date, Reference};

const FOLDER: &str = "eval/quantities/recognizers/DateTime";

/// Language, folder, what it must reach.
const SETS: [(Language, &str, &str); 2] =
    [(Language::English, "English", "75"), (Language::Spanish, "Spanish", "60")];

/// One result: where it stands, and what it means.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    start: u64,
    end: u64,
    text: String,
    timexes: BTreeSet<String>,
    bound: &'static str,
}

/// An input that is read otherwise than specified.
struct Loss {
    index: usize,
    input: String,
    expected: Vec<Found>,
    found: Vec<Found>,
}

/// The share of inputs read as specified, and the share whose spans alone are.
pub fn measure() -> Result<Vec<Row>, Error> {
    let mut rows = Vec::new();
    for (language, folder, target) in SETS {
        let Some(specifications) = load(folder)? else { continue };
        let losses = losses_of(&specifications, language);
        let share = |lost: usize| 100.0 * (specifications.len() - lost) as f64 / specifications.len() as f64;
        let spans = losses.iter().filter(|loss| places(&loss.expected) != places(&loss.found)).count();
        let odd = losses.iter().filter(|loss| loss.index % 2 == 1).count();
        rows.push(
            Row::new(format!("{folder}, span and resolution"), share(losses.len()), "%").target(target),
        );
        rows.push(Row::new(format!("{folder}, spans alone"), share(spans), "%"));
        let half = specifications.len() / 2;
        rows.push(Row::new(
            format!("{folder}, every second input"),
            100.0 * (half - odd) as f64 / half as f64,
            "%",
        ));
    }
    Ok(rows)
}

/// Prints the losses; arguments: a language folder, and `even` or `odd` for half of the inputs.
pub fn losses(arguments: &[String]) -> Outcome {
    for (language, folder, _) in SETS {
        if arguments.first().is_some_and(|wanted| wanted != folder) {
            continue;
        }
        let Some(specifications) = load(folder)? else { continue };
        let half = arguments.get(1).map(String::as_str);
        for loss in losses_of(&specifications, language) {
            if half.is_some_and(|half| half != if loss.index % 2 == 0 { "even" } else { "odd" }) {
                continue;
            }
            println!("{folder} {}: {}", loss.index, loss.input);
            for (label, list) in [("expected", &loss.expected), ("found", &loss.found)] {
                for result in list {
                    println!(
                        "    {label:<9} {} [{}] {:?} {}",
                        result.start, result.text, result.timexes, result.bound
                    );
                }
            }
        }
    }
    Ok(())
}

fn load(folder: &str) -> Result<Option<Vec<Value>>, Error> {
    let Some(path) = shared(&format!("{FOLDER}/{folder}/DateTimeModel.json")) else { return Ok(None) };
    let text = fs::read_to_string(path)?;
    Ok(Some(serde_json::from_str(text.trim_start_matches('\u{feff}'))?))
}

fn losses_of(specifications: &[Value], language: Language) -> Vec<Loss> {
    let mut losses = Vec::new();
    for (index, specification) in specifications.iter().enumerate() {
        let input = specification["Input"].as_str().unwrap_or_default();
        let expected = expected(specification, input);
        let found = read(specification, input, language);
        let same = expected.len() == found.len() && expected.iter().zip(&found).all(|(a, b)| same(a, b));
        if !same {
            losses.push(Loss { index, input: input.to_string(), expected, found });
        }
    }
    losses
}

fn same(a: &Found, b: &Found) -> bool {
    (a.start, a.end, &a.timexes, a.bound) == (b.start, b.end, &b.timexes, b.bound)
}

fn places(results: &[Found]) -> Vec<(u64, u64)> {
    results.iter().map(|result| (result.start, result.end)).collect()
}

/// What the specification says; where it gives no position, the text's first occurrence counts.
fn expected(specification: &Value, input: &str) -> Vec<Found> {
    let results = specification["Results"].as_array().map_or(&[][..], Vec::as_slice);
    let lower = input.to_lowercase();
    let mut list: Vec<Found> = results
        .iter()
        .map(|result| {
            let text = result["Text"].as_str().unwrap_or_default();
            let start = result["Start"].as_u64().unwrap_or_else(|| {
                lower.find(&text.to_lowercase()).map_or(0, |at| lower[..at].encode_utf16().count() as u64)
            });
            let end = result["End"].as_u64().unwrap_or(start + text.encode_utf16().count() as u64 - 1);
            let values = result["Resolution"]["values"].as_array().map_or(&[][..], Vec::as_slice);
            let timexes =
                values.iter().filter_map(|value| value["timex"].as_str()).map(str::to_string).collect();
            let bound = values.first().and_then(|value| value["Mod"].as_str()).map_or("", bound_of_mod);
            Found { start, end, text: text.to_lowercase(), timexes, bound }
        })
        .collect();
    list.sort();
    list
}

/// The side of a specification's `Mod`; parts ("start", "mid", "end"), "approx" and comparisons of lengths say nothing of sides.
fn bound_of_mod(modifier: &str) -> &'static str {
    match modifier.split('-').next().unwrap_or_default() {
        "before" | "until" => "before",
        "after" | "since" => "after",
        _ => "",
    }
}

fn read(specification: &Value, input: &str, language: Language) -> Vec<Found> {
    let mut layout = text::split(input);
    layout.language = language;
    let reference = specification["Context"]["ReferenceDateTime"].as_str().and_then(reference);
    let dates = date::read_at(input, &layout, reference);
    dates.iter().map(|date| found(date, input)).collect()
}

fn reference(text: &str) -> Option<Reference> {
    let day = CivilDate::parse(text)?;
    let clock = text.split('T').nth(1).unwrap_or_default();
    let mut fields = clock.split([':', '.']).map(|field| field.parse::<u32>().unwrap_or(0));
    let mut next = || fields.next().unwrap_or(0);
    Some(Reference { day, seconds: next() * 3600 + next() * 60 + next() })
}

fn found(date: &Date, input: &str) -> Found {
    let start = input[..date.span.start].encode_utf16().count() as u64;
    let text = date.span.of(input);
    let bound = match date.bound {
        Bound::Exact | Bound::About | Bound::Over | Bound::Under => "",
        Bound::Before | Bound::Until | Bound::By => "before",
        Bound::After | Bound::Since => "after",
    };
    let timexes = [Some(date.timex.clone()), date.alternative.clone()].into_iter().flatten().collect();
    let end = start + text.encode_utf16().count() as u64 - 1;
    Found { start, end, text: text.to_lowercase(), timexes, bound }
}
