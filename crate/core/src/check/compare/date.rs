//! Compares when.
//!
//! *What it finds.* For each date of the claim, how it lies to the date the source gives the same event.
//! *When it stays silent.* Where the source's date belongs to another event, or one of the two cannot be placed.
//! *Example.* "The dialogue took place on November 5, 2023" against "At the dialogue on October 5, 2023" differs.

use crate::check::act::events;
use crate::check::align::Pair;
use crate::check::bind::{above, figures_of_part, quantities};
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::label::piece;
use crate::check::operand::ends;
use crate::check::view::{Class, View};
use crate::grammar::{Relation, Tag};
use crate::statement::{Argument, Polarity, Role, Statement};
use crate::value::date::{Bound, DateRelation, days_of, relation};
use crate::value::{CivilDate, Date, DateKind, Hedge, Quantity, decimal};

/// One finding for each date of the part.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let claim = &pair.claim.reading;
    let inside = |date: &&Date| pair.part_has(date.span);
    // How long something took is a figure, and the rule for figures speaks of it.
    let figure = |date: &&Date| {
        date.kind == DateKind::Duration
            && claim.mentions.quantities.iter().any(|it| date.span.overlaps(it.number_span))
    };
    let titled = |date: &&Date| claim.mentions.quotes.iter().any(|quote| quote.span.contains(date.span));
    let placed = claim.mentions.dates.iter().filter(inside).filter(|it| !figure(it) && !titled(it));
    placed.map(|date| one(pair, date)).collect()
}

fn one(pair: &Pair<'_>, mine: &Date) -> Finding {
    let covers = pair.claim.words_in(mine.span);
    let found = candidates(pair, mine)
        .into_iter()
        .map(|theirs| (held(pair, mine, theirs), theirs))
        .max_by_key(|(outcome, _)| rank(*outcome));
    // What is compared has a time on each side, and the figures tell which belongs to which.
    let same = |it: &&Date| held(pair, mine, it) == Outcome::Agrees;
    let compared = pair.source_dates().find(same).filter(|it| ends(pair).is_some() || has_figure(pair, it));
    match found {
        Some((Outcome::Differs, _)) if compared.is_some() => {
            Finding::new(Facet::Date, Outcome::Agrees, mine.span, compared.map(|it| it.span)).covering(covers)
        }
        Some((Outcome::Differs, theirs)) if !belongs(pair, mine, theirs) || is_denied(pair, mine) => {
            Finding::new(Facet::Date, Outcome::Unknown, mine.span, Some(theirs.span))
        }
        Some((outcome, theirs)) => {
            Finding::new(Facet::Date, outcome, mine.span, Some(theirs.span)).covering(covers)
        }
        None => Finding::new(Facet::Date, Outcome::Unknown, mine.span, None),
    }
}

/// The dates that may be the claim's: those of the same act where the sentence dates several acts ("stolen in 2011 and
/// recovered in 2018"), and among them those that begin or end as the claim's does ("since").
fn candidates<'p>(pair: &'p Pair<'_>, mine: &Date) -> Vec<&'p Date> {
    let all: Vec<&Date> = pair.source_dates().collect();
    let act = act_of(pair.claim, mine);
    let named: Vec<usize> = act.map_or_else(Vec::new, |act| acts(pair, act));
    let of_act = |date: &&Date| act_of(pair.source, date).is_some_and(|theirs| named.contains(&theirs));
    let others = |date: &&Date| act_of(pair.source, date).is_some() && !of_act(date);
    let mut here: Vec<&Date> = all.iter().copied().filter(of_act).collect();
    // Dates that cannot be held against the claim's stand back, where there are others of the same act.
    if here.iter().any(|theirs| held(pair, mine, theirs) != Outcome::Unknown) {
        here.retain(|theirs| held(pair, mine, theirs) != Outcome::Unknown);
    }
    // "Has been mayor since 2009" tells no act: what the dates hang on has to name the office.
    let open = matches!(mine.bound, Bound::Since | Bound::Until);
    let own: Vec<&Date> = all.iter().copied().filter(|it| belongs(pair, mine, it)).collect();
    if act.is_none() && open && !own.is_empty() && own.len() < all.len() {
        return own;
    }
    let apart = !here.is_empty() && named.len() == 1 && all.iter().filter(|date| !of_act(date)).all(others);
    let kept = if apart { here } else { all };
    let bound: Vec<&Date> = kept.iter().copied().filter(|date| date.bound == mine.bound).collect();
    if open && !bound.is_empty() { bound } else { kept }
}

