//! The command line, through the real binary: answers, exit codes, and errors that name the input and the fix.

use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

#[test]
fn a_claim_is_answered_in_words() {
    let output = vouch(&["check", "32,000 firearms seized"]);
    assert_eq!(output.status.code(), Some(0));
    let text = stdout(&output);
    assert!(text.starts_with("✓ Supported by the sources\n"), "{text}");
    assert!(text.contains("over 32,000 firearms") || text.contains("[over 32,000] firearms"), "{text}");
    assert!(text.contains("Mexico News Daily"), "{text}");
    assert!(!text.contains('\u{1b}'), "no colour where no terminal is");
}

#[test]
fn colour_comes_when_asked_for_and_goes_with_no_color() {
    let asked = |name: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vouch"));
        command.args(["check", "32,000 firearms seized"]).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
        stdout(&command.env(name, "1").output().expect("vouch runs"))
    };
    assert!(asked("CLICOLOR_FORCE").contains("\u{1b}["));
    assert!(!asked("NO_COLOR").contains('\u{1b}'));
}

#[test]
fn a_claim_is_answered_as_json_with_exit_0_whatever_the_verdict() {
    for claim in ["32,000 firearms seized", "The bridge was painted green.", "Good morning!"] {
        let output = vouch(&["check", "--json", claim]);
        assert_eq!(output.status.code(), Some(0));
        let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(report["schema"], 1);
        assert_eq!(report["claim"], claim);
        assert_eq!(report["corpus"]["id"], "us-mexico-security");
        assert_eq!(report["corpus"]["documents"], 5);
    }
}

