//! One spelling for words that are written in more than one way: "organise" and "organize", "cease-fire" and "ceasefire",
//! "re-elect" and "reelect". A spelling is taken only where the lexicon has it. Also what one word is to another by its letters
//! alone: adverbs of adjectives, and initials of names.

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

/// Whether one is the adverb of the other, an adjective or its noun: "urgently" and "urgent", "steadily" and "steadiness".
pub fn is_adverb_of(adverb: &str, other: &str) -> bool {
    let noun = other
        .strip_suffix("ness")
        .map(|stem| stem.strip_suffix('i').map_or(stem.to_owned(), |stem| format!("{stem}y")));
    let adjective = noun.as_deref().unwrap_or(other);
    let Some(stem) = adverb.strip_suffix("ly").filter(|_| adjective.len() >= SHORTEST) else { return false };
    let changed = || stem.strip_suffix('i').is_some_and(|stem| adjective.strip_suffix('y') == Some(stem));
    let longer = || stem.strip_suffix("al").is_some_and(|stem| stem.ends_with("ic") && stem == adjective);
    !OTHERWISE.contains(&adjective) && (stem == adjective || changed() || longer())
}

/// Adjectives whose adverbs mean something else: "largely" is "mostly", "shortly" is "soon".
const OTHERWISE: &[&str] = &["large", "short", "scarce", "present", "reported", "alleged", "apparent"];

/// Whether `short`, as it is written, is the initials of a name, given in lower case: "WHO" and "world health organization".
pub fn is_short_for(short: &str, name: &str) -> bool {
    let shouted = (3..=6).contains(&short.len()) && short.bytes().all(|letter| letter.is_ascii_uppercase());
    shouted && are_initials(&short.to_ascii_lowercase(), name)
}

/// Whether `short` spells the initials of `long`, small words left out or not: "usgs" of "u.s. geological survey".
pub fn are_initials(short: &str, long: &str) -> bool {
    let initials =
        |word: &str| if word.contains('.') { word.replace('.', "") } else { word.chars().take(1).collect() };
    let spelled = |words: &mut dyn Iterator<Item = &str>| words.map(initials).collect::<String>() == short;
    let told = |word: &&str| !SMALL.contains(word);
    let words = || long.split(' ');
    long.contains(' ') && short.len() > 1 && (spelled(&mut words()) || spelled(&mut words().filter(told)))
}

/// Words that initials may leave out.
const SMALL: &[&str] = &["of", "the", "for", "and", "on", "de", "del", "la", "y"];

#[cfg(test)]
mod tests {
    use super::{is_adverb_of, is_short_for, known};
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

    #[test]
    fn an_adverb_has_its_adjective() {
        for (adverb, adjective) in [
            ("urgently", "urgent"),
            ("steadily", "steady"),
            ("historically", "historic"),
            ("thoroughly", "thoroughness"),
            ("steadily", "steadiness"),
        ] {
            assert!(is_adverb_of(adverb, adjective), "{adverb}");
        }
        for (word, other) in
            [("largely", "large"), ("hardly", "hard"), ("supply", "supp"), ("family", "famy")]
        {
            assert!(!is_adverb_of(word, other), "{word}");
        }
    }

    #[test]
    fn initials_stand_for_a_name() {
        assert!(is_short_for("WHO", "world health organization"));
        assert!(is_short_for("OAS", "organization of american states"));
        for (short, name) in [
            ("Who", "world health organization"),
            ("WHO", "world health organization office"),
            ("EU", "european union"),
        ] {
            assert!(!is_short_for(short, name), "{short}");
        }
    }
}
