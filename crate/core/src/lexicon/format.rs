//! The bytes of a packed lexicon: written here, read in `unpack`.
//!
//! `VLEX`, a version, then sections: each a length and its bytes. Numbers are little-endian base-128. Words are
//! sorted, so that a word's number follows from its place; lists of words hold differences. What repeats stands
//! together (all counts, all low bytes), so that brotli finds it, and lists whose order says nothing are sorted.

use crate::order;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt;

use super::Tongue;
use super::source::{Side, Source};

pub(super) const MAGIC: &[u8] = b"VLEX\x02";

/// Bytes that are no lexicon, or a damaged one.
#[derive(Debug)]
pub struct LexiconError(pub(super) &'static str);

impl fmt::Display for LexiconError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the lexicon cannot be read: {}; build it with `cargo xtask train lexicon`", self.0)
    }
}

impl Error for LexiconError {}

/// Packs the tables. The same tables give the same bytes.
pub fn encode(source: &Source) -> Vec<u8> {
    let numbers = Numbers::of(source);
    let mut out = MAGIC.to_vec();
    for side in [&numbers.english, &numbers.spanish] {
        let [shared, rest] = word_bytes(side.keys());
        section(&mut out, &shared);
        section(&mut out, &rest);
    }
    for pick in [Pick::Groups, Pick::Opposites, Pick::Kinds, Pick::Directions] {
        let mut lists = pick.lists(&numbers, Tongue::English, &source.english);
        lists.extend(pick.lists(&numbers, Tongue::Spanish, &source.spanish));
        for bytes in list_bytes(&pick.sorted(lists)) {
            section(&mut out, &bytes);
        }
    }
    let [counts, items] = derived_bytes(source, &numbers);
    section(&mut out, &counts);
    section(&mut out, &items);
    let [counts, low, high] = translation_bytes(source, &numbers);
    for bytes in [counts, low, high] {
        section(&mut out, &bytes);
    }
    let [counts, low, high] = sense_bytes(source, &numbers);
    for bytes in [counts, low, high] {
        section(&mut out, &bytes);
    }
    section(&mut out, &source.depths);
    let pairs: Vec<Vec<u16>> =
        source.opposite_synsets.iter().map(|&(left, right)| vec![left, right]).collect();
    for bytes in list_bytes(&pairs) {
        section(&mut out, &bytes);
    }
    push_number(&mut out, source.first_adjective.into());
    out
}

/// The number of each word.
struct Numbers<'a> {
    english: BTreeMap<&'a str, u16>,
    spanish: BTreeMap<&'a str, u16>,
}

impl<'a> Numbers<'a> {
    fn of(source: &'a Source) -> Numbers<'a> {
        let translated = source.translations.iter().flat_map(|(_, english)| english).map(String::as_str);
        let known = source.senses.iter().map(|(word, _)| word.as_str());
        let derived = source.derived.iter().flat_map(|(left, right)| [left.as_str(), right.as_str()]);
        let english: BTreeSet<&str> =
            source.english.words().chain(translated).chain(known).chain(derived).collect();
        let heads = source.translations.iter().map(|(spanish, _)| spanish.as_str());
        let spanish: BTreeSet<&str> = source.spanish.words().chain(heads).collect();
        let first = english.len() as u16;
        Numbers {
            english: english.into_iter().zip(0..).collect(),
            spanish: spanish.into_iter().zip(first..).collect(),
        }
    }

    fn list(&self, tongue: Tongue, words: &[String]) -> Vec<u16> {
        let numbers = match tongue {
            Tongue::English => &self.english,
            Tongue::Spanish => &self.spanish,
        };
        let sorted: BTreeSet<u16> = words.iter().map(|word| numbers[word.as_str()]).collect();
        sorted.into_iter().collect()
    }
}

/// The tables that are lists of words.
#[derive(Clone, Copy)]
enum Pick {
    Groups,
    Opposites,
    Kinds,
    Directions,
}

impl Pick {
    fn lists(self, numbers: &Numbers, tongue: Tongue, side: &Side) -> Vec<Vec<u16>> {
        let list = |words: &Vec<String>| numbers.list(tongue, words);
        match self {
            Pick::Groups => side.groups.iter().map(list).collect(),
            Pick::Opposites => side.opposites.iter().flatten().map(list).collect(),
            Pick::Kinds => side.kinds.iter().flatten().map(list).collect(),
            Pick::Directions => side.directions.iter().map(list).collect(),
        }
    }

