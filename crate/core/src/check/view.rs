//! A reading made ready for comparison: what each word weighs, and which mention it belongs to.

use super::expression::{self, Expression, Kind};
use super::light::{FUNCTION, LIGHT, lighten, lighten_hosts};
use super::spelling;
use crate::grammar::{Form, Relation, Tag, Word, regular};
use crate::lexicon::{Entry, Lexicon, Tongue};
use crate::order;
use crate::statement::{Reading, Role, Statement};
use crate::text::{Language, Span};
use crate::value::EntityKind;
use crate::value::entity::{self, Entity, country_of, fold};
use std::collections::BTreeMap;
use std::ops::Range;

/// A reading with one fact for each word.
pub struct View {
    /// What was read.
    pub reading: Reading,
    /// One for each word.
    pub facts: Vec<Fact>,
    /// For each word, the statement whose predicate it is.
    pub statement_at: Vec<Option<usize>>,
    /// Keys of names that the text says are of one thing: "the accord, known in Spanish as the Acuerdo".
    pub aliases: Vec<[String; 2]>,
    /// The two countries that the text is about, by their keys: it may call them "the two countries".
    pub two: Option<[String; 2]>,
    /// Expressions of several words.
    pub expressions: Vec<Expression>,
}

/// What comparison needs to know of one word.
#[derive(Clone, Debug, Default)]
pub struct Fact {
    /// Lemma in lower case, mended where the lexicon knows a better one.
    pub lemma: String,
    /// The lemma without accents, for matching letter by letter.
    pub key: String,
    /// What part the word plays for matching.
    pub class: Class,
    /// Where the lexicon has the lemma.
    pub entry: Entry,
    /// Index of the entity it belongs to.
    pub entity: Option<usize>,
    /// Index of the expression of several words it belongs to.
    pub expression: Option<usize>,
}

/// What part a word plays for matching.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Class {
    /// Carries no content of its own: articles, prepositions, marks, auxiliaries.
    #[default]
    Function,
    /// A noun, verb, adjective or adverb with meaning.
    Content,
    /// Part of a name.
    Name,
    /// A verb or noun that says little: "be", "take place", "year".
    Light,
    /// The number, hedge or unit of the quantity with this index.
    Quantity(usize),
    /// Part of the date with this index.
    Date(usize),
}

impl Class {
    /// Whether the word carries content that a claim can be right or wrong about.
    pub fn is_content(self) -> bool {
        matches!(self, Self::Content | Self::Name)
    }

    /// Whether the word can meet another by its meaning: numbers and dates meet by their value.
    pub fn has_meaning(self) -> bool {
        self.is_content() || self == Self::Light
    }
}

impl View {
    /// Makes `reading` ready.
    pub fn new(reading: Reading, lexicon: &Lexicon) -> Self {
        let mut facts: Vec<Fact> = reading.words.iter().map(|word| fact(&reading, word, lexicon)).collect();
        let expressions = expression::join(&reading, &mut facts, lexicon);
        for fact in &mut facts {
            fact.entry = lexicon.entry(&fact.lemma);
        }
        lighten(&mut facts);
        lighten_hosts(&reading.statements, &mut facts);
        let mentions = &reading.mentions;
        for (index, entity) in mentions.entities.iter().enumerate() {
            for word in words_in(&reading, entity.span) {
                facts[word].entity.get_or_insert(index);
            }
            for word in words_in(&reading, entity.name) {
                facts[word].entity = Some(index);
                if facts[word].class == Class::Content {
                    facts[word].class = Class::Name;
                }
            }
        }
        for (index, quantity) in mentions.quantities.iter().enumerate() {
            mark(&reading, &mut facts, quantity.measure_span, Class::Quantity(index));
        }
        for (index, date) in mentions.dates.iter().enumerate() {
            mark(&reading, &mut facts, date.span, Class::Date(index));
        }
        let mut statement_at = vec![None; facts.len()];
        for (index, statement) in reading.statements.iter().enumerate() {
            statement_at[statement.predicate].get_or_insert(index);
        }
        let aliases = aliases(&reading, &facts);
        let two = two(&reading);
        Self { reading, facts, statement_at, aliases, two, expressions }
    }

    /// Whether the text says that two names are of one thing, by their keys.
    pub fn is_alias(&self, a: &str, b: &str) -> bool {
        let pair = |one: &str, other: &str| entity::same(one, a) && entity::same(other, b);
        self.aliases.iter().any(|[one, other]| pair(one, other) || pair(other, one))
    }

    /// The words of a sentence.
    pub fn sentence_words(&self, sentence: usize) -> Range<usize> {
        self.reading.layout.sentences[sentence].tokens.clone()
    }

    /// Where a sentence stands.
    pub fn sentence_span(&self, sentence: usize) -> Span {
        self.reading.layout.sentences[sentence].span
    }

