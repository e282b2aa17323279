//! One spelling for words that are written in more than one way: "organise" and "organize", "cease-fire" and "ceasefire",
//! "re-elect" and "reelect". A spelling is taken only where the lexicon has it.

/// Endings of British spellings and the American ones.
const ENDINGS: &[(&str, &str)] = &[
    ("ise", "ize"),
    ("isation", "ization"),
    ("iser", "izer"),
    ("yse", "yze"),
    ("our", "or"),
    ("oured", "ored"),
    ("ourer", "orer"),
    ("ourite", "orite"),
    ("ourable", "orable"),
    ("ourful", "orful"),
    ("ourist", "orist"),
    ("ouring", "oring"),
    ("ourhood", "orhood"),
    ("tre", "ter"),
    ("bre", "ber"),
    ("ence", "ense"),
    ("ogue", "og"),
    ("amme", "am"),
    ("ller", "ler"),
    ("llor", "lor"),
    ("fil", "fill"),
    ("rol", "roll"),
    ("rolment", "rollment"),
    ("rrhoea", "rrhea"),
    ("llery", "lry"),
];

/// Words that change in their middle or altogether.
const WORDS: &[(&str, &str)] = &[
    ("aluminium", "aluminum"),
    ("grey", "gray"),
    ("manoeuvre", "maneuver"),
    ("mould", "mold"),
    ("plough", "plow"),
    ("paediatric", "pediatric"),
    ("sceptic", "skeptic"),
    ("sceptical", "skeptical"),
];

/// Verbs that say with "re-" before them that it is done again; "sign", "form" and "cover" say something else then.
#[rustfmt::skip]
pub const AGAIN: &[&str] = &[
    "activate", "affirm", "apply", "appear", "appoint", "arrange", "arrest", "assess", "build", "calculate", "capture", "connect",
    "consider", "construct", "convene", "count", "define", "deploy", "design", "develop", "discover", "distribute", "elect", "emerge",
    "employ", "enact", "enter", "equip", "establish", "evaluate", "examine", "fill", "gain", "hire", "house", "ignite", "impose",
    "infect", "instate", "introduce", "invent", "issue", "join", "launch", "load", "name", "negotiate", "occupy", "offend", "open",
    "organise", "organize", "paint", "play", "print", "publish", "read", "run", "schedule", "sell", "settle", "start", "submit",
    "surface", "take", "test", "think", "train", "unify", "unite", "use", "visit", "write",
];

/// Words that are shorter have other meanings with another ending: "four" and "for", "wise" and "wize".
const SHORTEST: usize = 5;

/// The spelling that the lexicon has of an English lemma, where it has another one.
pub fn known(lemma: &str, knows: impl Fn(&str) -> bool) -> Option<String> {
    let joined = without_hyphen(lemma).filter(|it| lemma.starts_with("re-") || knows(it));
    let american = american(joined.as_deref().unwrap_or(lemma), &knows);
    american.or(joined)
}

fn without_hyphen(lemma: &str) -> Option<String> {
    let repeats = |verb: &str| AGAIN.iter().any(|it| verb.starts_with(it));
    let fits = lemma.strip_prefix("re-").map_or(lemma.contains('-'), repeats);
    fits.then(|| lemma.replace('-', ""))
}

fn american(lemma: &str, knows: &impl Fn(&str) -> bool) -> Option<String> {
    if let Some((_, american)) = WORDS.iter().find(|(british, _)| *british == lemma) {
        return Some((*american).to_owned());
    }
    let spell = |&(british, american): &(&str, &str)| {
        let stem = lemma.strip_suffix(british)?;
        Some(format!("{stem}{american}"))
    };
    ENDINGS.iter().filter(|_| lemma.len() >= SHORTEST).filter_map(spell).find(|it| knows(it))
}

#[cfg(test)]
mod tests {
    use super::known;
    use crate::lexicon::{Lexicon, Tongue};

    #[test]
    fn one_spelling_stands_for_all() {
        let lexicon = Lexicon::builtin();
        let spelled = |lemma: &str| known(lemma, |it| lexicon.knows(it, Tongue::English));
        for (written, expected) in [
            ("organise", "organize"),
            ("neighbourhood", "neighborhood"),
            ("centre", "center"),
            ("analyse", "analyze"),
            ("enrol", "enroll"),
            ("cease-fire", "ceasefire"),
            ("re-elect", "reelect"),
        ] {
            assert_eq!(spelled(written).as_deref(), Some(expected), "{written}");
        }
        for word in ["promise", "four", "hour", "sentence", "re-sign", "well-known", "filled", "control"] {
            assert_eq!(spelled(word), None, "{word}");
        }
    }
}
