//! Compares yes and no.
//!
//! *What it finds.* A denial on one side only: "no cocaine was seized" against "94 tonnes of cocaine were seized"; and what one
//! side rules out and the other keeps possible. What the claim denies and the source does not is left open.
//! *When it stays silent.* Where the predicates do not meet, and for what the claim quotes.
//! *Example.* "Homicides did not fall" against "homicides fell" differs.

mod scope;

use crate::check::align::{Link, Pair};
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::frame::{Frame, phrase_match};
use crate::check::view::{Class, View};
use crate::grammar::{Form, Relation, Tag};
use crate::lexicon::MeaningKind;
use crate::statement::{Argument, Kind, Modality, Polarity, Role, Statement, denies_all, fails};

/// At most one finding for each statement of the part.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let quotes = &pair.claim.reading.mentions.quotes;
    let quoted = |it: &&Statement| {
        let span = pair.claim.span(it.predicate);
        quotes.iter().any(|quote| quote.span.contains(span))
    };
    let clear = |mine: &Statement| {
        absent(pair, mine)
            .or_else(|| ruled_out(pair, mine))
            .or_else(|| kept_possible(pair, mine))
            .or_else(|| told(pair, mine))
    };
    // What stands in quotation marks is compared as a quotation.
    let all: Vec<(&Statement, Option<Finding>)> =
        pair.claim_statements().filter(|it| !quoted(it)).map(|mine| (mine, clear(mine))).collect();
    // "There were no minors" is one denial, of the verb and of its noun.
    let settled = |mine: &Statement| {
        let holds = |verb: &Statement, noun: &Statement| {
            noun.kind == Kind::Nominal && verb.arguments.iter().any(|it| it.head == noun.predicate)
        };
        let light = pair.claim.is_light(mine.predicate);
        let one = |other: &Statement| holds(other, mine) || light && holds(mine, other);
        all.iter().any(|(other, found)| found.is_some() && one(other))
    };
    let open =
        |mine: &Statement| unclear(pair, mine).or_else(|| untold(pair, mine)).filter(|_| !settled(mine));
    all.iter().filter_map(|(mine, found)| found.clone().or_else(|| open(mine))).collect()
}

/// Both sides tell the same act, or one of them denies it.
fn told(pair: &Pair<'_>, mine: &Statement) -> Option<Finding> {
    let theirs = pair.same_act(mine)?;
    if pair.claim.is_light(mine.predicate) && is_auxiliary(pair.claim, mine.predicate) {
        return None;
    }
    let meaning = pair.relate(mine.predicate, theirs.predicate);
    if meaning.is_some_and(|meaning| meaning.kind == MeaningKind::Opposite) {
        // What lacks a thing does not have it: the rule for acts compares these.
        return None;
    }
    let quotes = !pair.claim.reading.mentions.quotes.is_empty();
    let there = pair.source.span(theirs.predicate);
    if quotes && pair.source.reading.mentions.quotes.iter().any(|quote| quote.span.contains(there)) {
        // The claim quotes: what the source's quotation denies is no denial of the words around.
        return None;
    }
    let same = mine.stance.polarity == polarity(pair, mine, theirs);
    if same && mine.stance.polarity == Polarity::Affirmed {
        return None;
    }
    let says_little = pair.claim.is_light(mine.predicate) && !pair.claim.is_one_of(mine.predicate, EXISTING);
    let another = says_little
        && !pair.same(mine.predicate, theirs.predicate)
        && pair.claim.arguments(mine, Role::Object).any(|it| {
            !pair.source.arguments(theirs, Role::Object).any(|other| phrase_match(pair, it, other) > 0.0)
        });
    let noun = says_little && theirs.kind == Kind::Nominal && mine.kind == Kind::Action;
    let other =
        || noun || another || !says_the_same(pair, mine, theirs) || !has_its_thing(pair, mine, theirs);
    if !same && (other() || is_record(pair, mine) || is_denied_by_verb(pair, mine) || never_before(pair)) {
        return None;
    }
    let weak = meaning.is_some_and(|it| it.strength < CLOSE);
    let outcome = match same {
        true => Outcome::Agrees,
        false if lapsed(pair, mine, theirs) => Outcome::Agrees,
        false if weak || scope::is_narrower(pair, mine, theirs) => Outcome::Unknown,
        false => Outcome::Differs,
    };
    let (claim, source) = (pair.claim.span(mine.predicate), pair.source.span(theirs.predicate));
    let finding = Finding::new(Facet::Polarity, outcome, claim, Some(source));
    let differs = outcome == Outcome::Differs;
    if differs { Some(finding.covering(counted(pair, mine, theirs))) } else { Some(finding) }
}

