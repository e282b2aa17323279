//! Matrices of 32-bit floats, and the few operations the network needs.
//!
//! Every sum runs in a written order over lanes of eight, so that native and WebAssembly builds, with or without vector
//! instructions, give the same bits.

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
                block::<BLOCK>(input, weights, bias, output, row, column);
            } else {
                for row in row..row + count {
                    block::<1>(input, weights, bias, output, row, column);
                }
            }
        }
        for row in row..row + count {
            for column in whole..columns {
                let sum = input.row(row).iter().enumerate();
                output.row_mut(row)[column] =
                    sum.fold(bias[column], |sum, (at, x)| sum + x * weights.values[at * columns + column]);
            }
        }
        row += count;
    }
}

/// [`multiply`] for `ROWS` rows from `row` and eight columns from `column`.
#[inline]
fn block<const ROWS: usize>(
    input: &Matrix,
    weights: &Matrix,
    bias: &[f32],
    output: &mut Matrix,
    row: usize,
    column: usize,
) {
    let mut sums = [[0.0_f32; LANES]; ROWS];
    for sum in &mut sums {
        sum.copy_from_slice(&bias[column..column + LANES]);
    }
    let width = input.columns;
    let inputs: [&[f32]; ROWS] = std::array::from_fn(|index| &input.row(row + index)[..width]);
    for (at, weight) in weights.values.chunks_exact(weights.columns).enumerate().take(width) {
        let weight = &weight[column..column + LANES];
        for index in 0..ROWS {
            let x = inputs[index][at];
            for lane in 0..LANES {
                sums[index][lane] += x * weight[lane];
            }
        }
    }
    for (index, sum) in sums.iter().enumerate() {
        output.row_mut(row + index)[column..column + LANES].copy_from_slice(sum);
    }
}

/// The inner product, summed in eight lanes.
#[inline]
pub fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0.0_f32; LANES];
    let (a_lanes, b_lanes) = (a.chunks_exact(LANES), b.chunks_exact(LANES));
    let rest = a_lanes.remainder().iter().zip(b_lanes.remainder()).fold(0.0, |sum, (x, y)| sum + x * y);
    for (x, y) in a_lanes.zip(b_lanes) {
        for lane in 0..LANES {
            sums[lane] += x[lane] * y[lane];
        }
    }
    let [a, b, c, d, e, f, g, h] = sums;
    (((a + b) + (c + d)) + ((e + f) + (g + h))) + rest
}

/// A gate between 0 and 1 that needs no exponential: exact to the bit on every machine.
#[inline]
pub fn gate(x: f32) -> f32 {
    0.5 + 0.5 * x / (1.0 + x * x).sqrt()
}
