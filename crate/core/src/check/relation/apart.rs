//! What keeps two words apart that mean the same elsewhere: spelling alone, a thing only wanted, another way.

use super::{Sort, sort};
use crate::check::align::Pair;
use crate::check::view::View;
use crate::grammar::{Relation, Tag};

/// Words that as a verb mean something else than as a noun or an adjective.
const HOMOGRAPHS: &[&str] =
    &["present", "mean", "content", "sound", "rear", "second", "object", "match", "bear"];

/// Words that leave open whether it comes to what the noun under them names.
#[rustfmt::skip]
const LEAVING_OPEN: &[&str] = &[
    "ask", "avoid", "call", "call for", "consider", "debate", "demand", "deny", "discuss", "expect", "fear", "favor",
    "hope", "need", "offer", "oppose", "plan", "predict", "prevent", "promise", "propose", "refuse", "reject",
    "request", "seek", "support", "threaten", "urge", "want", "abandon", "await", "back", "block", "call off",
    "cancel", "delay", "draft", "examine", "eye", "look", "look at", "mull", "postpone", "prepare", "review", "study",
    "warn", "weigh", "chance", "idea", "option", "possibility", "potential", "proposal", "prospect", "risk", "threat",
    "amenaza", "posibilidad", "propuesta", "riesgo", "amenazar", "buscar", "considerar", "descartar", "discutir",
    "evitar", "exigir", "negar", "ofrecer", "pedir", "prometer", "proponer", "rechazar", "temer",
];

/// Words for going to a place.
const HEADING: &[&str] = &["bound", "head", "destine"];

impl Pair<'_> {
    /// Whether `word` of the claim and `source` do not mean the same here, whatever the tables say.
    pub(super) fn are_apart(&self, word: usize, source: usize) -> bool {
        self.is_only_wanted(word, source)
            || self.leads_elsewhere(word, source)
            || self.is_homograph(word, source)
    }

    /// Whether the source's noun names an act that somebody only wants, offers or refuses, and the claim says that it was
    /// done: who promises an apology has not apologised.
    fn is_only_wanted(&self, word: usize, source: usize) -> bool {
        let open = |view: &View, word: usize| {
            view.reading.words[word].head.is_some_and(|verb| view.is_one_of(verb, LEAVING_OPEN))
        };
        // "Went on strike" tells an act by its noun.
        let verb = |view: &View, at: usize| view.reading.words[at].tag == Tag::Verb;
        let act =
            verb(self.claim, word) || self.claim.whole(word).is_some_and(|it| verb(self.claim, it.head));
        let noun = self.source.reading.words[source].tag == Tag::Noun;
        act && noun && open(self.source, source) && !open(self.claim, word)
    }

    /// Whether both words say where something goes, and it goes to different places: "bound for Lima" and "heading to Quito".
    fn leads_elsewhere(&self, word: usize, source: usize) -> bool {
        if !self.claim.is_one_of(word, HEADING) {
            return false;
        }
        let place = |view: &View, word: usize| {
            let aim = |&it: &usize| {
                view.reading.tree().preposition(it).is_some_and(|it| matches!(&*it.lemma, "for" | "to"))
            };
            view.reading.tree().by(word, Relation::Oblique).find(aim)
        };
        let ends = place(self.claim, word).zip(place(self.source, source));
        let names =
            ends.and_then(|(here, there)| Some((self.claim_entity(here)?, self.source_entity(there)?)));
        names.is_some_and(|(mine, theirs)| !self.same_name(mine, theirs))
    }

    /// Whether the two are one word only by their spelling: who was present presented nothing.
    fn is_homograph(&self, word: usize, source: usize) -> bool {
        let act = |view: &View, word: usize| sort(view.reading.words[word].tag) == Sort::Act;
        self.claim.facts[word].key == self.source.facts[source].key
            && self.claim.is_one_of(word, HOMOGRAPHS)
            && act(self.claim, word) != act(self.source, source)
    }
}