/// From this strength on a denial of one verb contradicts the other.
const CLOSE: f32 = 0.7;

/// Whether the claim tells what was so once, and the source that it is no longer so: "used to make phones".
fn lapsed(pair: &Pair<'_>, mine: &Statement, theirs: &Statement) -> bool {
    let above = pair.claim.reading.words[mine.predicate].head;
    let used = [Some(mine.predicate), above].into_iter().flatten().any(|it| is_once(pair.claim, it));
    let tree = pair.source.reading.tree();
    let longer = |&it: &usize| matches!(pair.source.word(it), "longer" | "anymore");
    used && tree.children(theirs.predicate).iter().any(longer)
}

/// Whether the word is "used" of "used to make".
fn is_once(view: &View, word: usize) -> bool {
    let tree = view.reading.tree();
    view.is_one_of(word, &["use"])
        && view.facts.get(word + 1).is_some_and(|it| it.key == "to")
        && tree.one(word, Relation::Subject).is_some()
        && tree.one(word, Relation::Object).is_none()
}

/// Verbs that say that something is there.
const EXISTING: &[&str] = &["be", "exist", "haber", "existir"];

/// Whether the claim's act stands under a verb that denies it and is met itself: "to stop arms flowing".
fn is_denied_by_verb(pair: &Pair<'_>, mine: &Statement) -> bool {
    let above = pair.claim.reading.words[mine.predicate].head;
    above.is_some_and(|verb| fails(&pair.claim.facts[verb].lemma) && pair.meets(verb).is_some())
}

/// Whether a verb leaves the act to the one behind it: "have to pay".
fn is_auxiliary(view: &View, verb: usize) -> bool {
    view.reading
        .tree()
        .one(verb, Relation::OpenComplement)
        .is_some_and(|act| view.reading.words[act].tag == Tag::Verb)
}

/// Whether the sentence has what the claim's act is done to: that no layoffs are planned denies no strike.
fn has_its_thing(pair: &Pair<'_>, mine: &Statement, theirs: &Statement) -> bool {
    let nobody = |it: &Argument| {
        pair.source.reading.words[it.head].tag == Tag::Pronoun
            && denies_all(pair.source.reading.tree(), it.head)
    };
    if theirs.arguments.iter().any(nobody) {
        return true;
    }
    let things = mine.arguments.iter().filter(|it| matches!(it.role, Role::Object | Role::Attribute));
    let named = |head: usize| pair.claim.facts[head].class.is_content() && head != mine.predicate;
    // "It was never repaired" may tell of the bridge that the sentence before names.
    let pronoun = |role| {
        theirs
            .arguments
            .iter()
            .any(|it| it.role == role && pair.source.reading.words[it.head].tag == Tag::Pronoun)
    };
    let told =
        |it: &Argument| pair.meets(it.head).is_some() || pair.link(it.head).is_some() && pronoun(it.role);
    things.filter(|it| named(it.head)).all(told)
}

/// Whether the claim denies that there was more: "never made a bigger loss" tells of the biggest one.
fn is_record(pair: &Pair<'_>, mine: &Statement) -> bool {
    let words = &pair.claim.reading.words;
    let more = |&word: &usize| word > mine.predicate && words[word].form == Form::Comparative;
    mine.stance.polarity == Polarity::Negated && pair.part.words.iter().any(more)
}

/// Whether the claim denies what was before a time: who had never won before that day may win on it. "Never before" tells no time.
fn never_before(pair: &Pair<'_>) -> bool {
    let never = |word: usize| pair.claim.is_one_of(word, &["never", "nunca", "jamas"]);
    let before =
        |word: usize| pair.claim.is_one_of(word, &["before", "previously", "until", "antes", "hasta"]);
    let mut words = pair.part.words.iter().copied();
    let timed = |it: usize| before(it) && !it.checked_sub(1).is_some_and(never);
    pair.part.words.iter().any(|&it| never(it)) && words.any(timed)
}

