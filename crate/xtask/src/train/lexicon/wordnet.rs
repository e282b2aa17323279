//! Reads WordNet's files: <https://wordnet.princeton.edu/documentation/wndb5wn>.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

/// Parts of speech in the order their synsets are numbered.
const FILES: [(char, &str); 4] =
    [('n', "data.noun"), ('v', "data.verb"), ('a', "data.adj"), ('r', "data.adv")];

/// A synset: its part of speech's place in `FILES`, and its offset in that file.
pub(super) type Key = (u8, u32);

/// What one synset holds.
pub(super) struct Synset {
    /// Its words, written as in running text: capitals, underscores.
    pub words: Vec<String>,
    /// The kind above it: the first hypernym, or for an adjective the one it is similar to.
    pub above: Option<Key>,
    /// Opposite synsets.
    pub opposites: Vec<Key>,
    /// Place of a word here, the other synset, and the place of the word derived there; places start at 0.
    pub derived: Vec<(usize, Key, usize)>,
    /// Whether it is one thing and not a kind: a city, a person.
    pub single: bool,
}

/// One sense of a lemma.
pub(super) struct Sense {
    pub synset: Key,
    /// How often it was met in WordNet's tagged texts.
    pub count: u32,
    /// Its place among the lemma's senses of one part of speech, from 1.
    pub place: u32,
}

/// The whole database.
pub(super) struct Wordnet {
    pub synsets: BTreeMap<Key, Synset>,
    /// Lower-case lemmas, spaces for underscores.
    pub senses: BTreeMap<String, Vec<Sense>>,
}

impl Wordnet {
    /// Reads the folder. Errors when a file is missing or not in WordNet's format.
    pub fn read(folder: &Path) -> Result<Wordnet, Box<dyn Error>> {
        let mut synsets = BTreeMap::new();
        for (speech, (_, file)) in (0..).zip(FILES) {
            let text = fs::read_to_string(folder.join(file))?;
            for line in text.lines().filter(|line| !line.starts_with(' ')) {
                let (offset, synset) = synset(line)
                    .ok_or_else(|| format!("`{file}` has a line that is not understood: `{line}`"))?;
                synsets.insert((speech, offset), synset);
            }
        }
        let mut senses: BTreeMap<String, Vec<Sense>> = BTreeMap::new();
        for line in fs::read_to_string(folder.join("index.sense"))?.lines() {
            let (lemma, sense) = sense(line)
                .ok_or_else(|| format!("`index.sense` has a line that is not understood: `{line}`"))?;
            senses.entry(lemma).or_default().push(sense);
        }
        for senses in senses.values_mut() {
            senses.sort_by_key(|sense| (sense.synset.0, sense.place));
        }
        Ok(Wordnet { synsets, senses })
    }
}

/// `offset file type count word id ... count symbol offset type places ...`, numbers of words hexadecimal.
fn synset(line: &str) -> Option<(u32, Synset)> {
    let mut fields = line.split('|').next()?.split_ascii_whitespace();
    let offset = fields.next()?.parse().ok()?;
    let satellite = fields.by_ref().nth(1)? == "s";
    let count = usize::from_str_radix(fields.next()?, 16).ok()?;
    let mut words = Vec::new();
    for _ in 0..count {
        words.push(plain(fields.next()?));
        fields.next()?;
    }
    let mut synset = Synset { words, above: None, opposites: Vec::new(), derived: Vec::new(), single: false };
    let pointers: usize = fields.next()?.parse().ok()?;
    for _ in 0..pointers {
        let (symbol, offset, speech, places) =
            (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
        let key = (speech_number(speech)?, offset.parse().ok()?);
        let places = u16::from_str_radix(places, 16).ok()?;
        match symbol {
            "@" | "@i" => {
                synset.single |= symbol == "@i";
                synset.above = synset.above.or(Some(key));
            }
            "&" if satellite => synset.above = synset.above.or(Some(key)),
            "!" => synset.opposites.push(key),
            "+" | "\\" | "<" if places != 0 => {
                synset.derived.push((usize::from(places >> 8) - 1, key, usize::from(places & 0xff) - 1));
            }
            _ => {}
        }
    }
    Some((offset, synset))
}

/// A word without the mark of its place, such as `(p)`, and with spaces.
fn plain(word: &str) -> String {
    word.split('(').next().unwrap_or(word).replace('_', " ")
}

fn speech_number(speech: &str) -> Option<u8> {
    let speech = if speech == "s" { 'a' } else { speech.chars().next()? };
    FILES.iter().position(|(letter, _)| *letter == speech).map(|place| place as u8)
}

/// `lemma%type:file:id:head:id offset place count`.
fn sense(line: &str) -> Option<(String, Sense)> {
    let mut fields = line.split(' ');
    let (lemma, key) = fields.next()?.split_once('%')?;
    let speech = match key.split(':').next()? {
        "1" => 0,
        "2" => 1,
        "3" | "5" => 2,
        "4" => 3,
        _ => return None,
    };
    let mut number = || fields.next()?.parse().ok();
    let (offset, place, count) = (number()?, number()?, number()?);
    Some((plain(lemma), Sense { synset: (speech, offset), count, place }))
}
