//! M16, M19, M30: two contacts that are one person, and whom nobody contacts again.

use actions::views::contact_page::contact_page;
use actions::*;
use domain::follow_up::FollowUpKind::*;
use domain::interaction::InteractionKind;
use domain::referral::Stage;
use domain::{ContactId, LikenessId, Refusal};
use store::rows::{ContactPointRow, ContactRow, InteractionRow, LikenessRow, NoContactPrintRow};
use store::testing::{all_of, each_engine};

use crate::kit::*;

async fn told(house: &House, by: ContactId, line: &str) -> PersonAnswer {
    capture(&house.app, &house.rep, &volunteered(by, line)).await.unwrap().answer.people[0].clone()
}

fn merging(keep: ContactId, gone: ContactId) -> MergeContacts {
    MergeContacts { action: id(), keep, gone }
}

#[tokio::test]
async fn m16_a_merge_keeps_every_fact_referral_and_follow_up_of_both_and_undo_parts_them_exactly() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let (carl, ida) = (house.contact("Carl Customer").await, house.contact("Ida Idle").await);
        let jane = ContactId(told(&house, carl, "Jane Doe, CFO at Acme, 415-555-0134").await.contact);
        house.at("2026-11-21 10:00");
        let janet = ContactId(told(&house, ida, "Janet Dow, janet@acme.example").await.contact);
        // Both named Bo, one of them further along, and each has a life of her own.
        house.names(jane, &["Bo Derek, 415-555-0199"]).await;
        let by_janet = house.names(janet, &["Bo Derek, 415-555-0199"]).await.referrals[0];
        house.advance(by_janet, Stage::Met).await.unwrap();
        house.deal(janet).await;
        house.win(janet).await;
        house.call(janet, None).await;
        house.not_yet(janet, 60).await.unwrap();
        let input = OpenComplaint { action: id(), contact: janet, what: "late".into() };
        open_complaint(&house.app, &house.rep, &input).await.unwrap();
        let note = LogInteraction { note: "likes chess".into(), ..logged(janet, InteractionKind::Note) };
        log_interaction(&house.app, &house.rep, &note).await.unwrap();
        let (before, facts) = (house.dump().await, house.facts().await);
        let open = house.owed(jane).await.len() + house.owed(janet).await.len();

        let input = merging(jane, janet);
        let done = merge_contacts(&house.app, &house.rep, &input).await.unwrap();
        assert_eq!(house.owed(jane).await.len(), open, "every promise of both");
        assert_eq!(house.due(jane, LicenceToAsk).await, ["2027-01-20"], "M20: no day moves");
        let page = contact_page(&house.app, &house.rep, jane).await.unwrap();
        let notes = all_of::<InteractionRow>(&house.app.db, house.workspace).await;
        assert!(
            notes.iter().any(|row| row.contact_id == jane.0 && row.note.as_deref() == Some("likes chess"))
        );
        assert!(notes.iter().any(|row| row.note.as_deref() == Some("Also known as Janet Dow.")));
        assert!(
            page.timeline.facts.iter().filter(|fact| fact.line.kind == "deal_won").count() == 1,
            "her old facts are on the timeline"
        );
        let referrals = house.referrals().await;
        let of_jane: Vec<_> = referrals.iter().filter(|row| row.referred_id == jane.0).collect();
        assert_eq!(of_jane.len(), 2, "Carl's and Ida's");
        let credited: Vec<_> = of_jane.iter().filter(|row| row.credited).map(|row| row.referrer_id).collect();
        assert_eq!(credited, [carl.0], "M33: the earlier keeps the credit");
        let of_bo: Vec<_> = referrals.iter().filter(|row| row.referrer_id == jane.0).collect();
        assert_eq!(
            (of_bo.len(), of_bo[0].stage.as_str()),
            (1, "met"),
            "one referral, as far along as either"
        );
        let points = all_of::<ContactPointRow>(&house.app.db, house.workspace).await;
        let hers: Vec<_> =
            points.iter().filter(|row| row.contact_id == jane.0).map(|row| &row.value).collect();
        assert_eq!(hers.len(), 2, "{hers:?}");
        let state = house.state(jane).await;
        assert_eq!((state.standing.as_str(), state.complaint_open), ("customer", true));
        let gone = contact_page(&house.app, &house.rep, janet).await;
        assert!(matches!(gone, Err(Problem::NotFound(_))), "she is one person now");
        assert_eq!(
            actions::views::likeness::merged_into(&house.app, &house.rep, janet).await.unwrap(),
            Some(jane.0),
            "but her old address leads on"
        );
        let again = merge_contacts(&house.app, &house.rep, &input).await.unwrap();
        assert!(again.replayed && again.answer == done.answer);

        house.undo(input.action).await.unwrap();
        assert_undone(&house.dump().await, &before, "the merge");
        assert!(house.facts().await > facts, "facts are never taken away");
        let page = contact_page(&house.app, &house.rep, janet).await.unwrap();
        assert_eq!(page.timeline.facts.iter().filter(|fact| fact.line.kind == "deal_won").count(), 1);
    })
    .await;
}

