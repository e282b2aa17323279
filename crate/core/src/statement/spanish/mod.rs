//! Mends Spanish words and trees where the words themselves show what they must be: verb forms and plurals the lemmatiser never
//! saw, a verb taken for an adjective, a subject behind its verb, a participle behind "resultar".

mod ending;
mod role;
mod verb;

use crate::Resources;
use crate::grammar::{Form, Relation, Tag, Word};
use crate::text::Layout;
use ending::{ahead, is_infinitive, singulars};
use std::ops::Range;

/// Mends the words of all sentences of a Spanish `text`; the lexicon of `resources` says which words there are.
pub(super) fn mend(text: &str, layout: &Layout, words: &mut [Word], resources: &Resources) {
    for sentence in &layout.sentences {
        let mut mender = Mender { text, words, range: sentence.tokens.clone(), resources };
        mender.find_lemmas();
        mender.find_verbs();
        mender.raise_names();
        mender.find_prepositions();
        mender.find_governing_verbs();
        mender.lower_adjectives();
        mender.join_participles();
        mender.join_reflexives();
        mender.find_subjects_behind();
    }
}

/// The words of one sentence.
struct Mender<'a> {
    text: &'a str,
    words: &'a mut [Word],
    range: Range<usize>,
    resources: &'a Resources,
}

/// Verbs that nobody does to anything: what stands behind them alone is their subject.
const INTRANSITIVE: &str = "acudir aparecer asistir aumentar bajar caer comenzar comparecer crecer costar dimitir descender \
    desaparecer disminuir empeorar empezar entrar existir fallecer faltar finalizar fracasar huir intervenir llegar mejorar \
    morir nacer ocurrir participar permanecer quedar renunciar resultar retroceder salir sobrevivir subir suceder surgir \
    terminar trabajar viajar vivir votar";

/// Verbs that say in what state somebody comes out: "resultaron heridos".
const RESULTING: &[&str] = &["resultar", "quedar", "salir", "acabar", "terminar"];

