//! Undo restores exactly or refuses (DESIGN: everything an action wrote is taken back at once, or nothing is).

use actions::*;
use domain::follow_up::FollowUpKind;
use domain::moment::MomentKind;
use store::testing::each_engine;

use crate::kit::*;
use crate::world::World;

#[tokio::test]
async fn undo_of_every_verb_restores_every_table_exactly_and_keeps_the_facts() {
    each_engine(|db| async move {
        let world = World::build(&db).await;
        let house = &world.house;
        for (actor, deed) in world.everything() {
            let (before, facts) = (house.dump().await, house.facts().await);
            deed.carry_out(&house.app, &actor).await.unwrap_or_else(|problem| panic!("{deed:?}: {problem}"));
            assert!(house.facts().await >= facts);
            undo(&house.app, &actor, id(), deed.action())
                .await
                .unwrap_or_else(|problem| panic!("{deed:?}: {problem}"));
            assert_undone(&house.dump().await, &before, &deed);
            assert!(house.facts().await > facts, "what was undone stays on record: {deed:?}");
            // Undone and done again under a new id, it does the same.
            let again = deed.again(id());
            match again.carry_out(&house.app, &actor).await {
                Ok(_) => undo(&house.app, &actor, id(), again.action()).await.map(|_| ()).unwrap(),
                Err(Problem::Stale(_)) => {}
                Err(other) => panic!("{deed:?} again: {other}"),
            }
            assert_undone(&house.dump().await, &before, &again);
        }
    })
    .await;
}

#[tokio::test]
async fn a_whole_day_is_undone_step_by_step_backwards() {
    each_engine(|db| async move {
        let world = World::build(&db).await;
        let house = &world.house;
        let mut done = Vec::new();
        for (actor, deed) in world.everything() {
            let before = house.dump().await;
            if deed.carry_out(&house.app, &actor).await.is_ok() {
                done.push((actor, deed, before));
            }
        }
        assert!(done.len() > 10);
        for (actor, deed, before) in done.into_iter().rev() {
            undo(&house.app, &actor, id(), deed.action())
                .await
                .unwrap_or_else(|problem| panic!("{deed:?}: {problem}"));
            assert_undone(&house.dump().await, &before, &deed);
        }
    })
    .await;
}

#[tokio::test]
async fn undo_is_refused_when_something_newer_builds_on_it_and_nothing_changes() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let ask = house.ask(carl, named(&["Jane Doe, 415-555-0134"])).await.unwrap();
        house.advance(ask.answer.referrals[0], domain::referral::Stage::Met).await.unwrap();
        let before = house.dump().await;
        assert!(matches!(house.undo(ask.action).await, Err(Problem::CannotUndo(_))));
        assert_eq!(house.dump().await, before);
    })
    .await;
}

#[tokio::test]
async fn m5_undoing_the_first_of_two_wishes_or_complaints_does_not_lift_the_second() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let complain = || OpenComplaint { action: id(), contact: carl, what: "late".into() };
        let first = open_complaint(&house.app, &house.rep, &complain()).await.unwrap();
        open_complaint(&house.app, &house.rep, &complain()).await.unwrap();
        assert!(matches!(house.undo(first.action).await, Err(Problem::CannotUndo(_))));
        assert!(house.state(carl).await.complaint_open);

        let dora = house.contact("Dora Notask").await;
        let wish = || RespectWish { action: id(), contact: dora, wish: Wish::DoNotAsk, why: "no".into() };
        let first = respect_wish(&house.app, &house.rep, &wish()).await.unwrap();
        respect_wish(&house.app, &house.rep, &wish()).await.unwrap();
        assert!(matches!(house.undo(first.action).await, Err(Problem::CannotUndo(_))));
        assert!(house.state(dora).await.do_not_ask);
    })
    .await;
}

#[tokio::test]
async fn m5_undo_never_reopens_what_a_wish_has_closed_since() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        house.not_yet(carl, 30).await.unwrap();
        let moment = house.mark(carl, MomentKind::Praise).await.unwrap();
        let dismiss = DismissMoment { action: id(), moment, why: "later".into() };
        let dismissed = dismiss_moment(&house.app, &house.rep, &dismiss).await.unwrap();
        let licence = house.the(carl, FollowUpKind::LicenceToAsk).await;
        let released = house.release(&licence, "moved").await.unwrap();
        house.wish(carl, Wish::DoNotAsk).await;
        for action in [dismissed.action, released.action] {
            assert!(matches!(house.undo(action).await, Err(Problem::CannotUndo(_))));
        }
        assert!(house.open_moments(carl).await.is_empty());
        assert!(house.owed(carl).await.iter().all(|row| row.kind != "licence_to_ask"));
    })
    .await;
}

#[tokio::test]
async fn m26_undoing_one_of_two_calls_of_a_day_does_not_lose_the_other() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let log = || logged(carl, domain::interaction::InteractionKind::Call);
        let first = log_interaction(&house.app, &house.rep, &log()).await.unwrap();
        let second = log_interaction(&house.app, &house.rep, &log()).await.unwrap();
        assert!(house.undo(first.action).await.is_err());
        house.undo(second.action).await.unwrap();
        assert_eq!(house.state(carl).await.last_touch_on.unwrap().to_string(), "2026-11-20");
        house.undo(first.action).await.unwrap();
        assert_eq!(house.state(carl).await.last_touch_on, None);
    })
    .await;
}

#[tokio::test]
async fn undo_twice_is_undo_once_and_an_undo_is_not_undone() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let ask = house.ask(carl, named(&["Jane Doe"])).await.unwrap();
        let own = id();
        let first = undo(&house.app, &house.rep, own, ask.action).await.unwrap();
        let (dump, facts) = (house.dump().await, house.facts().await);
        assert_eq!(undo(&house.app, &house.rep, own, ask.action).await.unwrap(), first);
        assert_eq!(house.undo(ask.action).await.unwrap(), first, "it is undone already");
        assert!(matches!(house.undo(own).await, Err(Problem::CannotUndo(_))));
        let reused = undo(&house.app, &house.rep, ask.action, ask.action).await;
        assert!(matches!(reused, Err(Problem::NotFound(_))), "{reused:?}");
        assert_eq!((house.dump().await, house.facts().await), (dump, facts));
        let same = SaveAsk { action: ask.action, ..asks(carl, named(&["Jane Doe"])) };
        let replay = save_ask(&house.app, &house.rep, &same).await.unwrap();
        assert!(replay.replayed, "an id is used up for ever, undone or not");
    })
    .await;
}

#[tokio::test]
async fn m20_what_the_clock_says_is_not_undone() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        house.not_yet(carl, 30).await.unwrap();
        house.at("2026-12-20 09:00").day().await;
        let facts = store::testing::facts(&db, house.workspace).await;
        let opened = facts.iter().find(|fact| fact.rule.as_deref() == Some("licence_day_comes")).unwrap();
        let action = domain::ActionId(opened.action_id);
        for actor in [&house.manager, &house.admin] {
            assert!(undo(&house.app, actor, id(), action).await.is_err());
        }
        assert_eq!(house.open_moments(carl).await, ["licence_due"]);
    })
    .await;
}
