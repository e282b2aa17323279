//! People, organisations, places and works, with the names they answer to.

mod alias;
mod apposition;
mod cue;
mod find;
mod geography;
mod name;
mod office;
mod role;
mod run;
mod split;

pub use geography::{country, country_of, is_capital};
pub use name::{fold, is_spelling_of, may_be_misspelt, plain, same};
pub use office::{Office, Standing};
pub use role::{Role, roles};

pub(crate) use cue::Cue;

use crate::grammar::Word;
use crate::text::{Layout, Span};
use std::ops::Range;

/// A mention of something with a name.
///
/// ```
/// use vouch_core::{grammar, text, value};
/// let text = "Health Minister Ana Ruiz met Peruvian officials. Ruiz then left for Lima.";
/// let layout = text::split(text);
/// let words = grammar::analyse(None, text, &layout);
/// let keys: Vec<String> = value::entity::read(text, &layout, &words).into_iter().map(|entity| entity.key).collect();
/// assert_eq!(keys, ["ana ruiz", "peru", "ana ruiz", "lima"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// Where it stands, title included ("Health Minister Ana Ruiz").
    pub span: Span,
    /// The name alone ("Ana Ruiz").
    pub name: Span,
    /// The words of the name.
    pub words: Range<usize>,
    /// The office or description before or behind the name ("Health Minister").
    pub title: Option<Span>,
    /// What it is, as far as the words tell.
    pub kind: EntityKind,
    /// Mentions of the same thing in one text share this key: the fullest name, folded to lower case without accents. For a
    /// country or its people it is the country's English name.
    pub key: String,
    /// A people or its adjective ("Peruvian"): the key is the country's, but the words do not name the place.
    pub people: bool,
}

/// What an entity is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A body, company, agency, group.
    Organization,
    /// A country, city, region, building.
    Place,
    /// A law, programme, event, book.
    Work,
    /// Not told.
    #[default]
    Unknown,
}

/// The entities of a text, in text order.
pub fn read(text: &str, layout: &Layout, words: &[Word]) -> Vec<Entity> {
    find::all(text, layout, words)
}
