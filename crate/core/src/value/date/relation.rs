//! How two dates lie to each other. Symmetric arithmetic: it knows nothing of claims or evidence.

use super::{Bound, CivilDate, Date, DateKind, Portion};
use crate::value::decimal;

/// How one date lies to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateRelation {
    /// They are the same stretch.
    Same,
    /// The first lies inside the second.
    Inside,
    /// The first holds the second.
    Covers,
    /// They share some days, and each has days of its own.
    Overlaps,
    /// They share nothing, or are two relative periods of one kind that cannot both be meant.
    Apart,
    /// What is known does not tell.
    Unknown,
}

impl DateRelation {
    /// The relation of the second to the first.
    fn reversed(self) -> Self {
        match self {
            Self::Inside => Self::Covers,
            Self::Covers => Self::Inside,
            other => other,
        }
    }
}

/// How `a` lies to `b`.
///
/// Days decide when both are known. Otherwise the written forms do: "October 5" holds "October 5, 2023"; "Friday" and
/// "Monday" are apart; so are "the first nine months of the year" and "the first six months of the year", because two
/// relative periods of one kind are told to set them off from each other.
pub fn relation(a: &Date, b: &Date) -> DateRelation {
    use DateKind::{Duration, Set, Time};
    match (a.kind, b.kind) {
        (Duration, Duration) => lengths(a, b),
        (Duration | Set, _) | (_, Duration | Set) => equal_or(a, b, DateRelation::Unknown),
        (Time, Time) => times(a, b),
        _ => calendar(a, b),
    }
}

fn equal_or(a: &Date, b: &Date, other: DateRelation) -> DateRelation {
    if (&a.timex, a.bound, a.portion) == (&b.timex, b.bound, b.portion) { DateRelation::Same } else { other }
}

fn calendar(a: &Date, b: &Date) -> DateRelation {
    if let (Some(x), Some(y)) = (a.days, b.days) {
        return intervals(x, y);
    }
    if equal_or(a, b, DateRelation::Unknown) == DateRelation::Same {
        return DateRelation::Same;
    }
    if a.timex == b.timex {
        return same_form(a, b);
    }
    if a.bound != Bound::Exact || b.bound != Bound::Exact {
        return DateRelation::Unknown;
    }
    match (Pattern::of(&a.timex), a.days, Pattern::of(&b.timex), b.days) {
        (Some(x), None, Some(y), None) => x.relation(y),
        (Some(x), None, _, Some(days)) => x.against(days),
        (_, Some(days), Some(y), None) => y.against(days).reversed(),
        _ if family(&a.timex).is_some() && family(&a.timex) == family(&b.timex) => DateRelation::Apart,
        _ => DateRelation::Unknown,
    }
}

/// Two dates of one form that differ in their bound or in the part that is meant.
fn same_form(a: &Date, b: &Date) -> DateRelation {
    use Bound::{After, Before, Exact};
    match (a.bound, b.bound) {
        (Exact, Exact) if a.portion == Portion::Whole => DateRelation::Covers,
        (Exact, Exact) if b.portion == Portion::Whole => DateRelation::Inside,
        (Exact, Exact) => DateRelation::Apart,
        (Before, After | Exact) | (After, Before | Exact) | (Exact, Before | After) => DateRelation::Apart,
        _ => DateRelation::Unknown,
    }
}

fn intervals<T: PartialOrd>(a: (T, T), b: (T, T)) -> DateRelation {
    if a == b {
        DateRelation::Same
    } else if a.1 < b.0 || b.1 < a.0 {
        DateRelation::Apart
    } else if b.0 <= a.0 && a.1 <= b.1 {
        DateRelation::Inside
    } else if a.0 <= b.0 && b.1 <= a.1 {
        DateRelation::Covers
    } else {
        DateRelation::Overlaps
    }
}

/// Two lengths of time: as ranges of days, so that "12 months" is "a year" and "more than a week" holds "ten days".
fn lengths(a: &Date, b: &Date) -> DateRelation {
    let range = |date: &Date| {
        let days = length_in_days(&date.timex)?;
        let slack = days * 0.01;
        Some(match date.bound {
            Bound::Over => (days - slack, f64::INFINITY),
            Bound::Under => (0.0, days + slack),
            _ => (days - slack, days + slack),
        })
    };
    match (range(a), range(b)) {
        (Some(x), Some(y)) if a.bound == Bound::Exact && b.bound == Bound::Exact => {
            if x.0 <= y.1 && y.0 <= x.1 { DateRelation::Same } else { DateRelation::Apart }
        }
        (Some(x), Some(y)) => intervals(x, y),
        _ => equal_or(a, b, DateRelation::Unknown),
    }
}

