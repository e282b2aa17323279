//! Reads the bytes that `format` writes.

use super::expression::Expressions;
use super::format::{LexiconError, MAGIC};
use super::words::{Lists, Words};
use super::{Lexicon, Tree};
use crate::order;

/// Unpacks a lexicon.
pub(super) fn decode(bytes: &[u8]) -> Result<Lexicon, LexiconError> {
    let rest = bytes.strip_prefix(MAGIC).ok_or(LexiconError("it does not start like one of this version"))?;
    let mut input = Input { rest };
    let english = Words::new(input.words()?);
    let spanish = Words::new(input.words()?);
    let words = english.len() + spanish.len();
    if words > usize::from(u16::MAX) {
        return Err(LexiconError("it has too many words"));
    }
    let groups = keyed(words, &input.lists(words)?);
    let opposites = keyed(words, &input.lists(words)?);
    let kinds = input.lists(words)?;
    let (names, members): (Vec<_>, Vec<_>) =
        kinds.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone())).unzip();
    let directions: Vec<(u16, u16)> = input
        .lists(words)?
        .iter()
        .zip([0, 1].into_iter().cycle())
        .flat_map(|(list, direction)| list.iter().map(move |&word| (word, direction)))
        .collect();
    let derived = input.derived(words)?;
    let translations = input.planes(spanish.len(), english.len())?;
    let translations = both_ways(&translations, english.len());
    let senses = input.planes(english.len(), usize::from(u16::MAX))?;
    let depths = input.section()?.to_vec();
    if depths.len() >= usize::from(u16::MAX) {
        return Err(LexiconError("it has too many synsets"));
    }
    let opposed = input.lists(depths.len())?;
    let first_adjective = input.number()? as u16;
    if senses.iter().any(|&(_, synset)| usize::from(synset) >= depths.len()) {
        return Err(LexiconError("a sense has no synset"));
    }
    Ok(Lexicon {
        groups,
        opposites,
        names_kind: keyed(words, &names),
        member_of: keyed(words, &members),
        derived: Lists::new(words, &derived),
        translations: Lists::new(words, &translations),
        directions: Lists::new(words, &directions),
        senses: Lists::new(english.len(), &senses),
        tree: Tree::new(
            depths,
            opposed.iter().filter(|pair| pair.len() == 2).map(|pair| (pair[0], pair[1])).collect(),
            first_adjective,
        ),
        expressions: [Expressions::of(&english), Expressions::of(&spanish)],
        english,
        spanish,
    })
}

/// Word to the numbers of the lists it stands in.
fn keyed(words: usize, lists: &[Vec<u16>]) -> Lists {
    let pairs: Vec<(u16, u16)> =
        lists.iter().zip(0..).flat_map(|(list, key)| list.iter().map(move |&word| (word, key))).collect();
    Lists::new(words, &pairs)
}

/// Spanish to English as stored; English to Spanish with the Spanish words first that mean the word first of all.
fn both_ways(pairs: &[(u16, u16)], english: usize) -> Vec<(u16, u16)> {
    let mut ranked = Vec::with_capacity(pairs.len());
    let mut last = None;
    let mut rank = 0;
    for &(spanish, word) in pairs {
        rank = if last == Some(spanish) { rank + 1 } else { 0 };
        last = Some(spanish);
        ranked.push((rank, spanish + english as u16, word));
    }
    let forward: Vec<(u16, u16)> = ranked.iter().map(|&(_, spanish, word)| (spanish, word)).collect();
    order::sort(&mut ranked);
    forward.into_iter().chain(ranked.into_iter().map(|(_, spanish, word)| (word, spanish))).collect()
}

/// Bytes still to be read.
struct Input<'a> {
    rest: &'a [u8],
}

impl<'a> Input<'a> {
    fn number(&mut self) -> Result<u32, LexiconError> {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let (&byte, rest) = self.rest.split_first().ok_or(LexiconError("it ends early"))?;
            self.rest = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(LexiconError("a number is too long"))
    }

