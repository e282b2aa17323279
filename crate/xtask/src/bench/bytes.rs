//! How many bytes travel, brotli-compressed as web servers send them.

use super::Row;
use crate::build::{self, PACKS, PKG, SITE};
use crate::command::output;
use crate::{Error, root};
use std::path::{Path, PathBuf};

/// Page, engine and pack of a fresh build.
pub fn measure() -> Result<Vec<Row>, Error> {
    build::run(&[])?;
    let mut rows = Vec::new();
    let engine = vec![PathBuf::from(PKG).join("vouch_wasm_bg.wasm")];
    let pack = files(&root().join(PACKS), |_| true)?;
    let page = files(&root().join(SITE), is_first_visit)?;
    rows.push(Row::new("engine", brotli(&engine)?, "kB"));
    rows.push(Row::new("bundled pack", brotli(&pack)?, "kB"));
    rows.push(Row::new("page, engine and pack", brotli(&page)?, "kB").target("600 kB"));
    let embed = vec![root().join(SITE).join("vouch.js")];
    rows.push(Row::new("embed before the reader shows intent", brotli(&embed)?, "kB").target("5 kB"));
    Ok(rows)
}

/// What the page loads on its first visit: not the embed, nor the single file, nor what another language needs.
fn is_first_visit(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let other =
        ["embed", "frame", "demo", "oembed", "vouch.", "es-"].iter().any(|start| name.starts_with(start));
    !other && !name.ends_with(".png")
}

fn files(folder: &Path, keep: fn(&Path) -> bool) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path, keep)?);
        } else if keep(&path) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Bytes of all files, each compressed by itself with quality 11, in kB of 1,000 bytes.
fn brotli(files: &[PathBuf]) -> Result<f64, Error> {
    const SCRIPT: &str = "const {readFileSync} = require('fs'), {brotliCompressSync, constants: c} = require('zlib');\
        let sum = 0; for (const file of process.argv.slice(1)) { const bytes = readFileSync(file);\
        sum += brotliCompressSync(bytes, {params: {[c.BROTLI_PARAM_QUALITY]: 11, [c.BROTLI_PARAM_SIZE_HINT]: bytes.length,\
        [c.BROTLI_PARAM_LGWIN]: 24}}).length } console.log(sum)";
    let paths: Vec<String> = files.iter().map(|path| path.to_string_lossy().into_owned()).collect();
    let mut line = vec!["node", "-e", SCRIPT];
    line.extend(paths.iter().map(String::as_str));
    Ok(output(&line)?.trim().parse::<f64>()? / 1000.0)
}
