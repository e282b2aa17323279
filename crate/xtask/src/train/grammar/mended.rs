//! What mending does to trees of treebank sentences: words whose head or relation it sets right, and those it spoils.

use super::treebank::Sentence;
use vouch_core::grammar::{Model, Parse, Relation, Word};
use vouch_core::statement;
use vouch_core::text::{Language, Layout, Sentence as Place, Span};

/// Words of treebank sentences that mending touches.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    words: usize,
    right_before: usize,
    right_after: usize,
    set_right: usize,
    spoiled: usize,
}

/// Prints one line for the sentences of `name`; with `shown`, each sentence that mending changes.
pub fn print(name: &str, model: &Model, language: Language, sentences: &[Sentence], shown: Shown) {
    let mut count = Count::default();
    for sentence in sentences {
        let (text, layout) = laid_out(sentence, language);
        let forms: Vec<&str> = sentence.iter().map(|word| word.form.as_str()).collect();
        let mut parse = Parse::default();
        model.parse(forms.iter().copied(), &mut parse);
        let before = words(model, sentence, &parse);
        model.parse_apart(&forms, &mut parse);
        let mut after = words(model, sentence, &parse);
        statement::mend(&text, &layout, &mut after);
        let (set_right, spoiled) = compare(&mut count, sentence, &before, &after);
        if shown == Shown::Sentences && !(set_right.is_empty() && spoiled.is_empty()) {
            println!("{text}\n  right: {}\n  spoiled: {}", set_right.join("; "), spoiled.join("; "));
        }
    }
    let share = |part: usize| 100.0 * part as f64 / count.words.max(1) as f64;
    println!(
        "{name:<14} {:6.2} {:6.2} {:>9} {:>8}",
        share(count.right_before),
        share(count.right_after),
        count.set_right,
        count.spoiled
    );
}

/// Whether sentences are printed, or only how many words changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Counts,
    Sentences,
}

/// Prints the table's heading.
pub fn print_heading() {
    println!("\n{:<14} {:>6} {:>6} {:>9} {:>8}", "mended", "before", "after", "set right", "spoiled");
}

/// The words of `sentence` with spaces between them, as one sentence.
fn laid_out(sentence: &Sentence, language: Language) -> (String, Layout) {
    let forms: Vec<&str> = sentence.iter().map(|word| word.form.as_str()).collect();
    let text = forms.join(" ");
    let span = Span::new(0, text.len());
    let place = Place { span, block: 0, tokens: 0..sentence.len() };
    let layout = Layout { language, sentences: vec![place], ..Layout::default() };
    (text, layout)
}

fn words(model: &Model, sentence: &Sentence, parse: &Parse) -> Vec<Word> {
    let mut start = 0;
    let mut words = Vec::with_capacity(sentence.len());
    for (index, gold) in sentence.iter().enumerate() {
        let (tag, form) = model.tag_of(parse.tags[index]);
        words.push(Word {
            span: Span::new(start, start + gold.form.len()),
            lemma: model.lemma_of(&gold.form, parse.tags[index]),
            tag,
            form,
            head: usize::from(parse.heads[index + 1]).checked_sub(1),
            relation: Relation::from_name(model.label_of(parse.labels[index + 1])),
        });
        start += gold.form.len() + 1;
    }
    words
}

fn compare(
    count: &mut Count,
    sentence: &Sentence,
    before: &[Word],
    after: &[Word],
) -> (Vec<String>, Vec<String>) {
    let (mut set_right, mut spoiled) = (Vec::new(), Vec::new());
    for (index, gold) in sentence.iter().enumerate() {
        let head = usize::from(gold.head).checked_sub(1);
        let relation = Relation::from_name(&gold.relation);
        let right = |word: &Word| word.head == head && word.relation == relation;
        let (was, is) = (right(&before[index]), right(&after[index]));
        count.words += 1;
        count.right_before += usize::from(was);
        count.right_after += usize::from(is);
        let named = |word: &Word| {
            let head = word.head.map_or("-", |head| sentence[head].form.as_str());
            format!("{} {:?} of {head}", gold.form, word.relation)
        };
        if is && !was {
            set_right.push(named(&after[index]));
        }
        if was && !is {
            spoiled.push(format!("{} (was {:?})", named(&after[index]), before[index].relation));
        }
    }
    count.set_right += set_right.len();
    count.spoiled += spoiled.len();
    (set_right, spoiled)
}
