//! Which word of a claim meets which word of a sentence, by meaning.

use super::frame::{self, Frame};
use super::part::Part;
use super::relation::{Sort, sort};
use super::view::{Class, View};
use crate::lexicon::{Lexicon, Meaning, MeaningKind};
use crate::statement::Statement;
use crate::text::Span;
use crate::value::Date;
use crate::value::entity::{self, Entity, EntityKind};
use std::cell::Cell;
use std::ops::Range;

/// A part of a claim beside a sentence of the corpus, word by word.
pub struct Pair<'a> {
    /// The claim.
    pub claim: &'a View,
    /// The part of it that is compared.
    pub part: &'a Part,
    /// The document.
    pub source: &'a View,
    /// Index of the sentence in the document.
    pub sentence: usize,
    /// What words mean to each other.
    pub lexicon: &'a Lexicon,
    /// For each word of the claim, what it meets.
    links: Vec<Option<Link>>,
    /// The source's statements that come nearest to the claim's.
    pub frames: Vec<Frame>,
    /// For each word of the sentence, whether one of those statements has it.
    near: Vec<bool>,
    /// The source's words that are looked at: the sentence and those before it.
    window: Range<usize>,
    /// The source's words that the claim says too: they stand for those, not for something near them.
    taken: Vec<usize>,
    /// For each word of the claim and each of the window, how they are related, once asked.
    known: Vec<Cell<Option<Option<Meaning>>>>,
}

/// What a claim's word meets in the source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// Index of the source's word.
    pub word: usize,
    /// How the two are related.
    pub kind: MeaningKind,
    /// How surely, 0 to 1; less the farther it is looked for.
    pub strength: f32,
    /// Where the source's word stands.
    pub at: Where,
}

/// Where a word that a claim's word meets stands, from the nearest place to the farthest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// In a statement of the sentence that comes near to the claim's.
    Near,
    /// In another statement of the sentence.
    Elsewhere,
    /// In the sentences right before.
    Before,
    /// In the beginning of the article, and no nearer.
    Lead,
}

impl Link {
    /// Whether the word stands in the sentence itself, not in its surroundings.
    pub fn is_local(&self) -> bool {
        matches!(self.at, Where::Near | Where::Elsewhere)
    }

    /// Whether the word stands in a statement that comes near to the claim's, not in another one of the sentence.
    pub fn is_near(&self) -> bool {
        self.at == Where::Near
    }

    /// Whether only the beginning of the article has the word.
    pub fn is_lead(&self) -> bool {
        self.at == Where::Lead
    }
}

/// How much a match in the surroundings of a sentence counts beside one in the sentence.
const CONTEXT: f32 = 0.8;

/// How much a match in another statement of the sentence counts: it may belong to something else.
const FAR: f32 = 0.6;

/// From this strength on two words mean the same; below it stand rare senses and far kinds.
const SAME: f32 = 0.5;

/// A match in a near statement that is as strong as this is taken without a look at the others: there even the same word
/// counts only `FAR`.
const GOOD: f32 = 0.7;

/// Of two words that mean as much, the one of the claim's sort is met: a noun by a noun.
const SAME_SORT: f32 = 0.05;

/// More than any strength: what means the same comes before whatever is only near.
const FIRST: f32 = 1.0;

/// How many sentences, the heading included, say what an article is about.
const LEAD: usize = 2;

/// How much a word counts that only they have.
const ABOUT: f32 = 0.7;

/// How many words a piece has at most whose words belong together although no statement tells them.
const COMPACT: usize = 6;

/// How many sentences before the compared one may explain its words.
const LOOK_BACK: usize = 2;

impl<'a> Pair<'a> {
    /// Aligns `part` with a sentence.
    pub fn new(
        claim: &'a View,
        part: &'a Part,
        source: &'a View,
        sentence: usize,
        lexicon: &'a Lexicon,
    ) -> Self {
        let links = vec![None; claim.facts.len()];
        let first = source.sentence_words(sentence.saturating_sub(LOOK_BACK)).start;
        let window = first..source.sentence_words(sentence).end;
        let known = vec![Cell::new(None); claim.facts.len() * window.len()];
        let (frames, near, taken) = (Vec::new(), Vec::new(), Vec::new());
        let mut pair =
            Self { claim, part, source, sentence, lexicon, links, frames, near, window, taken, known };
        pair.frames = frame::all(&pair);
        pair.near = frame::words(&pair, &pair.frames);
        pair.link_all();
        if pair.frames.is_empty() {
            pair.near.fill(true);
            pair.link_all();
            if !pair.is_compact() {
                pair.near.fill(false);
                pair.link_all();
            }
        }
        pair
    }

    fn link_all(&mut self) {
        self.taken.clear();
        for &word in &self.part.words {
            if self.claim.facts[word].class.has_meaning() {
                self.links[word] = self.best(word);
            }
        }
        self.share_out();
    }

