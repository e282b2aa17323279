//! The specifications of Recognizers-Text: an input counts when every result has the same span and the same resolution.
//!
//! What the specifications write differently is derived from our structure:
//! - a number is its number span, a range runs from the hedge to the last number, a measure from currency or number to the unit;
//! - "between 3 and 5" is `[3,5)`, "more than 3" `(3,)`, "3 or more" `[3,)`; two bounds joined by "and" are one range there;
//! - a unit without a number ("degrees celsius") is no quantity: such results are not asked for;
//! - units are compared as units, since the specifications name them in their own words; sub-types are not compared.
//!
//! Every row counts, also those that the specifications mark as not supported by some of their own implementations. Files for
//! other modes of theirs (`ExperimentalMode`, `PercentMode`, `SuppressExtendedTypes`) expect other answers for the same inputs
//! and are left out.

use crate::Error;
use crate::bench::{Row, shared};
use serde_json::Value;
use std::fs;
use vouch_core::text::{Language, Span};
use vouch_core::value::{Dimension, Hedge, Quantity, Unit, numbers};

/// An expected or given result: where, and what.
#[derive(Clone, Debug, PartialEq)]
struct Answer {
    start: usize,
    end: usize,
    what: What,
}

#[derive(Clone, Debug, PartialEq)]
enum What {
    Number(String),
    Range(String),
    Measure(String, String),
}

struct Group {
    measure: &'static str,
    language: &'static str,
    files: &'static [&'static str],
    target: &'static str,
}

const GROUPS: &[Group] = &[
    Group {
        measure: "Recognizers en number+percent+range",
        language: "English",
        files: &["NumberModel", "PercentModel", "NumberRangeModel"],
        target: "90 %",
    },
    Group {
        measure: "Recognizers en currency+dimension+age+temperature",
        language: "English",
        files: &["CurrencyModel", "DimensionModel", "AgeModel", "TemperatureModel"],
        target: "85 %",
    },
    Group { measure: "Recognizers en ordinal", language: "English", files: &["OrdinalModel"], target: "" },
    Group {
        measure: "Recognizers es number+percent+range",
        language: "Spanish",
        files: &["NumberModel", "PercentModel", "NumberRangeModel"],
        target: "80 %",
    },
    Group {
        measure: "Recognizers es currency+dimension+age+temperature",
        language: "Spanish",
        files: &["CurrencyModel", "DimensionModel", "AgeModel", "TemperatureModel"],
        target: "70 %",
    },
    Group { measure: "Recognizers es ordinal", language: "Spanish", files: &["OrdinalModel"], target: "" },
];

/// One row for each group of files.
pub fn measure() -> Result<Vec<Row>, Error> {
    let mut rows = Vec::new();
    for group in GROUPS {
        let (mut right, mut all) = (0, 0);
        for file in group.files {
            let cases = cases(group.language, file)?;
            let good = cases.iter().filter(|case| case.right()).count();
            println!("{}/{file}: {good} of {}", group.language, cases.len());
            right += good;
            all += cases.len();
        }
        if all > 0 {
            let row = Row::new(group.measure, 100.0 * right as f64 / all as f64, "%");
            rows.push(if group.target.is_empty() { row } else { row.target(group.target) });
        }
    }
    Ok(rows)
}

/// Prints the inputs of `LANGUAGE/FILE` that are read wrong.
pub fn misses(name: &str) -> Result<(), Error> {
    for group in GROUPS {
        for file in group.files.iter().filter(|file| format!("{}/{file}", group.language).contains(name)) {
            for case in cases(group.language, file)?.iter().filter(|case| !case.right()) {
                println!("{}/{file} {}", group.language, case.input);
                println!("    want {:?}\n    read {:?}", case.expected, case.given);
            }
        }
    }
    Ok(())
}

struct Case {
    input: String,
    expected: Vec<Answer>,
    given: Vec<Answer>,
}

impl Case {
    fn right(&self) -> bool {
        self.expected.len() == self.given.len()
            && self.expected.iter().all(|answer| self.given.contains(answer))
    }
}

fn cases(language: &str, file: &str) -> Result<Vec<Case>, Error> {
    let folder = if ["CurrencyModel", "DimensionModel", "AgeModel", "TemperatureModel"].contains(&file) {
        "NumberWithUnit"
    } else {
        "Number"
    };
    let path = format!("eval/quantities/recognizers/{folder}/{language}/{file}.json");
    let Some(path) = shared(&path) else { return Ok(Vec::new()) };
    let text = fs::read_to_string(path)?;
    let rows: Vec<Value> = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
    let language = if language == "Spanish" { Language::Spanish } else { Language::English };
    Ok(rows.iter().map(|row| case(row, file, language)).collect())
}

