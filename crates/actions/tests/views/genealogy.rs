use std::collections::BTreeSet;

use actions::views::genealogy::{CHAMPIONS_AT_ONCE, Opened, TreeNode, champions, tree};
use actions::*;
use domain::{ContactId, ReferralId};
use jiff::civil::date;
use store::testing::each_engine;

use crate::office::Office;

/// What is kept is what is counted from scratch.
async fn exact(office: &Office) {
    assert_eq!(office.app.db.recount_lineages(office.maya.workspace).await.unwrap(), 0);
}

async fn led_to(office: &Office, who: ContactId) -> (i64, i64, Option<i64>) {
    let root = tree(&office.app, &office.priya, who, &Opened::ByItself, None, "").await.unwrap().root;
    (root.people, root.buyers, root.cents)
}

fn names(node: &TreeNode) -> Vec<&str> {
    node.below.iter().map(|node| node.person.name.as_str()).collect()
}

#[tokio::test]
async fn m37_everybody_above_a_win_has_its_full_value_and_champions_are_ranked_by_it() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let ana = office.person(maya, "Ana Ruiz at Ruiz Bakery").await;
        office.won(maya, ana, "Copier lease", 900_000).await;
        let bob = office.names(maya, ana, &["Bob Cole", "Cy Dahl"]).await[0].0;
        let dee = office.names(maya, bob, &["Dee Eng"]).await[0].0;
        let eli = office.names(maya, dee, &["Eli Fox"]).await[0].0;
        office.won(maya, eli, "Colour printer", 250_000).await;
        office.won(maya, bob, "Scanner", 1_000).await;
        exact(&office).await;
        assert_eq!(led_to(&office, ana).await, (4, 2, Some(251_000)));
        assert_eq!(led_to(&office, bob).await, (2, 1, Some(250_000)));
        assert_eq!(led_to(&office, eli).await, (0, 0, Some(0)));

        // Thanks flow up the chain, once: Dee is told by the rules of the direct referrer, Bob is in between.
        let owed = async |who| {
            let page = actions::views::contact_page::contact_page(app, maya, who).await.unwrap();
            let thanks = page.follow_ups.into_iter().filter(|owed| owed.kind == "thank_up_the_chain");
            thanks.map(|owed| (owed.due_on.0, owed.must_do)).collect::<Vec<_>>()
        };
        assert_eq!(owed(ana).await, [(date(2026, 9, 10), false)]);
        assert!(owed(bob).await.is_empty() && owed(dee).await.is_empty());

        let ranked = champions(app, maya, None, CHAMPIONS_AT_ONCE).await.unwrap();
        let lines: Vec<_> =
            ranked.lines.iter().map(|one| (one.name.as_str(), one.cents, one.deepest, one.gave)).collect();
        assert_eq!(lines[0], ("Ana Ruiz", 251_000, 3, 2));
        let rest: BTreeSet<_> = lines[1..].iter().map(|one| (one.0, one.1)).collect();
        assert_eq!(rest, BTreeSet::from([("Bob Cole", 250_000), ("Dee Eng", 250_000)]));
        let first = champions(app, maya, None, 1).await.unwrap();
        let then = champions(app, maya, first.next, 5).await.unwrap();
        assert_eq!((first.lines.len(), then.lines.len(), then.next), (1, 2, None));
        // M40: a colleague has no part in it.
        assert!(champions(app, &office.sam, None, 5).await.unwrap().lines.is_empty());
        assert_eq!(champions(app, &office.mona, None, 5).await.unwrap().lines.len(), 3);
        assert!(matches!(
            tree(app, &office.sam, ana, &Opened::ByItself, None, "").await,
            Err(Problem::NotFound(_))
        ));
        assert!(champions(app, &office.stranger, None, 5).await.unwrap().lines.is_empty());
    })
    .await;
}

