//! The claim's written numbers, whatever they stand for, beside those of the sentence that stand nearest: in value, and by the
//! words around them. Where a figure's binding is misread, one of the two is often right.

use super::scene::Scene;
use super::sheet::Sheet;
use crate::check::view::View;
use crate::text::Span;
use crate::value::numbers;

/// A number of a row of words.
#[derive(Clone, Copy, Debug)]
struct Number {
    /// Position of its first word.
    at: usize,
    value: f64,
    side: Side,
    ordinal: bool,
}

/// On which side of a written number the meant ones lie.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Side {
    Above,
    Below,
    On,
}

/// Words right before a number that open it upwards, in both languages, folded.
const ABOVE: &[&str] = &[
    "over",
    "above",
    "exceed",
    "exceeding",
    "after",
    "since",
    "beyond",
    "least",
    "superar",
    "tras",
    "desde",
];

/// Words right before a number that open it downwards.
const BELOW: &[&str] =
    &["under", "below", "before", "nearly", "almost", "until", "most", "casi", "bajo", "hasta", "antes"];

/// Words that open a number upwards when "than" follows. Not those of `degree`: the judge has learned what these are worth,
/// and must be trained again when one comes or goes.
const MORE: &[&str] =
    &["more", "great", "greater", "high", "higher", "large", "larger", "long", "late", "mas", "mayor"];

/// Words that open a number downwards when "than" follows.
const LESS: &[&str] = &[
    "less", "few", "fewer", "low", "lower", "small", "smaller", "short", "early", "earlier", "menos", "menor",
];

/// How many sentences on either side count as neighbours.
const NEIGHBOURS: usize = 2;

/// The features: nearest in value, nearest by the words around, nearest in value with the neighbouring sentences.
const NAMES: [[&str; 7]; 3] = [
    [
        "by value open",
        "by value on",
        "by value off",
        "by value kept",
        "by value edge",
        "by value broken",
        "by value gap",
    ],
    [
        "by place open",
        "by place on",
        "by place off",
        "by place kept",
        "by place edge",
        "by place broken",
        "by place gap",
    ],
    [
        "by surroundings open",
        "by surroundings on",
        "by surroundings off",
        "by surroundings kept",
        "by surroundings edge",
        "by surroundings broken",
        "by surroundings gap",
    ],
];

/// Adds the features.
pub fn measure(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let mine = written(scene.pair.claim, &scene.claim);
    let theirs = written(scene.pair.source, &scene.source);
    let around = written(scene.pair.source, &around(scene));
    let mut tallies = [Tally::default(), Tally::default(), Tally::default()];
    for number in &mine {
        tallies[0].add(number, closest(number, &theirs));
        tallies[1].add(number, nearby(scene, number, &theirs));
        tallies[2].add(number, closest(number, &around));
    }
    for (tally, names) in tallies.iter().zip(NAMES) {
        tally.put(sheet, names);
    }
    scores(scene, sheet);
}

/// The words of the sentence and of its neighbours.
fn around(scene: &Scene<'_, '_>) -> Vec<usize> {
    let source = scene.pair.source;
    let last = source.reading.layout.sentences.len().saturating_sub(1);
    let first = source.sentence_words(scene.pair.sentence.saturating_sub(NEIGHBOURS)).start;
    let end = source.sentence_words((scene.pair.sentence + NEIGHBOURS).min(last)).end;
    (first..end).collect()
}

/// The numbers of a row of words.
fn written(view: &View, row: &[usize]) -> Vec<Number> {
    let words = &view.reading.words;
    let Some((&first, &last)) = row.first().zip(row.last()) else { return Vec::new() };
    let (start, end) = (words[first].span.start, words[last].span.end);
    let text = view.reading.at(Span::new(start, end));
    let found = numbers(text, view.reading.layout.language);
    found
        .into_iter()
        .filter_map(|number| {
            let begin = number.span.start + start;
            let at = row.iter().position(|&word| words[word].span.end > begin)?;
            Some(Number { at, value: number.value, side: side(view, row, at), ordinal: number.ordinal })
        })
        .collect()
}

/// What the words before position `at` say of the side.
fn side(view: &View, row: &[usize], at: usize) -> Side {
    let key = |back: usize| at.checked_sub(back).map_or("", |at| view.facts[row[at]].key.as_str());
    let back = if matches!(key(1), "the" | "a" | "an" | "el" | "la" | "los" | "las") { 2 } else { 1 };
    let than = matches!(key(back), "than" | "de" | "que");
    let word = if than { key(back + 1) } else { key(back) };
    match () {
        () if than && MORE.contains(&word) || !than && ABOVE.contains(&word) => Side::Above,
        () if than && LESS.contains(&word) || !than && BELOW.contains(&word) => Side::Below,
        () => Side::On,
    }
}

