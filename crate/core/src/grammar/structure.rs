//! The features by which the parser chooses its next move.
//!
//! After Zhang and Nivre, "Transition-based Dependency Parsing with Rich Non-local Features" (2011): words and tags around
//! the top of the stack and the next word, their outermost dependents, distances and numbers of dependents.

use super::key::feature;
use super::state::{NONE, State};
use super::view::View;

/// A sentence with its tags, as the parser sees it.
#[derive(Clone, Copy)]
pub struct Tagged<'a> {
    /// One view for each word.
    pub views: &'a [View],
    /// One tag for each word.
    pub tags: &'a [u8],
}

impl Tagged<'_> {
    /// The tag of `word`: 254 for the root, 255 for none.
    #[inline]
    pub fn tag(&self, word: u16) -> u32 {
        match word {
            NONE => 255,
            0 => 254,
            word => u32::from(self.tags[word as usize - 1]),
        }
    }

    /// The hashed word: 1 for the root, 0 for none.
    #[inline]
    pub fn word(&self, word: u16) -> u32 {
        match word {
            NONE => 0,
            0 => 1,
            word => self.views[word as usize - 1].word,
        }
    }
}

/// A distance between words, coarser the longer it is.
#[inline]
pub fn distance(from: u16, to: u16) -> u32 {
    match from.abs_diff(to) {
        near @ 0..=4 => u32::from(near),
        5..=6 => 5,
        7..=10 => 6,
        _ => 7,
    }
}

struct Slot {
    word: u32,
    tag: u32,
    both: u32,
}

/// The features of `state`, appended to `keys`.
pub fn features(sentence: Tagged, state: &State, keys: &mut Vec<u32>) {
    let slot = |word: u16| {
        let (word, tag) = (sentence.word(word), sentence.tag(word));
        Slot { word, tag, both: word ^ (tag + 1).wrapping_mul(0x9e37_79b9) }
    };
    let (s0, s1, s2) = (state.stacked(0), state.stacked(1), state.stacked(2));
    let (b0, b1, b2) = (state.ahead(0), state.ahead(1), state.ahead(2));
    let slots = [slot(s0), slot(s1), slot(s2), slot(b0), slot(b1), slot(b2)];
    let mut adder = Adder { keys, template: 100 };
    singles(&slots, &mut adder);
    pairs(&slots, &mut adder);
    triples(&slots, &mut adder);
    dependents(sentence, state, [s0, s1, b0], &mut adder);
    distances(&slots, distance(s0, b0), distance(s1, s0), &mut adder);
    let between = commas(sentence, s0, b0);
    adder.add(slots[0].tag, slots[3].tag, between);
    adder.add(slots[1].tag, slots[0].tag, commas(sentence, s1, s0));
}

struct Adder<'a> {
    keys: &'a mut Vec<u32>,
    template: u32,
}

impl Adder<'_> {
    #[inline]
    fn add(&mut self, a: u32, b: u32, c: u32) {
        self.keys.push(feature(self.template, a, b, c));
        self.template += 1;
    }
}

fn singles(slots: &[Slot; 6], adder: &mut Adder) {
    for slot in slots {
        adder.add(slot.word, 0, 0);
        adder.add(slot.tag, 0, 0);
        adder.add(slot.both, 0, 0);
    }
}

fn pairs([s0, s1, s2, b0, b1, _]: &[Slot; 6], adder: &mut Adder) {
    for (a, b) in [(s0, b0), (s1, s0)] {
        adder.add(a.both, b.both, 0);
        adder.add(a.both, b.word, 0);
        adder.add(a.word, b.both, 0);
        adder.add(a.both, b.tag, 0);
        adder.add(a.tag, b.both, 0);
        adder.add(a.word, b.word, 0);
        adder.add(a.tag, b.tag, 0);
    }
    adder.add(s1.tag, b0.tag, 0);
    adder.add(s1.word, b0.word, 0);
    adder.add(s1.both, b0.tag, 0);
    adder.add(s1.tag, b0.both, 0);
    adder.add(b0.tag, b1.tag, 0);
    adder.add(b0.both, b1.tag, 0);
    adder.add(b0.tag, b1.both, 0);
    adder.add(s0.both, b1.tag, 0);
    adder.add(s0.tag, b1.both, 0);
    adder.add(s2.tag, s0.both, 0);
}

