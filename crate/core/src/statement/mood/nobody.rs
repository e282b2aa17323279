//! Participants that are nobody or nothing, or are left out of what is said.

use super::words::{EXCEPTING, NONE};
use crate::statement::tree::Tree;

/// A participant that is nobody or nothing: "no miners", "none of the miners", "neither side", "nadie".
pub fn denies_all(tree: Tree<'_>, head: usize) -> bool {
    const NOBODY: &[&str] = &["nobody", "none", "nothing", "neither", "nadie", "nada", "ninguno", "ninguna"];
    let lemma = |at: usize| tree.words[at].lemma.as_str();
    NOBODY.contains(&lemma(head)) || tree.children(head).iter().any(|&it| NONE.contains(&lemma(it)))
}

/// Whether a word before what there is none of only says how it was: "landed with no injuries" landed, "met with no officials" met
/// nobody.
pub(super) fn is_accompanied(tree: Tree<'_>, head: usize) -> bool {
    let beside = tree.preposition(head).is_some_and(|it| BESIDE_THE_ACT.contains(&it.lemma.as_str()));
    beside && ALONG.contains(&tree.words[head].lemma.as_str())
}

/// Prepositions for what goes along with an act.
const BESIDE_THE_ACT: &[&str] = &["with", "at", "for", "despite", "without", "con", "sin"];

/// What goes along with an act, or does not.
#[rustfmt::skip]
const ALONG: &[&str] = &[
    "injury", "casualty", "death", "victim", "damage", "incident", "problem", "trouble", "difficulty", "delay", "warning",
    "notice", "explanation", "comment", "reason", "cost", "charge", "fee", "fanfare", "success", "result", "effect", "avail",
    "change", "exception", "doubt", "surprise", "risk", "interruption", "opposition", "resistance", "error", "mistake",
    "herido", "muerto", "víctima", "daño", "incidente", "problema", "retraso", "aviso", "explicación", "motivo", "costo", "coste",
    "éxito", "cambio", "excepción", "duda", "riesgo",
];

/// Whether an item of a list is denied by a word of its own: "and not by the heatwave", "but no weapons".
pub fn is_denied(tree: Tree<'_>, item: usize) -> bool {
    // "A school rather than a hospital".
    let not = |&child: &usize| {
        matches!(tree.words[child].lemma.as_str(), "not" | "no" | "sin" | "without" | "rather")
    };
    denies_all(tree, item)
        || is_excepted(tree, item)
        || tree.children(item).iter().any(|child| *child < item && not(child))
}

/// Whether a word before it leaves the participant out: "without the minister", "outside Europe", "everyone but the mayor".
pub(in crate::statement) fn is_excepted(tree: Tree<'_>, item: usize) -> bool {
    let by = |case: &str| EXCEPTING.contains(&case);
    tree.preposition(item).is_some_and(|case| by(case.lemma.as_str())) || is_all_but(tree, item)
}

/// "Everyone but the mayor", "all but one, a teacher,".
fn is_all_but(tree: Tree<'_>, item: usize) -> bool {
    let lemma = |at: usize| tree.words[at].lemma.as_str();
    let phrase = tree.phrase(item, |_| false);
    let inside = |at: &usize| phrase.contains(at) && lemma(*at) != ",";
    let left = |at: usize| at.checked_sub(1);
    let first = std::iter::successors(Some(item), |&at| left(at).filter(inside)).last().unwrap_or(item);
    let Some(mut at) = left(first) else { return false };
    if lemma(at) == "," && at > 1 && matches!(lemma(at - 1), "one" | "1") {
        at -= 2;
    }
    let whole = |at: usize| {
        WHOLE.contains(&lemma(at)) || tree.children(at).iter().any(|&it| WHOLE.contains(&lemma(it)))
    };
    at > 0 && lemma(at) == "but" && whole(at - 1)
}

/// Words for all or none, from which "but" takes something out.
const WHOLE: &[&str] =
    &["all", "everyone", "everybody", "everything", "every", "no", "nobody", "none", "nothing", "anyone"];
