//! Words from the company they keep: embeddings learned from plain text before the treebank is seen.
//!
//! Skip-gram with negative samples (Mikolov and others 2013) and an own set of output vectors for each place around the
//! word (Ling, Dyer, Black and Trancoso 2015), which makes words alike that stand in like places.

use super::calculus::exponential;
use super::dice::Dice;
use super::treebank::Sentence;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use vouch_core::grammar::matrix::{Matrix, dot};
use vouch_core::grammar::view;

/// Sets of pairs whose sentences are read, only as text; their licences (CC BY-SA) allow it.
const TEXTS: &[&str] = &["vitaminc-dev", "fever-gold-dev", "mnli-dev"];

/// The words of plain text, as keys, sentence by sentence: those of `treebank` and those of the English pairs.
pub fn read(treebank: &[Sentence]) -> Result<Vec<Vec<u32>>, Box<dyn std::error::Error>> {
    let mut sentences: Vec<Vec<u32>> =
        treebank.iter().map(|sentence| keys(sentence.iter().map(|word| word.form.as_str()))).collect();
    let mut seen = BTreeSet::new();
    for name in TEXTS {
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../../shared/eval/pairs/{name}.jsonl"));
        let text = std::fs::read_to_string(&path)
            .map_err(|error| format!("the sentences `{}` are absent: {error}", path.display()))?;
        for line in text.lines() {
            let row: serde_json::Value = serde_json::from_str(line)?;
            for field in ["claim", "evidence"] {
                let sentence = row[field].as_str().unwrap_or_default();
                if seen.insert(sentence.to_owned()) {
                    sentences.push(keys(tokens(sentence).into_iter()));
                }
            }
        }
    }
    Ok(sentences)
}

fn keys<'a>(forms: impl Iterator<Item = &'a str>) -> Vec<u32> {
    let mut views = Vec::new();
    view::sentence(forms, &mut views);
    views.iter().map(|view| view.word).collect()
}

/// Words and marks, near enough to the treebank's for counting company.
fn tokens(sentence: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    for mut word in sentence.split_whitespace() {
        while let Some(mark) = word.chars().next().filter(|mark| "\"'([{$#".contains(*mark) && word.len() > 1)
        {
            let (mark, rest) = word.split_at(mark.len_utf8());
            tokens.push(mark);
            word = rest;
        }
        let mut behind = Vec::new();
        while let Some(mark) =
            word.chars().last().filter(|mark| "\"')]},.;:?!%".contains(*mark) && word.len() > 1)
        {
            let letters = word.chars().all(|letter| letter == '.' || letter.is_alphabetic());
            if mark == '.' && letters && word[..word.len() - 1].contains('.') {
                break;
            }
            let (rest, mark) = word.split_at(word.len() - mark.len_utf8());
            behind.push(mark);
            word = rest;
        }
        let cut =
            ENDINGS.iter().find(|ending| word.to_lowercase().ends_with(*ending) && word.len() > ending.len());
        match cut.and_then(|ending| word.split_at_checked(word.len() - ending.len())) {
            Some((word, ending)) => tokens.extend([word, ending]),
            None => tokens.push(word),
        }
        tokens.extend(behind.into_iter().rev());
    }
    tokens
}

const ENDINGS: &[&str] = &["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"];

/// Places around a word that are learned from.
const PLACES: [isize; 4] = [-2, -1, 1, 2];
/// Random words each right one is told from.
const NEGATIVES: usize = 5;
const EPOCHS: usize = 4;
const RATE: f32 = 0.05;
/// Words more frequent than this share of the text are skipped more often the more frequent they are.
const COMMON: f64 = 1e-3;

/// Embeddings of `width` numbers: row 0 for all other words, row 1 for the root, then one for each of `words` (sorted).
pub fn learn(sentences: &[Vec<u32>], words: &[u32], width: usize, dice: &mut Dice) -> Matrix {
    let number = |key: u32| words.binary_search(&key).map_or(0, |index| index + 2) as u32;
    let text: Vec<Vec<u32>> =
        sentences.iter().map(|sentence| sentence.iter().map(|&key| number(key)).collect()).collect();
    let mut counts: BTreeMap<u32, f64> = BTreeMap::new();
    for &word in text.iter().flatten() {
        *counts.entry(word).or_default() += 1.0;
    }
    let total: f64 = counts.values().sum();
    let drawn = draw_list(&counts);
    let rows = words.len() + 2;
    let mut vectors = Matrix::zeros(rows, width);
    vectors.values.iter_mut().for_each(|value| *value = (dice.share() - 0.5) / width as f32);
    let mut outputs: Vec<Matrix> = PLACES.iter().map(|_| Matrix::zeros(rows, width)).collect();
    let steps = (EPOCHS * text.len()) as f32;
    for (step, sentence) in (0..EPOCHS).flat_map(|_| &text).enumerate() {
        let rate = RATE * (1.0 - step as f32 / steps).max(0.01);
        for (at, &word) in sentence.iter().enumerate() {
            let share = counts[&word] / total;
            if share > COMMON && f64::from(dice.share()) > (COMMON / share).sqrt() {
                continue;
            }
            for (place, outputs) in PLACES.iter().zip(&mut outputs) {
                let Some(&other) = at.checked_add_signed(*place).and_then(|at| sentence.get(at)) else {
                    continue;
                };
                tell_apart(vectors.row_mut(word as usize), other, outputs, &drawn, rate, dice);
            }
        }
    }
    scale(&mut vectors);
    vectors
}

/// Moves `vector` towards the output of the word that stands beside it and away from those of random words.
fn tell_apart(
    vector: &mut [f32],
    right: u32,
    outputs: &mut Matrix,
    drawn: &[u32],
    rate: f32,
    dice: &mut Dice,
) {
    let mut change = vec![0.0; vector.len()];
    for sample in 0..=NEGATIVES {
        let (word, wanted) = match sample {
            0 => (right, 1.0),
            _ => (drawn[dice.below(drawn.len() as u64) as usize], 0.0),
        };
        let output = outputs.row_mut(word as usize);
        let pull = rate * (wanted - logistic(dot(vector, output)));
        for ((change, output), value) in change.iter_mut().zip(output).zip(&*vector) {
            *change += pull * *output;
            *output += pull * value;
        }
    }
    for (value, change) in vector.iter_mut().zip(change) {
        *value += change;
    }
}

/// Each word as often as the power 3/4 of its count asks for.
fn draw_list(counts: &BTreeMap<u32, f64>) -> Vec<u32> {
    let times = |count: f64| (count.sqrt() * count.sqrt().sqrt()).ceil() as usize;
    counts.iter().flat_map(|(&word, &count)| std::iter::repeat_n(word, times(count))).collect()
}

fn logistic(x: f32) -> f32 {
    let small = exponential(-x.abs());
    if x > 0.0 { 1.0 / (1.0 + small) } else { small / (1.0 + small) }
}

/// Gives the vectors the size that random ones would have.
fn scale(vectors: &mut Matrix) {
    let squares: f32 = vectors.values.iter().map(|value| value * value).sum();
    let typical = (squares / vectors.values.len() as f32).sqrt().max(1e-9);
    for value in &mut vectors.values {
        *value = (*value / typical * 0.3).clamp(-1.2, 1.2);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_marks_are_told_apart() {
        assert_eq!(
            tokens("He didn't pay $5.2 (in the U.S.)."),
            ["He", "did", "n't", "pay", "$", "5.2", "(", "in", "the", "U.S.", ")", "."]
        );
    }
}