    /// Whether one of `words` lies inside `span`.
    pub fn has_word_in(&self, words: &[usize], span: Span) -> bool {
        let inside = self.words_in(span);
        words.iter().any(|word| inside.contains(word) && span.contains(self.span(*word)))
    }

    /// The words that lie inside `span`.
    pub fn words_in(&self, span: Span) -> Range<usize> {
        words_in(&self.reading, span)
    }

    /// The language its lemmas are of.
    pub fn tongue(&self) -> Tongue {
        tongue(&self.reading)
    }

    /// Where the word itself stands.
    pub fn span(&self, word: usize) -> Span {
        self.reading.words[word].span
    }

    /// Where the word stands, with the words that were joined to it: "gone up".
    pub fn phrase(&self, word: usize) -> Span {
        let joined = self.joined(word).map(|it| it.span(&self.reading));
        joined.unwrap_or(self.span(word))
    }

    /// The expression that was joined at this word.
    pub fn joined(&self, word: usize) -> Option<&Expression> {
        self.expression(word).filter(|it| it.kind == Kind::Joined && it.head == word)
    }

    /// The expression that this word belongs to.
    fn expression(&self, word: usize) -> Option<&Expression> {
        self.facts[word].expression.map(|index| &self.expressions[index])
    }

    /// The expression that this word belongs to besides having a meaning of its own.
    pub fn whole(&self, word: usize) -> Option<&Expression> {
        self.expression(word).filter(|it| it.kind != Kind::Joined)
    }

    /// The word as written.
    pub fn word(&self, word: usize) -> &str {
        self.reading.at(self.span(word))
    }

    /// Whether a word is one of `keys`, which are lemmas without accents.
    pub fn is_one_of(&self, word: usize, keys: &[&str]) -> bool {
        keys.contains(&self.facts[word].key.as_str())
    }

    /// Whether a word says little by itself: "be", "take place".
    pub fn is_light(&self, word: usize) -> bool {
        self.facts[word].class == Class::Light
    }

    /// Where the word stands, with the whole name it is part of.
    pub fn named(&self, word: usize) -> Span {
        self.entity(word).map_or_else(|| self.span(word), |entity| entity.name)
    }

    /// The entity that a word belongs to.
    pub fn entity(&self, word: usize) -> Option<&Entity> {
        self.facts[word].entity.map(|index| &self.reading.mentions.entities[index])
    }

    /// The statement whose predicate a word is.
    pub fn statement(&self, word: usize) -> Option<&Statement> {
        self.statement_at[word].map(|index| &self.reading.statements[index])
    }

    /// The heads of the arguments of `statement` that play `role`.
    pub fn arguments<'a>(
        &self,
        statement: &'a Statement,
        role: Role,
    ) -> impl Iterator<Item = usize> + use<'a> {
        statement.arguments.iter().filter(move |argument| argument.role == role).map(|argument| argument.head)
    }

    /// The statements of a sentence with their indices.
    pub fn statements_in(&self, sentence: usize) -> impl Iterator<Item = (usize, &Statement)> {
        self.reading
            .statements
            .iter()
            .enumerate()
            .filter(move |(_, statement)| statement.sentence == sentence)
    }
}

/// The two countries that are named most, where no third is named nearly as often; in a text about countries that we do not
/// know, the two names it joins by "and" most often.
fn two(reading: &Reading) -> Option<[String; 2]> {
    let countries = reading.mentions.entities.iter().filter_map(|it| country_of(&it.key));
    most(countries.map(str::to_owned)).or_else(|| joined(reading))
}

/// The two most frequent, where no third is nearly as frequent.
fn most(names: impl Iterator<Item = String>) -> Option<[String; 2]> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
    let mut ranked: Vec<(usize, String)> = counts.into_iter().map(|(name, count)| (count, name)).collect();
    order::sort_by(&mut ranked, |a, b| b.cmp(a));
    let third = ranked.get(2).map_or(0, |it| it.0);
    match &ranked[..] {
        [(_, one), (least, other), ..] if third * 2 < *least => Some([one.clone(), other.clone()]),
        _ => None,
    }
}

/// Two names with nothing but "and" between them, when all that are joined so are these two.
fn joined(reading: &Reading) -> Option<[String; 2]> {
    let entities = &reading.mentions.entities;
    let name = |it: &Entity| matches!(it.kind, EntityKind::Place | EntityKind::Unknown) && !it.people;
    let pairs = entities.windows(2).filter(|two| {
        let between = two[0].span.end..two[1].span.start;
        let and = reading.document.text.get(between).is_some_and(|it| matches!(it.trim(), "and" | "y" | "e"));
        and && two.iter().all(name)
    });
    let mut found: Vec<[String; 2]> = pairs.map(|two| [two[0].key.clone(), two[1].key.clone()]).collect();
    found.iter_mut().for_each(|two| order::sort(two));
    found.dedup();
    found.pop().filter(|_| found.is_empty())
}

