//! M20, M40: what somebody who stands in may do, and whose it is when the rep is back.

use actions::views::contact_page::contact_page;
use actions::*;
use domain::business_days::add_days;
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::user::Role;
use domain::{ContactId, FollowUpId};
use jiff::civil::Date;
use store::rows::{CoverRow, FollowUpRow, InteractionRow, MomentRow, UserRow};
use store::testing::{all_of, each_engine};
use uuid::Uuid;

use crate::office::{MONDAY, Office};
use crate::team::{cover, on, owed, promised, stands_in};

#[tokio::test]
async fn m20_m40_what_was_promised_while_standing_in_is_the_reps_whose_contact_it_is() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, sam) = (&office.app, &office.maya, &office.sam);
        let ana = office.person(maya, "Ana Ruiz").await;
        let bob = office.person(maya, "Bob Stone").await;
        let stands_in = stands_in(&office, maya, sam, add_days(MONDAY, 3)).await;
        office.not_yet(&stands_in, ana, 30, "After the first month").await;
        let brochure = promised(&office, &stands_in, ana, add_days(MONDAY, 31)).await;
        let praised = Some((MomentKind::Praise, "You saved us"));
        office.moment(&stands_in, bob, InteractionKind::Call, "Rang", praised).await;
        // Names that come one after the other are thanked for once, and asked for all once.
        for line in ["Cy Dahl, 555-0101", "Dee Ames, 555-0102"] {
            let who = Captures::One { line: line.into(), known: None };
            let input = Capture {
                action: office.id(),
                who,
                given_by: Some(bob),
                on: None,
                basis: None,
                happy_call: false,
                ran_out: false,
            };
            capture(app, &stands_in, &input).await.unwrap();
        }
        let page = contact_page(app, maya, bob).await.unwrap();
        assert_eq!(page.follow_ups.iter().filter(|owed| owed.kind == "thank_the_referrer").count(), 1);
        assert_eq!(page.moments.iter().filter(|one| one.kind == "gave_referral").count(), 1);
        let moments = all_of::<MomentRow>(&app.db, maya.workspace).await;
        assert!(moments.iter().all(|row| row.owner_id == maya.user.0), "Maya asks when she is back");
        let rows = all_of::<FollowUpRow>(&app.db, maya.workspace).await;
        let theirs = rows.iter().filter(|row| [ana.0, bob.0].contains(&row.contact_id));
        assert!(theirs.clone().count() >= 3 && theirs.clone().all(|row| row.owner_id == maya.user.0));
        let licence = rows.iter().find(|row| row.kind == "licence_to_ask").unwrap().id;

        // The day comes: it is on Maya's list and on nobody else's, and she keeps it.
        let day = add_days(MONDAY, 30);
        office.run_day(day).await;
        let after = on(&office, sam, add_days(day, 1)).await;
        assert!(owed(&office, &after).await.iter().all(|(id, _)| ![licence, brochure].contains(id)));
        let back = on(&office, maya, add_days(day, 1)).await;
        let own: Vec<Uuid> = owed(&office, &back).await.into_iter().map(|(id, _)| id).collect();
        assert!(own.contains(&licence) && own.contains(&brochure));
        office.names(&back, ana, &["Eve Fox"]).await;
        let kept = all_of::<FollowUpRow>(&app.db, maya.workspace).await;
        assert_eq!(kept.iter().find(|row| row.id == licence).unwrap().state, "done");
    })
    .await;
}

/// The day of a licence that Ana gave Maya has come, and Sam stands in for her.
async fn licence_while_away(office: &Office) -> (Actor, ContactId, Date) {
    let (maya, day) = (&office.maya, add_days(MONDAY, 30));
    let ana = office.person(maya, "Ana Ruiz").await;
    office.not_yet(maya, ana, 30, "After the first month").await;
    stands_in(office, maya, &office.sam, add_days(day, 2)).await;
    office.run_day(day).await;
    (on(office, &office.sam, day).await, ana, day)
}

#[tokio::test]
async fn m20_m40_whoever_stands_in_asks_at_the_moment_of_a_licence_and_answers_it() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let (sam, ana, _) = licence_while_away(&office).await;
        let moments = all_of::<MomentRow>(&app.db, maya.workspace).await;
        let due = moments.iter().find(|row| row.kind == "licence_due").unwrap().id;
        let input = SaveAsk {
            action: office.id(),
            contact: ana,
            moment: Some(domain::MomentId(due)),
            asked_on: None,
            outcome: AskOutcome::NotYet { days: Some(10), on: None, words: String::new() },
            thanked: true,
            events: vec![],
            wording: None,
        };
        save_ask(app, &sam, &input).await.unwrap();
        let moments = all_of::<MomentRow>(&app.db, maya.workspace).await;
        assert_eq!(moments.iter().find(|row| row.id == due).unwrap().state, "acted");
    })
    .await;
}

