//! NewsQuant, counted as `../shared/eval/score.py` counts it.

use super::report;
use crate::Error;
use crate::bench::{Row, shared};
use serde_json::Value;
use std::collections::HashMap;
use std::fs;
use vouch_core::report::QuantityReport;

/// Values, unit and hedge of a quantity, in the scorer's spelling.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Item {
    values: Vec<String>,
    unit: String,
    change: String,
}

struct Sentence {
    text: String,
    gold: Vec<Item>,
    read: Vec<Item>,
}

/// F1 of value, value and unit, value and hedge.
pub fn measure() -> Result<Vec<Row>, Error> {
    let sentences = sentences()?;
    if sentences.is_empty() {
        return Ok(Vec::new());
    }
    let rows = [
        ("NewsQuant value F1", key_value as fn(&Item) -> String, "88 %"),
        ("NewsQuant value+unit F1", key_unit, "78 %"),
        ("NewsQuant value+change F1", key_change, "82 %"),
    ];
    Ok(rows
        .into_iter()
        .map(|(name, key, target)| Row::new(name, 100.0 * f1(&sentences, key), "%").target(target))
        .collect())
}

/// Prints the sentences whose values or units differ.
pub fn misses() -> Result<(), Error> {
    for sentence in sentences()? {
        let wrong =
            [key_value, key_unit, key_change].map(|key| bag(&sentence.gold, key) != bag(&sentence.read, key));
        if wrong.contains(&true) {
            let marks = ["value", "unit", "change"].iter().zip(wrong).filter(|(_, wrong)| *wrong);
            println!("{} {}", marks.map(|(name, _)| *name).collect::<Vec<_>>().join(","), sentence.text);
            let show = |items: &[Item]| {
                items
                    .iter()
                    .map(|it| format!("{} {} {}", it.change, it.values.join(".."), it.unit))
                    .collect::<Vec<_>>()
                    .join(" | ")
            };
            println!("    want {}\n    read {}", show(&sentence.gold), show(&sentence.read));
        }
    }
    Ok(())
}

fn sentences() -> Result<Vec<Sentence>, Error> {
    let Some(path) = shared("eval/quantities/newsquant.json") else { return Ok(Vec::new()) };
    let data: Vec<Value> = serde_json::from_slice(&fs::read(path)?)?;
    Ok(data.iter().map(sentence).collect())
}

fn sentence(row: &Value) -> Sentence {
    let text = row["text"].as_str().unwrap_or_default().to_owned();
    let gold = row["quantities"].as_array().into_iter().flatten().map(gold).collect();
    let read = report(&text).quantities.iter().map(item).collect();
    Sentence { text, gold, read }
}

fn gold(quantity: &Value) -> Item {
    let words = |name: &str| quantity[name].as_str().unwrap_or_default();
    Item {
        values: values(words("value")),
        unit: unit(words("normalized_unit")),
        change: match words("change") {
            "up" | "down" => "=",
            other => other,
        }
        .to_owned(),
    }
}

fn item(quantity: &QuantityReport) -> Item {
    let mut values = match quantity.range {
        Some([first, second]) => vec![first, second],
        None => vec![quantity.value],
    };
    values.sort_by(f64::total_cmp);
    let written = quantity.normalized_unit.as_ref().or(quantity.unit.as_ref()).or(quantity.counted.as_ref());
    Item {
        values: values.into_iter().map(six).collect(),
        unit: unit(written.map_or("", String::as_str)),
        change: match quantity.hedge {
            Some("over" | "at_least") => ">",
            Some("under" | "at_most") => "<",
            Some("about") => "~",
            Some("exactly") | None => "=",
            Some(other) => other,
        }
        .to_owned(),
    }
}

/// "62.0-68.0" as two numbers, smaller first.
fn values(text: &str) -> Vec<String> {
    let plain = text.replace(',', "");
    let split = plain.trim().char_indices().skip(1).find_map(|(at, c)| {
        let left = plain.trim()[..at].trim();
        let right = plain.trim()[at + c.len_utf8()..].trim();
        (c == '-').then(|| Some((left.parse::<f64>().ok()?, right.parse::<f64>().ok()?)))?
    });
    let mut values = match split {
        Some((first, second)) => vec![first, second],
        None => match plain.trim().parse::<f64>() {
            Ok(value) => vec![value],
            Err(_) => return vec![plain],
        },
    };
    values.sort_by(f64::total_cmp);
    values.into_iter().map(six).collect()
}

/// Six significant digits.
fn six(value: f64) -> String {
    format!("{:.5e}", if value == 0.0 { 0.0 } else { value })
}

/// The scorer's spelling of a unit.
fn unit(written: &str) -> String {
    let lower: String = written
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, '_' | '%' | '/' | ' ' | '-'))
        .collect();
    let mut name = synonym(lower.trim().replace('_', " "));
    if name.len() > 1 && name.ends_with('s') && !name.ends_with("ss") {
        name.pop();
    }
    let name = synonym(name);
    if matches!(name.as_str(), "-" | "count" | "none" | "item") { String::new() } else { name }
}

fn synonym(name: String) -> String {
    const SYNONYMS: &[(&str, &str)] = &[
        ("%", "percentage"),
        ("percent", "percentage"),
        ("per cent", "percentage"),
        ("us dollar", "dollar"),
        ("usd", "dollar"),
        ("american dollar", "dollar"),
        ("meter", "metre"),
        ("kilometer", "kilometre"),
        ("liter", "litre"),
        ("people", "person"),
        ("persons", "person"),
        ("feet", "foot"),
        ("degree celsius", "celsius"),
        ("degree fahrenheit", "fahrenheit"),
        ("gbp", "pound sterling"),
    ];
    SYNONYMS.iter().find(|(from, _)| *from == name).map_or(name, |(_, to)| (*to).to_owned())
}

fn key_value(item: &Item) -> String {
    item.values.join(" ")
}

fn key_unit(item: &Item) -> String {
    format!("{} {}", item.values.join(" "), item.unit)
}

fn key_change(item: &Item) -> String {
    format!("{} {}", item.values.join(" "), item.change)
}

fn bag(items: &[Item], key: fn(&Item) -> String) -> HashMap<String, usize> {
    let mut bag = HashMap::new();
    for item in items {
        *bag.entry(key(item)).or_default() += 1;
    }
    bag
}

fn f1(sentences: &[Sentence], key: fn(&Item) -> String) -> f64 {
    let (mut right, mut all) = (0, 0);
    for sentence in sentences {
        let (gold, read) = (bag(&sentence.gold, key), bag(&sentence.read, key));
        let mut both: Vec<usize> =
            gold.iter().map(|(name, count)| (*count).min(read.get(name).copied().unwrap_or(0))).collect();
        right += both.drain(..).sum::<usize>();
        all += sentence.gold.len() + sentence.read.len();
    }
    2.0 * right as f64 / all.max(1) as f64
}
