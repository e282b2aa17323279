//! The network that reads a sentence: embeddings, two-way recurrent layers, and scores for tags, heads and relations.
//!
//! Each word becomes numbers (itself, its ends, its shape). Recurrent layers carry what was read from the left and from the
//! right: simple recurrent units, whose large products do not wait for the word before (Lei, Zhang, Wang, Dai and Artzi
//! 2018). Every word is then scored as a head of every other by a bilinear form (Dozat and Manning 2017), its relation by a
//! small layer over both ends (Kiperwasser and Goldberg 2016), and its tag by a linear layer.

use super::lanes::Lanes;
use super::matrix::{self, Matrix, dot, gates, lanes};
use super::view::View;

/// All that was learned. The shapes of the matrices are the shape of the network.
#[derive(Clone, Debug, Default)]
pub struct Network {
    /// Keys of the words known by themselves, sorted; word `i` has row `i + 2` of the word embeddings.
    pub words: Vec<u32>,
    /// The matrices, by [`Part`].
    pub parts: Vec<Matrix>,
}

/// What a matrix of the network is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Part {
    /// Embeddings of words; row 0 stands for unknown words, row 1 for the root.
    Word,
    /// Embeddings of the last two characters, hashed into buckets.
    Suffix2,
    /// Embeddings of the last three.
    Suffix3,
    /// Embeddings of the last four.
    Suffix4,
    /// Embeddings of the first three.
    Prefix,
    /// Embeddings of shapes.
    Shape,
    /// Products for head and dependent, of the arc and of the relation: four blocks.
    Ends,
    /// Their bias.
    EndsBias,
    /// The bilinear form between dependent and head.
    Arc,
    /// How good a head each end is by itself.
    ArcBias,
    /// What the distance between dependent and head tells.
    Distance,
    /// Scores of relations.
    Label,
    /// Their bias.
    LabelBias,
    /// Scores of tags.
    Tag,
    /// Their bias.
    TagBias,
    /// Of the first recurrent layer: products, then recurrent weights and bias; further layers follow.
    Layer,
}

/// Matrices of one recurrent layer: its products, its recurrent weights and its bias.
pub const PARTS_PER_LAYER: usize = 3;
/// Parts that are looked up, in the order in which their rows make up the input.
pub const LOOKUPS: [Part; 6] =
    [Part::Word, Part::Suffix2, Part::Suffix3, Part::Suffix4, Part::Prefix, Part::Shape];
/// Number of signed distances told apart.
pub const DISTANCES: usize = 24;
/// Slope of the activation below zero.
pub const LEAK: f32 = 0.1;

/// What the network computes of one sentence; row 0 is the root.
#[derive(Debug, Default)]
pub struct Scores {
    /// Outputs of the embeddings and then of each layer.
    pub layers: Vec<Matrix>,
    /// Scores of tags.
    pub tags: Matrix,
    /// Scores of heads: a row for each dependent, a column for each head.
    pub arcs: Matrix,
    /// Both ends' products.
    pub ends: Matrix,
    products: Matrix,
    forms: Matrix,
}

impl Network {
    /// The matrix for `part`.
    #[inline]
    pub fn part(&self, part: Part) -> &Matrix {
        &self.parts[part as usize]
    }

    /// Number of recurrent layers.
    pub fn layers(&self) -> usize {
        self.parts.len().saturating_sub(Part::Layer as usize) / PARTS_PER_LAYER
    }

    /// Width of one end in the arc's bilinear form.
    pub fn arc_width(&self) -> usize {
        self.part(Part::Arc).columns
    }

    /// Width of one end in the relation's layer.
    pub fn label_width(&self) -> usize {
        self.part(Part::Label).rows()
    }

    /// The row of each looked-up part for a word; `None` is the root.
    pub fn rows(&self, view: Option<&View>) -> [usize; 6] {
        let Some(view) = view else { return [1, 0, 0, 0, 0, self.part(Part::Shape).rows() - 1] };
        let bucket = |part: Part, hash: u32| (hash as usize >> 4) % self.part(part).rows();
        [
            self.words.binary_search(&view.word).map_or(0, |index| index + 2),
            bucket(Part::Suffix2, view.suffix[1]),
            bucket(Part::Suffix3, view.suffix[2]),
            bucket(Part::Suffix4, view.suffix[3]),
            bucket(Part::Prefix, view.prefix[2]),
            view.shape as usize,
        ]
    }

    /// Computes the scores of a sentence.
    pub fn run(&self, views: &[View], scores: &mut Scores) {
        scores.layers.resize_with(self.layers() + 1, Matrix::default);
        self.embed(views, &mut scores.layers[0]);
        for layer in 0..self.layers() {
            let (below, above) = scores.layers.split_at_mut(layer + 1);
            self.recur(layer, &below[layer], &mut scores.products, &mut above[0]);
        }
        let top = &scores.layers[self.layers()];
        matrix::multiply(top, self.part(Part::Tag), &self.part(Part::TagBias).values, &mut scores.tags);
        matrix::multiply(top, self.part(Part::Ends), &self.part(Part::EndsBias).values, &mut scores.ends);
        self.score_arcs(scores);
    }

