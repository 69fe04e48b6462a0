//! M10, M21–M24, M32, M33: what follows a referral on its way.

use actions::*;
use domain::ContactId;
use domain::Refusal;
use domain::follow_up::FollowUpKind::*;
use domain::referral::Stage;
use store::testing::each_engine;
use uuid::Uuid;

use crate::kit::*;

/// Carl named Jane; the referral and Jane.
async fn jane_by(house: &House, referrer: ContactId, happy_call: bool) -> (Uuid, ContactId) {
    let line = NameLine { line: "Jane Doe, 415-555-0134".into(), happy_call, ..NameLine::default() };
    let outcome = AskOutcome::Named { names: vec![line], ran_out: true };
    let answer = house.ask(referrer, outcome).await.unwrap().answer;
    (answer.referrals[0], ContactId(answer.people[0].contact))
}

#[tokio::test]
async fn m23_the_referrer_hears_of_every_step_within_two_days_the_bad_ones_too() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        for (n, stages) in
            [vec![Stage::Contacted, Stage::Met, Stage::Lost], vec![Stage::NoResponse]].iter().enumerate()
        {
            let carl = house.contact(&format!("Carl Number{n}")).await;
            let answer = house.names(carl, &[&format!("Jo Park{n}")]).await;
            for stage in stages {
                house.advance(answer.referrals[0], *stage).await.unwrap();
            }
            let due = house.due(carl, InformTheReferrer).await;
            assert_eq!(due, vec!["2026-11-22"; stages.len()]);
            assert!(house.due(carl, InformOfTheWin).await.is_empty());
        }
        let ina = house.contact("Ina Troduced").await;
        let answer = house.names(ina, &["Vi Introduced"]).await;
        house.advance(answer.referrals[0], Stage::Introduced).await.unwrap();
        assert!(house.due(ina, InformTheReferrer).await.is_empty(), "they made the introduction themselves");
    })
    .await;
}

#[tokio::test]
async fn m22_m23_a_win_is_told_the_same_day_and_thanked_for_with_a_gift() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        house.win(carl).await;
        let (referral, jane) = jane_by(&house, carl, false).await;
        house.at("2026-11-24 16:00").win(jane).await;
        assert_eq!(
            house.referrals().await.iter().find(|row| row.id == referral).unwrap().stage,
            "won",
            "M32: by itself"
        );
        assert_eq!(house.due(carl, InformOfTheWin).await, ["2026-11-24"]);
        assert!(house.the(carl, InformOfTheWin).await.must_do);
        assert_eq!(house.due(carl, ThankWithGift).await, ["2026-11-27"]);
        assert!(!house.the(carl, ThankWithGift).await.must_do);
        assert!(house.due(carl, CallTheNonBuyer).await.is_empty(), "Carl is a customer");
        assert!(house.due(jane, AskForTheHappyCall).await.is_empty(), "nobody permitted it");
        assert!(house.due(jane, ContactTheReferral).await.is_empty());
        assert_eq!(house.open_moments(jane).await, ["close"], "M25: the cycle goes on");
    })
    .await;
}

#[tokio::test]
async fn m24_a_non_buyer_is_called_each_time_and_asked_for_the_happy_call_only_if_permitted() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let nora = house.contact("Nora No").await;
        house.lose(nora).await;
        let (_, jane) = jane_by(&house, nora, true).await;
        house.win(jane).await;
        assert_eq!(house.due(nora, CallTheNonBuyer).await, ["2026-11-23"], "the next business day");
        assert!(house.the(nora, CallTheNonBuyer).await.must_do);
        assert_eq!(house.due(jane, AskForTheHappyCall).await, ["2026-11-27"]);
        let call = house.the(nora, CallTheNonBuyer).await;
        house.complete(&[call]).await.unwrap();
        house.at("2026-11-25 18:00");
        let told = capture(&house.app, &house.rep, &volunteered(nora, "Bo Derek")).await.unwrap().answer;
        let bo = ContactId(told.people[0].contact);
        house.win(bo).await;
        assert_eq!(house.due(nora, CallTheNonBuyer).await, ["2026-11-26"], "each time");
        assert_eq!(
            house.due(nora, InformOfTheWin).await,
            ["2026-11-20", "2026-11-26"],
            "after five: in the morning"
        );
        assert!(house.due(bo, AskForTheHappyCall).await.is_empty());
        let call = house.the(nora, CallTheNonBuyer).await;
        house.complete(&[call]).await.unwrap();
        house.at("2026-12-04 10:00").win(bo).await;
        assert_eq!(house.due(nora, CallTheNonBuyer).await, ["2026-12-07"], "Bo bought a second time");
        assert_eq!(house.due(nora, InformOfTheWin).await.len(), 2, "the news was the first win");
    })
    .await;
}

