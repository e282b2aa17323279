//! The checkable parts of a claim: clauses, and coordinated items that bring a quantity of their own.

use super::view::{Class, View};
use crate::grammar::{Relation, Tag};
use crate::order;
use crate::statement::Tree;
use crate::text::Span;
use crate::value::Quantity;
use std::collections::BTreeSet;

/// One checkable part of a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The part's words, in text order, as indices into the claim's words.
    pub words: Vec<usize>,
    /// The words that only this part has; where parts share a predicate, its own item.
    pub span: Span,
}

/// The claim as one part.
pub fn whole(claim: &View) -> Part {
    Part { words: (0..claim.facts.len()).collect(), span: Span::new(0, claim.reading.document.text.len()) }
}

/// The claim as one part, or as the things it counts one by one, when it is one clause about nothing else: "320 firefighters
/// and 40 aircraft are at work".
pub fn listed_or_whole(claim: &View) -> Vec<Part> {
    let parts = split(claim);
    let (figures, words) = (&claim.reading.mentions.quantities, &claim.reading.words);
    let counted = |part: &Part| {
        let mut own = figures.iter().filter(|it| part.span.contains(it.number_span));
        own.find_map(|it| it.counted_head)
    };
    let things: Vec<usize> = parts.iter().filter_map(counted).collect();
    let kinds: BTreeSet<&str> = things.iter().map(|&head| claim.facts[head].key.as_str()).collect();
    let taking_part = |relation| {
        matches!(relation, Relation::Subject | Relation::SubjectPassive | Relation::Object | Relation::Root)
    };
    let list = roots(claim, claim.reading.tree()).len() == 1
        && parts.len() > 1
        && kinds.len() == parts.len()
        && figures.len() == parts.len()
        && things.iter().any(|&head| taking_part(words[head].relation));
    if list { parts } else { vec![whole(claim)] }
}

/// Splits a claim into its parts, in text order.
pub fn split(claim: &View) -> Vec<Part> {
    let tree = claim.reading.tree();
    let quoted = claim.reading.mentions.quotes.iter().any(|quote| quote.normalized.contains(' '));
    if quoted || claim.reading.words.iter().all(|word| word.tag == Tag::Other) {
        return whole_sentences(claim, tree);
    }
    let mut parts = Vec::new();
    for root in roots(claim, tree) {
        let clause = tree
            .phrase(root, |_| false)
            .into_iter()
            .filter(|&word| owner(claim, tree, word) == root)
            .collect::<Vec<_>>();
        if clause.iter().any(|&word| claim.reading.words[word].tag != Tag::Punctuation) {
            parts.extend(items(claim, tree, root, clause));
        }
    }
    order::sort_by_key(&mut parts, |part| part.span);
    join_heading(claim, parts)
}

/// Joins to the next part a name or noun with a colon that only says what the rest is about: "Norland: party wins vote".
fn join_heading(claim: &View, mut parts: Vec<Part>) -> Vec<Part> {
    let [first, second, ..] = &parts[..] else { return parts };
    let between = claim.reading.document.text.get(first.span.end..second.span.start).unwrap_or_default();
    let told =
        first.words.iter().any(|&word| matches!(claim.reading.words[word].tag, Tag::Verb | Tag::Auxiliary));
    if told || between.trim() != ":" {
        return parts;
    }
    let heading = parts.remove(0);
    let next = &mut parts[0];
    next.words.splice(0..0, heading.words);
    next.span = Span::new(heading.span.start, next.span.end);
    parts
}

/// Without a grammar model, and where a quotation carries its own clauses, each sentence is one part.
fn whole_sentences(claim: &View, tree: Tree<'_>) -> Vec<Part> {
    let sentences = (0..claim.reading.layout.sentences.len())
        .map(|index| claim.sentence_words(index).collect::<Vec<_>>());
    sentences.filter(|words| !words.is_empty()).map(|words| Part { span: tree.span(&words), words }).collect()
}

