//! Datelines, and clauses that only say who said it.

use super::Seen;
use crate::grammar::{Form, Tag};
use std::ops::Range;

/// Words beside the clause of their sentence.
pub(super) struct Aside {
    pub place: Place,
    pub words: Range<usize>,
    /// The verb of saying.
    pub verb: Option<usize>,
    /// The commas around it that no longer part anything.
    pub without: Vec<usize>,
}

/// Where the words stand, and what they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// "The port closed, officials said."
    Behind,
    /// "The port, officials said, has closed."
    Between,
    /// "The port closed, according to officials, for a week."
    Source,
}

/// Verbs by which a sentence says who said it, sorted.
const SAYING: &[&str] = &[
    "acknowledged",
    "added",
    "adds",
    "admitted",
    "advirtió",
    "afirmaron",
    "afirmó",
    "agregó",
    "alleged",
    "announced",
    "anunciaron",
    "anunció",
    "apuntó",
    "argued",
    "argues",
    "aseguraron",
    "aseguró",
    "asserted",
    "añadió",
    "claimed",
    "claims",
    "comentó",
    "conceded",
    "concluded",
    "confirmaron",
    "confirmed",
    "confirms",
    "confirmó",
    "declared",
    "declaró",
    "detalló",
    "dice",
    "dicen",
    "dijeron",
    "dijo",
    "estimated",
    "estimates",
    "explained",
    "explicó",
    "indicó",
    "informaron",
    "informó",
    "insisted",
    "lamentó",
    "manifestó",
    "noted",
    "notes",
    "observed",
    "precisó",
    "predicted",
    "predicts",
    "recalled",
    "reconoció",
    "recordó",
    "remarked",
    "replied",
    "report",
    "reported",
    "reports",
    "respondió",
    "reveló",
    "said",
    "say",
    "says",
    "señalaron",
    "señaló",
    "sostuvo",
    "state",
    "stated",
    "states",
    "subrayó",
    "suggested",
    "told",
    "warned",
    "warns",
    "writes",
    "wrote",
];

