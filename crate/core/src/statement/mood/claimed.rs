//! What somebody only claims, wishes or fears: nouns for it, and verbs that reject it.

use super::words::{CLAIMS, REJECTING};
use crate::grammar::{Relation, Tag};
use crate::statement::Tree;

/// The noun for what somebody claims or wishes, whose clause the predicate heads: "suggestions that they were slow", "calls for
/// the agency to be closed".
pub(super) fn claimed_as(tree: Tree<'_>, word: usize) -> Option<usize> {
    let it = &tree.words[word];
    let is_claim = |&noun: &usize| CLAIMS.iter().any(|row| row.0 == tree.words[noun].lemma);
    if it.tag == Tag::Noun && tree.one(word, Relation::Copula).is_none() {
        return None;
    }
    match it.relation {
        Relation::AdjectivalClause
        | Relation::RelativeClause
        | Relation::ClausalComplement
        | Relation::NominalModifier => {
            // "Reports in the media that he resigned": what tells the claim may describe its place.
            let above = |&noun: &usize| {
                let inside = tree.words[noun].relation == Relation::NominalModifier;
                tree.words[noun].head.filter(|_| inside)
            };
            std::iter::successors(it.head, above).take(2).find(is_claim)
        }
        // A tree may hang the infinitive on the verb: "rejected calls for the agency to be closed".
        Relation::AdverbialClause if tree.has_to(word) => {
            tree.one(it.head?, Relation::Object).filter(|&noun| noun < word).filter(is_claim)
        }
        _ => None,
    }
}

/// Whether a claim or a wish is denied by the verb it stands under: "rejected suggestions".
pub(super) fn is_rejected(tree: Tree<'_>, noun: usize) -> bool {
    let it = &tree.words[noun];
    let rejects = |verb: &usize| REJECTING.contains(&tree.words[*verb].lemma.as_str());
    let object = matches!(it.relation, Relation::Object | Relation::SubjectPassive);
    it.head.filter(|_| object).is_some_and(|verb| rejects(&verb))
        // A tree may take "denied" of "Rao denied reports" for what describes them.
        || tree.by(noun, Relation::AdjectivalModifier).any(|it| rejects(&it))
}
