//! What a model found in a text, as bytes. A pack may keep them, so that whoever opens it need not find them again.
//!
//! | bytes | what |
//! | --- | --- |
//! | 4 | checksum of the model |
//! | 4 | checksum of the text and of where its tokens stand |
//! | the rest | all tags, all relations, all heads; a head as its distance from the word, in a number of seven bits a byte |

use super::bytes::{Reader, Writer};
use super::model::{Model, Parse, checksum, pieces};
use super::tree::is_tree;
use crate::text::Layout;

/// Changes whenever the same model reads a sentence in another way; what was kept before is read anew.
const READING: u8 = 4;

impl Model {
    /// What this model finds in `text`, for [`Model::analyse`].
    pub fn keep(&self, text: &str, layout: &Layout) -> Vec<u8> {
        let [mut tags, mut labels, mut heads] = [(); 3].map(|()| Writer::default());
        let mut parse = Parse::default();
        for tokens in pieces(layout) {
            let forms: Vec<&str> = tokens.iter().map(|token| token.span.of(text)).collect();
            self.parse_apart(&forms, &mut parse);
            for word in 1..parse.heads.len() {
                tags.byte(parse.tags[word - 1]);
                labels.byte(parse.labels[word]);
                heads.number(distance(word, parse.heads[word]));
            }
        }
        [&self.checksum[..], &key(text, layout), &tags.0, &labels.0, &heads.0].concat()
    }

    /// The parses that `bytes` hold, one for each piece; nothing when they are of another model, text or layout.
    pub(super) fn kept(&self, text: &str, layout: &Layout, bytes: &[u8]) -> Option<Vec<Parse>> {
        let rest = bytes.strip_prefix(&self.checksum)?.strip_prefix(&key(text, layout))?;
        let count = pieces(layout).map(<[_]>::len).sum();
        let (mut tags, rest) = rest.split_at_checked(count)?;
        let (mut labels, rest) = rest.split_at_checked(count)?;
        let mut heads = Reader(rest);
        let mut parses = Vec::new();
        for tokens in pieces(layout) {
            let mut parse = Parse::default();
            parse.heads.push(0);
            parse.labels.push(0);
            for word in 1..=tokens.len() {
                parse.tags.push(*tags.split_off_first()?);
                parse.labels.push(*labels.split_off_first()?);
                parse.heads.push(head(word, heads.number().ok()?)?);
            }
            let fits = parse.tags.iter().all(|&tag| (tag as usize) < self.tags.len())
                && parse.labels.iter().all(|&label| (label as usize) < self.relations.len())
                && parse.heads.iter().all(|&head| head as usize <= tokens.len())
                && is_tree(&parse.heads);
            if !fits {
                return None;
            }
            parses.push(parse);
        }
        heads.0.is_empty().then_some(parses)
    }
}

/// Changes with the text, with the way it is cut, and with the way sentences are read.
fn key(text: &str, layout: &Layout) -> [u8; 4] {
    let mut bytes = vec![READING];
    bytes.extend(text.as_bytes());
    for tokens in pieces(layout) {
        bytes.extend((tokens.len() as u32).to_le_bytes());
        for token in tokens {
            bytes.extend((token.span.start as u32).to_le_bytes());
            bytes.extend((token.span.end as u32).to_le_bytes());
        }
    }
    checksum(&bytes).to_le_bytes()
}

/// From a word to its head: even to the right, odd to the left.
fn distance(word: usize, head: u16) -> u32 {
    let head = head as usize;
    let steps = (word.abs_diff(head) as u32) * 2;
    if head < word { steps - 1 } else { steps }
}

/// Back from [`distance`].
fn head(word: usize, distance: u32) -> Option<u16> {
    let steps = distance.div_ceil(2) as usize;
    let head = if distance % 2 == 1 { word.checked_sub(steps)? } else { word.checked_add(steps)? };
    u16::try_from(head).ok()
}

#[cfg(test)]
mod tests {
    use super::{distance, head};

    #[test]
    fn a_head_is_found_again() {
        for word in 1..=160 {
            for there in 0..=160 {
                assert_eq!(head(word, distance(word, there)), Some(there));
            }
        }
        assert_eq!(head(3, 9), None);
        assert_eq!(head(3, u32::MAX), None);
    }
}
