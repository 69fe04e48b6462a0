//! M28: events that people recommend, who goes, and what comes of them – among colleagues too (M40).

use actions::*;
use domain::follow_up::FollowUpKind::*;
use domain::{ContactId, EventId};
use store::rows::{ClaimRow, EventTalkRow, FollowUpRow, InteractionRow};
use store::testing::{all_of, each_engine};

use crate::kit::*;
use crate::world::an_event;

#[tokio::test]
async fn m28_whoever_goes_prepares_the_event_and_harvests_it_one_conversation_after_the_other() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let event = save_event(&house.app, &house.rep, &an_event("Print fair", Some(carl))).await.unwrap();
        let event = domain::EventId(event.answer.event);
        let hidden = views::events::event(&house.app, &house.colleague, event).await;
        assert!(matches!(hidden, Err(Problem::NotFound("event"))), "nobody told Cole of it");
        let goes = |user, goes| GoToEvent { action: id(), event, user, goes };
        go_to_event(&house.app, &house.rep, &goes(house.rep.user, true)).await.unwrap();
        go_to_event(&house.app, &house.rep, &goes(house.rep.user, true)).await.unwrap();
        assert_eq!(house.due(carl, PrepareForEvent).await, ["2026-12-08"]);
        assert_eq!(house.due(carl, AfterTheEvent).await, ["2026-12-12"]);
        // A manager sends a colleague, who sees it from then on.
        go_to_event(&house.app, &house.manager, &goes(house.colleague.user, true)).await.unwrap();
        let view = views::events::event(&house.app, &house.colleague, event).await.unwrap();
        assert!(!view.sees_recommender, "Carl is Rita's");
        go_to_event(&house.app, &house.manager, &goes(house.colleague.user, false)).await.unwrap();
        assert_eq!(house.due(carl, AfterTheEvent).await, ["2026-12-12"], "Rita's own stays");
        // After it: a line a person.
        house.at("2026-12-12 09:00");
        let reap = |line: &str, words: &str| Harvest {
            action: id(),
            event,
            line: line.into(),
            words: words.into(),
            on: None,
        };
        let jane = reap("Jane Doe, CFO at Acme, 415-555-0134, call her on Tuesday", "toner always out");
        let done = harvest(&house.app, &house.rep, &jane).await.unwrap();
        assert!(harvest(&house.app, &house.rep, &jane).await.unwrap().replayed);
        assert!(house.due(carl, AfterTheEvent).await.is_empty(), "that is what was asked for after it");
        house.at("2026-12-12 09:01");
        harvest(&house.app, &house.rep, &reap("Carl Customer", "")).await.unwrap();
        assert!(harvest(&house.app, &house.rep, &reap(" ", "")).await.is_err());
        let view = views::events::event(&house.app, &house.rep, event).await.unwrap();
        let met: Vec<_> = view.talks.iter().map(|talk| talk.name.as_str()).collect();
        assert_eq!(met, ["Carl Customer", "Jane Doe"], "whoever is known isn't added again");
        let jane = ContactId(done.answer.person.contact);
        assert_eq!(house.due(jane, Promise).await, ["2026-12-15"], "what was said is a promise");
        assert_eq!(
            house.state(jane).await.last_touch_on.unwrap().to_string(),
            "2026-12-11",
            "the event's day"
        );
        assert_eq!(view.talks[1].note.as_deref(), Some("Met at Print fair. toner always out"));
    })
    .await;
}

