//! Sentences that hold words apart from their clause: "RIGA, May 3 — The port closed, officials said on Monday". The clause
//! and what stands beside it are read one by one and put together again; each alone is read far better than all at once.

mod aside;
mod clause;
mod inset;

use super::model::{Model, Parse};
use super::{Form, Relation, Tag};
use aside::{Aside, Place};
use std::ops::Range;

/// Words with their tags, as far as they tell what stands apart.
pub(super) struct Seen<'a> {
    pub forms: &'a [&'a str],
    pub tags: &'a [(Tag, Form)],
}

impl Model {
    /// Tags and parses one sentence like [`Model::parse`], with what stands beside its clause read apart.
    pub fn parse_apart(&self, forms: &[&str], parse: &mut Parse) {
        let dateline = aside::dateline(forms);
        if dateline > 0 {
            self.parse_behind(forms, dateline, parse);
            return;
        }
        if let Some(inset) = inset::find(forms) {
            self.parse_around(forms, &inset, parse);
            return;
        }
        if self.parse_halves(forms, parse) {
            return;
        }
        self.parse_clauses(forms, parse);
        if forms.iter().any(|form| aside::attributes(form)) {
            self.set_apart(forms, parse);
        }
    }

    /// Reads what stands before a semicolon and what stands behind it one by one, where each is a clause: "The trial cost a million;
    /// a bank paid". Answers whether it was so; the items of a list are no clauses.
    fn parse_halves(&self, forms: &[&str], parse: &mut Parse) -> bool {
        let Some(mark) = forms.iter().position(|form| *form == ";") else { return false };
        if mark == 0 || mark + 1 == forms.len() {
            return false;
        }
        let (mut first, mut second) = (Parse::default(), Parse::default());
        self.parse_apart(&forms[..mark], &mut first);
        self.parse_apart(&forms[mark + 1..], &mut second);
        let is_clause =
            |forms: &[&str], half: &Parse| Seen { forms, tags: &self.tags(half) }.has_clause(0..forms.len());
        if !is_clause(&forms[..mark], &first) || !is_clause(&forms[mark + 1..], &second) {
            return false;
        }
        let (above, below) = (first.root(), second.root() + mark + 1);
        parse.clear(forms.len());
        parse.place(&first, &(0..mark).collect::<Vec<_>>(), 0);
        parse.place(&second, &(mark + 1..forms.len()).collect::<Vec<_>>(), above);
        parse.labels[below] = self.label("parataxis");
        parse.tags[mark] = self.mark(forms[mark]);
        (parse.heads[mark + 1], parse.labels[mark + 1]) = (below as u16, self.label("punct"));
        true
    }

    /// Reads the clause without what stands between its dashes. That says more of the thing named before it, or stands beside
    /// the clause.
    fn parse_around(&self, forms: &[&str], inset: &Range<usize>, parse: &mut Parse) {
        let (first, second) = (inset.start - 1, inset.end);
        let rest: Vec<usize> = (0..first).chain(second + 1..forms.len()).collect();
        let outer: Vec<&str> = rest.iter().map(|&word| forms[word]).collect();
        let (mut clause, mut inside) = (Parse::default(), Parse::default());
        self.parse_apart(&outer, &mut clause);
        self.parse_clauses(&forms[inset.clone()], &mut inside);
        let root = inside.root();
        let nominal = |parse: &Parse, word: usize| {
            matches!(self.tag_of(parse.tags[word - 1]).0, Tag::Noun | Tag::ProperNoun)
        };
        let thing = self.top_of_phrase(&clause, first);
        let more = nominal(&inside, root) && nominal(&clause, thing) && !self.has_subject(&inside, root);
        let (above, label) = if more { (thing, "appos") } else { (clause.root(), "parataxis") };
        parse.clear(forms.len());
        parse.place(&clause, &rest, 0);
        parse.place(&inside, &inset.clone().collect::<Vec<_>>(), rest[above - 1] + 1);
        parse.labels[inset.start + root] = self.label(label);
        let marked = (inset.start + root) as u16;
        for dash in [first, second] {
            parse.tags[dash] = self.mark(forms[dash]);
            (parse.heads[dash + 1], parse.labels[dash + 1]) = (marked, self.label("punct"));
        }
    }

    /// The noun at the top of the phrase that ends with `word`, both counted from 1.
    fn top_of_phrase(&self, parse: &Parse, word: usize) -> usize {
        let above = |&at: &usize| {
            let joined = matches!(self.label_of(parse.labels[at]), "nmod" | "conj" | "compound" | "flat");
            Some(parse.heads[at] as usize).filter(|&head| joined && head > 0 && head < at)
        };
        std::iter::successors(Some(word), above).last().unwrap_or(word)
    }

    fn has_subject(&self, parse: &Parse, verb: usize) -> bool {
        (1..parse.heads.len()).any(|at| {
            parse.heads[at] as usize == verb && self.label_of(parse.labels[at]).starts_with("nsubj")
        })
    }

