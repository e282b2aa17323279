//! How a word depends on its head.

/// How a word depends on its head, after Universal Dependencies; sub-types that decide a role are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
#[expect(missing_docs, reason = "each variant is the UD relation named beside it")]
pub enum Relation {
    Root,               // root
    Subject,            // nsubj
    SubjectPassive,     // nsubj:pass
    ClausalSubject,     // csubj, csubj:pass
    Object,             // obj
    IndirectObject,     // iobj
    ClausalComplement,  // ccomp
    OpenComplement,     // xcomp
    Oblique,            // obl, obl:arg
    ObliqueAgent,       // obl:agent
    ObliqueTime,        // obl:tmod, obl:unmarked
    AdverbialClause,    // advcl
    AdverbialModifier,  // advmod
    AdjectivalClause,   // acl
    RelativeClause,     // acl:relcl
    AdjectivalModifier, // amod
    NominalModifier,    // nmod
    Possessive,         // nmod:poss
    NumericModifier,    // nummod
    Apposition,         // appos
    Determiner,         // det
    Case,               // case
    Mark,               // mark
    Auxiliary,          // aux
    AuxiliaryPassive,   // aux:pass
    Copula,             // cop
    Compound,           // compound
    Particle,           // compound:prt
    Flat,               // flat, flat:foreign, nmod:desc
    Fixed,              // fixed
    Conjunct,           // conj
    Coordination,       // cc
    Parataxis,          // parataxis
    Expletive,          // expl
    Discourse,          // discourse
    Vocative,           // vocative
    Dislocated,         // dislocated
    List,               // list
    Orphan,             // orphan
    GoesWith,           // goeswith
    Reparandum,         // reparandum
    Punctuation,        // punct
    #[default]
    Other, // dep
}

/// Names in the treebanks and the relation each stands for; a name not listed stands for what its first part stands for.
const NAMES: &[(&str, Relation)] = &[
    ("root", Relation::Root),
    ("nsubj", Relation::Subject),
    ("nsubj:pass", Relation::SubjectPassive),
    ("csubj", Relation::ClausalSubject),
    ("csubj:pass", Relation::ClausalSubject),
    ("obj", Relation::Object),
    ("iobj", Relation::IndirectObject),
    ("ccomp", Relation::ClausalComplement),
    ("xcomp", Relation::OpenComplement),
    ("obl", Relation::Oblique),
    ("obl:arg", Relation::Oblique),
    ("obl:agent", Relation::ObliqueAgent),
    ("obl:tmod", Relation::ObliqueTime),
    ("obl:unmarked", Relation::ObliqueTime),
    ("advcl", Relation::AdverbialClause),
    ("advmod", Relation::AdverbialModifier),
    ("acl", Relation::AdjectivalClause),
    ("acl:relcl", Relation::RelativeClause),
    ("amod", Relation::AdjectivalModifier),
    ("nmod", Relation::NominalModifier),
    ("nmod:poss", Relation::Possessive),
    ("nummod", Relation::NumericModifier),
    ("appos", Relation::Apposition),
    ("det", Relation::Determiner),
    ("case", Relation::Case),
    ("mark", Relation::Mark),
    ("aux", Relation::Auxiliary),
    ("aux:pass", Relation::AuxiliaryPassive),
    ("cop", Relation::Copula),
    ("compound", Relation::Compound),
    ("compound:prt", Relation::Particle),
    ("flat", Relation::Flat),
    ("flat:foreign", Relation::Flat),
    ("nmod:desc", Relation::Flat),
    ("fixed", Relation::Fixed),
    ("conj", Relation::Conjunct),
    ("cc", Relation::Coordination),
    ("parataxis", Relation::Parataxis),
    ("expl", Relation::Expletive),
    ("discourse", Relation::Discourse),
    ("vocative", Relation::Vocative),
    ("dislocated", Relation::Dislocated),
    ("list", Relation::List),
    ("orphan", Relation::Orphan),
    ("goeswith", Relation::GoesWith),
    ("reparandum", Relation::Reparandum),
    ("punct", Relation::Punctuation),
    ("dep", Relation::Other),
    ("nmod:unmarked", Relation::ObliqueTime),
    ("nmod:tmod", Relation::ObliqueTime),
    ("dep", Relation::Other),
];

impl Relation {
    /// The relation with a treebank's name (`nsubj:pass`); [`Relation::Other`] for a name it does not know.
    pub fn from_name(name: &str) -> Self {
        let find = |name: &str| NAMES.iter().find(|entry| entry.0 == name).map(|entry| entry.1);
        let general = name.split(':').next().unwrap_or(name);
        find(name).or_else(|| find(general)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subtype_without_a_meaning_of_its_own_is_its_general_relation() {
        assert_eq!(Relation::from_name("nsubj:pass"), Relation::SubjectPassive);
        assert_eq!(Relation::from_name("det:predet"), Relation::Determiner);
        assert_eq!(Relation::from_name("flat:name"), Relation::Flat);
        assert_eq!(Relation::from_name("what"), Relation::Other);
    }
}
