//! A capitalised run split into title and name, with the kind its words tell.

use super::cue::Cue;
use super::geography::country_of;
use super::run::Tokens;
use super::{Entity, EntityKind};
use crate::text::Span;
use std::ops::Range;

impl Tokens<'_> {
    /// Pushes the entities of one run.
    pub fn split(&self, run: Range<usize>, sentence: Range<usize>, out: &mut Vec<Entity>) {
        let run = self.without_portfolio(run);
        if let Some(person) = self.titled(&run) {
            if let Some(of) = self.home(&person) {
                self.places_in(run.start..person.start, out);
                out.push(self.entity(run.start, person.start..of, EntityKind::Person, sentence.start));
                self.split(of + 1..person.end, sentence, out);
                return;
            }
            self.places_in(run.start..person.start, out);
            out.push(self.entity(run.start, person, EntityKind::Person, sentence.start));
            return;
        }
        if run.start == sentence.start && self.begins_with_trade(&run) {
            out.push(self.entity(run.start, run.start + 1..run.end, EntityKind::Person, sentence.start));
            return;
        }
        if self.is_office(&run) {
            self.places_in(run, out);
            return;
        }
        let kind = self.kind(&run);
        if let Some(known) = self.place(run.start, run.end) {
            let whole = run.start + known.tokens == run.end;
            let given =
                self.cue(run.start + known.tokens).is(Cue::GIVEN) && run.end > run.start + known.tokens + 1;
            let name_follows = kind == EntityKind::Unknown && (known.people || run.len() > known.tokens + 3);
            let person =
                kind == EntityKind::Person && self.cue(run.start).is(Cue::GIVEN) && run.len() > known.tokens;
            if whole || ((given || name_follows) && !person) {
                self.push_place(run.start..run.start + known.tokens, known.key, known.people, out);
                let rest = run.start + known.tokens..run.end;
                if !rest.is_empty() && (self.capital(rest.start)) {
                    self.split(rest, sentence, out);
                }
                return;
            }
        }
        let topic =
            run.clone().all(|at| self.cue(at).is(Cue::PORTFOLIO) || matches!(self.word(at), "and" | "y"));
        if topic && kind == EntityKind::Unknown {
            return;
        }
        let kind = if kind == EntityKind::Unknown { self.kind_by_neighbours(&run) } else { kind };
        out.push(self.entity(run.start, run, kind, sentence.start));
    }

    /// The "of" that tells where somebody with a title is from: "Foreign Minister Ana Ruiz of Norland".
    fn home(&self, person: &Range<usize>) -> Option<usize> {
        let of = (person.start + 2..person.end).find(|&at| self.word(at) == "of")?;
        self.capital(of + 1).then_some(of)
    }

    /// `run` without the portfolio at its beginning that belongs to a title before it: "ministra de Relaciones Exteriores de
    /// Norland", "secretario de Estado".
    fn without_portfolio(&self, run: Range<usize>) -> Range<usize> {
        let titled = run.start >= 2
            && matches!(self.word(run.start - 1), "de" | "del")
            && self.cue(run.start - 2).is(Cue::TITLE);
        let small = |at: usize| matches!(self.word(at), "de" | "del" | "y" | "e");
        let mut start = run.start;
        while titled && start < run.end && (self.cue(start).is(Cue::PORTFOLIO) || small(start)) {
            start += 1;
        }
        if start < run.end { start..run.end } else { run }
    }

    /// "Brewer Tom Lee": the first word of a sentence looks like a trade, and a given name follows.
    fn begins_with_trade(&self, run: &Range<usize>) -> bool {
        let word = self.word(run.start);
        let ending = ["er", "or", "ist", "ian", "man", "ant"].iter().any(|ending| word.ends_with(ending));
        let last = self.cue(run.end - 1).is(Cue::ORGANIZATION.or(Cue::PLACE).or(Cue::WORK));
        let given = |at: usize| self.cue(at).is(Cue::GIVEN);
        ending
            && run.len() >= 3
            && !last
            && !given(run.start)
            && given(run.start + 1)
            && self.gap(run.start + 1)
    }

    /// The name inside a run that begins with a title: "Foreign Minister Ana Ruiz", "Secretary of State Lee".
    fn titled(&self, run: &Range<usize>) -> Option<Range<usize>> {
        let titles = Cue::TITLE.or(Cue::HONORIFIC);
        let head = run.clone().rev().find(|&at| {
            self.cue(at).is(titles)
                && !self.cue(at).is(Cue::GIVEN)
                && self.behind_title(at, run.end) < run.end
        })?;
        let mut start = self.behind_title(head, run.end);
        while start + 1 < run.end && self.cue(start).is(Cue::HONORIFIC) {
            start += 1;
        }
        let last = self.cue(run.end - 1);
        let body = last.is(Cue::ORGANIZATION.or(Cue::WORK).or(Cue::PLACE)) && !self.cue(start).is(Cue::GIVEN);
        let small = !self.capital(start) && !self.cue(start).is(Cue::GIVEN);
        let place =
            self.place(start, run.end).is_some_and(|known| start + known.tokens == run.end && !known.people);
        let lone_general = self.word(head) == "General" && head == run.start && last.is(Cue::ORGANIZATION);
        (!(body || small || lone_general || (place && start > head + 1))).then_some(start..run.end)
    }

    /// Where the name may begin behind the title at `head`: "-elect" and "of State" belong to the title.
    fn behind_title(&self, head: usize, end: usize) -> usize {
        let mut at = head + 1;
        if self.word(at) == "-" && matches!(self.word(at + 1), "elect" | "designate") {
            at += 2;
        }
        if !matches!(self.word(at), "of" | "for" | "de" | "del") {
            return at;
        }
        let mut last = at;
        while at < end {
            let joint = matches!(
                self.word(at),
                "of" | "for" | "de" | "del" | "the" | "la" | "las" | "los" | "and" | "y" | "e" | "&" | ","
            );
            if joint {
                at += 1;
            } else if self.cue(at).is(Cue::PORTFOLIO) {
                at += 1;
                last = at;
            } else if let Some(known) = self.place(at, end) {
                at += known.tokens;
                last = at;
            } else {
                break;
            }
        }
        // "Mayor of Springfield": what is neither portfolio nor place names the office too.
        if last == head + 1 { end } else { last }
    }

    /// An office without its holder: "Attorney General", "Secretary of Foreign Affairs of Peru".
    fn is_office(&self, run: &Range<usize>) -> bool {
        let Some(head) = run.clone().find(|&at| self.cue(at).is(Cue::TITLE)) else { return false };
        let before = (run.start..head).all(|at| {
            self.cue(at).is(Cue::PORTFOLIO.or(Cue::TITLE))
                || self.place(at, head).is_some()
                || self.word(at) == "and"
        });
        let joint = matches!(self.word(head + 1), "of" | "for" | "de" | "del");
        let rest = (head + 1..run.end).all(|at| self.cue(at).is(Cue::TITLE.or(Cue::PORTFOLIO)));
        let hyphen = self.word(head + 1) == "-" && run.end == head + 3;
        before && (rest || joint || hyphen) && !self.cue(head).is(Cue::GIVEN)
    }

    /// The kind that the words of a run tell.
    fn kind(&self, run: &Range<usize>) -> EntityKind {
        let given = self.cue(run.start).is(Cue::GIVEN) && run.len() >= 2;
        let initial = run.len() >= 2
            && run.clone().any(|at| self.word(at).len() == 2 && self.word(at).ends_with('.'))
            && !self.word(run.end - 1).ends_with('.');
        let joint = run.clone().find(|&at| matches!(self.word(at), "of" | "for" | "de" | "del" | "on"));
        let head = joint.unwrap_or(run.end) - 1;
        let by_head = self.kind_of_cue(head);
        if given && (by_head == EntityKind::Unknown || run.len() == 2) {
            return EntityKind::Person;
        }
        let last = self.kind_of_cue(run.end - 1);
        let first = self.kind_of_cue(run.start);
        for kind in [by_head, last, first] {
            if kind != EntityKind::Unknown && (run.len() > 1 || joint.is_some()) {
                return kind;
            }
        }
        if initial {
            return EntityKind::Person;
        }
        let word = self.word(run.start);
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let acronym = run.len() == 1 && (2..=6).contains(&letters) && !word.contains(char::is_lowercase);
        if acronym { EntityKind::Organization } else { EntityKind::Unknown }
    }

    fn kind_of_cue(&self, at: usize) -> EntityKind {
        let cue = self.cue(at);
        if cue.is(Cue::ORGANIZATION) {
            EntityKind::Organization
        } else if cue.is(Cue::WORK) {
            EntityKind::Work
        } else if cue.is(Cue::PLACE) {
            EntityKind::Place
        } else {
            EntityKind::Unknown
        }
    }

    /// "in Springfield" is a place, "spokesman Lee" a person.
    fn kind_by_neighbours(&self, run: &Range<usize>) -> EntityKind {
        if run.start == 0 {
            return EntityKind::Unknown;
        }
        let before = self.word(run.start - 1);
        let alone = !self.capital(run.end) && self.word(run.end) != "'s" && self.word(run.end) != "’s";
        if matches!(before, "in" | "near" | "en" | "across" | "throughout") && alone {
            return EntityKind::Place;
        }
        let cue = self.cue(run.start - 1);
        if cue.is(Cue::TITLE) && before.starts_with(char::is_lowercase) {
            EntityKind::Person
        } else {
            EntityKind::Unknown
        }
    }

    fn entity(&self, start: usize, name: Range<usize>, kind: EntityKind, floor: usize) -> Entity {
        let span = |range: Range<usize>| {
            self.layout.tokens[range.start].span.join(self.layout.tokens[range.end - 1].span)
        };
        let first = if kind == EntityKind::Person { self.title_start(start, floor) } else { start };
        let title = (first < name.start).then(|| span(first..name.start));
        let whole = span(first..name.end);
        let name_span = span(name.clone());
        let key = self.key(&name, kind);
        Entity { span: whole, name: name_span, words: name, title, kind, key, people: false }
    }

    /// Where a title that ends before `start` begins: "State Department spokesman", "Peru's foreign minister".
    fn title_start(&self, start: usize, floor: usize) -> usize {
        let kind_is_named = self.cue(start).is(Cue::GIVEN);
        let mut first = start;
        let mut titled = start < self.layout.tokens.len() && self.cue(start).is(Cue::TITLE);
        while first > floor && start - first < 10 {
            let before = first - 1;
            let cue = self.cue(before);
            let small = self.word(before).starts_with(char::is_lowercase);
            let title = small && cue.is(Cue::TITLE);
            let joint =
                titled && small && matches!(self.word(before), "of" | "for" | "de" | "del" | "and" | "y");
            let modifier = titled
                && (cue.is(Cue::PORTFOLIO) || self.capital(before) || self.place(before, first).is_some());
            let genitive = titled
                && matches!(self.word(before), "'s" | "’s")
                && before > floor
                && self.capital(before - 1);
            let hyphen =
                titled && ((self.word(before) == "-" && !self.gap(before)) || self.word(before) == "&");
            let portfolio =
                !titled && first == start && cue.is(Cue::PORTFOLIO) && self.spanish_office(before, floor);
            let trade = kind_is_named && first == start && self.is_trade(before);
            if !(title
                || trade
                || modifier
                || genitive
                || hyphen
                || portfolio
                || (joint && self.office_before(before, floor)))
            {
                break;
            }
            titled |= title || portfolio || trade;
            first = before;
        }
        while first + 1 < start && !self.starts_title(first) {
            first += 1;
        }
        first
    }

    /// A noun right before a given name that tells who that is: "umpire Nigel", "la ingeniera Marta".
    fn is_trade(&self, at: usize) -> bool {
        let word = self.word(at);
        let singular = !word.ends_with('s') && word.len() > 3 && word.starts_with(char::is_lowercase);
        self.tag(at) == crate::grammar::Tag::Noun && singular && self.gap(at + 1)
    }

    fn starts_title(&self, at: usize) -> bool {
        self.cue(at).is(Cue::TITLE.or(Cue::PORTFOLIO).or(Cue::HONORIFIC))
            || self.capital(at)
            || self.place(at, at + 1).is_some()
    }

    /// "secretaria de Relaciones Exteriores Ana": a small title and a joint stand before the portfolio at `at`.
    fn spanish_office(&self, at: usize, floor: usize) -> bool {
        (floor..at).rev().take(4).any(|before| self.cue(before).is(Cue::TITLE))
    }

    fn office_before(&self, joint: usize, floor: usize) -> bool {
        joint > floor && self.cue(joint - 1).is(Cue::TITLE.or(Cue::PORTFOLIO))
    }

    /// The folded name; initials and a leading "U.S." are left out where enough remains.
    fn key(&self, name: &Range<usize>, kind: EntityKind) -> String {
        let start = match self.place(name.start, name.end) {
            Some(known) if kind == EntityKind::Organization && known.key == "united states" => {
                if name.len() >= known.tokens + 2 { name.start + known.tokens } else { name.start }
            }
            _ => name.start,
        };
        let person = kind == EntityKind::Person;
        let words: Vec<String> = (start..name.end)
            .filter(|&at| {
                !(person && name.len() > 2 && self.word(at).ends_with('.') && self.word(at).len() <= 3)
            })
            .map(|at| super::fold(self.word(at)))
            .filter(|word| !word.is_empty())
            .collect();
        words.join(" ")
    }

    /// Pushes the known places inside `range`: a title's country, an office's city.
    fn places_in(&self, range: Range<usize>, out: &mut Vec<Entity>) {
        let mut at = range.start;
        while at < range.end {
            match self.place(at, range.end) {
                Some(known) => {
                    self.push_place(at..at + known.tokens, known.key, known.people, out);
                    at += known.tokens;
                }
                None => at += 1,
            }
        }
        let of = range.clone().rev().find(|&at| matches!(self.word(at), "of" | "de"));
        let Some(rest) = of.map(|of| of + 1..range.end) else { return };
        let unknown = !rest.is_empty()
            && rest.clone().all(|at| self.capital(at) && !self.cue(at).is(Cue::PORTFOLIO.or(Cue::TITLE)));
        if unknown && self.place(rest.start, rest.end).is_none() {
            let kind =
                if self.kind(&rest) == EntityKind::Unknown { EntityKind::Place } else { self.kind(&rest) };
            out.push(self.entity(rest.start, rest, kind, range.start));
        }
    }

    pub fn push_place(&self, name: Range<usize>, key: &str, people: bool, out: &mut Vec<Entity>) {
        let span = self.layout.tokens[name.start].span.join(self.layout.tokens[name.end - 1].span);
        let key = if people { country_of(key).unwrap_or(key) } else { key };
        out.push(Entity {
            span,
            name: span,
            words: name,
            title: None,
            kind: EntityKind::Place,
            key: key.to_string(),
            people,
        });
    }

    /// The span of tokens `range`.
    pub fn span(&self, range: Range<usize>) -> Span {
        self.layout.tokens[range.start].span.join(self.layout.tokens[range.end - 1].span)
    }
}
