use actions::views::review::{ReviewView, review_comes_up, review_view};
use actions::*;
use domain::business_days::add_days;
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::review::ReviewStep;
use domain::{ContactId, MomentId};
use jiff::civil::{Date, Weekday, date};
use store::Day;
use store::testing::{each_engine, facts};

use crate::office::{MONDAY, Office};

const FRIDAY: Date = date(2026, 9, 11);

async fn go_on(office: &Office, rep: &Actor, deed: ReviewDeed) -> Done<ReviewAnswer> {
    let input = Review { action: office.id(), week: None, deed };
    review(&office.app, rep, &input).await.unwrap()
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
async fn m38_what_was_let_be_does_not_come_back_in_the_review_of_another_week() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let maya = &office.maya;
        // Both are missed on the Wednesday after a review that was finished; the one of that week isn't.
        office.on(add_days(MONDAY, -13));
        for name in ["Ana Ruiz", "Bea Stone"] {
            let contact = office.person(maya, name).await;
            praised(&office, maya, contact).await;
        }
        office.at(add_days(FRIDAY, -7).at(15, 0, 0, 0));
        go_on(&office, maya, ReviewDeed::Finish).await;
        office.run_day(add_days(MONDAY, 2)).await;
        office.at(FRIDAY.at(15, 0, 0, 0));
        let missed = seen(&office, maya).await.missed;
        assert_eq!(missed.len(), 2, "{missed:?}");
        go_on(&office, maya, ReviewDeed::LetBe(MomentId(missed[0].id))).await;
        for later in [7, 14] {
            office.at(add_days(FRIDAY, later).at(15, 0, 0, 0));
            go_on(&office, maya, ReviewDeed::Step(ReviewStep::Gave, true)).await;
            let found = seen(&office, maya).await;
            let left: Vec<_> = found.missed.iter().map(|line| line.id).collect();
            assert_eq!(
                (found.missed_since, left),
                (Day(add_days(FRIDAY, -6)), vec![missed[1].id]),
                "{later} days later"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn m36_a_name_to_contact_is_one_that_was_given_and_may_be_contacted() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let ana = office.person(maya, "Ana Ruiz").await;
        let named = office.names(maya, ana, &["Flo Gray", "Gil Hart", "Hal Ives"]).await;
        let wish = RespectWish {
            action: office.id(),
            contact: named[1].0,
            wish: Wish::DoNotContact,
            why: "She said so".into(),
        };
        respect_wish(app, maya, &wish).await.unwrap();
        let file = ImportFile {
            action: office.id(),
            file_name: "people.csv".into(),
            bytes: b"Name,Referred By\nJane Doe,Ana Ruiz\n".to_vec(),
        };
        assert_eq!(import(app, maya, &file, |_| ()).await.unwrap().progress.referrals, 1);
        office.on(date(2026, 9, 8));
        office.captured(maya, "Ivy Jones", Some(ana)).await;
        office.at(FRIDAY.at(15, 0, 0, 0));
        let found = seen(&office, maya).await;
        let names: Vec<_> = found.names.iter().map(|one| one.referral.referred.name.as_str()).collect();
        assert_eq!(names, ["Flo Gray", "Hal Ives", "Ivy Jones"], "the longest waiting first");
        assert_eq!(found.names_count, 3);
    })
    .await;
}

#[tokio::test]
async fn a_second_press_on_begin_hides_neither_the_time_nor_a_pause() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        for (rep, minutes, took) in [(&office.maya, 6, Some(8)), (&office.sam, 60, None)] {
            office.at(FRIDAY.at(15, 0, 0, 0));
            go_on(&office, rep, ReviewDeed::Begin).await;
            let again = FRIDAY.at(15, 0, 0, 0) + jiff::Span::new().minutes(minutes);
            office.at(again);
            go_on(&office, rep, ReviewDeed::Begin).await;
            office.at(again + jiff::Span::new().minutes(2));
            assert_eq!(go_on(&office, rep, ReviewDeed::Finish).await.answer.minutes, took);
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
        let choose = async |day, hour| {
            let input = SetReviewTime { action: office.id(), day, hour };
            set_review_time(app, maya, &input).await
        };
        choose(Some(Weekday::Monday), 8).await.unwrap();
        assert!(!comes_up(FRIDAY.at(15, 0, 0, 0)).await);
        assert!(comes_up(date(2026, 9, 14).at(8, 0, 0, 0)).await);
        assert_eq!(seen(&office, maya).await.comes_up, Some("mon"));
        choose(None, 8).await.unwrap();
        assert!(!comes_up(date(2026, 9, 14).at(8, 0, 0, 0)).await, "not at all");
        assert_eq!(seen(&office, maya).await.comes_up, None);
        assert!(matches!(choose(Some(Weekday::Friday), 24).await, Err(Problem::Invalid(_))));
    })
    .await;
}
