//! What a denial rests on: who does not decide alone may decide, and who does not speak for all may speak for some.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::frame::content;
use crate::check::told::adds_nothing;
use crate::check::topic::is_home;
use crate::check::view::View;
use crate::grammar::{Form, Relation, Tag};
use crate::lexicon::MeaningKind;
use crate::statement::{Polarity, Role, Statement, denies_all};
use crate::value::{Entity, EntityKind};
use std::ops::Range;

/// Whether the side that denies the act says how, where or of how many, and the other side does not say the same of it: then
/// that may be all that is denied.
pub(super) fn is_narrower(pair: &Pair<'_>, mine: &Statement, theirs: &Statement) -> bool {
    let unmet = |word: usize| pair.link(word).is_none() && !adds_nothing(pair, word);
    let unasked = |word: usize| !pair.content().any(|own| pair.meets(own) == Some(word));
    match mine.stance.polarity {
        Polarity::Negated => {
            manners(pair.claim, mine).into_iter().any(unmet)
                || circumstances(pair.claim, mine).any(unmet)
                || is_elsewhere(pair, mine)
                || of_all(pair.claim, mine) && !of_all(pair.source, theirs)
                || is_of_some(pair.claim, mine)
                || is_later(pair)
                || is_by_another(pair, mine, theirs)
        }
        Polarity::Affirmed if theirs.stance.polarity == Polarity::Negated => {
            manners(pair.source, theirs).into_iter().any(unasked)
                || of_all(pair.source, theirs) && !of_all(pair.claim, mine)
        }
        // "All but the galley were searched" denies one of them outright.
        Polarity::Affirmed => false,
    }
}

