//! `cargo xtask train grammar`: makes `crate/core/data/model/en.bin` and `es.bin` from the treebanks.

mod calculus;
mod dice;
mod embed;
mod evaluate;
mod gradient;
mod irregular;
mod lemma;
mod mended;
mod network;
mod noise;
mod recurrent;
mod spanish;
mod thin;
mod treebank;

use dice::Dice;
use gradient::Dropout;
use network::Course;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use treebank::{Gold, Sentence};
use vouch_core::grammar::network::Part;
use vouch_core::grammar::view::{self, View};
use vouch_core::grammar::{Form, Model, Parts, Tag};
use vouch_core::text::Language;

/// Many sentences: little needs to be left out.
const ENGLISH: Course = Course { epochs: 24, dropout: Dropout { input: 0.1, layer: 0.12, word: 0.1 } };
/// Few sentences: they are gone through as often, but never look quite the same.
const SPANISH: Course = Course { epochs: 24, dropout: Dropout { input: 0.15, layer: 0.2, word: 0.1 } };

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Trains both models; with a language (`en`, `es`) only that one.
pub fn train(arguments: &[String]) -> Outcome {
    let chosen = |code: &str| arguments.is_empty() || arguments.iter().any(|argument| argument == code);
    if chosen("en") {
        let mut sentences = treebank::read("en_ewt-train")?;
        sentences.extend(treebank::read("en_pud")?);
        let text = embed::read(&sentences)?;
        let whole = fit_all(&sentences, Some(&text), None, ENGLISH).to_bytes();
        write(&whole_path(), &whole)?;
        write(&path("en"), &thin::thin(&Model::from_bytes(&whole)?, &text).to_bytes())?;
    }
    if chosen("es") {
        let mut sentences = treebank::read("es_gsd-dev")?;
        let mut others = treebank::read("es_pud")?;
        others.iter_mut().for_each(spanish::mend);
        sentences.extend(others);
        let whole = std::fs::read(whole_path()).map_err(
            |_| "the whole English model is absent; run `cargo xtask train grammar` without a language",
        )?;
        let spanish = fit_all(&sentences, None, Some(&Model::from_bytes(&whole)?), SPANISH);
        write(&path("es"), &spanish.to_bytes())?;
    }
    bench(arguments)
}

/// Measures both models on treebank sentences that training never sees.
pub fn bench(arguments: &[String]) -> Outcome {
    evaluate::print_heading();
    for (code, names) in [("en", &["en_ewt-dev", "en_ewt-test"][..]), ("es", &["es_gsd-test"][..])] {
        if !arguments.is_empty() && !arguments.iter().any(|argument| argument == code) {
            continue;
        }
        let Ok(bytes) = std::fs::read(path(code)) else {
            println!("{code}: no model yet; run `cargo xtask train grammar`");
            continue;
        };
        let model = Model::from_bytes(&bytes)?;
        for name in names {
            evaluate::print(name, &evaluate::score(&model, &treebank::read(name)?));
        }
        println!("{code}.bin: {} bytes, brotli {}", bytes.len(), compressed(&path(code)));
    }
    Ok(())
}

/// Prints what mending does to the trees of treebank sentences; with `show`, each sentence that it changes.
pub fn mends(arguments: &[String]) -> Outcome {
    let has = |word: &str| arguments.iter().any(|argument| argument == word);
    let shown = if has("show") { mended::Shown::Sentences } else { mended::Shown::Counts };
    mended::print_heading();
    let files = [("en", "en_ewt-dev"), ("en", "en_ewt-test"), ("en", "en_ewt-train"), ("es", "es_gsd-test")];
    for (code, name) in files {
        if arguments.iter().all(|argument| argument == "show") || has(name) {
            let model = Model::from_bytes(&std::fs::read(path(code))?)?;
            let language = if code == "en" { Language::English } else { Language::Spanish };
            mended::print(name, &model, language, &treebank::read(name)?, shown);
        }
    }
    Ok(())
}

fn path(code: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../core/data/model/{code}.bin"))
}

/// The English model with all its words, from which the Spanish one begins: too large to be shipped.
fn whole_path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/train/en-whole.bin")
}

fn write(path: &Path, bytes: &[u8]) -> Outcome {
    std::fs::create_dir_all(path.parent().ok_or("the model has no directory")?)?;
    std::fs::write(path, bytes)?;
    Ok(())
}

/// The file's size after `brotli -q 11`, as far as the program is installed.
fn compressed(path: &Path) -> String {
    let output = Command::new("brotli").args(["-q", "11", "-c"]).arg(path).stderr(Stdio::null()).output();
    match output {
        Ok(output) if output.status.success() => format!("{} bytes", output.stdout.len()),
        _ => "not measured: the program `brotli` is not installed".into(),
    }
}

