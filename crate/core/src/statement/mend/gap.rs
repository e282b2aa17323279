//! Clauses that leave out the verb of the clause before: "The Reform Party took 13 seats and the Greens 3".
//!
//! Who does it hangs on the verb as a clause of its own (`Parataxis`), and the figure on that (`Orphan`).

use super::Mender;
use crate::grammar::{Form, Relation, Tag};
use std::ops::Range;

/// Nouns that a number behind them tells apart: "and Terminal 2" is no clause.
const NUMBERED: &str = "article act chapter class day flight gate group highway interstate january february march april may june july \
    august september october november december level line lot monday no number page part phase platform point \
    room route section series stage sunday terminal unit volume year";

/// Who does what the verb before says, and how much of it.
struct Gap {
    verb: usize,
    name: Range<usize>,
    case: Option<usize>,
    figure: Range<usize>,
}

impl Mender<'_> {
    /// Marks each clause without a verb of its own.
    pub(super) fn mark_gaps(&mut self) {
        let joins = |word: &str| matches!(word, "," | ";" | "and" | "y" | "e" | "but");
        for joint in self.range.clone().skip(4) {
            if !joins(self.written(joint)) {
                continue;
            }
            if let Some(gap) = self.gap(joint) {
                self.mark(joint, &gap);
            }
        }
    }

    fn gap(&self, joint: usize) -> Option<Gap> {
        let start = joint + 1;
        let end = (start..self.range.end).find(|&word| !self.names(word, start)).unwrap_or(self.range.end);
        let case = Some(end).filter(|&word| word < self.range.end && self.words[word].tag == Tag::Adposition);
        let figure =
            self.figure(case.map_or(end, |case| case + 1)).filter(|it| self.written(it.start) != "one")?;
        let closed = figure.end >= self.range.end
            || matches!(self.words[figure.end].tag, Tag::Punctuation | Tag::Conjunction)
                && self.written(figure.end) != "-";
        let last = end.checked_sub(1).filter(|&last| last >= start && closed)?;
        let numbered = NUMBERED.split_whitespace().any(|noun| noun == self.words[last].lemma);
        let verb = self.verb_of_gap(joint)?;
        let before = (verb + 1..joint).find(|&word| self.words[word].tag == Tag::Numeral)?;
        let first = self.figure(before)?;
        let gap = Gap { verb, name: start..end, case, figure };
        (!numbered && self.is_parallel(&gap, first)).then_some(gap)
    }

    /// Whether `word` belongs to a name or noun without a preposition.
    fn names(&self, word: usize, start: usize) -> bool {
        let hyphen = |at: usize| at > start && self.written(at) == "-";
        matches!(self.words[word].tag, Tag::Determiner | Tag::Adjective | Tag::Noun | Tag::ProperNoun)
            && !matches!(self.written(word), "%" | "percent")
            || hyphen(word)
            || hyphen(word - 1)
    }

    /// The words of the figure that begins at `start`, its unit included: "$ 3", "61 %", "six".
    fn figure(&self, start: usize) -> Option<Range<usize>> {
        let part = |word: &usize| {
            matches!(self.words[*word].tag, Tag::Numeral | Tag::Symbol)
                || matches!(self.written(*word), "percent" | "per" | "cent" | "%" | "million" | "billion")
        };
        let end = (start..self.range.end).find(|word| !part(word)).unwrap_or(self.range.end);
        (start..end).any(|word| self.words[word].tag == Tag::Numeral).then_some(start..end)
    }

    /// The last verb before `joint`, when it has a subject.
    fn verb_of_gap(&self, joint: usize) -> Option<usize> {
        let verb = (self.range.start..joint).rev().find(|&word| {
            self.words[word].tag == Tag::Verb && self.words[word].relation != Relation::AdjectivalModifier
        })?;
        let told = !matches!(self.words[verb].form, Form::Gerund | Form::Base)
            || self.children(verb).any(|child| self.words[child].relation == Relation::Auxiliary);
        (told && self.children(verb).any(|child| self.is_subject(child))).then_some(verb)
    }

    /// Whether the figure and its owner are of the kind that the verb has before: a share and a share, a name and a name.
    fn is_parallel(&self, gap: &Gap, first: Range<usize>) -> bool {
        let sign = |figure: &Range<usize>| {
            figure.clone().chain(figure.start.checked_sub(1)).find_map(|word| match self.written(word) {
                "%" | "percent" | "per" => Some('%'),
                sign => sign.chars().next().filter(|&it| matches!(it, '$' | '€' | '£')),
            })
        };
        let before = first
            .start
            .checked_sub(1)
            .map(|word| if sign(&(word..word)).is_some() { word - 1 } else { word });
        let Some(before) = before else { return false };
        let case = Some(before).filter(|&word| self.words[word].tag == Tag::Adposition && word > gap.verb);
        let same_case = match (case, gap.case) {
            (Some(first), Some(second)) => self.written(first) == self.written(second),
            (first, second) => first.is_none() && second.is_none(),
        };
        let named = matches!(self.words[before].tag, Tag::Noun | Tag::ProperNoun) && before > gap.verb;
        let subject = self.children(gap.verb).find(|&child| self.is_subject(child));
        let proper = |word: usize| self.words[word].tag == Tag::ProperNoun;
        let last = gap.name.end - 1;
        let determined = self.words[gap.name.start].tag == Tag::Determiner;
        // The capital that begins a sentence tells nothing of a name.
        let begins = |subject: usize| subject == self.range.start;
        let alike =
            determined || subject.is_some_and(|subject| begins(subject) || proper(subject) == proper(last));
        let nominal = matches!(self.words[last].tag, Tag::Noun | Tag::ProperNoun);
        let signed = sign(&gap.figure).is_some();
        same_case && !named && sign(&first) == sign(&gap.figure) && (signed || alike && nominal)
    }

    fn mark(&mut self, joint: usize, gap: &Gap) {
        let name = gap.name.end - 1;
        let signed = |word: &usize| self.words[*word].tag == Tag::Symbol || self.written(*word) == "percent";
        let figure = gap.figure.clone().find(signed).unwrap_or(gap.figure.end - 1);
        let inside =
            |word: usize| gap.name.contains(&word) || gap.figure.contains(&word) || gap.case == Some(word);
        let foreign: Vec<usize> = (joint..gap.figure.end)
            .filter(|&word| word != name && word != figure)
            .filter(|&word| {
                self.words[word].head.is_none_or(|head| {
                    !inside(head) || gap.figure.contains(&head) != gap.figure.contains(&word)
                })
            })
            .collect();
        (self.words[name].head, self.words[name].relation) = (Some(gap.verb), Relation::Parataxis);
        (self.words[figure].head, self.words[figure].relation) = (Some(name), Relation::Orphan);
        for word in foreign {
            let (head, relation) = if gap.figure.contains(&word) {
                (figure, Relation::NumericModifier)
            } else if gap.case == Some(word) {
                (figure, Relation::Case)
            } else {
                (name, own_relation(self.words[word].tag))
            };
            (self.words[word].head, self.words[word].relation) = (Some(head), relation);
        }
    }
}

/// How a word in front of a noun belongs to it.
fn own_relation(tag: Tag) -> Relation {
    match tag {
        Tag::Determiner => Relation::Determiner,
        Tag::Adjective => Relation::AdjectivalModifier,
        Tag::Conjunction => Relation::Coordination,
        Tag::Punctuation => Relation::Punctuation,
        _ => Relation::Compound,
    }
}
