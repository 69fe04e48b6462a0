//! Ways in and out: cookies, limits, links, and where a form may come from.

use actions::SignInLink;
use axum::body::Body;
use axum::http::Request;

use crate::office::{Office, Person, in_memory};

const PASSWORD: &str = "correct horse battery";

/// An office set up by link, with a password.
async fn set_up() -> (Office, String) {
    let office = in_memory().await;
    let db = store::testing::memory().await;
    let app = actions::App::new(db, office.clock.clone());
    let token = actions::set_up_link(&app).await.unwrap().unwrap();
    let options = web::Options { public_url: "https://who-else.example".into() };
    let router = web::router(app.clone(), options);
    (Office { app, router, ..office }, token)
}

fn first_user(token: &str) -> Vec<(&'static str, String)> {
    [
        ("token", token),
        ("name", "Priya"),
        ("email", "Priya@Example.com"),
        ("password", PASSWORD),
        ("workspace", "Brightwater"),
        ("zone", "America/Chicago"),
        ("region", "US"),
        ("currency", "USD"),
    ]
    .into_iter()
    .map(|(name, value)| (name, value.to_owned()))
    .collect()
}

#[tokio::test]
async fn the_first_start_founds_an_office_by_its_link_once() {
    let (office, token) = set_up().await;
    assert_eq!(office.get(None, &format!("/set-up/{token}")).await.status, 200);
    let mut wrong = first_user(&token);
    wrong[2].1 = "not an address".into();
    wrong[3].1 = "short".into();
    let refused = office.post(None, "/set-up", &wrong).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("value=\"Brightwater\""), "what was typed is kept");
    assert!(!refused.body.contains("value=\"short\""), "but never a password");

    let done = office.post(None, "/set-up", &first_user(&token)).await;
    assert_eq!((done.status.as_u16(), done.location()), (303, "/today"));
    let cookie = done.header("set-cookie").to_owned();
    for flag in ["HttpOnly", "SameSite=Lax", "Path=/", "Secure", "Max-Age="] {
        assert!(cookie.contains(flag), "{cookie}");
    }
    assert_eq!(office.post(None, "/set-up", &first_user(&token)).await.status, 404, "the link is used up");
    assert_eq!(office.get(None, &format!("/set-up/{token}")).await.status, 404, "and shows no form");

    let sign_in =
        [("email", "priya@example.com".into()), ("password", PASSWORD.into()), ("next", "/lists".into())];
    let signed_in = office.post(None, "/sign-in", &sign_in).await;
    assert_eq!((signed_in.status.as_u16(), signed_in.location()), (303, "/lists"));
    let elsewhere = [sign_in[0].clone(), sign_in[1].clone(), ("next", "//evil.example".to_owned())];
    assert_eq!(office.post(None, "/sign-in", &elsewhere).await.location(), "/today");
}

#[tokio::test]
async fn the_wrong_password_is_told_without_saying_what_was_wrong_and_only_so_often() {
    let (office, token) = set_up().await;
    office.post(None, "/set-up", &first_user(&token)).await;
    let form = |email: &str| [("email", email.to_owned()), ("password", "wrong horse".to_owned())];
    let known = office.post(None, "/sign-in", &form("priya@example.com")).await;
    let unknown = office.post(None, "/sign-in", &form("nobody@example.com")).await;
    assert_eq!((known.status.as_u16(), unknown.status.as_u16()), (422, 422));
    assert_eq!(
        known.body.replace("priya@example.com", ""),
        unknown.body.replace("nobody@example.com", ""),
        "nobody learns which addresses are known"
    );
    for _ in 0..10 {
        office.post(None, "/sign-in", &form("priya@example.com")).await;
    }
    let limited = office.post(None, "/sign-in", &form("priya@example.com")).await;
    assert_eq!(limited.status, 429);
    assert!(limited.body.contains("Too many tries"));
    let right = [("email", "priya@example.com".to_owned()), ("password", PASSWORD.to_owned())];
    assert_eq!(office.post(None, "/sign-in", &right).await.status, 429, "even with the right one");
    office.clock.set("2026-11-21T15:20:00Z".parse().unwrap());
    assert_eq!(office.post(None, "/sign-in", &right).await.status, 303, "but not for ever");
}

#[tokio::test]
async fn a_door_opens_by_a_press_and_looking_at_it_uses_nothing_up() {
    let office = in_memory().await;
    let link =
        actions::make_sign_in_link(&office.app, office.here, office.maya.id, SignInLink::Once).await.unwrap();
    let door = format!("/door/{link}");
    for _ in 0..3 {
        assert_eq!(office.get(None, &door).await.status, 200);
    }
    let entered = office.post(None, &door, &[]).await;
    assert_eq!((entered.status.as_u16(), entered.location()), (303, "/today"));
    assert_eq!(office.post(None, &door, &[]).await.status, 404);
    assert_eq!(office.post(None, "/door/%3Cscript%3E", &[]).await.status, 404);
}

