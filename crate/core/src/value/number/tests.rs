//! One value, many spellings; what must not parse; every row of the tables.

use super::format;
use super::numbers;
use crate::table;
use crate::text::Language::{self, English, Spanish};

fn values(text: &str, language: Language) -> Vec<f64> {
    numbers(text, language).iter().map(|number| number.value).collect()
}

fn all_read(spellings: &[&str], value: f64, language: Language) {
    for spelling in spellings {
        assert_eq!(values(spelling, language), [value], "`{spelling}`");
    }
}

#[test]
fn thirty_two_thousand_in_english() {
    let spellings = [
        "32,000",
        "32000",
        "32 000",
        "32\u{202f}000",
        "32\u{a0}000",
        "32\u{2009}000",
        "32.000",
        "32'000",
        "32’000",
        "32k",
        "32K",
        "32 thousand",
        "thirty-two thousand",
        "thirty two thousand",
        "Thirty-Two Thousand",
        "32,000.00",
        "32.0 thousand",
    ];
    all_read(&spellings, 32000.0, English);
}

#[test]
fn thirty_two_thousand_in_spanish() {
    let spellings =
        ["32.000", "32,000", "32 000", "32\u{202f}000", "32000", "32 mil", "treinta y dos mil", "32.000,00"];
    all_read(&spellings, 32000.0, Spanish);
}

#[test]
fn large_numbers() {
    all_read(&["3 billion", "3bn", "3 bn", "three billion", "3,000,000,000", "3.000.000.000"], 3e9, English);
    all_read(
        &["3 mil millones", "tres mil millones", "3.000 millones", "3,000 millones", "3.000.000.000"],
        3e9,
        Spanish,
    );
    all_read(&["17 million", "17M", "seventeen million", "17,000,000", "1.7 crore"], 17e6, English);
    all_read(&["1,00,000", "1 lakh", "a hundred thousand"], 1e5, English);
    all_read(&["3 mil 500", "tres mil quinientos", "3.500", "3 500"], 3500.0, Spanish);
}

#[test]
fn decimals() {
    all_read(&["1.5", "one and a half", "1 1/2", "1½", "one point five"], 1.5, English);
    all_read(&["1,5", "1.5", "uno coma cinco", "uno y medio"], 1.5, Spanish);
    all_read(&[".5", "0.5", "half of", "one-half", "1/2", "½"], 0.5, English);
    all_read(&["-5", "−5", "minus five", "negative five"], -5.0, English);
    all_read(&["2.998×10^8", "2.998e8", "299,800,000"], 299_800_000.0, English);
}

#[test]
fn fractions_and_shares() {
    all_read(&["two-thirds", "two thirds", "2/3", "⅔"], 2.0 / 3.0, English);
    all_read(&["one in four", "one out of four", "1 in 4", "a quarter of", "one-fourth"], 0.25, English);
    all_read(&["dos tercios", "2/3"], 2.0 / 3.0, Spanish);
    all_read(&["uno de cada cuatro", "1 de cada 4", "un cuarto", "una cuarta parte"], 0.25, Spanish);
    all_read(&["half a million", "500,000", "half-a-million", "half million"], 5e5, English);
    all_read(&["medio millón", "500.000", "quinientos mil"], 5e5, Spanish);
}

#[test]
fn what_is_no_number() {
    let english =
        ["a third man", "no one", "another one", "which one", "version 1.2.3", "a", "and", "the fold"];
    for text in english {
        let amounts: Vec<f64> =
            numbers(text, English).iter().filter(|it| !it.ordinal).map(|it| it.value).collect();
        assert_eq!(amounts, [0.0; 0][..], "`{text}`");
    }
    for text in ["varios millones", "al menos", "y", "https://example.org/?q=30%25"] {
        assert_eq!(values(text, Spanish), [0.0; 0][..], "`{text}`");
    }
}

#[test]
fn bounds_do_not_make_numbers_negative() {
    assert_eq!(values("al menos 20, no menos de 30, más o menos 40", Spanish), [20.0, 30.0, 40.0]);
}

#[test]
fn every_number_word_reads_its_example() {
    for row in table::rows::<6>(table::written!("number-words")) {
        let [code, .., example, reads] = row;
        let language = if code == "es" { Spanish } else { English };
        let found = numbers(example, language);
        let Some(value) = reads.strip_suffix("th").or(Some(reads)).filter(|reads| *reads != "-") else {
            assert!(found.is_empty(), "{row:?} read as {found:?}");
            continue;
        };
        let ordinal = ["th", "st", "nd", "rd"].iter().any(|suffix| reads.ends_with(suffix));
        let value = value.trim_end_matches(char::is_alphabetic).parse().unwrap_or(f64::NAN);
        let read: Vec<(f64, bool)> = found.iter().map(|number| (number.value, number.ordinal)).collect();
        assert_eq!(read, [(value, ordinal)], "{row:?}");
    }
}

#[test]
fn printed_numbers_are_read_again() {
    for language in [English, Spanish] {
        for exponent in -6..10 {
            for thousandths in [1_000, 1_500, 2_250, 3_125, 9_000, 9_999, 32_000, 125_000, 4_321_000] {
                // One rounding: the nearest number to what is written.
                let power = 10f64.powi(i32::abs(exponent));
                let digits = f64::from(thousandths);
                let value = if exponent < 0 { digits / power } else { digits * power };
                let text = format(value, language);
                assert_eq!(values(&text, language), [value], "`{text}`");
            }
        }
    }
}
