//! What the claim hangs on: its subject, its predicate, what it says its subject is; and the tone of opinions.

use super::scene::Scene;
use super::sheet::Sheet;
use crate::check::align::same_thing;
use crate::grammar::{Relation, Tag};
use crate::statement::Role;

/// Words of one tone; opinions of another tone exclude each other.
const TONES: &[(Tone, &[&str])] = &[
    (
        Tone::Good,
        &[
            "positive",
            "positively",
            "favorable",
            "favourable",
            "favorably",
            "favourably",
            "acclaim",
            "acclaimed",
            "praise",
            "universal",
            "good",
            "great",
            "excellent",
            "flattering",
            "glowing",
            "enthusiastic",
            "laud",
            "applaud",
            "success",
            "successful",
            "positivo",
            "favorable",
            "elogio",
            "exito",
        ],
    ),
    (
        Tone::Mixed,
        &[
            "mixed",
            "average",
            "mediocre",
            "lukewarm",
            "divided",
            "polarize",
            "polarized",
            "moderate",
            "mixto",
            "regular",
        ],
    ),
    (
        Tone::Bad,
        &[
            "negative",
            "negatively",
            "unfavorable",
            "unfavourable",
            "unfavorably",
            "pan",
            "panned",
            "poor",
            "poorly",
            "bad",
            "dislike",
            "failure",
            "bleak",
            "harsh",
            "terrible",
            "awful",
            "scathing",
            "disappointing",
            "slam",
            "criticize",
            "criticise",
            "negativo",
            "malo",
            "fracaso",
        ],
    ),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Tone {
    Good,
    Mixed,
    Bad,
}

/// Adds the features.
pub fn measure(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    pillars(scene, sheet);
    attributes(scene, sheet);
    frames(scene, sheet);
    tones(scene, sheet);
}

/// The words a claim stands on: 1 met here, 0.5 met around, 0 not met, -1 there is none.
fn pillars(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let words = &scene.pair.claim.reading.words;
    let inside = |word: usize| scene.claim.binary_search(&word).is_ok();
    let root = scene.claim.iter().copied().find(|&word| words[word].head.is_none_or(|head| !inside(head)));
    let child = |wanted: &[Relation]| {
        scene
            .claim
            .iter()
            .copied()
            .find(|&word| words[word].head == root && wanted.contains(&words[word].relation))
    };
    let met = |word: Option<usize>| match word
        .map(|word| scene.pair.link(word).filter(|link| same_thing(link.kind)))
    {
        None => -1.0,
        Some(None) => 0.0,
        Some(Some(link)) if link.is_local() => link.strength,
        Some(Some(_)) => 0.5,
    };
    let subject = child(&[Relation::Subject, Relation::SubjectPassive]);
    sheet.put("root met", met(root));
    sheet.put("subject met", met(subject));
    sheet.put("object met", met(child(&[Relation::Object, Relation::OpenComplement])));
    sheet.put("oblique met", met(child(&[Relation::Oblique, Relation::ObliqueTime, Relation::ObliqueAgent])));
    let pronoun = (0..scene.source.len().min(6)).any(|at| scene.source_tag(at) == Tag::Pronoun);
    sheet.put("source begins with a pronoun", f32::from(u8::from(pronoun)));
    let modifiers = |head_met: bool| {
        scene.unmet().filter(move |&at| {
            let head = words[scene.claim[at]].head.filter(|&head| inside(head));
            let known =
                head.and_then(|head| scene.claim.binary_search(&head).ok()).map(|at| scene.met[at].is_some());
            known == Some(head_met)
        })
    };
    sheet.count("unmet under met", modifiers(true).count());
    sheet.count("unmet under unmet", modifiers(false).count());
}

/// What the claim says its subject is, beside what the source says it is.
fn attributes(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let (mut same, mut other, mut open) = (0, 0, 0);
    for mine in scene.pair.claim_statements() {
        let heads: Vec<usize> = scene.pair.claim.arguments(mine, Role::Attribute).collect();
        for head in heads {
            let theirs: Vec<usize> = scene
                .pair
                .source_statements()
                .flat_map(|it| scene.pair.source.arguments(it, Role::Attribute).collect::<Vec<_>>())
                .collect();
            match () {
                () if theirs.iter().any(|&it| scene.pair.same(head, it)) => same += 1,
                () if theirs.is_empty() => open += 1,
                () => other += 1,
            }
        }
    }
    sheet.count("attribute same", same);
    sheet.count("attribute other", other);
    sheet.count("attribute open", open);
}

/// How near the nearest statement comes, and how many words are met only in others.
fn frames(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let scores = || scene.pair.frames.iter().map(|frame| frame.score);
    sheet.put("frame nearest", scores().fold(0.0, f32::max));
    sheet.put("frame farthest", scores().fold(1.0, f32::min));
    let links: Vec<_> =
        scene.claim.iter().filter_map(|&word| scene.pair.link(word)).filter(|it| it.is_local()).collect();
    let near = links.iter().filter(|link| link.is_near()).count();
    sheet.share("met near", near as f32, links.len() as f32);
    sheet.count("met far", links.len() - near);
}

/// Opinions of the same tone, of another, or on one side only.
fn tones(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let has = |tone: Tone, key: &str| TONES.iter().any(|(it, words)| *it == tone && words.contains(&key));
    let (mut same, mut apart, mut alone) = (0, 0, 0);
    for tone in [Tone::Good, Tone::Mixed, Tone::Bad] {
        if !(0..scene.claim.len()).any(|at| has(tone, scene.claim_key(at))) {
            continue;
        }
        let theirs: Vec<Tone> = [Tone::Good, Tone::Mixed, Tone::Bad]
            .into_iter()
            .filter(|&it| (0..scene.source.len()).any(|at| has(it, scene.source_key(at))))
            .collect();
        same += usize::from(theirs.contains(&tone));
        apart += usize::from(theirs.iter().any(|it| *it != tone));
        alone += usize::from(theirs.is_empty());
    }
    sheet.count("tone same", same);
    sheet.count("tone apart", apart);
    sheet.count("tone alone", alone);
}