/// Days of `P1Y2M`, `PT90M`, `P3BD`.
fn length_in_days(timex: &str) -> Option<f64> {
    let mut total = 0.0;
    let mut number = String::new();
    let mut unit = String::new();
    let (mut clock, mut rest) = (false, timex.strip_prefix('P')?.chars().peekable());
    while let Some(c) = rest.next() {
        match c {
            'T' => clock = true,
            '0'..='9' | '.' => number.push(c),
            _ => unit.push(c),
        }
        if unit.is_empty() || rest.peek().is_some_and(|next| next.is_ascii_alphabetic() && *next != 'T') {
            continue;
        }
        let days = match (unit.as_str(), clock) {
            ("S", true) => 1.0 / 86_400.0,
            ("M", true) => 1.0 / 1440.0,
            ("H", true) => 1.0 / 24.0,
            ("D", _) => 1.0,
            ("BD", _) => 1.4,
            ("WE" | "W", _) => 7.0,
            ("M", false) => 30.4375,
            ("Y", _) => 365.25,
            _ => return None,
        };
        total += decimal(&number)? * days;
        number.clear();
        unit.clear();
    }
    Some(total)
}

/// Two times of day: their days first, then their minutes.
fn times(a: &Date, b: &Date) -> DateRelation {
    if let (Some(x), Some(y)) = (a.days, b.days)
        && intervals(x, y) == DateRelation::Apart
    {
        return DateRelation::Apart;
    }
    let day = |date: &Date| date.timex.split_once('T').and_then(|(day, _)| Pattern::of(day));
    if let (Some(x), Some(y)) = (day(a), day(b))
        && x.relation(y) == DateRelation::Apart
    {
        return DateRelation::Apart;
    }
    let readings = |date: &Date| [Some(date.timex.clone()), date.alternative.clone()];
    let (mine, theirs) = (readings(a), readings(b));
    if mine.iter().flatten().any(|one| theirs.iter().flatten().any(|other| one == other)) {
        return DateRelation::Same;
    }
    let clock = |timex: &str| timex.split_once('T').and_then(|(_, time)| minutes(time));
    let mut related = DateRelation::Unknown;
    for one in mine.iter().flatten() {
        for other in theirs.iter().flatten() {
            let (Some(x), Some(y)) = (clock(one), clock(other)) else { return DateRelation::Unknown };
            match intervals(x, y) {
                DateRelation::Apart if related == DateRelation::Unknown => related = DateRelation::Apart,
                DateRelation::Apart => {}
                close => related = close,
            }
        }
    }
    related
}

/// First and last minute of a time; an hour without minutes may be half an hour off.
fn minutes(time: &str) -> Option<(i32, i32)> {
    let part = match time {
        "DA" => Some((0, 6)),
        "MO" => Some((5, 12)),
        "AF" => Some((12, 18)),
        "EV" => Some((16, 21)),
        "NI" => Some((18, 24)),
        _ => None,
    };
    if let Some((from, to)) = part {
        return Some((from * 60, to * 60 - 1));
    }
    let mut fields = time.splitn(3, ':').map(|field| field.parse::<i32>().ok());
    let hour = fields.next()?? * 60;
    match fields.next() {
        Some(minute) => Some((hour + minute?, hour + minute?)),
        None => Some((hour - 30, hour + 30)),
    }
}

/// Relative forms that exclude each other when they differ begin alike: "last month" and "this month", "the past year"
/// and "the past two years", "the first nine months of the year" and "the first six".
fn family(timex: &str) -> Option<&str> {
    if let Some(rest) = timex.strip_prefix("REF") {
        let end = rest.find(['+', '-']).unwrap_or(rest.len());
        let kind = &rest[..end];
        return match kind {
            ":past" | ":next" => Some(kind),
            "" => Some(&rest[..1]),
            _ if rest.ends_with(|c: char| c.is_ascii_digit()) => Some(kind),
            _ => None,
        };
    }
    ["(XXXX-", "(FY", "FY", "SY", "(SY"].into_iter().find(|prefix| timex.starts_with(prefix))
}

/// A day or month whose year, or all but the weekday, is not told.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Pattern {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    weekday: Option<i8>,
}

impl Pattern {
    fn of(timex: &str) -> Option<Self> {
        let none = Self { year: None, month: None, day: None, weekday: None };
        if let Some(weekday) = timex.strip_prefix("XXXX-WXX-") {
            return Some(Self { weekday: Some(weekday.parse().ok()?), ..none });
        }
        let mut fields = timex.split('-');
        let year = match fields.next()? {
            "XXXX" => None,
            year if year.len() == 4 => Some(year.parse().ok()?),
            _ => return None,
        };
        let mut field = || match fields.next() {
            None | Some("XX") => Some(None),
            Some(text) if text.len() == 2 => text.parse().ok().map(Some),
            Some(_) => None,
        };
        let (month, day) = (field()?, field()?);
        Some(Self { year, month, day, weekday: None })
    }

    fn fits(self, date: CivilDate) -> bool {
        self.year.is_none_or(|year| year == date.year)
            && self.month.is_none_or(|month| month == date.month)
            && self.day.is_none_or(|day| day == date.day)
            && self.weekday.is_none_or(|weekday| weekday == date.weekday())
    }

