//! Another office's ids, and another rep's, are as good as unknown ones: nothing is told, nothing changes.

use actions::*;
use domain::moment::MomentKind;
use store::testing::each_engine;

use crate::kit::deed::Deed;
use crate::kit::*;
use crate::world::World;

async fn must_be_unknown(house: &House, actor: &Actor, deed: &Deed) {
    let before = house.dump().await;
    let refused = deed.again(id()).carry_out(&house.app, actor).await;
    assert!(matches!(refused, Err(Problem::NotFound(_))), "{deed:?}: {refused:?}");
    assert_same(&house.dump().await, &before, deed);
}

#[tokio::test]
async fn another_offices_ids_are_unknown_to_every_verb() {
    each_engine(|db| async move {
        let world = World::build(&db).await;
        let stranger = House::open(&db, "Europe/Berlin").await;
        let own = stranger.dump().await;
        for deed in world.deeds() {
            for actor in [&stranger.rep, &stranger.manager, &stranger.admin] {
                must_be_unknown(&world.house, actor, &deed).await;
            }
        }
        for deed in world.manager_deeds() {
            must_be_unknown(&world.house, &stranger.admin, &deed).await;
        }
        assert_eq!(stranger.dump().await, own);
        let done = world.house.ask(world.carl, named(&["Jo Park"])).await.unwrap();
        let undone = undo(&world.house.app, &stranger.admin, id(), done.action).await;
        assert!(matches!(undone, Err(Problem::NotFound(_))));
        // The same id in two offices names two actions.
        let carl = stranger.contact("Carl Other").await;
        let same_id = SaveAsk { action: done.action, ..asks(carl, named(&["Jo Park"])) };
        assert!(!save_ask(&stranger.app, &stranger.rep, &same_id).await.unwrap().replayed);
    })
    .await;
}

#[tokio::test]
async fn another_offices_people_are_not_recognised_or_reached_sideways() {
    each_engine(|db| async move {
        let world = World::build(&db).await;
        let stranger = House::open(&db, "America/New_York").await;
        let carl = stranger.contact("Carl Own").await;
        let jane = "Jane Doe, CFO at Acme, 415-555-0134";
        let answer = stranger.names(carl, &[jane]).await;
        assert_eq!(answer.people[0].known_because, None);
        assert!(answer.people[0].maybe.is_empty());

        let moment = stranger.mark(carl, MomentKind::Praise).await.unwrap();
        let known = NameLine { line: jane.into(), known: Some(world.jane), ..NameLine::default() };
        let chosen = AskOutcome::Named { names: vec![known], ran_out: true };
        let by_known = Deed::Ask(SaveAsk { moment: Some(moment), ..asks(carl, chosen) });
        must_be_unknown(&stranger, &stranger.rep, &by_known).await;
        let captured = Captures::One { line: jane.into(), known: Some(world.jane) };
        let by_capture = Deed::Capture(Capture { who: captured, ..volunteered(carl, jane) });
        must_be_unknown(&stranger, &stranger.rep, &by_capture).await;
        let led = SaveAsk { moment: Some(world.moment), ..asks(carl, named(&["Jo Park"])) };
        must_be_unknown(&stranger, &stranger.rep, &Deed::Ask(led)).await;
        let mark = MomentMark {
            kind: MomentKind::ProjectCompleted,
            words: None,
            deal: Some(world.deal),
            event: None,
        };
        let log =
            LogInteraction { moment: Some(mark), ..logged(carl, domain::interaction::InteractionKind::Call) };
        must_be_unknown(&stranger, &stranger.rep, &Deed::Log(log)).await;
        let to = world.house.colleague.user;
        let away = Deed::Reassign(Reassign { action: id(), contact: carl, to });
        must_be_unknown(&stranger, &stranger.manager, &away).await;
    })
    .await;
}

#[tokio::test]
async fn another_reps_ids_are_unknown_to_a_rep_and_known_to_her_manager() {
    each_engine(|db| async move {
        let world = World::build(&db).await;
        let house = &world.house;
        for deed in world.deeds() {
            must_be_unknown(house, &house.colleague, &deed).await;
        }
        for deed in world.manager_deeds() {
            let refused = deed.carry_out(&house.app, &house.colleague).await;
            assert!(matches!(refused, Err(Problem::Forbidden(_) | Problem::NotFound(_))), "{deed:?}");
        }
        for deed in world.admin_deeds() {
            let refused = deed.carry_out(&house.app, &house.manager).await;
            assert!(matches!(refused, Err(Problem::Forbidden(_))), "{deed:?}");
        }
        let done = house.ask(world.carl, named(&["Jo Park"])).await.unwrap();
        let theirs = undo(&house.app, &house.colleague, id(), done.action).await;
        assert!(matches!(theirs, Err(Problem::NotFound(_))));
        undo(&house.app, &house.manager, id(), done.action).await.unwrap();

        let own = house.contact_of(&house.colleague, "Own Contact").await;
        let known = NameLine { line: "Jane".into(), known: Some(world.jane), ..NameLine::default() };
        let chosen = AskOutcome::Named { names: vec![known], ran_out: true };
        must_be_unknown(house, &house.colleague, &Deed::Ask(asks(own, chosen))).await;
    })
    .await;
}

#[tokio::test]
async fn ids_that_nobody_has_are_unknown() {
    each_engine(|db| async move {
        let world = World::build(&db).await;
        let elsewhere = World::build(&db).await;
        let before = world.house.dump().await;
        let other = World { house: House::open(&db, "UTC").await, ..elsewhere };
        for deed in other.deeds() {
            let refused = deed.carry_out(&world.house.app, &world.house.admin).await;
            assert!(matches!(refused, Err(Problem::NotFound(_))), "{deed:?}: {refused:?}");
        }
        assert_eq!(world.house.dump().await, before);
    })
    .await;
}
