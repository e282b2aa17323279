//! Names as keys: folding, and which short name answers to which full one.

use crate::order;

/// `c` without its accent; capitals stay capitals only when they carry none.
pub fn plain(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ę' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ī' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ō' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'ū' => 'u',
        'ñ' | 'ń' => 'n',
        'ç' | 'ć' | 'č' => 'c',
        'š' | 'ś' | 'ş' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        'ý' => 'y',
        'ł' => 'l',
        'ğ' => 'g',
        _ => c,
    }
}

/// `name` for comparison: lower case, no accents, no genitive, no full stops, one space between words.
///
/// ```
/// use vouch_core::value::entity::fold;
/// assert_eq!(fold("Mérida"), "merida");
/// assert_eq!(fold("U.S."), "us");
/// assert_eq!(fold("Ann Smith-Jones’s"), "ann smith jones");
/// ```
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            '.' | '\u{300}'..='\u{36f}' => {}
            '’' | '\'' => folded.push('\''),
            '&' => folded.push_str(" and "),
            _ if c.is_alphanumeric() => folded.push(plain(c)),
            _ => folded.push(' '),
        }
    }
    let words =
        folded.split_whitespace().map(|word| word.strip_suffix("'s").unwrap_or(word).replace('\'', ""));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether the two keys may name the same thing: equal, or one a person's surname or shortened name of the other. Several
/// people may answer to one surname.
///
/// ```
/// use vouch_core::value::entity::same;
/// assert!(same("ruiz", "ana ruiz"));
/// assert!(same("ana ruiz", "ana maria ruiz soto"));
/// assert!(!same("ana ruiz", "eva ruiz"));
/// ```
pub fn same(a: &str, b: &str) -> bool {
    let a: Vec<&str> = a.split(' ').collect();
    let b: Vec<&str> = b.split(' ').collect();
    a == b || answers(&a, &b) || answers(&b, &a)
}

/// Whether a person called `full` also answers to `short`: surname, both surnames, given name and surname.
pub(super) fn answers<T: AsRef<str>>(short: &[T], full: &[T]) -> bool {
    let is = |a: &T, b: &T| a.as_ref() == b.as_ref();
    if short.is_empty() || short.len() >= full.len() {
        return false;
    }
    let (first, last) = (&short[0], &short[short.len() - 1]);
    let ends_alike = is(last, &full[full.len() - 1]) || (full.len() >= 3 && is(last, &full[full.len() - 2]));
    if short.len() == 1 {
        return ends_alike;
    }
    let suffix = full[full.len() - short.len()..].iter().zip(short).all(|(a, b)| is(a, b));
    suffix || (is(first, &full[0]) && ends_alike && in_order(short, full))
}

/// Whether two names may be spellings of one: their last words differ by a last "s" alone ("Jacob", "Jacobs"). Enough to hold
/// a contradiction back, too little to take one person for the other.
pub fn may_be_misspelt(a: &str, b: &str) -> bool {
    let last = |name: &str| name.rsplit(' ').next().unwrap_or_default().to_owned();
    let (a, b) = (last(a), last(b));
    a.strip_suffix('s') == Some(&*b) || b.strip_suffix('s') == Some(&*a)
}

/// Whether two full names are one person's, spelt in two ways: the same given name, and a surname that differs by a last "s"
/// alone ("ana duarte", "ana duartes").
pub fn is_spelling_of(a: &str, b: &str) -> bool {
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
    let alike =
        |one: &str, other: &str| one.strip_suffix('s') == Some(other) || other.strip_suffix('s') == Some(one);
    let surname = a.last().copied().unwrap_or_default();
    a.len() > 1 && b.len() > 1 && a[0] == b[0] && b[1..].iter().any(|part| alike(part, surname))
}

fn in_order<T: AsRef<str>>(short: &[T], full: &[T]) -> bool {
    let mut rest = full.iter();
    short.iter().all(|word| rest.any(|other| other.as_ref() == word.as_ref()))
}

/// The names with most words first, each once.
pub(super) fn longest_first(mut names: Vec<Vec<String>>) -> Vec<Vec<String>> {
    order::sort_by(&mut names, |a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    names.dedup();
    names
}

/// The fullest of `names` (longest first) that answers to `short`, when all that do are one person.
pub(super) fn unambiguous<'a>(short: &[String], names: &'a [Vec<String>]) -> Option<&'a Vec<String>> {
    let mut fitting = names.iter().filter(|full| answers(short, full));
    let fullest = fitting.next()?;
    fitting.all(|other| other == fullest || answers(other, fullest)).then_some(fullest)
}
