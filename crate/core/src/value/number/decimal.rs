//! A numeral as programs write it: "9.2", "-40", "1.6e-19".

/// The number that `text` writes; `None` when it is no numeral.
///
/// It is the nearest number for up to 15 digits and powers of ten up to 22: digits and power are exact then, and one
/// rounding is left. Beyond, the last bits may differ. The standard library's parser is exact for all, but the tables
/// that it needs for the rest are one part in sixty of all that a reader downloads.
///
/// Source: W. D. Clinger, How to read floating point numbers accurately, PLDI 1990, on powers that are exact.
pub(crate) fn decimal(text: &str) -> Option<f64> {
    /// Digits beyond these do not fit and only count.
    const ROOM: u64 = 10_u64.pow(18);
    let (sign, text) = text.strip_prefix('-').map_or((1.0, text), |text| (-1.0, text));
    let (digits, power) = match text.split_once('e') {
        Some((digits, power)) => (digits, power.parse().ok()?),
        None => (text, 0_i32),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && part.is_empty() {
        return None;
    }
    let (mut significand, mut dropped) = (0, 0_i32);
    for digit in whole.chars().chain(part.chars()) {
        let digit = u64::from(digit.to_digit(10)?);
        if significand < ROOM {
            significand = significand * 10 + digit;
        } else {
            dropped += 1;
        }
    }
    let power = power.saturating_add(dropped).saturating_sub(i32::try_from(part.len()).ok()?);
    let significand = sign * significand as f64;
    let scale = 10_f64.powi(power.saturating_abs());
    Some(if power < 0 { significand / scale } else { significand * scale })
}

#[cfg(test)]
mod tests {
    use super::decimal;
    use proptest::prelude::*;

    #[test]
    fn numerals_read_as_they_are_written() {
        for (text, value) in [
            ("0", 0.0),
            ("32000", 32_000.0),
            ("9.2", 9.2),
            (".5", 0.5),
            ("-40", -40.0),
            ("1.6e-19", 1.6e-19),
            ("2.998e8", 2.998e8),
            ("745.69", 745.69),
        ] {
            assert_eq!(decimal(text), Some(value), "`{text}`");
        }
    }

    #[test]
    fn what_is_no_numeral_has_no_value() {
        for text in ["", ".", "-", "e5", "1e", "1.2.3", "1,5", "five", "٣", "+5", "1e9999999999"] {
            assert_eq!(decimal(text), None, "`{text}`");
        }
    }

    #[test]
    fn long_numerals_are_near() {
        for text in
            ["1234567890123456789012345", "0.000000000000000000000000000123456789", "4.168181825440579584e12"]
        {
            let (read, exact) = (decimal(text).unwrap(), text.parse::<f64>().unwrap());
            assert!((read / exact - 1.0).abs() < 1e-15, "`{text}`: {read} is not {exact}");
        }
    }

    proptest! {
        #[test]
        fn up_to_fifteen_digits_are_read_as_the_standard_library_reads_them(digits in 0_u64..10_u64.pow(15), power in -22_i32..=22, point in 0_usize..=15) {
            let written = format!("{digits:015}");
            let text = format!("{}.{}e{}", &written[..point], &written[point..], (power + 15 - point as i32).clamp(-7, 22));
            prop_assert_eq!(decimal(&text), text.parse().ok());
        }
    }
}
