//! A reading made ready for comparison: what each word weighs, and which mention it belongs to.

use crate::grammar::{Relation, Tag, Word};
use crate::lexicon::{Lexicon, Tongue};
use crate::statement::{Reading, Role, Statement};
use crate::text::{Language, Span};
use crate::value::entity::fold;
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
    /// Index of the entity it belongs to.
    pub entity: Option<usize>,
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

impl View {
    /// Makes `reading` ready.
    pub fn new(reading: Reading, lexicon: &Lexicon) -> Self {
        let mut facts: Vec<Fact> = reading.words.iter().map(|word| fact(&reading, word, lexicon)).collect();
        join_particles(&reading, &mut facts, lexicon);
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
        Self { reading, facts, statement_at, aliases }
    }

    /// Whether the text says that two names are of one thing, by their keys.
    pub fn is_alias(&self, a: &str, b: &str) -> bool {
        self.aliases.iter().any(|[one, other]| one == a && other == b || one == b && other == a)
    }

    /// The words of a sentence.
    pub fn sentence_words(&self, sentence: usize) -> Range<usize> {
        self.reading.layout.sentences[sentence].tokens.clone()
    }

    /// The words that lie inside `span`.
    pub fn words_in(&self, span: Span) -> Range<usize> {
        words_in(&self.reading, span)
    }

    /// The language its lemmas are of.
    pub fn tongue(&self) -> Tongue {
        tongue(&self.reading)
    }

    /// Where the word stands, with the particle that was joined to it: "gone up".
    pub fn phrase(&self, word: usize) -> Span {
        let (words, key) = (&self.reading.words, &self.facts[word].key);
        let joined = self.reading.words[word].tag == Tag::Verb && key.contains(' ');
        let last = words.get(word + usize::from(joined)).unwrap_or(&words[word]);
        Span::new(words[word].span.start, last.span.end)
    }

    /// The word as written.
    pub fn word(&self, word: usize) -> &str {
        self.reading.at(self.reading.words[word].span)
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

/// Reads a verb with its particle as one word where the lexicon knows it: "went up" is not "went".
fn join_particles(reading: &Reading, facts: &mut [Fact], lexicon: &Lexicon) {
    for verb in 0..facts.len().saturating_sub(1) {
        let next = &reading.words[verb + 1];
        let small =
            matches!(next.tag, Tag::Adverb | Tag::Adposition | Tag::Particle) && next.head == Some(verb);
        if facts[verb].key == "be" && next.tag == Tag::Adverb {
            let joined = format!("be {}", next.lemma);
            if lexicon.knows(&joined, tongue(reading)) {
                facts[verb + 1] =
                    Fact { key: fold(&joined), lemma: joined, class: Class::Content, entity: None };
            }
            continue;
        }
        if reading.words[verb].tag != Tag::Verb || !small {
            continue;
        }
        let joined = format!("{} {}", facts[verb].lemma, next.lemma);
        if lexicon.knows(&joined, tongue(reading)) {
            facts[verb] = Fact { key: fold(&joined), lemma: joined, class: Class::Content, entity: None };
            facts[verb + 1].class = Class::Function;
        }
    }
}

fn fact(reading: &Reading, word: &Word, lexicon: &Lexicon) -> Fact {
    let lemma = mended(word, lexicon, tongue(reading));
    let key = fold(&lemma);
    let class = match word.tag {
        Tag::Noun
        | Tag::ProperNoun
        | Tag::Verb
        | Tag::Adjective
        | Tag::Adverb
        | Tag::Other
        | Tag::Interjection
            if key.chars().any(char::is_alphanumeric) =>
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
    // The stance of its verb tells what a Spanish "no" says.
    let class = if key == "no" { Class::Function } else { class };
    let class = if word.tag == Tag::Other
        && reading.at(word.span).len() < 4
        && class == Class::Content
        && FUNCTION.contains(&key.as_str())
    {
        Class::Function
    } else {
        class
    };
    Fact { lemma, key, class, entity: None }
}

/// The lemma, or a spelling of it that the lexicon knows: the lemmatiser guesses "declin" for a verb it never saw, and
/// leaves capitalised plurals as they are.
fn mended(word: &Word, lexicon: &Lexicon, tongue: Tongue) -> String {
    let lemma = &word.lemma;
    if lexicon.knows(lemma, tongue) || !lemma.is_ascii() || lemma.len() < 4 {
        return lemma.clone();
    }
    let shorter = &lemma[..lemma.len() - 1];
    let candidates = match word.tag {
        Tag::Verb => [format!("{lemma}e"), shorter.to_owned(), format!("{shorter}y")],
        Tag::Noun | Tag::ProperNoun if lemma.ends_with('s') => [
            shorter.to_owned(),
            shorter.trim_end_matches('e').to_owned(),
            format!("{}y", shorter.trim_end_matches("ie")),
        ],
        _ => return lemma.clone(),
    };
    candidates.into_iter().find(|candidate| lexicon.knows(candidate, tongue)).unwrap_or_else(|| lemma.clone())
}

fn tongue(reading: &Reading) -> Tongue {
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

/// Words that say little by themselves; a claim is not lost because a source does not use them.
const LIGHT: &[&str] = &[
    "also",
    "be",
    "become",
    "bring",
    "carry",
    "conduct",
    "do",
    "exist",
    "experience",
    "find",
    "get",
    "give",
    "go",
    "happen",
    "have",
    "hold",
    "include",
    "involve",
    "just",
    "make",
    "occur",
    "only",
    "out",
    "person",
    "place",
    "put",
    "record",
    "report",
    "see",
    "so",
    "take",
    "there",
    "total",
    "undergo",
    "up",
    "very",
    "year",
    "ano",
    "celebrar",
    "convertir",
    "dar",
    "efectuar",
    "estar",
    "haber",
    "hacer",
    "cabo",
    "incluir",
    "llevar",
    "lugar",
    "ocurrir",
    "persona",
    "poner",
    "producir",
    "realizar",
    "registrar",
    "ser",
    "suceder",
    "tener",
    "use",
];

/// Short function words, for texts that were read without a grammar model.
const FUNCTION: &[&str] = &[
    "a", "an", "and", "as", "at", "but", "by", "de", "el", "en", "for", "he", "his", "if", "in", "is", "it",
    "its", "la", "lo", "los", "no", "not", "of", "on", "or", "por", "que", "se", "she", "so", "su", "the",
    "to", "was", "we", "y",
];