#[tokio::test]
async fn m16_somebody_who_named_themselves_under_another_name_refers_nobody() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let charles = ContactId(told(&house, carl, "Charles Kundt").await.contact);
        let before = house.dump().await;
        let input = merging(carl, charles);
        merge_contacts(&house.app, &house.rep, &input).await.unwrap();
        assert!(house.referrals().await.is_empty());
        assert!(house.due(carl, ContactTheReferral).await.is_empty(), "owed to nobody any more");
        assert_eq!(house.due(carl, ThankTheReferrer).await.len(), 1, "he meant well");
        house.undo(input.action).await.unwrap();
        assert_undone(&house.dump().await, &before, "the merge");
    })
    .await;
}

#[tokio::test]
async fn m16_in_doubt_nothing_is_merged_and_the_rep_decides_when_they_like() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let jane = ContactId(told(&house, carl, "Jane Doe at Acme").await.contact);
        let found = told(&house, carl, "Jane Doe at Zenith Bank").await;
        assert_ne!(found.contact, jane.0, "nothing is merged silently");
        let likenesses = || async { all_of::<LikenessRow>(&house.app.db, house.workspace).await };
        let open = actions::views::likeness::open_likenesses(&house.app, &house.rep).await.unwrap();
        assert_eq!(open.len(), 1);
        assert_eq!((open[0].contact.id, open[0].other.id), (found.contact, jane.0));
        assert!(open[0].because.contains("Same name"), "{}", open[0].because);
        let theirs = actions::views::likeness::open_likenesses(&house.app, &house.colleague).await.unwrap();
        assert!(theirs.is_empty(), "each rep sees their own");

        let apart = TellApart { action: id(), likeness: LikenessId(open[0].id) };
        let refused = tell_apart(&house.app, &house.colleague, &apart).await;
        assert!(matches!(refused, Err(Problem::NotFound(_))));
        let apart = TellApart { action: id(), ..apart };
        tell_apart(&house.app, &house.rep, &apart).await.unwrap();
        assert_eq!(likenesses().await[0].state, "different");
        assert!(actions::views::likeness::open_likenesses(&house.app, &house.rep).await.unwrap().is_empty());
        house.undo(apart.action).await.unwrap();
        assert_eq!(likenesses().await[0].state, "open");

        let input = merging(jane, ContactId(found.contact));
        merge_contacts(&house.app, &house.rep, &input).await.unwrap();
        assert!(likenesses().await.is_empty(), "decided by the merge");
        house.undo(input.action).await.unwrap();
        assert_eq!(likenesses().await.len(), 1);
        let own = merge_contacts(&house.app, &house.rep, &merging(jane, jane)).await;
        assert!(matches!(own, Err(Problem::Invalid(_))));
        let foreign =
            merge_contacts(&house.app, &house.colleague, &merging(jane, ContactId(found.contact))).await;
        assert!(matches!(foreign, Err(Problem::NotFound(_))));
    })
    .await;
}

#[tokio::test]
async fn m19_whoever_asked_to_be_left_in_peace_is_not_taken_down_again_even_when_erased() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let line = "Jane Doe, 415-555-0134, jane@acme.example, plays chess with Judge Harbottle";
        let jane = ContactId(told(&house, carl, line).await.contact);
        house.wish(jane, Wish::DoNotContact).await;
        let prints = || async { all_of::<NoContactPrintRow>(&house.app.db, house.workspace).await };
        assert_eq!(prints().await.len(), 2, "her number and her address");
        assert!(
            !prints().await.iter().any(|row| row.print.contains("4155550134") || row.print.contains("jane"))
        );

        let erase = EraseContact { action: id(), contact: jane, leave_in_peace: false };
        let by_rep = erase_contact(&house.app, &house.rep, &erase).await;
        assert!(matches!(by_rep, Err(Problem::Forbidden(_))), "{by_rep:?}");
        erase_contact(&house.app, &house.manager, &erase).await.unwrap();
        let everything = house.dump().await.to_string().to_lowercase();
        let journal = store::testing::journal(&house.app.db, house.workspace).await.to_lowercase();
        for word in ["jane doe", "5550134", "555-0134", "jane@acme.example", "harbottle"] {
            assert!(!everything.contains(word), "{word} is still kept");
            assert!(!journal.contains(word), "{word} is still in the journal or in an answer");
        }
        let row = all_of::<ContactRow>(&house.app.db, house.workspace).await;
        assert_eq!(row.iter().find(|row| row.id == jane.0).unwrap().name, store::ERASED_NAME);
        assert!(house.owed(jane).await.is_empty(), "nothing is owed to nobody");
        assert_eq!(house.referrals().await.len(), 1, "what happened stays");
        let undone = undo(&house.app, &house.manager, id(), erase.action).await;
        assert!(matches!(undone, Err(Problem::CannotUndo(_))), "{undone:?}");

        let before = house.dump().await;
        let named_again = capture(&house.app, &house.rep, &volunteered(carl, "J. Doe, (415) 555-0134")).await;
        assert_eq!(refusal(named_again), Refusal::LeftInPeace);
        let asked = house.ask(carl, named(&["Bo Derek", "Jane D, JANE@acme.example"])).await;
        assert_eq!(refusal(asked), Refusal::LeftInPeace);
        assert_same(&house.dump().await, &before, "nothing was written");
        house.ask(carl, named(&["Bo Derek", "Jane D"])).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn m30_when_a_manager_lifts_the_wish_the_fingerprints_go() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let jane = ContactId(told(&house, carl, "Jane Doe, 415-555-0134").await.contact);
        house.wish(jane, Wish::DoNotContact).await;
        let lifted = RespectWish {
            action: id(),
            contact: jane,
            wish: Wish::ContactAgain,
            why: "She called us".into(),
        };
        respect_wish(&house.app, &house.manager, &lifted).await.unwrap();
        assert!(all_of::<NoContactPrintRow>(&house.app.db, house.workspace).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn m16_a_short_form_of_the_name_is_looked_for_as_well() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let robert = told(&house, carl, "Robert Miller at Acme, 415-555-0134").await;
        let bob = told(&house, carl, "Bob Miller at Acme").await;
        let is_known = bob.contact == robert.contact;
        let is_asked = bob.maybe.iter().any(|same| same.contact == robert.contact);
        assert!(is_known || is_asked, "{bob:?}");
        let elsewhere = told(&house, carl, "Bob Miller at Zenith Bank").await;
        assert_ne!(elsewhere.contact, robert.contact, "nothing is merged silently");
        let file = "Name,Company\nRob Miller,Acme\n";
        let report = import(&house.app, &house.rep, &people(file), |_| ()).await.unwrap();
        let open = actions::views::likeness::open_likenesses(&house.app, &house.rep).await.unwrap();
        assert!(
            report.progress.known == 1 || open.iter().any(|pair| pair.contact.row.name == "Rob Miller"),
            "{open:?}"
        );
    })
    .await;
}

