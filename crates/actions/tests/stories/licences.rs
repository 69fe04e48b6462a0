//! M20: permission to ask on exactly that day.

use actions::*;
use domain::follow_up::FollowUpKind::LicenceToAsk;
use domain::moment::MomentKind;
use domain::{FollowUpId, MomentId, Refusal, UserId};
use store::testing::each_engine;

use crate::kit::*;

/// Zone, local time of the conversation, days, and the day to ask again, counted by hand on a calendar.
const EXACTLY: &[(&str, &str, i32, &str)] = &[
    ("America/New_York", "2026-11-20 10:00", 90, "2027-02-18"),
    // Half past eleven at night: already Saturday in UTC.
    ("America/New_York", "2026-11-20 23:30", 30, "2026-12-20"),
    // Onto a Sunday, over the year's end.
    ("America/New_York", "2026-12-04 09:00", 30, "2027-01-03"),
    // Over the night when the clocks go forward, and over the one when they go back.
    ("America/New_York", "2027-02-12 18:00", 30, "2027-03-14"),
    ("America/New_York", "2026-10-03 00:10", 30, "2026-11-02"),
    ("Europe/Berlin", "2027-02-26 23:59", 30, "2027-03-28"),
    ("Europe/Berlin", "2026-08-26 12:00", 60, "2026-10-25"),
    // Half an hour of summer time; a zone of half hours; the far side of the date line.
    ("Australia/Lord_Howe", "2026-09-04 23:45", 30, "2026-10-04"),
    ("Australia/Lord_Howe", "2027-03-05 00:15", 30, "2027-04-04"),
    ("Asia/Kolkata", "2026-11-20 02:00", 60, "2027-01-19"),
    ("Pacific/Kiritimati", "2026-12-31 00:30", 60, "2027-03-01"),
    // Onto a leap day, and over one.
    ("Europe/Berlin", "2027-12-01 19:00", 90, "2028-02-29"),
    ("America/New_York", "2028-01-31 16:59", 30, "2028-03-01"),
];

#[tokio::test]
async fn m20_a_licence_falls_due_on_exactly_day_n_over_dst_year_ends_leap_days_and_weekends() {
    each_engine(|db| async move {
        for (zone, asked, days, due) in EXACTLY {
            let house = House::open(&db, zone).await;
            house.at(asked);
            let carl = house.contact("Carl Customer").await;
            let answer = house.not_yet(carl, *days).await.unwrap().answer;
            assert_eq!(answer.licence_on.unwrap().to_string(), *due, "{zone} {asked} + {days}");
            let licence = house.the(carl, LicenceToAsk).await;
            assert_eq!(licence.due_on.to_string(), *due);
            assert!(licence.must_do);
            assert_eq!(licence.words.as_deref(), Some("once it runs"), "the words of the conversation");
        }
    })
    .await;
}

#[tokio::test]
async fn m20_on_its_day_the_moment_opens_once_never_before_and_never_expires() {
    each_engine(|db| async move {
        let house = House::open(&db, "Europe/Berlin").await;
        let carl = house.contact("Carl Customer").await;
        house.not_yet(carl, 30).await.unwrap();
        house.at("2026-12-19 23:59");
        assert_eq!(house.day().await.licences, 0);
        house.at("2026-12-20 00:01");
        assert_eq!(house.day().await.licences, 1);
        assert_eq!(house.day().await.licences, 0, "the clock may run as often as it likes");
        house.at("2029-01-01 08:00");
        let run = house.day().await;
        assert_eq!((run.licences, run.missed), (0, 0));
        assert_eq!(house.open_moments(carl).await, ["licence_due"]);
        let moment = house.moments(carl).await.remove(0);
        assert_eq!((moment.happened_on.to_string().as_str(), moment.last_day), ("2026-12-20", None));
        let licence = house.the(carl, LicenceToAsk).await;
        assert_eq!(licence.due_on.to_string(), "2026-12-20");
        assert!(
            licence.follow_up().unwrap().is_escalated("2029-01-01".parse().unwrap()),
            "M20: the manager sees it"
        );
    })
    .await;
}

#[tokio::test]
async fn m20_no_touch_edit_complaint_or_new_owner_moves_a_licence() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        house.not_yet(carl, 90).await.unwrap();
        let before = house.the(carl, LicenceToAsk).await;
        house.at("2026-12-01 10:00");
        house.call(carl, None).await;
        house.win(carl).await;
        capture(&house.app, &house.rep, &volunteered(carl, "Jane Doe, 415-555-0100")).await.unwrap();
        let what = OpenComplaint { action: id(), contact: carl, what: "late".into() };
        open_complaint(&house.app, &house.rep, &what).await.unwrap();
        house.day().await;
        let unchanged = house.the(carl, LicenceToAsk).await;
        assert_eq!(unchanged, before);
        let to = UserId(house.colleague.user.0);
        reassign(&house.app, &house.manager, &Reassign { action: id(), contact: carl, to }).await.unwrap();
        let after = house.the(carl, LicenceToAsk).await;
        assert_eq!(
            (after.due_on, after.owner_id),
            (before.due_on, to.0),
            "it goes along, and stays on its day"
        );
    })
    .await;
}