#[tokio::test]
async fn m20_m40_whoever_stands_in_keeps_a_licence_by_asking_and_cannot_let_it_go() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let (sam, ana, day) = licence_while_away(&office).await;
        let items = owed(&office, &sam).await;
        let licence = items.iter().find(|(_, of)| of.is_some()).unwrap().0;
        let why = "She forgot".to_owned();
        let release = ReleaseFollowUp { action: office.id(), follow_up: FollowUpId(licence), why };
        assert!(release_follow_up(app, &sam, &release).await.is_err());
        office.names(&sam, ana, &["Ben Cole"]).await;
        let page = contact_page(app, &on(&office, maya, day).await, ana).await.unwrap();
        assert!(page.follow_ups.iter().all(|owed| owed.kind != "licence_to_ask"));
    })
    .await;
}

/// Zoe is Sam's, who is on nobody's team; Mona, a manager of others, stands in for him.
async fn mona_for_sam(office: &Office) -> (Actor, ContactId) {
    let zoe = office.person(&office.sam, "Zoe Quill").await;
    let mona = stands_in(office, &office.sam, &office.mona, add_days(MONDAY, 3)).await;
    assert!(contact_page(&office.app, &mona, zoe).await.is_ok());
    (mona, zoe)
}

#[tokio::test]
async fn m40_a_manager_who_only_stands_in_gives_nobody_away_and_erases_nobody() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let (mona, zoe) = mona_for_sam(&office).await;
        let give = Reassign { action: office.id(), contact: zoe, to: maya.user };
        assert!(matches!(reassign(app, &mona, &give).await, Err(Problem::NotFound("contact"))));
        let gone = EraseContact { action: office.id(), contact: zoe, leave_in_peace: false };
        assert!(matches!(erase_contact(app, &mona, &gone).await, Err(Problem::NotFound("contact"))));
        let page = contact_page(app, &office.sam, zoe).await.unwrap();
        assert_eq!((page.contact.owner_id, page.contact.name.as_str()), (office.sam.user.0, "Zoe Quill"));
        reassign(app, &office.priya, &Reassign { action: office.id(), ..give })
            .await
            .expect("she runs it all");
    })
    .await;
}

#[tokio::test]
async fn m30_m40_a_manager_who_only_stands_in_lifts_no_wish() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let app = &office.app;
        let (mona, zoe) = mona_for_sam(&office).await;
        let wish = |wish| RespectWish { action: office.id(), contact: zoe, wish, why: "They said so".into() };
        let noted = respect_wish(app, &mona, &wish(Wish::DoNotContact)).await.unwrap();
        let lifted = respect_wish(app, &mona, &wish(Wish::ContactAgain)).await;
        assert!(matches!(lifted, Err(Problem::Forbidden(_))), "{lifted:?}");
        let mona = on(&office, &office.mona, add_days(MONDAY, 1)).await;
        let undone = undo(app, &mona, office.id(), noted.action).await;
        assert!(matches!(undone, Err(Problem::CannotUndo(_))), "a day later it is no slip: {undone:?}");
        respect_wish(app, &office.priya, &wish(Wish::ContactAgain)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn m29_m40_a_manager_who_only_stands_in_lets_no_gift_go_beyond_the_limit() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let app = &office.app;
        let gifts = GiftChoice { profile: "broker_dealer".into(), limit_cents: None, source: String::new() };
        let trade =
            ChangeSettings { action: Some(office.id()), gifts: Some(gifts), ..ChangeSettings::default() };
        change_settings(app, &office.priya, &trade).await.unwrap();
        let (mona, zoe) = mona_for_sam(&office).await;
        let gift = |cost_cents| RecordGift {
            action: office.id(),
            contact: zoe,
            what: "Box of tea".into(),
            form: domain::gift::GiftForm::Goods,
            cost_cents,
            on: None,
            referral: None,
            follow_up: None,
            over_why: "Her retirement".into(),
        };
        record_gift(app, &mona, &gift(1_000)).await.expect("within the limit");
        let beyond = record_gift(app, &mona, &gift(40_000)).await;
        assert!(matches!(beyond, Err(Problem::Refused(domain::Refusal::GiftOverLimit { .. }))), "{beyond:?}");
        assert!(record_gift(app, &office.priya, &gift(40_000)).await.unwrap().answer.over);
    })
    .await;
}

