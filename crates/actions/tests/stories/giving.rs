//! M26, M27: bringing people together, who gave and never received, tiers, birthdays.

use actions::views::giving::{gave_never_received, matches, tiers_proposed};
use actions::*;
use domain::contact::Tier;
use domain::follow_up::FollowUpKind::*;
use domain::giving::IntroductionOutcome;
use domain::referral::Stage;
use domain::{ContactId, Refusal};
use store::rows::{ContactRow, DealRow, IntroductionRow, PassedOverRow};
use store::testing::{all_of, each_engine};
use uuid::Uuid;

use crate::kit::*;

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
