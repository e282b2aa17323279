//! What stands in the source where the claim's word should stand: "an Irish writer" beside "an English writer".

use super::scene::Scene;
use super::sheet::Sheet;
use crate::check::view::Class;
use crate::grammar::{Relation, Tag};
use crate::lexicon::MeaningKind;
use crate::order;

/// A word of the claim that meets nothing, and a word of the source in its place.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    /// Position in the claim.
    pub claim: usize,
    /// Position in the source.
    pub source: usize,
    /// How sure it is that the two fill one slot: 3 met words on both sides, 2 the same arc of the tree, 1 a met neighbour.
    pub trust: u8,
}

/// The slots of every unmet word, the surest first for each.
pub fn find(scene: &Scene<'_, '_>) -> Vec<Slot> {
    let mut slots = Vec::new();
    for claim in scene.unmet() {
        let mut found: Vec<Slot> = Vec::new();
        for (source, trust) in beside(scene, claim).into_iter().chain(under_same_head(scene, claim)) {
            match found.iter_mut().find(|slot| slot.source == source) {
                Some(slot) => slot.trust = slot.trust.max(trust),
                None => found.push(Slot { claim, source, trust }),
            }
        }
        order::sort_by_key(&mut found, |slot| (std::cmp::Reverse(slot.trust), slot.source));
        slots.extend(found.into_iter().take(3));
    }
    slots
}

/// Unsaid words next to what the claim's neighbours meet.
fn beside(scene: &Scene<'_, '_>, claim: usize) -> Vec<(usize, u8)> {
    let content = |at: &usize| scene.claim_class(*at) != Class::Function;
    let before = (0..claim).rev().filter(content).take(2).find_map(|at| scene.met[at]);
    let after = (claim + 1..scene.claim.len()).filter(content).take(2).find_map(|at| scene.met[at]);
    let free = |at: &usize| scene.taken[*at].is_none() && scene.source_class(*at) != Class::Function;
    let right = before.and_then(|at| (at + 1..scene.source.len().min(at + 5)).find(free));
    let left = after.and_then(|at| (at.saturating_sub(4)..at).rev().find(free));
    match (left, right) {
        (Some(left), Some(right)) if left == right => vec![(left, 3)],
        _ => left.into_iter().chain(right).map(|at| (at, 1)).collect(),
    }
}

/// Unsaid words that hang on the word that the claim's head meets, in the same relation; or that carry what its children meet.
fn under_same_head(scene: &Scene<'_, '_>, claim: usize) -> Vec<(usize, u8)> {
    let (mine, theirs) = (&scene.pair.claim.reading.words, &scene.pair.source.reading.words);
    let word = scene.claim[claim];
    let place = |word: usize| scene.claim.binary_search(&word).ok().and_then(|at| scene.met[at]);
    let mut found = Vec::new();
    let free = |at: usize| scene.taken[at].is_none() && scene.source_class(at) != Class::Function;
    if let Some(head) = mine[word].head.and_then(place) {
        for at in (0..scene.source.len()).filter(|&at| free(at)) {
            let other = &theirs[scene.source[at]];
            if other.head == Some(scene.source[head]) && alike(other.relation, mine[word].relation) {
                found.push((at, 2));
            }
        }
    }
    for child in scene.claim.iter().filter(|&&child| mine[child].head == Some(word)) {
        let Some(met) = place(*child) else { continue };
        let head = theirs[scene.source[met]].head;
        if let Some(at) = head.and_then(|head| scene.source.binary_search(&head).ok()).filter(|&at| free(at))
        {
            found.push((at, 2));
        }
    }
    found
}

fn alike(a: Relation, b: Relation) -> bool {
    let kind = |relation| match relation {
        Relation::Subject | Relation::ObliqueAgent => 1,
        Relation::Object | Relation::SubjectPassive => 2,
        Relation::Compound | Relation::AdjectivalModifier | Relation::NominalModifier => 3,
        Relation::Oblique | Relation::ObliqueTime => 4,
        other => 10 + other as u8,
    };
    kind(a) == kind(b)
}