#[tokio::test]
async fn signing_out_ends_the_session_itself() {
    let office = in_memory().await;
    assert_eq!(office.get(Some(&office.maya), "/today").await.status, 200);
    let out = office.post(Some(&office.maya), "/sign-out", &[]).await;
    assert_eq!((out.status.as_u16(), out.location()), (303, "/sign-in"));
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    let after = office.get(Some(&office.maya), "/today").await;
    assert_eq!((after.status.as_u16(), after.location()), (303, "/sign-in?next=%2Ftoday"));
}

#[tokio::test]
async fn htmx_is_told_where_the_door_is() {
    let office = in_memory().await;
    let request = Request::post("/follow-ups/completion")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("hx-request", "true")
        .header("hx-current-url", "https://who-else.example/contacts/1?x=2");
    let reply = office.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(reply.status, 401);
    assert_eq!(reply.header("hx-redirect"), "/sign-in?next=%2Fcontacts%2F1%3Fx%3D2");
}

#[tokio::test]
async fn forms_of_other_sites_change_nothing() {
    let office = in_memory().await;
    let before = office.everything().await;
    let path = format!("/contacts/{}/complaints", office.ana);
    let cases: [(&[(&str, &str)], u16); 9] = [
        (&[("sec-fetch-site", "cross-site")], 403),
        (&[("sec-fetch-site", "same-site")], 403),
        (&[("sec-fetch-site", "cross-site"), ("origin", "https://who-else.example")], 403),
        (&[("origin", "https://evil.example"), ("host", "who-else.example")], 403),
        (&[("origin", "null"), ("host", "who-else.example")], 403),
        (&[("host", "who-else.example")], 403),
        (&[("referer", "https://evil.example/who-else.example"), ("host", "who-else.example")], 403),
        (&[("origin", "https://who-else.example"), ("host", "127.0.0.1:7878")], 422),
        (&[("referer", "http://127.0.0.1:7878/contacts"), ("host", "127.0.0.1:7878")], 422),
    ];
    for (headers, status) in cases {
        let mut request = Request::post(&path)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("cookie", &office.maya.cookie);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let reply = office.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(reply.status, status, "{headers:?}");
        assert_eq!(office.everything().await, before);
    }
}

#[tokio::test]
async fn an_invitation_lets_somebody_join_once() {
    let office = in_memory().await;
    let form = [("email", "kim@example.com".to_owned()), ("role", "rep".to_owned())];
    let made = office.post(Some(&office.priya), "/settings/team/invitations", &form).await;
    let start = made.body.find("https://who-else.example/join/").unwrap() + "https://who-else.example".len();
    let path = made.body[start..].split('"').next().unwrap().to_owned();
    let page = office.get(None, &path).await;
    assert!(page.body.contains("kim@example.com"), "{}", page.body);
    let join = [
        ("name", "Kim Lee".to_owned()),
        ("email", "kim@example.com".to_owned()),
        ("password", PASSWORD.to_owned()),
        ("zone", "America/Chicago".to_owned()),
    ];
    let mut weak = join.clone();
    weak[2].1 = "kim".into();
    let refused = office.post(None, &path, &weak).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("value=\"Kim Lee\""));
    let joined = office.post(None, &path, &join).await;
    assert_eq!((joined.status.as_u16(), joined.location()), (303, "/today"));
    assert_eq!(office.get(None, &path).await.status, 404, "used up");
    let rep = office.get(Some(&office.sam), "/settings/team").await;
    assert_eq!(rep.status, 403);
}

