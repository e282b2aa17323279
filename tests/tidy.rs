//! What the code map in `crate/README.md` promises: who imports whom, how long a file may be, what never appears.

use std::fs;
use std::path::{Path, PathBuf};

/// Modules of the engine and what each may import from it. Text flows one way; nothing flows back.
const CORE: &[(&str, &[&str])] = &[
    ("order", &[]),
    ("table", &[]),
    ("text", &["table"]),
    ("grammar", &["text"]),
    ("lexicon", &["order"]),
    ("report", &[]),
    ("resources", &["text", "grammar", "lexicon"]),
    ("value", &["order", "table", "text", "grammar"]),
    ("statement", &["order", "table", "text", "grammar", "value", "resources"]),
    ("pack", &["order", "text"]),
    ("check", &["order", "text", "grammar", "lexicon", "report", "resources", "value", "statement", "pack"]),
];

/// Files over 400 lines, with the reason. Flat tables may be longer.
const LONG: &[(&str, &str)] = &[];

const MAX_LINES: usize = 400;

/// Tables without an order of their own. Others are grouped by meaning, as a reader looks for them.
const SORTED: &[&str] = &["abbreviations.tsv", "furniture.tsv"];

/// What the engine must not know: files, clocks, environments, output.
const NOT_IN_CORE: &[&str] =
    &["std::fs", "std::time", "std::env", "std::net", "std::process", "println!", "eprintln!", "dbg!"];

/// What costs a reader's download more than it gives: each stands for a table of the standard library, of 14 and of 4 kB.
const TOO_LARGE: &[&str] = &["parse::<f64>", "to_uppercase"];

