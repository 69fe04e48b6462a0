use actions::views::goal::{GoalLine, goal, goal_line};
use actions::views::numbers::{Whose, numbers_of};
use actions::*;
use domain::business_days::add_days;
use domain::goal::Standing::{self, Away, Reached, Running};
use jiff::civil::date;
use store::Day;
use store::rows::GoalRow;
use store::testing::{all_of, each_engine};

use crate::office::{MONDAY, Office};

async fn set(office: &Office, rep: &Actor, asks: i64, from: GoalFrom) -> Done<GoalAnswer> {
    let input = SetGoal { action: office.id(), asks: (asks > 0).then_some(asks), from };
    set_goal(&office.app, rep, &input).await.unwrap()
}

/// So many asks, each of somebody else.
async fn asks(office: &Office, rep: &Actor, names: &[&str]) {
    for name in names {
        let contact = office.person(rep, name).await;
        office.ask(rep, contact, AskOutcome::NobodyInMind { prompters_shown: true }).await;
    }
}

#[tokio::test]
async fn m13_a_goal_counts_the_asks_that_the_figures_count_by_the_days_of_the_rep() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        assert_eq!(goal_line(app, maya).await.unwrap(), None, "nobody has to have one");
        set(&office, maya, 3, GoalFrom::ThisWeek).await;
        asks(&office, maya, &["Ana Ruiz", "Bea Stone"]).await;
        asks(&office, &office.sam, &["Zoe Quill"]).await;
        assert_eq!(goal_line(app, maya).await.unwrap(), Some(GoalLine { asks: 2, target: 3 }));
        // Sunday at half past eleven is Monday in London, and still this week for Maya.
        office.at(date(2026, 9, 13).at(23, 30, 0, 0));
        asks(&office, maya, &["Cy Dahl"]).await;
        assert_eq!(goal_line(app, maya).await.unwrap(), Some(GoalLine { asks: 3, target: 3 }));
        let figures = numbers_of(app, maya, Whose::Own, MONDAY, date(2026, 9, 13)).await.unwrap();
        assert_eq!(figures.funnel.asks, 3, "the same figure as on the page of numbers");
        let mut reader = app.db.read(maya.workspace).await.unwrap();
        let (from, to) = (Day(MONDAY), Day(date(2026, 9, 20)));
        let days = reader.asks_by_day(office.priya.sight(), from, to).await.unwrap();
        let (all, _, _) = reader.asks_made(office.priya.sight(), from, to).await.unwrap();
        assert_eq!(days.iter().map(|(_, count)| count).sum::<i64>(), all);
        reader.close().await.unwrap();
        office.at(date(2026, 9, 14).at(0, 5, 0, 0));
        assert_eq!(goal_line(app, maya).await.unwrap(), Some(GoalLine { asks: 0, target: 3 }));
        assert_eq!(goal(app, maya).await.unwrap().in_a_row, 1);
        // Over the change of the clocks and of the year.
        for (night, of) in [(date(2026, 11, 1), date(2026, 10, 26)), (date(2027, 1, 3), date(2026, 12, 28))] {
            office.at(night.at(23, 45, 0, 0));
            let found = goal(app, maya).await.unwrap().this_week;
            assert_eq!((found.from, found.to), (Day(of), Day(night)));
        }
    })
    .await;
}

#[tokio::test]
async fn m13_a_goal_raised_today_leaves_the_weeks_before_as_they_were_and_can_be_taken_back() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        set(&office, maya, 2, GoalFrom::ThisWeek).await;
        asks(&office, maya, &["Ana Ruiz", "Bea Stone"]).await;
        office.on(date(2026, 9, 16));
        asks(&office, maya, &["Cy Dahl", "Dee Eng"]).await;
        let raised = set(&office, maya, 5, GoalFrom::NextWeek).await;
        assert_eq!(raised.answer.from, Day(date(2026, 9, 21)));
        let found = goal(app, maya).await.unwrap();
        assert_eq!((found.this_week.goal, found.next_week, found.in_a_row), (Some(2), Some(Some(5)), 2));
        office.on(date(2026, 9, 21));
        let found = goal(app, maya).await.unwrap();
        let goals: Vec<_> = found.weeks.iter().map(|week| (week.goal, week.standing)).collect();
        assert_eq!(goals, [(Some(2), Reached), (Some(2), Reached), (Some(5), Running)]);
        // What is set for this week takes the place of what was set for it, and of what comes later.
        set(&office, maya, 9, GoalFrom::NextWeek).await;
        let none = set(&office, maya, 0, GoalFrom::ThisWeek).await;
        let found = goal(app, maya).await.unwrap();
        assert_eq!((found.this_week.goal, found.next_week, found.in_a_row), (None, None, 2));
        assert_eq!(goal_line(app, maya).await.unwrap(), None);
        undo(app, maya, office.id(), none.action).await.unwrap();
        let found = goal(app, maya).await.unwrap();
        assert_eq!((found.this_week.goal, found.next_week), (Some(5), Some(Some(9))));
        for wrong in [-1, 0, 101] {
            let input = SetGoal { action: office.id(), asks: Some(wrong), from: GoalFrom::ThisWeek };
            assert!(matches!(set_goal(app, maya, &input).await, Err(Problem::Invalid(_))));
        }
        let input = SetGoal { action: office.id(), asks: Some(4), from: GoalFrom::ThisWeek };
        set_goal(app, maya, &input).await.unwrap();
        assert!(set_goal(app, maya, &input).await.unwrap().replayed, "the same form twice");
        assert!(goal(app, &office.stranger).await.unwrap().weeks.iter().all(|week| week.goal.is_none()));
    })
    .await;
}

