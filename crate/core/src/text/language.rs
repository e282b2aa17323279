//! English or Spanish, told apart by function words, endings and accents.

use std::collections::HashMap;
use std::sync::OnceLock;

/// A language the engine can read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, also when nothing tells.
    #[default]
    English,
    /// Spanish.
    Spanish,
}

/// How many words decide; a long text does not change its language behind them.
const ENOUGH: usize = 600;

impl Language {
    /// BCP 47 code: `en` or `es`.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    /// The language with this BCP 47 code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::English, Self::Spanish].into_iter().find(|language| language.code() == code)
    }

    /// The language of `text`, by counting function words that only one of the two languages has, and typical endings.
    ///
    /// ```
    /// use vouch_core::text::Language;
    /// assert_eq!(Language::of("Se incautaron 154 toneladas de metanfetamina."), Language::Spanish);
    /// assert_eq!(Language::of("32,000 firearms seized"), Language::English);
    /// assert_eq!(Language::of("Autoridades incautaron armas"), Language::Spanish);
    /// ```
    pub fn of(text: &str) -> Self {
        let (mut balance, mut sound) = (0, 0);
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        for word in words.take(ENOUGH) {
            balance += weight(word);
            sound += endings(word);
        }
        if balance.abs() < DECIDES {
            balance += sound;
        }
        if balance > 0 || (balance == 0 && text.contains(['ñ', '¿', '¡'])) {
            Self::Spanish
        } else {
            Self::English
        }
    }
}

/// From this balance on the words decide alone; below it, how they end tells as well.
const DECIDES: i32 = 2;

/// A capitalised word with more bytes than this and a Spanish ending is rather no name: "Homicidios", "Murieron".
const LONG: usize = 6;

/// From this many bytes on a word ends as its language sounds.
const SOUNDS: usize = 4;

/// How much the ending of `word` sounds Spanish (above zero) or cannot be Spanish (below). Names sound as they like.
fn endings(word: &str) -> i32 {
    let plural = word.len() > LONG && word.ends_with("os");
    if word.len() < SOUNDS || word.starts_with(char::is_uppercase) && !plural || !word.is_ascii() {
        return 0;
    }
    let last = word.as_bytes()[word.len() - 1];
    match last {
        b'o' | b'a' => 1,
        b's' if word.ends_with("os") || word.ends_with("as") => 1,
        b's' if !word.ends_with("es") => -1,
        b'n' | b'r' | b'l' | b'e' | b'z' | b'i' | b'u' | b's' => 0,
        b'd' if word.ends_with("ad") => 0,
        _ if last.is_ascii_lowercase() => -2,
        _ => 0,
    }
}

/// How much `word` speaks for Spanish (above zero) or English (below).
fn weight(word: &str) -> i32 {
    static WEIGHTS: OnceLock<HashMap<&'static str, i32>> = OnceLock::new();
    let weights = WEIGHTS.get_or_init(|| {
        let spanish = SPANISH.split_whitespace().map(|word| (word, 3));
        // "a" is frequent in both, a little more so in English.
        spanish.chain([("a", -1)]).chain(ENGLISH.split_whitespace().map(|word| (word, -3))).collect()
    });
    if let Some(weight) = weights.get(word) {
        return *weight;
    }
    // Names keep their accents and endings in both languages, so only small words and verbs tell more.
    if word.starts_with(char::is_uppercase)
        && word.len() > LONG
        && word.ends_with("ieron") | word.ends_with("aron")
    {
        return 1;
    }
    if word.starts_with(char::is_uppercase) {
        return weights.get(word.to_lowercase().as_str()).copied().unwrap_or(0);
    }
    if ["ó", "ía", "ían"].iter().any(|ending| word.ends_with(ending)) {
        return 2;
    }
    let ends = |endings: &[&str]| word.len() > 5 && endings.iter().any(|ending| word.ends_with(ending));
    if word.contains(['á', 'é', 'í', 'ó', 'ú', 'ñ', 'ü']) || ends(SPANISH_ENDINGS) {
        1
    } else if ends(ENGLISH_ENDINGS) {
        -1
    } else {
        0
    }
}

/// Endings that hardly any English word has.
const SPANISH_ENDINGS: &[&str] =
    &["ción", "ciones", "idad", "mente", "aron", "ieron", "iendo", "ados", "idas", "adas"];
/// Endings that hardly any Spanish word has.
const ENGLISH_ENDINGS: &[&str] =
    &["ing", "tion", "tions", "ness", "ment", "ments", "ght", "lly", "ies", "ers", "ted", "sed"];

/// Small words and figures of Spanish texts.
const SPANISH: &str = "al con como de del el en dos es esta este estos estas fue fueron ha han había hay la las le les lo los más menos \
    para pero por que qué se ser será según sin sobre son su sus una uno unos unas un y o ya muy entre hasta desde donde cuando \
    también dijo está están era eran tiene tienen tres cuatro cinco seis siete ocho nueve diez nos ni tras contra durante millones mil va van";

/// Small words of English texts.
const ENGLISH: &str = "an and are as at be been being but by did do does for from had has have he her his i if in into is it its \
    more most not of on or our over said she so than that the their them there these they this those to under was we were what \
    when which who will with would you your after about up out million";

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn short_claims() {
        for claim in [
            "Más de 32,000 armas aseguradas",
            "El homicidio bajó 9%",
            "Decomisan 5 toneladas de cocaína",
            "¿Quién ganó?",
            "Ana Ruiz, canciller de Chile",
            "El banco va a cerrar.",
            "Murieron dos trabajadores.",
            "Homicidios bajan 9.2%",
            "Ruiz recibió a Lee.",
            "Ruiz no sabe pintar cuadros.",
        ] {
            assert_eq!(Language::of(claim), Language::Spanish, "`{claim}`");
        }
        for claim in [
            "Homicides fell 9%",
            "Media area closed",
            "Garcia met Lee",
            "López met Muñoz in Bogotá",
            "154 tonnes seized",
            "",
            "Ann Lee, minister",
        ] {
            assert_eq!(Language::of(claim), Language::English, "`{claim}`");
        }
    }
}
