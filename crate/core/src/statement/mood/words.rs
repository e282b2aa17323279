//! Words that deny, and words that make a plan, a wish or a possibility of what they stand with.

use crate::statement::stance::Modality;

/// Words beside a predicate that deny it.
pub(super) const DENIALS: &[&str] = &[
    "not", "n't", "n’t", "never", "no", "nunca", "jamás", "tampoco", "ni", "nor", "neither", "hardly",
    "barely", "scarcely", "rarely", "seldom", "apenas", "without", "sin",
];

/// Determiners that deny what they stand before.
pub(super) const NONE: &[&str] =
    &["no", "neither", "none", "ningún", "ninguno", "ninguna", "zero", "cero", "ni"];

/// Verbs that deny the verb they govern: "failed to agree".
pub(super) const FAILURES: &[&str] = &[
    "fail",
    "refuse",
    "decline",
    "deny",
    "dispute",
    "refute",
    "cease",
    "stop",
    "negar",
    "rechazar",
    "evitar",
    "dudar",
    "desmentir",
    "descartar",
    "rehusar",
    "falso",
    "mentira",
    "improbable",
    "imposible",
];

/// Words by which what is to be done is called needed: "the importance of acting", "it is vital to act".
#[rustfmt::skip]
pub(super) const NEEDED: &[&str] = &[
    "necessity", "importance", "important", "necessary", "essential", "crucial", "vital", "imperative", "importancia", "necesidad",
    "importante", "necesario",
];

/// Prepositions that leave out what they stand before.
pub(super) const EXCEPTING: &[&str] =
    &["without", "except", "excluding", "outside", "besides", "instead", "sin", "excepto", "salvo", "fuera"];

/// Auxiliaries and adverbs with what they make of a predicate.
pub(super) const BESIDE: &[(&str, Modality)] = &[
    ("will", Modality::Future),
    ("'ll", Modality::Future),
    ("shall", Modality::Future),
    ("wo", Modality::Future),
    ("would", Modality::Future),
    ("may", Modality::Possible),
    ("might", Modality::Possible),
    ("could", Modality::Possible),
    ("can", Modality::Possible),
    ("poder", Modality::Possible),
    ("should", Modality::Necessary),
    ("must", Modality::Necessary),
    ("ought", Modality::Necessary),
    ("deber", Modality::Necessary),
    ("possibly", Modality::Possible),
    ("perhaps", Modality::Possible),
    ("potentially", Modality::Possible),
    ("if", Modality::Conditional),
    ("si", Modality::Conditional),
    ("unless", Modality::Conditional),
    ("whether", Modality::Conditional),
];

/// Verbs by which somebody only believes or charges what their clause says.
pub(super) const BELIEFS: &[&str] =
    &["believe", "suspect", "assume", "accuse", "allege", "charge", "creer", "sospechar", "acusar"];

/// Verbs for what may come, whatever auxiliary their clause has: "feared that it would close".
pub(super) const FEARS: &[&str] = &["fear", "temer"];

