//! The story holds whatever day it is told on.

use actions::views::contact_page::{ContactPage, contact_page};
use actions::views::contacts::{contacts, people_named};
use actions::views::goal::{goal, goal_line};
use actions::views::lists;
use actions::views::numbers::numbers;
use actions::views::review::review_view;
use actions::views::team::team;
use actions::views::today::{TodayView, today};
use actions::{Actor, App, ManualClock};
use domain::ContactId;
use domain::business_days::{add_days, days_between};
use jiff::Timestamp;
use jiff::civil::Date;
use store::testing::memory;

use super::*;

struct Told {
    app: App,
    maya: Actor,
    sam: Actor,
    priya: Actor,
    today: Date,
}

async fn told(now: &str) -> Told {
    let now: Timestamp = now.parse().unwrap();
    let db = memory().await;
    let office = fill(&db, now).await.unwrap();
    let app = App::new(db, Arc::new(ManualClock::at(now)));
    let mut actors = Vec::new();
    for user in &office.users {
        actors.push(Actor::load(&app, office.workspace, user.id).await.unwrap());
    }
    let [maya, sam, priya] = actors.try_into().unwrap();
    let today = maya.day(now);
    Told { app, maya, sam, priya, today }
}

impl Told {
    async fn page(&self, name: &str) -> ContactPage {
        let found = people_named(&self.app, &self.priya, name, 5).await.unwrap();
        assert_eq!(found.len(), 1, "{name}: {found:?}");
        contact_page(&self.app, &self.priya, ContactId(found[0].id)).await.unwrap()
    }

    async fn owes(&self, name: &str, kind: &str) -> Date {
        let page = self.page(name).await;
        let owed = page.follow_ups.iter().find(|owed| owed.kind == kind);
        owed.unwrap_or_else(|| panic!("{name} is owed no {kind}: {:?}", page.follow_ups)).due_on.0
    }

    async fn moment(&self, name: &str) -> String {
        let page = self.page(name).await;
        page.moments.iter().map(|moment| moment.kind.clone()).collect::<Vec<_>>().join(",")
    }
}

fn card<'a>(view: &'a TodayView, name: &str) -> &'a str {
    view.cards.iter().find(|card| card.name == name).map_or("", |card| card.section)
}

/// A weekday, a weekend, an evening, the small hours, both changes of the clocks in Chicago, and 29 February.
const NOWS: &[&str] = &[
    "2026-11-18T17:20:00Z",
    "2026-11-21T15:00:00Z",
    "2026-11-22T15:00:00Z",
    "2026-11-21T03:30:00Z",
    "2026-11-20T06:00:30Z",
    "2026-03-08T08:30:00Z",
    "2026-11-01T06:30:00Z",
    "2028-02-29T18:00:00Z",
];

#[tokio::test]
async fn the_story_holds_whenever_it_is_told() {
    for now in NOWS {
        let told = told(now).await;
        its_situations_are_there(&told, now).await;
        its_day_is_worth_opening(&told, now).await;
        its_weeks_are_there(&told, now).await;
    }
}

async fn its_situations_are_there(told: &Told, now: &str) {
    let today = told.today;
    assert_eq!(told.owes("Marcus Boyle", "licence_to_ask").await, today, "{now}: the licence is due today");
    assert!(told.moment("Marcus Boyle").await.contains("licence_due"), "{now}");
    assert_eq!(told.owes("Helen Park", "licence_to_ask").await, add_days(today, 20), "{now}: one is coming");
    assert_eq!(told.owes("Curtis Webb", "licence_to_ask").await, add_days(today, -5), "{now}: one is late");
    assert!(
        told.owes("Victor Hale", "call_the_non_buyer").await <= today,
        "{now}: the non-buyer is owed a call"
    );
    let victor = told.page("Victor Hale").await;
    assert_eq!(victor.state.standing, "non_buyer");
    let irene = &victor.referred[0];
    assert_eq!(
        (irene.referred.name.as_str(), irene.stage.as_str(), irene.happy_call),
        ("Irene Falk", "won", true)
    );
    assert_eq!(days_between(irene.closed_on.unwrap().0, today), 3, "{now}: just bought");
    assert!(told.owes("Irene Falk", "ask_for_the_happy_call").await > today, "{now}");

    let nadia = told.page("Nadia Flores").await;
    assert!(nadia.state.complaint_open, "{now}");
    assert!(told.page("Walter Stein").await.state.do_not_ask, "{now}");
    let joyce = told.page("Joyce Kemp").await;
    assert!(joyce.state.do_not_contact && joyce.follow_ups.is_empty(), "{now}");
    assert_eq!(joyce.referred_by.len(), 2, "{now}: named again, and nothing was planned");
    let peter = told.page("Peter Novak").await;
    let credited: Vec<_> =
        peter.referred_by.iter().map(|one| (one.referrer.name.as_str(), one.credited)).collect();
    assert_eq!(credited, [("Grace Adeyemi", true), ("Tomas Lindqvist", false)], "{now}: also referred");
    assert_eq!(told.page("Priscilla Tan").await.state.standing, "partner", "{now}");
    assert!(told.owes("Priscilla Tan", "attend").await > today, "{now}: the event lies ahead");
    assert!(told.owes("Gloria Mensah", "reciprocate").await <= today, "{now}");
    assert!(told.owes("Roy Castellano", "contact_the_referral").await <= today, "{now}: silence");
    assert_eq!(told.owes("Joan Abbott", "promise").await, today, "{now}");

    let ana = told.page("Ana Ruiz").await;
    let deepest = ana.led_to.iter().map(|node| node.depth).max();
    assert_eq!(deepest, Some(4), "{now}: a chain");
    let won: Vec<&str> =
        ana.led_to.iter().filter(|n| n.stage == "won").map(|n| n.person.name.as_str()).collect();
    assert_eq!(won, ["Tomas Lindqvist", "Grace Adeyemi", "Peter Novak"], "{now}: three deep with wins");
    for (name, kind) in [
        ("Kevin Osei", "praise"),
        ("Lena Brandt", "close"),
        ("Bruce Tolliver", "rescue"),
        ("Rafael Pinto", "project_completed"),
        ("Dora Whitfield", "testimonial"),
        ("Gloria Mensah", "gave_referral"),
        ("Priscilla Tan", "association"),
        ("Stephen Achebe", "no_sale"),
    ] {
        assert_eq!(told.moment(name).await, kind, "{now}: {name}");
    }
}