/// Adds the features.
pub fn measure(scene: &Scene<'_, '_>, slots: &[Slot], sheet: &mut Sheet) {
    let of = |trust: u8| slots.iter().filter(move |slot| slot.trust == trust);
    sheet.count("slots between", of(3).count());
    sheet.count("slots arc", of(2).count());
    sheet.count("slots beside", of(1).count());
    let filled =
        scene.unmet().filter(|&at| slots.iter().any(|slot| slot.claim == at && slot.trust > 1)).count();
    sheet.share("slots filled", filled as f32, scene.unmet().count() as f32);
    let same_tag = |slot: &&Slot| scene.claim_tag(slot.claim) == scene.source_tag(slot.source);
    sheet.count("slots of one tag", slots.iter().filter(same_tag).filter(|slot| slot.trust > 1).count());
    let names = |slot: &&Slot| {
        scene.claim_class(slot.claim) == Class::Name && scene.source_class(slot.source) == Class::Name
    };
    sheet.count("slots of names", slots.iter().filter(names).count());
    sheet.count("slots of names between", slots.iter().filter(names).filter(|slot| slot.trust > 1).count());
    sheet.count("slots of one kind", slots.iter().filter(|slot| one_kind(scene, slot)).count());
    meanings(scene, slots, sheet);
    anywhere(scene, sheet);
}

/// Whether both words belong to names of one kind, and not to the same one.
fn one_kind(scene: &Scene<'_, '_>, slot: &Slot) -> bool {
    let mine = scene.pair.claim_entity(scene.claim[slot.claim]);
    let theirs = scene.pair.source_entity(scene.source[slot.source]);
    mine.zip(theirs).is_some_and(|(a, b)| a.kind == b.kind && a.key != b.key)
}

/// How the words in one slot are related.
fn meanings(scene: &Scene<'_, '_>, slots: &[Slot], sheet: &mut Sheet) {
    let kinds: Vec<Option<MeaningKind>> = slots
        .iter()
        .map(|slot| {
            scene.pair.relate(scene.claim[slot.claim], scene.source[slot.source]).map(|meaning| meaning.kind)
        })
        .collect();
    let count = |wanted: Option<MeaningKind>| kinds.iter().filter(|kind| **kind == wanted).count();
    sheet.count("slots opposite", count(Some(MeaningKind::Opposite)));
    sheet.count("slots sibling", count(Some(MeaningKind::Sibling)));
    sheet.count("slots narrower", count(Some(MeaningKind::Hyponym)));
    sheet.count("slots related", count(Some(MeaningKind::Related)));
    sheet.count("slots unrelated", count(None));
}

/// Opposites and siblings of the claim's words anywhere in the sentence.
fn anywhere(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let (mut opposite, mut sibling, mut narrower, mut met_opposite) = (0, 0, 0, 0);
    for mine in (0..scene.claim.len()).filter(|&at| content(scene.claim_class(at), scene.claim_tag(at))) {
        let mut seen = [false; 3];
        for theirs in
            (0..scene.source.len()).filter(|&at| content(scene.source_class(at), scene.source_tag(at)))
        {
            match scene.pair.relate(scene.claim[mine], scene.source[theirs]).map(|meaning| meaning.kind) {
                Some(MeaningKind::Opposite) => seen[0] = true,
                Some(MeaningKind::Sibling) => seen[1] = true,
                Some(MeaningKind::Hyponym) => seen[2] = true,
                _ => {}
            }
        }
        if scene.met[mine].is_some() {
            met_opposite += usize::from(seen[0]);
            continue;
        }
        opposite += usize::from(seen[0]);
        sibling += usize::from(seen[1]);
        narrower += usize::from(seen[2]);
    }
    sheet.count("opposites", opposite);
    sheet.count("opposites beside the same", met_opposite);
    sheet.count("siblings", sibling);
    sheet.count("narrower words", narrower);
}

fn content(class: Class, tag: Tag) -> bool {
    matches!(class, Class::Content | Class::Light) || class == Class::Name && tag != Tag::ProperNoun
}
