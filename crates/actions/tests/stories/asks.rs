//! M1–M13, M25: when to ask, and how an ask ends.

use actions::*;
use domain::follow_up::FollowUpKind::*;
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::{MomentId, Refusal};
use store::rows::{AskRow, EventRow, InteractionRow};
use store::testing::{all_of, each_engine};

use crate::kit::*;

#[tokio::test]
async fn m1_each_of_the_nine_moments_opens_and_is_missed_after_its_own_days() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        // Seen on 20 November; the last day on which each is worth acting on.
        let by_hand = [
            (MomentKind::Praise, "2026-12-04"),
            (MomentKind::Testimonial, "2026-12-11"),
            (MomentKind::GaveReferral, "2026-11-27"),
            (MomentKind::Rescue, "2026-12-04"),
            (MomentKind::Association, "2026-12-20"),
            (MomentKind::ProjectCompleted, "2026-12-04"),
            (MomentKind::Close, "2026-11-30"),
            (MomentKind::NoSale, "2026-11-25"),
        ];
        for (kind, last_day) in by_hand {
            let carl = house.at("2026-11-20 10:00").contact(&format!("Carl {kind}")).await;
            house.mark(carl, kind).await.unwrap();
            let moment = house.moments(carl).await.remove(0);
            assert_eq!(moment.last_day.unwrap().to_string(), last_day, "{kind}");
            house.at(&format!("{last_day} 23:59")).day().await;
            assert_eq!(house.open_moments(carl).await, [kind.as_str()]);
            let next = jiff::civil::Date::tomorrow(last_day.parse().unwrap()).unwrap();
            house.at(&format!("{next} 00:01"));
            assert_eq!(house.day().await.missed, 1, "{kind}");
            assert_eq!(house.day().await.missed, 0);
            let missed = house.moments(carl).await.remove(0);
            assert_eq!(
                (missed.state.as_str(), missed.closed_on.unwrap().0),
                ("missed", next),
                "M3: counted and shown"
            );
        }
        let carl = house.contact("Carl Licence").await;
        let licence = MomentMark { kind: MomentKind::LicenceDue, words: None, deal: None, event: None };
        let by_hand = LogInteraction { moment: Some(licence), ..logged(carl, InteractionKind::Call) };
        let refused = log_interaction(&house.app, &house.rep, &by_hand).await;
        assert!(matches!(refused, Err(Problem::Invalid(_))), "the ninth comes from a licence alone");
    })
    .await;
}

#[tokio::test]
async fn m3_asking_late_is_still_asking() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let moment = house.mark(carl, MomentKind::NoSale).await;
        house.at("2026-12-20 10:00").day().await;
        let nobody = AskOutcome::NobodyInMind { prompters_shown: true };
        let ask = SaveAsk { moment, ..asks(carl, nobody) };
        save_ask(&house.app, &house.rep, &ask).await.unwrap();
        assert_eq!(house.moments(carl).await[0].state, "acted");
        let again = SaveAsk { action: id(), ..ask };
        assert_eq!(refusal(save_ask(&house.app, &house.rep, &again).await), Refusal::MomentAlreadyClosed);
    })
    .await;
}

