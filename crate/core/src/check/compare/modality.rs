//! Compares fact with plan, possibility and wish.
//!
//! *What it finds.* A claim that something happened against a source that says it may, will or should.
//! *When it stays silent.* Where both tell a fact, and where the act only describes a thing ("gains made under the accord").
//! *Example.* "The bank will cut rates" neither supports nor contradicts "The bank cut rates".

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::light::leads_to_origin;
use crate::check::view::View;
use crate::grammar::{Form, Relation};
use crate::statement::{self, Argument, Kind, Modality, Polarity, Role, Statement, imposed};

/// At most one finding for each statement of the part.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    pair.claim_statements()
        .filter(|mine| !is_noun(pair, mine) && !is_planned_along(pair, mine))
        .filter(|mine| !leads_to_origin(pair.claim, mine.predicate))
        .filter_map(|mine| {
            let (modality, word) = told(pair, mine)?;
            if is_refused(pair, mine, word) || is_purpose(pair.claim, mine.predicate) {
                return None;
            }
            let outcome = relate(mine.stance.modality, modality)?;
            let (claim, source) = (pair.claim.span(mine.predicate), pair.source.span(word));
            Some(Finding::new(Facet::Modality, outcome, claim, Some(source)))
        })
        .collect()
}

/// Whether a verb says what something is done for: "more must be done to stop it".
fn is_purpose(view: &View, verb: usize) -> bool {
    let tree = view.reading.tree();
    let to =
        tree.one(verb, Relation::Mark).is_some_and(|mark| matches!(&*tree.words[mark].lemma, "to" | "para"));
    let loose = matches!(tree.words[verb].relation, Relation::AdverbialClause | Relation::AdjectivalClause);
    to && loose && view.statement(verb).is_some_and(|it| it.stance.modality == Modality::Fact)
}

/// Whether the claim's verb stands as a noun: "arms trafficking" tells no act that was done or planned.
fn is_noun(pair: &Pair<'_>, mine: &Statement) -> bool {
    let word = &pair.claim.reading.words[mine.predicate];
    let nominal = matches!(
        word.relation,
        Relation::Subject
            | Relation::Object
            | Relation::Oblique
            | Relation::NominalModifier
            | Relation::Compound
    );
    word.form == Form::Gerund && nominal
}

/// Whether a noun for an act takes part in what the claim itself only plans: "will travel to the talks" does not say that they
/// were held.
fn is_planned_along(pair: &Pair<'_>, mine: &Statement) -> bool {
    let planned = |it: &&Statement| it.stance.modality != Modality::Fact;
    let mut plans = pair.claim_statements().filter(planned);
    mine.kind == Kind::Nominal && plans.any(|it| it.arguments.iter().any(|it| it.head == mine.predicate))
}

/// Whether both sides say that something was not told: "would not say", "declined to say".
fn is_refused(pair: &Pair<'_>, mine: &Statement, word: usize) -> bool {
    let theirs = pair.source.statement(word);
    let denied = |it: &Statement| it.stance.polarity == Polarity::Negated;
    let speaks =
        statement::speaks(pair.source.word(word)) || statement::speaks(pair.claim.word(mine.predicate));
    speaks
        && theirs.is_some_and(|theirs| denied(theirs) || theirs.stance.modality == Modality::Fact)
        && (denied(mine) || theirs.is_some_and(denied))
}

/// How the source tells the claim's act, and by which word: as a clause of its own, or as the object of another verb
/// ("proposed a ban").
fn told(pair: &Pair<'_>, mine: &Statement) -> Option<(Modality, usize)> {
    let light = pair.claim.is_light(mine.predicate);
    if light && pair.claim.reading.words[mine.predicate].relation == Relation::AdjectivalClause {
        return None;
    }
    if let Some(theirs) =
        pair.same_act(mine).filter(|theirs| !light || shares_participant(pair, mine, theirs))
    {
        let same = pair.same(mine.predicate, theirs.predicate);
        // "Made a commitment" is "committed".
        let same = same
            || light && pair.claim.arguments(mine, Role::Object).any(|it| pair.same(it, theirs.predicate));
        let imposed = imposed(&pair.source.facts[theirs.predicate].lemma)
            .filter(|_| !same && mine.kind == Kind::Action);
        let noun = theirs.kind == Kind::Nominal && mine.kind == Kind::Action;
        let wished = governing(pair, theirs.predicate).filter(|_| noun);
        if noun && wished.is_none() && !has_verb(pair) {
            let purpose = pair.source.reading.tree().preposition(theirs.predicate);
            match mine.stance.modality {
                Modality::Future => return None,
                Modality::Fact if purpose.is_some_and(|it| matches!(it.lemma.as_str(), "for" | "para")) => {
                    return Some((Modality::Possible, theirs.predicate));
                }
                _ => {}
            }
        }
        return wished.or_else(|| Some((imposed.unwrap_or(theirs.stance.modality), theirs.predicate)));
    }
    let act = pair.meets(mine.predicate).filter(|_| mine.kind == Kind::Action);
    let theirs = act.and_then(|met| pair.source.statement(met)).filter(|it| it.kind == Kind::Action);
    // "The talks were held" tells of no dam that would hold.
    if theirs.is_some_and(|theirs| light && !shares_participant(pair, mine, theirs)) {
        return None;
    }
    if let Some(theirs) = theirs {
        return Some((theirs.stance.modality, theirs.predicate));
    }
    let Some(noun) = act else {
        return imposed_on(pair, mine);
    };
    governing(pair, noun)
}

