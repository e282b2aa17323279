//! How far words, numbers, addresses and marks reach. Every function looks at the start of a text and returns byte lengths.

/// White space, and characters nobody sees.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// An apostrophe, straight or typographic.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

const DOMAINS: &[&str] = &[
    "com", "org", "net", "gov", "edu", "mil", "int", "info", "gob", "io", "co", "uk", "mx", "us", "eu", "tv",
    "fm",
];
const FILES: &[&str] = &["doc", "docx", "pdf", "txt", "xls", "xlsx", "jpg", "png", "html", "zip", "csv"];

/// A web address, mail address, file name, handle or hashtag.
pub(super) fn address(rest: &str) -> Option<usize> {
    if rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.") {
        return Some(trimmed(rest, rest.find(is_blank).unwrap_or(rest.len())));
    }
    if rest.starts_with(['@', '#']) {
        let length = 1 + run(&rest[1..], |c| c.is_alphanumeric() || c == '_');
        return rest[1..].starts_with(char::is_alphabetic).then_some(length);
    }
    if !rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let host = run(rest, |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '@'));
    let host_text = rest[..host].trim_end_matches(['.', '-', '_', '@']);
    let dot = host_text.rfind('.')?;
    let last = &host_text[dot + 1..];
    if host_text.contains('@') {
        return Some(host_text.len());
    }
    let file = FILES.contains(&last.to_ascii_lowercase().as_str());
    if dot == 0 || !(DOMAINS.contains(&last) || file) || host_text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let length = host_text.len();
    if rest[length..].starts_with('/') {
        return Some(trimmed(rest, rest.find(is_blank).unwrap_or(rest.len())));
    }
    Some(length)
}

/// `length` without the punctuation that closes the sentence around an address.
fn trimmed(rest: &str, length: usize) -> usize {
    rest[..length]
        .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '"', '\'', '”', '’', '»'])
        .len()
        .max(1)
}

/// A number: the length of the number token, and of a word glued to it that is a token of its own ("10am").
pub(super) fn number(rest: &str, before: Option<char>) -> Option<(usize, usize)> {
    let first = rest.chars().next()?;
    let inside_word = before.is_some_and(char::is_alphanumeric);
    if !first.is_numeric() && (inside_word || !decade_or_fraction(rest)) {
        return None;
    }
    if let Some(length) = telephone(rest) {
        return Some((length, 0));
    }
    let mut length = if first.is_numeric() { 0 } else { first.len_utf8() };
    loop {
        length += run(&rest[length..], char::is_numeric);
        match group(&rest[length..]) {
            Some(more) => length += more,
            None => break,
        }
    }
    let letters = run(&rest[length..], char::is_alphanumeric);
    if letters == 0 {
        return Some((length, 0));
    }
    let suffix = &rest[length..length + letters];
    if matches!(suffix, "am" | "pm" | "AM" | "PM") {
        Some((length, letters))
    } else {
        Some((length + letters, 0))
    }
}

/// Whether a number begins with a mark: ".5", "'90s".
fn decade_or_fraction(rest: &str) -> bool {
    let mut chars = rest.chars();
    let first = chars.next();
    let digits = chars.as_str();
    if first == Some('.') {
        return digits.starts_with(|c: char| c.is_ascii_digit());
    }
    let decade = digits.as_bytes();
    first.is_some_and(is_apostrophe)
        && decade.len() >= 2
        && decade[..2].iter().all(u8::is_ascii_digit)
        && !decade.get(2).is_some_and(u8::is_ascii_digit)
}

/// A separator with the digits behind it belongs to the number: ",000", ".5", ":30", "/2000", or a space before a group of three.
fn group(rest: &str) -> Option<usize> {
    let separator = rest.chars().next()?;
    let behind = &rest[separator.len_utf8()..];
    let digits = run(behind, |c| c.is_ascii_digit());
    let in_threes = digits == 3 && !behind[digits..].starts_with(char::is_alphanumeric);
    let belongs = match separator {
        '.' | ',' | ':' | '/' => digits > 0,
        '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' => in_threes,
        '⁄' => digits > 0,
        _ => false,
    };
    belongs.then_some(separator.len_utf8() + digits)
}

/// Digits in at least three groups joined by hyphens, or two groups of three and four: "713-853-3989", "345-9945", "2020-10-05".
fn telephone(rest: &str) -> Option<usize> {
    let length = run(rest, |c| c.is_ascii_digit() || c == '-');
    let groups: Vec<&str> = rest[..length].trim_end_matches('-').split('-').collect();
    let local = groups.len() == 2 && groups[0].len() == 3 && groups[1].len() == 4;
    let joined = rest[..length].trim_end_matches('-').len();
    let ends = !rest[joined..].starts_with(char::is_alphanumeric);
    ((groups.len() > 2 || local) && ends && groups.iter().all(|group| !group.is_empty())).then_some(joined)
}

