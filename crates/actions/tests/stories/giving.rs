//! M26–M28: bringing people together, who gave and never received, events and their harvest, tiers, birthdays.

use actions::views::giving::{gave_never_received, matches, tiers_proposed};
use actions::*;
use domain::contact::Tier;
use domain::follow_up::FollowUpKind::*;
use domain::giving::IntroductionOutcome;
use domain::referral::Stage;
use domain::{ContactId, EventId, Refusal};
use store::rows::{
    ClaimRow, ContactRow, DealRow, EventTalkRow, FollowUpRow, InteractionRow, IntroductionRow, PassedOverRow,
};
use store::testing::{all_of, each_engine};
use uuid::Uuid;

use crate::kit::*;
use crate::world::an_event;

async fn wants(house: &House, name: &str, offers: &str, needs: &str) -> ContactId {
    let details = ContactDetails {
        name: name.into(),
        offers: offers.into(),
        needs: needs.into(),
        ..ContactDetails::default()
    };
    let added = add_contact(&house.app, &house.rep, &AddContact { action: id(), details }).await.unwrap();
    ContactId(added.answer.contact)
}

async fn pairs(house: &House) -> Vec<(String, String)> {
    let found = matches(&house.app, &house.rep).await.unwrap();
    found.into_iter().map(|one| (one.offers_name, one.needs_name)).collect()
}

fn together(offers: ContactId, needs: ContactId) -> Introduce {
    Introduce { action: id(), offers, needs, why: "needs a bookkeeper".into(), on: None }
}

#[tokio::test]
async fn m27_whom_to_bring_together_is_proposed_and_nobody_who_knows_the_other_or_wants_peace() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let bea = wants(&house, "Bea Books", "bookkeeping for restaurants", "").await;
        let ned = wants(&house, "Ned Needs", "", "a bookkeeper").await;
        let expected = [("Bea Books".to_owned(), "Ned Needs".to_owned())];
        assert_eq!(pairs(&house).await, expected);
        let others = matches(&house.app, &house.colleague).await.unwrap();
        assert!(others.is_empty(), "M40: they are Rita's people");
        // What somebody passes over isn't proposed again; Undo brings it back.
        let pass =
            PassOver { action: id(), contact: ned, kind: "introduction".into(), what: bea.to_string() };
        let passed = pass_over(&house.app, &house.rep, &pass).await.unwrap();
        assert!(pairs(&house).await.is_empty());
        house.undo(passed.action).await.unwrap();
        assert_eq!(pairs(&house).await, expected);
        house.wish(bea, Wish::DoNotContact).await;
        assert!(pairs(&house).await.is_empty());
        let refused = refusal(introduce(&house.app, &house.rep, &together(bea, ned)).await);
        assert_eq!(refused, Refusal::DoNotContact);
        // Who was named by the other knows them already.
        let carl = wants(&house, "Carl Courier", "vans", "").await;
        let named = house.names(carl, &["Vera Van, 415-555-0134"]).await;
        let vera = ContactId(named.people[0].contact);
        let want = TakeWant { action: id(), contact: vera, needs: true, what: "a van".into() };
        take_want(&house.app, &house.rep, &want).await.unwrap();
        assert!(pairs(&house).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn m27_an_introduction_is_something_received_by_both_and_its_outcome_is_asked_for() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let bea = wants(&house, "Bea Books", "bookkeeping", "").await;
        let ned = wants(&house, "Ned Needs", "", "a bookkeeper").await;
        house.names(bea, &["Jo Park, jo@park.example"]).await;
        let (count, lines) = gave_never_received(&house.app, &house.rep).await.unwrap();
        assert_eq!((count, lines[0].name.as_str(), lines[0].gave), (1, "Bea Books", 1));
        let before = house.dump().await;
        let done = introduce(&house.app, &house.rep, &together(bea, ned)).await.unwrap();
        assert_eq!(gave_never_received(&house.app, &house.rep).await.unwrap().0, 0);
        for one in [bea, ned] {
            assert_eq!(house.state(one).await.received, 1);
        }
        let owed = house.the(ned, AskWhatCameOfIt).await;
        assert_eq!((owed.due_on.to_string().as_str(), owed.person_id), ("2026-12-11", Some(bea.0)));
        assert!(pairs(&house).await.is_empty(), "they know each other now");
        let tell = TellIntroduction {
            action: id(),
            introduction: done.answer.introduction,
            outcome: IntroductionOutcome::Business,
            note: "She does his books".into(),
        };
        let told = tell_introduction(&house.app, &house.rep, &tell).await.unwrap();
        assert!(house.due(ned, AskWhatCameOfIt).await.is_empty());
        let row = &all_of::<IntroductionRow>(&db, house.workspace).await[0];
        assert_eq!(row.outcome.as_deref(), Some("business"));
        assert!(matches!(
            tell_introduction(&house.app, &house.colleague, &TellIntroduction { action: id(), ..tell }).await,
            Err(Problem::NotFound(_))
        ));
        house.undo(told.action).await.unwrap();
        house.undo(done.action).await.unwrap();
        assert_undone(&house.dump().await, &before, "an introduction");
    })
    .await;
}

