//! Dates with times, ranges and bounds: the largest pieces, and how they are found in a text.

use super::beside::takes_time;
use super::meaning::{Bound, DayPart, Meaning, Moment, Point, Portion, Time, Unit, Year};
use super::relative::BEFORE_YESTERDAY;
use super::scan::{Read, Scanner, longest};
use super::word::Term;

impl Scanner {
    /// The longest date that begins at `i`.
    pub fn meaning(&self, i: usize) -> Read<Meaning> {
        longest([
            self.bounded(i),
            self.range(i),
            self.year_range(i),
            self.timed_set(i),
            self.moment(i)
                .filter(|(moment, _)| !self.stray(i, moment))
                .map(|(moment, next)| (Meaning::Moment(moment), next)),
            self.duration(i),
            self.bounded_duration(i),
        ])
    }

    /// A lone piece that is no date without what stands around it.
    fn stray(&self, _i: usize, _moment: &Moment) -> bool {
        false
    }

    /// A set with a time of day: "every Monday at 4 pm", "3pm each day".
    fn timed_set(&self, i: usize) -> Read<Meaning> {
        if let Some((mut set, next)) = self.set(i) {
            let time = match self.at_behind(next) {
                Some(at) => self.cued_clock(at),
                None => self.clock(next),
            };
            if let (Meaning::Set { time: slot, .. }, Some((clock, end))) = (&mut set, time) {
                *slot = Some(Time::At(clock));
                return Some((set, end));
            }
            return Some((set, next));
        }
        let (clock, next) = self.clock(i)?;
        let (mut set, end) = self.set(next)?;
        if let Meaning::Set { time, .. } = &mut set {
            *time = Some(Time::At(clock));
        }
        Some((set, end))
    }

    /// A point with or without a time, a time with or without a point.
    pub fn moment(&self, i: usize) -> Read<Moment> {
        if !self.starts(i.min(self.lexemes.len())) {
            return None;
        }
        self.once(&self.moments, i, |this, i| {
            longest([this.point_moment(i), this.time_moment(i), this.portioned(i)])
        })
    }

    /// "the end of 2018", "mid-July", "early 2020", "later this month".
    fn portioned(&self, i: usize) -> Read<Moment> {
        let (portion, from) = self.portion(i)?;
        let unit = self.skip(from, Term::Article);
        let (point, next) = longest([
            self.point(from),
            self.open_unit(from),
            if self.spanish() { self.point(unit) } else { None },
        ])?;
        if matches!(
            point,
            Point::Offset { .. } | Point::Now | Point::Weekday { .. } | Point::Unit { unit: Unit::Day, .. }
        ) {
            return None;
        }
        Some((Moment { point: Some(point), time: None, portion }, next))
    }

    /// "month" in "end of month".
    fn open_unit(&self, i: usize) -> Read<Point> {
        let (unit, next) = self.unit(i).filter(|_| i > 0 && self.has(i - 1, Term::Of))?;
        matches!(unit, Unit::Week | Unit::Month | Unit::Quarter | Unit::Year)
            .then_some((Point::Unit { unit, shift: 0 }, next))
    }

    /// The part of a stretch: "early", "the middle of", "end of".
    fn portion(&self, i: usize) -> Read<Portion> {
        let from = i;
        if let Some(next) = self.any_phrase(from, &["ultimos de"]) {
            return Some((Portion::End, next));
        }
        let adverb = self.any_phrase(from, &["mas tarde", "mas temprano", "temprano"]);
        if let Some(next) = adverb {
            let portion = if self.word(next - 1) == "tarde" { Portion::End } else { Portion::Start };
            return Some((portion, self.skip(self.skip(next, Term::Of), Term::In)));
        }
        let noun =
            matches!(self.word(from), "end" | "start" | "beginning" | "middle" | "ending") || self.spanish();
        if noun && !self.has(from + 1, Term::Of) {
            return None;
        }
        let portion = self.term(from, |term| match term {
            Term::Start => Some(Portion::Start),
            Term::Mid => Some(Portion::Middle),
            Term::End => Some(Portion::End),
            _ => None,
        });
        let portion = match self.word(from) {
            "earlier" => Some(Portion::Start),
            "later" => Some(Portion::End),
            _ => portion,
        }?;
        let next = self.skip_mark(from + 1, '-');
        let next = self.skip(self.skip(next, Term::Of), Term::In);
        Some((portion, next))
    }

    /// "since 2016", "before May 5", "by 2025", "2012 or later".
    fn bounded(&self, i: usize) -> Read<Meaning> {
        longest([
            self.bound_before(i),
            self.bound_behind(i),
            self.point_bound_time(i),
            self.until_now(i),
            self.offset_beyond(i),
        ])
    }

