//! Sorting with one copy of the standard library's sort for all types: the browser downloads every copy.

use std::cmp::Ordering;

/// Sorts `items` by `compare`; what compares alike keeps its order.
///
/// ```
/// let mut words = vec!["seized", "by", "the", "navy"];
/// vouch_core::order::sort_by(&mut words, |a, b| a.len().cmp(&b.len()));
/// assert_eq!(words, ["by", "the", "navy", "seized"]);
/// ```
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = positions(items.len(), &|a, b| compare(&items[a], &items[b]));
    for at in 0..items.len() {
        let mut from = order[at];
        // What stood there was moved to where it came from.
        while from < at {
            from = order[from];
        }
        items.swap(at, from);
    }
}

/// Sorts `items` by `key`; what has the same key keeps its order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts `items` from the least to the greatest.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// The positions of `count` items in their order.
fn positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|&a, &b| compare(a, b));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_like_the_standard_library() {
        let mut state = 7_u32;
        for length in 0..40 {
            let mut ours: Vec<(u32, usize)> = (0..length)
                .map(|index| {
                    state = state.wrapping_mul(1_103_515_245).wrapping_add(12_345);
                    (state >> 28, index)
                })
                .collect();
            let mut theirs = ours.clone();
            sort_by_key(&mut ours, |it| it.0);
            theirs.sort_by_key(|it| it.0);
            assert_eq!(ours, theirs, "{length}");
        }
    }
}
