//! Mends trees where the words themselves show that they must be wrong: a sentence without a verb, a subject behind a
//! preposition, a name torn in two. The grammar model makes these mistakes mostly in short sentences, and claims are short.

mod clause;
mod content;
mod gap;
mod headline;
mod subject;

use crate::grammar::{Form, Relation, Tag, Word};
use crate::text::{Language, Layout, Span};
use std::ops::Range;

/// Mends the trees of all sentences of `text`, which [`super::read`] does with every document; `words` has one word for
/// each token of `layout`.
pub fn mend(text: &str, layout: &Layout, words: &mut [Word]) {
    for sentence in &layout.sentences {
        let range = sentence.tokens.clone();
        let mut tree = Mender { text, words, range };
        tree.join_names();
        tree.lift_prepositions();
        let english = layout.language == Language::English;
        if english {
            tree.raise_verbs_of_saying();
            tree.raise_gerunds_behind_with();
            tree.give_subjects_behind_with();
            tree.find_the_verb();
            tree.join_numbers();
            tree.read_as_headline();
            tree.raise_verbs_over_outcomes();
            tree.lower_more_than();
            tree.raise_lost_verbs();
        }
        tree.raise_verb_of_list();
        tree.free_subjects();
        tree.part_at_semicolons();
        if english {
            tree.join_compounds();
            tree.appose_between_commas();
            tree.appose_to_nouns();
            tree.appose_described();
            tree.give_subjects_behind_which();
            tree.free_times();
            tree.free_objects();
            tree.place_acts();
            tree.raise_past_verbs();
            tree.tell_what_is_said();
            tree.raise_to_the_whole();
        }
        tree.raise_headline_change();
        tree.list_names_together();
        tree.keep_one_subject();
        if !english {
            tree.read_object_behind();
        }
        tree.tie_stray_phrases();
        tree.tie_relative_clauses();
        tree.give_objects_to_infinitives();
        tree.order_infinitives();
        tree.list_what_is_denied();
        tree.raise_clauses_over_between();
        tree.tie_participles();
        tree.mark_gaps();
    }
}

/// The words of one sentence.
struct Mender<'a> {
    text: &'a str,
    words: &'a mut [Word],
    range: Range<usize>,
}

/// Nouns that are verbs too, as bare verbs. In a sentence that has no verb one of them is it.
const VERBS: &str = "account aid aim answer attack back ban begin benefit block call cause charge check claim \
    close collapse contact contract control cost cover cut damage deal delay demand die dominate double employ end \
    estimate export face favor favour finance fire force form fund group grow guard head help hit host house hurt \
    import increase influence issue join lack last lead limit list load lose make mark mean measure name need \
    number offer open order own pay plan plant play process produce program project promise protest question quit \
    rank rate record reopen report request rescue research resign reward risk rule run score seat sell serve share \
    ship show sign sink start state step stop store study supply support survey survive target tax test top total \
    trade train transport treat turn urge use value visit vote want warn waste water weigh win work wound";

/// Verbs whose past is their bare form: "the bridge cost 60 million".
const UNCHANGED: &[&str] =
    &["cost", "cut", "hit", "hurt", "put", "set", "shut", "beat", "split", "spread", "upset"];

/// Such verbs that need no object: "The dam burst."
const ENDING: &[&str] = &["burst", "split", "quit"];