    /// The tag of a mark, read by itself.
    fn mark(&self, form: &str) -> u8 {
        let mut alone = Parse::default();
        self.parse([form].into_iter(), &mut alone);
        alone.tags[0]
    }

    /// Parses, and reads clauses that "and" joins one by one where the tree has mixed them up.
    fn parse_clauses(&self, forms: &[&str], parse: &mut Parse) {
        self.parse(forms.iter().copied(), parse);
        if !forms.iter().any(|form| clause::joins(form)) {
            return;
        }
        let tags = self.tags(parse);
        let relation = |word: usize| self.relations[parse.labels[word + 1] as usize];
        let head = |word: usize| usize::from(parse.heads[word + 1]).checked_sub(1);
        let Some(joint) = clause::mixed(&Seen { forms, tags: &tags }, relation, head) else { return };
        let (mut first, mut second) = (Parse::default(), Parse::default());
        let begin = if forms[joint - 1] == "," { joint - 1 } else { joint };
        self.parse(forms[..begin].iter().copied(), &mut first);
        self.parse_clauses(&forms[joint + 1..], &mut second);
        let above = self.carrier(&first);
        let below = second.root() + joint;
        let kept = std::mem::take(&mut parse.tags);
        parse.clear(forms.len());
        parse.place(&first, &(0..begin).collect::<Vec<_>>(), 0);
        parse.place(&second, &(joint + 1..forms.len()).collect::<Vec<_>>(), above);
        parse.labels[below + 1] = self.label("conj");
        parse.tags[begin..=joint].copy_from_slice(&kept[begin..=joint]);
        for word in begin..=joint {
            let name = if word == joint { "cc" } else { "punct" };
            (parse.heads[word + 1], parse.labels[word + 1]) = (below as u16 + 1, self.label(name));
        }
        if self.label_of(parse.labels[forms.len()]) == "punct" {
            parse.heads[forms.len()] = first.root() as u16;
        }
    }

    /// The verb that a clause behind "and" goes on from, counted from 1: of what is said, the verb that says it.
    fn carrier(&self, parse: &Parse) -> usize {
        let root = parse.root();
        let said = |word: &usize| {
            parse.heads[*word] as usize == root && self.label_of(parse.labels[*word]) == "ccomp"
        };
        (root + 1..parse.heads.len()).find(said).unwrap_or(root)
    }

    fn tags(&self, parse: &Parse) -> Vec<(Tag, Form)> {
        parse.tags.iter().map(|&tag| self.tag_of(tag)).collect()
    }

    /// A dateline says where and when a report was written: its words hang on the first of them, and that on the report.
    fn parse_behind(&self, forms: &[&str], dateline: usize, parse: &mut Parse) {
        let (mut line, mut report) = (Parse::default(), Parse::default());
        self.parse(forms[..dateline].iter().copied(), &mut line);
        self.parse_apart(&forms[dateline..], &mut report);
        let (apart, flat) = (self.label("discourse"), self.label("flat"));
        for word in 1..=dateline {
            (line.heads[word], line.labels[word]) = if word == 1 { (0, apart) } else { (1, flat) };
        }
        let root = report.root() + dateline;
        parse.clear(forms.len());
        parse.place(&line, &(0..dateline).collect::<Vec<_>>(), root);
        parse.place(&report, &(dateline..forms.len()).collect::<Vec<_>>(), 0);
    }

    /// Reads a sentence again, without the words that only say who said it.
    fn set_apart(&self, forms: &[&str], parse: &mut Parse) {
        let tags = self.tags(parse);
        let Some(aside) = aside::find(&Seen { forms, tags: &tags }) else { return };
        if is_clean(parse, &aside, |word| self.relations[parse.labels[word + 1] as usize]) {
            return;
        }
        let Aside { place, words, verb, without } = aside;
        let rest: Vec<usize> =
            (0..forms.len()).filter(|word| !words.contains(word) && !without.contains(word)).collect();
        let own: Vec<usize> = words.clone().collect();
        let (mut clause, mut saying) = (Parse::default(), Parse::default());
        self.parse(own.iter().map(|&word| forms[word]), &mut saying);
        let root = own[saying.root() - 1];
        let sourced = || {
            saying.heads[1] as usize == saying.root()
                && self.tag_of(saying.tags[root - words.start]).0 != Tag::Verb
        };
        if verb.map_or(!sourced(), |verb| verb != root) {
            return;
        }
        let told: Vec<&str> = rest.iter().map(|&word| forms[word]).collect();
        self.parse_clauses(&told, &mut clause);
        self.give_speaker(&mut saying, verb.map(|verb| verb - words.start + 1));
        let main = rest[clause.root() - 1];
        let (clause_label, saying_label) = match place {
            Place::Behind => ("ccomp", "root"),
            Place::Between => ("root", "parataxis"),
            Place::Source => ("root", "obl"),
        };
        let behind = place == Place::Behind;
        let kept = std::mem::take(&mut parse.tags);
        parse.clear(forms.len());
        parse.place(&clause, &rest, if behind { root + 1 } else { 0 });
        parse.place(&saying, &own, if behind { 0 } else { main + 1 });
        (parse.labels[main + 1], parse.labels[root + 1]) =
            (self.label(clause_label), self.label(saying_label));
        let marked = if behind { main } else { root } as u16 + 1;
        for word in without {
            parse.tags[word] = kept[word];
            (parse.heads[word + 1], parse.labels[word + 1]) = (marked, self.label("punct"));
        }
        if behind && self.label_of(parse.labels[forms.len()]) == "punct" {
            parse.heads[forms.len()] = root as u16 + 1;
        }
    }

