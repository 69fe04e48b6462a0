use actions::views::contact_page::{FactView, TimelineCursor, contact_page, timeline};
use actions::{GiveBack, MakePromise, Problem, Wish, give_back, make_promise, undo};
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::referral::Stage;
use jiff::civil::date;
use store::Day;
use store::testing::each_engine;

use crate::office::{MONDAY, Office};

fn kinds(facts: &[FactView]) -> Vec<&str> {
    facts.iter().map(|fact| fact.line.kind.as_str()).collect()
}

#[tokio::test]
async fn a_page_says_what_is_owed_both_ways_and_who_led_to_whom() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let ana = office.person(maya, "Ana Ruiz, owner at Ruiz Bakery, 555-0100").await;
        office.won(maya, ana, "Copier lease", 100_000).await;
        let named = office.names(maya, ana, &["Ben Cole, CFO at Cole Tools, same jams", "Cy Dahl"]).await;
        let ben = named[0].0;
        office.talk(maya, ben, InteractionKind::Meeting, "Liked the demo").await;
        office.won(maya, ben, "Colour printer", 250_000).await;
        let dee = office.names(maya, ben, &["Dee Eng"]).await[0].0;
        let input =
            GiveBack { action: office.id(), contact: ben, what: "Sent them a caterer".into(), on: None };
        give_back(app, maya, &input).await.unwrap();
        let (words, on, at) = ("Send the brochure".into(), date(2026, 9, 20), None);
        make_promise(app, maya, &MakePromise { action: office.id(), contact: ben, on, at, words })
            .await
            .unwrap();

        let page = contact_page(app, maya, ben).await.unwrap();
        assert_eq!((page.contact.name.as_str(), page.owner.as_str()), ("Ben Cole", "Maya"));
        assert_eq!(page.state.standing, "customer");
        assert_eq!(page.provenance.given_by.as_deref(), Some("Ana Ruiz"));
        assert_eq!(page.provenance.asked_on, Some(Day(MONDAY)));
        assert_eq!(page.contact.captured_line.as_deref(), Some("Ben Cole, CFO at Cole Tools, same jams"));
        assert_eq!((page.balance.gave, page.balance.gave_won, page.balance.received), (1, 0, 1));
        assert_eq!(page.balance.given_back[0].what, "Sent them a caterer");
        let promise = page.follow_ups.iter().find(|owed| owed.kind == "promise").unwrap();
        assert_eq!((promise.words.as_deref(), promise.due_on), (Some("Send the brochure"), Day(on)));
        assert_eq!(page.balance.promises, page.follow_ups.iter().filter(|owed| owed.must_do).count());
        assert_eq!(page.deals[0].product, "Colour printer");
        assert_eq!((page.referred_by.len(), page.referred_by[0].credited), (1, true));
        assert_eq!(page.referred_by[0].stage, "won");
        assert_eq!(page.referred[0].referred.name, "Dee Eng");
        assert_eq!(
            page.came_from.iter().map(|node| node.person.name.as_str()).collect::<Vec<_>>(),
            ["Ana Ruiz"]
        );

        let page = contact_page(app, maya, ana).await.unwrap();
        let led_to: Vec<_> = page
            .led_to
            .iter()
            .map(|node| {
                (node.person.name.as_str(), node.depth, node.stage.as_str(), node.won_cents, node.nearer)
            })
            .collect();
        assert_eq!(
            led_to,
            [
                ("Ben Cole", 1, "won", Some(250_000), ana.0),
                ("Cy Dahl", 1, "captured", Some(0), ana.0),
                ("Dee Eng", 2, "captured", Some(0), ben.0)
            ]
        );
        assert_eq!(page.balance.gave_won, 1);
        let inform = page.follow_ups.iter().find(|owed| owed.kind == "inform_of_the_win").unwrap();
        assert_eq!(
            (inform.person.as_deref(), inform.referral_stage.as_deref()),
            (Some("Ben Cole"), Some("won"))
        );
        let page = contact_page(app, maya, dee).await.unwrap();
        let up: Vec<_> = page.came_from.iter().map(|node| (node.person.name.as_str(), node.depth)).collect();
        assert_eq!(up, [("Ben Cole", 1), ("Ana Ruiz", 2)]);
        assert!(serde_json::to_value(&page).unwrap()["timeline"]["facts"][0]["kind"].is_string());
    })
    .await;
}

