use actions::views::contact_page::contact_page;
use actions::views::cycle::{Period, business, growth, rows, steps};
use actions::views::numbers::Whose;
use actions::views::today::{OwnAsks, today};
use actions::{
    Actor, AskOutcome, CloseDeal, DealEnd, NameLine, OpenDeal, Problem, SaveAsk, close_deal, open_deal,
    save_ask,
};
use domain::business_days::add_days;
use domain::cycle::{Average, Rate};
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::referral::Stage;
use domain::{ContactId, DealId, MomentId, ReferralId};
use jiff::civil::{Date, date};
use store::testing::each_engine;
use store::{Day, HeardRow, Reach, Sight};

use crate::office::{MONDAY, Office};

fn in_sight(from: Date, to: Date) -> Period {
    Period { whose: Whose::InSight, from, to }
}

/// A moment, and the ask after it.
async fn asked_after(
    office: &Office,
    rep: &Actor,
    contact: ContactId,
    kind: MomentKind,
    lines: &[&str],
) -> Vec<(ContactId, ReferralId)> {
    office.moment(rep, contact, InteractionKind::Call, "", Some((kind, "Well said"))).await;
    let page = contact_page(&office.app, rep, contact).await.unwrap();
    let open = page.moments.iter().find(|moment| moment.kind == kind.as_str()).unwrap();
    let names = lines.iter().map(|line| NameLine { line: (*line).into(), ..NameLine::default() }).collect();
    let input = SaveAsk {
        action: office.id(),
        contact,
        moment: Some(MomentId(open.id)),
        asked_on: None,
        outcome: AskOutcome::Named { names, ran_out: true },
        thanked: true,
        events: vec![],
        wording: Some("praise-business-1".into()),
    };
    let answer = save_ask(&office.app, rep, &input).await.unwrap().answer;
    let people = answer.people.iter().map(|person| ContactId(person.contact));
    people.zip(answer.referrals.iter().map(|id| ReferralId(*id))).collect()
}

#[tokio::test]
async fn m35_the_steps_are_split_up_and_their_parts_make_the_whole() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let ana = office.person(maya, "Ana Ruiz").await;
        let bea = office.person(maya, "Bea Stone").await;
        let named = asked_after(&office, maya, ana, MomentKind::Praise, &["Cy Dahl", "Dee Eng"]).await;
        office.moment(maya, bea, InteractionKind::Call, "", Some((MomentKind::Rescue, "Saved us"))).await;
        office.captured(maya, "Flo Gray", Some(bea)).await;
        office.on(date(2026, 9, 9));
        office.stage(maya, named[0].1, Stage::Met).await;
        office.won(maya, named[0].0, "Copier", 300_000).await;
        office.run_day(date(2026, 10, 5)).await;

        let period = in_sight(MONDAY, date(2026, 10, 5));
        let found = steps(app, maya, period).await.unwrap();
        // The close is a moment, too. Flo came unasked.
        let total = found.total;
        assert_eq!((total.moments, total.asks, total.named_asks, total.names), (3, 1, 1, 3));
        assert_eq!((total.contacted, total.met, total.won, total.value_cents), (1, 1, 1, 300_000));
        assert_eq!(found.asked_after, Rate { made: 1, of: 3 });
        assert_eq!(found.names_an_ask, Average { sum: 2, of: 1 });
        assert_eq!((found.from_asks, found.from_moments), (Rate { made: 2, of: 3 }, Rate { made: 2, of: 3 }));
        for parts in [&found.months, &found.kinds, &found.reps] {
            let mut sum = domain::cycle::Funnel::default();
            parts.iter().for_each(|part| sum += part.funnel);
            assert_eq!(sum, total);
        }
        let of = |key: &str| found.kinds.iter().find(|part| part.key == key).unwrap().funnel;
        assert_eq!((of("praise").names, of("praise").won, of("praise").value_cents), (2, 1, 300_000));
        assert_eq!((of("").names, of("").asks, of("rescue").moments), (1, 0, 1));
        let unasked = |key: &str| found.kinds.iter().find(|part| part.key == key).unwrap().unasked;
        assert_eq!((unasked("praise"), unasked("")), (0, 1), "Flo came unasked: no ask brought her");
        let wording = &found.wordings[0];
        assert_eq!(
            (wording.key.as_str(), wording.funnel.asks, wording.funnel.won),
            ("praise-business-1", 1, 1)
        );
        assert_eq!(found.months.iter().map(|part| part.key.as_str()).collect::<Vec<_>>(), ["2026-09"]);

        let mona = steps(app, &office.mona, period).await.unwrap();
        assert_eq!(mona.total, total);
        for other in [&office.sam, &office.stranger] {
            assert!(steps(app, other, period).await.unwrap().total.is_empty());
            assert_eq!(rows(app, other, period).await.unwrap().referrals, vec![]);
            assert!(growth(app, other, period).await.unwrap().cohorts.is_empty());
            assert_eq!(business(app, other, period).await.unwrap().referred.won, Rate::default());
        }
        let mayas = Period { whose: Whose::Rep(maya.user), ..period };
        assert!(matches!(steps(app, &office.sam, mayas).await, Err(Problem::NotFound("user"))));
        assert!(matches!(growth(app, &office.sam, mayas).await, Err(Problem::NotFound("user"))));
        let swapped = in_sight(date(2026, 10, 5), MONDAY);
        assert!(matches!(steps(app, maya, swapped).await, Err(Problem::Invalid(_))));
    })
    .await;
}

