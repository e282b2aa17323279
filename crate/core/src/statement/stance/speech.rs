//! Who says what in a whole document: indirect speech by clause, quotations by the clause nearest to them.

use super::Speech;
use super::clause::{self, Clause};
use super::resolve::Memory;
use super::scene::Scene;
use super::subject::{Subject, Who};
use super::verb::SpeechKind;
use crate::grammar::{Tag, Word};
use crate::order;
use crate::statement::Statement;
use crate::text::{BlockKind, Layout, Span};
use crate::value::entity::Role;
use crate::value::{Mentions, Quote};

/// A clause of saying with its speakers resolved.
struct Said {
    clause: Clause,
    keys: Vec<String>,
}

/// Who says what, in text order: one entry for each stretch said and each speaker.
pub fn speeches(
    text: &str,
    layout: &Layout,
    words: &[Word],
    mentions: &Mentions,
    offices: &[Role],
) -> Vec<Speech> {
    let scene = Scene::new(text, layout, words, mentions, offices);
    let mut memory = Memory::default();
    let mut sentences: Vec<Vec<Said>> = Vec::with_capacity(layout.sentences.len());
    let mut subjects: Vec<Option<(Subject, Vec<String>)>> = Vec::with_capacity(layout.sentences.len());
    for sentence in &layout.sentences {
        if matches!(
            layout.blocks[sentence.block].kind,
            BlockKind::Furniture | BlockKind::Teaser | BlockKind::Caption
        ) {
            sentences.push(Vec::new());
            subjects.push(None);
            continue;
        }
        let mut said = Vec::new();
        let clauses = clause::find(&scene, sentence);
        let subject = scene.sentence_subject(sentence);
        for clause in clauses {
            memory.see_until(&scene, scene.span(clause.verb..clause.verb + 1).start);
            let keys = memory.keys(&scene, &clause.subject);
            let nested = said.iter().any(|outer: &Said| outer.clause.said.contains(&clause.verb));
            if !nested {
                memory.focus_on(&scene, &clause.subject, &keys);
            }
            said.push(Said { clause, keys });
        }
        memory.see_until(&scene, sentence.span.end);
        let quoted = sentence.tokens.clone().all(|at| scene.quoted[at] || scene.is_mark(at));
        let subject = subject.map(|subject| {
            let keys = memory.keys(&scene, &subject);
            (subject, keys)
        });
        if said.is_empty() && !quoted {
            match &subject {
                Some((subject, keys)) => memory.focus_on(&scene, subject, keys),
                None => memory.lose_focus(),
            }
        }
        subjects.push(subject);
        sentences.push(said);
    }
    let mut speeches = indirect(&scene, &sentences);
    speeches.extend(Quotations { scene: &scene, sentences: &sentences, subjects: &subjects }.all());
    order::sort_by_key(&mut speeches, |speech| {
        (speech.said.start, usize::MAX - speech.said.end, speech.direct)
    });
    speeches
}

/// Gives every statement the innermost speech that its predicate stands in.
pub fn attribute(words: &[Word], speeches: &[Speech], statements: &mut [Statement]) {
    for statement in statements {
        let predicate = words[statement.predicate].span;
        let around = speeches.iter().filter(|speech| speech.said.contains(predicate));
        statement.stance.speech = around.min_by_key(|speech| speech.said.end - speech.said.start).cloned();
    }
}

fn indirect(scene: &Scene<'_>, sentences: &[Vec<Said>]) -> Vec<Speech> {
    let mut speeches = Vec::new();
    for said in sentences.iter().flatten() {
        if said.clause.said.is_empty()
            || said.clause.kind == SpeechKind::Calls && said.clause.said.clone().all(|at| scene.quoted[at])
        {
            continue;
        }
        push(scene, said, scene.span(said.clause.said.clone()), false, &mut speeches);
    }
    speeches
}

/// One speech for each speaker; one without a key when none is resolved.
fn push(scene: &Scene<'_>, said: &Said, span: Span, direct: bool, speeches: &mut Vec<Speech>) {
    let range = said.clause.subject.range.clone();
    let speaker = (!range.is_empty()).then(|| scene.span(range));
    let base = Speech {
        speaker,
        key: None,
        verb: Some(said.clause.verb),
        kind: said.clause.kind,
        direct,
        said: span,
    };
    if said.keys.is_empty() {
        speeches.push(base);
        return;
    }
    speeches.extend(said.keys.iter().map(|key| Speech { key: Some(key.clone()), ..base.clone() }));
}

struct Quotations<'a, 'b> {
    scene: &'b Scene<'a>,
    sentences: &'b [Vec<Said>],
    subjects: &'b [Option<(Subject, Vec<String>)>],
}

impl Quotations<'_, '_> {
    fn all(&self) -> Vec<Speech> {
        let quotes: Vec<&Quote> = self.scene.mentions.quotes.iter().filter(|quote| !quote.nested).collect();
        let mut found: Vec<Vec<Speech>> = Vec::with_capacity(quotes.len());
        for (index, quote) in quotes.iter().enumerate() {
            let own = self.own(quote);
            let speeches = match own {
                Some(said) => {
                    let mut speeches = Vec::new();
                    push(self.scene, said, quote.span, true, &mut speeches);
                    speeches
                }
                None => {
                    self.inherited(quote, index.checked_sub(1).map(|before| (quotes[before], &found[before])))
                }
            };
            found.push(speeches);
        }
        // A quotation that goes on in the next paragraph has the speaker named there.
        for index in (0..quotes.len().saturating_sub(1)).rev() {
            if found[index].is_empty() && !quotes[index].closed {
                found[index] = renew(&found[index + 1], quotes[index]);
            }
        }
        found.into_iter().flatten().collect()
    }

