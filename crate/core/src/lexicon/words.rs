//! Words and the short lists that belong to them, as they stand in memory.

/// Sorted words in one piece of text.
#[derive(Default)]
pub(super) struct Words {
    text: String,
    /// Where each word starts, and the end of the text; a word is followed by one line break.
    starts: Vec<u32>,
    /// Words by their hash, one more than their number, or 0; a word stands at its hash or soon after it.
    slots: Vec<u16>,
}

impl Words {
    pub fn new(text: String) -> Words {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(breaks.map(|(at, _)| at as u32 + 1)).collect();
        let mut words = Words { text, starts, slots: Vec::new() };
        words.slots = vec![0; (words.len() * 2).next_power_of_two()];
        for word in 0..words.len() {
            let mut slot = words.slot(words.text(word));
            while words.slots[slot] != 0 {
                slot = (slot + 1) % words.slots.len();
            }
            words.slots[slot] = word as u16 + 1;
        }
        words
    }

    /// Where the search for a lemma begins: the FNV-1a hash of its bytes.
    fn slot(&self, lemma: &str) -> usize {
        let hash = lemma
            .bytes()
            .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        (hash ^ (hash >> 15)) as usize & (self.slots.len() - 1)
    }

    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    pub fn text(&self, word: usize) -> &str {
        &self.text[self.starts[word] as usize..self.starts[word + 1] as usize - 1]
    }

    pub fn find(&self, lemma: &str) -> Option<u16> {
        if self.slots.is_empty() {
            return None;
        }
        let mut slot = self.slot(lemma);
        while self.slots[slot] != 0 {
            let word = self.slots[slot] - 1;
            if self.text(word.into()) == lemma {
                return Some(word);
            }
            slot = (slot + 1) % self.slots.len();
        }
        None
    }
}

/// A short list of numbers for each word.
#[derive(Default)]
pub(super) struct Lists {
    starts: Vec<u32>,
    items: Vec<u16>,
}

impl Lists {
    /// Gathers pairs of word and item; items keep their order.
    pub fn new(words: usize, pairs: &[(u16, u16)]) -> Lists {
        let mut starts = vec![0_u32; words + 1];
        for &(word, _) in pairs {
            starts[usize::from(word) + 1] += 1;
        }
        for word in 0..words {
            starts[word + 1] += starts[word];
        }
        let mut next = starts.clone();
        let mut items = vec![0; pairs.len()];
        for &(word, item) in pairs {
            items[next[usize::from(word)] as usize] = item;
            next[usize::from(word)] += 1;
        }
        Lists { starts, items }
    }

    pub fn of(&self, word: u16) -> &[u16] {
        let word = usize::from(word);
        match (self.starts.get(word), self.starts.get(word + 1)) {
            (Some(&start), Some(&end)) => &self.items[start as usize..end as usize],
            _ => &[],
        }
    }

    pub fn len(&self) -> usize {
        self.items.len()
    }
}
