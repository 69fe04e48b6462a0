//! Every write of the command line: it answers in JSON, and the same id twice changes nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{Office, text};
use serde_json::Value;
use uuid::Uuid;

/// Does something twice under one id: the second time nothing changes, and the answer is the same.
fn twice(office: &Office, about: &str, arguments: &[&str]) -> Value {
    let id = Uuid::now_v7().to_string();
    let arguments = [arguments, &["--id", &id]].concat();
    let first = office.json(&arguments);
    assert_eq!(text(&first, "/action"), id, "{arguments:?}");
    assert_eq!(first["replayed"], false, "{arguments:?}");
    let before = office.show(about);
    let second = office.json(&arguments);
    assert_eq!(second["replayed"], true, "{arguments:?}");
    for (field, value) in first.as_object().unwrap() {
        // A secret is told once.
        if field != "replayed" && field != "address" {
            assert_eq!(&second[field], value, "{field} of {arguments:?}");
        }
    }
    assert_eq!(office.show(about), before, "{arguments:?} changed something the second time");
    first
}

#[test]
fn the_day_of_a_rep_is_told_in_commands() {
    let office = Office::of_one();
    let added = office.json(&[
        "contact",
        "add",
        "Ana Ruiz",
        "--company",
        "Birchwood Dental",
        "--phone",
        "312 555 0101",
    ]);
    let ana = text(&added, "/contact");

    twice(
        &office,
        &ana,
        &["log", &ana, "--kind", "call", "--note", "All is well", "--moment", "praise", "--words", "Wow"],
    );
    twice(&office, &ana, &["moment", &ana, "rescue", "--words", "You saved us"]);
    let asked = twice(
        &office,
        &ana,
        &[
            "ask",
            "ana ruiz",
            "--names",
            "Tomas Lind, manager at Harbor Vets, (312) 555-0141",
            "--names",
            "Rosa Diaz",
            "--ran-out",
            "--happy-call",
        ],
    );
    assert_eq!(asked["people"].as_array().unwrap().len(), 2);
    assert_eq!(asked["outcome"], "named");
    let tomas = text(&asked, "/people/0/contact");

    let referred = twice(&office, &ana, &["refer", "Ana", "Neil Hart, (312) 555-0153"]);
    assert_eq!(referred["referrals"].as_array().unwrap().len(), 1);
    let neil = text(&referred, "/people/0/contact");
    let captured = twice(&office, &ana, &["capture", "Dora Whit, registrar", "Ivo Moe, 312-555-0199"]);
    assert_eq!(captured["people"].as_array().unwrap().len(), 2);
    let dora = text(&captured, "/people/0/contact");

    twice(&office, &tomas, &["stage", "Tomas", "contacted"]);
    twice(&office, &tomas, &["stage", "Tomas", "captured", "--correct"]);
    office.json(&["refer", &dora, "Tomas Lind, (312) 555-0141"]);
    let also = office.show(&tomas);
    let second = also["referred_by"].as_array().unwrap().iter().find(|one| one["credited"] == false).unwrap();
    twice(&office, &tomas, &["credit", &text(second, "/id"), "--why", "Dora made the introduction"]);

    let opened = twice(
        &office,
        &tomas,
        &["deal", "open", "Tomas", "--product", "Copiers", "--issue", "Jams", "--value", "8400.50"],
    );
    let won = twice(&office, &tomas, &["deal", "won", "Tomas", "--value", "8000"]);
    assert_eq!((&won["state"], &won["deal"]), (&Value::from("won"), &opened["deal"]));
    office.json(&["deal", "open", &neil, "--product", "Toner"]);
    assert_eq!(twice(&office, &neil, &["deal", "lost", "Neil", "--why", "No budget"])["state"], "lost");
    twice(&office, &neil, &["dismiss", "Neil", "--why", "Not a good day"]);

    let zed = office.json(&["refer", "Neil", "Zed Low, (312) 555-0166"]);
    let zed = text(&zed, "/people/0/contact");
    let toner = office.json(&["deal", "open", &zed, "--product", "Toner"]);
    office.json(&["deal", "won", &text(&toner, "/deal")]);
    let owed = office.show(&neil)["follow_ups"].clone();
    let owed = owed.as_array().unwrap();
    let call = owed.iter().find(|one| one["kind"] == "call_the_non_buyer").expect("M24: Neil is called");
    let reopened =
        twice(&office, &neil, &["done", &text(call, "/id"), "--reopened", "--how", "Now there is money"]);
    assert_eq!(reopened["state"], "open");

    let promised = twice(
        &office,
        &ana,
        &["promise", "Ana", "--on", "tomorrow", "--at", "15:30", "--words", "Send figures"],
    );
    let promise = text(&promised, "/follow_ups/0");
    let (code, refused) = office.try_json(&["later", &promise, "--until", "2099-01-01"]);
    assert_eq!(
        (code, text(&refused, "/error/code")),
        (1, "refused".to_owned()),
        "a promise stays on its day"
    );
    twice(&office, &ana, &["done", &promise, "--how", "By mail"]);
    let owed = office.show(&ana)["follow_ups"].clone();
    let owed = owed.as_array().unwrap();
    let a_promise = owed.iter().find(|one| one["must_do"] == true).expect("thanks are owed");
    twice(&office, &ana, &["release", &text(a_promise, "/id"), "--why", "Thanked her in person"]);
    let no_promise = owed.iter().find(|one| one["must_do"] == false).expect("news are owed");
    twice(&office, &ana, &["later", &text(no_promise, "/id"), "--until", "in 5 days"]);

    twice(&office, &ana, &["giveback", "Ana", "--what", "Sent her a customer"]);
    twice(&office, &ana, &["complaint", "Ana", "--what", "Wrong bill"]);
    let (code, refused) = office.try_json(&["ask", "Ana", "--nobody", "--prompters-shown"]);
    assert_eq!(
        (code, text(&refused, "/error/code")),
        (1, "refused".to_owned()),
        "nobody asks during a complaint"
    );
    twice(&office, &ana, &["resolve", "Ana", "--how", "Sent the right one"]);
    let edited =
        twice(&office, &ana, &["contact", "edit", "Ana", "--title", "Office manager", "--tier", "A"]);
    assert_eq!(text(&office.show(&ana), "/contact/company"), "Birchwood Dental", "what was not named stays");
    let undone = office.json(&["undo", &text(&edited, "/action")]);
    assert_eq!(undone["verb"], "edit_contact");
    assert_eq!(office.show(&ana)["contact"]["title"], Value::Null);
    twice(&office, &dora, &["wish", &dora, "do-not-contact", "--why", "Please don't call"]);
    let double = office.json(&["refer", "Ana", "Ivo Moe, ivo@example.com"]);
    let double = text(&double, "/people/0/contact");
    let pairs = office.json(&["contact", "likenesses"]);
    let pair = pairs.as_array().unwrap().iter().find(|one| one["contact"]["id"] == double.as_str());
    let known = text(pair.expect("two Ivo Moes"), "/other/id");
    let merged = twice(&office, &known, &["contact", "merge", &known, &double]);
    assert_eq!((&merged["contact"], &merged["gone"]), (&Value::from(known), &Value::from(double.clone())));
    office.json(&["undo", &text(&merged, "/action")]);
    twice(&office, &double, &["contact", "apart", &text(pair.unwrap(), "/id")]);
    let erased = twice(&office, &dora, &["contact", "erase", &dora]);
    assert_eq!(erased["contact"], Value::from(dora.clone()));
    assert_eq!(office.show(&dora)["contact"]["name"], "Erased person");
    let feed = twice(&office, &ana, &["feed", "--full-titles"]);
    assert!(text(&feed, "/address").ends_with(".ics"));
    twice(&office, &ana, &["feed", "--revoke"]);
}

