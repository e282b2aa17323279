//! Mends what clauses behind a noun tell: what a report says, what a number did, whom a whole name or office describes.

use super::Mender;
use crate::grammar::{Form, Relation, Tag, regular};
use crate::statement::speaks;

/// Nouns for something said, thought or shown: the clause behind "that" is what it says.
const SAYINGS: &str = "accusation admission agreement allegation announcement argument assumption assurance belief claim \
    complaint conclusion concern confirmation denial doubt evidence expectation fact fear feeling finding forecast \
    guarantee hint hope idea indication information message news notion opinion pledge possibility prediction promise \
    proof proposal report rumor rumour sign speculation statement suggestion suspicion threat view warning word";

/// Forms that only a verb in the past has, never a participle.
const PAST_ONLY: &[&str] = &[
    "ate", "became", "began", "broke", "came", "chose", "drew", "drove", "fell", "flew", "froze", "gave",
    "grew", "knew", "ran", "rang", "rose", "sang", "sank", "saw", "shrank", "spoke", "sprang", "stole",
    "swam", "threw", "took", "was", "went", "wore", "wrote",
];

/// Words that make a clause a circumstance of another, and are prepositions as well.
const CIRCUMSTANCES: &[&str] = &["after", "as", "because", "before", "since", "until", "when", "while"];

