//! A goal that is nobody else's business, and a review that asks once (M13, M40).

use crate::office::{Office, action, in_memory};

const REVIEW: &str = "Weekly review: ten minutes";
/// One o'clock in the afternoon of a Friday in Chicago, and a minute before.
const FRIDAY: &str = "2026-11-27T19:00:00Z";
const BEFORE: &str = "2026-11-27T18:59:00Z";

fn at(office: &Office, instant: &str) {
    office.clock.set(instant.parse().unwrap());
}

#[tokio::test]
async fn m40_a_goal_is_on_today_and_in_ones_own_numbers_and_shown_to_nobody_else() {
    let office = in_memory().await;
    let form = [("id", action(9_001).0.to_string()), ("asks", "37".to_owned()), ("start", "this".to_owned())];
    assert_eq!(office.post(Some(&office.maya), "/goal", &form).await.status, 303);
    for path in ["/today", "/numbers", "/goal", "/review"] {
        let page = office.get(Some(&office.maya), path).await.body;
        assert!(page.contains("of 37 asks this week"), "{path}: {page}");
        for other in [&office.sam, &office.priya, &office.olga] {
            assert!(!office.get(Some(other), path).await.body.contains("37 asks"), "{path}");
        }
    }
    for path in
        [format!("/numbers?who={}", office.maya.id), "/team".to_owned(), "/numbers?who=team".to_owned()]
    {
        let page = office.get(Some(&office.priya), &path).await;
        assert_eq!(page.status, 200, "{path}");
        let told = page.body.contains("37 asks") || page.body.contains("Your goal and your weeks");
        assert!(!told, "{path} shows a manager the goal of a rep");
    }
    // Without scripts a wrong number is told beside it, and kept.
    let wrong = [("asks", "lots".to_owned()), ("start", "next".to_owned())];
    let told = office.post(Some(&office.maya), "/goal", &wrong).await;
    assert_eq!(told.status, 422);
    assert!(told.body.contains("Write a whole number") && told.body.contains("lots"), "{}", told.body);
    // A proposal is beside one's own goal, and changes nothing about it.
    let proposal = [("id", action(9_002).0.to_string()), ("asks", "41".to_owned())];
    assert_eq!(office.post(Some(&office.priya), "/goal/proposal", &proposal).await.status, 303);
    assert!(office.get(Some(&office.maya), "/goal").await.body.contains("proposes 41 to the team"));
    assert!(!office.get(Some(&office.maya), "/today").await.body.contains("41 asks"));
    let refused = office.post(Some(&office.maya), "/goal/proposal", &proposal[1..]).await;
    assert_eq!(refused.status, 403);
}

#[tokio::test]
async fn the_review_comes_up_on_friday_afternoon_until_it_is_done_and_never_on_another_day() {
    let office = in_memory().await;
    let maya = Some(&office.maya);
    let shows = async |instant: &str| {
        at(&office, instant);
        office.get(maya, "/today").await.body.contains(REVIEW)
    };
    assert!(!shows(BEFORE).await);
    assert!(shows(FRIDAY).await);
    for another in ["2026-11-28T19:00:00Z", "2026-11-30T19:00:00Z", "2026-12-03T19:00:00Z"] {
        assert!(!shows(another).await, "{another}: it asks once");
    }
    assert!(shows(FRIDAY).await);
    let done = office.post(maya, "/review/completion", &[("id", action(9_010).0.to_string())]).await;
    assert_eq!((done.status.as_u16(), done.location()), (303, "/review"));
    let page = office.get(maya, "/review").await.body;
    assert!(page.contains("Done on Fri 27 Nov 2026."), "nobody knows how long it took: {page}");
    assert!(!shows(FRIDAY).await);
    assert!(office.get(Some(&office.sam), "/today").await.body.contains(REVIEW), "to each their own");
    // Not at all is not at all.
    let never = [("id", action(9_011).0.to_string()), ("day", String::new()), ("hour", "13".to_owned())];
    assert_eq!(office.post(Some(&office.sam), "/review/time", &never).await.status, 303);
    assert!(!office.get(Some(&office.sam), "/today").await.body.contains(REVIEW));
}

#[tokio::test]
async fn what_is_wrong_in_a_form_of_the_review_is_told_and_leads_back_to_it() {
    let office = in_memory().await;
    let maya = Some(&office.maya);
    let wrong =
        [("asks", "lots".to_owned()), ("start", "next".to_owned()), ("back", "/review#step-goal".to_owned())];
    let told = office.post(maya, "/goal", &wrong).await;
    assert_eq!(told.status, 422);
    assert!(told.body.contains(r#"name="back" value="/review#step-goal""#), "{}", told.body);
    let outside = [("asks", "lots".to_owned()), ("back", "https://example.com/".to_owned())];
    assert!(office.post(maya, "/goal", &outside).await.body.contains(r#"name="back" value="/goal""#));
    // A day that is none is told beside it, and a week that is none is not taken for the one that is due.
    let before = office.everything().await;
    let day = [("day", "someday".to_owned()), ("hour", "13".to_owned())];
    let told = office.post(maya, "/review/time", &day).await;
    assert!(told.status == 422 && told.body.contains("Choose a weekday"), "{}", told.body);
    for path in ["/review/beginning", "/review/completion"] {
        let told = office.post(maya, path, &[("week", "last week".to_owned())]).await;
        assert_eq!(told.status, 400, "{path}");
    }
    assert_eq!(office.everything().await, before);
}
