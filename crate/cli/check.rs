//! `vouch check`: one claim, or a batch.

use crate::args::CheckArgs;
use crate::failure::Failure;
use crate::{Outcome, batch, bundled, input, print};
use std::path::Path;
use vouch_core::Resources;
use vouch_core::check::Checker;
use vouch_core::pack::Pack;

/// A claim longer than this is an article: it is read sentence by sentence.
const MAX_CLAIM: usize = 5_000;

/// Runs the command.
pub fn run(args: &CheckArgs) -> Outcome {
    let pack = match &args.pack {
        Some(path) => open(path)?,
        None => bundled::pack(),
    };
    if let Some(file) = &args.batch {
        return batch::run(file, Resources::all(), pack);
    }
    let claim = args.claim.as_deref().unwrap_or_default();
    if claim.trim().is_empty() {
        return Err(Failure::new(
            "the claim is empty; write it as one argument: vouch check \"32,000 firearms seized\"",
        ));
    }
    check_length(claim).map_err(Failure::new)?;
    let report = Checker::new(Resources::all(), pack).check(claim);
    if args.json { print::json(&report) } else { print::report(&report) }
}

/// Refuses a claim that is too long to be one.
pub fn check_length(claim: &str) -> Result<(), String> {
    let length = claim.chars().count();
    if length <= MAX_CLAIM {
        return Ok(());
    }
    Err(format!(
        "the claim has {length} characters, and at most {MAX_CLAIM} make one claim; check its sentences one by one"
    ))
}

fn open(path: &Path) -> Result<Pack, Failure> {
    Pack::from_bytes(&input::bytes(path)?).map_err(|error| Failure::within(path, &error))
}
