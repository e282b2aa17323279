//! `cargo xtask test`: everything, one step after the other; what a step needs is installed before it.

use crate::command;
use crate::{Error, Outcome, build, install, npm};
use std::time::Instant;

/// A step: its folder, its command line, and what must be there before it.
struct Step {
    folder: &'static str,
    line: &'static [&'static str],
    needs: fn() -> Outcome,
}

const STEPS: &[Step] = &[
    Step { folder: "", line: &["cargo", "fmt", "--all", "--check"], needs: nothing },
    Step {
        folder: "",
        line: &["cargo", "clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"],
        needs: nothing,
    },
    Step { folder: "", line: &["cargo", "test", "--workspace", "--no-fail-fast"], needs: nothing },
    Step { folder: "", line: &["node", "--test", "tests/wasm/checker.test.mjs"], needs: site },
    Step { folder: "www", line: &["npm", "run", "types"], needs: www },
    Step { folder: "tests/web", line: &["npm", "test"], needs: browsers },
    Step { folder: "tests/npm", line: &["npm", "test"], needs: package },
];

/// Runs all steps, also those behind a failed one, and ends with what the runners counted.
pub fn run(_arguments: &[String]) -> Outcome {
    let mut summaries = Vec::new();
    let mut failures = Vec::new();
    let mut count = Count::default();
    for step in STEPS {
        let start = Instant::now();
        let mut seen = Count::default();
        let outcome = (step.needs)().and_then(|()| {
            command::listen(step.line, step.folder, |line| {
                if seen.add(line) {
                    summaries.push(line.trim().to_owned());
                }
            })
        });
        count.passed += seen.passed;
        count.failed += seen.failed;
        let (line, seconds) = (step.line.join(" "), start.elapsed().as_secs_f64());
        match outcome {
            Ok(()) => summaries.push(format!("ok      {seconds:6.1} s  {line}")),
            Err(error) => {
                summaries.push(format!("FAILED  {seconds:6.1} s  {line}"));
                failures.push(error);
                count.failed += usize::from(seen.failed == 0);
            }
        }
    }
    println!("\n{}\n{} passed, {} failed", summaries.join("\n"), count.passed, count.failed);
    conclude(&failures)
}

fn conclude(failures: &[Error]) -> Outcome {
    let messages: Vec<String> = failures.iter().map(ToString::to_string).collect();
    if messages.is_empty() { Ok(()) } else { Err(messages.join("\n       ").into()) }
}

/// Tests counted in the runners' own summary lines.
#[derive(Default)]
struct Count {
    passed: usize,
    failed: usize,
}

impl Count {
    /// Adds a line of a runner's summary; says whether it was one.
    fn add(&mut self, line: &str) -> bool {
        let words: Vec<&str> = line.split_whitespace().map(|word| word.trim_matches([',', ';'])).collect();
        let number = |word: &str| word.parse().ok();
        let (passed, failed) = match words[..] {
            // cargo: "test result: ok. 31 passed; 0 failed; ..."
            ["test", "result:", _, passed, "passed", failed, "failed", ..] => {
                (number(passed), number(failed))
            }
            // node: "ℹ pass 4", or "# pass 4" where no terminal is
            ["ℹ" | "#", "pass", passed] => (number(passed), Some(0)),
            ["ℹ" | "#", "fail", failed] => (Some(0), number(failed)),
            // Playwright: "4 passed (7.2s)" and "1 failed"
            [passed, "passed", ..] => (number(passed), Some(0)),
            [failed, "failed"] => (Some(0), number(failed)),
            _ => return false,
        };
        let (Some(passed), Some(failed)) = (passed, failed) else { return false };
        self.passed += passed;
        self.failed += failed;
        passed + failed > 0
    }
}

fn nothing() -> Outcome {
    Ok(())
}

fn site() -> Outcome {
    build::run(&[])
}

fn www() -> Outcome {
    install::npm_packages("www")
}

fn browsers() -> Outcome {
    install::npm_packages("www")?;
    install::browsers()
}

fn package() -> Outcome {
    npm::run(&[])?;
    install::browsers()?;
    install::npm_packages("tests/npm")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_all_runners_are_counted() {
        let mut count = Count::default();
        let lines = [
            "test result: ok. 31 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "ℹ pass 4",
            "# fail 2",
            "  12 passed (7.2s)",
            "  3 failed",
        ];
        assert!(lines.iter().all(|line| count.add(line)));
        assert_eq!((count.passed, count.failed), (47, 6));
        assert!(!count.add("test check::works ... ok"));
    }
}
