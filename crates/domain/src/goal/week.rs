//! Weeks, the goal that holds in them, and what was asked of whom was away.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};

use super::WEEKS_LOOKED_AT;
use crate::business_days::{BusinessCalendar, add_days, days_between};

/// From a week's first day to the one in its middle.
const DAYS_TO_MIDDLE: i32 = 3;

/// A week: seven civil days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Week {
    first: Date,
}

impl Week {
    /// The week that a day is in, where weeks begin on `begins`.
    pub fn of(day: Date, begins: Weekday) -> Self {
        let into = i32::from(day.weekday().since(begins));
        Self { first: add_days(day, -into) }
    }

    /// Its first day.
    pub const fn first(self) -> Date {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> Date {
        add_days(self.first, 6)
    }

    /// The week after it.
    #[must_use]
    pub fn next(self) -> Self {
        Self { first: add_days(self.first, 7) }
    }

    /// The week before it.
    #[must_use]
    pub fn before(self) -> Self {
        Self { first: add_days(self.first, -7) }
    }

    /// Its seven days.
    pub fn days(self) -> impl Iterator<Item = Date> {
        (0..7).map(move |n| add_days(self.first, n))
    }

    /// Whether a goal that begins on a day holds in it: by its middle at the latest. A goal begins with a week; but where the office
    /// changed its working week since, weeks begin on another day, and most of the week decides.
    pub fn has_goal_from(self, from: Date) -> bool {
        from <= add_days(self.first, DAYS_TO_MIDDLE)
    }

    /// Whether a day is in it.
    pub fn holds(self, day: Date) -> bool {
        (0..7).contains(&days_between(self.first, day))
    }
}

/// From a day on a goal holds; `None` is "no goal from then on".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoalChange {
    /// The first day of the week from which it holds.
    pub from: Date,
    /// Asks a week.
    pub asks: Option<i64>,
}

/// Days on which the rep was away, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Away {
    /// The first.
    pub from: Date,
    /// The last.
    pub to: Date,
}

/// A week as it was lived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lived {
    /// Which.
    pub week: Week,
    /// How many asks were made in it.
    pub asks: i64,
    /// The goal that the rep had set.
    pub goal: Option<i64>,
    /// Of it, what was left for the days at work; nothing without a goal, or without a day at work.
    pub target: Option<i64>,
    /// Working days on which the rep was away, or the office closed.
    pub days_off: i64,
}

/// The goal that holds in a week: the one that began last of those that begin by its middle.
pub fn goal_of(history: &[GoalChange], week: Week) -> Option<i64> {
    let held = history.iter().filter(|change| week.has_goal_from(change.from));
    held.max_by_key(|change| change.from).and_then(|change| change.asks)
}

/// The weeks from the first with a goal to the one that `today` is in, as they were lived; no more than the last
/// [`WEEKS_LOOKED_AT`]. Never empty: the running week is always there.
pub fn lived_weeks(
    history: &[GoalChange],
    asks: &BTreeMap<Date, i64>,
    away: &[Away],
    calendar: &BusinessCalendar,
    today: Date,
) -> Vec<Lived> {
    let begins = calendar.week_begins();
    let running = Week::of(today, begins);
    let first = history.iter().map(|change| change.from).min().unwrap_or(today);
    let mut first = Week::of(first.min(today), begins);
    let mut weeks = Vec::new();
    let earliest = add_days(running.first(), -7 * (WEEKS_LOOKED_AT as i32 - 1));
    if first.first() < earliest {
        first = Week::of(earliest, begins);
    }
    while first <= running {
        weeks.push(lived(first, history, asks, away, calendar));
        first = first.next();
    }
    weeks
}