    /// Whether all that is met stands in one short piece of the sentence, as in "the Norland Initiative, a 2008 pact".
    fn is_compact(&self) -> bool {
        let met = || self.links.iter().flatten().filter(|link| link.is_local()).map(|link| link.word);
        let (first, last) = (met().min(), met().max());
        first.zip(last).is_some_and(|(first, last)| last - first <= COMPACT)
    }

    /// Gives each of the source's words to the claim's word that is the same, and lets those that only mean something near
    /// it look elsewhere: "nuclear power" is not the "electricity" it makes.
    fn share_out(&mut self) {
        let same = |link: &Link| link.kind == MeaningKind::Same;
        self.taken = self.links.iter().flatten().filter(|link| same(link)).map(|link| link.word).collect();
        for &word in &self.part.words {
            if self.links[word].is_some_and(|link| !same(&link) && self.taken.contains(&link.word)) {
                self.links[word] = self.best(word);
            }
        }
    }

    /// What `word` of the claim meets.
    pub fn link(&self, word: usize) -> Option<Link> {
        self.links[word]
    }

    /// The source's word that `word` meets in the sentence itself, unless it means the opposite or something beside it.
    pub fn meets(&self, word: usize) -> Option<usize> {
        self.links[word].filter(|link| link.is_local() && same_thing(link.kind)).map(|link| link.word)
    }

    /// Whether `word` of the claim and `source` mean the same.
    pub fn same(&self, word: usize, source: usize) -> bool {
        self.relate(word, source).is_some_and(|meaning| same_thing(meaning.kind) && meaning.strength >= SAME)
    }

    /// Whether a word of the sentence stands in a statement that comes near to the claim's.
    pub fn is_near(&self, source: usize) -> bool {
        let first = self.source.sentence_words(self.sentence).start;
        source.checked_sub(first).and_then(|at| self.near.get(at)).copied().unwrap_or_default()
    }

    /// How two words are related, by name or by meaning. Rules ask again and again, so answers are kept.
    pub fn relate(&self, word: usize, source: usize) -> Option<Meaning> {
        let at = source.checked_sub(self.window.start).filter(|_| source < self.window.end);
        let Some(at) = at else { return self.relation(word, source) };
        let known = &self.known[word * self.window.len() + at];
        if let Some(meaning) = known.get() {
            return meaning;
        }
        let meaning = self.relation(word, source);
        known.set(Some(meaning));
        meaning
    }