impl Mender<'_> {
    /// "Ilse Brandt" and "the novelist Ilse Brandt" are one participant, not two subjects of one verb.
    fn join_names(&mut self) {
        for second in self.range.clone().skip(1) {
            if self.words[second].tag == Tag::Verb && self.is_name_part(second) {
                self.words[second].tag = Tag::ProperNoun;
            }
            if self.words[second].tag != Tag::ProperNoun || !self.is_participant(second) {
                continue;
            }
            let start = self.first_word(second);
            let Some(first) = start.checked_sub(1).filter(|first| self.range.contains(first)) else {
                continue;
            };
            if self.words[first].head != self.words[second].head || self.words[first].head.is_none() {
                continue;
            }
            let name = self.words[first].tag == Tag::ProperNoun && start == second;
            let title = self.words[first].tag == Tag::Noun
                && self.words[first].relation == self.words[second].relation
                && self.is_subject(first) | self.has_determiner(first);
            if name || title {
                let relation = if name { Relation::Compound } else { Relation::Flat };
                self.hang(first, second, relation);
            }
        }
    }

    /// A preposition belongs to the whole name, not to its first word: "in San Diego County".
    fn lift_prepositions(&mut self) {
        for word in self.range.clone() {
            let lifted = matches!(self.words[word].relation, Relation::Case | Relation::Determiner);
            let Some(mut head) = self.words[word].head.filter(|_| lifted) else { continue };
            while self.words[head].relation == Relation::Compound
                && let Some(above) = self.words[head].head.filter(|&above| above > head)
            {
                head = above;
            }
            self.hang(word, head, self.words[word].relation);
        }
    }

    /// A capitalised word that the tree has as a subject or part of a name is no verb ("Jo Cost").
    fn is_name_part(&self, word: usize) -> bool {
        let named =
            matches!(self.words[word].relation, Relation::Subject | Relation::Flat | Relation::Compound);
        named && self.written(word).starts_with(char::is_uppercase)
    }

    fn is_participant(&self, word: usize) -> bool {
        self.is_subject(word) || self.words[word].relation == Relation::Object
    }

    fn is_subject(&self, word: usize) -> bool {
        matches!(self.words[word].relation, Relation::Subject | Relation::SubjectPassive)
    }

    fn has_determiner(&self, word: usize) -> bool {
        self.children(word).any(|child| self.words[child].relation == Relation::Determiner)
    }

    /// The first of the words that stand right before `word` and belong to it.
    fn first_word(&self, word: usize) -> usize {
        let mut start = word;
        while start > self.range.start
            && self.words[start - 1].head.is_some_and(|head| (start..=word).contains(&head))
        {
            start -= 1;
        }
        start
    }

    /// Makes a noun the verb of a sentence that has none: "The bridge cost 60 million", "Police checks vehicles".
    fn find_the_verb(&mut self) {
        let verb = |tag| matches!(tag, Tag::Verb | Tag::Auxiliary);
        if self.range.clone().any(|word| verb(self.words[word].tag)) {
            return;
        }
        let Some((verb, form)) = self.range.clone().find_map(|word| Some((word, self.hidden_verb(word)?)))
        else {
            return;
        };
        let subject = self.subject_before(verb);
        (self.words[verb].head, self.words[verb].relation) = (None, Relation::Root);
        (self.words[subject].head, self.words[subject].relation) = (Some(verb), Relation::Subject);
        for word in self.range.start..verb {
            if word != subject && self.words[word].head.is_none_or(|head| head >= verb) {
                self.hang(word, subject, self.words[word].relation);
                if self.words[word].relation == Relation::Root {
                    self.words[word].relation = Relation::Compound;
                }
            }
        }
        for word in verb + 1..self.range.end {
            if self.words[word].head.is_none_or(|head| head <= verb) {
                self.hang(word, verb, self.words[word].relation);
                self.words[word].relation = self.relation_behind(word);
            }
        }
        let lemma = self.bare(verb);
        let it = &mut self.words[verb];
        (it.tag, it.form, it.lemma, it.head, it.relation) = (Tag::Verb, form, lemma, None, Relation::Root);
    }

    /// The form `word` would have as the verb of this sentence: a noun that is a verb too, between a subject and what may
    /// be its object.
    fn hidden_verb(&self, word: usize) -> Option<Form> {
        let noun = word > self.range.start && self.words[word].tag == Tag::Noun;
        if noun && self.happens(word) {
            return Some(Form::ThirdPerson);
        }
        let inside = noun && word + 1 < self.range.end;
        if !inside || !matches!(self.words[word - 1].tag, Tag::Noun | Tag::ProperNoun | Tag::Pronoun) {
            return None;
        }
        let bare = self.bare(word);
        let next = self.words[word + 1].tag;
        if word + 2 == self.range.end {
            let ends = self.may_end(word) && next == Tag::Punctuation;
            return ends.then_some(Form::Past);
        }
        if self.may_end(word) && next == Tag::Adposition && self.written(self.range.end - 1) == "." {
            return Some(Form::Past);
        }
        let value =
            matches!(next, Tag::Determiner | Tag::Numeral | Tag::Symbol | Tag::ProperNoun | Tag::Pronoun);
        if UNCHANGED.contains(&self.written(word)) && value {
            return Some(Form::Past);
        }
        let thing = value || matches!(next, Tag::Noun | Tag::Adjective | Tag::Adverb);
        let ending = self.written(word).ends_with('s') && self.words[word - 1].form != Form::Plural;
        (ending && thing && is_verb(&bare)).then_some(Form::ThirdPerson)
    }

    fn may_end(&self, word: usize) -> bool {
        ENDING.contains(&self.written(word))
    }

    /// The word in lower case without the ending of the third person.
    fn bare(&self, word: usize) -> String {
        let written = self.written(word).to_lowercase();
        let stems = [written.strip_suffix('s'), written.strip_suffix("es")];
        let stem = stems.into_iter().flatten().find(|stem| is_verb(stem));
        stem.unwrap_or(&written).to_owned()
    }

    /// The noun that does what `verb` says: the last one before it, or before the first preposition.
    fn subject_before(&self, verb: usize) -> usize {
        let preposition = (self.range.start + 1..verb).find(|&word| self.words[word].tag == Tag::Adposition);
        preposition.unwrap_or(verb) - 1
    }

    fn relation_behind(&self, word: usize) -> Relation {
        let preposition =
            self.children(word).any(|child| self.words[child].relation == Relation::Case && child < word);
        match self.words[word].tag {
            Tag::Punctuation => Relation::Punctuation,
            Tag::Adverb => Relation::AdverbialModifier,
            _ if preposition => Relation::Oblique,
            Tag::Noun | Tag::ProperNoun | Tag::Numeral | Tag::Symbol | Tag::Pronoun => Relation::Object,
            _ => self.words[word].relation,
        }
    }

    /// "Prysor, Oyelari and the painter Minnow attended": the verb is not one more item of the list.
    fn raise_verb_of_list(&mut self) {
        for verb in self.range.clone() {
            let it = &self.words[verb];
            let finite = matches!(it.form, Form::Past | Form::ThirdPerson | Form::Present);
            let Some(root) =
                it.head.filter(|_| it.tag == Tag::Verb && it.relation == Relation::Conjunct && finite)
            else {
                continue;
            };
            let nominal = matches!(self.words[root].tag, Tag::Noun | Tag::ProperNoun);
            let copula = self.children(root).any(|child| self.words[child].relation == Relation::Copula);
            if !nominal
                || self.words[root].head.is_some()
                || copula
                || self.children(verb).any(|it| self.is_subject(it))
            {
                continue;
            }
            (self.words[verb].head, self.words[verb].relation) = (None, Relation::Root);
            (self.words[root].head, self.words[root].relation) = (Some(verb), Relation::Subject);
            for child in self.children(root).filter(|&child| child > verb).collect::<Vec<_>>() {
                self.hang(child, verb, self.words[child].relation);
            }
            self.flatten_name(root);
        }
    }

    /// The second word of a name is not the object of the first; what is listed with it is listed with the name.
    fn flatten_name(&mut self, name: usize) {
        let next = name + 1;
        if next >= self.range.end
            || self.words[next].head != Some(name)
            || self.words[next].tag != Tag::ProperNoun
        {
            return;
        }
        self.words[next].relation = Relation::Flat;
        for item in self.children(next).collect::<Vec<_>>() {
            if self.words[item].relation == Relation::Conjunct {
                self.hang(item, name, self.words[item].relation);
            }
        }
    }

    /// A noun behind a preposition is no subject: "An explosion in Dunmore injured 21 people, the police said". What it
    /// describes is, where the tree gives that to another verb.
    fn free_subjects(&mut self) {
        for noun in self.range.clone() {
            let Some(verb) = self.words[noun].head.filter(|&verb| self.is_subject(noun) && verb > noun)
            else {
                continue;
            };
            let Some(case) = self.preposition(noun).filter(|case| *case > self.range.start) else { continue };
            let before = case - 1;
            let counted =
                self.children(noun).any(|child| self.words[child].relation == Relation::NumericModifier);
            if counted || !matches!(self.words[before].tag, Tag::Noun | Tag::ProperNoun) {
                continue;
            }
            let top = self.top_of_phrase(before);
            if top == noun || self.words[top].head == Some(noun) {
                continue;
            }
            self.hang(noun, top, Relation::NominalModifier);
            if self.is_subject(top) && self.words[top].head.is_some_and(|head| head > verb) {
                self.hang(top, verb, self.words[top].relation);
            }
        }
    }

    fn top_of_phrase(&self, word: usize) -> usize {
        let mut top = word;
        while let Some(head) = self.words[top].head.filter(|head| self.range.contains(head)) {
            let inside = matches!(
                self.words[top].relation,
                Relation::NominalModifier | Relation::Compound | Relation::Flat | Relation::Conjunct
            );
            if !inside || !matches!(self.words[head].tag, Tag::Noun | Tag::ProperNoun) {
                break;
            }
            top = head;
        }
        top
    }

    /// A phrase with a preposition that the tree leaves beside the clause belongs to the verb: "met with President Lee".
    fn tie_stray_phrases(&mut self) {
        for word in self.range.clone() {
            let stray = matches!(
                self.words[word].relation,
                Relation::Parataxis | Relation::Dislocated | Relation::List
            );
            let verb = self.words[word].head.filter(|&head| head < word && self.words[head].tag == Tag::Verb);
            let nominal = matches!(self.words[word].tag, Tag::Noun | Tag::ProperNoun);
            if !stray || !nominal || verb.is_none() {
                continue;
            }
            let parts = self.children(word).filter(|&part| part < word).collect::<Vec<_>>();
            let own = parts.iter().copied().chain(parts.iter().flat_map(|&part| self.children(part)));
            let case = own.into_iter().find(|&it| self.words[it].relation == Relation::Case && it < word);
            if let Some(case) = case {
                self.hang(case, word, self.words[case].relation);
                self.words[word].relation = Relation::Oblique;
            }
        }
    }

    /// Hangs `word` on `head`, unless that would close a circle: what is mended stays a tree.
    fn hang(&mut self, word: usize, head: usize, relation: Relation) {
        let mut above = Some(head);
        for _ in self.range.clone() {
            if above == Some(word) {
                return;
            }
            above = above.and_then(|at| self.words[at].head);
        }
        (self.words[word].head, self.words[word].relation) = (Some(head), relation);
    }

    fn preposition(&self, word: usize) -> Option<usize> {
        self.children(word).find(|&child| {
            let it = &self.words[child];
            it.relation == Relation::Case && it.tag == Tag::Adposition && child < word
        })
    }

    fn children(&self, word: usize) -> impl Iterator<Item = usize> + '_ {
        self.range.clone().filter(move |&child| self.words[child].head == Some(word))
    }

    fn written(&self, word: usize) -> &str {
        let span: Span = self.words[word].span;
        span.of(self.text)
    }
}

fn is_verb(bare: &str) -> bool {
    VERBS.split_whitespace().any(|verb| verb == bare)
}
