//! How a word of a claim and a word of a source are related: by name, by spelling or by meaning.

mod apart;

use super::align::{Pair, same_entity, same_thing};
use super::count::{is_employed, is_person, is_spectator};
use super::expression::{Expression, Kind};
use super::view::{Class, View};
use super::{location, spelling};
use crate::grammar::{Relation, Tag};
use crate::lexicon::{Entry, Meaning, MeaningKind};
use crate::statement;
use crate::value::{Entity, EntityKind};

/// How much a meaning found by way of a translation counts.
const BY_WAY: f32 = 0.95;

/// Who says something speaks.
const SPEAK: &[&str] = &["speak", "talk", "hablar"];

/// Who says a thing discloses it, and who declines to say it does not.
const DISCLOSE: &[&str] = &["disclose", "reveal", "divulge", "specify", "revelar"];

/// What is said where a thing is disclosed.
const SAY: &[&str] = &["say", "tell", "decir"];

/// How surely who says something speaks.
const SPOKEN: f32 = 0.9;

/// Nouns for people who are together.
const CROWDS: &[&str] = &["crowd", "audience", "multitud", "publico"];

/// How surely they are the people in it.
const IN_CROWD: f32 = 0.85;

/// What one word is to itself, and to another form of it.
const SAME: Meaning = Meaning { kind: MeaningKind::Same, strength: 1.0 };

