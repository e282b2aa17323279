//! Every row of the hand-written tables runs its example; relations the aligner leans on are named one by one.

use super::source::{list, rows};
use super::{Direction, Lexicon, MeaningKind, Source, Tables, Tongue, encode};

const TABLES: Tables = Tables {
    synonyms: include_str!("../../data/lexicon/synonyms.tsv"),
    opposites: include_str!("../../data/lexicon/opposites.tsv"),
    kinds: include_str!("../../data/lexicon/kinds.tsv"),
    derivations: include_str!("../../data/lexicon/derivations.tsv"),
    directions: include_str!("../../data/lexicon/directions.tsv"),
    spanish: include_str!("../../data/lexicon/spanish.tsv"),
};

impl Lexicon {
    fn is_word_of_both(&self, word: &str) -> bool {
        self.ids(word).count() == 2
    }
}

fn kind(lexicon: &Lexicon, claim: &str, source: &str) -> Option<MeaningKind> {
    lexicon.relate(claim, source).map(|meaning| meaning.kind)
}

/// What the sign of an example stands for.
const SIGNS: &[(&str, MeaningKind)] = &[
    (" = ", MeaningKind::Synonym),
    (" / ", MeaningKind::Opposite),
    (" > ", MeaningKind::Hypernym),
    (" | ", MeaningKind::Sibling),
    (" ~ ", MeaningKind::Derived),
];

/// Runs `a = b; c != d` and hands back what does not hold.
fn run_example(lexicon: &Lexicon, row: &[&str], example: &str) -> Option<String> {
    for part in example.split("; ") {
        if let Some((left, right)) = part.split_once(" != ") {
            let found = kind(lexicon, left, right);
            let same =
                [MeaningKind::Same, MeaningKind::Synonym, MeaningKind::Derived, MeaningKind::Translation];
            if found.is_some_and(|kind| same.contains(&kind)) {
                return Some(format!("{part}: {found:?}"));
            }
            continue;
        }
        let (left, right, expected) = SIGNS
            .iter()
            .find_map(|(sign, kind)| part.split_once(sign).map(|(left, right)| (left, right, *kind)))
            .unwrap_or_else(|| panic!("no sign in the example `{part}`"));
        let words: Vec<String> = row.iter().flat_map(|column| list(column)).collect();
        assert!(
            words.iter().any(|word| word == left) && words.iter().any(|word| word == right),
            "{part} is not of its row"
        );
        let found = kind(lexicon, left, right);
        if found != Some(expected) {
            return Some(format!("{part}: {found:?}"));
        }
    }
    None
}