fn lived(
    week: Week,
    history: &[GoalChange],
    asks: &BTreeMap<Date, i64>,
    away: &[Away],
    calendar: &BusinessCalendar,
) -> Lived {
    let usual = week.days().filter(|day| calendar.works_on(day.weekday())).count() as i64;
    let is_away = |day: Date| away.iter().any(|one| one.from <= day && day <= one.to);
    let at_work = week.days().filter(|day| calendar.is_business_day(*day) && !is_away(*day)).count() as i64;
    let goal = goal_of(history, week);
    // Less for each day off, rounded down in the rep's favour; a week with a day at work asks for something.
    let target = goal.filter(|_| at_work > 0).map(|goal| (goal * at_work / usual.max(1)).max(1));
    Lived {
        week,
        asks: asks.range(week.first()..=week.last()).map(|(_, count)| count).sum(),
        goal,
        target,
        days_off: usual - at_work,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn change(from: Date, asks: i64) -> GoalChange {
        GoalChange { from, asks: (asks > 0).then_some(asks) }
    }

    fn lived_by(history: &[GoalChange], away: &[Away], today: Date) -> Vec<Lived> {
        lived_weeks(history, &BTreeMap::new(), away, &BusinessCalendar::default(), today)
    }

    #[test]
    fn a_week_begins_after_the_longest_rest() {
        use Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
        let begins = |days: &[Weekday]| BusinessCalendar::new(days, []).week_begins();
        assert_eq!(begins(&[Monday, Tuesday, Wednesday, Thursday, Friday]), Monday);
        assert_eq!(begins(&[Monday, Tuesday, Wednesday, Thursday, Friday, Saturday]), Monday);
        assert_eq!(begins(&[Sunday, Monday, Tuesday, Wednesday, Thursday]), Sunday);
        assert_eq!(begins(&[Saturday, Sunday, Monday, Tuesday, Wednesday]), Saturday);
        assert_eq!(begins(&[Monday, Wednesday, Friday]), Monday);
        let all = [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday];
        assert_eq!(begins(&all), Monday, "nobody rests: as ISO 8601 has it");
        assert_eq!(BusinessCalendar::default().week_ends_work(), Friday);
        let gulf = [Sunday, Monday, Tuesday, Wednesday, Thursday];
        assert_eq!(BusinessCalendar::new(&gulf, []).week_ends_work(), Thursday);
    }

    #[test]
    fn the_week_at_the_end_of_a_year_is_one_week() {
        let week = Week::of(date(2027, 1, 2), Weekday::Monday);
        assert_eq!((week.first(), week.last()), (date(2026, 12, 28), date(2027, 1, 3)));
        assert!(week.holds(date(2026, 12, 31)) && week.holds(date(2027, 1, 1)));
        assert!(!week.holds(date(2027, 1, 4)) && !week.holds(date(2026, 12, 27)));
        let asks = BTreeMap::from([(date(2026, 12, 31), 2), (date(2027, 1, 1), 1), (date(2027, 1, 4), 7)]);
        let weeks = lived_weeks(
            &[change(date(2026, 12, 28), 3)],
            &asks,
            &[],
            &BusinessCalendar::default(),
            date(2027, 1, 5),
        );
        assert_eq!(weeks.iter().map(|one| one.asks).collect::<Vec<_>>(), [3, 7]);
    }

    #[test]
    fn a_goal_raised_today_does_not_rewrite_weeks_that_are_over() {
        let monday = |n: i32| add_days(date(2026, 11, 2), 7 * n);
        let mut history = vec![change(monday(0), 3)];
        let today = add_days(monday(2), 2);
        let before = lived_by(&history, &[], today);
        history.push(change(monday(2), 9));
        let after = lived_by(&history, &[], today);
        assert_eq!(before[..2], after[..2]);
        assert_eq!(
            (before[2].goal, after[2].goal),
            (Some(3), Some(9)),
            "changed in the middle of the week, the whole week has it"
        );
        history.push(change(monday(3), 0));
        assert_eq!(lived_by(&history, &[], monday(3)).last().unwrap().goal, None, "set no more");
        assert_eq!(lived_by(&history, &[], today), after, "the week after is no matter of this one");
    }

    #[test]
    fn m13_m40_a_changed_working_week_takes_no_goal_away() {
        use Weekday::{Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
        let monday = date(2026, 11, 16);
        let history = [change(monday, 3), change(add_days(monday, 7), 5)];
        let of = |day: Date, begins: Weekday| goal_of(&history, Week::of(day, begins));
        for begins in [Monday, Tuesday, Wednesday, Thursday, Saturday, Sunday] {
            let middle = add_days(Week::of(add_days(monday, 2), begins).first(), 3);
            let expected = if middle < monday { None } else { Some(3) };
            assert_eq!(of(add_days(monday, 2), begins), expected, "weeks from {begins:?}");
        }
        assert_eq!(of(date(2026, 11, 21), Sunday), Some(3), "Sunday to Saturday has most of it");
        assert_eq!(of(date(2026, 11, 22), Sunday), Some(5));
        assert_eq!(of(date(2026, 11, 15), Monday), None, "the week before it began");
        assert_eq!(of(date(2026, 11, 22), Monday), Some(3), "the week after is no matter of this one");
        let friday = BusinessCalendar::new(&[Sunday, Monday, Tuesday, Wednesday, Thursday], []);
        let weeks = lived_weeks(&history, &BTreeMap::new(), &[], &friday, date(2026, 11, 18));
        assert_eq!(
            weeks.iter().map(|one| (one.week.first(), one.goal)).collect::<Vec<_>>(),
            [(date(2026, 11, 15), Some(3))]
        );
    }

    #[test]
    fn who_is_away_for_days_owes_as_much_less_and_who_is_away_for_all_of_them_nothing() {
        let monday = date(2026, 11, 16);
        let history = [change(monday, 5)];
        let target = |from: Date, to: Date| lived_by(&history, &[Away { from, to }], monday)[0].target;
        assert_eq!(target(date(2026, 11, 17), date(2026, 11, 18)), Some(3));
        assert_eq!(target(date(2026, 11, 16), date(2026, 11, 19)), Some(1));
        assert_eq!(target(date(2026, 11, 16), date(2026, 11, 20)), None, "Saturday and Sunday are nobody's");
        assert_eq!(target(date(2026, 11, 21), date(2026, 11, 22)), Some(5), "a weekend away changes nothing");
        let one = [change(monday, 1)];
        let away = [Away { from: monday, to: monday }];
        assert_eq!(lived_by(&one, &away, monday)[0].target, Some(1), "a day at work asks for one");
        let closed = BusinessCalendar::new(&[], [date(2026, 11, 18)]);
        let weeks = lived_weeks(&history, &BTreeMap::new(), &[], &closed, monday);
        assert_eq!((weeks[0].target, weeks[0].days_off), (Some(4), 1), "a holiday of the office");
    }

    #[test]
    fn without_a_goal_there_is_the_running_week_alone() {
        let weeks = lived_by(&[], &[], date(2026, 11, 18));
        assert_eq!((weeks.len(), weeks[0].goal, weeks[0].target), (1, None, None));
        let long_ago = [change(date(1990, 1, 1), 3)];
        assert_eq!(lived_by(&long_ago, &[], date(2026, 11, 18)).len(), WEEKS_LOOKED_AT);
        let to_come = [change(date(2026, 11, 23), 3)];
        assert_eq!(lived_by(&to_come, &[], date(2026, 11, 18)).len(), 1);
    }
}
