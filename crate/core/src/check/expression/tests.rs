//! Expressions that are found in a text, and words that only stand side by side.

use super::Kind;
use crate::Resources;
use crate::check::view::{Class, View};
use crate::statement;
use crate::text::Document;

fn view(text: &str) -> View {
    let resources = Resources::all();
    let document = Document { text: text.to_owned(), ..Document::default() };
    View::new(statement::read(&resources, document), &resources.lexicon)
}

/// The expressions of a text, each with the word it stands at.
fn found(text: &str) -> Vec<(String, String)> {
    let view = view(text);
    view.expressions.iter().map(|it| (it.lemma.clone(), view.word(it.head).to_owned())).collect()
}

#[test]
fn expressions_are_found_with_words_inside_and_without() {
    for (text, lemma, head) in [
        ("A hiker went missing near the river.", "go missing", "went"),
        ("The works are on hold.", "on hold", "hold"),
        ("The town put the whole tunnel project on hold.", "put on hold", "put"),
        ("The coach gave a news conference.", "news conference", "conference"),
        ("The union called off the strike.", "call off", "called"),
        ("The miners struck a new deal with the owners.", "strike deal", "struck"),
        ("The ministry is in charge of ports.", "in charge of", "charge"),
        ("The voters elected her again in May.", "reelect", "elected"),
        ("The province pays for health care.", "healthcare", "care"),
        ("The far-right group lost.", "far-right", "right"),
        ("A state-owned firm won the contract.", "state-owned", "owned"),
        ("La fiscal dio una rueda de prensa.", "rueda de prensa", "rueda"),
    ] {
        assert!(found(text).contains(&(lemma.to_owned(), head.to_owned())), "{text} {:?}", found(text));
    }
}

#[test]
fn words_that_only_stand_side_by_side_are_no_expression() {
    for (text, lemma) in [
        ("The crew took part of the load ashore.", "take part"),
        ("They put no project on hold.", "put on hold"),
        ("The striker signed again for the club.", "resign"),
        ("The thieves ran off with the safe.", "run-off"),
        ("The house on the hill has a large hold.", "on hold"),
    ] {
        assert!(found(text).iter().all(|(it, _)| it != lemma), "{text} {:?}", found(text));
    }
}

#[test]
fn a_verb_that_says_little_means_its_noun() {
    let expression = |text: &str| view(text).expressions.into_iter().find(|it| it.kind == Kind::Support);
    let filed = expression("The chain filed a lawsuit against its supplier.").unwrap();
    assert_eq!((filed.lemma.as_str(), filed.words.as_slice()), ("lawsuit", &[2, 4][..]));
    assert!(expression("The chain lost a lawsuit against its supplier.").is_none());
    assert!(expression("The chain filed no lawsuit against its supplier.").is_none());
    assert!(expression("The chain filed two lawsuits against its supplier.").is_none());
}

#[test]
fn a_joined_expression_counts_once_and_is_shown_whole() {
    let view = view("Exports went up again.");
    let verb = 1;
    assert_eq!(view.facts[verb].key, "go up");
    assert_eq!(view.facts[verb + 1].class, Class::Function);
    assert_eq!(view.reading.at(view.phrase(verb)), "went up");
}
