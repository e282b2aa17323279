//! Whole sentences through the shipped models.

use super::{Form, Model, Relation, Tag, Word};
use crate::text;
use std::sync::LazyLock;

static ENGLISH: LazyLock<Model> = LazyLock::new(|| open(include_bytes!("../../data/model/en.bin")));
static SPANISH: LazyLock<Model> = LazyLock::new(|| open(include_bytes!("../../data/model/es.bin")));

fn open(bytes: &[u8]) -> Model {
    Model::from_bytes(bytes).expect("the shipped model opens")
}

fn read(language: &str, sentence: &str) -> Vec<Word> {
    let model = if language == "en" { &ENGLISH } else { &SPANISH };
    model.analyse(sentence, &text::split(sentence), &[])
}

fn word<'a>(words: &'a [Word], sentence: &str, form: &str) -> &'a Word {
    let found = words.iter().find(|word| word.span.of(sentence) == form);
    found.unwrap_or_else(|| panic!("`{form}` is not a word of `{sentence}`"))
}

/// Asserts arcs, each as dependent, relation and head; the root's head is empty.
fn check(language: &str, sentence: &str, arcs: &[(&str, Relation, &str)]) {
    let words = read(language, sentence);
    for &(dependent, relation, head) in arcs {
        let found = word(&words, sentence, dependent);
        let found_head = found.head.map_or("", |head| words[head].span.of(sentence));
        assert_eq!((found.relation, found_head), (relation, head), "`{dependent}` in `{sentence}`");
    }
}

#[test]
fn a_plain_statement_has_subject_and_object() {
    check(
        "en",
        "Mexico proposed 20 measures.",
        &[
            ("Mexico", Relation::Subject, "proposed"),
            ("proposed", Relation::Root, ""),
            ("20", Relation::NumericModifier, "measures"),
            ("measures", Relation::Object, "proposed"),
        ],
    );
}

#[test]
fn a_passive_has_a_passive_subject_and_an_agent() {
    check(
        "en",
        "Two men were arrested by the police.",
        &[
            ("men", Relation::SubjectPassive, "arrested"),
            ("were", Relation::AuxiliaryPassive, "arrested"),
            ("police", Relation::ObliqueAgent, "arrested"),
        ],
    );
}

#[test]
fn a_headline_needs_no_auxiliary() {
    let sentence = "32,000 firearms seized";
    let words = read("en", sentence);
    assert_eq!(word(&words, sentence, "firearms").form, Form::Plural);
    assert_eq!(word(&words, sentence, "seized").lemma, "seize");
}

#[test]
fn irregular_words_have_their_dictionary_form() {
    for (sentence, form, lemma) in [
        ("Prices fell sharply last year.", "fell", "fall"),
        ("Three women were killed.", "women", "woman"),
        ("The number of homicides rose.", "homicides", "homicide"),
    ] {
        let words = read("en", sentence);
        assert_eq!(word(&words, sentence, form).lemma, lemma, "`{form}` in `{sentence}`");
    }
}

#[test]
fn forms_tell_tense_and_number() {
    let sentence = "The minister said that prices are rising.";
    let words = read("en", sentence);
    assert_eq!(word(&words, sentence, "said").form, Form::Past);
    assert_eq!(word(&words, sentence, "prices").form, Form::Plural);
    assert_eq!(word(&words, sentence, "rising").form, Form::Gerund);
    assert_eq!(word(&words, sentence, "rising").tag, Tag::Verb);
}

#[test]
fn spanish_has_subject_and_object() {
    check(
        "es",
        "El gobierno presentó un plan de seguridad.",
        &[
            ("gobierno", Relation::Subject, "presentó"),
            ("presentó", Relation::Root, ""),
            ("plan", Relation::Object, "presentó"),
            ("seguridad", Relation::NominalModifier, "plan"),
        ],
    );
}

#[test]
fn any_text_is_read_and_every_sentence_has_one_root() {
    for sentence in ["", ".", "a", "\u{1f600}\u{1f600} ...", "¿Qué?", &"word ".repeat(200), "\u{0}\u{301} x"]
    {
        for language in ["en", "es"] {
            let words = read(language, sentence);
            assert_eq!(words.len(), text::split(sentence).tokens.len());
            assert!(words.iter().all(|word| word.head.is_none_or(|head| head < words.len())));
            assert_eq!(words.is_empty(), words.iter().all(|word| word.head.is_some()));
        }
    }
}

#[test]
fn damaged_models_are_refused() {
    let bytes = include_bytes!("../../data/model/en.bin");
    assert!(Model::from_bytes(b"").is_err());
    assert!(Model::from_bytes(&bytes[..bytes.len() / 2]).is_err());
    assert!(Model::from_bytes(b"something else entirely").is_err());
    let mut changed = bytes.to_vec();
    changed[1000] ^= 1;
    assert!(Model::from_bytes(&changed).is_err());
}
