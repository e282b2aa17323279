//! The project's tasks: `cargo xtask build | serve | test | bench | train`.

fn main() {
    eprintln!("usage: cargo xtask build | serve | test | bench | train");
    std::process::exit(2);
}
