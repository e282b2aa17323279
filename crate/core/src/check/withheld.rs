//! What holds support back although the words are met: what the sentence denies, lessens, replaces or has only around another
//! act.

use super::align::Pair;
use super::view::{Class, View};
use crate::grammar::{Relation, Tag};
use crate::lexicon::MeaningKind;
use crate::statement::{Kind, Polarity, Statement, is_denied};
use crate::value::{Entity, EntityKind};
use std::ops::Range;

/// Whether the sentence denies something that the claim affirms, item by item, or has its two sides the other way round.
pub fn takes_back(pair: &Pair<'_>) -> bool {
    turns_sides(pair)
        || is_elliptical(pair)
        || pair.content().any(|word| {
            is_taken_back(pair, word)
                || is_left_out(pair, word)
                || is_replaced(pair, word)
                || is_denied_there(pair, word)
                || is_lessened(pair, word)
                || is_other_streak(pair, word)
        })
}

/// Whether the part leaves what it says to the one before: "and so was the railway".
fn is_elliptical(pair: &Pair<'_>) -> bool {
    let words = &pair.claim.reading.words;
    let opens = |word: usize| pair.claim.is_one_of(word, &["so", "neither", "nor", "tampoco"]);
    let serves = |word: usize| words.get(word + 1).is_some_and(|it| it.tag == Tag::Auxiliary);
    let mut part = pair.part.words.iter().copied();
    part.clone().any(|it| opens(it) && serves(it)) && part.all(|it| words[it].tag != Tag::Verb)
}

/// Whether the claim holds one thing as good as another, and the sentence the other as good as the one: "checks outgoing mail as
/// carefully as incoming mail".
fn turns_sides(pair: &Pair<'_>) -> bool {
    let source = pair.source.sentence_words(pair.sentence);
    let (Some(mine), Some(theirs)) =
        (hinge(pair.claim, 0..pair.claim.facts.len()), hinge(pair.source, source))
    else {
        return false;
    };
    let across = |mut words: Box<dyn Iterator<Item = usize> + '_>, behind: bool| {
        words.any(|word| pair.meets(word).is_some_and(|met| (met > theirs) == behind))
    };
    let (before, behind) = (pair.content().filter(|&it| it < mine), pair.content().filter(|&it| it > mine));
    across(Box::new(before), true) && across(Box::new(behind), false)
}

/// The "as" behind which a sentence names what it compares with: "as carefully as", "with the same care as".
fn hinge(view: &View, words: Range<usize>) -> Option<usize> {
    let key = |at: usize| view.facts[at].key.as_str();
    let opens = |at: usize| {
        (at.saturating_sub(REACH).max(words.start)..at).any(|it| matches!(key(it), "as" | "same"))
    };
    words.clone().find(|&at| key(at) == "as" && opens(at))
}

/// How far before its "as" a comparison begins, at most.
const REACH: usize = 4;

/// Whether the sentence leaves the claim's thing out: the mayor of "everyone but the mayor".
fn is_left_out(pair: &Pair<'_>, word: usize) -> bool {
    let out = |view: &View, statement: &Statement, word: usize| {
        let own = statement
            .arguments
            .iter()
            .filter(|it| it.head == word || view.named(it.head).contains(view.span(word)));
        statement.stance.polarity == Polarity::Affirmed
            && own.into_iter().any(|it| it.polarity == Polarity::Negated)
    };
    let Some(met) = pair.meets(word) else { return false };
    let denied = |it: &Statement| it.stance.polarity == Polarity::Negated;
    pair.source_statements().any(|it| out(pair.source, it, met))
        && !pair.claim_statements().any(|it| denied(it) || out(pair.claim, it, word))
}

/// Whether the sentence has the word only to deny it: the hospital of "a school rather than a hospital".
fn is_taken_back(pair: &Pair<'_>, word: usize) -> bool {
    let listed = |view: &View, word: usize| view.reading.words[word].relation == Relation::Conjunct;
    let denied = |view: &View, word: usize| listed(view, word) && is_denied(view.reading.tree(), word);
    let said = |it: &Statement| {
        it.stance.polarity == Polarity::Negated && it.arguments.iter().any(|it| it.head == word)
    };
    pair.meets(word).is_some_and(|met| denied(pair.source, met))
        && !denied(pair.claim, word)
        && !pair.claim_statements().any(said)
}

