//! Gradient-boosted trees after Friedman (2001): histograms over binned features, leaves grown best first, softmax loss.

use vouch_core::check::judge::{ANSWERS, Forest, Node, Tree, checksum, softmax};

/// How many values a feature is cut into at most.
const BINS: usize = 64;

/// Settings, found by cross-validation over pages.
pub struct Settings {
    /// How many rounds, each with one tree for every answer.
    pub rounds: usize,
    /// How much of each tree counts.
    pub rate: f32,
    /// Leaves of a tree.
    pub leaves: usize,
    /// Least weight of rows in a leaf.
    pub least: f32,
    /// Weight that pulls leaves to zero.
    pub ridge: f32,
    /// Share of the features that a tree may use.
    pub features: f32,
    /// Share of the rows that a tree sees.
    pub rows: f32,
}

/// What to learn from.
pub struct Table<'a> {
    /// Names of the columns.
    pub names: &'a [&'static str],
    /// One row of values for each example.
    pub rows: Vec<&'a [f32]>,
    /// The right answers.
    pub labels: Vec<u8>,
    /// How much each example counts.
    pub weights: Vec<f32>,
}

/// Trains trees. The same table and settings give the same trees.
pub fn fit(table: &Table<'_>, settings: &Settings) -> Forest {
    let cuts: Vec<Vec<f32>> = (0..table.names.len()).map(|feature| cuts(table, feature)).collect();
    let bins: Vec<Vec<u8>> =
        cuts.iter().enumerate().map(|(feature, cuts)| bin(table, feature, cuts)).collect();
    let mut scores = vec![[0.0_f32; ANSWERS]; table.rows.len()];
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let mut grown: Vec<Vec<Branch>> = Vec::new();
    for _ in 0..settings.rounds {
        let seen: Vec<u32> =
            (0..table.rows.len() as u32).filter(|_| chance.share() < settings.rows).collect();
        let shares: Vec<[f32; ANSWERS]> = scores.iter().map(|score| softmax(*score)).collect();
        for answer in 0..ANSWERS {
            let slopes: Vec<[f32; 2]> = (0..table.rows.len())
                .map(|row| {
                    let share = shares[row][answer];
                    let right = f32::from(u8::from(usize::from(table.labels[row]) == answer));
                    [(share - right) * table.weights[row], 1.5 * share * (1.0 - share) * table.weights[row]]
                })
                .collect();
            let usable: Vec<usize> = (0..cuts.len())
                .filter(|&it| !cuts[it].is_empty() && chance.share() < settings.features)
                .collect();
            let tree = Grower { bins: &bins, cuts: &cuts, slopes: &slopes, usable: &usable, settings }
                .grow(seen.clone());
            for (row, score) in scores.iter_mut().enumerate() {
                score[answer] += settings.rate * value(&tree, &bins, row);
            }
            grown.push(tree);
        }
    }
    pack(cuts, &grown, table.names, settings.rate)
}

/// Values between which a column is cut: between each two that occur, or at quantiles when there are many.
fn cuts(table: &Table<'_>, feature: usize) -> Vec<f32> {
    let mut values: Vec<f32> = table.rows.iter().map(|row| row[feature]).collect();
    values.sort_by(f32::total_cmp);
    let mut kept: Vec<f32> = values.clone();
    kept.dedup();
    if kept.len() > BINS {
        kept = (0..BINS).map(|bin| values[bin * (values.len() - 1) / (BINS - 1)]).collect();
        kept.dedup();
    }
    kept.windows(2).map(|pair| round((pair[0] + pair[1]) / 2.0)).collect()
}

/// Cuts need few digits, and few digits compress well.
fn round(value: f32) -> f32 {
    f32::from_bits((value.to_bits() + 0x0800) & 0xffff_f000)
}

fn bin(table: &Table<'_>, feature: usize, cuts: &[f32]) -> Vec<u8> {
    table.rows.iter().map(|row| cuts.partition_point(|cut| *cut < row[feature]) as u8).collect()
}

/// A node while a tree grows; children are indices, 0 for none.
#[derive(Clone, Copy, Default)]
struct Branch {
    feature: usize,
    cut: u8,
    low: usize,
    high: usize,
    value: f32,
}

fn value(tree: &[Branch], bins: &[Vec<u8>], row: usize) -> f32 {
    let mut at = 0;
    while tree[at].low != 0 {
        at = if bins[tree[at].feature][row] <= tree[at].cut { tree[at].low } else { tree[at].high };
    }
    tree[at].value
}

type Histogram = Vec<[f64; 2]>;

struct Grower<'a> {
    bins: &'a [Vec<u8>],
    cuts: &'a [Vec<f32>],
    slopes: &'a [[f32; 2]],
    usable: &'a [usize],
    settings: &'a Settings,
}

struct Leaf {
    node: usize,
    rows: Vec<u32>,
    histogram: Histogram,
    best: Option<Split>,
}

#[derive(Clone, Copy)]
struct Split {
    gain: f64,
    feature: usize,
    cut: u8,
}

