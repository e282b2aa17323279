//! Places ranges: "from May to July", "between 2007 and 2011", "from 2 pm till tomorrow 4:30 pm".

use super::meaning::{Moment, Point, Portion, Time, Unit};
use super::resolve::{Context, Grain, Placed, moment};
use super::{CivilDate, timex};

/// The timex of a range, its days, and the readings `context` allows.
pub(super) fn range(context: &Context, first: &Moment, last: &Moment) -> Option<Placed> {
    if first.time.is_some() || last.time.is_some() {
        return timed_range(context, first, last);
    }
    let (a, b) = (first.point.as_ref()?, last.point.as_ref()?);
    let from = context.place(a);
    let mut to = context.place(b);
    let day = |text: &str| CivilDate::parse(text);
    let (start, mut end) = (from.days.map(|d| edge(first, d)), to.days.map(|d| edge(last, d)));
    if let (Some(s), Some(e)) = (start, end)
        && e < s
        && to.timex.starts_with("XXXX")
    {
        let later = if to.timex.starts_with("XXXX-W") { e.plus_days(7) } else { e.plus_months(12) };
        let shift = later.map(|later| e.days_until(later));
        to.days = to.days.and_then(|(x, y)| Some((x.plus_days(shift?)?, y.plus_days(shift?)?)));
        end = later;
    }
    if let (Some(start), Point::Weekday { weekday, week: None }) = (start, b)
        && CivilDate::parse(&from.first).is_some()
    {
        let behind = start.plus_days(i64::from((weekday - start.weekday()).rem_euclid(7)))?;
        to = Placed::day(behind);
        end = Some(behind);
    }
    let grain = from.grain.min(to.grain);
    let cut = if first.portion == Portion::Whole && last.portion == Portion::Whole {
        grain
    } else {
        grain.min(Grain::Month)
    };
    let length = length(start, end, cut, (&from, &to));
    let name = |placed: &Placed, moment: &Moment, at: Option<CivilDate>| {
        let known = day(&placed.first).is_some() || placed.timex == "PRESENT_REF";
        match at.filter(|_| known || moment.portion != Portion::Whole && !placed.first.starts_with("XXXX")) {
            Some(at) => at.to_string(),
            None => match at.filter(|_| moment.portion != Portion::Whole) {
                Some(at) => format!("XXXX{}", &at.to_string()[4..]),
                None => placed.first.clone(),
            },
        }
    };
    let timex = format!("({},{},{length})", name(&from, first, start), name(&to, last, end));
    let days = match (from.days, to.days) {
        (Some((x, _)), Some((_, y))) if x <= y => Some((x, y)),
        _ => None,
    };
    Some(Placed { timex, first: from.first, days, grain })
}

/// A range with a time of day at one end or both: "from 2 pm till tomorrow 4:30 pm".
fn timed_range(context: &Context, first: &Moment, last: &Moment) -> Option<Placed> {
    let complete = |one: &Moment, other: &Moment| Moment {
        point: one.point.clone().or_else(|| other.point.clone().filter(|point| *point != Point::Now)),
        ..one.clone()
    };
    let today = |moment: &Moment| match moment.point {
        Some(_) => moment.clone(),
        None => Moment { point: Some(Point::Unit { unit: Unit::Day, shift: 0 }), ..moment.clone() },
    };
    let first_moment =
        if last.point.is_some() && first.point.is_none() { today(first) } else { first.clone() };
    let last_moment = today(&complete(last, &first_moment));
    let (from, to) = (moment(context, &first_moment), moment(context, &last_moment));
    let at = |moment: &Moment, placed: &Placed| {
        let day = placed.days?.0;
        let seconds = match moment.time {
            Some(Time::At(clock)) => timex::seconds(clock),
            None if moment.point == Some(Point::Now) => i64::from(context.seconds),
            _ => return None,
        };
        Some(CivilDate::FIRST.days_until(day) * 86_400 + seconds)
    };
    let length = match (at(&first_moment, &from), at(&last_moment, &to)) {
        (Some(start), Some(end)) if end > start => timex::length(end - start),
        _ => return None,
    };
    let days = from.days.zip(to.days).map(|((first, _), (_, last))| (first, last));
    let timex = format!("({},{},{length})", from.timex, to.timex);
    Some(Placed { timex, first: from.first, days, grain: Grain::Day })
}

/// Where a range begins or ends at a stretch: its first day, its middle, or the day behind it.
fn edge(moment: &Moment, (first, last): (CivilDate, CivilDate)) -> CivilDate {
    match moment.portion {
        Portion::End => last.plus_days(1).unwrap_or(last),
        Portion::Middle => first.plus_days((first.days_until(last) + 1) / 2).unwrap_or(first),
        _ => first,
    }
}

fn length(
    start: Option<CivilDate>,
    end: Option<CivilDate>,
    grain: Grain,
    ends: (&Placed, &Placed),
) -> String {
    let months = |day: CivilDate| i64::from(day.year) * 12 + i64::from(day.month);
    let field =
        |placed: &Placed, at: usize| placed.first.get(at..at + 2).and_then(|text| text.parse::<i64>().ok());
    if grain != Grain::Day
        && let (None, Some(a), Some(b)) = (start, field(ends.0, 5), field(ends.1, 5))
    {
        return format!("P{}M", (b - a).rem_euclid(12));
    }
    let (Some(start), Some(end)) = (start, end) else { return open_length(ends) };
    match grain {
        Grain::Year => format!("P{}Y", end.year - start.year),
        Grain::Month => format!("P{}M", months(end) - months(start)),
        Grain::Day => format!("P{}D", start.days_until(end)),
    }
}

/// The length of a range inside an unknown year.
fn open_length((from, to): (&Placed, &Placed)) -> String {
    let at = |placed: &Placed| {
        let rest = placed.first.strip_prefix("XXXX-")?;
        let mut parts = rest.splitn(2, '-');
        CivilDate::new(2001, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)
    };
    match (at(from), at(to)) {
        (Some(a), Some(b)) => format!("P{}D", a.days_until(b).rem_euclid(365)),
        _ => "PXD".to_string(),
    }
}