    fn bound_before(&self, i: usize) -> Read<Meaning> {
        let (bound, next) = self.bound(i).filter(|_| self.any_phrase(i, BEFORE_YESTERDAY).is_none())?;
        let next = if self.has(next, Term::About) && self.word(next) != "about" { next + 1 } else { next };
        let next = if self.spanish() { self.skip(next, Term::Of) } else { next };
        if let Some((clock, end)) =
            self.cued_clock(next + 1).filter(|_| self.spanish() && matches!(self.word(next), "las" | "la"))
        {
            let timed = longest([
                self.moment(next + 1),
                Some((Moment { time: Some(Time::At(clock)), ..Moment::default() }, end)),
            ]);
            return timed.map(|(moment, end)| (Meaning::Bounded(bound, moment), end));
        }
        let article = self.skip(next, Term::Article);
        let (moment, end) = longest([self.moment(next), self.moment(article), self.meal(article)])?;
        Some((Meaning::Bounded(bound, moment), end))
    }

    fn bound(&self, i: usize) -> Read<Bound> {
        for (phrases, bound) in BOUNDS {
            let portion = |next: usize| self.spanish() && self.has(next, Term::This);
            if let Some(next) = self.any_phrase(i, phrases).filter(|next| !portion(*next)) {
                return Some((*bound, next));
            }
        }
        self.term(i, |term| match term {
            Term::Before => Some(Bound::Before),
            Term::After => Some(Bound::After),
            Term::Since => Some(Bound::Since),
            Term::Until => Some(Bound::Until),
            Term::By => Some(Bound::By),
            Term::About if self.word(i) != "about" => Some(Bound::About),
            _ => None,
        })
        .map(|bound| (bound, i + 1))
    }

    /// "tomorrow before 5 pm", "Tuesday after 1pm".
    fn point_bound_time(&self, i: usize) -> Read<Meaning> {
        let (point, next) = self.point(i)?;
        let (bound, from) = self.bound(next)?;
        let moment = Moment { point: Some(point), ..Moment::default() };
        let from = if self.spanish() { self.skip(self.skip(from, Term::Of), Term::Article) } else { from };
        let (clock, end) = self.cued_clock(from).filter(|_| takes_time(&moment))?;
        Some((Meaning::Bounded(bound, Moment { time: Some(Time::At(clock)), ..moment }), end))
    }

    /// "lunch" in "before lunch".
    fn meal(&self, i: usize) -> Read<Moment> {
        let part = match self.word(i) {
            "lunch" | "almuerzo" => DayPart::Lunch,
            "dinner" | "cena" => DayPart::Dinner,
            "breakfast" | "desayuno" => DayPart::Breakfast,
            _ => return None,
        };
        Some((Moment { time: Some(Time::Part(part)), ..Moment::default() }, i + 1))
    }

    /// "to date": up to the reference.
    fn until_now(&self, i: usize) -> Read<Meaning> {
        let next = self.any_phrase(
            i,
            &["to date", "till date", "up to now", "until now", "hasta la fecha", "hasta ahora"],
        )?;
        if matches!(self.word_before(i), "up" | "year" | "equal" | "equals") || self.word(next) == "from" {
            return None;
        }
        Some((Meaning::Bounded(Bound::Until, Moment { point: Some(Point::Now), ..Moment::default() }), next))
    }

    fn bound_behind(&self, i: usize) -> Read<Meaning> {
        let (moment, next) = self.moment(i)?;
        let end = self.any_phrase(next, LATER).filter(|end| !self.has(*end, Term::Of))?;
        Some((Meaning::Bounded(Bound::Since, moment), end))
    }

    /// "more than 2 weeks before today", "more than 3 days after tomorrow".
    fn offset_beyond(&self, i: usize) -> Read<Meaning> {
        let from = self.any_phrase(i, &["more than", "mas de"])?;
        let (Point::Offset { amount, ahead, from }, next) = self.offset(from)? else { return None };
        let bound = if ahead { Bound::After } else { Bound::Before };
        let point = Some(Point::Offset { amount, ahead, from });
        Some((Meaning::Bounded(bound, Moment { point, ..Moment::default() }), next))
    }

    /// "from May to July", "between 2007 and 2011", "2014-2018", "November 19-20", "3 to 12 of September".
    fn range(&self, i: usize) -> Read<Meaning> {
        let opened = self.has(i, Term::From) || self.has(i, Term::Between);
        let from = if opened { i + 1 } else { i };
        let (first, joint) =
            longest([self.moment(from), self.moment(self.skip(from, Term::Article)), self.lone_day(from)])?;
        let joint = if self.mark(joint, '.') && self.glued(joint) { joint + 1 } else { joint };
        let second = self.range_joint(joint, self.has(i, Term::Between))?;
        self.free.set(second);
        let last = longest([self.moment(second), self.lone_day(second)]);
        self.free.set(usize::MAX);
        let (last, end) = last?;
        let (first, last) = join(first, last)?;
        Some((Meaning::Between(first, last), end))
    }

