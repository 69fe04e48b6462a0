use actions::views::lists::*;
use actions::{Actor, Wish};
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::referral::Stage;
use jiff::civil::date;
use store::Day;
use store::testing::each_engine;

use crate::office::{MONDAY, Office};

#[tokio::test]
async fn m4_delighted_never_asked_holds_those_who_may_be_asked_and_never_were() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (maya, sam) = (&office.maya, &office.sam);
        let mut people = Vec::new();
        for name in ["Ana One", "Ben Two", "Cy Three", "Dee Four", "Ed Five"] {
            let who = office.person(maya, name).await;
            office.won(maya, who, "Copier lease", 100_000).await;
            people.push(who);
        }
        let prospect = office.person(maya, "Flo Prospect").await;
        let praise = Some((MomentKind::Praise, "Lovely"));
        office.moment(maya, prospect, InteractionKind::Call, "", praise).await;
        let other = office.person(sam, "Gus Sams").await;
        office.won(sam, other, "Copier", 1).await;
        office.names(maya, people[1], &["Hal New"]).await;
        office.wish(maya, people[2], Wish::DoNotAsk).await;
        office.complain(maya, people[3]).await;
        office.on(date(2026, 9, 9));
        let rescue = Some((MomentKind::Rescue, "You saved us"));
        office.moment(maya, people[4], InteractionKind::Call, "", rescue).await;

        let names = async |actor: &Actor| {
            let list = delighted_never_asked(&office.app, actor).await.unwrap();
            assert_eq!(list.count as usize, list.lines.len());
            list.lines.into_iter().map(|line| line.name).collect::<Vec<_>>()
        };
        assert_eq!(names(maya).await, ["Ed Five", "Ana One"]);
        assert_eq!(names(sam).await, ["Gus Sams"]);
        assert_eq!(names(&office.mona).await, ["Ed Five", "Ana One"]);
        assert_eq!(names(&office.priya).await.len(), 3);
        assert_eq!(names(&office.stranger).await.len(), 0);
        let ed = &delighted_never_asked(&office.app, maya).await.unwrap().lines[0];
        assert_eq!(ed.moment_words.as_deref(), Some("You saved us"));
        assert_eq!((ed.product.as_deref(), ed.delighted_on), (Some("Copier lease"), Day(date(2026, 9, 9))));
    })
    .await;
}

#[tokio::test]
async fn m20_overdue_promises_are_shown_to_the_rep_and_the_manager() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let ana = office.person(&office.maya, "Ana Ruiz").await;
        office.names(&office.maya, ana, &["Ben Cole, 555-0111"]).await;
        assert_eq!(overdue_promises(&office.app, &office.maya).await.unwrap().lines, []);
        // The thank-you was due that day, the first contact on Tuesday.
        office.on(date(2026, 9, 9));
        let late = overdue_promises(&office.app, &office.maya).await.unwrap();
        let lines: Vec<_> = late
            .lines
            .iter()
            .map(|line| (line.owed.kind.as_str(), line.owed.contact.as_str(), line.days_late, line.escalated))
            .collect();
        assert_eq!(
            lines,
            [("thank_the_referrer", "Ana Ruiz", 2, true), ("contact_the_referral", "Ben Cole", 1, false)]
        );
        assert_eq!(late.count, 2);
        assert_eq!(late.lines[1].owed.person.as_deref(), Some("Ana Ruiz"));
        let team = overdue_promises(&office.app, &office.mona).await.unwrap();
        assert_eq!((team.count, team.lines[0].owed.owner.as_str()), (2, "Maya"));
        assert_eq!(overdue_promises(&office.app, &office.sam).await.unwrap().count, 0);
        assert_eq!(overdue_promises(&office.app, &office.stranger).await.unwrap().count, 0);
    })
    .await;
}

