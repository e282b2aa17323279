//! Finding the words and phrases of a table in a sentence.

use super::number::Pieces;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A table of phrases; each is a list of folded pieces and carries a value.
pub(super) struct Phrases<T> {
    by_first: Rows<T>,
    by_last: Rows<T>,
}

/// Phrases under one of their words, longest first.
type Rows<T> = HashMap<String, Vec<(Vec<String>, T)>, BuildHasherDefault<Fnv>>;

impl<T: Copy> Phrases<T> {
    /// Builds the table; of two equal phrases the first comes first.
    pub(super) fn new<'t>(rows: impl Iterator<Item = (&'t str, T)>) -> Self {
        let mut table = Self { by_first: HashMap::default(), by_last: HashMap::default() };
        for (phrase, value) in rows {
            let pieces = Pieces::of(phrase);
            let words: Vec<String> = (0..pieces.len()).map(|at| pieces.folded(at).to_owned()).collect();
            let (Some(first), Some(last)) = (words.first().cloned(), words.last().cloned()) else { continue };
            insert(table.by_first.entry(first).or_default(), words.clone(), value);
            insert(table.by_last.entry(last).or_default(), words, value);
        }
        table
    }

    /// Every phrase that begins at piece `at`, longest first, with the piece behind its end.
    pub(super) fn starting<'p>(
        &'p self,
        pieces: &'p Pieces<'_>,
        at: usize,
    ) -> impl Iterator<Item = (usize, T)> + 'p {
        let rows = if at < pieces.len() { self.by_first.get(pieces.folded(at)) } else { None };
        rows.into_iter().flatten().filter_map(move |(words, value)| {
            let end = at + words.len();
            let fits = end <= pieces.len() && (1..words.len()).all(|n| pieces.folded(at + n) == words[n]);
            fits.then_some((end, *value))
        })
    }

    /// The longest phrase that begins at piece `at`.
    pub(super) fn at(&self, pieces: &Pieces<'_>, at: usize) -> Option<(usize, T)> {
        self.starting(pieces, at).next()
    }

    /// The longest phrase that ends right before piece `end`, with its first piece.
    pub(super) fn before(&self, pieces: &Pieces<'_>, end: usize) -> Option<(usize, T)> {
        if end == 0 {
            return None;
        }
        let rows = self.by_last.get(pieces.folded(end - 1))?;
        rows.iter().find_map(|(words, value)| {
            let start = end.checked_sub(words.len())?;
            (0..words.len()).all(|n| pieces.folded(start + n) == words[n]).then_some((start, *value))
        })
    }
}

fn insert<T>(rows: &mut Vec<(Vec<String>, T)>, words: Vec<String>, value: T) {
    let place = rows.iter().position(|(other, _)| other.len() < words.len()).unwrap_or(rows.len());
    rows.insert(place, (words, value));
}

/// FNV-1a: much faster on short words than the standard hasher, and the tables are our own, so nobody can flood them.
pub(super) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
