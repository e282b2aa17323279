//! The thing a number counts: "rounds of ammunition", "fentanyl pills".

use super::measure::Measure;
use crate::grammar::{Relation, Tag, Word};
use crate::text::Language;
use crate::value::number::{PieceKind, Pieces};
use crate::value::{Unit, unit};

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
    measure: &Measure,
    language: Language,
) -> Option<Counted> {
    let share = measure.unit == Some(Unit::SHARE);
    let (start, of) = begin(pieces, at, share, language);
    // "the four-cylinder engine" counts cylinders.
    if pieces.folded(at) == "-" && pieces.touches(at) && pieces.kind(start) == Some(PieceKind::Word) {
        return Some(Counted { start, end: start + 1, head: start });
    }
    let start = past_measure(pieces, past_copula(pieces, words, start), of, language)?;
    let one = (measure.number.value.abs() - 1.0).abs() < 1e-9 && !of;
    let head = head(pieces, words, start, of || one || share, one, language)?;
    let mut end = head + 1;
    if matches!(pieces.folded(end), "of" | "de") {
        let (inner, _) = begin(pieces, end, false, language);
        let inner_head = self::head(pieces, words, inner, true, true, language);
        end = inner_head.map_or(end, |inner_head| inner_head + 1);
    }
    Some(Counted { start, end, head })
}

fn head(
    pieces: &Pieces<'_>,
    words: &[Word],
    start: usize,
    loose: bool,
    one: bool,
    language: Language,
) -> Option<usize> {
    if tagged(words) {
        tagged_head(pieces, words, start, one)
    } else if loose {
        loose_head(pieces, start, language)
    } else {
        plural_head(pieces, start, language)
    }
}

/// "19 are women" counts women, but what "of the 60 members, 19 are women" counts stands before.
fn past_copula(pieces: &Pieces<'_>, words: &[Word], start: usize) -> usize {
    let copula =
        matches!(pieces.folded(start), "are" | "were") && !matches!(pieces.folded(0), "of" | "among");
    let plural = || {
        let noun = word_at(pieces, words, start + 1).is_some_and(|word| word.tag == Tag::Noun);
        noun && is_plural(pieces.folded(start + 1))
    };
    if copula && plural() { start + 1 } else { start }
}

/// "eight million 250ml bottles" counts bottles; "280 million of the 1.5 billion" nothing that stands here.
fn past_measure(pieces: &Pieces<'_>, start: usize, of: bool, language: Language) -> Option<usize> {
    if pieces.kind(start) != Some(PieceKind::Digits) {
        return Some(start);
    }
    let (end, _) = (start + 1..start + 4).find_map(|at| unit::at(pieces, at, language))?;
    (!of).then_some(end)
}

/// Steps over "of the", "de los", possessives; tells whether there was an "of".
fn begin(pieces: &Pieces<'_>, at: usize, share: bool, language: Language) -> (usize, bool) {
    let hyphen = usize::from(pieces.folded(at) == "-" && pieces.touches(at));
    let mut start = at + hyphen;
    let of = match language {
        Language::English => matches!(pieces.folded(start), "of"),
        Language::Spanish => matches!(pieces.folded(start), "de" | "del"),
    };
    start += usize::from(of);
    // "40 “pledges”"
    let quoted = matches!(pieces.raw(start), "\"" | "“" | "‘" | "«") && pieces.touches(start + 1);
    start += usize::from(quoted && pieces.kind(start + 1) == Some(PieceKind::Word));
    while (of || share) && is_determiner(pieces.folded(start)) {
        start += 1;
    }
    // "eight more picks"
    let more =
        matches!(pieces.folded(start), "more" | "additional" | "extra") && !stops(pieces.folded(start + 1));
    (start + usize::from(more && pieces.kind(start + 1) == Some(PieceKind::Word)), of)
}

fn is_determiner(word: &str) -> bool {
    DETERMINERS.contains(&word)
}

#[rustfmt::skip]
const DETERMINERS: &[&str] = &[
    "the", "a", "an", "its", "their", "his", "her", "our", "my", "your", "all", "these", "those", "los",
    "las", "el", "la", "sus", "su", "estos", "estas", "esos", "esas", "un", "una",
];

fn tagged(words: &[Word]) -> bool {
    words.iter().take(40).any(|word| word.tag != Tag::Other)
}

