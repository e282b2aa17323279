//! Bare numbers that mean the same thing as the number beside them: "435 homes and 187".

use super::Quantity;
use crate::text::Span;
use crate::value::Dimension;
use crate::value::number::Pieces;

/// Whether `after` is bare and the words between make it one more of what `before` counts.
pub(super) fn forward(pieces: &Pieces<'_>, between: Span, before: &Quantity, after: &Quantity) -> bool {
    let text = between.of(pieces.text());
    // "$4.25 and 32": who writes the sign once writes it again.
    let sign = before.unit_span.is_some_and(|unit| unit.start < before.number_span.start);
    let shared = !is_bare(before) && !before.ordinal;
    if shared && before.counted.is_some() && before.unit.is_none() && is_others(pieces, after) {
        return true;
    }
    let some = before.counted.is_some()
        && before.unit.is_none()
        && (is_some_of(pieces, between, after) || is_out_of(pieces, between, before));
    let listed = before.counted.is_some()
        && before.unit.is_none()
        && is_close(before, after)
        && (is_gapped(between, pieces) || is_joined(text) || is_same_act(pieces, before, after));
    is_bare(after) && shared && (some || listed || !sign && is_close(before, after) && links(text, before))
}

/// "47 goals in 16 matches, compared with 39": the number is held against the first one, not against what only says on what
/// that one rests.
pub(super) fn is_aside(pieces: &Pieces<'_>, between: Span, main: &Quantity, before: &Quantity) -> bool {
    let compared = between.of(pieces.text()).to_lowercase();
    let ahead =
        pieces.text().get(main.span.end.min(before.span.start)..before.span.start).unwrap_or_default();
    !is_bare(main)
        && main.unit.is_none()
        && before.unit.is_none()
        && ["compared with", "compared to", "up from", "down from", "against"]
            .iter()
            .any(|it| compared.contains(it))
        && matches!(
            ahead.split_whitespace().last(),
            Some("in" | "on" | "at" | "over" | "across" | "by" | "from")
        )
}

/// "22 clinics, nine of them in Tarn": the second number picks some out of what the first one counts.
fn is_some_of(pieces: &Pieces<'_>, between: Span, after: &Quantity) -> bool {
    let behind = pieces.text().get(after.number_span.end..).unwrap_or_default();
    let mut words = behind.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let two = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let of = matches!(two, ("of", "them" | "whom" | "which" | "these" | "those") | ("de", "ellos" | "ellas"));
    of && !between.of(pieces.text()).contains(['.', ';', ':', '('])
}

/// Whether `after` is bare and may count what `before` counts: "scored 21 points and the guests 14".
pub(super) fn may_share(before: &Quantity, after: &Quantity) -> bool {
    is_bare(after) && !is_bare(before) && !before.ordinal && is_close(before, after)
}

/// Whether `before` is bare and `after` is the whole it is part of: "280 million of the 1.5 billion shekels".
pub(super) fn backward(pieces: &Pieces<'_>, between: Span, before: &Quantity, after: &Quantity) -> bool {
    let text = between.of(pieces.text()).trim();
    is_bare(before)
        && !is_bare(after)
        && matches!(text, "of the" | "of its" | "of their" | "of" | "de los" | "de las")
}

/// "Drilled 14 boreholes and repaired 31 others"
fn is_others(pieces: &Pieces<'_>, after: &Quantity) -> bool {
    let others = |span: Span| matches!(&*span.of(pieces.text()).to_lowercase(), "others" | "otros" | "otras");
    after.unit.is_none() && after.counted.is_some_and(others)
}

/// "Orle has 48,000 inhabitants, Tarn 12,000 and Brill 9,500": a name stands right before each further number.
fn is_gapped(between: Span, pieces: &Pieces<'_>) -> bool {
    let mut words = between.of(pieces.text()).split_whitespace();
    let first = words.next().unwrap_or_default();
    let names: Vec<&str> =
        words.skip_while(|word| matches!(*word, "and" | "the" | "y" | "la" | "el")).collect();
    let name = |word: &&str| word.starts_with(char::is_uppercase) && !word.ends_with([',', '.', ';', ':']);
    let opens = matches!(first, "," | "and" | "y" | "e" | ";" | "while" | "mientras");
    opens && !names.is_empty() && names.len() <= NAME && names.iter().all(name)
}

/// Of how many words a name has at most that stands between two numbers.
const NAME: usize = 3;

