//! M29: gifts at cost, what a trade allows, and what stands in the record for an auditor.

use actions::*;
use domain::Refusal;
use domain::follow_up::FollowUpKind::*;
use domain::gift::GiftForm;
use domain::referral::Stage;
use store::rows::{GiftRow, SettingsRow};
use store::testing::{all_of, each_engine};

use crate::kit::*;

async fn trade(house: &House, profile: &str) {
    let gifts = GiftChoice { profile: profile.into(), limit_cents: None, source: String::new() };
    let input = ChangeSettings { action: Some(id()), gifts: Some(gifts), ..ChangeSettings::default() };
    change_settings(&house.app, &house.admin, &input).await.unwrap();
}

async fn gifts(house: &House) -> Vec<GiftRow> {
    all_of::<GiftRow>(&house.app.db, house.workspace).await
}

#[tokio::test]
async fn m29_a_gift_over_the_limit_is_refused_with_the_limit_what_was_given_and_the_source() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        trade(&house, "washington_insurance").await;
        let carl = house.contact("Carl Customer").await;
        let give = async |input: RecordGift| record_gift(&house.app, &house.rep, &input).await;
        house.at("2025-11-21 10:00");
        give(a_gift(carl, 4_000)).await.unwrap();
        house.at("2026-11-20 10:00");
        give(a_gift(carl, 6_000)).await.expect("exactly the limit");
        let over = give(a_gift(carl, 1)).await;
        let said = over.as_ref().unwrap_err().to_string();
        assert!(said.contains("$100") && said.contains("RCW 48.30.133"), "{said}");
        assert!(matches!(
            refusal(over),
            Refusal::GiftOverLimit { limit_cents: 10_000, given_cents: 10_000, .. }
        ));
        // A year to the day after the first one.
        house.at("2026-11-21 10:00");
        give(a_gift(carl, 4_000)).await.expect("the first one no longer counts");
        assert!(give(a_gift(carl, 1)).await.is_err());
        // Noted late, it is weighed in the year it falls into.
        let late = RecordGift { on: "2026-11-19".parse().ok(), ..a_gift(carl, 1) };
        assert!(give(late).await.is_err());
        assert_eq!(gifts(&house).await.len(), 3, "what was refused is nowhere");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn m29_two_gifts_at_the_same_instant_are_weighed_one_after_the_other() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        trade(&house, "broker_dealer").await;
        let carl = house.contact("Carl Customer").await;
        let tasks: Vec<_> = (0..8)
            .map(|_| {
                let (app, rep, input) = (house.app.clone(), house.rep.clone(), a_gift(carl, 10_000));
                tokio::spawn(async move { record_gift(&app, &rep, &input).await.is_ok() })
            })
            .collect();
        let mut kept = 0;
        for task in tasks {
            kept += usize::from(task.await.unwrap());
        }
        assert_eq!(kept, 3, "$300 and not a cent more");
        let sum: i64 = gifts(&house).await.iter().map(|row| row.cost_cents).sum();
        assert_eq!(sum, 30_000);
    })
    .await;
}

#[tokio::test]
async fn m29_a_manager_lets_a_gift_go_beyond_with_a_note_and_a_rep_does_not() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        trade(&house, "broker_dealer").await;
        let carl = house.contact("Carl Customer").await;
        let over =
            RecordGift { over_why: "Her retirement, cleared with counsel".into(), ..a_gift(carl, 40_000) };
        assert!(matches!(
            refusal(record_gift(&house.app, &house.rep, &over).await),
            Refusal::GiftOverLimit { .. }
        ));
        let without = RecordGift { over_why: "  ".into(), ..over.clone() };
        assert!(record_gift(&house.app, &house.manager, &without).await.is_err(), "a note is needed");
        let done =
            record_gift(&house.app, &house.manager, &RecordGift { action: id(), ..over }).await.unwrap();
        assert!(done.answer.over);
        let row = &gifts(&house).await[0];
        assert_eq!(row.over_by, Some(house.manager.user.0));
        assert_eq!(row.over_why.as_deref(), Some("Her retirement, cleared with counsel"));
        let text = views::gifts::export_gifts(&house.app, &house.admin).await.unwrap();
        assert!(text.contains("400.00") && text.contains("cleared with counsel"), "{text}");
    })
    .await;
}