#[tokio::test]
async fn m40_whoever_only_stands_in_takes_back_nothing_of_the_rep_and_nothing_at_all_when_it_is_over() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, sam) = (&office.app, &office.sam);
        let (mona, zoe) = mona_for_sam(&office).await;
        let his = office.talk(sam, zoe, InteractionKind::Note, "Likes tea").await;
        let theirs = undo(app, &mona, office.id(), his).await;
        assert!(matches!(theirs, Err(Problem::NotFound("action"))), "{theirs:?}");
        let meanwhile = office.talk(&mona, zoe, InteractionKind::Note, "Rang back").await;
        let over = on(&office, &office.mona, add_days(MONDAY, 4)).await;
        let late = undo(app, &over, office.id(), meanwhile).await;
        assert!(matches!(late, Err(Problem::NotFound("action"))), "{late:?}");
        let in_time = on(&office, &office.mona, add_days(MONDAY, 3)).await;
        undo(app, &in_time, office.id(), meanwhile).await.expect("on the last day");
        undo(app, &office.priya, office.id(), his).await.expect("she runs it all");
    })
    .await;
}

#[tokio::test]
async fn m16_m40_whoever_stands_in_makes_no_person_of_the_rep_one_of_their_own() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, sam) = (&office.app, &office.maya, &office.sam);
        let ana = office.person(maya, "Ana Ruiz").await;
        let anna = office.person(maya, "Anna Ruiz, 555-0101").await;
        let own = office.person(sam, "A. Ruiz, 555-0102").await;
        let stands_in = stands_in(&office, maya, sam, add_days(MONDAY, 3)).await;
        let one = |keep, gone| MergeContacts { action: office.id(), keep, gone };
        for (keep, gone) in [(own, ana), (ana, own)] {
            let merged = merge_contacts(app, &stands_in, &one(keep, gone)).await;
            assert!(matches!(merged, Err(Problem::Forbidden(_))), "{merged:?}");
        }
        merge_contacts(app, &stands_in, &one(ana, anna)).await.expect("both are Maya's, and stay it");
        assert_eq!(contact_page(app, maya, ana).await.unwrap().contact.owner_id, maya.user.0);
        merge_contacts(app, &office.priya, &one(ana, own)).await.expect("she runs it all");
    })
    .await;
}

