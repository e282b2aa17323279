//! The counted thing in a form that can be compared: lower case, singular, plain adjectives.

use crate::text::Language;
use crate::value::number::{PieceKind, Pieces};
use crate::value::unit;

/// "public housing properties" as "public housing property".
pub(super) fn key(pieces: &Pieces<'_>, start: usize, end: usize, language: Language) -> String {
    let mut key = String::new();
    for at in start..end {
        let possessive =
            pieces.folded(at) == "'" || (at > 0 && pieces.folded(at) == "s" && pieces.folded(at - 1) == "'");
        if possessive || matches!(pieces.folded(at), "and" | "," | "most" | "more") {
            continue;
        }
        let spaced = pieces.get(at).is_some_and(|piece| piece.spaced);
        if spaced && !key.is_empty() {
            key.push(' ');
        }
        let word = pieces.raw(at).to_lowercase();
        let next_joined = pieces.touches(at + 1);
        key.push_str(&match (pieces.kind(at), language) {
            (Some(PieceKind::Word), Language::English) if at + 1 == end => singular(&word),
            (Some(PieceKind::Word), Language::English) if !next_joined => plain_adjective(&word),
            (Some(PieceKind::Word), Language::Spanish) => spanish_singular(&word),
            _ => word,
        });
    }
    key
}

/// The singular of an English noun.
///
/// Rules for the regular plural, and a list for the rest.
pub(super) fn singular(word: &str) -> String {
    if let Some((_, one)) = IRREGULAR.iter().find(|(many, _)| *many == word) {
        return (*one).to_owned();
    }
    let end = |suffix: &str, with: &str| word.strip_suffix(suffix).map(|stem| format!("{stem}{with}"));
    if word.len() <= 3
        || matches!(word, "gas" | "lens" | "canvas" | "bias" | "atlas" | "christmas" | "chaos")
        || word.ends_with("ss")
        || word.ends_with("us")
        || word.ends_with("is")
    {
        return word.to_owned();
    }
    if word.len() > 4 && word.ends_with("ies") {
        return end("ies", "y").unwrap_or_default();
    }
    let hissing = ["sses", "shes", "ches", "xes", "zzes", "uses"];
    if hissing.iter().any(|suffix| word.ends_with(suffix))
        && !matches!(
            word,
            "houses"
                | "causes"
                | "uses"
                | "clauses"
                | "axes"
                | "caches"
                | "aches"
                | "excuses"
                | "abuses"
                | "nurses"
                | "purses"
                | "horses"
        )
    {
        return end("es", "").unwrap_or_default();
    }
    end("s", "").unwrap_or_else(|| word.to_owned())
}

const IRREGULAR: &[(&str, &str)] = &[
    ("people", "people"),
    ("men", "man"),
    ("women", "woman"),
    ("children", "child"),
    ("feet", "foot"),
    ("teeth", "tooth"),
    ("mice", "mouse"),
    ("geese", "goose"),
    ("lives", "life"),
    ("wives", "wife"),
    ("knives", "knife"),
    ("leaves", "leaf"),
    ("wolves", "wolf"),
    ("halves", "half"),
    ("shelves", "shelf"),
    ("thieves", "thief"),
    ("loaves", "loaf"),
    ("potatoes", "potato"),
    ("tomatoes", "tomato"),
    ("heroes", "hero"),
    ("vetoes", "veto"),
    ("echoes", "echo"),
    ("torpedoes", "torpedo"),
    ("crises", "crisis"),
    ("analyses", "analysis"),
    ("bases", "base"),
    ("series", "series"),
    ("species", "species"),
    ("movies", "movie"),
    ("cookies", "cookie"),
    ("zombies", "zombie"),
    ("ties", "tie"),
    ("pies", "pie"),
    ("calories", "calorie"),
    ("criteria", "criterion"),
    ("bacteria", "bacterium"),
    ("alumni", "alumnus"),
    ("policemen", "policeman"),
    ("congressmen", "congressman"),
    ("fishermen", "fisherman"),
    ("firemen", "fireman"),
    ("news", "news"),
    ("tds", "touchdown"),
    ("goes", "go"),
];

