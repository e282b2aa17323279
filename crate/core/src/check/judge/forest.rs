//! Boosted decision trees with three answers, and their file format: writer and reader side by side.
//!
//! Layout of a file, little-endian: `VJ1\n`; number of features (u16); a checksum of their names (u32); scale of the leaves
//! and temperature (f32 each); for each feature the number of its cuts (u8) and the cuts (f32 each); number of trees (u16);
//! then three streams in the order in which the trees are walked, first branch first: the features of the branches, with 255
//! for a leaf; the cuts of the branches, by number; the values of the leaves (i8).

use std::fmt;

/// How many answers the trees give: supported, refuted, not enough evidence. Tree `n` speaks of answer `n % ANSWERS`.
pub const ANSWERS: usize = 3;

const MAGIC: &[u8; 4] = b"VJ1\n";

/// Stands for a leaf in the stream of features.
const LEAF: u8 = u8::MAX;

/// Trees as they are trained and stored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forest {
    /// For each feature the values at which it is cut, in rising order, at most 255.
    pub cuts: Vec<Vec<f32>>,
    /// A checksum of the names of the features.
    pub checksum: u32,
    /// What one unit of a leaf is worth.
    pub scale: f32,
    /// What the sums are divided by before they become probabilities.
    pub temperature: f32,
    /// The trees.
    pub trees: Vec<Tree>,
}

/// One tree: its nodes with every branch before what hangs on it, the first branch first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree {
    /// The nodes.
    pub nodes: Vec<Node>,
}

/// A place in a tree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Node {
    /// Goes to the next node when the feature is at most its cut, else to the node at `above`.
    Branch {
        /// Which feature.
        feature: u8,
        /// Which of its cuts.
        cut: u8,
        /// Index of the other node.
        above: u16,
    },
    /// The answer.
    Leaf(i8),
}

/// Bytes that are not a judge of this version.
#[derive(Debug, PartialEq, Eq)]
pub struct JudgeError(&'static str);

impl fmt::Display for JudgeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a judge of this version: {}; make one with `cargo xtask train judge`", self.0)
    }
}

impl std::error::Error for JudgeError {}

impl Forest {
    /// Probabilities of the three answers for a row of features.
    pub fn probabilities(&self, values: &[f32]) -> [f32; ANSWERS] {
        let mut sums = [0_i32; ANSWERS];
        for (number, tree) in self.trees.iter().enumerate() {
            sums[number % ANSWERS] += i32::from(tree.answer(&self.cuts, values));
        }
        softmax(sums.map(|sum| sum as f32 * self.scale / self.temperature))
    }

    /// The file's bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend((self.cuts.len() as u16).to_le_bytes());
        bytes.extend(self.checksum.to_le_bytes());
        bytes.extend(self.scale.to_le_bytes());
        bytes.extend(self.temperature.to_le_bytes());
        for cuts in &self.cuts {
            bytes.push(cuts.len() as u8);
            bytes.extend(cuts.iter().flat_map(|cut| cut.to_le_bytes()));
        }
        bytes.extend((self.trees.len() as u16).to_le_bytes());
        let nodes = || self.trees.iter().flat_map(|tree| &tree.nodes);
        bytes.extend(nodes().map(|node| match node {
            Node::Branch { feature, .. } => *feature,
            Node::Leaf(_) => LEAF,
        }));
        bytes.extend(nodes().filter_map(|node| match node {
            Node::Branch { cut, .. } => Some(*cut),
            Node::Leaf(_) => None,
        }));
        bytes.extend(nodes().filter_map(|node| match node {
            Node::Branch { .. } => None,
            Node::Leaf(value) => Some(value.to_le_bytes()[0]),
        }));
        bytes
    }

    /// Reads a file's bytes.
    ///
    /// # Errors
    /// When they are not a file of this version, or are cut off.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, JudgeError> {
        let mut reader = Reader { bytes };
        if reader.take(4)? != MAGIC {
            return Err(JudgeError("it begins otherwise"));
        }
        let features = reader.short()?;
        let checksum = u32::from_le_bytes(reader.four()?);
        let scale = f32::from_le_bytes(reader.four()?);
        let temperature = f32::from_le_bytes(reader.four()?);
        let mut cuts = Vec::new();
        for _ in 0..features {
            let count = reader.take(1)?[0];
            cuts.push((0..count).map(|_| Ok(f32::from_le_bytes(reader.four()?))).collect::<Result<_, _>>()?);
        }
        let count = reader.short()?;
        let trees = trees(reader.bytes, count, &cuts)?;
        Ok(Self { cuts, checksum, scale, temperature, trees })
    }
}

impl Tree {
    fn answer(&self, cuts: &[Vec<f32>], values: &[f32]) -> i8 {
        let mut at = 0;
        loop {
            match self.nodes[at] {
                Node::Leaf(value) => return value,
                Node::Branch { feature, cut, above } => {
                    let low = values[feature as usize] <= cuts[feature as usize][cut as usize];
                    at = if low { at + 1 } else { above as usize };
                }
            }
        }
    }
}

