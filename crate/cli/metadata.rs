//! `metadata.json`: what documents say of themselves, by file name.

use serde::Deserialize;
use std::collections::BTreeMap;
use vouch_core::text::Document;
use vouch_core::value::CivilDate;

/// What one document says of itself; whatever it does not say is `null` or left out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    title: Option<String>,
    publisher: Option<String>,
    author: Option<String>,
    published: Option<String>,
    retrieved: Option<String>,
    url: Option<String>,
    /// For people: how the entry was found. Not kept.
    #[serde(rename = "note")]
    _note: Option<String>,
}

/// Enters the metadata into the documents it names.
pub fn apply(json: &str, documents: &mut [Document]) -> Result<(), String> {
    let entries: BTreeMap<String, Entry> = serde_json::from_str(json).map_err(|error| error.to_string())?;
    for (id, entry) in entries {
        let Some(document) = documents.iter_mut().find(|document| document.id == id) else {
            return Err(format!("there is no document `{id}`; remove its entry or add the file"));
        };
        for date in [&entry.published, &entry.retrieved].into_iter().flatten() {
            check_date(date)?;
        }
        let set = |field: &mut Option<String>, value: Option<String>| *field = value.or_else(|| field.take());
        set(&mut document.title, entry.title);
        set(&mut document.publisher, entry.publisher);
        set(&mut document.author, entry.author);
        set(&mut document.published, entry.published);
        set(&mut document.retrieved, entry.retrieved);
        set(&mut document.url, entry.url);
    }
    Ok(())
}

/// Dates of documents are days: `2024-05-06`.
pub fn check_date(date: &str) -> Result<(), String> {
    let day = CivilDate::parse(date).filter(|day| date.len() == 10 && (1..=12).contains(&day.month));
    match day {
        Some(day) if (1..=31).contains(&day.day) => Ok(()),
        _ => Err(format!("`{date}` is not a day; write it as YYYY-MM-DD")),
    }
}