#[tokio::test]
async fn m3_missed_moments_are_shown_since_a_day() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let ana = office.person(&office.maya, "Ana Ruiz").await;
        let praise = Some((MomentKind::Praise, "Best we ever had"));
        office.moment(&office.maya, ana, InteractionKind::Call, "", praise).await;
        office.run_day(date(2026, 9, 21)).await;
        assert_eq!(missed_moments(&office.app, &office.maya, MONDAY).await.unwrap().count, 0);
        office.run_day(date(2026, 9, 22)).await;
        let missed = missed_moments(&office.app, &office.maya, MONDAY).await.unwrap();
        assert_eq!(missed.count, 1);
        let line = &missed.lines[0];
        assert_eq!((line.kind.as_str(), line.words.as_deref()), ("praise", Some("Best we ever had")));
        assert_eq!((line.happened_on, line.missed_on), (Day(MONDAY), Day(date(2026, 9, 22))));
        assert!(!line.barred);
        assert_eq!(missed_moments(&office.app, &office.maya, date(2026, 9, 23)).await.unwrap().count, 0);
        assert_eq!(missed_moments(&office.app, &office.mona, MONDAY).await.unwrap().count, 1);
        assert_eq!(missed_moments(&office.app, &office.sam, MONDAY).await.unwrap().count, 0);
    })
    .await;
}

#[tokio::test]
async fn m32_referrals_stand_at_their_stages() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let maya = &office.maya;
        let ana = office.person(maya, "Ana Ruiz").await;
        let named =
            office.names(maya, ana, &["Ben Cole", "Cy Dahl", "Dee Eng", "Flo Gray", "Hal Ives"]).await;
        office.stage(maya, named[1].1, Stage::Contacted).await;
        office.stage(maya, named[2].1, Stage::Met).await;
        office.won(maya, named[3].0, "Copier", 5).await;
        office.stage(maya, named[4].1, Stage::NoResponse).await;
        let list = referrals_by_stage(&office.app, maya).await.unwrap();
        let open: Vec<_> = list.open.iter().map(|one| (one.stage, one.count)).collect();
        assert_eq!(open, [("captured", 1), ("introduced", 0), ("contacted", 1), ("met", 1)]);
        assert_eq!(list.open[0].lines[0].referred.name, "Ben Cole");
        assert_eq!(list.open[0].lines[0].referrer.name, "Ana Ruiz");
        let closed: Vec<_> = list.closed.iter().map(|one| (one.stage, one.count)).collect();
        assert_eq!(closed, [("won", 1), ("lost", 0), ("no_response", 1)]);
        assert_eq!(list.closed_lately.len(), 2);
        let others = referrals_by_stage(&office.app, &office.sam).await.unwrap();
        assert!(others.open.iter().all(|one| one.count == 0 && one.lines.is_empty()));
        assert!(others.closed_lately.is_empty());
        assert_eq!(referrals_by_stage(&office.app, &office.mona).await.unwrap().closed_lately.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn m24_non_buyers_with_open_loops_come_with_what_they_said_no_to() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let maya = &office.maya;
        let olga = office.person(maya, "Olga Brandt").await;
        office.lost(maya, olga, "Service plan", "too dear").await;
        let quiet = office.person(maya, "Quin Still").await;
        office.lost(maya, quiet, "Copier", "no need").await;
        let abe = office.person(maya, "Abe Cole").await;
        office.lost(maya, abe, "Copier", "bought elsewhere").await;
        office.names(maya, abe, &["Ben Cole"]).await;
        let named = office.names(maya, olga, &["Carl Moss", "Dee Eng"]).await;
        office.won(maya, named[0].0, "Copier", 10).await;
        office.stage(maya, named[1].1, Stage::NoResponse).await;

        let loops = non_buyers_with_open_loops(&office.app, maya).await.unwrap();
        let names: Vec<_> = loops.iter().map(|one| one.line.name.as_str()).collect();
        assert_eq!(names, ["Olga Brandt", "Abe Cole"], "who is owed a call comes first");
        let olga = &loops[0];
        assert_eq!(olga.line.lost_why.as_deref(), Some("too dear"));
        assert_eq!(olga.line.call_due_on, Some(Day(date(2026, 9, 8))));
        let stages: Vec<_> =
            olga.referrals.iter().map(|one| (one.referred.name.as_str(), one.stage.as_str())).collect();
        assert_eq!(stages, [("Carl Moss", "won"), ("Dee Eng", "no_response")]);
        assert_eq!(loops[1].line.call_id, None);
        assert_eq!(loops[1].referrals[0].stage, "captured");
        assert_eq!(non_buyers_with_open_loops(&office.app, &office.mona).await.unwrap().len(), 2);
        assert!(non_buyers_with_open_loops(&office.app, &office.sam).await.unwrap().is_empty());
    })
    .await;
}