#[test]
fn an_ask_ends_in_one_of_four_ways() {
    let office = Office::of_one();
    for name in ["One", "Two", "Three"] {
        office.json(&["contact", "add", name]);
    }
    let not_yet =
        twice(&office, "One", &["ask", "One", "--not-yet", "90", "--words", "Ask me after a quarter"]);
    assert_eq!(not_yet["outcome"], "not_yet");
    assert!(not_yet["licence_on"].is_string());
    let nobody = twice(&office, "Two", &["ask", "Two", "--nobody", "--prompters-shown"]);
    assert_eq!(nobody["outcome"], "nobody_in_mind");
    let declined =
        twice(&office, "Three", &["ask", "Three", "--declined", "I keep names to myself", "--do-not-ask"]);
    assert_eq!(declined["outcome"], "declined");
    let (code, again) = office.try_json(&["ask", "Three", "--names", "Somebody Else"]);
    assert_eq!((code, text(&again, "/error/code")), (1, "refused".to_owned()));
    assert!(again["error"]["next_step"].is_string());
    let listed = office.json_with_input(
        &["ask", "Two", "--names", "-", "--moment", &moment_of(&office)],
        "Ann A\nBen B\n\n",
    );
    assert_eq!(listed["people"].as_array().unwrap().len(), 2);
}

