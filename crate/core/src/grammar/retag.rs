//! Words whose part of speech their spelling and place show to be another: "car thefts" are no name, "closed in 1990 and
//! rebuilt" is no noun.

use super::irregular::{infinitive, prefixed};
use super::{Form, Model, Relation, Tag, Word};
use crate::text::Layout;
use std::ops::Range;

/// What the first word of a sentence may be besides a name, although it greets or answers.
const INTERJECTIONS: &[&str] = &[
    "ah", "bravo", "good", "goodbye", "hello", "hey", "hi", "indeed", "like", "no", "oh", "ok", "okay",
    "please", "right", "say", "so", "sorry", "sure", "thank", "thanks", "true", "welcome", "well", "wow",
    "yeah", "yes",
];

/// All pronouns; no other word is one.
const PRONOUNS: &[&str] = &[
    "all",
    "another",
    "any",
    "anybody",
    "anyone",
    "anything",
    "both",
    "each",
    "either",
    "everybody",
    "everyone",
    "everything",
    "few",
    "half",
    "he",
    "her",
    "hers",
    "herself",
    "him",
    "himself",
    "his",
    "i",
    "it",
    "its",
    "itself",
    "least",
    "less",
    "many",
    "me",
    "mine",
    "more",
    "most",
    "much",
    "my",
    "myself",
    "naught",
    "neither",
    "nobody",
    "none",
    "nothing",
    "one",
    "ones",
    "other",
    "others",
    "our",
    "ours",
    "ourselves",
    "plenty",
    "same",
    "several",
    "she",
    "some",
    "somebody",
    "someone",
    "something",
    "such",
    "that",
    "their",
    "theirs",
    "them",
    "themselves",
    "there",
    "these",
    "they",
    "this",
    "those",
    "us",
    "we",
    "what",
    "whatever",
    "which",
    "whichever",
    "who",
    "whoever",
    "whom",
    "whose",
    "you",
    "your",
    "yours",
    "yourself",
    "yourselves",
];

/// Gives English words the part of speech that their spelling and place show.
pub(super) fn retag(model: &Model, text: &str, layout: &Layout, words: &mut [Word]) {
    for sentence in &layout.sentences {
        let mut tagger = Tagger { model, text, words, range: sentence.tokens.clone() };
        for word in sentence.tokens.clone() {
            tagger.common_noun(word);
            tagger.name(word);
            tagger.participle(word);
        }
    }
}

struct Tagger<'a> {
    model: &'a Model,
    text: &'a str,
    words: &'a mut [Word],
    range: Range<usize>,
}

impl Tagger<'_> {
    /// A word in small letters is no name, and no pronoun but those that are listed.
    fn common_noun(&mut self, word: usize) {
        let written = self.words[word].span.of(self.text);
        let doubtful = match self.words[word].tag {
            Tag::ProperNoun => word > self.range.start,
            Tag::Pronoun => PRONOUNS.binary_search(&written).is_err(),
            _ => false,
        };
        if !doubtful || written.len() < 4 || !written.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return;
        }
        let plural = written.ends_with('s') && !["ss", "us", "is"].iter().any(|end| written.ends_with(end));
        self.set(word, Tag::Noun, if plural { Form::Plural } else { Form::Singular });
    }

    /// An unknown name that begins a sentence greets nobody: "Brightwater said".
    fn name(&mut self, word: usize) {
        let it = &self.words[word];
        let written = it.span.of(self.text);
        let known = || INTERJECTIONS.binary_search(&written.to_lowercase().as_str()).is_ok();
        if it.tag != Tag::Interjection
            || !written.starts_with(char::is_uppercase)
            || written.len() < 3
            || known()
        {
            return;
        }
        let (relation, verb) = (it.relation, it.head);
        self.set(word, Tag::ProperNoun, Form::Singular);
        let free = |verb: usize| {
            !self.range.clone().any(|child| {
                let child = &self.words[child];
                child.head == Some(verb)
                    && matches!(
                        child.relation,
                        Relation::Subject | Relation::SubjectPassive | Relation::Expletive
                    )
            })
        };
        let next =
            word + 1 < self.range.end && matches!(self.words[word + 1].tag, Tag::Verb | Tag::Auxiliary);
        let acts = relation == Relation::Discourse && next && verb.is_some_and(free);
        if acts {
            self.words[word].relation = Relation::Subject;
        }
    }

    /// "was built in 1988 and rebuilt in 2004": a participle joined to a verb is a verb.
    fn participle(&mut self, word: usize) {
        let it = &self.words[word];
        let listed = it.relation == Relation::Conjunct
            && matches!(it.tag, Tag::Noun | Tag::Adjective | Tag::ProperNoun);
        let Some(verb) = it.head.filter(|&head| listed && head < word && self.words[head].tag == Tag::Verb)
        else {
            return;
        };
        let written = it.span.of(self.text);
        let past = matches!(self.words[verb].form, Form::Past | Form::PastParticiple);
        let joined =
            word > self.range.start && matches!(self.words[word - 1].tag, Tag::Conjunction | Tag::Adverb);
        let participle =
            written.ends_with("ed") || infinitive(written).is_some() || prefixed(written).is_some();
        if past && joined && participle && written.starts_with(char::is_lowercase) {
            let form = self.words[verb].form;
            self.set(word, Tag::Verb, form);
            for child in self.range.clone() {
                let child = &mut self.words[child];
                if child.head == Some(word) && child.relation == Relation::NominalModifier {
                    child.relation = Relation::Oblique;
                }
            }
        }
    }

    fn set(&mut self, word: usize, tag: Tag, form: Form) {
        let written = self.words[word].span.of(self.text);
        let lemma = self.model.number_of(tag, form).map(|number| self.model.lemma_of(written, number));
        let it = &mut self.words[word];
        (it.tag, it.form) = (tag, form);
        if let Some(lemma) = lemma {
            it.lemma = lemma;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{INTERJECTIONS, PRONOUNS};

    #[test]
    fn lists_are_sorted() {
        assert!(INTERJECTIONS.is_sorted() && PRONOUNS.is_sorted());
    }
}