impl Grower<'_> {
    fn grow(&self, rows: Vec<u32>) -> Vec<Branch> {
        let histogram = self.histogram(&rows);
        let mut nodes = vec![Branch { value: self.answer(&rows), ..Branch::default() }];
        let mut leaves = vec![Leaf { node: 0, best: self.best(&histogram), rows, histogram }];
        while leaves.len() < self.settings.leaves {
            let gain = |leaf: &Leaf| leaf.best.map_or(0.0, |best| best.gain);
            let Some(widest) = (0..leaves.len())
                .max_by(|&a, &b| gain(&leaves[a]).total_cmp(&gain(&leaves[b])).then(b.cmp(&a)))
            else {
                break;
            };
            let Some(split) = leaves[widest].best.filter(|best| best.gain > 1e-6) else { break };
            let leaf = leaves.swap_remove(widest);
            let column = &self.bins[split.feature];
            let (low, high): (Vec<u32>, Vec<u32>) =
                leaf.rows.iter().partition(|&&row| column[row as usize] <= split.cut);
            let first = nodes.len();
            let it = &mut nodes[leaf.node];
            (it.feature, it.cut, it.low, it.high) = (split.feature, split.cut, first, first + 1);
            let small = self.histogram(if low.len() < high.len() { &low } else { &high });
            let large: Histogram = leaf
                .histogram
                .iter()
                .zip(&small)
                .map(|(all, part)| [all[0] - part[0], all[1] - part[1]])
                .collect();
            let (below, above) = if low.len() < high.len() { (small, large) } else { (large, small) };
            for (offset, rows, histogram) in [(0, low, below), (1, high, above)] {
                nodes.push(Branch { value: self.answer(&rows), ..Branch::default() });
                leaves.push(Leaf { node: first + offset, best: self.best(&histogram), rows, histogram });
            }
        }
        nodes
    }

    fn histogram(&self, rows: &[u32]) -> Histogram {
        let mut histogram = vec![[0.0; 2]; self.usable.len() * BINS];
        for (place, &feature) in self.usable.iter().enumerate() {
            let column = &self.bins[feature];
            let part = &mut histogram[place * BINS..(place + 1) * BINS];
            for &row in rows {
                let slope = self.slopes[row as usize];
                let bin = &mut part[usize::from(column[row as usize]) % BINS];
                bin[0] += f64::from(slope[0]);
                bin[1] += f64::from(slope[1]);
            }
        }
        histogram
    }

    fn answer(&self, rows: &[u32]) -> f32 {
        let (mut slope, mut bend) = (0.0, 0.0);
        for &row in rows {
            slope += f64::from(self.slopes[row as usize][0]);
            bend += f64::from(self.slopes[row as usize][1]);
        }
        (-slope / (bend + f64::from(self.settings.ridge))) as f32
    }

    fn best(&self, histogram: &Histogram) -> Option<Split> {
        let ridge = f64::from(self.settings.ridge);
        let worth = |sum: [f64; 2]| sum[0] * sum[0] / (sum[1] + ridge);
        let mut best: Option<Split> = None;
        for (place, &feature) in self.usable.iter().enumerate() {
            let part = &histogram[place * BINS..(place + 1) * BINS];
            let all = part.iter().fold([0.0; 2], |sum, bin| [sum[0] + bin[0], sum[1] + bin[1]]);
            let mut low = [0.0; 2];
            for (cut, bin) in part.iter().enumerate().take(self.cuts[feature].len()) {
                low = [low[0] + bin[0], low[1] + bin[1]];
                let high = [all[0] - low[0], all[1] - low[1]];
                if low[1] < f64::from(self.settings.least) || high[1] < f64::from(self.settings.least) {
                    continue;
                }
                let gain = worth(low) + worth(high) - worth(all);
                if best.is_none_or(|best| gain > best.gain) {
                    best = Some(Split { gain, feature, cut: cut as u8 });
                }
            }
        }
        best
    }
}

/// Leaves as small whole numbers, branches in the order of the file; features and cuts that no branch uses lose their cuts.
fn pack(mut cuts: Vec<Vec<f32>>, grown: &[Vec<Branch>], names: &[&'static str], rate: f32) -> Forest {
    let leaves = || grown.iter().flatten().filter(|node| node.low == 0).map(|node| (node.value * rate).abs());
    let scale = leaves().fold(0.0, f32::max).max(1e-6) / 127.0;
    let mut used: Vec<Vec<bool>> = cuts.iter().map(|cuts| vec![false; cuts.len()]).collect();
    for node in grown.iter().flatten().filter(|node| node.low != 0) {
        used[node.feature][usize::from(node.cut)] = true;
    }
    let number = |feature: usize, cut: u8| {
        used[feature][..usize::from(cut)].iter().filter(|used| **used).count() as u8
    };
    let trees = grown
        .iter()
        .map(|tree| {
            let mut nodes = Vec::new();
            write(tree, 0, scale / rate, &number, &mut nodes);
            Tree { nodes }
        })
        .collect();
    for (cuts, used) in cuts.iter_mut().zip(&used) {
        let mut used = used.iter();
        cuts.retain(|_| used.next().copied().unwrap_or(false));
    }
    Forest { cuts, checksum: checksum(names), scale, temperature: 1.0, trees }
}

fn write(tree: &[Branch], at: usize, scale: f32, number: &dyn Fn(usize, u8) -> u8, nodes: &mut Vec<Node>) {
    let node = tree[at];
    if node.low == 0 {
        nodes.push(Node::Leaf((node.value / scale).round().clamp(-127.0, 127.0) as i8));
        return;
    }
    let here = nodes.len();
    let (feature, cut) = (node.feature as u8, number(node.feature, node.cut));
    nodes.push(Node::Branch { feature, cut, above: 0 });
    write(tree, node.low, scale, number, nodes);
    let next = nodes.len() as u16;
    nodes[here] = Node::Branch { feature, cut, above: next };
    write(tree, node.high, scale, number, nodes);
}

/// A fixed sequence of numbers that look like chance (xorshift).
struct Chance(u64);

impl Chance {
    /// The next number, from 0 up to 1.
    fn share(&mut self) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 40) as f32 / (1_u64 << 24) as f32
    }
}