fn moment_of(office: &Office) -> String {
    text(&office.json(&["moment", "Two", "praise"]), "/moment")
}

#[test]
fn what_is_wrong_is_told_with_a_code_and_an_exit_status() {
    let office = Office::empty();
    assert_eq!(text(&office.try_json(&["today"]).1, "/error/code"), "not_set_up");
    let office = Office::of_one();
    let (code, usage) = office.try_json(&["ask", "Ana"]);
    assert_eq!((code, text(&usage, "/error/code")), (2, "usage".to_owned()));
    assert_eq!(office.try_json(&["log", "Ana", "--kind", "smoke-signal"]).0, 2);
    let (code, nobody) = office.try_json(&["log", "Nobody", "--note", "x"]);
    assert_eq!((code, text(&nobody, "/error/code")), (1, "not_found".to_owned()));
    let ana = text(&office.json(&["contact", "add", "Ana Ruiz"]), "/contact");
    office.json(&["contact", "add", "Ana Maria Lopez"]);
    let (code, which) = office.try_json(&["log", "Ana", "--note", "x"]);
    assert_eq!((code, text(&which, "/error/code")), (1, "ambiguous".to_owned()));
    assert_eq!(which["error"]["choices"].as_array().unwrap().len(), 2);
    let (code, invalid) = office.try_json(&["log", &ana, "--note", "x", "--on", "2199-01-01"]);
    assert_eq!((code, text(&invalid, "/error/fields/0/field")), (1, "on".to_owned()));
    let (code, unknown) = office.try_json(&["done", &Uuid::now_v7().to_string()]);
    assert_eq!((code, text(&unknown, "/error/code")), (1, "not_found".to_owned()));
    let (code, odd) = office.try_json(&["contact", "add", "Bo", "--phone", "nonsense"]);
    assert_eq!((code, text(&odd, "/error/fields/0/field")), (1, "phones".to_owned()));
    let (code, stale) = office.try_json(&["contact", "edit", &ana, "--title", "X", "--version", "99"]);
    assert_eq!((code, text(&stale, "/error/code")), (1, "stale".to_owned()));
}

#[test]
fn several_people_work_here_and_each_says_who_they_are() {
    let office = Office::of_one();
    let sam = ["user", "add", "Sam Okafor", "sam@example.com", "--role", "rep"];
    office.json(&sam);
    assert_eq!(office.json(&sam)["replayed"], true, "adding somebody twice adds them once");
    let (code, who) = office.try_json(&["today"]);
    assert_eq!((code, text(&who, "/error/code")), (1, "who".to_owned()));
    office.json(&["--as", "sam@example.com", "contact", "add", "Ana Ruiz"]);
    let given =
        office.json(&["--as", "maya@example.com", "contact", "give", "Ana", "--to", "maya@example.com"]);
    assert!(given["to"].is_string());
    let (code, gone) = office.try_json(&["--as", "sam@example.com", "show", "Ana"]);
    assert_eq!((code, text(&gone, "/error/code")), (1, "not_found".to_owned()));
    assert!(text(&office.json(&["link", "sam@example.com"]), "/link").contains("/door/"));
}

