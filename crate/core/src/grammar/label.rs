//! The features by which an arc's relation is chosen, once both ends and the dependent's phrase are known.

use super::key::feature;
use super::state::{NONE, State};
use super::structure::{Tagged, distance};

/// The features of the arc from `head` to `dependent`, appended to `keys`.
pub fn features(sentence: Tagged, state: &State, head: u16, dependent: u16, keys: &mut Vec<u32>) {
    let (hw, ht) = (sentence.word(head), sentence.tag(head));
    let (dw, dt) = (sentence.word(dependent), sentence.tag(dependent));
    let way = u32::from(dependent > head);
    let child = |word: u16, side: usize, rank: usize| state.nodes[word as usize].child[side][rank];
    let label = |word: u16| if word == NONE { 255 } else { u32::from(state.nodes[word as usize].label) };
    let (left, right) = (child(dependent, 0, 0), child(dependent, 1, 0));
    let inner = child(dependent, 0, 1);
    let far = distance(head, dependent);
    let arc = (ht << 9) | (dt << 1) | way;
    let mut template = 300;
    let mut add = |a: u32, b: u32, c: u32| {
        keys.push(feature(template, a, b, c));
        template += 1;
    };
    add(ht, way, 0);
    add(dt, way, 0);
    add(hw, way, 0);
    add(dw, way, 0);
    add(arc, 0, 0);
    add(arc, far, 0);
    add(hw, dt, way);
    add(ht, dw, way);
    add(hw, dw, way);
    add(dw, dt, way);
    add(hw, ht, way);
    add(arc, sentence.word(left), 0);
    add(arc, sentence.tag(left), sentence.tag(right));
    add(arc, label(left), 0);
    add(arc, label(inner), 0);
    add(arc, label(right), 0);
    add(dt, sentence.word(left), way);
    add(hw, sentence.word(left), way);
    add(dw, sentence.word(left), way);
    add(dt, sentence.word(inner), way);
    add(dt, label(left), label(inner));
    add(dt, label(right), way);
    let (before, after) = (dependent - 1, dependent + 1);
    let after = if after < state.length { after } else { NONE };
    add(arc, sentence.tag(before), 0);
    add(arc, sentence.tag(after), 0);
    add(dt, sentence.word(before), way);
    add(dt, sentence.word(after), way);
    let (hl, hr) = (child(head, 0, 0), child(head, 1, 0));
    add(arc, label(hl), 0);
    add(arc, label(hr), 0);
    add(ht, label(hr), way);
    add(arc, label(child(head, 0, 1)), label(hl));
    add(arc, label(child(head, 1, 1)), label(hr));
    add(hw, label(hl), way);
    add(hw, label(hr), way);
    add(arc, sentence.word(hl), 0);
    add(arc, sentence.tag(hr), sentence.tag(hl));
    let suffix = |word: u16| if word == 0 { 0 } else { sentence.views[word as usize - 1].suffix[2] };
    add(suffix(dependent), ht, way);
    add(suffix(head), dt, way);
    add(suffix(dependent), suffix(head), way);
}
