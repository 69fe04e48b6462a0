//! M15, M31: the same request twice changes nothing, and a crash leaves nothing behind.

use actions::*;
use domain::moment::MomentKind;
use store::rows::DealRow;
use store::testing::{each_engine, pour};
use uuid::Uuid;

use crate::kit::deed::Deed;
use crate::kit::*;
use crate::world::World;

#[tokio::test]
async fn m31_every_verb_done_twice_under_one_id_is_done_once_with_the_same_answer() {
    each_engine(|db| async move {
        let world = World::build(&db).await;
        let house = &world.house;
        let mut done = Vec::new();
        for (actor, deed) in world.everything().into_iter().chain([world.for_good()]) {
            let Ok((answer, replayed)) = deed.carry_out(&house.app, &actor).await else { continue };
            assert!(!replayed, "{deed:?}");
            let (dump, facts) = (house.dump().await, house.facts().await);
            let again = deed.carry_out(&house.app, &actor).await.unwrap();
            assert_eq!(again, (answer.clone(), true), "{deed:?}");
            assert_same(&house.dump().await, &dump, &deed);
            assert_eq!(house.facts().await, facts, "{deed:?}");
            done.push((actor, deed, answer));
        }
        // Much later, in another order, after everything else: the same answers still, and no change.
        house.at("2028-02-29 23:59");
        let (dump, facts) = (house.dump().await, house.facts().await);
        for (actor, deed, answer) in done.iter().rev() {
            let again = deed.carry_out(&house.app, actor).await.unwrap();
            assert_eq!(again, (answer.clone(), true), "{deed:?}");
        }
        assert_eq!((house.dump().await, house.facts().await), (dump, facts));
    })
    .await;
}

#[tokio::test]
async fn an_action_id_is_its_owners_and_its_verbs() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let ask = house.ask(carl, named(&["Jane Doe"])).await.unwrap();
        let before = house.dump().await;
        let mine = house.contact_of(&house.colleague, "Con Tact").await;
        let after = house.dump().await;
        let theirs = SaveAsk { action: ask.action, ..asks(mine, named(&["Jane Doe"])) };
        let refused = save_ask(&house.app, &house.colleague, &theirs).await;
        assert!(matches!(refused, Err(Problem::NotFound(_))));
        let other_verb = OpenComplaint { action: ask.action, contact: carl, what: String::new() };
        let refused = open_complaint(&house.app, &house.rep, &other_verb).await;
        assert!(matches!(refused, Err(Problem::NotFound(_))));
        assert_ne!(before, after);
        assert_eq!(house.dump().await, after);
    })
    .await;
}

#[tokio::test]
async fn m31_a_crash_at_any_statement_of_any_verb_leaves_nothing_and_the_next_try_does_all() {
    each_engine(|db| async move {
        let world = World::build(&db).await;
        let house = &world.house;
        for (actor, deed) in world.everything().into_iter().chain([world.for_good()]) {
            let (before, facts) = (house.dump().await, house.facts().await);
            let mut crashes = 0;
            loop {
                db.crash_after(crashes);
                match deed.carry_out(&house.app, &actor).await {
                    Err(Problem::Fault(store::StoreError::Crashed)) => {
                        // Comparing whole databases takes long on a slow day: the ends and some between will do.
                        if crashes < 3 || crashes % 5 == 0 {
                            assert_eq!(
                                (house.dump().await, house.facts().await),
                                (before.clone(), facts),
                                "{deed:?}"
                            );
                        }
                        crashes += 1;
                    }
                    Ok((_, replayed)) => break assert!(!replayed, "{deed:?}"),
                    Err(other) => panic!("{deed:?}: {other}"),
                }
            }
            assert!(crashes >= 2, "{deed:?}");
            if matches!(deed, Deed::Erase(_)) {
                continue;
            }
            undo(&house.app, &actor, id(), deed.action()).await.unwrap();
            assert_undone(&house.dump().await, &before, &deed);
        }
    })
    .await;
}

#[tokio::test]
async fn a_crash_in_the_middle_of_an_undo_leaves_everything_as_it_was() {
    each_engine(|db| async move {
        let world = World::build(&db).await;
        let house = &world.house;
        let deed = Deed::Ask(asks(world.carl, named(&["Al Fa at Acme", "Be Ta, 415-555-0111"])));
        let before = house.dump().await;
        deed.carry_out(&house.app, &house.rep).await.unwrap();
        let done = house.dump().await;
        let mut crashes = 0;
        loop {
            db.crash_after(crashes);
            match house.undo(deed.action()).await {
                Err(Problem::Fault(store::StoreError::Crashed)) => assert_eq!(house.dump().await, done),
                Ok(_) => break,
                Err(other) => panic!("{other}"),
            }
            crashes += 1;
        }
        assert!(crashes > 5);
        assert_undone(&house.dump().await, &before, deed);
    })
    .await;
}

#[tokio::test]
async fn m31_m39_what_cannot_be_learned_stands_in_the_way_of_no_licence() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let moment = house.mark(carl, MomentKind::Praise).await;
        let input = SaveAsk { moment, ..asks(carl, named(&["Jane Doe", "Bob Cole"])) };
        let named = save_ask(&house.app, &house.rep, &input).await.unwrap().answer;
        let ida = house.contact("Ida Idle").await;
        house.not_yet(ida, 40).await.unwrap();
        // Their deals come to more than a sum can hold: counting what the asks brought fails.
        let huge = |contact_id: Uuid| DealRow {
            id: id().0,
            contact_id,
            owner_id: house.rep.user.0,
            product: "Everything".into(),
            issue: None,
            value_cents: Some(i64::MAX - 1),
            opened_on: store::Day("2026-11-20".parse().unwrap()),
            state: "won".into(),
            closed_on: Some(store::Day("2026-11-21".parse().unwrap())),
            lost_why: None,
            version: 1,
        };
        let deals: Vec<DealRow> = named.people.iter().map(|person| huge(person.contact)).collect();
        pour(&db, house.workspace, &deals).await;
        house.at("2026-12-30 08:00");
        let run = house.day().await;
        assert_eq!(run.licences, 1, "a promise is a promise");
        assert!(run.alarms > 0 && run.failed > 0, "and that something failed is told: {run:?}");
        assert_eq!(house.open_moments(ida).await, ["licence_due"]);
    })
    .await;
}
