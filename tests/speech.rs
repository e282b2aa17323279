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

#[test]
fn speakers_of_hand_checked_texts() {
    let page = include_str!("reading/speech.md");
    let resources = resources();
    let (mut right, mut total, mut invented) = (0, 0, 0);
    for case in cases(page) {
        let reading = read(&resources, &case.text);
        let mut used = vec![false; reading.speeches.len()];
        for (key, quoted, words) in &case.expected {
            total += 1;
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
                right += 1;
            } else {
                println!("{}\n  expected {key}: {words}\n  found {speaker:?}", case.text);
                reading.speeches.iter().for_each(|speech| println!("    {}", describe(&case.text, speech)));
            }
        }
        if case.expected.is_empty() {
            invented += reading.speeches.len();
        }
        for (speech, _) in reading.speeches.iter().zip(&used).filter(|(_, used)| !**used) {
            println!("also read: {}", describe(&case.text, speech));
        }
    }
    println!("speaker right: {right} of {total} ({:.1}%)", 100.0 * f64::from(right) / f64::from(total));
    assert!(total >= 60);
    assert_eq!(invented, 0, "speech found where nobody says anything");
    assert!(right * 10 >= total * 9, "fewer than 90% of the speakers are right");
}
