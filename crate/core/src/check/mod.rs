//! What follows: a claim is read like any document, compared with what the corpus says, and judged.

mod act;
mod align;
mod another;
mod belong;
mod bind;
mod borrowed;
mod candidates;
mod checkable;
mod compare;
mod contrast;
mod count;
mod dated;
mod degree;
mod describe;
mod explain;
mod expression;
mod figure;
mod finding;
mod frame;
pub mod judge;
mod label;
mod light;
mod location;
mod names;
mod operand;
mod part;
mod recombined;
mod relation;
mod repeat;
mod spelling;
mod stand;
mod told;
mod topic;
mod verdict;
mod view;
mod withheld;

use crate::Resources;
use crate::grammar::{Model, ModelError};
use crate::order;
use crate::pack::Pack;
use crate::report::{ArticleSentence, Corpus, Description, ReadReport, Report, StatementReport, Verdict};
use crate::statement::{self, Reading};
use crate::text::{Document, Language};
use align::Pair;
use candidates::{Index, Place};
use checkable::Refusal;
use finding::Finding;
use part::Part;
use repeat::Repeat;
use std::collections::BTreeSet;
use verdict::Assessment;
use view::{Class, View};

/// Version of the engine, as reports name it.
const ENGINE: &str = env!("CARGO_PKG_VERSION");

/// A corpus that has been read and can be asked.
pub struct Checker {
    resources: Resources,
    pack: Pack,
    hash: String,
    views: Vec<View>,
    index: Index,
    setting: judge::Setting,
}

/// The same pack with the trees of its documents, which then open several times as fast.
pub fn with_trees(resources: &Resources, pack: Pack) -> Pack {
    let trees = pack.documents.iter().map(|document| statement::keep(resources, document)).collect();
    Pack { trees, ..pack }
}

/// What one sentence of the corpus says of one part of a claim.
struct Evidence {
    place: Place,
    findings: Vec<Finding>,
    assessment: Assessment,
}

/// A part of a claim with its verdict and the evidence for it, best first.
struct Answer {
    part: Part,
    verdict: Verdict,
    confidence: f64,
    evidence: Vec<Evidence>,
}

impl Checker {
    /// Reads every document of `pack`.
    pub fn new(resources: Resources, pack: Pack) -> Self {
        let view = |(index, document): (usize, &Document)| {
            let reading = statement::read_kept(&resources, document.clone(), pack.kept(index));
            View::new(reading, &resources.lexicon)
        };
        let mut views: Vec<View> = pack.documents.iter().enumerate().map(view).collect();
        names::share(&mut views);
        let index = Index::new(&views, &resources.lexicon);
        let hash = pack.hash();
        Self { resources, pack, hash, views, index, setting: judge::Setting::Corpus }
    }

    /// Reads a passage that somebody chose for the claim it will be asked: it speaks of what the claim speaks of, so
    /// that more can be read out of it than out of one sentence of many.
    pub fn of_passage(resources: Resources, passage: Pack) -> Self {
        let checker = Self::new(resources, passage);
        let setting = judge::Setting::of_passage(checker.index.sentences());
        Self { setting, ..checker }
    }

    /// Checks one claim.
    pub fn check(&self, claim: &str) -> Report {
        let mut reading = self.reading(claim);
        names::recognise(&mut reading, &self.views);
        let view = View::new(reading, &self.resources.lexicon);
        let repeats = repeat::find(&view, &self.views);
        match checkable::refusal(&view) {
            Some(_) if !repeats.is_empty() => {}
            Some(Refusal::Question) if self.asks(&view) => {}
            Some(refusal) => return explain::refusal(self, &view, refusal),
            None => {}
        }
        let parts = if repeats.is_empty() { part::split(&view) } else { part::listed_or_whole(&view) };
        let answers: Vec<Answer> = parts.into_iter().map(|part| self.answer(&view, part, &repeats)).collect();
        let answers = self.unless_said_whole(&view, answers);
        explain::report(self, &view, &answers)
    }

    /// The answers, or the one for the claim as a whole where a passage that was chosen for it says it whole: the parts that
    /// were not found then are only told in other words.
    fn unless_said_whole(&self, claim: &View, answers: Vec<Answer>) -> Vec<Answer> {
        let has = |verdict| answers.iter().any(|answer| answer.verdict == verdict);
        let found = has(Verdict::Supported) && has(Verdict::NotEnoughEvidence) && !has(Verdict::Refuted);
        if self.setting == judge::Setting::Passage && found {
            let whole = self.answer(claim, part::whole(claim), &[]);
            if whole.verdict == Verdict::Supported {
                return vec![whole];
            }
        }
        answers
    }

    /// What the engine reads from `text`.
    pub fn read(&self, text: &str) -> ReadReport {
        describe::reading(&self.reading(text))
    }

