//! M26–M28, M21: staying in touch, giving back, events, alarms: what the clock finds.

use actions::*;
use domain::contact::Tier;
use domain::follow_up::FollowUpKind::*;
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::{ContactId, FollowUpId};
use store::testing::each_engine;

use crate::kit::*;

async fn customer(house: &House, tier: Tier) -> ContactId {
    let details =
        ContactDetails { name: format!("Carl Tier{tier}"), tier: Some(tier), ..ContactDetails::default() };
    let added = add_contact(&house.app, &house.rep, &AddContact { action: id(), details }).await.unwrap();
    let carl = ContactId(added.answer.contact);
    house.win(carl).await;
    carl
}

#[tokio::test]
async fn m26_customers_hear_from_us_by_tier_counted_from_the_last_touch() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let days = [(Tier::A, "2026-12-20"), (Tier::B, "2027-01-19"), (Tier::C, "2027-02-18")];
        for (tier, due) in days {
            let carl = customer(house.at("2026-11-20 10:00"), tier).await;
            let eve = jiff::civil::Date::yesterday(due.parse().unwrap()).unwrap();
            house.at(&format!("{eve} 23:59")).day().await;
            assert!(house.due(carl, StayInTouch).await.is_empty());
            house.at(&format!("{due} 00:01")).day().await;
            house.day().await;
            assert_eq!(house.due(carl, StayInTouch).await, [due], "{tier}");
            house.call(carl, None).await;
            assert!(house.due(carl, StayInTouch).await.is_empty(), "a touch keeps it");
        }
        let prospect = house.contact("Pro Spect").await;
        house.call(prospect, None).await;
        house.at("2028-01-01 10:00").day().await;
        assert!(house.due(prospect, StayInTouch).await.is_empty(), "customers and referrers only");
    })
    .await;
}

#[tokio::test]
async fn m26_a_call_noted_late_does_not_end_what_is_owed_and_loses_nothing_after() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = customer(&house, Tier::A).await;
        house.at("2026-12-20 10:00").day().await;
        house.call(carl, Some("2026-11-10")).await;
        assert_eq!(house.due(carl, StayInTouch).await, ["2026-12-20"], "that was before the last touch");
        house.call(carl, Some("2026-12-01")).await;
        assert!(house.due(carl, StayInTouch).await.is_empty());
        house.at("2026-12-31 10:00").day().await;
        assert_eq!(
            house.due(carl, StayInTouch).await,
            ["2026-12-31"],
            "thirty days after the call, not never"
        );
    })
    .await;
}

#[tokio::test]
async fn m26_what_was_put_off_or_let_go_comes_again_after_the_next_touch() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = customer(&house, Tier::A).await;
        house.at("2026-12-20 10:00").day().await;
        let owed = house.the(carl, StayInTouch).await;
        let until = "2027-03-15".parse().unwrap();
        let later = PutOff { action: id(), follow_up: FollowUpId(owed.id), until };
        put_off(&house.app, &house.rep, &later).await.unwrap();
        house.at("2027-01-05 10:00").call(carl, None).await;
        house.at("2027-02-04 10:00").day().await;
        assert_eq!(house.due(carl, StayInTouch).await, ["2027-02-04"]);
        let owed = house.the(carl, StayInTouch).await;
        house.release(&owed, "").await.unwrap();
        let gone = house.follow_up(owed.id).await;
        assert!(gone.closed_how.is_some_and(|how| !how.is_empty()), "M31: every closed one says how");
        house.at("2027-03-01 10:00").day().await;
        assert!(house.due(carl, StayInTouch).await.is_empty(), "let go until the next touch");
        house.call(carl, None).await;
        house.at("2027-03-31 10:00").day().await;
        assert_eq!(house.due(carl, StayInTouch).await, ["2027-03-31"]);
    })
    .await;
}

