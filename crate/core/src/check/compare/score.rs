//! Compares results of games and votes.
//!
//! *What it finds.* The same result, or the only other one that the sentence gives.
//! *When it leaves open.* Where either side gives more than one result, as tennis does, or the same the other way round.
//! *Example.* "beat them 4-1" against "beat them 3-1" differs.

use crate::check::align::Pair;
use crate::check::finding::{Facet, Finding, Outcome};
use crate::check::view::View;
use crate::text::Span;

/// One finding for each result of the part.
pub(super) fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let ours = scores(pair.claim, pair.part.words.iter().copied());
    let theirs = scores(pair.source, pair.source.sentence_words(pair.sentence));
    let one = |mine: &Score| {
        let same = theirs.iter().find(|other| other.result == mine.result);
        let (outcome, source) = match (same, &theirs[..]) {
            (Some(same), _) => (Outcome::Agrees, Some(same.span)),
            (None, [other]) if ours.len() == 1 && turned(mine.result) != other.result => {
                (Outcome::Differs, Some(other.span))
            }
            _ => (Outcome::Unknown, None),
        };
        Finding::new(Facet::Quantity, outcome, mine.span, source).covering(pair.claim.words_in(mine.span))
    };
    ours.iter().map(one).collect()
}

/// A result, and where it stands.
struct Score {
    result: (u32, u32),
    span: Span,
}

fn turned((a, b): (u32, u32)) -> (u32, u32) {
    (b, a)
}

/// The results among `words`: two whole numbers, with a dash and nothing else between. Years, numbers beside a dash of their
/// own (telephones, dates) and ranges that count something are none.
fn scores(view: &View, words: impl Iterator<Item = usize>) -> Vec<Score> {
    let text = &view.reading.document.text;
    let mut found: Vec<Score> = Vec::new();
    for word in words {
        let span = view.span(word);
        if !view.word(word).starts_with(|first: char| first.is_ascii_digit()) {
            continue;
        }
        let before = &text[..span.start];
        let begin = before.trim_end_matches(|c: char| !c.is_whitespace()).len();
        let end = text[span.end..].find(char::is_whitespace).map_or(text.len(), |at| span.end + at);
        let span = Span::new(begin, end);
        if found.last().is_some_and(|last| last.span.overlaps(span)) {
            continue;
        }
        if let Some(score) = score(text, span).filter(|score| !counted(view, score.span)) {
            found.push(score);
        }
    }
    found
}

fn score(text: &str, span: Span) -> Option<Score> {
    let written = span.of(text);
    let trimmed = written.trim_matches(['(', ')', ',', '.', ';', ':', '"', '”', '“']);
    let (a, b) = trimmed.split_once(['-', '–'])?;
    let number = |digits: &str| {
        let plain =
            !digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| digits.parse().ok())?
    };
    let start = span.start + written.find(trimmed)?;
    Some(Score { result: (number(a)?, number(b)?), span: Span::new(start, start + trimmed.len()) })
}

/// Whether a figure with a unit or a counted thing was read here: "3-5 kilograms".
fn counted(view: &View, span: Span) -> bool {
    view.reading.mentions.quantities.iter().any(|it| it.number_span.overlaps(span))
        || view.reading.mentions.dates.iter().any(|it| it.span.overlaps(span))
}
