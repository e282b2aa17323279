//! What is denied only of the time before: "did not open until May" tells that something opened in May, and "not expected before
//! 2027" that it is expected later.

use super::{Polarity, Role, Statement, Tree, mood};
use crate::value::date::{Bound, CivilDate, Date};
use crate::value::{DateKind, Mentions};

/// Takes such denials for what they tell: the statements are affirmed, and of the other time.
pub(super) fn turn(tree: Tree<'_>, mentions: &mut Mentions, statements: &mut [Statement]) {
    for statement in statements.iter_mut().filter(|it| it.stance.polarity == Polarity::Negated) {
        let nobody = statement.arguments.iter().any(|it| mood::denies_all(tree, it.head));
        let times = statement.arguments.iter().filter(|it| it.role == Role::Time && !nobody);
        let turned = times.filter_map(|time| {
            let span = tree.words[time.head].span;
            mentions.dates.iter_mut().find(|it| it.span.overlaps(span)).and_then(end)
        });
        if turned.count() > 0 {
            statement.stance.polarity = Polarity::Affirmed;
        }
    }
}

/// Turns "before 2027" into "from 2027 on", and "until May" into "in May".
fn end(date: &mut Date) -> Option<()> {
    let day = date.days.map(|(_, last)| last);
    match date.bound {
        Bound::Before => {
            date.days = Some((day?.plus_days(1)?, CivilDate::LAST));
            date.bound = Bound::Since;
        }
        Bound::Until => {
            date.days = day.zip(first_day(&date.timex)).map(|(last, first)| (first, last));
            date.bound = Bound::Exact;
            date.kind = DateKind::Date;
        }
        _ => return None,
    }
    Some(())
}

/// The first day of `2019`, `2019-05` or `2019-05-04`.
fn first_day(timex: &str) -> Option<CivilDate> {
    let mut parts = timex.split('-');
    let year = parts.next()?.parse().ok()?;
    let mut next = || parts.next().map_or(Some(1), |part| part.parse().ok());
    CivilDate::new(year, next()?, next()?)
}