#[tokio::test]
async fn m24_a_non_buyer_who_wants_to_talk_again_gets_a_new_deal_with_the_issue_of_the_lost_one() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let nora = house.contact("Nora No").await;
        house.lose(nora).await;
        let (_, jane) = jane_by(&house, nora, false).await;
        house.win(jane).await;
        let other = house.the(nora, InformOfTheWin).await;
        let reopened = |follow_up: Uuid, product: &str| Reopen {
            action: id(),
            follow_up: domain::FollowUpId(follow_up),
            product: product.into(),
            how: "Budget is back in January".into(),
        };
        let untouched = house.dump().await;
        let refused = reopen(&house.app, &house.rep, &reopened(other.id, "")).await;
        assert!(matches!(refused, Err(Problem::Invalid(_))), "{refused:?}");
        assert_same(&house.dump().await, &untouched, "only the call to a non-buyer can end like this");

        let call = house.the(nora, CallTheNonBuyer).await;
        let input = reopened(call.id, "");
        let done = reopen(&house.app, &house.rep, &input).await.unwrap();
        assert_eq!(done.answer.state, "open");
        assert!(house.due(nora, CallTheNonBuyer).await.is_empty(), "the call is kept");
        let kept = house.follow_up(call.id).await;
        assert_eq!(
            (kept.state.as_str(), kept.closed_how.as_deref()),
            ("done", Some("Budget is back in January"))
        );
        let mut reader = house.app.db.read(house.rep.workspace).await.unwrap();
        let deals = reader.deals_of(nora.0).await.unwrap();
        reader.close().await.unwrap();
        let lost = deals.iter().find(|deal| deal.state == "lost").unwrap();
        let open: Vec<_> = deals.iter().filter(|deal| deal.state == "open").collect();
        assert_eq!(open.len(), 1);
        assert_eq!((&open[0].product, &open[0].issue), (&lost.product, &lost.issue), "what they said no to");
        assert_eq!(house.state(nora).await.standing, "non_buyer", "until they buy");

        let again = reopen(&house.app, &house.rep, &input).await.unwrap();
        assert!(again.replayed && again.answer == done.answer);
        let closed = reopen(&house.app, &house.rep, &reopened(call.id, "Lease")).await;
        assert!(matches!(closed, Err(Problem::Refused(_))), "{closed:?}");
        house.undo(input.action).await.unwrap();
        assert_eq!(house.due(nora, CallTheNonBuyer).await.len(), 1, "undone as a whole");
    })
    .await;
}

#[tokio::test]
async fn m40_a_lost_referral_that_comes_back_is_carried_on_by_whoever_keeps_the_person_now() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let (referral, jane) = jane_by(&house, carl, true).await;
        house.advance(referral, Stage::Lost).await.unwrap();
        let given = Reassign { action: id(), contact: jane, to: house.colleague.user };
        reassign(&house.app, &house.manager, &given).await.unwrap();
        let stood = |rows: Vec<store::rows::ReferralRow>| {
            rows.into_iter().find(|row| row.id == referral).map(|row| (row.stage, row.owner_id)).unwrap()
        };
        assert_eq!(stood(house.referrals().await), ("lost".into(), house.rep.user.0), "history stays");
        let won = MoveReferral {
            action: id(),
            referral: domain::ReferralId(referral),
            change: StageChange::Advance(Stage::Won),
            on: None,
        };
        move_referral(&house.app, &house.colleague, &won).await.unwrap();
        assert_eq!(stood(house.referrals().await), ("won".into(), house.colleague.user.0));
        assert_eq!(house.the(jane, AskForTheHappyCall).await.owner_id, house.colleague.user.0);
    })
    .await;
}

