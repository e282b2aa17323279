//! Compares of how many of a group two sides speak by a word.
//!
//! *What it finds.* All, many or most on one side, few or not all on the other. Figures are the business of the rule for extents.
//! *When it stays silent.* Where both sides say alike, and where the verb says the opposite: if few opposed it most may have backed it.
//! *Example.* "All engineers signed" against "Not all engineers signed" differs.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::view::View;
use crate::check::withheld::ALL;
use crate::grammar::{Form, Relation, Tag};
use crate::lexicon::MeaningKind;

/// One finding for each noun of which the two sides tell another share.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let inside = pair.source.sentence_words(pair.sentence);
    // Where few opposed it most may have backed it.
    let turned = |word: usize| {
        let verb = pair.claim.reading.words[word].head;
        verb.and_then(|verb| pair.link(verb)).is_some_and(|it| it.kind == MeaningKind::Opposite)
    };
    let nouns = pair.content().filter_map(|word| Some((word, pair.meets(word).filter(|_| !turned(word))?)));
    let relate = |(word, met): (usize, usize)| {
        let (mine, theirs) = (share(pair.claim, word), share(pair.source, met));
        let outcome = match (mine, theirs) {
            (Some(Share::NotAll), Some(Share::All)) | (Some(Share::All), Some(Share::NotAll)) => {
                Outcome::Differs
            }
            (Some(Share::Few), Some(Share::All | Share::Many)) => Outcome::Differs,
            (Some(Share::All | Share::Many), Some(Share::Few)) => Outcome::Differs,
            (Some(Share::NotAll), Some(Share::Few)) => Outcome::Agrees,
            (Some(Share::All), Some(Share::One)) => Outcome::Unknown,
            (Some(Share::NotAll | Share::Few), other) if other != mine => Outcome::Unknown,
            (other, Some(Share::NotAll | Share::Few)) if other != theirs => Outcome::Unknown,
            _ => return None,
        };
        Some(Finding::new(Facet::Polarity, outcome, pair.claim.span(word), Some(pair.source.span(met))))
    };
    nouns.filter(|(_, met)| inside.contains(met)).filter_map(relate).collect()
}

/// Of how many of a kind something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Share {
    All,
    NotAll,
    Many,
    Few,
    /// One of them, whichever that is: "the older of the two bridges".
    One,
}

/// What the word before a noun says of how many: "not all engineers", "few of the residents", but not "a few residents".
fn share(view: &View, noun: usize) -> Option<Share> {
    let tree = view.reading.tree();
    if !matches!(tree.words[noun].tag, Tag::Noun | Tag::ProperNoun) {
        return None;
    }
    let before = tree.children(noun).iter().filter(|&&it| it < noun).find_map(|&it| word_for(view, it, noun));
    let of = tree.preposition(noun).is_some_and(|it| matches!(it.lemma.as_str(), "of" | "de"));
    before.or_else(|| of_several(view, tree.words[noun].head.filter(|_| of)?))
}

/// What `word` says of how many `thing` is told of.
fn word_for(view: &View, word: usize, thing: usize) -> Option<Share> {
    let tree = view.reading.tree();
    let after = |keys: &[&str]| word.checked_sub(1).is_some_and(|it| view.is_one_of(it, keys));
    match () {
        () if view.is_one_of(word, ALL) && after(&["not", "no"]) => Some(Share::NotAll),
        () if view.is_one_of(word, ALL) || view.is_one_of(word, BOTH) => Some(Share::All),
        () if view.is_one_of(word, MANY) => Some(Share::Many),
        () if view.is_one_of(word, &["few"]) && tree.words[word].form != Form::Comparative => {
            let plain = tree.by(thing, Relation::Determiner).next().is_none() && !after(SOME);
            plain.then_some(Share::Few)
        }
        () => None,
    }
}

/// What the word that the "of" of a noun hangs on says: "every one of her games", "all but one of her games", "the older of two".
fn of_several(view: &View, head: usize) -> Option<Share> {
    let tree = view.reading.tree();
    let left_out =
        head.checked_sub(2).is_some_and(|it| view.is_one_of(it, ALL) && view.word(it + 1) == "but");
    if left_out {
        return Some(Share::NotAll);
    }
    let told = tree.children(head).iter().chain([&head]).find_map(|&it| word_for(view, it, head));
    told.or_else(|| (tree.words[head].tag == Tag::Adjective).then_some(Share::One))
}

/// Words for many.
const MANY: &[&str] = &["many", "most", "mucho", "mayoria"];

/// Words for two of two.
const BOTH: &[&str] = &["both", "ambo"];

/// Words before "few" that make it some.
const SOME: &[&str] = &["a", "the", "last", "next", "past", "first"];
