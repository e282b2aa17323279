//! Tokens and sentences against the treebanks in `../shared/eval/treebank` (English EWT, Spanish GSD), printed as F1.
//!
//! Says plainly when the treebanks are not there; it needs `zcat`.

use std::collections::HashSet;
use std::path::Path;
use std::process::Command;
use vouch_core::text;

struct Paragraph {
    text: String,
    tokens: Vec<(usize, usize)>,
    sentences: Vec<(usize, usize)>,
}

/// The paragraphs of a treebank: sentences joined as their `SpaceAfter` says, a new one at each `newpar`.
fn paragraphs(conllu: &str) -> Vec<Paragraph> {
    let mut found: Vec<Paragraph> = Vec::new();
    let mut skip_until = 0;
    let mut start = None;
    for line in conllu.lines().chain([""]) {
        if line.starts_with("# newpar") || found.is_empty() {
            found.push(Paragraph { text: String::new(), tokens: Vec::new(), sentences: Vec::new() });
        }
        let Some(current) = found.last_mut() else { continue };
        let cells: Vec<&str> = line.split('\t').collect();
        if line.is_empty() {
            if let (Some(first), Some(&(_, end))) = (start.take(), current.tokens.last()) {
                current.sentences.push((first, end));
            }
            skip_until = 0;
        } else if cells.len() == 10 && !cells[0].contains('.') {
            let ends: Vec<usize> = cells[0].split('-').filter_map(|number| number.parse().ok()).collect();
            let joined = ends.len() == 2;
            if !joined && ends[0] <= skip_until {
                continue;
            }
            let first = current.text.len();
            start.get_or_insert(first);
            current.text.push_str(cells[1]);
            current.tokens.push((first, current.text.len()));
            if joined {
                skip_until = ends[1];
            }
            if !cells[9].contains("SpaceAfter=No") {
                current.text.push(' ');
            }
        }
    }
    found
}

fn f1(gold: &HashSet<(usize, usize, usize)>, found: &HashSet<(usize, usize, usize)>) -> f64 {
    let right = gold.intersection(found).count();
    200.0 * right as f64 / (gold.len() + found.len()).max(1) as f64
}

fn measure(file: &str, show: usize) -> Option<(f64, f64)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/eval/treebank").join(file);
    if !path.exists() {
        println!("{file}: not measured, `{}` is absent", path.display());
        return None;
    }
    let output = Command::new("zcat").arg(&path).output().ok()?;
    let conllu = String::from_utf8(output.stdout).ok()?;
    let (mut gold_ends, mut found_ends) = (HashSet::new(), HashSet::new());
    let (mut gold_sentences, mut found_sentences) = (HashSet::new(), HashSet::new());
    let mut shown = 0;
    for (index, paragraph) in paragraphs(&conllu).iter().enumerate() {
        let layout = text::split(&paragraph.text);
        let tokens: Vec<(usize, usize)> = layout.tokens.iter().map(|t| (t.span.start, t.span.end)).collect();
        // Words the treebank cuts inside (contractions) count as one, so ends inside them are left out.
        gold_ends.extend(paragraph.tokens.iter().map(|t| (index, t.0, t.1)));
        let whole = |t: &(usize, usize)| {
            paragraph
                .tokens
                .iter()
                .find(|g| g.0 <= t.0 && t.1 <= g.1 && contracted(&paragraph.text[g.0..g.1]))
                .copied()
                .unwrap_or(*t)
        };
        found_ends.extend(tokens.iter().map(|t| {
            let t = whole(t);
            (index, t.0, t.1)
        }));
        gold_sentences.extend(paragraph.sentences.iter().map(|s| (index, s.0, s.1)));
        found_sentences.extend(layout.sentences.iter().map(|s| (index, s.span.start, s.span.end)));
        for s in &layout.sentences {
            if shown < show && !paragraph.sentences.contains(&(s.span.start, s.span.end)) {
                println!("  S {}", s.span.of(&paragraph.text));
                shown += 1;
            }
        }
        for t in &tokens {
            if shown < show && !paragraph.tokens.contains(&whole(t)) {
                println!("  T {}", &paragraph.text[t.0..t.1]);
                shown += 1;
            }
        }
    }
    Some((f1(&gold_ends, &found_ends), f1(&gold_sentences, &found_sentences)))
}

fn contracted(word: &str) -> bool {
    word.contains(['\'', '’']) || word.eq_ignore_ascii_case("cannot") || word.eq_ignore_ascii_case("gonna")
}

#[test]
fn tokens_and_sentences_of_the_treebanks() {
    let show = std::env::var("SHOW").ok().and_then(|n| n.parse().ok()).unwrap_or(0);
    for (file, least_tokens, least_sentences) in [
        ("en_ewt-dev.conllu.gz", 98.0, 70.0),
        ("en_pud.conllu.gz", 98.0, 90.0),
        ("es_gsd-dev.conllu.gz", 98.0, 90.0),
    ] {
        let Some((tokens, sentences)) = measure(file, show) else { continue };
        println!("{file}: tokens F1 {tokens:.2}, sentences F1 {sentences:.2}");
        assert!(tokens >= least_tokens && sentences >= least_sentences, "{file}");
    }
}
