//! The claim's figures beside the sentence's: which could be the same, how far apart they lie, what hedges do.

use super::scene::Scene;
use super::sheet::Sheet;
use crate::check::bind::{binding, quantities};
use crate::check::figure::relate;
use crate::check::finding::Outcome;
use crate::value::{Hedge, Quantity};

/// Adds the features.
pub fn measure(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let mine = claimed(scene);
    let theirs: Vec<&Quantity> = quantities(scene.pair).collect();
    let mut tally = Tally::default();
    for quantity in &mine {
        tally.add(scene, quantity, &theirs);
    }
    sheet.put("figures written", (theirs.len().min(10)) as f32);
    tally.put(sheet);
    digits(scene, sheet);
    ordinals(scene, sheet);
}

fn claimed<'p>(scene: &Scene<'p, '_>) -> Vec<&'p Quantity> {
    let reading = &scene.pair.claim.reading;
    let inside = |it: &&Quantity| scene.pair.claim.has_word_in(&scene.claim, it.number_span);
    reading.mentions.quantities.iter().filter(|quantity| !quantity.ordinal).filter(inside).collect()
}

/// Sums over the claim's figures.
#[derive(Default)]
struct Tally {
    alone: f32,
    holds: f32,
    bound_holds: f32,
    bound_differs: f32,
    bound_open: f32,
    all_differ: f32,
    single: f32,
    literal: f32,
    literal_other: f32,
    weakest_binding: f32,
    widest: f32,
    lower: f32,
    higher: f32,
    above_kept: f32,
    above_broken: f32,
    below_kept: f32,
    below_broken: f32,
    exact_near: f32,
    exact_far: f32,
    loose_source: f32,
    hedge_apart: f32,
}

impl Tally {
    fn add(&mut self, scene: &Scene<'_, '_>, mine: &Quantity, theirs: &[&Quantity]) {
        let compatible: Vec<&Quantity> =
            theirs.iter().copied().filter(|it| it.dimension() == mine.dimension()).collect();
        self.literal += flag(theirs.iter().any(|it| it.value == mine.value));
        if compatible.is_empty() {
            self.alone += 1.0;
            return;
        }
        self.single += flag(compatible.len() == 1);
        let outcomes: Vec<Outcome> = compatible.iter().map(|it| relate(mine, it).0).collect();
        self.holds += flag(outcomes.iter().any(|outcome| outcome.holds()));
        self.all_differ += flag(outcomes.iter().all(|outcome| *outcome == Outcome::Differs));
        let Some((strength, partner)) = partner(scene, mine, &compatible) else { return };
        self.weakest_binding = self.weakest_binding.max(1.0 - strength);
        match relate(mine, partner).0 {
            Outcome::Agrees | Outcome::Broader => self.bound_holds += 1.0,
            Outcome::Differs => self.bound_differs += 1.0,
            _ => self.bound_open += 1.0,
        }
        self.literal_other +=
            flag(partner.value != mine.value && theirs.iter().any(|it| it.value == mine.value));
        self.compare(mine, partner);
    }

    fn compare(&mut self, mine: &Quantity, partner: &Quantity) {
        let factor = mine.unit.zip(partner.unit).map_or(1.0, |(a, b)| b.factor / a.factor);
        let value = partner.value * factor;
        let ratio = ((mine.value.abs() + 1e-9) / (value.abs() + 1e-9)).ln() as f32;
        let ratio = ratio.clamp(-5.0, 5.0);
        if ratio.abs() > self.widest.abs() {
            self.widest = ratio;
        }
        self.lower += flag(mine.value < value * (1.0 - 1e-9));
        self.higher += flag(mine.value > value * (1.0 + 1e-9));
        match mine.hedge {
            Hedge::Over | Hedge::AtLeast => {
                let kept = value > mine.value || mine.hedge == Hedge::AtLeast && value >= mine.value;
                let kept = kept || value == mine.value && matches!(partner.hedge, Hedge::Over);
                self.above_kept += flag(kept);
                self.above_broken += flag(!kept);
            }
            Hedge::Under | Hedge::AtMost | Hedge::Nearly => {
                let kept = value < mine.value || mine.hedge == Hedge::AtMost && value <= mine.value;
                let kept =
                    kept || value == mine.value && matches!(partner.hedge, Hedge::Under | Hedge::Nearly);
                self.below_kept += flag(kept);
                self.below_broken += flag(!kept);
            }
            _ => {
                self.exact_near += flag(ratio != 0.0 && ratio.abs() < 0.1);
                self.exact_far += flag(ratio.abs() >= 0.1);
            }
        }
        self.loose_source += flag(!matches!(partner.hedge, Hedge::None | Hedge::Exactly));
        self.hedge_apart += flag(way(mine.hedge) * way(partner.hedge) < 0.0);
    }