/// "Killed 12 people and injured 40": another act on more of the same.
fn is_joined(between: &str) -> bool {
    let words: Vec<&str> = between.split_whitespace().filter(|word| *word != ",").collect();
    let [and, act] = words[..] else { return false };
    let done = act.ends_with("ed") || ACTS.contains(&act);
    matches!(and, "and" | "but") && done && act.chars().all(char::is_lowercase)
}

/// Acts whose past does not end in "ed".
const ACTS: &[&str] =
    &["hurt", "left", "lost", "found", "took", "won", "made", "sold", "built", "bought", "shot"];

/// "300 people marched in Orle; on Saturday 900 marched in Tarn": the same word goes on behind both.
fn is_same_act(pieces: &Pieces<'_>, before: &Quantity, after: &Quantity) -> bool {
    let next = |end: usize| {
        let rest = pieces.text().get(end..).unwrap_or_default();
        let word = rest.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        (word.len() > 3).then(|| word.to_lowercase())
    };
    next(before.span.end).is_some_and(|word| next(after.span.end) == Some(word))
}

/// "Of the 60 new members, 19 are women": the first number is the whole that the second one is part of.
fn is_out_of(pieces: &Pieces<'_>, between: Span, before: &Quantity) -> bool {
    let ahead = pieces.text().get(..before.span.start).unwrap_or_default().trim_end().to_lowercase();
    let of = WHOLES.iter().any(|words| ahead.ends_with(words));
    of && between.of(pieces.text()).trim() == ","
}

/// Words before the whole.
const WHOLES: &[&str] =
    &["of the", "of its", "of their", "out of", "among the", "de los", "de las", "entre los"];

/// Gives `to` the unit and counted thing of `from`.
pub(super) fn copy(from: &Quantity, to: &mut Quantity) {
    to.unit = from.unit;
    to.counted = from.counted;
    to.counted_words = from.counted_words.clone();
    to.counted_head = from.counted_head;
    to.counted_key.clone_from(&from.counted_key);
}

/// "C$6 (US$4.46) per share": the second says the first in another currency, and what follows belongs to the first as well.
pub(super) fn converted(pieces: &Pieces<'_>, between: Span, before: &Quantity, after: &Quantity) -> bool {
    let opens = between.of(pieces.text()).trim() == "(";
    let closes = pieces.text().get(after.span.end..).is_some_and(|rest| rest.starts_with(')'));
    let money = |it: &Quantity| it.unit.is_some_and(crate::value::Unit::is_currency);
    opens && closes && money(before) && money(after)
}

fn is_bare(quantity: &Quantity) -> bool {
    quantity.unit.is_none() && quantity.counted.is_none() && !quantity.ordinal
}

/// Numbers of one list are of one size.
fn is_close(before: &Quantity, after: &Quantity) -> bool {
    let (a, b) = (before.value.abs(), after.value.abs());
    a > 0.0 && b > 0.0 && a / b < 100.0 && b / a < 100.0
}

/// The words right before the bare number, within one clause.
fn links(between: &str, before: &Quantity) -> bool {
    let lower = between.to_lowercase();
    let last = lower.trim_end_matches(|c: char| c.is_whitespace() || c == ',').trim_end();
    let (tail, length) = (last.rsplit(' ').next().unwrap_or_default(), lower.split_whitespace().count());
    // Percent is too often followed by a level: "fell 0.4 per cent to 13,176".
    let percent = matches!(before.dimension(), Some(Dimension::Percent | Dimension::PercentagePoint));
    let level = matches!(tail, "to" | "a") && length <= 2 && !percent;
    let list = matches!(
        tail,
        "and"
            | "y"
            | "with"
            | "con"
            | "including"
            | "or"
            | "versus"
            | "vs"
            | "contra"
            | "against"
            | "while"
            | "whereas"
    );
    let from = last.ends_with("up from")
        || last.ends_with("down from")
        || last.ends_with("frente a")
        || last.ends_with("than the");
    let compared = lower.contains("while")
        || lower.contains("whilst")
        || lower.contains("compared with")
        || lower.contains("compared to")
        || lower.contains("mientras");
    let contrast = compared && matches!(tail, "is" | "was" | "with" | "to" | "at" | "es" | "con" | "a");
    let clause = !lower.contains(['.', ';', ':', '(']);
    clause && length <= 12 && (level || list || from || contrast)
}
