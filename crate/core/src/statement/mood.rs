//! Whether a predicate is denied, and whether it tells a fact, a plan or a wish; read off the tree.

mod claimed;
mod nobody;
#[cfg(test)]
mod tests;
mod words;

use super::stance::{Modality, Polarity};
use super::tree::Tree;
use crate::grammar::{Form, Relation, Tag};
use claimed::{claimed_as, is_rejected};
use nobody::is_accompanied;
pub(super) use nobody::is_excepted;
pub use nobody::{denies_all, is_denied};
use words::{BELIEFS, BESIDE, CLAIMS, DENIALS, EXPECTED, FAILURES, FEARS, GOVERNORS, LEFT_OPEN, NEEDED};

/// Whether the predicate at `word` is denied.
pub(super) fn polarity(tree: Tree<'_>, word: usize, arguments: &[super::Argument]) -> Polarity {
    let lemma = |at: usize| tree.words[at].lemma.as_str();
    let denies = |child: usize| {
        let left_open = is_not_only(tree, child) || is_whether_or_not(tree, child);
        DENIALS.contains(&lemma(child)) && !left_open || is_no_longer(tree, child)
    };
    let mut beside = tree.children(word).iter().filter(|&&child| denies(child)).count();
    let whole = |argument: &&super::Argument| argument.polarity == Polarity::Affirmed;
    // "No boar tested here was ill" denies that they were ill, not that they were tested.
    let describes =
        matches!(tree.words[word].relation, Relation::AdjectivalClause | Relation::RelativeClause);
    let own = |argument: &&super::Argument| !(describes && tree.words[word].head == Some(argument.head));
    let denied =
        |argument: &super::Argument| denies_all(tree, argument.head) && !is_accompanied(tree, argument.head);
    let nobody = arguments.iter().filter(whole).filter(own).any(denied);
    let mut before_argument = usize::from(nobody);
    if is_in_concord(tree, word) {
        (beside, before_argument) = (1, 0);
    }
    let yet = usize::from(is_yet_to(tree, word));
    let governed = governor(tree, word).is_some_and(|verb| {
        fails(lemma(verb))
            || is_doubted(tree, verb)
            || rules_out(tree, verb) && !has_denial(tree, verb)
            || is_not_planned(tree, verb, word)
            || is_missed(tree, verb, word)
    });
    let refuted = claimed_as(tree, word).is_some_and(|noun| is_rejected(tree, noun));
    if (beside + before_argument + yet + usize::from(governed) + usize::from(refuted)) % 2 == 1 {
        Polarity::Negated
    } else {
        Polarity::Affirmed
    }
}

/// "not only", "no solo": what follows is so, and more.
fn is_not_only(tree: Tree<'_>, denial: usize) -> bool {
    let only = |word: usize| {
        matches!(
            tree.words.get(word).map_or("", |it| it.lemma.as_str()),
            "only" | "solo" | "sólo" | "solamente" | "únicamente" | "simplemente"
        )
    };
    matches!(tree.words[denial].lemma.as_str(), "no" | "not" | "n't" | "n’t") && only(denial + 1)
}

/// "whether or not": nothing is denied.
fn is_whether_or_not(tree: Tree<'_>, denial: usize) -> bool {
    let before = |by: usize| denial.checked_sub(by).map_or("", |at| tree.words[at].lemma.as_str());
    before(1) == "or" && before(2) == "whether"
}

/// "poner en duda que": what is doubted is not told as so.
fn is_doubted(tree: Tree<'_>, verb: usize) -> bool {
    tree.words[verb].lemma == "poner"
        && tree.by(verb, Relation::Oblique).any(|it| tree.words[it].lemma == "duda")
}

/// Whether what `verb` governs was not brought about: "no logró ganar", "did not manage to win".
fn is_missed(tree: Tree<'_>, verb: usize, word: usize) -> bool {
    let denied = || {
        let mut children = tree.children(verb).iter();
        children.any(|&it| DENIALS.contains(&tree.words[it].lemma.as_str()) && !is_not_only(tree, it))
    };
    tree.words[word].relation == Relation::OpenComplement
        && ACHIEVING.contains(&tree.words[verb].lemma.as_str())
        && denied()
}