#[tokio::test]
async fn m40_a_referral_that_was_over_by_mistake_goes_on_with_whoever_keeps_the_person_now() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        for (back_to, name) in [(Stage::Captured, "Jane Miller"), (Stage::Won, "Bob Roe")] {
            let who = Captures::One { line: name.into(), known: None };
            let input = Capture { who, ..volunteered(carl, "") };
            let answer = capture(&house.app, &house.rep, &input).await.unwrap().answer;
            let (referral, person) = (answer.referrals[0], ContactId(answer.people[0].contact));
            house.advance(referral, Stage::NoResponse).await.unwrap();
            let given = Reassign { action: id(), contact: person, to: house.colleague.user };
            reassign(&house.app, &house.manager, &given).await.unwrap();
            let put_right = MoveReferral {
                action: id(),
                referral: domain::ReferralId(referral),
                change: StageChange::Correct(back_to),
                on: None,
            };
            move_referral(&house.app, &house.manager, &put_right).await.unwrap();
            let rows = house.referrals().await;
            let row = rows.iter().find(|row| row.id == referral).unwrap();
            assert_eq!(row.owner_id, house.colleague.user.0, "{name}, {back_to:?}");
            if back_to == Stage::Captured {
                let first_call = house.the(person, ContactTheReferral).await;
                assert_eq!(
                    first_call.owner_id, house.colleague.user.0,
                    "M21: whoever keeps them owes the call"
                );
            }
        }
    })
    .await;
}

#[tokio::test]
async fn m30_no_happy_call_to_somebody_who_wants_no_contact() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let (_, jane) = jane_by(&house, carl, true).await;
        house.win(jane).await;
        assert_eq!(house.due(jane, AskForTheHappyCall).await.len(), 1);
        house.wish(carl, Wish::DoNotContact).await;
        assert!(house.due(jane, AskForTheHappyCall).await.is_empty());
        assert!(house.owed(carl).await.is_empty());
        let (_, late) = {
            let who = Captures::One { line: "Di Late".into(), known: None };
            let input = Capture { who, happy_call: true, ..volunteered(carl, "") };
            let answer = capture(&house.app, &house.rep, &input).await.unwrap().answer;
            (answer.referrals[0], ContactId(answer.people[0].contact))
        };
        house.win(late).await;
        assert!(house.due(late, AskForTheHappyCall).await.is_empty());
        assert!(house.owed(carl).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn m32_stages_skip_forward_and_go_back_only_by_a_correction_that_is_a_fact() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let (referral, jane) = jane_by(&house, carl, false).await;
        house.advance(referral, Stage::Met).await.unwrap();
        assert_eq!(refusal(house.advance(referral, Stage::Met).await), Refusal::StageUnchanged);
        assert_eq!(refusal(house.advance(referral, Stage::Contacted).await), Refusal::StageGoesBack);
        let facts = house.facts().await;
        house.stage(referral, StageChange::Correct(Stage::Captured)).await.unwrap();
        assert!(house.facts().await > facts);
        assert!(house.due(carl, InformTheReferrer).await.is_empty(), "that was never true");
        assert_eq!(
            house.due(jane, ContactTheReferral).await,
            ["2026-11-23"],
            "they are still to be contacted"
        );
        let row = house.referrals().await.remove(0);
        assert_eq!((row.stage.as_str(), row.contacted_on, row.met_on), ("captured", None, None));
    })
    .await;
}

