//! Readings turned into plain data: what was read from a text, and what a corpus holds.

use super::view::View;
use crate::order;
use crate::pack::Pack;
use crate::report::{
    ArgumentReport, ArticleSentence, DateReport, Description, DocumentDescription, EntityReport,
    QuantityReport, QuoteReport, ReadReport, SpeechReport, StatementReport,
};
use crate::statement::{Modality, Polarity, Reading, Role, Speech, Statement};
use crate::text::{BlockKind, Document, Span};
use crate::value::{Change, CivilDate, Date, DateKind, Entity, EntityKind, Hedge, Mentions, Quantity, Quote};

/// Everything that was read from a text.
pub(super) fn reading(reading: &Reading) -> ReadReport {
    let text = reading.document.text.as_str();
    let mentions = &reading.mentions;
    ReadReport {
        language: reading.layout.language.code(),
        quantities: quantities(text, mentions),
        dates: mentions.dates.iter().map(|it| date(text, it)).collect(),
        entities: mentions.entities.iter().map(|it| entity(text, it)).collect(),
        quotes: mentions.quotes.iter().map(|it| quote(text, it)).collect(),
        statements: statements(reading),
    }
}

/// What a text asserts.
pub(super) fn statements(reading: &Reading) -> Vec<StatementReport> {
    reading.statements.iter().map(|it| statement(reading, it)).collect()
}

/// What a corpus holds.
pub(super) fn corpus(pack: &Pack, hash: &str, views: &[View]) -> Description {
    Description {
        id: pack.id.clone(),
        hash: hash.into(),
        documents: pack.documents.iter().zip(views).map(|(it, view)| document(it, view)).collect(),
        statements: views.iter().map(|view| view.reading.statements.len()).sum(),
        examples: views.iter().filter_map(|view| example(&view.reading)).collect(),
        engine: super::ENGINE,
    }
}

/// The most checkable sentence of a document that is short enough to be typed; the first among equals.
fn example(reading: &Reading) -> Option<String> {
    let mut best: Option<ArticleSentence> = None;
    for sentence in article(reading) {
        let better = best.as_ref().map_or(0.0, |best| best.checkable) < sentence.checkable;
        if better && sentence.sentence.chars().count() <= MAX_EXAMPLE {
            best = Some(sentence);
        }
    }
    best.map(|best| best.sentence)
}

/// Characters of an example: two lines in the page's field.
const MAX_EXAMPLE: usize = 140;

/// The sentences of an article in text order, without what the site puts around it.
pub(super) fn article(reading: &Reading) -> Vec<ArticleSentence> {
    let mut sentences = Vec::new();
    for (index, sentence) in reading.layout.sentences.iter().enumerate() {
        if reading.layout.blocks[sentence.block].kind != BlockKind::Furniture {
            sentences.push(ArticleSentence {
                sentence: words(&reading.document.text, sentence.span),
                span: ends(sentence.span),
                checkable: checkable(reading, index),
            });
        }
    }
    sentences
}

/// How well a sentence can be checked. Something must be asserted, and figures, dates, quotations and names make it
/// decidable, in that order; the weights only rank sentences of one article.
fn checkable(reading: &Reading, sentence: usize) -> f64 {
    let span = reading.layout.sentences[sentence].span;
    if span.of(&reading.document.text).ends_with('?') {
        return 0.0;
    }
    let mentions = &reading.mentions;
    let weights = [
        (
            0.3,
            reading
                .statements
                .iter()
                .any(|it| it.sentence == sentence && it.stance.modality == Modality::Fact),
        ),
        (0.3, mentions.quantities.iter().any(|it| span.contains(it.span))),
        (0.15, mentions.dates.iter().any(|it| span.contains(it.span))),
        (0.15, mentions.entities.iter().any(|it| span.contains(it.span))),
        (0.1, mentions.quotes.iter().any(|it| span.contains(it.span))),
    ];
    weights.iter().filter(|weight| weight.1).map(|weight| weight.0).sum()
}

fn document(document: &Document, view: &View) -> DocumentDescription {
    let Document { id, text, title, publisher, author, published, retrieved, url } = document.clone();
    let language = view.reading.layout.language.code();
    DocumentDescription { id, title, publisher, author, published, retrieved, url, language, text }
}

/// All amounts in text order, lengths of time inside dates included; positions ("third") count nothing.
fn quantities(text: &str, mentions: &Mentions) -> Vec<QuantityReport> {
    let mut amounts: Vec<&Quantity> =
        mentions.quantities.iter().chain(&mentions.lengths).filter(|it| !it.ordinal).collect();
    order::sort_by_key(&mut amounts, |it| it.number_span);
    amounts.into_iter().map(|it| quantity(text, it)).collect()
}