#[tokio::test]
async fn m29_settlement_services_give_nothing_for_a_referral_and_are_not_reminded_to() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        trade(&house, "settlement_services").await;
        let carl = house.contact("Carl Customer").await;
        let named = house.names(carl, &["Jane Doe, 415-555-0134"]).await;
        house.advance(named.referrals[0], Stage::Won).await.unwrap();
        assert!(house.due(carl, ThankWithGift).await.is_empty());
        assert!(!house.due(carl, InformOfTheWin).await.is_empty(), "words are fine");
        let tied = RecordGift {
            referral: Some(domain::ReferralId(named.referrals[0])),
            over_why: "please".into(),
            ..a_gift(carl, 1)
        };
        let refused = refusal(record_gift(&house.app, &house.manager, &tied).await);
        assert!(matches!(refused, Refusal::GiftForReferral { .. }), "no note makes it lawful: {refused:?}");
        record_gift(&house.app, &house.rep, &a_gift(carl, 500)).await.expect("a birthday is no referral");
    })
    .await;
}

#[tokio::test]
async fn m29_a_gift_keeps_the_thanks_that_were_owed_stands_on_the_timeline_and_is_undone_as_a_whole() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let named = house.names(carl, &["Jane Doe, 415-555-0134"]).await;
        house.advance(named.referrals[0], Stage::Won).await.unwrap();
        let owed = house.the(carl, ThankWithGift).await;
        let before = house.dump().await;
        let input = RecordGift {
            follow_up: Some(domain::FollowUpId(owed.id)),
            form: GiftForm::GiftCard,
            ..a_gift(carl, 2_500)
        };
        let done = record_gift(&house.app, &house.rep, &input).await.unwrap();
        assert!(house.due(carl, ThankWithGift).await.is_empty());
        assert_eq!(gifts(&house).await[0].referral_id, Some(named.referrals[0]), "for which referral");
        let page = views::contact_page::contact_page(&house.app, &house.rep, carl).await.unwrap();
        let fact = page.timeline.facts.iter().find(|fact| fact.line.kind == "gift_given").unwrap();
        assert_eq!(fact.line.note.as_deref(), Some("Gift: Box of tea, $25"));
        let again = record_gift(&house.app, &house.rep, &input).await.unwrap();
        assert!(again.replayed && gifts(&house).await.len() == 1);
        house.undo(done.action).await.unwrap();
        assert_undone(&house.dump().await, &before, "a gift");
    })
    .await;
}

#[tokio::test]
async fn m29_the_list_for_the_auditor_runs_nothing_in_a_spreadsheet_and_shows_nobody_elses() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let nasty = RecordGift { what: "=HYPERLINK(\"http://x\")".into(), ..a_gift(carl, 1_999) };
        record_gift(&house.app, &house.rep, &nasty).await.unwrap();
        let text = views::gifts::export_gifts(&house.app, &house.manager).await.unwrap();
        assert!(!text.contains(",=HYPERLINK") && !text.contains(",\"=HYPERLINK"), "{text}");
        assert!(text.contains("19.99") && text.contains("Carl Customer"), "{text}");
        let other = views::gifts::export_gifts(&house.app, &house.colleague).await.unwrap();
        assert!(!other.contains("Carl"), "M40: {other}");
        let missing = record_gift(&house.app, &house.colleague, &a_gift(carl, 1)).await;
        assert!(matches!(missing, Err(Problem::NotFound(_))));
    })
    .await;
}

