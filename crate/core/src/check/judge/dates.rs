//! The claim's dates beside the sentence's.

use super::scene::Scene;
use super::sheet::Sheet;
use crate::value::{Bound, Date, DateKind};

/// Adds the features.
pub fn measure(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let claim = scene.pair.claim;
    let inside = |date: &&Date| claim.has_word_in(&scene.claim, date.span);
    let placed = |date: &&Date| matches!(date.kind, DateKind::Date | DateKind::Period);
    let mine: Vec<&Date> = claim.reading.mentions.dates.iter().filter(inside).filter(placed).collect();
    let theirs: Vec<&Date> = scene.pair.source_dates().filter(placed).collect();
    let mut tally = Tally::default();
    for date in &mine {
        tally.add(date, &theirs);
    }
    sheet.put("dates written", theirs.len().min(6) as f32);
    tally.put(sheet);
}

/// Sums over the claim's dates; each is counted once, by the best of the sentence's dates.
#[derive(Default)]
struct Tally {
    same: f32,
    broader: f32,
    narrower: f32,
    apart: f32,
    alone: f32,
    open_kept: f32,
    open_broken: f32,
    years_apart: f32,
}

impl Tally {
    fn add(&mut self, mine: &Date, theirs: &[&Date]) {
        if theirs.is_empty() {
            self.alone += 1.0;
            return;
        }
        let open = !matches!(mine.bound, Bound::Exact | Bound::About);
        let ranks = theirs.iter().map(|date| rank(mine, date));
        let best = ranks.max().unwrap_or(0);
        match best {
            4 => self.same += 1.0,
            3 => self.broader += 1.0,
            2 => self.narrower += 1.0,
            1 => self.apart += 1.0,
            _ => {}
        }
        if open {
            self.open_kept += f32::from(u8::from(best >= 3));
            self.open_broken += f32::from(u8::from(best == 1));
        }
        let gap = theirs.iter().filter_map(|date| years_between(mine, date)).min().unwrap_or(0);
        self.years_apart = self.years_apart.max(gap.min(50) as f32);
    }

    fn put(&self, sheet: &mut Sheet) {
        sheet.put("dates same", self.same);
        sheet.put("dates broader", self.broader);
        sheet.put("dates narrower", self.narrower);
        sheet.put("dates apart", self.apart);
        sheet.put("dates alone", self.alone);
        sheet.put("dates open kept", self.open_kept);
        sheet.put("dates open broken", self.open_broken);
        sheet.put("dates years apart", self.years_apart);
    }
}

/// 4 the same, 3 the claim's holds the source's, 2 the claim's is finer or overlaps, 1 apart, 0 cannot be told.
fn rank(mine: &Date, theirs: &Date) -> u8 {
    if mine.timex == theirs.timex && mine.bound == theirs.bound {
        return 4;
    }
    match (mine.days, theirs.days) {
        (Some(a), Some(b)) if a.1 < b.0 || b.1 < a.0 => 1,
        (Some(a), Some(b)) if a.0 <= b.0 && b.1 <= a.1 => 3,
        (Some(_), Some(_)) => 2,
        _ => 0,
    }
}

fn years_between(mine: &Date, theirs: &Date) -> Option<i16> {
    let (a, b) = (mine.days?, theirs.days?);
    Some(if a.1 < b.0 {
        b.0.year - a.1.year
    } else if b.1 < a.0 {
        a.0.year - b.1.year
    } else {
        0
    })
}