#[tokio::test]
async fn m28_an_event_on_another_day_is_prepared_anew_and_a_colleague_who_corrects_it_takes_nobody_away() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let bea = house.contact("Bea Bell").await;
        let undated = SaveEvent { on: None, ..an_event("Print fair", Some(carl)) };
        let event = save_event(&house.app, &house.rep, &undated).await.unwrap();
        let event = domain::EventId(event.answer.event);
        let goes = |user, goes| GoToEvent { action: id(), event, user, goes };
        go_to_event(&house.app, &house.rep, &goes(house.rep.user, true)).await.unwrap();
        go_to_event(&house.app, &house.manager, &goes(house.colleague.user, true)).await.unwrap();
        assert!(house.due(carl, AfterTheEvent).await.is_empty(), "nobody knows when it is");
        go_to_event(&house.app, &house.manager, &goes(house.colleague.user, false)).await.unwrap();
        let change = |by: Option<ContactId>, on: &str| SaveEvent {
            event: Some(event),
            on: Some(on.parse().unwrap()),
            ..an_event("Print fair", by)
        };
        save_event(&house.app, &house.rep, &change(Some(carl), "2026-12-11")).await.unwrap();
        assert_eq!(house.due(carl, PrepareForEvent).await, ["2026-12-08"]);
        assert_eq!(house.due(carl, AfterTheEvent).await, ["2026-12-12"]);
        save_event(&house.app, &house.rep, &change(Some(carl), "2026-12-18")).await.unwrap();
        assert_eq!(house.due(carl, PrepareForEvent).await, ["2026-12-15"]);
        assert_eq!(house.due(carl, AfterTheEvent).await, ["2026-12-19"]);
        // Cole doesn't see Carl, corrects the place and leaves everything else.
        let corrected = SaveEvent { place: "Hall 2".into(), ..change(None, "2026-12-18") };
        save_event(&house.app, &house.colleague, &corrected).await.unwrap();
        let view = views::events::event(&house.app, &house.rep, event).await.unwrap();
        assert_eq!((view.event.recommended_by, view.event.place.as_deref()), (Some(carl.0), Some("Hall 2")));
        assert_eq!(house.due(carl, AfterTheEvent).await, ["2026-12-19"]);
        // It was Bea who told of it.
        save_event(&house.app, &house.rep, &change(Some(bea), "2026-12-18")).await.unwrap();
        assert!(
            house.due(carl, PrepareForEvent).await.is_empty()
                && house.due(carl, AfterTheEvent).await.is_empty()
        );
        assert_eq!(house.due(bea, AfterTheEvent).await, ["2026-12-19"]);
        go_to_event(&house.app, &house.rep, &goes(house.rep.user, false)).await.unwrap();
        assert!(
            house.due(bea, PrepareForEvent).await.is_empty()
                && house.due(bea, AfterTheEvent).await.is_empty()
        );
    })
    .await;
}

#[tokio::test]
async fn m28_m31_whoever_has_told_of_an_event_or_has_left_owes_nothing_when_its_day_is_put_right() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let (app, rep, cole) = (&house.app, &house.rep, &house.colleague);
        let carl = house.contact("Carl Customer").await;
        let event = save_event(app, rep, &an_event("Print fair", Some(carl))).await.unwrap().answer.event;
        let event = EventId(event);
        for user in [rep.user, cole.user] {
            go_to_event(app, &house.manager, &GoToEvent { action: id(), event, user, goes: true })
                .await
                .unwrap();
        }
        let leaves = ChangeMember {
            action: id(),
            user: cole.user,
            role: domain::user::Role::Rep,
            manager: Some(house.manager.user),
            barred: true,
        };
        change_member(app, &house.admin, &leaves).await.unwrap();
        house.at("2026-12-12 09:00");
        let line = "Jane Doe, CFO at Acme, 415-555-0134".to_owned();
        let talk = Harvest { action: id(), event, line, words: String::new(), on: None };
        harvest(app, rep, &talk).await.unwrap();
        let owed = async || {
            let rows = all_of::<FollowUpRow>(&db, house.workspace).await;
            rows.into_iter().filter(|row| row.event_id == Some(event.0) && row.state == "open").count()
        };
        let before = owed().await;
        let day = "2026-12-10".parse().ok();
        let corrected = SaveEvent { event: Some(event), on: day, ..an_event("Print fair", Some(carl)) };
        save_event(app, rep, &corrected).await.unwrap();
        assert_eq!(owed().await, 0, "of {before} before");
    })
    .await;
}