/// The words of the sentence that name the claim's act: by its own word where that stands here ("rebuilt" beside "built"),
/// else by one that means the same.
fn acts(pair: &Pair<'_>, act: usize) -> Vec<usize> {
    let words = || pair.source.sentence_words(pair.sentence);
    let key = &pair.claim.facts[act].key;
    let written = pair.claim.word(act);
    let own = |it: &usize| {
        pair.source.facts[*it].key == *key || pair.source.word(*it).eq_ignore_ascii_case(written)
    };
    let same: Vec<usize> = words().filter(own).collect();
    if same.is_empty() { words().filter(|&it| pair.same(act, it)).collect() } else { same }
}

/// Whether the claim denies that it happened then: "did not exist before 1965" agrees with "was created in 1965".
fn is_denied(pair: &Pair<'_>, mine: &Date) -> bool {
    let act = act_of(pair.claim, mine).and_then(|act| pair.claim.statement(act));
    act.is_some_and(|act| act.stance.polarity == Polarity::Negated)
}

/// The verb that a date tells the time of.
fn act_of(view: &View, date: &Date) -> Option<usize> {
    let words = &view.reading.words;
    above(view, view.words_in(date.span)).into_iter().find(|&word| words[word].tag == Tag::Verb)
}

/// How the claim's date lies to the source's; the same words of two texts that count from their own day mean the same.
fn held(pair: &Pair<'_>, mine: &Date, theirs: &Date) -> Outcome {
    let written = |view: &View, date: &Date| view.reading.at(date.span).to_lowercase();
    let alike = || mine.timex.starts_with("REF:") && recent(&mine.timex) == recent(&theirs.unplaced);
    if mine.days.is_none() && (written(pair.claim, mine) == written(pair.source, theirs) || alike()) {
        return Outcome::Agrees;
    }
    if let (Some(ours), Some(other)) = (reach(mine), reach(theirs)) {
        return reaches(pair, ours, other);
    }
    let counted =
        |view: &View, date: &Date| ["month", "mes"].iter().any(|it| written(view, date).contains(it));
    let told_alike = counted(pair.claim, mine) == counted(pair.source, theirs);
    if !told_alike && months_apart(&mine.timex, &theirs.timex) == Some(1) {
        // "Through September" and "the first nine months" end alike.
        return Outcome::Agrees;
    }
    if years_apart(mine, theirs) {
        return Outcome::Differs;
    }
    if let Some(outcome) = stretches(pair, mine, theirs) {
        return outcome;
    }
    match relate(mine, theirs) {
        // What holds since a year is not shown by one later day.
        Outcome::Broader
            if mine.bound == Bound::Since
                && theirs.bound == Bound::Exact
                && starts(mine) != starts(theirs) =>
        {
            Outcome::Unknown
        }
        outcome => outcome,
    }
}

/// Whether a season and a date lie in years that do not touch: "the spring of 2022" and "5 October 2023". A winter has two.
fn years_apart(mine: &Date, theirs: &Date) -> bool {
    let season =
        |date: &Date| date.timex.get(4..).filter(|it| matches!(*it, "-SP" | "-SU" | "-FA" | "-WI")).is_some();
    let year = |date: &Date| date.timex.get(..4).and_then(|year| year.parse::<i32>().ok());
    let apart = year(mine).zip(year(theirs)).is_some_and(|(a, b)| {
        let winter = [mine, theirs].iter().any(|it| it.timex.ends_with("-WI"));
        (a - b).abs() > i32::from(winter)
    });
    (season(mine) || season(theirs)) && apart
}

/// How two stretches lie to each other that are both told by their two ends: "from 2010 to 2014" is not "from 2009 to 2014".
fn stretches(pair: &Pair<'_>, mine: &Date, theirs: &Date) -> Option<Outcome> {
    let told = |view: &View, date: &Date| {
        let first = view.words_in(date.span).start;
        let keys = [first, first.saturating_sub(1)];
        keys.into_iter().any(|it| view.is_one_of(it, &["from", "between", "de", "desde", "entre"]))
            && date.bound == Bound::Exact
    };
    let (ours, other) = (mine.days?, theirs.days?);
    if !told(pair.claim, mine) || !told(pair.source, theirs) || ours == other {
        return None;
    }
    let years = ours.0.year != other.0.year || ours.1.year != other.1.year;
    Some(if years { Outcome::Differs } else { Outcome::Unknown })
}

