//! Offices: what "Foreign Affairs Minister" and "canciller" have in common, and who holds one by a text's own words.

use super::Cue;
use super::geography::{self, country_of};
use super::name::fold;
use crate::order;
use crate::table;
use crate::text;
use std::collections::HashMap;
use std::sync::OnceLock;

/// An office, the same for all its spellings in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// English name of the office: "foreign minister", "deputy health minister", "secretary of state".
    pub name: String,
    /// Key of the country it belongs to, when the words say so.
    pub country: Option<&'static str>,
    /// The place or body it belongs to, folded, when that is no country: "texas", "state department".
    pub body: Option<String>,
    /// Whether it is held now.
    pub standing: Standing,
    /// Whether one person at a time holds it.
    pub single: bool,
}

/// Whether somebody holds an office.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Holds it as the text speaks.
    #[default]
    Holds,
    /// Held it before ("former").
    Former,
    /// Will hold it ("president-elect").
    Elect,
    /// Holds it, but not for long ("outgoing").
    Outgoing,
}

impl Office {
    /// The office that `words` name: a title as it stands before a name or behind "is".
    ///
    /// ```
    /// use vouch_core::value::entity::{Office, Standing};
    /// let name = |words| Office::read(words).map(|office| office.name);
    /// assert_eq!(name("Foreign Affairs Minister"), Some("foreign minister".into()));
    /// assert_eq!(name("secretaria de Relaciones Exteriores de Chile"), Some("foreign minister".into()));
    /// assert_eq!(Office::read("Peru's president-elect").map(|office| office.standing), Some(Standing::Elect));
    /// assert_eq!(name("old friend"), None);
    /// ```
    pub fn read(words: &str) -> Option<Self> {
        let layout = text::split(words);
        let tokens: Vec<&str> = layout.tokens.iter().map(|token| token.span.of(words)).collect();
        let mut reading = Reading::default();
        let mut at = 0;
        while at < tokens.len() {
            at += reading.take(&tokens[at..]);
        }
        reading.finish()
    }

    /// Whether the two are one office: `None` when one of them leaves open which ("the secretary", "the head of the bank", no
    /// country).
    pub fn same(&self, other: &Self) -> Option<bool> {
        let open = |a: &Self, b: &Self| {
            matches!(a.name.as_str(), "minister" | "secretary") && b.name.contains(&a.name)
                || matches!(a.name.as_str(), "director" | "leader") && b.is_at_the_head()
        };
        if self.name != other.name {
            return if open(self, other) || open(other, self) { None } else { Some(false) };
        }
        if let (Some(a), Some(b)) = (self.country, other.country)
            && a != b
        {
            return Some(false);
        }
        if let (Some(a), Some(b)) = (&self.body, &other.body)
            && a != b
            && body_key(a) != body_key(b)
        {
            if shortened(a, b) {
                return None;
            }
            // Of bodies named in two languages we know only some to be one.
            let spanish = |body: &str| body.split(' ').any(|word| english_body_word(word) != word);
            return if spanish(a) == spanish(b) { Some(false) } else { None };
        }
        match (self.standing, other.standing) {
            (Standing::Outgoing, Standing::Holds) | (Standing::Holds, Standing::Outgoing) => None,
            (mine, theirs) => Some(mine == theirs),
        }
    }

    /// Whether the two are one office if they are one person's: "the trust's chief executive" and "chief executive of the
    /// Western Trust".
    pub fn same_of_one_person(&self, other: &Self) -> bool {
        let Some((mine, theirs)) = self.body.as_ref().zip(other.body.as_ref()) else { return false };
        self.name == other.name && self.standing == other.standing && shortened(mine, theirs)
    }

    /// Whether whoever holds it may be called the head of something, a governor of a bank or a chief executive of a firm.
    fn is_at_the_head(&self) -> bool {
        self.single && !self.name.starts_with("deputy ")
    }
}

/// Whether one of the bodies is named by nothing but the other's last word: "trust" and "western trust".
fn shortened(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    !short.contains(' ') && long.strip_suffix(short).is_some_and(|rest| rest.ends_with(' '))
}

/// A body by the words of its name in English, in alphabetical order: "departamento de estado" is "department state".
fn body_key(body: &str) -> Vec<&str> {
    let mut words: Vec<&str> =
        body.split(' ').filter(|word| !is_joint(word)).map(english_body_word).collect();
    order::sort(&mut words);
    words
}