fn quantity(text: &str, quantity: &Quantity) -> QuantityReport {
    let finite = |end: f64| end.is_finite().then_some(end);
    QuantityReport {
        text: words(text, quantity.span),
        span: ends(quantity.span),
        value: quantity.value,
        range: quantity.range.map(|(first, second)| [first, second]),
        interval: [finite(quantity.interval.low), finite(quantity.interval.high)],
        hedge: hedge(quantity.hedge),
        unit: quantity.unit_span.map(|span| words(text, span)),
        normalized_unit: quantity.normalized_unit(text),
        counted: quantity.counted.map(|span| words(text, span)),
        per: quantity.per.map(|span| words(text, span)),
        change: match quantity.change {
            Change::None => None,
            Change::Up => Some("up"),
            Change::Down => Some("down"),
        },
        ordinal: quantity.ordinal,
    }
}

fn hedge(hedge: Hedge) -> Option<&'static str> {
    Some(match hedge {
        Hedge::None | Hedge::Between => return None,
        Hedge::Exactly => "exactly",
        Hedge::About | Hedge::Nearly => "about",
        Hedge::Over => "over",
        Hedge::AtLeast => "at_least",
        Hedge::Under => "under",
        Hedge::AtMost => "at_most",
    })
}

fn date(text: &str, date: &Date) -> DateReport {
    let day = |day: CivilDate| format!("{:04}-{:02}-{:02}", day.year, day.month, day.day);
    DateReport {
        text: words(text, date.span),
        span: ends(date.span),
        kind: match date.kind {
            DateKind::Date => "date",
            DateKind::Time => "time",
            DateKind::Period => "period",
            DateKind::Duration => "duration",
            DateKind::Set => "set",
        },
        timex: date.timex.clone(),
        first: date.days.map(|days| day(days.0)),
        last: date.days.map(|days| day(days.1)),
    }
}

fn entity(text: &str, entity: &Entity) -> EntityReport {
    EntityReport {
        text: words(text, entity.span),
        span: ends(entity.span),
        name: words(text, entity.name),
        title: entity.title.map(|span| words(text, span)),
        kind: match entity.kind {
            EntityKind::Person => "person",
            EntityKind::Organization => "organization",
            EntityKind::Place => "place",
            EntityKind::Work => "work",
            EntityKind::Unknown => "unknown",
        },
        key: entity.key.clone(),
    }
}

fn quote(text: &str, quote: &Quote) -> QuoteReport {
    QuoteReport {
        text: words(text, quote.span),
        span: ends(quote.span),
        normalized: quote.normalized.clone(),
    }
}

fn statement(reading: &Reading, statement: &Statement) -> StatementReport {
    let text = reading.document.text.as_str();
    let predicate = &reading.words[statement.predicate];
    let argument = |it: &crate::statement::Argument| ArgumentReport {
        role: role(it.role),
        text: words(text, it.span),
        span: ends(it.span),
    };
    StatementReport {
        text: words(text, statement.span),
        span: ends(statement.span),
        sentence: statement.sentence,
        predicate: words(text, predicate.span),
        lemma: predicate.lemma.clone(),
        arguments: statement.arguments.iter().map(argument).collect(),
        polarity: match statement.stance.polarity {
            Polarity::Affirmed => "affirmed",
            Polarity::Negated => "negated",
        },
        modality: modality(statement.stance.modality),
        speech: statement.stance.speech.as_ref().map(|it| speech(reading, it)),
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Actor => "actor",
        Role::Object => "object",
        Role::Recipient => "recipient",
        Role::Attribute => "attribute",
        Role::Place => "place",
        Role::Time => "time",
        Role::Circumstance => "circumstance",
    }
}

fn modality(modality: Modality) -> &'static str {
    match modality {
        Modality::Fact => "fact",
        Modality::Possible => "possible",
        Modality::Future => "future",
        Modality::Necessary => "necessary",
        Modality::Wished => "wished",
        Modality::Conditional => "conditional",
    }
}

fn speech(reading: &Reading, speech: &Speech) -> SpeechReport {
    let text = reading.document.text.as_str();
    SpeechReport {
        speaker: speech.speaker.map(|span| words(text, span)),
        key: speech.key.clone(),
        verb: speech.verb.map(|verb| words(text, reading.words[verb].span)),
        direct: speech.direct,
        said: words(text, speech.said),
    }
}

fn words(text: &str, span: Span) -> String {
    span.of(text).to_owned()
}

fn ends(span: Span) -> [usize; 2] {
    [span.start, span.end]
}
