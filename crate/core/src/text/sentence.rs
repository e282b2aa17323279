//! Where sentences end.

use super::abbreviation::{self, Stop};
use super::{Span, Token, TokenKind};
use std::ops::Range;

/// One sentence of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, closing quotation marks included.
    pub span: Span,
    /// Index of its block.
    pub block: usize,
    /// Its tokens, as indices into the layout's tokens.
    pub tokens: Range<usize>,
}

/// Cuts the tokens of one block into sentences; ranges count from the first of `tokens`.
pub(super) fn split(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let block = Block { text, tokens };
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < tokens.len() {
        if block.may_end(start, at) {
            let behind = block.behind_closers(at + 1);
            if behind < tokens.len() && block.ends(start, at, behind) {
                sentences.push(start..behind);
                start = behind;
                at = behind;
                continue;
            }
        }
        at += 1;
    }
    if start < tokens.len() {
        sentences.push(start..tokens.len());
    }
    sentences
}

struct Block<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl<'a> Block<'a> {
    fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    /// Whether white space stands before token `at`.
    fn gap(&self, at: usize) -> bool {
        at == 0 || at >= self.tokens.len() || self.tokens[at - 1].span.end < self.tokens[at].span.start
    }

    /// Whether token `at` could be the last of a sentence that begins at `start`, quotes aside.
    fn may_end(&self, start: usize, at: usize) -> bool {
        let word = self.word(at);
        match self.tokens[at].kind {
            TokenKind::Mark => word.starts_with(['.', '!', '?', '…']) && self.has_words(start, at),
            TokenKind::Word => word.len() > 1 && word.ends_with('.'),
            TokenKind::Number => false,
        }
    }

    fn has_words(&self, start: usize, end: usize) -> bool {
        self.tokens[start..end].iter().any(|token| token.kind != TokenKind::Mark)
    }

    /// Index of the first token behind closing marks that stand at `at`.
    fn behind_closers(&self, mut at: usize) -> usize {
        while at < self.tokens.len() {
            let word = self.word(at);
            let closes = match word {
                ")" | "]" | "”" | "’" | "»" | "''" => !self.gap(at) || word == "»",
                "\"" => !self.gap(at) && self.closing_straight(at),
                "'" => !self.gap(at) && (self.gap(at + 1) || self.word(at + 1) == "\""),
                _ => word.starts_with(['.', '!', '?', '…']) && !self.gap(at),
            };
            if !closes {
                break;
            }
            at += 1;
        }
        at
    }

    /// Whether the straight quotation mark at `at` closes: an odd number of them stands before it in the block.
    fn closing_straight(&self, at: usize) -> bool {
        let before = self.tokens[..at].iter().filter(|token| token.span.of(self.text) == "\"").count();
        before % 2 == 1
    }

    /// Whether the sentence from `start` ends with the stop at `stop`, given that the next one would begin at `next`.
    fn ends(&self, start: usize, stop: usize, next: usize) -> bool {
        let word = self.word(stop);
        let quoted = next > stop + 1;
        if self.tokens[stop].kind == TokenKind::Word {
            return self.gap(next) && self.ends_with_abbreviation(word, quoted, next);
        }
        let list_number = stop == start + 1 && self.tokens[start].kind == TokenKind::Number && word == ".";
        if list_number || !self.opens(next) {
            return false;
        }
        if !self.gap(next) {
            return self.glued(stop, next);
        }
        let trailing_off = word.starts_with('…') || word.starts_with("..");
        if trailing_off && self.gap(stop) && !quoted {
            return false;
        }
        !(quoted && !word.starts_with('.') && self.speaker_follows(next))
    }

    /// Whether token `at` looks like the first of a sentence.
    fn opens(&self, at: usize) -> bool {
        let word = self.word(at);
        match word.chars().next() {
            Some(c) if c.is_uppercase() || c.is_numeric() => true,
            Some(
                '“' | '"' | '‘' | '\'' | '«' | '(' | '[' | '¿' | '¡' | '$' | '@' | '#' | '€' | '£' | '•',
            ) => true,
            Some('—' | '–' | '-' | '…' | '.') => self.word(at + 1).starts_with(char::is_uppercase),
            // A text that begins small does without capitals throughout.
            Some(c) if c.is_lowercase() => self.word(0).starts_with(char::is_lowercase),
            Some(c) => c.is_alphabetic(),
            None => false,
        }
    }

    /// Two sentences with no space between: "the level.Statements", "nations.”Moving".
    fn glued(&self, stop: usize, next: usize) -> bool {
        let before = self.word(stop.wrapping_sub(1));
        let after = self.word(next);
        let ends_small = before.chars().next_back().is_some_and(|c| c.is_lowercase() || c.is_numeric())
            && before.chars().count() > 1;
        let marked = next > stop + 1 || matches!(before, "”" | "\"" | ")" | "%" | "]");
        let begins_large = after.starts_with(char::is_uppercase)
            && (after.chars().any(char::is_lowercase) || matches!(after, "A" | "I"));
        let opening = matches!(after, "“" | "«" | "¿" | "¡");
        (ends_small || marked) && (begins_large || opening)
    }

