//! A trained tagger, lemmatiser and parser for one language.

use super::bytes::{Reader, Writer};
use super::lemma::{self, Lemmas};
use super::network::{Network, Part, Scores, best};
use super::tree::best_tree;
use super::view::{self, View};
use super::{Form, Relation, Tag, Word, store};
use crate::text::{Layout, Token};
use std::fmt;

/// A trained tagger, lemmatiser and dependency parser for one language.
#[derive(Debug)]
pub struct Model {
    pub(super) checksum: [u8; 4],
    pub(super) tags: Vec<(Tag, Form)>,
    labels: Vec<String>,
    pub(super) relations: Vec<Relation>,
    network: Network,
    lemmas: Lemmas,
}

/// First bytes of a model file.
const MAGIC: &[u8; 4] = b"VGRM";
/// Changes whenever features or layout change; a model of another version is refused.
const VERSION: u8 = 2;
/// Longer sentences are parsed in pieces of this many words, so time and memory stay linear.
const LONGEST: usize = 160;

/// A sentence's tags and tree, by the model's own numbers.
#[derive(Debug, Default)]
pub struct Parse {
    /// Each word's tag.
    pub tags: Vec<u8>,
    /// Each word's head, counted from 1; index 0 is the root and unused.
    pub heads: Vec<u16>,
    /// Each word's relation, like `heads`.
    pub labels: Vec<u8>,
    views: Vec<View>,
    scores: Scores,
}

impl Model {
    /// Opens a model file made by `cargo xtask train grammar`.
    ///
    /// # Errors
    /// When the bytes are not a model of this version, or are damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ModelError> {
        let (head, body) = bytes.split_at_checked(9).ok_or_else(|| ModelError::damaged("it ends early"))?;
        if &head[..4] != MAGIC {
            return Err(ModelError("expected a grammar model, found other bytes".into()));
        }
        if head[4] != VERSION {
            return Err(ModelError(format!(
                "expected a grammar model of version `{VERSION}`, found `{}`; run `cargo xtask train grammar`",
                head[4]
            )));
        }
        if head[5..] != checksum(body).to_le_bytes() {
            return Err(ModelError::damaged("its checksum differs"));
        }
        let mut reader = Reader(body);
        let mut tags = Vec::new();
        for _ in 0..reader.byte()? {
            tags.push((Tag::from_number(reader.byte()?), Form::from_number(reader.byte()?)));
        }
        let mut labels = Vec::new();
        for _ in 0..reader.byte()? {
            labels.push(reader.text()?.to_owned());
        }
        if tags.is_empty() || labels.is_empty() {
            return Err(ModelError::damaged("it has no tags or no relations"));
        }
        let network = store::read(&mut reader)?;
        if network.part(Part::Tag).columns != tags.len() || network.part(Part::Label).columns != labels.len()
        {
            return Err(ModelError::damaged("its tags or relations do not fit its matrices"));
        }
        Ok(Self {
            checksum: [head[5], head[6], head[7], head[8]],
            relations: labels.iter().map(|label| Relation::from_name(label)).collect(),
            tags,
            labels,
            network,
            lemmas: Lemmas::read(&mut reader)?,
        })
    }

    /// What the model is made of, to be changed and written again.
    pub fn to_parts(&self) -> Parts {
        let (rules, endings) = self.lemmas.to_parts();
        let (tags, labels, network) = (self.tags.clone(), self.labels.clone(), self.network.clone());
        Parts { tags, labels, network, rules, endings }
    }

    /// Tags, lemmatises and parses every sentence of `layout`. What [`Model::keep`] wrote of the same text and layout is used
    /// where `kept` holds it; anything else there is passed over.
    pub fn analyse(&self, text: &str, layout: &Layout, kept: &[u8]) -> Vec<Word> {
        let mut words = Vec::with_capacity(layout.tokens.len());
        let mut parse = Parse::default();
        let mut characters = Vec::new();
        let known = self.kept(text, layout, kept).unwrap_or_default();
        for (piece, tokens) in pieces(layout).enumerate() {
            let parse = known.get(piece).unwrap_or_else(|| {
                let forms: Vec<&str> = tokens.iter().map(|token| token.span.of(text)).collect();
                self.parse_apart(&forms, &mut parse);
                &parse
            });
            let first = words.len();
            for (index, token) in tokens.iter().enumerate() {
                let tag = parse.tags[index];
                words.push(Word {
                    span: token.span,
                    lemma: self.lemmas.lemma(token.span.of(text), tag, &mut characters),
                    tag: self.tags[tag as usize].0,
                    form: self.tags[tag as usize].1,
                    head: (parse.heads[index + 1] as usize).checked_sub(1).map(|head| first + head),
                    relation: self.relations[parse.labels[index + 1] as usize],
                });
            }
        }
        words
    }

    /// Tags and parses one sentence of at most 60,000 words, given as their forms.
    pub fn parse<'a>(&self, forms: impl Iterator<Item = &'a str>, parse: &mut Parse) {
        view::sentence(forms, &mut parse.views);
        self.network.run(&parse.views, &mut parse.scores);
        let scores = &parse.scores;
        best_tree(&scores.arcs, &mut parse.heads);
        parse.tags.clear();
        parse.labels.clear();
        parse.labels.push(0);
        for word in 1..parse.heads.len() {
            parse.tags.push(best(scores.tags.row(word)));
            parse.labels.push(self.network.label(scores, parse.heads[word] as usize, word));
        }
    }

    /// The part of speech and form that tag number `tag` stands for.
    pub fn tag_of(&self, tag: u8) -> (Tag, Form) {
        self.tags[tag as usize]
    }

    /// The number of a tag.
    pub(super) fn number_of(&self, tag: Tag, form: Form) -> Option<u8> {
        self.tags.iter().position(|it| *it == (tag, form)).map(|number| number as u8)
    }

    /// The name of relation number `label`, as in the treebank.
    pub fn label_of(&self, label: u8) -> &str {
        &self.labels[label as usize]
    }

    /// Names of the relations, in the order of their numbers.
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// What was learned.
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// The dictionary form of `form` with tag number `tag`.
    pub fn lemma_of(&self, form: &str, tag: u8) -> String {
        self.lemmas.lemma(form, tag, &mut Vec::new())
    }
}