impl Mender<'_> {
    /// Gives verbs the infinitive and nouns the singular that the lexicon knows, where the lemmatiser guessed a word that
    /// nobody knows.
    fn find_lemmas(&mut self) {
        for word in self.range.clone() {
            let form = self.written(word).to_lowercase();
            if let Some(tense) = ahead(&form).filter(|_| self.words[word].tag == Tag::Verb) {
                self.words[word].form = tense;
            }
            let it = &self.words[word];
            match it.tag {
                Tag::Verb if !(is_infinitive(&it.lemma) && self.knows(&it.lemma)) => {
                    if let Some(found) = self.infinitive(&form) {
                        self.words[word].lemma = found;
                    } else if let Some(lemma) = self.other_word(&form) {
                        (self.words[word].lemma, self.words[word].tag) = (lemma, Tag::Noun);
                    } else if self.is_name(word) {
                        (self.words[word].lemma, self.words[word].tag) = (form, Tag::ProperNoun);
                    }
                }
                Tag::Noun | Tag::Adjective if !self.knows(&it.lemma) => {
                    if let Some(lemma) = self.other_word(&form) {
                        self.words[word].lemma = lemma;
                    } else if self.is_name(word) {
                        (self.words[word].lemma, self.words[word].tag) = (form, Tag::ProperNoun);
                        self.join_name(word);
                    }
                }
                _ => {}
            }
        }
    }

    /// "La sonda pesa 12 toneladas": a word with a subject before it and an object behind it is the verb that it may be.
    fn find_verbs(&mut self) {
        for word in self.range.clone().skip(1) {
            let it = &self.words[word];
            let root =
                it.relation == Relation::Root && matches!(it.tag, Tag::Adverb | Tag::Adjective | Tag::Noun);
            let subject = self.subject(word).is_some_and(|it| it < word);
            let object = self.child(word, Relation::Object).is_some_and(|it| it > word);
            if !root || !subject || !object || self.child(word, Relation::Copula).is_some() {
                continue;
            }
            if let Some(lemma) = self.infinitive(&self.written(word).to_lowercase()) {
                (self.words[word].tag, self.words[word].lemma) = (Tag::Verb, lemma);
            }
        }
    }

    /// "La sonda Heron fue lanzada": who or what takes part is the name; the noun before it says what that is.
    fn raise_names(&mut self) {
        for name in self.range.clone().skip(1) {
            let it = &self.words[name];
            let Some(noun) = it.head.filter(|&noun| {
                noun < name && it.tag == Tag::ProperNoun && it.relation == Relation::Apposition
            }) else {
                continue;
            };
            let common =
                self.words[noun].tag == Tag::Noun && self.written(noun).starts_with(char::is_lowercase);
            let between = (noun + 1..name).all(|it| self.words[it].tag == Tag::Adjective);
            if !common || !between {
                continue;
            }
            (self.words[name].head, self.words[name].relation) =
                (self.words[noun].head, self.words[noun].relation);
            for child in self.children(noun).collect::<Vec<_>>() {
                if child > name || self.words[child].relation == Relation::Case {
                    self.words[child].head = Some(name);
                }
            }
            self.hang(noun, name, Relation::Flat);
        }
    }

    /// A word with a capital inside a sentence that is no known word: "Berrueta".
    fn is_name(&self, word: usize) -> bool {
        word > self.range.start && self.written(word).starts_with(char::is_uppercase)
    }

    /// The second word of a name hangs on the first, whatever the tree thought the two were.
    fn join_name(&mut self, word: usize) {
        let first = word - 1;
        let named = self.words[first].tag == Tag::ProperNoun && self.is_name(first);
        if named && self.words[word].head == Some(first) {
            self.words[word].relation = Relation::Flat;
        }
    }

    /// The noun or adjective that `form` is, when it is no verb: as it stands, in the singular, or in the masculine.
    fn other_word(&self, form: &str) -> Option<String> {
        singulars(form).into_iter().find(|it| self.knows(it) && !is_infinitive(it))
    }

    /// "Cerca de la frontera" is near it: an adverb with a fixed "de" or "a" is a preposition.
    fn find_prepositions(&mut self) {
        for word in self.range.clone() {
            let Some(head) = self.words[word].head.filter(|_| self.words[word].relation == Relation::Fixed)
            else {
                continue;
            };
            if self.words[head].tag == Tag::Adverb && head + 1 == word {
                self.words[head].tag = Tag::Adposition;
            }
        }
    }

    /// "El ayuntamiento estudia rebajar las tasas": a bare infinitive is no main verb; what stands before it is.
    fn find_governing_verbs(&mut self) {
        for infinitive in self.range.clone().skip(1) {
            let it = &self.words[infinitive];
            let governor = infinitive - 1;
            let bare = it.tag == Tag::Verb
                && it.relation == Relation::Root
                && is_infinitive(&self.written(infinitive).to_lowercase())
                && matches!(self.words[governor].tag, Tag::Adjective | Tag::Noun)
                && self.words[governor].relation == Relation::AdjectivalModifier;
            let Some(subject) = self.subject(infinitive).filter(|&it| bare && it < governor) else {
                continue;
            };
            let form = self.written(governor).to_lowercase();
            let Some(lemma) = self.infinitive(&form) else { continue };
            if self.words[governor].head != Some(subject) {
                continue;
            }
            let it = &mut self.words[governor];
            (it.tag, it.lemma, it.head, it.relation) = (Tag::Verb, lemma, None, Relation::Root);
            it.form = Form::Present;
            self.hang(subject, governor, Relation::Subject);
            self.hang(infinitive, governor, Relation::OpenComplement);
        }
    }

    /// "Un billete sencillo cuesta 14 euros": an adjective that the tree has as the main verb describes the noun before it.
    fn lower_adjectives(&mut self) {
        for word in self.range.clone().skip(1) {
            let it = &self.words[word];
            if it.tag == Tag::Verb || it.relation != Relation::Root {
                continue;
            }
            let clause = self.child(word, Relation::ClausalComplement).filter(|&verb| {
                verb > word && self.words[verb].tag == Tag::Verb && self.subject(verb).is_none()
            });
            let subject = self.subject(word).filter(|&subject| subject + 1 == word);
            let (Some(verb), Some(subject)) = (clause, subject) else { continue };
            (self.words[verb].head, self.words[verb].relation) = (None, Relation::Root);
            (self.words[subject].head, self.words[subject].relation) = (Some(verb), Relation::Subject);
            for child in self.children(word).collect::<Vec<_>>() {
                self.words[child].head = Some(verb);
            }
            let it = &mut self.words[word];
            (it.tag, it.head, it.relation) = (Tag::Adjective, Some(subject), Relation::AdjectivalModifier);
        }
    }

    /// "Dos agentes resultaron heridos" says that they were injured.
    fn join_participles(&mut self) {
        for verb in self.range.clone() {
            let it = &self.words[verb];
            if it.tag != Tag::Verb || !RESULTING.contains(&it.lemma.as_str()) {
                continue;
            }
            let Some(participle) = self.children(verb).find(|&it| it == verb + 1 && self.is_participle(it))
            else {
                continue;
            };
            let form = self.written(participle).to_lowercase();
            let Some(lemma) = self.infinitive(&form) else { continue };
            let (head, relation) = (self.words[verb].head, self.words[verb].relation);
            for child in self.children(verb).filter(|&child| child != participle).collect::<Vec<_>>() {
                self.words[child].head = Some(participle);
                if self.words[child].relation == Relation::Subject {
                    self.words[child].relation = Relation::SubjectPassive;
                }
            }
            let it = &mut self.words[participle];
            (it.tag, it.form, it.lemma) = (Tag::Verb, Form::PastParticiple, lemma);
            (it.head, it.relation) = (head, relation);
            let it = &mut self.words[verb];
            (it.tag, it.head, it.relation) = (Tag::Auxiliary, Some(participle), Relation::AuxiliaryPassive);
        }
    }

    /// "Se disparó" is not "disparó": a verb with its pronoun is a word of its own where the lexicon has it.
    fn join_reflexives(&mut self) {
        for pronoun in self.range.clone() {
            let Some(verb) = self.words[pronoun].head.filter(|&verb| {
                self.written(pronoun).eq_ignore_ascii_case("se") && self.words[verb].tag == Tag::Verb
            }) else {
                continue;
            };
            let joined = format!("{}se", self.words[verb].lemma);
            if self.knows(&joined) && !OFTEN_PASSIVE.contains(&joined.as_str()) {
                self.words[verb].lemma = joined;
            }
        }
    }

    /// A participle with the ending of the persons it is said of, or the noun of the same form: "heridos".
    fn is_participle(&self, word: usize) -> bool {
        let it = &self.words[word];
        let complement =
            matches!(it.relation, Relation::OpenComplement | Relation::Object | Relation::AdjectivalModifier);
        let form = self.written(word).trim_end_matches('s');
        complement
            && matches!(it.tag, Tag::Verb | Tag::Adjective | Tag::Noun)
            && ["ado", "ada", "ido", "ida", "erto", "erta"].iter().any(|ending| form.ends_with(ending))
    }

    /// "Murieron dos trabajadores": the noun behind a verb that takes no object is its subject, where it has none and the two
    /// agree in number.
    fn find_subjects_behind(&mut self) {
        for noun in self.range.clone() {
            let Some(verb) = self.words[noun].head.filter(|&verb| {
                self.words[noun].relation == Relation::Object
                    && verb < noun
                    && self.words[verb].tag == Tag::Verb
            }) else {
                continue;
            };
            let intransitive = INTRANSITIVE.split_whitespace().any(|it| it == self.words[verb].lemma);
            let marked = self.child(noun, Relation::Case).is_some();
            let plural = self.written(verb).ends_with('n') == (self.words[noun].form == Form::Plural);
            let finite = !is_infinitive(&self.written(verb).to_lowercase());
            if intransitive
                && !marked
                && plural
                && finite
                && self.subject(verb).is_none()
                && !self.is_measure(noun)
            {
                self.words[noun].relation = Relation::Subject;
            }
        }
    }

    /// "subió un 9 %", "cuesta 14 euros": how much, not who.
    fn is_measure(&self, noun: usize) -> bool {
        self.words[noun].tag == Tag::Symbol
            || MEASURES.contains(&self.words[noun].lemma.as_str())
            || self.children(noun).any(|it| matches!(self.words[it].tag, Tag::Symbol))
    }

    fn infinitive(&self, form: &str) -> Option<String> {
        verb::infinitive(form, |it| is_infinitive(it) && self.knows(it))
    }

    fn knows(&self, lemma: &str) -> bool {
        self.resources.is_spanish(lemma)
    }

    fn subject(&self, verb: usize) -> Option<usize> {
        self.child(verb, Relation::Subject).or_else(|| self.child(verb, Relation::SubjectPassive))
    }

    fn child(&self, word: usize, relation: Relation) -> Option<usize> {
        self.children(word).find(|&child| self.words[child].relation == relation)
    }

    fn children(&self, word: usize) -> impl Iterator<Item = usize> + '_ {
        self.range.clone().filter(move |&child| self.words[child].head == Some(word))
    }

    /// Hangs `word` on `head`, which must not hang on it.
    fn hang(&mut self, word: usize, head: usize, relation: Relation) {
        (self.words[word].head, self.words[word].relation) = (Some(head), relation);
    }

    fn written(&self, word: usize) -> &str {
        self.words[word].span.of(self.text)
    }
}

/// Verbs with their pronoun that are mostly passives in the news: "se encontraron 300 kilos".
const OFTEN_PASSIVE: &[&str] =
    &["encontrarse", "convertirse", "llamarse", "quedarse", "retirarse", "fundirse"];

/// Nouns that measure what a verb says.
const MEASURES: &[&str] = &[
    "ciento",
    "punto",
    "euro",
    "dólar",
    "peso",
    "millón",
    "año",
    "mes",
    "día",
    "hora",
    "kilómetro",
    "metro",
    "grado",
    "vez",
];

#[cfg(test)]
mod tests;
