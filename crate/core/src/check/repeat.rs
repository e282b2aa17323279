//! A claim that repeats a passage word for word but for its figures.
//!
//! *What it finds.* The sentences that the claim has from end to end, figures and their bounds left out, and how the figures in
//! the same places lie to each other. Such a claim is one assertion, however many clauses it repeats: a passage of which
//! one figure was changed is not half right.
//! *When it stays silent.* Where a single other word differs, where no figure is repeated, and where two dates differ: the
//! same may well have happened twice.
//! *Example.* "Ana has 30 apples , 12 pears and 8 plums" against "Ana has 10 apples , 12 pears and 8 plums" differs.

use super::Evidence;
use super::candidates::Place;
use super::figure::relate;
use super::finding::{Facet, Finding, Intervals, Outcome};
use super::part::Part;
use super::verdict::Assessment;
use super::view::{Class, View};
use crate::grammar::Tag;
use crate::report::Verdict;
use crate::text::Span;
use crate::value::{DateKind, Dimension, Hedge, Quantity, numbers, quantities_in};
use std::cell::OnceCell;
use std::ops::Range;

/// How sure arithmetic is where every other word is the same.
const CONFIDENCE: f64 = 0.97;

/// How many words before a number may bound it ("somewhere in the region of 30").
const BOUND: usize = 6;

/// How many words behind a number may name its unit.
const UNIT: usize = 2;

/// A passage that a claim repeats.
pub struct Repeat {
    /// Index of the document.
    document: usize,
    /// The sentences it has.
    sentences: Range<usize>,
    /// One for each figure, with the sentence it stands in.
    findings: Vec<(usize, Finding)>,
}

impl Repeat {
    /// Whether `place` lies in the passage.
    pub fn has(&self, place: Place) -> bool {
        self.document == place.document && self.sentences.contains(&place.sentence)
    }

    /// What its figures show of `part`; the sentence is the one that decides.
    pub fn of(&self, part: &Part) -> Option<Evidence> {
        let inside = |(_, finding): &&(usize, Finding)| part.span.overlaps(finding.claim);
        let mine: Vec<&(usize, Finding)> = self.findings.iter().filter(inside).collect();
        let telling = mine.iter().find(|(_, it)| !it.outcome.holds()).or_else(|| mine.first())?;
        let place = Place { document: self.document, sentence: telling.0 };
        let findings: Vec<Finding> = mine.iter().map(|(_, finding)| finding.clone()).collect();
        let verdict = verdict(&findings);
        let assessment = Assessment { verdict, coverage: 1.0, whole: true, confidence: CONFIDENCE };
        Some(Evidence { place, findings, assessment })
    }
}

/// The passages of `views` that `claim` repeats.
pub fn find(claim: &View, views: &[View]) -> Vec<Repeat> {
    let mine = Row::new(claim);
    if !(0..mine.words.len()).any(|at| mine.numeric(at)) {
        return Vec::new();
    }
    // Few passages go far along with a claim: a figure is read when one has come to it.
    let figures: Vec<Known> = mine.words.iter().map(|_| Known::new()).collect();
    let in_document = |(document, view)| -> Vec<Repeat> {
        let theirs = Row::new(view);
        (0..view.reading.layout.sentences.len())
            .filter_map(|sentence| repeated((&mine, &figures), &theirs, Place { document, sentence }))
            .collect()
    };
    views.iter().enumerate().flat_map(in_document).collect()
}

/// A text as a row of words.
struct Row<'v> {
    view: &'v View,
    /// The words without the marks that close a sentence.
    words: Vec<usize>,
}

impl<'v> Row<'v> {
    fn new(view: &'v View) -> Self {
        let closes = |word: usize| matches!(view.word(word), "." | "?" | "!");
        let words = (0..view.facts.len()).filter(|&word| !closes(word)).collect();
        Self { view, words }
    }