    fn sentence_at(&self, token: usize) -> usize {
        self.scene.layout.sentences.partition_point(|sentence| sentence.tokens.end <= token)
    }

    /// The clause of saying in the quotation's own sentences.
    fn own(&self, quote: &Quote) -> Option<&Said> {
        let first = self.sentence_at(quote.words.start);
        let last = self.sentence_at(quote.words.end - 1);
        let scene = self.scene;
        let last_word = scene.word(quote.words.end - 1);
        let behind = quote.words.end + 1;
        let stopped = matches!(last_word, "," | "?" | "!" | "…" | "—" | "...") || scene.word(behind) == ",";
        let after = self.sentences.get(last)?.iter().find(|said| {
            let start = if said.clause.subject.range.is_empty() {
                said.clause.verb
            } else {
                said.clause.subject.range.start.min(said.clause.verb)
            };
            // "... ," keeper Mina Ito explained: small words may stand before the name.
            let small =
                |at: usize| scene.word(at).starts_with(char::is_lowercase) && scene.tag(at) != Tag::Verb;
            start >= behind
                && start <= behind + 3
                && (behind..start).all(|at| scene.is_mark(at) || scene.is_filler(at) || small(at))
        });
        if stopped && let Some(said) = after {
            return Some(said);
        }
        let before = self.sentences[first].iter().rev().find(|said| {
            let reaches = said.clause.said.contains(&quote.words.start)
                || said.clause.said.is_empty()
                || said.clause.kind == SpeechKind::Calls;
            said.clause.verb < quote.words.start && (reaches || quote.words.start - said.clause.verb <= 6)
        });
        before.or_else(|| {
            self.sentences[first].iter().find(|said| said.clause.said.contains(&quote.words.start)).or(after)
        })
    }

    /// The speaker of a quotation without a clause of its own: of the quotation before, or the subject of its sentence.
    fn inherited(&self, quote: &Quote, before: Option<(&Quote, &Vec<Speech>)>) -> Vec<Speech> {
        let scene = self.scene;
        let first = self.sentence_at(quote.words.start);
        let sentence = &scene.layout.sentences[first];
        let opens = (sentence.tokens.start..quote.words.start).all(|at| scene.is_mark(at));
        let kind = scene.layout.blocks[sentence.block].kind;
        if matches!(kind, BlockKind::Heading | BlockKind::Furniture | BlockKind::Teaser | BlockKind::Caption)
        {
            return Vec::new();
        }
        if !opens {
            return self.by_subject(quote, first, false);
        }
        let earlier =
            first.checked_sub(1).filter(|&earlier| scene.layout.sentences[earlier].block == sentence.block);
        if let Some((other, speeches)) = before {
            let end = self.sentence_at(other.words.end - 1);
            let touching = earlier == Some(end) || end == first;
            if touching || self.whole_block(quote) && self.follows(other, sentence.block) {
                return renew(speeches, quote);
            }
        }
        earlier.map_or_else(Vec::new, |earlier| {
            if let Some(said) = self.sentences[earlier].last() {
                let mut speeches = Vec::new();
                push(scene, said, quote.span, true, &mut speeches);
                return speeches;
            }
            self.by_subject(quote, earlier, true)
        })
    }

    /// Whether the quotation fills its block.
    fn whole_block(&self, quote: &Quote) -> bool {
        let block = self.scene.layout.sentences[self.sentence_at(quote.words.start)].block;
        let sentences = &self.scene.layout.sentences;
        let first = sentences.partition_point(|sentence| sentence.block < block);
        let tokens = sentences[first..].iter().take_while(|sentence| sentence.block == block);
        tokens
            .flat_map(|sentence| sentence.tokens.clone())
            .all(|at| self.scene.quoted[at] || self.scene.is_mark(at))
    }

    /// Whether `other` stands in the paragraph before `block`, captions and headings aside.
    fn follows(&self, other: &Quote, block: usize) -> bool {
        let mine = self.scene.layout.sentences[self.sentence_at(other.words.end - 1)].block;
        let between = self.scene.layout.blocks.get(mine + 1..block).unwrap_or_default();
        between.iter().all(|block| matches!(block.kind, BlockKind::Caption | BlockKind::Furniture))
    }

    /// Words a sentence quotes without a verb of saying are its subject's, when that is a person.
    fn by_subject(&self, quote: &Quote, sentence: usize, whole: bool) -> Vec<Speech> {
        let Some((subject, keys)) = &self.subjects[sentence] else { return Vec::new() };
        let small = quote.span.of(self.scene.text).starts_with(char::is_lowercase);
        let before = subject.range.end <= quote.words.start;
        let person = !keys.is_empty() || matches!(subject.who, Who::Pronoun(_));
        if !(before && person && (small || whole)) {
            return Vec::new();
        }
        let clause = Clause {
            verb: subject.range.start,
            kind: SpeechKind::Says,
            subject: subject.clone(),
            said: 0..0,
        };
        let mut speeches = Vec::new();
        push(self.scene, &Said { clause, keys: keys.clone() }, quote.span, true, &mut speeches);
        speeches.iter_mut().for_each(|speech| speech.verb = None);
        speeches
    }
}

/// The same speakers with other words.
fn renew(speeches: &[Speech], quote: &Quote) -> Vec<Speech> {
    speeches
        .iter()
        .map(|speech| Speech { verb: None, direct: true, said: quote.span, ..speech.clone() })
        .collect()
}
