//! Expressions of several words, found by the one of their words that is likely to be the rarest: the longest.

use super::words::{Lists, Words};
use std::collections::BTreeMap;

/// The expressions of one language by one of their words.
#[derive(Default)]
pub(super) struct Expressions {
    keys: Words,
    /// For each key the expressions that have it, as numbers of words.
    lists: Lists,
}

impl Expressions {
    /// Gathers the words that have a blank or a hyphen.
    pub fn of(words: &Words) -> Expressions {
        let mut by_key: BTreeMap<&str, Vec<u16>> = BTreeMap::new();
        for number in 0..words.len() {
            let text = words.text(number);
            if let Some(key) = key(text) {
                by_key.entry(key).or_default().push(number as u16);
            }
        }
        let pairs = by_key.values().zip(0..).flat_map(|(list, key)| list.iter().map(move |&it| (key, it)));
        let lists = Lists::new(by_key.len(), &pairs.collect::<Vec<_>>());
        let text: String = by_key.keys().flat_map(|key| [*key, "\n"]).collect();
        Expressions { keys: Words::new(text), lists }
    }

    /// The numbers of the expressions that are found by `word`.
    pub fn with(&self, word: &str) -> &[u16] {
        self.keys.find(word).map(|key| self.lists.of(key)).unwrap_or_default()
    }
}

/// The longest word of an expression, the last of several; nothing for a single word.
fn key(text: &str) -> Option<&str> {
    text.split([' ', '-']).max_by_key(|part| part.len()).filter(|part| part.len() < text.len())
}

#[cfg(test)]
mod tests {
    use super::{Expressions, Words};

    #[test]
    fn an_expression_is_found_by_its_longest_word() {
        let words = Words::new("go\ngo missing\nin exchange for\nmissing\ngo up\nlong-running\n".to_owned());
        let expressions = Expressions::of(&words);
        assert_eq!(expressions.with("missing"), [1]);
        assert_eq!(expressions.with("exchange"), [2]);
        assert_eq!(expressions.with("up"), [4]);
        assert_eq!(expressions.with("running"), [5]);
        assert!(expressions.with("go").is_empty());
        assert!(Expressions::default().with("go").is_empty());
    }
}
