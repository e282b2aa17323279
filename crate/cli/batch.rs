//! `vouch check --batch`: a claim a line in, a report a line out, in the same order.

use crate::failure::Failure;
use crate::{Outcome, check};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use std::sync::OnceLock;
use vouch_core::Resources;
use vouch_core::check::Checker;
use vouch_core::pack::Pack;
use vouch_core::report::Report;
use vouch_core::text::Document;

/// Lines checked together. Large enough to keep every core busy, small enough for answers to come soon.
const CHUNK: usize = 1024;

/// One line in.
#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: Option<serde_json::Value>,
    claim: String,
    #[serde(default)]
    evidence: Option<String>,
}

/// One line out.
#[derive(Serialize)]
struct Answer {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<serde_json::Value>,
    #[serde(flatten)]
    result: Checked,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Checked {
    Report(Box<Report>),
    Error { error: String },
}

/// Answers every line of `file`. A line that cannot be checked gets an `error` in its place, and the rest go on.
pub fn run(file: &Path, resources: Resources, pack: Pack) -> Outcome {
    let desk = Desk { resources, pack, checker: OnceLock::new() };
    let mut reader = open(file)?;
    let mut output = io::stdout().lock();
    let mut first = 1;
    let mut failures = 0;
    loop {
        let lines = chunk(&mut reader).map_err(|error| Failure::file(file, &error))?;
        if lines.is_empty() {
            break;
        }
        for answer in desk.answer(&lines, first) {
            failures += usize::from(matches!(answer.result, Checked::Error { .. }));
            serde_json::to_writer(&mut output, &answer).map_err(io::Error::from)?;
            output.write_all(b"\n")?;
        }
        output.flush()?;
        first += lines.len();
    }
    match failures {
        0 => Ok(()),
        n => Err(Failure::within(file, &format!("lines that could not be checked: {n}; see their `error`"))),
    }
}

fn open(file: &Path) -> Result<BufReader<Box<dyn Read>>, Failure> {
    let source: Box<dyn Read> = if file == Path::new("-") {
        Box::new(io::stdin())
    } else {
        Box::new(File::open(file).map_err(|error| Failure::file(file, &error))?)
    };
    Ok(BufReader::with_capacity(1 << 20, source))
}

/// The lines that have already arrived, at least one of them unless the input ends. Waiting for more would keep a
/// program that writes one claim and waits for its answer waiting for ever.
fn chunk(reader: &mut BufReader<Box<dyn Read>>) -> io::Result<Vec<Vec<u8>>> {
    let mut lines = Vec::new();
    while lines.is_empty() || (lines.len() < CHUNK && reader.buffer().contains(&b'\n')) {
        let mut line = Vec::new();
        if reader.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        lines.push(line);
    }
    Ok(lines)
}

/// What answering needs, shared by all threads.
struct Desk {
    resources: Resources,
    pack: Pack,
    /// Made when the first line without evidence comes.
    checker: OnceLock<Checker>,
}

impl Desk {
    /// Answers lines on all cores; `first` is the number of the first one, from 1. Blank lines get no answer.
    fn answer(&self, lines: &[Vec<u8>], first: usize) -> Vec<Answer> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let share = lines.len().div_ceil(cores).max(1);
        std::thread::scope(|scope| {
            let work = |number: usize, lines: &[Vec<u8>]| -> Vec<Answer> {
                let numbered = lines.iter().enumerate().filter(|line| !line.1.trim_ascii().is_empty());
                numbered.map(|(index, line)| self.line(line, number + index)).collect()
            };
            let threads: Vec<_> = lines
                .chunks(share)
                .enumerate()
                .map(|(index, lines)| scope.spawn(move || work(first + index * share, lines)))
                .collect();
            threads
                .into_iter()
                .flat_map(|thread| thread.join().expect("a claim is read without panicking"))
                .collect()
        })
    }

    fn line(&self, line: &[u8], number: usize) -> Answer {
        let error = |error: String| Checked::Error { error: format!("line {number}: {error}") };
        let line: Line = match serde_json::from_slice(line) {
            Ok(line) => line,
            Err(cause) => return Answer { id: None, result: error(cause.to_string()) },
        };
        if let Err(cause) = check::check_length(&line.claim) {
            return Answer { id: line.id, result: error(cause) };
        }
        let report = match line.evidence {
            Some(evidence) => self.alone(evidence).check(&line.claim),
            None => self.checker().check(&line.claim),
        };
        Answer { id: line.id, result: Checked::Report(Box::new(report)) }
    }

    fn checker(&self) -> &Checker {
        self.checker.get_or_init(|| Checker::new(self.resources.clone(), self.pack.clone()))
    }

    /// A checker that knows nothing but `evidence`.
    fn alone(&self, evidence: String) -> Checker {
        let document = Document { id: "evidence".into(), text: evidence, ..Document::default() };
        let pack = Pack { id: "evidence".into(), documents: vec![document], ..Pack::default() };
        Checker::of_passage(self.resources.clone(), pack)
    }
}
