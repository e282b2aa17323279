//! Words, numbers and marks, cut after the conventions of the English Web Treebank.

use super::Span;
use super::abbreviation;
use super::scan;

/// A word, number or mark.
///
/// ```
/// use vouch_core::text;
/// let words = |text: &str| -> Vec<String> {
///     text::split(text).tokens.iter().map(|token| token.span.of(text).to_string()).collect()
/// };
/// assert_eq!(words("Dr. Lee didn't sell 9.2% at $3bn."), [
///     "Dr.", "Lee", "did", "n't", "sell", "9.2", "%", "at", "$", "3bn", "."
/// ]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it looks like.
    pub kind: TokenKind,
}

/// What a token looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, possibly with inner apostrophes or full stops ("U.S."), or an address.
    Word,
    /// Begins with a digit ("32,000", "22nd").
    Number,
    /// A punctuation mark or symbol, or a run of the same stop ("...").
    Mark,
}

/// The tokens inside `block`, in order. White space belongs to no token.
pub(super) fn split(text: &str, block: Span) -> Vec<Token> {
    let inside = block.of(text);
    let mut tokens = Vec::with_capacity(inside.len() / 5);
    let mut at = 0;
    while at < inside.len() {
        let rest = &inside[at..];
        let Some(first) = rest.chars().next() else { break };
        if scan::is_blank(first) {
            at += first.len_utf8();
            continue;
        }
        let before = inside[..at].chars().next_back();
        at += next(rest, before, block.start + at, &mut tokens);
    }
    tokens
}

/// Pushes the tokens at the start of `rest`, which stands at byte `at`, and returns how many bytes they take.
fn next(rest: &str, before: Option<char>, at: usize, tokens: &mut Vec<Token>) -> usize {
    let mut push = |start: usize, end: usize, kind| {
        tokens.push(Token { span: Span::new(at + start, at + end), kind });
        end
    };
    if let Some(length) = scan::address(rest) {
        return push(0, length, TokenKind::Word);
    }
    if let Some((length, suffix)) = scan::number(rest, before) {
        push(0, length, TokenKind::Number);
        return if suffix > 0 { push(length, length + suffix, TokenKind::Word) } else { length };
    }
    let first = rest.chars().next().unwrap_or(' ');
    if !first.is_alphanumeric() {
        if let Some(length) = scan::clitic(rest, before) {
            return push(0, length, TokenKind::Word);
        }
        return push(0, scan::mark(rest), TokenKind::Mark);
    }
    let length = scan::initialism(rest).unwrap_or_else(|| scan::word(rest));
    let word = &rest[..length];
    if let Some(whole) = with_stop(rest, length) {
        return push(0, whole, TokenKind::Word);
    }
    if let Some(cut) = scan::contraction(word) {
        push(0, cut, TokenKind::Word);
        return push(cut, length, TokenKind::Word);
    }
    push(0, length, TokenKind::Word)
}

/// Length of the word at the start of `rest` with its stop, when it is an abbreviation or an initial.
fn with_stop(rest: &str, length: usize) -> Option<usize> {
    if !rest[length..].starts_with('.') || rest[length + 1..].starts_with('.') {
        return None;
    }
    let whole = length + 1;
    if abbreviation::stop(&rest[..whole]).is_some() {
        return Some(whole);
    }
    let mut letters = rest[..length].chars();
    let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    let follows = rest[whole..].trim_start_matches(scan::is_blank);
    let named = follows.starts_with(char::is_uppercase) && !follows.starts_with("I ");
    (initial && named).then_some(whole)
}

#[cfg(test)]
mod tests {
    use crate::text;

    fn words(text: &str) -> String {
        let layout = text::split(text);
        layout.tokens.iter().map(|token| token.span.of(text)).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn contractions_and_genitives() {
        assert_eq!(
            words("They don't know Peru's or Peru’s plan"),
            "They|do|n't|know|Peru|'s|or|Peru|’s|plan"
        );
        assert_eq!(words("I cannot; we've, he'd, it’ll"), "I|can|not|;|we|'ve|,|he|'d|,|it|’ll");
        assert_eq!(words("the ministers' plan, O'Brien"), "the|ministers|'|plan|,|O'Brien");
    }

    #[test]
    fn hyphens_are_tokens_but_prefixes_are_not() {
        assert_eq!(words("high-level Smith-Jones e-mail"), "high|-|level|Smith|-|Jones|e-mail");
        assert_eq!(words("COVID-19 and F-16"), "COVID|-|19|and|F|-|16");
    }

    #[test]
    fn numbers_in_many_styles_are_one_token() {
        for number in [
            "32,000",
            "9.2",
            "1,5",
            "3bn",
            "32k",
            "22nd",
            "5G",
            "32\u{a0}000",
            "32\u{202f}000",
            "32'000",
            "1.234.567,8",
            "10:30",
            "11/28/2000",
            "713-853-3989",
            "1980s",
            "½",
        ] {
            assert_eq!(text::split(number).tokens.len(), 1, "`{number}`");
        }
        assert_eq!(words("$3.5 45% 10am 2019-2020"), "$|3.5|45|%|10|am|2019|-|2020");
        assert_eq!(words("In 2020, 300 fell."), "In|2020|,|300|fell|.");
    }

    #[test]
    fn abbreviations_keep_their_stop() {
        assert_eq!(words("Dr. Lee of the U.S. at 5 p.m."), "Dr.|Lee|of|the|U.S.|at|5|p.m.");
        assert_eq!(words("John F. Kennedy, D.C., event"), "John|F.|Kennedy|,|D.C.|,|event");
        assert_eq!(words("the level.Statements"), "the|level|.|Statements");
    }

    #[test]
    fn addresses_are_one_token() {
        assert_eq!(
            words("See https://a.org/b?c=1, state.gov @GN_Roads, a.b@c.org."),
            "See|https://a.org/b?c=1|,|state.gov|@GN_Roads|,|a.b@c.org|."
        );
    }

    #[test]
    fn marks_stand_alone() {
        assert_eq!(words("“Yes”—no… so... [x] «y»"), "“|Yes|”|—|no|…|so|...|[|x|]|«|y|»");
        assert_eq!(words("¿Qué? ¡Sí!"), "¿|Qué|?|¡|Sí|!");
    }
}
