//! A claim's part and a sentence as two rows of words without marks, with what meets what.

use crate::check::align::Pair;
use crate::check::view::{Class, View};
use crate::grammar::Tag;
use std::collections::BTreeMap;

/// Two rows of words. Positions count words without marks; `claim` and `source` lead back to the views' indices.
pub struct Scene<'p, 'a> {
    /// What is compared.
    pub pair: &'p Pair<'a>,
    /// The words of the part.
    pub claim: Vec<usize>,
    /// The words of the sentence.
    pub source: Vec<usize>,
    /// For each claim position, the source position that says the same.
    pub met: Vec<Option<usize>>,
    /// For each source position, a claim position that says the same.
    pub taken: Vec<Option<usize>>,
    /// How many words of the rest of the document stand around the sentence.
    pub beside: usize,
}

impl<'p, 'a> Scene<'p, 'a> {
    /// Lines the two rows up.
    pub fn new(pair: &'p Pair<'a>) -> Self {
        let said = |view: &View, word: usize| {
            !matches!(view.reading.words[word].tag, Tag::Punctuation | Tag::Symbol)
                && view.word(word).chars().any(char::is_alphanumeric)
        };
        let claim: Vec<usize> =
            pair.part.words.iter().copied().filter(|&word| said(pair.claim, word)).collect();
        let all = pair.source.sentence_words(pair.sentence);
        let source: Vec<usize> = all.clone().filter(|&word| said(pair.source, word)).collect();
        let beside = pair.source.facts.len() - all.len();
        let (met, taken) = (vec![None; claim.len()], vec![None; source.len()]);
        let mut scene = Self { pair, claim, source, met, taken, beside };
        scene.meet_content();
        scene.meet_values();
        scene
    }

    fn meet_content(&mut self) {
        let position: BTreeMap<usize, usize> =
            self.source.iter().enumerate().map(|(position, &word)| (word, position)).collect();
        for (mine, &word) in self.claim.iter().enumerate() {
            if let Some(&theirs) = self.pair.meets(word).and_then(|source| position.get(&source)) {
                self.met[mine] = Some(theirs);
                self.taken[theirs].get_or_insert(mine);
            }
        }
    }

    /// Numbers and dates meet by their written form.
    fn meet_values(&mut self) {
        for mine in 0..self.claim.len() {
            if !matches!(self.claim_class(mine), Class::Quantity(_) | Class::Date(_)) {
                continue;
            }
            let key = self.claim_key(mine);
            let theirs = (0..self.source.len())
                .find(|&theirs| self.taken[theirs].is_none() && self.source_key(theirs) == key);
            if let Some(theirs) = theirs {
                self.met[mine] = Some(theirs);
                self.taken[theirs] = Some(mine);
            }
        }
    }

    /// The part the word at a claim position plays.
    pub fn claim_class(&self, position: usize) -> Class {
        self.pair.claim.facts[self.claim[position]].class
    }

    /// The part the word at a source position plays.
    pub fn source_class(&self, position: usize) -> Class {
        self.pair.source.facts[self.source[position]].class
    }

    /// Lemma at a claim position.
    pub fn claim_key(&self, position: usize) -> &'a str {
        &self.pair.claim.facts[self.claim[position]].key
    }

    /// Lemma at a source position.
    pub fn source_key(&self, position: usize) -> &'a str {
        &self.pair.source.facts[self.source[position]].key
    }

    /// Tag at a claim position.
    pub fn claim_tag(&self, position: usize) -> Tag {
        self.pair.claim.reading.words[self.claim[position]].tag
    }

    /// Tag at a source position.
    pub fn source_tag(&self, position: usize) -> Tag {
        self.pair.source.reading.words[self.source[position]].tag
    }

    /// Claim positions with content and no counterpart in the sentence.
    pub fn unmet(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.claim.len()).filter(|&at| self.claim_class(at).is_content() && self.met[at].is_none())
    }

    /// Source positions with content that the claim does not say.
    pub fn unsaid(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.source.len()).filter(|&at| self.source_class(at).is_content() && self.taken[at].is_none())
    }
}
