//! The network's numbers in a file: each weight in one byte, as a multiple of its matrix's step.

use super::bytes::{Reader, Writer};
use super::matrix::Matrix;
use super::model::ModelError;
use super::network::{LOOKUPS, Network, PARTS_PER_LAYER, Part};

/// Steps of a matrix's typical weight: more for products than for embeddings, which bear coarser numbers.
const FINE: f32 = 6.0;
const COARSE: f32 = 3.0;

/// Writes `network`.
pub(super) fn write(network: &Network, writer: &mut Writer) {
    writer.number(network.words.len() as u32);
    let mut last = 0;
    for &word in &network.words {
        writer.number(word - last);
        last = word;
    }
    writer.number(network.parts.len() as u32);
    for (index, part) in network.parts.iter().enumerate() {
        writer.number(part.rows() as u32);
        writer.number(part.columns as u32);
        writer.0.extend(step(index, part).to_le_bytes());
    }
    for (index, part) in network.parts.iter().enumerate() {
        let step = step(index, part);
        for value in &part.values {
            writer.byte((value / step).round().clamp(-127.0, 127.0) as i8 as u8);
        }
    }
}

/// The step of a matrix: a share of its weights' typical size, but large enough to reach the largest.
fn step(index: usize, part: &Matrix) -> f32 {
    let squares: f32 = part.values.iter().map(|value| value * value).sum();
    let typical = (squares / part.values.len().max(1) as f32).sqrt();
    let largest = part.values.iter().fold(0.0_f32, |largest, value| largest.max(value.abs()));
    let levels = match index {
        _ if part.rows() == 1 => 32.0,
        index if index < LOOKUPS.len() => COARSE,
        _ => FINE,
    };
    (typical / levels).max(largest / 127.0).max(1e-9)
}

/// Reads what [`write`] wrote.
///
/// # Errors
/// When the bytes end early, or the shapes do not fit together.
pub(super) fn read(reader: &mut Reader) -> Result<Network, ModelError> {
    let count = reader.number()? as usize;
    reader.expect_at_least(count)?;
    let mut network = Network::default();
    let mut last = 0_u32;
    for _ in 0..count {
        last = last.wrapping_add(reader.number()?);
        network.words.push(last);
    }
    let mut shapes = Vec::new();
    for _ in 0..reader.number()? {
        shapes.push((reader.number()? as usize, reader.number()? as usize, reader.float()?));
    }
    for (rows, columns, step) in shapes {
        let bytes = reader.take(rows.saturating_mul(columns))?;
        let values = bytes.iter().map(|&byte| f32::from(byte as i8) * step).collect();
        network.parts.push(Matrix { columns, values });
    }
    if fits(&network) { Ok(network) } else { Err(ModelError::damaged("its matrices do not fit together")) }
}

/// Whether every matrix has the shape that the others ask for, so that running the network cannot fail.
fn fits(network: &Network) -> bool {
    let layers = network.layers();
    if network.parts.len() != Part::Layer as usize + layers * PARTS_PER_LAYER || layers == 0 {
        return false;
    }
    let shape = |index: usize| (network.parts[index].rows(), network.parts[index].columns);
    let part = |part: Part| shape(part as usize);
    let (arc, label) = (network.arc_width(), network.label_width());
    let mut width: usize = LOOKUPS.iter().map(|&lookup| part(lookup).1).sum();
    let lookups = LOOKUPS.iter().all(|&lookup| part(lookup).0 > 1);
    let mut fits = lookups && part(Part::Word).0 == network.words.len() + 2 && part(Part::Shape).0 >= 64;
    for layer in 0..layers {
        let first = Part::Layer as usize + layer * PARTS_PER_LAYER;
        let next = shape(first).1 / 6;
        fits &= next > 0
            && next.is_multiple_of(4)
            && shape(first) == (width, 6 * next)
            && shape(first + 1) == (1, 4 * next)
            && shape(first + 2) == (1, 6 * next);
        width = 2 * next;
    }
    fits && part(Part::Ends) == (width, 2 * arc + 2 * label)
        && part(Part::EndsBias) == (1, 2 * arc + 2 * label)
        && part(Part::Arc) == (arc, arc)
        && part(Part::ArcBias) == (1, arc)
        && part(Part::Distance) == (1, super::network::DISTANCES)
        && part(Part::LabelBias) == (1, part(Part::Label).1)
        && part(Part::Tag) == (width, part(Part::TagBias).1)
        && part(Part::TagBias).0 == 1
}
