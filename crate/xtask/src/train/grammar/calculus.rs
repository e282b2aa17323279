//! The pieces of which gradients are made.

use super::dice::Dice;
use vouch_core::grammar::matrix::{Matrix, multiply};
use vouch_core::grammar::network::LEAK;

/// Gradients of a linear layer: adds to those of its weights and bias, returns those of its input.
pub fn linear_back(
    input: &Matrix,
    weights: &Matrix,
    back: &Matrix,
    gradients: &mut [Matrix],
    part: usize,
    bias: usize,
) -> Matrix {
    let mut change = Matrix::default();
    multiply(&transposed(input), back, &vec![0.0; back.columns], &mut change);
    add(&mut gradients[part].values, &change.values);
    for row in back.values.chunks_exact(back.columns) {
        add(&mut gradients[bias].values, row);
    }
    let mut below = Matrix::default();
    multiply(back, &transposed(weights), &vec![0.0; weights.rows()], &mut below);
    below
}

pub fn transposed(matrix: &Matrix) -> Matrix {
    let mut result = Matrix::zeros(matrix.columns, matrix.rows());
    for (index, row) in matrix.values.chunks_exact(matrix.columns).enumerate() {
        for (column, &value) in row.iter().enumerate() {
            result.values[column * result.columns + index] = value;
        }
    }
    result
}

/// Turns scores into the loss's gradient and returns the loss; `skip` cannot be chosen.
pub fn softmax(scores: &mut [f32], right: usize, skip: Option<usize>) -> f64 {
    if let Some(skip) = skip {
        scores[skip] = -1e9;
    }
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    let mut sum = 0.0;
    for score in scores.iter_mut() {
        *score = exponential(*score - most);
        sum += *score;
    }
    for score in scores.iter_mut() {
        *score /= sum;
    }
    let loss = -f64::from(scores[right].max(1e-9)).ln();
    scores[right] -= 1.0;
    loss
}

/// e to the power of `x` for `x` not above zero, the same bits on every machine.
pub fn exponential(x: f32) -> f32 {
    if x < -80.0 {
        return 0.0;
    }
    let power = x * std::f32::consts::LOG2_E;
    let whole = power.floor();
    let rest = (power - whole) * std::f32::consts::LN_2;
    let series = 1.0
        + rest
            * (1.0
                + rest
                    * (0.5
                        + rest
                            * (0.166_666_67
                                + rest * (0.041_666_67 + rest * (0.008_333_334 + rest * 0.001_388_9)))));
    series * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}

/// The gate's slope where its value is `value`.
pub fn slope(value: f32) -> f32 {
    let y = 2.0 * value - 1.0;
    let rest = (1.0 - y * y).max(0.0);
    0.5 * rest * rest.sqrt()
}

pub fn leak(x: f32) -> f32 {
    if x > 0.0 { 1.0 } else { LEAK }
}

pub fn add(to: &mut [f32], from: &[f32]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += from;
    }
}

pub fn add_scaled(to: &mut [f32], from: &[f32], scale: f32) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += from * scale;
    }
}

pub fn scale_by(matrix: &mut Matrix, mask: &Matrix) {
    for (value, mask) in matrix.values.iter_mut().zip(&mask.values) {
        *value *= mask;
    }
}

/// Drops each number with probability `drop`; returns what each was multiplied with.
pub fn mask_each(matrix: &mut Matrix, drop: f32, dice: &mut Dice) -> Matrix {
    let mut mask = Matrix::zeros(matrix.rows(), matrix.columns);
    for value in &mut mask.values {
        *value = if dice.share() < drop { 0.0 } else { 1.0 / (1.0 - drop) };
    }
    scale_by(matrix, &mask);
    mask
}

/// Drops the same columns for all words of a sentence.
pub fn mask_sentences(matrix: &mut Matrix, bounds: &[usize], drop: f32, dice: &mut Dice) -> Matrix {
    let mut mask = Matrix::zeros(matrix.rows(), matrix.columns);
    for bounds in bounds.windows(2) {
        let columns: Vec<f32> =
            (0..matrix.columns).map(|_| if dice.share() < drop { 0.0 } else { 1.0 / (1.0 - drop) }).collect();
        for row in bounds[0]..bounds[1] {
            mask.row_mut(row).copy_from_slice(&columns);
        }
    }
    scale_by(matrix, &mask);
    mask
}