/// The last noun of the noun phrase that begins at `start`, by part of speech.
fn tagged_head(pieces: &Pieces<'_>, words: &[Word], start: usize, one: bool) -> Option<usize> {
    let mut head = None;
    let mut at = start;
    while at < pieces.len().min(start + 10) {
        // "one of Airbnb's earliest investments"
        if pieces.folded(at) == "'" && pieces.touches(at) && pieces.folded(at + 1) == "s" {
            at += 2;
            continue;
        }
        let word = word_at(pieces, words, at)?;
        // The marks and letters of "U.S." are one word.
        if at > start
            && head == Some(at - 1)
            && pieces.get(at).is_some_and(|piece| word.span.start < piece.span.start)
        {
            head = Some(at);
            at += 1;
            continue;
        }
        // "gas-only options"
        if pieces.kind(at) == Some(PieceKind::Word)
            && pieces.touches(at)
            && pieces.folded(at - 1) == "-"
            && at > start
        {
            head = if matches!(word.tag, Tag::Noun | Tag::ProperNoun) { Some(at) } else { head };
            at += 1;
            continue;
        }
        match word.tag {
            Tag::Noun | Tag::ProperNoun | Tag::Symbol if pieces.kind(at) == Some(PieceKind::Word) => {
                head = Some(at)
            }
            Tag::Adjective => {}
            Tag::Numeral if head.is_some() => {}
            Tag::Verb if modifies(pieces, words, at, word) => {}
            Tag::Adverb if word.relation == Relation::AdverbialModifier && head.is_none() => {}
            _ if head.is_none()
                && (pieces.folded(at).ends_with("ly") || matches!(pieces.folded(at), "most" | "very")) => {}
            Tag::Punctuation if pieces.folded(at) == "-" && pieces.touches(at) => {}
            Tag::Conjunction if !head.is_some_and(|head| is_plural(pieces.folded(head))) => {
                return joined_head(pieces, at).or(head);
            }
            _ => break,
        }
        at += 1;
    }
    // A plural right behind a singular is the head, whatever its tag: "league games", "mission concepts".
    let next = head.map_or(start, |head| head + 1);
    let plural = pieces.kind(next) == Some(PieceKind::Word)
        && is_plural(pieces.folded(next))
        && !stops(pieces.folded(next));
    let singular = head.is_none_or(|head| !is_plural(pieces.folded(head)));
    if plural && singular && !one { Some(next) } else { head }
}

fn word_at<'w>(pieces: &Pieces<'_>, words: &'w [Word], at: usize) -> Option<&'w Word> {
    let piece = pieces.get(at)?;
    words.get(words.partition_point(|word| word.span.end <= piece.span.start))
}

/// Whether a participle stands before its noun: "300 recorded songs".
fn modifies(pieces: &Pieces<'_>, words: &[Word], at: usize, word: &Word) -> bool {
    let noun = word_at(pieces, words, at + 1)
        .is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Adjective | Tag::Conjunction));
    let participle = pieces.folded(at).ends_with("ed") || pieces.folded(at).ends_with("ing");
    noun && (participle || matches!(word.relation, Relation::AdjectivalModifier | Relation::Compound))
}

/// "digital and physical sales", "Kia and Hyundai vehicles": the plural behind the "and" is the head of both.
fn joined_head(pieces: &Pieces<'_>, and: usize) -> Option<usize> {
    for at in and + 1..and + 4 {
        if pieces.kind(at) != Some(PieceKind::Word) || stops(pieces.folded(at)) {
            return None;
        }
        if is_plural(pieces.folded(at)) {
            // "men and women": the plural right behind the "and" is a thing of its own.
            return (at > and + 1).then_some(at);
        }
    }
    None
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
pub(super) fn plural_head(pieces: &Pieces<'_>, start: usize, language: Language) -> Option<usize> {
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
#[rustfmt::skip]
const STOPS: &[&str] = &[
    "a", "about", "above", "according", "across", "after", "again", "against", "ago", "al", "all", "almost",
    "along", "also", "although", "always", "among", "an", "and", "annually", "ante", "any", "are", "around",
    "as", "at", "away", "back", "be", "became", "because", "become", "been", "before", "behind", "being",
    "below", "between", "both", "but", "by", "came", "can", "come", "con", "could", "cuando", "daily", "de",
    "del", "desde", "did", "do", "does", "down", "due", "during", "each", "early", "el", "ella", "en",
    "entre", "era", "es", "esta", "estaba", "este", "ever", "every", "except", "for", "from", "fue",
    "fueron", "gave", "get", "gets", "give", "gives", "goes", "got", "ha", "had", "has", "hasta", "have",
    "he", "her", "here", "him", "his", "how", "however", "i", "if", "in", "including", "inside", "instead",
    "into", "is", "it", "its", "just", "la", "las", "last", "later", "le", "less", "los", "made", "makes",
    "may", "me", "might", "minus", "more", "most", "must", "my", "near", "nearly", "never", "no", "nor",
    "not", "now", "o", "of", "off", "on", "once", "only", "onto", "or", "our", "out", "outside", "over",
    "para", "past", "per", "percent", "pero", "plus", "por", "que", "said", "says", "se", "segun", "ser",
    "she", "should", "since", "so", "sobre", "some", "still", "su", "such", "sus", "than", "that", "the",
    "their", "them", "then", "there", "these", "they", "this", "those", "though", "through", "times", "to",
    "today", "together", "too", "took", "toward", "towards", "under", "until", "up", "upon", "us", "versus",
    "via", "vs", "was", "we", "went", "were", "what", "when", "where", "whether", "which", "while", "who",
    "whom", "whose", "why", "will", "with", "within", "without", "would", "y", "year", "yesterday", "yet",
    "you", "your",
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