#[tokio::test]
async fn m27_who_gave_and_received_nothing_is_given_something_back_after_thirty_days() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let (carl, ida) = (house.contact("Carl Customer").await, house.contact("Ida Idle").await);
        house.names(carl, &["Jo Park"]).await;
        house.names(ida, &["Mo Salt"]).await;
        let back = GiveBack { action: id(), contact: ida, what: "sent a client".into(), on: None };
        give_back(&house.app, &house.rep, &back).await.unwrap();
        house.at("2026-12-19 10:00").day().await;
        assert!(house.due(carl, Reciprocate).await.is_empty());
        house.at("2026-12-20 10:00").day().await;
        house.day().await;
        assert_eq!(house.due(carl, Reciprocate).await, ["2026-12-20"]);
        assert!(house.due(ida, Reciprocate).await.is_empty(), "she has received something");
        let owed = house.the(carl, Reciprocate).await;
        house.complete(&[owed]).await.unwrap();
        assert_eq!(house.state(carl).await.received, 1);
    })
    .await;
}

#[tokio::test]
async fn m21_nobody_called_raises_an_alarm_on_the_third_business_day() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let answer = house.names(carl, &["Jo Park", "Mo Salt"]).await;
        let (jo, mo) = (ContactId(answer.people[0].contact), ContactId(answer.people[1].contact));
        house.call(mo, None).await;
        house.at("2026-11-24 23:00").day().await;
        assert!(house.due(jo, SilenceAlarm).await.is_empty());
        house.at("2026-11-25 07:00").day().await;
        house.at("2026-11-30 07:00").day().await;
        assert_eq!(house.due(jo, SilenceAlarm).await, ["2026-11-25"], "once");
        assert!(house.due(mo, SilenceAlarm).await.is_empty());
        house.call(jo, None).await;
        assert!(house.owed(jo).await.is_empty(), "the call ends the alarm and keeps the promise");
    })
    .await;
}

#[tokio::test]
async fn m1_m28_a_testimonial_is_asked_to_be_published_and_an_association_attended() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        house.mark(carl, MomentKind::Testimonial).await;
        assert_eq!(house.due(carl, AskToPublish).await, ["2026-11-22"]);
        house.mark(carl, MomentKind::Association).await;
        assert_eq!(house.due(carl, Attend).await, ["2026-11-27"]);
        let event = EventToAttend { name: "Gala".into(), on: "2027-01-30".parse().ok(), place: None };
        let kind = MomentKind::Association;
        let mark = MomentMark { kind, words: None, deal: None, event: Some(event) };
        let call = LogInteraction { moment: Some(mark), ..logged(carl, InteractionKind::Call) };
        log_interaction(&house.app, &house.rep, &call).await.unwrap();
        assert_eq!(house.due(carl, Attend).await, ["2026-11-27", "2027-01-30"]);
        let gala = house.moments(carl).await.into_iter().find(|row| row.event_on.is_some()).unwrap();
        assert_eq!(gala.last_day, gala.event_on, "it lasts until the event's day");
    })
    .await;
}

#[tokio::test]
async fn m31_what_is_no_promise_may_be_put_off_ahead_and_a_promise_never() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        house.mark(carl, MomentKind::Testimonial).await;
        house.names(carl, &["Jo Park"]).await;
        let (publish, thanks) =
            (house.the(carl, AskToPublish).await, house.the(carl, ThankTheReferrer).await);
        let to = |row: &store::rows::FollowUpRow, day: &str| PutOff {
            action: id(),
            follow_up: FollowUpId(row.id),
            until: day.parse().unwrap(),
        };
        let back = put_off(&house.app, &house.rep, &to(&publish, "2026-11-20")).await;
        assert!(matches!(back, Err(Problem::Invalid(_))));
        put_off(&house.app, &house.rep, &to(&publish, "2026-12-01")).await.unwrap();
        assert_eq!(house.due(carl, AskToPublish).await, ["2026-12-01"]);
        let refused = refusal(put_off(&house.app, &house.rep, &to(&thanks, "2026-12-01")).await);
        assert_eq!(refused, domain::Refusal::MustDoStays { due: "2026-11-20".parse().unwrap() });
        house.complete(std::slice::from_ref(&thanks)).await.unwrap();
        assert_eq!(refusal(house.complete(&[thanks]).await), domain::Refusal::FollowUpAlreadyClosed);
    })
    .await;
}
