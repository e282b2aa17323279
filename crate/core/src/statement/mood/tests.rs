//! What the reading of moods must come through.

use super::*;
use crate::grammar::Word;
use crate::statement::Children;
use crate::text::Span;

/// "to plan to agree", with a tree in which each verb governs the other: one by the tree, one by the words between.
#[test]
fn verbs_that_govern_each_other_are_read_to_an_end() {
    let text = "to plan to agree";
    let word = |(start, end): (usize, usize), tag, head, relation| Word {
        tag,
        head,
        relation,
        ..Word::unknown(Span::new(start, end), text)
    };
    let words = [
        word((0, 2), Tag::Particle, Some(1), Relation::Mark),
        word((3, 7), Tag::Verb, Some(3), Relation::OpenComplement),
        word((8, 10), Tag::Particle, Some(3), Relation::Mark),
        word((11, 16), Tag::Verb, None, Relation::Root),
    ];
    let children = Children::of(&words);
    let tree = Tree::new(&words, &children);
    for verb in [1, 3] {
        assert_eq!(polarity(tree, verb, &[]), Polarity::Affirmed);
        assert_eq!(modality(tree, verb), Modality::Future);
    }
}
