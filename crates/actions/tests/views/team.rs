use actions::views::contact_page::contact_page;
use actions::views::cycle::{Period, growth};
use actions::views::numbers::{Whose, numbers_of};
use actions::views::team::{covers, month, team};
use actions::views::today::today;
use actions::*;
use domain::business_days::add_days;
use domain::interaction::InteractionKind;
use domain::user::Role;
use domain::{ContactId, FollowUpId};
use jiff::civil::{Date, date};
use store::Day;
use store::testing::each_engine;
use uuid::Uuid;

use crate::office::{MONDAY, Office};

/// Somebody as they come in on a day.
pub(crate) async fn on(office: &Office, who: &Actor, day: Date) -> Actor {
    office.on(day);
    Actor::load(&office.app, who.workspace, who.user.0).await.unwrap()
}

pub(crate) async fn promised(office: &Office, rep: &Actor, contact: ContactId, on: Date) -> Uuid {
    let (action, words, at) = (office.id(), "Send the brochure".into(), None);
    let input = MakePromise { action, contact, on, at, words };
    make_promise(&office.app, rep, &input).await.unwrap().answer.follow_ups[0]
}

pub(crate) fn cover(office: &Office, user: &Actor, cover: &Actor, from: Date, to: Date) -> ArrangeCover {
    ArrangeCover { action: office.id(), user: user.user, cover: cover.user, from, to }
}

/// A colleague on the first day of standing in for somebody who is away from this Monday to a day.
pub(crate) async fn stands_in(office: &Office, away: &Actor, colleague: &Actor, to: Date) -> Actor {
    arrange_cover(&office.app, away, &cover(office, away, colleague, MONDAY, to)).await.unwrap();
    on(office, colleague, MONDAY).await
}

pub(crate) async fn owed(office: &Office, who: &Actor) -> Vec<(Uuid, Option<String>)> {
    let view = today(&office.app, who).await.unwrap();
    view.cards
        .iter()
        .flat_map(|card| &card.follow_ups)
        .map(|item| (item.id, item.of_colleague.clone()))
        .collect()
}

#[tokio::test]
async fn m40_promises_of_somebody_away_are_on_both_lists_and_on_the_day_after_on_one() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, sam) = (&office.app, &office.maya, &office.sam);
        let ana = office.person(maya, "Ana Ruiz").await;
        let brochure = promised(&office, maya, ana, date(2026, 9, 9)).await;
        let later = promised(&office, maya, ana, date(2026, 9, 14)).await;
        let (tuesday, thursday, friday) = (date(2026, 9, 8), date(2026, 9, 10), date(2026, 9, 11));
        arrange_cover(app, maya, &cover(&office, maya, sam, tuesday, thursday)).await.unwrap();

        // Not before it begins.
        let sam_today = on(&office, sam, MONDAY).await;
        assert!(
            contact_page(app, &sam_today, ana).await.is_err() && owed(&office, &sam_today).await.is_empty()
        );
        let wednesday = on(&office, sam, date(2026, 9, 9)).await;
        assert_eq!(owed(&office, &wednesday).await, [(brochure, Some("Maya".into()))]);
        let view = today(app, &wednesday).await.unwrap();
        assert_eq!((view.standing_in[0].name.as_str(), view.standing_in[0].until), ("Maya", Day(thursday)));
        assert!(view.cards[0].follow_ups[0].why.contains("Maya"));
        assert_eq!(contact_page(app, &wednesday, ana).await.unwrap().contact.owner_id, maya.user.0);
        let own = on(&office, maya, date(2026, 9, 9)).await;
        assert_eq!(owed(&office, &own).await, [(brochure, None)]);
        assert_eq!(today(app, &own).await.unwrap().stood_in_for.unwrap().name, "Sam");
        // Nobody's figures come with it.
        let figures = numbers_of(app, &wednesday, Whose::Rep(maya.user), MONDAY, MONDAY).await;
        assert!(matches!(figures, Err(Problem::NotFound(_))));
        let done = CompleteFollowUps {
            action: office.id(),
            follow_ups: vec![FollowUpId(brochure)],
            how: "Sent it".into(),
        };
        complete_follow_ups(app, &wednesday, &done).await.unwrap();
        assert!(owed(&office, &own).await.is_empty(), "whoever does it does it for both");

        // The day after all is as it was.
        let after = on(&office, sam, friday).await;
        assert!(contact_page(app, &after, ana).await.is_err());
        let monday = on(&office, sam, date(2026, 9, 14)).await;
        assert!(owed(&office, &monday).await.is_empty());
        let back = on(&office, maya, date(2026, 9, 14)).await;
        assert_eq!(owed(&office, &back).await, [(later, None)]);
        assert_eq!(contact_page(app, &back, ana).await.unwrap().contact.owner_id, maya.user.0);
    })
    .await;
}

