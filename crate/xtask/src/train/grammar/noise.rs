//! Treebank sentences written the way claims and headlines are.
//!
//! Claims lack full stops and capitals, headlines lack articles and auxiliaries. A model that sees only whole sentences
//! misreads "32,000 firearms seized"; so each sentence has a second version that training takes now and then.

use super::dice::Dice;
use super::treebank::Sentence;
use vouch_core::grammar::Tag;

/// A second version of `sentence`.
pub fn vary(sentence: &Sentence, dice: &mut Dice) -> Sentence {
    let mut changed = sentence.clone();
    match dice.below(20) {
        0..=6 => drop_full_stop(&mut changed),
        7..=9 => lower_first(&mut changed),
        10..=15 => {
            shorten(&mut changed);
            drop_full_stop(&mut changed);
            if dice.below(2) == 0 {
                capitalise(&mut changed);
            }
        }
        16..=17 => capitalise(&mut changed),
        18 => change_forms(&mut changed, |_, form| form.to_uppercase()),
        _ => {
            change_forms(&mut changed, |_, form| form.to_lowercase());
            drop_full_stop(&mut changed);
        }
    }
    changed
}

/// The sentence with its contractions ("del", "verlo") as one word, as the engine's tokens have them.
pub fn contract(sentence: &Sentence) -> Sentence {
    let mut changed = sentence.clone();
    let mut index = 0;
    while index < changed.len() {
        if let Some((length, form)) = changed[index].contraction.clone() {
            let parts = index + 1..(index + length).min(changed.len());
            changed[index].form = form;
            changed[index].contraction = None;
            let (first, rest) = (index as u16 + 1, parts.clone().map(|part| part as u16 + 1));
            let rest: Vec<u16> = rest.collect();
            if rest.contains(&changed[index].head) {
                let outer = changed[changed[index].head as usize - 1].clone();
                (changed[index].head, changed[index].relation) = (outer.head, outer.relation);
            }
            for word in &mut changed {
                if rest.contains(&word.head) {
                    word.head = first;
                }
            }
            for part in parts.rev() {
                remove(&mut changed, part);
            }
        }
        index += 1;
    }
    changed
}

fn drop_full_stop(sentence: &mut Sentence) {
    let last = sentence.len() - 1;
    if last > 0 && sentence[last].tag == Tag::Punctuation && is_leaf(sentence, last) {
        remove(sentence, last);
    }
}

fn lower_first(sentence: &mut Sentence) {
    let first = &mut sentence[0];
    if first.tag != Tag::ProperNoun && first.form != "I" {
        first.form = first.form.to_lowercase();
    }
}

/// Leaves out articles and auxiliaries, as headlines do.
fn shorten(sentence: &mut Sentence) {
    for index in (0..sentence.len()).rev() {
        let word = &sentence[index];
        let form = word.form.to_lowercase();
        let article = word.relation == "det" && ARTICLES.contains(&form.as_str());
        let helper = matches!(word.relation.as_str(), "aux" | "aux:pass" | "cop") && word.lemma != "will";
        if sentence.len() > 3 && (article || helper) && is_leaf(sentence, index) {
            remove(sentence, index);
        }
    }
}

const ARTICLES: &[&str] = &["the", "a", "an", "el", "la", "los", "las", "un", "una"];

/// Gives every word a capital, as many headlines do.
fn capitalise(sentence: &mut Sentence) {
    change_forms(sentence, |tag, form| {
        let small = matches!(tag, Tag::Adposition | Tag::Determiner | Tag::Conjunction | Tag::Particle);
        let mut characters = form.chars();
        match characters.next() {
            Some(first) if !small => first.to_uppercase().chain(characters).collect(),
            _ => form.to_owned(),
        }
    });
}

fn change_forms(sentence: &mut Sentence, change: impl Fn(Tag, &str) -> String) {
    for word in sentence {
        word.form = change(word.tag, &word.form);
    }
}

fn is_leaf(sentence: &Sentence, index: usize) -> bool {
    sentence.iter().all(|word| word.head != index as u16 + 1)
}

/// Takes a word without dependents out.
fn remove(sentence: &mut Sentence, index: usize) {
    sentence.remove(index);
    for word in sentence {
        if word.head > index as u16 + 1 {
            word.head -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::train::grammar::treebank;

    const PASSIVE: &str = "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
2\tfirearms\tfirearm\tNOUN\tNNS\t_\t4\tnsubj:pass\t_\t_
3\twere\tbe\tAUX\tVBD\t_\t4\taux:pass\t_\t_
4\tseized\tseize\tVERB\tVBN\t_\t0\troot\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_";

    fn forms(sentence: &Sentence) -> Vec<&str> {
        sentence.iter().map(|word| word.form.as_str()).collect()
    }

    #[test]
    fn a_headline_keeps_its_tree() {
        let mut sentence = treebank::parse(PASSIVE);
        shorten(&mut sentence);
        drop_full_stop(&mut sentence);
        assert_eq!(forms(&sentence), ["firearms", "seized"]);
        assert_eq!(sentence[0].head, 2);
        assert_eq!(sentence[1].head, 0);
    }

    #[test]
    fn a_contraction_becomes_one_word() {
        let text = "1-2\tdel\t_\t_\t_\t_\t_\t_\t_\t_
1\tde\tde\tADP\t_\t_\t3\tcase\t_\t_
2\tel\tel\tDET\t_\t_\t3\tdet\t_\t_
3\tmar\tmar\tNOUN\t_\t_\t0\troot\t_\t_";
        let sentence = contract(&treebank::parse(text));
        assert_eq!(forms(&sentence), ["del", "mar"]);
        assert_eq!(sentence[0].head, 2);
    }
}
