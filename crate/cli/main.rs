//! The command line: `vouch check | read | build | extract | serve`.

mod args;
mod batch;
mod bundled;
mod check;
mod extract;
mod failure;
mod gather;
mod input;
mod metadata;
mod print;
mod read;
mod serve;

use args::{Args, Command};
use clap::Parser;
use failure::Failure;
use std::process::ExitCode;

/// What a command ends with.
type Outcome = Result<(), Failure>;

/// Exit code for bad use and bad input. Verdicts have none: every answered claim ends with 0.
const BAD_USE: u8 = 2;

fn main() -> ExitCode {
    match run(Args::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::from(BAD_USE)
        }
    }
}

fn run(command: Command) -> Outcome {
    match command {
        Command::Check(args) => check::run(&args),
        Command::Read(args) => read::run(&args),
        Command::Build(args) => gather::build(&args),
        Command::Extract(args) => extract::run(&args),
        Command::Serve(args) => serve::run(&args),
    }
}