#[tokio::test]
async fn m5_one_unprompted_ask_in_thirty_days_unless_something_new_opens() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let nobody = || AskOutcome::NobodyInMind { prompters_shown: true };
        house.ask(carl, nobody()).await.unwrap();
        house.at("2026-12-19 10:00");
        let refused = refusal(house.ask(carl, nobody()).await);
        let (asked_on, free_on) = ("2026-11-20".parse().unwrap(), "2026-12-20".parse().unwrap());
        assert_eq!(refused, Refusal::AskedRecently { asked_on, free_on });
        house.mark(carl, MomentKind::Praise).await.unwrap();
        house.ask(carl, nobody()).await.unwrap();
        assert!(house.open_moments(carl).await.is_empty(), "M11: the ask answers the moment, named or not");
        house.at("2026-12-20 10:00");
        house.ask(carl, nobody()).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn m5_a_complaint_suppresses_asking_until_it_is_put_right() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        house.mark(carl, MomentKind::Praise).await.unwrap();
        let complaint = OpenComplaint { action: id(), contact: carl, what: "late".into() };
        open_complaint(&house.app, &house.rep, &complaint).await.unwrap();
        house.at("2026-12-24 10:00");
        assert_eq!(house.day().await.missed, 0, "it only suppresses: the moment waits");
        assert_eq!(house.open_moments(carl).await, ["praise"]);
        let moment = house.mark(carl, MomentKind::Rescue).await;
        let ask = SaveAsk { moment, ..asks(carl, named(&["Jo Park"])) };
        assert_eq!(refusal(save_ask(&house.app, &house.rep, &ask).await), Refusal::ComplaintOpen);
        let resolve = ResolveComplaint { action: id(), contact: carl, how: "replaced it".into() };
        resolve_complaint(&house.app, &house.rep, &resolve).await.unwrap();
        save_ask(&house.app, &house.rep, &ask).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn m2_a_conversation_with_a_complaint_in_it_is_no_moment_and_stops_asking() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        house.mark(carl, MomentKind::Praise).await.unwrap();
        let call = LogInteraction { complaint: true, ..logged(carl, InteractionKind::Call) };
        log_interaction(&house.app, &house.rep, &call).await.unwrap();
        assert!(house.state(carl).await.complaint_open);
        assert_eq!(refusal(house.ask(carl, named(&["Jo Park"])).await), Refusal::ComplaintOpen);
        let logged = all_of::<InteractionRow>(&db, house.workspace).await;
        assert!(logged.iter().filter(|row| row.kind == "call").all(|row| !row.allowed_ask), "M13");
    })
    .await;
}

#[tokio::test]
async fn m30_do_not_ask_closes_what_is_open_and_nothing_opens_after() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        house.not_yet(carl, 30).await.unwrap();
        house.mark(carl, MomentKind::Praise).await.unwrap();
        assert_eq!(house.wish(carl, Wish::DoNotAsk).await.released, 1);
        assert!(house.owed(carl).await.is_empty() && house.open_moments(carl).await.is_empty());
        assert_eq!(refusal(house.ask(carl, named(&["Jo Park"])).await), Refusal::DoNotAsk);
        assert_eq!(house.mark(carl, MomentKind::Rescue).await, None, "only the fact is kept");
        house.win(carl).await;
        house.at("2026-12-21 10:00").day().await;
        assert!(house.open_moments(carl).await.is_empty());
        let told = capture(&house.app, &house.rep, &volunteered(carl, "Jo Park")).await.unwrap();
        assert_eq!(told.answer.referrals.len(), 1, "what they volunteer is taken");
        house.mark(carl, MomentKind::Testimonial).await;
        assert_eq!(house.due(carl, AskToPublish).await, ["2026-12-23"], "that is no ask for names");
        house.wish(carl, Wish::AskAgain).await;
        house.names(carl, &["Mo Salt"]).await;
    })
    .await;
}

#[tokio::test]
async fn m11_declined_with_do_not_ask_is_a_wish() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        house.not_yet(carl, 20).await.unwrap();
        house.at("2026-12-10 10:00").day().await;
        let silent = AskOutcome::Declined { why: " ".into(), do_not_ask: true };
        assert_eq!(refusal(house.ask(carl, silent).await), Refusal::DeclineNeedsReason);
        let declined = AskOutcome::Declined { why: "I never give names".into(), do_not_ask: true };
        house.ask(carl, declined).await.unwrap();
        assert!(house.state(carl).await.do_not_ask);
        assert!(house.open_moments(carl).await.is_empty() && house.due(carl, LicenceToAsk).await.is_empty());
        let ask =
            all_of::<AskRow>(&db, house.workspace).await.into_iter().find(|row| row.outcome == "declined");
        assert_eq!(ask.unwrap().decline_why.as_deref(), Some("I never give names"));
        let soft = house.contact("Soft No").await;
        house.ask(soft, AskOutcome::Declined { why: "not now".into(), do_not_ask: false }).await.unwrap();
        assert!(!house.state(soft).await.do_not_ask);
    })
    .await;
}

