//! Spanish and English words of one origin, for words that stand in no table: metanfetamina, methamphetamine.
//!
//! When it stays silent: on short words, and on Spanish words the table translates (so that "actual" or "éxito"
//! never meet their false friends).

/// Spanish endings and the English ones they turn into; the longest endings first.
const ENDINGS: &[(&str, &[&str])] = &[
    ("ificacion", &["ification"]),
    ("izacion", &["ization", "isation"]),
    ("logia", &["logy"]),
    ("grafia", &["grafy"]),
    ("amente", &["ly", "ely", "ally"]),
    ("mente", &["ly", "ally"]),
    ("ificar", &["ify"]),
    ("encia", &["ence", "ency"]),
    ("ancia", &["ance", "ancy"]),
    ("miento", &["ment"]),
    ("mento", &["ment"]),
    ("cion", &["tion", "sion"]),
    ("izar", &["ize", "ise"]),
    ("ario", &["ary", "arian"]),
    ("aria", &["ary"]),
    ("orio", &["ory"]),
    ("ista", &["ist"]),
    ("ismo", &["ism"]),
    ("idad", &["ity"]),
    ("ente", &["ent"]),
    ("ante", &["ant"]),
    ("ico", &["ic", "ical"]),
    ("ica", &["ic", "ics", "ical"]),
    ("ivo", &["ive"]),
    ("iva", &["ive"]),
    ("oso", &["ous"]),
    ("osa", &["ous"]),
    ("dad", &["ty"]),
    ("ado", &["ate", "ated"]),
    ("ano", &["an"]),
    ("ana", &["an"]),
    ("ina", &["ine", "in"]),
    ("ino", &["ine", "in"]),
    ("io", &["ium", "y"]),
    ("ia", &["y", "ia"]),
    ("ar", &["ate", "e", ""]),
    ("er", &["e", ""]),
    ("ir", &["e", ""]),
    ("o", &["e", "um", "us", "o", ""]),
    ("a", &["e", ""]),
    ("e", &["e", ""]),
    ("", &["", "e"]),
];

/// Words shorter than this are too often alike by chance.
const SHORTEST: usize = 6;

/// First letters that turn into others: fotografía, estudio, cuestión.
const FIRST_LETTERS: &[(u8, u8)] = &[(b'f', b'p'), (b'e', b's'), (b'c', b'q'), (b'c', b'k'), (b'j', b'h')];

/// Whether the English word is what the Spanish one turns into.
pub(super) fn cognates(spanish: &str, english: &str) -> bool {
    if spanish.chars().count() < SHORTEST || english.len() < SHORTEST - 1 {
        return false;
    }
    let (first, other) = (spanish.as_bytes()[0], english.as_bytes()[0]);
    if first != other && first.is_ascii() && !FIRST_LETTERS.contains(&(first, other)) {
        return false;
    }
    let (spanish, english) = (plain(spanish), plain(english));
    let spanish = match spanish.strip_prefix("es") {
        Some(rest) if rest.starts_with(['c', 'p', 't']) && !english.starts_with("es") => &spanish[1..],
        _ => &spanish,
    };
    ENDINGS.iter().any(|(from, to)| {
        let Some(stem) = spanish.strip_suffix(from) else { return false };
        let Some(rest) = english.strip_prefix(stem) else { return false };
        stem.len() >= 3 && to.contains(&rest)
    })
}

/// One spelling for what the two languages write differently: no accents, no double letters, f for ph.
fn plain(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for letter in word.chars() {
        let letter = match letter {
            'á' => 'a',
            'é' => 'e',
            'í' => 'i',
            'ó' => 'o',
            'ú' | 'ü' => 'u',
            'ñ' => 'n',
            'k' => 'c',
            letter => letter,
        };
        if !out.ends_with(letter) {
            out.push(letter);
        }
    }
    out.replace("ph", "f")
        .replace("th", "t")
        .replace("ch", "c")
        .replace("qu", "c")
        .replace("nm", "m")
        .replace("nf", "mf")
}

#[cfg(test)]
mod tests {
    use super::cognates;

    #[test]
    fn words_of_one_origin_meet() {
        for (spanish, english) in [
            ("metanfetamina", "methamphetamine"),
            ("investigación", "investigation"),
            ("productividad", "productivity"),
            ("federalismo", "federalism"),
            ("fotografía", "photography"),
            ("específico", "specific"),
            ("identificar", "identify"),
        ] {
            assert!(cognates(spanish, english), "{spanish} {english}");
        }
    }

    #[test]
    fn other_words_do_not() {
        for (spanish, english) in
            [("casa", "case"), ("producción", "product"), ("nacional", "notion"), ("seguro", "segment")]
        {
            assert!(!cognates(spanish, english), "{spanish} {english}");
        }
    }
}
