//! Infinitives that a Spanish verb form may belong to, for forms the lemmatiser never saw: "disminuyeron", "suben".
//!
//! Endings are cut off and stems are put back ("muri-" to "mor-", "constru-y-" to "constru-"); which of the candidates is a
//! verb the lexicon has to say.

/// Endings of finite forms, participles and gerunds with the infinitives they may belong to, the longest first.
const ENDINGS: &[(&str, &[&str])] = &[
    ("ieron", &["er", "ir"]),
    ("yeron", &["er", "ir"]),
    ("iendo", &["er", "ir"]),
    ("yendo", &["er", "ir"]),
    ("arían", &["ar"]),
    ("erían", &["er"]),
    ("irían", &["ir"]),
    ("ieran", &["er", "ir"]),
    ("aron", &["ar"]),
    ("aban", &["ar"]),
    ("ando", &["ar"]),
    ("adas", &["ar"]),
    ("ados", &["ar"]),
    ("idas", &["er", "ir"]),
    ("idos", &["er", "ir"]),
    ("arán", &["ar"]),
    ("erán", &["er"]),
    ("irán", &["ir"]),
    ("aría", &["ar"]),
    ("ería", &["er"]),
    ("iría", &["ir"]),
    ("iera", &["er", "ir"]),
    ("aran", &["ar"]),
    ("amos", &["ar"]),
    ("emos", &["er", "ar"]),
    ("imos", &["ir", "er"]),
    ("ían", &["er", "ir"]),
    ("aba", &["ar"]),
    ("ada", &["ar"]),
    ("ado", &["ar"]),
    ("ida", &["er", "ir"]),
    ("ido", &["er", "ir"]),
    ("ará", &["ar"]),
    ("erá", &["er"]),
    ("irá", &["ir"]),
    ("ara", &["ar"]),
    ("ió", &["er", "ir"]),
    ("yó", &["er", "ir"]),
    ("ía", &["er", "ir"]),
    ("an", &["ar", "er", "ir"]),
    ("en", &["er", "ir", "ar"]),
    ("ó", &["ar"]),
    ("é", &["ar"]),
    ("í", &["er", "ir"]),
    ("a", &["ar", "er", "ir"]),
    ("e", &["er", "ir", "ar"]),
    ("o", &["ar", "er", "ir"]),
];

/// Forms with a stem of their own; what stands before them is kept ("mantuvo", "propuesta").
const IRREGULAR: &[(&str, &str)] = &[
    ("tuvo", "tener"),
    ("tuvieron", "tener"),
    ("puso", "poner"),
    ("pusieron", "poner"),
    ("puesto", "poner"),
    ("puesta", "poner"),
    ("puestos", "poner"),
    ("puestas", "poner"),
    ("hizo", "hacer"),
    ("hicieron", "hacer"),
    ("hecho", "hacer"),
    ("dijo", "decir"),
    ("dijeron", "decir"),
    ("vino", "venir"),
    ("vinieron", "venir"),
    ("trajo", "traer"),
    ("trajeron", "traer"),
    ("dujo", "ducir"),
    ("dujeron", "ducir"),
    ("vuelto", "volver"),
    ("vuelta", "volver"),
    ("vueltos", "volver"),
    ("scrito", "scribir"),
    ("scrita", "scribir"),
    ("scritos", "scribir"),
    ("bierto", "brir"),
    ("bierta", "brir"),
    ("biertos", "brir"),
    ("biertas", "brir"),
    ("muerto", "morir"),
    ("muertos", "morir"),
    ("muerta", "morir"),
    ("suelto", "solver"),
    ("suelta", "solver"),
    ("roto", "romper"),
    ("visto", "ver"),
    ("vista", "ver"),
    ("electo", "elegir"),
    ("murieron", "morir"),
    ("murió", "morir"),
];

