//! Matrices of 32-bit floats, and the few operations the network needs.
//!
//! Every sum runs in a written order over lanes of eight, so that native and WebAssembly builds, with or without vector
//! instructions, give the same bits.

use super::lanes::Lanes;

/// Rows of numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    /// Length of a row.
    pub columns: usize,
    /// All rows, one after the other.
    pub values: Vec<f32>,
}

impl Matrix {
    /// A matrix of zeros.
    pub fn zeros(rows: usize, columns: usize) -> Self {
        Self { columns, values: vec![0.0; rows * columns] }
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.values.len().checked_div(self.columns).unwrap_or(0)
    }

    /// Row number `index`.
    #[inline]
    pub fn row(&self, index: usize) -> &[f32] {
        &self.values[index * self.columns..(index + 1) * self.columns]
    }

    /// Row number `index`, to be changed.
    #[inline]
    pub fn row_mut(&mut self, index: usize) -> &mut [f32] {
        &mut self.values[index * self.columns..(index + 1) * self.columns]
    }

    /// Becomes `rows` rows of `columns` zeros, keeping its memory.
    pub fn reset(&mut self, rows: usize, columns: usize) {
        self.columns = columns;
        self.values.clear();
        self.values.resize(rows * columns, 0.0);
    }
}

/// Rows worked on together, so that each weight is fetched once for all of them.
const BLOCK: usize = 4;
/// Columns worked on together.
const LANES: usize = 8;

/// Sets each row of `output` to `bias` plus the row of `input` times `weights`.
pub fn multiply(input: &Matrix, weights: &Matrix, bias: &[f32], output: &mut Matrix) {
    let columns = weights.columns;
    output.reset(input.rows(), columns);
    let whole = columns / LANES * LANES;
    let mut row = 0;
    while row < input.rows() {
        let count = BLOCK.min(input.rows() - row);
        for column in (0..whole).step_by(LANES) {
            if count == BLOCK {
                four_rows(input, weights, bias, output, row, column);
            } else {
                for row in row..row + count {
                    one_row(input, weights, bias, output, row, column);
                }
            }
        }
        for row in row..row + count {
            let tail = &mut output.row_mut(row)[whole..];
            tail.copy_from_slice(&bias[whole..]);
            for (x, weights) in input.row(row).iter().zip(weights.values.chunks_exact(columns)) {
                for (sum, weight) in tail.iter_mut().zip(&weights[whole..]) {
                    *sum += x * weight;
                }
            }
        }
        row += count;
    }
}

/// [`multiply`] for four rows from `row` and eight columns from `column`, each sum in its own name: nothing is left to unroll.
fn four_rows(input: &Matrix, weights: &Matrix, bias: &[f32], output: &mut Matrix, row: usize, column: usize) {
    let bias = [lanes(bias, column), lanes(bias, column + 4)];
    let [mut a, mut b, mut c, mut d] = [bias; 4];
    let (first, second) = (input.row(row), input.row(row + 1));
    let (third, fourth) = (input.row(row + 2), input.row(row + 3));
    let rows = first.iter().zip(second).zip(third.iter().zip(fourth));
    for (((first, second), (third, fourth)), weight) in rows.zip(weights.values.chunks_exact(weights.columns))
    {
        let weight = [lanes(weight, column), lanes(weight, column + 4)];
        a = add_scaled(a, *first, weight);
        b = add_scaled(b, *second, weight);
        c = add_scaled(c, *third, weight);
        d = add_scaled(d, *fourth, weight);
    }
    put(output.row_mut(row), column, a);
    put(output.row_mut(row + 1), column, b);
    put(output.row_mut(row + 2), column, c);
    put(output.row_mut(row + 3), column, d);
}

/// [`multiply`] for one row.
fn one_row(input: &Matrix, weights: &Matrix, bias: &[f32], output: &mut Matrix, row: usize, column: usize) {
    let mut sums = [lanes(bias, column), lanes(bias, column + 4)];
    for (x, weight) in input.row(row).iter().zip(weights.values.chunks_exact(weights.columns)) {
        sums = add_scaled(sums, *x, [lanes(weight, column), lanes(weight, column + 4)]);
    }
    put(output.row_mut(row), column, sums);
}

/// The four numbers of `values` from `at`; zeros behind its end.
#[inline(always)]
pub fn lanes(values: &[f32], at: usize) -> Lanes {
    values.get(at..).and_then(<[f32]>::first_chunk).map_or(Lanes::all(0.0), Lanes::of)
}

#[inline(always)]
fn add_scaled([a, b]: [Lanes; 2], x: f32, [v, w]: [Lanes; 2]) -> [Lanes; 2] {
    let x = Lanes::all(x);
    [a.plus(x.times(v)), b.plus(x.times(w))]
}

#[inline(always)]
fn put(row: &mut [f32], column: usize, [a, b]: [Lanes; 2]) {
    row[column..column + 4].copy_from_slice(&a.array());
    row[column + 4..column + 8].copy_from_slice(&b.array());
}

/// The inner product, summed in eight lanes.
#[inline]
pub fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [Lanes::all(0.0); 2];
    let whole = a.len().min(b.len()) / LANES * LANES;
    for at in (0..whole).step_by(LANES) {
        sums[0] = sums[0].plus(lanes(a, at).times(lanes(b, at)));
        sums[1] = sums[1].plus(lanes(a, at + 4).times(lanes(b, at + 4)));
    }
    let rest = a[whole..].iter().zip(&b[whole..]).fold(0.0, |sum, (x, y)| sum + x * y);
    let ([a, b, c, d], [e, f, g, h]) = (sums[0].array(), sums[1].array());
    (((a + b) + (c + d)) + ((e + f) + (g + h))) + rest
}

/// A gate between 0 and 1 that needs no exponential: exact to the bit on every machine.
#[inline]
pub fn gate(x: f32) -> f32 {
    0.5 + 0.5 * x / (1.0 + x * x).sqrt()
}

/// Four of [`gate`].
#[inline(always)]
pub fn gates(x: Lanes) -> Lanes {
    let half = Lanes::all(0.5);
    half.plus(half.times(x).over(Lanes::all(1.0).plus(x.times(x)).root()))
}