/// Whether what `verb` plans is denied with it: "denied that it was planning to sell".
fn is_not_planned(tree: Tree<'_>, verb: usize, word: usize) -> bool {
    let plans = |row: &&(&str, Modality)| row.1 == Modality::Future && row.0 == tree.words[verb].lemma;
    tree.has_to(word)
        && is_above(tree, verb, word)
        && GOVERNORS.iter().any(|row| plans(&row))
        && polarity(tree, verb, &[]) == Polarity::Negated
}

/// Whether `word` hangs under `governor`. What was found by the words between may not, and to go on from there could go round in
/// a circle.
fn is_above(tree: Tree<'_>, governor: usize, word: usize) -> bool {
    tree.above(word).any(|at| at == governor)
}

/// Verbs without which what they govern does not happen.
const ACHIEVING: &[&str] =
    &["manage", "able", "lograr", "conseguir", "poder", "querer", "acabar", "alcanzar", "llegar", "aceptar"];

/// Whether a Spanish "no" stands before the predicate: the words behind it that deny too ("ningún", "nunca") deny no more.
fn is_in_concord(tree: Tree<'_>, word: usize) -> bool {
    tree.by(word, Relation::AdverbialModifier).any(|it| {
        it < word
            && tree.words[it].lemma == "no"
            && tree.words[it].tag == Tag::Adverb
            && !is_not_only(tree, it)
    }) && !tree.children(word).iter().any(|&child| is_no_longer(tree, child))
}

/// Whether `lemma` is `listed`; a lemmatiser may lose the last "e" of a verb it does not know ("declin").
fn is_lemma(lemma: &str, listed: &str) -> bool {
    lemma == listed || listed.strip_suffix('e') == Some(lemma)
}

/// "has yet to win".
fn is_yet_to(tree: Tree<'_>, word: usize) -> bool {
    let to = tree.one(word, Relation::Mark).filter(|&mark| tree.words[mark].lemma == "to");
    to.and_then(|to| to.checked_sub(1)).is_some_and(|before| tree.words[before].lemma == "yet")
}

/// "no longer", "ya no".
fn is_no_longer(tree: Tree<'_>, word: usize) -> bool {
    let before = word.checked_sub(1).map_or("", |before| tree.words[before].lemma.as_str());
    matches!(tree.words[word].lemma.as_str(), "longer" | "long") && before == "no"
}

/// The verb or noun that governs the clause of `word` as its complement: "plans to", "a proposal to".
fn governor(tree: Tree<'_>, word: usize) -> Option<usize> {
    let it = &tree.words[word];
    let complement = matches!(
        it.relation,
        Relation::OpenComplement
            | Relation::ClausalComplement
            | Relation::AdjectivalClause
            | Relation::ClausalSubject
    );
    // "Asked the ministry to help" says what is wished, whatever the tree makes of it.
    let asked = it.relation == Relation::AdverbialClause
        && tree.one(word, Relation::Subject).is_none()
        && (is_asked(tree, word) || is_planned(tree, word) || is_charged(tree, word));
    let joined = it.relation == Relation::Conjunct && tree.one(word, Relation::Subject).is_none();
    match it.head {
        Some(head) if complement || asked || is_right_behind(tree, head, word) => Some(head),
        Some(head) if joined => governor(tree, head),
        _ => governor_by_words(tree, word),
    }
}

/// Whether a gerund stands right behind its verb, as what is done by it: "ruled out selling".
fn is_right_behind(tree: Tree<'_>, verb: usize, word: usize) -> bool {
    let it = &tree.words[word];
    let between = (verb + 1..word).all(|at| tree.words[at].relation == Relation::Particle);
    it.relation == Relation::AdverbialClause && it.form == Form::Gerund && verb < word && between
}

/// Whether a verb with its particle says that a thing will not be: "ruled out".
fn rules_out(tree: Tree<'_>, verb: usize) -> bool {
    tree.words[verb].lemma == "rule"
        && tree.by(verb, Relation::Particle).any(|it| tree.words[it].lemma == "out")
}

