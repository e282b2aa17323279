//! Answers for people and for programs.

use crate::Outcome;
use anstyle::{AnsiColor, Style};
use serde::Serialize;
use std::fmt::Write as _;
use std::io::Write as _;
use vouch_core::report::{Citation, Finding, Part, ReadReport, Report, Verdict};

/// Prints `value` as indented JSON.
pub fn json(value: &impl Serialize) -> Outcome {
    let text = serde_json::to_string_pretty(value).map_err(std::io::Error::from)?;
    writeln!(std::io::stdout(), "{text}")?;
    Ok(())
}

/// Prints a report; with colour only when the terminal shows it and `NO_COLOR` is not set.
pub fn report(report: &Report) -> Outcome {
    let choice = anstream::AutoStream::choice(&std::io::stdout());
    let look = if choice == anstream::ColorChoice::Never { Look::Plain } else { Look::Coloured };
    write!(anstream::stdout(), "{}", render(report, look))?;
    Ok(())
}

/// Prints what was read.
pub fn reading(reading: &ReadReport) -> Outcome {
    let mut page = String::new();
    let mut list = |title: &str, lines: Vec<String>| {
        let _ = writeln!(page, "{title} ({})", lines.len());
        for line in lines {
            let _ = writeln!(page, "  {line}");
        }
    };
    list("quantities", reading.quantities.iter().map(quantity).collect());
    list(
        "dates",
        reading.dates.iter().map(|it| format!("{}  [{}: {}]", it.text, it.kind, it.timex)).collect(),
    );
    list("entities", reading.entities.iter().map(|it| format!("{}  [{}]", it.text, it.kind)).collect());
    list("quotes", reading.quotes.iter().map(|it| format!("“{}”", it.text)).collect());
    list("statements", reading.statements.iter().map(statement).collect());
    write!(std::io::stdout(), "{page}")?;
    Ok(())
}

/// Whether marks are colours or signs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Plain,
    Coloured,
}

impl Look {
    fn dress(self, style: Style, words: &str) -> String {
        match self {
            Self::Plain => words.to_owned(),
            Self::Coloured => format!("{style}{words}{style:#}"),
        }
    }

    /// A marked piece of a citation: coloured, or between brackets where there is no colour.
    fn mark(self, style: Style, words: &str) -> String {
        match self {
            Self::Plain => format!("[{words}]"),
            Self::Coloured => self.dress(style.bold().underline(), words),
        }
    }
}

fn render(report: &Report, look: Look) -> String {
    let mut page = String::new();
    let (sign, words) = verdict_words(report.verdict);
    let headline = look.dress(verdict_style(report.verdict).bold(), &format!("{sign} {words}"));
    let _ = writeln!(page, "{headline}");
    if !report.summary.is_empty() {
        let _ = writeln!(page, "{}", report.summary);
    }
    for part in &report.parts {
        page += &part_table(part, report.parts.len(), look);
    }
    for citation in &report.citations {
        page += &cite(citation, look);
    }
    if let Some(missing) = &report.missing {
        let _ = writeln!(page, "\nWhat would decide it: {missing}");
    }
    let corpus = &report.corpus;
    let count = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    let asked = format!(
        "Asked: {}, {}, {}",
        corpus.id,
        count(corpus.documents, "document"),
        count(corpus.statements, "statement")
    );
    let _ = writeln!(page, "\n{}", look.dress(Style::new().dimmed(), &asked));
    page
}

