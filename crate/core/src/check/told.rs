//! How much of a part a sentence tells, and what it leaves out.

use super::align::{Link, Pair, same_thing};
use super::another::tells_of_another;
use super::bind::is_partitive;
use super::borrowed::is_borrowed;
use super::degree::{self, Use};
use super::finding::{Facet, Finding, Outcome};
use super::topic::is_topical;
use super::view::Class;
use super::withheld::{is_generalised, is_in_title, is_only_named, takes_back, tells_the_end};
use crate::grammar::{Relation, Tag};
use crate::lexicon::MeaningKind;
use crate::statement::{Kind, Role, Statement};
use crate::text::Span;
use crate::value::Quantity;

/// The weighted share of the part's content words that the sentence meets.
pub fn coverage(pair: &Pair<'_>, findings: &[Finding]) -> f32 {
    let (mut met, mut all) = (0.0, 0.0);
    let mut differs = false;
    let computed = findings.iter().any(|it| it.outcome.holds() && it.is_computed());
    for word in pair.content() {
        let of = |wanted: fn(Outcome) -> bool| {
            findings.iter().any(|finding| wanted(finding.outcome) && finding.covers.contains(&word))
        };
        if of(|outcome| outcome == Outcome::Differs) {
            differs = true;
            continue;
        }
        if only_measures(pair, findings, word) || is_whoever(pair, word) {
            continue;
        }
        let weight = weight(pair, word);
        all += weight;
        met += weight
            * match pair.meets(word) {
                _ if of(Outcome::holds) => 1.0,
                // What was computed joins the statements of the sentence.
                Some(_) if computed => 1.0,
                _ => strength(pair, word),
            };
    }
    if all > 0.0 { met / all } else { f32::from(u8::from(differs)) }
}

/// Whether each content word of the part has its match in the sentence itself, or a finding accounts for it.
pub fn is_whole(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    let covered =
        |word: usize| findings.iter().any(|it| it.outcome != Outcome::Unknown && it.covers.contains(&word));
    pair.content().all(|word| covered(word) || pair.meets(word).is_some())
}

/// The share of the content that the sentence has only from elsewhere, names and what the article is about left out: enough to
/// know what it is about, too little to hold it against the claim.
pub fn only(pair: &Pair<'_>, findings: &[Finding], elsewhere: fn(&Link) -> bool) -> f32 {
    let covered = |word: usize| findings.iter().any(|it| it.covers.contains(&word));
    let (mut far, mut all) = (0.0, 0.0);
    for word in pair.content().filter(|&word| !covered(word)) {
        all += weight(pair, word);
        let named = pair.claim.facts[word].class == Class::Name;
        if !named && !is_topical(pair, word) && pair.link(word).is_some_and(|link| elsewhere(&link)) {
            far += weight(pair, word) * strength(pair, word);
        }
    }
    if all > 0.0 { far / all } else { 0.0 }
}

fn strength(pair: &Pair<'_>, word: usize) -> f32 {
    pair.link(word).filter(|link| same_thing(link.kind)).map_or(0.0, |link| link.strength)
}

/// Nouns and names carry a claim, adverbs hardly.
fn weight(pair: &Pair<'_>, word: usize) -> f32 {
    match pair.claim.reading.words[word].tag {
        Tag::ProperNoun => 1.2,
        Tag::Noun | Tag::Numeral => 1.0,
        Tag::Verb => 0.9,
        Tag::Adjective => 0.6,
        Tag::Adverb => 0.3,
        _ => 0.8,
    }
}

/// Whether the claim names somebody or something the source does not know.
pub fn missing_name(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    pair.content()
        .filter(|&word| pair.claim.facts[word].class == Class::Name && pair.link(word).is_none())
        .any(|word| {
            !findings
                .iter()
                .any(|finding| finding.outcome != Outcome::Unknown && finding.covers.contains(&word))
        })
}

/// Whether the claim says something that the source does not: a figure that nothing answers, or a word that carries weight
/// and meets nothing.
pub fn lacks(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    let compares = findings.iter().any(|it| it.facet == Facet::Comparison && it.outcome.holds());
    let told = |word: usize| {
        is_shown(findings, word)
            || strength(pair, word) >= MET
            || adds_nothing(pair, word)
            || is_whoever(pair, word)
            || only_measures(pair, findings, word)
            || compares && degree::tells(&pair.claim.facts[word].key, Use::Degree)
    };
    lacks_figure(pair, findings)
        || pair.content().any(|word| is_other_kind(pair, findings, word))
        || takes_back(pair)
        || is_borrowed(pair, findings)
        || tells_of_another(pair, findings)
        || pair.content().any(|word| is_in_title(pair, word) || is_generalised(pair, word))
        || lacks_change(pair, findings)
        || pair.content().any(|word| !told(word))
}

