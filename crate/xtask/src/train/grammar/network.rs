//! The network's shape and beginning, and how it learns: Adam, with a running average of the weights.

use super::dice::Dice;
use super::gradient::{Dropout, Gradient};
use super::{Example, SEED};
use vouch_core::grammar::matrix::Matrix;
use vouch_core::grammar::network::{DISTANCES, Network, PARTS_PER_LAYER, Part};

/// Sizes of a network.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    pub n_tags: usize,
    pub n_labels: usize,
    /// Width of a word's embedding.
    pub word: usize,
    /// Width of a recurrent layer in one direction.
    pub layer: usize,
    pub layers: usize,
    /// Width of an end in the arc's bilinear form, and in the relation's layer.
    pub arc: usize,
    pub label: usize,
}

/// How a network learns.
#[derive(Clone, Copy, Debug)]
pub struct Course {
    /// How often it goes through the sentences.
    pub epochs: usize,
    pub dropout: Dropout,
}

/// A network of random weights that knows the words with the keys `words`.
pub fn begin(words: Vec<u32>, sizes: Sizes) -> Network {
    let mut dice = Dice(SEED);
    let mut random = |rows: usize, columns: usize, size: f32| {
        let mut matrix = Matrix::zeros(rows, columns);
        for value in &mut matrix.values {
            *value = (dice.share() * 2.0 - 1.0) * size;
        }
        matrix
    };
    let wide = |inputs: usize| (3.0 / inputs as f32).sqrt();
    let lookups = [(words.len() + 2, sizes.word), (512, 8), (2048, 16), (2048, 8), (2048, 12), (64, 12)];
    let mut parts: Vec<Matrix> = lookups.iter().map(|&(rows, columns)| random(rows, columns, 0.5)).collect();
    let (two, ends) = (2 * sizes.layer, 2 * sizes.arc + 2 * sizes.label);
    parts.push(random(two, ends, wide(two)));
    parts.push(Matrix::zeros(1, ends));
    parts.push(random(sizes.arc, sizes.arc, wide(sizes.arc) * 0.3));
    parts.push(Matrix::zeros(1, sizes.arc));
    parts.push(Matrix::zeros(1, DISTANCES));
    parts.push(random(sizes.label, sizes.n_labels, wide(sizes.label)));
    parts.push(Matrix::zeros(1, sizes.n_labels));
    parts.push(random(two, sizes.n_tags, wide(two)));
    parts.push(Matrix::zeros(1, sizes.n_tags));
    let mut inputs = lookups.iter().map(|lookup| lookup.1).sum();
    for _ in 0..sizes.layers {
        parts.push(random(inputs, 6 * sizes.layer, wide(inputs)));
        parts.push(random(1, 4 * sizes.layer, 0.5));
        parts.push(Matrix::zeros(1, 6 * sizes.layer));
        inputs = two;
    }
    debug_assert_eq!((parts.len() - Part::Layer as usize) % PARTS_PER_LAYER, 0);
    Network { words, parts }
}

/// Takes over from `other`, a network of the same sizes for another language, all that may hold for both: affixes, layers,
/// arcs, the relations both have, and words both have (numbers, marks, names).
pub fn take_over(network: &mut Network, labels: &[String], other: &Network, other_labels: &[String]) {
    let shared = |index: usize| {
        let part = |part: Part| part as usize;
        index != part(Part::Word)
            && !(part(Part::Label)..=part(Part::TagBias)).contains(&index)
            && network.parts[index].values.len() == other.parts[index].values.len()
    };
    let kept: Vec<usize> = (0..network.parts.len()).filter(|&index| shared(index)).collect();
    for index in kept {
        network.parts[index] = other.parts[index].clone();
    }
    for row in 0..2 {
        let from = other.part(Part::Word).row(row).to_vec();
        network.parts[Part::Word as usize].row_mut(row).copy_from_slice(&from);
    }
    for (index, key) in network.words.clone().iter().enumerate() {
        if let Ok(found) = other.words.binary_search(key) {
            let from = other.part(Part::Word).row(found + 2).to_vec();
            network.parts[Part::Word as usize].row_mut(index + 2).copy_from_slice(&from);
        }
    }
    for (index, label) in labels.iter().enumerate() {
        let Ok(found) = other_labels.binary_search(label) else { continue };
        for part in [Part::Label as usize, Part::LabelBias as usize] {
            for row in 0..network.parts[part].rows() {
                network.parts[part].row_mut(row)[index] = other.parts[part].row(row)[found];
            }
        }
    }
}

