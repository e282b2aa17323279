//! Running other programs from the top of the repository.

use crate::{Error, Outcome, root};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// A command line, to be run from the top of the repository.
pub fn command(line: &[&str]) -> Command {
    let mut command = Command::new(line[0]);
    command.args(&line[1..]).current_dir(root());
    command
}

/// Runs a command and lets it speak for itself.
pub fn run(line: &[&str]) -> Outcome {
    println!("$ {}", line.join(" "));
    finish(line, command(line).status())
}

/// Runs a command for what it prints.
pub fn output(line: &[&str]) -> Result<String, Error> {
    let output = command(line).stderr(Stdio::inherit()).output().map_err(|error| missing(line, &error))?;
    if !output.status.success() {
        return Err(format!("`{}` ended with {}", line.join(" "), output.status).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Runs a command, shows what it prints, and hands each line to `listen` as well.
pub fn listen(line: &[&str], folder: &str, mut listen: impl FnMut(&str)) -> Outcome {
    println!("\n$ {}", line.join(" "));
    let mut command = command(line);
    command.current_dir(root().join(folder)).stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| missing(line, &error))?;
    for text in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines) {
        let text = text?;
        println!("{text}");
        listen(&text);
    }
    finish(line, child.wait())
}

/// Whether a program can be started.
pub fn exists(program: &str) -> bool {
    answers(program, "--version")
}

/// Whether a program can be started with one argument, and ends well.
pub fn answers(program: &str, argument: &str) -> bool {
    let probe = Command::new(program).arg(argument).stdout(Stdio::null()).stderr(Stdio::null()).status();
    probe.is_ok_and(|status| status.success())
}

fn finish(line: &[&str], status: std::io::Result<std::process::ExitStatus>) -> Outcome {
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{}` ended with {status}", line.join(" ")).into()),
        Err(error) => Err(missing(line, &error)),
    }
}

fn missing(line: &[&str], error: &std::io::Error) -> Error {
    let program = line[0];
    match program {
        "node" | "npm" => {
            "`node` and `npm` are needed; run `apt-get install nodejs npm`, version 20 or later".into()
        }
        _ => format!("cannot run `{program}`: {error}; install it").into(),
    }
}
