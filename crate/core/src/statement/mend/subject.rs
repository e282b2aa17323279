//! Mends who does it: compounds that the tree takes for two subjects, words set off between a subject and its verb, and verbs
//! that lost their subject to a clause between.

use super::Mender;
use crate::grammar::{Form, Relation, Tag};

/// Prepositions that never belong to the verb before them.
const LEADING: &[&str] = &[
    "after", "amid", "against", "at", "before", "by", "despite", "during", "for", "from", "into", "of",
    "under", "with",
];

/// Verbs to which "over" belongs: "took over the firm".
const PHRASAL: &[&str] = &[
    "bring", "buy", "carry", "cross", "fly", "get", "give", "go", "hand", "knock", "look", "pass", "pay",
    "roll", "run", "sign", "take", "talk", "think", "turn", "win",
];

/// Participles that say right behind a noun what it is, or is for.
const DESCRIBING: &str = "aimed based born built called created designed dubbed established founded funded intended known \
    launched led located made meant named owned run signed supposed written";

impl Mender<'_> {
    /// "Car thefts rose": two nouns side by side are one subject.
    pub(super) fn join_compounds(&mut self) {
        for noun in self.range.clone().skip(1) {
            let first = noun - 1;
            let nouns =
                [first, noun].iter().all(|&it| self.words[it].tag == Tag::Noun && self.is_subject(it));
            let one = nouns && self.words[first].head == self.words[noun].head;
            // "The river fever trial cost a million": fevers do no trials.
            if nouns && self.words[first].head == Some(noun) {
                self.words[first].relation = Relation::Compound;
            }
            if one && self.children(noun).all(|child| child > noun) {
                self.words[first].relation = Relation::Compound;
                self.words[first].head = Some(noun);
                for child in self.children(first).collect::<Vec<_>>() {
                    self.hang(child, noun, self.words[child].relation);
                }
            }
        }
    }

    /// "Velm, a former surgeon, conceded": what stands between commas before the verb says more of its subject.
    pub(super) fn appose_between_commas(&mut self) {
        for second in self.range.clone().skip(2) {
            let Some(verb) = self.words[second].head.filter(|&verb| self.is_subject(second) && second < verb)
            else {
                continue;
            };
            let first = (self.range.start..second)
                .find(|&it| self.is_subject(it) && self.words[it].head == Some(verb));
            let Some(first) = first else { continue };
            let (start, end) = (self.first_word(second), self.last_word(second));
            let set_off = start > first + 1
                && self.written(start - 1) == ","
                && end + 1 < verb
                && self.written(end + 1) == ","
                && !(first..start).any(|word| self.words[word].tag == Tag::Conjunction);
            let before = (end + 2..verb)
                .all(|word| matches!(self.words[word].tag, Tag::Auxiliary | Tag::Adverb | Tag::Particle));
            if set_off && before && self.words[second].tag != Tag::Pronoun {
                self.hang(second, first, Relation::Apposition);
            }
        }
    }

    /// Of two subjects of one verb with a comma between them the nearer one acts: "Born in Bonn, then the capital, Ruiz
    /// displayed talent".
    pub(super) fn keep_one_subject(&mut self) {
        for first in self.range.clone() {
            let Some(verb) = self.words[first].head.filter(|&verb| self.is_subject(first) && first < verb)
            else {
                continue;
            };
            let Some(second) =
                (first + 1..verb).rev().find(|&it| self.is_subject(it) && self.words[it].head == Some(verb))
            else {
                continue;
            };
            let list = (first..second).any(|word| self.words[word].tag == Tag::Conjunction);
            let named = matches!(self.words[second].tag, Tag::ProperNoun | Tag::Pronoun);
            if named && !list && (first..second).any(|word| self.written(word) == ",") {
                self.words[first].relation = Relation::Dislocated;
            }
        }
    }

    /// "Telvia compró Corvane": of two subjects the one behind the verb is what it is done to.
    pub(super) fn read_object_behind(&mut self) {
        for second in self.range.clone().skip(2) {
            let Some(verb) = self.words[second].head.filter(|&verb| self.is_subject(second) && verb < second)
            else {
                continue;
            };
            let plain = self.words[verb].tag == Tag::Verb
                && self.words[second].relation == Relation::Subject
                && !self
                    .children(verb)
                    .any(|it| matches!(self.words[it].relation, Relation::Object | Relation::Copula));
            let before = self.children(verb).any(|it| it < verb && self.is_subject(it));
            if plain && before {
                self.words[second].relation = Relation::Object;
            }
        }
    }

    /// What says more of a noun does not hang on a verb: "said the head of the office, Judge Ana Sol".
    pub(super) fn appose_to_nouns(&mut self) {
        for noun in self.range.clone().skip(2) {
            let it = &self.words[noun];
            let Some(verb) = it.head.filter(|_| it.relation == Relation::Apposition) else { continue };
            let start = self.first_word(noun);
            let comma =
                start.checked_sub(1).filter(|&comma| comma > self.range.start && self.written(comma) == ",");
            let Some(comma) = comma else {
                self.join_title(noun, verb, start);
                continue;
            };
            let before = comma - 1;
            let nominal = matches!(self.words[before].tag, Tag::Noun | Tag::ProperNoun);
            if self.words[verb].tag == Tag::Verb && verb < before && nominal {
                self.hang(noun, self.top_of_phrase(before), Relation::Apposition);
            }
        }
    }

    /// "Will replace the River Pact, a 2008 accord meant to save fish": the participle describes the noun before it, and that
    /// says more of the name before the comma.
    pub(super) fn appose_described(&mut self) {
        for noun in self.range.clone().skip(3) {
            let verb = noun + 1;
            let described = self.is_subject(noun)
                && self.words[noun].head == Some(verb)
                && self.words[verb].tag == Tag::Verb
                && DESCRIBING.split_whitespace().any(|it| it == self.written(verb))
                && self.words[verb].head.is_some_and(|head| head < noun);
            let start = self.first_word(noun);
            let open = matches!(&*self.written(start).to_lowercase(), "a" | "an");
            let comma = start.checked_sub(1).filter(|&it| it > self.range.start && self.written(it) == ",");
            let Some(before) = comma.filter(|_| described && open).map(|it| it - 1) else { continue };
            if matches!(self.words[before].tag, Tag::Noun | Tag::ProperNoun) {
                self.hang(noun, self.top_of_phrase(before), Relation::Apposition);
                self.hang(verb, noun, Relation::AdjectivalClause);
                self.words[verb].form = Form::PastParticiple;
            }
        }
    }

    /// "A meeting in which he, Minister Ana Sol and other officials spoke": they spoke, and not the meeting.
    pub(super) fn give_subjects_behind_which(&mut self) {
        for which in self.range.clone() {
            if self.written(which) != "which" || self.preposition(which).is_none() {
                continue;
            }
            let behind = which + 1..self.range.end;
            let Some(first) =
                behind.clone().find(|&it| self.is_subject(it) && self.words[it].head == Some(which))
            else {
                continue;
            };
            let bare = |verb: usize| {
                let it = &self.words[verb];
                let past = it.tag == Tag::Verb && matches!(it.form, Form::Past | Form::PastParticiple);
                past && !self.children(verb).any(|child| self.is_subject(child))
            };
            let Some(verb) = behind.clone().find(|&it| it > first && bare(it)) else { continue };
            let listed = |it: usize| it == first || self.words[it].head == Some(first);
            let noun =
                self.words[which].head.filter(|&noun| noun < which && self.words[verb].head == Some(noun));
            if let Some(noun) = noun.filter(|_| listed(verb - 1)) {
                self.hang(verb, noun, Relation::RelativeClause);
                self.hang(first, verb, Relation::Subject);
                self.hang(which, verb, Relation::Oblique);
                self.words[verb].form = Form::Past;
            }
        }
    }

    /// "Coach Ana Sol took over": who has a title is the one who acts.
    fn join_title(&mut self, name: usize, title: usize, start: usize) {
        let fits = self.words[name].tag == Tag::ProperNoun
            && matches!(self.words[title].tag, Tag::Noun | Tag::ProperNoun)
            && start == title + 1
            && self.words[start].tag == Tag::ProperNoun
            && !self.has_determiner(title)
            && self.written(title).starts_with(char::is_lowercase)
            && self.written(name).starts_with(char::is_uppercase);
        if !fits {
            return;
        }
        let (head, relation) = (self.words[title].head, self.words[title].relation);
        (self.words[name].head, self.words[name].relation) = (head, relation);
        for child in self.children(title).collect::<Vec<_>>() {
            if child > name || matches!(self.words[child].relation, Relation::Case | Relation::Determiner) {
                self.hang(child, name, self.words[child].relation);
            }
        }
        self.hang(title, name, Relation::Flat);
    }

    /// "A rival last week reported": a week is when it happens.
    pub(super) fn free_times(&mut self) {
        for noun in self.range.clone().skip(1) {
            let it = &self.words[noun];
            let time = matches!(&*it.lemma, "week" | "month" | "year" | "night")
                && matches!(&*self.words[noun - 1].lemma, "last" | "this" | "next")
                && it.relation == Relation::Apposition;
            // "The ministry today opened".
            let day = matches!(self.written(noun), "today" | "yesterday" | "tonight" | "tomorrow")
                && it.head.is_some_and(|head| head < noun && self.words[head].tag != Tag::Verb)
                && matches!(self.words[noun - 1].tag, Tag::Noun | Tag::ProperNoun);
            let verb = (noun + 1..self.range.end).take(3).find(|&word| self.words[word].tag == Tag::Verb);
            if let Some(verb) = verb.filter(|_| time || day) {
                self.hang(noun, verb, Relation::ObliqueTime);
            }
        }
    }

    /// "A bearing and a warning that was not passed on led to the crash": a verb in the past that nothing joins to the
    /// clause it hangs on is the verb of the sentence.
    pub(super) fn raise_lost_verbs(&mut self) {
        for verb in self.range.clone() {
            let Some(noun) = self.noun_without_verb(verb) else { continue };
            (self.words[verb].head, self.words[verb].relation) =
                (self.words[noun].head, self.words[noun].relation);
            self.hang(noun, verb, Relation::Subject);
        }
    }

    /// The noun at the top of the sentence for which `verb` is the missing verb: it stands right behind a clause that
    /// describes the noun, and has nothing of its own that would make it part of another clause.
    fn noun_without_verb(&self, verb: usize) -> Option<usize> {
        let it = &self.words[verb];
        let told = matches!(it.form, Form::Past | Form::ThirdPerson | Form::Present);
        let own = |child: usize| {
            let relation = self.words[child].relation;
            self.is_subject(child)
                || matches!(relation, Relation::Mark | Relation::ClausalSubject | Relation::Expletive)
                || child < verb && matches!(relation, Relation::AdverbialModifier | Relation::Auxiliary)
        };
        let above =
            it.head.filter(|&head| it.tag == Tag::Verb && head < verb && !self.children(verb).any(own))?;
        let clause = match it.relation {
            Relation::AdverbialClause if told => above,
            // "The club, which had asked for more, called it poor".
            Relation::Conjunct if told && self.written(verb - 1) == "," => above,
            Relation::AdjectivalClause if told || it.form == Form::PastParticiple => verb - 1,
            _ => return None,
        };
        let described = std::iter::successors(Some(clause), |&word| self.words[word].head)
            .take_while(|&word| word == clause || word < verb)
            .any(|word| self.words[word].relation == Relation::RelativeClause);
        let mut noun = above;
        while let Some(head) = self.words[noun].head.filter(|&head| head < noun) {
            noun = head;
        }
        let nominal = matches!(self.words[noun].tag, Tag::Noun | Tag::ProperNoun);
        let whole = self.words[noun].head.is_none_or(|head| head > verb) && !self.is_subject(noun);
        let copula = self.children(noun).any(|child| self.words[child].relation == Relation::Copula);
        (described && nominal && whole && !copula).then_some(noun)
    }

    /// What stands behind a semicolon says no more of a thing before it, but stands beside it. Several part the items of a list.
    pub(super) fn part_at_semicolons(&mut self) {
        let mut marks = self.range.clone().filter(|&at| self.written(at) == ";");
        let (Some(mark), None) = (marks.next(), marks.next()) else { return };
        for word in mark + 1..self.range.end {
            let it = &self.words[word];
            let across = it.head.filter(|&head| it.relation == Relation::Apposition && head < mark);
            if let Some(head) = across {
                let top = std::iter::successors(Some(head), |&at| self.words[at].head).last();
                self.hang(word, top.unwrap_or(head), Relation::Parataxis);
            }
        }
    }

    /// "more than doubled": it is the doubling that is told.
    pub(super) fn lower_more_than(&mut self) {
        for verb in self.range.clone().skip(2) {
            let more = verb - 2;
            let measured = matches!(&*self.words[more].lemma, "more" | "less" | "much" | "little" | "many")
                && self.written(verb - 1) == "than"
                && self.words[verb].tag == Tag::Verb
                && self.words[verb].head == Some(more);
            if !measured {
                continue;
            }
            (self.words[verb].head, self.words[verb].relation) =
                (self.words[more].head, self.words[more].relation);
            for child in self.children(more).filter(|&child| child != verb).collect::<Vec<_>>() {
                self.hang(child, verb, self.words[child].relation);
            }
            self.hang(more, verb, Relation::AdverbialModifier);
            self.hang(verb - 1, more, Relation::Fixed);
        }
    }

    /// "quit over a leaked memo": a noun behind a preposition is no object, unless the preposition belongs to its number.
    pub(super) fn free_objects(&mut self) {
        for noun in self.range.clone() {
            if self.words[noun].relation != Relation::Object
                || !matches!(self.words[noun].tag, Tag::Noun | Tag::ProperNoun)
            {
                continue;
            }
            let Some(case) = self.preposition(noun) else { continue };
            let counted = (case + 1..=noun).any(|word| {
                matches!(self.words[word].tag, Tag::Numeral | Tag::Symbol) || self.written(word) == "'s"
            });
            let particle = match self.written(case) {
                "over" => {
                    self.words[noun].head.is_some_and(|verb| PHRASAL.contains(&&*self.words[verb].lemma))
                }
                word => !LEADING.contains(&word),
            };
            if !counted && !particle && self.words[case].head == Some(noun) {
                self.words[noun].relation = Relation::Oblique;
            }
        }
    }

    /// The last of the words right behind `word` that belong to it.
    fn last_word(&self, word: usize) -> usize {
        let inside = |mut at: usize| {
            while let Some(head) = self.words[at].head.filter(|_| at != word) {
                at = head;
            }
            at == word
        };
        let mut end = word;
        while end + 1 < self.range.end && inside(end + 1) && self.written(end + 1) != "," {
            end += 1;
        }
        // A clause set off inside is part of it: "a surgeon who, they say, left".
        let later = (end + 1..self.range.end).rev().find(|&at| inside(at) && self.written(at) != ",");
        later.unwrap_or(end)
    }
}