/// The last vowel of a stem, as some forms write it and as the infinitive does.
const VOWELS: &[(&str, &str)] = &[("ie", "e"), ("ue", "o"), ("i", "e"), ("u", "o"), ("ue", "u")];

/// The last consonant of a stem, as some forms write it and as the infinitive does.
const CONSONANTS: &[(&str, &str)] = &[
    ("qu", "c"),
    ("gu", "g"),
    ("gü", "gu"),
    ("zc", "c"),
    ("c", "z"),
    ("z", "c"),
    ("j", "g"),
    ("uy", "u"),
    ("g", ""),
];

/// Pronouns that are written behind an infinitive or gerund.
const CLITICS: &[&str] =
    &["selos", "selas", "selo", "sela", "los", "las", "les", "nos", "se", "lo", "la", "le", "me", "te"];

/// The first infinitive that `form` (in lower case) may belong to and that `is_verb` knows.
pub(super) fn infinitive(form: &str, is_verb: impl Fn(&str) -> bool) -> Option<String> {
    let irregular = IRREGULAR.iter().filter_map(|(ending, infinitive)| {
        let before = form.strip_suffix(ending)?;
        Some(format!("{before}{infinitive}"))
    });
    if let Some(found) = irregular.into_iter().find(|it| is_verb(it)) {
        return Some(found);
    }
    let bare = CLITICS.iter().filter_map(|clitic| form.strip_suffix(clitic)).map(plain);
    if let Some(found) = bare.into_iter().find(|bare| bare.ends_with('r') && is_verb(bare)) {
        return Some(found);
    }
    let cut =
        ENDINGS.iter().filter_map(|(ending, infinitives)| Some((form.strip_suffix(ending)?, *infinitives)));
    cut.filter(|(stem, _)| stem.len() >= 2).find_map(|(stem, infinitives)| {
        stems(stem).into_iter().find_map(|stem| {
            infinitives.iter().map(|ending| format!("{stem}{ending}")).find(|it| is_verb(it))
        })
    })
}

/// `stem` and the stems it may come from.
fn stems(stem: &str) -> Vec<String> {
    let mut found = vec![stem.to_owned()];
    for (written, own) in CONSONANTS {
        if let Some(before) = stem.strip_suffix(written) {
            found.push(format!("{before}{own}"));
        }
    }
    for at in 0..found.len() {
        let stem = found[at].clone();
        let Some(end) = stem.rfind(|it: char| "aeiou".contains(it)).map(|at| at + 1) else { continue };
        for (written, own) in VOWELS {
            if let Some(before) = stem[..end].strip_suffix(written) {
                found.push(format!("{before}{own}{}", &stem[end..]));
            }
        }
    }
    found
}

/// Without the accent that a pronoun behind a verb brings: "incautándolos" keeps none.
fn plain(word: &str) -> String {
    word.replace('á', "a").replace('é', "e").replace('í', "i")
}

#[cfg(test)]
mod tests {
    use super::infinitive;

    #[test]
    fn forms_lead_to_their_infinitives() {
        for (form, expected) in [
            ("disminuyeron", "disminuir"),
            ("murieron", "morir"),
            ("suben", "subir"),
            ("construyó", "construir"),
            ("redujeron", "reducir"),
            ("mantuvo", "mantener"),
            ("propuesta", "proponer"),
            ("pide", "pedir"),
            ("prometido", "prometer"),
            ("busque", "buscar"),
            ("crece", "crecer"),
            ("crezca", "crecer"),
            ("entregarlos", "entregar"),
            ("descubierto", "descubrir"),
            ("juega", "jugar"),
            ("costará", "costar"),
        ] {
            assert_eq!(infinitive(form, |it| it == expected).as_deref(), Some(expected), "{form}");
        }
    }

    #[test]
    fn what_is_no_form_of_a_known_verb_is_left_alone() {
        assert_eq!(infinitive("céntimos", |it| it == "contar"), None);
        assert_eq!(infinitive("a", |_| true), None);
    }
}
