//! A rep's day on the web: what is done shows, can be taken back, and weighs little.

use axum::body::Body;
use axum::http::Request;

use crate::office::{ANA, Office, Reply, in_memory};

/// Follows an answer to the page it leads to, with the cookies it set.
async fn follow(office: &Office, reply: &Reply) -> Reply {
    assert_eq!(reply.status, 303, "{}", reply.body);
    let done = reply.header("set-cookie").split(';').next().unwrap().to_owned();
    let request = Request::get(reply.location()).header("cookie", format!("{}; {done}", office.maya.cookie));
    office.send(request.body(Body::empty()).unwrap()).await
}

/// The address and hidden fields of the Undo form in a page.
fn undo_form(page: &str) -> (String, Vec<(&'static str, String)>) {
    let start = page.find("action=\"/undo/").expect("the page has an Undo") + 8;
    let form = &page[start..start + page[start..].find("</form>").unwrap()];
    let address = form.split('"').next().unwrap().to_owned();
    let value = |name: &str| {
        let from = form.find(&format!("name=\"{name}\" value=\"")).unwrap() + name.len() + 15;
        form[from..].split('"').next().unwrap().to_owned()
    };
    (address, vec![("id", value("id")), ("back", value("back"))])
}

#[tokio::test]
async fn m39_today_shows_the_promise_says_why_and_takes_one_tap() {
    let office = in_memory().await;
    office.clock.set("2026-11-23T15:00:00Z".parse().unwrap());
    let today = office.get(Some(&office.maya), "/today").await;
    assert!(today.body.contains("Tom Walled"), "{}", today.body);
    assert!(today.body.contains("Make the first contact"));
    assert!(today.body.contains(&format!("value=\"{}\"", office.first_call)));
    assert!(today.body.contains("class=\"badge\""));

    let before = office.everything().await;
    let tap = [("id", office.first_call.to_string())];
    let page = follow(&office, &office.post(Some(&office.maya), "/follow-ups/completion", &tap).await).await;
    assert!(page.body.contains("Done: Tom Walled."), "the toast: {}", page.body);
    assert!(page.header("set-cookie").starts_with("whoelse_done=;"), "said once");
    let (address, form) = undo_form(&page.body);
    let undone = follow(&office, &office.post(Some(&office.maya), &address, &form).await).await;
    assert!(undone.body.contains("Taken back."));
    assert_eq!(office.everything().await["rows"], before["rows"], "as if nothing had been");
}

#[tokio::test]
async fn m9_an_ask_becomes_people_referrals_and_promises() {
    let office = in_memory().await;
    let won = [("value", "18,500".to_owned()), ("then", "ask".to_owned())];
    let won = office.post(Some(&office.maya), &format!("/deals/{}/won", office.deal), &won).await;
    assert_eq!(won.location(), format!("/ask/{}", office.ana));
    let screen = office.get(Some(&office.maya), won.location()).await;
    assert!(
        screen.body.contains("The old one fails on Fridays"),
        "the coach names the issue: {}",
        screen.body
    );
    let form = [
        ("contact_id", office.ana.to_string()),
        ("moment_id", office.moment.to_string()),
        ("outcome", "named".to_owned()),
        ("names", "Jane Doe, CFO at Acme, 312 555 0100".to_owned()),
        ("names", String::new()),
        ("names", "Carl Moss".to_owned()),
        ("happy_call", "2".to_owned()),
        ("more_names", "June Achebe\n\nIda Lund, dentist".to_owned()),
        ("ran_out", "on".to_owned()),
    ];
    let saved = office.post(Some(&office.maya), "/asks", &form).await;
    let page = follow(&office, &saved).await;
    assert!(page.body.contains(&format!("4 names from {ANA}.")), "{}", page.body);
    for name in ["Jane Doe", "Carl Moss", "June Achebe", "Ida Lund"] {
        assert!(page.body.contains(name), "{name}");
    }
    let mut reader = office.app.db.read(office.here).await.unwrap();
    let referrals = reader.referrals_by(office.ana).await.unwrap();
    let happy: Vec<_> = referrals.iter().filter(|one| one.happy_call && one.position == 1).collect();
    assert_eq!(happy.len(), 1, "the tick belongs to the line it stood beside, blank lines counted");
}

#[tokio::test]
async fn what_was_typed_on_the_ask_screen_comes_back_when_it_is_refused() {
    let office = in_memory().await;
    let form = [
        ("contact_id", office.ana.to_string()),
        ("moment_id", office.moment.to_string()),
        ("outcome", "not_yet".to_owned()),
        ("not_yet_days", "other".to_owned()),
        ("not_yet_on", "2020-01-01".to_owned()),
        ("words", "When the <winter> is over".to_owned()),
        ("names", "Jane Doe".to_owned()),
        ("events", "Chamber breakfast".to_owned()),
        ("event_on", "2026-12-04".to_owned()),
    ];
    let back = office.post(Some(&office.maya), "/asks", &form).await;
    assert_eq!(back.status, 422, "{}", back.body);
    for kept in [
        "value=\"2020-01-01\"",
        "When the &#60;winter&#62; is over",
        "value=\"Jane Doe\"",
        "Chamber breakfast",
        "2026-12-04",
    ] {
        assert!(back.body.contains(kept), "{kept}: {}", back.body);
    }
    assert!(back.body.contains("Not saved yet."));
}

#[tokio::test]
async fn m14_a_line_is_understood_as_one_types_and_taken_down() {
    let office = in_memory().await;
    let line =
        "/capture/preview?line=Jane+Doe%2C+CFO+at+Acme%2C+312+555+0100%2C+same+%22old%22+%26+tired+oven";
    let chips = office.get(Some(&office.maya), line).await;
    assert!(!chips.body.contains("<html"), "a piece of a page");
    for part in ["Jane Doe", "CFO", "Acme", "312 555 0100", "same &#34;old&#34; &#38; tired oven"] {
        assert!(chips.body.contains(part), "{part}: {}", chips.body);
    }
    let form =
        [("line", "Jane Doe, CFO at Acme, 312 555 0100".to_owned()), ("given_by_q", "ruiz".to_owned())];
    let page = follow(&office, &office.post(Some(&office.maya), "/captures", &form).await).await;
    assert!(page.body.contains("Taken down: Jane Doe."), "{}", page.body);
    assert!(page.body.contains("Who else?"), "and on to the next");
    let nobody = [("line", "Jim".to_owned()), ("given_by_q", "zzz".to_owned())];
    let back = office.post(Some(&office.maya), "/captures", &nobody).await;
    assert_eq!(back.status, 422);
    assert!(back.body.contains("value=\"zzz\"") && back.body.contains(">Jim</textarea>"));
}

#[tokio::test]
async fn an_edit_keeps_what_the_form_does_not_show() {
    let office = in_memory().await;
    let form = office.get(Some(&office.maya), &format!("/contacts/{}/edit", office.ana)).await;
    assert!(form.body.contains("(312) 555-0142; (312) 555-0177"), "every number: {}", form.body);
    let route = crate::forms::posts().find(|route| route.path == "/contacts/{contact}").unwrap();
    office.post(Some(&office.maya), &format!("/contacts/{}", office.ana), &office.good(route)).await;
    let page = office.get(Some(&office.maya), &format!("/contacts/{}", office.ana)).await.body;
    for kept in ["(312) 555-0177", "4 June", "Founder"] {
        assert!(page.contains(kept), "{kept}");
    }
}

#[tokio::test]
async fn m18_a_file_comes_in_and_bad_rows_are_told() {
    let office = in_memory().await;
    let file = |name: &str, bytes: &str| {
        let body = format!(
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n{bytes}\r\n--x--\r\n"
        );
        Request::post("/import")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "multipart/form-data; boundary=x")
            .header("cookie", &office.maya.cookie)
            .body(Body::from(body))
            .unwrap()
    };
    let maya = Some(&office.maya);
    let before = office.everything().await;
    let reply =
        office.send(file("people.csv", "Name,Line,x\nZed Stone,312 555 0155,\n,,\n\"Open quote,1\n")).await;
    assert_eq!(reply.status, 303, "{}", reply.body);
    let waiting = reply.location().to_owned();
    assert_eq!(office.everything().await, before, "nothing is saved yet");
    let page = office.get(maya, &waiting).await.body;
    for shown in ["1 person: 1 new.", "Zed Stone", "312 555 0155", "never closed", "Bring in 1 person"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let told = [("column-1", "mobile".to_owned()), ("column-9", "name".into()), ("column-x", "?".into())];
    let corrected = office.post(maya, &waiting, &told).await;
    assert_eq!((corrected.status.as_u16(), corrected.location()), (303, waiting.as_str()));
    let page = office.get(maya, &waiting).await.body;
    assert!(page.contains("value=\"mobile\" selected"), "{page}");

    let started = office.post(maya, &format!("{waiting}/start"), &[]).await;
    assert_eq!(started.status, 303, "{}", started.body);
    let import = started.location().to_owned();
    let page = office.get(maya, &import).await;
    assert!(page.body.contains("1 person is in."), "{}", page.body);
    assert!(page.body.contains("<table"), "bad rows with their lines: {}", page.body);
    assert!(office.get(maya, "/contacts?q=zed").await.body.contains("Zed Stone"));
    let told = office.get(maya, &format!("{import}/events")).await;
    assert_eq!(told.header("content-type"), "text/event-stream");
    assert!(told.body.starts_with("event: end\ndata: "), "{}", told.body);
    let gone = office.get(maya, &waiting).await;
    assert_eq!((gone.status.as_u16(), gone.location()), (303, import.as_str()));

    let file_of_all = office.get(maya, "/people.csv").await;
    assert!(file_of_all.header("content-disposition").contains("people.csv"));
    assert!(
        file_of_all.body.contains("Zed Stone") && file_of_all.body.contains("mobile"),
        "{}",
        file_of_all.body
    );

    let back = office.post(maya, &format!("{import}/undo"), &[]).await;
    assert_eq!(back.location(), import);
    let page = office.get(maya, &import).await.body;
    assert!(page.contains("Taken back."), "{page}");
    assert!(!office.get(maya, "/contacts?q=zed").await.body.contains("Zed Stone"));
    assert!(office.get(maya, "/import").await.body.contains(", taken back"), "among the earlier ones");

    let junk = office.send(file("holiday.jpg", "\u{1}\u{2}<script>alert(1)</script>")).await;
    assert_eq!(junk.status, 422);
    assert!(!junk.body.contains("<script>alert"));
    let none = office.send(file("", "")).await;
    assert_eq!(none.status, 422);
}

#[tokio::test]
async fn today_ask_and_capture_weigh_no_more_than_fifty_kilobytes_in_all() {
    let office = in_memory().await;
    office.clock.set("2026-11-23T15:00:00Z".parse().unwrap());
    let mut seen = std::collections::BTreeSet::new();
    let mut bytes = 0;
    for path in ["/today".to_owned(), format!("/ask/{}", office.ana), "/capture".to_owned()] {
        let page = office.get(Some(&office.maya), &path).await.body;
        let request =
            Request::get(&path).header("cookie", &office.maya.cookie).header("accept-encoding", "gzip");
        let packed = office.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(packed.header("content-encoding"), "gzip");
        bytes += packed.bytes;
        for part in page.split("/assets/").skip(1) {
            let name: String = part.chars().take_while(|c| !matches!(c, '"' | '#' | '\'' | ')')).collect();
            if seen.insert(name.clone()) {
                let asset = web::assets::find_asset(&name).unwrap_or_else(|| panic!("{name} is served"));
                bytes += asset.gzip.unwrap_or(asset.bytes).len();
            }
        }
    }
    assert!(bytes <= 50 * 1024, "{bytes} bytes");
}

#[tokio::test]
async fn m31_a_card_is_let_go_as_a_whole_or_not_at_all_and_comes_back_as_a_whole() {
    let office = in_memory().await;
    let before = office.everything().await;
    let card = |third: &str| {
        let mut form = vec![("reason", "He moved away".to_owned())];
        form.extend(
            [&office.first_call.to_string(), &office.no_promise.to_string(), third]
                .map(|id| ("id", id.to_owned())),
        );
        form
    };
    let unknown = uuid::Uuid::from_u128(99).to_string();
    assert_eq!(office.post(Some(&office.maya), "/follow-ups/release", &card(&unknown)).await.status, 404);
    assert_eq!(office.everything().await, before, "all or nothing");
    let both = card(&office.first_call.to_string());
    let page = follow(&office, &office.post(Some(&office.maya), "/follow-ups/release", &both).await).await;
    assert!(page.body.contains("Let go: Tom Walled."), "{}", page.body);
    let (address, form) = undo_form(&page.body);
    office.post(Some(&office.maya), &address, &form).await;
    assert_eq!(office.everything().await["rows"], before["rows"]);
}

#[tokio::test]
async fn m2_what_the_words_may_mean_is_asked_and_nothing_is_done_by_itself() {
    let office = in_memory().await;
    let before = office.everything().await;
    let told = |what: &str, more: &[(&'static str, &str)]| {
        let mut form = vec![("what", what.to_owned()), ("kind", "call".to_owned())];
        form.extend(more.iter().map(|(name, value)| (*name, (*value).to_owned())));
        let office = &office;
        async move { office.post(Some(&office.maya), "/noticed", &form).await.body }
    };
    let rescue = "Rang Ana. She said: you saved us on Friday, the ovens were cold an hour before opening.";
    let asked = told(rescue, &[]).await;
    assert!(asked.contains("saved") && asked.contains("data-tick=\"moment=rescue\""), "{asked}");
    assert!(!asked.contains("<html"), "a piece of a page");
    let dropped = told(rescue, &[("dropped", "rescue")]).await;
    assert!(!dropped.contains("moment=rescue"), "what was waved away stays away: {dropped}");
    let marked = told(rescue, &[("moment", "rescue")]).await;
    assert!(!marked.contains("moment=rescue"), "what is ticked needs no question: {marked}");
    assert_eq!(told("Please find the invoice attached. Thanks!", &[]).await.trim(), "");
    let hostile = told("<script>alert(1)</script> you are the best team we ever worked with", &[]).await;
    assert!(!hostile.contains("<script>"), "{hostile}");
    assert_eq!(office.everything().await, before, "nothing was written");
}

#[tokio::test]
async fn m12_a_note_about_somebody_nobody_named_stays_one_when_its_words_are_checked_and_goes() {
    let office = in_memory().await;
    let (path, member) =
        (format!("/contacts/{}/letter?kind=forwardable_note&other=nobody", office.ana), Some(&office.maya));
    let meant = "name=\"other\" value=\"nobody\"";
    let form = office.get(member, &path).await;
    assert!(form.body.contains(meant), "{}", form.body);
    let typed = |way: &str, body: &str| {
        [
            ("kind", "forwardable_note".to_owned()),
            ("contact", office.ana.to_string()),
            ("other", "nobody".to_owned()),
            ("to_email", String::new()),
            ("subject", "A word".to_owned()),
            ("body", body.to_owned()),
            ("way", way.to_owned()),
        ]
    };
    for (way, body) in [("check", "Would you pass this on?"), ("own", "")] {
        let again = office.post(member, "/letters", &typed(way, body)).await;
        assert!(again.body.contains(meant), "{} {}", again.status, again.body);
    }
    let kept = office.post(member, "/letters", &typed("own", "Would you pass this on?")).await;
    assert!(kept.location().starts_with("/letters/"), "{} {}", kept.status, kept.body);
    let letter = office.get(member, kept.location()).await;
    assert!(letter.body.contains("Would you pass this on?") && !letter.body.contains("Tom Walled"));
}
