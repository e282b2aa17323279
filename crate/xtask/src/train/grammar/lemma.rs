//! Learns the lemmatiser's decision list.

use super::treebank::Gold;
use std::collections::BTreeMap;
use vouch_core::grammar::lemma::{LONGEST, Rule, straight, suffix_key, word_key};

/// Counts of rules, by rule.
type Counts = BTreeMap<Rule, usize>;

/// The rules and endings learned from the words `taught`; `tag` gives the number of a word's tag.
pub fn learn<'a>(
    taught: impl Iterator<Item = &'a Gold>,
    tag: impl Fn(&Gold) -> u8,
) -> (Vec<Rule>, Vec<(u32, u16)>) {
    let mut words: BTreeMap<(u8, Vec<char>), Counts> = BTreeMap::new();
    for word in taught {
        let form: Vec<char> = word.form.chars().flat_map(char::to_lowercase).map(straight).collect();
        let lemma: Vec<char> = word.lemma.chars().flat_map(char::to_lowercase).map(straight).collect();
        if !form.iter().any(char::is_ascii_digit) && word.lemma != "_" {
            *words.entry((tag(word), form.clone())).or_default().entry(rule(&form, &lemma)).or_default() += 1;
        }
    }
    let mut endings: BTreeMap<(usize, u8, Vec<char>), Counts> = BTreeMap::new();
    for ((tag, form), counts) in &words {
        for length in 0..=form.len().min(LONGEST) {
            let suffix = form[form.len() - length..].to_vec();
            // A word counts once, however frequent: rules are for words not seen.
            *endings.entry((length, *tag, suffix)).or_default().entry(most(counts).clone()).or_default() += 1;
        }
    }
    let chosen = choose(&endings);
    let mut used: BTreeMap<Rule, u16> = BTreeMap::new();
    let mut list: BTreeMap<u32, Rule> = BTreeMap::new();
    for ((length, tag, suffix), rule) in &chosen {
        list.insert(suffix_key(suffix, *length, *tag), rule.clone());
    }
    for ((tag, form), counts) in &words {
        if most(counts) != &guess(&chosen, *tag, form) {
            list.insert(word_key(form, *tag), most(counts).clone());
        }
    }
    for rule in list.values() {
        let number = used.len() as u16;
        used.entry(rule.clone()).or_insert(number);
    }
    let list = list.iter().map(|(key, rule)| (*key, used[rule])).collect();
    let mut rules: Vec<(u16, Rule)> = used.into_iter().map(|(rule, number)| (number, rule)).collect();
    rules.sort();
    (rules.into_iter().map(|(_, rule)| rule).collect(), list)
}

/// Endings whose usual rule differs from that of the shorter ending, shortest first.
fn choose(endings: &BTreeMap<(usize, u8, Vec<char>), Counts>) -> BTreeMap<(usize, u8, Vec<char>), Rule> {
    let mut chosen = BTreeMap::new();
    for ((length, tag, suffix), counts) in endings {
        let usual = most(counts);
        let inherited = guess_shorter(&chosen, *tag, suffix, *length);
        let right = counts.get(&inherited).copied().unwrap_or(0);
        if *length == 0 || counts[usual] > right + 1 {
            chosen.insert((*length, *tag, suffix.clone()), usual.clone());
        }
    }
    chosen
}

fn guess(chosen: &BTreeMap<(usize, u8, Vec<char>), Rule>, tag: u8, form: &[char]) -> Rule {
    guess_shorter(chosen, tag, form, form.len().min(LONGEST) + 1)
}

fn guess_shorter(
    chosen: &BTreeMap<(usize, u8, Vec<char>), Rule>,
    tag: u8,
    form: &[char],
    below: usize,
) -> Rule {
    let find = |length: usize| chosen.get(&(length, tag, form[form.len() - length..].to_vec()));
    (0..below.min(form.len() + 1)).rev().find_map(find).cloned().unwrap_or_default()
}

/// The most frequent rule; the first of equals.
fn most(counts: &Counts) -> &Rule {
    let mut best: Option<(&Rule, usize)> = None;
    for (rule, &count) in counts {
        if best.is_none_or(|(_, most)| count > most) {
            best = Some((rule, count));
        }
    }
    best.expect("a word has at least one rule").0
}

fn rule(form: &[char], lemma: &[char]) -> Rule {
    let same = form.iter().zip(lemma).take_while(|(a, b)| a == b).count();
    Rule { strip: (form.len() - same) as u8, append: lemma[same..].iter().collect() }
}
