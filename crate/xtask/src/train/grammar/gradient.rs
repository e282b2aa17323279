//! The network's error on a batch of sentences, and how each weight should move to lessen it.

use super::Example;
use super::learner::{Dice, knob};
use vouch_core::grammar::matrix::{Matrix, dot, gate, multiply};
use vouch_core::grammar::network::{LEAK, LOOKUPS, Network, PARTS_PER_LAYER, Part, distance};

/// What one recurrent layer remembers for the way back.
#[derive(Debug, Default)]
struct Trace {
    input: Matrix,
    products: Matrix,
    keep: Matrix,
    show: Matrix,
    memory: Matrix,
    output: Matrix,
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

/// Gradients, one matrix for each part of the network.
#[derive(Debug)]
pub struct Gradient {
    pub parts: Vec<Matrix>,
    traces: Vec<Trace>,
    /// First row of each sentence in the batch, and the end.
    bounds: Vec<usize>,
    rows: Vec<[usize; 6]>,
    drop_input: f32,
    drop_layer: f32,
    drop_word: f32,
}

impl Gradient {
    /// Zeros in the shape of `network`.
    pub fn new(network: &Network) -> Self {
        Self {
            parts: network.parts.iter().map(|part| Matrix::zeros(part.rows(), part.columns)).collect(),
            traces: Vec::new(),
            bounds: Vec::new(),
            rows: Vec::new(),
            drop_input: knob("DI", 0.15) as f32,
            drop_layer: knob("DL", 0.2) as f32,
            drop_word: knob("DW", 0.1) as f32,
        }
    }

    /// Computes the gradient of `batch`; returns the summed loss.
    pub fn compute(&mut self, network: &Network, batch: &[&Example], dice: &mut Dice) -> f64 {
        for part in &mut self.parts {
            part.values.fill(0.0);
        }
        let mut input = self.embed(network, batch, dice);
        let mask_input = mask_each(&mut input, self.drop_input, dice);
        self.traces.clear();
        let mut masks = Vec::new();
        for layer in 0..network.layers() {
            let mut trace = self.recur(network, layer, input);
            let mask = mask_sentences(&mut trace.output, &self.bounds, self.drop_layer, dice);
            input = std::mem::take(&mut trace.output);
            masks.push(mask);
            self.traces.push(trace);
        }
        let (mut loss, mut back) = self.tags(network, batch, &input);
        let (loss_ends, back_ends) = self.ends(network, batch, &input);
        loss += loss_ends;
        add(&mut back.values, &back_ends.values);
        for layer in (0..network.layers()).rev() {
            scale_by(&mut back, &masks[layer]);
            back = self.recur_back(network, layer, &back);
        }
        scale_by(&mut back, &mask_input);
        for (index, rows) in self.rows.iter().enumerate() {
            let mut rest = back.row(index);
            for (part, &row) in LOOKUPS.into_iter().zip(rows) {
                let to = self.parts[part as usize].row_mut(row);
                let (here, behind) = rest.split_at(to.len());
                add(to, here);
                rest = behind;
            }
        }
        loss
    }

    fn embed(&mut self, network: &Network, batch: &[&Example], dice: &mut Dice) -> Matrix {
        self.bounds.clear();
        self.rows.clear();
        for example in batch {
            self.bounds.push(self.rows.len());
            self.rows.push(network.rows(None));
            for view in &example.views {
                let mut rows = network.rows(Some(view));
                if dice.share() < self.drop_word {
                    rows[0] = 0;
                }
                self.rows.push(rows);
            }
        }
        self.bounds.push(self.rows.len());
        let width = LOOKUPS.iter().map(|&part| network.part(part).columns).sum();
        let mut input = Matrix::zeros(self.rows.len(), width);
        for (index, rows) in self.rows.iter().enumerate() {
            let mut rest = input.row_mut(index);
            for (part, &row) in LOOKUPS.into_iter().zip(rows) {
                let from = network.part(part).row(row);
                let (here, behind) = rest.split_at_mut(from.len());
                here.copy_from_slice(from);
                rest = behind;
            }
        }
        input
    }