fn case(row: &Value, file: &str, language: Language) -> Case {
    let input = row["Input"].as_str().unwrap_or_default().to_owned();
    let mut expected: Vec<Answer> = row["Results"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|result| expected(&input, result, file, language))
        .collect();
    let mut given = given(&input, file, language);
    expected.sort_by_key(|answer| answer.start);
    given.sort_by_key(|answer| answer.start);
    Case { input, expected, given }
}

fn expected(input: &str, result: &Value, file: &str, language: Language) -> Option<Answer> {
    let resolution = &result["Resolution"];
    let value = resolution["value"].as_str().filter(|value| *value != "null")?;
    let text = result["Text"].as_str()?;
    let start = result["Start"].as_u64().map_or_else(
        || input.to_lowercase().find(text).map(|at| input.to_lowercase()[..at].chars().count()),
        |start| usize::try_from(start).ok(),
    )?;
    let end = result["End"].as_u64().map_or(start + text.chars().count(), |end| end as usize + 1);
    let what = match file {
        "NumberRangeModel" => What::Range(value.replace(' ', "")),
        "CurrencyModel" | "DimensionModel" | "AgeModel" | "TemperatureModel" => {
            What::Measure(number(value, language), unit_name(resolution["unit"].as_str()?, file, language))
        }
        _ => What::Number(number(value.trim_end_matches('%'), language)),
    };
    Some(Answer { start, end, what })
}

/// A value as the specification writes it, rounded to twelve digits.
fn number(value: &str, language: Language) -> String {
    let plain = if language == Language::Spanish { value.replace(',', ".") } else { value.replace(',', "") };
    plain.parse::<f64>().map_or(plain, twelve)
}

fn twelve(value: f64) -> String {
    format!("{value:.11e}")
}

/// The name our table gives to the specification's unit.
fn unit_name(name: &str, file: &str, language: Language) -> String {
    let name = match name {
        "Pound" | "Libra" if file == "CurrencyModel" => "pounds sterling",
        "Degree" | "Grado" if file == "TemperatureModel" => "degrees of heat",
        "Degree" | "Grado" => "degrees of the angle",
        "C" => "degrees Celsius",
        "F" => "degrees Fahrenheit",
        "K" => "kelvin",
        other => other,
    };
    let text = match language {
        Language::English => format!("It was 7 {}.", name.to_lowercase()),
        Language::Spanish => format!("Eran los 7 {} de la casa.", name.to_lowercase()),
    };
    let english = format!("It was 7 {}.", name.to_lowercase());
    let units = |text: &str, language| read_as(text, language).into_iter().find_map(|quantity| quantity.unit);
    let unit = units(&text, language).or_else(|| units(&english, Language::English));
    unit.map_or_else(|| name.to_owned(), spelled)
}

/// Units that measure the same by the same factor are the same.
fn spelled(unit: Unit) -> String {
    match unit.dimension {
        Dimension::Currency(code) => format!("{code} {}", unit.factor),
        Dimension::Other("age") => format!("age {:.4}", unit.factor),
        _ if matches!(unit.dimension, Dimension::Time) => format!("age {:.4}", unit.factor / 31_556_952.0),
        dimension => format!("{dimension:?} {}", unit.factor),
    }
}

/// What we read, in the specification's terms.
fn given(input: &str, file: &str, language: Language) -> Vec<Answer> {
    if matches!(file, "NumberModel" | "OrdinalModel") {
        let ordinal = file == "OrdinalModel";
        return numbers(input, language)
            .into_iter()
            .filter(|number| number.ordinal == ordinal)
            .filter(|number| !input[number.span.end..].starts_with(char::is_alphabetic))
            .map(|number| answer(input, number.span, What::Number(twelve(number.value))))
            .collect();
    }
    let quantities = read_as(input, language);
    match file {
        "NumberRangeModel" => ranges(input, &quantities),
        "PercentModel" => quantities
            .iter()
            .filter(|it| it.unit.is_some_and(|unit| unit.name == "percentage"))
            .map(|it| answer(input, measure_of(it), What::Number(twelve(it.value))))
            .collect(),
        _ => quantities.iter().filter(|it| belongs(it, file)).flat_map(|it| measures(input, it)).collect(),
    }
}

/// Reads the input in the language of the file; the shortest inputs do not show their own.
fn read_as(input: &str, language: Language) -> Vec<Quantity> {
    vouch_core::value::quantities_in(input, language)
}

