//! What a denial rests on: who does not decide alone may decide, and who does not speak for all may speak for some.

use crate::check::align::Pair;
use crate::check::frame::content;
use crate::check::told::adds_nothing;
use crate::check::topic::is_home;
use crate::check::view::{Class, View};
use crate::check::withheld::ALL;
use crate::grammar::{Relation, Tag};
use crate::statement::{Polarity, Role, Statement};
use crate::value::{Entity, EntityKind};

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
    let dated = |word: usize| matches!(pair.claim.facts[word].class, Class::Date(_));
    let since = |&word: &usize| {
        let date = pair.claim.reading.words[word].head.is_some_and(dated);
        pair.claim.is_one_of(word, &["since", "desde"]) && date
    };
    pair.part.words.iter().any(since)
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