    fn word(&self, at: usize) -> Option<&'v str> {
        self.words.get(at).map(|&word| self.view.word(word))
    }

    /// Whether a number may stand at a position.
    fn numeric(&self, at: usize) -> bool {
        let Some(&word) = self.words.get(at) else { return false };
        let written = self.view.word(word);
        self.view.reading.words[word].tag == Tag::Numeral
            || written.starts_with(|first: char| first.is_ascii_digit())
            || !numbers(written, self.view.reading.layout.language).is_empty()
    }

    /// The figure that begins at a position, its bound included or already passed, and the position behind it.
    fn figure(&self, at: usize) -> Option<(Figure, usize)> {
        let number = (at..at + BOUND).find(|&at| self.numeric(at))?;
        let number = (number..).take_while(|&at| self.numeric(at)).last()?;
        let span = |at: usize| self.view.span(self.words[at]);
        let first = span(at.saturating_sub(BOUND)).start;
        let last = span((number + UNIT).min(self.words.len() - 1)).end;
        let around = self.view.reading.document.text.get(first..last)?;
        let here = |it: &Quantity| first + it.number_span.start >= span(at).start && !it.ordinal;
        let quantity = quantities_in(around, self.view.reading.layout.language).into_iter().find(here)?;
        let (bound, behind) = (first + quantity.measure_span.start, first + quantity.number_span.end);
        let end = self.words.partition_point(|&word| self.view.span(word).start < behind);
        let span = Span::new(bound.min(span(at).start), behind);
        (bound <= span.start).then_some((Figure { quantity, span }, end))
    }

    /// Whether a sentence begins at a position, or the text is at its end.
    fn sentence_begins(&self, at: usize) -> bool {
        let Some(&word) = self.words.get(at) else { return true };
        self.view.reading.layout.sentences.iter().any(|sentence| sentence.tokens.start == word)
    }

    fn sentence_of(&self, span: Span) -> usize {
        let sentences = &self.view.reading.layout.sentences;
        sentences.partition_point(|sentence| sentence.span.end <= span.start).min(sentences.len() - 1)
    }

    /// Whether a calendar date has the figure at `span`.
    fn dated(&self, span: Span) -> bool {
        self.view.words_in(span).any(|word| match self.view.facts[word].class {
            Class::Date(date) => self.view.reading.mentions.dates[date].kind != DateKind::Duration,
            _ => false,
        })
    }
}

/// A figure with its bound, and where both stand.
struct Figure {
    quantity: Quantity,
    span: Span,
}

/// The figure that begins at a position of the claim and the position behind it, once asked.
type Known = OnceCell<Option<(Figure, usize)>>;

/// The passage that begins at `first`, when the claim repeats it.
fn repeated((mine, figures): (&Row<'_>, &[Known]), theirs: &Row<'_>, first: Place) -> Option<Repeat> {
    let start = theirs.view.sentence_words(first.sentence).start;
    let start = theirs.words.partition_point(|&word| word < start);
    let (mut at, mut other) = (0, start);
    let mut findings = Vec::new();
    while at < mine.words.len() {
        let same = mine.word(at)?.eq_ignore_ascii_case(theirs.word(other)?);
        if same && !mine.numeric(at) {
            (at, other) = (at + 1, other + 1);
            continue;
        }
        let ours = figures[at].get_or_init(|| mine.figure(at)).as_ref();
        match ours.and_then(|ours| Some((ours, theirs.figure(other)?))) {
            Some(((ours, end), (figure, behind))) => {
                findings.push((theirs.sentence_of(figure.span), held(mine, theirs, ours, &figure)?));
                (at, other) = (*end, behind);
            }
            _ if same => (at, other) = (at + 1, other + 1),
            _ => return None,
        }
    }
    if findings.is_empty() || !theirs.sentence_begins(other) {
        return None;
    }
    let last = theirs.sentence_of(theirs.view.span(theirs.words[other - 1]));
    Some(Repeat { document: first.document, sentences: first.sentence..last + 1, findings })
}

/// How two figures in the same place lie to each other. The passage's own words are all there is to go by: below "less than 30"
/// anything may be, and 20 does not follow.
fn lies(mine: &Quantity, theirs: &Quantity) -> (Outcome, Intervals) {
    let (outcome, intervals) = relate(mine, theirs);
    let plain = !matches!(mine.hedge, Hedge::Over | Hedge::AtLeast | Hedge::Under | Hedge::AtMost);
    let beyond = match theirs.hedge {
        Hedge::Over | Hedge::AtLeast => mine.value > theirs.value,
        Hedge::Under | Hedge::AtMost => mine.value < theirs.value,
        _ => false,
    };
    (if plain && beyond { Outcome::Narrower } else { outcome }, intervals)
}

/// The finding on two figures in the same place; nothing when the two are different dates.
fn held(mine: &Row<'_>, theirs: &Row<'_>, ours: &Figure, figure: &Figure) -> Option<Finding> {
    let (outcome, intervals) = lies(&ours.quantity, &figure.quantity);
    let length = ours.quantity.dimension() == Some(Dimension::Time);
    if outcome != Outcome::Agrees && !length && (mine.dated(ours.span) || theirs.dated(figure.span)) {
        return None;
    }
    let mut finding = Finding::new(Facet::Quantity, outcome, ours.span, Some(figure.span))
        .covering(mine.view.words_in(ours.span));
    finding.intervals = Some(intervals);
    Some(finding)
}

fn verdict(findings: &[Finding]) -> Verdict {
    let any = |wanted: fn(Outcome) -> bool| findings.iter().any(|finding| wanted(finding.outcome));
    match () {
        () if any(|outcome| outcome == Outcome::Differs) => Verdict::Refuted,
        () if any(|outcome| !outcome.holds()) => Verdict::NotEnoughEvidence,
        () => Verdict::Supported,
    }
}
