//! `cargo xtask bench pairs`: how the judge does on claims with evidence that its training never saw, and the real binary beside it.
//!
//! The judge's own rows are honest for VitaminC (five folds by page) and FEVER-symmetric (never trained on). The rows of the
//! binary use the shipped trees, which have seen VitaminC and FEVER; the sets named first are those they have not seen.

use super::{Row, score, shared};
use crate::Error;
use crate::train::judge::{Folds, Judged, data, top};
use vouch_core::check::judge::{REFUTE, SUPPORT};

/// Folds first, then the binary.
pub fn measure() -> Result<Vec<Row>, Error> {
    let (Some(symmetric), Some(_)) =
        (shared("eval/pairs/fever-symmetric-dev.jsonl"), shared("eval/pairs/vitaminc-dev.jsonl"))
    else {
        return Ok(Vec::new());
    };
    let symmetric = data::see(&data::resources()?, &data::read(&symmetric)?);
    let (vitaminc, symmetric) = Folds::new()?.judge(&symmetric);
    let mut rows = folds(&vitaminc);
    rows.extend(decided(&symmetric));
    rows.extend(score::pairs()?);
    Ok(rows)
}

fn folds(judged: &Judged) -> Vec<Row> {
    let percent = |name: &str, share: f64| Row::new(format!("folds: {name}"), share * 100.0, "%");
    let (support, refute) = (judged.at(0, SUPPORT), judged.at(1, REFUTE));
    vec![
        percent("vitaminc accuracy", judged.accuracy()).target("78 %"),
        percent("vitaminc macro-F1", judged.macro_f1()).target("74 %"),
        percent("vitaminc precision of supported", support.0).target("90 %"),
        percent("vitaminc recall of supported", support.1).target("60 %"),
        percent("vitaminc precision of refuted", refute.0).target("88 %"),
        percent("vitaminc recall of refuted", refute.1).target("45 %"),
        Row::new("folds: vitaminc calibration error", judged.calibration_error(), "").target("0.05"),
    ]
}

/// How many rows get another answer than "not enough evidence", and how many of those are right.
fn decided(judged: &Judged) -> Vec<Row> {
    let answers = || judged.labels.iter().zip(&judged.shares).map(|(label, shares)| (*label, top(shares)));
    let decided = answers().filter(|answer| answer.1 < 2).count() as f64;
    let right = answers().filter(|answer| answer.0 == answer.1).count() as f64;
    vec![
        Row::new("folds: fever-symmetric decided", decided / judged.labels.len().max(1) as f64 * 100.0, "%")
            .target("75 %"),
        Row::new("folds: fever-symmetric right of decided", right / decided.max(1.0) * 100.0, "%")
            .target("82 %"),
    ]
}
