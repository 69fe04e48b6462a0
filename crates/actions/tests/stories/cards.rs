//! M17, M19: what clients enter on a card becomes referrals of theirs, and tells nobody anything.

use actions::views::cards::{card, cards, public_card};
use actions::*;
use domain::ContactId;
use domain::follow_up::FollowUpKind::*;
use store::Db;
use store::rows::{ContactPointRow, ContactRow, InteractionRow, ReferralRow};
use store::testing::{all_of, each_engine};
use uuid::Uuid;

use crate::kit::*;

fn a_card(contact: Option<ContactId>) -> MakeCard {
    MakeCard {
        action: id(),
        title: String::new(),
        contact,
        brief: "I help offices whose toner is always out.".into(),
        phone: "(312) 555-0100".into(),
        email: String::new(),
        days: None,
    }
}

/// A card of the rep's, and one of its addresses.
async fn handed(house: &House, contact: Option<ContactId>) -> (Uuid, String) {
    let made = make_card(&house.app, &house.rep, &a_card(contact)).await.unwrap();
    let address = make_card_address(&house.app, &house.rep, made.answer.card).await.unwrap();
    (made.answer.card, address.token)
}

fn names(token: &str, people: &[(&str, &str)]) -> CardNames {
    CardNames {
        id: id().0,
        token: token.into(),
        from: "203.0.113.7".into(),
        people: people
            .iter()
            .map(|(name, about)| CardName { name: (*name).into(), about: (*about).into() })
            .collect(),
        told: true,
        ..CardNames::default()
    }
}

async fn contacts(house: &House) -> Vec<ContactRow> {
    all_of::<ContactRow>(&house.app.db, house.workspace).await
}

async fn referrals(house: &House) -> Vec<ReferralRow> {
    all_of::<ReferralRow>(&house.app.db, house.workspace).await
}

async fn notes(house: &House, contact: ContactId) -> Vec<String> {
    let all = all_of::<InteractionRow>(&house.app.db, house.workspace).await;
    all.into_iter().filter(|row| row.contact_id == contact.0).filter_map(|row| row.note).collect()
}

#[tokio::test]
async fn m17_names_through_a_card_are_referrals_with_a_call_and_thanks_due() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let ana = house.contact("Ana Ruiz").await;
        let (made, token) = handed(&house, Some(ana)).await;
        let people = [("Jane Doe", "CFO at Acme, 415-555-0134"), ("", ""), ("Tomás Müller-Ćosić", "")];
        let thanked = take_card_names(&house.app, &names(&token, &people)).await.unwrap();
        assert_eq!(thanked, Thanked { names: 2 });

        let all = referrals(&house).await;
        assert_eq!(all.len(), 2);
        assert!(
            all.iter().all(|row| row.origin == "volunteered" && row.referrer_id == ana.0 && row.credited)
        );
        let jane = contacts(&house).await.into_iter().find(|row| row.name == "Jane Doe").unwrap();
        assert_eq!((jane.basis.as_str(), jane.given_by_id), ("told", Some(ana.0)));
        assert_eq!(jane.company.as_deref(), Some("Acme"));
        assert_eq!(house.due(ContactId(jane.id), ContactTheReferral).await, ["2026-11-23"]);
        assert_eq!(house.due(ana, ThankTheReferrer).await, ["2026-11-20"], "once per referrer, not per name");
        let page = views::contact_page::contact_page(&house.app, &house.rep, ContactId(jane.id)).await;
        assert_eq!(page.unwrap().provenance.added_verb.as_deref(), Some("take_card_names"), "M19");

        let page = card(&house.app, &house.rep, made).await.unwrap();
        assert_eq!((page.line.names, page.line.entries), (2, 1));
        assert_eq!((page.entries[0].referrer.as_str(), page.entries[0].told), ("Ana Ruiz", true));
    })
    .await;
}

#[tokio::test]
async fn m19_without_having_told_them_the_basis_says_so_and_the_rep_asks_first() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let ana = house.contact("Ana Ruiz").await;
        let (_, token) = handed(&house, Some(ana)).await;
        let untold = CardNames { told: false, ..names(&token, &[("Jane Doe", "")]) };
        take_card_names(&house.app, &untold).await.unwrap();
        let jane = contacts(&house).await.into_iter().find(|row| row.name == "Jane Doe").unwrap();
        assert_eq!(jane.basis, "named");
        assert!(
            notes(&house, ContactId(jane.id))
                .await
                .iter()
                .any(|note| note.contains("Ask whoever named them"))
        );
    })
    .await;
}

#[tokio::test]
async fn m15_the_same_form_again_changes_nothing() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let ana = house.contact("Ana Ruiz").await;
        let (_, token) = handed(&house, Some(ana)).await;
        let form = names(&token, &[("Jane Doe", "415-555-0134")]);
        let first = take_card_names(&house.app, &form).await.unwrap();
        let before = house.dump().await;
        for _ in 0..4 {
            assert_eq!(take_card_names(&house.app, &form).await.unwrap(), first);
        }
        assert_eq!(house.dump().await, before);
    })
    .await;
}