    fn section(&mut self) -> Result<&'a [u8], LexiconError> {
        let length = self.number()? as usize;
        let (section, rest) = self.rest.split_at_checked(length).ok_or(LexiconError("it ends early"))?;
        self.rest = rest;
        Ok(section)
    }

    /// Words in one text, each with a line break.
    fn words(&mut self) -> Result<String, LexiconError> {
        let (shared, rest) = (self.section()?, self.section()?);
        let mut text: Vec<u8> = Vec::with_capacity(rest.len() + shared.len() * 6);
        let mut last = 0..0;
        for (&shared, rest) in shared.iter().zip(rest.split_inclusive(|byte| *byte == b'\n')) {
            let start = text.len();
            if usize::from(shared) > last.len() {
                return Err(LexiconError("a word shares more than there is"));
            }
            text.extend_from_within(last.start..last.start + usize::from(shared));
            text.extend(rest);
            last = start..text.len() - 1;
        }
        String::from_utf8(text).map_err(|_| LexiconError("its words are not UTF-8"))
    }

    /// Lists of numbers below `limit`.
    fn lists(&mut self, limit: usize) -> Result<Vec<Vec<u16>>, LexiconError> {
        let mut counts = Input { rest: self.section()? };
        let mut firsts = Input { rest: self.section()? };
        let (low, high) = (self.section()?, self.section()?);
        let mut steps = low.iter().zip(high).map(|(&low, &high)| u16::from_le_bytes([low, high]));
        let mut lists = Vec::new();
        let mut before = 0_i64;
        while !counts.rest.is_empty() {
            let length = counts.number()? as usize;
            let mut list = Vec::new();
            if length > 0 {
                let step = i64::from(firsts.number()?);
                before += (step >> 1) ^ -(step & 1);
                list.push(u16::try_from(before).unwrap_or(u16::MAX));
            }
            for step in steps.by_ref().take(length.saturating_sub(1)) {
                list.push(list[list.len() - 1].wrapping_add(step));
            }
            if list.len() < length || list.iter().any(|&item| usize::from(item) >= limit) {
                return Err(LexiconError("a list names a word that is not there"));
            }
            lists.push(list);
        }
        Ok(lists)
    }

    /// Derived words, both ways.
    fn derived(&mut self, words: usize) -> Result<Vec<(u16, u16)>, LexiconError> {
        let counts = self.section()?;
        let mut input = Input { rest: self.section()? };
        let mut pairs = Vec::new();
        for (word, &count) in counts.iter().enumerate() {
            for _ in 0..count {
                let other = word + input.number()? as usize;
                if other >= words {
                    return Err(LexiconError("a derived word is not there"));
                }
                pairs.push((word as u16, other as u16));
                pairs.push((other as u16, word as u16));
            }
        }
        Ok(pairs)
    }

    /// Pairs of word and item, the item below `limit`.
    fn planes(&mut self, words: usize, limit: usize) -> Result<Vec<(u16, u16)>, LexiconError> {
        let [counts, low, high] = [self.section()?, self.section()?, self.section()?];
        let total: usize = counts.iter().map(|&count| usize::from(count)).sum();
        if counts.len() != words || low.len() != total || high.len() != total {
            return Err(LexiconError("its lists do not fit its words"));
        }
        let owners = counts.iter().zip(0..).flat_map(|(&count, word)| (0..count).map(move |_| word));
        let pairs: Vec<(u16, u16)> = owners
            .zip(low.iter().zip(high))
            .map(|(word, (&low, &high))| (word, u16::from_le_bytes([low, high])))
            .collect();
        if pairs.iter().any(|&(_, item)| usize::from(item) >= limit) {
            return Err(LexiconError("a list names a word that is not there"));
        }
        Ok(pairs)
    }
}
