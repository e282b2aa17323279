//! Who is meant by "he", "the minister" or "officials", as far as one candidate clearly wins.

use super::scene::Scene;
use super::subject::{Gender, Subject, Who};
use crate::value::entity::{Cue, Office, fold};
use crate::value::{Entity, EntityKind};

/// Who was spoken of so far.
#[derive(Default)]
pub(super) struct Memory {
    /// Entity in focus: last speaker, or subject of the last sentence.
    focus: Option<usize>,
    /// Persons by order of mention, as entity indices.
    seen: Vec<usize>,
    /// Keys that a pronoun or title showed to be a woman's or a man's.
    genders: Vec<(String, Gender)>,
}

impl Memory {
    /// Notes the persons up to byte `end` of the text.
    pub fn see_until(&mut self, scene: &Scene<'_>, end: usize) {
        let next = self.seen.last().map_or(0, |last| last + 1);
        for index in next..scene.mentions.entities.len() {
            let entity = &scene.mentions.entities[index];
            if entity.span.start >= end {
                break;
            }
            if matches!(entity.kind, EntityKind::Person | EntityKind::Unknown | EntityKind::Organization)
                && !entity.people
            {
                self.seen.push(index);
            }
        }
    }

    /// Puts a subject into focus; a subject that cannot be resolved empties it.
    pub fn focus_on(&mut self, scene: &Scene<'_>, subject: &Subject, keys: &[String]) {
        self.focus = match &subject.who {
            Who::Named(named) if named.len() == 1 => Some(named[0]),
            _ => keys.first().filter(|_| keys.len() == 1).and_then(|key| {
                self.seen.iter().rev().copied().find(|&index| scene.mentions.entities[index].key == *key)
            }),
        };
    }

    /// Nobody is in focus.
    pub fn lose_focus(&mut self) {
        self.focus = None;
    }

    /// The keys a subject stands for: one, several for names joined by "and", none when it stays open.
    pub fn keys(&mut self, scene: &Scene<'_>, subject: &Subject) -> Vec<String> {
        let entities = &scene.mentions.entities;
        match &subject.who {
            Who::Named(named) => named.iter().map(|&index| entities[index].key.clone()).collect(),
            Who::Pronoun(Gender::Many) => Vec::new(),
            Who::Pronoun(gender) => self.pronoun(scene, *gender).into_iter().collect(),
            Who::Described => self.described(scene, subject).into_iter().collect(),
        }
    }

    /// The person in focus, unless he or she cannot be meant; then the only other recent person who can.
    fn pronoun(&mut self, scene: &Scene<'_>, gender: Gender) -> Option<String> {
        let entities = &scene.mentions.entities;
        let fits = |memory: &Self, index: usize| {
            let known = memory.gender(scene, &entities[index]);
            gender == Gender::Any || known.is_none_or(|known| known == gender)
        };
        if let Some(focus) = self.focus.filter(|&focus| {
            fits(self, focus) && matches!(entities[focus].kind, EntityKind::Person | EntityKind::Unknown)
        }) {
            let key = entities[focus].key.clone();
            if gender != Gender::Any {
                self.genders.push((key.clone(), gender));
            }
            return Some(key);
        }
        let mut recent: Vec<&str> = Vec::new();
        for &index in self.seen.iter().rev().take(6) {
            let person = entities[index].kind == EntityKind::Person;
            if person
                && self.gender(scene, &entities[index]) == Some(gender)
                && !recent.contains(&entities[index].key.as_str())
            {
                recent.push(&entities[index].key);
            }
        }
        match recent[..] {
            [only] => Some(only.to_string()),
            _ => None,
        }
    }