/// Words that begin a phrase of time behind a verb: "said last week", "dijo ayer".
const TIMES: &[&str] = &[
    "ayer",
    "early",
    "earlier",
    "este",
    "esta",
    "hoy",
    "last",
    "late",
    "later",
    "this",
    "today",
    "tonight",
    "yesterday",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// Verbs behind which, without a quotation, only a speaker can stand: "the port closed, said officials", but "conceded defeat".
const SPEAKING: &[&str] = &["said", "says", "dijo", "dijeron", "informó", "informaron", "explicó"];

/// Words of a speaker's name and office, at most.
const LONGEST_SPEAKER: usize = 14;

/// Whether `form` may be the verb of an aside, or open one.
pub(super) fn attributes(form: &str) -> bool {
    form == "according" || SAYING.binary_search(&form).is_ok()
}

/// How many words at the beginning of a sentence are its dateline, dash included: "RIGA, May 3 (Agency) — "; 0 without one.
pub(super) fn dateline(forms: &[&str]) -> usize {
    let dash = |form: &&str| matches!(*form, "—" | "–" | "--" | "-" | ".-" | ".—" | ".–");
    let Some(end) = forms.iter().take(16).position(dash) else { return 0 };
    let capital = |form: &str| form.starts_with(char::is_uppercase);
    let part = |form: &&str| {
        capital(form)
            || form.starts_with(|first: char| first.is_ascii_digit())
            || matches!(*form, "," | "." | "(" | ")" | "/" | "de" | "del" | "of")
    };
    let shouted = |form: &str| {
        form.chars().filter(|it| it.is_uppercase()).count() > 2 && !form.contains(char::is_lowercase)
    };
    let dated = forms[..end].iter().any(|form| matches!(*form, "," | "("));
    let begins = end > 0 && (shouted(forms[0]) || capital(forms[0]) && dated);
    let goes_on = forms.len() > end + 4
        && forms[end + 1].starts_with(|it: char| it.is_uppercase() || "“\"«¿".contains(it));
    if begins && goes_on && forms[..end].iter().all(part) { end + 1 } else { 0 }
}

/// The clause of a sentence that only says who said it.
pub(super) fn find(words: &Seen<'_>) -> Option<Aside> {
    (1..words.forms.len()).find_map(|verb| {
        let form = words.forms[verb];
        if form == "according" {
            return words.source(verb);
        }
        SAYING.binary_search(&form).ok()?;
        words.behind_speaker(verb).or_else(|| words.before_speaker(verb))
    })
}

impl Seen<'_> {
    /// ", officials said on Monday": the speaker stands before the verb.
    fn behind_speaker(&self, verb: usize) -> Option<Aside> {
        let start = self.speaker_before(verb)?;
        let end = self.end();
        let stop = self.tail(verb + 1, verb)?;
        if stop == end {
            let whole = self.has_verb(0..start - 1);
            return whole.then(|| self.behind(start..end, verb));
        }
        self.between(start..stop, verb)
    }

    /// ", said the mayor, who resigned": the speaker stands behind the verb.
    fn before_speaker(&self, verb: usize) -> Option<Aside> {
        let boundary = verb.checked_sub(1).filter(|&it| self.parts(it))?;
        let next = verb + 1;
        let speaker = self.tags.get(next).is_some_and(|tag| {
            matches!(tag.0, Tag::Determiner | Tag::ProperNoun | Tag::Noun | Tag::Pronoun | Tag::Adjective)
        });
        let quoted = self.forms[boundary] != ",";
        if !speaker || TIMES.contains(&self.forms[next]) || !quoted && !SPEAKING.contains(&self.forms[verb]) {
            return None;
        }
        let end = self.end();
        let opens = |word: usize| {
            self.forms[word] == "," && matches!(self.forms.get(word + 1), Some(&("“" | "\"" | "«")))
        };
        let goes_on = (next..end).find(|&word| opens(word));
        let begun = !self.has_verb(0..boundary);
        let stop =
            goes_on.or_else(|| (next..end).find(|&word| begun && self.forms[word] == ",")).unwrap_or(end);
        let finite = (next..stop).find(|&word| self.is_finite(word));
        let hanging = |verb: usize| (next..verb).any(|word| self.hangs(word));
        if finite.is_some_and(|verb| !hanging(verb)) {
            return None;
        }
        if stop == end {
            let whole = self.has_clause(0..boundary);
            return whole.then(|| self.behind(verb..end, verb));
        }
        self.between(verb..stop, verb)
    }

    /// ", according to officials": whose word it is, behind the clause or in it.
    fn source(&self, according: usize) -> Option<Aside> {
        let boundary = according.checked_sub(1).filter(|&it| self.forms[it] == ",")?;
        let end = self.end();
        let stop = (according..end).find(|&word| self.forms[word] == ",").unwrap_or(end);
        let simple = stop > according + 2 && !(according + 1..stop).any(|word| self.is_finite(word));
        let rest = self.has_clause(0..boundary);
        if !simple || !rest || stop - according > LONGEST_SPEAKER {
            return None;
        }
        let without = vec![boundary];
        Some(Aside { place: Place::Source, words: according..stop, verb: None, without })
    }

    /// ", officials said,": an aside with the clause on both sides.
    fn between(&self, words: Range<usize>, verb: usize) -> Option<Aside> {
        let (boundary, stop) = (words.start.checked_sub(1)?, words.end);
        let end = self.end();
        let told = self.has_verb(0..boundary);
        let goes_on = end > stop + 2 && (told || self.has_verb(stop + 1..end));
        let (tag, form) = *self.tags.get(stop + 1)?;
        // "..., officials said, adding that": who says it adds it.
        let hanging = !told && tag == Tag::Adposition || form == Form::Gerund;
        if self.forms[stop] != "," || !goes_on || hanging || boundary == 0 {
            return None;
        }
        let parted = (0..boundary).any(|word| matches!(self.tags[word].0, Tag::Verb | Tag::Auxiliary));
        let without = if parted { vec![boundary] } else { vec![boundary, stop] };
        Some(Aside { place: Place::Between, words, verb: Some(verb), without })
    }

    fn behind(&self, words: Range<usize>, verb: usize) -> Aside {
        let comma = words.start - 1;
        let without = if self.forms[comma] == "," { vec![comma] } else { Vec::new() };
        Aside { place: Place::Behind, words, verb: Some(verb), without }
    }

    /// The first word of the speaker before `verb`, whose name and office a comma may part.
    fn speaker_before(&self, verb: usize) -> Option<usize> {
        let verb = (0..=verb).rev().find(|&word| word == 0 || self.tags[word - 1].0 != Tag::Auxiliary)?;
        let mut start = self.names_before(verb);
        if start == verb && verb > 0 && self.forms[verb - 1] == "," {
            let office = self.names_before(verb - 1);
            let comma = office.checked_sub(1).filter(|&it| office < verb - 1 && self.forms[it] == ",")?;
            start = self.names_before(comma);
            start = if start == comma { return None } else { start };
        }
        let boundary = start.checked_sub(1).filter(|&it| self.parts(it))?;
        let long = verb - start > LONGEST_SPEAKER;
        let joined = self.tags[start].0 == Tag::Conjunction;
        let introduced = matches!(self.tags[start].0, Tag::Adposition | Tag::Subordinator);
        (start < verb && !long && !joined && !introduced && boundary > 0).then_some(start)
    }

    /// The first of the words right before `end` that may name somebody.
    fn names_before(&self, end: usize) -> usize {
        let names = |tag: Tag| {
            matches!(
                tag,
                Tag::Noun
                    | Tag::ProperNoun
                    | Tag::Pronoun
                    | Tag::Determiner
                    | Tag::Adjective
                    | Tag::Adposition
                    | Tag::Adverb
                    | Tag::Conjunction
                    | Tag::Particle
                    | Tag::Numeral
            )
        };
        (0..end).rev().take_while(|&word| names(self.tags[word].0) && !self.hangs(word)).last().unwrap_or(end)
    }

    /// The end of what stands behind a verb of saying and belongs to it: when, where and to whom it was said. Nothing where
    /// what was said follows.
    fn tail(&self, first: usize, verb: usize) -> Option<usize> {
        let end = self.end();
        let stop = (first..end).find(|&word| self.forms[word] == ",").unwrap_or(end);
        if first >= stop {
            return Some(stop);
        }
        let told = matches!(self.forms[verb], "told") && !self.hangs(first);
        let phrase =
            matches!(self.tags[first].0, Tag::Adposition | Tag::Adverb) || TIMES.contains(&self.forms[first]);
        let said = (first..stop).any(|word| self.is_finite(word) || self.hangs(word));
        ((told || phrase) && !said).then_some(stop)
    }

    /// Behind the last word that is no closing mark.
    fn end(&self) -> usize {
        let closes = |word: &&usize| matches!(self.forms[**word], "." | "?" | "!" | "”" | "\"" | "»" | "…");
        let marks = (0..self.forms.len()).rev().collect::<Vec<_>>();
        self.forms.len() - marks.iter().take_while(closes).count()
    }

    /// Whether a comma or a closing quotation mark stands at `word`.
    fn parts(&self, word: usize) -> bool {
        matches!(self.forms[word], "," | "”" | "\"" | "»")
    }

    /// Whether the words hold a verb of their own, be it a headline's participle: "two held over theft".
    fn has_verb(&self, words: Range<usize>) -> bool {
        let mut open = false;
        let own = |word: usize| {
            let (tag, form) = self.tags[word];
            let verb = tag == Tag::Verb && form != Form::Gerund || self.is_finite(word);
            let found = verb && !open;
            open = self.hangs(word) || open && !verb;
            found
        };
        words.into_iter().any(own)
    }
}

#[cfg(test)]
mod tests {
    use super::{SAYING, attributes, dateline};

    #[test]
    fn verbs_of_saying_are_found() {
        assert!(SAYING.is_sorted());
        assert!(attributes("said") && !attributes("según"));
    }

    #[test]
    fn a_dateline_ends_with_its_dash() {
        let length = |text: &str| dateline(&text.split(' ').collect::<Vec<_>>());
        assert_eq!(length("RIGA — The port has closed for repairs ."), 2);
        assert_eq!(length("Port Lorne , 3 May 2024 ( Agency ) – The port has closed ."), 10);
        assert_eq!(length("The port — once busy — has closed ."), 0);
        assert_eq!(length("Orle - Bastin is a line ."), 0);
        assert_eq!(length("UN - backed talks go on in Orle ."), 0);
    }
}
