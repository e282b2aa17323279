//! The best tree over scores of arcs.

use super::matrix::Matrix;

/// The heads of words 1 to n (index 0 is unused) that together score best and make a tree with one root.
///
/// Each word's best head is taken when that happens to be a tree, which it mostly is; else the best projective tree is
/// computed (Eisner 1996).
pub fn best_tree(arcs: &Matrix, heads: &mut Vec<u16>) {
    let length = arcs.rows();
    heads.clear();
    heads.push(0);
    for dependent in 1..length {
        let mut best = 0;
        for head in 0..length {
            if head != dependent && arcs.row(dependent)[head] > arcs.row(dependent)[best] {
                best = head;
            }
        }
        heads.push(best as u16);
    }
    if !is_tree(heads) {
        projective(arcs, heads);
    }
}

/// Whether `heads` has one root and no circle.
pub fn is_tree(heads: &[u16]) -> bool {
    if heads.iter().skip(1).filter(|&&head| head == 0).count() != 1 {
        return heads.len() < 2;
    }
    (1..heads.len()).all(|word| {
        let mut at = word;
        let mut steps = 0;
        while at != 0 && steps <= heads.len() {
            at = heads[at] as usize;
            steps += 1;
        }
        at == 0
    })
}

/// The scores of spans, and where the best of each is cut.
struct Chart {
    length: usize,
    score: [Vec<f32>; 4],
    cut: [Vec<u16>; 4],
}

/// Kinds of spans: open ones end in an arc between their ends, closed ones hold a head's dependents on one side.
const OPEN_LEFT: usize = 0;
const OPEN_RIGHT: usize = 1;
const LEFT: usize = 2;
const RIGHT: usize = 3;

fn projective(arcs: &Matrix, heads: &mut [u16]) {
    let length = arcs.rows();
    let size = length * length;
    let mut chart = Chart {
        length,
        score: std::array::from_fn(|_| vec![0.0; size]),
        cut: std::array::from_fn(|_| vec![0; size]),
    };
    for width in 1..length {
        for start in 1..length.saturating_sub(width) {
            fill(&mut chart, arcs, start, start + width);
        }
    }
    // The root takes one dependent: the word whose two sides together score best.
    let score = |word: usize| {
        chart.score[LEFT][length + word] + chart.score[RIGHT][word * length + length - 1] + arcs.row(word)[0]
    };
    let mut root = 1;
    for word in 2..length {
        if score(word) > score(root) {
            root = word;
        }
    }
    heads[root] = 0;
    let mut spans = vec![(LEFT, 1, root), (RIGHT, root, length - 1)];
    while let Some((kind, start, end)) = spans.pop() {
        if start >= end {
            continue;
        }
        let cut = chart.cut[kind][start * length + end] as usize;
        match kind {
            LEFT => spans.extend([(LEFT, start, cut), (OPEN_LEFT, cut, end)]),
            RIGHT => spans.extend([(OPEN_RIGHT, start, cut), (RIGHT, cut, end)]),
            OPEN_LEFT => heads[start] = end as u16,
            _ => heads[end] = start as u16,
        }
        if kind < LEFT {
            spans.extend([(RIGHT, start, cut), (LEFT, cut + 1, end)]);
        }
    }
}

fn fill(chart: &mut Chart, arcs: &Matrix, start: usize, end: usize) {
    let at = |from: usize, to: usize| from * chart.length + to;
    let here = at(start, end);
    let (mut inner, mut cut) = (f32::NEG_INFINITY, start);
    for middle in start..end {
        let score = chart.score[RIGHT][at(start, middle)] + chart.score[LEFT][at(middle + 1, end)];
        if score > inner {
            (inner, cut) = (score, middle);
        }
    }
    for (kind, arc) in [(OPEN_LEFT, arcs.row(start)[end]), (OPEN_RIGHT, arcs.row(end)[start])] {
        chart.score[kind][here] = inner + arc;
        chart.cut[kind][here] = cut as u16;
    }
    let (mut best, mut cut) = (f32::NEG_INFINITY, start);
    for middle in start..end {
        let score = chart.score[LEFT][at(start, middle)] + chart.score[OPEN_LEFT][at(middle, end)];
        if score > best {
            (best, cut) = (score, middle);
        }
    }
    chart.score[LEFT][here] = best;
    chart.cut[LEFT][here] = cut as u16;
    let (mut best, mut cut) = (f32::NEG_INFINITY, end);
    for middle in start + 1..=end {
        let score = chart.score[OPEN_RIGHT][at(start, middle)] + chart.score[RIGHT][at(middle, end)];
        if score > best {
            (best, cut) = (score, middle);
        }
    }
    chart.score[RIGHT][here] = best;
    chart.cut[RIGHT][here] = cut as u16;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arcs(length: usize, good: &[(usize, usize)]) -> Matrix {
        let mut arcs = Matrix::zeros(length, length);
        for &(dependent, head) in good {
            arcs.row_mut(dependent)[head] = 1.0;
        }
        arcs
    }

    #[test]
    fn the_best_heads_are_taken_when_they_make_a_tree() {
        let mut heads = Vec::new();
        best_tree(&arcs(4, &[(1, 2), (2, 0), (3, 2)]), &mut heads);
        assert_eq!(heads, [0, 2, 0, 2]);
    }

    #[test]
    fn a_circle_is_broken() {
        let mut heads = Vec::new();
        let mut arcs = arcs(4, &[(1, 2), (2, 1), (3, 2)]);
        arcs.row_mut(2)[0] = 0.5;
        best_tree(&arcs, &mut heads);
        assert_eq!(heads, [0, 2, 0, 2]);
    }

    #[test]
    fn every_score_gives_one_tree() {
        let mut seed = 7_u32;
        for length in 1..12 {
            for _ in 0..50 {
                let mut arcs = Matrix::zeros(length, length);
                for value in &mut arcs.values {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    *value = (seed >> 8) as f32;
                }
                let mut heads = Vec::new();
                best_tree(&arcs, &mut heads);
                assert!(is_tree(&heads), "{heads:?}");
            }
        }
    }
}
