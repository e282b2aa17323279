//! `vouch build`: files into documents, documents into a pack.

use crate::args::BuildArgs;
use crate::failure::Failure;
use crate::{Outcome, extract, input, metadata};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use vouch_core::Resources;
use vouch_core::check::with_trees;
use vouch_core::pack::{self, Pack};
use vouch_core::text::Document;

/// Runs the command.
pub fn build(args: &BuildArgs) -> Outcome {
    let mut documents = Vec::new();
    for path in &args.inputs {
        if path.is_dir() {
            documents.extend(directory(path)?);
        } else {
            documents.extend(file(path, &name(path))?);
        }
    }
    let id = args.id.clone().unwrap_or_else(|| stem(&args.output));
    let pack = Pack::build(id, documents).map_err(|error| Failure::new(error.to_string()))?;
    let pack = with_trees(&Resources::all(), pack);
    let bytes = pack.to_bytes();
    std::fs::write(&args.output, &bytes).map_err(|error| Failure::file(&args.output, &error))?;
    println!(
        "{}: {} documents, {} bytes, {}",
        args.output.display(),
        pack.documents.len(),
        bytes.len(),
        pack.hash()
    );
    Ok(())
}

/// The documents of a directory and those inside it, by name, with what its `metadata.json` says of them.
fn directory(root: &Path) -> Result<Vec<Document>, Failure> {
    let mut documents = Vec::new();
    for path in walk(root)? {
        let id = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if Kind::of(&path).is_some() {
            documents.extend(file(&path, &id)?);
        } else if id != METADATA {
            eprintln!("skipped `{}`: not .txt, .md, .html or .jsonl", path.display());
        }
    }
    let path = root.join(METADATA);
    if path.exists() {
        metadata::apply(&input::text(&path)?, &mut documents)
            .map_err(|error| Failure::within(&path, &error))?;
    }
    Ok(documents)
}

const METADATA: &str = "metadata.json";

/// Every file below `root`, sorted by name; hidden ones are left out.
fn walk(root: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = std::fs::read_dir(root).map_err(|error| Failure::file(root, &error))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| !name(path).starts_with('.'));
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() { files.extend(walk(&path)?) } else { files.push(path) }
    }
    Ok(files)
}

/// How a file is written.
#[derive(Clone, Copy)]
enum Kind {
    Text,
    Markdown,
    Html,
    JsonLines,
}

impl Kind {
    fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "txt" | "text" => Some(Self::Text),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            "jsonl" | "ndjson" => Some(Self::JsonLines),
            _ => None,
        }
    }
}

/// The documents of one file; only JSON Lines hold more than one.
fn file(path: &Path, id: &str) -> Result<Vec<Document>, Failure> {
    let Some(kind) = Kind::of(path) else {
        let message = "expected .txt, .md, .html or .jsonl; rename it if it is one of these";
        return Err(Failure::within(path, &message));
    };
    let text = input::text(path)?;
    match kind {
        Kind::Text => Ok(vec![Document { id: id.into(), text, ..Document::default() }]),
        Kind::Markdown => Ok(vec![pack::markdown(id, &text)]),
        Kind::Html => match extract::article(id, &text) {
            Some(document) => Ok(vec![document]),
            None => Err(Failure::within(path, &"no article was found in this page; save its text as .txt")),
        },
        Kind::JsonLines => json_lines(path, id, &text),
    }
}

/// One line of JSON Lines. `id` is made from file and line when it is missing.
#[derive(Deserialize)]
struct Row {
    id: Option<String>,
    text: String,
    title: Option<String>,
    publisher: Option<String>,
    author: Option<String>,
    published: Option<String>,
    retrieved: Option<String>,
    url: Option<String>,
}

fn json_lines(path: &Path, id: &str, text: &str) -> Result<Vec<Document>, Failure> {
    let mut documents = Vec::new();
    for (index, line) in text.lines().enumerate().filter(|line| !line.1.trim().is_empty()) {
        let fail = |error: String| Failure::within(path, &format!("line {}: {error}", index + 1));
        let row: Row = serde_json::from_str(line).map_err(|error| fail(error.to_string()))?;
        for date in [&row.published, &row.retrieved].into_iter().flatten() {
            metadata::check_date(date).map_err(fail)?;
        }
        documents.push(Document {
            id: row.id.unwrap_or_else(|| format!("{id}:{}", index + 1)),
            text: row.text,
            title: row.title,
            publisher: row.publisher,
            author: row.author,
            published: row.published,
            retrieved: row.retrieved,
            url: row.url,
        });
    }
    Ok(documents)
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