#[tokio::test]
async fn m20_a_licence_is_not_put_off_ticked_off_or_dismissed() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        house.not_yet(carl, 30).await.unwrap();
        house.at("2026-12-20 09:00").day().await;
        let licence = house.the(carl, LicenceToAsk).await;
        let dump = house.dump().await;
        assert_eq!(refusal(house.complete(std::slice::from_ref(&licence)).await), Refusal::LicenceNeedsAsk);
        let until = "2026-12-24".parse().unwrap();
        let later = PutOff { action: id(), follow_up: FollowUpId(licence.id), until };
        let refused = refusal(put_off(&house.app, &house.rep, &later).await);
        assert_eq!(refused, Refusal::MustDoStays { due: "2026-12-20".parse().unwrap() });
        let moment = MomentId(house.moments(carl).await[0].id);
        let dismiss = DismissMoment { action: id(), moment, why: "no time".into() };
        assert_eq!(refusal(dismiss_moment(&house.app, &house.rep, &dismiss).await), Refusal::LicenceNeedsAsk);
        assert_eq!(refusal(house.release(&licence, "  ").await), Refusal::MustDoNeedsReason);
        assert_eq!(house.dump().await, dump);
    })
    .await;
}

#[tokio::test]
async fn m20_only_its_rep_closes_a_licence_by_an_ask_or_with_a_written_reason() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        house.not_yet(carl, 30).await.unwrap();
        house.at("2026-12-20 09:00").day().await;
        let licence = house.the(carl, LicenceToAsk).await;

        let by_manager =
            ReleaseFollowUp { action: id(), follow_up: FollowUpId(licence.id), why: "moved".into() };
        let refused = release_follow_up(&house.app, &house.manager, &by_manager).await;
        assert_eq!(refusal(refused), Refusal::NotYourPromise);
        let nobody = AskOutcome::NobodyInMind { prompters_shown: true };
        let moment = Some(MomentId(house.moments(carl).await[0].id));
        let led_by_it = SaveAsk { moment, ..asks(carl, nobody.clone()) };
        assert_eq!(refusal(save_ask(&house.app, &house.manager, &led_by_it).await), Refusal::NotYourPromise);
        save_ask(&house.app, &house.manager, &asks(carl, nobody.clone())).await.unwrap();
        assert_eq!(house.the(carl, LicenceToAsk).await.id, licence.id, "the manager's ask is not the rep's");
        assert_eq!(house.open_moments(carl).await, ["licence_due"]);

        let asked = house.ask(carl, nobody).await.unwrap();
        let kept = house.follow_up(licence.id).await;
        assert_eq!((kept.state.as_str(), kept.closed_by), ("done", Some(house.rep.user.0)));
        assert_eq!(kept.closed_how.as_deref(), Some("Asked"));
        assert!(house.open_moments(carl).await.is_empty());

        house.undo(asked.action).await.unwrap();
        house.release(&house.the(carl, LicenceToAsk).await, "They moved abroad").await.unwrap();
        let released = house.follow_up(licence.id).await;
        assert_eq!(
            (released.state.as_str(), released.closed_how.as_deref()),
            ("released", Some("They moved abroad"))
        );
        assert!(house.open_moments(carl).await.is_empty(), "its moment goes with it");
    })
    .await;
}

#[tokio::test]
async fn m20_a_licence_counts_as_a_reason_on_its_day_even_before_the_clock_has_run() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        house.not_yet(carl, 14).await.unwrap();
        house.at("2026-12-03 09:00");
        let early = house.ask(carl, AskOutcome::NobodyInMind { prompters_shown: true }).await;
        assert!(matches!(refusal(early), Refusal::AskedRecently { .. }));
        house.at("2026-12-04 09:00");
        house.ask(carl, AskOutcome::NobodyInMind { prompters_shown: true }).await.unwrap();
        assert!(house.due(carl, LicenceToAsk).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn m20_a_licence_lies_ahead_and_has_a_sensible_end() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let on = |day: &str| AskOutcome::NotYet {
            days: None,
            on: Some(day.parse().unwrap()),
            words: String::new(),
        };
        assert_eq!(refusal(house.ask(carl, on("2026-11-20")).await), Refusal::LicenceNotAhead);
        assert_eq!(refusal(house.ask(carl, on("2040-01-01")).await), Refusal::LicenceTooFar);
        let nothing = AskOutcome::NotYet { days: None, on: None, words: String::new() };
        assert!(matches!(house.ask(carl, nothing).await, Err(Problem::Invalid(_))));
        let day_wins = AskOutcome::NotYet {
            days: Some(30),
            on: Some("2027-01-09".parse().unwrap()),
            words: String::new(),
        };
        house.ask(carl, day_wins).await.unwrap();
        assert_eq!(house.due(carl, LicenceToAsk).await, ["2027-01-09"], "a Saturday stays a Saturday");
    })
    .await;
}

#[tokio::test]
async fn m20_a_backdated_not_yet_counts_from_the_conversation() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let outcome = AskOutcome::NotYet { days: Some(60), on: None, words: String::new() };
        let asked_on = Some("2026-11-13".parse().unwrap());
        save_ask(&house.app, &house.rep, &SaveAsk { asked_on, ..asks(carl, outcome) }).await.unwrap();
        assert_eq!(house.due(carl, LicenceToAsk).await, ["2027-01-12"]);
        assert!(house.mark(carl, MomentKind::Praise).await.is_some());
        house.names(carl, &["Jane Doe"]).await;
        assert!(house.due(carl, LicenceToAsk).await.is_empty(), "asked for another reason: kept");
    })
    .await;
}
