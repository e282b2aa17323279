//! How well a model reads treebank sentences, and how fast.

use super::treebank::{Sentence, general};
use std::time::Instant;
use vouch_core::grammar::{Model, Parse, Tag};

/// Shares of words read right, in percent, and speed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    pub tag: f64,
    pub form: f64,
    pub unlabelled: f64,
    /// Head and general relation right, as in the CoNLL 2018 shared task.
    pub labelled: f64,
    /// Head and learned relation, with its sub-type, right.
    pub exact: f64,
    pub lemma: f64,
    /// Native, one core, without splitting text into sentences and tokens.
    pub sentences_per_second: f64,
}

/// Scores `model` on the words of `sentences`, punctuation counted.
pub fn score(model: &Model, sentences: &[Sentence]) -> Score {
    let mut parse = Parse::default();
    let (mut total, mut counts) = (0, [0_usize; 6]);
    for sentence in sentences {
        model.parse(sentence.iter().map(|word| word.form.as_str()), &mut parse);
        for (index, gold) in sentence.iter().enumerate() {
            let (tag, form) = model.tag_of(parse.tags[index]);
            let label = model.label_of(parse.labels[index + 1]);
            let head = parse.heads[index + 1] == gold.head;
            let lemma = model.lemma_of(&gold.form, parse.tags[index]);
            total += 1;
            let right = [
                tag == gold.tag,
                form == gold.inflection(),
                head,
                head && general(label) == general(&gold.relation),
                head && label == gold.relation,
                lemma == gold.lemma || tag == Tag::Punctuation && gold.tag == tag,
            ];
            for (count, right) in counts.iter_mut().zip(right) {
                *count += usize::from(right);
            }
        }
    }
    let share = |index: usize| 100.0 * counts[index] as f64 / f64::from(total.max(1));
    Score {
        tag: share(0),
        form: share(1),
        unlabelled: share(2),
        labelled: share(3),
        exact: share(4),
        lemma: share(5),
        sentences_per_second: speed(model, sentences),
    }
}

fn speed(model: &Model, sentences: &[Sentence]) -> f64 {
    let mut parse = Parse::default();
    let start = Instant::now();
    let mut read = 0;
    while start.elapsed().as_millis() < 500 {
        for sentence in sentences {
            model.parse(sentence.iter().map(|word| word.form.as_str()), &mut parse);
            for (index, word) in sentence.iter().enumerate() {
                std::hint::black_box(model.lemma_of(&word.form, parse.tags[index]));
            }
            read += 1;
        }
    }
    f64::from(read) / start.elapsed().as_secs_f64()
}

/// Prints one line of the table.
pub fn print(name: &str, score: &Score) {
    println!(
        "{name:<14} {:6.2} {:6.2} {:6.2} {:6.2} {:6.2} {:6.2} {:9.0}",
        score.tag,
        score.form,
        score.lemma,
        score.unlabelled,
        score.labelled,
        score.exact,
        score.sentences_per_second
    );
}

/// Prints the table's heading.
pub fn print_heading() {
    println!(
        "{:<14} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>9}",
        "", "UPOS", "form", "lemma", "UAS", "LAS", "exact", "sent/s"
    );
}
