//! What a fresh machine lacks, taken from rustup, Debian and npm.

use crate::command::{answers, exists, output, run};
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
    run(&["npm", "ci", "--no-audit", "--no-fund", "--prefix", folder]).map_err(|error| {
        format!("the packages that `{folder}/package-lock.json` names could not be installed ({error}); they come from the npm registry, so check that it can be reached").into()
    })
}

/// What driving the page in browsers takes. Only Chromium must be there; the tests say plainly which of the others is missing.
pub fn browsers() -> Outcome {
    chromium()?;
    for (variable, program, packages) in OTHER_BROWSERS {
        let named = std::env::var(variable).unwrap_or_else(|_| (*program).into());
        if !answers(&named, "--help") && debian(packages).is_err() {
            println!("`{named}` is missing and could not be installed: its tests are left out");
        }
    }
    npm_packages("tests/web")
}

/// The variable that names a browser, Debian's program, and the packages that bring it.
const OTHER_BROWSERS: &[(&str, &str, &[&str])] = &[
    ("FIREFOX", "firefox-esr", &["firefox-esr"]),
    ("WEBKIT_DRIVER", "WebKitWebDriver", &["webkit2gtk-driver", "xvfb"]),
];

/// The one that `CHROMIUM` names, or Debian's.
pub fn chromium() -> Outcome {
    let named = std::env::var("CHROMIUM").unwrap_or_else(|_| "chromium".into());
    if exists(&named) {
        return Ok(());
    }
    debian(&["chromium"])
}

/// Installs Debian packages, or says how to.
fn debian(packages: &[&str]) -> Outcome {
    let install = [&["apt-get", "install", "--yes", "--no-install-recommends"], packages].concat();
    let installed = exists("apt-get") && run(&["apt-get", "update"]).and_then(|()| run(&install)).is_ok();
    if installed {
        return Ok(());
    }
    let (line, names) = (install.join(" "), packages.join("`, `"));
    Err(format!("`{names}` is missing and could not be installed; run `sudo apt-get update && sudo {line}`")
        .into())
}
