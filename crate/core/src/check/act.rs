//! What acts leave room for: many who do them, both sides alike, the rest of a whole, or nobody else; and which event is told
//! by a verb that says little.

use super::align::Pair;
use super::bind::quantities;
use super::stand::is_whole;
use crate::statement::{Kind, Role, Statement};
use crate::value::Quantity;

/// The source's words for the events that a claim's statement tells by a verb that says little: what was held, or took place.
/// `mine` is the statement of the verb, or of the noun under it.
pub fn events(pair: &Pair<'_>, mine: &Statement) -> Vec<usize> {
    let light = |verb: usize| pair.claim.is_light(verb);
    let held = mine.arguments.iter().filter(|it| matches!(it.role, Role::Actor | Role::Object));
    let heads: Vec<usize> = match mine.kind {
        Kind::Nominal => {
            let verb = pair.claim.reading.words[mine.predicate].head;
            verb.filter(|&verb| light(verb)).map(|_| mine.predicate).into_iter().collect()
        }
        _ if light(mine.predicate) => held.map(|it| it.head).collect(),
        _ => Vec::new(),
    };
    heads.into_iter().filter_map(|it| pair.meets(it)).collect()
}

/// Whether the claim counts no more than the sentence's "nine of the ten" leaves: who lost nine of ten may have won one, and
/// where five of seven voted two did not.
pub fn leaves_rest(pair: &Pair<'_>) -> bool {
    let figures: Vec<&Quantity> = quantities(pair).collect();
    let rest = |two: &[&Quantity]| {
        let counts = two.iter().all(|it| it.unit.is_none());
        (counts && is_whole(pair.source, two[1])).then(|| two[1].value - two[0].value)
    };
    let own = pair.claim.reading.mentions.quantities.iter();
    let mut mine = own.filter(|it| {
        pair.part_has(it.number_span) && !it.ordinal && it.unit.is_none() && !is_whole(pair.claim, it)
    });
    let rest = figures.windows(2).find_map(rest);
    rest.is_some_and(|rest| mine.any(|it| it.value <= rest))
}

/// What many may do at once.
pub const SHARED: &[&str] = &[
    "attend",
    "be",
    "include",
    "join",
    "participate",
    "visit",
    "win",
    "receive",
    "support",
    "criticize",
    "say",
    "vote",
    "sign",
    "oppose",
    "back",
    "endorse",
    "protest",
    "asistir",
    "participar",
    "visitar",
    "votar",
    "firmar",
    "apoyar",
];

/// What is the same from both sides.
pub const MUTUAL: &[&str] = &[
    "meet",
    "marry",
    "talk",
    "discuss",
    "negotiate",
    "agree",
    "cooperate",
    "collaborate",
    "compete",
    "merge",
    "unite",
    "resemble",
    "equal",
    "border",
    "face",
    "play",
    "draw",
    "tie",
    "fight",
    "clash",
    "match",
    "reunir",
    "casar",
    "hablar",
    "negociar",
    "dialogar",
    "enfrentar",
];

/// Words that close a list.
pub const ONLY: &[&str] = &["only", "solely", "exclusively", "solo", "solamente", "unicamente"];