#[tokio::test]
async fn m17_an_unknown_a_revoked_and_an_old_card_answer_alike() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let ana = house.contact("Ana Ruiz").await;
        let (revoked, revoked_token) = handed(&house, Some(ana)).await;
        let other_address = make_card_address(&house.app, &house.rep, revoked).await.unwrap().token;
        revoke_card(&house.app, &house.rep, id(), revoked).await.unwrap();
        let short = MakeCard { days: Some(2), ..a_card(Some(ana)) };
        let short = make_card(&house.app, &house.rep, &short).await.unwrap().answer.card;
        let old_token = make_card_address(&house.app, &house.rep, short).await.unwrap().token;
        assert!(public_card(&house.app, &old_token).await.unwrap().is_some());
        house.at("2026-11-22 10:00");
        let before = house.dump().await;
        let unknown = "7k3m9x-2pq4rt-8vwz5y".to_owned();
        for token in [&unknown, &revoked_token, &other_address, &old_token, &String::new()] {
            assert_eq!(public_card(&house.app, token).await.unwrap(), None);
            let refused = take_card_names(&house.app, &names(token, &[("Jane Doe", "")])).await;
            assert!(matches!(refused, Err(Problem::LinkClosed)), "{refused:?}");
        }
        assert_eq!(house.dump().await, before);
        let closed = make_card_address(&house.app, &house.rep, revoked).await;
        assert!(matches!(closed, Err(Problem::Invalid(_))), "a revoked card gets no new address");
    })
    .await;
}

#[tokio::test]
async fn m17_a_card_that_sends_too_much_is_told_to_wait_and_is_heard_again() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let ana = house.contact("Ana Ruiz").await;
        let (_, token) = handed(&house, Some(ana)).await;
        let mut sent = 0;
        let refused = loop {
            let form = names(&token, &[(&format!("Person Number{sent}"), "")]);
            match take_card_names(&house.app, &form).await {
                Ok(_) => sent += 1,
                Err(problem) => break problem,
            }
            assert!(sent < 100, "there is no limit");
        };
        assert!(matches!(refused, Problem::TooManyTries { .. }), "{refused:?}");
        assert_eq!(sent, 20, "from one place");
        let elsewhere = CardNames { from: "198.51.100.9".into(), ..names(&token, &[("Jo Park", "")]) };
        take_card_names(&house.app, &elsewhere).await.unwrap();
        house.at("2026-11-20 11:01");
        take_card_names(&house.app, &names(&token, &[("Mo Salt", "")])).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn m19_somebody_who_asked_not_to_be_contacted_is_left_out_and_only_the_rep_is_told() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let ana = house.contact("Ana Ruiz").await;
        let jane = ContactId(house.names(ana, &["Jane Doe, 415-555-0134"]).await.people[0].contact);
        house.wish(jane, Wish::DoNotContact).await;
        let (made, token) = handed(&house, Some(ana)).await;
        let known = (contacts(&house).await.len(), referrals(&house).await.len(), notes(&house, jane).await);

        let barred = names(&token, &[("Jane Doe", "415-555-0134, loves her new office")]);
        let thanked = take_card_names(&house.app, &barred).await.unwrap();
        assert_eq!(thanked, Thanked { names: 1 }, "the client learns nothing");
        assert_eq!(
            (contacts(&house).await.len(), referrals(&house).await.len(), notes(&house, jane).await),
            known
        );
        assert!(house.owed(jane).await.is_empty());
        assert!(notes(&house, ana).await.iter().any(|note| note.contains("asked not to be contacted")));
        let page = card(&house.app, &house.rep, made).await.unwrap();
        assert_eq!((page.entries[0].names, page.entries[0].left_out), (0, 1));
    })
    .await;
}

