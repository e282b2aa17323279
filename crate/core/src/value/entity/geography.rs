//! Countries with their peoples and capitals, and the best-known regions and cities.

use super::name::fold;
use crate::order;
use crate::table;
use crate::text;
use std::collections::HashMap;
use std::sync::OnceLock;

/// A place the tables know, found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    /// How many tokens name it.
    pub tokens: usize,
    /// The key of the place; for a people, of its country.
    pub key: &'static str,
    /// A people or its adjective ("Peruvian"), not the place.
    pub people: bool,
}

/// The key of the country that the place with `key` lies in, when the tables know; a country lies in itself.
///
/// ```
/// use vouch_core::value::entity::country_of;
/// assert_eq!(country_of("lima"), Some("peru"));
/// assert_eq!(country_of("peru"), Some("peru"));
/// ```
pub fn country_of(key: &str) -> Option<&'static str> {
    table().countries.get(key).map(String::as_str)
}

/// Whether the place with the key `place` is the capital of the country with the key `country`.
///
/// ```
/// use vouch_core::value::entity::is_capital;
/// assert!(is_capital("lima", "peru") && !is_capital("cusco", "peru"));
/// ```
pub fn is_capital(place: &str, country: &str) -> bool {
    table().capitals.get(country).is_some_and(|capital| capital == place)
}

/// The country named by `name`, a place name or an adjective in either language.
///
/// ```
/// use vouch_core::value::entity::country;
/// assert_eq!(country("Peruvian"), Some("peru"));
/// assert_eq!(country("EE.UU."), Some("united states"));
/// ```
pub fn country(name: &str) -> Option<&'static str> {
    let layout = text::split(name);
    let tokens: Vec<&str> = layout.tokens.iter().map(|token| token.span.of(name)).collect();
    let found = longest(&tokens)?;
    (found.tokens == tokens.len()).then(|| country_of(found.key)).flatten()
}

/// The longest known place at the start of `tokens`; names need their capitals, Spanish peoples do not.
pub(crate) fn longest(tokens: &[&str]) -> Option<Known> {
    let first = tokens.first()?;
    if first.len() < 2 {
        return None;
    }
    let capital = first.starts_with(char::is_uppercase);
    let table = table();
    if !capital {
        let (key, people) = table.small.get(*first)?;
        return Some(Known { tokens: 1, key, people: *people });
    }
    let candidates = table.names.get(&fold(first))?;
    let found = candidates.iter().find(|name| {
        tokens.len() >= name.tokens.len()
            && name.tokens.iter().zip(tokens).all(|(known, token)| known == token || *known == folded(token))
    })?;
    let pronoun = found.tokens.len() == 1 && found.tokens[0] == "us" && first.contains(char::is_lowercase);
    (!pronoun).then_some(Known { tokens: found.tokens.len(), key: &found.key, people: found.people })
}

fn folded(token: &str) -> String {
    if token.starts_with(char::is_alphanumeric) { fold(token) } else { token.to_string() }
}

struct Name {
    tokens: Vec<String>,
    key: String,
    people: bool,
}

#[derive(Default)]
struct Table {
    /// By folded first token, longest name first.
    names: HashMap<String, Vec<Name>>,
    /// Spanish peoples, written small.
    small: HashMap<String, (String, bool)>,
    /// Country key of each place key.
    countries: HashMap<String, String>,
    /// Key of the capital of each country key.
    capitals: HashMap<String, String>,
}

impl Table {
    fn add(&mut self, name: &str, key: &str, people: bool) {
        // Most names are one word, and splitting them all would take longer than reading a short document.
        let tokens: Vec<String> = if name.chars().all(char::is_alphabetic) {
            vec![fold(name)]
        } else {
            text::split(name).tokens.iter().map(|token| folded(token.span.of(name))).collect()
        };
        let Some(first) = tokens.first().cloned() else { return };
        let names = self.names.entry(first).or_default();
        names.push(Name { tokens, key: key.to_string(), people });
        // A longer name wins; a place wins over a people of the same name.
        if names.len() > 1 {
            order::sort_by_key(names, |name| (usize::MAX - name.tokens.len(), name.people));
        }
    }

    fn add_people(&mut self, demonym: &str, key: &str) {
        for form in spanish_forms(demonym) {
            self.small.insert(form.clone(), (key.to_string(), true));
            self.add(&form_capital(&form), key, true);
        }
    }
}

fn form_capital(word: &str) -> String {
    let mut chars = word.chars();
    chars
        .next()
        .map_or_else(String::new, |first| [first.to_ascii_uppercase()].into_iter().chain(chars).collect())
}

