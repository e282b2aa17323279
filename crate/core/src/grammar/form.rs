//! How a word is inflected, as far as later layers need it.

/// Inflection, learned from the treebanks' features.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Form {
    /// No inflection that matters, or unknown.
    #[default]
    None,
    /// A noun in the singular ("firearm").
    Singular,
    /// A noun in the plural ("firearms").
    Plural,
    /// A verb's infinitive or base ("seize", "incautar").
    Base,
    /// Past tense ("seized", "incautó").
    Past,
    /// Past participle ("was seized", "incautado").
    PastParticiple,
    /// Gerund or present participle ("seizing", "incautando").
    Gerund,
    /// Third person singular of the present ("seizes").
    ThirdPerson,
    /// Present tense of any other person ("they seize"); in Spanish of every person.
    Present,
    /// A modal verb ("will", "may").
    Modal,
    /// Future tense ("incautará").
    Future,
    /// Conditional ("incautaría").
    Conditional,
    /// Subjunctive ("incaute").
    Subjunctive,
    /// Imperfect past ("incautaba").
    Imperfect,
    /// Comparative ("higher").
    Comparative,
    /// Superlative ("highest").
    Superlative,
    /// A possessive ("its").
    Possessive,
    /// A relative or question word ("which").
    Interrogative,
    /// An ordinal ("third").
    Ordinal,
}

/// Every form, in the order of their numbers.
const FORMS: [Form; 19] = [
    Form::None,
    Form::Singular,
    Form::Plural,
    Form::Base,
    Form::Past,
    Form::PastParticiple,
    Form::Gerund,
    Form::ThirdPerson,
    Form::Present,
    Form::Modal,
    Form::Future,
    Form::Conditional,
    Form::Subjunctive,
    Form::Imperfect,
    Form::Comparative,
    Form::Superlative,
    Form::Possessive,
    Form::Interrogative,
    Form::Ordinal,
];

impl Form {
    /// The form with this number in a model file.
    pub(super) fn from_number(number: u8) -> Self {
        FORMS.get(number as usize).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_found_by_its_number() {
        for form in FORMS {
            assert_eq!(Form::from_number(form as u8), form);
        }
        assert_eq!(Form::from_number(255), Form::None);
    }
}
