//! `cargo xtask train grammar`: makes `crate/core/data/model/en.bin` and `es.bin` from the treebanks.

mod evaluate;
mod fit;
mod learner;
mod lemma;
mod treebank;

use fit::Example;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use treebank::{Gold, Sentence};
use vouch_core::grammar::{Form, Model, Parts, Tag};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Trains both models; with a language (`en`, `es`) only that one.
pub fn train(arguments: &[String]) -> Outcome {
    let chosen = |code: &str| arguments.is_empty() || arguments.iter().any(|argument| argument == code);
    if chosen("en") {
        let mut sentences = treebank::read("en_ewt-train")?;
        sentences.extend(treebank::read("en_pud")?);
        write("en", &fit_all(&sentences))?;
    }
    if chosen("es") {
        let mut sentences = treebank::read("es_gsd-dev")?;
        sentences.extend(treebank::read("es_pud")?);
        write("es", &fit_all(&sentences))?;
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

fn path(code: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../core/data/model/{code}.bin"))
}

fn write(code: &str, parts: &Parts) -> Outcome {
    let path = path(code);
    std::fs::create_dir_all(path.parent().ok_or("the model has no directory")?)?;
    std::fs::write(&path, parts.to_bytes())?;
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

fn fit_all(sentences: &[Sentence]) -> Parts {
    let started = std::time::Instant::now();
    let (names, tag_numbers) = number_tags(sentences);
    let mut labels: Vec<String> = sentences.iter().flatten().map(|word| word.relation.clone()).collect();
    labels.sort();
    labels.dedup();
    let label = |name: &str| labels.binary_search_by(|label| label.as_str().cmp(name)).unwrap_or(0) as u8;
    let mut examples: Vec<Example> = sentences
        .iter()
        .zip(&tag_numbers)
        .map(|(sentence, tags)| Example::new(sentence, tags.clone(), label))
        .collect();
    let borrowed: Vec<&Example> = examples.iter().collect();
    let tagger = fit::tagger(&borrowed, names.len(), 8).finish(120_000);
    eprintln!("tagger {:?}", started.elapsed());
    fit::guess(&mut examples, names.len(), 5, 4);
    eprintln!("jackknife {:?}", started.elapsed());
    let [structure, labeller] = fit::parser(&examples, labels.len(), 10);
    eprintln!("parser {:?}", started.elapsed());
    let (rules, endings) = lemma::learn(sentences, &tag_numbers);
    let tables = [tagger, structure.finish(100_000), labeller.finish(60_000)];
    for table in &tables {
        eprintln!("rows {} weights {}", table.len(), table.iter().map(|row| row.1.len()).sum::<usize>());
    }
    eprintln!("lemma rules {} endings {}", rules.len(), endings.len());
    Parts { tags: names, labels, tables, rules, endings }
}

/// Gives each pair of tag and finer tag a number; rare ones share that of the tag's most frequent finer tag.
fn number_tags(sentences: &[Sentence]) -> (Vec<(Tag, Form)>, Vec<Vec<u8>>) {
    let finer = |word: &Gold| (word.tag as u8, word.inflection() as u8, word.fine.clone());
    let mut counts: BTreeMap<(u8, u8, String), usize> = BTreeMap::new();
    for word in sentences.iter().flatten() {
        *counts.entry(finer(word)).or_default() += 1;
    }
    let kept: Vec<(u8, u8, String)> =
        counts.iter().filter(|entry| *entry.1 >= 20).map(|entry| entry.0.clone()).collect();
    let number = |word: &Gold| {
        let exact = kept.iter().position(|kept| *kept == finer(word));
        let usual = || {
            let same = kept.iter().enumerate().filter(|(_, kept)| kept.0 == word.tag as u8);
            same.max_by_key(|(_, kept)| counts[*kept]).map(|(index, _)| index)
        };
        exact.or_else(usual).unwrap_or(0) as u8
    };
    let tags = sentences.iter().map(|sentence| sentence.iter().map(number).collect()).collect();
    let forms = |kept: &(u8, u8, String)| {
        let example = sentences.iter().flatten().find(|word| finer(word) == *kept);
        example.map_or((Tag::Other, Form::None), |word| (word.tag, word.inflection()))
    };
    (kept.iter().map(forms).collect(), tags)
}
