//! Regular forms of English verbs, and the infinitives that they may belong to.
//!
//! The lemmatiser learned from the endings of words it saw, and guesses "jum" for "jumped"; spelling allows no such infinitive.

use super::{Form, Word, irregular};

/// Two letters at the end of a stem that mostly belong to the infinitive: "called", "passed", "added", "staffed", "buzzed".
const OWN_DOUBLES: &[&str] = &["ll", "ss", "dd", "ff", "zz", "gg"];

/// Forms that go their own way, or are of two infinitives, with the one that the news means.
const CHOSEN: &[(&str, &str)] = &[
    ("aided", "aid"),
    ("aiding", "aid"),
    ("axed", "axe"),
    ("axes", "axe"),
    ("axing", "axe"),
    ("has", "have"),
    ("incoming", "incoming"),
    ("ongoing", "ongoing"),
    ("outgoing", "outgoing"),
    ("premiered", "premiere"),
    ("premiering", "premiere"),
    ("united", "unite"),
    ("uniting", "unite"),
    ("upcoming", "upcoming"),
];

/// The infinitives that a form may belong to by its spelling, the likeliest first; none for forms that are not regular.
///
/// ```
/// use vouch_core::grammar::{Form, regular};
/// assert_eq!(regular::infinitives("stopped", Form::Past), ["stop", "stopp", "stoppe"]);
/// assert_eq!(regular::infinitives("shot", Form::Past), [""; 0]);
/// ```
pub fn infinitives(form: &str, kind: Form) -> Vec<String> {
    if irregular::infinitive(form).is_some()
        || !form.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
    {
        return Vec::new();
    }
    if let Some((_, infinitive)) = CHOSEN.iter().find(|(it, _)| *it == form) {
        return vec![(*infinitive).to_owned()];
    }
    let found = match kind {
        Form::Past | Form::PastParticiple => form.strip_suffix("ed").map(past),
        Form::Gerund => form.strip_suffix("ing").map(gerund),
        Form::ThirdPerson => form.strip_suffix('s').map(third_person),
        _ => None,
    };
    let is_word = |it: &str| it.len() > 1 && it.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    found.filter(|list| list.iter().all(|it| is_word(it))).unwrap_or_default()
}

/// Gives a verb an infinitive that its spelling allows.
pub(super) fn mend(word: &mut Word, form: &str) {
    let mut allowed = infinitives(form, word.form);
    if !allowed.is_empty() && !allowed.contains(&word.lemma) {
        word.lemma = allowed.swap_remove(0);
    }
}

/// "carri", "stopp", "jump", "hop" before "-ed".
fn past(stem: &str) -> Vec<String> {
    match stem.strip_suffix('i') {
        Some(rest) => vec![format!("{rest}y"), format!("{stem}e"), stem.to_owned()],
        None => bare(stem),
    }
}

/// "ly", "stopp", "jump", "hop" before "-ing".
fn gerund(stem: &str) -> Vec<String> {
    match stem.strip_suffix('y').filter(|rest| rest.len() <= 2) {
        Some(rest) => vec![stem.to_owned(), format!("{rest}ie")],
        None => bare(stem),
    }
}

/// "carrie", "pushe", "jump" before "-s".
fn third_person(stem: &str) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(rest) = stem.strip_suffix("ie") {
        found.push(format!("{rest}y"));
    } else if let Some(rest) = stem.strip_suffix('e')
        && rest.ends_with(['s', 'x', 'z', 'h', 'o'])
    {
        found.push(rest.to_owned());
    }
    found.push(stem.to_owned());
    found
}

/// What is left of the infinitive before "-ed" and "-ing": its last letter may be doubled or lost.
fn bare(stem: &str) -> Vec<String> {
    let (whole, silent) = (stem.to_owned(), format!("{stem}e"));
    if would_double(stem) {
        return vec![silent];
    }
    let mut letters = stem.bytes().rev();
    let (last, other) = (letters.next(), letters.next());
    let doubled = last == other || stem.ends_with("ck");
    if !doubled || last.is_none_or(|last| b"aeiou".contains(&last)) {
        return vec![whole, silent];
    }
    let single = stem[..stem.len() - 1].to_owned();
    match OWN_DOUBLES.iter().any(|it| stem.ends_with(it)) || stem.ends_with("ck") {
        true => vec![whole, single, silent],
        false => vec![single, whole, silent],
    }
}

/// Whether a verb with this stem doubles its last letter: "hoped" is of "hope", for "hop" has "hopped".
fn would_double(stem: &str) -> bool {
    let is_vowel = |letter: u8| b"aeiouy".contains(&letter);
    let Some((&last, before)) = stem.as_bytes().split_last() else { return false };
    let lone = before.iter().filter(|&&letter| is_vowel(letter)).count() == 1;
    !is_vowel(last) && !b"wx".contains(&last) && lone && before.last().is_some_and(|&letter| is_vowel(letter))
}

#[cfg(test)]
mod tests {
    use super::{Form, infinitives};

    #[test]
    fn the_infinitive_is_among_those_the_spelling_allows() {
        for (form, kind, infinitive) in [
            ("jumped", Form::Past, "jump"),
            ("absorbed", Form::PastParticiple, "absorb"),
            ("carried", Form::Past, "carry"),
            ("died", Form::Past, "die"),
            ("travelled", Form::Past, "travel"),
            ("agreed", Form::Past, "agree"),
            ("lying", Form::Gerund, "lie"),
            ("planning", Form::Gerund, "plan"),
            ("trafficking", Form::Gerund, "traffic"),
            ("teaches", Form::ThirdPerson, "teach"),
            ("axes", Form::ThirdPerson, "axe"),
            ("traded", Form::Past, "trade"),
        ] {
            assert!(infinitives(form, kind).iter().any(|it| it == infinitive), "{form}");
        }
    }

    #[test]
    fn a_short_verb_would_double_its_last_letter() {
        assert_eq!(infinitives("scared", Form::PastParticiple), ["scare"]);
        assert_eq!(infinitives("scarred", Form::PastParticiple)[0], "scar");
    }

    #[test]
    fn irregular_forms_have_none() {
        for form in ["fled", "fed", "rose", "cut", "shed"] {
            assert!(infinitives(form, Form::Past).is_empty(), "{form}");
        }
        assert!(infinitives("bring", Form::Base).is_empty());
    }
}
