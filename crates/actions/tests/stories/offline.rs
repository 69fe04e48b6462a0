//! M15: what was done without a network arrives later, and counts from the day it was done.

use actions::*;
use domain::FollowUpId;
use domain::follow_up::FollowUpKind::{ContactTheReferral, LicenceToAsk, ThankTheReferrer};
use domain::moment::MomentKind;
use jiff::Timestamp;
use store::testing::each_engine;

use crate::kit::*;

impl House {
    /// The rep as they acted at a local date and time, which arrives now.
    fn rep_at(&self, local: &str) -> Result<Actor, Problem> {
        let local: jiff::civil::DateTime = local.parse().unwrap();
        let made_at = local.to_zoned(self.zone.clone()).unwrap().timestamp();
        self.rep.clone().acting_at(made_at, self.app.clock.now())
    }
}

#[tokio::test]
async fn m15_m20_an_ask_of_friday_that_arrives_on_monday_is_a_licence_counted_from_friday() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/Chicago").await;
        let carl = house.contact("Carl Customer").await;
        house.at("2026-11-23 08:00");
        let friday = house.rep_at("2026-11-20 23:30").unwrap();
        let later = AskOutcome::NotYet { days: Some(90), on: None, words: "in ninety days".into() };
        let input = asks(carl, later);
        let done = save_ask(&house.app, &friday, &input).await.unwrap();
        assert_eq!(done.answer.licence_on.unwrap().to_string(), "2027-02-18", "Friday and 90 days");
        assert_eq!(house.the(carl, LicenceToAsk).await.due_on.to_string(), "2027-02-18");
        // Sent once more on Tuesday, without saying when: the same ask, on the same day.
        house.at("2026-11-24 08:00");
        let again = save_ask(&house.app, &house.rep, &input).await.unwrap();
        assert!(again.replayed);
        assert_eq!(again.answer.licence_on.unwrap().to_string(), "2027-02-18");
    })
    .await;
}

#[tokio::test]
async fn m15_m21_m22_names_of_friday_owe_thanks_and_calls_from_friday_on() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/Chicago").await;
        let carl = house.contact("Carl Customer").await;
        house.at("2026-11-24 08:00");
        let friday = house.rep_at("2026-11-20 11:00").unwrap();
        let done = save_ask(&house.app, &friday, &asks(carl, named(&["Jane Doe"]))).await.unwrap();
        let jane = domain::ContactId(done.answer.people[0].contact);
        assert_eq!(house.the(carl, ThankTheReferrer).await.due_on.to_string(), "2026-11-20");
        assert_eq!(house.the(jane, ContactTheReferral).await.due_on.to_string(), "2026-11-23");
    })
    .await;
}

#[tokio::test]
async fn m15_m38_a_promise_kept_on_friday_was_kept_on_friday_whenever_that_arrives() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/Chicago").await;
        let carl = house.contact("Carl Customer").await;
        house.names(carl, &["Jane Doe"]).await;
        let thanks = house.the(carl, ThankTheReferrer).await;
        house.at("2026-11-23 08:00");
        let friday = house.rep_at("2026-11-20 16:00").unwrap();
        let kept =
            CompleteFollowUps { action: id(), follow_ups: vec![FollowUpId(thanks.id)], how: "rang".into() };
        complete_follow_ups(&house.app, &friday, &kept).await.unwrap();
        let mut reader = house.app.db.read(house.workspace).await.unwrap();
        let row: store::rows::FollowUpRow = reader.get(thanks.id).await.unwrap().unwrap();
        assert_eq!(row.closed_on.unwrap().to_string(), "2026-11-20");
    })
    .await;
}

#[tokio::test]
async fn m3_m15_a_moment_asked_about_in_time_is_acted_on_though_it_was_missed_meanwhile() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/Chicago").await;
        let carl = house.contact("Carl Customer").await;
        let moment = house.mark(carl, MomentKind::Praise).await;
        house.at("2026-12-20 08:00");
        assert_eq!(house.day().await.missed, 1);
        let friday = house.rep_at("2026-11-20 18:00").unwrap();
        let input = SaveAsk { moment, ..asks(carl, named(&["Jane Doe"])) };
        save_ask(&house.app, &friday, &input).await.unwrap();
        assert_eq!(house.open_moments(carl).await, Vec::<String>::new());
        assert_eq!(house.moments(carl).await[0].state, "acted");
    })
    .await;
}

#[tokio::test]
async fn m15_a_clock_that_runs_ahead_acts_now_and_one_that_is_a_year_behind_is_told_so() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/Chicago").await;
        let carl = house.contact("Carl Customer").await;
        let ahead = house.rep_at("2031-01-01 08:00").unwrap();
        let later = AskOutcome::NotYet { days: Some(30), on: None, words: String::new() };
        let done = save_ask(&house.app, &ahead, &asks(carl, later)).await.unwrap();
        assert_eq!(done.answer.licence_on.unwrap().to_string(), "2026-12-20");
        let never = house.rep.clone().acting_at(Timestamp::UNIX_EPOCH, house.app.clock.now());
        assert!(matches!(never, Err(Problem::Invalid(_))), "{never:?}");
    })
    .await;
}

#[tokio::test]
async fn m15_an_action_that_was_carried_out_is_known_to_its_own_rep_only() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/Chicago").await;
        let carl = house.contact("Carl Customer").await;
        let input = asks(carl, named(&["Jane Doe"]));
        assert!(!was_done(&house.app, &house.rep, input.action).await.unwrap());
        save_ask(&house.app, &house.rep, &input).await.unwrap();
        assert!(was_done(&house.app, &house.rep, input.action).await.unwrap());
        assert!(!was_done(&house.app, &house.colleague, input.action).await.unwrap());
    })
    .await;
}
