//! How much of the claim the sentence says, by part of speech and by kind of link.

use super::scene::Scene;
use super::sheet::Sheet;
use crate::check::align::same_thing;
use crate::check::view::Class;
use crate::grammar::Tag;
use crate::lexicon::MeaningKind;

/// Groups of tags with the names of their features: share met in the sentence, share met in sentence or context, number unmet.
const GROUPS: &[(Group, [&str; 3])] = &[
    (Group::Noun, ["noun met", "noun known", "noun unmet"]),
    (Group::Name, ["name met", "name known", "name unmet"]),
    (Group::Verb, ["verb met", "verb known", "verb unmet"]),
    (Group::Adjective, ["adjective met", "adjective known", "adjective unmet"]),
    (Group::Adverb, ["adverb met", "adverb known", "adverb unmet"]),
    (Group::Other, ["other met", "other known", "other unmet"]),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Noun,
    Name,
    Verb,
    Adjective,
    Adverb,
    Other,
}

/// Adds the features.
pub fn measure(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    by_group(scene, sheet);
    by_kind(scene, sheet);
    of_source(scene, sheet);
    names(scene, sheet);
}

fn group(class: Class, tag: Tag) -> Group {
    match (class, tag) {
        (Class::Name, _) | (_, Tag::ProperNoun) => Group::Name,
        (_, Tag::Noun) => Group::Noun,
        (_, Tag::Verb | Tag::Auxiliary) => Group::Verb,
        (_, Tag::Adjective) => Group::Adjective,
        (_, Tag::Adverb) => Group::Adverb,
        _ => Group::Other,
    }
}

fn weight(group: Group) -> f32 {
    match group {
        Group::Name => 1.2,
        Group::Noun => 1.0,
        Group::Verb => 0.9,
        Group::Adjective => 0.8,
        Group::Other => 0.6,
        Group::Adverb => 0.4,
    }
}

fn by_group(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let (mut met_weight, mut known_weight, mut all_weight) = (0.0, 0.0, 0.0);
    let content: Vec<usize> =
        (0..scene.claim.len()).filter(|&at| scene.claim_class(at).is_content()).collect();
    for &(wanted, [met_name, known_name, unmet_name]) in GROUPS {
        let (mut met, mut known, mut all) = (0.0, 0.0, 0.0);
        for &at in content.iter().filter(|&&at| group(scene.claim_class(at), scene.claim_tag(at)) == wanted) {
            let link = scene.pair.link(scene.claim[at]).filter(|link| same_thing(link.kind));
            let strength = link.map_or(0.0, |link| link.strength);
            all += 1.0;
            known += strength;
            met += if scene.met[at].is_some() { strength } else { 0.0 };
        }
        sheet.share(met_name, met, all);
        sheet.share(known_name, known, all);
        sheet.put(unmet_name, all - met);
        met_weight += weight(wanted) * met;
        known_weight += weight(wanted) * known;
        all_weight += weight(wanted) * all;
    }
    sheet.share("met", met_weight, all_weight);
    sheet.share("known", known_weight, all_weight);
    sheet.put("unmet weight", all_weight - met_weight);
    sheet.put("unknown weight", all_weight - known_weight);
}

fn by_kind(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let links = || {
        let content = scene.claim.iter().enumerate().filter(|(at, _)| scene.claim_class(*at).is_content());
        content.filter_map(|(_, &word)| scene.pair.link(word))
    };
    let kinds = [
        (MeaningKind::Synonym, "links synonym"),
        (MeaningKind::Derived, "links derived"),
        (MeaningKind::Hypernym, "links hypernym"),
        (MeaningKind::Hyponym, "links hyponym"),
        (MeaningKind::Opposite, "links opposite"),
        (MeaningKind::Sibling, "links sibling"),
        (MeaningKind::Related, "links related"),
        (MeaningKind::Translation, "links translation"),
    ];
    for (kind, name) in kinds {
        sheet.count(name, links().filter(|link| link.kind == kind).count());
    }
    let weakest = links().filter(|link| same_thing(link.kind)).map(|link| link.strength).fold(1.0, f32::min);
    sheet.put("weakest link", weakest);
    sheet.count(
        "unlinked",
        scene
            .claim
            .iter()
            .enumerate()
            .filter(|(at, word)| scene.claim_class(*at).is_content() && scene.pair.link(**word).is_none())
            .count(),
    );
    let light = |at: &usize| scene.claim_class(*at) == Class::Light;
    let lights: Vec<usize> = (0..scene.claim.len()).filter(light).collect();
    sheet.share(
        "light met",
        lights.iter().filter(|&&at| scene.met[at].is_some()).count() as f32,
        lights.len() as f32,
    );
}

fn of_source(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let content: Vec<usize> =
        (0..scene.source.len()).filter(|&at| scene.source_class(at).is_content()).collect();
    let said = content.iter().filter(|&&at| scene.taken[at].is_some()).count();
    sheet.share("source said", said as f32, content.len() as f32);
    sheet.count("source content", content.len());
    sheet.count(
        "source unsaid names",
        scene.unsaid().filter(|&at| scene.source_class(at) == Class::Name).count(),
    );
    sheet.put("source beside", (scene.beside.min(60)) as f32);
}

/// Names as wholes: an entity of the claim that the sentence, or its surroundings, have or lack.
fn names(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let mentions = &scene.pair.claim.reading.mentions.entities;
    let (mut met, mut partly, mut around, mut missing) = (0, 0, 0, 0);
    for entity in mentions {
        let words: Vec<usize> = entity.words.clone().filter(|word| scene.claim.contains(word)).collect();
        if words.is_empty() {
            continue;
        }
        let links: Vec<_> = words.iter().filter_map(|&word| scene.pair.link(word)).collect();
        match () {
            () if links.iter().filter(|link| link.is_local()).count() == words.len() => met += 1,
            () if links.iter().any(|link| link.is_local()) => partly += 1,
            () if !links.is_empty() => around += 1,
            () => missing += 1,
        }
    }
    sheet.count("entities met", met);
    sheet.count("entities partly met", partly);
    sheet.count("entities around", around);
    sheet.count("entities missing", missing);
    let first = (0..scene.claim.len()).find(|&at| scene.claim_class(at).is_content());
    sheet.put("first word met", first.map_or(-1.0, |at| f32::from(u8::from(scene.met[at].is_some()))));
}