#[tokio::test]
async fn m40_what_is_ended_is_over_at_once_wherever_the_two_are() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, priya, sam) = (&office.app, &office.priya, &office.sam);
        let zone = "Pacific/Auckland";
        let kiri = add_user(app, priya.workspace, "Kiri", "kiri@example.com", Role::Rep, None, zone).await;
        let kiri = Actor::load(app, priya.workspace, kiri.unwrap()).await.unwrap();
        let ana = office.person(&kiri, "Ana Ruiz").await;
        for (week, away, colleague) in [(0, &kiri, sam), (7, sam, &kiri)] {
            let monday = add_days(MONDAY, week);
            office.on(monday);
            let input = cover(&office, away, colleague, add_days(monday, 1), add_days(monday, 5));
            let arranged = arrange_cover(app, priya, &input).await.unwrap().answer.cover;
            // Nine in the morning of a Wednesday in Chicago is Thursday in Auckland.
            let wednesday = add_days(monday, 2);
            assert_eq!(on(&office, colleague, wednesday).await.stands_in_for().count(), 1);
            let ends = on(&office, away, wednesday).await;
            end_cover(app, &ends, &EndCover { action: office.id(), cover: arranged }).await.unwrap();
            for who in [away, colleague] {
                let now = on(&office, who, wednesday).await;
                assert_eq!(now.stands_in_for().count(), 0, "{} in {}", who.name, who.zone_name);
            }
        }
        // One that began that very day there was never there.
        let wednesday = add_days(MONDAY, 16);
        office.on(wednesday);
        let input = cover(&office, &kiri, sam, wednesday, add_days(wednesday, 3));
        let arranged = arrange_cover(app, priya, &input).await.unwrap().answer.cover;
        let sam_now = on(&office, sam, wednesday).await;
        assert!(contact_page(app, &sam_now, ana).await.is_ok());
        let ends = on(&office, &kiri, wednesday).await;
        let ended = end_cover(app, &ends, &EndCover { action: office.id(), cover: arranged }).await.unwrap();
        assert_eq!(ended.answer.until, None);
        let sam_now = on(&office, sam, wednesday).await;
        assert!(contact_page(app, &sam_now, ana).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn m15_m40_what_was_done_on_the_last_day_counts_from_that_day_whenever_it_arrives() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, sam) = (&office.app, &office.maya, &office.sam);
        let ana = office.person(maya, "Ana Ruiz").await;
        let last = add_days(MONDAY, 3);
        arrange_cover(app, maya, &cover(&office, maya, sam, MONDAY, last)).await.unwrap();
        let log = || LogInteraction {
            action: office.id(),
            contact: ana,
            kind: InteractionKind::Call,
            on: None,
            note: "Rang".into(),
            moment: None,
            complaint: false,
            could_ask: None,
        };
        let now = on(&office, sam, add_days(MONDAY, 8)).await;
        assert!(log_interaction(app, &now, &log()).await.is_err(), "it is over");
        let at = |day| now.zone.to_timestamp(Date::at(day, 16, 0, 0, 0)).unwrap();
        let then = |day| now.clone().acting_at(at(day), app.clock.now()).unwrap();
        let done = log_interaction(app, &then(last), &log()).await.expect("he stood in on that day");
        let rows = all_of::<InteractionRow>(&app.db, maya.workspace).await;
        let row = rows.iter().find(|row| row.id == done.answer.interaction).unwrap();
        assert_eq!(row.on_day.0, last);
        for day in [add_days(MONDAY, -1), add_days(last, 1)] {
            let refused = log_interaction(app, &then(day), &log()).await;
            assert!(matches!(refused, Err(Problem::NotFound("contact"))), "{day}");
        }
        // The device says when it was: a fortnight after, that is no way in any more.
        let later = on(&office, sam, add_days(last, 15)).await;
        let then = later.clone().acting_at(at(last), app.clock.now()).unwrap();
        let refused = log_interaction(app, &then, &log()).await;
        assert!(matches!(refused, Err(Problem::NotFound("contact"))));
        // A clock that runs ahead acts now.
        let ahead = now.clone().acting_at(at(add_days(MONDAY, 300)), app.clock.now()).unwrap();
        assert!(log_interaction(app, &ahead, &log()).await.is_err());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn m40_of_arrangements_made_at_the_same_instant_those_that_go_together_are_kept() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, sam, mona, priya) =
            (&office.app, &office.maya, &office.sam, &office.mona, &office.priya);
        for week in 0..4 {
            let from = add_days(MONDAY, week * 7 + 1);
            let to = add_days(from, 3);
            // Three for Maya, and Sam away himself with Maya standing in: one of them is possible.
            let inputs = [(maya, sam), (maya, mona), (maya, priya), (sam, maya)]
                .map(|(user, stands_in)| cover(&office, user, stands_in, from, to));
            let tasks = inputs.map(|input| {
                let (app, priya) = (app.clone(), priya.clone());
                tokio::spawn(async move { arrange_cover(&app, &priya, &input).await })
            });
            let mut kept = 0;
            for task in tasks {
                match task.await.unwrap() {
                    Ok(_) => kept += 1,
                    Err(Problem::Invalid(_)) => {}
                    Err(other) => panic!("{other:?}"),
                }
            }
            assert_eq!(kept, 1, "in week {week}");
        }
        assert_eq!(all_of::<CoverRow>(&app.db, maya.workspace).await.len(), 4);
    })
    .await;
}

#[tokio::test]
async fn m40_ending_is_taken_back_only_where_nothing_else_was_arranged_since() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, sam, mona) = (&office.app, &office.maya, &office.sam, &office.mona);
        let (from, to) = (MONDAY, add_days(MONDAY, 10));
        let arranged = arrange_cover(app, maya, &cover(&office, maya, sam, from, to)).await.unwrap();
        let maya_now = on(&office, maya, add_days(MONDAY, 2)).await;
        let end = || EndCover { action: office.id(), cover: arranged.answer.cover };
        let ended = end_cover(app, &maya_now, &end()).await.unwrap();
        undo(app, &maya_now, office.id(), ended.action).await.expect("a slip");
        assert_eq!(on(&office, sam, add_days(MONDAY, 2)).await.stands_in_for().count(), 1);
        let ended = end_cover(app, &maya_now, &end()).await.unwrap();
        let other = cover(&office, maya, mona, add_days(MONDAY, 5), add_days(MONDAY, 8));
        let other = arrange_cover(app, &maya_now, &other).await.unwrap();
        let refused = undo(app, &maya_now, office.id(), ended.action).await;
        assert!(matches!(refused, Err(Problem::CannotUndo(_))), "two would stand in for one: {refused:?}");
        // What she changes of herself doesn't keep her from calling it off.
        let profile = ChangeProfile {
            action: office.id(),
            name: "Maya Moon".into(),
            time_zone: "America/Chicago".into(),
            appearance: "dark".into(),
            language: String::new(),
        };
        change_profile(app, &maya_now, &profile).await.unwrap();
        undo(app, &maya_now, office.id(), other.action).await.unwrap();
        undo(app, &maya_now, office.id(), ended.action).await.expect("nothing stands against it now");
        let users = all_of::<UserRow>(&app.db, maya.workspace).await;
        assert!(users.iter().any(|row| row.name == "Maya Moon"), "and stays");
    })
    .await;
}