fn fit_all(
    sentences: &[Sentence],
    text: Option<&[Vec<u32>]>,
    basis: Option<&Model>,
    course: Course,
) -> Parts {
    let started = std::time::Instant::now();
    let tags = TagNumbers::new(sentences);
    let mut labels: Vec<String> = sentences.iter().flatten().map(|word| word.relation.clone()).collect();
    labels.sort();
    labels.dedup();
    let example = |sentence: &Sentence| Example::new(sentence, &tags, &labels);
    let examples: Vec<Example> = sentences.iter().map(example).collect();
    let mut dice = Dice(SEED);
    let mut varied: Vec<Sentence> = sentences.to_vec();
    let mut taught = irregular::words();
    if basis.is_some() {
        varied = sentences.iter().map(noise::contract).collect();
        taught.clear();
    }
    let taught = sentences.iter().chain(&varied).flatten().chain(&taught);
    let (rules, endings) = lemma::learn(taught, |word| tags.of(word));
    let variants: Vec<Example> =
        varied.iter().map(|sentence| example(&noise::vary(sentence, &mut dice))).collect();
    let contracted: Vec<Example> = varied.iter().map(example).collect();
    let words = known_words(&examples, text.unwrap_or_default());
    eprintln!("{} words known, {} lemma endings", words.len(), endings.len());
    let sizes = network::Sizes {
        n_tags: tags.tags.len(),
        n_labels: labels.len(),
        word: 32,
        layer: 64,
        layers: 3,
        arc: 64,
        label: 48,
    };
    let mut network = network::begin(words, sizes);
    if let Some(text) = text {
        network.parts[Part::Word as usize] = embed::learn(text, &network.words, sizes.word, &mut dice);
        eprintln!("embedded in {:?}", started.elapsed());
    }
    if let Some(basis) = basis {
        network::take_over(&mut network, &labels, basis.network(), basis.labels());
    }
    let network = network::learn(network, [&examples, &variants, &contracted], course);
    eprintln!("trained in {:?}", started.elapsed());
    Parts { tags: tags.tags, labels, network, rules, endings }
}

/// How often a word must stand in the treebank, or else in plain text, to be known by itself.
const KNOWN: [usize; 2] = [3, 80];

/// Keys of the words seen often enough to be known by themselves, in treebank or plain text, sorted.
fn known_words(examples: &[Example], text: &[Vec<u32>]) -> Vec<u32> {
    let mut counts: BTreeMap<u32, [usize; 2]> = BTreeMap::new();
    for view in examples.iter().flat_map(|example| &example.views) {
        counts.entry(view.word).or_default()[0] += 1;
    }
    for &word in text.iter().flatten() {
        counts.entry(word).or_default()[1] += 1;
    }
    let known = |counts: &[usize; 2]| counts[0] >= KNOWN[0] || counts[1] >= KNOWN[1];
    counts.into_iter().filter(|entry| known(&entry.1)).map(|entry| entry.0).collect()
}

/// A sentence in numbers.
#[derive(Clone, Debug, Default)]
pub struct Example {
    pub views: Vec<View>,
    pub tags: Vec<u8>,
    /// Heads, from index 1; index 0 is unused.
    pub heads: Vec<u16>,
    /// Relations, from index 1.
    pub labels: Vec<u8>,
}

impl Example {
    fn new(sentence: &Sentence, tags: &TagNumbers, labels: &[String]) -> Self {
        let mut views = Vec::new();
        view::sentence(sentence.iter().map(|word| word.form.as_str()), &mut views);
        let label = |word: &Gold| labels.binary_search(&word.relation).unwrap_or(0) as u8;
        Self {
            views,
            tags: sentence.iter().map(|word| tags.of(word)).collect(),
            heads: std::iter::once(0).chain(sentence.iter().map(|word| word.head)).collect(),
            labels: std::iter::once(0).chain(sentence.iter().map(label)).collect(),
        }
    }
}

/// Where every sequence of random numbers begins.
const SEED: u64 = 0x5eed_1234_5678_9abc;

/// Numbers for tags: one for each frequent combination of part of speech, inflection and the treebank's finer tag.
struct TagNumbers {
    kept: Vec<(u8, u8, String)>,
    tags: Vec<(Tag, Form)>,
    /// For each part of speech the number of its most frequent combination.
    usual: BTreeMap<u8, u8>,
}

/// Finest tags with how often they were seen and what they mean.
type Counts = BTreeMap<(u8, u8, String), (usize, (Tag, Form))>;

/// Combinations seen less often share the number of the most frequent one of their part of speech.
const FREQUENT: usize = 20;

impl TagNumbers {
    fn new(sentences: &[Sentence]) -> Self {
        let mut counts: Counts = BTreeMap::new();
        for word in sentences.iter().flatten() {
            counts.entry(finer(word)).or_insert((0, (word.tag, word.inflection()))).0 += 1;
        }
        counts.retain(|_, count| count.0 >= FREQUENT);
        let mut usual: BTreeMap<u8, (usize, u8)> = BTreeMap::new();
        for (number, (kept, (count, _))) in counts.iter().enumerate() {
            let most = usual.entry(kept.0).or_default();
            *most = (*most).max((*count, number as u8));
        }
        let mut tags: Vec<(Tag, Form)> = counts.values().map(|count| count.1).collect();
        // A width of whole lanes is multiplied faster; numbers that no word has are never chosen.
        tags.resize(tags.len().next_multiple_of(8), (Tag::Other, Form::None));
        Self {
            tags,
            kept: counts.into_keys().collect(),
            usual: usual.into_iter().map(|(tag, (_, number))| (tag, number)).collect(),
        }
    }

    fn of(&self, word: &Gold) -> u8 {
        let exact = self.kept.binary_search(&finer(word)).ok().map(|number| number as u8);
        exact.or_else(|| self.usual.get(&(word.tag as u8)).copied()).unwrap_or(0)
    }
}

fn finer(word: &Gold) -> (u8, u8, String) {
    (word.tag as u8, word.inflection() as u8, word.fine.clone())
}