#[tokio::test]
async fn m32_a_correction_keeps_the_news_that_is_still_true() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let (referral, _) = jane_by(&house, carl, false).await;
        house.at("2026-11-21 10:00").advance(referral, Stage::Contacted).await.unwrap();
        house.at("2026-11-22 10:00").advance(referral, Stage::Lost).await.unwrap();
        assert_eq!(house.due(carl, InformTheReferrer).await, ["2026-11-23", "2026-11-24"]);
        house.stage(referral, StageChange::Correct(Stage::Contacted)).await.unwrap();
        assert_eq!(
            house.due(carl, InformTheReferrer).await,
            ["2026-11-23"],
            "they were contacted, and are not lost"
        );
        house.stage(referral, StageChange::Correct(Stage::Won)).await.unwrap();
        assert_eq!(
            house.due(carl, InformOfTheWin).await,
            ["2026-11-22"],
            "a win is a win, however it is noted"
        );
        house.stage(referral, StageChange::Correct(Stage::Met)).await.unwrap();
        assert!(
            house.due(carl, InformOfTheWin).await.is_empty()
                && house.due(carl, ThankWithGift).await.is_empty()
        );
        assert_eq!(house.due(carl, InformTheReferrer).await, ["2026-11-23"]);
    })
    .await;
}

#[tokio::test]
async fn m33_the_first_referrer_has_the_credit_until_it_is_changed_with_a_reason() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let (carl, ida) = (house.contact("Carl Customer").await, house.contact("Ida Idle").await);
        let first = house.ask(carl, named(&["Jane Doe, 415-555-0134"])).await.unwrap();
        let (second, jane) = jane_by(&house, ida, false).await;
        let credited = async || -> Vec<Uuid> {
            house.referrals().await.into_iter().filter(|row| row.credited).map(|row| row.id).collect()
        };
        assert_eq!(credited().await, first.answer.referrals);
        assert!(
            house.undo(first.action).await.is_err(),
            "the second goes without the credit because of the first"
        );
        let credit = |why: &str| CreditReferral {
            action: id(),
            referral: domain::ReferralId(second),
            why: why.into(),
        };
        let refused = refusal(credit_referral(&house.app, &house.rep, &credit(" ")).await);
        assert_eq!(refused, Refusal::CreditNeedsReason);
        credit_referral(&house.app, &house.rep, &credit("Ida introduced them")).await.unwrap();
        assert_eq!(credited().await, [second]);
        house.win(jane).await;
        for referrer in [carl, ida] {
            assert_eq!(
                house.due(referrer, InformOfTheWin).await,
                ["2026-11-20"],
                "also-referred hear of it too"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn m21_somebody_silent_may_answer_and_somebody_lost_may_buy() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let (referral, jane) = jane_by(&house, carl, false).await;
        house.advance(referral, Stage::NoResponse).await.unwrap();
        assert!(house.due(jane, ContactTheReferral).await.is_empty());
        house.call(jane, None).await;
        house.lose(jane).await;
        let stage = async || house.referrals().await.remove(0).stage;
        assert_eq!(stage().await, "lost");
        house.win(jane).await;
        assert_eq!(stage().await, "won");
    })
    .await;
}

#[tokio::test]
async fn m23_several_updates_to_one_referrer_go_in_one_tap() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        house.win(carl).await;
        let answer = house.names(carl, &["Jo Park", "Mo Salt"]).await;
        for referral in answer.referrals {
            house.advance(referral, Stage::Contacted).await.unwrap();
        }
        house.at("2027-03-01 10:00").day().await;
        let card = house.owed(carl).await;
        let kinds: std::collections::BTreeSet<_> = card.iter().map(|row| row.kind.as_str()).collect();
        assert!(
            kinds.contains("stay_in_touch") && kinds.contains("inform_the_referrer") && card.len() >= 4,
            "{kinds:?}"
        );
        house.complete(&card).await.unwrap();
        assert!(house.owed(carl).await.is_empty(), "the whole card, whatever its order");
    })
    .await;
}