#[tokio::test]
async fn m40_standing_in_is_refused_where_a_promise_would_be_on_nobodys_list() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, sam, mona) = (&office.app, &office.maya, &office.sam, &office.mona);
        let day = |n: i8| date(2026, 9, n);
        let refused = async |who: &Actor, input: ArrangeCover| arrange_cover(app, who, &input).await.is_err();
        assert!(refused(maya, cover(&office, maya, maya, day(8), day(9))).await, "for oneself");
        assert!(refused(maya, cover(&office, maya, sam, day(9), day(8))).await, "swapped");
        assert!(refused(maya, cover(&office, maya, sam, day(6), day(9))).await, "over");
        assert!(refused(maya, cover(&office, sam, maya, day(8), day(9))).await, "for somebody else");
        assert!(refused(&office.stranger, cover(&office, maya, sam, day(8), day(9))).await);
        let input = cover(&office, maya, sam, day(8), day(12));
        let arranged = arrange_cover(app, mona, &input).await.unwrap();
        assert!(arrange_cover(app, mona, &input).await.unwrap().replayed, "the same form twice");
        assert!(refused(maya, cover(&office, maya, mona, day(12), day(14))).await, "taken");
        assert!(refused(sam, cover(&office, sam, maya, day(10), day(11))).await, "both away");
        assert_eq!(covers(app, sam).await.unwrap().len(), 1);
        assert_eq!(covers(app, maya).await.unwrap()[0].cover_name, "Sam");
        assert!(covers(app, &office.stranger).await.unwrap().is_empty());
        let back = on(&office, maya, day(10)).await;
        end_cover(app, &back, &EndCover { action: office.id(), cover: arranged.answer.cover }).await.unwrap();
        assert!(on(&office, sam, day(10)).await.stands_in_for().next().is_none());
        assert!(covers(app, &back).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn m40_of_two_reps_who_captured_one_person_the_first_keeps_them_until_a_manager_decides() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, sam, priya) = (&office.app, &office.maya, &office.sam, &office.priya);
        let ben = office.person(sam, "Ben Cole, 555-0199, ben@one.example").await;
        let promise = promised(&office, sam, ben, date(2026, 9, 9)).await;
        for _ in 0..2 {
            assert_eq!(office.person(maya, "Ben Cole, ben@one.example").await, ben, "told who it is");
        }
        let found = team(app, priya, MONDAY, MONDAY).await.unwrap();
        assert_eq!(found.claims.len(), 1, "once, however often");
        let claim = &found.claims[0];
        assert_eq!(
            (claim.contact.as_str(), claim.keeper.as_str(), claim.claimant.as_str()),
            ("Ben Cole", "Sam", "Maya")
        );
        assert!(
            team(app, &office.mona, MONDAY, MONDAY).await.unwrap().claims.is_empty(),
            "Sam is on nobody's team"
        );
        let decide = |give| DecideClaim { action: office.id(), claim: claim.id, give };
        assert!(decide_claim(app, maya, &decide(true)).await.is_err());
        assert!(decide_claim(app, &office.mona, &decide(true)).await.is_err());
        let given = decide_claim(app, priya, &decide(true)).await.unwrap();
        assert_eq!((given.answer.keeper, given.answer.follow_ups), (maya.user.0, 1));
        assert!(contact_page(app, sam, ben).await.is_err());
        let page = contact_page(app, maya, ben).await.unwrap();
        assert_eq!(
            (page.follow_ups[0].id, page.follow_ups[0].due_on),
            (promise, Day(date(2026, 9, 9))),
            "no day moves"
        );
        assert!(decide_claim(app, priya, &decide(false)).await.is_err(), "once decided it is decided");
        undo(app, priya, office.id(), given.action).await.unwrap();
        assert_eq!(team(app, priya, MONDAY, MONDAY).await.unwrap().claims.len(), 1);
        decide_claim(app, priya, &decide(false)).await.unwrap();
        assert!(contact_page(app, sam, ben).await.is_ok());
        assert!(team(app, priya, MONDAY, MONDAY).await.unwrap().claims.is_empty());
    })
    .await;
}