/// Whether a word that denies hangs on the verb: "did not rule out a strike".
fn has_denial(tree: Tree<'_>, verb: usize) -> bool {
    tree.children(verb).iter().any(|&child| DENIALS.contains(&tree.words[child].lemma.as_str()))
}

/// Whether an infinitive stands behind somebody who is asked for something.
fn is_asked(tree: Tree<'_>, word: usize) -> bool {
    let asks = |verb: usize| {
        let wished = GOVERNORS.iter().any(|row| row.0 == tree.words[verb].lemma && row.1 == Modality::Wished);
        let called_for = || {
            tree.by(verb, Relation::Oblique)
                .find(|&it| tree.preposition(it).is_some_and(|it| it.lemma == "for"))
        };
        let somebody = tree.one(verb, Relation::IndirectObject).or_else(|| tree.one(verb, Relation::Object));
        wished && somebody.or_else(called_for).is_some_and(|somebody| somebody < word)
    };
    tree.has_to(word) && tree.words[word].head.is_some_and(asks)
}

/// Whether an infinitive stands behind a verb for a plan and nothing that is done: "agreed on Monday to sell".
fn is_planned(tree: Tree<'_>, word: usize) -> bool {
    let plans = |verb: usize| {
        let done = [Relation::Object, Relation::SubjectPassive];
        tree.words[verb].tag == Tag::Verb
            && GOVERNORS.iter().any(|row| row.0 == tree.words[verb].lemma && row.1 == Modality::Future)
            && done.iter().all(|&relation| tree.one(verb, relation).is_none())
    };
    tree.has_to(word) && tree.words[word].head.is_some_and(|verb| verb < word && plans(verb))
}

/// Whether somebody tells his own belief: "we believe that prices fell" says that they fell.
fn is_own_belief(tree: Tree<'_>, verb: usize) -> bool {
    let own =
        |it: usize| matches!(tree.words[it].lemma.to_lowercase().as_str(), "i" | "we" | "yo" | "nosotros");
    matches!(&*tree.words[verb].lemma, "believe" | "creer") && tree.by(verb, Relation::Subject).any(own)
}

/// Whether a gerund says what somebody is only said to have done: "accused of taking bribes".
fn is_charged(tree: Tree<'_>, word: usize) -> bool {
    let charges = |verb: usize| matches!(&*tree.words[verb].lemma, "accuse" | "suspect" | "charge");
    tree.words[word].form == Form::Gerund && tree.words[word].head.is_some_and(charges)
}

/// What stands before an infinitive, where the tree hangs it elsewhere: "declined to resign", "se negó a renunciar".
fn governor_by_words(tree: Tree<'_>, word: usize) -> Option<usize> {
    let mut at = word.checked_sub(1)?;
    if tree.words[at].tag == Tag::Adverb {
        at = at.checked_sub(1)?;
    }
    let marked = matches!(tree.words[at].lemma.as_str(), "to" | "a");
    let governor = at.checked_sub(1).filter(|_| marked)?;
    matches!(tree.words[governor].tag, Tag::Verb | Tag::Adjective).then_some(governor)
}

