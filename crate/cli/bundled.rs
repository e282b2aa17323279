//! The bundled corpus, which the binary carries with it.

use crate::metadata;
use vouch_core::pack::Pack;
use vouch_core::text::Document;

const ID: &str = "us-mexico-security";

macro_rules! documents {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../corpus/us-mexico-security/", $name)))),*]
    };
}

const DOCUMENTS: &[(&str, &str)] = documents![
    "000_8f23b7a4b1df9d8c.txt",
    "001_10a606a4d82891ab.txt",
    "002_7c6d55d3d2da189f.txt",
    "003_67274aa80b6fdab2.txt",
    "004_b523203148a45f70.txt",
];

/// The bundled corpus: the same bytes as `vouch build crate/corpus/us-mexico-security`.
pub fn pack() -> Pack {
    let mut documents: Vec<Document> = DOCUMENTS
        .iter()
        .map(|(id, text)| Document { id: (*id).into(), text: (*text).into(), ..Document::default() })
        .collect();
    let metadata = include_str!("../corpus/us-mexico-security/metadata.json");
    metadata::apply(metadata, &mut documents).expect("the bundled metadata is tested");
    Pack::build(ID, documents).expect("the bundled corpus is tested")
}