#[tokio::test]
async fn m40_figures_stand_by_name_and_reps_see_nobody_elses() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, sam) = (&office.app, &office.maya, &office.sam);
        let ana = office.person(maya, "Ana Ruiz").await;
        office.talk(maya, ana, InteractionKind::Call, "Rang").await;
        office.names(maya, ana, &["Ben Cole", "Cy Dahl"]).await;
        let zoe = office.person(sam, "Zoe Quill").await;
        office.talk(sam, zoe, InteractionKind::Meeting, "Met").await;
        promised(&office, sam, zoe, date(2026, 9, 9)).await;
        office.on(date(2026, 9, 20));
        let found = team(app, &office.priya, MONDAY, date(2026, 9, 20)).await.unwrap();
        let names: Vec<&str> = found.reps.iter().map(|rep| rep.name.as_str()).collect();
        assert_eq!(names, ["Maya", "Mona", "Priya", "Sam"], "by name, whatever the figures are");
        let of = |name: &str| found.reps.iter().find(|rep| rep.name == name).unwrap();
        assert_eq!((of("Maya").ask_rate.made, of("Maya").ask_rate.of), (1, 1));
        assert_eq!((of("Sam").ask_rate.made, of("Sam").ask_rate.of, of("Sam").overdue), (0, 1, 1));
        let own = numbers_of(app, maya, Whose::Own, MONDAY, date(2026, 9, 20)).await.unwrap();
        assert_eq!(of("Maya").ask_rate, own.ask_rate, "the same figure as on the rep's own page");
        assert_eq!(of("Maya").missed, own.missed_moments);
        assert_eq!(of("Maya").kept, own.promises_kept);
        assert!(matches!(team(app, maya, MONDAY, MONDAY).await, Err(Problem::Forbidden(_))));
        let names: Vec<String> = team(app, &office.mona, MONDAY, MONDAY)
            .await
            .unwrap()
            .reps
            .into_iter()
            .map(|rep| rep.name)
            .collect();
        assert_eq!(names, ["Maya", "Mona"]);

        // The month on one page: for the rep and for who manages them.
        promised(&office, maya, ana, date(2026, 10, 5)).await;
        let own = month(app, maya, maya.user, MONDAY).await.unwrap();
        assert_eq!((own.from, own.to, own.numbers.funnel.names), (date(2026, 9, 1), date(2026, 9, 20), 2));
        assert!(own.promised.iter().any(|item| item.due_on == Day(date(2026, 10, 5))));
        assert!(month(app, &office.mona, maya.user, MONDAY).await.is_ok());
        assert!(matches!(month(app, sam, maya.user, MONDAY).await, Err(Problem::NotFound(_))));
        assert!(month(app, maya, maya.user, date(2026, 11, 1)).await.is_err(), "it has not begun");
    })
    .await;
}

#[tokio::test]
async fn m40_nobody_is_given_to_a_rep_who_has_left() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, sam, priya) = (&office.app, &office.maya, &office.sam, &office.priya);
        let ben = office.person(sam, "Ben Cole, ben@one.example").await;
        office.person(maya, "Ben Cole, ben@one.example").await;
        let claim = team(app, priya, MONDAY, MONDAY).await.unwrap().claims.remove(0).id;
        let bar = |barred| ChangeMember {
            action: office.id(),
            user: maya.user,
            role: Role::Rep,
            manager: Some(office.mona.user),
            barred,
        };
        change_member(app, priya, &bar(true)).await.unwrap();
        assert!(
            team(app, priya, MONDAY, MONDAY).await.unwrap().claims.is_empty(),
            "there is nothing to decide"
        );
        let decide = |give| DecideClaim { action: office.id(), claim, give };
        let given = decide_claim(app, priya, &decide(true)).await;
        assert!(matches!(given, Err(Problem::NotFound("user"))), "{given:?}");
        assert_eq!(contact_page(app, sam, ben).await.unwrap().contact.owner_id, sam.user.0);
        // Back again, they may have them.
        change_member(app, priya, &bar(false)).await.unwrap();
        decide_claim(app, priya, &decide(true)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn m36_r_of_each_rep_is_the_one_of_their_own_page_and_says_where_there_are_too_few() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, sam, priya) = (&office.app, &office.maya, &office.sam, &office.priya);
        for n in 0..11 {
            let name = format!(
                "{} Buyer{n}",
                ["Ann", "Bo", "Cy", "Di", "Ed", "Flo", "Gil", "Hal", "Ida", "Jo", "Kim"][n]
            );
            let buyer = office.person(maya, &name).await;
            office.won(maya, buyer, "Copier", 100_000).await;
            if n < 3 {
                let named = office.names(maya, buyer, &[&format!("Lee Named{n}")]).await;
                office.won(maya, named[0].0, "Printer", 50_000).await;
            }
        }
        for name in ["Zoe Quill", "Yan Reed", "Xu Stone", "Wim Tate", "Val Usher", "Uma Vance"] {
            let buyer = office.person(sam, name).await;
            office.won(sam, buyer, "Copier", 100_000).await;
        }
        let to = add_days(MONDAY, 100);
        office.on(to);
        let found = team(app, priya, MONDAY, to).await.unwrap();
        let of = |name: &str| found.reps.iter().find(|rep| rep.name == name).unwrap().r;
        for rep in [maya, sam, &office.mona] {
            let period = Period { whose: Whose::Rep(rep.user), from: MONDAY, to };
            assert_eq!(of(&rep.name), growth(app, priya, period).await.unwrap().r, "{}", rep.name);
        }
        let maya_r = of("Maya").unwrap();
        assert_eq!((maya_r.customers, maya_r.brought, maya_r.too_few), (14, 3, false));
        assert!(maya_r.low > 0.0 && maya_r.low < maya_r.value && maya_r.value < maya_r.high);
        assert!(of("Sam").unwrap().too_few);
        assert_eq!(of("Mona"), None, "nothing to count");
        let mine = team(app, &office.mona, MONDAY, to).await.unwrap();
        assert_eq!(mine.reps.iter().find(|rep| rep.name == "Maya").unwrap().r, of("Maya"));
        assert!(mine.reps.iter().all(|rep| rep.name != "Sam"), "Sam is on nobody's team");
    })
    .await;
}
