//! What the engine says to people, in English and Spanish: one row for each thing it can say.

use crate::text::Language;

/// Something the engine can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// The source says what the claim says.
    Says,
    /// The source says it in these words.
    SaysFigure,
    /// A named person says it in the source.
    SaysAs,
    /// The source gives another figure.
    OtherFigure,
    /// The source gives another figure, and the claim's figure to something else.
    OtherFigureOf,
    /// Figures of the source, computed.
    Computed,
    /// The computation's result is another one.
    ComputedOther,
    /// The source has another unit.
    OtherUnit,
    /// The source dates it otherwise.
    OtherDate,
    /// The source places it elsewhere.
    OtherPlace,
    /// The source names somebody else.
    OtherActor,
    /// The source has another thing in its place.
    OtherObject,
    /// The source tells the opposite direction.
    OtherDirection,
    /// The source says the opposite.
    OtherPolarity,
    /// The source compares the other way round.
    OtherComparison,
    /// Somebody else says it.
    OtherSpeaker,
    /// The words are quoted otherwise.
    OtherWords,
    /// The source gives the person another office.
    OtherRole,
    /// Parts of the claim hold, others do not.
    Partly,
    /// The sources disagree.
    Conflict,
    /// Nothing decides it.
    Silent,
    /// No figure for something.
    NeedsFigure,
    /// No date for something.
    NeedsDate,
    /// No place for something.
    NeedsPlace,
    /// No speaker of something.
    NeedsSpeaker,
    /// No such quotation.
    NeedsQuotation,
    /// A name that does not occur.
    NeedsName,
    /// Words that do not occur together.
    NeedsPassage,
    /// Only planned or possible in the source.
    NeedsFact,
    /// The claim is empty.
    Empty,
    /// The claim asks.
    Question,
    /// The claim says what should be.
    Wish,
    /// The claim judges.
    Opinion,
    /// The claim greets.
    Greeting,
}

/// The sentences; `{}` stands for the words that are filled in, in order.
const PHRASES: &[(Phrase, &str, &str)] = &[
    (Phrase::Says, "The source says the same.", "La fuente dice lo mismo."),
    (Phrase::SaysFigure, "The source says “{}”.", "La fuente dice «{}»."),
    (Phrase::SaysAs, "{} says so in the source.", "{} lo dice en la fuente."),
    (Phrase::OtherFigure, "The source says “{}”, not “{}”.", "La fuente dice «{}», no «{}»."),
    (
        Phrase::OtherFigureOf,
        "The source says “{}”; the figure in the claim is that of “{}”.",
        "La fuente dice «{}»; la cifra de la afirmación es la de «{}».",
    ),
    (Phrase::Computed, "Computed from the source: {}.", "Calculado a partir de la fuente: {}."),
    (
        Phrase::ComputedOther,
        "Computed from the source: {}, not “{}”.",
        "Calculado a partir de la fuente: {}, no «{}».",
    ),
    (Phrase::OtherUnit, "The source measures in another unit: “{}”.", "La fuente usa otra unidad: «{}»."),
    (Phrase::OtherDate, "The source dates it “{}”, not “{}”.", "La fuente lo fecha «{}», no «{}»."),
    (
        Phrase::OtherPlace,
        "The source places it in “{}”, not “{}”.",
        "La fuente lo sitúa en «{}», no en «{}».",
    ),
    (Phrase::OtherActor, "The source names “{}”, not “{}”.", "La fuente nombra a «{}», no a «{}»."),
    (Phrase::OtherObject, "The source has “{}”, not “{}”.", "La fuente dice «{}», no «{}»."),
    (
        Phrase::OtherDirection,
        "The source says “{}”, the opposite of “{}”.",
        "La fuente dice «{}», lo contrario de «{}».",
    ),
    (Phrase::OtherPolarity, "The source says the opposite: “{}”.", "La fuente dice lo contrario: «{}»."),
    (
        Phrase::OtherComparison,
        "The source compares the other way round: “{}”.",
        "La fuente compara al revés: «{}».",
    ),
    (
        Phrase::OtherSpeaker,
        "The source attributes this to “{}”, not to “{}”.",
        "La fuente lo atribuye a «{}», no a «{}».",
    ),
    (Phrase::OtherWords, "The source has other words: “{}”.", "La fuente tiene otras palabras: «{}»."),
    (
        Phrase::OtherRole,
        "The source gives the office “{}”, not “{}”.",
        "La fuente da el cargo «{}», no «{}».",
    ),
    (Phrase::Partly, "Only a part of this is in the sources. {}", "Solo una parte está en las fuentes. {}"),
    (Phrase::Conflict, "The sources disagree: {} {}", "Las fuentes no coinciden: {} {}"),
    (Phrase::Silent, "The sources do not decide this.", "Las fuentes no lo deciden."),
    (Phrase::NeedsFigure, "A passage that gives the figure for “{}”.", "Un pasaje que dé la cifra de «{}»."),
    (Phrase::NeedsDate, "A passage that dates this “{}”.", "Un pasaje que lo feche «{}»."),
    (Phrase::NeedsPlace, "A passage that places this in “{}”.", "Un pasaje que lo sitúe en «{}»."),
    (Phrase::NeedsSpeaker, "A passage in which {} says this.", "Un pasaje en el que {} lo diga."),
    (Phrase::NeedsQuotation, "A passage with the words “{}”.", "Un pasaje con las palabras «{}»."),
    (Phrase::NeedsName, "A passage about {}.", "Un pasaje sobre {}."),
    (Phrase::NeedsPassage, "A passage that says “{}”.", "Un pasaje que diga «{}»."),
    (
        Phrase::NeedsFact,
        "A passage that says it happened; the nearest one only says “{}”.",
        "Un pasaje que diga que ocurrió; el más cercano solo dice «{}».",
    ),
    (Phrase::Empty, "There is no claim to check.", "No hay ninguna afirmación que comprobar."),
    (
        Phrase::Question,
        "This is a question; it asserts nothing to check.",
        "Es una pregunta; no afirma nada.",
    ),
    (
        Phrase::Wish,
        "This says what should be, which sources cannot decide.",
        "Dice lo que debería ser; las fuentes no pueden decidirlo.",
    ),
    (
        Phrase::Opinion,
        "This is a judgement of taste or value, which sources cannot decide.",
        "Es un juicio de valor; las fuentes no pueden decidirlo.",
    ),
    (Phrase::Greeting, "This asserts nothing to check.", "No afirma nada que se pueda comprobar."),
];

/// The sentence for `phrase` with `words` filled in, in order.
pub fn say(phrase: Phrase, language: Language, words: &[&str]) -> String {
    let Some((_, english, spanish)) = PHRASES.iter().find(|row| row.0 == phrase) else {
        return String::new();
    };
    let mut rest = match language {
        Language::English => *english,
        Language::Spanish => *spanish,
    };
    let mut said = String::new();
    for word in words {
        let Some((before, after)) = rest.split_once("{}") else { break };
        said += before;
        said += word;
        rest = after;
    }
    said + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_asks_for_as_many_words_in_both_languages() {
        for (phrase, english, spanish) in PHRASES {
            assert_eq!(english.matches("{}").count(), spanish.matches("{}").count(), "{phrase:?}");
        }
    }

    #[test]
    fn words_are_filled_in_order() {
        let said = say(Phrase::OtherFigure, Language::English, &["94 tonnes", "154 tonnes"]);
        assert_eq!(said, "The source says “94 tonnes”, not “154 tonnes”.");
    }
}
