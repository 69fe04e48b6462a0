use actions::views::numbers::{FirstContact, LicencesDue, MomentsDue, Whose, numbers, numbers_of};
use actions::{CompleteFollowUps, Problem, complete_follow_ups, views::contact_page::contact_page};
use domain::cycle::{Funnel, Rate};
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::referral::Stage;
use domain::{FollowUpId, UserId};
use jiff::civil::date;
use store::testing::each_engine;

use crate::office::{MONDAY, Office};

#[tokio::test]
async fn every_figure_stands_on_its_counts() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let to = date(2026, 9, 30);

        // Monday: two conversations, one with an ask that brings two names.
        let ana = office.person(maya, "Ana Ruiz").await;
        let bea = office.person(maya, "Bea Stone").await;
        office.talk(maya, ana, InteractionKind::Call, "First").await;
        office.talk(maya, ana, InteractionKind::Visit, "Second on the day").await;
        let praise = Some((MomentKind::Praise, "Lovely"));
        office.moment(maya, bea, InteractionKind::Call, "", praise).await;
        office.talk(maya, bea, InteractionKind::Note, "A note is no conversation").await;
        let named = office.names(maya, ana, &["Cy Dahl", "Dee Eng"]).await;
        let page = contact_page(app, maya, ana).await.unwrap();
        let thanks = page.follow_ups.iter().find(|owed| owed.kind == "thank_the_referrer").unwrap();
        let follow_ups = vec![FollowUpId(thanks.id)];
        let input = CompleteFollowUps { action: office.id(), follow_ups, how: "Card sent".into() };
        complete_follow_ups(app, maya, &input).await.unwrap();

        // Wednesday: one is reached a day late, the other never; the reached one buys.
        office.on(date(2026, 9, 9));
        office.stage(maya, named[0].1, Stage::Contacted).await;
        office.won(maya, named[0].0, "Copier", 300_000).await;
        let flo = office.person(maya, "Flo Gray").await;
        office.won(maya, flo, "Printer", 100_000).await;
        office.not_yet(maya, flo, 10, "After the audit").await;
        // The praise and the win of Monday and Wednesday are missed; the licence's day comes.
        office.run_day(date(2026, 9, 25)).await;

        let found = numbers(app, maya, MONDAY, to).await.unwrap();
        assert_eq!(found.ask_rate, Rate { made: 2, of: 3 });
        assert_eq!(found.licences, LicencesDue { due: 1, kept: 0, released: 0, open: 1 });
        assert_eq!(found.moments, MomentsDue { opened: 3, acted: 1, missed: 2, dismissed: 0, open: 0 });
        assert_eq!(found.missed_moments, 2);
        assert_eq!(found.asks_due, Rate { made: 1, of: 4 });
        let funnel = Funnel {
            moments: 4,
            asks: 2,
            named_asks: 1,
            names: 2,
            contacted: 1,
            met: 1,
            won: 1,
            value_cents: 300_000,
        };
        assert_eq!(found.funnel, funnel);
        assert_eq!(found.won_deals, Rate { made: 1, of: 2 });
        assert_eq!(found.won_cents, Rate { made: 300_000, of: 400_000 });
        assert_eq!(found.first_contact, FirstContact { median_days: Some(2.0), of: 1 });
        // Kept: the thanks. Late: both first contacts, the licence, the news of the win.
        assert_eq!(found.promises_kept, Rate { made: 1, of: 5 });

        let json = serde_json::to_value(&found).unwrap();
        assert_eq!((&json["ask_rate"]["made"], &json["ask_rate"]["of"]), (&2.into(), &3.into()));
        assert_eq!(json["ask_rate"]["percent"], 67);
        assert_eq!(json["funnel"]["names"], 2);
        assert_eq!(json["from"], "2026-09-07");

        assert_eq!(numbers(app, &office.mona, MONDAY, to).await.unwrap().funnel, funnel);
        let own = numbers_of(app, &office.mona, Whose::Own, MONDAY, to).await.unwrap();
        assert_eq!(own.funnel, Funnel::default());
        let mayas = numbers_of(app, &office.priya, Whose::Rep(maya.user), MONDAY, to).await.unwrap();
        assert_eq!(mayas.funnel, funnel);
        for (actor, rep) in [(&office.sam, maya.user.0), (&office.mona, office.sam.user.0)] {
            let other = numbers_of(app, actor, Whose::Rep(UserId(rep)), MONDAY, to).await;
            assert!(matches!(other, Err(Problem::NotFound("user"))));
        }
        for actor in [&office.sam, &office.stranger] {
            let found = numbers(app, actor, MONDAY, to).await.unwrap();
            assert_eq!((found.funnel, found.promises_kept), (Funnel::default(), Rate::default()));
            assert_eq!((found.ask_rate, found.won_deals), (Rate::default(), Rate::default()));
            assert_eq!(found.first_contact.median_days, None);
        }
        let before = numbers(app, maya, date(2026, 1, 1), date(2026, 9, 6)).await.unwrap();
        assert_eq!((before.funnel, before.missed_moments), (Funnel::default(), 0));
        assert!(matches!(numbers(app, maya, to, MONDAY).await, Err(Problem::Invalid(_))));
    })
    .await;
}
