//! Compares what was done.
//!
//! *What it finds.* The opposite of the claim's act, by the same participants: admitted and denied, won and lost.
//! *When it stays silent.* For rises and falls, which have their own rule, and where the participants do not meet.
//! *Example.* "The suspects admitted the charges" against "They denied the charges" differs.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::frame::{HALF, phrase_match};
use crate::lexicon::MeaningKind;
use crate::statement::{Role, Statement};
use crate::value::{Entity, EntityKind};

/// At most one finding for each statement of the part.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for frame in pair.frames.iter().filter(|frame| frame.score >= NEAR) {
        let mine = &pair.claim.reading.statements[frame.claim];
        let theirs = &pair.source.reading.statements[frame.source];
        let meaning = pair.relate(mine.predicate, theirs.predicate);
        if pair.moves(mine.predicate) || !meaning.is_some_and(|meaning| meaning.kind == MeaningKind::Opposite)
        {
            continue;
        }
        let itself =
            pair.link(mine.predicate).is_some_and(|it| it.is_local() && it.kind == MeaningKind::Same);
        if itself
            || is_told_too(pair, theirs)
            || another_thing(pair, mine, theirs)
            || is_other_side(pair, mine, theirs)
            || is_of_somebody_else(pair, theirs)
        {
            continue;
        }
        let denied = mine.stance.polarity != theirs.stance.polarity;
        let outcome = if denied { Outcome::Agrees } else { Outcome::Differs };
        let span = pair.claim.span(mine.predicate);
        let source = pair.source.span(theirs.predicate);
        findings.push(Finding::new(Facet::Action, outcome, span, Some(source)).covering([mine.predicate]));
    }
    findings
}

/// Whether the two may tell one act from its two sides: what one firm sells another one buys.
fn is_other_side(pair: &Pair<'_>, mine: &Statement, theirs: &Statement) -> bool {
    let here = |side: &[&str]| pair.claim.is_one_of(mine.predicate, side);
    let there = |side: &[&str]| pair.source.is_one_of(theirs.predicate, side);
    let apart = |(one, other): &(&[&str], &[&str])| here(one) && there(other) || here(other) && there(one);
    let mut actors = pair.claim.arguments(mine, Role::Actor);
    let same = actors.any(|head| {
        pair.source.arguments(theirs, Role::Actor).any(|other| phrase_match(pair, head, other) >= HALF)
    });
    SIDES.iter().any(apart) && !same
}

/// Acts with two sides, each of which somebody else does.
const SIDES: &[(&[&str], &[&str])] = &[
    (
        &["sell", "sale", "vender", "venta"],
        &["buy", "purchase", "acquire", "acquisition", "comprar", "compra"],
    ),
    (&["lend", "loan", "prestar"], &["borrow"]),
    (&["give", "hand", "dar", "entregar"], &["receive", "get", "take", "recibir"]),
    (&["send", "export", "enviar"], &["receive", "import", "recibir"]),
    (&["win", "beat", "defeat", "ganar"], &["lose", "perder"]),
];

/// Whether the two are about different things: who condemned violence may favour dialogue.
fn another_thing(pair: &Pair<'_>, mine: &Statement, theirs: &Statement) -> bool {
    let here: Vec<usize> = pair.claim.arguments(mine, Role::Object).collect();
    let there: Vec<usize> = pair.source.arguments(theirs, Role::Object).collect();
    let met = here.iter().any(|&head| there.iter().any(|&other| phrase_match(pair, head, other) >= HALF));
    !here.is_empty() && !there.is_empty() && !met
}

/// Whether the claim tells what the source tells as well: who was reported lost may be found.
fn is_told_too(pair: &Pair<'_>, theirs: &Statement) -> bool {
    pair.claim_statements().any(|it| pair.same(it.predicate, theirs.predicate))
}

/// Whether the sentence names who does it, and the claim names others instead, whom the sentence does not have: that one player was
/// ahead does not contradict that another one trailed.
fn is_of_somebody_else(pair: &Pair<'_>, theirs: &Statement) -> bool {
    let named = |it: &Entity| matches!(it.kind, EntityKind::Person | EntityKind::Organization);
    let mut actors =
        pair.source.arguments(theirs, Role::Actor).filter_map(|it| pair.source_entity(it)).peekable();
    let claimed = || pair.content().filter_map(|word| Some((word, pair.claim_entity(word)?)));
    let unmet = claimed().any(|(word, it)| named(it) && pair.meets(word).is_none());
    actors.peek().is_some()
        && unmet
        && actors.all(|it| named(it) && !claimed().any(|(_, mine)| pair.same_name(mine, it)))
}

/// From here on the opposite act is done by, or to, the same.
const NEAR: f32 = 0.5;
