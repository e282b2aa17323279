//! The thing a number counts: "rounds of ammunition", "fentanyl pills".

use crate::grammar::{Relation, Tag, Word};
use crate::text::Language;
use crate::value::number::{PieceKind, Pieces};

/// The counted thing, in pieces.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Counted {
    /// First piece.
    pub(super) start: usize,
    /// The piece behind it, of-phrase included.
    pub(super) end: usize,
    /// The piece of the head noun.
    pub(super) head: usize,
}

/// Finds the counted thing that begins at piece `at`, right behind the measure.
pub(super) fn read(
    pieces: &Pieces<'_>,
    words: &[Word],
    at: usize,
    value: f64,
    language: Language,
) -> Option<Counted> {
    let (start, of) = begin(pieces, at, language);
    let head = if tagged(words) {
        tagged_head(pieces, words, start)?
    } else if of || (value.abs() - 1.0).abs() < 1e-9 {
        loose_head(pieces, start, language)?
    } else {
        plural_head(pieces, start, language)?
    };
    let mut end = head + 1;
    if matches!(pieces.folded(end), "of" | "de") {
        let (inner, _) = begin(pieces, end, language);
        let inner_head = if tagged(words) {
            tagged_head(pieces, words, inner)
        } else {
            loose_head(pieces, inner, language)
        };
        end = inner_head.map_or(end, |inner_head| inner_head + 1);
    }
    Some(Counted { start, end, head })
}

/// Steps over "of the", "de los", possessives; tells whether there was an "of".
fn begin(pieces: &Pieces<'_>, at: usize, language: Language) -> (usize, bool) {
    let hyphen = usize::from(pieces.folded(at) == "-" && pieces.touches(at));
    let mut start = at + hyphen;
    let of = match language {
        Language::English => matches!(pieces.folded(start), "of"),
        Language::Spanish => matches!(pieces.folded(start), "de" | "del"),
    };
    start += usize::from(of);
    while of && is_determiner(pieces.folded(start)) {
        start += 1;
    }
    (start, of)
}

fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "its"
            | "their"
            | "his"
            | "her"
            | "our"
            | "my"
            | "your"
            | "all"
            | "these"
            | "those"
            | "los"
            | "las"
            | "el"
            | "la"
            | "sus"
            | "su"
            | "estos"
            | "estas"
            | "esos"
            | "esas"
            | "un"
            | "una"
    )
}

fn tagged(words: &[Word]) -> bool {
    words.iter().take(40).any(|word| word.tag != Tag::Other)
}

/// The last noun of the noun phrase that begins at `start`, by part of speech.
fn tagged_head(pieces: &Pieces<'_>, words: &[Word], start: usize) -> Option<usize> {
    let mut head = None;
    for at in start..pieces.len().min(start + 10) {
        let piece = pieces.get(at)?;
        let index = words.partition_point(|word| word.span.end <= piece.span.start);
        let word = words.get(index)?;
        match word.tag {
            Tag::Noun | Tag::ProperNoun | Tag::Symbol => head = Some(at),
            Tag::Adjective | Tag::Numeral => {}
            Tag::Verb
                if word.relation == Relation::AdjectivalModifier || word.relation == Relation::Compound => {}
            Tag::Adverb
                if at + 1 < pieces.len()
                    && word.relation == Relation::AdverbialModifier
                    && head.is_none() => {}
            Tag::Punctuation if pieces.folded(at) == "-" && pieces.touches(at) => {}
            _ => break,
        }
    }
    head
}

/// Whether a plural noun follows closely.
pub(super) fn plural_follows(pieces: &Pieces<'_>, at: usize, language: Language) -> bool {
    plural_head(pieces, at, language).is_some_and(|head| head <= at + 3)
}

/// Whether a noun can follow: a lower-case word that is no function word.
pub(super) fn singular_follows(pieces: &Pieces<'_>, at: usize) -> bool {
    pieces.kind(at) == Some(PieceKind::Word)
        && !stops(pieces.folded(at))
        && pieces.get(at).is_some_and(|piece| piece.spaced && !piece.capital)
}

/// The first plural noun within six words, and the plurals right behind it ("sales positions").
fn plural_head(pieces: &Pieces<'_>, start: usize, language: Language) -> Option<usize> {
    let mut at = start;
    let mut words = 0;
    while words < 6 {
        if pieces.folded(at) == "-" && pieces.touches(at) && pieces.touches(at + 1) {
            at += 1;
            continue;
        }
        if pieces.kind(at) != Some(PieceKind::Word) || stops(pieces.folded(at)) {
            return None;
        }
        let possessive = pieces.folded(at + 1) == "'" && pieces.touches(at + 1);
        if is_plural(pieces.folded(at)) && !possessive {
            let next = at + 1;
            let more = language == Language::English
                && pieces.kind(next) == Some(PieceKind::Word)
                && pieces.folded(next).ends_with('s')
                && is_plural(pieces.folded(next))
                && !stops(pieces.folded(next))
                && !pieces.folded(next).ends_with("es");
            return Some(if more { next } else { at });
        }
        at += 1;
        words += 1;
    }
    None
}