    fn recur(&self, network: &Network, layer: usize, input: Matrix) -> Trace {
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
    fn recur_back(&mut self, network: &Network, layer: usize, back: &Matrix) -> Matrix {
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
                    for index in 0..width {
                        direct[index] += unit.out[index] * (1.0 - unit.show[index]);
                    }
                }
            }
        }
        let mut below = linear_back(&trace.input, weights, &products, &mut self.parts, first, first + 2);
        add(&mut below.values, &direct.values);
        below
    }

    fn tags(&mut self, network: &Network, batch: &[&Example], input: &Matrix) -> (f64, Matrix) {
        let weights = network.part(Part::Tag);
        let mut scores = Matrix::default();
        multiply(input, weights, &network.part(Part::TagBias).values, &mut scores);
        let mut loss = 0.0;
        for (example, bounds) in batch.iter().zip(self.bounds.windows(2)) {
            scores.row_mut(bounds[0]).fill(0.0);
            for (index, &tag) in example.tags.iter().enumerate() {
                loss += softmax(scores.row_mut(bounds[0] + 1 + index), tag as usize, None);
            }
        }
        let back =
            linear_back(input, weights, &scores, &mut self.parts, Part::Tag as usize, Part::TagBias as usize);
        (loss, back)
    }

    fn ends(&mut self, network: &Network, batch: &[&Example], input: &Matrix) -> (f64, Matrix) {
        let weights = network.part(Part::Ends);
        let mut ends = Matrix::default();
        multiply(input, weights, &network.part(Part::EndsBias).values, &mut ends);
        let mut back = Matrix::zeros(ends.rows(), ends.columns);
        let mut loss = 0.0;
        let all_bounds = self.bounds.clone();
        for (example, bounds) in batch.iter().zip(all_bounds.windows(2)) {
            loss += self.arcs(network, example, [bounds[0], bounds[1]], &ends, &mut back);
            loss += self.labels(network, example, bounds[0], &ends, &mut back);
        }
        let below =
            linear_back(input, weights, &back, &mut self.parts, Part::Ends as usize, Part::EndsBias as usize);
        (loss, below)
    }

    fn arcs(
        &mut self,
        network: &Network,
        example: &Example,
        [start, end]: [usize; 2],
        ends: &Matrix,
        back: &mut Matrix,
    ) -> f64 {
        let width = network.arc_width();
        let length = end - start;
        let (mut heads, mut dependents) = (Matrix::zeros(length, width), Matrix::zeros(length, width));
        for index in 0..length {
            let row = ends.row(start + index);
            for (to, &x) in heads.row_mut(index).iter_mut().zip(&row[..width]) {
                *to = if x > 0.0 { x } else { x * LEAK };
            }
            for (to, &x) in dependents.row_mut(index).iter_mut().zip(&row[width..2 * width]) {
                *to = if x > 0.0 { x } else { x * LEAK };
            }
        }
        let weights = network.part(Part::Arc);
        let mut forms = Matrix::default();
        multiply(&dependents, weights, &network.part(Part::ArcBias).values, &mut forms);
        let mut back_forms = Matrix::zeros(length, width);
        let mut back_heads = Matrix::zeros(length, width);
        let mut loss = 0.0;
        let mut scores = vec![0.0; length];
        for dependent in 1..length {
            for (head, score) in scores.iter_mut().enumerate() {
                let near = network.part(Part::Distance).values[distance(dependent, head)];
                *score = dot(forms.row(dependent), heads.row(head)) + near;
            }
            loss += softmax(&mut scores, example.heads[dependent] as usize, Some(dependent));
            for (head, &score) in scores.iter().enumerate() {
                add_scaled(back_forms.row_mut(dependent), heads.row(head), score);
                add_scaled(back_heads.row_mut(head), forms.row(dependent), score);
                self.parts[Part::Distance as usize].values[distance(dependent, head)] += score;
            }
        }
        let (arc, bias) = (Part::Arc as usize, Part::ArcBias as usize);
        let back_dependents = linear_back(&dependents, weights, &back_forms, &mut self.parts, arc, bias);
        for index in 0..length {
            let row = ends.row(start + index);
            let to = back.row_mut(start + index);
            for column in 0..width {
                to[column] += back_heads.row(index)[column] * leak(row[column]);
                to[width + column] += back_dependents.row(index)[column] * leak(row[width + column]);
            }
        }
        loss
    }

    fn labels(
        &mut self,
        network: &Network,
        example: &Example,
        start: usize,
        ends: &Matrix,
        back: &mut Matrix,
    ) -> f64 {
        let (arc, width) = (2 * network.arc_width(), network.label_width());
        let n_words = example.tags.len();
        let mut hidden = Matrix::zeros(n_words, width);
        for index in 0..n_words {
            let head = &ends.row(start + example.heads[index + 1] as usize)[arc..][..width];
            let dependent = &ends.row(start + index + 1)[arc + width..][..width];
            for ((to, a), b) in hidden.row_mut(index).iter_mut().zip(head).zip(dependent) {
                *to = (a + b).max(0.0);
            }
        }
        let weights = network.part(Part::Label);
        let mut scores = Matrix::default();
        multiply(&hidden, weights, &network.part(Part::LabelBias).values, &mut scores);
        let mut loss = 0.0;
        for index in 0..n_words {
            loss += softmax(scores.row_mut(index), example.labels[index + 1] as usize, None);
        }
        let (label, bias) = (Part::Label as usize, Part::LabelBias as usize);
        let back_hidden = linear_back(&hidden, weights, &scores, &mut self.parts, label, bias);
        for index in 0..n_words {
            let head = start + example.heads[index + 1] as usize;
            for column in 0..width {
                if hidden.row(index)[column] > 0.0 {
                    let change = back_hidden.row(index)[column];
                    back.row_mut(head)[arc + column] += change;
                    back.row_mut(start + index + 1)[arc + width + column] += change;
                }
            }
        }
        loss
    }
}