#[tokio::test]
async fn m37_a_tree_opens_branch_by_branch_and_finds_people_in_it() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let ana = office.person(maya, "Ana Ruiz").await;
        let many: Vec<String> = (0..40).map(|n| format!("Person Number{n:02}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let named = office.names(maya, ana, &many).await;
        let bob = named[7].0;
        office.won(maya, bob, "Scanner", 5_000).await;
        let dee = office.names(maya, bob, &["Dee Eng", "Dan Eng"]).await[0].0;
        let zoe = office.names(maya, dee, &["Zoe Quill"]).await[0].0;

        let own = tree(app, maya, ana, &Opened::ByItself, None, "").await.unwrap();
        assert_eq!((own.root.people, own.root.below.len(), own.root.hidden), (43, 30, 10));
        assert_eq!(own.root.below[0].person.id, bob.0, "who brought the most comes first");
        assert!(own.root.below[0].open && own.open == [bob.0]);
        let rest = tree(app, maya, ana, &Opened::ByItself, own.more, "").await.unwrap();
        assert_eq!((rest.root.below.len(), rest.more), (10, None));
        let shut = tree(app, maya, ana, &Opened::These(vec![]), None, "").await.unwrap();
        assert!(!shut.root.below[0].open && shut.root.below[0].below.is_empty());
        assert_eq!(shut.root.below[0].hidden, 3);
        // A branch whose own branch is shut isn't shown.
        let loose = tree(app, maya, ana, &Opened::These(vec![dee.0]), None, "").await.unwrap();
        assert!(loose.open.is_empty());
        let found = tree(app, maya, ana, &Opened::These(vec![bob.0, dee.0]), None, "quill").await.unwrap();
        assert_eq!(names(&found.root.below[0].below[0]), ["Zoe Quill"]);
        let hits = found.found.unwrap();
        assert_eq!(
            (hits.len(), hits[0].person.id, hits[0].between.as_slice()),
            (1, zoe.0, &[bob.0, dee.0][..])
        );
        let elsewhere = tree(app, maya, bob, &Opened::ByItself, None, "Number03").await.unwrap();
        assert_eq!(elsewhere.found, Some(vec![]));
        assert_eq!(elsewhere.above[0].person.id, ana.0);
        let whole = tree(app, maya, ana, &Opened::Whole, None, "").await.unwrap();
        assert_eq!((whole.root.below.len(), whole.root.hidden), (40, 0));
        let up = tree(app, maya, zoe, &Opened::ByItself, None, "").await.unwrap();
        let above: Vec<_> = up.above.iter().map(|node| node.person.id).collect();
        assert_eq!(above, [dee.0, bob.0, ana.0]);
    })
    .await;
}

#[tokio::test]
async fn m37_the_sums_stay_exact_through_undo_credit_correction_and_loops() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let ana = office.person(maya, "Ana Ruiz").await;
        let bob = office.names(maya, ana, &["Bob Cole"]).await[0].0;
        office.on(date(2026, 9, 8));
        // Bob names Ana in turn: she led to him, not he to her.
        let who = Captures::One { line: "Ana Ruiz".into(), known: Some(ana) };
        let given_by = Some(bob);
        let input = Capture {
            action: office.id(),
            who,
            given_by,
            on: None,
            basis: None,
            happy_call: false,
            ran_out: true,
        };
        capture(app, maya, &input).await.unwrap();
        exact(&office).await;
        assert_eq!((led_to(&office, ana).await.0, led_to(&office, bob).await.0), (1, 0));
        let cem = office.person(maya, "Cem Aydin").await;
        let action = office.id();
        let names = vec![NameLine { line: "Dee Eng".into(), ..NameLine::default() }];
        let outcome = AskOutcome::Named { names, ran_out: true };
        let input = SaveAsk {
            action,
            contact: bob,
            moment: None,
            asked_on: None,
            outcome,
            thanked: true,
            events: vec![],
            wording: None,
        };
        let dee = ContactId(save_ask(app, maya, &input).await.unwrap().answer.people[0].contact);
        exact(&office).await;
        let before = led_to(&office, ana).await;
        undo(app, maya, office.id(), action).await.unwrap();
        exact(&office).await;
        assert_eq!(led_to(&office, ana).await.0, before.0 - 1);
        // Again, and somebody else named her as well: the credit goes over, with all that is below.
        let dee2 = office.names(maya, bob, &["Dee Eng"]).await[0].0;
        assert_ne!(dee, dee2);
        let eli = office.names(maya, dee2, &["Eli Fox"]).await[0].0;
        let deal = office.deal(maya, eli, "Scanner", "").await;
        let end = DealEnd::Won { value_cents: Some(7_000), issue: None };
        close_deal(app, maya, &CloseDeal { action: office.id(), deal, end, on: None }).await.unwrap();
        exact(&office).await;
        assert_eq!(led_to(&office, ana).await, (3, 1, Some(7_000)));
        let who = Captures::One { line: "Dee Eng".into(), known: Some(dee2) };
        let given_by = Some(cem);
        let input = Capture {
            action: office.id(),
            who,
            given_by,
            on: None,
            basis: None,
            happy_call: false,
            ran_out: true,
        };
        capture(app, maya, &input).await.unwrap();
        let page = actions::views::contact_page::contact_page(app, maya, dee2).await.unwrap();
        let other = page.referred_by.iter().find(|one| one.referrer.id == cem.0).unwrap().id;
        let credit = office.id();
        let input =
            CreditReferral { action: credit, referral: ReferralId(other), why: "He called first".into() };
        credit_referral(app, maya, &input).await.unwrap();
        exact(&office).await;
        assert_eq!(led_to(&office, ana).await, (1, 0, Some(0)));
        assert_eq!(led_to(&office, cem).await, (2, 1, Some(7_000)));
        undo(app, maya, office.id(), credit).await.unwrap();
        exact(&office).await;
        assert_eq!(led_to(&office, ana).await, (3, 1, Some(7_000)));
        // A win that was none.
        let deal = office.deal(maya, bob, "Shredder", "").await;
        let mistake = office.id();
        let end = DealEnd::Won { value_cents: Some(300), issue: None };
        close_deal(app, maya, &CloseDeal { action: mistake, deal, end, on: None }).await.unwrap();
        assert_eq!(led_to(&office, ana).await, (3, 2, Some(7_300)));
        undo(app, maya, office.id(), mistake).await.unwrap();
        exact(&office).await;
        assert_eq!(led_to(&office, ana).await, (3, 1, Some(7_000)));
    })
    .await;
}

