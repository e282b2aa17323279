//! Sparse weights: for each feature's key the classes it speaks for or against.

use super::bytes::{Reader, Writer};
use super::key;
use super::model::ModelError;

/// A feature's key and its weights: pairs of class and weight, by class.
pub type Row = (u32, Vec<(u8, i8)>);

/// Sparse weights, looked up by key.
#[derive(Debug, Default)]
pub struct Table {
    slots: Vec<Slot>,
    mask: usize,
    weights: Vec<(u8, i8)>,
}

#[derive(Clone, Copy, Debug)]
struct Slot {
    key: u32,
    start: u32,
    length: u32,
}

/// Larger than any key.
const FREE: u32 = u32::MAX;

impl Table {
    /// A table of `rows`.
    pub fn new(rows: &[Row]) -> Self {
        let capacity = (rows.len() * 2).next_power_of_two().max(2);
        let mut table = Self {
            slots: vec![Slot { key: FREE, start: 0, length: 0 }; capacity],
            mask: capacity - 1,
            weights: Vec::with_capacity(rows.len() * 3),
        };
        for (key, weights) in rows {
            let (start, length) = (table.weights.len() as u32, weights.len() as u32);
            table.weights.extend_from_slice(weights);
            let mut at = *key as usize & table.mask;
            while table.slots[at].key != FREE {
                at = (at + 1) & table.mask;
            }
            table.slots[at] = Slot { key: *key, start, length };
        }
        table
    }

    /// Adds the weights of all `keys` to `scores`, one score for each class.
    #[inline]
    pub fn add(&self, keys: &[u32], scores: &mut [i32]) {
        for &key in keys {
            for &(class, weight) in self.row(key) {
                if let Some(score) = scores.get_mut(class as usize) {
                    *score += i32::from(weight);
                }
            }
        }
    }

    #[inline]
    fn row(&self, key: u32) -> &[(u8, i8)] {
        let mut at = key as usize & self.mask;
        loop {
            let slot = self.slots[at];
            if slot.key == key {
                return &self.weights[slot.start as usize..(slot.start + slot.length) as usize];
            }
            if slot.key == FREE {
                return &[];
            }
            at = (at + 1) & self.mask;
        }
    }

    /// Reads a table that [`write`] wrote.
    ///
    /// # Errors
    /// When the bytes end early or a key is too large.
    pub(super) fn read(reader: &mut Reader) -> Result<Self, ModelError> {
        let count = reader.number()? as usize;
        reader.expect_at_least(count)?;
        let mut rows: Vec<Row> = Vec::with_capacity(count);
        let mut last = 0_u32;
        for _ in 0..count {
            last = last.wrapping_add(reader.number()?);
            if last >> key::BITS != 0 {
                return Err(ModelError::damaged("a feature's key is too large"));
            }
            rows.push((last, Vec::new()));
        }
        for row in &mut rows {
            let length = reader.number()? as usize;
            reader.expect_at_least(length)?;
            row.1.resize(length, (0, 0));
        }
        for weight in rows.iter_mut().flat_map(|row| &mut row.1) {
            weight.0 = reader.byte()?;
        }
        for weight in rows.iter_mut().flat_map(|row| &mut row.1) {
            weight.1 = reader.byte()? as i8;
        }
        Ok(Self::new(&rows))
    }
}

/// Writes `rows`, sorted by key, in columns, so that like stands beside like and the file compresses well.
pub fn write(rows: &[Row], writer: &mut Writer) {
    writer.number(rows.len() as u32);
    let mut last = 0;
    for (key, _) in rows {
        writer.number(key - last);
        last = *key;
    }
    for (_, weights) in rows {
        writer.number(weights.len() as u32);
    }
    for (class, _) in rows.iter().flat_map(|row| &row.1) {
        writer.byte(*class);
    }
    for (_, weight) in rows.iter().flat_map(|row| &row.1) {
        writer.byte(*weight as u8);
    }
}
