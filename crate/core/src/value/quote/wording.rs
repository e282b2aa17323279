//! Whether two wordings are the same, word by word.

/// How the words of a quotation relate to a source's words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wording {
    /// Every word stands in the source, in order; gaps the quotation marks by "…" aside.
    Verbatim,
    /// Most words stand there, some are changed, added or left out unmarked.
    Altered {
        /// Share of the quotation's words that stand in the source in order, 0 to 1.
        similarity: f64,
    },
    /// The source has no such passage.
    NotFound,
}

/// The words for comparison: lower case, no accents, no quotation marks, ellipses as `…`, one space between words. Inserted words
/// keep their square brackets, because they are not the speaker's.
///
/// ```
/// use vouch_core::value::quote::normalize;
/// assert_eq!(normalize("It’s not ... over [in Peru]"), "it's not … over [in peru]");
/// ```
pub fn normalize(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.replace("...", "…").split_whitespace() {
        for c in word.chars().flat_map(char::to_lowercase) {
            match c {
                '’' | '‘' | 'ʼ' => out.push('\''),
                '“' | '”' | '«' | '»' | '„' | '"' => {}
                '—' | '–' => out.push('-'),
                '…' => out.push_str(" … "),
                _ => out.push(crate::value::entity::plain(c)),
            }
        }
        out.push(' ');
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The smallest share of a quotation's words a passage must hold to count as the same quotation, altered.
const ALIKE: f64 = 0.6;
/// Shorter quotations are too common to be recognised once a word is changed.
const RECOGNISABLE: usize = 4;

/// How `claim` relates to `source`, both normalised: the passage of `source` that is nearest is compared word by word.
///
/// ```
/// use vouch_core::value::quote::{Wording, relation};
/// let source = "we have a common plan, which is to reduce … the flow [of water]";
/// assert_eq!(relation("we have a common plan", source), Wording::Verbatim);
/// assert_eq!(relation("a common plan … to reduce", source), Wording::Verbatim);
/// assert!(matches!(relation("we have no common plan", source), Wording::Altered { .. }));
/// assert!(matches!(relation("is not reduced", "it is reduced"), Wording::Altered { .. }));
/// assert_eq!(relation("nobody knows what it costs", source), Wording::NotFound);
/// ```
pub fn relation(claim: &str, source: &str) -> Wording {
    let claim = pieces(claim);
    let source = pieces(source);
    let words = claim.iter().filter(|piece| matches!(piece, Piece::Word(_))).count();
    if words == 0 {
        return Wording::NotFound;
    }
    let distance = distance(&claim, &source);
    let similarity = 1.0 - distance as f64 / words as f64;
    if distance == 0 {
        Wording::Verbatim
    } else if is_turned(&claim, &source) || words >= RECOGNISABLE && similarity >= ALIKE {
        Wording::Altered { similarity }
    } else {
        Wording::NotFound
    }
}

/// Whether a denial is all that is put in or taken out: "is not working" of "is working".
fn is_turned(claim: &[Piece], source: &[Piece]) -> bool {
    let denial = |piece: &&Piece| matches!(piece, Piece::Word(word) if matches!(&**word, "not" | "no" | "never" | "nunca"));
    let plain = |pieces: &[Piece]| pieces.iter().filter(|it| !denial(it)).cloned().collect::<Vec<_>>();
    let (turned, rest) = (claim.iter().filter(denial).count() == 1, plain(claim));
    turned && rest.len() >= LEAST_TURNED && distance(&rest, source) == 0
}

/// Of how many words a quotation is recognised at least that has a denial too much.
const LEAST_TURNED: usize = 2;

#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Word(String),
    /// A word in square brackets: an editor's, which may stand for other words.
    Inserted(String),
    Gap,
}

fn pieces(normalized: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut inserted = false;
    for chunk in normalized.split([' ', '-']) {
        let opens = chunk.contains('[');
        let closes = chunk.contains(']');
        if opens && closes && chunk.contains('…') {
            pieces.push(Piece::Gap);
            continue;
        }
        inserted |= opens;
        if chunk == "…" {
            pieces.push(Piece::Gap);
        }
        // "[W]e" has a changed capital only; "[of drugs]" is an editor's addition.
        let capital = opens
            && closes
            && chunk.find(']').is_some_and(|at| chunk[at + 1..].starts_with(char::is_alphabetic));
        let bare = chunk.replace(['[', ']'], "");
        let bare = bare.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '$' | '%' | '€' | '£'));
        for word in spelled_out(bare).into_iter().filter(|word| !word.is_empty()) {
            pieces.push(if inserted && !capital { Piece::Inserted(word) } else { Piece::Word(word) });
        }
        inserted &= !closes;
    }
    while pieces.first() == Some(&Piece::Gap) {
        pieces.remove(0);
    }
    while pieces.last() == Some(&Piece::Gap) {
        pieces.pop();
    }
    pieces
}