/// Whether what the claim says that somebody says stands under the source's verb too: officials say many things.
fn says_the_same(pair: &Pair<'_>, mine: &Statement, theirs: &Statement) -> bool {
    let clause =
        |view: &View, predicate: usize| view.reading.tree().one(predicate, Relation::ClausalComplement);
    let Some(said) = clause(pair.claim, mine.predicate) else { return true };
    clause(pair.source, theirs.predicate).is_some_and(|other| pair.same(said, other))
}

/// Whether the source's statement is denied, as far as the claim's participants go: "drugs but no weapons" denies weapons.
fn polarity(pair: &Pair<'_>, mine: &Statement, theirs: &Statement) -> Polarity {
    let turned = mine.arguments.iter().any(|here| {
        let near = theirs.arguments.iter().filter(|it| phrase_match(pair, here.head, it.head) >= WHOLE);
        let (heads, phrases): (Vec<_>, Vec<_>) = near.partition(|it| pair.same(here.head, it.head));
        let same = if heads.is_empty() { phrases } else { heads };
        !same.is_empty() && same.iter().all(|it| it.polarity != here.polarity)
    });
    match (turned, theirs.stance.polarity) {
        (true, Polarity::Affirmed) => Polarity::Negated,
        (true, Polarity::Negated) => Polarity::Affirmed,
        (false, polarity) => polarity,
    }
}

/// What of the claim needs no match in a source which says there is none at all: the figure of "two officers were hurt" where no
/// officers were hurt, and the officers too where nobody was.
fn counted(pair: &Pair<'_>, mine: &Statement, theirs: &Statement) -> Vec<usize> {
    let (tree, there) = (pair.claim.reading.tree(), pair.source.reading.tree());
    let Some(none) = theirs.arguments.iter().find(|it| denies_all(there, it.head)) else { return Vec::new() };
    let nobody = NOBODY.contains(&there.words[none.head].lemma.as_str())
        && there.one(none.head, Relation::NominalModifier).is_none();
    let quantity = |word: &usize| matches!(pair.claim.facts[*word].class, Class::Quantity(_));
    let things = mine.arguments.iter().filter(|it| matches!(it.role, Role::Actor | Role::Object));
    let covered = things.flat_map(|it| {
        let whole = nobody && it.role == none.role;
        tree.noun_phrase(it.head).into_iter().filter(move |word| whole || quantity(word))
    });
    covered.collect()
}

/// What stands for all people, where a word before it denies them: "no one", "nobody".
const NOBODY: &[&str] = &["nobody", "none", "one", "anyone", "nadie", "ninguno", "ninguna"];

/// "There is no X", "it includes no X": the source that speaks of X as a thing there is says otherwise.
fn absent(pair: &Pair<'_>, mine: &Statement) -> Option<Finding> {
    let light = pair.claim.is_light(mine.predicate);
    // "No boar had the fever" does not say that there is no fever.
    let nobody =
        pair.claim.arguments(mine, Role::Actor).any(|head| denies_all(pair.claim.reading.tree(), head));
    let other = nobody && pair.claim.arguments(mine, Role::Object).next().is_some();
    // Who takes no part says nothing of whether there are parts.
    let taken = pair.claim.facts[mine.predicate].key == "take";
    if !light || taken || other || mine.stance.polarity == Polarity::Affirmed || is_record(pair, mine) {
        return None;
    }
    let thing = pair.claim.arguments(mine, Role::Object).next()?;
    let there = |&source: &usize| pair.same(thing, source) && phrase_match(pair, thing, source) >= WHOLE;
    let met =
        pair.source.sentence_words(pair.sentence).filter(there).find(|&it| !is_denied(pair.source, it))?;
    let (claim, source) = (pair.claim.span(mine.predicate), pair.source.span(met));
    let finding = Finding::new(Facet::Polarity, Outcome::Differs, claim, Some(source));
    Some(finding.covering([mine.predicate]))
}