    fn put(&self, sheet: &mut Sheet) {
        sheet.put("figures alone", self.alone);
        sheet.put("figures hold", self.holds);
        sheet.put("figures bound hold", self.bound_holds);
        sheet.put("figures bound differ", self.bound_differs);
        sheet.put("figures bound open", self.bound_open);
        sheet.put("figures all differ", self.all_differ);
        sheet.put("figures with one candidate", self.single);
        sheet.put("figures literal", self.literal);
        sheet.put("figures literal elsewhere", self.literal_other);
        sheet.put("figures weakest binding", self.weakest_binding);
        sheet.put("figures widest ratio", self.widest);
        sheet.put("figures lower", self.lower);
        sheet.put("figures higher", self.higher);
        sheet.put("figures above kept", self.above_kept);
        sheet.put("figures above broken", self.above_broken);
        sheet.put("figures below kept", self.below_kept);
        sheet.put("figures below broken", self.below_broken);
        sheet.put("figures exact near", self.exact_near);
        sheet.put("figures exact far", self.exact_far);
        sheet.put("figures hedged in source", self.loose_source);
        sheet.put("figures hedged apart", self.hedge_apart);
    }
}

fn flag(value: bool) -> f32 {
    f32::from(u8::from(value))
}

fn way(hedge: Hedge) -> f32 {
    match hedge {
        Hedge::Over | Hedge::AtLeast => 1.0,
        Hedge::Under | Hedge::AtMost | Hedge::Nearly => -1.0,
        _ => 0.0,
    }
}

/// The figure that most likely measures the same: by binding, then by nearness.
fn partner<'q>(
    scene: &Scene<'_, '_>,
    mine: &Quantity,
    theirs: &[&'q Quantity],
) -> Option<(f32, &'q Quantity)> {
    let distance = |it: &Quantity| ((mine.value.abs() + 1.0) / (it.value.abs() + 1.0)).ln().abs();
    theirs
        .iter()
        .map(|it| (binding(scene.pair, mine, it), *it))
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| distance(b.1).total_cmp(&distance(a.1))))
}

/// Written digits of the claim, dates included, that the sentence or its surroundings write too.
fn digits(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let has_digit = |word: &str| word.chars().any(|c| c.is_ascii_digit());
    let plain = |word: &str| word.replace(',', "");
    let theirs: Vec<String> = scene
        .source
        .iter()
        .map(|&word| scene.pair.source.word(word))
        .filter(|word| has_digit(word))
        .map(plain)
        .collect();
    let mine: Vec<String> = scene
        .claim
        .iter()
        .map(|&word| scene.pair.claim.word(word))
        .filter(|word| has_digit(word))
        .map(plain)
        .collect();
    let met = mine.iter().filter(|word| theirs.contains(word)).count();
    sheet.share("digits met", met as f32, mine.len() as f32);
    sheet.count("digits unmet", mine.len() - met);
    let unsaid = theirs.iter().filter(|word| !mine.contains(word)).count();
    sheet.put("digits unsaid", unsaid.min(8) as f32);
}

/// Positions ("the third") that agree or stand against another.
fn ordinals(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let (claim, source) = (&scene.pair.claim.reading, &scene.pair.source.reading);
    let sentence = scene.pair.sentence_span();
    let theirs: Vec<f64> = source
        .mentions
        .quantities
        .iter()
        .filter(|it| it.ordinal && sentence.contains(it.number_span))
        .map(|it| it.value)
        .collect();
    let mine: Vec<f64> = claim
        .mentions
        .quantities
        .iter()
        .filter(|it| it.ordinal && scene.pair.claim.has_word_in(&scene.claim, it.number_span))
        .map(|it| it.value)
        .collect();
    sheet.count("ordinals met", mine.iter().filter(|value| theirs.contains(value)).count());
    let other = mine.iter().filter(|value| !theirs.contains(value) && !theirs.is_empty()).count();
    sheet.count("ordinals other", other);
    sheet.count("ordinals alone", if theirs.is_empty() { mine.len() } else { 0 });
}
