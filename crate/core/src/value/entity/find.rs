//! Walks through a text and collects its entities: sure names first, then those that only their company tells.

use super::alias;
use super::cue::Cue;
use super::name::longest_first;
use super::run::Tokens;
use super::{Entity, EntityKind, fold};
use crate::grammar::{Tag, Word};
use crate::order;
use crate::text::{BlockKind, Layout, Sentence, TokenKind};
use std::collections::HashSet;
use std::ops::Range;

/// The entities of a text, in text order.
pub(super) fn all(text: &str, layout: &Layout, words: &[Word]) -> Vec<Entity> {
    let tokens = Tokens::new(text, layout, words);
    let mut entities = Vec::new();
    let mut doubtful = Vec::new();
    let mut titles = Vec::new();
    for sentence in &layout.sentences {
        if layout.blocks[sentence.block].kind == BlockKind::Furniture {
            continue;
        }
        if tokens.in_capitals(sentence) {
            titles.push(sentence);
        } else {
            tokens.collect(sentence, &mut entities, &mut doubtful);
        }
    }
    let known: HashSet<String> =
        entities.iter().flat_map(|entity| entity.words.clone()).map(|at| fold(tokens.word(at))).collect();
    for (run, sentence) in doubtful {
        if known.contains(&fold(tokens.word(run.start))) {
            tokens.split(run, sentence, &mut entities);
        }
    }
    let names: Vec<Vec<String>> = full_names(&tokens, &entities);
    for sentence in titles {
        tokens.collect_title(sentence, &names, &mut entities);
    }
    order::sort_by_key(&mut entities, |entity| (entity.name.start, entity.name.end));
    entities.dedup_by(|later, earlier| later.words.start < earlier.words.end && later.words == earlier.words);
    tokens.appositions(&mut entities);
    alias::unify(&tokens, &mut entities);
    entities
}

fn full_names(tokens: &Tokens<'_>, entities: &[Entity]) -> Vec<Vec<String>> {
    let words = |entity: &Entity| entity.words.clone().map(|at| tokens.word(at).to_string()).collect();
    longest_first(entities.iter().map(words).collect())
}

impl Tokens<'_> {
    /// Whether the sentence is written with capitals throughout, as headlines are, so that they tell nothing.
    fn in_capitals(&self, sentence: &Sentence) -> bool {
        let long = |at: &usize| self.layout.tokens[*at].kind == TokenKind::Word && self.word(*at).len() > 3;
        let total = sentence.tokens.clone().filter(long).count();
        let capital = |at: &usize| self.word(*at).starts_with(char::is_uppercase);
        let large = sentence.tokens.clone().filter(long).filter(capital).count();
        let stopped = matches!(self.word(sentence.tokens.end - 1), "." | "!" | "?" | "”");
        if stopped || total == 0 {
            return false;
        }
        match self.layout.blocks[sentence.block].kind {
            BlockKind::Heading | BlockKind::Teaser => large * 10 >= total * 7,
            _ => total >= 5 && large * 10 >= total * 8,
        }
    }

    /// Pushes the names of a sentence; a lone capital at its beginning is doubtful unless something speaks for it.
    fn collect(
        &self,
        sentence: &Sentence,
        out: &mut Vec<Entity>,
        doubtful: &mut Vec<(Range<usize>, Range<usize>)>,
    ) {
        let limit = sentence.tokens.end;
        let mut at = sentence.tokens.start;
        while at < limit {
            if !self.capital(at) {
                if let Some(known) = self.place(at, limit) {
                    self.push_place(at..at + known.tokens, known.key, known.people, out);
                    at += known.tokens;
                } else {
                    at += 1;
                }
                continue;
            }
            let mut start = at;
            if self.is_first(at, sentence.tokens.start) && self.is_plain_word(at) {
                // "The Hague", "New Harbour": a plain first word belongs to a name only when the tables say so.
                let known = self.place(at, limit).is_some_and(|known| known.tokens > 1);
                let name =
                    known || (self.capital(at + 1) && !is_function(self.word(at)) && self.tag_allows(at));
                if !name {
                    start += 1;
                    if !self.capital(start) {
                        let run = self.run(at, limit);
                        at = start.max(run.end);
                        if self.single_may_be_name(run.start) {
                            doubtful.push((run, sentence.tokens.clone()));
                        }
                        continue;
                    }
                }
            }
            let run = self.run(start, limit);
            if let Some(known) = self.place(start, limit).filter(|known| start + known.tokens > run.end) {
                at = start + known.tokens;
                self.push_place(start..at, known.key, known.people, out);
                continue;
            }
            at = run.end;
            let label = self.layout.blocks[sentence.block].label;
            let named = out.len();
            let in_label = label.is_some_and(|label| label.contains(self.span(run.clone())));
            self.split(run, sentence.tokens.clone(), out);
            if in_label && out[named..].iter().all(|entity| entity.kind == EntityKind::Unknown) {
                out.truncate(named);
            }
        }
    }

    /// First word of a sentence, of a quotation, or behind a colon.
    fn is_first(&self, at: usize, start: usize) -> bool {
        at == start
            || matches!(
                self.word(at - 1),
                "“" | "\"" | "‘" | "«" | ":" | "…" | "¿" | "¡" | "(" | "[" | "." | "•"
            )
            || (start..at).all(|at| self.layout.tokens[at].kind == TokenKind::Mark)
    }

    /// Whether a first word would have its capital anyway.
    fn is_plain_word(&self, at: usize) -> bool {
        let word = self.word(at);
        let acronym =
            word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.contains(char::is_lowercase);
        let known = self.place(at, at + 5).is_some() || self.cue(at).is(Cue::GIVEN.or(Cue::HONORIFIC));
        let joint = matches!(self.word(at + 1), "of" | "for" | "de" | "del" | "on") && self.capital(at + 2);
        let bodies = Cue::ORGANIZATION.or(Cue::WORK).or(Cue::PLACE);
        let title = (self.cue(at).is(Cue::TITLE.or(Cue::PORTFOLIO).or(bodies)) && self.capital(at + 1))
            || (self.cue(at).is(Cue::TITLE.or(bodies)) && joint);
        let tagged = self.tag(at) == Tag::ProperNoun;
        let subject = self.tag(at) == Tag::Other && self.speaks(at);
        let possessive = matches!(self.word(at + 1), "'s" | "’s") && !is_function(word);
        (!(acronym || known || title || tagged || subject || possessive)) || is_function(word)
    }

    fn tag_allows(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::Other | Tag::ProperNoun | Tag::Adjective | Tag::Noun)
    }

    fn single_may_be_name(&self, at: usize) -> bool {
        !is_function(self.word(at)) && self.word(at).len() > 2
    }

    /// Without tags: a verb that people and bodies are subjects of stands behind the word.
    fn speaks(&self, at: usize) -> bool {
        let word = self.word(at);
        !is_function(word)
            && !word.ends_with("ing")
            && (!word.ends_with('s') || word.ends_with("es"))
            && !self.cue(at).is(Cue::TITLE)
            && VERBS.contains(&self.word(at + 1))
    }

    /// Names in a headline with capitals throughout: places, names the text has elsewhere, titles and given names.
    fn collect_title(&self, sentence: &Sentence, names: &[Vec<String>], out: &mut Vec<Entity>) {
        let limit = sentence.tokens.end;
        let mut at = sentence.tokens.start;
        while at < limit {
            if !self.capital(at) {
                at += 1;
                continue;
            }
            let fits = |name: &&Vec<String>| {
                name.iter().enumerate().all(|(n, word)| at + n < limit && self.word(at + n) == word)
            };
            let known = names.iter().find(fits).map_or(0, Vec::len);
            let place = self.place(at, limit).map_or(0, |place| place.tokens);
            let person = self.name_in_title(at, limit);
            let word = self.word(at);
            let acronym = (2..=5).contains(&word.len())
                && !word.contains(char::is_lowercase)
                && sentence.span.of(self.text).contains(char::is_lowercase);
            let length = known.max(person).max(place).max(usize::from(acronym));
            if length > 0 {
                self.split(at..at + length, sentence.tokens.clone(), out);
            }
            at += length.max(1);
        }
    }

    /// How many tokens a title with a name, or a given name with a surname, takes.
    fn name_in_title(&self, at: usize, limit: usize) -> usize {
        let mut end = at;
        let titled =
            |at: usize| self.cue(at).is(Cue::TITLE.or(Cue::HONORIFIC).or(Cue::PORTFOLIO)) && self.capital(at);
        while end < limit && titled(end) && !self.cue(end).is(Cue::GIVEN) {
            end += 1;
        }
        let given = end < limit && self.cue(end).is(Cue::GIVEN) && self.capital(end + 1);
        let initial = usize::from(given && self.word(end + 1).ends_with('.'));
        let proper = |at: usize| at < limit && self.tag(at) == Tag::ProperNoun && self.capital(at);
        if !given {
            return 0;
        }
        end += 2 + initial;
        while proper(end) {
            end += 1;
        }
        end.min(limit) - at
    }
}