/// Whether what the claim says was done stands in the sentence only as what there is none of: "no deaths", "ruled out a strike".
fn is_denied_there(pair: &Pair<'_>, word: usize) -> bool {
    let affirmed = pair.claim.statement(word).filter(|it| it.stance.polarity == Polarity::Affirmed);
    let act =
        affirmed.is_some_and(|it| it.kind == Kind::State || pair.claim.reading.words[word].tag == Tag::Verb);
    let words = &pair.source.reading.words;
    let Some(met) = pair.link(word).filter(|it| act && it.is_local()).map(|it| it.word) else { return false };
    if words[met].tag == Tag::Verb {
        return false;
    }
    let none = |it: &Statement| {
        let beside = words[met].tag == Tag::Adverb && words[met].head == Some(it.predicate);
        it.stance.polarity == Polarity::Negated && (beside || it.arguments.iter().any(|it| it.head == met))
    };
    is_ruled_out(pair.source, met) || pair.source_statements().any(none)
}

/// Whether a noun is for what somebody rules out: "ruled out a rise".
pub fn is_ruled_out(view: &View, noun: usize) -> bool {
    let it = &view.reading.words[noun];
    it.tag == Tag::Noun && it.head.is_some_and(|verb| view.is_one_of(verb, &["rule out", "descartar"]))
}

/// Whether the claim tells how often in a row, and the sentence tells it of something else: "its third loss in a row".
fn is_other_streak(pair: &Pair<'_>, word: usize) -> bool {
    let Some(met) = pair.meets(word).filter(|_| pair.claim.is_one_of(word, STREAKS)) else { return false };
    let noun = |&it: &usize| pair.source.reading.words[it].tag == Tag::Noun && it != met;
    let beside = met.saturating_sub(BEFORE_STREAK)..met + BEHIND_STREAK;
    let inside = pair.source.sentence_words(pair.sentence);
    let mut counted = beside.filter(|it| inside.contains(it)).filter(noun);
    let told = |it: usize| {
        matches!(pair.source.facts[it].class, Class::Date(_) | Class::Quantity(_))
            || pair.source.is_one_of(it, &["year", "month", "week", "time", "ano", "mes", "vez"])
            || pair.content().any(|word| pair.same(word, it))
    };
    !pair.link(word).is_some_and(|it| it.is_near()) || counted.any(|it| !told(it))
}

/// Words that say that something was so several times without a break.
const STREAKS: &[&str] = &["row", "consecutive", "consecutivo", "seguido"];

/// How many words before such a word what was so may stand: "loss in a row".
const BEFORE_STREAK: usize = 3;

/// How many words behind it: "third consecutive loss".
const BEHIND_STREAK: usize = 2;

/// Whether the sentence has the word only with one that takes from it: "a less likely source".
fn is_lessened(pair: &Pair<'_>, word: usize) -> bool {
    let less = |view: &View, word: usize| {
        view.reading.tree().children(word).iter().any(|&it| view.is_one_of(it, LESSENING))
            || word.checked_sub(1).is_some_and(|before| view.is_one_of(before, LESSENING))
    };
    pair.meets(word).is_some_and(|met| less(pair.source, met)) && !less(pair.claim, word)
}

/// Words that take from what stands behind them.
const LESSENING: &[&str] = &["less", "least", "hardly", "barely", "scarcely", "menos", "apenas"];

/// Whether the sentence has another thing where the claim has the word, behind the same preposition of the same word: "a ban on
/// trawlers" of "a ban on night fishing".
fn is_replaced(pair: &Pair<'_>, word: usize) -> bool {
    let (mine, theirs) = (pair.claim.reading.tree(), pair.source.reading.tree());
    let Some(case) = mine.preposition(word).filter(|_| pair.meets(word).is_none()) else { return false };
    let Some(head) = mine.words[word].head.and_then(|head| pair.meets(head)) else { return false };
    let named = |child: usize| {
        let event = theirs.one(child, Relation::Determiner).is_some() && pair.source.is_one_of(child, EVENTS);
        pair.source.facts[child].class.is_content() && theirs.words[child].tag == Tag::Noun && !event
    };
    let same_case = |child: usize| theirs.preposition(child).is_some_and(|it| it.lemma == case.lemma);
    // What stands right behind may hang on the verb.
    let behind = theirs.words.get(head + 1).filter(|it| it.lemma == case.lemma).and_then(|it| it.head);
    theirs.children(head).iter().copied().filter(|&it| same_case(it)).chain(behind).any(named)
}

