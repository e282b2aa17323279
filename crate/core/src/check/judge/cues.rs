//! Small words that turn a sentence round: denials, "only", "first", "before", "more", "may".

use super::scene::Scene;
use super::sheet::Sheet;
use crate::statement::{Modality, Polarity};

/// Words of one effect, folded lemmas of both languages, with the names of the features: in both, only in the source. What
/// only the claim has is not counted: in FEVER's claims "only" and "not" alone betray the answer.
const CUES: &[(&[&str], [&str; 2])] = &[
    (
        &[
            "not", "n't", "n’t", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without",
            "nunca", "jamas", "sin", "ni", "ningun", "ninguno", "nadie", "nada", "tampoco",
        ],
        ["denial both", "denial source"],
    ),
    (
        &[
            "fail",
            "deny",
            "refuse",
            "reject",
            "lack",
            "unable",
            "incapable",
            "unlikely",
            "false",
            "avoid",
            "cancel",
            "fracasar",
            "negar",
            "rechazar",
            "carecer",
            "incapaz",
            "falso",
            "evitar",
            "cancelar",
        ],
        ["refusal both", "refusal source"],
    ),
    (
        &[
            "only",
            "exclusively",
            "solely",
            "just",
            "alone",
            "merely",
            "sole",
            "solo",
            "solamente",
            "unicamente",
            "exclusivamente",
            "unico",
        ],
        ["only both", "only source"],
    ),
    (
        &[
            "all",
            "every",
            "always",
            "each",
            "everyone",
            "entire",
            "completely",
            "todo",
            "siempre",
            "cada",
            "entero",
            "completamente",
        ],
        ["all both", "all source"],
    ),
    (
        &[
            "some", "several", "many", "few", "most", "part", "partly", "alguno", "algun", "varios", "mucho",
            "poco", "mayoria", "parte",
        ],
        ["some both", "some source"],
    ),
    (
        &["first", "last", "best", "worst", "most", "least", "primero", "ultimo", "mejor", "peor"],
        ["extreme both", "extreme source"],
    ),
    (
        &["more", "over", "above", "exceed", "least", "greater", "higher", "mas", "mayor", "superar"],
        ["more both", "more source"],
    ),
    (
        &["less", "fewer", "under", "below", "nearly", "almost", "lower", "menos", "menor", "bajo", "casi"],
        ["less both", "less source"],
    ),
    (&["before", "prior", "until", "by", "antes", "hasta"], ["before both", "before source"]),
    (&["after", "since", "following", "tras", "despues", "desde"], ["after both", "after source"]),
    (
        &[
            "may",
            "might",
            "could",
            "would",
            "will",
            "should",
            "possibly",
            "perhaps",
            "probably",
            "expect",
            "plan",
            "poder",
            "quiza",
            "posiblemente",
            "probablemente",
            "esperar",
            "planear",
        ],
        ["maybe both", "maybe source"],
    ),
    (
        &[
            "but", "although", "however", "despite", "while", "instead", "rather", "pero", "aunque", "sino",
            "mientras",
        ],
        ["turn both", "turn source"],
    ),
    (
        &["former", "formerly", "previously", "once", "ex", "late", "retired", "antiguo", "anteriormente"],
        ["former both", "former source"],
    ),
];

/// Adds the features.
pub fn measure(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    for (words, [both, source]) in CUES {
        let mine = (0..scene.claim.len()).filter(|&at| words.contains(&scene.claim_key(at))).count();
        let theirs = (0..scene.source.len()).filter(|&at| words.contains(&scene.source_key(at))).count();
        sheet.count(both, mine.min(theirs));
        sheet.count(source, theirs.saturating_sub(mine));
    }
    stances(scene, sheet);
}

/// Polarity and modality of predicates that meet.
fn stances(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let (mut denied, mut agreed, mut weaker, mut stronger) = (0, 0, 0, 0);
    for mine in scene.pair.claim_statements() {
        let Some(theirs) = scene.pair.counterpart(mine) else { continue };
        if mine.stance.polarity != theirs.stance.polarity {
            denied += 1;
        } else if mine.stance.polarity == Polarity::Negated {
            agreed += 1;
        }
        match (mine.stance.modality, theirs.stance.modality) {
            (Modality::Fact, Modality::Fact) => {}
            (Modality::Fact, _) => weaker += 1,
            (_, Modality::Fact) => stronger += 1,
            _ => {}
        }
    }
    sheet.count("polarity apart", denied);
    sheet.count("polarity both denied", agreed);
    sheet.count("modality weaker", weaker);
    sheet.count("modality stronger", stronger);
}