    /// The claim's entity that `word` belongs to.
    pub fn claim_entity(&self, word: usize) -> Option<&'a Entity> {
        self.claim.entity(word)
    }

    /// The source's entity that `word` belongs to.
    pub fn source_entity(&self, word: usize) -> Option<&'a Entity> {
        self.source.entity(word)
    }

    /// Whether a word of the claim tells that something rises or falls.
    pub fn moves(&self, word: usize) -> bool {
        self.lexicon.direction(&self.claim.facts[word].lemma).is_some()
    }

    /// The best match for `word`: in the near statements of the sentence, else elsewhere in it, else before it.
    fn best(&self, word: usize) -> Option<Link> {
        let inside = self.source.sentence_words(self.sentence);
        let before = self.source.sentence_words(self.sentence.saturating_sub(LOOK_BACK)).start..inside.start;
        let is_near = |source: &usize| self.is_near(*source);
        let good = |link: &Link| same_thing(link.kind) && link.strength >= GOOD;
        let here = self.best_in(word, inside.clone().filter(is_near), Where::Near);
        if here.is_some_and(|link| good(&link)) {
            return here;
        }
        let far = self.best_in(word, inside.clone().filter(|source| !is_near(source)), Where::Elsewhere);
        let weaker = |link: Link, factor| Link { strength: link.strength * factor, ..link };
        let far = far.filter(|link| same_thing(link.kind)).map(|link| weaker(link, FAR));
        // What a text has told before, it does not tell again.
        let topic = sort(self.claim.reading.words[word].tag) != Sort::Act;
        let there = self.best_in(word, before.filter(|_| topic), Where::Before);
        let there = there.filter(|link| same_thing(link.kind)).map(|link| weaker(link, CONTEXT));
        let fits = |link: &Link| if same_thing(link.kind) { link.strength } else { 0.0 };
        let lead = || self.lead(word).filter(|_| topic);
        let there = there.or_else(lead);
        let first = here.into_iter().chain(far).chain(there);
        first.fold(None, |best: Option<Link>, link| match best {
            Some(best) if fits(&best) >= fits(&link) => Some(best),
            _ => Some(link),
        })
    }

    /// The same word in the heading or the first sentence: what an article is about it need not say in every sentence.
    fn lead(&self, word: usize) -> Option<Link> {
        let across = self.claim.tongue() != self.source.tongue();
        let same = |&source: &usize| {
            let translated =
                || self.relate(word, source).is_some_and(|it| it.kind == MeaningKind::Translation);
            let named = || self.claim.facts[word].class == Class::Name && self.same(word, source);
            self.claim.facts[word].key == self.source.facts[source].key || named() || across && translated()
        };
        let source =
            self.lead_words().filter(|&it| self.source.facts[it].class != Class::Function).find(same)?;
        Some(Link { word: source, kind: MeaningKind::Same, strength: ABOUT, at: Where::Lead })
    }

    /// The words of the heading and the first sentence, as far as they stand before the compared one.
    pub fn lead_words(&self) -> Range<usize> {
        0..self.source.sentence_words(LEAD.min(self.sentence)).start
    }

    fn best_in(&self, word: usize, among: impl Iterator<Item = usize>, at: Where) -> Option<Link> {
        let mine = sort(self.claim.reading.words[word].tag);
        let rank = |link: &Link| {
            let alike = if sort(self.source.reading.words[link.word].tag) == mine { SAME_SORT } else { 0.0 };
            link.strength + alike + if same_thing(link.kind) { FIRST } else { 0.0 }
        };
        among
            .filter(|&source| self.source.facts[source].class.has_meaning())
            .filter_map(|source| {
                let Meaning { kind, strength } = self.relate(word, source)?;
                Some(Link { word: source, kind, strength, at })
            })
            .filter(|link| link.kind == MeaningKind::Same || self.is_free(word, link.word))
            .max_by(|a, b| rank(a).total_cmp(&rank(b)).then(b.word.cmp(&a.word)))
    }

    /// Whether a claim's word may stand for a source's word that is another one: not for one the claim says too, and no
    /// verb for a part of a person's name or title ("attend" for "Minister").
    fn is_free(&self, word: usize, source: usize) -> bool {
        let verb = sort(self.claim.reading.words[word].tag) == Sort::Act;
        let named = self.source_entity(source).is_some_and(|it| it.kind == EntityKind::Person);
        let taken = self.taken.contains(&source) && !self.is_of_one(word, source);
        !(taken || verb && named)
    }

    /// Whether another word of the same expression stands for `source`: "paid a visit" for "visited".
    fn is_of_one(&self, word: usize, source: usize) -> bool {
        let stands = |it: &usize| *it != word && self.links[*it].is_some_and(|link| link.word == source);
        self.claim.whole(word).is_some_and(|it| it.words.iter().any(stands))
    }

    /// The words of the part that carry content and are not numbers or dates.
    pub fn content(&self) -> impl Iterator<Item = usize> + '_ {
        self.part.words.iter().copied().filter(|&word| self.claim.facts[word].class.is_content())
    }

    /// Whether a word of the part stands inside `span` of the claim.
    pub fn part_has(&self, span: Span) -> bool {
        self.claim.has_word_in(&self.part.words, span)
    }

    /// Where the sentence stands in the document.
    pub fn sentence_span(&self) -> Span {
        self.source.sentence_span(self.sentence)
    }

    /// The dates of the sentence.
    pub fn source_dates(&self) -> impl Iterator<Item = &'a Date> + use<'a> {
        let sentence = self.sentence_span();
        self.source.reading.mentions.dates.iter().filter(move |date| sentence.contains(date.span))
    }

    /// The source's words in the sentences right before that may explain the compared one.
    pub fn before(&self) -> Range<usize> {
        self.window.start..self.source.sentence_words(self.sentence).start
    }

    /// The claim's statements whose predicate lies in the part.
    pub fn claim_statements(&self) -> impl Iterator<Item = &'a Statement> + '_ {
        let claim = self.claim;
        self.part.words.iter().filter_map(move |&word| claim.statement(word))
    }

    /// The source's statements in the sentence.
    pub fn source_statements(&self) -> impl Iterator<Item = &'a Statement> + '_ {
        let source = self.source;
        source.statements_in(self.sentence).map(|(_, statement)| statement)
    }

    /// The source's statement that comes nearest to `statement`.
    pub fn counterpart(&self, statement: &Statement) -> Option<&'a Statement> {
        let index = self.claim.statement_at[statement.predicate]?;
        let frame = self.frames.iter().find(|frame| frame.claim == index)?;
        Some(&self.source.reading.statements[frame.source])
    }

    /// The counterpart of `statement` when its predicate says the same, or the opposite; a light predicate fits any.
    pub fn same_act(&self, statement: &Statement) -> Option<&'a Statement> {
        let theirs = self.counterpart(statement)?;
        let light = self.claim.is_light(statement.predicate);
        let kind = self.relate(statement.predicate, theirs.predicate).map(|meaning| meaning.kind);
        let fits = light || kind.is_some_and(|kind| same_thing(kind) || kind == MeaningKind::Opposite);
        fits.then_some(theirs)
    }
}

/// Whether a claim's word says what the source's word says, or less.
pub fn same_thing(kind: MeaningKind) -> bool {
    matches!(
        kind,
        MeaningKind::Same
            | MeaningKind::Synonym
            | MeaningKind::Derived
            | MeaningKind::Hypernym
            | MeaningKind::Translation
    )
}

/// Whether two mentions name one thing: the same key, or for people a shorter form of the name.
pub fn same_entity(a: &Entity, b: &Entity) -> bool {
    let person = |entity: &Entity| matches!(entity.kind, EntityKind::Person | EntityKind::Unknown);
    a.key == b.key || (person(a) && person(b) && entity::same(&a.key, &b.key))
}