    /// The lists in the order that takes the fewest bytes, where their order says nothing.
    fn sorted(self, lists: Vec<Vec<u16>>) -> Vec<Vec<u16>> {
        let together = match self {
            Pick::Groups => 1,
            Pick::Opposites | Pick::Kinds => 2,
            Pick::Directions => return lists,
        };
        let mut rows: Vec<&[Vec<u16>]> = lists.chunks(together).collect();
        order::sort(&mut rows);
        rows.concat()
    }
}

/// For each word how many bytes it shares with the one before, and the rest of it with a line break.
fn word_bytes<'a>(words: impl Iterator<Item = &'a &'a str>) -> [Vec<u8>; 2] {
    let [mut shared, mut rest] = [Vec::new(), Vec::new()];
    let mut last = "";
    for word in words {
        let same = last.bytes().zip(word.bytes()).take(255).take_while(|(left, right)| left == right).count();
        shared.push(same as u8);
        rest.extend(&word.as_bytes()[same..]);
        rest.push(b'\n');
        last = word;
    }
    [shared, rest]
}

/// How long each list is, the difference between its first number and that of the list before, and the low and high bytes of
/// the differences of all others to the number before.
fn list_bytes(lists: &[Vec<u16>]) -> [Vec<u8>; 4] {
    let [mut counts, mut firsts, mut low, mut high] = [const { Vec::new() }; 4];
    let mut before = 0;
    for list in lists {
        push_number(&mut counts, list.len() as u32);
        if let Some(&first) = list.first() {
            push_number(&mut firsts, zigzag(i32::from(first) - before));
            before = i32::from(first);
        }
        for pair in list.windows(2) {
            let [less, more] = pair[1].wrapping_sub(pair[0]).to_le_bytes();
            low.push(less);
            high.push(more);
        }
    }
    [counts, firsts, low, high]
}

/// For each word how many words after it in the alphabet are derived from it, and how far away they are.
fn derived_bytes(source: &Source, numbers: &Numbers) -> [Vec<u8>; 2] {
    let mut pairs = BTreeSet::new();
    let wordnet = source.derived.iter().map(|(left, right)| [left.clone(), right.clone()]);
    let english = wordnet.map(|pair| numbers.list(Tongue::English, &pair));
    let families = source.english.families.iter().map(|family| numbers.list(Tongue::English, family));
    let spanish = source.spanish.families.iter().map(|family| numbers.list(Tongue::Spanish, family));
    for family in english.chain(families).chain(spanish) {
        for (place, left) in family.iter().enumerate() {
            pairs.extend(family[place + 1..].iter().map(|right| (*left, *right)));
        }
    }
    let mut counts = vec![0; numbers.english.len() + numbers.spanish.len()];
    let mut items = Vec::new();
    for (left, right) in pairs {
        counts[usize::from(left)] += 1;
        push_number(&mut items, u32::from(right - left));
    }
    [counts, items]
}

/// For each Spanish word how many translations it has, and their numbers' low and high bytes.
fn translation_bytes(source: &Source, numbers: &Numbers) -> [Vec<u8>; 3] {
    let mut rows: BTreeMap<u16, Vec<u16>> = BTreeMap::new();
    for (spanish, english) in &source.translations {
        let row = rows.entry(numbers.spanish[spanish.as_str()]).or_default();
        for word in english {
            let word = numbers.english[word.as_str()];
            if !row.contains(&word) {
                row.push(word);
            }
        }
    }
    let spanish = numbers.spanish.values();
    planes(spanish.map(|word| rows.get(word).map(Vec::as_slice).unwrap_or_default()))
}

/// For each English word how many senses it has, and their synsets' low and high bytes.
fn sense_bytes(source: &Source, numbers: &Numbers) -> [Vec<u8>; 3] {
    let senses: BTreeMap<u16, &[u16]> = source
        .senses
        .iter()
        .map(|(word, senses)| (numbers.english[word.as_str()], senses.as_slice()))
        .collect();
    planes(numbers.english.values().map(|word| senses.get(word).copied().unwrap_or_default()))
}

fn planes<'a>(lists: impl Iterator<Item = &'a [u16]>) -> [Vec<u8>; 3] {
    let [mut counts, mut low, mut high] = [Vec::new(), Vec::new(), Vec::new()];
    for list in lists {
        counts.push(list.len() as u8);
        low.extend(list.iter().map(|item| *item as u8));
        high.extend(list.iter().map(|item| (item >> 8) as u8));
    }
    [counts, low, high]
}

fn section(out: &mut Vec<u8>, bytes: &[u8]) {
    push_number(out, bytes.len() as u32);
    out.extend_from_slice(bytes);
}

fn push_number(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn zigzag(number: i32) -> u32 {
    ((number << 1) ^ (number >> 31)) as u32
}