    /// "2014-2018", "de 2014-2018", "the 2019-20 season".
    fn year_range(&self, i: usize) -> Read<Meaning> {
        let opened = self.has(i, Term::From) || self.has(i, Term::Between);
        let from = if opened { i + 1 } else { i };
        let (Year::Known(first), joint) = self.full_year(from).filter(|_| !self.guarded(from))? else {
            return None;
        };
        let coded = self.any_mark(joint + 2, &['-', '/']) && self.glued(joint + 2);
        if !self.any_mark(joint, &['-', '–', '~']) || coded || !(1500..2200).contains(&first) {
            return None;
        }
        let last = match self.digits(joint + 1)? {
            (year, 4) => i16::try_from(year).ok()?,
            (year, 2) if self.glued(joint) && i32::from(first % 100) + 1 == year.cast_signed() => first + 1,
            _ => return None,
        };
        let moment = |year| Moment { point: Some(Point::Year(Year::Known(year))), ..Moment::default() };
        (first < last && last < 2200).then(|| (Meaning::Between(moment(first), moment(last)), joint + 2))
    }

    /// The index behind what joins the two ends of a range.
    fn range_joint(&self, i: usize, between: bool) -> Option<usize> {
        if self.has(i, Term::To) {
            return Some(self.skip(i + 1, Term::Article));
        }
        if self.any_mark(i, &['-', '–', '—', '~']) {
            return Some(i + 1);
        }
        (between && self.has(i, Term::And)).then(|| self.skip(i + 1, Term::Article))
    }

    /// A number that is a day of the month once the other end names the month.
    fn lone_day(&self, i: usize) -> Read<Moment> {
        let from = self.skip(i, Term::Article);
        let (day, next) = match self.day_digits(from).filter(|_| !self.guarded(from)) {
            Some(day) => (day, from + 1),
            None => self.ordinal(from).map(|(day, next)| (day.cast_signed(), next))?,
        };
        let point = Point::Day { year: None, month: None, day, weekday: None };
        Some((Moment { point: Some(point), ..Moment::default() }, next))
    }
}

/// Completes each end of a range with what only the other end says.
fn join(first: Moment, last: Moment) -> Option<(Moment, Moment)> {
    let (mut a, mut b) = (first.point.clone()?, last.point.clone()?);
    if matches!(a, Point::Day { month: None, .. }) && last.time.is_some() || matches!(a, Point::Offset { .. })
    {
        return None;
    }
    if let Point::Day { month: m, year: y, .. } = &mut a
        && m.is_none()
    {
        let Point::Day { month: Some(month), year, .. } = b else { return None };
        (*m, *y) = (Some(month), year);
    }
    if let Point::Day { month: m @ None, year: y, .. } = &mut b {
        let Point::Day { month: Some(month), year, day, .. } = a else { return None };
        let Point::Day { day: end, .. } = last.point.as_ref()? else { return None };
        (*m, *y) = (Some(if *end <= day { month % 12 + 1 } else { month }), year);
    }
    let year = year_of(&b);
    if let (Some(Year::Known(known)), None) = (year, year_of(&a))
        && let (Some(from), Some(to)) = (month_of(&a), month_of(&b))
    {
        set_year(&mut a, Year::Known(if from > to { known - 1 } else { known }));
    }
    let same_kind = !matches!((&a, &b), (Point::Year(_), Point::Day { month: None, .. }));
    same_kind.then_some((Moment { point: Some(a), ..first }, Moment { point: Some(b), ..last }))
}

fn year_of(point: &Point) -> Option<Year> {
    match point {
        Point::Day { year, .. } | Point::Month { year, .. } => *year,
        _ => None,
    }
}

fn month_of(point: &Point) -> Option<i8> {
    match point {
        Point::Day { month, .. } => *month,
        Point::Month { month, .. } => Some(*month),
        _ => None,
    }
}

fn set_year(point: &mut Point, known: Year) {
    if let Point::Day { year, .. } | Point::Month { year, .. } = point {
        *year = Some(known);
    }
}

/// Phrases that bound what follows them.
const BOUNDS: &[(&[&str], Bound)] = &[
    (&["no later than", "as late as", "not later than", "prior to"], Bound::Until),
    (&["later than", "greater than", "mas tarde de", "mas tarde que"], Bound::After),
    (&["no mas tarde que", "no mas tarde de", "tan tarde como"], Bound::Until),
    (&["a partir de", "a partir del"], Bound::Since),
    (
        &[
            "as early as",
            "starting on",
            "beginning",
            "comenzando el",
            "empezando el",
            "beginning on",
            "starting from",
            "starting",
            "since the",
        ],
        Bound::Since,
    ),
];

/// Phrases behind a date that open it to the future.
const LATER: &[&str] = &[
    "or later",
    "and greater",
    "or greater",
    "o posterior",
    "and later",
    "onwards",
    "onward",
    "or after",
    "o mas tarde",
    "y mas tarde",
    "o despues",
    "y despues",
    "en adelante",
];