    /// How the days that fit lie to the days from `first` to `last`.
    fn against(self, (first, last): (CivilDate, CivilDate)) -> DateRelation {
        if first.days_until(last) > 366 {
            return match self.year {
                Some(year) if year < first.year || year > last.year => DateRelation::Apart,
                _ => DateRelation::Overlaps,
            };
        }
        let days = first.days_until(last) + 1;
        let fitting =
            (0..days).filter(|day| first.plus_days(*day).is_some_and(|date| self.fits(date))).count();
        match i64::try_from(fitting).unwrap_or(0) {
            0 => DateRelation::Apart,
            all if all == days => DateRelation::Covers,
            _ => DateRelation::Overlaps,
        }
    }

    fn relation(self, other: Self) -> DateRelation {
        let apart = |a: Option<i8>, b: Option<i8>| a.zip(b).is_some_and(|(a, b)| a != b);
        if self.year.zip(other.year).is_some_and(|(a, b)| a != b)
            || apart(self.month, other.month)
            || apart(self.day, other.day)
            || apart(self.weekday, other.weekday)
        {
            return DateRelation::Apart;
        }
        let told = |one: Self, other: Self| {
            (one.year.is_none() || other.year.is_some())
                && (one.month.is_none() || other.month.is_some())
                && (one.day.is_none() || other.day.is_some())
                && (one.weekday.is_none() || other.weekday.is_some())
        };
        match (told(self, other), told(other, self)) {
            (true, true) => DateRelation::Same,
            (true, false) => DateRelation::Covers,
            (false, true) => DateRelation::Inside,
            (false, false) => DateRelation::Overlaps,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::DateRelation::{Apart, Covers, Inside, Overlaps, Same, Unknown};
    use super::*;
    use crate::text;

    fn only(text: &str, published: Option<&str>) -> Date {
        let dates = super::super::read(text, &text::split(text), &[], published.and_then(CivilDate::parse));
        assert_eq!(dates.len(), 1, "one date in {text:?}: {dates:?}");
        dates.into_iter().next().unwrap()
    }

    /// Both texts without a date of their document, in both orders.
    fn check(a: &str, b: &str, expected: DateRelation) {
        let (x, y) = (only(a, None), only(b, None));
        assert_eq!(relation(&x, &y), expected, "{a:?} to {b:?}: {} and {}", x.timex, y.timex);
        assert_eq!(relation(&y, &x), expected.reversed(), "{b:?} to {a:?}");
    }

    #[test]
    fn absolute_dates_are_intervals() {
        check("on October 5, 2023", "in October 2023", Inside);
        check("on October 5, 2023", "on 2023-10-05", Same);
        check("in 2023", "in October 2022", Apart);
        check("from May to July 2023", "between June 2023 and August 2023", Overlaps);
        check("since 2016", "in 2019", Covers);
        check("before 2018", "in 2018", Apart);
        check("by 2025", "in 2025", Covers);
        check("in Q2 2020", "in the second quarter of 2020", Same);
        check("in early 2020", "in late 2020", Apart);
        check("the 1990s", "in 1998", Covers);
    }

    #[test]
    fn what_lacks_its_year_holds_every_year() {
        check("on October 5", "on October 5, 2023", Covers);
        check("on October 5", "on October 7, 2023", Apart);
        check("in October", "on October 5", Covers);
        check("in October", "in November", Apart);
        check("on Friday", "on Monday", Apart);
        check("on Friday", "on October 6, 2023", Covers);
        check("on Friday", "on October 5, 2023", Apart);
    }

    #[test]
    fn relative_periods_of_one_kind_exclude_each_other() {
        check("in the first nine months of the year", "in the first six months of the year", Apart);
        check("in the first nine months of the year", "the first nine months of the year", Same);
        check("over the past year", "over the past two years", Apart);
        check("last month", "this month", Apart);
        check("last month", "last year", Unknown);
        check("yesterday", "on Friday", Unknown);
        check("in fiscal 2021", "in fiscal 2022", Apart);
        check("in fiscal 2021", "in 2021", Unknown);
    }

    #[test]
    fn relative_dates_meet_absolute_ones_through_the_day_of_publication() {
        let date = |text| only(text, Some("2023-10-06"));
        assert_eq!(relation(&date("on Friday"), &date("on October 6, 2023")), Same);
        assert_eq!(relation(&date("last month"), &date("in September 2023")), Same);
        assert_eq!(relation(&date("over the past year"), &date("in May 2023")), Covers);
        let unknown = only("in the first nine months of the year", None);
        assert_eq!(relation(&unknown, &date("in the first nine months of the year")), Same);
        assert_eq!(relation(&unknown, &date("in the first six months of the year")), Apart);
    }

    #[test]
    fn lengths_compare_as_days() {
        check("for three weeks", "for 21 days", Same);
        check("for 12 months", "for a year", Same);
        check("for three weeks", "for two weeks", Apart);
        check("for more than a week", "for 10 days", Covers);
        check("for less than a week", "for 10 days", Apart);
        check("for three weeks", "in 2019", Unknown);
    }

    #[test]
    fn times_compare_as_minutes() {
        check("at 3 p.m.", "at 15:00", Covers);
        check("at 3 p.m.", "at 5 p.m.", Apart);
        check("at 7", "at 7 p.m.", Same);
        check("on May 5 at 3 p.m.", "on May 6 at 3 p.m.", Apart);
    }
}
