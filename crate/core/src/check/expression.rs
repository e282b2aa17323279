//! Expressions of several words that mean one thing: "held talks", "went missing", "press conference".
//!
//! The lexicon lists them. A verb with its particle is read as one word, and so is what has no word with a meaning of its own:
//! "went up" is not "went", and "put on hold" is not "put". All others keep their words, and mean something as a whole besides.

use super::spelling::AGAIN;
use super::view::{Class, Fact, tongue};
use crate::grammar::{Relation, Tag, Word};
use crate::lexicon::Lexicon;
use crate::order;
use crate::statement::Reading;
use crate::text::Span;
use crate::value::entity::fold;
use std::cmp::Reverse;
use std::ops::Range;

/// An expression found in a text.
#[derive(Clone, Debug)]
pub struct Expression {
    /// How the lexicon writes it.
    pub lemma: String,
    /// Its words, in text order; other words may stand behind the first.
    pub words: Vec<usize>,
    /// The word that the rest of the sentence hangs on.
    pub head: usize,
    /// What its words mean by themselves.
    pub kind: Kind,
}

/// What the words of an expression mean by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing: it is read as one word, at its head.
    Joined,
    /// Something, and another thing together.
    Whole,
    /// The verb leaves the act to its noun, and the expression means what the noun means.
    Support,
}

impl Expression {
    /// Where it stands: all of it, or its head alone where other words stand inside.
    pub fn span(&self, reading: &Reading) -> Span {
        let (first, last) = (self.words[0], self.words[self.words.len() - 1]);
        let unbroken = last - first + 1 == self.words.len();
        let ends = if unbroken { (first, last) } else { (self.head, self.head) };
        Span::new(reading.words[ends.0].span.start, reading.words[ends.1].span.end)
    }
}

/// How many words may stand behind the verb of an expression: "put the whole tunnel project on hold".
const GAP: usize = 6;

/// Acts and circumstances that say little; a claim is not lost because a source does not use them.
#[rustfmt::skip]
const LIGHT: &[&str] = &[
    "take place", "carry out", "in spite of", "in addition to", "in order to", "tener lugar", "llevar a cabo", "a pesar de",
];

/// Verbs that leave the act to the noun that is done: who issues a warning warns, and who reaches a deal agrees. Verbs that leave
/// open whether it came to the act, as "offer" and "plan" do, do not belong here.
#[rustfmt::skip]
const SUPPORT: &[&str] = &[
    "cast", "commit", "deliver", "draw", "express", "file", "impose", "inflict", "issue", "launch", "lend", "level", "lodge",
    "mount", "pay", "press", "reach", "stage", "strike", "submit", "tender", "undertake", "voice",
    "alcanzar", "cometer", "efectuar", "emitir", "expresar", "imponer", "interponer", "lanzar", "prestar", "presentar",
    "pronunciar", "realizar",
];

/// Words that open no phrase of their own behind a verb of an expression.
const PARTICLES: &[&str] = &["off", "out", "away", "apart", "aside"];

/// What turns an expression around, or counts what it names: then its words are compared one by one.
const NONE: &[&str] = &["no", "little", "few", "ningún", "ninguno", "poco"];

/// Finds the expressions of a text, the longest first where two of them share a word, and joins their words.
pub fn join(reading: &Reading, facts: &mut [Fact], lexicon: &Lexicon) -> Vec<Expression> {
    let mut found = Vec::new();
    for sentence in &reading.layout.sentences {
        let scan = Scan { reading, facts, lexicon, sentence: sentence.tokens.clone() };
        for word in sentence.tokens.clone() {
            scan.at(word, &mut found);
            found.extend(scan.supported(word));
            found.extend(scan.repeated(word));
            found.extend(scan.compound(word));
        }
    }
    order::sort_by_key(&mut found, |it| (Reverse(it.words.len()), it.words[0]));
    let mut kept: Vec<Expression> = Vec::new();
    for expression in found {
        if expression.words.iter().all(|&word| facts[word].expression.is_none()) {
            mark(&expression, kept.len(), reading, facts);
            kept.push(expression);
        }
    }
    kept
}