/// What a text may call any event that it has named before.
const EVENTS: &[&str] = &[
    "event",
    "occasion",
    "meeting",
    "session",
    "ceremony",
    "gathering",
    "talk",
    "acto",
    "evento",
    "reunion",
];

/// Whether the sentence has the place or body that the claim speaks of only in somebody's title: "at the White House" of "White
/// House adviser Ana Ruiz".
pub fn is_in_title(pair: &Pair<'_>, word: usize) -> bool {
    let at = pair
        .claim
        .reading
        .tree()
        .preposition(word)
        .is_some_and(|it| matches!(&*it.lemma, "in" | "at" | "en"));
    let person = |it: Option<&Entity>| it.is_some_and(|it| it.kind == EntityKind::Person);
    at && !person(pair.claim_entity(word))
        && pair.meets(word).is_some_and(|met| person(pair.source_entity(met)))
}

/// Whether the claim says of all what the sentence says of some: "on all highways", "all of her trees".
pub fn is_generalised(pair: &Pair<'_>, word: usize) -> bool {
    let all = |view: &View, word: usize| {
        let tree = view.reading.tree();
        let it = &tree.words[word];
        let of = it.head.filter(|_| it.relation == Relation::NominalModifier);
        of.is_some_and(|head| view.is_one_of(head, ALL))
            || tree.children(word).iter().any(|&it| {
                // "In all, 90 were hurt" speaks of no kind.
                it < word && view.is_one_of(it, ALL) && tree.words[it].relation != Relation::Oblique
            })
    };
    all(pair.claim, word) && !pair.link(word).is_some_and(|link| all(pair.source, link.word))
}

/// Words for all of a kind.
pub const ALL: &[&str] = &["all", "every", "each", "todo", "toda", "todos", "todas", "cada"];

/// Whether the sentence has the claim's act only as something around another act, or in the name of a thing: who left the room
/// during the vote did not vote, nor does a vote count.
pub fn is_only_named(pair: &Pair<'_>, root: usize) -> bool {
    let Some(met) = pair.meets(root).filter(|_| pair.claim.reading.words[root].tag == Tag::Verb) else {
        return false;
    };
    let it = &pair.source.reading.words[met];
    let around =
        pair.source.reading.tree().preposition(met).is_some_and(|it| AROUND.contains(&it.lemma.as_str()));
    // "The founder's son" founded nothing.
    let derived = pair.relate(root, met).is_some_and(|it| it.kind == MeaningKind::Derived);
    let doer = derived && ["er", "or"].iter().any(|end| it.lemma.ends_with(end));
    let of = it.relation == Relation::NominalModifier && it.tag == Tag::Noun && doer;
    it.relation == Relation::Compound || it.tag == Tag::Noun && around || of
}

/// Prepositions for what happens around something.
const AROUND: &[&str] = &["during", "ahead", "amid", "despite", "until", "durante"];

/// Whether the sentence tells until when something was so: "headed the office until he resigned".
pub fn tells_the_end(pair: &Pair<'_>) -> bool {
    pair.source
        .sentence_words(pair.sentence)
        .any(|word| pair.source.is_one_of(word, &["until", "till", "hasta"]))
}

/// Whether the source tells an act that the tables keep apart from the claim's: who was wounded was not killed, and need not
/// have been.
pub fn tells_another_act(pair: &Pair<'_>) -> bool {
    let verb = |view: &View, word: usize| view.reading.words[word].tag == Tag::Verb;
    pair.claim_statements().filter(|mine| verb(pair.claim, mine.predicate)).any(|mine| {
        let theirs = pair.counterpart(mine).filter(|it| verb(pair.source, it.predicate));
        let meaning = theirs.and_then(|it| pair.relate(mine.predicate, it.predicate));
        meaning.is_some_and(|it| it.kind == MeaningKind::Sibling && it.strength >= WRITTEN)
            && pair.meets(mine.predicate).is_none()
    })
}

/// How surely the tables written by hand relate words, and WordNet does not.
const WRITTEN: f32 = 0.9;