#[tokio::test]
async fn m36_m38_six_customers_of_whom_one_brings_another() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let mut customers = Vec::new();
        for name in ["Ana Ruiz", "Bea Stone", "Gil Hart", "Hal Ives", "Ida Jung", "Jo Kerr"] {
            let customer = office.person(maya, name).await;
            office.won(maya, customer, "Copier", 100_000).await;
            customers.push(customer);
        }
        let cy = office.names(maya, customers[0], &["Cy Dahl"]).await[0];
        office.on(date(2026, 9, 9));
        office.stage(maya, cy.1, Stage::Contacted).await;
        office.on(add_days(MONDAY, 20));
        office.won(maya, cy.0, "Copier", 400_000).await;
        let kim = office.person(maya, "Kim Lund").await;
        office.lost(maya, kim, "Copier", "Too dear").await;
        let today = add_days(MONDAY, 59);
        office.run_day(today).await;

        let period = in_sight(MONDAY, today);
        let found = growth(app, maya, period).await.unwrap();
        let r = found.r.unwrap();
        // Six customers were seen for sixty days and Cy for forty: his win, at the age of twenty days, is shared by seven.
        assert!((r.value - 1.0 / 7.0).abs() < 1e-9, "{r:?}");
        assert_eq!((r.customers, r.brought, r.horizon_days, r.too_few), (7, 1, 60, true));
        assert!(r.low > 0.0 && r.low < r.value && r.high > r.value);
        assert_eq!(found.trend.len(), 8);
        assert_eq!(found.trend.last().unwrap().r.unwrap(), r);
        let cohort = found.cohorts[0];
        assert_eq!((cohort.customers, cohort.brought, cohort.by_age), (7, 1, [None, None, None]));
        assert_eq!(found.levers, vec![], "too few to say");

        let told = business(app, maya, period).await.unwrap();
        assert_eq!((told.referred.won, told.cold.won), (Rate { made: 1, of: 1 }, Rate { made: 6, of: 7 }));
        assert_eq!((told.referred.days_from_name, told.referred.value_cents), (Some(20.0), 400_000));
        // Named on Monday, called on Wednesday: the second business day.
        assert_eq!(
            (told.first_contact.third_day, told.first_contact.in_time()),
            (1, Rate { made: 0, of: 1 })
        );
        assert_eq!(told.promises[0].month, "2026-09");
        let missed: i64 = told.missed.iter().map(|kind| kind.missed).sum();
        assert!(missed > 0 && told.missed_cents.is_none(), "too few asks to say what they cost");
    })
    .await;
}

#[tokio::test]
async fn m36_whoever_bought_before_they_were_named_was_brought_by_nobody() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let mut customers = Vec::new();
        for name in ["Ana Ruiz", "Bea Stone"] {
            let customer = office.person(maya, name).await;
            office.won(maya, customer, "Copier", 100_000).await;
            customers.push(customer);
        }
        office.on(add_days(MONDAY, 10));
        let line = NameLine { line: "Bea Stone".into(), known: Some(customers[1]), ..NameLine::default() };
        let named = AskOutcome::Named { names: vec![line], ran_out: true };
        let answer = office.ask(maya, customers[0], named).await;
        assert_eq!(answer.people[0].contact, customers[1].0);
        let new = office.names(maya, customers[0], &["Cy Dahl"]).await[0].0;
        office.on(add_days(MONDAY, 20));
        office.won(maya, customers[1], "Toner", 5_000).await;
        office.won(maya, new, "Toner", 5_000).await;
        let mut reader = app.db.read(maya.workspace).await.unwrap();
        let (from, to) = (Day(MONDAY), Day(add_days(MONDAY, 20)));
        let won =
            reader.referrals_won(Sight { user: maya.user.0, reach: Reach::Own }, from, to).await.unwrap();
        reader.close().await.unwrap();
        assert_eq!(won.len(), 2, "both referrals are won");
        let found = growth(app, maya, in_sight(MONDAY, add_days(MONDAY, 20))).await.unwrap();
        assert_eq!((found.cohorts[0].customers, found.cohorts[0].brought), (3, 1));
    })
    .await;
}