#[tokio::test]
async fn m40_a_week_away_does_not_count_against_the_row_and_days_away_make_the_goal_smaller() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, sam) = (&office.app, &office.maya, &office.sam);
        set(&office, maya, 2, GoalFrom::ThisWeek).await;
        asks(&office, maya, &["Ana Ruiz", "Bea Stone"]).await;
        let away =
            |from, to| ArrangeCover { action: office.id(), user: maya.user, cover: sam.user, from, to };
        arrange_cover(app, maya, &away(date(2026, 9, 14), date(2026, 9, 20))).await.unwrap();
        arrange_cover(app, maya, &away(date(2026, 9, 23), date(2026, 9, 25))).await.unwrap();
        office.on(date(2026, 9, 15));
        assert_eq!(goal_line(app, maya).await.unwrap(), None, "nothing is said to somebody on holiday");
        office.on(date(2026, 9, 22));
        assert_eq!(goal_line(app, maya).await.unwrap(), Some(GoalLine { asks: 0, target: 1 }));
        asks(&office, maya, &["Cy Dahl"]).await;
        office.on(date(2026, 9, 29));
        let found = goal(app, maya).await.unwrap();
        let standings: Vec<Standing> = found.weeks.iter().map(|week| week.standing).collect();
        assert_eq!(standings, [Reached, Away, Reached, Running]);
        assert_eq!((found.in_a_row, found.bridged), (2, 0));
        // One missed week is bridged, and told; a second one ends the row, and that is told as well.
        office.on(date(2026, 10, 6));
        let found = goal(app, maya).await.unwrap();
        assert_eq!((found.in_a_row, found.bridged, found.at_stake), (2, 1, true));
        office.on(date(2026, 10, 13));
        let found = goal(app, maya).await.unwrap();
        let ended = found.ended.unwrap();
        assert_eq!(
            (found.in_a_row, found.longest, ended.weeks, ended.week),
            (0, 2, 2, Day(date(2026, 10, 5)))
        );
    })
    .await;
}

#[tokio::test]
async fn m40_a_goal_is_proposed_to_the_team_and_nobody_is_held_to_it_or_seen() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, sam, mona) = (&office.app, &office.maya, &office.sam, &office.mona);
        let propose = |asks| ProposeGoal { action: office.id(), asks };
        assert!(matches!(propose_goal(app, maya, &propose(Some(4))).await, Err(Problem::Forbidden(_))));
        propose_goal(app, mona, &propose(Some(4))).await.unwrap();
        let proposed = goal(app, maya).await.unwrap().proposed.unwrap();
        assert_eq!((proposed.asks, proposed.by.as_str()), (4, "Mona"));
        assert_eq!(goal_line(app, maya).await.unwrap(), None, "it is a proposal and no goal");
        assert_eq!(goal(app, sam).await.unwrap().proposed, None, "Sam is on nobody's team");
        assert_eq!(goal(app, &office.stranger).await.unwrap().proposed, None);
        assert_eq!(goal(app, mona).await.unwrap().proposes, Some(4));
        office.on(date(2026, 9, 8));
        propose_goal(app, &office.priya, &propose(Some(6))).await.unwrap();
        assert_eq!(goal(app, maya).await.unwrap().proposed.unwrap().by, "Priya", "the latest word");
        assert_eq!(goal(app, sam).await.unwrap().proposed.unwrap().asks, 6);
        office.on(date(2026, 9, 9));
        propose_goal(app, &office.priya, &propose(None)).await.unwrap();
        let proposed = goal(app, maya).await.unwrap().proposed.unwrap();
        assert_eq!((proposed.asks, proposed.by.as_str()), (4, "Mona"), "one is taken back, the other stands");
        assert_eq!(goal(app, sam).await.unwrap().proposed, None, "taken back");
        // Nothing is taken back where nothing is proposed.
        let before = all_of::<GoalRow>(&app.db, maya.workspace).await;
        for _ in 0..2 {
            let none = propose_goal(app, &office.priya, &propose(None)).await.unwrap();
            assert_eq!(none.answer.asks, None);
            office.on(date(2026, 9, 10));
        }
        assert_eq!(all_of::<GoalRow>(&app.db, maya.workspace).await, before);
        // Of one day, what the rep's own manager says.
        for (who, asks) in [(&office.priya, 7), (mona, 5), (&office.priya, 8)] {
            propose_goal(app, who, &propose(Some(asks))).await.unwrap();
        }
        assert_eq!(goal(app, maya).await.unwrap().proposed.unwrap().asks, 5);
        assert_eq!(goal(app, sam).await.unwrap().proposed.unwrap().asks, 8);
        propose_goal(app, mona, &propose(None)).await.unwrap();
        assert_eq!(goal(app, maya).await.unwrap().proposed.unwrap().asks, 8);
    })
    .await;
}