#[tokio::test]
async fn m37_the_sums_stay_exact_through_a_merger_and_an_erasure() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let ana = office.person(maya, "Ana Ruiz").await;
        let bob = office.names(maya, ana, &["Robert Cole"]).await[0].0;
        office.names(maya, bob, &["Dee Eng"]).await;
        let cem = office.person(maya, "Cem Aydin").await;
        let rob = office.names(maya, cem, &["Bertie Coleman"]).await[0].0;
        let eli = office.names(maya, rob, &["Eli Fox"]).await[0].0;
        office.won(maya, eli, "Scanner", 7_000).await;
        exact(&office).await;
        assert_eq!(led_to(&office, cem).await, (2, 1, Some(7_000)));
        let action = office.id();
        merge_contacts(app, maya, &MergeContacts { action, keep: bob, gone: rob }).await.unwrap();
        exact(&office).await;
        assert_eq!(led_to(&office, ana).await, (3, 1, Some(7_000)), "the earlier referrer keeps the credit");
        assert_eq!(led_to(&office, cem).await.0, 0);
        undo(app, maya, office.id(), action).await.unwrap();
        exact(&office).await;
        assert_eq!(led_to(&office, cem).await, (2, 1, Some(7_000)));
        // Two of one chain become one: nobody came through themselves.
        merge_contacts(app, maya, &MergeContacts { action: office.id(), keep: cem, gone: eli })
            .await
            .unwrap();
        exact(&office).await;
        let input = EraseContact { action: office.id(), contact: bob, leave_in_peace: false };
        erase_contact(app, &office.priya, &input).await.unwrap();
        exact(&office).await;
        // Who they were is gone; that somebody stood there isn't.
        assert_eq!(led_to(&office, ana).await.0, 2);
    })
    .await;
}

#[tokio::test]
async fn m37_the_sums_stay_exact_when_somebody_is_given_away_and_when_a_merger_is_undone_after_later_wins() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, sam) = (&office.app, &office.maya, &office.sam);
        let ana = office.person(maya, "Ana Ruiz").await;
        let bob = office.names(maya, ana, &["Robert Cole"]).await[0].0;
        let dee = office.names(maya, bob, &["Dee Eng"]).await[0].0;
        office.won(maya, dee, "Scanner", 5_000).await;
        let give = Reassign { action: office.id(), contact: bob, to: sam.user };
        reassign(app, &office.priya, &give).await.unwrap();
        exact(&office).await;
        assert_eq!(led_to(&office, ana).await, (2, 1, Some(5_000)), "whose they are changes no sum");
        undo(app, &office.priya, office.id(), give.action).await.unwrap();
        exact(&office).await;

        let cem = office.person(maya, "Cem Aydin").await;
        let rob = office.names(maya, cem, &["Bertie Coleman"]).await[0].0;
        let eli = office.names(maya, rob, &["Eli Fox"]).await[0].0;
        let merge = office.id();
        merge_contacts(app, maya, &MergeContacts { action: merge, keep: bob, gone: rob }).await.unwrap();
        // Meanwhile somebody further below is named, and buys.
        let fay = office.names(maya, eli, &["Fay Gold"]).await[0].0;
        office.won(maya, fay, "Copier lease", 11_000).await;
        exact(&office).await;
        assert_eq!(led_to(&office, ana).await, (4, 2, Some(16_000)));
        assert_eq!(led_to(&office, cem).await.0, 0);
        undo(app, maya, office.id(), merge).await.unwrap();
        exact(&office).await;
        assert_eq!(led_to(&office, ana).await, (2, 1, Some(5_000)));
        assert_eq!(led_to(&office, cem).await, (3, 1, Some(11_000)), "the later win goes with its own chain");
        // And a change after the two were parted again.
        office.won(maya, rob, "Toner", 1_000).await;
        exact(&office).await;
        assert_eq!(led_to(&office, cem).await, (3, 2, Some(12_000)));
        // Where something newer rests on the merger, it stays, and so do the sums.
        let again = office.id();
        merge_contacts(app, maya, &MergeContacts { action: again, keep: bob, gone: rob }).await.unwrap();
        office.won(maya, eli, "Colour printer", 7_000).await;
        let refused = undo(app, maya, office.id(), again).await;
        assert!(matches!(refused, Err(Problem::CannotUndo(_))), "{refused:?}");
        exact(&office).await;
    })
    .await;
}
