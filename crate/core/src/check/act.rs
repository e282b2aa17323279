//! What acts leave room for: many who do them, both sides alike, or nobody else.

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
    "asistir",
    "participar",
    "visitar",
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