/// What is said to be called otherwise, with its other name.
fn aliases(reading: &Reading, facts: &[Fact]) -> Vec<[String; 2]> {
    let tree = reading.tree();
    let name = |word: usize| facts[word].entity.map(|entity| &reading.mentions.entities[entity]);
    let mut found = Vec::new();
    for (naming, word) in reading.words.iter().enumerate() {
        let clause = matches!(word.relation, Relation::AdjectivalClause | Relation::RelativeClause);
        let Some(head) = word.head.filter(|_| clause && NAMING.contains(&facts[naming].key.as_str())) else {
            continue;
        };
        let Some(own) = name(head) else { continue };
        let is_name = |&&child: &&usize| {
            tree.words[child].relation == Relation::OpenComplement
                || tree.preposition(child).is_some_and(|case| matches!(case.lemma.as_str(), "as" | "como"))
        };
        let other = tree.children(naming).iter().find(is_name).and_then(|&child| name(child));
        found.extend(other.filter(|it| it.key != own.key).map(|it| [own.key.clone(), it.key.clone()]));
    }
    found
}

/// Verbs that give a thing a name.
const NAMING: &[&str] = &["know", "call", "name", "dub", "abbreviate", "conocer", "llamar", "denominar"];

fn fact(reading: &Reading, word: &Word, lexicon: &Lexicon) -> Fact {
    let lemma = mended(word, reading, lexicon);
    let english = tongue(reading) == Tongue::English;
    let spelled = || spelling::known(&lemma, |it| lexicon.knows(it, Tongue::English));
    let lemma = if english { spelled().unwrap_or(lemma) } else { lemma };
    let key = fold(&lemma);
    let class = match word.tag {
        Tag::Noun
        | Tag::ProperNoun
        | Tag::Verb
        | Tag::Adjective
        | Tag::Adverb
        | Tag::Other
        | Tag::Interjection
            if key.chars().any(char::is_alphanumeric) && word.form != Form::Interrogative =>
        {
            if LIGHT.contains(&key.as_str()) || word.relation == Relation::Copula {
                Class::Light
            } else {
                Class::Content
            }
        }
        Tag::Numeral => Class::Content,
        _ => Class::Function,
    };
    // The stance of its verb tells what a Spanish "no" says; "as" only compares, and "ones" only stands for what was named.
    let class = if matches!(key.as_str(), "no" | "as" | "one") { Class::Function } else { class };
    let class = if word.tag == Tag::Other
        && reading.at(word.span).len() <= SHORT
        && class == Class::Content
        && FUNCTION.contains(&key.as_str())
    {
        Class::Function
    } else {
        class
    };
    Fact { lemma, key, class, ..Fact::default() }
}

/// Words with no more letters than this are function words for the most part, and have no ending to mend.
const SHORT: usize = 3;

/// The lemma, or another one that the spelling allows and the lexicon knows: the lemmatiser guesses "declin" for a verb it
/// never saw, and leaves capitalised plurals as they are.
fn mended(word: &Word, reading: &Reading, lexicon: &Lexicon) -> String {
    let (lemma, tongue) = (&word.lemma, tongue(reading));
    let short = lemma.len() <= SHORT && word.tag != Tag::Verb;
    if lexicon.knows(lemma, tongue) || !lemma.is_ascii() || lemma.is_empty() || short {
        return lemma.clone();
    }
    let shorter = &lemma[..lemma.len() - 1];
    let candidates = match word.tag {
        Tag::Verb if tongue == Tongue::English => {
            regular::infinitives(&reading.at(word.span).to_lowercase(), word.form)
        }
        Tag::Verb => vec![format!("{lemma}e"), shorter.to_owned(), format!("{shorter}y")],
        Tag::Noun | Tag::ProperNoun if lemma.ends_with('s') => vec![
            shorter.to_owned(),
            shorter.trim_end_matches('e').to_owned(),
            format!("{}y", shorter.trim_end_matches("ie")),
        ],
        _ => return lemma.clone(),
    };
    candidates.into_iter().find(|candidate| lexicon.knows(candidate, tongue)).unwrap_or_else(|| lemma.clone())
}

/// The language its lemmas are of.
pub(super) fn tongue(reading: &Reading) -> Tongue {
    match reading.layout.language {
        Language::English => Tongue::English,
        Language::Spanish => Tongue::Spanish,
    }
}

fn mark(reading: &Reading, facts: &mut [Fact], span: Span, class: Class) {
    for word in words_in(reading, span) {
        facts[word].class = class;
    }
}

fn words_in(reading: &Reading, span: Span) -> Range<usize> {
    let words = &reading.words;
    let first = words.partition_point(|word| word.span.start < span.start);
    let end = words.partition_point(|word| word.span.start < span.end);
    first..end.max(first)
}