/// The words that head a part: sentence roots, and joined clauses with a subject or object of their own.
fn roots(claim: &View, tree: Tree<'_>) -> Vec<usize> {
    (0..claim.reading.words.len()).filter(|&word| is_root(claim, tree, word)).collect()
}

fn is_root(claim: &View, tree: Tree<'_>, word: usize) -> bool {
    let it = &claim.reading.words[word];
    let Some(head) = it.head else { return true };
    let clausal = it.tag == Tag::Verb || tree.one(word, Relation::Copula).is_some();
    match it.relation {
        Relation::Conjunct => {
            clausal && is_root(claim, tree, head) && has_own_arguments(tree, word) && !is_choice(tree, word)
        }
        Relation::AdverbialClause => {
            let against = |it: usize| CONTRASTS.contains(&tree.words[it].lemma.as_str());
            clausal
                && is_root(claim, tree, head)
                && tree.one(word, Relation::Subject).is_some()
                && tree.one(word, Relation::Mark).is_some_and(against)
        }
        Relation::Parataxis => {
            clausal
                && is_root(claim, tree, head)
                && tree.one(word, Relation::Subject).is_some()
                && !is_speech(claim, word)
        }
        _ => false,
    }
}

/// Words that set a clause of its own against another one.
pub const CONTRASTS: &[&str] = &["while", "whereas", "mientras"];

/// "Will replace or change the pact" leaves open which of the two.
fn is_choice(tree: Tree<'_>, word: usize) -> bool {
    tree.by(word, Relation::Coordination).any(|it| matches!(tree.words[it].lemma.as_str(), "or" | "o" | "u"))
}

fn has_own_arguments(tree: Tree<'_>, word: usize) -> bool {
    tree.children(word).iter().any(|&child| {
        matches!(
            tree.words[child].relation,
            Relation::Subject
                | Relation::SubjectPassive
                | Relation::Object
                | Relation::Oblique
                | Relation::Copula
        )
    })
}

/// Whether the word is the verb by which somebody says what one of the statements tells.
fn is_speech(claim: &View, word: usize) -> bool {
    claim
        .reading
        .statements
        .iter()
        .filter_map(|statement| statement.stance.speech.as_ref())
        .any(|speech| speech.verb == Some(word))
}

/// The part root above `word`.
fn owner(claim: &View, tree: Tree<'_>, word: usize) -> usize {
    let mut at = word;
    while !is_root(claim, tree, at) {
        let Some(head) = claim.reading.words[at].head else { break };
        at = head;
    }
    at
}

/// Splits a clause at coordinated nouns when each brings its own quantity; the rest of the clause is shared.
fn items(claim: &View, tree: Tree<'_>, root: usize, clause: Vec<usize>) -> Vec<Part> {
    let mut groups: Vec<Vec<Vec<usize>>> = Vec::new();
    for &word in &clause {
        // A joined clause is a part of its own.
        let joined = tree.conjuncts(word).into_iter().filter(|item| clause.contains(item));
        let items: Vec<Vec<usize>> = joined.map(|item| item_words(tree, item)).collect();
        if items.len() > 1
            && !only_measures(claim, word, &items)
            && items.iter().all(|item| has_quantity(claim, item))
        {
            groups.push(items);
        }
    }
    if groups.is_empty() {
        groups.extend(listed(claim, &clause));
    }
    if groups.is_empty() {
        groups.extend(extra_value(claim, tree, &clause).or_else(|| worth(claim, &clause)));
    }
    let Some(group) = groups.into_iter().next() else {
        let span = span_of(tree, &clause);
        return vec![Part { words: clause, span }];
    };
    let shared: Vec<usize> =
        clause.iter().copied().filter(|word| !group.iter().flatten().any(|item| item == word)).collect();
    group
        .into_iter()
        .filter(|item| !item.contains(&root) || shared.is_empty() || item.len() > 1)
        .map(|item| {
            let span = span_of(tree, &item);
            let mut words = [shared.as_slice(), item.as_slice()].concat();
            order::sort(&mut words);
            Part { words, span }
        })
        .collect()
}

