//! M20, M40: what somebody who stands in may do, and whose it is when the rep is back.

use actions::views::contact_page::contact_page;
use actions::*;
use domain::business_days::add_days;
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use store::rows::{FollowUpRow, MomentRow};
use store::testing::{all_of, each_engine};
use uuid::Uuid;

use crate::office::{MONDAY, Office};
use crate::team::{cover, on, owed, promised};

#[tokio::test]
async fn m20_m40_what_was_promised_while_standing_in_is_the_reps_whose_contact_it_is() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, sam) = (&office.app, &office.maya, &office.sam);
        let ana = office.person(maya, "Ana Ruiz").await;
        let bob = office.person(maya, "Bob Stone").await;
        arrange_cover(app, maya, &cover(&office, maya, sam, MONDAY, add_days(MONDAY, 3))).await.unwrap();
        let stands_in = on(&office, sam, MONDAY).await;
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

#[tokio::test]
async fn m20_m40_whoever_stands_in_asks_at_the_moment_of_a_licence_and_answers_it() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, sam) = (&office.app, &office.maya, &office.sam);
        let ana = office.person(maya, "Ana Ruiz").await;
        office.not_yet(maya, ana, 30, "After the first month").await;
        let day = add_days(MONDAY, 30);
        arrange_cover(app, maya, &cover(&office, maya, sam, MONDAY, add_days(day, 2))).await.unwrap();
        office.run_day(day).await;
        let stands_in = on(&office, sam, day).await;
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
        save_ask(app, &stands_in, &input).await.unwrap();
        let moments = all_of::<MomentRow>(&app.db, maya.workspace).await;
        assert_eq!(moments.iter().find(|row| row.id == due).unwrap().state, "acted");
    })
    .await;
}
