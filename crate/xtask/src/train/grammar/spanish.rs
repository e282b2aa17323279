//! Spanish-PUD, brought to the conventions of Spanish-GSD.
//!
//! The two treebanks differ in closed classes of words: possessives, reflexive "se", the relative "que", "cuando", names,
//! and openers of sentences. A parser that learns from both must see one convention.

use super::treebank::{Gold, Sentence};
use vouch_core::grammar::Tag;

/// Changes a sentence of PUD to GSD's conventions.
pub fn mend(sentence: &mut Sentence) {
    let has_case: Vec<bool> = (1..=sentence.len() as u16)
        .map(|id| sentence.iter().any(|word| word.head == id && word.relation == "case"))
        .collect();
    for (word, has_case) in sentence.iter_mut().zip(has_case) {
        mend_word(word, has_case);
    }
}

fn mend_word(word: &mut Gold, has_case: bool) {
    let lower = word.form.to_lowercase();
    let (tag, relation) = match (lower.as_str(), word.tag, word.relation.as_str()) {
        ("su" | "sus", ..) => (Tag::Determiner, "det"),
        ("que", Tag::Pronoun, "nsubj" | "obj" | "nsubj:pass") if !has_case => (Tag::Subordinator, "mark"),
        ("cuando", _, "advmod") => (Tag::Subordinator, "mark"),
        ("millones", _, _) => (word.tag, word.relation.as_str()),
        (_, tag, "compound:prt" | "expl:pass") => (tag, "expl"),
        (_, tag, "obl:tmod" | "obl:unmarked") => (tag, "obl"),
        (_, Tag::Adposition | Tag::Conjunction, "discourse") => (word.tag, "cc"),
        (_, Tag::Determiner, relation) if !matches!(relation, "det" | "fixed" | "conj") => {
            (Tag::Pronoun, relation)
        }
        (_, Tag::Noun | Tag::Adjective, relation) if word.is_name => (Tag::ProperNoun, relation),
        (_, tag, relation) => (tag, relation),
    };
    (word.tag, word.relation) = (tag, relation.to_owned());
    // GSD has no finer tags.
    word.fine = "_".into();
}
