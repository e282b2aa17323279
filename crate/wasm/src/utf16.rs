//! Spans in UTF-8 bytes become spans in UTF-16 units: the only place where the two meet.

use vouch_core::report::{ArticleSentence, ReadReport, Report, StatementReport};
use vouch_core::text::Document;

/// Converts a report's spans: parts lie in the claim, citations in their documents.
pub fn report(report: &mut Report, documents: &[Document]) {
    let claim = Offsets::of(&report.claim);
    for part in &mut report.parts {
        claim.convert(&mut part.span);
    }
    for citation in &mut report.citations {
        if let Some(document) = documents.iter().find(|document| document.id == citation.document) {
            Offsets::of(&document.text).convert(&mut citation.span);
        }
    }
}

/// Converts the spans of what was read from `text`.
pub fn reading(reading: &mut ReadReport, text: &str) {
    let offsets = Offsets::of(text);
    reading.quantities.iter_mut().for_each(|it| offsets.convert(&mut it.span));
    reading.dates.iter_mut().for_each(|it| offsets.convert(&mut it.span));
    reading.entities.iter_mut().for_each(|it| offsets.convert(&mut it.span));
    reading.quotes.iter_mut().for_each(|it| offsets.convert(&mut it.span));
    statements(&mut reading.statements, text);
}

/// Converts the spans of statements read from `text`.
pub fn statements(statements: &mut [StatementReport], text: &str) {
    let offsets = Offsets::of(text);
    for statement in statements {
        offsets.convert(&mut statement.span);
        statement.arguments.iter_mut().for_each(|it| offsets.convert(&mut it.span));
    }
}

/// Converts the spans of an article's sentences.
pub fn article(sentences: &mut [ArticleSentence], text: &str) {
    let offsets = Offsets::of(text);
    sentences.iter_mut().for_each(|it| offsets.convert(&mut it.span));
}

/// How many UTF-16 units stand before a byte of a text.
struct Offsets<'a> {
    text: &'a str,
    /// UTF-16 units before every block of `BLOCK` bytes.
    before: Vec<usize>,
}

/// Bytes counted anew for each conversion: a count for every byte would be larger than the text.
const BLOCK: usize = 64;

impl<'a> Offsets<'a> {
    fn of(text: &'a str) -> Self {
        let mut units = 0;
        let mut before = Vec::with_capacity(text.len() / BLOCK + 1);
        for block in text.as_bytes().chunks(BLOCK) {
            before.push(units);
            units += self::units(block);
        }
        before.push(units);
        Self { text, before }
    }

    fn convert(&self, span: &mut [usize; 2]) {
        *span = span.map(|byte| self.at(byte));
    }

    fn at(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let block = byte / BLOCK;
        self.before[block] + units(&self.text.as_bytes()[block * BLOCK..byte])
    }
}

/// Every character counts at its first byte: one unit, or two from U+10000 on, whose first byte is at least 0xF0.
fn units(bytes: &[u8]) -> usize {
    bytes.iter().map(|&byte| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use vouch_core::report::{Citation, Part};

    #[test]
    fn every_boundary_counts_as_javascript_counts() {
        for text in ["", "plain", "“Łódź” – 9,2 % 🙂 ñ", &"é🙂x“".repeat(99)] {
            let offsets = Offsets::of(text);
            for byte in (0..=text.len()).filter(|&byte| text.is_char_boundary(byte)) {
                assert_eq!(offsets.at(byte), text[..byte].encode_utf16().count(), "byte {byte} of {text:?}");
            }
        }
    }

    #[test]
    fn spans_of_a_report_follow_their_own_texts() {
        let document = Document { id: "a.txt".into(), text: "“Sí.” No.".into(), ..Document::default() };
        let mut given = Report {
            claim: "Señor 🙂 x".into(),
            parts: vec![Part { span: [7, 13], ..Part::default() }],
            citations: vec![Citation { document: "a.txt".into(), span: [11, 14], ..Citation::default() }],
            ..Report::default()
        };
        report(&mut given, &[document]);
        assert_eq!(given.parts[0].span, [6, 10]);
        assert_eq!(given.citations[0].span, [6, 9]);
    }
}
