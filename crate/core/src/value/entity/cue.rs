//! Words that tell what a name names: head nouns, titles, portfolios, given names.

use crate::table;
use std::collections::HashMap;
use std::sync::OnceLock;

/// What a word may be in a name; several may hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cue(u16);

impl Cue {
    pub const ORGANIZATION: Self = Self(1);
    pub const WORK: Self = Self(2);
    pub const PLACE: Self = Self(4);
    /// Stands before a person and names an office or trade.
    pub const TITLE: Self = Self(8);
    /// "Dr.", "Mr.": no office.
    pub const HONORIFIC: Self = Self(16);
    /// What somebody is minister or secretary of, and words that go with titles ("former", "deputy").
    pub const PORTFOLIO: Self = Self(32);
    pub const GIVEN: Self = Self(64);
    /// A given name of women only.
    pub const FEMALE: Self = Self(128);
    /// A given name of men only.
    pub const MALE: Self = Self(256);

    /// What `word` may be, whatever its capitals.
    pub fn of(word: &str) -> Self {
        static CUES: OnceLock<HashMap<String, Cue>> = OnceLock::new();
        let cues = CUES.get_or_init(|| {
            let mut cues: HashMap<String, Cue> = HashMap::new();
            for [word, classes] in table::rows(table::shipped!("cues")) {
                cues.entry(word.to_string()).or_default().0 |= cue(classes).0;
            }
            for [name, gender] in table::rows(table::shipped!("given-names")) {
                let cue = Cue::GIVEN.0
                    | if gender == "f" { Cue::FEMALE.0 } else { 0 }
                    | if gender == "m" { Cue::MALE.0 } else { 0 };
                // "Lucía" is also written "Lucia".
                let lower = name.to_lowercase();
                cues.entry(lower.chars().map(super::name::plain).collect()).or_default().0 |= cue;
                cues.entry(lower).or_default().0 |= cue;
            }
            cues
        });
        if word.len() > 24 {
            return Self::default();
        }
        if word.chars().any(char::is_uppercase) {
            return cues.get(word.to_lowercase().as_str()).copied().unwrap_or_default();
        }
        let cue = cues.get(word).copied().unwrap_or_default();
        Self(cue.0 & !(Self::GIVEN.0 | Self::FEMALE.0 | Self::MALE.0))
    }

    /// Whether it may be any of `other`.
    pub fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The classes of a row, with commas between them.
fn cue(classes: &str) -> Cue {
    let all = classes.split(',').map(|class| match class {
        "org" => Cue::ORGANIZATION,
        "work" => Cue::WORK,
        "place" => Cue::PLACE,
        "title" => Cue::TITLE,
        "honorific" => Cue::HONORIFIC,
        _ => Cue::PORTFOLIO,
    });
    all.fold(Cue::default(), Cue::or)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar;
    use crate::text;
    use crate::value::{EntityKind, entity};

    #[test]
    fn every_example_reads_as_its_row_says() {
        let mut seen = 0;
        for [word, classes, example] in table::rows(table::written!("cues")) {
            let cue = cue(classes);
            let layout = text::split(example);
            let words = grammar::analyse(None, example, &layout);
            let entities = entity::read(example, &layout, &words);
            let fits = |kind: EntityKind| match kind {
                EntityKind::Organization => cue.is(Cue::ORGANIZATION),
                EntityKind::Work => cue.is(Cue::WORK),
                EntityKind::Place => cue.is(Cue::PLACE),
                EntityKind::Person => cue.is(Cue::TITLE.or(Cue::HONORIFIC).or(Cue::PORTFOLIO)),
                EntityKind::Unknown => false,
            };
            let unknown = entities.iter().all(|found| found.kind == EntityKind::Unknown);
            let none = unknown && cue.is(Cue::PORTFOLIO);
            assert!(
                none || entities.iter().any(|found| fits(found.kind)),
                "`{word}`: `{example}` {entities:?}"
            );
            seen += 1;
        }
        assert!(seen > 500);
    }
}
