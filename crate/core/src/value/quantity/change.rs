//! Whether a number tells a change, and which way: "rose by 9.2%", "a 9.2% decline".

use super::Change;
use crate::table;
use crate::text::Language;
use crate::value::number::Pieces;
use crate::value::phrase::Phrases;
use std::sync::LazyLock;

/// Words before a number, words behind it.
struct Changes {
    before: Phrases<Change>,
    behind: Phrases<Change>,
}

static CHANGES: LazyLock<[Changes; 2]> = LazyLock::new(|| ["en", "es"].map(changes));

fn changes(language: &str) -> Changes {
    let rows = |kind: &'static str| {
        table::rows(table::shipped!("changes")).filter_map(move |[code, word, direction, of]| {
            let change = if direction == "up" { Change::Up } else { Change::Down };
            (code == language && of == kind).then_some((word, change))
        })
    };
    Changes { before: Phrases::new(rows("verb")), behind: Phrases::new(rows("noun")) }
}

/// The change told by the words around the pieces `start..end`.
pub(super) fn read(pieces: &Pieces<'_>, start: usize, end: usize, language: Language) -> Change {
    let table = &CHANGES[language as usize];
    let mut at = start;
    let steps = start.saturating_sub(4);
    while at > steps {
        if let Some((_, change)) = table.before.before(pieces, at) {
            return change;
        }
        // "rose to 5" is a level, "rose by 5", "an increase of 5", "fell slightly, 5%" are changes.
        let linking = matches!(
            pieces.folded(at - 1),
            "by" | "of"
                | "another"
                | "a"
                | "an"
                | "some"
                | "en"
                | "un"
                | "de"
                | "del"
                | "slightly"
                | "sharply"
        ) || pieces.folded(at - 1).ends_with("ly");
        if !linking {
            break;
        }
        at -= 1;
    }
    let noun = if pieces.folded(end) == "-" { end + 1 } else { end };
    table.behind.at(pieces, noun).map_or(Change::None, |(_, change)| change)
}

/// Whether a verb of change stands shortly before "from ... to": the start and end of a change, not a range.
pub(super) fn before_from(pieces: &Pieces<'_>, from: usize, language: Language) -> Change {
    let table = &CHANGES[language as usize];
    let limit = from.saturating_sub(5);
    (limit + 1..=from)
        .rev()
        .find_map(|end| table.before.before(pieces, end))
        .map_or(Change::None, |(_, change)| change)
}
