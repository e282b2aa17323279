//! Dictionary forms: for each tag, which ending gives way to which, and whole words that go their own way.
//!
//! A decision list over suffixes: the longest ending known for the tag decides, so "women" is found whole, "-ies"
//! loses three letters for a "y", and a word never seen follows the rule of its ending.

use super::bytes::{Reader, Writer};
use super::key;
use super::model::ModelError;

/// Ends of words longer than this are known only as whole words.
pub const LONGEST: usize = 6;

/// How an ending changes: so many characters go, these come.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rule {
    /// Number of characters that go.
    pub strip: u8,
    /// What comes instead.
    pub append: String,
}

/// The rules of one language.
#[derive(Debug, Default)]
pub struct Lemmas {
    rules: Vec<Rule>,
    /// Sorted by key; the key is [`suffix_key`] or [`word_key`], the number an index into `rules`.
    endings: Vec<(u32, u16)>,
}

impl Lemmas {
    /// The dictionary form of `form` with `tag`, in lower case.
    pub fn lemma(&self, form: &str, tag: u8, characters: &mut Vec<char>) -> String {
        characters.clear();
        characters.extend(form.chars().flat_map(char::to_lowercase).map(straight));
        let rule = self.rule(characters, tag);
        let kept = rule.and_then(|rule| characters.len().checked_sub(rule.strip as usize));
        let mut lemma: String = characters[..kept.unwrap_or(characters.len())].iter().collect();
        if let (Some(rule), Some(_)) = (rule, kept) {
            lemma.push_str(&rule.append);
        }
        lemma
    }

    fn rule(&self, characters: &[char], tag: u8) -> Option<&Rule> {
        let find = |key: u32| {
            let index = self.endings.binary_search_by_key(&key, |ending| ending.0).ok()?;
            self.rules.get(self.endings[index].1 as usize)
        };
        if characters.iter().any(char::is_ascii_digit) {
            return None;
        }
        find(word_key(characters, tag)).or_else(|| {
            let longest = characters.len().min(LONGEST);
            (0..=longest).rev().find_map(|length| find(suffix_key(characters, length, tag)))
        })
    }

    /// Reads what [`write`] wrote.
    ///
    /// # Errors
    /// When the bytes end early.
    /// Its rules and endings, as [`write`] takes them.
    pub(super) fn to_parts(&self) -> (Vec<Rule>, Vec<(u32, u16)>) {
        (self.rules.clone(), self.endings.clone())
    }

    pub(super) fn read(reader: &mut Reader) -> Result<Self, ModelError> {
        let mut lemmas = Self::default();
        for _ in 0..reader.number()? {
            let strip = reader.byte()?;
            lemmas.rules.push(Rule { strip, append: reader.text()?.to_owned() });
        }
        let count = reader.number()? as usize;
        reader.expect_at_least(count)?;
        let mut last = 0_u32;
        for _ in 0..count {
            last = last.wrapping_add(reader.number()?);
            lemmas.endings.push((last, 0));
        }
        for ending in &mut lemmas.endings {
            ending.1 = reader.number()? as u16;
        }
        Ok(lemmas)
    }
}

/// Writes rules and endings (sorted by key).
pub fn write(rules: &[Rule], endings: &[(u32, u16)], writer: &mut Writer) {
    writer.number(rules.len() as u32);
    for rule in rules {
        writer.byte(rule.strip);
        writer.text(&rule.append);
    }
    writer.number(endings.len() as u32);
    let mut last = 0;
    for (key, _) in endings {
        writer.number(key - last);
        last = *key;
    }
    for (_, rule) in endings {
        writer.number(u32::from(*rule));
    }
}

/// The key of the last `length` characters of a word with `tag`.
pub fn suffix_key(characters: &[char], length: usize, tag: u8) -> u32 {
    let suffix = key::of_characters(&characters[characters.len() - length..]);
    key::feature(900, suffix, u32::from(tag), length as u32)
}

/// The key of a whole word with `tag`.
pub fn word_key(characters: &[char], tag: u8) -> u32 {
    key::feature(901, key::of_characters(characters), u32::from(tag), 0)
}

/// Typographic apostrophes and quotation marks as their plain sisters.
pub fn straight(character: char) -> char {
    match character {
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        other => other,
    }
}
