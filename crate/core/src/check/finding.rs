//! What comparing one facet of a claim with one sentence showed. Data, not prose.

use crate::text::Span;
use crate::value::Interval;

/// One checkable side of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    Quantity,
    Unit,
    Date,
    Place,
    Actor,
    Action,
    Object,
    Direction,
    Polarity,
    Modality,
    Comparison,
    Membership,
    Attribution,
    Quotation,
    Role,
}

impl Facet {
    /// The wire name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Quantity => "quantity",
            Self::Unit => "unit",
            Self::Date => "date",
            Self::Place => "place",
            Self::Actor => "actor",
            Self::Action => "action",
            Self::Object => "object",
            Self::Direction => "direction",
            Self::Polarity => "polarity",
            Self::Modality => "modality",
            Self::Comparison => "comparison",
            Self::Membership => "membership",
            Self::Attribution => "attribution",
            Self::Quotation => "quotation",
            Self::Role => "role",
        }
    }
}

/// How the claim's side relates to the source's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Both say the same.
    Agrees,
    /// They cannot both be right.
    Differs,
    /// The claim says less than the source allows: it follows.
    Broader,
    /// The claim says more than the source: it may be, but does not follow.
    Narrower,
    /// The source does not tell.
    Unknown,
}

impl Outcome {
    /// The wire name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Differs => "differs",
            Self::Broader => "broader",
            Self::Narrower => "narrower",
            Self::Unknown => "unknown",
        }
    }

    /// Whether the claim's side follows from the source's.
    pub fn holds(self) -> bool {
        matches!(self, Self::Agrees | Self::Broader)
    }
}

/// What comparing one facet showed.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The facet.
    pub facet: Facet,
    /// The outcome.
    pub outcome: Outcome,
    /// Where the claim says it.
    pub claim: Span,
    /// Where the source says it, when it does.
    pub source: Option<Span>,
    /// The claim's words that this finding accounts for; they need no other match.
    pub covers: Vec<usize>,
    /// The two intervals, when numbers were compared.
    pub intervals: Option<Intervals>,
    /// What else the explanation should say.
    pub note: Option<Note>,
}

/// The compared intervals of a claim and a source, in one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Intervals {
    /// What the claim allows.
    pub claim: Interval,
    /// What the source allows.
    pub source: Interval,
    /// Name of the unit, when there is one.
    pub unit: Option<&'static str>,
}

/// What an explanation should add to a finding.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// The claim's number is the source's figure for something else, which stands here.
    BelongsTo(Span),
    /// The claim's figure was computed from these source figures.
    Computed(Vec<Step>),
    /// The words are quoted, but the source has them otherwise.
    Altered(Span),
}

/// One operand of a computation.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The sign or operator in front of the figure: `+`, `-`, `*`, `/`; `>` in a row from the largest to the smallest.
    pub operator: char,
    /// Where the figure stands in the source.
    pub source: Span,
    /// The figure, in the unit of the claim.
    pub value: f64,
}

impl Finding {
    /// A finding on `facet` at `claim`, covering no words yet.
    pub fn new(facet: Facet, outcome: Outcome, claim: Span, source: Option<Span>) -> Self {
        Self { facet, outcome, claim, source, covers: Vec::new(), intervals: None, note: None }
    }

    /// Whether the claim's figure was computed from figures of the source.
    pub fn is_computed(&self) -> bool {
        matches!(self.note, Some(Note::Computed(_)))
    }

    /// The same finding, accounting for the claim's `words`.
    pub fn covering(mut self, words: impl IntoIterator<Item = usize>) -> Self {
        self.covers.extend(words);
        self
    }
}
