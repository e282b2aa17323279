//! Quality on the evaluation data, as `../shared/eval/score.py` counts it.

use super::{Row, shared};
use crate::Error;
use crate::command::{output, run};

const VOUCH: &str = "target/fast/vouch";

/// Claims over the bundled corpus.
pub fn claims() -> Result<Vec<Row>, Error> {
    let Some(text) = score("claims", "claims/seeds-dev.jsonl")? else { return Ok(Vec::new()) };
    Ok([
        percent(&text, "accuracy ", "verdict right").map(|row| row.target("65 %")),
        percent(&text, "citation right: ", "verdict and citation right").map(|row| row.target("60 %")),
    ]
    .into_iter()
    .flatten()
    .collect())
}

/// Claim and evidence, each alone.
pub fn pairs() -> Result<Vec<Row>, Error> {
    let mut rows = Vec::new();
    for name in PAIRS {
        if let Some(text) = score("pairs", &format!("eval/pairs/{name}-dev.jsonl"))? {
            rows.extend(percent(&text, "accuracy ", &format!("{name}: accuracy")));
            rows.extend(percent(&text, "macro-F1 ", &format!("{name}: macro-F1")));
        }
    }
    Ok(rows)
}

const PAIRS: &[&str] =
    &["vitaminc", "fever-symmetric", "fever-gold", "equate-newsnli", "equate-stress", "inferes-es"];

/// Quantities of news sentences.
pub fn quantities() -> Result<Vec<Row>, Error> {
    let Some(text) = score("quantities", "eval/quantities/newsquant.json")? else { return Ok(Vec::new()) };
    let mut rows = Vec::new();
    for name in ["value", "value+unit", "value+change"] {
        let line = text.lines().find(|line| line.split_whitespace().next() == Some(name)).unwrap_or_default();
        rows.extend(percent(line, "F1 ", &format!("{name} F1")));
    }
    Ok(rows)
}

/// Articles out of web pages.
pub fn html() -> Result<Vec<Row>, Error> {
    let Some(text) = score("html", "eval/html")? else { return Ok(Vec::new()) };
    Ok(percent(&text, "F1 ", "article text F1").into_iter().collect())
}

/// What the scorer prints about `file`, or nothing when it is not here.
fn score(what: &str, file: &str) -> Result<Option<String>, Error> {
    let (Some(script), Some(file)) = (shared("eval/score.py"), shared(file)) else { return Ok(None) };
    run(&["cargo", "build", "--quiet", "--package", "vouch", "--profile", "fast"])?;
    let (script, file) = (script.to_string_lossy(), file.to_string_lossy());
    let text = output(&["python3", &script, what, &file, "--vouch", VOUCH])?;
    println!("{text}");
    Ok(Some(text))
}

/// The share behind `label`, in percent.
fn percent(text: &str, label: &str, measure: &str) -> Option<Row> {
    let behind = text.split_once(label)?.1;
    let mut words = behind.lines().next()?.split_whitespace();
    let share: f64 = match (words.next()?, words.next(), words.next()) {
        (fraction, Some("="), Some(share)) if fraction.contains('/') => share.parse().ok()?,
        (share, ..) => share.parse().ok()?,
    };
    Some(Row::new(measure, share * 100.0, "%"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_found_behind_their_labels() {
        let text = "n 82  accuracy 0.1463  macro-F1 0.0511\nverdict and citation right: 9/68 = 0.1324\n";
        let share = |label| percent(text, label, "").map(|row| format!("{:.2}", row.value));
        assert_eq!(share("accuracy ").as_deref(), Some("14.63"));
        assert_eq!(share("citation right: ").as_deref(), Some("13.24"));
        assert_eq!(share("F2 "), None);
    }
}