/// Verbs and nouns with what they make of the clause they govern.
pub(super) const GOVERNORS: &[(&str, Modality)] = &[
    ("plan", Modality::Future),
    ("expect", Modality::Future),
    ("forecast", Modality::Future),
    ("predict", Modality::Future),
    ("project", Modality::Future),
    ("schedule", Modality::Future),
    ("poise", Modality::Future),
    ("vow", Modality::Future),
    ("ir", Modality::Future),
    ("prometer", Modality::Future),
    ("unlikely", Modality::Possible),
    ("ready", Modality::Future),
    ("intend", Modality::Future),
    ("promise", Modality::Future),
    ("pledge", Modality::Future),
    ("agree", Modality::Future),
    ("commit", Modality::Future),
    ("set", Modality::Future),
    ("due", Modality::Future),
    ("likely", Modality::Possible),
    ("able", Modality::Possible),
    ("propose", Modality::Wished),
    ("ask", Modality::Wished),
    ("want", Modality::Wished),
    ("hope", Modality::Wished),
    ("wish", Modality::Wished),
    ("seek", Modality::Wished),
    ("search", Modality::Wished),
    ("try", Modality::Wished),
    ("attempt", Modality::Wished),
    ("strive", Modality::Wished),
    ("intentar", Modality::Wished),
    ("tratar", Modality::Wished),
    ("procurar", Modality::Wished),
    ("urge", Modality::Wished),
    ("call", Modality::Wished),
    ("aim", Modality::Wished),
    ("demand", Modality::Wished),
    ("request", Modality::Wished),
    ("recommend", Modality::Wished),
    ("suggest", Modality::Wished),
    ("need", Modality::Necessary),
    ("require", Modality::Necessary),
    ("consider", Modality::Possible),
    ("planear", Modality::Future),
    ("prever", Modality::Future),
    ("esperar", Modality::Future),
    ("proponer", Modality::Wished),
    ("pedir", Modality::Wished),
    ("querer", Modality::Wished),
    ("solicitar", Modality::Wished),
    ("acordar", Modality::Future),
    ("pactar", Modality::Future),
    ("comprometer", Modality::Future),
    ("comprometerse", Modality::Future),
    ("programar", Modality::Future),
    ("pretender", Modality::Wished),
    ("buscar", Modality::Wished),
    ("exigir", Modality::Wished),
    ("reclamar", Modality::Wished),
    ("desear", Modality::Wished),
    ("aspirar", Modality::Wished),
    ("recomendar", Modality::Wished),
    ("sugerir", Modality::Wished),
    ("instar", Modality::Wished),
    ("plantear", Modality::Wished),
    ("estudiar", Modality::Possible),
    ("considerar", Modality::Possible),
    ("contemplar", Modality::Possible),
    ("valorar", Modality::Possible),
    ("amenazar", Modality::Possible),
    ("necesitar", Modality::Necessary),
    ("requerir", Modality::Necessary),
];

/// Nouns for what somebody claims or wishes, with what they make of the clause under them.
pub(super) const CLAIMS: &[(&str, Modality)] = &[
    ("accusation", Modality::Possible),
    ("allegation", Modality::Possible),
    ("assertion", Modality::Possible),
    ("claim", Modality::Possible),
    ("idea", Modality::Possible),
    ("notion", Modality::Possible),
    ("possibility", Modality::Possible),
    ("rumor", Modality::Possible),
    ("rumour", Modality::Possible),
    ("speculation", Modality::Possible),
    ("suggestion", Modality::Possible),
    ("theory", Modality::Possible),
    ("acusación", Modality::Possible),
    ("sugerencia", Modality::Possible),
    ("report", Modality::Fact),
    ("evidence", Modality::Fact),
    ("proof", Modality::Fact),
    ("indication", Modality::Fact),
    ("informe", Modality::Fact),
    ("prueba", Modality::Fact),
    ("appeal", Modality::Wished),
    ("call", Modality::Wished),
    ("demand", Modality::Wished),
    ("motion", Modality::Wished),
    ("plea", Modality::Wished),
    ("proposal", Modality::Wished),
    ("request", Modality::Wished),
    ("petición", Modality::Wished),
    ("propuesta", Modality::Wished),
];

/// What comes about by itself in time.
pub(super) const EXPECTED: &[&str] = &[
    "arrive",
    "available",
    "complete",
    "done",
    "finish",
    "finished",
    "open",
    "operational",
    "over",
    "ready",
];

/// Verbs by which somebody says that a claim is not so, or a wish not granted.
pub(super) const REJECTING: &[&str] = &[
    "contradict",
    "deny",
    "dismiss",
    "dispute",
    "oppose",
    "rebuff",
    "rebut",
    "refute",
    "reject",
    "resist",
    "contradecir",
    "descartar",
    "desmentir",
    "negar",
    "rechazar",
];

/// Verbs that, denied, leave open whether their clause is so: "this does not mean that all is lost".
pub(super) const LEFT_OPEN: &[&str] = &[
    "mean",
    "imply",
    "think",
    "believe",
    "suppose",
    "suggest",
    "show",
    "prove",
    "confirm",
    "guarantee",
    "say",
    "claim",
    "significar",
    "implicar",
    "creer",
    "pensar",
    "demostrar",
    "confirmar",
    "decir",
    "rule",
    "find",
    "conclude",
    "decide",
    "determine",
    "establish",
    "state",
    "concluir",
    "dictaminar",
];