/// "Ruled out strikes": the source in which strikes are possible says otherwise.
fn ruled_out(pair: &Pair<'_>, mine: &Statement) -> Option<Finding> {
    let denies = pair.claim.is_one_of(mine.predicate, RULED_OUT);
    let affirmed = mine.stance.polarity == Polarity::Affirmed;
    let thing = pair.claim.arguments(mine, Role::Object).next().filter(|_| denies && affirmed)?;
    let met = pair.meets(thing)?;
    let tree = pair.source.reading.tree();
    let described = tree.children(met).iter().any(|&it| POSSIBLE.contains(&tree.words[it].lemma.as_str()));
    let held = |it: &&Statement| {
        let possible =
            it.stance.modality == Modality::Possible || pair.source.is_one_of(it.predicate, POSSIBLE);
        possible && it.stance.polarity == Polarity::Affirmed
    };
    let told = pair.source_statements().filter(held).any(|it| it.arguments.iter().any(|it| it.head == met));
    let (claim, source) = (pair.claim.phrase(mine.predicate), pair.source.span(met));
    (described || told).then(|| {
        Finding::new(Facet::Polarity, Outcome::Differs, claim, Some(source)).covering([mine.predicate])
    })
}

/// "Might move", "will move": the source that rules a move out says otherwise.
fn kept_possible(pair: &Pair<'_>, mine: &Statement) -> Option<Finding> {
    let stance = &mine.stance;
    let open = matches!(stance.modality, Modality::Possible | Modality::Future | Modality::Wished);
    let possible = open && stance.polarity == Polarity::Affirmed;
    let met = pair.meets(mine.predicate).filter(|_| possible)?;
    let denies = |it: &&Statement| {
        pair.source.is_one_of(it.predicate, RULED_OUT) && it.stance.polarity == Polarity::Affirmed
    };
    let theirs =
        pair.source_statements().filter(denies).find(|it| it.arguments.iter().any(|it| it.head == met))?;
    let (claim, source) = (pair.claim.phrase(mine.predicate), pair.source.phrase(theirs.predicate));
    Some(Finding::new(Facet::Polarity, Outcome::Differs, claim, Some(source)).covering([mine.predicate]))
}

/// Verbs by which somebody says that a thing will not be.
const RULED_OUT: &[&str] = &["rule out", "exclude", "descartar", "excluir"];

/// Words for what may be.
const POSSIBLE: &[&str] = &["potential", "possible", "posible", "potencial"];

/// Whether a thing is said not to be there, by a word of its own or by the statement it stands in.
fn is_denied(view: &View, word: usize) -> bool {
    let mut around =
        view.reading.statements.iter().filter(|it| it.arguments.iter().any(|it| it.head == word));
    denies_all(view.reading.tree(), word) || around.any(|it| it.stance.polarity == Polarity::Negated)
}

/// A source that denies something else of what the claim speaks of leaves it open: "was not more than a quarter full".
fn unclear(pair: &Pair<'_>, mine: &Statement) -> Option<Finding> {
    let met = pair.link(mine.predicate).filter(Link::is_near)?.word;
    let same = |frame: &&Frame| pair.claim.reading.statements[frame.claim].predicate == mine.predicate;
    let frame = pair.frames.iter().find(same)?;
    let theirs = &pair.source.reading.statements[frame.source];
    let inside = theirs.arguments.iter().any(|it| it.head == met);
    if !inside || mine.stance.polarity == theirs.stance.polarity {
        return None;
    }
    let (claim, source) = (pair.claim.span(mine.predicate), pair.source.span(met));
    Some(Finding::new(Facet::Polarity, Outcome::Unknown, claim, Some(source)))
}

/// What a claim denies, a source must deny: that it speaks of the same things is not enough.
fn untold(pair: &Pair<'_>, mine: &Statement) -> Option<Finding> {
    let opposite = pair.link(mine.predicate).is_some_and(|link| link.kind == MeaningKind::Opposite);
    let denied = mine.stance.polarity == Polarity::Negated && !opposite && !is_denied_by_verb(pair, mine);
    let span = pair.claim.span(mine.predicate);
    denied.then(|| Finding::new(Facet::Polarity, Outcome::Unknown, span, None))
}

/// From here on the source's thing is the claim's, and not something like it.
const WHOLE: f32 = 0.8;