/// Verbs that follow a name at the beginning of a sentence, for texts without tags.
const VERBS: &[&str] = &[
    "said",
    "says",
    "is",
    "was",
    "has",
    "had",
    "will",
    "told",
    "added",
    "stated",
    "called",
    "asked",
    "emphasized",
    "emphasised",
    "stressed",
    "highlighted",
    "acknowledged",
    "announced",
    "denied",
    "declared",
    "reiterated",
    "noted",
    "claimed",
    "argued",
    "met",
    "also",
    "wrote",
    "won",
    "lost",
    "became",
    "did",
    "does",
    "would",
    "could",
    "might",
    "may",
    "can",
    "dijo",
    "es",
    "fue",
    "afirmó",
    "aseguró",
    "anunció",
    "señaló",
    "negó",
    "ganó",
    "agregó",
    "añadió",
    "proposed",
    "warned",
    "explained",
];

/// Words that begin sentences and are never names.
fn is_function(word: &str) -> bool {
    const WORDS: &str = "the a an this that these those it its he she they we you his her their our my your in on at by for from with \
        to of as and but or nor so yet if when while although though because since after before during until unless under over \
        between among against about across through both all some many most more few several each every no not none any other \
        another such what who which whose where why how there here then now today yesterday tomorrow also only even still just \
        however meanwhile moreover further one two three four five six seven eight nine ten first second third last next once is \
        are was were be been do does did has have had will would can could may might must should shall let please yes according \
        el la los las un una unos unas este esta estos estas ese esa esos esas en de del al a por para con sin sobre entre desde \
        hasta según como cuando mientras aunque porque pero y o ni si no se su sus le les lo que qué quién cuál cuándo dónde cómo \
        también además más muy ya hay es son fue fueron ha han era eran tras durante contra ante hoy ayer mañana todo todos toda \
        todas otro otra otros otras cada uno dos tres yes officials police authorities people they";
    static SET: std::sync::OnceLock<HashSet<&'static str>> = std::sync::OnceLock::new();
    let set = SET.get_or_init(|| WORDS.split_whitespace().collect());
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    set.contains(word)
        || (capitals == 1
            && word.starts_with(char::is_uppercase)
            && set.contains(word.to_lowercase().as_str()))
}