/// How many months lie between the ends of two stretches of one year that begin with the same month and are told in months.
fn months_apart(mine: &str, theirs: &str) -> Option<u32> {
    let ends = |timex: &str| -> Option<(u32, u32)> {
        let inner = timex.strip_prefix("(XXXX-")?;
        let (first, last) = (inner.get(..5)?, inner.get(6..)?.strip_prefix("XXXX-")?.get(..5)?);
        let month = |day: &str| day.strip_suffix("-01").and_then(|month| month.parse().ok());
        Some((month(first)?, month(last)?))
    };
    let (mine, theirs) = (ends(mine)?, ends(theirs)?);
    (mine.0 == theirs.0).then(|| mine.1.abs_diff(theirs.1))
}

/// "The past year" and "last year" are told apart by few; both for the one before.
fn recent(timex: &str) -> &str {
    match timex {
        "REF:past-P1Y" => "REF:Y-1",
        "REF:past-P1M" => "REF:M-1",
        "REF:past-P1W" => "REF:W-1",
        other => other,
    }
}

fn rank(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Agrees => 4,
        Outcome::Broader => 3,
        Outcome::Differs => 2,
        Outcome::Narrower => 1,
        Outcome::Unknown => 0,
    }
}

/// How the claim's date lies to the source's.
fn relate(mine: &Date, theirs: &Date) -> Outcome {
    let open = matches!(mine.bound, Bound::Since | Bound::Until);
    if open
        && mine.bound == theirs.bound
        && mine.days.is_some()
        && theirs.days.is_some()
        && mine.days != theirs.days
    {
        return Outcome::Differs;
    }
    match relation(mine, theirs) {
        DateRelation::Same => Outcome::Agrees,
        DateRelation::Covers => Outcome::Broader,
        DateRelation::Inside => Outcome::Narrower,
        _ if length(mine).is_some() && length(mine) == length(theirs) => Outcome::Agrees,
        // Of a Friday in a text without a date nobody knows which it is.
        DateRelation::Apart if mine.days.is_some() && theirs.days.is_none() => Outcome::Unknown,
        DateRelation::Apart => Outcome::Differs,
        DateRelation::Overlaps | DateRelation::Unknown => Outcome::Unknown,
    }
}

fn starts(date: &Date) -> Option<CivilDate> {
    date.days.map(|(first, _)| first)
}

/// How two periods lie to each other that both reach from the day of their text. How many there were in five years is not
/// how many there were in one; but what fell in one year may have fallen in five, and over a thousand in one year are over a
/// thousand in five.
fn reaches(pair: &Pair<'_>, mine: (char, f64), theirs: (char, f64)) -> Outcome {
    let (short, long) = (mine.1.min(theirs.1), mine.1.max(theirs.1));
    let counts = || {
        let dates = &pair.claim.reading.mentions.dates;
        let mut figures =
            figures_of_part(pair).filter(|it| !dates.iter().any(|date| date.span.overlaps(it.number_span)));
        let open =
            |it: &Quantity| matches!(it.hedge, Hedge::Over | Hedge::AtLeast | Hedge::Under | Hedge::AtMost);
        figures.next().is_some_and(|first| !open(first) && !figures.any(open))
    };
    match () {
        () if mine.0 != theirs.0 => Outcome::Differs,
        () if long <= short * ALIKE => Outcome::Agrees,
        () if long >= short * LONGER && counts() => Outcome::Differs,
        () => Outcome::Unknown,
    }
}

/// By how much two lengths of one period may differ that are told in other units: twelve months are a year.
const ALIKE: f64 = 1.02;

/// From here on one length is not another one rounded: four weeks may be a month.
const LONGER: f64 = 1.2;

/// How many days a period reaches back or on from the day of the text: "last year" and "the past twelve months" reach as far.
fn reach(date: &Date) -> Option<(char, f64)> {
    let told = date.unplaced.strip_prefix("REF:")?;
    let (way, amount) = match told.split_once('P') {
        Some(("past-", amount)) => ('-', amount),
        Some(("next-", amount)) => ('+', amount),
        None => {
            let years = told.strip_suffix("Y-1").map(|years| ('-', years));
            let (way, years) = years.or_else(|| told.strip_suffix("Y+1").map(|years| ('+', years)))?;
            return Some((way, YEAR * if years.is_empty() { 1.0 } else { decimal(years)? }));
        }
        _ => return None,
    };
    Some((way, days_of(amount)?))
}

/// Days of a year.
const YEAR: f64 = 365.25;