/// The last word before a function word or mark, at most four words on.
fn loose_head(pieces: &Pieces<'_>, start: usize, language: Language) -> Option<usize> {
    if let Some(head) = plural_head(pieces, start, language).filter(|head| *head < start + 4) {
        return Some(head);
    }
    let mut head = None;
    let limit = if language == Language::Spanish { 1 } else { 4 };
    for at in start..start + limit {
        if pieces.kind(at) != Some(PieceKind::Word) || stops(pieces.folded(at)) {
            break;
        }
        head = Some(at);
        if pieces.folded(at + 1) == "'" {
            break;
        }
    }
    head
}

fn is_plural(word: &str) -> bool {
    const IRREGULAR: &[&str] = &[
        "people",
        "men",
        "women",
        "children",
        "police",
        "feet",
        "teeth",
        "mice",
        "geese",
        "cattle",
        "fish",
        "sheep",
        "deer",
        "aircraft",
        "spacecraft",
        "personnel",
        "troops",
        "data",
        "media",
        "criteria",
        "bacteria",
        "fungi",
        "alumni",
        "lives",
        "wives",
        "buses",
        "viruses",
        "bonuses",
        "campuses",
        "crises",
        "analyses",
        "policemen",
        "policewomen",
        "congressmen",
        "fishermen",
        "firemen",
    ];
    let regular = word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is");
    regular || IRREGULAR.contains(&word)
}

/// Words that end a noun phrase, or are never part of one.
fn stops(word: &str) -> bool {
    STOPS.binary_search(&word).is_ok()
}

/// In order, for binary search; a test checks it.
const STOPS: &[&str] = &[
    "a",
    "about",
    "above",
    "according",
    "across",
    "after",
    "again",
    "against",
    "ago",
    "al",
    "all",
    "almost",
    "along",
    "also",
    "although",
    "always",
    "among",
    "an",
    "and",
    "annually",
    "ante",
    "any",
    "are",
    "around",
    "as",
    "at",
    "away",
    "back",
    "be",
    "became",
    "because",
    "become",
    "been",
    "before",
    "behind",
    "being",
    "below",
    "between",
    "both",
    "but",
    "by",
    "came",
    "can",
    "come",
    "con",
    "could",
    "cuando",
    "daily",
    "de",
    "del",
    "desde",
    "did",
    "do",
    "does",
    "down",
    "due",
    "during",
    "each",
    "early",
    "el",
    "ella",
    "en",
    "entre",
    "era",
    "es",
    "esta",
    "estaba",
    "este",
    "ever",
    "every",
    "except",
    "for",
    "from",
    "fue",
    "fueron",
    "gave",
    "get",
    "gets",
    "give",
    "gives",
    "goes",
    "got",
    "ha",
    "had",
    "has",
    "hasta",
    "have",
    "he",
    "her",
    "here",
    "him",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "including",
    "inside",
    "instead",
    "into",
    "is",
    "it",
    "its",
    "just",
    "la",
    "las",
    "last",
    "later",
    "le",
    "less",
    "los",
    "made",
    "makes",
    "may",
    "me",
    "might",
    "minus",
    "more",
    "most",
    "must",
    "my",
    "near",
    "nearly",
    "never",
    "no",
    "nor",
    "not",
    "now",
    "o",
    "of",
    "off",
    "on",
    "once",
    "only",
    "onto",
    "or",
    "our",
    "out",
    "outside",
    "over",
    "para",
    "past",
    "per",
    "percent",
    "pero",
    "plus",
    "por",
    "que",
    "said",
    "says",
    "se",
    "segun",
    "ser",
    "she",
    "should",
    "since",
    "so",
    "sobre",
    "some",
    "still",
    "su",
    "such",
    "sus",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "though",
    "through",
    "times",
    "to",
    "today",
    "together",
    "too",
    "took",
    "toward",
    "towards",
    "under",
    "until",
    "up",
    "upon",
    "us",
    "versus",
    "via",
    "vs",
    "was",
    "we",
    "went",
    "were",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "whom",
    "whose",
    "why",
    "will",
    "with",
    "within",
    "without",
    "would",
    "y",
    "year",
    "yesterday",
    "yet",
    "you",
    "your",
];

#[cfg(test)]
mod tests {
    #[test]
    fn stop_words_are_in_order() {
        let mut sorted = super::STOPS.to_vec();
        sorted.sort_unstable();
        assert_eq!(super::STOPS, sorted);
    }
}