/// A word with its contraction written out: "we've" as "we have".
fn spelled_out(word: &str) -> Vec<String> {
    const ENDINGS: &[(&str, &str)] =
        &[("n't", "not"), ("'ve", "have"), ("'re", "are"), ("'ll", "will"), ("'m", "am"), ("'s", "is")];
    if word == "cannot" || word == "can't" {
        return vec!["can".into(), "not".into()];
    }
    for (ending, full) in ENDINGS {
        if let Some(stem) = word.strip_suffix(ending) {
            let genitive = *ending == "'s"
                && !matches!(stem, "it" | "that" | "he" | "she" | "there" | "what" | "who" | "here" | "let");
            if !genitive {
                return vec![stem.to_string(), (*full).to_string()];
            }
        }
    }
    vec![word.replace('.', "")]
}

/// The fewest words to change, add or leave out so that `claim` stands somewhere in `source`.
fn distance(claim: &[Piece], source: &[Piece]) -> usize {
    // previous[j]: cost of the claim's pieces so far, ending before source piece j. A passage may begin anywhere.
    let mut previous = vec![0; source.len() + 1];
    for piece in claim {
        let mut current = Vec::with_capacity(source.len() + 1);
        current.push(previous[0] + usize::from(matches!(piece, Piece::Word(_))));
        for (j, other) in source.iter().enumerate() {
            let cost = match piece {
                Piece::Gap => previous[j + 1].min(current[j]),
                // An editor's word may stand for nothing, or for one of the speaker's.
                Piece::Inserted(_) => previous[j + 1].min(previous[j]).min(current[j] + skip(other)),
                Piece::Word(word) => {
                    let same = matches!(other, Piece::Word(w) | Piece::Inserted(w) if w == word);
                    (previous[j] + usize::from(!same)).min(previous[j + 1] + 1).min(current[j] + skip(other))
                }
            };
            current.push(cost);
        }
        previous = current;
    }
    previous.into_iter().min().unwrap_or(0)
}

/// What it costs to leave a piece of the source out.
fn skip(piece: &Piece) -> usize {
    usize::from(matches!(piece, Piece::Word(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(claim: &str, source: &str) -> Wording {
        relation(&normalize(claim), &normalize(source))
    }

    #[test]
    fn typography_and_capitals_do_not_matter() {
        let source = "“It’s a ‘good’ start — for all of us,”";
        for claim in [
            "It's a good start",
            "it is a good start for all of us.",
            "\"Good start - for all of us\"",
            "[I]t’s a good start",
        ] {
            assert_eq!(check(claim, source), Wording::Verbatim, "{claim}");
        }
    }

    #[test]
    fn gaps_and_insertions() {
        let source = "These boats [of tourists] – which could sink – would have arrived … in the harbour";
        for claim in [
            "these boats would … in the harbour",
            "these boats of tourists",
            "these boats – which could sink",
            "[the] boats",
            "would have arrived in the harbour",
        ] {
            assert_eq!(
                check(claim, source) == Wording::Verbatim,
                claim != "these boats would … in the harbour",
                "{claim}"
            );
        }
        assert_eq!(check("these boats … would have […] in the harbour", source), Wording::Verbatim);
    }

    #[test]
    fn changed_words_are_told() {
        let source = "We will never close the mill in this town, whatever it costs.";
        for claim in ["We will close the mill in this town", "We will never close the factory in this town"] {
            assert!(
                matches!(check(claim, source), Wording::Altered { similarity } if similarity > 0.8),
                "{claim}"
            );
        }
        assert_eq!(check("The bridge will never be rebuilt by the county", source), Wording::NotFound);
        assert_eq!(check("close the bank", source), Wording::NotFound);
    }
}
