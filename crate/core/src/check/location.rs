//! Where two places are, as far as that tells whether what happened at one of them can have happened at the other.

use super::align::Pair;
use super::view::View;
use crate::grammar::Relation;
use crate::value::Entity;
use crate::value::entity::{self, country_of};

/// Whether what happened at one of the two did not happen at the other, as far as we know them: of a place we know and one we
/// do not, one may lie in the other.
pub fn excludes(pair: &Pair<'_>, place: usize, other: usize) -> bool {
    let known = |it: Option<&Entity>| {
        it.and_then(|it| country_of(&it.key).map(|country| (country, it.key == country)))
    };
    match (known(name(pair.claim, place)), known(name(pair.source, other))) {
        (Some((mine, whole)), Some((theirs, all))) => mine != theirs || !whole && !all,
        (None, None) => true,
        // What is near one town is not in another.
        _ => is_near(pair.claim, place) && is_near(pair.source, other),
    }
}

/// Whether a word of one view says "capital" of the country whose capital a word of the other names: "the Peruvian capital".
pub fn is_capital(view: &View, word: usize, other: &View, city: usize) -> bool {
    let tree = view.reading.tree();
    let capital = view.is_one_of(word, &["capital"]);
    let mut of =
        tree.children(word).iter().filter_map(|&it| view.entity(it)).filter_map(|it| country_of(&it.key));
    capital && other.entity(city).is_some_and(|it| of.any(|land| entity::is_capital(&it.key, land)))
}

fn is_near(view: &View, place: usize) -> bool {
    view.reading.tree().preposition(place).is_some_and(|it| matches!(it.lemma.as_str(), "near" | "outside"))
}

/// The name of a place, or the one behind its "of", or before it: "the Lagos road".
pub fn name(view: &View, place: usize) -> Option<&Entity> {
    let tree = view.reading.tree();
    let entity = |word| view.entity(word);
    let told = |relation| tree.by(place, relation).find_map(entity);
    entity(place).or_else(|| told(Relation::NominalModifier)).or_else(|| told(Relation::Compound))
}
