//! M15, M31, M40: many phones at once.

use actions::*;
use domain::ContactId;
use domain::follow_up::FollowUpKind;
use store::rows::{ContactRow, FollowUpRow, ReferralRow};
use store::testing::{all_of, each_engine};

use crate::kit::*;

const PHONES: usize = 50;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn m15_fifty_captures_at_once_each_sent_three_times_are_fifty_people() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let inputs: Vec<Capture> = (0..PHONES)
            .map(|n| volunteered(carl, &format!("Person Number{n:02}, person{n:02}@example{n:02}.com")))
            .collect();
        // Every id three times, in an order that is mixed and always the same.
        let mut order: Vec<usize> = (0..PHONES * 3).collect();
        order.sort_by_key(|n| (n * 7919 + 13) % 151);
        let tasks: Vec<_> = order
            .into_iter()
            .map(|n| {
                let (app, rep, input) = (house.app.clone(), house.rep.clone(), inputs[n % PHONES].clone());
                tokio::spawn(async move { capture(&app, &rep, &input).await.unwrap() })
            })
            .collect();
        let mut fresh = 0;
        for task in tasks {
            let done = task.await.unwrap();
            assert_eq!(done.answer.referrals.len(), 1);
            fresh += usize::from(!done.replayed);
        }
        assert_eq!(fresh, PHONES);
        let people = all_of::<ContactRow>(&db, house.workspace).await;
        assert_eq!(people.len(), PHONES + 1);
        let referrals = all_of::<ReferralRow>(&db, house.workspace).await;
        assert_eq!(referrals.len(), PHONES);
        assert!(referrals.iter().all(|row| row.credited));
        let owed = all_of::<FollowUpRow>(&db, house.workspace).await;
        let count = |kind: FollowUpKind| owed.iter().filter(|row| row.kind == kind.as_str()).count();
        assert_eq!(count(FollowUpKind::ContactTheReferral), PHONES, "one of each");
        assert_eq!(count(FollowUpKind::ThankTheReferrer), 1, "M22: per referrer, not per name");
        assert_eq!(owed.len(), PHONES + 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn m33_two_referrers_naming_one_person_at_once_share_them_with_one_credit() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let jane = house.contact("Jane Doe").await;
        let mut tasks = Vec::new();
        for n in 0..8 {
            let referrer = house.contact(&format!("Referrer Number{n}")).await;
            let who = Captures::One { line: "Jane Doe".into(), known: Some(jane) };
            let input = Capture { who, ..volunteered(referrer, "") };
            let (app, rep) = (house.app.clone(), house.rep.clone());
            tasks.push(tokio::spawn(async move { capture(&app, &rep, &input).await.unwrap() }));
        }
        for task in tasks {
            task.await.unwrap();
        }
        let referrals = house.referrals().await;
        assert_eq!(referrals.len(), 8);
        assert_eq!(referrals.iter().filter(|row| row.credited).count(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn m30_a_wish_and_what_would_break_it_at_the_same_time_end_with_the_wish() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        for n in 0..6 {
            let carl = house.contact(&format!("Carl Customer{n}")).await;
            let referrer = house.contact(&format!("Ref Errer{n}")).await;
            let who = Captures::One { line: "Carl".into(), known: Some(carl) };
            let named = Capture { who, ..volunteered(referrer, "") };
            let wish =
                RespectWish { action: id(), contact: carl, wish: Wish::DoNotContact, why: "leave me".into() };
            let not_yet = AskOutcome::NotYet { days: Some(30), on: None, words: String::new() };
            let (app, rep) = (&house.app, &house.rep);
            let ask = asks(carl, not_yet);
            let (named, wished, _) = tokio::join!(
                capture(app, rep, &named),
                respect_wish(app, rep, &wish),
                save_ask(app, rep, &ask)
            );
            named.unwrap();
            wished.unwrap();
            assert!(
                house.owed(carl).await.is_empty(),
                "nothing is owed to somebody who asked to be left in peace"
            );
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn m37_eight_wins_under_one_root_at_once_leave_its_sums_exact() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let root = house.contact("Ruth Root").await;
        let middle = ContactId(house.names(root, &["Mid Dell"]).await.people[0].contact);
        let lines: Vec<String> = (0..8).map(|n| format!("Person Number{n}")).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let below = house.names(middle, &lines).await;
        let mut deals = Vec::new();
        for person in &below.people {
            deals.push(house.deal(ContactId(person.contact)).await);
        }
        let close = |deal| {
            let end = DealEnd::Won { value_cents: Some(1_000), issue: None };
            let input = CloseDeal { action: id(), deal, end, on: None };
            let (app, rep) = (house.app.clone(), house.rep.clone());
            tokio::spawn(async move { close_deal(&app, &rep, &input).await.unwrap() })
        };
        for task in deals.into_iter().map(close).collect::<Vec<_>>() {
            task.await.unwrap();
        }
        let of = async |who: ContactId| {
            let opened = views::genealogy::Opened::ByItself;
            let root =
                views::genealogy::tree(&house.app, &house.rep, who, &opened, None, "").await.unwrap().root;
            (root.people, root.buyers, root.cents)
        };
        assert_eq!(of(root).await, (9, 8, Some(8_000)));
        assert_eq!(of(middle).await, (8, 8, Some(8_000)));
        assert_eq!(db.recount_lineages(house.workspace).await.unwrap(), 0, "as counted from scratch");

        // They buy again, and each names somebody: these share no row but the sums of those above them.
        let mut again = Vec::new();
        for person in &below.people {
            again.push(house.deal(ContactId(person.contact)).await);
        }
        let tell = |(n, by): (usize, ContactId)| {
            let input = volunteered(by, &format!("Friend Of{n}, friend{n}@example{n}.com"));
            let (app, rep) = (house.app.clone(), house.rep.clone());
            tokio::spawn(async move { capture(&app, &rep, &input).await.map(|_| ()) })
        };
        let people = below.people.iter().map(|person| ContactId(person.contact)).enumerate();
        let told: Vec<_> = people.map(tell).collect();
        let won: Vec<_> = again.into_iter().map(close).collect();
        for task in told {
            task.await.unwrap().unwrap();
        }
        for task in won {
            task.await.unwrap();
        }
        assert_eq!(db.recount_lineages(house.workspace).await.unwrap(), 0, "as counted from scratch");
        assert_eq!(of(root).await, (17, 8, Some(16_000)));
        assert_eq!(of(middle).await, (16, 8, Some(16_000)));
    })
    .await;
}