/// Gradients of a linear layer: adds to those of its weights and bias, returns those of its input.
fn linear_back(
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

fn transposed(matrix: &Matrix) -> Matrix {
    let mut result = Matrix::zeros(matrix.columns, matrix.rows());
    for (index, row) in matrix.values.chunks_exact(matrix.columns).enumerate() {
        for (column, &value) in row.iter().enumerate() {
            result.values[column * result.columns + index] = value;
        }
    }
    result
}

/// Turns scores into the loss's gradient and returns the loss; `skip` cannot be chosen.
fn softmax(scores: &mut [f32], right: usize, skip: Option<usize>) -> f64 {
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
fn slope(value: f32) -> f32 {
    let y = 2.0 * value - 1.0;
    let rest = (1.0 - y * y).max(0.0);
    0.5 * rest * rest.sqrt()
}

fn leak(x: f32) -> f32 {
    if x > 0.0 { 1.0 } else { LEAK }
}

fn add(to: &mut [f32], from: &[f32]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += from;
    }
}

fn add_scaled(to: &mut [f32], from: &[f32], scale: f32) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += from * scale;
    }
}

fn scale_by(matrix: &mut Matrix, mask: &Matrix) {
    for (value, mask) in matrix.values.iter_mut().zip(&mask.values) {
        *value *= mask;
    }
}

/// Drops each number with probability `drop`; returns what each was multiplied with.
fn mask_each(matrix: &mut Matrix, drop: f32, dice: &mut Dice) -> Matrix {
    let mut mask = Matrix::zeros(matrix.rows(), matrix.columns);
    for value in &mut mask.values {
        *value = if dice.share() < drop { 0.0 } else { 1.0 / (1.0 - drop) };
    }
    scale_by(matrix, &mask);
    mask
}

/// Drops the same columns for all words of a sentence.
fn mask_sentences(matrix: &mut Matrix, bounds: &[usize], drop: f32, dice: &mut Dice) -> Matrix {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::train::grammar::network::{Sizes, begin};
    use vouch_core::grammar::view;

    fn example() -> Example {
        let mut views = Vec::new();
        view::sentence(["Mexico", "seized", "32,000", "firearms"].into_iter(), &mut views);
        Example { views, tags: vec![0, 1, 2, 1], heads: vec![0, 2, 0, 4, 2], labels: vec![0, 1, 0, 2, 1] }
    }

    #[test]
    fn gradients_are_the_slopes_of_the_loss() {
        let example = example();
        let words = vec![example.views[1].word];
        let sizes = Sizes { n_tags: 3, n_labels: 3, word: 8, layer: 8, layers: 2, arc: 8, label: 8 };
        let mut network = begin(words, sizes);
        let mut gradient = Gradient::new(&network);
        (gradient.drop_input, gradient.drop_layer, gradient.drop_word) = (0.0, 0.0, 0.0);
        let batch = [&example, &example];
        gradient.compute(&network, &batch, &mut Dice(1));
        let found = gradient.parts.clone();
        for (part, found) in found.iter().enumerate() {
            for at in (0..found.values.len()).filter(|&at| found.values[at].abs() > 0.01).take(5) {
                let old = network.parts[part].values[at];
                let mut loss = |x: f32| {
                    network.parts[part].values[at] = x;
                    gradient.compute(&network, &batch, &mut Dice(1))
                };
                let slope = (loss(old + 0.004) - loss(old - 0.004)) / 0.008;
                loss(old);
                let difference = (slope - f64::from(found.values[at])).abs();
                assert!(
                    difference < 0.02 * slope.abs().max(0.2),
                    "{part} {at}: {slope} {}",
                    found.values[at]
                );
            }
        }
    }
}
