//! `cargo xtask bench lexicon`: size, counts and speed of the lexicon, and how many words of true claims it joins.
//!
//! Recall stands for: of the content words of supported claims that the evidence does not have literally, how many
//! have a relation to one of its words. Noise is the same against the evidence of another page. Words are taken as
//! written, with regular endings cut off; the engine's own lemmas do better.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::hint::black_box;
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

use vouch_core::lexicon::{Lexicon, MeaningKind, Tongue};

use crate::Outcome;

const PACKED: &str = "crate/core/data/lexicon/lexicon.bin";
const PAIRS: &str = "../shared/eval/pairs/vitaminc-dev.jsonl";
/// The evidence this many rows later is of another page.
const SHIFT: usize = 701;

/// Prints the measures. With `missed`, `joined`, `refuted` or `noise` it lists the words without a relation, or
/// the relations of supported, refuted or shuffled pairs, the most frequent first.
pub fn run(arguments: &[String]) -> Outcome {
    let bytes = fs::read(PACKED)?;
    let lexicon = Lexicon::from_bytes(&bytes)?;
    println!("bytes                 {:>9}", bytes.len());
    println!(
        "bytes, brotli -q 11   {:>9}",
        brotli(&bytes).map_or("no brotli here".into(), |size| size.to_string())
    );
    let counts = lexicon.counts();
    println!("English lemmas        {:>9}", counts.english);
    println!("Spanish lemmas        {:>9}", counts.spanish);
    println!("translations          {:>9}", counts.translations);
    println!("senses / synsets      {:>9} / {}", counts.senses, counts.synsets);
    println!("derived               {:>9}", counts.derived);
    let start = Instant::now();
    for _ in 0..20 {
        black_box(Lexicon::from_bytes(black_box(&bytes))?);
    }
    println!("load, milliseconds    {:>9.2}", start.elapsed().as_secs_f64() * 50.0);
    let Ok(text) = fs::read_to_string(PAIRS) else {
        println!("`{PAIRS}` is absent: relations not measured");
        return Ok(());
    };
    let refuted = pairs(&text, "refuted")?;
    let refuted = measure(&lexicon, refuted.iter().map(|(claim, evidence)| (claim, evidence)));
    let pairs = pairs(&text, "supported")?;
    let truth = measure(&lexicon, pairs.iter().map(|(claim, evidence)| (claim, evidence)));
    let shuffled = pairs.iter().zip(pairs.iter().cycle().skip(SHIFT));
    let noise = measure(&lexicon, shuffled.map(|((claim, _), (_, evidence))| (claim, evidence)));
    report(&truth, &refuted, &noise);
    let lists = [
        ("missed", &truth.missed),
        ("joined", &truth.joined),
        ("noise", &noise.joined),
        ("refuted", &refuted.joined),
    ];
    for (_, list) in lists.iter().filter(|(name, _)| arguments.first().is_some_and(|word| word == name)) {
        let mut words: Vec<(&String, &usize)> = list.iter().collect();
        words.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        words.iter().take(600).for_each(|(word, count)| print!("{word} {count}  "));
        println!();
    }
    Ok(())
}

fn report(truth: &Measure, refuted: &Measure, noise: &Measure) {
    println!("relate, nanoseconds   {:>9.0}", noise.seconds * 1e9 / noise.calls as f64);
    println!(
        "claim words not literally in the evidence: {} of supported pairs, {} of refuted, {} of shuffled",
        truth.words, refuted.words, noise.words
    );
    println!("{:<24}{:>10}{:>10}{:>10}", "share with", "supported", "refuted", "shuffled");
    let share = |measure: &Measure, kinds: &[MeaningKind]| {
        let found: usize = kinds.iter().filter_map(|kind| measure.kinds.get(&format!("{kind:?}"))).sum();
        100.0 * found as f64 / measure.words as f64
    };
    use MeaningKind::{Derived, Hypernym, Hyponym, Opposite, Related, Same, Sibling, Synonym, Translation};
    for (name, kinds) in [
        ("the same meaning", &[Same, Synonym, Derived, Translation][..]),
        ("a broader word", &[Hypernym]),
        ("a narrower word", &[Hyponym]),
        ("an opposite", &[Opposite]),
        ("another of its kind", &[Sibling]),
        ("a related word", &[Related]),
    ] {
        let [truth, refuted, noise] = [truth, refuted, noise].map(|measure| share(measure, kinds));
        println!("{name:<24}{truth:>9.1}%{refuted:>9.1}%{noise:>9.1}%");
    }
}

/// What one run over pairs found.
#[derive(Default)]
struct Measure {
    words: usize,
    kinds: BTreeMap<String, usize>,
    missed: BTreeMap<String, usize>,
    joined: BTreeMap<String, usize>,
    calls: usize,
    seconds: f64,
}

