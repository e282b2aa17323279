//! A document as speech finding sees it: which tokens are quoted, dated, or belong to names.

use crate::grammar::{Tag, Word};
use crate::text::{Layout, Span, TokenKind};
use crate::value::Mentions;
use crate::value::entity::Role;
use std::ops::Range;

pub(super) struct Scene<'a> {
    pub text: &'a str,
    pub layout: &'a Layout,
    pub words: &'a [Word],
    pub mentions: &'a Mentions,
    pub roles: &'a [Role],
    /// Tokens between quotation marks.
    pub quoted: Vec<bool>,
    /// The entity whose title and name hold the token.
    pub entities: Vec<Option<usize>>,
    /// Tokens of dates.
    dated: Vec<bool>,
}

impl<'a> Scene<'a> {
    pub fn new(
        text: &'a str,
        layout: &'a Layout,
        words: &'a [Word],
        mentions: &'a Mentions,
        roles: &'a [Role],
    ) -> Self {
        let count = layout.tokens.len();
        let mut quoted = vec![false; count];
        for quote in &mentions.quotes {
            quoted[quote.words.clone()].fill(true);
        }
        let mut entities = vec![None; count];
        for people in [true, false] {
            for (index, entity) in
                mentions.entities.iter().enumerate().filter(|(_, entity)| entity.people == people)
            {
                let before = entity.words.clone().next().map_or(0, |first| {
                    (0..first)
                        .rev()
                        .take_while(|&at| layout.tokens[at].span.start >= entity.span.start)
                        .count()
                });
                entities[entity.words.start - before..entity.words.end].fill(Some(index));
            }
        }
        let mut dated = vec![false; count];
        let mut at = 0;
        for date in &mentions.dates {
            while at < count && layout.tokens[at].span.start < date.span.start {
                at += 1;
            }
            let mut end = at;
            while end < count && layout.tokens[end].span.start < date.span.end {
                dated[end] = true;
                end += 1;
            }
        }
        Self { text, layout, words, mentions, roles, quoted, entities, dated }
    }

    pub fn word(&self, at: usize) -> &'a str {
        self.layout.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    pub fn tag(&self, at: usize) -> Tag {
        self.words.get(at).map_or(Tag::Other, |word| word.tag)
    }

    pub fn span(&self, range: Range<usize>) -> Span {
        match (self.layout.tokens.get(range.start), self.layout.tokens.get(range.end.wrapping_sub(1))) {
            (Some(first), Some(last)) if range.start < range.end => first.span.join(last.span),
            _ => Span::default(),
        }
    }

    pub fn is_mark(&self, at: usize) -> bool {
        self.layout.tokens.get(at).is_none_or(|token| token.kind == TokenKind::Mark)
    }

    /// The entity at token `at`, peoples aside.
    pub fn entity(&self, at: usize) -> Option<usize> {
        self.entities.get(at).copied().flatten().filter(|&index| !self.mentions.entities[index].people)
    }

    /// All tokens of an entity, a title before the name included.
    pub fn tokens_of(&self, index: usize) -> Range<usize> {
        let words = &self.mentions.entities[index].words;
        let mut start = words.start;
        while start > 0 && self.entities[start - 1] == Some(index) {
            start -= 1;
        }
        let inside = self.mentions.entities[index].span;
        while start > 0 && inside.contains(self.layout.tokens[start - 1].span) {
            start -= 1;
        }
        start..words.end
    }

    /// Words between subject and verb, or between verb and clause, that say nothing of who or what: adverbs, auxiliaries, dates.
    pub fn is_filler(&self, at: usize) -> bool {
        let word = self.word(at);
        self.dated.get(at).copied().unwrap_or(false)
            || FILLERS.contains(&word)
            || (word.len() > 4 && word.ends_with("ly") && word.starts_with(char::is_lowercase))
            || (word.len() > 6 && word.ends_with("mente"))
            || (matches!(word, "on" | "in" | "late" | "early" | "last" | "el" | "este")
                && self.dated.get(at + 1).copied().unwrap_or(false))
    }
}

/// Adverbs and auxiliaries that stand between a subject and its verb.
const FILLERS: &[&str] = &[
    "also",
    "later",
    "then",
    "has",
    "have",
    "had",
    "would",
    "will",
    "previously",
    "again",
    "once",
    "twice",
    "further",
    "still",
    "always",
    "never",
    "often",
    "now",
    "himself",
    "herself",
    "both",
    "too",
    "instead",
    "yesterday",
    "today",
    "did",
    "does",
    "however",
    "earlier",
    "already",
    "just",
    "even",
    "simply",
    "additionally",
    "went",
    "on",
    "to",
    "reportedly",
    "tomorrow",
    "is",
    "was",
    "are",
    "were",
    "been",
    "también",
    "ha",
    "han",
    "había",
    "habían",
    "después",
    "luego",
    "además",
    "ya",
    "ayer",
    "hoy",
    "le",
    "les",
    "nos",
    "me",
    "se",
    "lo",
    "asimismo",
];