#[tokio::test]
async fn m29_a_limit_of_ones_own_names_its_source_and_a_trades_limit_is_in_the_offices_money() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let set = async |gifts: GiftChoice| {
            let input =
                ChangeSettings { action: Some(id()), gifts: Some(gifts), ..ChangeSettings::default() };
            change_settings(&house.app, &house.admin, &input).await
        };
        let own = |source: &str| GiftChoice {
            profile: "free".into(),
            limit_cents: Some(2_500),
            source: source.into(),
        };
        assert!(matches!(set(own(" ")).await, Err(Problem::Invalid(_))));
        set(own("Handbook, page 3")).await.unwrap();
        let carl = house.contact("Carl Customer").await;
        let refused = refusal(record_gift(&house.app, &house.rep, &a_gift(carl, 2_501)).await);
        assert_eq!(refused.law(), Some("Handbook, page 3"));
        let unknown = GiftChoice { profile: "dentists".into(), limit_cents: None, source: String::new() };
        assert!(matches!(set(unknown).await, Err(Problem::Invalid(_))));
    })
    .await;
}

#[tokio::test]
async fn m29_nothing_is_given_under_the_rules_of_a_trade_that_we_do_not_know() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        trade(&house, "broker_dealer").await;
        // A newer version kept a trade that this one has no file for.
        let before = all_of::<SettingsRow>(&db, house.workspace).await.remove(0);
        let mut after = before.clone();
        after.office.0["gifts"]["profile"] = "mortgage_brokers".into();
        let mut newer = store::Unit::new(
            house.workspace,
            id().0,
            "change_settings",
            None,
            store::Instant::new(house.app.clock.now()),
        );
        newer.update(&before, after);
        db.commit(newer).await.unwrap();
        let carl = house.contact("Carl Customer").await;
        for who in [&house.rep, &house.manager] {
            let gift = RecordGift { over_why: "She has left".into(), ..a_gift(carl, 0) };
            let refused = refusal(record_gift(&house.app, who, &gift).await);
            assert_eq!(refused, Refusal::GiftRulesUnknown);
            assert!(
                said_with_next(&refused).contains("chooses the trade anew"),
                "{}",
                said_with_next(&refused)
            );
        }
        assert!(gifts(&house).await.is_empty());
        // Other settings leave it as it is; choosing one that is known ends it.
        let week = ChangeSettings {
            action: Some(id()),
            cadence: vec![(domain::contact::Tier::A, 14)],
            ..ChangeSettings::default()
        };
        change_settings(&house.app, &house.admin, &week).await.unwrap();
        let kept = all_of::<SettingsRow>(&db, house.workspace).await.remove(0);
        assert_eq!(kept.office.0["gifts"]["profile"], "mortgage_brokers");
        assert!(record_gift(&house.app, &house.rep, &a_gift(carl, 100)).await.is_err());
        trade(&house, "free").await;
        record_gift(&house.app, &house.rep, &a_gift(carl, 100)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn m29_every_gift_is_in_the_list_however_many_are_read_at_once() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        for on in ["2026-11-20", "2026-11-18", "2026-11-18", "2026-11-18", "2026-11-02"] {
            let gift = RecordGift { on: on.parse().ok(), ..a_gift(carl, 1_000) };
            record_gift(&house.app, &house.rep, &gift).await.unwrap();
        }
        let mut reader = db.read(house.workspace).await.unwrap();
        let since = store::Day("2026-11-01".parse().unwrap());
        let whole = reader.gifts_since(house.rep.sight(), since, 100).await.unwrap();
        assert_eq!(whole.len(), 5);
        for at_once in 1..=5 {
            let found = reader.gifts_since(house.rep.sight(), since, at_once).await.unwrap();
            assert_eq!(found, whole, "{at_once} at once");
        }
        let nothing = reader.gifts_since(house.colleague.sight(), since, 2).await.unwrap();
        assert!(nothing.is_empty(), "M40: none of somebody else's");
        drop(reader);
        let list = views::gifts::export_gifts(&house.app, &house.rep).await.unwrap();
        assert_eq!(list.lines().count(), 6, "with the names of the columns");
    })
    .await;
}
