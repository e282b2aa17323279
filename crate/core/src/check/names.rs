//! What the documents of a corpus know of each other's names, and of a claim's.

use super::view::View;
use crate::order;
use crate::statement::Reading;
use crate::text::Span;
use crate::value::{Entity, EntityKind, entity};
use std::collections::BTreeSet;

/// Tells what the claim's names are where the corpus knows them: a surname alone may be a person or a place, and one that is a
/// word as well ("Price said") is a name only by what the corpus has.
pub fn recognise(claim: &mut Reading, views: &[View]) {
    let known = || views.iter().flat_map(|view| &view.reading.mentions.entities);
    let person = |key: &str| known().any(|it| it.kind == EntityKind::Person && entity::same(key, &it.key));
    for entity in claim.mentions.entities.iter_mut().filter(|entity| entity.kind == EntityKind::Unknown) {
        let mut told = known().filter(|other| other.kind != EntityKind::Unknown);
        let same = told.find(|other| entity::same(&entity.key, &other.key));
        entity.kind = same.map_or(EntityKind::Unknown, |other| other.kind);
    }
    for speech in claim.speeches.iter_mut().filter(|speech| speech.key.is_none()) {
        let name = speech.speaker.map(|span| span.of(&claim.document.text));
        let name =
            name.filter(|name| name.split([' ', '-']).all(|word| word.starts_with(char::is_uppercase)));
        speech.key = name.map(entity::fold).filter(|key| person(key));
    }
    let found: Vec<Entity> = surnames(claim).filter(|it| person(&it.key)).collect();
    claim.mentions.entities.extend(found);
    order::sort_by_key(&mut claim.mentions.entities, |it| it.span.start);
}

/// The capitalised words that were not read as names, as if they were.
fn surnames(claim: &Reading) -> impl Iterator<Item = Entity> {
    let free = |span: Span| claim.mentions.entities.iter().all(|it| !it.span.overlaps(span));
    let words = claim.words.iter().enumerate().map(|(index, word)| (index, word.span));
    words.filter(move |(_, span)| claim.at(*span).starts_with(char::is_uppercase) && free(*span)).map(
        |(index, span)| Entity {
            span,
            name: span,
            words: index..index + 1,
            title: None,
            kind: EntityKind::Person,
            key: entity::fold(claim.at(span)),
            people: false,
        },
    )
}

/// Tells each document what the others know of its names: that one is a person's, or is spelt otherwise there.
pub fn share(views: &mut [View]) {
    let persons = |view: &View| -> BTreeSet<String> {
        let persons = view.reading.mentions.entities.iter().filter(|it| it.kind == EntityKind::Person);
        persons.map(|it| it.key.clone()).collect()
    };
    let all: BTreeSet<String> = views.iter().flat_map(persons).collect();
    for view in views {
        let entities = &mut view.reading.mentions.entities;
        for entity in entities.iter_mut().filter(|it| it.kind == EntityKind::Unknown) {
            if all.iter().any(|other| entity::same(&entity.key, other)) {
                entity.kind = EntityKind::Person;
            }
        }
        let own = persons(view);
        let spelt = |own: &String| {
            let others = all.iter().filter(|other| entity::is_spelling_of(own, other));
            others.map(|other| [own.clone(), other.clone()]).collect::<Vec<_>>()
        };
        view.aliases.extend(own.iter().flat_map(spelt));
    }
}