/// Sums as probabilities.
pub fn softmax(sums: [f32; ANSWERS]) -> [f32; ANSWERS] {
    let top = sums.iter().copied().fold(f32::MIN, f32::max);
    let shares = sums.map(|sum| (sum - top).exp());
    let total: f32 = shares.iter().sum();
    shares.map(|share| share / total)
}

struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], JudgeError> {
        let (taken, rest) = self.bytes.split_at_checked(count).ok_or(JudgeError("it is cut off"))?;
        self.bytes = rest;
        Ok(taken)
    }

    fn short(&mut self) -> Result<u16, JudgeError> {
        let bytes = self.take(2)?;
        Ok(u16::from_le_bytes([bytes[0], bytes[1]]))
    }

    fn four(&mut self) -> Result<[u8; 4], JudgeError> {
        self.take(4)?.try_into().map_err(|_| JudgeError("it is cut off"))
    }
}

/// Puts the three streams together again.
fn trees(bytes: &[u8], count: u16, cuts: &[Vec<f32>]) -> Result<Vec<Tree>, JudgeError> {
    let ends = tree_ends(bytes, count)?;
    let total = ends.last().copied().unwrap_or(0);
    let branches = bytes[..total].iter().filter(|&&feature| feature != LEAF).count();
    if bytes.len() != total + branches + (total - branches) {
        return Err(JudgeError("it is cut off"));
    }
    let (mut cut, mut leaf) = (bytes[total..total + branches].iter(), bytes[total + branches..].iter());
    let mut trees = Vec::with_capacity(ends.len());
    let mut start = 0;
    for end in ends {
        let mut nodes = Vec::with_capacity(end - start);
        let mut open: Vec<usize> = Vec::new();
        for &feature in &bytes[start..end] {
            if feature == LEAF {
                let value = leaf.next().ok_or(JudgeError("it is cut off"))?;
                nodes.push(Node::Leaf(i8::from_le_bytes([*value])));
                close(&mut nodes, &mut open);
                continue;
            }
            let cut = *cut.next().ok_or(JudgeError("it is cut off"))?;
            if cuts.get(feature as usize).is_none_or(|cuts| usize::from(cut) >= cuts.len()) {
                return Err(JudgeError("a cut is missing"));
            }
            open.push(nodes.len());
            nodes.push(Node::Branch { feature, cut, above: 0 });
        }
        trees.push(Tree { nodes });
        start = end;
    }
    Ok(trees)
}

/// After a leaf the innermost branch that has no second side yet gets it here; branches with both sides are done.
fn close(nodes: &mut [Node], open: &mut Vec<usize>) {
    let next = nodes.len() as u16;
    if let Some(branch) = open.pop()
        && let Node::Branch { above, .. } = &mut nodes[branch]
    {
        *above = next;
    }
}

/// Where each tree ends in the stream of features: where it has one leaf more than branches.
fn tree_ends(bytes: &[u8], count: u16) -> Result<Vec<usize>, JudgeError> {
    let mut ends = Vec::new();
    let mut at = 0;
    for _ in 0..count {
        let mut wanted = 1;
        while wanted > 0 {
            let feature = *bytes.get(at).ok_or(JudgeError("it is cut off"))?;
            wanted = if feature == LEAF { wanted - 1 } else { wanted + 1 };
            at += 1;
        }
        ends.push(at);
    }
    Ok(ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forest() -> Forest {
        let branch = |feature, cut, above| Node::Branch { feature, cut, above };
        let tree = |nodes: &[Node]| Tree { nodes: nodes.to_vec() };
        let first = tree(&[
            branch(0, 1, 4),
            branch(1, 0, 3),
            Node::Leaf(-128),
            Node::Leaf(5),
            branch(1, 0, 6),
            Node::Leaf(20),
            Node::Leaf(127),
        ]);
        let trees = vec![first, tree(&[Node::Leaf(1)]), tree(&[Node::Leaf(0)])];
        Forest { cuts: vec![vec![0.5, 1.5], vec![3.0]], checksum: 7, scale: 0.1, temperature: 1.0, trees }
    }

    #[test]
    fn bytes_lead_back_to_the_same_trees() {
        assert_eq!(Forest::from_bytes(&forest().to_bytes()), Ok(forest()));
    }

    #[test]
    fn damaged_bytes_are_refused_and_never_panic() {
        let bytes = forest().to_bytes();
        for end in 0..bytes.len() {
            assert!(Forest::from_bytes(&bytes[..end]).is_err(), "cut at {end}");
        }
        assert!(Forest::from_bytes(b"something else").is_err());
    }

    #[test]
    fn each_side_of_a_cut_leads_to_its_leaf() {
        let answers = |values: [f32; 2]| forest().trees[0].answer(&forest().cuts, &values);
        assert_eq!(answers([1.5, 3.0]), -128);
        assert_eq!(answers([1.5, 3.1]), 5);
        assert_eq!(answers([1.6, 0.0]), 20);
        assert_eq!(answers([1.6, 9.0]), 127);
    }
}
