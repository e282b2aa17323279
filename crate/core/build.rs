//! Makes the tables of `data/` ready for the engine: without comments, and without the examples that only tests read.
//! That is a quarter of their size in the browser's module.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=data");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names the folder"));
    for entry in fs::read_dir("data")? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "tsv") {
            fs::write(out.join(path.file_name().expect("a file")), shipped(&path)?)?;
        }
    }
    Ok(())
}

/// The rows of a table up to its column `example`. The first line names the columns.
fn shipped(path: &Path) -> io::Result<String> {
    let text = fs::read_to_string(path)?;
    let header = text.lines().next().unwrap_or_default();
    assert!(header.starts_with("# "), "{}: the first line names the columns, behind `# `", path.display());
    let columns = header.split('\t').take_while(|name| !name.starts_with("example")).count();
    let mut rows = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').take(columns).collect();
        rows.push_str(&cells.join("\t"));
        rows.push('\n');
    }
    Ok(rows)
}