/// Masculine, feminine and plurals of a Spanish demonym: "chileno", "francés", "iraní".
fn spanish_forms(masculine: &str) -> Vec<String> {
    let stem = |n: usize| masculine.chars().take(masculine.chars().count() - n).collect::<String>();
    let endings: (String, &[&str]) = match masculine.chars().next_back() {
        Some('o') => (stem(1), &["o", "a", "os", "as"]),
        Some('a' | 'e') => (masculine.to_string(), &["", "s"]),
        Some('í' | 'ú') => (masculine.to_string(), &["", "es", "s"]),
        Some('s') => (
            format!("{}{}", stem(2), super::name::plain(masculine.chars().rev().nth(1).unwrap_or('e'))),
            &["sa", "ses", "sas"],
        ),
        Some('n') => (
            format!("{}{}", stem(2), super::name::plain(masculine.chars().rev().nth(1).unwrap_or('a'))),
            &["na", "nes", "nas"],
        ),
        _ => (masculine.to_string(), &["", "a", "es", "as"]),
    };
    let (stem, endings) = endings;
    let mut forms = vec![masculine.to_string()];
    forms.extend(endings.iter().map(|ending| format!("{stem}{ending}")).filter(|form| form != masculine));
    forms
}

fn table() -> &'static Table {
    static PARSED: OnceLock<Table> = OnceLock::new();
    PARSED.get_or_init(|| {
        let mut table = Table::default();
        for cells in countries() {
            add_country(&mut table, cells);
        }
        for [name, others, _, country] in places() {
            let key = fold(name);
            table.add(name, &key, false);
            list(others).for_each(|name| table.add(name, &key, false));
            if !country.is_empty() {
                table.countries.insert(key, fold(country));
            }
        }
        table
    })
}

fn add_country(table: &mut Table, cells: [&'static str; 6]) {
    let key = fold(cells[0]);
    table.countries.insert(key.clone(), key.clone());
    table.add(cells[0], &key, false);
    list(cells[1]).chain(list(cells[2])).for_each(|name| table.add(name, &key, false));
    for demonym in list(cells[3]) {
        table.add(demonym, &key, true);
        if demonym.ends_with(['n', 'i', 'r', 't', 'k', 'c', 'd', 'o', 'e']) && !demonym.ends_with("ese") {
            table.add(&format!("{demonym}s"), &key, true);
        }
    }
    list(cells[4]).for_each(|demonym| table.add_people(demonym, &key));
    let capital = list(cells[5]).next().map(|first| fold(first.trim_end_matches(", D.C.")));
    if let Some(capital) = capital {
        list(cells[5]).for_each(|name| table.add(name, &capital, false));
        table.capitals.insert(key.clone(), capital.clone());
        table.countries.entry(capital).or_insert(key);
    }
}

fn list(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split(';').filter(|name| !name.is_empty())
}

/// Country, other English names, Spanish names, English and Spanish demonyms, capital.
fn countries() -> impl Iterator<Item = [&'static str; 6]> {
    table::rows(table::shipped!("countries"))
}

/// Place, other names, kind, country.
fn places() -> impl Iterator<Item = [&'static str; 4]> {
    table::rows(table::shipped!("places"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_finds_its_country() {
        let mut seen = 0;
        for cells in countries() {
            let key = fold(cells[0]);
            for name in
                [cells[0]].into_iter().chain(list(cells[1])).chain(list(cells[2])).chain(list(cells[3]))
            {
                // Two countries share these names of their peoples or capitals.
                if matches!(name, "Guinean" | "Congolese" | "Dominican") {
                    continue;
                }
                assert_eq!(country(name), Some(key.as_str()), "`{name}`");
                seen += 1;
            }
            for demonym in list(cells[4]) {
                assert!(spanish_forms(demonym).iter().all(|form| country(form).is_some()), "`{demonym}`");
            }
        }
        assert!(seen > 400);
        assert!(places().all(|[name, ..]| longest(&tokens(name)).is_some()));
    }

    fn tokens(name: &str) -> Vec<&str> {
        text::split(name).tokens.iter().map(|token| token.span.of(name)).collect()
    }

    #[test]
    fn spelling_decides() {
        assert_eq!(country("US"), Some("united states"));
        assert_eq!(country("us"), None);
        assert_eq!(country("americanas"), None);
        assert_eq!(country("estadounidenses"), Some("united states"));
        assert_eq!(country("francesa"), Some("france"));
        assert_eq!(country("alemanes"), Some("germany"));
        assert_eq!(country("Americans"), Some("united states"));
    }
}
