//! The command line's words.

use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// Checks claims against a corpus of documents, on your own machine, and cites the passage that decides.
#[derive(Parser)]
#[command(name = "vouch", version, max_term_width = 100)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Check a claim, or a file of claims
    Check(CheckArgs),
    /// Print what is read from a text: quantities, dates, entities, quotes, statements
    Read(ReadArgs),
    /// Build a pack from text, Markdown, HTML or JSON Lines
    Build(BuildArgs),
    /// Print the article's own text out of a web page
    Extract(ExtractArgs),
    /// Serve the page on loopback
    Serve(ServeArgs),
}

#[derive(clap::Args)]
#[command(after_help = "Examples:
  vouch check \"32,000 firearms seized\"
  vouch check --json --pack harbour.pack \"The harbour froze in 1963.\"
  vouch check --batch claims.jsonl > reports.jsonl

The exit code is 0 whatever the verdict, and 2 on bad use.")]
pub struct CheckArgs {
    /// The claim, as one argument
    #[arg(required_unless_present = "batch", conflicts_with = "batch")]
    pub claim: Option<String>,
    /// Ask this pack instead of the bundled corpus
    #[arg(long, value_name = "PACK")]
    pub pack: Option<PathBuf>,
    /// Print the report as JSON
    #[arg(long)]
    pub json: bool,
    /// Check one JSON object a line: `claim`, optional `evidence` (then that text alone is asked), optional `id`;
    /// prints one report a line in the same order. `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub batch: Option<PathBuf>,
}

#[derive(clap::Args)]
pub struct ReadArgs {
    /// The text; `-` is standard input
    pub file: PathBuf,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(clap::Args)]
#[command(
    after_help = "A `metadata.json` in a directory gives title, publisher, author, published, retrieved and url
for its documents by file name; what it leaves out or sets to null stays unknown."
)]
pub struct BuildArgs {
    /// Directories and files: .txt, .md, .html, .jsonl
    #[arg(required = true)]
    pub inputs: Vec<PathBuf>,
    /// Where to write the pack
    #[arg(short, long, value_name = "PACK")]
    pub output: PathBuf,
    /// Name of the corpus; the output's file name if not given
    #[arg(long)]
    pub id: Option<String>,
}

#[derive(clap::Args)]
pub struct ExtractArgs {
    /// The page; `-` is standard input
    pub page: PathBuf,
    /// Print text and metadata as JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(clap::Args)]
pub struct ServeArgs {
    /// Port on 127.0.0.1; 0 takes a free one
    #[arg(long, default_value_t = 8765)]
    pub port: u16,
    /// The built page
    #[arg(long, value_name = "DIR", default_value = "target/site")]
    pub site: PathBuf,
}
