//! The hierarchy of synsets: numbered in preorder, so a synset's kinds are the numbers right after its own.
//!
//! Only the depth of each synset is stored. How special a synset is (its information) follows from how many
//! synsets stand under it, as in Seco, Veale and Hayes, "An intrinsic information content metric" (2004):
//! "entity" carries none, a leaf carries all.

use crate::order;

/// A forest of synsets.
#[derive(Default)]
pub(super) struct Tree {
    depths: Vec<u8>,
    /// The synset above, or the synset itself at the top.
    parents: Vec<u16>,
    /// One past the last synset below.
    ends: Vec<u16>,
    /// Information of each synset, 0 to 1.
    information: Vec<f32>,
    /// For each synset the highest one above it that is special enough to say something, or none of its own.
    realms: Vec<u16>,
    /// Opposite synsets, both ways, sorted.
    opposites: Vec<(u16, u16)>,
    /// Synsets that stand in `opposites`, or, for adjectives, below one that does.
    has_opposite: Vec<bool>,
    /// Where the adjectives begin.
    first_adjective: u16,
}

/// A kind that shares less information than this says nothing: "entity", "act", "change".
pub(super) const LEAST_SHARED: f32 = 0.35;
/// The realm of synsets that are too broad.
const NO_REALM: u16 = u16::MAX;

/// The lowest synset above two others.
pub(super) struct Meet {
    /// Information of the meeting synset and of the two that meet, 0 to 1.
    pub shared: f32,
    pub left: f32,
    pub right: f32,
    /// Steps in the full hierarchy from each side up to it.
    pub left_steps: u8,
    pub right_steps: u8,
}

impl Tree {
    /// Builds the forest out of its depths in preorder; a root has depth 0. Adjectives come after nouns and verbs.
    pub fn new(depths: Vec<u8>, mut opposites: Vec<(u16, u16)>, first_adjective: u16) -> Tree {
        let count = depths.len();
        let mut parents = vec![0; count];
        let mut ends = vec![0; count];
        let mut open: Vec<usize> = Vec::new();
        for (synset, &depth) in depths.iter().enumerate() {
            while open.last().is_some_and(|&last| depths[last] >= depth) {
                ends[open.pop().unwrap_or_default()] = synset as u16;
            }
            parents[synset] = open.last().copied().unwrap_or(synset) as u16;
            open.push(synset);
        }
        for synset in open {
            ends[synset] = count as u16;
        }
        let whole = (count.max(2) as f32).ln();
        let size = |synset: usize| f32::from(ends[synset]) - synset as f32;
        let information: Vec<f32> = (0..count).map(|synset| 1.0 - size(synset).ln() / whole).collect();
        let mut realms = vec![NO_REALM; count];
        for synset in (0..count).filter(|&synset| information[synset] >= LEAST_SHARED) {
            let above = realms[usize::from(parents[synset])];
            realms[synset] = if above == NO_REALM { synset as u16 } else { above };
        }
        opposites.extend(opposites.clone().iter().map(|&(left, right)| (right, left)));
        order::sort(&mut opposites);
        let mut itself = vec![false; count];
        for &(left, _) in &opposites {
            itself[usize::from(left)] = true;
        }
        let below = |synset: usize| synset >= first_adjective.into() && itself[usize::from(parents[synset])];
        let has_opposite = (0..count).map(|synset| itself[synset] || below(synset)).collect();
        Tree { depths, parents, ends, information, realms, opposites, has_opposite, first_adjective }
    }

    pub fn len(&self) -> usize {
        self.depths.len()
    }

    /// Whether the two synsets are opposites, or adjectives similar to opposites.
    pub fn opposed(&self, left: u16, right: u16) -> bool {
        if !(self.has_opposite[usize::from(left)] && self.has_opposite[usize::from(right)]) {
            return false;
        }
        let up = |synset: u16| match synset >= self.first_adjective {
            true => [synset, self.parents[usize::from(synset)]],
            false => [synset, synset],
        };
        let opposed = |left, right| self.opposites.binary_search(&(left, right)).is_ok();
        up(left).iter().any(|&left| up(right).iter().any(|&right| opposed(left, right)))
    }

    /// Where the two synsets meet; nothing when that is nowhere or too broad to say anything.
    pub fn meet(&self, left: u16, right: u16) -> Option<Meet> {
        let realm = self.realms[usize::from(left)];
        if realm == NO_REALM || realm != self.realms[usize::from(right)] {
            return None;
        }
        let mut above = usize::from(left);
        while !(above <= usize::from(right) && right < self.ends[above]) {
            above = usize::from(self.parents[above]);
        }
        let (left, right) = (usize::from(left), usize::from(right));
        Some(Meet {
            shared: self.information[above],
            left: self.information[left],
            right: self.information[right],
            left_steps: self.depths[left] - self.depths[above],
            right_steps: self.depths[right] - self.depths[above],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Tree;

    /// thing(0): weapon(1): gun(2), sword(3); fruit(4) and twenty others. Adjectives: big(25); small(26): tiny(27).
    fn forest() -> Tree {
        let mut depths = vec![0, 1, 3, 2];
        depths.extend([1; 21]);
        depths.extend([0, 0, 1]);
        Tree::new(depths, vec![(1, 4), (25, 26)], 25)
    }

    #[test]
    fn synsets_meet_at_the_lowest_one_above_both() {
        let meet = forest().meet(2, 3).unwrap();
        assert_eq!((meet.left_steps, meet.right_steps), (2, 1));
        let meet = forest().meet(1, 2).unwrap();
        assert_eq!((meet.left_steps, meet.right_steps), (0, 2));
    }

    #[test]
    fn synsets_do_not_meet_in_what_everything_is() {
        assert!(forest().meet(3, 4).is_none());
        assert!(forest().meet(2, 25).is_none());
    }

    #[test]
    fn a_leaf_carries_more_information_than_what_is_above_it() {
        let meet = forest().meet(2, 3).unwrap();
        assert!(meet.shared < meet.left);
        assert_eq!(meet.left, 1.0);
    }

    #[test]
    fn opposites_hold_for_adjectives_similar_to_them() {
        let forest = forest();
        assert!(forest.opposed(1, 4) && forest.opposed(4, 1) && forest.opposed(25, 27));
        assert!(!forest.opposed(2, 3) && !forest.opposed(2, 4));
    }
}
