//! Claims as people write them, and what must stand in their trees.

use crate::Resources;
use crate::grammar::{Relation, Tag};
use crate::statement::{Reading, read};
use crate::text::Document;

fn reading(text: &str) -> Reading {
    read(&Resources::all(), Document { id: "text".into(), text: text.into(), ..Document::default() })
}

/// The lemma and relation of the word written so.
fn word<'a>(reading: &'a Reading, written: &str) -> (&'a str, Tag, Relation) {
    let found = reading.words.iter().find(|word| reading.at(word.span) == written).expect(written);
    (&found.lemma, found.tag, found.relation)
}

#[test]
fn forms_get_the_infinitive_that_there_is() {
    for (text, form, lemma) in [
        ("Los homicidios disminuyeron un 9 %.", "disminuyeron", "disminuir"),
        ("Los precios suben otra vez en enero.", "suben", "subir"),
        ("Murieron dos trabajadores.", "Murieron", "morir"),
        ("El precio se disparó un 40 %.", "disparó", "dispararse"),
    ] {
        assert_eq!(word(&reading(text), form).0, lemma, "{text}");
    }
}

#[test]
fn the_subject_may_stand_behind_its_verb() {
    let died = reading("Murieron dos trabajadores durante la construcción.");
    assert_eq!(word(&died, "trabajadores").2, Relation::Subject);
    let rose = reading("La inflación subió tres puntos.");
    assert_ne!(word(&rose, "puntos").2, Relation::Subject);
}

#[test]
fn who_comes_out_injured_is_injured() {
    let injured = reading("Dos agentes resultaron heridos.");
    assert_eq!(word(&injured, "heridos"), ("herir", Tag::Verb, Relation::Root));
    assert_eq!(word(&injured, "agentes").2, Relation::SubjectPassive);
}

#[test]
fn what_is_only_studied_is_not_done() {
    let studied = reading("El ayuntamiento estudia rebajar las tasas.");
    assert_eq!(word(&studied, "estudia"), ("estudiar", Tag::Verb, Relation::Root));
    assert_eq!(word(&studied, "rebajar").2, Relation::OpenComplement);
}

#[test]
fn a_name_takes_part_not_what_it_is() {
    let launched = reading("La sonda Heron fue lanzada en 2019.");
    assert_eq!(word(&launched, "Heron").2, Relation::SubjectPassive);
    assert_eq!(word(&launched, "sonda").2, Relation::Flat);
    let weighs = reading("La sonda Heron pesa 1,25 toneladas.");
    assert_eq!(word(&weighs, "pesa"), ("pesar", Tag::Verb, Relation::Root));
}

#[test]
fn an_adjective_is_no_main_verb() {
    let ticket = reading("Un billete sencillo cuesta 14,50 euros.");
    assert_eq!(word(&ticket, "cuesta").2, Relation::Root);
    assert_eq!(word(&ticket, "billete").2, Relation::Subject);
}
