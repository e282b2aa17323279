//! Dates with times, ranges and bounds: the largest pieces, and how they are found in a text.

use super::meaning::{Bound, Meaning, Moment, Point, Portion, Time, Year};
use super::scan::{Read, Scanner, longest};
use super::word::Term;

impl Scanner {
    /// The longest date that begins at `i`.
    pub fn meaning(&self, i: usize) -> Read<Meaning> {
        longest([
            self.bounded(i),
            self.range(i),
            self.timed_set(i),
            self.moment(i)
                .filter(|(moment, _)| !self.stray(i, moment))
                .map(|(moment, next)| (Meaning::Moment(moment), next)),
            self.duration(i),
        ])
    }

    /// A lone piece that is no date without what stands around it.
    fn stray(&self, _i: usize, _moment: &Moment) -> bool {
        false
    }

    /// A set with a time of day: "every Monday at 4 pm", "3pm each day".
    fn timed_set(&self, i: usize) -> Read<Meaning> {
        if let Some((mut set, next)) = self.set(i) {
            let from = self.skip(next, Term::At);
            let time = if from > next { self.cued_clock(from) } else { self.clock(from) };
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
        longest([self.point_moment(i), self.time_moment(i), self.portioned(i)])
    }

    /// "the end of 2018", "mid-July", "early 2020", "later this month".
    fn portioned(&self, i: usize) -> Read<Moment> {
        let (portion, from) = self.portion(i)?;
        let (point, next) = self.point(from)?;
        Some((Moment { point: Some(point), time: None, portion }, next))
    }

    /// The part of a stretch: "early", "the middle of", "end of".
    fn portion(&self, i: usize) -> Read<Portion> {
        let from = self.skip(i, Term::Article);
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
        longest([self.bound_before(i), self.bound_behind(i)])
    }

    fn bound_before(&self, i: usize) -> Read<Meaning> {
        let (bound, next) = self.bound(i)?;
        let (moment, end) = self.moment(next)?;
        Some((Meaning::Bounded(bound, moment), end))
    }

    fn bound(&self, i: usize) -> Read<Bound> {
        for (phrases, bound) in BOUNDS {
            if let Some(next) = self.any_phrase(i, phrases) {
                return Some((*bound, next));
            }
        }
        self.term(i, |term| match term {
            Term::Before => Some(Bound::Before),
            Term::After => Some(Bound::After),
            Term::Since => Some(Bound::Since),
            Term::Until => Some(Bound::Until),
            Term::By => Some(Bound::By),
            Term::About => Some(Bound::About),
            _ => None,
        })
        .map(|bound| (bound, i + 1))
    }

    fn bound_behind(&self, i: usize) -> Read<Meaning> {
        let (moment, next) = self.moment(i)?;
        let end = self.any_phrase(next, LATER)?;
        Some((Meaning::Bounded(Bound::Since, moment), end))
    }

    /// "from May to July", "between 2007 and 2011", "2014-2018", "November 19-20", "3 to 12 of September".
    fn range(&self, i: usize) -> Read<Meaning> {
        let opened = self.has(i, Term::From) || self.has(i, Term::Between);
        let from = if opened { i + 1 } else { i };
        let (first, joint) = longest([self.moment(from), self.lone_day(from)])?;
        let second = self.range_joint(joint, self.has(i, Term::Between))?;
        let (last, end) = longest([self.moment(second), self.lone_day(second)])?;
        let (first, last) = join(first, last)?;
        Some((Meaning::Between(first, last), end))
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
    if let Point::Day { month: m, year: y, .. } = &mut a
        && m.is_none()
    {
        let Point::Day { month: Some(month), year, .. } = b else { return None };
        (*m, *y) = (Some(month), year);
    }
    if let Point::Day { month: m @ None, year: y, .. } = &mut b {
        let Point::Day { month: Some(month), year, .. } = a else { return None };
        (*m, *y) = (Some(month), year);
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
    (&["later than", "more than"], Bound::After),
    (&["as early as", "starting on", "beginning on", "starting from", "starting", "since the"], Bound::Since),
];

/// Phrases behind a date that open it to the future.
const LATER: &[&str] = &[
    "or later",
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