/// The number of the same kind that comes nearest in value.
fn closest<'n>(mine: &Number, theirs: &'n [Number]) -> Option<&'n Number> {
    let rivals = theirs.iter().filter(|it| it.ordinal == mine.ordinal || mine.side != Side::On);
    rivals.min_by(|a, b| apart(mine, a).abs().total_cmp(&apart(mine, b).abs()))
}

/// How far apart two numbers lie, as the logarithm of their ratio; positive where the second is larger.
fn apart(mine: &Number, theirs: &Number) -> f64 {
    ((theirs.value.abs() + 1e-6) / (mine.value.abs() + 1e-6)).ln().clamp(-6.0, 6.0)
}

/// The number of the sentence that stands nearest to what the words around the claim's number meet.
fn nearby<'n>(scene: &Scene<'_, '_>, number: &Number, theirs: &'n [Number]) -> Option<&'n Number> {
    let anchors: Vec<(usize, usize)> = (0..scene.claim.len())
        .filter(|&at| at != number.at && at.abs_diff(number.at) <= 4)
        .filter(|&at| scene.claim_class(at).is_content())
        .filter_map(|at| Some((at.abs_diff(number.at), scene.met[at]?)))
        .collect();
    let far = |it: &Number| -> f64 {
        let each = anchors.iter().map(|&(here, there)| here as f64 * 0.5 + there.abs_diff(it.at) as f64);
        each.fold(f64::INFINITY, f64::min) + 0.01 * apart(number, it).abs()
    };
    theirs
        .iter()
        .filter(|it| it.ordinal == number.ordinal || number.side != Side::On)
        .map(|it| (far(it), it))
        .filter(|(far, _)| *far < 8.0)
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, it)| it)
}

/// Sums over the claim's numbers.
#[derive(Default)]
struct Tally {
    open: f32,
    on: f32,
    off: f32,
    kept: f32,
    edge: f32,
    broken: f32,
    gap: f32,
}

impl Tally {
    fn add(&mut self, mine: &Number, theirs: Option<&Number>) {
        let Some(theirs) = theirs else {
            self.open += 1.0;
            return;
        };
        let gap = apart(mine, theirs) as f32;
        let equal = gap.abs() < 1e-6;
        match (mine.side, equal) {
            (Side::On, true) => self.on += 1.0,
            (Side::On, false) => self.off += 1.0,
            (_, true) => self.edge += 1.0,
            (side, false) if (side == Side::Above) == (gap > 0.0) => self.kept += 1.0,
            _ => self.broken += 1.0,
        }
        if gap.abs() > self.gap.abs() {
            self.gap = gap;
        }
    }

    fn put(&self, sheet: &mut Sheet, names: [&'static str; 7]) {
        let values = [self.open, self.on, self.off, self.kept, self.edge, self.broken, self.gap];
        for (name, value) in names.into_iter().zip(values) {
            sheet.put(name, value);
        }
    }
}

/// Results of games and votes ("4-0") that both write, and those of the claim that stand beside others.
fn scores(scene: &Scene<'_, '_>, sheet: &mut Sheet) {
    let of = |view: &View, row: &[usize]| -> Vec<String> {
        let (first, last) = (row.first(), row.last());
        let Some((&first, &last)) = first.zip(last) else { return Vec::new() };
        let span = Span::new(view.span(first).start, view.span(last).end);
        results(view.reading.at(span))
    };
    let (mine, theirs) = (of(scene.pair.claim, &scene.claim), of(scene.pair.source, &scene.source));
    let met = mine.iter().filter(|it| theirs.contains(it)).count();
    sheet.count("scores met", met);
    sheet.count("scores other", if theirs.is_empty() { 0 } else { mine.len() - met });
}

/// Groups of digits joined by hyphens or dashes, with hyphens.
fn results(text: &str) -> Vec<String> {
    let plain = text.replace(['–', '—', '−'], "-");
    let words = plain.split(|c: char| !(c.is_ascii_digit() || c == '-'));
    let is_result = |word: &&str| {
        let parts: Vec<&str> = word.split('-').collect();
        parts.len() > 1 && parts.iter().all(|part| !part.is_empty() && part.len() <= 3)
    };
    words.filter(is_result).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::results;

    #[test]
    fn results_are_digits_joined_by_hyphens_or_dashes() {
        assert_eq!(results("won 4–0 and 7-3-1 in 2019-20"), ["4-0", "7-3-1"]);
        assert!(results("COVID-19 and 2017-18").is_empty());
    }
}