/// The English word for a Spanish one in the name of a body; any other word as it is.
fn english_body_word(word: &str) -> &str {
    BODY_WORDS.iter().find(|row| row.0 == word).map_or(word, |row| row.1)
}

/// Words in the names of bodies, folded, in Spanish and English.
const BODY_WORDS: &[(&str, &str)] = &[
    ("agencia", "agency"),
    ("banco", "bank"),
    ("blanca", "white"),
    ("camara", "chamber"),
    ("casa", "house"),
    ("comision", "commission"),
    ("consejo", "council"),
    ("defensa", "defense"),
    ("departamento", "department"),
    ("ejercito", "army"),
    ("energia", "energy"),
    ("estado", "state"),
    ("fiscalia", "prosecutor"),
    ("gobierno", "government"),
    ("guardia", "guard"),
    ("justicia", "justice"),
    ("ministerio", "ministry"),
    ("nacional", "national"),
    ("oficina", "office"),
    ("policia", "police"),
    ("salud", "health"),
    ("secretaria", "ministry"),
    ("seguridad", "security"),
    ("senado", "senate"),
    ("tesoro", "treasury"),
    ("universidad", "university"),
];

#[derive(Default)]
struct Reading {
    country: Option<&'static str>,
    body: Vec<String>,
    standing: Standing,
    deputy: bool,
    /// Folded words of the office itself.
    words: Vec<String>,
}

impl Reading {
    /// Reads the next token or tokens and returns how many.
    fn take(&mut self, tokens: &[&str]) -> usize {
        let folded = fold(tokens[0]);
        if let Some(known) = geography::longest(tokens) {
            match country_of(known.key) {
                Some(country) if country == known.key => self.country = Some(country),
                _ => self.body.push(known.key.to_string()),
            }
            if self.words.last().is_some_and(|word| matches!(word.as_str(), "of" | "de" | "for" | "del")) {
                self.words.pop();
            }
            return known.tokens;
        }
        match folded.as_str() {
            "" | "the" | "dr" | "mr" | "mrs" | "ms" | "prof" | "sr" | "sra" | "a" | "an" | "el" | "la"
            | "los" | "las" | "un" | "una" | "s" | "its" | "their" | "his" | "her" | "acting" | "interim"
            | "interino" | "interina" | "current" | "actual" | "new" | "nuevo" | "nueva" | "senior"
            | "then" => {}
            "former" | "ex" | "late" | "exsecretario" => self.standing = Standing::Former,
            "elect" | "electo" | "electa" | "designate" | "incoming" => self.standing = Standing::Elect,
            "deputy" | "assistant" | "associate" | "undersecretary" | "subsecretario" | "subsecretaria"
            | "viceministro" | "viceministra" => {
                self.deputy = true;
                if folded.contains("secretar") || folded.contains("ministr") {
                    self.words.push("minister".into());
                }
            }
            "outgoing" | "saliente" => self.standing = Standing::Outgoing,
            "exministro" | "exministra" => {
                self.standing = Standing::Former;
                self.words.push("minister".into());
            }
            "expresidente" | "expresidenta" => {
                self.standing = Standing::Former;
                self.words.push("president".into());
            }
            "del" => self.words.push("de".into()),
            _ => self.words.push(folded),
        }
        1
    }

    fn finish(mut self) -> Option<Office> {
        while self.words.last().is_some_and(|word| is_joint(word)) {
            self.words.pop();
        }
        let (name, single, rest) = self.office()?;
        let name = if self.deputy { format!("deputy {name}") } else { name };
        let rest: Vec<String> = rest.into_iter().filter(|word| !is_joint(word)).collect();
        self.body.extend(rest);
        let body = (!self.body.is_empty()).then(|| self.body.join(" "));
        Some(Office {
            name,
            country: self.country,
            body,
            standing: self.standing,
            single: single && !self.deputy,
        })
    }

    /// Name of the office, whether one person holds it, and the words that belong to neither.
    fn office(&self) -> Option<(String, bool, Vec<String>)> {
        if let Some(ministry) = self.ministry() {
            return Some((ministry, true, Vec::new()));
        }
        let tables = tables();
        // The longest phrase that the table knows, wherever it stands; "spokesman" outranks the body's name before it.
        for length in (1..=self.words.len()).rev() {
            for start in (0..=self.words.len() - length).rev() {
                let phrase = self.words[start..start + length].join(" ");
                if let Some((office, single)) = tables.offices.get(phrase.as_str()) {
                    let mut rest = self.words[..start].to_vec();
                    rest.extend_from_slice(&self.words[start + length..]);
                    return Some(((*office).to_string(), *single, rest));
                }
            }
        }
        let head = self.words.iter().position(|word| Cue::of(word).is(Cue::TITLE))?;
        let mut rest = self.words.clone();
        let name = rest.remove(head);
        Some((name, false, rest))
    }

