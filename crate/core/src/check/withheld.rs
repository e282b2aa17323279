//! What holds support back although the words are met: what the sentence denies, lessens, replaces or has only around another
//! act.

use super::align::Pair;
use super::finding::{Facet, Finding};
use super::frame::phrase_match;
use super::recombined::is_recombined;
use super::view::View;
use crate::grammar::{Form, Relation, Tag};
use crate::lexicon::MeaningKind;
use crate::statement::{Kind, Polarity, Role, Statement, is_denied};
use crate::value::entity::country_of;
use crate::value::{Entity, EntityKind};
use std::ops::Range;

/// Whether the sentence denies something that the claim affirms, item by item, or has its two sides the other way round.
pub fn takes_back(pair: &Pair<'_>) -> bool {
    turns_sides(pair)
        || pair.content().any(|word| {
            is_taken_back(pair, word)
                || is_left_out(pair, word)
                || is_replaced(pair, word)
                || is_denied_there(pair, word)
                || is_lessened(pair, word)
        })
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

/// Whether what the claim says was done stands in the sentence only as what there is none of: "no deaths".
fn is_denied_there(pair: &Pair<'_>, word: usize) -> bool {
    let affirmed = pair.claim.statement(word).filter(|it| it.stance.polarity == Polarity::Affirmed);
    let act =
        affirmed.is_some_and(|it| it.kind == Kind::State || pair.claim.reading.words[word].tag == Tag::Verb);
    let words = &pair.source.reading.words;
    let Some(met) = pair.meets(word).filter(|&met| act && words[met].tag != Tag::Verb) else {
        return false;
    };
    let none = |it: &Statement| {
        let beside = words[met].tag == Tag::Adverb && words[met].head == Some(it.predicate);
        it.stance.polarity == Polarity::Negated && (beside || it.arguments.iter().any(|it| it.head == met))
    };
    pair.source_statements().any(none)
}

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

/// Whether the claim is about a person whom the sentence does not have, not even by a pronoun, and the sentence is about another
/// one: what the chair of a board says makes nobody else its chair.
fn is_somebody_else(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    // Two names of which the text does not say what they are mostly name a person.
    let person = |it: &&Entity| {
        it.kind == EntityKind::Person || it.kind == EntityKind::Unknown && it.words.len() == 2 && !it.people
    };
    let shown = |it: &Entity| {
        let words = || it.words.clone();
        let covered =
            |finding: &Finding| finding.outcome.holds() && words().any(|word| finding.covers.contains(&word));
        words().any(|word| pair.meets(word).is_some()) || findings.iter().any(covered)
    };
    let acts = |word: usize| {
        let mut actors = pair.claim_statements().flat_map(|it| pair.claim.arguments(it, Role::Actor));
        actors.any(|it| it == word)
    };
    let absent = |word: usize| {
        let entity = pair.claim_entity(word).filter(person);
        entity.is_some_and(|it| (it.kind == EntityKind::Person || acts(word)) && !shown(it))
    };
    let inside = || pair.source.sentence_words(pair.sentence);
    let claimed = |it: &Entity| {
        pair.content().any(|word| pair.claim_entity(word).is_some_and(|mine| pair.same_name(mine, it)))
    };
    let other = |word: usize| pair.source_entity(word).filter(person).is_some_and(|it| !claimed(it));
    let pronoun = |word: usize| {
        pair.source.reading.words[word].tag == Tag::Pronoun && pair.source.is_one_of(word, PERSONAL)
    };
    pair.content().any(absent) && inside().any(other) && !inside().any(pronoun)
}

/// Whether the sentence has the claim's words and tells something else with them: of somebody else, of what somebody else has, or
/// side by side instead of one against the other.
pub fn tells_of_another(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    is_somebody_else(pair, findings)
        || is_done_by_another(pair)
        || is_of_another_owner(pair)
        || is_only_owner(pair)
        || is_recombined(pair)
        || only_lists(pair, findings)
}

/// Whether the sentence has the claim's very act, and gives it to somebody with another name than the claim does: "both towns
/// agreed, with Orle raising its tax" does not say that the other town raised its own.
fn is_done_by_another(pair: &Pair<'_>) -> bool {
    let named = |it: &&Entity| matches!(it.kind, EntityKind::Person | EntityKind::Place);
    let done_by_another = |mine: &Statement| {
        let met = pair.meets(mine.predicate)?;
        let same = pair.relate(mine.predicate, met).is_some_and(|it| it.kind == MeaningKind::Same);
        let theirs = pair.source.statement(met).filter(|_| same)?;
        let actors = |view: &View, it: &Statement| view.arguments(it, Role::Actor).collect::<Vec<_>>();
        let (own, other) = (actors(pair.claim, mine), actors(pair.source, theirs));
        let own: Option<Vec<&Entity>> = own.iter().map(|&it| pair.claim_entity(it).filter(named)).collect();
        let other: Option<Vec<&Entity>> =
            other.iter().map(|&it| pair.source_entity(it).filter(named)).collect();
        let (own, other) = (own?, other.filter(|it| !it.is_empty())?);
        // The tree may take the second of several for who the first one is.
        let phrase = |head: usize| pair.source.reading.tree().phrase(head, |_| false);
        let around: Vec<usize> = theirs.arguments.iter().flat_map(|it| phrase(it.head)).collect();
        let there = |it: &&Entity| {
            around.iter().filter_map(|&at| pair.source_entity(at)).any(|at| pair.same_name(it, at))
        };
        let kinds = other.iter().all(|it| own.iter().all(|mine| mine.kind == it.kind));
        Some(kinds && !own.is_empty() && !own.iter().any(there))
    };
    let acts = pair.claim_statements().filter(|it| it.kind == Kind::Action);
    acts.into_iter().any(|mine| done_by_another(mine) == Some(true))
}

/// Whether the claim compares two things by a word of its own ("more ... than"), and the sentence does not compare.
fn only_lists(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    let words = &pair.claim.reading.words;
    let than = |word: usize| pair.claim.facts[word].key == "than" && words[word].relation != Relation::Fixed;
    let more = |word: usize| {
        words[word].form == Form::Comparative || pair.claim.is_one_of(word, &["more", "less", "few"])
    };
    let part = || pair.part.words.iter().copied();
    let compares = part().any(|word| than(word) && part().any(|it| it < word && more(it)));
    let shown = findings.iter().any(|it| {
        it.outcome.holds() && (matches!(it.facet, Facet::Comparison | Facet::Quantity | Facet::Quotation))
    });
    // "80 metres tall" is not "taller".
    let form = |word: usize| pair.source.reading.words[word].form;
    let plain = |word: usize| pair.meets(word).is_some_and(|met| form(met) != Form::Comparative);
    let plain = part().any(|it| words[it].form == Form::Comparative && plain(it));
    let theirs = !plain
        && pair.source.sentence_words(pair.sentence).any(|it| {
            pair.source.reading.words[it].form == Form::Comparative || pair.source.facts[it].key == "than"
        });
    compares && !shown && !theirs
}

/// Whether the sentence has who acts in the claim only as whose somebody is: "the mayor's sister runs the school".
fn is_only_owner(pair: &Pair<'_>) -> bool {
    let acts = pair.claim_statements().filter(|it| it.kind == Kind::Action);
    acts.into_iter().any(|mine| {
        let Some(theirs) = pair.same_act(mine) else { return false };
        let others: Vec<usize> = pair.source.arguments(theirs, Role::Actor).collect();
        let owns = |head: usize| {
            let met = pair.meets(head).filter(|_| pair.claim_entity(head).is_none());
            met.is_some_and(|it| pair.source.reading.words[it].relation == Relation::Possessive)
                && others.iter().all(|&other| phrase_match(pair, head, other) < HALF)
        };
        !others.is_empty() && pair.claim.arguments(mine, Role::Actor).any(owns)
    })
}

/// From here on two phrases have their head in common.
const HALF: f32 = 0.6;

/// Whether the claim tells something of what one owner has, and the sentence of what another one has, by a pronoun: "Corvane's
/// sales rose and its profit fell" tells nothing of another firm's profit.
fn is_of_another_owner(pair: &Pair<'_>) -> bool {
    let owned = |mine: &Statement| {
        let theirs =
            pair.counterpart(mine).filter(|it| it.kind == Kind::Nominal && mine.kind == Kind::Nominal)?;
        let owner = pair.claim.arguments(mine, Role::Actor).find_map(|it| pair.claim_entity(it))?;
        // "Shares in Norvane" are no shares of another firm that the text names.
        let body = |it: &&Entity| it.kind != EntityKind::Person && country_of(&it.key).is_none();
        let mut others =
            theirs.arguments.iter().filter_map(|it| pair.source_entity(it.head)).filter(body).peekable();
        if others.peek().is_some() && body(&owner) {
            return Some(!others.any(|it| pair.same_name(owner, it)));
        }
        let pronoun = pair
            .source
            .arguments(theirs, Role::Actor)
            .find(|&it| pair.source.is_one_of(it, &["its", "his", "her", "their", "su"]))?;
        let before = pair.source.sentence_words(pair.sentence).start..pronoun;
        let mut names =
            before.filter_map(|it| pair.source_entity(it)).filter(|it| it.kind != EntityKind::Place);
        Some(names.clone().next().is_some() && !names.any(|it| pair.same_name(owner, it)))
    };
    pair.claim_statements().any(|mine| owned(mine) == Some(true))
}

/// Pronouns for a person.
const PERSONAL: &[&str] =
    &["he", "she", "him", "her", "his", "they", "who", "i", "we", "el", "ella", "su", "quien"];

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
