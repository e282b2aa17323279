//! Who holds which office by a text's own words.

use super::office::{Office, is_joint};
use super::run::Tokens;
use super::{Cue, Entity, EntityKind};
use crate::grammar::Word;
use crate::text::{Layout, Span};
use std::ops::Range;

/// Somebody holding an office by a text's own words.
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    /// Index of the person among the entities.
    pub entity: usize,
    /// The person's key.
    pub person: String,
    /// The office.
    pub office: Office,
    /// Title and name together.
    pub span: Span,
    /// The words of the office.
    pub title: Span,
}

/// Who holds which office by the words of a text: titles, appositions, and "X is the Y".
pub fn roles(text: &str, layout: &Layout, words: &[Word], entities: &[Entity]) -> Vec<Role> {
    let tokens = Tokens::new(text, layout, words);
    let mut roles = Vec::new();
    for (index, entity) in entities.iter().enumerate() {
        if !matches!(entity.kind, EntityKind::Person | EntityKind::Unknown) || entity.people {
            continue;
        }
        let predicate = tokens.predicate(&entity.words).map(|range| tokens.span(range));
        for title in entity.title.into_iter().chain(predicate) {
            if let Some(office) = Office::read(title.of(text)) {
                let span = entity.span.join(title);
                roles.push(Role { entity: index, person: entity.key.clone(), office, span, title });
            }
        }
    }
    roles
}

/// Words that may stand before an office behind "is".
const BEFORE: &[&str] = &[
    "the", "a", "an", "el", "la", "un", "una", "'s", "’s", "-", "new", "former", "then", "outgoing",
    "incoming", "current", "acting", "saliente",
];

impl Tokens<'_> {
    /// The tokens of the office in "X is the Y", "X was named Y", "X as Y".
    fn predicate(&self, name: &Range<usize>) -> Option<Range<usize>> {
        let mut at = name.end;
        let copula = |word: &str| {
            matches!(
                word,
                "is" | "was"
                    | "remains"
                    | "became"
                    | "as"
                    | "es"
                    | "fue"
                    | "era"
                    | "como"
                    | "serves"
                    | "served"
                    | "been"
                    | "has"
                    | "named"
                    | "appointed"
                    | "who"
                    | "quien"
                    | ","
            )
        };
        while at < name.end + 5 && copula(self.word(at)) {
            at += 1;
        }
        if at == name.end || self.word(at - 1) == "," || self.word(at) == "not" {
            return None;
        }
        let start = at;
        let sentence = self.layout.sentence_of(name.start)?;
        while at < sentence.tokens.end && at < start + 14 && !self.ends_office(at) {
            at += 1;
        }
        let head = (start..at).find(|&at| self.cue(at).is(Cue::TITLE))?;
        let joint = (start..at).find(|&at| is_joint(self.word(at))).unwrap_or(at);
        let clean = (start..head).all(|at| {
            self.cue(at).is(Cue::TITLE.or(Cue::PORTFOLIO).or(Cue::ORGANIZATION))
                || self.capital(at)
                || self.place(at, head).is_some()
                || BEFORE.contains(&self.word(at))
        });
        (clean && head < joint).then_some(start..at)
    }

    fn ends_office(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            "," | "."
                | ";"
                | ":"
                | "?"
                | "!"
                | ")"
                | "("
                | "who"
                | "until"
                | "since"
                | "during"
                | "that"
                | "when"
                | "from"
                | "cuando"
                | "hasta"
                | "desde"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{grammar, text};

    #[test]
    fn titles_appositions_and_predicates_are_roles() {
        for text in [
            "Chilean Foreign Minister Ana Ruiz spoke.",
            "Ana Ruiz, Secretary of Foreign Affairs of Chile, spoke.",
            "Chile's foreign minister, Ana Ruiz, spoke.",
            "Ana Ruiz is Chile's foreign affairs minister.",
            "Ana Ruiz was named foreign minister of Chile.",
            "La canciller chilena, Ana Ruiz, habló.",
            "Ana Ruiz, canciller de Chile, habló.",
            "Ana Ruiz es la ministra de Relaciones Exteriores de Chile.",
        ] {
            let layout = text::split(text);
            let words = grammar::analyse(None, text, &layout);
            let entities = super::super::read(text, &layout, &words);
            let roles = roles(text, &layout, &words, &entities);
            assert_eq!(roles.len(), 1, "{text} {entities:?}");
            assert_eq!(
                (roles[0].person.as_str(), roles[0].office.name.as_str()),
                ("ana ruiz", "foreign minister"),
                "{text}"
            );
            assert_eq!(roles[0].office.country, Some("chile"), "{text}");
        }
    }
}
