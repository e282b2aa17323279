//! Whether what meets stands in the same order, side by side and in the same grammatical relation.

use super::scene::Scene;
use super::sheet::Sheet;
use crate::check::view::View;
use crate::statement::{Role, Statement};

/// Adds the features.
pub fn measure(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    sequence(scene, sheet);
    strings(scene, sheet);
    edges(scene, sheet);
    roles(scene, sheet);
}

/// Order and distance of the words that meet.
fn sequence(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let met: Vec<(usize, usize)> =
        scene.met.iter().enumerate().filter_map(|(at, met)| met.map(|met| (at, met))).collect();
    let (mut forward, mut close, mut all, mut far) = (0.0, 0.0, 0.0, 0_f32);
    for step in met.windows(2) {
        let ((a, x), (b, y)) = (step[0], step[1]);
        all += 1.0;
        if y >= x {
            forward += 1.0;
        }
        let gap = (y as f32 - x as f32).abs() - (b - a) as f32;
        if gap.abs() <= 1.0 {
            close += 1.0;
        }
        far = far.max(gap);
    }
    sheet.share("order forward", forward, all);
    sheet.share("order close", close, all);
    sheet.put("order widest gap", far.min(40.0));
    let low = met.iter().map(|step| step.1).min();
    let high = met.iter().map(|step| step.1).max();
    let spread = low.zip(high).map_or(0, |(low, high)| high - low + 1);
    sheet.share("order density", met.len() as f32, spread as f32);
}

/// Words in common as plain strings, function words included.
fn strings(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let claim: Vec<&str> = (0..scene.claim.len()).map(|at| scene.claim_key(at)).collect();
    let source: Vec<&str> = (0..scene.source.len()).map(|at| scene.source_key(at)).collect();
    let (mut run, mut longest) = (vec![0_usize; source.len() + 1], 0);
    let mut common = vec![0_usize; source.len() + 1];
    for mine in &claim {
        let (mut diagonal_run, mut diagonal) = (0, 0);
        for (at, theirs) in source.iter().enumerate() {
            let (above_run, above) = (run[at + 1], common[at + 1]);
            run[at + 1] = if mine == theirs { diagonal_run + 1 } else { 0 };
            common[at + 1] = if mine == theirs { diagonal + 1 } else { above.max(common[at]) };
            longest = longest.max(run[at + 1]);
            (diagonal_run, diagonal) = (above_run, above);
        }
    }
    let length = claim.len() as f32;
    sheet.share("string common", common.last().copied().unwrap_or(0) as f32, length);
    sheet.share("string longest", longest as f32, length);
    let pairs = |row: &[&str]| {
        row.windows(2)
            .map(|pair| (pair[0].to_owned(), pair[1].to_owned()))
            .collect::<std::collections::BTreeSet<_>>()
    };
    let (mine, theirs) = (pairs(&claim), pairs(&source));
    sheet.share("string bigrams", mine.intersection(&theirs).count() as f32, mine.len() as f32);
    sheet.put("string source ratio", length / source.len().max(1) as f32);
}

/// Arcs of the claim's tree whose two ends meet: is there the same arc in the source, the reversed one, or none?
fn edges(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let words = &scene.pair.claim.reading.words;
    let place = |word: usize| scene.claim.binary_search(&word).ok().and_then(|at| scene.met[at]);
    let (mut all, mut same, mut reversed, mut near, mut labelled) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for &word in &scene.claim {
        let Some(head) = words[word].head else { continue };
        let (Some(child), Some(parent)) = (place(word), place(head)) else { continue };
        let (child, parent) = (scene.source[child], scene.source[parent]);
        all += 1.0;
        let up = |at: usize| scene.pair.source.reading.words[at].head;
        if up(child) == Some(parent) {
            same += 1.0;
            let relation = |view: &View, at: usize| view.reading.words[at].relation;
            if relation(scene.pair.source, child) == relation(scene.pair.claim, word) {
                labelled += 1.0;
            }
        } else if up(parent) == Some(child) {
            reversed += 1.0;
        } else if up(child).and_then(up) == Some(parent) || up(child).is_some() && up(child) == up(parent) {
            near += 1.0;
        }
    }
    sheet.share("edges same", same, all);
    sheet.share("edges labelled", labelled, all);
    sheet.share("edges reversed", reversed, all);
    sheet.share("edges near", near, all);
    sheet.put("edges apart", all - same - reversed - near);
}

/// The claim's predicates and the participants of each: met in the same role, in another, or not.
fn roles(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let (mut predicates, mut counterparts) = (0.0, 0.0);
    let mut tally = Tally::default();
    for mine in scene.pair.claim_statements() {
        predicates += 1.0;
        let Some(theirs) = scene.pair.counterpart(mine) else { continue };
        counterparts += 1.0;
        tally.add(scene, mine, theirs);
    }
    sheet.share("predicates met", counterparts, predicates);
    sheet.put("roles same", tally.same);
    sheet.put("roles crossed", tally.crossed);
    sheet.put("roles elsewhere", tally.elsewhere);
    sheet.put("roles replaced", tally.replaced);
    sheet.put("roles open", tally.open);
}

/// Where the claim's participants are found.
#[derive(Default)]
struct Tally {
    same: f32,
    crossed: f32,
    elsewhere: f32,
    replaced: f32,
    open: f32,
}

impl Tally {
    fn add(&mut self, scene: &Scene<'_, '_>, mine: &Statement, theirs: &Statement) {
        for argument in mine.arguments.iter().filter(|it| scene.claim.contains(&it.head)) {
            let here: Vec<&crate::statement::Argument> =
                theirs.arguments.iter().filter(|it| it.role == argument.role).collect();
            let meets = |head: usize| scene.pair.same(argument.head, head);
            if here.iter().any(|it| meets(it.head)) {
                self.same += 1.0;
            } else if theirs.arguments.iter().any(|it| core(it.role) && core(argument.role) && meets(it.head))
            {
                self.crossed += 1.0;
            } else if scene.pair.meets(argument.head).is_some() {
                self.elsewhere += 1.0;
            } else if here.is_empty() {
                self.open += 1.0;
            } else {
                self.replaced += 1.0;
            }
        }
    }
}

fn core(role: Role) -> bool {
    matches!(role, Role::Actor | Role::Object | Role::Recipient)
}