/// "largest" as "large", "best" as "good"; anything else as it is.
fn plain_adjective(word: &str) -> String {
    match word {
        "best" | "better" => return "good".into(),
        "worst" | "worse" => return "bad".into(),
        "most" | "more" => return word.into(),
        _ => {}
    }
    const SUPERLATIVES: &[(&str, &str)] = &[
        ("largest", "large"),
        ("larger", "large"),
        ("biggest", "big"),
        ("bigger", "big"),
        ("highest", "high"),
        ("higher", "high"),
        ("lowest", "low"),
        ("lower", "low"),
        ("oldest", "old"),
        ("older", "old"),
        ("youngest", "young"),
        ("younger", "young"),
        ("earliest", "early"),
        ("earlier", "early"),
        ("latest", "late"),
        ("smallest", "small"),
        ("smaller", "small"),
        ("longest", "long"),
        ("longer", "long"),
        ("shortest", "short"),
        ("fastest", "fast"),
        ("richest", "rich"),
        ("poorest", "poor"),
        ("strongest", "strong"),
        ("deadliest", "deadly"),
        ("busiest", "busy"),
        ("greatest", "great"),
        ("newest", "new"),
        ("newer", "new"),
        ("closest", "close"),
        ("hottest", "hot"),
        ("safest", "safe"),
        ("easiest", "easy"),
        ("happiest", "happy"),
    ];
    SUPERLATIVES
        .iter()
        .find(|(form, _)| *form == word)
        .map_or_else(|| word.to_owned(), |(_, plain)| (*plain).to_owned())
}

/// The singular of a Spanish noun or adjective.
fn spanish_singular(word: &str) -> String {
    let end = |suffix: &str, with: &str| word.strip_suffix(suffix).map(|stem| format!("{stem}{with}"));
    if word.chars().count() <= 3 || !word.ends_with('s') {
        return word.to_owned();
    }
    if word.ends_with("ces") {
        return end("ces", "z").unwrap_or_default();
    }
    if word.ends_with("iones") {
        return end("iones", "ión").unwrap_or_default();
    }
    let consonant = ["res", "nes", "les", "des", "jes"].iter().any(|suffix| word.ends_with(suffix));
    let vowel_stem = ["bles", "tres", "bres", "gres", "ples", "jes", "ches", "tes", "ses"]
        .iter()
        .any(|suffix| word.ends_with(suffix));
    if consonant && !vowel_stem {
        return end("es", "").unwrap_or_default();
    }
    end("s", "").unwrap_or_default()
}

/// The noun of a rate: "month" of "a month" and "per month"; `None` for "each".
pub(super) fn per_noun(per: &str) -> Option<String> {
    const OPENERS: &[&str] = &["per", "a", "an", "por", "al", "la", "cada"];
    let words: Vec<&str> = per
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '-'))
        .filter(|word| !word.is_empty() && !OPENERS.contains(&word.to_lowercase().as_str()))
        .collect();
    let (last, rest) = words.split_last()?;
    if matches!(*last, "each" | "apiece" | "uno" | "una") {
        return None;
    }
    let last = if rest.iter().any(|word| word.starts_with(|c: char| c.is_ascii_digit())) {
        (*last).to_owned()
    } else {
        singular(last)
    };
    let noun = words.join(" ");
    let pieces = Pieces::of(&noun);
    if let Some((end, unit)) = unit::at(&pieces, 0, Language::English).filter(|(end, _)| *end == pieces.len())
    {
        let _ = end;
        return Some(unit.name.to_owned());
    }
    Some(rest.iter().copied().chain([last.as_str()]).collect::<Vec<_>>().join(" "))
}
