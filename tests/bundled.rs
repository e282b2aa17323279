//! Everything that is read from the five bundled documents, beside the reviewed `tests/reading/bundled/*.snap`.
//!
//! A change in the reader shows here as a diff. `UPDATE=1 cargo test --test bundled` writes the snapshots anew; the diff is
//! what there is to review, for a snapshot says what is read today, not what ought to be.
//!
//! One line for each statement: the predicate's lemma, then its arguments as `role: words`, then `denied`, the modality where
//! it is not fact, and `says SPEAKER` where the text names one. Sentences stand before their statements, after a `#`.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use vouch_core::Resources;
use vouch_core::check::Checker;
use vouch_core::pack::Pack;
use vouch_core::report::{DateReport, QuantityReport, ReadReport, StatementReport};
use vouch_core::text::{self, Layout};

#[test]
fn the_bundled_documents_are_read_as_reviewed() {
    let checker = Checker::new(Resources::all(), Pack::default());
    let update = std::env::var_os("UPDATE").is_some();
    let mut changes = String::new();
    for path in documents() {
        let text = fs::read_to_string(&path).expect("UTF-8");
        let today = print(&text, &text::split(&text), &checker.read(&text));
        let snapshot = snapshot(&path);
        let known = fs::read_to_string(&snapshot).unwrap_or_default();
        if update {
            fs::write(&snapshot, &today).expect("the snapshot can be written");
        } else if let Some(change) = first_change(&known, &today) {
            let _ = writeln!(changes, "{}{change}", snapshot.display());
        }
    }
    assert!(
        changes.is_empty(),
        "{changes}run `UPDATE=1 cargo test --test bundled` and review the diff of tests/reading/bundled"
    );
}

#[test]
fn every_snapshot_has_its_document() {
    let expected: Vec<PathBuf> = documents().iter().map(|path| snapshot(path)).collect();
    assert_eq!(expected.len(), 5, "the bundled corpus holds five documents");
    assert_eq!(files("tests/reading/bundled", "snap"), expected);
}

/// A document's sentences, each before what was read from it, and then its quantities and dates.
fn print(text: &str, layout: &Layout, reading: &ReadReport) -> String {
    let mut page = String::new();
    for (index, sentence) in layout.sentences.iter().enumerate() {
        let _ = writeln!(page, "# {}", line(sentence.span.of(text)));
        for it in reading.statements.iter().filter(|it| it.sentence == index) {
            let _ = writeln!(page, "{}", statement(it));
        }
    }
    let _ = writeln!(page, "\n# Quantities");
    for it in &reading.quantities {
        let _ = writeln!(page, "{}", quantity(it));
    }
    let _ = writeln!(page, "\n# Dates");
    for it in &reading.dates {
        let _ = writeln!(page, "{}", date(it));
    }
    page
}

fn statement(it: &StatementReport) -> String {
    let mut pieces = vec![it.lemma.clone()];
    pieces.extend(it.arguments.iter().map(|argument| format!("{}: {}", argument.role, line(&argument.text))));
    if it.polarity == "negated" {
        pieces.push("denied".into());
    }
    if it.modality != "fact" {
        pieces.push(it.modality.into());
    }
    if let Some(speech) = &it.speech {
        let speaker = speech.speaker.as_deref().map_or("?".into(), line);
        let key = speech.key.as_deref().unwrap_or("?");
        pieces.push(format!("says {speaker} ({key})"));
    }
    pieces.join(" | ")
}

fn quantity(it: &QuantityReport) -> String {
    let end = |end: Option<f64>| end.map_or("open".into(), |end| end.to_string());
    let mut pieces = vec![line(&it.text), format!("{} to {}", end(it.interval[0]), end(it.interval[1]))];
    let named = [("unit", &it.normalized_unit), ("counted", &it.counted), ("per", &it.per)];
    pieces.extend(
        named.iter().filter_map(|(name, words)| words.as_ref().map(|it| format!("{name}: {}", line(it)))),
    );
    pieces.extend(it.change.map(str::to_owned));
    if it.ordinal {
        pieces.push("ordinal".into());
    }
    pieces.join(" | ")
}

fn date(it: &DateReport) -> String {
    let day = |day: &Option<String>| day.clone().unwrap_or_else(|| "open".into());
    let days = format!("{} to {}", day(&it.first), day(&it.last));
    [line(&it.text), it.kind.into(), it.timex.clone(), days].join(" | ")
}

/// Words on one line.
fn line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first line that differs, with its number, before and now.
fn first_change(known: &str, today: &str) -> Option<String> {
    let lines = known.lines().count().max(today.lines().count());
    let (mut known, mut today) = (known.lines(), today.lines());
    (1..=lines)
        .map(|number| (number, known.next(), today.next()))
        .find(|(_, known, today)| known != today)
        .map(|(number, known, today)| {
            format!(":{number}\n  - {}\n  + {}", known.unwrap_or("(end)"), today.unwrap_or("(end)"))
        })
}

fn documents() -> Vec<PathBuf> {
    files("crate/corpus/us-mexico-security", "txt")
}

fn snapshot(document: &Path) -> PathBuf {
    let name = Path::new(document.file_name().expect("a file")).with_extension("snap");
    top("tests/reading/bundled").join(name)
}

/// The files of a folder with one ending, by name.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(top(folder)).expect("the folder is there");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("readable").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|it| it == ending));
    paths.sort();
    paths
}

fn top(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}
