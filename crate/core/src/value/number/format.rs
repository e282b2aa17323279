//! Printing a number so that reading it gives the same number.

use crate::text::Language;

/// `value` as a reader of `language` expects it: grouped in threes, decimals as short as they can be.
///
/// Four-digit integers stay ungrouped in Spanish, as its academies ask.
///
/// ```
/// use vouch_core::{text::Language, value::format_number};
/// assert_eq!(format_number(32000.0, Language::English), "32,000");
/// assert_eq!(format_number(1234.5, Language::Spanish), "1234,5");
/// assert_eq!(format_number(17_000_000.0, Language::English), "17 million");
/// assert_eq!(format_number(0.2, Language::English), "0.2");
/// ```
pub fn format(value: f64, language: Language) -> String {
    if let Some(text) = scaled(value, language) {
        return text;
    }
    let plain = format!("{}", value.abs());
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let (group, point, shortest) = match language {
        Language::English => (',', '.', 4),
        Language::Spanish => ('.', ',', 5),
    };
    let mut text = String::from(if value < 0.0 { "-" } else { "" });
    for (n, digit) in whole.chars().enumerate() {
        if n > 0 && whole.len() >= shortest && (whole.len() - n) % 3 == 0 {
            text.push(group);
        }
        text.push(digit);
    }
    if !decimals.is_empty() {
        text.push(point);
        text.push_str(decimals);
        // "1,234" would be read as thousands in Spanish, and "5.000" in English.
        if language == Language::Spanish && decimals.len() == 3 && whole != "0" {
            text.push('0');
        }
    }
    text
}

/// "17 million" when that is shorter and loses nothing.
fn scaled(value: f64, language: Language) -> Option<String> {
    let (scale, one, many) = match (language, value.abs()) {
        (Language::English, v) if v >= 1e12 => (1e12, "trillion", "trillion"),
        (Language::English, v) if v >= 1e9 => (1e9, "billion", "billion"),
        (Language::English, v) if v >= 1e6 => (1e6, "million", "million"),
        (Language::Spanish, v) if v >= 1e9 => (1e9, "mil millones", "mil millones"),
        (Language::Spanish, v) if v >= 1e6 => (1e6, "millón", "millones"),
        _ => return None,
    };
    let short = value / scale;
    let text = format(short, language);
    let exact = text.len() <= 7 && short * scale == value && short.abs() < 1e6;
    exact.then(|| format!("{text} {}", if short == 1.0 { one } else { many }))
}