impl Mender<'_> {
    /// "Reports that the bank had sold gold": the bank sold gold, not reports.
    pub(super) fn tell_what_is_said(&mut self) {
        for that in self.range.clone().skip(1) {
            let verb = self.words[that].head.filter(|&verb| verb > that && self.written(that) == "that");
            let Some(verb) = verb else { continue };
            let described =
                matches!(self.words[verb].relation, Relation::RelativeClause | Relation::AdjectivalClause);
            let own = self.children(verb).any(|child| child != that && self.is_subject(child));
            // "The evidence that the group presented" describes, "the evidence that the group broke the law" tells.
            let object = |child: usize| self.words[child].relation == Relation::Object;
            let told = !object(that) || self.children(verb).any(|child| child != that && object(child));
            if !described || !own || !told {
                continue;
            }
            let above = std::iter::successors(self.words[verb].head, |&noun| self.words[noun].head)
                .take_while(|&noun| noun < that && self.words[noun].tag == Tag::Noun);
            let said = |noun: &usize| SAYINGS.split_whitespace().any(|it| it == self.words[*noun].lemma);
            let Some(noun) = above.take(3).find(said) else { continue };
            self.hang(verb, noun, Relation::AdjectivalClause);
            self.hang(that, verb, Relation::Mark);
            self.words[that].tag = Tag::Subordinator;
        }
    }

    /// "After the number of cases rose": the number rose, and that came before.
    pub(super) fn raise_past_verbs(&mut self) {
        for verb in self.range.clone().skip(2) {
            let it = &self.words[verb];
            let past = it.relation == Relation::AdjectivalClause
                && it.tag == Tag::Verb
                && (PAST_ONLY.contains(&self.written(verb)) || it.form == Form::ThirdPerson);
            if !past || self.children(verb).any(|child| child < verb) {
                continue;
            }
            let Some(inner) = it.head.filter(|&head| head < verb) else { continue };
            let noun = self.top_of_phrase(inner);
            let case = self.children(noun).find(|&case| CIRCUMSTANCES.contains(&self.written(case)));
            let Some((case, head)) = case.zip(self.words[noun].head).filter(|&(_, head)| head < noun) else {
                continue;
            };
            self.hang(verb, head, Relation::AdverbialClause);
            self.hang(noun, verb, Relation::Subject);
            self.hang(case, verb, Relation::Mark);
        }
    }

    /// "Ruiz argues that the firm must pay": what has a subject and says something by a clause is a verb.
    pub(super) fn raise_verbs_of_saying(&mut self) {
        for noun in self.range.clone() {
            let it = &self.words[noun];
            let top = it.tag == Tag::Noun && it.relation == Relation::Root && speaks(self.written(noun));
            let has = |relation| self.children(noun).any(|child| self.words[child].relation == relation);
            if top && has(Relation::Subject) && has(Relation::ClausalComplement) {
                let present = self.written(noun).ends_with('s');
                let form = if present { Form::ThirdPerson } else { Form::Past };
                (self.words[noun].tag, self.words[noun].form) = (Tag::Verb, form);
            }
        }
    }

    /// "With Peru pledging aid": somebody does something, and nothing is told of an aid that pledges.
    pub(super) fn raise_gerunds_behind_with(&mut self) {
        for verb in self.range.clone().skip(2) {
            let Some(thing) =
                self.words[verb].head.filter(|&it| it > verb && self.words[it].tag == Tag::Noun)
            else {
                continue;
            };
            let described =
                matches!(self.words[verb].relation, Relation::Compound | Relation::AdjectivalModifier);
            let Some(lemma) = self.infinitive_of_saying(verb) else {
                continue;
            };
            let case = self
                .preposition(thing)
                .or_else(|| self.marker(thing))
                .filter(|&it| self.written(it) == "with");
            let doer = verb - 1;
            let named =
                self.written(doer).starts_with(char::is_uppercase) && self.words[doer].head == Some(thing);
            let Some(case) = case.filter(|&it| it < doer && described && named) else {
                continue;
            };
            let above = self.words[thing].head;
            let it = &mut self.words[verb];
            (it.tag, it.form, it.lemma) = (Tag::Verb, Form::Gerund, lemma);
            let relation = if above.is_some() { Relation::AdverbialClause } else { Relation::Root };
            (it.head, it.relation) = (above, relation);
            self.hang(thing, verb, Relation::Object);
            self.hang(doer, verb, Relation::Subject);
            self.hang(case, verb, Relation::Mark);
            for word in case + 1..doer {
                self.hang(word, doer, self.words[word].relation);
            }
        }
    }

    /// ", with Peru promising aid": who stands between the preposition and the verb does it.
    pub(super) fn give_subjects_behind_with(&mut self) {
        for verb in self.range.clone().skip(3) {
            let doer = verb - 1;
            let it = &self.words[verb];
            let gerund = it.tag == Tag::Verb && it.form == Form::Gerund;
            let alone =
                gerund && !self.children(verb).any(|child| self.words[child].relation == Relation::Subject);
            let own = self.marker(verb).filter(|_| self.words[doer].head == Some(verb));
            let case = own.or_else(|| self.preposition(doer)).filter(|&it| alone && it < doer);
            let Some(case) = case.filter(|&it| self.written(it) == "with" && it > self.range.start) else {
                continue;
            };
            let above = if own.is_some() { self.words[verb].head } else { self.words[doer].head };
            let Some(above) = above.filter(|&above| above < case && self.written(case - 1) == ",") else {
                continue;
            };
            self.hang(verb, above, Relation::AdverbialClause);
            self.hang(doer, verb, Relation::Subject);
            self.hang(case, verb, Relation::Mark);
        }
    }

    /// What somebody does who is "pledging" or "promising".
    fn infinitive_of_saying(&self, gerund: usize) -> Option<String> {
        regular::infinitives(self.written(gerund), Form::Gerund).into_iter().find(|it| speaks(it))
    }

    fn marker(&self, word: usize) -> Option<usize> {
        self.children(word).find(|&child| self.words[child].relation == Relation::Mark)
    }

    /// "Sixty-four people": one number.
    pub(super) fn join_numbers(&mut self) {
        for hyphen in self.range.clone().skip(1) {
            let (first, second) = (hyphen - 1, hyphen + 1);
            let close = |word: usize| {
                self.words[word].tag == Tag::Numeral && self.written(word).chars().all(char::is_alphabetic)
            };
            let one = second < self.range.end
                && self.written(hyphen) == "-"
                && close(first)
                && close(second)
                && self.words[first].span.end == self.words[hyphen].span.start
                && self.words[hyphen].span.end == self.words[second].span.start;
            if one && self.words[first].head.is_some() {
                self.hang(first, second, Relation::Compound);
            }
        }
    }

    /// "The Federation of Industry, which had asked": the whole name did. "The head of the office, Ana Sol": she is the head.
    pub(super) fn raise_to_the_whole(&mut self) {
        for word in self.range.clone().skip(3) {
            let Some(inner) = self.words[word].head.filter(|&head| head < word) else { continue };
            let first = self.first_word_of_clause(word);
            let parted = first > self.range.start && self.written(first - 1) == ",";
            let whole = self.words[inner].head.filter(|&whole| {
                whole < inner
                    && self.words[inner].relation == Relation::NominalModifier
                    && self.preposition(inner).is_some_and(|case| self.written(case) == "of")
                    && matches!(self.words[whole].tag, Tag::Noun | Tag::ProperNoun)
            });
            let Some(whole) = whole.filter(|_| parted) else { continue };
            let capital = |word: usize| self.written(word).starts_with(char::is_uppercase);
            let fits = match self.words[word].relation {
                Relation::RelativeClause => capital(whole) && capital(inner) && whole > self.range.start,
                Relation::Apposition => {
                    let name = self.words[word].tag == Tag::ProperNoun && capital(word);
                    let full = self
                        .children(word)
                        .any(|part| self.words[part].relation == Relation::Flat && part == word + 1);
                    name && full && !capital(whole) && is_somebody(&self.words[whole].lemma)
                }
                _ => false,
            };
            if fits {
                self.hang(word, whole, self.words[word].relation);
            }
        }
    }

    /// The first word of the clause or phrase at `word`.
    fn first_word_of_clause(&self, word: usize) -> usize {
        let mark = |child: usize| self.words[child].tag != Tag::Punctuation;
        self.children(word).filter(|&child| child < word && mark(child)).fold(word, usize::min)
    }
}

/// Whether a noun is what somebody is by office or trade.
fn is_somebody(noun: &str) -> bool {
    const OFFICES: &[&str] =
        &["head", "president", "chief", "boss", "chair", "captain", "coach", "king", "queen", "spokesperson"];
    const ENDINGS: &[&str] = &["er", "or", "ist", "man", "woman", "ant", "ary"];
    OFFICES.contains(&noun) || ENDINGS.iter().any(|ending| noun.ends_with(ending))
}
