//! Mends headlines: participles without their auxiliary, and infinitives for what is to be.

use super::Mender;
use crate::grammar::{Form, Relation, Tag};

/// Verbs that nobody does without an object: "Two held over theft" tells of two who were held.
const TRANSITIVE: &str = "approve arrest award cancel charge detain evacuate fine hold hospitalise hospitalize injure jail \
    kill name postpone rescue sack save seize sentence shoot stab suspend trap wound";

/// Verbs without an object that few take for the plural of a noun: "New bridge opens in Tarn".
const HAPPENING: &[&str] = &[
    "begins",
    "closes",
    "collapses",
    "dies",
    "grows",
    "opens",
    "quits",
    "reopens",
    "resigns",
    "sinks",
    "steps",
    "survives",
];

impl Mender<'_> {
    /// Whether a noun of a sentence without a verb tells what happens to the noun before it.
    pub(super) fn happens(&self, word: usize) -> bool {
        let listed = HAPPENING.contains(&self.written(word).to_lowercase().as_str());
        let before = &self.words[word - 1];
        let one = matches!(before.tag, Tag::Noun | Tag::ProperNoun) && before.form != Form::Plural;
        let next = word + 1;
        let phrase = next >= self.range.end
            || matches!(self.words[next].tag, Tag::Adposition | Tag::Subordinator | Tag::Adverb);
        listed && one && phrase
    }

    /// "Two held over theft", "Firm to axe 300 jobs".
    pub(super) fn read_as_headline(&mut self) {
        let last = self.range.end - 1;
        if self.range.len() < 3 || matches!(self.written(last), "." | "?" | "!" | ":" | ";") {
            return;
        }
        for verb in self.range.clone().skip(1) {
            if self.words[verb].tag == Tag::Verb {
                self.count_object(verb);
                self.lack_auxiliary(verb);
                self.be_to(verb);
            }
        }
    }

    /// Whoever is "held" or "killed" without an object does not do it.
    fn lack_auxiliary(&mut self, verb: usize) {
        let it = &self.words[verb];
        let past = matches!(it.form, Form::Past | Form::PastParticiple) && it.head.is_none();
        let listed = TRANSITIVE.split_whitespace().any(|lemma| lemma == it.lemma);
        let full = |child: usize| {
            matches!(
                self.words[child].relation,
                Relation::Object
                    | Relation::Auxiliary
                    | Relation::AuxiliaryPassive
                    | Relation::ClausalComplement
            )
        };
        let next = verb + 1;
        let phrase = next >= self.range.end
            || matches!(self.words[next].tag, Tag::Adposition | Tag::Subordinator | Tag::Adverb);
        if !past || !listed || !phrase || self.children(verb).any(full) {
            return;
        }
        let subject = self.children(verb).find(|&child| self.words[child].relation == Relation::Subject);
        if let Some(subject) = subject {
            self.words[subject].relation = Relation::SubjectPassive;
        }
    }

    /// "Storm kills 12": a number behind a verb is its object.
    fn count_object(&mut self, verb: usize) {
        let next = verb + 1;
        let number = next < self.range.end
            && self.words[next].tag == Tag::Numeral
            && self.words[next].head == Some(verb)
            && self.words[next].relation == Relation::Flat;
        if number {
            self.words[next].relation = Relation::Object;
        }
    }

    /// "Firm to axe 300 jobs": what is to be done hangs on who will do it, and what it is done to on that.
    fn be_to(&mut self, verb: usize) {
        let to = verb - 1;
        let Some(noun) = self.words[verb].head.filter(|&head| self.words[head].head.is_none()) else {
            return;
        };
        let stray = matches!(self.words[verb].relation, Relation::NominalModifier | Relation::Oblique);
        if !stray || !self.written(to).eq_ignore_ascii_case("to") || self.words[noun].tag == Tag::Verb {
            return;
        }
        self.words[verb].relation = Relation::AdjectivalClause;
        self.hang(to, verb, Relation::Mark);
        "to".clone_into(&mut self.words[to].lemma);
        let behind: Vec<usize> = self.children(noun).filter(|&child| child > verb).collect();
        for word in behind {
            let plain = self.preposition(word).is_none()
                && matches!(self.words[word].tag, Tag::Noun | Tag::ProperNoun | Tag::Numeral);
            self.hang(word, verb, if plain { Relation::Object } else { self.words[word].relation });
        }
    }
}