    /// A woman or a man, as far as pronouns, titles and the given name tell.
    fn gender(&self, scene: &Scene<'_>, entity: &Entity) -> Option<Gender> {
        if let Some((_, gender)) = self.genders.iter().find(|(key, _)| *key == entity.key) {
            return Some(*gender);
        }
        let titles = scene
            .mentions
            .entities
            .iter()
            .filter(|other| other.key == entity.key)
            .filter_map(|other| other.title);
        if let Some(gender) = titles.filter_map(|title| title_gender(title.of(scene.text))).next() {
            return Some(gender);
        }
        let mut given = entity.key.split(' ').next().unwrap_or("").to_string();
        if given == entity.key {
            return None;
        }
        if let Some(first) = given.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        let cue = Cue::of(&given);
        match (cue.is(Cue::FEMALE), cue.is(Cue::MALE)) {
            (true, false) => Some(Gender::Female),
            (false, true) => Some(Gender::Male),
            _ => None,
        }
    }

    /// "the foreign minister", "the company": the one holder of the office, or body of that kind, named so far.
    fn described(&self, scene: &Scene<'_>, subject: &Subject) -> Option<String> {
        let words = scene.span(subject.range.clone()).of(scene.text);
        let first = scene.word(subject.range.start).to_lowercase();
        let definite = matches!(first.as_str(), "the" | "this" | "that" | "el" | "la" | "este" | "esta")
            || scene.entity(subject.range.start).is_some()
            || words.contains("'s ")
            || words.contains("’s ");
        if !definite {
            return None;
        }
        if let Some(office) = Office::read(words) {
            return self.holder(scene, &office);
        }
        let head = fold(scene.word(subject.range.end - 1));
        self.body(scene, &head)
    }

    /// The person who holds the office by the text's own words, when only one does.
    fn holder(&self, scene: &Scene<'_>, office: &Office) -> Option<String> {
        let mut sure: Vec<&str> = Vec::new();
        let mut open: Vec<&str> = Vec::new();
        for role in scene.roles {
            let list = match office.same(&role.office) {
                Some(true) => &mut sure,
                None => &mut open,
                Some(false) => continue,
            };
            if !list.contains(&role.person.as_str()) {
                list.push(&role.person);
            }
        }
        let focus = self.focus.map(|index| scene.mentions.entities[index].key.as_str());
        for list in [sure, open] {
            match list[..] {
                [only] => return Some(only.to_string()),
                [] => {}
                _ => return focus.filter(|key| list.contains(key)).map(str::to_string),
            }
        }
        None
    }

    /// The one body named so far whose name ends like `head` ("ministry"), or any body for "company" and the like.
    fn body(&self, scene: &Scene<'_>, head: &str) -> Option<String> {
        let any = matches!(
            head,
            "company"
                | "firm"
                | "organization"
                | "organisation"
                | "group"
                | "agency"
                | "empresa"
                | "organización"
        );
        let mut found: Vec<&str> = Vec::new();
        for &index in self.seen.iter().rev() {
            let entity = &scene.mentions.entities[index];
            let named = entity.key.split(' ').any(|word| word == head);
            if entity.kind == EntityKind::Organization
                && (named || any)
                && !found.contains(&entity.key.as_str())
            {
                found.push(&entity.key);
            }
        }
        match found[..] {
            [only] => Some(only.to_string()),
            _ => None,
        }
    }
}

/// Words of a title that only a woman bears, folded.
const FEMALE: &str = "mrs ms miss sra srta dona ministra presidenta secretaria senadora gobernadora alcaldesa \
    directora diputada embajadora vocera queen princess congresswoman spokeswoman chairwoman \
    actress dra reina lady councilwoman jueza jefa exministra subsecretaria";

/// Words of a title that only a man bears, folded.
const MALE: &str = "mr sr don ministro presidente secretario senador gobernador alcalde king prince congressman \
    spokesman chairman rey sir lord councilman diputado embajador vocero pope papa exministro";

fn title_gender(title: &str) -> Option<Gender> {
    let folded = fold(title);
    let has = |words: &str| folded.split(' ').any(|word| words.split(' ').any(|listed| listed == word));
    if has(FEMALE) {
        return Some(Gender::Female);
    }
    has(MALE).then_some(Gender::Male)
}