    fn ends_with_abbreviation(&self, word: &str, quoted: bool, next: usize) -> bool {
        let following = self.word(next);
        if !self.opens(next) {
            return false;
        }
        let capital = following.starts_with(char::is_uppercase);
        match abbreviation::stop(word) {
            Some(Stop::Before) => false,
            Some(Stop::Month) => listed(OPENERS, following),
            Some(Stop::Time) => capital && !listed(AFTER_TIME, following),
            Some(Stop::Within) | None => {
                quoted || listed(OPENERS, following) || matches!(following, "“" | "¿" | "¡" | "«")
            }
        }
    }

    /// Whether a speaker follows a question or exclamation: "“Why?” Smith asked."
    fn speaker_follows(&self, next: usize) -> bool {
        let mut at = next;
        while at < next + 6 && self.word(at).starts_with(char::is_uppercase) {
            at += 1;
        }
        at > next && listed(SPEECH, self.word(at))
    }
}

fn listed(words: &str, word: &str) -> bool {
    words.split(' ').any(|listed| listed == word)
}

/// Words that, with a capital behind an abbreviation, begin a new sentence.
const OPENERS: &str = "The It He She They We I You In On At But And A An This That These Those There His Her Its Their Our \
    For As If When While After Before Since Although However Both Some Many Most All No Not What Who How \
    Why Where So By From With Under Over More Then Yet Also Another One Officials Police Authorities El \
    La Los Las Un Una En Se Pero Y Su Sus Por Para Según Este Esta Estos Estas Ese Esa También Además \
    Cuando Aunque Con Al Ya Sin Desde Tras Durante";

/// Words that go on with a time of day: "5 p.m. Friday", "9 a.m. EST".
const AFTER_TIME: &str = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday ET EST EDT PT PST PDT CT CST CDT MT MST GMT \
    UTC BST CET IST Eastern Central Pacific Mountain January February March April May June July August \
    September October November December";

const SPEECH: &str = "said says asked asks added replied wrote shouted told exclaimed cried wondered dijo preguntó exclamó \
    respondió añadió agregó escribió señaló";

/// The span from the first to the last of `tokens`.
pub(super) fn span(tokens: &[Token]) -> Span {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => first.span.join(last.span),
        _ => Span::default(),
    }
}

#[cfg(test)]
mod tests {
    use crate::text;

    fn check(expected: &[&str], glue: &str) {
        let text = expected.join(glue);
        let layout = text::split(&text);
        let found: Vec<&str> = layout.sentences.iter().map(|sentence| sentence.span.of(&text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn plain_stops_and_numbers() {
        check(&["Prices rose 4.5% in May.", "They fell in June!", "Why?", "3 people know."], " ");
        check(&["It cost $3.2 million; nobody paid."], " ");
        check(&["The rate is 5.", "Nobody knew."], " ");
    }

    #[test]
    fn abbreviations() {
        check(&["Dr. Ann F. Lee of the U.S. Senate met St. John's Mr. Roe.", "She left."], " ");
        check(&["He lives in the U.S.", "It is large."], " ");
        check(&["They met in Lagos, D.C., and at Smith Inc. headquarters.", "The end."], " ");
        check(&["It began at 5 p.m.", "Officials waited until 6 p.m. Friday.", "Then it ended."], " ");
        check(&["It was on Oct. 5 that No. 7 won.", "He lost."], " ");
    }

    #[test]
    fn quotations_close_with_their_sentence() {
        check(&["“We won.", "They lost.”", "The crowd left."], " ");
        check(&["\"We won.\"", "The crowd left."], " ");
        check(&["“Who won?” Ann Lee asked.", "Nobody knew."], " ");
        check(&["“Stop!” he said.", "They did."], " ");
        check(&["(It rained.)", "He said it was «good».", "“… Then it stopped,” she said."], " ");
    }

    #[test]
    fn sentences_glued_together() {
        check(&["It reached a record level.", "Reactions came fast."], "");
        check(&["“It helps both our towns.”", "Next Steps"], "");
        check(&["It rose 5%.", "Others fell."], "");
    }

    #[test]
    fn spanish() {
        check(
            &["El Sr. Pérez llegó a las 5 p.m. del lunes.", "¿Qué dijo?", "¡Nada!", "Se fue a EE.UU."],
            " ",
        );
    }

    #[test]
    fn small_letters_throughout() {
        check(&["he left the company.", "she stayed!", "nobody knows why."], " ");
    }

    #[test]
    fn trailing_off() {
        check(&["He waited...", "Nobody came."], " ");
        check(&["They want to cut … Costs and more."], " ");
    }
}
