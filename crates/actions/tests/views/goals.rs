use actions::views::goal::{GoalLine, goal, goal_line};
use actions::views::numbers::{Whose, numbers_of};
use actions::views::review::{ReviewView, review_comes_up, review_view};
use actions::views::today::today;
use actions::*;
use domain::business_days::add_days;
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::review::ReviewStep;
use domain::{ContactId, MomentId};
use jiff::civil::{Date, date};
use store::Day;
use store::testing::{each_engine, facts};

use crate::office::{MONDAY, Office};

const FRIDAY: Date = date(2026, 9, 11);

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

async fn go_on(office: &Office, rep: &Actor, deed: ReviewDeed) -> Done<ReviewAnswer> {
    let input = Review { action: office.id(), week: None, deed };
    review(&office.app, rep, &input).await.unwrap()
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
        assert_eq!(goal(app, maya).await.unwrap().row, 1);
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
        assert_eq!((found.this_week.goal, found.next_week, found.row), (Some(2), Some(Some(5)), 2));
        office.on(date(2026, 9, 21));
        let found = goal(app, maya).await.unwrap();
        let goals: Vec<_> = found.weeks.iter().map(|week| (week.goal, week.standing)).collect();
        assert_eq!(goals, [(Some(2), "reached"), (Some(2), "reached"), (Some(5), "running")]);
        // What is set for this week takes the place of what was set for it, and of what comes later.
        set(&office, maya, 9, GoalFrom::NextWeek).await;
        let none = set(&office, maya, 0, GoalFrom::ThisWeek).await;
        let found = goal(app, maya).await.unwrap();
        assert_eq!((found.this_week.goal, found.next_week, found.row), (None, None, 2));
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
        let standings: Vec<&str> = found.weeks.iter().map(|week| week.standing).collect();
        assert_eq!(standings, ["reached", "away", "reached", "running"]);
        assert_eq!((found.row, found.bridged), (2, 0));
        // One missed week is bridged, and told; a second one ends the row, and that is told as well.
        office.on(date(2026, 10, 6));
        let found = goal(app, maya).await.unwrap();
        assert_eq!((found.row, found.bridged, found.at_stake), (2, 1, true));
        office.on(date(2026, 10, 13));
        let found = goal(app, maya).await.unwrap();
        let ended = found.ended.unwrap();
        assert_eq!((found.row, found.longest, ended.weeks, ended.week), (0, 2, 2, Day(date(2026, 10, 5))));
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
        propose_goal(app, &office.priya, &propose(None)).await.unwrap();
        assert_eq!(goal(app, maya).await.unwrap().proposed, None, "taken back");
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

async fn seen(office: &Office, rep: &Actor) -> ReviewView {
    review_view(&office.app, rep).await.unwrap()
}

/// A good moment that nobody asked after.
async fn praised(office: &Office, rep: &Actor, contact: ContactId) {
    let said = Some((MomentKind::Praise, "Best we ever had"));
    office.moment(rep, contact, InteractionKind::Call, "", said).await;
}

#[tokio::test]
async fn m38_the_review_shows_the_six_steps_of_the_rep_and_of_nobody_else() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, mona) = (&office.app, &office.maya, &office.mona);
        office.on(add_days(MONDAY, -14));
        let ana = office.person(maya, "Ana Ruiz").await;
        let bea = office.person(maya, "Bea Stone").await;
        praised(&office, maya, ana).await;
        praised(&office, maya, bea).await;
        for day in 0..=14 {
            office.run_day(add_days(MONDAY, day - 13)).await;
        }
        office.on(date(2026, 9, 9));
        office.captured(maya, "Flo Gray", Some(bea)).await;
        for _ in 0..6 {
            let (contact, on, words) = (ana, date(2026, 9, 15), "The figures".into());
            let input = MakePromise { action: office.id(), contact, on, at: None, words };
            make_promise(app, maya, &input).await.unwrap();
        }
        let input = MakePromise {
            action: office.id(),
            contact: bea,
            on: date(2026, 9, 10),
            at: None,
            words: "Call".into(),
        };
        make_promise(app, maya, &input).await.unwrap();
        office.at(FRIDAY.at(15, 0, 0, 0));
        let found = seen(&office, maya).await;
        assert_eq!((found.week, found.next_from), (Day(MONDAY), Day(date(2026, 9, 14))));
        let missed: Vec<&str> = found.missed.iter().map(|line| line.contact.as_str()).collect();
        assert_eq!(missed.len(), 2, "{missed:?}");
        assert_eq!((found.gave_count, found.gave[0].name.as_str()), (1, "Bea Stone"));
        assert!(found.late.iter().any(|item| item.name == "Bea Stone"), "{:?}", found.late);
        let full = found.days.iter().find(|day| day.day == Day(date(2026, 9, 15))).unwrap();
        assert!(full.full && full.works && full.items.len() == 6);
        assert!(found.owed.iter().any(|item| item.kind == "thank_the_referrer" && item.name == "Bea Stone"));
        assert_eq!((found.names_count, found.names[0].referral.referred.name.as_str()), (1, "Flo Gray"));
        assert_eq!(found.names[0].business_days, 2);
        for other in [mona, &office.sam, &office.priya, &office.stranger] {
            let theirs = seen(&office, other).await;
            assert!(theirs.missed.is_empty() && theirs.gave.is_empty() && theirs.late.is_empty());
            assert!(theirs.days.is_empty() && theirs.owed.is_empty() && theirs.names_count == 0);
        }
        // Not this one; and asked after all.
        let (first, second) = (&found.missed[0], &found.missed[1]);
        let left = go_on(&office, maya, ReviewDeed::LetBe(MomentId(first.id))).await;
        assert_eq!(seen(&office, maya).await.missed.len(), 1);
        undo(app, maya, office.id(), left.action).await.unwrap();
        assert_eq!(seen(&office, maya).await.missed.len(), 2);
        office
            .ask(maya, ContactId(second.contact_id), AskOutcome::NobodyInMind { prompters_shown: true })
            .await;
        let rest: Vec<_> = seen(&office, maya).await.missed.iter().map(|line| line.id).collect();
        assert_eq!(rest, [first.id]);
        let foreign = Review { action: office.id(), week: None, deed: ReviewDeed::LetBe(MomentId(first.id)) };
        for other in [mona, &office.sam, &office.stranger] {
            assert!(matches!(review(app, other, &foreign).await, Err(Problem::NotFound(_))));
        }
    })
    .await;
}

