//! What a fresh machine lacks, taken from rustup, Debian and npm.

use crate::command::{exists, output, run};
use crate::{Outcome, root};
use std::path::Path;

/// The compiler's target for the browser. rustup may be set not to install what `rust-toolchain.toml` lists.
pub fn wasm_target() -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    if !exists("rustup") {
        return Ok(());
    }
    if output(&["rustup", "target", "list", "--installed"])?.lines().any(|line| line == TARGET) {
        return Ok(());
    }
    run(&["rustup", "target", "add", TARGET])
}

/// The packages that a folder's lock file names.
pub fn npm_packages(folder: &str) -> Outcome {
    let folder_path = root().join(folder);
    let modified = |path: &Path| path.metadata().and_then(|data| data.modified()).ok();
    let lock = modified(&folder_path.join("package-lock.json"));
    let installed = modified(&folder_path.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= lock {
        return Ok(());
    }
    run(&["npm", "ci", "--no-audit", "--no-fund", "--prefix", folder])
}

/// What driving the page in a browser takes.
pub fn browsers() -> Outcome {
    chromium()?;
    npm_packages("tests/web")
}

/// The one that `CHROMIUM` names, or Debian's.
pub fn chromium() -> Outcome {
    let named = std::env::var("CHROMIUM").unwrap_or_else(|_| "chromium".into());
    if exists(&named) {
        return Ok(());
    }
    debian("chromium")
}

/// Installs a Debian package, or says how to.
fn debian(package: &str) -> Outcome {
    let install = ["apt-get", "install", "--yes", "--no-install-recommends", package];
    let installed = exists("apt-get") && run(&["apt-get", "update"]).and_then(|()| run(&install)).is_ok();
    if installed {
        return Ok(());
    }
    let line = install.join(" ");
    Err(format!(
        "`{package}` is missing and could not be installed; run `sudo apt-get update && sudo {line}`"
    )
    .into())
}
