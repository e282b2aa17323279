//! A recurrent layer, run so that the way back can be found.

use super::calculus::{add, linear_back, slope};
use super::gradient::Gradient;
use vouch_core::grammar::matrix::{Matrix, gate, multiply};
use vouch_core::grammar::network::{Network, PARTS_PER_LAYER, Part};

/// What one recurrent layer remembers for the way back.
#[derive(Debug, Default)]
pub struct Trace {
    input: Matrix,
    products: Matrix,
    keep: Matrix,
    show: Matrix,
    memory: Matrix,
    pub output: Matrix,
}

/// One step of a recurrent unit as it was run, and the gradient of its output.
struct Unit<'a> {
    new: &'a [f32],
    keep: &'a [f32],
    show: &'a [f32],
    memory: &'a [f32],
    before: &'a [f32],
    x: &'a [f32],
    out: &'a [f32],
}

impl Unit<'_> {
    /// Gradients of the step: of its products into `row`, of its recurrent weights onto `gradient`, and of the memory
    /// before it into `carried`, which comes in holding those of the memory after it.
    fn back(&self, recurrent: &[f32], carried: &mut [f32], row: &mut [f32], gradient: &mut [f32]) {
        let width = carried.len();
        let (forget, reset) = (&recurrent[..width], &recurrent[width..][..width]);
        let (d_new, rest) = row.split_at_mut(width);
        let (d_keep, d_show) = rest.split_at_mut(width);
        let (d_forget, d_reset) = gradient.split_at_mut(width);
        let (d_new, d_keep, d_show) = (&mut d_new[..width], &mut d_keep[..width], &mut d_show[..width]);
        let (d_forget, d_reset) = (&mut d_forget[..width], &mut d_reset[..width]);
        let (new, keep, show) = (&self.new[..width], &self.keep[..width], &self.show[..width]);
        let (memory, before) = (&self.memory[..width], &self.before[..width]);
        let (x, out) = (&self.x[..width], &self.out[..width]);
        for at in 0..width {
            let showing = out[at] * (memory[at] - x[at]) * slope(show[at]);
            let memory = carried[at] + out[at] * show[at];
            let keeping = memory * (before[at] - new[at]) * slope(keep[at]);
            carried[at] = memory * keep[at] + keeping * forget[at] + showing * reset[at];
            d_new[at] = memory * (1.0 - keep[at]);
            d_keep[at] = keeping;
            d_show[at] = showing;
            d_forget[at] += keeping * before[at];
            d_reset[at] += showing * before[at];
        }
    }
}

impl Gradient {
    pub(super) fn recur(&self, network: &Network, layer: usize, input: Matrix) -> Trace {
        let first = Part::Layer as usize + layer * PARTS_PER_LAYER;
        let (weights, recurrent) = (&network.parts[first], &network.parts[first + 1]);
        let width = weights.columns / 6;
        let length = input.rows();
        let zeros = || Matrix::zeros(length, 2 * width);
        let mut trace =
            Trace { keep: zeros(), show: zeros(), memory: zeros(), output: zeros(), ..Trace::default() };
        multiply(&input, weights, &network.parts[first + 2].values, &mut trace.products);
        let nothing = vec![0.0; width];
        for (way, bounds) in self.ways() {
            let recurrent = &recurrent.values[way * 2 * width..][..2 * width];
            let mut memory = vec![0.0_f32; width];
            for step in bounds[0]..bounds[1] {
                let at = if way == 0 { step } else { bounds[0] + bounds[1] - 1 - step };
                let product = &trace.products.row(at)[way * 3 * width..][..3 * width];
                let through = if input.columns == 2 * width {
                    &input.row(at)[way * width..][..width]
                } else {
                    &nothing[..]
                };
                let from = at * 2 * width + way * width;
                let keep = &mut trace.keep.values[from..][..width];
                let show = &mut trace.show.values[from..][..width];
                let output = &mut trace.output.values[from..][..width];
                for index in 0..width {
                    let before = memory[index];
                    keep[index] = gate(product[width + index] + recurrent[index] * before);
                    show[index] = gate(product[2 * width + index] + recurrent[width + index] * before);
                    memory[index] = keep[index] * before + (1.0 - keep[index]) * product[index];
                    output[index] = show[index] * memory[index] + (1.0 - show[index]) * through[index];
                }
                trace.memory.values[from..][..width].copy_from_slice(&memory);
            }
        }
        trace.input = input;
        trace
    }

    /// Both ways through every sentence of the batch.
    fn ways(&self) -> Vec<(usize, [usize; 2])> {
        let both = |bounds: &[usize]| [(0, [bounds[0], bounds[1]]), (1, [bounds[0], bounds[1]])];
        self.bounds.windows(2).flat_map(both).collect()
    }

    /// Gradients of layer `layer` from those of its output; returns those of its input.
    pub(super) fn recur_back(&mut self, network: &Network, layer: usize, back: &Matrix) -> Matrix {
        let first = Part::Layer as usize + layer * PARTS_PER_LAYER;
        let (weights, recurrent) = (&network.parts[first], &network.parts[first + 1]);
        let width = weights.columns / 6;
        let trace = &self.traces[layer];
        let through = trace.input.columns == 2 * width;
        let mut products = Matrix::zeros(trace.input.rows(), 6 * width);
        let mut direct = Matrix::zeros(trace.input.rows(), trace.input.columns);
        let nothing = vec![0.0; width];
        for (way, bounds) in self.ways() {
            let recurrent = &recurrent.values[way * 2 * width..][..2 * width];
            let mut carried = vec![0.0_f32; width];
            for step in (bounds[0]..bounds[1]).rev() {
                let at = if way == 0 { step } else { bounds[0] + bounds[1] - 1 - step };
                let from = at * 2 * width + way * width;
                let before = match way {
                    0 if at > bounds[0] => &trace.memory.values[from - 2 * width..][..width],
                    1 if at + 1 < bounds[1] => &trace.memory.values[from + 2 * width..][..width],
                    _ => &nothing[..],
                };
                let x = if through { &trace.input.values[from..][..width] } else { &nothing[..] };
                let unit = Unit {
                    new: &trace.products.row(at)[way * 3 * width..][..width],
                    keep: &trace.keep.values[from..][..width],
                    show: &trace.show.values[from..][..width],
                    memory: &trace.memory.values[from..][..width],
                    before,
                    x,
                    out: &back.values[from..][..width],
                };
                let row = &mut products.row_mut(at)[way * 3 * width..][..3 * width];
                let gradient = &mut self.parts[first + 1].values[way * 2 * width..][..2 * width];
                unit.back(recurrent, &mut carried, row, gradient);
                if through {
                    let direct = &mut direct.values[from..][..width];
                    for (sum, (out, show)) in direct.iter_mut().zip(unit.out.iter().zip(unit.show)) {
                        *sum += out * (1.0 - show);
                    }
                }
            }
        }
        let mut below = linear_back(&trace.input, weights, &products, &mut self.parts, first, first + 2);
        add(&mut below.values, &direct.values);
        below
    }
}