#[test]
fn questions_are_answered_in_sentences_and_in_json() {
    let office = Office::of_one();
    office.json(&["contact", "add", "Ana Ruiz", "--company", "Birchwood"]);
    office.json(&["moment", "Ana", "praise", "--words", "Best ever"]);
    assert!(office.text(&["today"]).contains("Ana Ruiz"));
    assert!(office.text(&["day-sheet"]).contains("[ ]"));
    assert_eq!(office.json(&["today"])["asks"], 1);
    assert!(office.text(&["find", "birch"]).contains("Ana Ruiz"));
    assert_eq!(office.json(&["find"])["lines"].as_array().unwrap().len(), 1);
    assert!(office.text(&["show", "ana"]).contains("Birchwood"));
    assert!(office.text(&["numbers"]).contains("Ask rate"));
    assert!(office.json(&["numbers"])["funnel"].is_object());
    assert_eq!(office.json(&["run-day"])["missed"], 0);
    let copy = office.folder.join("copy.db");
    let copy = copy.to_str().unwrap();
    assert_eq!(text(&office.json(&["backup", copy]), "/file"), copy);
    let (code, again) = office.try_json(&["backup", copy]);
    assert_eq!((code, text(&again, "/error/code")), (1, "file".to_owned()));
}

#[test]
fn a_goal_the_review_the_team_and_the_champions_are_told_in_commands() {
    let office = Office::of_one();
    let added = office.json(&["contact", "add", "Ana Ruiz", "--company", "Birchwood Dental"]);
    let ana = text(&added, "/contact");
    assert!(office.text(&["goal"]).contains("No goal."));
    let set = twice(&office, &ana, &["goal", "2"]);
    assert_eq!((&set["asks"], set["from"].is_string()), (&Value::from(2), true));
    office.json(&["ask", "Ana", "--names", "Tomas Lind, (312) 555-0141", "--ran-out"]);
    assert!(office.text(&["goal"]).contains("1 of 2 asks this week"));
    let goal = office.json(&["goal"]);
    assert_eq!(
        (&goal["this_week"]["asks"], &goal["this_week"]["target"]),
        (&Value::from(1), &Value::from(2))
    );
    assert_eq!(goal["weeks"].as_array().unwrap().len(), 1);
    twice(&office, &ana, &["goal", "none", "--next"]);
    let (code, wrong) = office.try_json(&["goal", "500"]);
    assert_eq!((code != 0, text(&wrong, "/error/code")), (true, "invalid".to_owned()));

    let review = office.json(&["review"]);
    assert_eq!(text(&review, "/gave/0/name"), "Ana Ruiz");
    assert_eq!(text(&review, "/names/0/referred/name"), "Tomas Lind");
    assert!(office.text(&["review"]).contains("[ ] 5. Names without a first contact (1)"));
    let done = twice(&office, &ana, &["review", "--done"]);
    assert_eq!(
        (&done["done"], &done["minutes"]),
        (&Value::from(true), &Value::Null),
        "nobody knows how long"
    );
    assert!(office.text(&["review"]).contains("[x] 5."));

    let team = office.json(&["team"]);
    assert_eq!(
        (&team["reps"][0]["ask_rate"]["made"], &team["reps"][0]["r"]),
        (&Value::from(1), &Value::Null)
    );
    assert!(office.text(&["team"]).contains("(R): too few customers to say"));
    assert!(office.text(&["champions"]).contains("Nobody yet"));
    for deal in [
        ["deal", "open", "Tomas Lind", "--product", "Copier", "--value", "4200"].as_slice(),
        &["deal", "won", "Tomas Lind"],
    ] {
        office.json(deal);
    }
    let champions = office.json(&["champions"]);
    assert_eq!(
        (text(&champions, "/lines/0/name"), &champions["lines"][0]["buyers"]),
        ("Ana Ruiz".to_owned(), &Value::from(1))
    );
    assert!(office.text(&["champions"]).contains("Ana Ruiz: USD 4,200, 1 of 1 person bought"));
}