impl Pair<'_> {
    /// How `word` of the claim is related to `source`, worked out anew; `relate` keeps the answer.
    pub(super) fn relation(&self, word: usize, source: usize) -> Option<Meaning> {
        if let Some(opposite) = self.turned(word, source) {
            return Some(opposite);
        }
        if self.are_apart(word, source) {
            return None;
        }
        let own = self.own_relation(word, source);
        let same = own.filter(|it| same_thing(it.kind));
        let strength = same.map_or(0.0, |it| it.strength);
        let sorts = [sort(self.claim.reading.words[word].tag), sort(self.source.reading.words[source].tag)];
        let apart = sorts == [Sort::Act, Sort::Thing];
        let whole = self.whole(word, source).filter(|it| it.strength > strength);
        // Who votes for a thing supports it, but support by itself is no vote.
        let whole = whole.filter(|_| !apart || self.source.whole(source).is_some());
        whole.or(same).or_else(|| self.half_turned(word, source)).or(own)
    }

    /// Where the expressions mean the opposite although their words are the same: "plead guilty" and "plead not guilty".
    fn turned(&self, word: usize, source: usize) -> Option<Meaning> {
        let (mine, theirs) = (self.claim.whole(word)?, self.source.whole(source)?);
        let heads = mine.head == word && theirs.head == source;
        self.meaning(&mine.lemma, &theirs.lemma).filter(|it| heads && it.kind == MeaningKind::Opposite)
    }

    /// Where an expression means the opposite of a word: "threw out" and "passed".
    fn half_turned(&self, word: usize, source: usize) -> Option<Meaning> {
        let head = |view: &View, at: usize| {
            let expression = view.whole(at).filter(|it| it.kind == Kind::Whole);
            expression.map(|it| (it.head == at).then(|| it.lemma.clone()))
        };
        let (mine, theirs) = match (head(self.claim, word), head(self.source, source)) {
            (Some(mine), None) => (mine?, self.source.facts[source].lemma.clone()),
            (None, Some(theirs)) => (self.claim.facts[word].lemma.clone(), theirs?),
            _ => return None,
        };
        let sorts = [sort(self.claim.reading.words[word].tag), sort(self.source.reading.words[source].tag)];
        let opposite = self.meaning(&mine, &theirs).filter(|it| it.kind == MeaningKind::Opposite);
        opposite.filter(|_| sorts[0] == sorts[1])
    }

    /// How the expressions that the two belong to are related, or one of them and the other's: "press conference" and "news
    /// conference", "police" and "law enforcement".
    fn whole(&self, word: usize, source: usize) -> Option<Meaning> {
        let mine = self.claim.whole(word);
        // Head meets head, and what stands beside it what stands beside the other.
        let beside = |it: &&Expression| mine.is_some_and(|mine| (mine.head == word) == (it.head == source));
        let theirs = self.source.whole(source).filter(|it| beside(it) || mine.is_none() && it.head == source);
        // The words of one and the same expression meet by themselves.
        if mine.map(|it| &it.lemma) == theirs.map(|it| &it.lemma) {
            return None;
        }
        let (own, other) = (&self.claim.facts[word], &self.source.facts[source]);
        let plain =
            [own.class, other.class].iter().all(|class| matches!(class, Class::Content | Class::Light));
        // The noun of "filed a lawsuit" is an act only where an act stands on the other side too.
        let act = |view: &View, word: usize| sort(view.reading.words[word].tag) == Sort::Act;
        let lone = |one: Option<&Expression>, other: Option<&Expression>| {
            other.is_none() && one.is_some_and(|it| it.kind == Kind::Support)
        };
        let acts = (!lone(mine, theirs) || act(self.source, source))
            && (!lone(theirs, mine) || act(self.claim, word));
        if !plain || !acts {
            return None;
        }
        let mine = mine.map(|it| &it.lemma).into_iter().chain([&own.lemma]);
        let theirs = theirs.map(|it| &it.lemma).into_iter().chain([&other.lemma]);
        let pairs = mine.flat_map(|mine| theirs.clone().map(move |it| (mine, it)));
        let meanings = pairs.filter_map(|(mine, theirs)| self.meaning(mine, theirs));
        let same = meanings.filter(|it| same_thing(it.kind));
        same.max_by(|left, right| left.strength.total_cmp(&right.strength))
    }

    /// How the two words themselves are related.
    fn own_relation(&self, word: usize, source: usize) -> Option<Meaning> {
        let (mine, theirs) = (&self.claim.facts[word], &self.source.facts[source]);
        if let (Some(a), Some(b)) = (self.claim_entity(word), self.source_entity(source))
            && self.same_name(a, b)
        {
            return Some(SAME);
        }
        if is_another_part(self.claim_entity(word), self.source_entity(source)) {
            return None;
        }
        // The same word may have got another lemma in another sentence.
        let alone = || self.claim.joined(word).is_none() && self.source.joined(source).is_none();
        let written = || alone() && self.claim.word(word).eq_ignore_ascii_case(self.source.word(source));
        let is_unknown = |key: &str| !self.lexicon.knows(key, self.claim.tongue());
        if same_key(&mine.key, &theirs.key, is_unknown) || written() {
            return Some(SAME);
        }
        if let Some(known) = self.known_relation(word, source) {
            return Some(known);
        }
        let names = mine.class == Class::Name && theirs.class == Class::Name;
        if names && self.claim.tongue() == self.source.tongue() {
            return None;
        }
        let meaning = self.meaning_of((&mine.lemma, mine.entry), (&theirs.lemma, theirs.entry));
        let meaning = meaning.or_else(|| self.as_written(word, source))?;
        if names && meaning.kind != MeaningKind::Translation {
            return None;
        }
        // To tin is to cover, but tin covers nothing.
        let sorts = [sort(self.claim.reading.words[word].tag), sort(self.source.reading.words[source].tag)];
        let apart = sorts == [Sort::Thing, Sort::Act] || sorts == [Sort::Act, Sort::Thing];
        // A country is a state, but stated nothing.
        let said = || sorts[1] == Sort::Act && statement::speaks(self.source.word(source));
        let another = match meaning.kind {
            MeaningKind::Hypernym | MeaningKind::Hyponym | MeaningKind::Sibling => true,
            MeaningKind::Synonym => said() || meaning.strength < SURELY,
            _ => false,
        };
        if apart && another {
            return None;
        }
        Some(meaning)
    }

    /// How the two are related by what is told by no table of words: by speech, by place, by number of people.
    fn known_relation(&self, word: usize, source: usize) -> Option<Meaning> {
        let (mine, theirs) = (&self.claim.facts[word], &self.source.facts[source]);
        if self.claim.is_one_of(word, SPEAK) && statement::speaks(self.source.word(source)) {
            return Some(Meaning { kind: MeaningKind::Hypernym, strength: SPOKEN });
        }
        if self.claim.is_one_of(word, DISCLOSE) && self.source.is_one_of(source, SAY) {
            return Some(Meaning { kind: MeaningKind::Synonym, strength: SPOKEN });
        }
        if spelling::is_adverb_of(&mine.key, &theirs.key) || spelling::is_adverb_of(&theirs.key, &mine.key) {
            return Some(Meaning { kind: MeaningKind::Derived, strength: SPOKEN });
        }
        if self.is_of_the_two(word, source) {
            return Some(Meaning { kind: MeaningKind::Same, strength: OF_TWO });
        }
        if location::is_capital(self.claim, word, self.source, source)
            || location::is_capital(self.source, source, self.claim, word)
        {
            return Some(SAME);
        }
        if is_of_region(&mine.key, &theirs.key) || is_of_region(&theirs.key, &mine.key) {
            return Some(Meaning { kind: MeaningKind::Derived, strength: OF_REGION });
        }
        if self.is_crowd(word, source) || is_employed(self, word, source) {
            return Some(Meaning { kind: MeaningKind::Hypernym, strength: IN_CROWD });
        }
        None
    }

    /// How participles are related that the lexicon has as they are written: "crewed" and "unmanned".
    fn as_written(&self, word: usize, source: usize) -> Option<Meaning> {
        let form = |view: &View, at: usize| {
            let it = &view.reading.words[at];
            let participle = it.tag == Tag::Verb && it.relation == Relation::AdjectivalModifier;
            participle.then(|| view.word(at).to_lowercase())
        };
        let (mine, theirs) = (form(self.claim, word), form(self.source, source));
        if mine.is_none() && theirs.is_none() {
            return None;
        }
        let own = |form: Option<String>, lemma: &str| form.unwrap_or_else(|| lemma.to_owned());
        let mine = own(mine, &self.claim.facts[word].lemma);
        self.meaning(&mine, &own(theirs, &self.source.facts[source].lemma))
    }

    /// Whether one of the words is a number of people and the other those in it.
    fn is_crowd(&self, word: usize, source: usize) -> bool {
        let crowd = |view: &View, word: usize| view.is_one_of(word, CROWDS);
        let people = |view: &View, word: usize| is_person(self, view, word) || is_spectator(view, word);
        crowd(self.claim, word) && people(self.source, source)
            || crowd(self.source, source) && people(self.claim, word)
    }

    /// Whether one of the words names a country and the other "the two countries" that the source is about.
    fn is_of_the_two(&self, word: usize, source: usize) -> bool {
        let Some(two) = &self.source.two else { return false };
        let land = |entity: Option<&Entity>| entity.is_some_and(|it| two.contains(&it.key));
        land(self.claim_entity(word)) && is_both(self.source, source)
            || land(self.source_entity(source)) && is_both(self.claim, word)
    }

    /// Whether two mentions name one thing; a body also by the beginning of its name ("Brightwater" for "Brightwater
    /// Foods"), where the source has the whole name too.
    pub fn same_name(&self, mine: &Entity, theirs: &Entity) -> bool {
        let body = |it: &Entity| matches!(it.kind, EntityKind::Organization | EntityKind::Unknown);
        let begins =
            |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '));
        let known = || self.source.reading.mentions.entities.iter().any(|it| it.key == mine.key);
        same_entity(mine, theirs)
            || self.source.is_alias(&mine.key, &theirs.key)
            || body(mine) && body(theirs) && begins(&mine.key, &theirs.key) && known()
            || spelling::is_short_for(self.claim.reading.at(mine.name), &theirs.key)
            || spelling::is_short_for(self.source.reading.at(theirs.name), &mine.key)
            || self.is_translated(&mine.key, &theirs.key)
    }

    /// Whether one name is the other word by word in another language: "National Palace" and "Palacio Nacional".
    fn is_translated(&self, mine: &str, theirs: &str) -> bool {
        let (mine, theirs): (Vec<&str>, Vec<&str>) = (mine.split(' ').collect(), theirs.split(' ').collect());
        let means = |a: &str, b: &str| {
            let kind = self.lexicon.relate(a, b).map(|meaning| meaning.kind);
            matches!(kind, Some(MeaningKind::Same | MeaningKind::Translation))
        };
        mine.len() > 1
            && mine.len() == theirs.len()
            && mine.iter().all(|a| theirs.iter().any(|b| means(a, b)))
            && theirs.iter().all(|b| mine.iter().any(|a| means(a, b)))
    }

    /// How two lemmas are related; across languages also by way of a translation ("arma", "weapon", "firearm").
    fn meaning(&self, mine: &str, theirs: &str) -> Option<Meaning> {
        self.meaning_of((mine, self.lexicon.entry(mine)), (theirs, self.lexicon.entry(theirs)))
    }

    /// The same for lemmas that were looked up before.
    fn meaning_of(&self, mine: (&str, Entry), theirs: (&str, Entry)) -> Option<Meaning> {
        let (from, to) = (self.claim.tongue(), self.source.tongue());
        let direct = self.lexicon.relate_entries_in((mine, from), (theirs, to));
        if direct.is_some() || from == to {
            return direct;
        }
        let by_way = self.lexicon.translate(mine.0).filter_map(|word| {
            self.lexicon.relate_entries_in(((word, self.lexicon.entry(word)), to), (theirs, to))
        });
        let best = by_way.max_by(|a, b| a.strength.total_cmp(&b.strength));
        best.map(|meaning| Meaning { strength: meaning.strength * BY_WAY, ..meaning })
    }
}