#[tokio::test]
async fn m13_m40_a_working_week_that_is_changed_leaves_this_weeks_goal() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let work = async |days: &[&str]| {
            let week = Some(days.iter().map(|day| (*day).to_owned()).collect());
            let input = ChangeSettings { action: Some(office.id()), week, ..ChangeSettings::default() };
            change_settings(app, &office.priya, &input).await.unwrap();
        };
        set(&office, maya, 3, GoalFrom::ThisWeek).await;
        set(&office, maya, 4, GoalFrom::NextWeek).await;
        office.on(date(2026, 9, 9));
        work(&["sun", "mon", "tue", "wed", "thu"]).await;
        let found = goal(app, maya).await.unwrap();
        assert_eq!((found.this_week.from, found.this_week.goal), (Day(date(2026, 9, 6)), Some(3)));
        assert_eq!(found.next_week, Some(Some(4)), "and the one planned");
        // What is set for the next week leaves the one in force, though it begins a day later than this week does.
        set(&office, maya, 6, GoalFrom::NextWeek).await;
        let found = goal(app, maya).await.unwrap();
        assert_eq!((found.this_week.goal, found.next_week), (Some(3), Some(Some(6))));
        set(&office, maya, 5, GoalFrom::ThisWeek).await;
        let found = goal(app, maya).await.unwrap();
        assert_eq!((found.this_week.goal, found.next_week), (Some(5), None), "and this one takes its place");
    })
    .await;
}

#[tokio::test]
async fn m13_m40_undo_rewrites_no_week_that_is_over() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, sam) = (&office.app, &office.maya, &office.sam);
        let back = async |action| undo(app, maya, office.id(), action).await;
        let refused = async |action| matches!(back(action).await, Err(Problem::CannotUndo(_)));
        let this = set(&office, maya, 3, GoalFrom::ThisWeek).await.action;
        let next = set(&office, maya, 4, GoalFrom::NextWeek).await.action;
        let arranged = async |from, to| {
            let (user, cover) = (maya.user, sam.user);
            let input = ArrangeCover { action: office.id(), user, cover, from, to };
            arrange_cover(app, maya, &input).await.unwrap().action
        };
        let wednesday = arranged(date(2026, 9, 9), date(2026, 9, 9)).await;
        let over_the_weekend = arranged(date(2026, 9, 11), date(2026, 9, 16)).await;
        let later = arranged(date(2026, 9, 17), date(2026, 9, 18)).await;
        office.on(date(2026, 9, 10));
        assert!(refused(wednesday).await, "the day is over");
        office.on(date(2026, 9, 14));
        assert!(refused(this).await, "its week is over");
        assert!(refused(over_the_weekend).await, "it began in a week that is over");
        assert_eq!(goal(app, maya).await.unwrap().weeks[0].days_off, 2);
        back(later).await.expect("it has not begun");
        back(next).await.expect("its week is running");
        let weeks: Vec<_> = goal(app, maya).await.unwrap().weeks.iter().map(|week| week.goal).collect();
        assert_eq!(weeks, [Some(3), Some(3)]);
        // Taken back in time, it stays so however often the form comes again.
        let again = office.id();
        let set = set(&office, maya, 9, GoalFrom::ThisWeek).await.action;
        undo(app, maya, again, set).await.unwrap();
        office.on(date(2026, 9, 28));
        undo(app, maya, again, set).await.expect("the same word twice");
    })
    .await;
}

#[tokio::test]
async fn m13_a_goal_is_proposed_from_the_reps_own_last_weeks() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let maya = &office.maya;
        for (week, names) in
            [(0, &["Ana Ruiz", "Bea Stone"][..]), (1, &["Cy Dahl"]), (2, &["Dee Eng", "Eve Fox", "Gil Hart"])]
        {
            assert_eq!(goal(&office.app, maya).await.unwrap().proposal, None);
            office.on(add_days(MONDAY, 7 * week));
            asks(&office, maya, names).await;
        }
        office.on(add_days(MONDAY, 21));
        assert_eq!(
            goal(&office.app, maya).await.unwrap().proposal,
            Some(3),
            "one more than the two in the middle"
        );
    })
    .await;
}