#[tokio::test]
async fn m28_m40_whoever_a_colleague_keeps_is_claimed_at_an_event_and_nothing_of_theirs_moves() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let (app, rep, cole) = (&house.app, &house.rep, &house.colleague);
        let carl = house.contact("Carl Customer").await;
        let named = house.names(carl, &["Ben Cole, ben@one.example"]).await;
        let ben = ContactId(named.people[0].contact);
        let on = "2026-11-20".parse().ok();
        let event = SaveEvent {
            action: id(),
            event: None,
            name: "Print fair".into(),
            on,
            place: String::new(),
            association: false,
            recommended_by: None,
        };
        let event = EventId(save_event(app, cole, &event).await.unwrap().answer.event);
        let before = house.dump().await;
        let line = "Ben Cole, ben@one.example, call Tuesday".to_owned();
        let input = Harvest { action: id(), event, line, words: "Likes tea".into(), on: None };
        house.at("2026-11-23 09:00");
        let done = harvest(app, cole, &input).await.unwrap();
        assert_eq!(
            (done.answer.person.contact, done.answer.person.kept_by.as_deref()),
            (ben.0, Some("Rita Rep"))
        );
        assert_eq!(house.state(ben).await.last_touch_on, None, "no touch");
        let referral = house.referrals().await.remove(0);
        assert_eq!((referral.stage.as_str(), referral.owner_id), ("captured", rep.user.0));
        let owed = house.the(ben, ContactTheReferral).await;
        assert_eq!(owed.owner_id, rep.user.0, "still owed");
        assert!(house.due(ben, Promise).await.is_empty(), "no promise on a page out of sight");
        assert!(all_of::<EventTalkRow>(&db, house.workspace).await.is_empty());
        assert_eq!(all_of::<ClaimRow>(&db, house.workspace).await.len(), 1);
        let notes = all_of::<InteractionRow>(&db, house.workspace).await;
        let met =
            notes.iter().find(|row| row.note.as_deref() == Some("Met at Print fair. Likes tea")).unwrap();
        assert_eq!(met.on_day.to_string(), "2026-11-20", "the event's day");
        let said = notes.iter().filter(|row| row.contact_id == ben.0).filter_map(|row| row.note.as_deref());
        assert!(said.clone().any(|note| note == "Met at Print fair. Likes tea"), "nothing typed is lost");
        assert!(said.clone().any(|note| note.contains("call Tuesday")));
        undo(app, cole, id(), done.action).await.expect("their own claim can be taken back");
        assert_undone(&house.dump().await, &before, "a harvest of somebody else's person");

        // As a capture can.
        let known = Captures::One { line: "Ben Cole, ben@one.example".into(), known: None };
        let capture_him = Capture { who: known, given_by: None, ..volunteered(carl, "") };
        let captured = capture(app, cole, &capture_him).await.unwrap();
        assert_eq!(all_of::<ClaimRow>(&db, house.workspace).await.len(), 1);
        undo(app, cole, id(), captured.action).await.unwrap();
        assert!(all_of::<ClaimRow>(&db, house.workspace).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn m28_m40_what_is_ones_own_is_taken_back_though_it_names_somebody_out_of_sight() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let (app, cole) = (&house.app, &house.colleague);
        let carl = house.contact("Carl Customer").await;
        let event = save_event(app, &house.rep, &an_event("Print fair", Some(carl))).await.unwrap();
        let event = EventId(event.answer.event);
        let sent = GoToEvent { action: id(), event, user: cole.user, goes: true };
        go_to_event(app, &house.manager, &sent).await.unwrap();
        let owed = house.the(carl, PrepareForEvent).await;
        assert_eq!(owed.owner_id, cole.user.0);
        let follow_ups = vec![domain::FollowUpId(owed.id)];
        let done = CompleteFollowUps { action: id(), follow_ups, how: "Rang him".into() };
        complete_follow_ups(app, cole, &done).await.unwrap();
        undo(app, cole, id(), done.action).await.expect("it was his to do");
        let placed = SaveEvent { event: Some(event), place: "Hall 2".into(), ..an_event("Print fair", None) };
        let placed = save_event(app, cole, &placed).await.unwrap();
        undo(app, cole, id(), placed.action).await.expect("and his to correct");
        assert_eq!(house.the(carl, PrepareForEvent).await.id, owed.id);
    })
    .await;
}
