//! The network's error on a batch of sentences, and how each weight should move to lessen it.

use super::Example;
use super::calculus::{add, add_scaled, leak, linear_back, mask_each, mask_sentences, scale_by, softmax};
use super::dice::Dice;
use super::recurrent::Trace;
use vouch_core::grammar::matrix::{Matrix, dot, multiply};
use vouch_core::grammar::network::{LEAK, LOOKUPS, Network, Part, distance};

/// Gradients, one matrix for each part of the network.
#[derive(Debug)]
pub struct Gradient {
    pub parts: Vec<Matrix>,
    pub(super) traces: Vec<Trace>,
    /// First row of each sentence in the batch, and the end.
    pub(super) bounds: Vec<usize>,
    rows: Vec<[usize; 6]>,
    dropout: Dropout,
}

/// What is left out by chance while learning, so that nothing is relied on alone: shares between 0 and 1.
#[derive(Clone, Copy, Debug)]
pub struct Dropout {
    /// Of a word's numbers.
    pub input: f32,
    /// Of a layer's columns.
    pub layer: f32,
    /// Of the words, which are then taken for unknown ones.
    pub word: f32,
}

impl Gradient {
    /// Zeros in the shape of `network`.
    pub fn new(network: &Network, dropout: Dropout) -> Self {
        Self {
            parts: network.parts.iter().map(|part| Matrix::zeros(part.rows(), part.columns)).collect(),
            traces: Vec::new(),
            bounds: Vec::new(),
            rows: Vec::new(),
            dropout,
        }
    }

    /// Computes the gradient of `batch`; returns the summed loss.
    pub fn compute(&mut self, network: &Network, batch: &[&Example], dice: &mut Dice) -> f64 {
        for part in &mut self.parts {
            part.values.fill(0.0);
        }
        let mut input = self.embed(network, batch, dice);
        let mask_input = mask_each(&mut input, self.dropout.input, dice);
        self.traces.clear();
        let mut masks = Vec::new();
        for layer in 0..network.layers() {
            let mut trace = self.recur(network, layer, input);
            let mask = mask_sentences(&mut trace.output, &self.bounds, self.dropout.layer, dice);
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
                if dice.share() < self.dropout.word {
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
        let mut gradient = Gradient::new(&network, Dropout { input: 0.0, layer: 0.0, word: 0.0 });
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