/// Step size of Adam at its largest; it falls to nothing in a straight line.
const RATE: f32 = 0.002;
/// Words after which the weights are moved.
const BATCH: usize = 250;
/// How much of the running average stays at each step.
const AVERAGING: f32 = 0.998;

/// Trains `network` on sentences, their variants and their contracted versions, which stand in for each other by chance,
/// as `course` says; returns the running average.
pub fn learn(mut network: Network, versions: [&[Example]; 3], course: Course) -> Network {
    let examples = versions[0];
    let mut dice = Dice(SEED);
    let mut gradient = Gradient::new(&network, course.dropout);
    let zeros: Vec<Matrix> =
        network.parts.iter().map(|part| Matrix::zeros(part.rows(), part.columns)).collect();
    let (mut first, mut second) = (zeros.clone(), zeros);
    let mut average = network.clone();
    let n_words: usize = examples.iter().map(|example| example.tags.len()).sum();
    let total = (course.epochs * n_words) as f32;
    let (mut seen, mut step) = (0, 0);
    for epoch in 0..course.epochs {
        let started = std::time::Instant::now();
        let order = dice.order(examples.len());
        let mut loss = 0.0;
        let mut at = 0;
        while at < order.len() {
            let mut batch: Vec<&Example> = Vec::new();
            let mut words = 0;
            while at < order.len() && (words == 0 || words < BATCH) {
                let version = match dice.below(20) {
                    0..3 => 1,
                    3..9 => 2,
                    _ => 0,
                };
                let example = &versions[version][order[at]];
                batch.push(example);
                words += example.tags.len();
                at += 1;
            }
            loss += gradient.compute(&network, &batch, &mut dice);
            seen += words;
            step += 1;
            let progress = seen as f32 / total;
            let rate = RATE * (step as f32 / 200.0).min(1.0) * (1.0 - progress).max(0.02);
            adam(&mut network, &gradient.parts, &mut first, &mut second, rate, step, words as f32);
            let decay = AVERAGING.min(1.0 - 1.0 / (1.0 + step as f32 * 0.1));
            for (average, part) in average.parts.iter_mut().zip(&network.parts) {
                for (average, value) in average.values.iter_mut().zip(&part.values) {
                    *average += (value - *average) * (1.0 - decay);
                }
            }
        }
        eprintln!("epoch {epoch} loss {:.4} {:?}", loss / n_words as f64, started.elapsed());
    }
    average
}

/// One step of Adam (Kingma and Ba 2015); gradients are per word.
fn adam(
    network: &mut Network,
    gradient: &[Matrix],
    first: &mut [Matrix],
    second: &mut [Matrix],
    rate: f32,
    step: i32,
    words: f32,
) {
    let (keep_first, keep_second) = (0.9_f32, 0.98_f32);
    let norm: f64 = gradient.iter().flat_map(|part| &part.values).map(|&g| f64::from(g) * f64::from(g)).sum();
    let norm = (norm.sqrt() as f32) / words;
    // A batch that pulls far harder than usual is held back.
    let scale = (1.0 / norm.max(1.0)) / words;
    let bias_first = 1.0 - keep_first.powi(step);
    let bias_second = (1.0 - keep_second.powi(step)).sqrt();
    let rate = rate * bias_second / bias_first;
    for (((part, gradient), first), second) in network.parts.iter_mut().zip(gradient).zip(first).zip(second) {
        let values = part.values.iter_mut().zip(&gradient.values);
        for (((value, gradient), first), second) in values.zip(&mut first.values).zip(&mut second.values) {
            let gradient = gradient * scale;
            *first += (gradient - *first) * (1.0 - keep_first);
            *second += (gradient * gradient - *second) * (1.0 - keep_second);
            *value -= rate * *first / (second.sqrt() + 1e-8);
        }
    }
}
