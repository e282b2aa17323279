//! Which sentences of the corpus may speak to a claim: recall first.

use super::part::Part;
use super::view::{Class, View};
use crate::lexicon::{Entry, Lexicon};
use crate::order;
use std::collections::BTreeMap;

/// How many sentences are compared in full.
const KEPT: usize = 16;

/// The words of a corpus with the sentences they stand in.
#[derive(Default)]
pub struct Index {
    /// Word key to the sentences that have it, in order.
    postings: BTreeMap<String, Posting>,
    sentences: usize,
}

/// Where a word stands, in the lexicon and in the corpus.
#[derive(Default)]
struct Posting {
    entry: Entry,
    places: Vec<Place>,
}

/// A sentence of the corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Index of the document.
    pub document: usize,
    /// Index of the sentence in it.
    pub sentence: usize,
}

impl Index {
    /// Indexes every sentence of `views`.
    pub fn new(views: &[View], lexicon: &Lexicon) -> Self {
        let mut index = Self::default();
        for (document, view) in views.iter().enumerate() {
            for sentence in 0..view.reading.layout.sentences.len() {
                let place = Place { document, sentence };
                index.sentences += 1;
                for word in
                    view.sentence_words(sentence).filter(|&word| view.facts[word].class != Class::Function)
                {
                    let key = &view.facts[word].key;
                    let new = || Posting { entry: lexicon.entry(key), places: Vec::new() };
                    let places = &mut index.postings.entry(key.clone()).or_insert_with(new).places;
                    if places.last() != Some(&place) {
                        places.push(place);
                    }
                }
            }
        }
        index
    }

    /// How many sentences the corpus has.
    pub fn sentences(&self) -> usize {
        self.sentences
    }

    /// Whether any sentence has a word with this key.
    pub fn knows(&self, key: &str) -> bool {
        self.postings.contains_key(key)
    }

    /// The sentences that share most with `part`, best first: words, names, numbers and related words, rare ones counting more.
    pub fn find(&self, claim: &View, part: &Part, lexicon: &Lexicon) -> Vec<Place> {
        let mut scores: BTreeMap<Place, f32> = BTreeMap::new();
        for &word in part.words.iter().filter(|&&word| claim.facts[word].class != Class::Function) {
            let key = &claim.facts[word].key;
            let mut best: BTreeMap<Place, f32> = BTreeMap::new();
            for (other, places) in self.related(key, lexicon) {
                let rarity = (1.0 + self.sentences as f32 / places.len() as f32).ln();
                for &place in places {
                    let score = best.entry(place).or_default();
                    *score = score.max(other * rarity);
                }
            }
            for (place, score) in best {
                *scores.entry(place).or_default() += score;
            }
        }
        let mut ranked: Vec<(Place, f32)> = scores.into_iter().collect();
        order::sort_by(&mut ranked, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked.into_iter().take(KEPT).map(|(place, _)| place).collect()
    }

    /// The indexed words that mean something near `key`, with how near. A word that the corpus has is looked up as it is; for
    /// one that it has not, every indexed word is asked what the two have in common.
    fn related<'a>(&'a self, key: &str, lexicon: &Lexicon) -> Vec<(f32, &'a [Place])> {
        if let Some(posting) = self.postings.get(key) {
            return vec![(1.0, &posting.places)];
        }
        let word = (key, lexicon.entry(key));
        let near = |(other, posting): (&'a String, &'a Posting)| {
            let meaning = lexicon.relate_entries(word, (other, posting.entry))?;
            Some((meaning.strength * NEAR, posting.places.as_slice()))
        };
        self.postings.iter().filter_map(near).collect()
    }
}

/// How much a word that only means something near counts.
const NEAR: f32 = 0.7;
