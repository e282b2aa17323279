//! Leaves out of a trained model the words that plain text has too seldom to be worth their bytes: they are then read by their
//! ends and shape, as unknown words are.

use std::collections::BTreeMap;
use vouch_core::grammar::network::Part;
use vouch_core::grammar::{Model, Parts};

/// How often a word must stand in plain text to keep its own numbers.
const SELDOM: usize = 12;

/// `model` without the words that are seldom in `text`, given as sentences of keys.
pub fn thin(model: &Model, text: &[Vec<u32>]) -> Parts {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for &word in text.iter().flatten() {
        *counts.entry(word).or_default() += 1;
    }
    let mut parts = model.to_parts();
    let words = std::mem::take(&mut parts.network.words);
    let is_kept = |word: &u32| counts.get(word).is_some_and(|&count| count >= SELDOM);
    let table = &mut parts.network.parts[Part::Word as usize];
    // Rows 0 and 1 stand for unknown words and the root.
    let rows = (0..2).chain(words.iter().zip(2..).filter(|(word, _)| is_kept(word)).map(|(_, row)| row));
    table.values = rows.flat_map(|row| table.row(row).to_vec()).collect();
    parts.network.words = words.into_iter().filter(is_kept).collect();
    parts
}
