//! The features by which a token's tag is chosen, from left to right.
//!
//! After Collins, "Discriminative Training Methods for Hidden Markov Models" (2002), and Ratnaparkhi's features for
//! unknown words (1996): the word, its neighbours, its ends and shape, and the two tags before it.

use super::key::feature;
use super::view::View;

/// The features of token `at`, appended to `keys`; `tags` holds the tags of the tokens before it.
pub fn features(views: &[View], tags: &[u8], at: usize, keys: &mut Vec<u32>) {
    let view = |offset: isize| at.checked_add_signed(offset).and_then(|index| views.get(index));
    let word = |offset: isize| view(offset).map_or(0, |view| view.word);
    let tag = |back: usize| at.checked_sub(back).map_or(255, |index| u32::from(tags[index]));
    let this = &views[at];
    let (one, two) = (tag(1), tag(2));
    let mut template = 0;
    let mut add = |a: u32, b: u32, c: u32| {
        keys.push(feature(template, a, b, c));
        template += 1;
    };
    add(this.word, 0, 0);
    add(this.word, this.shape, 0);
    add(this.word, one, 0);
    add(this.word, word(1), 0);
    add(this.word, word(-1), 0);
    add(word(-1), 0, 0);
    add(word(-2), 0, 0);
    add(word(1), 0, 0);
    add(word(2), 0, 0);
    add(one, 0, 0);
    add(one, two, 0);
    add(one, word(1), 0);
    add(word(1), word(2), 0);
    for suffix in this.suffix {
        add(suffix, 0, 0);
    }
    for prefix in this.prefix {
        add(prefix, 0, 0);
    }
    add(this.shape, 0, 0);
    add(this.shape, this.suffix[2], 0);
    add(this.shape, one, 0);
    add(this.suffix[1], one, 0);
    add(this.suffix[2], one, two);
    add(this.suffix[2], view(1).map_or(0, |next| next.suffix[1]), 0);
    add(view(1).map_or(0, |next| next.suffix[2]), 0, 0);
    add(view(1).map_or(0, |next| next.suffix[1]), one, 0);
    add(view(-1).map_or(0, |last| last.suffix[2]), 0, 0);
    add(view(1).map_or(99, |next| next.shape), this.shape, 0);
    add(view(-1).map_or(99, |last| last.shape), this.shape, 0);
}
