//! Treebank sentences (CoNLL-U) and what training takes from them.

use flate2::read::GzDecoder;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use vouch_core::grammar::{Form, Tag};

/// A word as the treebank has it.
#[derive(Clone, Debug, Default)]
pub struct Gold {
    pub form: String,
    pub lemma: String,
    pub tag: Tag,
    /// The treebank's own finer tag; `_` where it has none.
    pub fine: String,
    pub features: String,
    /// Index of the head, counted from 1; 0 for the root.
    pub head: u16,
    pub relation: String,
    /// Whether it is part of a name, where the treebank says so apart from the tag.
    pub is_name: bool,
    /// When a contraction begins here: of how many words, and how it is written.
    pub contraction: Option<(usize, String)>,
}

/// A treebank sentence.
pub type Sentence = Vec<Gold>;

/// Sub-types of relations that are learned; all others are learned as their general relation.
const SUBTYPES: &[&str] = &[
    "nsubj:pass",
    "csubj:pass",
    "obl:agent",
    "obl:unmarked",
    "nmod:unmarked",
    "nmod:poss",
    "nmod:desc",
    "acl:relcl",
    "aux:pass",
    "compound:prt",
];

/// Where the treebanks lie: `../shared/eval/treebank`, seen from the repository.
pub fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/eval/treebank")
}

/// The sentences of the treebank file `name`.
pub fn read(name: &str) -> Result<Vec<Sentence>, Box<dyn std::error::Error>> {
    let path = directory().join(format!("{name}.conllu.gz"));
    let file =
        File::open(&path).map_err(|error| format!("the treebank `{}` is absent: {error}", path.display()))?;
    let mut text = String::new();
    GzDecoder::new(file).read_to_string(&mut text)?;
    Ok(text.split("\n\n").map(parse).filter(|sentence| !sentence.is_empty()).collect())
}

/// The sentence that the lines of `block` describe.
pub fn parse(block: &str) -> Sentence {
    let mut sentence = Sentence::new();
    let mut contraction = None;
    for line in block.lines() {
        let mut columns = line.split('\t');
        let id = columns.next().unwrap_or_default();
        if let (Some((first, last)), Some(form)) = (id.split_once('-'), columns.next()) {
            let numbers = (first.parse::<usize>(), last.parse::<usize>());
            if let (Ok(first), Ok(last)) = numbers {
                contraction = Some((last + 1 - first, form.to_owned()));
            }
        } else if let Some(word) = word(line) {
            sentence.push(Gold { contraction: contraction.take(), ..word });
        }
    }
    sentence
}

fn word(line: &str) -> Option<Gold> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [id, form, lemma, tag, fine, features, head, relation, _, other] = columns[..] else { return None };
    id.parse::<u16>().ok()?;
    Some(Gold {
        form: form.to_owned(),
        lemma: lemma.to_lowercase(),
        tag: Tag::from_name(tag),
        fine: fine.to_owned(),
        features: features.to_owned(),
        head: head.parse().ok()?,
        relation: learned(relation).to_owned(),
        is_name: other.contains("Proper=True"),
        contraction: None,
    })
}

/// The relation that is learned for a treebank's relation.
fn learned(relation: &str) -> &str {
    if SUBTYPES.contains(&relation) { relation } else { general(relation) }
}

/// A relation without its sub-type.
pub fn general(relation: &str) -> &str {
    relation.split(':').next().unwrap_or(relation)
}

impl Gold {
    /// The word's inflection, from its finer tag or its features.
    pub fn inflection(&self) -> Form {
        let by_fine = match self.fine.as_str() {
            "NN" | "NNP" => Form::Singular,
            "NNS" | "NNPS" => Form::Plural,
            "VB" => Form::Base,
            "VBD" => Form::Past,
            "VBN" => Form::PastParticiple,
            "VBG" => Form::Gerund,
            "VBZ" => Form::ThirdPerson,
            "VBP" => Form::Present,
            "MD" => Form::Modal,
            "JJR" | "RBR" => Form::Comparative,
            "JJS" | "RBS" => Form::Superlative,
            "PRP$" | "POS" => Form::Possessive,
            "WDT" | "WP" | "WRB" => Form::Interrogative,
            _ => Form::None,
        };
        if by_fine == Form::None { self.by_features() } else { by_fine }
    }

    fn by_features(&self) -> Form {
        let has = |feature: &str| self.features.split('|').any(|part| part == feature);
        let verbal = matches!(self.tag, Tag::Verb | Tag::Auxiliary);
        let table: [(bool, Form); 16] = [
            (verbal && has("VerbForm=Inf"), Form::Base),
            (verbal && has("VerbForm=Part"), Form::PastParticiple),
            (verbal && has("VerbForm=Ger"), Form::Gerund),
            (verbal && has("Mood=Cnd"), Form::Conditional),
            (verbal && has("Mood=Sub"), Form::Subjunctive),
            (verbal && has("Tense=Imp"), Form::Imperfect),
            (verbal && has("Tense=Past"), Form::Past),
            (verbal && has("Tense=Fut"), Form::Future),
            (verbal && has("Tense=Pres"), Form::Present),
            (has("Degree=Cmp"), Form::Comparative),
            (has("Degree=Sup"), Form::Superlative),
            (has("NumType=Ord"), Form::Ordinal),
            (has("Poss=Yes"), Form::Possessive),
            (
                self.features.contains("PronType=Rel") || self.features.contains("PronType=Int"),
                Form::Interrogative,
            ),
            (self.tag == Tag::Noun && has("Number=Plur"), Form::Plural),
            (self.tag == Tag::Noun && has("Number=Sing"), Form::Singular),
        ];
        table.into_iter().find(|entry| entry.0).map_or(Form::None, |entry| entry.1)
    }
}