/// The length of a relative period ("over the past year", "in a year"), as TIMEX3 writes it.
fn length(date: &Date) -> Option<&str> {
    let relative = date.timex.starts_with("REF") || date.kind == DateKind::Duration;
    date.timex.find('P').filter(|_| relative).map(|at| &date.timex[at..])
}

/// From here on a statement is so near to the claim's that the only date of its sentence is taken to be its date.
const SAME_EVENT: f32 = 0.6;

/// Whether one of the claim's figures stands with a date of the sentence, up to the marks that part it from others.
fn has_figure(pair: &Pair<'_>, date: &Date) -> bool {
    let first = pair.source.words_in(date.span).start;
    let here = |it: &&Quantity| piece(pair.source, it).contains(&first);
    let same = |it: &Quantity| figures_of_part(pair).any(|mine| mine.value == it.value);
    quantities(pair).filter(here).any(same)
}

/// Whether the source's date belongs to what the claim's date belongs to: it stands in the statement that is compared, or
/// the words they hang on meet.
fn belongs(pair: &Pair<'_>, mine: &Date, theirs: &Date) -> bool {
    let ours = above(pair.claim, pair.claim.words_in(mine.span));
    let mut others = above(pair.source, pair.source.words_in(theirs.span));
    // "To win their first trophy since 2009" dates the trophy as well.
    let done = act_of(pair.source, theirs).and_then(|verb| pair.source.statement(verb));
    others.extend(done.into_iter().flat_map(|done| pair.source.arguments(done, Role::Object)));
    // "Became mayor in 2009" dates the office.
    let became = act_of(pair.source, theirs);
    others.extend(became.and_then(|verb| pair.source.reading.tree().one(verb, Relation::OpenComplement)));
    let act = act_of(pair.claim, mine).and_then(|act| pair.claim.statement(act));
    if act.is_some_and(|act| is_of_its_year(pair, act, theirs)) {
        return true;
    }
    // "Spoke on Friday at the hearing" dates the hearing.
    let brief = act.filter(|act| act.arguments.iter().any(|it| is_brief(pair.claim, it.head)));
    let told = brief.map_or_else(Vec::new, |act| events(pair, act));
    let around = |it: &&Argument| is_at(pair.source, it.head);
    if done.is_some_and(|done| done.arguments.iter().filter(around).any(|it| told.contains(&it.head))) {
        return true;
    }
    let only = pair.source_dates().count() == 1 && pair.frames.iter().any(|frame| frame.score >= SAME_EVENT);
    // Whoever "she" is, the word ties no two dates.
    let named = |word: &&usize| pair.claim.facts[**word].class != Class::Function;
    only || ours.iter().filter(named).any(|&word| others.iter().any(|&other| pair.same(word, other)))
}

/// Whether the claim says when something began to be, and the source's date describes that very thing: "the Lima accord, a 2008
/// pact".
fn is_of_its_year(pair: &Pair<'_>, act: &Statement, theirs: &Date) -> bool {
    let words = &pair.source.reading.words;
    let above = above(pair.source, pair.source.words_in(theirs.span));
    let mut described = above.into_iter().take_while(|&it| words[it].tag != Tag::Verb);
    let begins = pair.claim.is_one_of(act.predicate, BEGINNINGS);
    begins && described.any(|it| pair.claim.arguments(act, Role::Object).any(|thing| pair.same(thing, it)))
}

/// What is done to a thing when it comes to be.
#[rustfmt::skip]
const BEGINNINGS: &[&str] = &[
    "adopt", "agree", "build", "conclude", "create", "establish", "found", "introduce", "launch", "make", "pass", "publish", "release",
    "set up", "sign", "write", "aprobar", "construir", "crear", "establecer", "firmar", "fundar", "lanzar", "publicar",
];

fn is_at(view: &View, event: usize) -> bool {
    let case = view.reading.tree().preposition(event);
    case.is_some_and(|it| matches!(it.lemma.as_str(), "at" | "during" | "en" | "durante"))
}

/// Whether an event is over on the day it begins.
fn is_brief(view: &View, event: usize) -> bool {
    let before = event.checked_sub(1).is_some_and(|it| view.is_one_of(it, &["press", "news"]));
    view.is_one_of(event, BRIEF) || before && view.is_one_of(event, &["conference"])
}

/// Events that are over on the day they begin.
#[rustfmt::skip]
const BRIEF: &[&str] = &[
    "briefing", "ceremony", "concert", "debate", "funeral", "game", "hearing", "interview", "match", "meeting", "parade", "rally",
    "speech", "ceremonia", "concierto", "entrevista", "partido", "reunion",
];
