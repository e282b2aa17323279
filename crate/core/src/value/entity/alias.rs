//! Which mentions of one text name the same thing.

use super::cue::Cue;
use super::name::{answers, longest_first, unambiguous};
use super::run::Tokens;
use super::{Entity, EntityKind};
use std::collections::{HashMap, HashSet};

/// Gives mentions of the same thing the key of its fullest name.
pub(super) fn unify(tokens: &Tokens<'_>, entities: &mut [Entity]) {
    people(entities);
    acronyms(tokens, entities);
    shortened(tokens, entities);
}

fn split(key: &str) -> Vec<String> {
    key.split(' ').map(str::to_string).collect()
}

/// Longest first, each once.
fn names_of(entities: &[Entity], kinds: &[EntityKind]) -> Vec<Vec<String>> {
    let wanted = entities.iter().filter(|entity| kinds.contains(&entity.kind));
    longest_first(wanted.map(|entity| split(&entity.key)).collect())
}

fn people(entities: &mut [Entity]) {
    name_unknown_people(entities);
    let names = names_of(entities, &[EntityKind::Person]);
    let mut last_seen: HashMap<String, String> = HashMap::new();
    for entity in entities.iter_mut() {
        let person = entity.kind == EntityKind::Person;
        let may_be = person || (entity.kind == EntityKind::Unknown && entity.words.len() <= 3);
        if !may_be || entity.people {
            continue;
        }
        let short = split(&entity.key);
        let full = unambiguous(&short, &names).map(|full| full.join(" ")).or_else(|| {
            // Several people share the surname: the one named last is meant, when one was.
            last_seen.get(short.last()?).filter(|full| answers(&short, &split(full))).cloned()
        });
        if let Some(full) = full {
            entity.key = full;
            entity.kind = EntityKind::Person;
        }
        if entity.kind == EntityKind::Person {
            let words = split(&entity.key);
            for word in words.iter().rev().take(if words.len() >= 3 { 2 } else { 1 }) {
                last_seen.insert(word.clone(), entity.key.clone());
            }
        }
    }
}

/// Two or three words of no known kind are a person when the text goes on with the last of them alone: "Ivo Petrov ... Petrov".
fn name_unknown_people(entities: &mut [Entity]) {
    let alone: HashSet<String> = entities
        .iter()
        .filter(|entity| entity.kind == EntityKind::Unknown && entity.words.len() == 1)
        .map(|entity| entity.key.clone())
        .collect();
    for entity in entities.iter_mut().filter(|entity| entity.kind == EntityKind::Unknown) {
        let words = split(&entity.key);
        if (2..=3).contains(&words.len()) && alone.contains(&words[words.len() - 1]) {
            entity.kind = EntityKind::Person;
        }
    }
}

/// "Drug Control Agency (DCA)" and later "DCA"; or "DCA" alone when the initials of one full name spell it.
fn acronyms(tokens: &Tokens<'_>, entities: &mut [Entity]) {
    let mut declared: HashMap<String, (String, EntityKind)> = HashMap::new();
    for entity in
        entities.iter().filter(|entity| entity.words.len() >= 2 && entity.kind != EntityKind::Person)
    {
        let mut initials = String::new();
        let mut long = String::new();
        for at in entity.words.clone() {
            let word = tokens.word(at);
            let first = word.chars().next().filter(|c| c.is_alphabetic());
            let Some(first) = first.map(super::name::plain) else { continue };
            long.extend(first.to_lowercase());
            if word.starts_with(char::is_uppercase) {
                initials.extend(first.to_lowercase());
            }
        }
        for short in [initials, long] {
            if short.chars().count() >= 2 {
                declared.entry(short).or_insert_with(|| (entity.key.clone(), entity.kind));
            }
        }
        let behind = entity.words.end;
        if tokens.word(behind) == "(" && tokens.word(behind + 2) == ")" {
            let short = super::fold(tokens.word(behind + 1));
            if tokens.capital(behind + 1) && !short.is_empty() {
                declared.insert(short, (entity.key.clone(), entity.kind));
            }
        }
    }
    for entity in entities.iter_mut().filter(|entity| entity.words.len() == 1 && !entity.people) {
        let word = tokens.word(entity.words.start);
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        if capitals < 2 || super::geography::country_of(&entity.key).is_some() {
            continue;
        }
        if let Some((key, kind)) = declared.get(&entity.key) {
            entity.key.clone_from(key);
            entity.kind = *kind;
        }
    }
}

/// "the Harbour Framework" behind "the Harbour Framework for Safe Shipping"; "Harbour" alone for "the Harbour Initiative".
fn shortened(tokens: &Tokens<'_>, entities: &mut [Entity]) {
    let names = names_of(entities, &[EntityKind::Work, EntityKind::Organization]);
    // A city the text goes to is the city; one it never goes to may lend its name to a treaty.
    let visited: HashSet<String> = entities
        .iter()
        .filter(|entity| entity.kind == EntityKind::Place)
        .filter(|entity| {
            let before = entity.words.start.checked_sub(1).map_or("", |at| tokens.word(at));
            let country = super::geography::country_of(&entity.key) == Some(entity.key.as_str());
            country || matches!(before, "in" | "at" | "near" | "from" | "en" | "desde")
        })
        .map(|entity| entity.key.clone())
        .collect();
    for entity in entities.iter_mut() {
        let city = entity.kind == EntityKind::Place && !entity.people && !visited.contains(&entity.key);
        let unsure =
            matches!(entity.kind, EntityKind::Unknown | EntityKind::Work | EntityKind::Organization) || city;
        let short = split(&entity.key);
        let alone = entity.kind == EntityKind::Unknown || city;
        if !unsure || (short.len() == 1 && (!alone || short[0].len() < 4)) {
            continue;
        }
        let mut fitting =
            names.iter().filter(|full| full.len() > short.len() && full[..short.len()] == short[..]);
        let Some(fullest) = fitting.next() else { continue };
        let one = fitting.all(|other| fullest[..other.len()] == other[..]);
        let telling = short.len() > 1 || fullest.len() <= 3;
        if one && telling {
            entity.key = fullest.join(" ");
            if alone {
                entity.kind = if Cue::of(&fullest[fullest.len() - 1]).is(Cue::ORGANIZATION) {
                    EntityKind::Organization
                } else {
                    EntityKind::Work
                };
            }
        }
    }
}