    /// The sentences of an article, each with how well it can be checked.
    pub fn article(&self, text: &str) -> Vec<ArticleSentence> {
        describe::article(&self.reading(text))
    }

    /// What the corpus holds.
    pub fn describe(&self) -> Description {
        describe::corpus(&self.pack, &self.hash, &self.views)
    }

    /// What was read from the document at `index`; empty when there is no such document.
    pub fn statements(&self, index: usize) -> Vec<StatementReport> {
        self.views.get(index).map(|view| describe::statements(&view.reading)).unwrap_or_default()
    }

    /// The documents of the corpus.
    pub fn documents(&self) -> &[Document] {
        &self.pack.documents
    }

    /// Adds the grammar model of `language` and reads the documents in that language again.
    ///
    /// # Errors
    /// When the bytes are not a model of this version, or are damaged.
    pub fn add_language(&mut self, language: Language, model: &[u8]) -> Result<(), ModelError> {
        let model = Some(Model::from_bytes(model)?.into());
        match language {
            Language::English => self.resources.english = model,
            Language::Spanish => self.resources.spanish = model,
        }
        for (index, view) in self.views.iter_mut().enumerate() {
            if view.reading.layout.language == language {
                let document = std::mem::take(&mut view.reading.document);
                let reading = statement::read_kept(&self.resources, document, self.pack.kept(index));
                *view = View::new(reading, &self.resources.lexicon);
            }
        }
        names::share(&mut self.views);
        self.index = Index::new(&self.views, &self.resources.lexicon);
        Ok(())
    }

    /// The same pack with the trees of its documents, read with what this checker reads with.
    pub fn with_trees(&self, pack: Pack) -> Pack {
        with_trees(&self.resources, pack)
    }

    /// The language of `text`, when its grammar model is not loaded yet.
    pub fn needs_language(&self, text: &str) -> Option<Language> {
        let language = Language::of(text);
        self.resources.model(language).is_none().then_some(language)
    }

    fn reading(&self, text: &str) -> Reading {
        statement::read(
            &self.resources,
            Document { id: "claim".into(), text: text.into(), ..Document::default() },
        )
    }

    /// Whether the corpus asks what the claim asks, in nearly the same words: what both take for granted can be compared.
    fn asks(&self, claim: &View) -> bool {
        let keys = |view: &View, words: std::ops::Range<usize>| -> BTreeSet<String> {
            words
                .filter(|&word| view.facts[word].class == Class::Content)
                .map(|word| view.facts[word].key.clone())
                .collect()
        };
        let mine = keys(claim, 0..claim.facts.len());
        let alike = |view: &View, sentence: usize| {
            let span = view.sentence_span(sentence);
            let met = keys(view, view.sentence_words(sentence)).intersection(&mine).count();
            view.reading.at(span).trim_end().ends_with('?') && met * 5 >= mine.len() * 4
        };
        !mine.is_empty()
            && self
                .views
                .iter()
                .any(|view| (0..view.reading.layout.sentences.len()).any(|at| alike(view, at)))
    }

    /// What the corpus says of `part`; the passages of `repeats` are compared already.
    fn answer(&self, claim: &View, part: Part, repeats: &[Repeat]) -> Answer {
        let mut places = self.index.find(claim, &part, &self.resources.lexicon);
        places.retain(|place| !repeats.iter().any(|repeat| repeat.has(*place)));
        let compared = places.into_iter().map(|place| self.compare(claim, &part, place));
        let mut evidence: Vec<Evidence> =
            compared.chain(repeats.iter().filter_map(|repeat| repeat.of(&part))).collect();
        order::sort_by(&mut evidence, |a, b| {
            let rank = |it: &Evidence| (it.assessment.coverage, it.assessment.confidence);
            let ((a_met, a_sure), (b_met, b_sure)) = (rank(a), rank(b));
            b_met.total_cmp(&a_met).then(b_sure.total_cmp(&a_sure)).then(a.place.cmp(&b.place))
        });
        let verdict = verdict::of_part(&evidence);
        let confidence = verdict::confidence(verdict, &evidence);
        order::sort_by_key(&mut evidence, |evidence| evidence.assessment.verdict != verdict);
        Answer { part, verdict, confidence, evidence }
    }

    fn compare(&self, claim: &View, part: &Part, place: Place) -> Evidence {
        let pair =
            Pair::new(claim, part, &self.views[place.document], place.sentence, &self.resources.lexicon);
        let findings = compare::all(&pair);
        let assessment = verdict::assess(&pair, &findings, self.setting);
        Evidence { place, findings, assessment }
    }

    fn corpus(&self) -> Corpus {
        Corpus {
            id: self.pack.id.clone(),
            hash: self.hash.clone(),
            documents: self.views.len(),
            statements: self.views.iter().map(|view| view.reading.statements.len()).sum(),
        }
    }
}
