//! What is kept: a built corpus in one file. Imports `text`.

mod error;
mod format;
mod markdown;

pub use error::PackError;
pub use markdown::markdown;

use crate::order;
use crate::text::Document;

/// A built corpus: its name and its documents. Statements are read again at load; only the trees that they are read from,
/// which cost by far the most, may be kept.
///
/// ```
/// use vouch_core::{pack::Pack, text::Document};
/// let note = Document { id: "note.txt".into(), text: "The bridge opened in 1932.".into(), ..Document::default() };
/// let bytes = Pack::build("bridges", vec![note]).unwrap().to_bytes();
/// let pack = Pack::from_bytes(&bytes).unwrap();
/// assert_eq!(pack.documents[0].text, "The bridge opened in 1932.");
/// assert!(pack.hash().starts_with("sha256-"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pack {
    /// Name of the corpus.
    pub id: String,
    /// Its documents, in the order given to `build`.
    pub documents: Vec<Document>,
    /// The trees of each document as `check::with_trees` wrote them, or none. They change nothing but the time it takes to
    /// open the pack, and are no part of its hash.
    pub trees: Vec<Vec<u8>>,
}

impl Pack {
    /// Makes a corpus of `documents`, in this order.
    ///
    /// # Errors
    /// When there is no document, or when two have the same id: citations could not tell them apart.
    pub fn build(id: impl Into<String>, documents: Vec<Document>) -> Result<Self, PackError> {
        if documents.is_empty() {
            return Err(PackError::new("a pack needs at least one document, but none was given"));
        }
        let mut ids: Vec<&str> = documents.iter().map(|document| document.id.as_str()).collect();
        order::sort(&mut ids);
        match ids.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(pair) => Err(PackError::new(format!("two documents are called `{}`; rename one", pair[0]))),
            None => Ok(Self { id: id.into(), documents, trees: Vec::new() }),
        }
    }

    /// The kept trees of the document at `index`; nothing where there are none.
    pub fn kept(&self, index: usize) -> &[u8] {
        self.trees.get(index).map_or(&[], Vec::as_slice)
    }

    /// Opens a pack made by `to_bytes`, of this or an earlier format version.
    ///
    /// # Errors
    /// When the bytes are not a pack, of a later format version, cut short, or altered.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PackError> {
        format::decode(bytes)
    }

    /// The pack as a file: the same documents with the same trees give the same bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        format::encode(self)
    }

    /// `sha256-` and the checksum of the documents in hexadecimal, whatever trees are kept with them; the file's own checksum is
    /// over all of it. Worked out anew with each call.
    pub fn hash(&self) -> String {
        format::hash(self)
    }
}