    fn embed(&self, views: &[View], input: &mut Matrix) {
        let width = LOOKUPS.iter().map(|&part| self.part(part).columns).sum();
        input.reset(views.len() + 1, width);
        for index in 0..=views.len() {
            let rows = self.rows(index.checked_sub(1).map(|index| &views[index]));
            let mut rest = input.row_mut(index);
            for (part, row) in LOOKUPS.into_iter().zip(rows) {
                let from = self.part(part).row(row);
                let (here, behind) = rest.split_at_mut(from.len());
                here.copy_from_slice(from);
                rest = behind;
            }
        }
    }

    fn recur(&self, layer: usize, input: &Matrix, products: &mut Matrix, output: &mut Matrix) {
        let first = Part::Layer as usize + layer * PARTS_PER_LAYER;
        let (weights, recurrent, bias) = (&self.parts[first], &self.parts[first + 1], &self.parts[first + 2]);
        matrix::multiply(input, weights, &bias.values, products);
        let (length, width) = (input.rows(), weights.columns / 6);
        output.reset(length, 2 * width);
        let mut memory = vec![0.0; width];
        for way in 0..2 {
            memory.fill(0.0);
            let (forget, reset) = recurrent.values[way * 2 * width..][..2 * width].split_at(width);
            for step in 0..length {
                let at = if way == 0 { step } else { length - 1 - step };
                let product = &products.row(at)[way * 3 * width..][..3 * width];
                let through = (input.columns == 2 * width).then(|| &input.row(at)[way * width..][..width]);
                let output = &mut output.row_mut(at)[way * width..][..width];
                unit([product, forget, reset], through, &mut memory, output);
            }
        }
    }

    fn score_arcs(&self, scores: &mut Scores) {
        let width = self.arc_width();
        let length = scores.ends.rows();
        for row in scores.ends.values.chunks_exact_mut(self.part(Part::Ends).columns) {
            for value in &mut row[..2 * width] {
                *value = if *value > 0.0 { *value } else { *value * LEAK };
            }
        }
        let mut dependents = Matrix::zeros(length, width);
        for index in 0..length {
            dependents.row_mut(index).copy_from_slice(&scores.ends.row(index)[width..2 * width]);
        }
        matrix::multiply(
            &dependents,
            self.part(Part::Arc),
            &self.part(Part::ArcBias).values,
            &mut scores.forms,
        );
        scores.arcs.reset(length, length);
        let distances = &self.part(Part::Distance).values;
        for dependent in 0..length {
            for head in 0..length {
                scores.arcs.row_mut(dependent)[head] =
                    dot(scores.forms.row(dependent), &scores.ends.row(head)[..width])
                        + distances[distance(dependent, head)];
            }
        }
    }

    /// The relation with the best score between `head` and `dependent`.
    pub fn label(&self, scores: &Scores, head: usize, dependent: usize) -> u8 {
        let (arc, label) = (self.arc_width(), self.label_width());
        let head = &scores.ends.row(head)[2 * arc..][..label];
        let dependent = &scores.ends.row(dependent)[2 * arc + label..][..label];
        let mut sums = self.part(Part::LabelBias).values.clone();
        for (index, (a, b)) in head.iter().zip(dependent).enumerate() {
            if a + b > 0.0 {
                for (sum, weight) in sums.iter_mut().zip(self.part(Part::Label).row(index)) {
                    *sum += (a + b) * weight;
                }
            }
        }
        best(&sums)
    }
}

/// One step of a recurrent unit: `memory` takes in the word, `output` shows as much of it as the reset gate allows, and
/// for the rest lets `through` what came in. Four columns at a time; widths are multiples of four.
fn unit(
    [product, forget, reset]: [&[f32]; 3],
    through: Option<&[f32]>,
    memory: &mut [f32],
    output: &mut [f32],
) {
    let width = memory.len();
    for at in (0..width).step_by(4) {
        let before = lanes(memory, at);
        let new = lanes(product, at);
        let keep = gates(lanes(product, width + at).plus(lanes(forget, at).times(before)));
        let show = gates(lanes(product, 2 * width + at).plus(lanes(reset, at).times(before)));
        let now = keep.times(before).plus(rest(keep).times(new));
        let around = through.map_or(Lanes::all(0.0), |through| lanes(through, at));
        let shown = show.times(now).plus(rest(show).times(around));
        for (to, from) in [(&mut *memory, now), (&mut *output, shown)] {
            to[at..at + 4].copy_from_slice(&from.array());
        }
    }
}

/// What is left of one.
#[inline(always)]
fn rest(share: Lanes) -> Lanes {
    Lanes::all(1.0).plus(share.times(Lanes::all(-1.0)))
}

/// The bucket of the signed distance from `dependent` to `head`; the root has its own.
pub fn distance(dependent: usize, head: usize) -> usize {
    if head == 0 {
        return DISTANCES - 1;
    }
    let bucket = match dependent.abs_diff(head) {
        near @ 0..=5 => near,
        6..=7 => 6,
        8..=10 => 7,
        11..=15 => 8,
        16..=24 => 9,
        _ => 10,
    };
    if head > dependent { bucket } else { bucket + 11 }
}

/// The index of the largest number; the first of equals.
pub fn best(scores: &[f32]) -> u8 {
    let mut best = 0;
    for (index, score) in scores.iter().enumerate() {
        if *score > scores[best] {
            best = index;
        }
    }
    best as u8
}