#[test]
fn a_batch_answers_every_line_in_order() {
    let lines = concat!(
        r#"{"id": "a", "claim": "The harbour froze in 1963.", "evidence": "The harbour froze in 1963."}"#,
        "\n\n",
        r#"{"id": 7, "claim": "32,000 firearms seized"}"#,
        "\n",
        r#"{"claim": ""}"#,
        "\n"
    );
    let output = vouch_with(&["check", "--batch", "-"], lines.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let reports = json_lines(&output);
    assert_eq!(reports.len(), 3);
    assert_eq!((&reports[0]["id"], &reports[1]["id"]), (&Value::from("a"), &Value::from(7)));
    assert_eq!(
        (&reports[0]["corpus"]["documents"], &reports[1]["corpus"]["documents"]),
        (&1.into(), &5.into())
    );
    assert_eq!(reports[0]["verdict"], "supported");
    assert_eq!(reports[2]["verdict"], "not_checkable");
}

#[test]
fn a_bad_line_gets_an_error_in_its_place_and_the_rest_go_on() {
    let long = format!("{{\"id\": 3, \"claim\": \"{}\"}}", "long ".repeat(2000));
    let lines = format!("{{\"claim\": \"one\"}}\nnot json\n{long}\n{{\"claim\": \"two\"}}\n");
    let output = vouch_with(&["check", "--batch", "-"], lines.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    let answers = json_lines(&output);
    assert_eq!((&answers[0]["claim"], &answers[3]["claim"]), (&Value::from("one"), &Value::from("two")));
    assert!(answers[1]["error"].as_str().is_some_and(|error| error.starts_with("line 2: expected")));
    assert_eq!(answers[2]["id"], 3);
    assert!(answers[2]["error"].as_str().is_some_and(|error| error.contains("10000 characters")));
    assert_eq!(stderr(&output), "error: `-`: lines that could not be checked: 2; see their `error`\n");
}

#[test]
fn a_batch_answers_a_line_before_the_next_one_comes() {
    let mut child = start(&["check", "--batch", "-"]);
    let mut input = child.stdin.take().expect("piped");
    let mut output = BufReader::new(child.stdout.take().expect("piped"));
    for claim in ["one", "two"] {
        writeln!(input, "{{\"claim\": \"{claim}\"}}").expect("vouch reads");
        input.flush().expect("vouch reads");
        let mut line = String::new();
        output.read_line(&mut line).expect("vouch answers");
        assert!(line.contains(&format!("\"claim\":\"{claim}\"")), "{line}");
    }
    drop(input);
    assert!(child.wait().expect("vouch ends").success());
}

#[test]
fn what_was_read_has_the_contract_lists() {
    let text = "Police in Ravenna seized over 300 bicycles on May 3, 2021. “None was locked,” Ada Brun said.";
    let output = vouch_with(&["read", "--json", "-"], text.as_bytes());
    let reading: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(reading["language"], "en");
    for list in ["quantities", "dates", "entities", "quotes", "statements"] {
        for mention in reading[list].as_array().expect(list) {
            let (first, last) = (mention["span"][0].as_u64(), mention["span"][1].as_u64());
            let span = first.expect("a byte") as usize..last.expect("a byte") as usize;
            assert_eq!(mention["text"].as_str(), text.get(span), "{list}: spans count bytes");
        }
    }
    let plain = vouch_with(&["read", "-"], text.as_bytes());
    assert!(stdout(&plain).contains("statements ("), "{}", stdout(&plain));
}

#[test]
fn a_directory_becomes_a_pack_that_can_be_asked() {
    let folder = Folder::new("directory");
    folder.write("b/bridge.md", "---\ntitle: The bridge\n---\nThe *old* bridge opened in 1932.\n");
    folder.write("a.txt", "The harbour froze in 1963.\n");
    folder.write("rows.jsonl", "{\"text\": \"It rained.\"}\n{\"id\": \"snow\", \"text\": \"It snowed.\"}\n");
    folder.write("page.html", PAGE);
    folder.write("picture.png", "no text");
    folder.write(
        "metadata.json",
        r#"{"a.txt": {"title": "Ice", "published": "1963-02-11", "note": "from its header"}}"#,
    );
    let pack = folder.path("out.pack");
    let output = vouch(&["build", &folder.path(""), "-o", &pack, "--id", "mine"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stderr(&output).contains("picture.png`: not .txt, .md, .html or .jsonl"));
    let pack = vouch_core::pack::Pack::from_bytes(&fs::read(pack).expect("written")).expect("a pack");
    assert_eq!(pack.id, "mine");
    let ids: Vec<&str> = pack.documents.iter().map(|document| document.id.as_str()).collect();
    assert_eq!(ids, ["a.txt", "b/bridge.md", "page.html", "rows.jsonl:1", "snow"]);
    assert_eq!(pack.documents[0].published.as_deref(), Some("1963-02-11"));
    assert_eq!(pack.documents[1].text, "The old bridge opened in 1932.");
    assert_eq!(pack.documents[2].title.as_deref(), Some("Swans return to the lake"));
    let asked = vouch(&["check", "--json", "--pack", &folder.path("out.pack"), "The harbour froze in 1963."]);
    let report: Value = serde_json::from_slice(&asked.stdout).expect("JSON");
    assert_eq!(report["corpus"]["hash"], pack.hash());
}

#[test]
fn the_bundled_corpus_is_the_built_one() {
    let folder = Folder::new("bundled");
    let path = folder.path("us-mexico-security.pack");
    let output = vouch(&["build", "crate/corpus/us-mexico-security", "-o", &path]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let again = folder.path("again/us-mexico-security.pack");
    folder.write("again/x", "");
    vouch(&["build", "crate/corpus/us-mexico-security", "-o", &again]);
    assert_eq!(fs::read(&path).expect("written"), fs::read(&again).expect("written"));
    let built = vouch_core::pack::Pack::from_bytes(&fs::read(&path).expect("written")).expect("a pack");
    let bundled: Value =
        serde_json::from_slice(&vouch(&["check", "--json", "Nothing."]).stdout).expect("JSON");
    assert_eq!(bundled["corpus"]["hash"], built.hash());
}

#[test]
fn an_article_is_taken_out_of_its_page_with_its_paragraphs() {
    let folder = Folder::new("extract");
    folder.write("page.html", PAGE);
    let output = vouch(&["extract", &folder.path("page.html")]);
    let text = stdout(&output);
    assert!(text.contains("spent the winter in the south"), "{text}");
    assert!(text.lines().filter(|line| !line.is_empty()).count() >= 3, "paragraphs are kept: {text}");
    assert!(!text.contains("Subscribe now"), "{text}");
    let output = vouch(&["extract", "--json", &folder.path("page.html")]);
    let article: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(article["title"], "Swans return to the lake");
}

#[test]
fn bad_use_ends_with_2_and_names_the_input_and_the_fix() {
    let folder = Folder::new("bad");
    folder.write("latin1.txt", [0x53, 0x65, 0xF1, 0x6F, 0x72]);
    folder.write("bad.pack", "something else");
    folder.write("empty/x.pdf", "");
    folder.write("dates/a.txt", "It rained.");
    folder.write("dates/metadata.json", r#"{"a.txt": {"published": "May 6"}}"#);
    folder.write("names/a.txt", "It rained.");
    folder.write("names/metadata.json", r#"{"b.txt": {}}"#);
    let (out, long) = (folder.path("o.pack"), "long ".repeat(2000));
    let path = |name: &str| folder.path(name);
    let cases: &[(&[&str], &str)] = &[
        (&["check", ""], "the claim is empty; write it as one argument"),
        (&["check", &long], "the claim has 10000 characters, and at most 5000 make one claim"),
        (&["check"], "--help"),
        (&["check", "--frob", "x"], "unexpected argument '--frob'"),
        (&["check", "--pack", &path("none.pack"), "x"], "there is no such file; check the path"),
        (&["check", "--pack", &path("bad.pack"), "x"], "this is not a pack; make one with `vouch build"),
        (&["check", "--batch", &path("none.jsonl")], "there is no such file"),
        (&["read", &path("latin1.txt")], "byte 2 is not UTF-8; save the file as UTF-8"),
        (&["build", &path("latin1.txt"), "-o", &out], "latin1.txt`: byte 2 is not UTF-8"),
        (&["build", &path("bad.pack"), "-o", &out], "expected .txt, .md, .html or .jsonl"),
        (&["build", &path("empty"), "-o", &out], "a pack needs at least one document"),
        (&["build", &path("dates"), "-o", &out], "`May 6` is not a day; write it as YYYY-MM-DD"),
        (&["build", &path("names"), "-o", &out], "there is no document `b.txt`; remove its entry"),
        (&["extract", &path("none.html")], "there is no such file"),
        (&["serve", "--site", &path("empty")], "there is no built page here; run `cargo xtask build`"),
    ];
    for (arguments, message) in cases {
        let output = vouch(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(stderr(&output).contains(message), "{arguments:?}: {}", stderr(&output));
        assert!(output.stdout.is_empty(), "{arguments:?}: {}", stdout(&output));
    }
    assert!(!PathBuf::from(out).exists(), "nothing is written when the input is bad");
}

#[test]
fn the_page_is_served_on_loopback_and_nothing_outside_it() {
    let folder = Folder::new("serve");
    folder.write("site/index.html", "<!doctype html><title>page</title>");
    folder.write("site/engine.wasm", "\0asm");
    folder.write("secret.txt", "secret");
    let mut server = start(&["serve", "--port", "0", "--site", &folder.path("site")]);
    let mut address = String::new();
    BufReader::new(server.stdout.take().expect("piped")).read_line(&mut address).expect("an address");
    let host = address.trim().trim_start_matches("http://").trim_end_matches('/').to_owned();
    assert!(host.starts_with("127.0.0.1:"), "{address}");
    let get = |target: &str| {
        let mut stream = TcpStream::connect(&host).expect("listening");
        write!(stream, "GET {target} HTTP/1.1\r\nHost: {host}\r\n\r\n").expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("answered");
        answer
    };
    let page = get("/?x#y");
    assert!(page.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"), "{page}");
    assert!(
        page.contains("Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'")
    );
    assert!(get("/engine.wasm").contains("Content-Type: application/wasm"));
    for target in ["/../secret.txt", "/%2e%2e/secret.txt", "/none.html", "//etc/passwd", "/.hidden"] {
        assert!(get(target).starts_with("HTTP/1.1 404"), "{target}");
    }
    server.kill().expect("running");
    server.wait().expect("ended");
}

const PAGE: &str = "<!doctype html><html><head><title>Swans return to the lake</title></head><body>
<nav><a href='/'>Home</a> <a href='/x'>Subscribe now</a></nav>
<article><h1>Swans return to the lake</h1>
<p>The swans that left the lake in November came back on Tuesday, the warden of the reserve said, and with them \
came two hundred visitors, more than on any day of the year before.</p>
<p>They had spent the winter in the south, where the marshes do not freeze, and they were counted by volunteers \
from the bank of the river: forty-one grown birds, and six young ones with grey feathers.</p>
<p>The reserve stays open until dark, and the path around the lake, which was flooded in January, can be walked \
again from end to end, the warden said.</p></article>
<footer>All rights reserved</footer></body></html>";

fn vouch(arguments: &[&str]) -> Output {
    vouch_with(arguments, b"")
}

fn vouch_with(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = start(arguments);
    // A command that does not read its input closes it; that is not what is tested.
    let _ = child.stdin.take().expect("piped").write_all(input);
    child.wait_with_output().expect("vouch ends")
}

fn start(arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vouch"));
    command.args(arguments).env_remove("CLICOLOR_FORCE");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("vouch runs")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

fn json_lines(output: &Output) -> Vec<Value> {
    stdout(output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// A folder of one test, removed with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder for the test");
        Self(path)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_string_lossy().into_owned()
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("inside the folder")).expect("a folder for the file");
        fs::write(path, content).expect("written");
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that cannot be removed harms no other test.
        let _ = fs::remove_dir_all(&self.0);
    }
}
