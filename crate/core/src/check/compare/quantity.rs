//! Compares how many, how much, how far.
//!
//! *What it finds.* For each quantity of the claim the source's quantity of the same thing, and how the two intervals lie.
//! *When it stays silent.* Where the source counts something else, or measures in another dimension.
//! *Example.* "32,000 firearms" against "over 32,000 firearms and 17 million rounds" agrees; "90,000 firearms" differs.

mod nearer;

use crate::check::align::Pair;
use crate::check::belong::act;
use crate::check::bind::{
    above, binding, counted_heads, figures_of_part, is_elliptic, may_be, measuring, quantities,
};
use crate::check::dated::{self, Level, is_of_before};
use crate::check::degree::{self, Use};
use crate::check::figure::{in_unit_of, relate};
use crate::check::finding::{Facet, Finding, Note, Outcome};
use crate::check::frame::{Frame, is_of_sharer, is_shared_by_others};
use crate::check::label::{is_of_other_group, of_own_item, piece};
use crate::check::operand::{ends, is_together};
use crate::check::relation::is_both;
use crate::check::stand;
use crate::check::view::{Class, View};
use crate::grammar::{Relation, Tag};
use crate::lexicon::MeaningKind;
use crate::statement::{Kind, Role, Statement};
use crate::text::Span;
use crate::value::{Date, Dimension, Quantity};
use nearer::{is_another_period, is_of_act, nearer};

/// One finding for each quantity of the part.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let alone = figures_of_part(pair).filter(|mine| counted_heads(pair.claim, mine).len() < 2);
    let found: Vec<Finding> = alone.map(|mine| one(pair, mine)).collect();
    // A figure that one figure of the claim has is no other one's: "homicides fell by 9% and robberies by 15%".
    let taken = |it: &Finding| {
        let had =
            |other: &Finding| other.outcome.holds() && other.source == it.source && other.claim != it.claim;
        it.outcome == Outcome::Differs && found.iter().any(had)
    };
    let open = |it: &Finding| Finding::new(Facet::Quantity, Outcome::Unknown, it.claim, None);
    found.iter().map(|it| if taken(it) { open(it) } else { it.clone() }).collect()
}

fn one(pair: &Pair<'_>, mine: &Quantity) -> Finding {
    let measuring =
        measuring(pair.claim, mine).filter(|_| mine.counted_head.is_none() && mine.unit.is_some());
    let covers = pair.claim.words_in(mine.span).chain(dimension(pair, mine));
    let covers: Vec<usize> = covers.chain(measuring.filter(|&verb| is_measuring(pair, verb))).collect();
    let bound = partner(pair, mine);
    let differs = |theirs: &Quantity| relate(mine, theirs).0 == Outcome::Differs;
    let found = match bound {
        Some(theirs) if !(differs(theirs) && is_elliptic(mine)) => Some(theirs),
        _ => alike(pair, mine).or(bound),
    };
    let found = found.and_then(|it| of_own_item(pair, it));
    let Some(theirs) = found.map(|it| told_beside(pair, mine, it).unwrap_or(it)) else {
        return match both(pair, mine).or_else(|| elapsed(pair, mine)) {
            Some(span) => {
                Finding::new(Facet::Quantity, Outcome::Agrees, mine.span, Some(span)).covering(covers)
            }
            None => Finding::new(Facet::Quantity, Outcome::Unknown, mine.span, None),
        };
    };
    let level = dated::level(pair, mine, theirs);
    let theirs: &Quantity = match &level {
        Level::Found(theirs) => theirs,
        Level::Told(theirs) => theirs.as_ref(),
        Level::Untold => return Finding::new(Facet::Quantity, Outcome::Unknown, mine.span, None),
    };
    let (outcome, intervals) = relate(mine, theirs);
    let partial =
        is_one_kind(pair, mine, theirs) || is_left_out(pair, mine) || is_in_a_row(pair, mine, theirs);
    let unknown = Finding::new(Facet::Quantity, Outcome::Unknown, mine.span, None);
    if outcome == Outcome::Differs && is_for_another(pair, mine, theirs) || partial {
        return unknown;
    }
    let outcome =
        if outcome.holds() && is_another_period(pair, mine, theirs) { Outcome::Differs } else { outcome };
    let (outcome, intervals, theirs) = match outcome.holds().then(|| nearer(pair, mine, theirs)).flatten() {
        // What the claim speaks of has a figure of its own.
        Some(rival) if is_of_act(pair, rival) => {
            let (outcome, intervals) = relate(mine, rival);
            (outcome, intervals, rival)
        }
        Some(_) => return unknown,
        None if outcome.holds() && is_of_other_group(pair, theirs) => return unknown,
        None => (outcome, intervals, theirs),
    };
    let mut finding = Finding::new(Facet::Quantity, outcome, mine.span, Some(theirs.span)).covering(covers);
    finding.intervals = Some(intervals);
    if outcome == Outcome::Differs {
        finding.note = quantities(pair)
            .find(|other| other.span != theirs.span && other.value == mine.value)
            .map(|other| Note::BelongsTo(other.span));
    }
    finding
}

