//! Scale letters: "32k", "3bn", "4.3M".

use super::{PieceKind, Pieces};
use crate::text::Language;

/// Scale letters right behind digits, or behind one space when they are unmistakable.
pub(super) fn suffix(pieces: &Pieces<'_>, at: usize, place: f64, language: Language) -> Option<f64> {
    let raw = pieces.raw(at);
    let glued = pieces.touches(at);
    let scale = match raw {
        "bn" | "Bn" | "BN" | "bln" => 1e9,
        "mn" | "Mn" | "mln" | "mio" | "MM" => 1e6,
        "tn" | "trn" | "trln" => 1e12,
        "tln" => 1e12,
        "mil" | "mill" if glued && language == Language::English => 1e6,
        "b" if glued && place < 1.0 => 1e9,
        "k" | "K" if glued => 1e3,
        "k" if pieces.kind(at + 1) != Some(PieceKind::Word) => 1e3,
        "M" => 1e6,
        "B" => 1e9,
        "T" if glued => 1e12,
        "G" if glued => 1e9,
        _ => return None,
    };
    // "5 M-class flares": a letter that begins a name is no scale.
    // "5k-20k" is a range.
    let range = pieces.folded(at + 1) == "-" && pieces.kind(at + 2) == Some(PieceKind::Digits);
    let name = !range && pieces.touches(at + 1) && matches!(pieces.folded(at + 1), "-" | "/" | "&" | "'");
    (!name).then_some(scale)
}