fn triples([s0, s1, s2, b0, b1, b2]: &[Slot; 6], adder: &mut Adder) {
    adder.add(b0.tag, b1.tag, b2.tag);
    adder.add(s0.tag, b0.tag, b1.tag);
    adder.add(s1.tag, s0.tag, b0.tag);
    adder.add(s2.tag, s1.tag, s0.tag);
    adder.add(s0.both, b0.tag, b1.tag);
    adder.add(s0.tag, b0.both, b1.tag);
    adder.add(s1.both, s0.tag, b0.tag);
    adder.add(s1.tag, s0.both, b0.tag);
    adder.add(s1.tag, s0.tag, b0.both);
    adder.add((s1.tag << 8) | s0.tag, (b0.tag << 8) | b1.tag, 0);
    adder.add((s2.tag << 8) | s1.tag, (s0.tag << 8) | b0.tag, 0);
    adder.add((s0.tag << 8) | b0.tag, (b1.tag << 8) | b2.tag, 0);
}

fn dependents(sentence: Tagged, state: &State, [s0, s1, b0]: [u16; 3], adder: &mut Adder) {
    let child = |word: u16, side: usize, rank: usize| {
        if word == NONE { NONE } else { state.nodes[word as usize].child[side][rank] }
    };
    let label = |word: u16| if word == NONE { 255 } else { u32::from(state.nodes[word as usize].label) };
    let (t0, t1, tb) = (sentence.tag(s0), sentence.tag(s1), sentence.tag(b0));
    let (left0, right0) = (child(s0, 0, 0), child(s0, 1, 0));
    let (left1, right1) = (child(s1, 0, 0), child(s1, 1, 0));
    let leftb = child(b0, 0, 0);
    for (dependent, head) in [(left0, t0), (right0, t0), (left1, t1), (right1, t1), (leftb, tb)] {
        adder.add(sentence.word(dependent), head, 0);
        adder.add(sentence.tag(dependent), head, label(dependent));
        adder.add(label(dependent), head, 0);
    }
    for (dependent, head) in [
        (child(s0, 0, 1), t0),
        (child(s0, 1, 1), t0),
        (child(s1, 0, 1), t1),
        (child(s1, 1, 1), t1),
        (child(b0, 0, 1), tb),
    ] {
        adder.add(sentence.tag(dependent), head, label(dependent));
    }
    adder.add((t0 << 8) | tb, label(left0), label(right0));
    for dependent in [left0, right0, leftb] {
        adder.add((t0 << 8) | tb, sentence.tag(dependent), 0);
        adder.add((t0 << 8) | tb, label(dependent), 0);
    }
    for dependent in [left1, right1, left0, right0] {
        adder.add((t1 << 8) | t0, sentence.tag(dependent), 0);
        adder.add((t1 << 8) | t0, label(dependent), tb);
    }
    let count = |word: u16, side: usize| {
        if word == NONE { 9 } else { u32::from(state.nodes[word as usize].count[side]).min(4) }
    };
    adder.add(t0, count(s0, 0), count(s0, 1));
    adder.add(t1, count(s1, 0), count(s1, 1));
    adder.add(tb, count(b0, 0), 0);
    adder.add(sentence.word(s0), count(s0, 0), count(s0, 1));
    adder.add(sentence.word(s1), count(s1, 1), 0);
    adder.add(sentence.word(b0), count(b0, 0), 0);
}

fn distances([s0, s1, _, b0, _, _]: &[Slot; 6], near: u32, far: u32, adder: &mut Adder) {
    adder.add(s0.tag, b0.tag, near);
    adder.add(s0.word, near, 0);
    adder.add(b0.word, near, 0);
    adder.add(s1.tag, s0.tag, far);
    adder.add(s1.word, far, 0);
    adder.add(s0.word, far, 0);
    adder.add((s1.tag << 8) | s0.tag, b0.tag, (near << 4) | far);
}

/// Whether a comma stands between two words, and how many.
fn commas(sentence: Tagged, from: u16, to: u16) -> u32 {
    if from == NONE || to == NONE {
        return 9;
    }
    let (from, to) = (from.min(to) as usize, from.max(to) as usize);
    let comma = super::key::of_characters(&[',']);
    let between = &sentence.views[from..to.saturating_sub(1).max(from)];
    between.iter().filter(|view| view.word == comma).count().min(3) as u32
}