    /// Behind a verb of saying stands who says it: "said the mayor".
    fn give_speaker(&self, saying: &mut Parse, verb: Option<usize>) {
        let Some(verb) = verb else { return };
        let of = |parse: &Parse, word: usize, name: &str| {
            parse.heads[word] as usize == verb && self.label_of(parse.labels[word]) == name
        };
        let words = 1..saying.heads.len();
        if words.clone().any(|word| of(saying, word, "nsubj")) {
            return;
        }
        let speaker = words.clone().find(|&word| of(saying, word, "obj") || of(saying, word, "xcomp"));
        if let Some(speaker) = speaker {
            saying.labels[speaker] = self.label("nsubj");
        }
    }

    /// The number of the relation with this name.
    fn label(&self, name: &str) -> u8 {
        self.labels().iter().position(|label| label == name).unwrap_or_default() as u8
    }
}

/// Whether the tree keeps the aside and the clause apart already: one hangs on the other as a whole, and nothing else does.
fn is_clean(parse: &Parse, aside: &Aside, relation: impl Fn(usize) -> Relation) -> bool {
    let inside = |word: usize| aside.words.contains(&word);
    let crosses = |word: &usize| {
        let head = usize::from(parse.heads[word + 1]).checked_sub(1);
        head.is_some_and(|head| inside(head) != inside(*word)) && !aside.without.contains(word)
    };
    let whole = |word: usize| {
        matches!(relation(word), Relation::ClausalComplement | Relation::Parataxis)
            || inside(word) && relation(word) == Relation::Oblique
    };
    let mut arcs = (0..parse.tags.len() - 1).filter(crosses);
    arcs.next().is_none_or(whole) && arcs.next().is_none()
}

impl Parse {
    /// The word on which all others hang, counted from 1.
    fn root(&self) -> usize {
        self.heads.iter().skip(1).position(|&head| head == 0).map_or(1, |word| word + 1)
    }

    /// Room for `length` words.
    fn clear(&mut self, length: usize) {
        self.tags = vec![0; length];
        self.heads = vec![0; length + 1];
        self.labels = vec![0; length + 1];
    }

    /// Puts the tree of some words among all others: the words stand at `places`, their root hangs on `head`.
    fn place(&mut self, part: &Parse, places: &[usize], head: usize) {
        for (index, &place) in places.iter().enumerate() {
            let above = part.heads[index + 1] as usize;
            self.tags[place] = part.tags[index];
            self.labels[place + 1] = part.labels[index + 1];
            self.heads[place + 1] = if above == 0 { head } else { places[above - 1] + 1 } as u16;
        }
    }
}

impl Seen<'_> {
    /// Whether the word opens a clause that hangs on another: "who", "that", "when".
    fn hangs(&self, word: usize) -> bool {
        let (tag, form) = self.tags[word];
        tag == Tag::Subordinator
            || form == Form::Interrogative
            || matches!(self.forms[word], "that" | "which" | "who" | "whose" | "que" | "quien")
    }

    /// Whether the words hold a verb that makes a clause, and do not hang on what follows.
    fn has_clause(&self, words: Range<usize>) -> bool {
        let first = words.clone().find(|&word| self.tags[word].0 != Tag::Punctuation);
        let hanging = first.is_some_and(|first| self.tags[first].0 == Tag::Subordinator);
        let commas = words.clone().filter(|&word| self.forms[word] == ",").count();
        // The verb behind "who" or "that" makes no clause that stands by itself.
        let mut open = 0_usize;
        let alone = |word: usize| {
            if self.is_finite(word) && open == 0 {
                return true;
            }
            open = if self.is_finite(word) { open - 1 } else { open + usize::from(self.hangs(word)) };
            false
        };
        (!hanging || commas > 0) && words.into_iter().any(alone)
    }

    fn is_finite(&self, word: usize) -> bool {
        let (tag, form) = self.tags[word];
        matches!(tag, Tag::Verb | Tag::Auxiliary)
            && matches!(
                form,
                Form::Past
                    | Form::Present
                    | Form::ThirdPerson
                    | Form::Modal
                    | Form::Future
                    | Form::Conditional
                    | Form::Subjunctive
                    | Form::Imperfect
            )
    }
}