fn part_table(part: &Part, parts: usize, look: Look) -> String {
    let mut page = String::new();
    if parts > 1 {
        let (sign, words) = verdict_words(part.verdict);
        let words = look.dress(verdict_style(part.verdict), &format!("{sign} {words}"));
        let _ = writeln!(page, "\n“{}”: {words}", part.text);
    } else if !part.findings.is_empty() {
        page.push('\n');
    }
    let width = |cell: fn(&Finding) -> &str, least: usize| {
        part.findings.iter().map(|finding| cell(finding).chars().count()).max().unwrap_or(0).clamp(least, 40)
    };
    let (facet, claim, source) =
        (width(|it| it.facet, 5), width(|it| &it.claim, 9), width(|it| &it.source, 11));
    if !part.findings.is_empty() {
        let head = format!("  {:facet$}  {:claim$}  {:source$}  ", "", "the claim", "the sources");
        let _ = writeln!(page, "{}", look.dress(Style::new().dimmed(), head.trim_end()));
    }
    for it in &part.findings {
        let outcome = look.dress(outcome_style(it.outcome), it.outcome);
        let _ =
            writeln!(page, "  {:facet$}  {:claim$}  {:source$}  {outcome}", it.facet, it.claim, it.source);
    }
    page
}

fn cite(citation: &Citation, look: Look) -> String {
    let about = [&citation.title, &citation.publisher, &citation.published];
    let mut about: Vec<&str> = about.into_iter().flatten().map(String::as_str).collect();
    about.push(&citation.document);
    let style = match citation.stance {
        "supports" => verdict_style(Verdict::Supported),
        "contradicts" => verdict_style(Verdict::Refuted),
        _ => Style::new(),
    };
    let mut sentence = String::new();
    for piece in &citation.pieces {
        match piece.mark {
            Some(_) => sentence += &look.mark(style, &piece.text),
            None => sentence += &piece.text,
        }
    }
    if citation.pieces.is_empty() {
        sentence.clone_from(&citation.sentence);
    }
    let source = look.dress(Style::new().dimmed(), &about.join(", "));
    format!("\n{}:\n  “{sentence}”\n  {source}, paragraph {}\n", citation.stance, citation.paragraph + 1)
}

fn verdict_words(verdict: Verdict) -> (char, &'static str) {
    match verdict {
        Verdict::Supported => ('✓', "Supported by the sources"),
        Verdict::Refuted => ('✗', "Contradicted by the sources"),
        Verdict::PartlySupported => ('◐', "Partly supported"),
        Verdict::Conflicting => ('≠', "The sources disagree"),
        Verdict::NotEnoughEvidence => ('○', "Not in the sources"),
        Verdict::NotCheckable => ('–', "Nothing to check"),
    }
}

fn verdict_style(verdict: Verdict) -> Style {
    let colour = match verdict {
        Verdict::Supported => AnsiColor::Green,
        Verdict::Refuted => AnsiColor::Red,
        Verdict::PartlySupported | Verdict::Conflicting => AnsiColor::Yellow,
        Verdict::NotEnoughEvidence | Verdict::NotCheckable => AnsiColor::Blue,
    };
    colour.on_default()
}

fn outcome_style(outcome: &str) -> Style {
    match outcome {
        "agrees" | "narrower" => verdict_style(Verdict::Supported),
        "differs" => verdict_style(Verdict::Refuted),
        _ => Style::new().dimmed(),
    }
}

fn quantity(it: &vouch_core::report::QuantityReport) -> String {
    let end = |end: Option<f64>| end.map_or("…".to_owned(), |end| end.to_string());
    let unit = it.normalized_unit.as_deref().map_or(String::new(), |unit| format!(" {unit}"));
    let counted = it.counted.as_deref().map_or(String::new(), |counted| format!(", of {counted}"));
    format!("{}  [{} to {}{unit}{counted}]", it.text, end(it.interval[0]), end(it.interval[1]))
}

fn statement(it: &vouch_core::report::StatementReport) -> String {
    let arguments = it.arguments.iter().map(|argument| format!("{}: {}", argument.role, argument.text));
    let mut parts = vec![it.lemma.clone()];
    parts.extend(arguments);
    if it.polarity == "negated" {
        parts.push("denied".into());
    }
    if it.modality != "fact" {
        parts.push(it.modality.into());
    }
    if let Some(speaker) = it.speech.as_ref().and_then(|speech| speech.speaker.as_deref()) {
        parts.push(format!("says {speaker}"));
    }
    parts.join(" | ")
}
