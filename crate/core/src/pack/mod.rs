//! What is kept: a built corpus in one file. Imports `text`.

use crate::text::Document;

/// A built corpus: its name and its documents. Statements are read again at load, which is cheaper than storing them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pack {
    /// Name of the corpus.
    pub id: String,
    /// Its documents, in the order given to `build`.
    pub documents: Vec<Document>,
}