/// Whether the sentence has another thing of the kind, and only a comparison of figures accounts for the word: maize for wheat.
fn is_other_kind(pair: &Pair<'_>, findings: &[Finding], word: usize) -> bool {
    let other =
        |link: Link| link.kind == MeaningKind::Sibling && link.is_local() && link.strength >= SURELY_OTHER;
    let accounts = |it: &Finding| it.facet != Facet::Comparison && it.covers.contains(&word);
    let noun = pair.claim.reading.words[word].tag == Tag::Noun;
    noun && pair.link(word).is_some_and(other) && !findings.iter().any(accounts)
}

/// From this strength on two words are for different things.
const SURELY_OTHER: f32 = 0.85;

/// Whether the part says that something moves, and the sentence has not shown that very thing to move.
fn lacks_change(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    let shows = |facet| {
        matches!(
            facet,
            Facet::Direction | Facet::Quantity | Facet::Comparison | Facet::Quotation | Facet::Action
        )
    };
    let shown = || findings.iter().any(|it| it.outcome.holds() && shows(it.facet));
    root(pair).filter(|&root| pair.moves(root)).is_some_and(|root| pair.claim.statement(root).is_some())
        && !shown()
}

/// The word that heads the part; what stands before a colon only says what the rest is about.
fn root(pair: &Pair<'_>) -> Option<usize> {
    let words = &pair.claim.reading.words;
    let outside = |head: usize| !pair.part.words.contains(&head);
    let root = pair.part.words.iter().copied().find(|&word| words[word].head.is_none_or(outside))?;
    let labels = root + 1 < words.len() && pair.claim.word(root + 1) == ":" && words[root].tag != Tag::Verb;
    let told = |child: &usize| {
        matches!(words[*child].relation, Relation::Apposition | Relation::Parataxis)
            && pair.claim.statement(*child).is_some()
    };
    let after = pair.claim.reading.tree().children(root).iter().copied().find(told);
    after.filter(|_| labels).or(Some(root))
}

/// Whether a figure of the part is left without an answer.
fn lacks_figure(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    let answered = |span: Span| findings.iter().any(|it| it.outcome.holds() && it.claim.overlaps(span));
    let source = pair.sentence_span();
    let ranks =
        || pair.source.reading.mentions.quantities.iter().filter(|it| it.ordinal && source.contains(it.span));
    let ranked = |it: &Quantity| it.ordinal && ranks().any(|other| other.value == it.value);
    let mut figures = pair.claim.reading.mentions.quantities.iter();
    figures.any(|it| {
        pair.part_has(it.number_span)
            && !is_partitive(pair.claim, it)
            && !answered(it.number_span)
            && !ranked(it)
    })
}

/// Whether the word is an adverb that a claim may add: "still", "again", "severely".
pub fn adds_nothing(pair: &Pair<'_>, word: usize) -> bool {
    let lasting = pair.claim.is_one_of(word, LASTING) && tells_the_end(pair);
    pair.claim.reading.words[word].tag == Tag::Adverb && pair.claim.is_one_of(word, WEAK) && !lasting
}

/// Adverbs for what has not ended.
const LASTING: &[&str] = &["still", "now", "currently", "todavia", "aun", "ahora"];

/// Whether the word is an actor that a passive leaves out anyway: "authorities seized" of what "was seized".
fn is_whoever(pair: &Pair<'_>, word: usize) -> bool {
    let acts = |it: &Statement| {
        it.arguments.iter().any(|it| it.role == Role::Actor && it.head == word)
            && pair.counterpart(it).is_some_and(|it| it.arguments.iter().all(|it| it.role != Role::Actor))
    };
    pair.claim.is_one_of(word, WHOEVER) && pair.claim_statements().any(acts)
}

/// Actors that say little: whoever seizes or arrests is one of them.
const WHOEVER: &[&str] = &["authority", "police", "official", "officer", "autoridad", "policia", "agente"];

/// Adverbs that a claim may add.
#[rustfmt::skip]
const WEAK: &[&str] = &[
    "still", "now", "already", "then", "quite", "too", "even", "here", "when", "where", "however", "again",
    "together", "altogether", "once", "about", "around", "back", "today", "as", "well", "tambien", "ya", "muy", "todavia",
    "ahora", "asi", "reportedly", "recently", "severely", "greatly", "highly", "really", "simply", "deeply", "currently",
];

/// From this strength on a word of the claim counts as met.
const MET: f32 = 0.4;

/// Whether a finding that holds covers the word.
fn is_shown(findings: &[Finding], word: usize) -> bool {
    findings.iter().any(|it| it.outcome.holds() && it.covers.contains(&word))
}

