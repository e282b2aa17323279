//! `vouch serve`: the built page on loopback.

use crate::Outcome;
use crate::args::ServeArgs;
use crate::failure::Failure;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};

/// Runs until it is stopped.
pub fn run(args: &ServeArgs) -> Outcome {
    if !args.site.join("index.html").exists() {
        let message = "there is no built page here; run `cargo xtask build`, or name its folder with --site";
        return Err(Failure::within(&args.site, &message));
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, args.port)).map_err(|error| {
        Failure::new(format!("cannot listen on port {}: {error}; choose another with --port", args.port))
    })?;
    println!("http://{}/", listener.local_addr()?);
    io::stdout().flush()?;
    for stream in listener.incoming().flatten() {
        let site = args.site.clone();
        // A reader who closes the connection early is no reason to stop.
        std::thread::spawn(move || drop(answer(&site, stream)));
    }
    Ok(())
}

/// Answers one request and closes the connection.
fn answer(site: &Path, mut stream: TcpStream) -> io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if !["GET", "HEAD"].contains(&method) {
        return respond(&mut stream, "405 Method Not Allowed", Path::new("405.txt"), b"", method);
    }
    match locate(site, target).and_then(|path| Some((std::fs::read(&path).ok()?, path))) {
        Some((body, path)) => respond(&mut stream, "200 OK", &path, &body, method),
        None => respond(&mut stream, "404 Not Found", Path::new("404.txt"), b"not found", method),
    }
}

/// The file a request means. Nothing outside the site is served.
fn locate(site: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let plain = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', '%', ':']);
    if !path.trim_end_matches('/').split('/').all(|part| path.is_empty() || plain(part)) {
        return None;
    }
    let file = site.join(path);
    Some(if path.is_empty() || path.ends_with('/') { file.join("index.html") } else { file })
}

fn respond(stream: &mut TcpStream, status: &str, path: &Path, body: &[u8], method: &str) -> io::Result<()> {
    let (length, media, policy) = (body.len(), media_type(path), policy(path));
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {length}\r\n\
         Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n\
         Content-Security-Policy: {policy}\r\nConnection: close\r\n\r\n"
    )?;
    if method != "HEAD" {
        stream.write_all(body)?;
    }
    stream.flush()
}

/// Everything from the page's own origin and nothing from elsewhere; the pages' own policies are stricter still. The
/// single file carries its scripts inside and its own policy for them.
fn policy(path: &Path) -> &'static str {
    if path.ends_with("vouch.html") {
        return "frame-ancestors 'self'";
    }
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'self'; require-trusted-types-for 'script'"
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
