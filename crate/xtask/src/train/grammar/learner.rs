//! An averaged perceptron over sparse features (Collins 2002), in whole numbers: the same weights on every machine.

use vouch_core::grammar::table::Row;

/// A weight and its sum over time.
#[derive(Clone, Copy, Debug)]
struct Weight {
    class: u8,
    now: i32,
    /// The sum of `change * step` over all changes; the average follows from it.
    changes: i64,
}

/// A perceptron being trained.
#[derive(Debug, Default)]
pub struct Learner {
    slots: Vec<(u32, u32)>,
    used: usize,
    rows: Vec<Vec<Weight>>,
    step: i64,
}

const FREE: u32 = u32::MAX;

impl Learner {
    /// An empty perceptron.
    pub fn new() -> Self {
        Self { slots: vec![(FREE, 0); 1 << 16], used: 0, rows: Vec::new(), step: 1 }
    }

    fn find(&self, key: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = key as usize & mask;
        while self.slots[at].0 != key && self.slots[at].0 != FREE {
            at = (at + 1) & mask;
        }
        at
    }

    /// Adds the weights of `keys` to `scores`.
    pub fn add(&self, keys: &[u32], scores: &mut [i32]) {
        for &key in keys {
            let (found, row) = self.slots[self.find(key)];
            if found == key {
                for weight in &self.rows[row as usize] {
                    scores[weight.class as usize] += weight.now;
                }
            }
        }
    }

    /// Counts one decision; averages are over decisions.
    pub fn tick(&mut self) {
        self.step += 1;
    }

    /// Moves the weights of `keys` for `class` by `change`.
    pub fn update(&mut self, keys: &[u32], class: u8, change: i32) {
        for &key in keys {
            let row = self.row(key);
            let step = self.step;
            let row = &mut self.rows[row];
            let at = row.iter().position(|weight| weight.class == class).unwrap_or_else(|| {
                row.push(Weight { class, now: 0, changes: 0 });
                row.len() - 1
            });
            row[at].now += change;
            row[at].changes += i64::from(change) * step;
        }
    }

    fn row(&mut self, key: u32) -> usize {
        let mut at = self.find(key);
        if self.slots[at].0 == key {
            return self.slots[at].1 as usize;
        }
        if self.used * 2 > self.slots.len() {
            let larger = vec![(FREE, 0); self.slots.len() * 2];
            let old = std::mem::replace(&mut self.slots, larger);
            for slot in old.into_iter().filter(|slot| slot.0 != FREE) {
                let at = self.find(slot.0);
                self.slots[at] = slot;
            }
            at = self.find(key);
        }
        self.slots[at] = (key, self.rows.len() as u32);
        self.used += 1;
        self.rows.push(Vec::new());
        self.rows.len() - 1
    }

    /// The averaged weights, sorted by key: the `keep` largest, in whole numbers of one byte.
    pub fn finish(&self, keep: usize) -> Vec<Row> {
        let average = |weight: &Weight| f64::from(weight.now) - weight.changes as f64 / self.step as f64;
        let mut sizes: Vec<f64> = self.rows.iter().flatten().map(|weight| average(weight).abs()).collect();
        sizes.sort_by(|a, b| b.total_cmp(a));
        if sizes.is_empty() {
            return Vec::new();
        }
        let smallest = sizes[keep.min(sizes.len() - 1)];
        // The few largest weights are cut off, so that the many small ones keep their differences.
        let scale = LEVELS / sizes[sizes.len() / 2000];
        let mut rows: Vec<Row> = Vec::new();
        for &(key, row) in self.slots.iter().filter(|slot| slot.0 != FREE) {
            let mut weights: Vec<(u8, i8)> = Vec::new();
            for weight in &self.rows[row as usize] {
                let value = average(weight);
                let small = (value * scale).round().clamp(-127.0, 127.0) as i8;
                if value.abs() > smallest && small != 0 {
                    weights.push((weight.class, small));
                }
            }
            weights.sort_unstable();
            if !weights.is_empty() {
                rows.push((key, weights));
            }
        }
        rows.sort_unstable();
        rows
    }
}

/// Steps between zero and a large weight.
const LEVELS: f64 = 64.0;

/// A generator of numbers with a fixed seed (xorshift).
#[derive(Debug)]
pub struct Dice(pub u64);

impl Dice {
    /// A number below `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % limit
    }

    /// The numbers below `count` in a new order.
    pub fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for last in (1..count).rev() {
            order.swap(last, self.below(last as u64 + 1) as usize);
        }
        order
    }
}
