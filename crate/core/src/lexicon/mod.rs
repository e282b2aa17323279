//! What words mean to each other: synonyms, kinds, opposites, derived forms, translations. Imports nothing.
//!
//! The knowledge comes from two places: hand-written tables of the words of the news (`data/lexicon/*.tsv`) and
//! the frequent senses of WordNet. `cargo xtask train lexicon` packs both into `data/lexicon/lexicon.bin`.
//! Words go in as lower-case lemmas; the tables know no inflected forms.

mod cognate;
mod expression;
mod format;
mod relate;
mod source;
mod tree;
mod unpack;
mod words;

pub use format::{LexiconError, encode};
pub use relate::{Meaning, MeaningKind};
pub use source::{Source, SourceError, Tables};

use expression::Expressions;
use tree::Tree;
use words::{Lists, Words};

/// The packed tables that ship with the engine.
static BUILTIN: &[u8] = include_bytes!("../../data/lexicon/lexicon.bin");

/// Lexical tables; empty until loaded. An empty lexicon only knows that a word is itself.
///
/// English and Spanish words share one numbering, English first, so every table serves both languages.
#[derive(Default)]
pub struct Lexicon {
    english: Words,
    spanish: Words,
    /// Those of the words that are expressions of several words, English and Spanish.
    expressions: [Expressions; 2],
    /// Word to the synonym groups it stands in.
    groups: Lists,
    /// Word to opposite pairs, twice the pair's number, plus one on its right side.
    opposites: Lists,
    /// Word to the kinds it names, and word to the kinds it belongs to.
    names_kind: Lists,
    member_of: Lists,
    /// Word to the words it is derived from or that are derived from it.
    derived: Lists,
    /// Word to its translations, the usual one first.
    translations: Lists,
    /// Word to 0 (up) or 1 (down).
    directions: Lists,
    /// Word to the WordNet senses it is frequent in, the most frequent first within a part of speech.
    senses: Lists,
    tree: Tree,
}

/// Which way a word says that a figure moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Rise, growth, more, aumentar.
    Up,
    /// Fall, decline, fewer, caer.
    Down,
}

impl Direction {
    /// The other way.
    pub fn opposite(self) -> Direction {
        match self {
            Direction::Up => Direction::Down,
            Direction::Down => Direction::Up,
        }
    }
}

/// The language of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// English.
    English,
    /// Spanish.
    Spanish,
}

/// Counts of what a lexicon holds, for the benchmark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// English lemmas.
    pub english: usize,
    /// Spanish lemmas.
    pub spanish: usize,
    /// WordNet synsets, with those kept only to join others.
    pub synsets: usize,
    /// Word senses.
    pub senses: usize,
    /// Pairs of derived words, counted both ways.
    pub derived: usize,
    /// Spanish and English pairs, counted once.
    pub translations: usize,
}

/// Where a lexicon has a lemma, in either language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    english: Option<u16>,
    spanish: Option<u16>,
}

impl Entry {
    /// Whether the lexicon has the lemma in that language.
    pub fn knows(self, tongue: Tongue) -> bool {
        self.of(tongue).is_some()
    }

    fn of(self, tongue: Tongue) -> Option<u16> {
        match tongue {
            Tongue::English => self.english,
            Tongue::Spanish => self.spanish,
        }
    }

    fn ids(self) -> impl Iterator<Item = u16> {
        self.english.into_iter().chain(self.spanish)
    }
}

impl Lexicon {
    /// Reads packed tables. Errors when the bytes are not a lexicon or are damaged.
    ///
    /// ```
    /// use vouch_core::lexicon::Lexicon;
    /// assert!(Lexicon::from_bytes(b"something else").is_err());
    /// ```
    pub fn from_bytes(bytes: &[u8]) -> Result<Lexicon, LexiconError> {
        unpack::decode(bytes)
    }

    /// The tables that ship with the engine.
    ///
    /// # Panics
    /// Never with the bytes in the repository; a test reads them.
    pub fn builtin() -> Lexicon {
        Lexicon::from_bytes(BUILTIN).expect("the lexicon in the repository is whole")
    }

    /// How the claim's word relates to the source's word; the strongest relation there is. When both are English
    /// words they are read as such: "red" and "network" have nothing to do with each other.
    ///
    /// ```
    /// use vouch_core::lexicon::{MeaningKind, Lexicon};
    /// let lexicon = Lexicon::builtin();
    /// let kind = |claim, source| lexicon.relate(claim, source).map(|meaning| meaning.kind);
    /// assert_eq!(kind("confiscate", "seize"), Some(MeaningKind::Synonym));
    /// assert_eq!(kind("weapon", "firearm"), Some(MeaningKind::Hypernym));
    /// assert_eq!(kind("rise", "fall"), Some(MeaningKind::Opposite));
    /// assert_eq!(kind("decomisar", "seize"), Some(MeaningKind::Translation));
    /// assert_eq!(kind("tariff", "penguin"), None);
    /// ```
    pub fn relate(&self, claim: &str, source: &str) -> Option<Meaning> {
        self.relate_entries((claim, self.entry(claim)), (source, self.entry(source)))
    }

