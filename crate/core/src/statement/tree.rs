//! Walking a dependency tree: children, phrases and clauses.

use crate::grammar::{Relation, Tag, Word};
use crate::order;
use crate::text::Span;

/// The children of every word of a document.
#[derive(Clone, Debug, Default)]
pub struct Children {
    first_child: Vec<usize>,
    children: Vec<usize>,
}

impl Children {
    /// Indexes the children of every word.
    pub fn of(words: &[Word]) -> Self {
        let mut first_child = vec![0; words.len() + 1];
        for head in words.iter().filter_map(|word| word.head) {
            first_child[head + 1] += 1;
        }
        for index in 0..words.len() {
            first_child[index + 1] += first_child[index];
        }
        let mut next = first_child.clone();
        let mut children = vec![0; first_child[words.len()]];
        for (index, head) in words.iter().enumerate().filter_map(|(index, word)| Some((index, word.head?))) {
            children[next[head]] = index;
            next[head] += 1;
        }
        Self { first_child, children }
    }

    /// The words that depend on `word`, in text order.
    fn below(&self, word: usize) -> &[usize] {
        &self.children[self.first_child[word]..self.first_child[word + 1]]
    }
}

/// The words of a document with their children, for walking down as well as up.
#[derive(Clone, Copy)]
pub struct Tree<'a> {
    /// The words; heads are indices into this slice.
    pub words: &'a [Word],
    children: &'a Children,
}

impl<'a> Tree<'a> {
    /// The tree over `words`, whose children were indexed before.
    pub fn new(words: &'a [Word], children: &'a Children) -> Self {
        Self { words, children }
    }

    /// The words that depend on `word`, in text order.
    pub fn children(&self, word: usize) -> &'a [usize] {
        self.children.below(word)
    }

    /// The children of `word` that depend on it by `relation`.
    pub fn by(&self, word: usize, relation: Relation) -> impl Iterator<Item = usize> {
        let words = self.words;
        self.children(word).iter().copied().filter(move |&child| words[child].relation == relation)
    }

    /// The first child of `word` by `relation`.
    pub fn one(&self, word: usize, relation: Relation) -> Option<usize> {
        self.by(word, relation).next()
    }

    /// The preposition of a phrase ("in" for "in Paris"), by its head.
    pub fn preposition(&self, word: usize) -> Option<&'a Word> {
        self.one(word, Relation::Case).map(|case| &self.words[case])
    }

    /// `word` and everything under it, cut at children for which `stop` holds, in text order.
    pub fn phrase(&self, word: usize, stop: fn(&Word) -> bool) -> Vec<usize> {
        let mut found = vec![word];
        let mut next = 0;
        while let Some(&at) = found.get(next) {
            found.extend(self.children(at).iter().copied().filter(|&child| !stop(&self.words[child])));
            next += 1;
        }
        order::sort(&mut found);
        found
    }

    /// The words of a noun phrase without clauses, appositions, coordinated items and marks, and without the subject of
    /// which it is said.
    pub fn noun_phrase(&self, word: usize) -> Vec<usize> {
        let inside = |child: &Word| starts_clause(child) || child.tag == Tag::Punctuation;
        if self.words[word].tag == Tag::Verb {
            return self.phrase(word, inside);
        }
        self.phrase(word, |child| {
            starts_clause(child) || child.tag == Tag::Punctuation || is_part_of_saying(child.relation)
        })
    }

    /// The words of a clause without the clauses it holds or is joined to.
    pub fn clause(&self, word: usize) -> Vec<usize> {
        self.phrase(word, |child| is_clause(child.relation) || is_joined_verb(child))
    }

    /// `word` and the items it is joined to by "and" or a comma.
    pub fn conjuncts(&self, word: usize) -> Vec<usize> {
        let mut items = vec![word];
        let mut next = 0;
        while let Some(&at) = items.get(next) {
            items.extend(self.by(at, Relation::Conjunct));
            next += 1;
        }
        items
    }

    /// The words that `word` hangs on, the nearest first.
    pub fn above(self, word: usize) -> impl Iterator<Item = usize> + 'a {
        let words = self.words;
        std::iter::successors(words[word].head, |&at| words[at].head)
    }

    /// The first item of the list that `word` stands in; `word` itself elsewhere.
    pub fn first_of_list(&self, word: usize) -> usize {
        let above =
            |&at: &usize| self.words[at].head.filter(|_| self.words[at].relation == Relation::Conjunct);
        std::iter::successors(Some(word), above).last().unwrap_or(word)
    }

    /// Whether an English "to" stands before the verb: "to cut costs".
    pub fn has_to(&self, verb: usize) -> bool {
        self.one(verb, Relation::Mark).is_some_and(|mark| self.words[mark].lemma == "to")
    }

    /// What is counted or grouped: the people of "the number of people"; `head` itself elsewhere.
    pub fn counted(&self, head: usize) -> usize {
        let counts = COUNTING.contains(&self.words[head].lemma.as_str());
        let of =
            |&thing: &usize| self.preposition(thing).is_some_and(|case| matches!(&*case.lemma, "of" | "de"));
        self.by(head, Relation::NominalModifier).find(|thing| counts && of(thing)).unwrap_or(head)
    }

    /// The span that holds all of `indices`, which must not be empty.
    pub fn span(&self, indices: &[usize]) -> Span {
        indices.iter().map(|&index| self.words[index].span).reduce(Span::join).unwrap_or_default()
    }
}

/// Nouns that only say that something is counted or grouped.
const COUNTING: &[&str] = &[
    "number", "amount", "many", "quantity", "volume", "total", "group", "número", "cantidad", "volumen",
    "grupo",
];

/// Whether a word hangs on its head as a clause of its own.
fn is_clause(relation: Relation) -> bool {
    matches!(
        relation,
        Relation::ClausalComplement
            | Relation::AdverbialClause
            | Relation::AdjectivalClause
            | Relation::RelativeClause
            | Relation::ClausalSubject
            | Relation::Parataxis
    )
}

fn is_joined_verb(word: &Word) -> bool {
    word.relation == Relation::Conjunct && word.tag == Tag::Verb
}

/// What joins a noun to the subject of which it is said: "these are" of "these are one tool".
fn is_part_of_saying(relation: Relation) -> bool {
    matches!(
        relation,
        Relation::Subject
            | Relation::SubjectPassive
            | Relation::Copula
            | Relation::Auxiliary
            | Relation::Mark
    )
}

fn starts_clause(word: &Word) -> bool {
    is_clause(word.relation)
        || matches!(
            word.relation,
            Relation::Apposition
                | Relation::Conjunct
                | Relation::Coordination
                | Relation::Orphan
                | Relation::Discourse
                | Relation::Vocative
        )
}
