//! Verbs of saying, with what kind of saying they are.

use crate::table;
use std::collections::HashMap;
use std::sync::OnceLock;

/// What kind of saying a speech is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SpeechKind {
    /// Says that something is so ("said", "according to").
    #[default]
    Says,
    /// Speaks of a thing as given ("stressed the ties", "acknowledged the need").
    Stresses,
    /// Says that something is not so ("denied").
    Denies,
    /// Says that he or she will do something ("promised").
    Promises,
    /// Wants somebody else to do something ("asked", "urged").
    Asks,
    /// Wants something to be done ("proposed", "recommended").
    Proposes,
    /// Gives a thing a name ("called it ...").
    Calls,
}

/// A verb of saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verb {
    pub kind: SpeechKind,
    /// Takes an addressee before what is said ("told reporters").
    pub tells: bool,
    /// Also means other things, so that what is said must show as a clause or a quotation.
    pub strict: bool,
}

/// The verb of saying with the form `word`, in any capitals.
pub(super) fn verb(word: &str) -> Option<Verb> {
    static FORMS: OnceLock<HashMap<&'static str, Verb>> = OnceLock::new();
    let forms = FORMS.get_or_init(|| {
        let rows = table::rows(table::shipped!("speech-verbs"));
        rows.flat_map(|[_, class, _, forms]| forms.split(' ').map(move |form| (form, Verb::of(class))))
            .collect()
    });
    if word.len() < 3 || word.len() > 16 {
        return None;
    }
    if word.starts_with(char::is_uppercase) {
        return forms.get(word.to_lowercase().as_str()).copied();
    }
    forms.get(word).copied()
}

/// Whether `word` is a form of a verb of saying, in any capitals.
pub fn speaks(word: &str) -> bool {
    verb(word).is_some()
}

impl Verb {
    /// What the class of a row makes of its verb.
    fn of(class: &str) -> Self {
        let kind = match class {
            "stress" => SpeechKind::Stresses,
            "deny" => SpeechKind::Denies,
            "promise" => SpeechKind::Promises,
            "ask" => SpeechKind::Asks,
            "propose" => SpeechKind::Proposes,
            "call" => SpeechKind::Calls,
            _ => SpeechKind::Says,
        };
        Self { kind, tells: class == "tell", strict: class == "strict" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::stance::tests::speakers;

    #[test]
    fn every_example_has_its_speaker() {
        let mut seen = 0;
        for [verb, .., example] in table::rows::<5>(table::written!("speech-verbs")) {
            let found = speakers(example);
            let named = found.iter().any(|(key, _)| matches!(key.as_deref(), Some("ann lee" | "ana ruiz")));
            assert!(named, "`{verb}`: `{example}` {found:?}");
            seen += 1;
        }
        assert!(seen > 150);
    }
}
