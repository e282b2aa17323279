//! Cuts WordNet down to the senses that matter and numbers their synsets in preorder.

use std::collections::{BTreeMap, BTreeSet};

use vouch_core::lexicon::Source;

use super::wordnet::{Key, Sense, Wordnet};

/// A word's senses beyond these are too rare in the news to help.
const MOST_SENSES: usize = 4;
/// A sense must have this share of the word's tagged uses, unless it is the first of its part of speech.
const LEAST_SHARE: f32 = 0.1;

/// The part of speech that is numbered after nouns and verbs.
const ADJECTIVE: u8 = 2;

/// Adds the senses of `words`, the forest above them, opposites and derived words.
pub(super) fn add(source: &mut Source, wordnet: &Wordnet, words: &BTreeSet<String>) {
    let senses: Vec<(&String, Vec<Key>)> = words
        .iter()
        .filter_map(|word| Some((word, frequent(wordnet.senses.get(word)?, wordnet, word))))
        .filter(|(_, senses)| !senses.is_empty())
        .collect();
    let used: BTreeSet<Key> = senses.iter().flat_map(|(_, senses)| senses).copied().collect();
    source.derived = derived(wordnet, &senses);
    let above = joints(wordnet, &used);
    let (numbers, depths) = preorder(&above);
    source.senses = senses
        .iter()
        .map(|(word, keys)| ((*word).clone(), keys.iter().map(|key| numbers[key]).collect()))
        .collect();
    source.depths = depths;
    source.first_adjective = numbers.range((ADJECTIVE, 0)..).next().map_or(u16::MAX, |(_, number)| *number);
    source.opposite_synsets = used
        .iter()
        .flat_map(|key| wordnet.synsets[key].opposites.iter().map(move |other| (key, other)))
        .filter_map(|(key, other)| Some((*numbers.get(key)?, *numbers.get(other)?)))
        .filter(|(left, right)| left < right)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
}

/// The senses a word is frequent in, the most frequent first.
fn frequent(senses: &[Sense], wordnet: &Wordnet, word: &str) -> Vec<Key> {
    let common: Vec<&Sense> = senses.iter().filter(|sense| is_common(wordnet, sense, word)).collect();
    let total: u32 = common.iter().map(|sense| sense.count).sum();
    let mut kept: Vec<&Sense> = common
        .iter()
        .filter(|sense| {
            let first =
                !common.iter().any(|other| other.synset.0 == sense.synset.0 && other.place < sense.place);
            let second_unknown = total == 0 && sense.place <= 2;
            first || second_unknown || sense.count as f32 >= LEAST_SHARE * total.max(1) as f32
        })
        .copied()
        .collect();
    kept.sort_by_key(|sense| (std::cmp::Reverse(sense.count), sense.place, sense.synset));
    kept.truncate(MOST_SENSES);
    kept.iter().map(|sense| sense.synset).collect()
}

/// Whether the sense is no name: names of people and places belong to entities.
fn is_common(wordnet: &Wordnet, sense: &Sense, word: &str) -> bool {
    let synset = &wordnet.synsets[&sense.synset];
    !(synset.single
        && synset
            .words
            .iter()
            .any(|other| other.starts_with(char::is_uppercase) && other.to_lowercase() == word))
}

/// Every used synset and those where two branches meet, each with the next such synset above and its depth.
fn joints(wordnet: &Wordnet, used: &BTreeSet<Key>) -> BTreeMap<Key, (Option<Key>, u8)> {
    let mut branches: BTreeMap<Key, BTreeSet<Key>> = BTreeMap::new();
    for key in used {
        let chain = chain(wordnet, *key);
        for pair in chain.windows(2) {
            branches.entry(pair[1]).or_default().insert(pair[0]);
        }
    }
    let kept = |key: &Key| used.contains(key) || branches.get(key).is_some_and(|below| below.len() > 1);
    let all: BTreeSet<Key> = used.iter().flat_map(|key| chain(wordnet, *key)).filter(kept).collect();
    all.iter()
        .map(|key| {
            let chain = chain(wordnet, *key);
            (*key, (chain[1..].iter().find(|key| kept(key)).copied(), (chain.len() - 1) as u8))
        })
        .collect()
}

/// A synset and all above it, up to the top.
fn chain(wordnet: &Wordnet, key: Key) -> Vec<Key> {
    let mut chain = vec![key];
    while let Some(above) = chain.last().and_then(|last| wordnet.synsets[last].above)
        && !chain.contains(&above)
    {
        chain.push(above);
    }
    chain
}

/// Numbers synsets so that what stands under a synset follows it, and lists their depths.
fn preorder(above: &BTreeMap<Key, (Option<Key>, u8)>) -> (BTreeMap<Key, u16>, Vec<u8>) {
    let mut below: BTreeMap<Option<Key>, Vec<Key>> = BTreeMap::new();
    for (key, (parent, _)) in above {
        below.entry(*parent).or_default().push(*key);
    }
    let mut numbers = BTreeMap::new();
    let mut depths = Vec::new();
    let mut open: Vec<Key> = below.get(&None).into_iter().flatten().rev().copied().collect();
    while let Some(key) = open.pop() {
        numbers.insert(key, depths.len() as u16);
        depths.push(above[&key].1);
        open.extend(below.get(&Some(key)).into_iter().flatten().rev());
    }
    (numbers, depths)
}

/// Words derived from each other, whatever the sense, as long as they begin alike: "analysis" and "analyze" do.
fn derived(wordnet: &Wordnet, senses: &[(&String, Vec<Key>)]) -> Vec<(String, String)> {
    let kept: BTreeSet<&str> = senses.iter().map(|(word, _)| word.as_str()).collect();
    let mut pairs = BTreeSet::new();
    for word in &kept {
        for sense in wordnet.senses.get(*word).into_iter().flatten() {
            let synset = &wordnet.synsets[&sense.synset];
            for (place, other, other_place) in &synset.derived {
                let target = wordnet.synsets[other].words[*other_place].to_lowercase();
                let alike =
                    word.bytes().zip(target.bytes()).take_while(|(left, right)| left == right).count();
                if synset.words[*place] == **word
                    && kept.contains(target.as_str())
                    && *word != target
                    && alike >= 3
                {
                    pairs.insert(((*word).to_owned(), target));
                }
            }
        }
    }
    pairs.into_iter().collect()
}
