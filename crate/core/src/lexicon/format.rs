//! The bytes of a packed lexicon: written and read here.
//!
//! `VLEX`, a version, then sections: each a length and its bytes. Numbers are little-endian base-128. Words are
//! sorted, so that a word's number follows from its place; lists of words hold differences. What repeats stands
//! together (all counts, all low bytes), so that brotli finds it, and lists whose order says nothing are sorted.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt;

use super::expression::Expressions;
use super::source::{Side, Source};
use super::words::{Lists, Words};
use super::{Lexicon, Tongue, Tree};

const MAGIC: &[u8] = b"VLEX\x02";

/// Bytes that are no lexicon, or a damaged one.
#[derive(Debug)]
pub struct LexiconError(&'static str);

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
        rows.sort();
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
    ranked.sort_unstable();
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