/// Whether the sentence has a verb that tells a time. What is only listed may be planned as well: "Data sharing: a system for the
/// exchange of records".
fn has_verb(pair: &Pair<'_>) -> bool {
    let words = &pair.source.reading.words;
    let finite =
        |form| matches!(form, Form::Past | Form::Present | Form::ThirdPerson | Form::Modal | Form::Future);
    pair.source.sentence_words(pair.sentence).any(|it| finite(words[it].form))
}

/// Whether one of those who take part in the claim's act takes part in the source's.
fn shares_participant(pair: &Pair<'_>, mine: &Statement, theirs: &Statement) -> bool {
    let acting = |it: &&Argument| matches!(it.role, Role::Actor | Role::Object | Role::Attribute);
    let met = |head: usize| {
        theirs.arguments.iter().any(|it| pair.same(head, it.head)) || pair.same(head, theirs.predicate)
    };
    mine.arguments.iter().filter(acting).any(|it| met(it.head))
}

/// What the source plans or wishes of the thing that the claim says was done something with: "growers expect a record crop".
fn imposed_on(pair: &Pair<'_>, mine: &Statement) -> Option<(Modality, usize)> {
    let thing = pair.claim.arguments(mine, Role::Object).find_map(|head| pair.meets(head))?;
    let act = mine.kind == Kind::Action && imposed(&pair.claim.facts[mine.predicate].lemma).is_none();
    let about = |theirs: &&Statement| pair.source.arguments(theirs, Role::Object).any(|head| head == thing);
    let theirs = pair.source_statements().filter(|_| act).find(about)?;
    Some((imposed(&pair.source.facts[theirs.predicate].lemma)?, theirs.predicate))
}

/// What the statement that has `noun` as a participant makes of it, and by which word.
fn governing(pair: &Pair<'_>, noun: usize) -> Option<(Modality, usize)> {
    let has_part = |argument: &Argument| {
        argument.head == noun && matches!(argument.role, Role::Actor | Role::Object | Role::Recipient)
    };
    let about = |theirs: &&Statement| theirs.arguments.iter().any(has_part);
    let theirs = pair.source_statements().find(about)?;
    let imposed = imposed(&pair.source.facts[theirs.predicate].lemma);
    // "A system for the exchange of data": a noun without a verb does not say whether it is there yet.
    let noun = matches!(theirs.kind, Kind::Nominal | Kind::Apposition);
    let told = (!noun).then_some(theirs.stance.modality);
    Some((imposed.or(told)?, theirs.predicate))
}

fn relate(mine: Modality, theirs: Modality) -> Option<Outcome> {
    match (mine, theirs) {
        (Modality::Fact, Modality::Fact) => None,
        (Modality::Fact, _) => Some(Outcome::Narrower),
        (Modality::Possible, Modality::Fact) => Some(Outcome::Broader),
        (a, b) if a == b => Some(Outcome::Agrees),
        // What is only wanted may never be done.
        (Modality::Future, Modality::Wished) => Some(Outcome::Narrower),
        (Modality::Possible | Modality::Wished, Modality::Future | Modality::Wished) => Some(Outcome::Agrees),
        // Who says that a thing should be done calls for it.
        (Modality::Wished, Modality::Necessary) | (Modality::Necessary, Modality::Wished) => {
            Some(Outcome::Agrees)
        }
        _ => Some(Outcome::Unknown),
    }
}