/// A genitive or verb ending that stands behind something that is no letter: "U.S." + "'s".
pub(super) fn clitic(rest: &str, before: Option<char>) -> Option<usize> {
    let apostrophe = rest.chars().next().filter(|&c| is_apostrophe(c))?;
    let length = apostrophe.len_utf8() + run(&rest[apostrophe.len_utf8()..], char::is_alphanumeric);
    let attached =
        before.is_some_and(|c| !is_blank(c) && !matches!(c, '(' | '[' | '"' | '“' | '«' | '—' | '–'));
    let ending = matches!(&rest[apostrophe.len_utf8()..length], "s" | "re" | "ve" | "ll" | "d" | "m" | "S");
    let elided = matches!(&rest[apostrophe.len_utf8()..length], "em" | "til" | "cause" | "tis" | "twas");
    ((attached && ending) || elided).then_some(length)
}

/// A punctuation mark: one character, or a run of the same stop or dash.
pub(super) fn mark(rest: &str) -> usize {
    let first = rest.chars().next().unwrap_or(' ');
    if matches!(first, '.' | '-' | '!' | '?' | '*' | '=' | '_' | '~' | '`') || rest.starts_with("''") {
        return run(rest, |c| c == first);
    }
    first.len_utf8()
        + run(&rest[first.len_utf8()..], |c| matches!(c, '\u{fe0f}' | '\u{200d}' | '\u{300}'..='\u{36f}'))
}

/// Letters with full stops between them: "U.S.", "a.m.", "EE.UU.", "J.K.". The last stop belongs to it.
pub(super) fn initialism(rest: &str) -> Option<usize> {
    let mut length = 0;
    let mut parts = 0;
    loop {
        let part = run(&rest[length..], char::is_alphabetic);
        let letters = rest[length..length + part].chars().count();
        let doubled = letters == 2 && rest[length..length + part].chars().all(char::is_uppercase);
        let degree = letters == 2 && parts == 0 && rest.starts_with("Ph.D");
        if !(letters == 1 || doubled || degree) {
            break;
        }
        if !rest[length + part..].starts_with('.') {
            let inner_end = !rest[length + part..].starts_with(char::is_alphanumeric);
            if parts > 0 && inner_end {
                return Some(length + part);
            }
            break;
        }
        if rest[length + part + 1..].starts_with('.') {
            break;
        }
        length += part + 1;
        parts += 1;
    }
    (parts >= 2).then_some(length)
}

const PREFIXES: &[&str] = &[
    "e", "co", "pre", "re", "non", "un", "sub", "semi", "multi", "anti", "post", "ex", "mid", "pro", "vice",
    "pseudo", "inter", "intra", "counter",
];

/// A word: letters, digits, inner apostrophes, "&" between capitals, and a hyphen behind a prefix ("e-mail").
pub(super) fn word(rest: &str) -> usize {
    let mut length = plain(rest);
    if rest[length..].starts_with('-') && !rest[..length].contains(is_apostrophe) {
        let behind = &rest[length + 1..];
        let lower = rest[..length].to_lowercase();
        if PREFIXES.contains(&lower.as_str()) && behind.starts_with(char::is_alphanumeric) {
            length += 1 + plain(behind);
        }
    }
    length
}

fn plain(rest: &str) -> usize {
    let mut length = 0;
    let mut chars = rest.chars().peekable();
    let mut last = ' ';
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let letter = c.is_alphanumeric() || c == '_' || matches!(c, '\u{300}'..='\u{36f}');
        let inner_apostrophe = is_apostrophe(c) && last.is_alphabetic() && next.is_alphabetic();
        let ampersand = c == '&' && last.is_uppercase() && next.is_uppercase();
        let currency = c == '$' && matches!(&rest[..length], "US" | "A" | "C" | "HK" | "NZ" | "R" | "MX");
        if !(letter || inner_apostrophe || ampersand || currency) {
            break;
        }
        length += c.len_utf8();
        last = c;
        if currency {
            break;
        }
    }
    length.max(rest.chars().next().map_or(0, char::len_utf8))
}

const FUSED: &[(&str, usize)] = &[("cannot", 3), ("gonna", 3), ("wanna", 3), ("gotta", 3)];

/// Where a contracted word is cut in two: "don't" before "n't", "Peru's" before "'s".
pub(super) fn contraction(word: &str) -> Option<usize> {
    if let Some((_, cut)) = FUSED.iter().find(|(fused, _)| word.eq_ignore_ascii_case(fused)) {
        return Some(*cut);
    }
    let (at, apostrophe) = word.char_indices().rev().find(|&(_, c)| is_apostrophe(c))?;
    let ending = word[at + apostrophe.len_utf8()..].to_ascii_lowercase();
    match ending.as_str() {
        "t" if word[..at].ends_with(['n', 'N']) && at > 1 => Some(at - 1),
        "s" | "re" | "ve" | "ll" | "d" | "m" => Some(at),
        _ => None,
    }
}

fn run(text: &str, accept: impl Fn(char) -> bool) -> usize {
    text.find(|c| !accept(c)).unwrap_or(text.len())
}