/// Whether the predicate at `word` is told as fact, possibility, plan or wish.
pub(super) fn modality(tree: Tree<'_>, word: usize) -> Modality {
    let find = |table: &[(&str, Modality)], at: usize| {
        table.iter().find(|(lemma, _)| is_lemma(&tree.words[at].lemma, lemma)).map(|(_, modality)| *modality)
    };
    let noun = |child: usize| matches!(tree.words[child].tag, Tag::Noun | Tag::ProperNoun);
    if governor(tree, word).is_some_and(|verb| FEARS.contains(&&*tree.words[verb].lemma)) {
        return Modality::Possible;
    }
    let beside = tree.children(word).iter().filter(|&&child| !noun(child));
    if let Some(modality) = beside.into_iter().find_map(|&child| find(BESIDE, child)) {
        // "Should be ready" tells what is expected, "should resign" what is wanted.
        let expected = modality == Modality::Necessary && is_expected(&tree.words[word].lemma);
        return match () {
            () if expected => Modality::Future,
            () if modality == Modality::Future && is_on_condition(tree, word) => Modality::Conditional,
            () => modality,
        };
    }
    match () {
        () if is_to_be(tree, word) || is_future(tree, word) => return Modality::Future,
        () if is_almost(tree, word) => return Modality::Possible,
        () => {}
    }
    if let Some(first) = shares_auxiliary(tree, word) {
        return modality(tree, first);
    }
    if is_wanted_of(tree, word) {
        return Modality::Wished;
    }
    if let Some(noun) = claimed_as(tree, word) {
        // That there is no evidence of a thing does not say that it is not so.
        return if denies_all(tree, noun) {
            Modality::Possible
        } else {
            find(CLAIMS, noun).unwrap_or_default()
        };
    }
    let Some(governor) = governor(tree, word) else { return Modality::Fact };
    if is_left_open(tree, governor, word) {
        return Modality::Possible;
    }
    let to_do = tree.has_to(word) || tree.words[word].form == Form::Gerund;
    if to_do && NEEDED.contains(&tree.words[governor].lemma.as_str()) {
        return Modality::Necessary;
    }
    if rules_out(tree, governor) {
        return if has_denial(tree, governor) { Modality::Possible } else { Modality::Future };
    }
    if tree.words[word].relation == Relation::OpenComplement && noun(word) {
        // "called it the largest outbreak" names a thing, "called for a ban" wishes for one.
        return modality(tree, governor);
    }
    let finite = tree.words[word].relation == Relation::ClausalComplement && !tree.has_to(word);
    let going = tree.words[governor].lemma == "go" && tree.one(governor, Relation::Auxiliary).is_some();
    if BELIEFS.contains(&tree.words[governor].lemma.as_str()) && !is_own_belief(tree, governor) {
        return Modality::Possible;
    }
    match find(GOVERNORS, governor) {
        _ if going => Modality::Future,
        _ if is_provided(tree, governor, word) => Modality::Conditional,
        Some(Modality::Future) if finite && tree.words[governor].lemma == "agree" => Modality::Fact,
        Some(modality) => modality,
        None => modality_of_chain(tree, governor, word),
    }
}

/// Whether it hangs on a condition: "would close if prices fell".
fn is_on_condition(tree: Tree<'_>, word: usize) -> bool {
    let lemma = |at: usize| tree.words[at].lemma.as_str();
    let even = |mark: usize| mark.checked_sub(1).is_some_and(|it| lemma(it) == "even");
    let on = |clause: usize| {
        tree.by(clause, Relation::Mark).any(|it| matches!(lemma(it), "if" | "unless" | "si") && !even(it))
    };
    tree.by(word, Relation::AdverbialClause).any(on)
}

/// Whether something else hangs on it: "provided that the camera passes its test".
fn is_provided(tree: Tree<'_>, governor: usize, word: usize) -> bool {
    let it = &tree.words[governor];
    let bare = it.form != Form::ThirdPerson && tree.one(governor, Relation::Subject).is_none();
    it.lemma == "provide" && bare && tree.one(word, Relation::Mark).is_some()
}

/// Whether it came near to it only: "almost collapsed", but not "almost 90 collapsed".
fn is_almost(tree: Tree<'_>, word: usize) -> bool {
    let near = |&it: &usize| {
        it < word
            && matches!(tree.words[it].lemma.as_str(), "almost" | "nearly" | "casi")
            && tree.words[it + 1].tag != Tag::Numeral
    };
    tree.by(word, Relation::AdverbialModifier).any(|it| near(&it))
}

/// Whether a predicate is for what comes about by itself in time: what "should be ready" is expected to be.
pub fn is_expected(lemma: &str) -> bool {
    EXPECTED.contains(&lemma)
}

