//! `vouch read`: what is read from a text.

use crate::args::ReadArgs;
use crate::{Outcome, input, print};
use vouch_core::Resources;
use vouch_core::check::Checker;
use vouch_core::pack::Pack;

/// Runs the command.
pub fn run(args: &ReadArgs) -> Outcome {
    let text = input::text(&args.file)?;
    let reading = Checker::new(Resources::all(), Pack::default()).read(&text);
    if args.json { print::json(&reading) } else { print::reading(&reading) }
}