#[tokio::test]
async fn the_review_goes_on_where_one_stopped_and_tells_how_long_it_took_only_where_that_is_known() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        office.at(FRIDAY.at(15, 0, 0, 0));
        go_on(&office, maya, ReviewDeed::Begin).await;
        office.at(FRIDAY.at(15, 4, 0, 0));
        let again =
            Review { action: office.id(), week: None, deed: ReviewDeed::Step(ReviewStep::Missed, true) };
        review(app, maya, &again).await.unwrap();
        assert!(review(app, maya, &again).await.unwrap().replayed, "the same form twice");
        go_on(&office, maya, ReviewDeed::Step(ReviewStep::Gave, true)).await;
        let found = seen(&office, maya).await;
        assert_eq!((found.steps, found.begun, found.done_on), (vec!["missed", "gave"], true, None));
        office.at(FRIDAY.at(15, 8, 0, 0));
        let done = go_on(&office, maya, ReviewDeed::Finish).await;
        assert_eq!((done.answer.done, done.answer.minutes), (true, Some(8)));
        let found = seen(&office, maya).await;
        assert_eq!((found.done_on, found.minutes, found.steps.len()), (Some(Day(FRIDAY)), Some(8), 6));
        let all = facts(&app.db, maya.workspace).await;
        let facts: Vec<_> = all.iter().filter(|fact| fact.kind == "review_done").collect();
        assert_eq!((facts.len(), facts[0].user_id), (1, Some(maya.user.0)), "a fact with its author");
        // Done is done, and can be taken back.
        assert!(!review_comes_up(app, maya).await.unwrap());
        go_on(&office, maya, ReviewDeed::Finish).await;
        undo(app, maya, office.id(), done.action).await.unwrap();
        assert!(review_comes_up(app, maya).await.unwrap());
        assert_eq!(seen(&office, maya).await.steps, ["missed", "gave"]);
        // Interrupted for an hour: done, and nobody knows in how many minutes.
        office.at(FRIDAY.at(16, 30, 0, 0));
        go_on(&office, maya, ReviewDeed::Step(ReviewStep::Owed, true)).await;
        let done = go_on(&office, maya, ReviewDeed::Finish).await;
        assert_eq!((done.answer.done, done.answer.minutes), (true, None));
        // Without the button it isn't known either.
        office.at(FRIDAY.at(17, 0, 0, 0));
        let done = go_on(&office, &office.sam, ReviewDeed::Finish).await;
        assert_eq!(done.answer.minutes, None);
        assert_eq!(seen(&office, &office.mona).await.done_on, None, "to each their own");
        let old = Review { action: office.id(), week: Some(date(2026, 8, 3)), deed: ReviewDeed::Finish };
        assert!(matches!(review(app, maya, &old).await, Err(Problem::Invalid(_))));
    })
    .await;
}

#[tokio::test]
async fn the_review_comes_up_on_its_day_and_never_twice() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let comes_up = async |at| {
            office.at(at);
            review_comes_up(app, maya).await.unwrap()
        };
        assert!(!comes_up(FRIDAY.at(12, 59, 0, 0)).await);
        assert!(comes_up(FRIDAY.at(13, 0, 0, 0)).await, "Friday afternoon");
        for days in 1..7 {
            assert!(!comes_up(add_days(FRIDAY, days).at(15, 0, 0, 0)).await, "{days}");
        }
        let choose = async |day: &str, hour| {
            let input = SetReviewTime { action: office.id(), day: day.into(), hour };
            set_review_time(app, maya, &input).await
        };
        choose("mon", 8).await.unwrap();
        assert!(!comes_up(FRIDAY.at(15, 0, 0, 0)).await);
        assert!(comes_up(date(2026, 9, 14).at(8, 0, 0, 0)).await);
        assert_eq!(seen(&office, maya).await.comes_up, Some("mon"));
        choose("", 8).await.unwrap();
        assert!(!comes_up(date(2026, 9, 14).at(8, 0, 0, 0)).await, "not at all");
        assert_eq!(seen(&office, maya).await.comes_up, None);
        assert!(matches!(choose("xxx", 8).await, Err(Problem::Invalid(_))));
        assert!(matches!(choose("fri", 24).await, Err(Problem::Invalid(_))));
        assert!(today(app, maya).await.is_ok());
    })
    .await;
}
