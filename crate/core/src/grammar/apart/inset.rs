//! What stands between two dashes inside a clause: "The pact – a plan for both ports – is working".

use std::ops::Range;

/// The words between the only two dashes of a sentence, where the clause begins before the first and goes on behind the second.
pub(super) fn find(forms: &[&str]) -> Option<Range<usize>> {
    let mut dashes = (0..forms.len()).filter(|&word| is_dash(forms[word]));
    let (first, second) = (dashes.next()?, dashes.next()?);
    let marks =
        |words: Range<usize>| words.into_iter().filter(|&word| is_quotation_mark(forms[word])).count();
    let inside = first + 1..second;
    let whole = marks(inside.clone()) % 2 == 0 && marks(0..first) % 2 == 0;
    let around = first > 1 && second + LEAST < forms.len();
    (dashes.next().is_none() && around && whole && inside.len() >= LEAST).then_some(inside)
}

/// Words that are worth reading apart.
const LEAST: usize = 2;

fn is_dash(form: &str) -> bool {
    matches!(form, "–" | "—" | "--")
}

fn is_quotation_mark(form: &str) -> bool {
    matches!(form, "“" | "”" | "\"" | "«" | "»")
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn an_inset_stands_between_two_dashes() {
        let words = |text: &str| {
            let forms: Vec<&str> = text.split(' ').collect();
            find(&forms).map(|inside| forms[inside].join(" "))
        };
        let inset = words("The pact – a plan for both ports – is working .");
        assert_eq!(inset.as_deref(), Some("a plan for both ports"));
        assert_eq!(words("The pact is working – for both ports ."), None);
        assert_eq!(words("The pact – a plan – is a start – no more ."), None);
        assert_eq!(words("“ The pact – it works ” – is a plan ."), None);
    }
}
