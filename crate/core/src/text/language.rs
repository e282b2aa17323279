//! English or Spanish, told apart by function words.

/// A language the engine can read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, also when nothing tells.
    #[default]
    English,
    /// Spanish.
    Spanish,
}

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

    /// The language of `text`, by counting function words that only one of the two languages has.
    ///
    /// ```
    /// use vouch_core::text::Language;
    /// assert_eq!(Language::of("Se incautaron 154 toneladas de metanfetamina."), Language::Spanish);
    /// assert_eq!(Language::of("32,000 firearms seized"), Language::English);
    /// ```
    pub fn of(text: &str) -> Self {
        let mut balance = 0;
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let word = word.to_lowercase();
            balance +=
                i32::from(SPANISH.contains(&word.as_str())) - i32::from(ENGLISH.contains(&word.as_str()));
        }
        if balance > 0 || (balance == 0 && text.contains(['ñ', '¿', '¡'])) {
            Self::Spanish
        } else {
            Self::English
        }
    }
}

const SPANISH: &[&str] = &[
    "al", "con", "como", "de", "del", "el", "en", "es", "esta", "fue", "fueron", "ha", "han", "la", "las",
    "lo", "los", "más", "menos", "para", "pero", "por", "que", "se", "ser", "según", "sin", "sobre", "son",
    "su", "sus", "una", "unos", "y",
];

const ENGLISH: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "been", "but", "by", "for", "from", "had", "has", "have", "he",
    "in", "is", "it", "of", "on", "or", "said", "than", "that", "the", "their", "they", "to", "was", "were",
    "which", "with", "would",
];
