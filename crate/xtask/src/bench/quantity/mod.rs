//! How well numbers and quantities are read: NewsQuant, the Recognizers specifications, number formats, printing.
//!
//! `cargo xtask bench quantity` makes the table; `cargo xtask bench quantity-misses [SET]` prints what is read wrong.

mod newsquant;
mod recognizers;

use super::Row;
use crate::{Error, Outcome};
use std::sync::LazyLock;
use vouch_core::Resources;
use vouch_core::check::Checker;
use vouch_core::pack::Pack;
use vouch_core::report::ReadReport;
use vouch_core::statement::{self, Reading};
use vouch_core::text::{Document, Language};
use vouch_core::value::{format_number, numbers};

static RESOURCES: LazyLock<Resources> = LazyLock::new(Resources::all);

/// Reads one text as the program does.
fn read(text: &str) -> Reading {
    statement::read(&RESOURCES, Document { text: text.into(), ..Document::default() })
}

/// What the program prints about one text.
fn report(text: &str) -> ReadReport {
    Checker::new(RESOURCES.clone(), Pack::default()).read(text)
}

/// Every measurement.
pub fn measure() -> Result<Vec<Row>, Error> {
    let mut rows = newsquant::measure()?;
    rows.extend(recognizers::measure()?);
    rows.push(Row::new("number formats read", formats(), "of 8").target("8 of 8"));
    rows.push(Row::new("printed and read again", round_trip(), "%").target("100 %"));
    Ok(rows)
}

/// Prints what is read wrong; `arguments` name a set ("newsquant", "English/NumberModel") and how many to show.
pub fn misses(arguments: &[String]) -> Outcome {
    let name = arguments.first().map(String::as_str).unwrap_or_default();
    if name.is_empty() || name == "newsquant" {
        newsquant::misses()?;
    }
    if name != "newsquant" {
        recognizers::misses(name)?;
    }
    Ok(())
}

/// The eight spellings of `../shared/research/browser.md`, 1f: how many are read as 32,000.
fn formats() -> f64 {
    const FORMATS: &[&str] = &[
        "32,000",
        "32000",
        "32\u{202f}000",
        "32.000",
        "32'000",
        "32k",
        "32 thousand",
        "thirty-two thousand",
    ];
    let reads = |format: &&&str| {
        let reading = read(&format!("The army seized {format} firearms in the city."));
        let values: Vec<f64> = reading.mentions.quantities.iter().map(|quantity| quantity.value).collect();
        values == [32000.0]
    };
    FORMATS.iter().filter(reads).count() as f64
}

/// The share of numbers that are the same after printing and reading, in both languages.
fn round_trip() -> f64 {
    let mut right = 0;
    let mut all = 0;
    for language in [Language::English, Language::Spanish] {
        for value in values() {
            let text = format_number(value, language);
            all += 1;
            let read: Vec<f64> = numbers(&text, language).iter().map(|number| number.value).collect();
            if read == [value] {
                right += 1;
            } else {
                println!("printed `{text}` for {value} ({}), read {read:?}", language.code());
            }
        }
    }
    100.0 * f64::from(right) / f64::from(all)
}

/// Numbers of every size, with and without decimals, of both signs; the same ones every time.
fn values() -> Vec<f64> {
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut values =
        vec![0.0, 0.5, 1.0, 999.0, 1000.0, 1234.5, 32000.0, 1e6, 1.5e6, 17e6, 3e9, 1e12, 9.2, 4.125];
    for size in 0..13 {
        for decimals in 0..4 {
            for _ in 0..20 {
                seed ^= seed << 13;
                seed ^= seed >> 7;
                seed ^= seed << 17;
                let digits = (seed % 10u64.pow(size + 1)) as f64;
                let value = digits / 10f64.powi(decimals);
                values.push(if seed & 64 == 0 { -value } else { value });
            }
        }
    }
    values
}