#[test]
fn every_row_holds_its_example() {
    let lexicon = Lexicon::builtin();
    let mut wrong = Vec::new();
    for table in [TABLES.synonyms, TABLES.derivations] {
        let rows = rows(table).unwrap();
        wrong.extend(rows.iter().filter_map(|[_, words, example]| run_example(&lexicon, &[words], example)));
    }
    for table in [TABLES.opposites, TABLES.kinds] {
        let rows = rows(table).unwrap();
        wrong.extend(
            rows.iter()
                .filter_map(|[_, left, right, example]| run_example(&lexicon, &[left, right], example)),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_direction_word_moves_its_way() {
    let lexicon = Lexicon::builtin();
    for [tongue, way, words, example] in rows(TABLES.directions).unwrap() {
        let way = if way == "up" { Direction::Up } else { Direction::Down };
        let words = list(words);
        assert!(words.iter().any(|word| example.contains(word.as_str())), "{example}");
        for word in words.into_iter().filter(|word| tongue == "en" || !lexicon.is_word_of_both(word)) {
            assert_eq!(lexicon.direction(&word), Some(way), "{word}");
        }
    }
}

#[test]
fn every_translation_holds_both_ways() {
    let lexicon = Lexicon::builtin();
    for [spanish, english] in rows(TABLES.spanish).unwrap() {
        for english in list(english) {
            assert!(lexicon.translate(spanish).any(|word| word == english), "{spanish} {english}");
            assert!(lexicon.translate(&english).any(|word| word == spanish), "{english} {spanish}");
            // A word of both languages is read as English when it meets another English word.
            if !lexicon.is_word_of_both(spanish) {
                assert!(lexicon.relate(spanish, &english).is_some(), "{spanish} {english}");
            }
        }
    }
}

#[test]
fn the_packed_tables_are_those_of_the_repository() {
    let lexicon = Lexicon::builtin();
    let source = Source::read(&TABLES).unwrap();
    for (tongue, side) in [(Tongue::English, &source.english), (Tongue::Spanish, &source.spanish)] {
        for word in side.words() {
            assert!(
                lexicon.knows(word, tongue),
                "run `cargo xtask train lexicon`: {tongue:?} `{word}` is not packed"
            );
        }
    }
}

#[test]
fn no_word_is_its_own_opposite_or_the_synonym_of_its_opposite() {
    let source = Source::read(&TABLES).unwrap();
    for side in [source.english, source.spanish] {
        for [left, right] in &side.opposites {
            for one in left {
                assert!(!right.contains(one), "`{one}` stands on both sides");
                for other in right {
                    let group = side.groups.iter().find(|group| group.contains(one) && group.contains(other));
                    assert!(group.is_none(), "`{one}` and `{other}` are opposites and synonyms: {group:?}");
                }
            }
        }
    }
}

#[test]
fn a_lexicon_survives_packing() {
    let bytes = encode(&Source::read(&TABLES).unwrap());
    assert_eq!(bytes, encode(&Source::read(&TABLES).unwrap()));
    let lexicon = Lexicon::from_bytes(&bytes).unwrap();
    assert_eq!(kind(&lexicon, "confiscate", "seize"), Some(MeaningKind::Synonym));
    assert_eq!(kind(&lexicon, "caer", "subir"), Some(MeaningKind::Opposite));
    assert_eq!(lexicon.translate("metanfetamina").next(), Some("methamphetamine"));
}

#[test]
fn damaged_bytes_are_refused_without_panic() {
    let bytes = encode(&Source::read(&TABLES).unwrap());
    for length in (0..bytes.len()).step_by(977) {
        assert!(Lexicon::from_bytes(&bytes[..length]).is_err(), "{length}");
    }
    for place in (0..bytes.len()).step_by(613) {
        let mut damaged = bytes.clone();
        damaged[place] ^= 0xff;
        if let Ok(lexicon) = Lexicon::from_bytes(&damaged) {
            lexicon.relate("rise", "fall");
        }
    }
}

#[test]
fn an_empty_lexicon_knows_only_the_word_itself() {
    let lexicon = Lexicon::default();
    assert_eq!(kind(&lexicon, "rise", "rise"), Some(MeaningKind::Same));
    assert_eq!(kind(&lexicon, "rise", "fall"), None);
    assert_eq!(lexicon.direction("rise"), None);
    assert_eq!(lexicon.translate("arma").count(), 0);
}

#[test]
fn words_of_the_news_relate() {
    use MeaningKind::{Derived, Hypernym, Hyponym, Opposite, Sibling, Synonym, Translation};
    let lexicon = Lexicon::builtin();
    for (claim, source, expected) in [
        ("gun", "firearm", Synonym),
        ("weapon", "firearm", Hypernym),
        ("rifle", "weapon", Hyponym),
        ("marijuana", "cocaine", Sibling),
        ("homicide", "kidnapping", Sibling),
        ("fall", "rise", Opposite),
        ("fewer", "more", Opposite),
        ("seizure", "confiscate", Derived),
        ("decomisar", "seize", Translation),
        ("metanfetamina", "methamphetamine", Translation),
        ("firearm", "arma", Hyponym),
    ] {
        assert_eq!(kind(&lexicon, claim, source), Some(expected), "{claim} {source}");
    }
    for (claim, source) in [
        ("tariff", "penguin"),
        ("president", "river"),
        ("cocaine", "dollar"),
        ("red", "network"),
        ("mayor", "greater"),
    ] {
        assert_eq!(kind(&lexicon, claim, source), None, "{claim} {source}");
    }
}