async fn its_day_is_worth_opening(told: &Told, now: &str) {
    let (app, maya) = (&told.app, &told.maya);
    let all = contacts(app, &told.priya, None, None, 200).await.unwrap().lines.len();
    assert!((56..=64).contains(&all), "{now}: {all} contacts");
    let alike = actions::views::likeness::open_likenesses(app, maya).await.unwrap();
    let alike: Vec<_> =
        alike.iter().map(|pair| (pair.contact.row.name.as_str(), pair.other.row.name.as_str())).collect();
    assert_eq!(alike, [("Beverly Stroud", "Beverly Stroud")], "{now}: perhaps the same");
    assert_eq!(actions::views::mail::mails_waiting(app, maya).await.unwrap(), 1, "{now}: a stranger wrote");
    let view = today(app, maya).await.unwrap();
    assert_eq!(card(&view, "Marcus Boyle"), "promises", "{now}");
    assert_eq!(card(&view, "Victor Hale"), "promises", "{now}");
    assert_eq!(card(&view, "Kevin Osei"), "ask", "{now}");
    assert!((3..=8).contains(&view.promises), "{now}: {} promises", view.promises);
    assert!((5..=12).contains(&view.asks), "{now}: {} asks", view.asks);
    assert_ne!(card(&view, "Nadia Flores"), "ask", "{now}: a complaint suppresses");
    let held = view.suppressed.iter().find(|held| held.name == "Nadia Flores");
    assert_eq!(held.map(|held| held.because), Some("complaint"), "{now}: and Today says so");
    let sam = today(app, &told.sam).await.unwrap();
    assert!(sam.promises >= 1 && sam.asks >= 3, "{now}: Sam has {} and {}", sam.promises, sam.asks);
    let manager = today(app, &told.priya).await.unwrap();
    assert!(manager.team.iter().any(|late| late.name == "Curtis Webb"), "{now}: it escalated");
    let found = numbers(app, &told.priya, add_days(told.today, -DAYS), told.today).await.unwrap();
    assert!(found.missed_moments >= 5 && found.funnel.won >= 6, "{now}: {found:?}");
    assert!(found.promises_kept.made * 10 >= found.promises_kept.of * 9, "{now}: {:?}", found.promises_kept);
    let late = lists::overdue_promises(app, &told.priya).await.unwrap();
    assert!(late.lines.len() <= 6, "{now}: a good office is seldom late: {:?}", late.lines);
    let never = lists::delighted_never_asked(app, &told.priya).await.unwrap();
    assert!(!never.lines.is_empty(), "{now}");
    assert!(!lists::non_buyers_with_open_loops(app, maya).await.unwrap().is_empty(), "{now}");
}

#[tokio::test]
async fn all_four_outcomes_of_an_ask_are_in_it() {
    let told = told(NOWS[0]).await;
    let mut reader = told.app.db.read(told.maya.workspace).await.unwrap();
    let mut outcomes = std::collections::BTreeMap::new();
    for owner in [&told.maya, &told.sam] {
        for (contact,) in reader.contacts_of_owner(owner.user.0).await.unwrap() {
            for ask in reader.asks_of(contact).await.unwrap() {
                *outcomes.entry(ask.outcome).or_insert(0) += 1;
            }
        }
    }
    assert_eq!(
        outcomes.keys().map(String::as_str).collect::<Vec<_>>(),
        ["declined", "named", "nobody_in_mind", "not_yet"]
    );
    assert!(outcomes["named"] >= 15, "{outcomes:?}");
}

/// M13, M40: a goal with a history, somebody away, and somebody whom two captured.
async fn its_weeks_are_there(told: &Told, now: &str) {
    let goal = goal(&told.app, &told.maya).await.unwrap();
    let set: Vec<i64> = goal.weeks.iter().filter_map(|week| week.goal).collect();
    assert!(set.len() >= 8 && set.first() == Some(&1) && set.last() == Some(&2), "{now}: {set:?}");
    assert!(goal.longest >= 2 && goal.proposal.is_some(), "{now}: {goal:?}");
    assert_eq!(goal.proposed.unwrap().by, "Priya Raman", "{now}");
    assert!(goal_line(&told.app, &told.maya).await.unwrap().is_some(), "{now}");
    let team = team(&told.app, &told.priya, add_days(told.today, -89), told.today).await.unwrap();
    assert_eq!((team.covers.len(), team.covers[0].user_name.as_str()), (1, "Sam Okafor"), "{now}");
    assert_eq!(team.claims.len(), 1, "{now}: {:?}", team.claims);
    assert!(team.reps.iter().any(|rep| rep.r.is_some()), "{now}");
    let review = review_view(&told.app, &told.maya).await.unwrap();
    assert!(!review.gave.is_empty() && !review.late.is_empty(), "{now}");
}