    /// "foreign affairs minister", "secretary of the treasury", "ministra de Salud": a minister with a portfolio.
    fn ministry(&self) -> Option<String> {
        let is_minister = |word: &String| {
            matches!(
                word.as_str(),
                "minister" | "secretary" | "ministro" | "ministra" | "secretario" | "secretaria"
            )
        };
        let head = self.words.iter().position(is_minister)?;
        let before = self.words[..head].join(" ");
        let skip = self.words[head + 1..].iter().take_while(|word| is_joint(word)).count();
        let after = &self.words[head + 1 + skip..];
        let portfolios = &tables().portfolios;
        let found = portfolios.get(before.as_str()).or_else(|| {
            (1..=after.len()).rev().find_map(|length| portfolios.get(after[..length].join(" ").as_str()))
        })?;
        Some(format!("{found} minister"))
    }
}

pub(super) fn is_joint(word: &str) -> bool {
    matches!(word, "of" | "for" | "de" | "at" | "in" | "en" | "with" | "to" | "and" | "y" | "on")
}

struct Tables {
    offices: HashMap<&'static str, (&'static str, bool)>,
    portfolios: HashMap<&'static str, &'static str>,
}

fn tables() -> &'static Tables {
    static PARSED: OnceLock<Tables> = OnceLock::new();
    PARSED.get_or_init(|| {
        let office = |[phrase, office, holders]: [&'static str; 3]| (phrase, (office, holders == "one"));
        let portfolio = |[name, others]: [&'static str; 2]| others.split(';').map(move |other| (other, name));
        Tables {
            offices: table::rows(table::shipped!("offices")).map(office).collect(),
            portfolios: table::rows(table::shipped!("portfolios")).flat_map(portfolio).collect(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_office_in_many_spellings() {
        for words in [
            "foreign affairs minister",
            "Foreign Minister",
            "secretary of foreign affairs",
            "Secretary of Foreign Affairs of Chile",
            "canciller",
            "ministra de Relaciones Exteriores",
            "Chilean Foreign Secretary",
            "minister for foreign affairs",
            "Chile's foreign minister",
            "the foreign minister",
        ] {
            let office = Office::read(words).expect(words);
            assert_eq!(office.name, "foreign minister", "{words}");
            assert!(office.country.is_none_or(|country| country == "chile"), "{words}");
            assert!(office.single);
        }
    }

    #[test]
    fn offices_that_differ() {
        let read = |words| Office::read(words).expect(words);
        assert_eq!(read("president-elect").same(&read("president")), Some(false));
        assert_eq!(read("vice president").same(&read("president")), Some(false));
        assert_eq!(read("Secretary of State").same(&read("attorney general")), Some(false));
        assert_eq!(read("Secretary").same(&read("Secretary of State")), None);
        assert_eq!(read("Peru's president").same(&read("president of Chile")), Some(false));
        assert_eq!(read("Attorney General").same(&read("fiscal general")), Some(true));
        assert_eq!(read("former mayor of Lima").same(&read("mayor of Lima")), Some(false));
        assert_eq!(read("State Department spokesman").body.as_deref(), Some("state department"));
        let (portavoz, spokesman) =
            (read("portavoz del Departamento de Estado"), read("State Department spokesman"));
        assert_eq!(portavoz.same(&spokesman), Some(true));
        assert_eq!(read("portavoz de la Casa Blanca").same(&spokesman), None);
        assert_eq!(read("deputy health minister").name, "deputy health minister");
        let (short, long) = (read("trust's director"), read("director of the Western Trust"));
        assert_eq!(short.same(&long), None);
        assert!(short.same_of_one_person(&long));
    }

    #[test]
    fn every_row_reads_as_its_office() {
        for [phrase, name] in table::rows(table::written!("offices")) {
            let office = Office::read(phrase).expect(phrase);
            assert_eq!(office.name, name, "`{phrase}`");
        }
        for [name, others] in table::rows(table::written!("portfolios")) {
            for other in others.split(';') {
                let office = Office::read(&format!("secretary of {other}")).expect(other);
                assert_eq!(office.name, format!("{name} minister"), "`{other}`");
            }
        }
    }
}
