//! Where a parse stands: a stack, the words not yet read, and the arcs made so far (arc-hybrid).
//!
//! Kuhlmann, Gómez-Rodríguez and Satta (2011): `Shift` moves the next word onto the stack, `Left` makes the next word
//! the head of the stack's top, `Right` makes the word under the top its head; both take the top away. A word
//! leaves the stack with all its dependents, so its relation is chosen with its whole phrase in sight.

/// A step of the parser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Move {
    /// The next word goes onto the stack.
    Shift,
    /// The next word becomes the head of the top of the stack.
    Left,
    /// The word under the top of the stack becomes its head.
    Right,
}

/// All moves, in the order of their numbers.
pub const MOVES: [Move; 3] = [Move::Shift, Move::Left, Move::Right];

/// No word. Word 0 is the root above the sentence; the words of the sentence count from 1.
pub const NONE: u16 = u16::MAX;

/// A node of the tree under construction.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// Its head, [`NONE`] until it has one.
    pub head: u16,
    /// The relation to its head.
    pub label: u8,
    /// Number of dependents to its left and right.
    pub count: [u8; 2],
    /// The outermost and the next dependent on its left, and the same on its right.
    pub child: [[u16; 2]; 2],
}

const EMPTY: Node = Node { head: NONE, label: 0, count: [0; 2], child: [[NONE; 2]; 2] };

/// Where a parse stands.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The words taken up and still without a head; the root is at the bottom.
    pub stack: Vec<u16>,
    /// The next word.
    pub next: u16,
    /// Number of words, the root counted.
    pub length: u16,
    /// One node for each word.
    pub nodes: Vec<Node>,
}

impl State {
    /// Begins the parse of a sentence of `words` words.
    pub fn begin(&mut self, words: usize) {
        self.stack.clear();
        self.stack.push(0);
        self.nodes.clear();
        self.nodes.resize(words + 1, EMPTY);
        self.next = 1;
        self.length = (words + 1) as u16;
    }

    /// Whether every word has its head.
    pub fn is_done(&self) -> bool {
        self.next == self.length && self.stack.len() == 1
    }

    /// The word `depth` places under the top of the stack.
    #[inline]
    pub fn stacked(&self, depth: usize) -> u16 {
        self.stack.len().checked_sub(depth + 1).map_or(NONE, |index| self.stack[index])
    }

    /// The word `distance` places after the next one.
    #[inline]
    pub fn ahead(&self, distance: u16) -> u16 {
        let word = self.next + distance;
        if word < self.length { word } else { NONE }
    }

    /// Whether the move can be made. Only the last word left may depend on the root, so a tree has one root.
    pub fn allows(&self, step: Move) -> bool {
        let more = self.next < self.length;
        match step {
            Move::Shift => more,
            Move::Left => more && self.stack.len() > 1,
            Move::Right => self.stack.len() > 2 || (self.stack.len() == 2 && !more),
        }
    }

    /// The head and the dependent of the arc that the move would make.
    pub fn arc(&self, step: Move) -> Option<(u16, u16)> {
        match step {
            Move::Shift => None,
            Move::Left => Some((self.next, self.stacked(0))),
            Move::Right => Some((self.stacked(1), self.stacked(0))),
        }
    }

    /// Makes an allowed move; `label` is the relation of the arc it makes.
    pub fn apply(&mut self, step: Move, label: u8) {
        let Some((head, dependent)) = self.arc(step) else {
            self.stack.push(self.next);
            self.next += 1;
            return;
        };
        self.stack.pop();
        let node = &mut self.nodes[dependent as usize];
        node.head = head;
        node.label = label;
        let side = usize::from(dependent > head);
        let node = &mut self.nodes[head as usize];
        node.count[side] = node.count[side].saturating_add(1);
        // Dependents arrive from the inside out, so the newest is the outermost.
        node.child[side] = [dependent, node.child[side][0]];
    }
}
