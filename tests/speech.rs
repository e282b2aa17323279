//! Who says what, on hand-checked texts: `tests/reading/speech.md`. Prints every miss and the share of right speakers.

use std::sync::Arc;
use vouch_core::Resources;
use vouch_core::grammar::Model;
use vouch_core::statement::{self, Reading, Speech};
use vouch_core::text::Document;
use vouch_core::value::quote::normalize;

struct Case {
    text: String,
    /// Key, whether quoted, and the first words said.
    expected: Vec<(String, bool, String)>,
}

fn cases(page: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for block in page.split("\n```").filter_map(|part| part.split_once('\n')) {
        match block {
            ("text", body) => cases.push(Case { text: body.to_string(), expected: Vec::new() }),
            ("document", name) => cases.push(Case { text: bundled(name), expected: Vec::new() }),
            ("speech", body) => {
                let case = cases.last_mut().expect("a text before its speeches");
                for line in body.lines().filter(|line| *line != "none") {
                    let (key, words) = line.split_once(": ").expect("a key, a colon and words");
                    let quoted = words.starts_with('"');
                    case.expected.push((key.to_string(), quoted, normalize(words.trim_start_matches('"'))));
                }
            }
            _ => {}
        }
    }
    cases
}

fn bundled(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/crate/corpus/us-mexico-security/");
    std::fs::read_to_string(format!("{folder}{name}")).expect("a bundled document")
}

fn resources() -> Resources {
    let model = |bytes: &[u8]| Some(Arc::new(Model::from_bytes(bytes).expect("the bundled model")));
    Resources {
        english: model(include_bytes!("../crate/core/data/model/en.bin")),
        spanish: model(include_bytes!("../crate/core/data/model/es.bin")),
        ..Resources::default()
    }
}

fn read(resources: &Resources, text: &str) -> Reading {
    statement::read(resources, Document { text: text.into(), ..Document::default() })
}

fn describe(text: &str, speech: &Speech) -> String {
    let mark = if speech.direct { "\"" } else { "" };
    format!("{}: {mark}{}", speech.key.as_deref().unwrap_or("?"), speech.said.of(text))
}

/// What was found of what was expected, and how many speeches stand where nobody says anything.
#[derive(Default)]
struct Score {
    right: u32,
    total: u32,
    invented: usize,
}

fn score(resources: &Resources, page: &str) -> Score {
    let mut score = Score::default();
    for case in cases(page) {
        let reading = read(resources, &case.text);
        let mut used = vec![false; reading.speeches.len()];
        for (key, quoted, words) in &case.expected {
            score.total += 1;
            let begins = |speech: &Speech| {
                speech.direct == *quoted && normalize(speech.said.of(&case.text)).starts_with(words.as_str())
            };
            let found = reading.speeches.iter().position(begins);
            let speaker =
                found.map(|index| reading.speeches[index].key.clone().unwrap_or_else(|| "?".into()));
            if let Some(index) = found {
                used[index] = true;
            }
            if speaker.as_ref() == Some(key) {
                score.right += 1;
            } else {
                println!("expected {key}: {words}\n   found {speaker:?}");
            }
        }
        if case.expected.is_empty() {
            score.invented += reading.speeches.len();
        }
        for (speech, _) in reading.speeches.iter().zip(&used).filter(|(_, used)| !**used) {
            println!("also read: {}", describe(&case.text, speech));
        }
    }
    println!(
        "speaker right: {} of {} ({:.1}%)",
        score.right,
        score.total,
        100.0 * f64::from(score.right) / f64::from(score.total)
    );
    score
}

#[test]
fn speakers_of_hand_checked_texts() {
    let score = score(&resources(), include_str!("reading/speech.md"));
    assert!(score.total >= 120);
    assert_eq!(score.invented, 0, "speech found where nobody says anything");
    assert!(score.right * 100 >= score.total * 97, "fewer than 97% of the speakers are right");
}

#[test]
fn speakers_of_the_bundled_documents() {
    let score = score(&resources(), include_str!("reading/speech-corpus.md"));
    assert!(score.total >= 80);
    assert!(score.right * 100 >= score.total * 97, "fewer than 97% of the speakers are right");
}
