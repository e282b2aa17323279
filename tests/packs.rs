//! Packs: what goes in comes out, the same bytes every time, and a bad file is refused with the reason and the fix.

use vouch_core::pack::Pack;
use vouch_core::text::Document;

/// A pack written by format version 1. It must open for ever; a new version adds a file of its own beside it.
const VERSION_1: &[u8] = include_bytes!("packs/v1.pack");

/// The same pack written by format version 2, with bytes where trees stand.
const VERSION_2: &[u8] = include_bytes!("packs/v2.pack");

fn harbour() -> Pack {
    let frozen = Document {
        id: "frozen.txt".into(),
        text: "The harbour froze in 1963.\n\n“Nobody sailed for six weeks,” Åsa Lind said.\n".into(),
        title: Some("A winter without ships".into()),
        publisher: Some("The Quay".into()),
        author: Some("Mina Holm".into()),
        published: Some("1963-02-11".into()),
        retrieved: Some("2024-03-01".into()),
        url: Some("https://quay.example/1963".into()),
    };
    let unknown = Document { id: "note.txt".into(), text: String::new(), ..Document::default() };
    Pack::build("harbour", vec![frozen, unknown]).expect("two documents with different ids")
}

fn refusal(bytes: &[u8]) -> String {
    Pack::from_bytes(bytes).expect_err("the pack is bad").to_string()
}

#[test]
fn what_goes_in_comes_out() {
    let pack = harbour();
    assert_eq!(Pack::from_bytes(&pack.to_bytes()), Ok(pack));
}

#[test]
fn the_same_documents_give_the_same_bytes() {
    assert_eq!(harbour().to_bytes(), harbour().to_bytes());
    assert_eq!(harbour().hash(), "sha256-f2c40d6b1349457dd926492a7eb98e9bac62d40d3db5f40db05125fc13a61dae");
}

#[test]
fn any_change_changes_the_hash() {
    let mut pack = harbour();
    pack.documents[0].published = None;
    assert_ne!(pack.hash(), harbour().hash());
}

#[test]
fn a_pack_of_format_version_1_opens() {
    assert_eq!(Pack::from_bytes(VERSION_1), Ok(harbour()));
}

#[test]
fn a_pack_of_format_version_2_opens_with_its_trees() {
    let pack = Pack { trees: vec![vec![1, 2, 3], Vec::new()], ..harbour() };
    assert_eq!(Pack::from_bytes(VERSION_2), Ok(pack.clone()));
    assert_eq!(pack.to_bytes(), VERSION_2);
    assert_eq!(pack.hash(), harbour().hash(), "trees say nothing that the documents do not say");
}

#[test]
fn a_damaged_pack_is_refused_wherever_the_damage_is() {
    let bytes = harbour().to_bytes();
    for at in 0..bytes.len() {
        let mut altered = bytes.clone();
        altered[at] ^= 0x10;
        assert!(Pack::from_bytes(&altered).is_err(), "byte {at} was altered");
    }
}

#[test]
fn a_pack_cut_short_anywhere_is_refused() {
    let bytes = harbour().to_bytes();
    for length in 8..bytes.len() {
        assert_eq!(refusal(&bytes[..length]), "the pack is cut short; download or build it again");
    }
}

#[test]
fn every_refusal_names_the_fix() {
    let mut later = harbour().to_bytes();
    later[8] = 7;
    assert_eq!(
        refusal(&later),
        "the pack has format version 7, and this engine opens versions 1 to 2; \
         update the engine, or build the pack again with `vouch build`"
    );
    let longer = [&harbour().to_bytes()[..], b"x"].concat();
    let damaged = "the pack is damaged: its checksum does not match; download or build it again";
    assert_eq!(refusal(&longer), damaged);
    let not_a_pack = "this is not a pack; make one with `vouch build DIR -o FILE`";
    assert_eq!(refusal(b""), not_a_pack);
    assert_eq!(refusal(b"PK\x03\x04 some other file"), not_a_pack);
}

#[test]
fn a_pack_needs_documents_that_can_be_told_apart() {
    let message = |documents| Pack::build("x", documents).expect_err("refused").to_string();
    assert_eq!(message(Vec::new()), "a pack needs at least one document, but none was given");
    let twice = vec![harbour().documents[0].clone(), harbour().documents[0].clone()];
    assert_eq!(message(twice), "two documents are called `frozen.txt`; rename one");
}
