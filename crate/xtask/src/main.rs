//! The project's tasks: `cargo xtask build | serve | test | bench | train`.

mod train;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words[..] {
        ["train", "grammar", ..] => train::grammar::train(&arguments[2..]),
        ["bench", "grammar", ..] => train::grammar::bench(&arguments[2..]),
        ["requant", code] => train::grammar::requantise(code),
        _ => Err("usage: cargo xtask build | serve | test | bench | train".into()),
    };
    if let Err(error) = outcome {
        eprintln!("error: {error}");
        std::process::exit(2);
    }
}