#[tokio::test]
async fn m16_a_card_for_everybody_asks_who_they_are_and_knows_them() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let ana = ContactDetails {
            name: "Ana Ruiz".into(),
            emails: vec!["ana@example.com".into()],
            ..ContactDetails::default()
        };
        let added = AddContact { action: id(), details: ana };
        let ana = ContactId(add_contact(&house.app, &house.rep, &added).await.unwrap().answer.contact);
        let (_, token) = handed(&house, None).await;
        assert!(public_card(&house.app, &token).await.unwrap().unwrap().asks_who);
        let nobody = take_card_names(&house.app, &names(&token, &[("Jane Doe", "")])).await;
        assert!(matches!(nobody, Err(Problem::Invalid(_))), "{nobody:?}");

        let said = |me: &str, reach: &str, name: &str| CardNames {
            me: me.into(),
            my_reach: reach.into(),
            ..names(&token, &[(name, "")])
        };
        let points = all_of::<ContactPointRow>(&house.app.db, house.workspace).await;
        take_card_names(&house.app, &said("Ana Ruiz", "ana@example.com 212-555-0199", "Jane Doe"))
            .await
            .unwrap();
        assert_eq!(referrals(&house).await[0].referrer_id, ana.0);
        let now = all_of::<ContactPointRow>(&house.app.db, house.workspace).await;
        assert_eq!(now, points, "a stranger's word adds no number to somebody known");
        assert!(
            notes(&house, ana).await.iter().any(|note| note.contains("212-555-0199")),
            "M14: nothing is lost"
        );

        take_card_names(&house.app, &said("Lena Fischer", "212-555-0144", "Mo Salt")).await.unwrap();
        let lena = contacts(&house).await.into_iter().find(|row| row.name == "Lena Fischer").unwrap();
        assert_eq!(lena.phone.as_deref(), Some("212-555-0144"));
        assert_eq!(house.due(ContactId(lena.id), ThankTheReferrer).await, ["2026-11-20"]);
    })
    .await;
}

#[tokio::test]
async fn m16_whoever_names_themselves_is_no_referral_and_spoils_nothing() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let (_, token) = handed(&house, None).await;
        let form = CardNames {
            me: "Lena Fischer".into(),
            my_reach: "212-555-0144".into(),
            ..names(&token, &[("Lena Fischer", "212-555-0144"), ("Mo Salt", "")])
        };
        take_card_names(&house.app, &form).await.unwrap();
        assert_eq!(referrals(&house).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn m40_names_go_to_whoever_keeps_the_client_by_now() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let ana = house.contact("Ana Ruiz").await;
        let (_, token) = handed(&house, Some(ana)).await;
        let given = Reassign { action: id(), contact: ana, to: house.colleague.user };
        reassign(&house.app, &house.manager, &given).await.unwrap();
        take_card_names(&house.app, &names(&token, &[("Jane Doe", "")])).await.unwrap();
        let jane = contacts(&house).await.into_iter().find(|row| row.name == "Jane Doe").unwrap();
        assert_eq!(jane.owner_id, house.colleague.user.0);
    })
    .await;
}

async fn strangers(db: &Db) -> (House, House) {
    (House::open(db, "America/New_York").await, House::open(db, "Europe/Berlin").await)
}

#[tokio::test]
async fn m17_a_card_writes_in_its_own_office_and_is_unknown_in_any_other() {
    each_engine(|db| async move {
        let (house, other) = strangers(&db).await;
        let ana = house.contact("Ana Ruiz").await;
        let (made, token) = handed(&house, Some(ana)).await;
        let (_, others) = handed(&other, None).await;
        let before = other.dump().await;
        take_card_names(&house.app, &names(&token, &[("Jane Doe", "415-555-0134")])).await.unwrap();
        assert_eq!(other.dump().await, before, "another office's card is not touched");

        for actor in [&other.rep, &other.admin, &house.colleague] {
            assert!(matches!(card(&house.app, actor, made).await, Err(Problem::NotFound(_))));
            assert!(matches!(make_card_address(&house.app, actor, made).await, Err(Problem::NotFound(_))));
            assert!(matches!(revoke_card(&house.app, actor, id(), made).await, Err(Problem::NotFound(_))));
        }
        assert!(cards(&house.app, &house.colleague).await.unwrap().is_empty());
        assert_eq!(cards(&house.app, &house.manager).await.unwrap().len(), 1, "a manager sees the team's");
        let foreign = MakeCard { contact: Some(ana), ..a_card(None) };
        assert!(matches!(make_card(&other.app, &other.rep, &foreign).await, Err(Problem::NotFound(_))));
        // The same form sent to two cards is two things.
        let form = names(&token, &[("Mo Salt", "")]);
        take_card_names(&house.app, &form).await.unwrap();
        let there = CardNames { token: others, me: "Bo".into(), my_reach: "bo@example.com".into(), ..form };
        take_card_names(&other.app, &there).await.unwrap();
        assert_eq!(referrals(&other).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn m17_what_came_in_through_a_card_can_be_taken_back() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let ana = house.contact("Ana Ruiz").await;
        let (made, token) = handed(&house, Some(ana)).await;
        take_card_names(&house.app, &names(&token, &[("Spam Spammer", "")])).await.unwrap();
        let entry = card(&house.app, &house.rep, made).await.unwrap().entries[0].id;
        house.undo(domain::ActionId(entry)).await.unwrap();
        assert!(contacts(&house).await.iter().all(|row| row.name != "Spam Spammer"));
        assert!(card(&house.app, &house.rep, made).await.unwrap().entries.is_empty());
        assert!(referrals(&house).await.is_empty());
        assert!(house.owed(ana).await.is_empty());
    })
    .await;
}
