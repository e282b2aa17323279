//! The tables as people write them, before they are packed: `data/lexicon/*.tsv`.
//!
//! A row is `language TAB ... TAB example`; lists are separated by commas; `#` starts a comment line. Every row
//! carries an example that a test runs: `seize = impound`, `weapon > knife`, `rise / fall`, `seizure ~ seize`,
//! `cocaine | heroin`, and `!=` for two words that must not count as the same.

use std::error::Error;
use std::fmt;

/// What is known about the words of one language.
#[derive(Default)]
pub struct Side {
    /// Words that mean the same in the news.
    pub groups: Vec<Vec<String>>,
    /// Words on the left mean the opposite of words on the right.
    pub opposites: Vec<[Vec<String>; 2]>,
    /// Words that name a kind, and the different things of that kind.
    pub kinds: Vec<[Vec<String>; 2]>,
    /// Words of one family: decline the verb, decline the noun.
    pub families: Vec<Vec<String>>,
    /// Words that say a figure rose, and words that say it fell.
    pub directions: [Vec<String>; 2],
}

/// Everything that goes into a packed lexicon.
#[derive(Default)]
pub struct Source {
    /// English words.
    pub english: Side,
    /// Spanish words.
    pub spanish: Side,
    /// A Spanish word and its English translations, the usual one first.
    pub translations: Vec<(String, Vec<String>)>,
    /// English words and the synsets they are frequent in, sorted by word, numbered in preorder.
    pub senses: Vec<(String, Vec<u16>)>,
    /// Depth of each synset, in preorder.
    pub depths: Vec<u8>,
    /// The number of the first adjective; nouns and verbs come before it.
    pub first_adjective: u16,
    /// Synsets that mean the opposite of each other.
    pub opposite_synsets: Vec<(u16, u16)>,
    /// English words derived from each other.
    pub derived: Vec<(String, String)>,
}

/// The text of the hand-written tables.
pub struct Tables<'a> {
    /// `language, words, example`.
    pub synonyms: &'a str,
    /// `language, words, words, example`.
    pub opposites: &'a str,
    /// `language, kind, members, example`.
    pub kinds: &'a str,
    /// `language, words, example`.
    pub derivations: &'a str,
    /// `language, up or down, words, example`.
    pub directions: &'a str,
    /// `Spanish word, English words`: the row is its own example.
    pub spanish: &'a str,
}

/// A row that is not understood.
#[derive(Debug)]
pub struct SourceError(String);

impl fmt::Display for SourceError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Error for SourceError {}

impl Source {
    /// Reads the hand-written tables. Errors on a row with a wrong number of columns or an unknown language.
    pub fn read(tables: &Tables) -> Result<Source, SourceError> {
        let mut source = Source::default();
        for [language, words, _] in rows(tables.synonyms)? {
            source.side(language)?.groups.push(list(words));
        }
        for [language, left, right, _] in rows(tables.opposites)? {
            source.side(language)?.opposites.push([list(left), list(right)]);
        }
        for [language, kind, members, _] in rows(tables.kinds)? {
            source.side(language)?.kinds.push([list(kind), list(members)]);
        }
        for [language, words, _] in rows(tables.derivations)? {
            source.side(language)?.families.push(list(words));
        }
        for [language, direction, words, _] in rows(tables.directions)? {
            let index = match direction {
                "up" => 0,
                "down" => 1,
                _ => return Err(SourceError(format!("expected `up` or `down`, found `{direction}`"))),
            };
            source.side(language)?.directions[index].extend(list(words));
        }
        for [spanish, english] in rows(tables.spanish)? {
            source.translations.push((spanish.to_owned(), list(english)));
        }
        Ok(source)
    }

    fn side(&mut self, language: &str) -> Result<&mut Side, SourceError> {
        match language {
            "en" => Ok(&mut self.english),
            "es" => Ok(&mut self.spanish),
            _ => Err(SourceError(format!("expected language `en` or `es`, found `{language}`"))),
        }
    }
}

impl Side {
    /// Every word the tables of this language name, with repetitions.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let pairs = self.opposites.iter().chain(&self.kinds).chain([&self.directions]).flatten();
        self.groups.iter().chain(&self.families).chain(pairs).flatten().map(String::as_str)
    }
}

/// The rows of a table: comments and empty lines left out, cut at tabs.
pub(super) fn rows<const COLUMNS: usize>(text: &str) -> Result<Vec<[&str; COLUMNS]>, SourceError> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let columns: Vec<&str> = line.split('\t').map(str::trim).collect();
            columns
                .try_into()
                .map_err(|_| SourceError(format!("expected {COLUMNS} columns separated by tabs in `{line}`")))
        })
        .collect()
}

/// Words separated by commas.
pub(super) fn list(words: &str) -> Vec<String> {
    words.split(',').map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Source, Tables, rows};

    const EMPTY: Tables =
        Tables { synonyms: "", opposites: "", kinds: "", derivations: "", directions: "", spanish: "" };

    #[test]
    fn a_row_is_cut_at_tabs_and_commas() {
        let source =
            Source::read(&Tables { synonyms: "# words\nen\tseize, impound\tseize = impound\n", ..EMPTY });
        assert_eq!(source.unwrap().english.groups, [["seize", "impound"]]);
    }

    #[test]
    fn a_row_that_is_not_understood_is_named() {
        let error = rows::<3>("en\tseize").unwrap_err();
        assert_eq!(error.to_string(), "expected 3 columns separated by tabs in `en\tseize`");
        let error = Source::read(&Tables { synonyms: "fr\tun\tdeux", ..EMPTY }).err().unwrap();
        assert_eq!(error.to_string(), "expected language `en` or `es`, found `fr`");
    }
}