/// Whether the two figures stand for different things, so that one does not contradict the other.
fn is_for_another(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> bool {
    is_gap(pair, mine)
        || changes_elsewhere(pair, mine)
        || is_sum(pair, mine)
        || is_of_before(pair)
        || is_shared_by_others(pair)
        || describes_another(pair, mine, theirs)
        || is_part_of(pair, mine, theirs)
        || is_of_more(pair, mine, theirs)
        || is_of_another_act(pair, mine, theirs)
        || is_another_kind(pair, mine, theirs)
}

/// Whether the figure measures a change of something that the sentence does not speak of: how far homicides fell is no
/// figure for kidnappings.
fn changes_elsewhere(pair: &Pair<'_>, mine: &Quantity) -> bool {
    let tree = pair.claim.reading.tree();
    let inside = |it: &&Statement| {
        pair.moves(it.predicate)
            && pair.claim.words_in(mine.span).any(|word| tree.words[word].head == Some(it.predicate))
    };
    let unmet =
        |head: usize| matches!(pair.claim.facts[head].class, Class::Content) && pair.meets(head).is_none();
    let actors = |it: &Statement| {
        let things = it.arguments.iter().filter(|it| matches!(it.role, Role::Actor | Role::Object));
        things.into_iter().any(|argument| unmet(argument.head))
    };
    pair.claim_statements().filter(inside).any(actors)
}

/// Whether a verb says no more than that something measures so much: "came to", "reached".
fn is_measuring(pair: &Pair<'_>, verb: usize) -> bool {
    pair.claim.is_one_of(
        verb,
        &["amount", "come", "reach", "total", "top", "stand", "ascender", "sumar", "alcanzar"],
    )
}

/// Whether the claim's figure is for several things of which the sentence lacks one ("wheat and barley"), or for several
/// together.
fn is_sum(pair: &Pair<'_>, mine: &Quantity) -> bool {
    let words = &pair.claim.reading.words;
    let behind = pair.claim.words_in(mine.span).end;
    let joined =
        words.get(behind).is_some_and(|it| it.tag == Tag::Conjunction) && pair.part.words.contains(&behind);
    let next = behind + 1;
    let missing = joined
        && words.get(next).is_some_and(|it| it.relation == Relation::Conjunct && it.tag != Tag::Verb)
        && pair.claim.facts[next].class.is_content()
        && pair.meets(next).is_none();
    let together = pair.part.words.iter().any(|&word| is_together(pair.claim, word));
    let several = |it: &Statement| pair.claim.arguments(it, Role::Actor).count() > 1;
    missing || together && pair.claim_statements().any(several)
}

/// Whether the figure says how many of all are left out: "all but two schools".
fn is_left_out(pair: &Pair<'_>, mine: &Quantity) -> bool {
    let before = pair.claim.words_in(mine.number_span).start;
    let word = |back: usize| before.checked_sub(back).map_or("", |at| pair.claim.facts[at].key.as_str());
    matches!((word(2), word(1)), ("all" | "todos" | "todas", "but" | "menos" | "salvo"))
}

/// Whether the claim counts the first or the last of several, and the source just as many of them: "four of its last five appeals"
/// need not be the last four.
fn is_in_a_row(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> bool {
    let in_a_row = |view: &View, figure: &Quantity| {
        let before = view.words_in(figure.number_span).start.checked_sub(1);
        before.is_some_and(|it| view.is_one_of(it, &["first", "last", "primero", "ultimo"]))
    };
    in_a_row(pair.claim, mine) && !in_a_row(pair.source, theirs)
}

/// Whether the source's figure is for one of several kinds that the claim counts together: the cars of "a bus and nine cars" are
/// not all the vehicles.
fn is_one_kind(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> bool {
    let Some((head, other)) = mine.counted_head.zip(theirs.counted_head) else { return false };
    let named = pair.relate(head, other).is_some_and(|it| it.kind == MeaningKind::Same);
    let words = &pair.source.reading.words;
    let above = |at: &usize| words[*at].head.filter(|_| words[*at].relation == Relation::Conjunct);
    let first = std::iter::successors(Some(other), above).last().unwrap_or(other);
    let mut kinds = pair.source.reading.tree().conjuncts(first).into_iter();
    !named && kinds.any(|kind| kind != other && pair.same(head, kind))
}

/// The claim's figure, where the sentence has it without saying of what, and more of the claim's words behind it than behind
/// `theirs`: the two of "seven of the boats were sound but two had lost a mast".
fn told_beside<'p>(pair: &'p Pair<'_>, mine: &Quantity, theirs: &Quantity) -> Option<&'p Quantity> {
    let met = |it: &Quantity| {
        let behind = pair.source.words_in(it.measure_span).end..piece(pair.source, it).end;
        pair.content().filter(|&word| pair.meets(word).is_some_and(|met| behind.contains(&met))).count()
    };
    let bare = |it: &&Quantity| it.value == mine.value && it.unit.is_none() && it.counted_head.is_none();
    quantities(pair)
        .filter(bare)
        .find(|it| mine.unit.is_none() && it.span != theirs.span && met(it) > met(theirs))
}

/// Whether the claim counts one thing and the source another of its kind: copper for silver.
fn is_another_kind(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> bool {
    let heads = mine.counted_head.zip(theirs.counted_head);
    heads.and_then(|(a, b)| pair.relate(a, b)).is_some_and(|it| it.kind == MeaningKind::Sibling)
}

/// Where the source tells the claim's length of time as how long before it was otherwise: "in one week" of "down from 391 a
/// week earlier".
fn elapsed(pair: &Pair<'_>, mine: &Quantity) -> Option<Span> {
    let held = pair.claim.reading.mentions.dates.iter().find(|it| it.span.overlaps(mine.number_span))?;
    let days = held.length()?;
    let earlier = |date: &&Date| {
        date.timex.starts_with("REF-P") && date.length().is_some_and(|it| (it - days).abs() <= SAME * days)
    };
    pair.source_dates().find(earlier).filter(|_| ends(pair).is_some()).map(|date| date.span)
}

/// By which share two lengths of time may differ that are told in other units.
const SAME: f64 = 0.02;

/// Pronouns for the speaker and those with him or her.
const WE: &[&str] = &["we", "us", "our", "nosotros", "nuestro"];

/// Where the source says "both" of the claim's two.
fn both(pair: &Pair<'_>, mine: &Quantity) -> Option<Span> {
    let words = &pair.source.reading.words;
    let thing = mine.counted_head.filter(|_| mine.value == 2.0)?;
    // "The two countries" are the two that the text is about, whether the sentence says so or not.
    if is_both(pair.claim, thing) && pair.source.two.is_some() {
        // In the mouth of an official of one of them "we" are both.
        let said = |it: usize| {
            pair.source.reading.speeches.iter().any(|speech| speech.said.contains(words[it].span))
        };
        let we = |&it: &usize| pair.source.is_one_of(it, WE) && said(it);
        let ours = || pair.source.sentence_words(pair.sentence).find(we);
        let told = pair.link(thing).map(|link| link.word).or_else(ours);
        if let Some(word) = told {
            return Some(words[word].span);
        }
    }
    let head = pair.meets(thing)?;
    let tree = pair.source.reading.tree();
    if is_both(pair.claim, thing) && pair.source_entity(head).is_some() {
        return Some(words[head].span);
    }
    let both = |&&child: &&usize| matches!(words[child].lemma.as_str(), "both" | "ambos" | "ambas");
    tree.children(head).iter().find(both).map(|&child| words[child].span)
}

/// Whether the figure is how much one thing exceeds another: "60 tonnes more of one than of the other".
fn is_gap(pair: &Pair<'_>, mine: &Quantity) -> bool {
    let next = pair.claim.words_in(mine.span).end;
    let more = |&&word: &&usize| {
        (next..next + 2).contains(&word) && degree::tells(&pair.claim.facts[word].key, Use::Gap)
    };
    pair.part.words.iter().find(more).is_some() || stand::is_gap(pair.claim, mine)
}

/// Whether the claim's figure is for a kind of which the sentence lists several things, each with its figure: 248 kilos of drugs
/// may be 154 of one and 94 of another.
fn is_of_more(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> bool {
    let Some((head, other)) = mine.counted_head.zip(theirs.counted_head) else { return false };
    let kind = pair.relate(head, other).is_some_and(|it| it.kind == MeaningKind::Hypernym);
    let beside = |it: &Quantity| {
        it.span != theirs.span
            && it.dimension() == theirs.dimension()
            && it.counted_head != theirs.counted_head
    };
    kind && mine.value > in_unit_of(mine, theirs).0 && quantities(pair).any(beside)
}

/// Whether the sentence tells the claim's act, and the figure with another one: how many were asked is not how many said yes.
fn is_of_another_act(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> bool {
    if stand::is_held_against(pair.source, theirs) {
        return false;
    }
    let Some((own, other)) = act(pair.claim, mine).zip(act(pair.source, theirs)) else { return false };
    let told = pair.meets(own).filter(|&it| pair.source.reading.words[it].tag == Tag::Verb);
    let Some(told) = told.filter(|&told| told != other) else { return false };
    // "Committed to pursuing 13 actions" and "13 actions that were named" tell both acts of the one thing.
    let over = above(pair.source, pair.source.words_in(theirs.span)).contains(&told);
    let under = above(pair.source, told..told + 1).iter().any(|it| theirs.counted_words.contains(it));
    !over && !under && pair.relate(own, other).is_none()
}

/// Whether the claim counts some out of what the source counts as a whole ("nine of the clinics", "22 clinics"), or leaves out
/// what it counts where the source tells it: "and 14 died" may be meant of anybody.
fn is_part_of(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> bool {
    // Of how many there are in all the sentence may say nothing.
    if stand::is_whole(pair.claim, mine) && !stand::is_whole(pair.source, theirs) {
        return true;
    }
    let part = stand::is_some_of(pair.claim, mine) || is_elliptic(mine);
    part && !stand::is_some_of(pair.source, theirs) && !is_elliptic(theirs)
}

/// Whether the source's figure is for another thing, which it describes: "29 seats in the council" against "the 60-seat
/// council".
fn describes_another(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> bool {
    let words = &pair.source.reading.words;
    let measure = pair.source.words_in(theirs.span);
    let Some(last) = measure.clone().last() else { return false };
    let hyphen = measure.clone().any(|word| pair.source.word(word) == "-");
    let thing =
        words[last].head.filter(|&head| hyphen && words[last].relation == Relation::Compound && head > last);
    let Some(thing) = thing else { return false };
    let tree = pair.claim.reading.tree();
    let own = above(pair.claim, pair.claim.words_in(mine.measure_span));
    let takes_part = |verb: &usize| {
        let arguments = pair.claim.statement(*verb).into_iter().flat_map(|it| &it.arguments);
        let near = arguments.filter(|it| matches!(it.role, Role::Actor | Role::Object | Role::Attribute));
        near.into_iter().any(|it| pair.same(it.head, thing))
    };
    let beside = |word: &usize| pair.same(*word, thing) && tree.words[*word].tag != Tag::Verb;
    !own.iter().any(|word| beside(word) || takes_part(word))
}

/// The word behind a measure that only names its dimension: "8,400 metres long" says no more than "8,400 metres".
fn dimension(pair: &Pair<'_>, mine: &Quantity) -> Option<usize> {
    let behind = pair.claim.words_in(mine.measure_span).end;
    let key = &pair.claim.facts.get(behind)?.key;
    let dimension = mine.dimension()?;
    DIMENSIONS.iter().any(|row| row.0 == dimension && row.1 == key).then_some(behind)
}

/// Dimensions with the adjective that goes with any of their measures; "high" and "deep" say more than a length does.
const DIMENSIONS: &[(Dimension, &str)] = &[
    (Dimension::Length, "long"),
    (Dimension::Length, "largo"),
    (Dimension::Time, "long"),
    (Dimension::Area, "large"),
    (Dimension::Area, "big"),
    (Dimension::Mass, "heavy"),
];

/// The quantity that is bound most surely to what the claim's quantity measures. Where two are bound about as surely, the one
/// with the claim's figure: "23 of the 27 matches" gives two figures for matches.
fn partner<'p>(pair: &'p Pair<'_>, mine: &Quantity) -> Option<&'p Quantity> {
    let mut bound: Vec<(f32, &Quantity)> = quantities(pair)
        .filter(|theirs| !is_of_sharer(pair, theirs.number_span) && !is_all_of(pair, mine, theirs))
        .map(|theirs| (binding(pair, mine, theirs), theirs))
        .filter(|(strength, _)| *strength > 0.0)
        .collect();
    let surest = bound.iter().map(|it| it.0).fold(0.0, f32::max);
    let as_sure = |strength: f32| strength >= AS_SURE * surest;
    let same = |theirs: &Quantity| mine.value == theirs.value && relate(mine, theirs).0.holds();
    for (strength, theirs) in &mut bound {
        if as_sure(*strength) && same(theirs) {
            *strength += SAME_FIGURE;
        }
    }
    let best = bound.into_iter().max_by(|a, b| {
        a.0.total_cmp(&b.0).then_with(|| closeness(mine, a.1).total_cmp(&closeness(mine, b.1)))
    });
    best.map(|(_, theirs)| theirs)
}

/// Whether the source's figure is for all of which only some did what the claim says: the 90 of "12 of the 90 schools".
fn is_all_of(pair: &Pair<'_>, mine: &Quantity, theirs: &Quantity) -> bool {
    let tells = |frame: &Frame| {
        let told = &pair.claim.reading.statements[frame.claim];
        let counted = told.arguments.iter().any(|it| it.span.overlaps(mine.number_span));
        frame.score >= SAME_ACT && counted && told.kind == Kind::Action && told.arguments.len() > 1
    };
    stand::is_whole(pair.source, theirs)
        && !stand::is_whole(pair.claim, mine)
        && mine.counted_head.is_some()
        && pair.frames.iter().any(tells)
}

/// From here on the source tells the claim's act with those who take part in it.
const SAME_ACT: f32 = 0.85;

/// From this share of the surest binding on another one is about as sure.
const AS_SURE: f32 = 0.85;

/// How much an equal figure counts for two figures to be the same.
const SAME_FIGURE: f32 = 0.25;

/// A quantity that may well be the claim's and has its figure.
fn alike<'p>(pair: &'p Pair<'_>, mine: &Quantity) -> Option<&'p Quantity> {
    let same = |theirs: &&Quantity| theirs.value == mine.value && relate(mine, theirs).0.holds();
    let own = quantities(pair)
        .filter(|theirs| !is_of_sharer(pair, theirs.number_span) && !is_all_of(pair, mine, theirs));
    own.filter(same).find(|theirs| may_be(pair, mine, theirs))
}

/// Nearer values first, so that of two figures of one thing the one that fits is compared.
fn closeness(mine: &Quantity, theirs: &Quantity) -> f64 {
    let (_, intervals) = relate(mine, theirs);
    -(intervals.claim.low - intervals.source.low).abs()
}