#[tokio::test]
async fn m36_whoever_was_named_and_bought_then_was_brought_though_the_deal_is_written_down_late() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let ana = office.person(maya, "Ana Ruiz").await;
        office.won(maya, ana, "Copier", 100_000).await;
        office.on(add_days(MONDAY, 1));
        let (cy, referral) = office.names(maya, ana, &["Cy Dahl"]).await[0];
        office.on(add_days(MONDAY, 20));
        office.stage(maya, referral, Stage::Won).await;
        let (product, issue) = ("Toner".into(), String::new());
        let on = Some(add_days(MONDAY, 15));
        let open = OpenDeal { action: office.id(), contact: cy, product, issue, value_cents: None, on };
        let deal = DealId(open_deal(app, maya, &open).await.unwrap().answer.deal);
        let end = DealEnd::Won { value_cents: Some(5_000), issue: None };
        let on = Some(add_days(MONDAY, 18));
        close_deal(app, maya, &CloseDeal { action: office.id(), deal, end, on }).await.unwrap();
        let found = growth(app, maya, in_sight(MONDAY, add_days(MONDAY, 20))).await.unwrap();
        assert_eq!((found.cohorts[0].customers, found.cohorts[0].brought), (2, 1));
    })
    .await;
}

#[tokio::test]
async fn m39_today_learns_from_own_asks_once_a_day() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let ana = office.person(maya, "Ana Ruiz").await;
        asked_after(&office, maya, ana, MomentKind::Praise, &["Cy Dahl", "Dee Eng"]).await;
        let heard = async || {
            let mut reader = app.db.read(maya.workspace).await.unwrap();
            let rows = reader.heard_of(maya.user.0).await.unwrap();
            reader.close().await.unwrap();
            rows.into_iter().find(|row| row.kind == "praise")
        };
        assert_eq!(heard().await, None);
        let tuesday = add_days(MONDAY, 1);
        office.run_day(tuesday).await;
        let row = heard().await.unwrap();
        assert_eq!((row.asks, row.warmth, row.names, row.squares), (1, 1_000, 2, 4));
        assert_eq!((row.ripe_names, row.learned_on), (0, Day(tuesday)));

        // Two people to ask today. Praise brings more by our starting values …
        let praised = office.person(maya, "Bea Stone").await;
        let said_no = office.person(maya, "Gil Hart").await;
        office.moment(maya, praised, InteractionKind::Call, "", Some((MomentKind::Praise, "Lovely"))).await;
        office.lost(maya, said_no, "Copier", "Too dear").await;
        let first = async || {
            let view = today(app, maya).await.unwrap();
            let card = view.cards.into_iter().find(|card| card.section == "ask").unwrap();
            (card.contact, card.moments[0].own_asks, card.expected_names)
        };
        let (contact, own_asks, _) = first().await;
        assert_eq!((contact, own_asks), (praised.0, None), "too few asks to say");
        // … but whoever says no to Maya names three, and whoever praises her nobody.
        for (kind, names, squares) in [("no_sale", 120, 400), ("praise", 4, 4)] {
            let row = HeardRow {
                user_id: maya.user.0,
                kind: kind.into(),
                asks: 40,
                warmth: 40_000,
                names,
                squares,
                ripe_names: 0,
                won_cents: 0,
                learned_on: Day(tuesday),
            };
            app.db.note_heard(maya.workspace, &row).await.unwrap();
        }
        let (contact, own_asks, expected) = first().await;
        assert_eq!((contact, own_asks), (said_no.0, Some(OwnAsks { asks: 40, names_tenths: 30 })));
        assert!(expected > 2.0, "{expected}");
        // The same day is not counted again; the next is.
        office.run_day(tuesday).await;
        assert_eq!(heard().await.unwrap().names, 4);
        office.run_day(add_days(tuesday, 1)).await;
        assert_eq!(heard().await.unwrap().names, 2);
    })
    .await;
}
