//! What endings tell of Spanish words: a tense that looks ahead, an infinitive, a plural.

use crate::grammar::Form;

/// The tense of a form that looks ahead: "recibirán", "costaría".
pub(super) fn ahead(form: &str) -> Option<Form> {
    let ends = |endings: &[&str]| form.len() > SHORT && endings.iter().any(|ending| form.ends_with(ending));
    if ends(&["ará", "erá", "irá", "drá", "arán", "erán", "irán", "drán"]) {
        return Some(Form::Future);
    }
    ends(&["aría", "ería", "iría", "dría", "arían", "erían", "irían", "drían"]).then_some(Form::Conditional)
}

/// A form with no more bytes than this is too short to tell its tense by its ending.
const SHORT: usize = 6;

/// Whether a lemma has the ending of an infinitive.
pub(super) fn is_infinitive(lemma: &str) -> bool {
    ["ar", "er", "ir", "ír"].iter().any(|ending| lemma.ends_with(ending))
}

/// `form` and what it may be the plural or the feminine of: "céntimos", "investigaciones", "vecinas".
pub(super) fn singulars(form: &str) -> Vec<String> {
    let mut found = vec![form.to_owned()];
    if let Some(bare) = form.strip_suffix('s') {
        found.push(bare.to_owned());
    }
    if let Some(bare) = form.strip_suffix("ces") {
        found.push(format!("{bare}z"));
    }
    if let Some(bare) = form.strip_suffix("es") {
        found.push(bare.to_owned());
        for (plain, accented) in ACCENTS {
            found.extend(bare.strip_suffix(plain).map(|bare| format!("{bare}{accented}")));
        }
    }
    for at in 0..found.len() {
        if let Some(bare) = found[at].strip_suffix('a') {
            let masculine = [format!("{bare}o"), bare.to_owned()];
            found.extend(masculine);
        }
    }
    found
}

/// Endings that lose their accent in the plural: "razones", "autobuses", "intereses".
const ACCENTS: &[(&str, &str)] =
    &[("on", "ón"), ("an", "án"), ("en", "én"), ("in", "ín"), ("us", "ús"), ("es", "és"), ("as", "ás")];

#[cfg(test)]
mod tests {
    use super::{Form, ahead, singulars};

    #[test]
    fn endings_tell_what_looks_ahead() {
        assert_eq!(ahead("recibirán"), Some(Form::Future));
        assert_eq!(ahead("costaría"), Some(Form::Conditional));
        assert_eq!(ahead("recibieron"), None);
        assert_eq!(ahead("jirá"), None);
    }

    #[test]
    fn plurals_lead_to_their_singular() {
        for (plural, singular) in [
            ("céntimos", "céntimo"),
            ("investigaciones", "investigación"),
            ("veces", "vez"),
            ("vecinas", "vecino"),
        ] {
            assert!(singulars(plural).iter().any(|it| it == singular), "{plural}");
        }
    }
}
