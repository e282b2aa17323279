//! What the classifiers see of a token: hashes of its word, its ends and its shape.

use super::key;

/// What the classifiers see of a token. Made once for each token; features are built from its numbers alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The word in lower case, digits and quotation marks evened out.
    pub word: u32,
    /// The last one to four characters.
    pub suffix: [u32; 4],
    /// The first one to three characters.
    pub prefix: [u32; 3],
    /// Capitals, digits, marks: one of few shapes, twice as many for the first word of a sentence.
    pub shape: u32,
}

/// The views of a sentence's tokens; the capitals of a headline where every word has one tell nothing.
pub fn sentence<'a>(forms: impl Iterator<Item = &'a str>, views: &mut Vec<View>) {
    views.clear();
    let mut characters = Vec::with_capacity(32);
    let mut capitals = 0;
    let mut small = 0;
    for form in forms {
        let view = view(form, views.is_empty(), &mut characters);
        if characters.len() > 3 && form.starts_with(char::is_alphabetic) {
            if form.starts_with(char::is_uppercase) { capitals += 1 } else { small += 1 }
        }
        views.push(view);
    }
    if capitals > 2 && capitals > 3 * small {
        for view in views {
            view.shape |= HEADLINE;
        }
    }
}

/// Added to the shapes of a sentence in which nearly every long word begins with a capital.
const HEADLINE: u32 = 32;
/// Added to the shape of the first word.
const FIRST: u32 = 16;

fn view(form: &str, first: bool, characters: &mut Vec<char>) -> View {
    even(form, characters);
    let length = characters.len();
    let mut view = View { word: key::of_characters(characters), shape: shape(form), ..View::default() };
    for (index, suffix) in view.suffix.iter_mut().enumerate() {
        *suffix = key::of_characters(&characters[length.saturating_sub(index + 1)..]);
    }
    for (index, prefix) in view.prefix.iter_mut().enumerate() {
        *prefix = key::of_characters(&characters[..length.min(index + 1)]);
    }
    if first {
        view.shape |= FIRST;
    }
    view
}

/// Lower case, one kind of quotation mark and dash, every digit `0`, long numbers shortened.
fn even(form: &str, characters: &mut Vec<char>) {
    characters.clear();
    for character in form.chars().flat_map(char::to_lowercase) {
        let character = match character {
            '0'..='9' => '0',
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{201c}' | '\u{201d}' | '\u{ab}' | '\u{bb}' => '"',
            '\u{2013}' | '\u{2014}' => '-',
            other => other,
        };
        let length = characters.len();
        if character == '0' && length >= 4 && characters[length - 4..].iter().all(|&c| c == '0') {
            continue;
        }
        characters.push(character);
    }
}

fn shape(form: &str) -> u32 {
    let mut letters = 0;
    let mut capitals = 0;
    let mut digits = 0;
    let mut others = 0;
    for character in form.chars() {
        if character.is_alphabetic() {
            letters += 1;
            capitals += u32::from(character.is_uppercase());
        } else if character.is_ascii_digit() {
            digits += 1;
        } else {
            others += 1;
        }
    }
    let begins_capital = form.starts_with(char::is_uppercase);
    match (letters, digits) {
        (0, 0) => 0,
        (0, _) if others == 0 => 1,
        (0, _) => 2,
        (_, 1..) if begins_capital => 3,
        (_, 1..) => 4,
        (1, _) if capitals == 1 && others == 0 => 5,
        (_, _) if capitals == letters => 6,
        (_, _) if begins_capital && capitals == 1 => 7,
        (_, _) if begins_capital => 8,
        (_, _) if capitals > 0 => 9,
        (_, _) if others > 0 => 10,
        _ => 11,
    }
}