    /// The same for lemmas that were looked up before.
    pub fn relate_entries(&self, claim: (&str, Entry), source: (&str, Entry)) -> Option<Meaning> {
        relate::relate(self, claim, source)
    }

    /// The same for words whose languages are known, so that the Spanish "red" meets "network".
    ///
    /// ```
    /// use vouch_core::lexicon::{Lexicon, MeaningKind, Tongue};
    /// let meaning = Lexicon::builtin().relate_in(("red", Tongue::Spanish), ("network", Tongue::English));
    /// assert_eq!(meaning.map(|meaning| meaning.kind), Some(MeaningKind::Translation));
    /// ```
    pub fn relate_in(&self, claim: (&str, Tongue), source: (&str, Tongue)) -> Option<Meaning> {
        let entry = |word: (&str, Tongue)| self.entry(word.0);
        self.relate_entries_in(((claim.0, entry(claim)), claim.1), ((source.0, entry(source)), source.1))
    }

    /// The same for lemmas that were looked up before.
    pub fn relate_entries_in<'a>(
        &self,
        claim: ((&'a str, Entry), Tongue),
        source: ((&'a str, Entry), Tongue),
    ) -> Option<Meaning> {
        relate::relate_in(self, claim, source)
    }

    /// Where the lexicon has a lemma; looked up once for a word that is compared with many.
    pub fn entry(&self, lemma: &str) -> Entry {
        Entry { english: self.id(lemma, Tongue::English), spanish: self.id(lemma, Tongue::Spanish) }
    }

    /// Which way the word says that a figure moved, in English or Spanish. A word of both languages is read as
    /// English: "mayor" moves nothing.
    ///
    /// ```
    /// use vouch_core::lexicon::{Direction, Lexicon};
    /// let lexicon = Lexicon::builtin();
    /// assert_eq!(lexicon.direction("decline"), Some(Direction::Down));
    /// assert_eq!(lexicon.direction("aumentar"), Some(Direction::Up));
    /// assert_eq!(lexicon.direction("say"), None);
    /// ```
    pub fn direction(&self, lemma: &str) -> Option<Direction> {
        match self.directions.of(self.ids(lemma).next()?).first()? {
            0 => Some(Direction::Up),
            _ => Some(Direction::Down),
        }
    }

    /// The word in the other language, the usual translation first: Spanish to English and English to Spanish.
    ///
    /// ```
    /// use vouch_core::lexicon::Lexicon;
    /// let lexicon = Lexicon::builtin();
    /// assert_eq!(lexicon.translate("arma").next(), Some("weapon"));
    /// assert!(lexicon.translate("weapon").any(|word| word == "arma"));
    /// ```
    pub fn translate(&self, lemma: &str) -> impl Iterator<Item = &str> {
        self.ids(lemma).flat_map(|word| self.translations.of(word)).map(|&word| self.text(word))
    }

    /// Whether the lexicon has the lemma in that language.
    pub fn knows(&self, lemma: &str, tongue: Tongue) -> bool {
        self.id(lemma, tongue).is_some()
    }

    /// The expressions of several words that are found by one of their words.
    ///
    /// ```
    /// use vouch_core::lexicon::{Lexicon, Tongue};
    /// let lexicon = Lexicon::builtin();
    /// assert!(lexicon.expressions("missing", Tongue::English).any(|it| it == "go missing"));
    /// ```
    pub fn expressions(&self, word: &str, tongue: Tongue) -> impl Iterator<Item = &str> {
        let (words, side) = match tongue {
            Tongue::English => (&self.english, 0),
            Tongue::Spanish => (&self.spanish, 1),
        };
        self.expressions[side].with(word).iter().map(|&number| words.text(number.into()))
    }

    /// How much the lexicon holds.
    pub fn counts(&self) -> Counts {
        Counts {
            english: self.english.len(),
            spanish: self.spanish.len(),
            synsets: self.tree.len(),
            senses: self.senses.len(),
            derived: self.derived.len(),
            translations: self.translations.len() / 2,
        }
    }

    /// The numbers of a lemma: one for each language that has it.
    fn ids(&self, lemma: &str) -> impl Iterator<Item = u16> + use<> {
        self.id(lemma, Tongue::English).into_iter().chain(self.id(lemma, Tongue::Spanish))
    }

    /// The number of a lemma in one language.
    fn id(&self, lemma: &str, tongue: Tongue) -> Option<u16> {
        match tongue {
            Tongue::English => self.english.find(lemma),
            Tongue::Spanish => self.spanish.find(lemma).map(|word| word + self.english.len() as u16),
        }
    }

    fn is_english(&self, word: u16) -> bool {
        usize::from(word) < self.english.len()
    }

    fn text(&self, word: u16) -> &str {
        match usize::from(word).checked_sub(self.english.len()) {
            None => self.english.text(word.into()),
            Some(word) => self.spanish.text(word),
        }
    }
}

#[cfg(test)]
mod tests;