#[tokio::test]
async fn a_timeline_tells_what_happened_in_words_and_leaves_out_what_was_undone() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let ana = office.person(maya, "Ana Ruiz").await;
        office.on(date(2026, 9, 8));
        let praise = Some((MomentKind::Praise, "Best we ever had"));
        office.moment(maya, ana, InteractionKind::Call, "Called about toner", praise).await;
        office.on(date(2026, 9, 9));
        let mistake = office.talk(maya, ana, InteractionKind::Visit, "Wrong person").await;
        undo(app, maya, office.id(), mistake).await.unwrap();
        office.on(date(2026, 9, 10));
        office.lost(maya, ana, "Service plan", "too dear").await;
        office.on(date(2026, 9, 11));
        office.not_yet(maya, ana, 90, "After the first quarter").await;

        let page = contact_page(app, maya, ana).await.unwrap();
        let facts = &page.timeline.facts;
        let find = |kind: &str| facts.iter().find(|fact| fact.line.kind == kind).unwrap();
        assert!(facts.iter().all(|fact| fact.line.note.as_deref() != Some("Wrong person")));
        assert_eq!(find("undone").word.as_deref(), Some("log_interaction"));
        let call = find("interaction");
        assert_eq!(
            (call.line.note.as_deref(), call.line.by.as_deref()),
            (Some("Called about toner"), Some("Maya"))
        );
        assert_eq!(call.line.interaction_kind.as_deref(), Some("call"));
        let moment = facts.iter().find(|fact| fact.word.as_deref() == Some("praise")).unwrap();
        assert_eq!(moment.line.moment_words.as_deref(), Some("Best we ever had"));
        assert_eq!(moment.line.moment_state.as_deref(), Some("acted"));
        let lost = find("deal_lost");
        assert_eq!(
            (lost.line.product.as_deref(), lost.line.lost_why.as_deref()),
            (Some("Service plan"), Some("too dear"))
        );
        let asked = find("asked");
        assert_eq!(asked.line.ask_outcome.as_deref(), Some("not_yet"));
        assert_eq!(asked.line.ask_words.as_deref(), Some("After the first quarter"));
        assert_eq!(asked.line.licence_on, Some(Day(date(2026, 12, 10))));
        let days: Vec<Day> = facts.iter().map(|fact| fact.line.on_day).collect();
        assert!(days.is_sorted_by(|a, b| a >= b), "{days:?}");

        let mut paged = Vec::new();
        let mut before: Option<TimelineCursor> = None;
        loop {
            let next = timeline(app, maya, ana, before, 2).await.unwrap();
            assert!(next.facts.len() <= 2);
            paged.extend(next.facts);
            let Some(older) = next.older else { break };
            before = Some(older.to_string().parse().unwrap());
        }
        assert_eq!(kinds(&paged), kinds(facts), "page by page it is the same");
        for broken in ["", "2026-09-11", "2026-09-11_x_1", "x_1_2", "2026-09-11_9223372036854775807_0", "\0"]
        {
            assert!(broken.parse::<TimelineCursor>().is_err(), "{broken}");
        }
    })
    .await;
}

#[tokio::test]
async fn referrals_that_run_in_a_circle_show_everybody_once() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya) = (&office.app, &office.maya);
        let ana = office.person(maya, "Ana Ruiz, ana@one.example").await;
        let ben = office.captured(maya, "Ben Cole, ben@one.example", Some(ana)).await;
        let cy = office.captured(maya, "Cy Dahl, cy@one.example", Some(ben)).await;
        office.on(date(2026, 9, 8));
        assert_eq!(office.captured(maya, "Ana Ruiz, ana@one.example", Some(cy)).await, ana);
        for (who, down, up) in [
            // Nobody came through somebody who came through them: the last link doesn't count.
            (ana, vec!["Ben Cole", "Cy Dahl"], vec![]),
            (ben, vec!["Cy Dahl"], vec!["Ana Ruiz"]),
            (cy, vec![], vec!["Ben Cole", "Ana Ruiz"]),
        ] {
            let page = contact_page(app, maya, who).await.unwrap();
            let names = |nodes: &[actions::views::contact_page::ChainNode]| -> Vec<String> {
                nodes.iter().map(|node| node.person.name.clone()).collect()
            };
            assert_eq!(names(&page.led_to), down);
            assert_eq!(names(&page.came_from), up);
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_of_somebody_elses_contact_is_not_there_and_their_details_stay_theirs() {
    each_engine(|db| async move {
        let office = Office::open(db).await;
        let (app, maya, sam) = (&office.app, &office.maya, &office.sam);
        let ben = office.person(sam, "Ben Cole, 555-0199, ben@one.example").await;
        office.won(sam, ben, "Copier", 90_000).await;
        let ana = office.person(maya, "Ana Ruiz").await;
        // Ana names somebody whom Sam keeps (M40).
        assert_eq!(office.names(maya, ana, &["Ben Cole, ben@one.example"]).await[0].0, ben);
        for actor in [maya, &office.mona, &office.stranger] {
            let page = contact_page(app, actor, ben).await;
            assert!(matches!(page, Err(Problem::NotFound("contact"))), "{}", actor.name);
            let facts = timeline(app, actor, ben, None, 10).await;
            assert!(matches!(facts, Err(Problem::NotFound("contact"))), "{}", actor.name);
        }
        for actor in [sam, &office.priya] {
            assert_eq!(contact_page(app, actor, ben).await.unwrap().contact.name, "Ben Cole");
        }
        let page = contact_page(app, maya, ana).await.unwrap();
        assert_eq!(page.referred[0].referred.name, "Ben Cole");
        assert!(!page.referred[0].referred.visible);
        assert_eq!(page.referred[0].phone, None);
        assert_eq!((page.led_to[0].won_cents, page.led_to[0].person.visible), (None, false));
        let referred = page.timeline.facts.iter().find(|fact| fact.line.kind == "referred").unwrap();
        assert_eq!((referred.line.other.as_deref(), referred.other_visible), (Some("Ben Cole"), false));
        assert!(contact_page(app, &office.mona, ana).await.is_ok(), "a manager sees the team's");
        office.stage(sam, domain::ReferralId(page.referred[0].id), Stage::Contacted).await;
        office.wish(sam, ben, Wish::DoNotContact).await;
        assert_eq!(contact_page(app, maya, ana).await.unwrap().referred[0].stage, "contacted");
    })
    .await;
}