#[tokio::test]
async fn m11_nobody_in_mind_needs_the_prompters_and_a_later_moment_reopens() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let before = house.dump().await;
        let unshown = AskOutcome::NobodyInMind { prompters_shown: false };
        assert_eq!(refusal(house.ask(carl, unshown).await), Refusal::PromptersNotShown);
        assert_eq!(refusal(house.ask(carl, named(&["  ", ""])).await), Refusal::NoNames);
        assert_same(&house.dump().await, &before, "a refusal changes nothing");
        house.ask(carl, AskOutcome::NobodyInMind { prompters_shown: true }).await.unwrap();
        let moment = house.mark(carl, MomentKind::Praise).await;
        let ask = SaveAsk { moment, ..asks(carl, named(&["Jo Park"])) };
        save_ask(&house.app, &house.rep, &ask).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn m9_who_has_not_run_out_is_asked_for_all_the_others() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let AskOutcome::Named { names, .. } = named(&["Jo Park", "Mo Salt", "Lee Ray"]) else {
            unreachable!()
        };
        house.ask(carl, AskOutcome::Named { names, ran_out: false }).await.unwrap();
        assert_eq!(house.open_moments(carl).await, ["gave_referral"]);
        house.names(carl, &["Bo Derek"]).await;
        assert!(house.open_moments(carl).await.is_empty(), "they ran out");
        let asks = all_of::<AskRow>(&db, house.workspace).await;
        let told: Vec<_> = asks.iter().map(|ask| (ask.names, ask.ran_out)).collect();
        assert!(told.contains(&(3, false)) && told.contains(&(1, true)), "M9: that they ran out is recorded");
        let order: Vec<_> = house.referrals().await.iter().map(|row| row.position).collect();
        assert_eq!(order.iter().sum::<i64>(), 3, "each has its place in the conversation");
    })
    .await;
}

#[tokio::test]
async fn m11_m20_nobody_is_asked_in_the_future_and_an_ask_of_yesterday_counts_from_yesterday() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let ask = |day: &str| SaveAsk { asked_on: day.parse().ok(), ..asks(carl, named(&["Jo Park"])) };
        let future = save_ask(&house.app, &house.rep, &ask("2026-11-21")).await;
        assert!(matches!(future, Err(Problem::Invalid(_))));
        save_ask(&house.app, &house.rep, &ask("2026-11-18")).await.unwrap();
        assert_eq!(house.due(carl, ThankTheReferrer).await, ["2026-11-18"], "late, but never lost");
        assert_eq!(house.state(carl).await.last_touch_on.unwrap().to_string(), "2026-11-18");
    })
    .await;
}

#[tokio::test]
async fn m7_m28_events_they_recommend_are_kept_to_attend() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let event = |name: &str, on: Option<&str>| EventToAttend {
            name: name.into(),
            on: on.map(|day| day.parse().unwrap()),
            place: Some("Hall 3".into()),
        };
        let events =
            vec![event("Print fair", Some("2027-01-20")), event("Rotary lunch", None), event(" ", None)];
        let ask = SaveAsk { events, ..asks(carl, AskOutcome::NobodyInMind { prompters_shown: true }) };
        save_ask(&house.app, &house.rep, &ask).await.unwrap();
        assert_eq!(house.due(carl, Attend).await, ["2026-11-27", "2027-01-20"]);
        let events = all_of::<EventRow>(&db, house.workspace).await;
        assert_eq!(events.len(), 2);
        assert!(events.iter().all(|event| event.recommended_by == Some(carl.0) && event.place.is_some()));
    })
    .await;
}

#[tokio::test]
async fn m25_whoever_buys_is_asked_and_whoever_says_no_too() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let (carl, nora) = (house.contact("Carl Customer").await, house.contact("Nora No").await);
        house.win(carl).await;
        house.lose(nora).await;
        assert_eq!(house.open_moments(carl).await, ["close"]);
        assert_eq!(house.open_moments(nora).await, ["no_sale"]);
        assert_eq!(house.state(carl).await.standing, "customer");
        assert_eq!(house.state(nora).await.standing, "non_buyer");
        let said_no = house.contact("Sid Saidno").await;
        house.mark(said_no, MomentKind::NoSale).await;
        assert_eq!(house.state(said_no).await.standing, "non_buyer", "also before a deal was opened");
        house.win(nora).await;
        assert_eq!(house.state(nora).await.standing, "customer", "the latest closed deal decides");
    })
    .await;
}

#[tokio::test]
async fn m11_a_moment_of_somebody_else_does_not_lead_to_an_ask() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let (carl, nora) = (house.contact("Carl Customer").await, house.contact("Nora No").await);
        let moment: Option<MomentId> = house.mark(nora, MomentKind::Praise).await;
        let ask = SaveAsk { moment, ..asks(carl, named(&["Jo Park"])) };
        assert!(matches!(save_ask(&house.app, &house.rep, &ask).await, Err(Problem::NotFound(_))));
        assert_eq!(house.open_moments(nora).await, ["praise"]);
    })
    .await;
}