fn measure<'a>(
    lexicon: &Lexicon,
    pairs: impl Iterator<Item = (&'a Vec<String>, &'a Vec<String>)>,
) -> Measure {
    let mut measure = Measure::default();
    for (claim, evidence) in pairs {
        let written: BTreeSet<&String> = evidence.iter().collect();
        for word in claim.iter().filter(|word| !written.contains(word)) {
            let start = Instant::now();
            let meanings = written.iter().filter_map(|other| Some((lexicon.relate(word, other)?, other)));
            let best = meanings.max_by(|left, right| left.0.strength.total_cmp(&right.0.strength));
            measure.seconds += start.elapsed().as_secs_f64();
            measure.calls += written.len();
            measure.words += 1;
            let Some((meaning, other)) = best else {
                *measure.missed.entry(word.clone()).or_default() += 1;
                continue;
            };
            *measure.kinds.entry(format!("{:?}", meaning.kind)).or_default() += 1;
            *measure.joined.entry(format!("{word}-{:?}-{other}", meaning.kind)).or_default() += 1;
        }
    }
    measure
}

/// Content words of a claim and of its evidence.
type Pair = (Vec<String>, Vec<String>);

/// Content words of claim and evidence of the rows with one label.
fn pairs(text: &str, label: &str) -> Result<Vec<Pair>, Box<dyn std::error::Error>> {
    let mut pairs = Vec::new();
    for line in text.lines() {
        let row: serde_json::Value = serde_json::from_str(line)?;
        if row["label"] == label {
            let words = |key: &str| content_words(row[key].as_str().unwrap_or_default());
            pairs.push((words("claim"), words("evidence")));
        }
    }
    Ok(pairs)
}

/// Words that carry no meaning of their own.
const FUNCTION_WORDS: &str = " the a an of in on at to for with by from as and or but that which who whom whose this these those it its he she \
    his her they their them is are was were be been being has have had do does did will would can could may might must \
    not no so such than then there here also into onto after before during between among through about over under up \
    down out off more most less least very only just any some all each every both other another same own if when while \
    where how what why i you we us our your my me him ";

/// Lower-case words without names and numbers, with regular endings cut off.
fn content_words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '-')
        .filter(|word| word.len() > 1 && (word.to_uppercase() == *word || word.to_lowercase() == *word))
        .map(str::to_lowercase)
        .filter(|word| word.starts_with(|letter: char| letter.is_ascii_lowercase()))
        .filter(|word| !FUNCTION_WORDS.contains(&format!(" {word} ")))
        .map(|word| lemma(&word))
        .collect()
}

/// Irregular forms that the news uses often.
const IRREGULAR: &[(&str, &str)] = &[
    ("rose", "rise"),
    ("risen", "rise"),
    ("fell", "fall"),
    ("fallen", "fall"),
    ("won", "win"),
    ("lost", "lose"),
    ("grew", "grow"),
    ("grown", "grow"),
    ("made", "make"),
    ("became", "become"),
    ("began", "begin"),
    ("begun", "begin"),
    ("wrote", "write"),
    ("written", "write"),
    ("led", "lead"),
    ("held", "hold"),
    ("took", "take"),
    ("taken", "take"),
    ("went", "go"),
    ("gone", "go"),
    ("got", "get"),
    ("gave", "give"),
    ("given", "give"),
    ("said", "say"),
    ("sold", "sell"),
    ("bought", "buy"),
    ("built", "build"),
    ("left", "leave"),
    ("met", "meet"),
    ("ran", "run"),
    ("saw", "see"),
    ("seen", "see"),
    ("sang", "sing"),
    ("sung", "sing"),
    ("shot", "shoot"),
    ("spent", "spend"),
    ("people", "person"),
    ("men", "man"),
    ("women", "woman"),
    ("children", "child"),
    ("killed", "kill"),
    ("known", "know"),
    ("better", "good"),
    ("born", "bear"),
    ("drew", "draw"),
    ("brought", "bring"),
    ("came", "come"),
    ("received", "receive"),
    ("beat", "beat"),
    ("worse", "bad"),
    ("caught", "catch"),
    ("paid", "pay"),
    ("died", "die"),
    ("dying", "die"),
];

/// Regular endings and what stands in their place.
const ENDINGS: [(&str, &str); 9] = [
    ("ies", "y"),
    ("sses", "ss"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("xes", "x"),
    ("ied", "y"),
    ("s", ""),
    ("ed", "e"),
    ("ing", "e"),
];

/// A rough lemma: enough to measure with.
fn lemma(word: &str) -> String {
    if let Some((_, lemma)) = IRREGULAR.iter().find(|(form, _)| *form == word) {
        return (*lemma).to_owned();
    }
    for (ending, instead) in ENDINGS {
        let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() > 2 && !word.ends_with("ss"))
        else {
            continue;
        };
        let doubled = stem.len() > 3 && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2];
        let candidates = [
            format!("{stem}{instead}"),
            stem.to_owned(),
            stem[..stem.len() - usize::from(doubled)].to_owned(),
        ];
        let known = KNOWN.with(|lexicon| {
            candidates.iter().find(|candidate| lexicon.knows(candidate, Tongue::English)).cloned()
        });
        if let Some(lemma) = known {
            return lemma;
        }
    }
    word.to_owned()
}

thread_local! {
    static KNOWN: Lexicon = Lexicon::builtin();
}

fn brotli(bytes: &[u8]) -> Option<usize> {
    let mut child = Command::new("brotli")
        .args(["-q", "11", "-c", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    let mut input = child.stdin.take()?;
    let bytes = bytes.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = child.wait_with_output().ok()?;
    writer.join().ok()?.ok()?;
    Some(output.stdout.len())
}
