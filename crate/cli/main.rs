//! The command line: `vouch check | read | build | extract | serve`.

fn main() {
    eprintln!("usage: vouch check | read | build | extract | serve");
    std::process::exit(2);
}