fn people(text: &str) -> ImportFile {
    ImportFile { action: id(), file_name: "people.csv".into(), bytes: text.as_bytes().to_vec() }
}

#[tokio::test]
async fn m16_who_came_in_with_a_file_and_may_be_somebody_known_waits_for_the_rep_and_goes_with_the_import() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        told(&house, carl, "Jane Doe, CFO at Acme Ltd").await;
        let before = house.dump().await["contacts"].clone();
        let file = "Name,Company,Phone\nJane Doe,,415-555-0134\nKim Poe,Kestrel,415-555-0135\n";
        let report = import(&house.app, &house.rep, &people(file), |_| ()).await.unwrap();
        let open = actions::views::likeness::open_likenesses(&house.app, &house.rep).await.unwrap();
        assert_eq!(open.len(), 1, "{open:?}");
        assert_eq!(
            (open[0].contact.row.name.as_str(), open[0].other.row.name.as_str()),
            ("Jane Doe", "Jane Doe")
        );
        assert_eq!(open[0].contact.row.company, None, "the one who came in later");
        undo_import(&house.app, &house.rep, report.import, |_, _| ()).await.unwrap();
        assert_eq!(all_of::<LikenessRow>(&house.app.db, house.workspace).await, vec![]);
        assert_eq!(house.dump().await["contacts"], before);

        // Decided since: whoever was looked at stays, and so does the decision.
        let report = import(&house.app, &house.rep, &people(file), |_| ()).await.unwrap();
        let open = actions::views::likeness::open_likenesses(&house.app, &house.rep).await.unwrap();
        let apart = TellApart { action: id(), likeness: LikenessId(open[0].id) };
        tell_apart(&house.app, &house.rep, &apart).await.unwrap();
        let back = undo_import(&house.app, &house.rep, report.import, |_, _| ()).await.unwrap();
        let kept: Vec<_> = back.state.kept.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(kept, ["Jane Doe"]);
        let left = all_of::<LikenessRow>(&house.app.db, house.workspace).await;
        assert_eq!(left.iter().map(|row| row.state.as_str()).collect::<Vec<_>>(), ["different"]);

        // One who came in, and went up in somebody else since.
        let third =
            "Name,Company,Email\nJane Dove,Acme,jane@acme.example\nCarl Customer,Beta,carl@beta.example\n";
        let report = import(&house.app, &house.rep, &people(third), |_| ()).await.unwrap();
        let open = actions::views::likeness::open_likenesses(&house.app, &house.rep).await.unwrap();
        let pair = open.iter().find(|pair| pair.other.id == carl.0).unwrap();
        let merge = merging(carl, ContactId(pair.contact.id));
        merge_contacts(&house.app, &house.rep, &merge).await.unwrap();
        undo_import(&house.app, &house.rep, report.import, |_, _| ()).await.unwrap();
        let all = all_of::<ContactRow>(&house.app.db, house.workspace).await;
        assert!(all.iter().any(|row| row.id == carl.0), "who was known stays");
        assert!(all.iter().all(|row| row.name != "Jane Dove"), "who was left alone goes");
    })
    .await;
}
