//! The project's tasks: `cargo xtask build | serve | test | bench | npm | pictures | train`.
//!
//! Each task is one line in its list. A new benchmark or training run is a file and a line:
//! see `bench/mod.rs` and `train/mod.rs`.

mod bench;
mod build;
mod command;
mod install;
mod npm;
mod pictures;
mod serve;
mod test;
mod train;

use std::path::PathBuf;
use std::process::ExitCode;

/// What went wrong, and how to mend it.
type Error = Box<dyn std::error::Error>;

/// A task's end.
type Outcome = Result<(), Error>;

/// A task: its name, what it does, and the function that does it with the rest of the command line.
type Task = (&'static str, &'static str, fn(&[String]) -> Outcome);

const TASKS: &[Task] = &[
    ("build", "WebAssembly, bindings, pack and page into target/site", build::run),
    ("serve", "build everything and serve the page on loopback", serve::run),
    ("test", "everything: formatting, lints, tests, page in browsers", test::run),
    ("bench", "measure quality, bytes and speed; writes target/bench.json", bench::run),
    ("npm", "the package for developers into target/npm", npm::run),
    ("pictures", "take the README's pictures of the page", pictures::run),
    ("train", "make trained models and tables again, byte for byte", train::run),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run("cargo xtask", TASKS, &arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the task that `arguments` name, or says which there are.
fn run(program: &str, tasks: &[Task], arguments: &[String]) -> Outcome {
    let name = arguments.first().map(String::as_str).unwrap_or_default();
    match tasks.iter().find(|task| task.0 == name) {
        Some((_, _, task)) => task(&arguments[1..]),
        None => {
            let mut message = format!("`{name}` is not a task of `{program}`; choose one of");
            for (name, does, _) in tasks {
                message += &format!("\n  {program} {name:<10} {does}");
            }
            Err(message.into())
        }
    }
}

/// The top of the repository.
fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).map(PathBuf::from).unwrap_or(here)
}