/// From this strength on a noun and a verb that may mean the same do.
const SURELY: f32 = 0.6;

/// Words before a name that make it another one: "New Mexico", "South Korea".
const PARTS: &[&str] = &[
    "new", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "nuevo", "nueva",
];

/// Whether one name is the other one with such a word before it.
fn is_another_part(mine: Option<&Entity>, theirs: Option<&Entity>) -> bool {
    let part = |long: &Entity, short: &Entity| {
        let before = long.key.strip_suffix(&short.key).and_then(|before| before.strip_suffix(' '));
        before.is_some_and(|before| PARTS.contains(&before))
    };
    mine.zip(theirs).is_some_and(|(mine, theirs)| part(mine, theirs) || part(theirs, mine))
}

/// How surely "both countries" are the two that the text is about.
const OF_TWO: f32 = 0.9;

/// What countries are called together.
const LANDS: &[&str] = &[
    "country",
    "nation",
    "government",
    "side",
    "neighbor",
    "neighbour",
    "pais",
    "nacion",
    "gobierno",
    "parte",
    "vecino",
];

/// Whether a word stands for two countries: "both nations", "the two governments".
pub(super) fn is_both(view: &View, word: usize) -> bool {
    let words = &view.reading.words;
    let both = |&child: &usize| {
        matches!(&*words[child].lemma, "both" | "two" | "2" | "ambos" | "ambas" | "ambo" | "dos")
    };
    view.is_one_of(word, LANDS) && view.reading.tree().children(word).iter().any(both)
}

/// Whether two keys are one word; a lemmatiser may lose the last "e" of a verb that nobody knows without it ("ignit").
fn same_key(a: &str, b: &str, is_unknown: impl Fn(&str) -> bool) -> bool {
    let lost = |short: &str, long: &str| long.strip_suffix('e') == Some(short) && is_unknown(short);
    a == b || lost(a, b) || lost(b, a)
}

/// Whether a word says that something is of a region whose name ends in "ia": "Sardinian".
fn is_of_region(word: &str, region: &str) -> bool {
    region.ends_with("ia") && word.strip_suffix('n') == Some(region)
}

/// How surely such a word stands for its region.
const OF_REGION: f32 = 0.9;

/// What a word is, as far as it matters for what it may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A noun or a name.
    Thing,
    /// A verb.
    Act,
    /// Anything else.
    Other,
}

/// The sort of a word with this tag.
pub(super) fn sort(tag: Tag) -> Sort {
    match tag {
        Tag::Noun | Tag::ProperNoun => Sort::Thing,
        Tag::Verb | Tag::Auxiliary => Sort::Act,
        _ => Sort::Other,
    }
}