/// Ways in which text could enter a page as markup, or become code.
const NOT_IN_PAGES: &[&str] =
    &["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "srcdoc"];

/// Tables that hold every country, or rows of them every state of one, whole: knowing one of them tells nothing of a document.
/// What the rows say that are excepted; a city stands there only because somebody chose it.
const GAZETTEERS: &[(&str, &str)] = &[("countries.tsv", ""), ("places.tsv", "\tstate\t")];

/// People, organisations and places of the bundled corpus. A rule that knows one of them knows its answers.
const NAMES: &[&str] = &[
    "Ebrard",
    "Blinken",
    "Garland",
    "Mayorkas",
    "Sheinbaum",
    "Bárcena",
    "Barcena",
    "Sherwood",
    "Gertz",
    "Rubio",
    "Obrador",
    "Velázquez",
    "Kaufman",
    "Sinaloa",
    "Jalisco",
    "Merida",
    "Mérida",
    "Bicentennial",
    "San Ysidro",
    "Palacio Nacional",
];

#[test]
fn modules_of_the_engine_import_only_what_the_map_allows() {
    for (module, allowed) in CORE {
        for path in rust_files(&format!("crate/core/src/{module}")) {
            for imported in imports(&code(&path)) {
                let known = CORE.iter().any(|row| row.0 == imported);
                assert!(known, "{}: `crate::{imported}` is not in the map of tests/tidy.rs", path.display());
                let fine = imported == *module || allowed.contains(&imported.as_str());
                assert!(fine, "{}: {module} may not import {imported}", path.display());
            }
        }
    }
}

#[test]
fn the_map_knows_every_module_of_the_engine() {
    for path in entries(&top().join("crate/core/src")) {
        let name = path.file_stem().expect("a file").to_string_lossy().into_owned();
        assert!(
            name == "lib" || CORE.iter().any(|row| row.0 == name),
            "add `{name}` to the map in tests/tidy.rs"
        );
    }
}

#[test]
fn comparison_rules_know_neither_each_other_nor_the_verdict() {
    let folder = "crate/core/src/check/compare";
    let rules: Vec<String> =
        rust_files(folder).iter().map(|path| stem(path)).filter(|name| name != "mod").collect();
    for path in rust_files(folder).iter().filter(|path| stem(path) != "mod") {
        let code = code(path);
        let own = stem(path);
        for other in rules.iter().map(String::as_str).filter(|rule| *rule != own) {
            for start in ["super::", "crate::check::compare::", "compare::"] {
                let found = mentions(&code, &format!("{start}{other}"));
                assert!(
                    !found,
                    "{}: rules may not import each other, but this one uses {other}",
                    path.display()
                );
            }
        }
        for other in ["verdict", "explain"] {
            let found = mentions(&code, &format!("check::{other}"))
                || mentions(&code, &format!("super::super::{other}"));
            assert!(!found, "{}: a rule may not import {other}", path.display());
        }
    }
}

#[test]
fn the_engine_knows_no_files_clock_or_output() {
    for path in rust_files("crate/core/src") {
        let code = code(&path);
        for word in NOT_IN_CORE.iter().chain(TOO_LARGE) {
            assert!(!code.contains(word), "{}: the engine may not use `{word}`", path.display());
        }
    }
}

#[test]
fn rules_and_tables_do_not_know_the_bundled_documents() {
    let tables = files("crate/core/data", &["tsv", "txt"]).into_iter().map(|path| (read(&path), path));
    let rules = ["crate/core/src", "crate/wasm/src"].into_iter().flat_map(rust_files);
    for (text, path) in rules.map(|path| (code(&path), path)).chain(tables) {
        let whole =
            |line: &&str| GAZETTEERS.iter().any(|(name, row)| path.ends_with(name) && line.contains(row));
        // The last column of a table is the example that its test runs.
        let rows = text.lines().filter(|line| !whole(line));
        let columns = rows.map(|line| line.rsplit_once('\t').map_or(line, |(columns, _)| columns));
        for line in columns {
            if let Some(name) = NAMES.iter().find(|name| line.contains(*name)) {
                panic!(
                    "{}: `{name}` is in the bundled documents; a rule may not know it: {line}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn every_file_says_first_what_it_is() {
    for path in all_rust() {
        let text = read(&path);
        let first = text.lines().next().unwrap_or_default();
        assert!(first.starts_with("//! ") && first.len() > 10, "{}: begin with a `//!` line", path.display());
    }
    for path in web_files(&["js", "mjs", "css"]) {
        let text = read(&path);
        let first = text.lines().find(|line| !line.starts_with("#!")).unwrap_or_default();
        assert!(
            first.starts_with("//") || first.starts_with("/*"),
            "{}: begin with a comment",
            path.display()
        );
    }
}

#[test]
fn files_can_be_read_in_one_sitting() {
    for path in all_rust().into_iter().chain(web_files(&["js", "mjs", "css", "html"])) {
        let lines = read(&path).lines().count();
        let excused = LONG.iter().any(|(name, _)| path == top().join(name));
        assert!(
            lines <= MAX_LINES || excused,
            "{}: {lines} lines; more than {MAX_LINES} want walls",
            path.display()
        );
    }
    let map = read(&top().join("crate/README.md"));
    for (name, reason) in LONG {
        assert!(map.contains(name), "`{name}` is long because {reason}; say so in crate/README.md");
    }
}

#[test]
fn tables_are_in_order_and_say_nothing_twice() {
    for path in files("crate/core/data", &["tsv"]) {
        let text = read(&path);
        let rows: Vec<&str> =
            text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
        let mut sorted = rows.clone();
        sorted.sort_unstable();
        if let Some(pair) = sorted.windows(2).find(|pair| pair[0] == pair[1]) {
            panic!("{}: `{}` stands there twice", path.display(), pair[0]);
        }
        if SORTED.iter().any(|name| path.ends_with(name)) {
            let place = rows.iter().zip(&sorted).find(|(row, sorted)| row != sorted);
            assert!(place.is_none(), "{}: sort the rows, from {place:?} on", path.display());
        }
    }
}

#[test]
fn text_never_enters_a_page_as_markup() {
    for path in files("www", &["js", "mjs", "html"]) {
        for (index, line) in
            read(&path).lines().enumerate().filter(|line| !line.1.trim_start().starts_with("//"))
        {
            for word in NOT_IN_PAGES {
                assert!(!line.contains(word), "{}:{}: `{word}` is not used here", path.display(), index + 1);
            }
        }
    }
}

#[test]
fn the_page_fetches_nothing_from_elsewhere() {
    for path in web_files(&["js", "css", "html"]) {
        let text = read(&path);
        for start in
            ["src=\"http", "@import url(", "url(http", "from \"http", "import(\"http", "fetch(\"http"]
        {
            assert!(!text.contains(start), "{}: `{start}` loads something from elsewhere", path.display());
        }
    }
}

#[test]
fn imports_are_found_however_they_are_written() {
    let code = "use crate::{check::{a, b}, pack};\nuse crate::text::Span;\nfn f() { crate::value::read() }\nuse vouch_crate::x;\nuse crate::Resources;";
    assert_eq!(imports(code), ["check", "pack", "text", "value", "resources"]);
    assert!(mentions("use super::date::x;", "super::date") && !mentions("use super::dated;", "super::date"));
}

/// The modules of the engine that a piece of code names: `crate::text::Span`, `crate::{check, pack}`.
fn imports(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let behind = &code[at + "crate::".len()..];
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            continue;
        }
        match behind.strip_prefix('{') {
            Some(list) => {
                let list = list.split_once("};").map_or(list, |(list, _)| list);
                found.extend(top_level(list).iter().map(|item| module(item)));
            }
            None => found.push(module(behind)),
        }
    }
    found
}

/// The first name of a path; what the engine's root re-exports belongs to the module it comes from.
fn module(path: &str) -> String {
    let name = path.trim().split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
    if name == "Resources" { "resources".into() } else { name.into() }
}

/// The items of a braced list, without splitting the lists inside it.
fn top_level(list: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut depth = 0;
    for c in list.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => items.push(String::new()),
            _ => items.last_mut().expect("at least one").push(c),
        }
    }
    items.retain(|item| !item.trim().is_empty());
    items
}

/// Whether `path` stands in `code` as a whole word.
fn mentions(code: &str, path: &str) -> bool {
    code.match_indices(path).any(|(at, _)| {
        let (before, behind) = (code[..at].chars().next_back(), code[at + path.len()..].chars().next());
        let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        !inside(before) && !inside(behind)
    })
}

/// A file without comments and without its unit tests, which stand at its end.
fn code(path: &Path) -> String {
    let text = read(path);
    let rules = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = rules.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn all_rust() -> Vec<PathBuf> {
    ["crate", "tests"].into_iter().flat_map(rust_files).collect()
}

fn rust_files(folder: &str) -> Vec<PathBuf> {
    let single = top().join(format!("{folder}.rs"));
    let mut found = files(folder, &["rs"]);
    found.extend(single.exists().then_some(single));
    found
}

fn web_files(endings: &[&str]) -> Vec<PathBuf> {
    ["www", "tests/wasm", "tests/web"].into_iter().flat_map(|folder| files(folder, endings)).collect()
}

/// Files below a folder with one of these endings; what is built or installed is left out.
fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![top().join(folder)];
    while let Some(folder) = folders.pop() {
        for path in entries(&folder) {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            let built = ["node_modules", "pkg", "packs", "target", "test-results", "playwright-report"];
            if path.is_dir() {
                folders.extend((!built.contains(&name.as_str())).then_some(path));
            } else if path.extension().is_some_and(|ending| endings.iter().any(|it| ending == *it)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// What a folder holds; nothing when there is no such folder.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries.map(|entry| entry.expect("readable").path()).collect()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn stem(path: &Path) -> String {
    path.file_stem().expect("a file").to_string_lossy().into_owned()
}

fn top() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