/// Whether its own ending, or that of its auxiliary, says that it will or would be: "costará", "costaría", "será detenido".
fn is_future(tree: Tree<'_>, word: usize) -> bool {
    let will = |word: usize| matches!(tree.words[word].form, Form::Future | Form::Conditional);
    let serves = |&&child: &&usize| {
        matches!(
            tree.words[child].relation,
            Relation::Auxiliary | Relation::AuxiliaryPassive | Relation::Copula
        )
    };
    will(word) || tree.children(word).iter().filter(serves).any(|&child| will(child))
}

/// The verb before, whose auxiliary serves this one too: "will replace or change".
fn shares_auxiliary(tree: Tree<'_>, word: usize) -> Option<usize> {
    let it = &tree.words[word];
    let bare = it.relation == Relation::Conjunct
        && it.tag == Tag::Verb
        && matches!(it.form, Form::Base | Form::Present);
    let own = [Relation::Subject, Relation::Auxiliary, Relation::Mark];
    let first = it.head.filter(|_| bare && own.iter().all(|&relation| tree.one(word, relation).is_none()))?;
    let modal = |aux: usize| matches!(tree.words[aux].form, Form::Modal | Form::Future);
    tree.by(first, Relation::Auxiliary).any(modal).then_some(first)
}

/// Whether it says what is to be: "they are to sign", "the drugs were to be sold", a headline's "bank to cut rates".
fn is_to_be(tree: Tree<'_>, word: usize) -> bool {
    let subject =
        |&child: &usize| matches!(tree.words[child].relation, Relation::Subject | Relation::SubjectPassive);
    tree.has_to(word) && (tree.children(word).iter().any(subject) || is_headline(tree, word))
}

/// Whether it says what somebody should do: "one measure is for the ministry to check exports".
fn is_wanted_of(tree: Tree<'_>, word: usize) -> bool {
    let noun = tree.words[word].head.filter(|_| tree.words[word].relation == Relation::AdjectivalClause);
    let wanted = |noun: usize| {
        tree.preposition(noun).is_some_and(|case| case.lemma == "for")
            && tree.one(noun, Relation::Copula).is_some()
    };
    tree.has_to(word) && noun.is_some_and(wanted)
}

/// Whether `governor` is denied and says nothing of its clause then.
fn is_left_open(tree: Tree<'_>, governor: usize, word: usize) -> bool {
    tree.words[word].relation == Relation::ClausalComplement
        && LEFT_OPEN.contains(&tree.words[governor].lemma.as_str())
        && has_denial(tree, governor)
}

/// Whether an infinitive hangs on what it is said of, and nothing else is said: "Brightwater to buy a rival".
fn is_headline(tree: Tree<'_>, word: usize) -> bool {
    let noun = tree.words[word].head.filter(|_| tree.words[word].relation == Relation::AdjectivalClause);
    noun.is_some_and(|noun| tree.words[noun].head.is_none() && tree.one(noun, Relation::Copula).is_none())
}

/// Whether a verb denies the verb it governs: "failed to agree", "stopped selling".
pub fn fails(verb: &str) -> bool {
    FAILURES.iter().any(|it| is_lemma(verb, it))
}

/// What a verb makes of the event it has as its object: "proposed a ban", "plans a sale".
pub fn imposed(verb: &str) -> Option<Modality> {
    GOVERNORS.iter().find(|(lemma, _)| *lemma == verb).map(|(_, modality)| *modality)
}

/// A clause inside a planned clause is planned too; one inside reported speech stands for itself.
fn modality_of_chain(tree: Tree<'_>, governor: usize, word: usize) -> Modality {
    let open = matches!(
        tree.words[word].relation,
        Relation::OpenComplement | Relation::Conjunct | Relation::AdverbialClause
    );
    // "Will let the towns set prices": whom the verb moves to it may be the subject of a clause.
    let moved = tree.words[word].relation == Relation::ClausalComplement
        && matches!(tree.words[governor].lemma.as_str(), "let" | "allow" | "enable" | "help" | "make");
    let open = open || moved && !matches!(tree.words[word].form, Form::Past | Form::ThirdPerson);
    if open && is_above(tree, governor, word) { modality(tree, governor) } else { Modality::Fact }
}