/// Whether the sentence itself tells what the part tells: its main predicate, or what a finding showed instead, stands here
/// and not only in the sentences before.
pub fn is_here(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    let computed = |word: usize| findings.iter().any(|it| it.is_computed() && it.covers.contains(&word));
    let shown = |word: usize| is_shown(findings, word) || computed(word);
    let Some(root) = root(pair) else { return true };
    let root = said(pair, root).unwrap_or(root);
    let content = pair.claim.facts[root].class.is_content();
    if !content && (!is_mostly_here(pair, findings) || !tells_its_thing(pair, findings, root)) {
        return false;
    }
    // "Income was 1.7 billion": of something else it says nothing.
    let figure = |it: &Finding| it.facet == Facet::Quantity && it.covers.contains(&root);
    let measured =
        pair.claim.statement(root).is_some_and(|it| it.kind == Kind::State) && findings.iter().any(figure);
    if measured && !tells_its_thing(pair, findings, root) {
        return false;
    }
    let measures = only_measures(pair, findings, root);
    let here = |word: usize| shown(word) || pair.meets(word).is_some();
    let clause = pair.claim.reading.tree().one(root, Relation::ClausalComplement);
    let clause =
        clause.filter(|word| pair.part.words.contains(word) && pair.claim.facts[*word].class.is_content());
    let told = || here(root) && !is_only_named(pair, root) && (shown(root) || !is_far(pair, root));
    (!content || measures || told()) && clause.is_none_or(here)
}

/// Whether the sentence itself has what a verb that says little leaves everything to: the deaths of "deaths were reported".
fn tells_its_thing(pair: &Pair<'_>, findings: &[Finding], verb: usize) -> bool {
    let Some(statement) = pair.claim.statement(verb) else { return true };
    if pair.claim.whole(verb).is_some() {
        return true;
    }
    let wanted = |it: &usize| pair.part.words.contains(it) && pair.claim.facts[*it].class == Class::Content;
    let of = |role| pair.claim.arguments(statement, role).filter(wanted);
    let objects: Vec<usize> = of(Role::Object).collect();
    let things = if objects.is_empty() { of(Role::Actor).collect() } else { objects };
    let here = |word: &usize| is_shown(findings, *word) || pair.meets(*word).is_some();
    // "We reported them": the sentence before names what.
    let pronoun = |it: &Statement| {
        let mut parts = it.arguments.iter().filter(|it| matches!(it.role, Role::Object | Role::Actor));
        parts.any(|it| pair.source.reading.words[it.head].tag == Tag::Pronoun)
    };
    things.is_empty() || things.iter().any(here) || pair.same_act(statement).is_some_and(pronoun)
}

/// Whether the sentence's word is only a distant kind of the claim's act: who was blamed was not charged.
fn is_far(pair: &Pair<'_>, root: usize) -> bool {
    let meaning = pair.meets(root).and_then(|met| pair.relate(root, met));
    meaning.is_some_and(|it| it.kind == MeaningKind::Hypernym && it.strength < NEAR_KIND)
}

/// From this strength on what happened is a kind of what the claim says.
const NEAR_KIND: f32 = 0.7;

/// Whether most of what the part says stands in the sentence itself: a verb that says little leaves it to the others. What
/// the sentence has otherwise, it has; and which kind of thing the article is about, it need not say.
pub fn is_mostly_here(pair: &Pair<'_>, findings: &[Finding]) -> bool {
    let covered =
        |word: usize| findings.iter().any(|it| it.outcome != Outcome::Unknown && it.covers.contains(&word));
    let here = |word: &usize| covered(*word) || pair.meets(*word).is_some();
    let wanted = || pair.content().filter(|&word| !is_topical(pair, word));
    let all: f32 = wanted().map(|word| weight(pair, word)).sum();
    let met: f32 = wanted().filter(here).map(|word| weight(pair, word)).sum();
    met * 2.0 >= all
}

/// Whether the word only says that something is measured, and the measure itself was compared: one that stands beside what the
/// claim measures.
fn only_measures(pair: &Pair<'_>, findings: &[Finding], word: usize) -> bool {
    if !pair.claim.is_one_of(word, MEASURES) {
        return false;
    }
    let tree = pair.claim.reading.tree();
    let subject = tree.one(word, Relation::Subject).and_then(|subject| pair.link(subject));
    let beside = |span: Span| {
        let figure = pair.source.words_in(span);
        subject.is_none_or(|it| figure.start.abs_diff(it.word) <= BESIDE)
    };
    let measures = findings
        .iter()
        .filter(|it| it.facet == Facet::Quantity && it.intervals.is_some() && !it.is_computed());
    measures.filter_map(|it| it.source).any(beside)
}

/// How many words a measure may stand from what it measures.
const BESIDE: usize = 6;

/// What only says which way something is measured: "84 kilometres long" is told by "the 84-kilometre tunnel".
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "long", "wide", "tall", "high", "deep", "thick", "old", "heavy", "worth", "cost", "total", "weigh", "last", "measure",
    "largo", "ancho", "alto", "profundo", "valer", "costar", "pesar", "durar", "medir",
];

/// What is said, where `verb` only says that somebody says it: "optimistic" of "Lee said she was optimistic".
fn said(pair: &Pair<'_>, verb: usize) -> Option<usize> {
    let speech = pair.claim.reading.is_verb_of_speech(verb);
    let what = pair.claim.reading.tree().one(verb, Relation::ClausalComplement);
    what.filter(|what| speech && pair.part.words.contains(what))
}
