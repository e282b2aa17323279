//! Trains tagger, parser and labeller.

use super::learner::{Dice, Learner};
use super::treebank::Sentence;
use vouch_core::grammar::state::{MOVES, Move, NONE, State};
use vouch_core::grammar::structure::{self, Tagged};
use vouch_core::grammar::view::{self, View};
use vouch_core::grammar::{best_class, label, tagger};

/// A sentence in numbers.
#[derive(Clone, Debug, Default)]
pub struct Example {
    pub views: Vec<View>,
    /// The treebank's tags.
    pub tags: Vec<u8>,
    /// Tags as a tagger gives them that did not see the sentence; the parser learns to live with its errors.
    pub guessed: Vec<u8>,
    /// Heads, from index 1; index 0 is unused.
    pub heads: Vec<u16>,
    /// Relations, from index 1.
    pub labels: Vec<u8>,
}

impl Example {
    /// `sentence` in numbers.
    pub fn new(sentence: &Sentence, tags: Vec<u8>, label: impl Fn(&str) -> u8) -> Self {
        let mut views = Vec::new();
        view::sentence(sentence.iter().map(|word| word.form.as_str()), &mut views);
        let heads = std::iter::once(NONE).chain(sentence.iter().map(|word| word.head)).collect();
        let labels = std::iter::once(0).chain(sentence.iter().map(|word| label(&word.relation))).collect();
        Self { views, guessed: Vec::new(), tags, heads, labels }
    }
}

/// Trains a tagger of `n_tags` tags.
pub fn tagger(examples: &[&Example], n_tags: usize, epochs: usize) -> Learner {
    let mut learner = Learner::new();
    let mut dice = Dice(SEED);
    let (mut keys, mut scores) = (Vec::new(), Vec::new());
    for _ in 0..epochs {
        for index in dice.order(examples.len()) {
            let example = examples[index];
            let mut tags: Vec<u8> = Vec::with_capacity(example.tags.len());
            for (at, &gold) in example.tags.iter().enumerate() {
                keys.clear();
                tagger::features(&example.views, &tags, at, &mut keys);
                scores.clear();
                scores.resize(n_tags, 0);
                learner.add(&keys, &mut scores);
                let best = best_class(&scores);
                learner.tick();
                if best != gold {
                    learner.update(&keys, gold, 1);
                    learner.update(&keys, best, -1);
                }
                tags.push(best);
            }
        }
    }
    learner
}

/// Tags every example's `guessed` with a tagger that was trained on the other parts.
pub fn guess(examples: &mut [Example], n_tags: usize, parts: usize, epochs: usize) {
    for part in 0..parts {
        let others: Vec<&Example> = examples
            .iter()
            .enumerate()
            .filter(|entry| entry.0 % parts != part)
            .map(|entry| entry.1)
            .collect();
        let table = vouch_core::grammar::table::Table::new(&tagger(&others, n_tags, epochs).finish(400_000));
        for example in examples.iter_mut().skip(part).step_by(parts) {
            let (mut keys, mut scores) = (Vec::new(), Vec::new());
            example.guessed.clear();
            for at in 0..example.views.len() {
                keys.clear();
                tagger::features(&example.views, &example.guessed, at, &mut keys);
                scores.clear();
                scores.resize(n_tags, 0);
                table.add(&keys, &mut scores);
                example.guessed.push(best_class(&scores));
            }
        }
    }
}

/// Trains parser and labeller together, each on what the other does.
pub fn parser(examples: &[Example], n_labels: usize, epochs: usize) -> [Learner; 2] {
    let mut structure = Learner::new();
    let mut labeller = Learner::new();
    let mut dice = Dice(SEED);
    let mut state = State::default();
    let (mut keys, mut scores) = (Vec::new(), Vec::new());
    for epoch in 0..epochs {
        for index in dice.order(examples.len()) {
            let example = &examples[index];
            let sentence = Tagged { views: &example.views, tags: &example.guessed };
            state.begin(example.views.len());
            while !state.is_done() {
                keys.clear();
                structure::features(sentence, &state, &mut keys);
                let mut moves = [0; 3];
                structure.add(&keys, &mut moves);
                let step = decide(&mut structure, &keys, moves, &state, &example.heads, || {
                    epoch > 0 && dice.below(10) > 0
                });
                let mut chosen = 0;
                if let Some((head, dependent)) = state.arc(step) {
                    keys.clear();
                    label::features(sentence, &state, head, dependent, &mut keys);
                    scores.clear();
                    scores.resize(n_labels, 0);
                    labeller.add(&keys, &mut scores);
                    chosen = best_class(&scores);
                    let gold = example.labels[dependent as usize];
                    labeller.tick();
                    if example.heads[dependent as usize] == head && gold != chosen {
                        labeller.update(&keys, gold, 1);
                        labeller.update(&keys, chosen, -1);
                    }
                }
                state.apply(step, chosen);
            }
        }
    }
    [structure, labeller]
}

/// Learns from the move that scores best and returns the move to make.
fn decide(
    learner: &mut Learner,
    keys: &[u32],
    moves: [i32; 3],
    state: &State,
    heads: &[u16],
    explore: impl FnOnce() -> bool,
) -> Move {
    let mut best: Option<Move> = None;
    let mut right: Option<(u32, Move)> = None;
    for step in MOVES.into_iter().filter(|&step| state.allows(step)) {
        if best.is_none_or(|best| moves[step as usize] > moves[best as usize]) {
            best = Some(step);
        }
        let cost = cost(state, step, heads);
        let better = right.is_none_or(|(least, other)| {
            cost < least || (cost == least && moves[step as usize] > moves[other as usize])
        });
        if better {
            right = Some((cost, step));
        }
    }
    let (Some(best), Some((_, right))) = (best, right) else { return Move::Shift };
    learner.tick();
    if best == right {
        return best;
    }
    learner.update(keys, right as u8, 1);
    learner.update(keys, best as u8, -1);
    if explore() { best } else { right }
}

/// How many arcs of the right tree can no longer be made after `step` (Goldberg and Nivre 2013, arc-hybrid).
fn cost(state: &State, step: Move, heads: &[u16]) -> u32 {
    let top = state.stacked(0);
    let rest = state.next..state.length;
    match step {
        Move::Shift => {
            let next = state.next;
            let below = &state.stack[..state.stack.len() - 1];
            let lost =
                state.stack.iter().filter(|&&word| word != 0 && heads[word as usize] == next).count() as u32;
            lost + u32::from(below.contains(&heads[next as usize]))
        }
        Move::Left => {
            let head = heads[top as usize];
            let lost = rest.clone().filter(|&word| heads[word as usize] == top).count() as u32;
            lost + u32::from(head == state.stacked(1) || (head > state.next && rest.contains(&head)))
        }
        Move::Right => {
            let lost = rest.clone().filter(|&word| heads[word as usize] == top).count() as u32;
            lost + u32::from(rest.contains(&heads[top as usize]))
        }
    }
}

const SEED: u64 = 0x5eed_1234_5678_9abc;