fn mark(expression: &Expression, index: usize, reading: &Reading, facts: &mut [Fact]) {
    for &word in &expression.words {
        facts[word].expression = Some(index);
        if expression.kind == Kind::Joined && is_small(reading.words[word].tag) {
            facts[word].class = Class::Function;
        }
    }
    if expression.kind == Kind::Joined {
        let head = &mut facts[expression.head];
        head.lemma.clone_from(&expression.lemma);
        head.key = fold(&expression.lemma);
        head.class = if LIGHT.contains(&expression.lemma.as_str()) { Class::Light } else { Class::Content };
    }
}

/// A sentence that is searched.
struct Scan<'a> {
    reading: &'a Reading,
    facts: &'a [Fact],
    lexicon: &'a Lexicon,
    sentence: Range<usize>,
}

impl Scan<'_> {
    /// The expressions that are found by the word at `at`, as a lemma or as it is written.
    fn at(&self, at: usize, found: &mut Vec<Expression>) {
        let (lemma, written) = (self.facts[at].lemma.as_str(), self.written(at));
        let tongue = tongue(self.reading);
        let mut add = |key: &str| {
            for lemma in self.lexicon.expressions(key, tongue) {
                found.extend(self.expression(lemma, key, at));
            }
        };
        add(lemma);
        if !written.eq_ignore_ascii_case(lemma) {
            add(&written.to_lowercase());
        }
    }

    fn expression(&self, lemma: &str, key: &str, at: usize) -> Option<Expression> {
        let parts: Vec<&str> = lemma.split([' ', '-']).collect();
        let place = parts.iter().rposition(|&part| part == key)?;
        let mut words = vec![at; parts.len()];
        for before in (0..place).rev() {
            words[before] = self.before(words[before + 1], parts[before], before == 0)?;
        }
        for after in place + 1..parts.len() {
            words[after] = self.after(words[after - 1], parts[after], after == 1)?;
        }
        let hyphens = words.windows(2).any(|pair| pair[0] + 2 == pair[1] && self.is_hyphen(pair[0] + 1));
        let belongs = if lemma.contains('-') && (hyphens || self.is_verb(words[0])) {
            hyphens
        } else {
            self.belongs(&words)
        };
        let (head, kind) = (self.head(&words)?, self.kind(lemma, &words));
        belongs.then(|| Expression { lemma: lemma.to_owned(), words, head, kind })
    }

    /// A verb that leaves the act to its noun, as an expression that means what the noun means.
    fn supported(&self, verb: usize) -> Option<Expression> {
        if self.word(verb).tag != Tag::Verb || !SUPPORT.contains(&self.facts[verb].lemma.as_str()) {
            return None;
        }
        let tree = self.reading.tree();
        let done = [Relation::Object, Relation::SubjectPassive];
        let noun = done.into_iter().find_map(|relation| tree.one(verb, relation))?;
        let none = |it: usize| NONE.contains(&self.facts[it].lemma.as_str());
        let denied = tree.one(noun, Relation::NumericModifier).is_some()
            || tree.by(noun, Relation::Determiner).any(none);
        if self.word(noun).tag != Tag::Noun || denied {
            return None;
        }
        let words = vec![verb.min(noun), verb.max(noun)];
        Some(Expression { lemma: self.facts[noun].lemma.clone(), words, head: verb, kind: Kind::Support })
    }

    /// A verb with "again" behind it, as the verb that says both: "opened again" is "reopened".
    fn repeated(&self, verb: usize) -> Option<Expression> {
        if self.word(verb).tag != Tag::Verb || !AGAIN.contains(&self.facts[verb].lemma.as_str()) {
            return None;
        }
        let again = |&it: &usize| self.facts[it].lemma == "again" && self.sentence.contains(&it);
        let again = self.reading.tree().children(verb).iter().copied().find(again)?;
        let lemma = format!("re{}", self.facts[verb].lemma);
        Some(Expression {
            lemma,
            words: vec![verb.min(again), verb.max(again)],
            head: verb,
            kind: Kind::Whole,
        })
    }

    /// A noun behind a word that others write together with it: "health care" and "policy-maker" in one word.
    fn compound(&self, word: usize) -> Option<Expression> {
        let hyphen = self.is_hyphen(word + 1);
        let noun = word + 1 + usize::from(hyphen);
        let is_word = matches!(self.word(word).tag, Tag::Noun | Tag::Adjective);
        let fits = is_word && self.sentence.contains(&noun) && self.word(noun).tag == Tag::Noun;
        if !fits || !hyphen && self.word(word).head != Some(noun) {
            return None;
        }
        let lemma = format!("{}{}", self.facts[word].lemma, self.facts[noun].lemma);
        let known = self.lexicon.knows(&lemma, tongue(self.reading));
        known.then(|| Expression { lemma, words: vec![word, noun], head: noun, kind: Kind::Whole })
    }

    /// Where `part` stands before the word at `next`: right before it, or a few words before it if it is a verb that opens
    /// the expression.
    fn before(&self, next: usize, part: &str, opens: bool) -> Option<usize> {
        let next = next - usize::from(next > self.sentence.start && self.may_stand(next - 1, part));
        let reach = if opens { GAP + 1 } else { 1 };
        let first = next.saturating_sub(reach).max(self.sentence.start);
        let fits = |word: &usize| self.is(*word, part) && (word + 1 == next || self.is_verb(*word));
        (first..next).rev().find(fits)
    }

    fn after(&self, last: usize, part: &str, opened: bool) -> Option<usize> {
        let far = opened && self.is_verb(last);
        let last = last + usize::from(!far && self.may_stand(last + 1, part));
        let end = (last + 1 + if far { GAP + 1 } else { 1 }).min(self.sentence.end);
        (last + 1..end).find(|&word| self.is(word, part))
    }

    fn is(&self, word: usize, part: &str) -> bool {
        self.facts[word].lemma == part || self.written(word).eq_ignore_ascii_case(part)
    }

    /// Whether a word before or behind `part` is no word of the expression: a hyphen, or "his" in "hung up his boots".
    fn may_stand(&self, word: usize, part: &str) -> bool {
        let of = |it: &Word| it.tag == Tag::Determiner || it.relation == Relation::Possessive;
        let small = self.sentence.contains(&word) && of(self.word(word)) && !self.is(word, part);
        small && !NONE.contains(&self.facts[word].lemma.as_str()) || self.is_hyphen(word)
    }

    /// Whether a hyphen joins the words on its sides: the reader cuts "rate-setter" at it.
    fn is_hyphen(&self, word: usize) -> bool {
        let inside = word > self.sentence.start && word + 1 < self.sentence.end;
        inside && {
            let [before, hyphen, after] = [word - 1, word, word + 1].map(|it| self.word(it).span);
            self.written(word) == "-" && before.end == hyphen.start && hyphen.end == after.start
        }
    }

    fn written(&self, word: usize) -> &str {
        self.reading.at(self.word(word).span)
    }

    fn word(&self, word: usize) -> &Word {
        &self.reading.words[word]
    }

    fn is_verb(&self, word: usize) -> bool {
        matches!(self.word(word).tag, Tag::Verb | Tag::Auxiliary)
    }

    /// Whether the words belong together.
    fn belongs(&self, words: &[usize]) -> bool {
        let is_noun = |&word: &usize| matches!(self.word(word).tag, Tag::Noun | Tag::ProperNoun);
        let last = words[words.len() - 1];
        match self.word(words[0]).tag {
            Tag::Verb | Tag::Auxiliary => self.is_act(words) && !self.goes_on(last),
            Tag::Adposition => {
                !is_small(self.word(last).tag) && !self.goes_on(last) || words.iter().any(is_noun)
            }
            // "Ships bound for Lima".
            Tag::Adjective if words.len() == 2 && self.word(last).tag == Tag::Adposition => {
                !self.goes_on(last)
            }
            Tag::Noun | Tag::ProperNoun | Tag::Adjective => words.iter().any(is_noun),
            _ => false,
        }
    }

    /// Words are read as one if they are a verb with its particle, or say little by themselves.
    fn kind(&self, lemma: &str, words: &[usize]) -> Kind {
        let (first, last) = (words[0], words[words.len() - 1]);
        // "Called off the strike" may be read as if "off the strike" told a place.
        let parts = PARTICLES.contains(&self.facts[last].lemma.as_str());
        let hangs = parts || self.word(last).head == Some(first) || self.word(last).tag == Tag::Adverb;
        if self.is_verb(first) && words.len() == 2 && is_small(self.word(last).tag) {
            return if hangs { Kind::Joined } else { Kind::Whole };
        }
        let says = words.iter().any(|&word| self.facts[word].class == Class::Content);
        if says && !LIGHT.contains(&lemma) { Kind::Whole } else { Kind::Joined }
    }

    /// Whether a verb and the words behind it belong together.
    fn is_act(&self, words: &[usize]) -> bool {
        let (verb, next, last) = (words[0], words[1], words[words.len() - 1]);
        let copula = self.facts[verb].lemma == "be";
        if copula && self.is_verb(next) {
            return false;
        }
        let hangs = |word: usize| self.word(word).head == Some(verb);
        let joined = next == verb + 1;
        if words.len() == 2 && is_small(self.word(next).tag) {
            // "Looked into the case": the preposition hangs on a noun that hangs on the verb.
            let case = self.word(next).head.is_some_and(hangs) && self.word(next).tag == Tag::Adposition;
            return copula && joined || hangs(next) || joined && case;
        }
        let between = &self.reading.words[verb + 1..next];
        // "Struck two deals" counts deals, "left two people dead" does not count dead.
        let counted = self.word(last).tag == Tag::Noun;
        let plain = |word: &Word| {
            word.tag != Tag::Punctuation
                && !(counted && word.tag == Tag::Numeral)
                && !NONE.contains(&word.lemma.as_str())
        };
        // "Put the banker behind bars": the bars may hang on the banker.
        let on_object = self.word(last).head.is_some_and(hangs);
        let tied =
            on_object || words[1..].iter().any(|&word| hangs(word) || self.word(verb).head == Some(word));
        joined && last - verb < words.len() || tied && between.iter().all(plain)
    }

    /// Whether the noun at the end has a complement that makes it another thing: "took part of the money".
    fn goes_on(&self, last: usize) -> bool {
        let next = self.reading.words.get(last + 1).filter(|_| last + 1 < self.sentence.end);
        self.word(last).tag == Tag::Noun && next.is_some_and(|it| matches!(it.lemma.as_str(), "of" | "de"))
    }

    /// The word with meaning that hangs on none of the others; of two such words the verb, or the last of a name.
    fn head(&self, words: &[usize]) -> Option<usize> {
        let free = |word: &usize| {
            !is_small(self.word(*word).tag) && self.word(*word).head.is_none_or(|head| !words.contains(&head))
        };
        let named = !self.is_verb(words[0]);
        let head = if named { words.iter().copied().rfind(free) } else { words.iter().copied().find(free) };
        head.or_else(|| words.last().copied())
    }
}

/// Whether words of this kind mean nothing without their verb.
fn is_small(tag: Tag) -> bool {
    matches!(tag, Tag::Adverb | Tag::Adposition | Tag::Particle | Tag::Determiner)
}

#[cfg(test)]
mod tests;