/// Whether joined items are measures of nothing named ("150 pounds and 280 pounds"): one thing said, not two.
fn only_measures(claim: &View, word: usize, items: &[Vec<usize>]) -> bool {
    let counted = |quantity: &Quantity| {
        quantity.counted_head.is_some_and(|head| items.iter().flatten().any(|&item| item == head))
    };
    matches!(claim.facts[word].class, Class::Quantity(_))
        && !claim.reading.mentions.quantities.iter().any(counted)
}

/// Counted things that follow each other with nothing but "and" or a comma between, whatever the tree says.
fn listed(claim: &View, clause: &[usize]) -> Option<Vec<Vec<usize>>> {
    let inside = |quantity: &&Quantity| claim.words_in(quantity.span).all(|word| clause.contains(&word));
    let counted: Vec<&Quantity> =
        claim.reading.mentions.quantities.iter().filter(|it| it.counted.is_some()).filter(inside).collect();
    let joined = |pair: &[&Quantity]| {
        let between = pair[0].span.end..pair[1].span.start;
        let words = claim.reading.document.text.get(between).unwrap_or("?");
        matches!(words.trim_matches([',', ' ']), "" | "and" | "y" | "e" | "&")
    };
    let all = counted.len() > 1 && counted.windows(2).all(joined);
    all.then(|| counted.iter().map(|quantity| claim.words_in(quantity.span).collect()).collect())
}

/// A noun with a value of its own ("a 2008 pact") and behind it another ("worth $5 billion") makes two items.
fn extra_value(claim: &View, tree: Tree<'_>, clause: &[usize]) -> Option<Vec<Vec<usize>>> {
    clause.iter().find_map(|&noun| {
        let added = tree.children(noun).iter().copied().find(|&child| {
            child > noun
                && matches!(
                    tree.words[child].relation,
                    Relation::AdjectivalModifier | Relation::AdjectivalClause
                )
                && has_quantity(claim, &tree.phrase(child, |_| false))
        })?;
        let added = tree.phrase(added, |_| false);
        let first: Vec<usize> = tree
            .noun_phrase(noun)
            .into_iter()
            .filter(|word| *word != noun && !added.contains(word) && has_value(claim, *word))
            .collect();
        (!first.is_empty()).then(|| vec![first, added])
    })
}

/// The same by its word, where the tree has it otherwise.
fn worth(claim: &View, clause: &[usize]) -> Option<Vec<Vec<usize>>> {
    let at = clause.iter().position(|&word| claim.facts[word].key == "worth")?;
    let (before, added) = clause.split_at(at);
    let first: Vec<usize> = before.iter().copied().filter(|&word| has_value(claim, word)).collect();
    let added: Vec<usize> =
        added.iter().copied().filter(|&word| claim.reading.words[word].tag != Tag::Punctuation).collect();
    (!first.is_empty() && has_quantity(claim, &added)).then(|| vec![first, added])
}

fn item_words(tree: Tree<'_>, item: usize) -> Vec<usize> {
    tree.phrase(item, |word| matches!(word.relation, Relation::Conjunct | Relation::Coordination))
}

fn has_quantity(claim: &View, words: &[usize]) -> bool {
    claim.reading.mentions.quantities.iter().any(|quantity| claim.has_word_in(words, quantity.number_span))
}

fn has_value(claim: &View, word: usize) -> bool {
    has_quantity(claim, &[word])
        || claim.reading.mentions.dates.iter().any(|date| claim.has_word_in(&[word], date.span))
}

fn span_of(tree: Tree<'_>, words: &[usize]) -> Span {
    let marks = |word: &&usize| tree.words[**word].tag == Tag::Punctuation;
    let kept: Vec<usize> = words.iter().filter(|word| !marks(word)).copied().collect();
    tree.span(if kept.is_empty() { words } else { &kept })
}