/// What one side says of all or of many and the other of few or of not all: who says that not all came leaves nothing of "all
/// came", and much of "they came".
pub(super) fn shares(pair: &Pair<'_>) -> Vec<Finding> {
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

/// What the word before a noun says of how many: "not all engineers", "few residents", but not "a few residents".
fn share(view: &View, noun: usize) -> Option<Share> {
    let tree = view.reading.tree();
    if !matches!(tree.words[noun].tag, Tag::Noun | Tag::ProperNoun) {
        return None;
    }
    let before = |word: usize, keys: &[&str]| word.checked_sub(1).is_some_and(|it| view.is_one_of(it, keys));
    let of = |word: usize| match () {
        () if view.is_one_of(word, ALL) && before(word, &["not", "no"]) => Some(Share::NotAll),
        () if view.is_one_of(word, ALL) || view.is_one_of(word, &["both", "ambo"]) => Some(Share::All),
        () if view.is_one_of(word, &["many", "most", "mucho", "mayoria"]) => Some(Share::Many),
        () if view.is_one_of(word, &["few", "poco"]) && tree.words[word].form != Form::Comparative => {
            let plain = tree.by(noun, Relation::Determiner).next().is_none() && !before(word, SOME);
            plain.then_some(Share::Few)
        }
        () => None,
    };
    let before_noun = tree.children(noun).iter().filter(|&&it| it < noun).find_map(|&it| of(it));
    let of_it = tree.preposition(noun).is_some_and(|it| matches!(it.lemma.as_str(), "of" | "de"));
    let head = tree.words[noun].head.filter(|_| of_it);
    // "Every one of her games", "all but one of her games".
    let counted =
        head.filter(|&it| view.is_one_of(it, &["one", "all"]) || tree.words[it].tag == Tag::Numeral);
    before_noun
        .or_else(|| {
            let head = counted?;
            let but = before(head, &["but"]) && head.checked_sub(2).is_some_and(|it| view.is_one_of(it, ALL));
            let all = || tree.children(head).iter().chain([&head]).find_map(|&it| of(it));
            if but { Some(Share::NotAll) } else { all() }
        })
        .or_else(|| head.filter(|&it| tree.words[it].tag == Tag::Adjective).map(|_| Share::One))
}

/// Words before "few" that make it some.
const SOME: &[&str] =
    &["a", "the", "last", "next", "past", "first", "un", "unos", "los", "ultimo", "proximo"];

/// Whom the source takes out of what it says, by words before a name: "unlike Orle, Tarn paid" tells nothing of Orle by itself, and
/// "apart from a nurse, nobody was hurt" is more than "nobody was hurt".
pub(super) fn excepted(pair: &Pair<'_>) -> Vec<Finding> {
    let apart = exceptions(pair.source, pair.source.sentence_words(pair.sentence));
    let tree = pair.claim.reading.tree();
    let named = |head: usize| pair.meets(head).is_some_and(|met| apart.contains(&met));
    let taken_out = |mine: &&Statement| {
        let mut parts = mine.arguments.iter().filter(|it| matches!(it.role, Role::Actor | Role::Object));
        let nobody = || mine.arguments.iter().any(|it| denies_all(tree, it.head));
        parts.any(|it| named(it.head)) || nobody() && !pair.content().any(named)
    };
    let mine = pair.claim_statements().filter(|_| !apart.is_empty()).filter(taken_out);
    mine.map(|it| Finding::new(Facet::Polarity, Outcome::Unknown, pair.claim.span(it.predicate), None))
        .collect()
}

/// The words behind those that take something out, up to the next mark.
fn exceptions(view: &View, inside: Range<usize>) -> Vec<usize> {
    let key = |word: usize| view.facts.get(word).map_or("", |fact| fact.key.as_str());
    let opens = |word: usize| {
        EXCEPTIONS.iter().find(|row| row.iter().enumerate().all(|(at, part)| key(word + at) == *part))
    };
    let goes_on = |word: &usize| {
        !matches!(view.reading.words[*word].tag, Tag::Punctuation | Tag::Verb | Tag::Auxiliary)
    };
    let behind =
        |word: usize, row: &[&str]| (word + row.len()..inside.end).take_while(goes_on).collect::<Vec<_>>();
    inside.clone().filter_map(|word| opens(word).map(|row| behind(word, row))).flatten().collect()
}

/// Words that take out of what is said, or hold against it, what stands behind them.
const EXCEPTIONS: &[&[&str]] = &[
    &["unlike"],
    &["apart", "from"],
    &["aside", "from"],
    &["other", "than"],
    &["exception", "of"],
    &["contrast", "to"],
    &["contrast", "with"],
    &["contrary", "to"],
    &["diferencia", "de"],
    &["aparte", "de"],
    &["excepcion", "de"],
    &["contraste", "con"],
];

/// Whether the claim denies it for a place that the sentence does not have.
fn is_elsewhere(pair: &Pair<'_>, mine: &Statement) -> bool {
    let mut places = pair.claim.arguments(mine, Role::Place);
    places.any(|place| pair.meets(place).is_none() && !is_home(pair, place))
}

/// Whether the claim denies it of some only: of two who did not come others may have come.
fn is_of_some(view: &View, statement: &Statement) -> bool {
    let tree = view.reading.tree();
    let some = |&it: &usize| {
        tree.words[it].tag == Tag::Numeral
            || view.is_one_of(it, &["some", "several", "many", "most", "few", "alguno", "varios"])
    };
    // "The two nations did not agree" speaks of both.
    let all = |head: usize| tree.by(head, Relation::Determiner).next().is_some();
    let mut actors = statement.arguments.iter().filter(|it| it.role == Role::Actor && !all(it.head));
    actors.any(|it| tree.children(it.head).iter().any(some))
}

/// Whether the claim denies it for a time only that begins with a date: "has not closed since 2019".
fn is_later(pair: &Pair<'_>) -> bool {
    let since = |&&word: &&usize| pair.claim.is_one_of(word, &["since", "desde"]);
    pair.part.words.iter().any(|word| since(&word))
}

/// Whether the claim denies it of somebody with a name, and the source tells it of another one.
fn is_by_another(pair: &Pair<'_>, mine: &Statement, theirs: &Statement) -> bool {
    let named = |it: &&Entity| matches!(it.kind, EntityKind::Person | EntityKind::Place);
    let entities = pair.claim.arguments(mine, Role::Actor).filter_map(|it| pair.claim_entity(it));
    let mut own = entities.filter(named).peekable();
    let others: Vec<usize> = pair.source.arguments(theirs, Role::Actor).collect();
    let alike = |it: &Entity| {
        others.iter().any(|&other| pair.source_entity(other).is_none_or(|other| pair.same_name(it, other)))
    };
    own.peek().is_some() && !others.is_empty() && !own.any(alike)
}

/// The adverbs for how it is done.
fn manners(view: &View, statement: &Statement) -> Vec<usize> {
    let words = &view.reading.words;
    let tells = |word: usize| MANNERS.iter().any(|end| words[word].lemma.ends_with(end));
    let tree = view.reading.tree();
    let adverbs = tree.by(statement.predicate, Relation::AdverbialModifier);
    adverbs
        .filter(|&it| words[it].tag == Tag::Adverb && view.facts[it].class.is_content() && tells(it))
        .collect()
}

/// The ends of adverbs that tell how something is done.
const MANNERS: &[&str] = &["ly", "mente", "alone"];

/// The words for where and with whom.
fn circumstances<'v>(view: &'v View, statement: &'v Statement) -> impl Iterator<Item = usize> + 'v {
    let around = |role| matches!(role, Role::Circumstance | Role::Place | Role::Recipient);
    let heads = statement.arguments.iter().filter(move |it| around(it.role)).map(|it| it.head);
    heads.flat_map(|head| content(view, head))
}

/// Whether it is told of all of somebody or something.
fn of_all(view: &View, statement: &Statement) -> bool {
    let tree = view.reading.tree();
    let all = |head: usize| tree.children(head).iter().any(|&it| view.is_one_of(it, ALL));
    statement.arguments.iter().any(|it| all(it.head))
}

/// Words for all.
const ALL: &[&str] = &["all", "every", "each", "entire", "whole", "todo", "toda", "cada", "entero"];