/// The tokens that are parsed together, in text order.
pub(super) fn pieces(layout: &Layout) -> impl Iterator<Item = &[Token]> {
    layout.sentences.iter().flat_map(|sentence| layout.tokens[sentence.tokens.clone()].chunks(LONGEST))
}

/// What training found, ready to be written.
#[derive(Debug, Default)]
pub struct Parts {
    /// Tags, in the order of their numbers.
    pub tags: Vec<(Tag, Form)>,
    /// Names of the relations, in the order of their numbers.
    pub labels: Vec<String>,
    /// Tagger, parser and labeller.
    pub network: Network,
    /// The lemmatiser's rules.
    pub rules: Vec<lemma::Rule>,
    /// The lemmatiser's endings, sorted by key.
    pub endings: Vec<(u32, u16)>,
}

impl Parts {
    /// The bytes of the model file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.byte(self.tags.len() as u8);
        for (tag, form) in &self.tags {
            writer.byte(*tag as u8);
            writer.byte(*form as u8);
        }
        writer.byte(self.labels.len() as u8);
        for label in &self.labels {
            writer.text(label);
        }
        store::write(&self.network, &mut writer);
        lemma::write(&self.rules, &self.endings, &mut writer);
        let mut bytes = MAGIC.to_vec();
        bytes.push(VERSION);
        bytes.extend(checksum(&writer.0).to_le_bytes());
        bytes.extend(writer.0);
        bytes
    }
}

/// FNV-1a over the model's body.
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Why a model file could not be opened.
#[derive(Debug)]
pub struct ModelError(String);

impl ModelError {
    /// The file is damaged in the way `how` says.
    pub(super) fn damaged(how: &str) -> Self {
        Self(format!("the grammar model is damaged: {how}; run `cargo xtask train grammar`"))
    }
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ModelError {}