fn belongs(quantity: &Quantity, file: &str) -> bool {
    let Some(unit) = quantity.unit else { return false };
    match file {
        "CurrencyModel" => unit.is_currency(),
        "TemperatureModel" => {
            matches!(unit.dimension, Dimension::Temperature | Dimension::Other("temperature"))
        }
        "AgeModel" => matches!(unit.dimension, Dimension::Other("age") | Dimension::Time),
        _ => !matches!(
            unit.dimension,
            Dimension::Percent
                | Dimension::PercentagePoint
                | Dimension::Time
                | Dimension::Temperature
                | Dimension::Currency(_)
                | Dimension::Other("age" | "multiple" | "temperature")
        ),
    }
}

fn measure_of(quantity: &Quantity) -> Span {
    quantity.unit_span.map_or(quantity.number_span, |unit| unit.join(quantity.number_span))
}

/// Of a range of measures the specifications give the last number with its unit.
fn measures(input: &str, quantity: &Quantity) -> Vec<Answer> {
    let unit = quantity.unit.map(spelled).unwrap_or_default();
    let mut span = measure_of(quantity);
    if quantity.range.is_some() {
        let inside = numbers(quantity.number_span.of(input), Language::English);
        span.start = inside.last().map_or(span.start, |last| quantity.number_span.start + last.span.start);
    }
    vec![answer(input, span, What::Measure(twelve(quantity.value), unit))]
}

fn ranges(input: &str, quantities: &[Quantity]) -> Vec<Answer> {
    let mut answers: Vec<(Answer, Option<f64>, Option<f64>, usize)> = Vec::new();
    for quantity in quantities {
        let Some((text, low, high)) = range(quantity) else { continue };
        let behind = quantity.measure_span.end;
        let end = if matches!(quantity.hedge, Hedge::None | Hedge::Between) {
            quantity.number_span.end
        } else if hedged_behind(input, quantity) {
            behind
        } else {
            quantity.number_span.end
        };
        let span = Span::new(quantity.measure_span.start, end);
        if let Some((last, last_low, last_high, last_end)) = answers.last_mut() {
            let between = input[*last_end..span.start.max(*last_end)].trim();
            let joins = matches!(between, "and" | "y" | "but" | "e" | "," | "pero" | ", but" | ", and");
            let (first, second) = (last_low.or(low), last_high.or(high));
            let ordered = first.zip(second).is_some_and(|(first, second)| first < second);
            if joins && (last_low.is_some() != low.is_some()) && ordered {
                let (open, close) = match &last.what {
                    What::Range(old) if last_low.is_some() => {
                        (old[..1].to_owned(), text[text.len() - 1..].to_owned())
                    }
                    What::Range(old) => (text[..1].to_owned(), old[old.len() - 1..].to_owned()),
                    _ => continue,
                };
                let number = |end: Option<f64>| end.map(|end| end.to_string()).unwrap_or_default();
                last.what = What::Range(format!("{open}{},{}{close}", number(first), number(second)));
                last.end = answer(input, span, What::Range(String::new())).end;
                (*last_low, *last_high, *last_end) = (first, second, span.end);
                continue;
            }
        }
        answers.push((answer(input, span, What::Range(text)), low, high, span.end));
    }
    answers.into_iter().map(|(answer, ..)| answer).collect()
}

fn hedged_behind(input: &str, quantity: &Quantity) -> bool {
    let tail = &input[quantity.number_span.end..quantity.measure_span.end];
    quantity.unit_span.is_none() && !tail.trim().is_empty()
}

fn range(quantity: &Quantity) -> Option<(String, Option<f64>, Option<f64>)> {
    let value = quantity.value;
    Some(match (quantity.range, quantity.hedge) {
        (Some((low, high)), _) => {
            let (low, high) = (low.min(high), high.max(low));
            (format!("[{low},{high})"), Some(low), Some(high))
        }
        (None, Hedge::Over) => (format!("({value},)"), Some(value), None),
        (None, Hedge::AtLeast) => (format!("[{value},)"), Some(value), None),
        (None, Hedge::Under) => (format!("(,{value})"), None, Some(value)),
        (None, Hedge::AtMost) => (format!("(,{value}]"), None, Some(value)),
        (None, Hedge::Exactly) => (format!("[{value},{value}]"), Some(value), Some(value)),
        _ => return None,
    })
}

fn answer(input: &str, span: Span, what: What) -> Answer {
    let start = input[..span.start].chars().count();
    Answer { start, end: start + span.of(input).chars().count(), what }
}
