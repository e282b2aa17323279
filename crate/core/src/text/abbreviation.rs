//! Abbreviations that end in a full stop, and what their stop says about the end of a sentence.

use crate::table;
use std::collections::HashMap;
use std::sync::OnceLock;

/// What the stop of an abbreviation says about the end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// Something always follows ("Dr. Lee", "No. 5").
    Before,
    /// A month or weekday: the sentence goes on before numbers and capitals.
    Month,
    /// "p.m.": the sentence goes on before a weekday, a time zone or a small letter.
    Time,
    /// May end a sentence ("the U.S."), but only a plain opening word proves it ("It", "The").
    Within,
}

/// How the stop of `word` ("Dr.") works; `None` when `word` is no known abbreviation.
pub(super) fn stop(word: &str) -> Option<Stop> {
    static STOPS: OnceLock<HashMap<&'static str, Stop>> = OnceLock::new();
    STOPS
        .get_or_init(|| {
            table::rows(table::shipped!("abbreviations"))
                .map(|[word, class]| (word, class_of(class)))
                .collect()
        })
        .get(word)
        .copied()
}

fn class_of(name: &str) -> Stop {
    match name {
        "before" => Stop::Before,
        "month" => Stop::Month,
        "time" => Stop::Time,
        _ => Stop::Within,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    #[test]
    fn every_example_is_one_sentence_with_the_abbreviation_as_one_token() {
        let mut seen = 0;
        for [word, _, example] in table::rows(table::written!("abbreviations")) {
            let layout = text::split(example);
            assert_eq!(layout.sentences.len(), 1, "`{example}`");
            assert!(layout.tokens.iter().any(|token| token.span.of(example) == word), "`{word}`");
            seen += 1;
        }
        assert!(seen > 100);
    }
}
