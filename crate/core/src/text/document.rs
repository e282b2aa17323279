//! One article: its text and what it says of itself.

use serde::{Deserialize, Serialize};

/// One article: text plus metadata. What the document does not say of itself is `None`, never guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Name of the document inside its corpus, usually the file name.
    pub id: String,
    /// The stored text; all spans are byte offsets into it.
    pub text: String,
    /// Headline.
    pub title: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Day of publication, `YYYY-MM-DD`, when the document says so.
    pub published: Option<String>,
    /// Day the copy was taken, `YYYY-MM-DD`; not the date of the events.
    pub retrieved: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
}