#[tokio::test]
async fn m27_what_a_note_says_of_needs_is_proposed_once_and_a_company_needs_as_its_people_do() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let details = ContactDetails {
            name: "Ned Needs".into(),
            company: "Needs & Co".into(),
            ..ContactDetails::default()
        };
        let ned = add_contact(&house.app, &house.rep, &AddContact { action: id(), details }).await.unwrap();
        let ned = ContactId(ned.answer.contact);
        let note = LogInteraction {
            note: "Good call. He is looking for a second van. I need to send the papers.".into(),
            ..logged(ned, domain::interaction::InteractionKind::Call)
        };
        log_interaction(&house.app, &house.rep, &note).await.unwrap();
        let suggested = async || {
            let page = views::contact_page::contact_page(&house.app, &house.rep, ned).await.unwrap();
            page.giving.suggested.into_iter().map(|(_, want)| want.what).collect::<Vec<_>>()
        };
        assert_eq!(suggested().await, ["second van"]);
        let want = TakeWant { action: id(), contact: ned, needs: true, what: "second van".into() };
        let taken = take_want(&house.app, &house.rep, &want).await.unwrap();
        assert!(suggested().await.is_empty());
        house.undo(taken.action).await.unwrap();
        let pass = PassOver { action: id(), contact: ned, kind: "need".into(), what: "a second van".into() };
        pass_over(&house.app, &house.rep, &pass).await.unwrap();
        assert!(suggested().await.is_empty());
        let bea = wants(&house, "Bea Books", "bookkeeping", "").await;
        let row: ContactRow =
            all_of::<ContactRow>(&db, house.workspace).await.into_iter().find(|row| row.id == ned.0).unwrap();
        let company = SetCompanyWants {
            action: id(),
            company: row.company_id.unwrap().into(),
            contact: ned,
            offers: String::new(),
            needs: "drivers\na bookkeeper".into(),
        };
        set_company_wants(&house.app, &house.rep, &company).await.unwrap();
        assert_eq!(pairs(&house).await, [("Bea Books".to_owned(), "Ned Needs".to_owned())]);
        let other = SetCompanyWants { action: id(), contact: bea, ..company };
        assert!(matches!(
            set_company_wants(&house.app, &house.rep, &other).await,
            Err(Problem::NotFound("company"))
        ));
    })
    .await;
}

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
async fn m26_a_tier_is_proposed_by_what_people_did_and_taken_with_one_tap_or_left() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let named = house.names(carl, &["Jane Doe, 415-555-0134"]).await;
        house.advance(named.referrals[0], Stage::Won).await.unwrap();
        let proposed = async || {
            let all = tiers_proposed(&house.app, &house.rep).await.unwrap();
            all.into_iter().filter(|(line, _)| line.id == carl.0).map(|(_, tier)| tier).collect::<Vec<_>>()
        };
        assert_eq!(proposed().await, [Tier::A], "he brought a customer");
        let set = SetTier { action: id(), contact: carl, tier: Tier::A };
        let taken = set_tier(&house.app, &house.rep, &set).await.unwrap();
        assert!(proposed().await.is_empty());
        house.undo(taken.action).await.unwrap();
        assert_eq!(proposed().await, [Tier::A]);
        let pass = PassOver { action: id(), contact: carl, kind: "tier".into(), what: "A".into() };
        pass_over(&house.app, &house.rep, &pass).await.unwrap();
        assert!(proposed().await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn m26_birthdays_and_the_anniversaries_of_deals_are_touches() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let born = async |name: &str, birthday: &str| {
            let details =
                ContactDetails { name: name.into(), birthday: birthday.into(), ..ContactDetails::default() };
            let input = AddContact { action: id(), details };
            ContactId(add_contact(&house.app, &house.rep, &input).await.unwrap().answer.contact)
        };
        house.at("2026-03-01 10:00");
        let iso = born("Ida Iso", "1980-11-27").await;
        let card = born("Cara Card", "--11-27").await;
        let words = born("Wanda Words", "27 November").await;
        let leap = born("Lena Leap", "1980-02-29").await;
        let other = born("Otto Other", "1980-11-26").await;
        let stranger = born("Stan Stranger", "1980-11-27").await;
        for one in [iso, card, words, leap, other] {
            house.win(one).await;
        }
        house.at("2026-11-27 08:00").day().await;
        house.day().await;
        for one in [iso, card, words] {
            assert_eq!(house.due(one, Birthday).await, ["2026-11-27"], "once");
        }
        for one in [leap, other, stranger] {
            assert!(house.due(one, Birthday).await.is_empty());
        }
        house.call(iso, None).await;
        house.at("2027-02-28 08:00").day().await;
        assert_eq!(house.due(leap, Birthday).await, ["2027-02-28"], "there is no 29 February in 2027");
        house.at("2027-03-01 08:00").day().await;
        let deals = all_of::<DealRow>(&db, house.workspace).await;
        assert_eq!(deals.len(), 5);
        for one in [iso, card, words, leap, other] {
            let owed = house.the(one, DealAnniversary).await;
            assert_eq!(owed.due_on.to_string(), "2027-03-01", "a year after they bought");
        }
        assert!(house.due(leap, Birthday).await.len() == 1, "not a second time on the first of March");
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
async fn m27_m16_m19_what_was_passed_over_goes_with_whom_it_was_about() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let bea = wants(&house, "Bea Books", "bookkeeping", "").await;
        let bee = wants(&house, "Bee Books", "bookkeeping", "").await;
        let ned = wants(&house, "Ned Needs", "", "a bookkeeper").await;
        let pass = |contact, other: &str| PassOver {
            action: id(),
            contact,
            kind: "introduction".into(),
            what: other.into(),
        };
        // As the form sends it.
        pass_over(&house.app, &house.rep, &pass(ned, &bea.to_string())).await.unwrap();
        let rows = async || all_of::<PassedOverRow>(&db, house.workspace).await;
        assert_eq!(rows().await[0].what, bea.0.simple().to_string(), "written in one way");
        for wrong in ["Bea", &Uuid::nil().to_string()] {
            let refused = pass_over(&house.app, &house.rep, &pass(ned, wrong)).await;
            assert!(matches!(refused, Err(Problem::NotFound("contact"))), "{refused:?}");
        }
        // Whoever Bea goes up in was passed over, too.
        let before = house.dump().await;
        let merge = MergeContacts { action: id(), keep: bee, gone: bea };
        let merged = merge_contacts(&house.app, &house.rep, &merge).await.unwrap();
        assert_eq!(rows().await[0].what, bee.0.simple().to_string());
        assert!(pairs(&house).await.is_empty(), "not proposed under another id");
        house.undo(merged.action).await.unwrap();
        assert_undone(&house.dump().await, &before, "a merge with something passed over");
        // A row of before, with hyphens, names the same person.
        let old = PassedOverRow { id: Uuid::now_v7(), what: bea.0.to_string(), ..rows().await.remove(0) };
        store::testing::pour(&db, house.workspace, &[old]).await;
        // Both were: it is said once. And nobody is passed over for themselves.
        pass_over(&house.app, &house.rep, &pass(ned, &bee.to_string())).await.unwrap();
        pass_over(&house.app, &house.rep, &pass(bee, &bea.to_string())).await.unwrap();
        pass_over(&house.app, &house.rep, &pass(bea, &bee.to_string())).await.unwrap();
        merge_contacts(&house.app, &house.rep, &MergeContacts { action: id(), ..merge }).await.unwrap();
        let left = rows().await;
        assert_eq!((left.len(), left[0].contact_id), (1, ned.0));
        let gone = EraseContact { action: id(), contact: bee, leave_in_peace: false };
        erase_contact(&house.app, &house.manager, &gone).await.unwrap();
        assert!(rows().await.is_empty(), "nothing leads to whoever was erased");
    })
    .await;
}

#[tokio::test]
async fn m26_every_anniversary_of_a_day_is_read_however_many_at_once() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        for _ in 0..5 {
            house.win(carl).await;
        }
        let mut reader = db.read(house.workspace).await.unwrap();
        let days = [store::Day("2026-11-20".parse().unwrap()), store::Day("2025-11-20".parse().unwrap())];
        for at_once in 1..=6 {
            let found = reader.every_deal_won_on(house.rep.user.0, &days, at_once).await.unwrap();
            let ids: std::collections::BTreeSet<Uuid> = found.iter().map(|deal| deal.id).collect();
            assert_eq!((found.len(), ids.len()), (5, 5), "{at_once} at once");
        }
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