#[tokio::test]
async fn m40_an_invitation_that_is_withdrawn_opens_nothing_any_more() {
    let office = in_memory().await;
    let form = [("email", "kim@example.com".to_owned()), ("role", "rep".to_owned())];
    let made = office.post(Some(&office.priya), "/settings/team/invitations", &form).await;
    let start = made.body.find("https://who-else.example/join/").unwrap() + "https://who-else.example".len();
    let link = made.body[start..].split('"').next().unwrap().to_owned();
    let team = office.get(Some(&office.priya), "/settings/team").await;
    assert!(team.body.contains("kim@example.com") && team.body.contains("Rep, until Sat 5 Dec 2026"));
    let kims = team.body.split("<li").find(|line| line.contains("kim@example.com")).unwrap();
    let withdrawal = kims.split("action=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert!(withdrawal.ends_with("/withdrawal"), "{withdrawal}");
    assert_eq!(office.post(Some(&office.maya), withdrawal, &[]).await.status, 403);
    assert_eq!(office.get(None, &link).await.status, 200);
    assert_eq!(office.post(Some(&office.priya), withdrawal, &[]).await.status, 303);
    assert_eq!(office.get(None, &link).await.status, 404);
    let after = office.get(Some(&office.priya), "/settings/team").await;
    assert!(!after.body.contains("kim@example.com"));
    assert_eq!(office.post(Some(&office.priya), withdrawal, &[]).await.status, 404, "only once");
}

#[tokio::test]
async fn m40_roles_teams_and_leaving_are_an_admins_to_change() {
    let office = in_memory().await;
    let path = format!("/settings/team/{}/role", office.sam.id);
    let as_manager = [("role", "manager".to_owned())];
    assert_eq!(office.post(Some(&office.maya), &path, &as_manager).await.status, 403);
    assert_eq!(office.post(Some(&office.priya), &path, &as_manager).await.status, 303);
    let mayas = format!("/settings/team/{}/role", office.maya.id);
    let on_sams_team = [("role", "rep".to_owned()), ("manager", office.sam.id.to_string())];
    assert_eq!(office.post(Some(&office.priya), &mayas, &on_sams_team).await.status, 303);
    let seen = office.get(Some(&office.sam), &format!("/contacts/{}", office.ana)).await;
    assert_eq!(seen.status, 200, "a manager sees the contacts of their team");
    let own = format!("/settings/team/{}/role", office.priya.id);
    let reply = office.post(Some(&office.priya), &own, &as_manager).await;
    assert!(reply.body.contains("needs at least one admin"), "{}", reply.status);
    let left = [("role", "rep".to_owned()), ("barred", "on".to_owned())];
    assert_eq!(office.post(Some(&office.priya), &mayas, &left).await.status, 303);
    assert_eq!(office.get(Some(&office.maya), "/today").await.status, 303, "who has left is out at once");
}

#[tokio::test]
async fn a_new_password_signs_every_other_device_out_and_this_one_stays_in() {
    let office = in_memory().await;
    let link =
        actions::make_sign_in_link(&office.app, office.here, office.maya.id, SignInLink::Once).await.unwrap();
    let phone = actions::sign_in_by_link(&office.app, &link).await.unwrap().session;
    let phone = Person { id: office.maya.id, cookie: format!("whoelse_session={phone}") };
    let weak = [("current", String::new()), ("password", "short".to_owned())];
    assert_eq!(office.post(Some(&office.maya), "/settings/password", &weak).await.status, 422);
    assert_eq!(office.get(Some(&phone), "/today").await.status, 200, "nothing was changed");
    let good = [("current", String::new()), ("password", PASSWORD.to_owned())];
    let changed = office.post(Some(&office.maya), "/settings/password", &good).await;
    assert_eq!((changed.status.as_u16(), changed.location()), (303, "/settings"));
    assert_eq!(office.get(Some(&phone), "/today").await.status, 303, "the phone is out");
    let session = changed
        .headers
        .get_all("set-cookie")
        .iter()
        .filter_map(|value| value.to_str().ok()?.split(';').next())
        .find(|pair| pair.starts_with("whoelse_session="))
        .unwrap();
    let here = Person { id: office.maya.id, cookie: session.to_owned() };
    assert_eq!(office.get(Some(&here), "/today").await.status, 200);
    let wrong = [("current", "not it".to_owned()), ("password", "another long one".to_owned())];
    let refused = office.post(Some(&here), "/settings/password", &wrong).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("That is not your password until now."));
}

#[tokio::test]
async fn m26_the_working_week_the_holidays_and_the_cadence_are_set_on_a_page() {
    let office = in_memory().await;
    let form = |holidays: &str| {
        let mut form: Vec<(&str, String)> =
            ["mon", "tue", "sat"].iter().map(|day| ("week", (*day).to_owned())).collect();
        form.extend([("holidays", holidays.to_owned()), ("cadence_a", "14".to_owned())]);
        form
    };
    let before = office.everything().await;
    assert_eq!(office.post(Some(&office.maya), "/settings/office", &form("")).await.status, 403);
    let wrong = office.post(Some(&office.priya), "/settings/office", &form("25.12.2026")).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains("25.12.2026") && wrong.body.contains("Write each day like"));
    let no_day = [("holidays", String::new())];
    let idle = office.post(Some(&office.priya), "/settings/office", &no_day).await;
    assert!(idle.body.contains("Choose at least one working day."), "{}", idle.status);
    assert_eq!(office.everything().await, before);
    let saved = office.post(Some(&office.priya), "/settings/office", &form("2026-11-23\n2026-11-24")).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let mut reader = office.app.db.read(office.here).await.unwrap();
    let kept = actions::Office::load(&mut reader).await.unwrap();
    drop(reader);
    assert_eq!(kept.settings.cadence(domain::contact::Tier::A), 14);
    let saturday = jiff::civil::date(2026, 11, 21);
    assert_eq!(kept.calendar.add_business_days(saturday, 1), jiff::civil::date(2026, 11, 28), "a Saturday");
    let shown = office.get(Some(&office.maya), "/settings/office").await;
    assert!(shown.body.contains("2026-11-24") && shown.body.contains("disabled"));
}
