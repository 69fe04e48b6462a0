//! `whoelse parse` and `whoelse match`: the engines on pipes, without a database.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::io::Write as _;
use std::process::Stdio;

use common::Office;
use serde_json::{Value, json};

/// What a command prints, a line each; the office it runs in has no database, and gets none.
fn piped(arguments: &[&str], input: &str) -> Vec<Value> {
    let office = Office::empty();
    let mut child = office
        .program()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{arguments:?}");
    assert!(!office.folder.exists(), "no database is made");
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn lines(values: &[Value]) -> String {
    values.iter().map(|value| format!("{value}\n")).collect()
}

#[test]
fn m14_a_line_a_list_and_a_vcard_are_people_with_all_their_fields_or_null() {
    let card = "BEGIN:VCARD\nVERSION:3.0\nN:Doe;Jane;;;\nFN:Jane Doe\nORG:Acme\nTITLE:CFO\n\
                TEL;TYPE=CELL:(415) 555-2671\nEMAIL:jane@acme.example\nNOTE:met at the fair\nEND:VCARD\n";
    let asked = [
        json!({ "id": "a", "text": "Jane Doe, CFO at Acme, 415-555-2671 x12, call in 90 days", "ref": "2026-11-22" }),
        json!({ "id": 7, "text": "Ann Lee, 020 7946 0958\nBob Roe, bob@roe.example", "region": "GB" }),
        json!({ "id": "c", "text": card }),
        json!({ "id": "d", "text": "" }),
        json!({ "id": "e", "text": "x", "region": "Atlantis" }),
    ];
    let input = format!("{}{{not json\n", lines(&asked));
    let told = piped(&["parse", "captures"], &input);
    assert_eq!(told.len(), 6);
    assert_eq!(
        told[0],
        json!({ "id": "a", "people": [{
            "name": "Jane Doe", "title": "CFO", "company": "Acme",
            "phones": [{ "e164": "+14155552671", "ext": "12" }], "emails": [], "relationship": null,
            "due": { "date": "2027-02-20", "time": null, "text": "call in 90 days" }, "context": null,
        }] })
    );
    let names = |value: &Value| -> Vec<String> {
        let people = value["people"].as_array().unwrap();
        people.iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(
        (told[1]["id"].clone(), names(&told[1])),
        (json!(7), vec!["Ann Lee".into(), "Bob Roe".into()])
    );
    assert_eq!(told[1]["people"][0]["phones"][0]["e164"], "+442079460958");
    assert_eq!(
        told[2]["people"],
        json!([{
            "name": "Jane Doe", "title": "CFO", "company": "Acme",
            "phones": [{ "e164": "+14155552671", "ext": null }], "emails": ["jane@acme.example"],
            "relationship": null, "due": null, "context": "met at the fair",
        }])
    );
    assert_eq!(told[3], json!({ "id": "d", "people": [] }));
    assert!(told[4]["error"].as_str().unwrap().contains("Atlantis"), "{}", told[4]);
    assert!(told[5]["error"].as_str().unwrap().contains("can't be read"), "{}", told[5]);
}

#[test]
fn a_phrase_is_a_day_with_its_place_in_characters_or_null() {
    let asked = [
        json!({ "id": 1, "text": "Café, ring her next Tues 9am", "ref": "2026-11-22T10:00" }),
        json!({ "id": 2, "text": "once the kitchen is done", "ref": "2026-11-22" }),
    ];
    let told = piped(&["parse", "dates"], &lines(&asked));
    assert_eq!((told[0]["date"].clone(), told[0]["time"].clone()), (json!("2026-11-24"), json!("09:00")));
    let at: Vec<usize> = serde_json::from_value(told[0]["span"].clone()).unwrap();
    let words: String = "Café, ring her next Tues 9am".chars().skip(at[0]).take(at[1] - at[0]).collect();
    assert!(words.contains("next Tues"), "{words}");
    assert_eq!(told[1], json!({ "id": 2, "date": null, "time": null, "span": null }));
}

#[test]
fn m2_m20_a_note_shows_its_moments_with_exact_words_and_the_day_of_a_not_yet() {
    let not_yet = "Asked Dina for referrals. Said ask me again in 90 days, once she has seen results.";
    let quoted = "Invoice attached.\n\nOn Mon, Nov 16, 2026 at 9:00 AM Ann <ann@a.example> wrote:\n> Your team is \
                  fantastic, we could not be happier!";
    let asked = [
        json!({ "id": 1, "channel": "note", "author": "rep", "text": not_yet, "ref": "2026-11-22" }),
        json!({ "id": 2, "channel": "email", "author": "customer", "text": quoted }),
        json!({ "id": 3, "channel": "text", "author": "customer", "text": "u saved our bacon, couldnt be happier" }),
        json!({ "id": 4, "channel": "smoke", "author": "customer", "text": "x" }),
    ];
    let told = piped(&["parse", "moments"], &lines(&asked));
    assert_eq!(told[0]["labels"][0]["kind"], "not_yet", "{}", told[0]);
    assert!(not_yet.contains(told[0]["labels"][0]["evidence"].as_str().unwrap()));
    assert_eq!(told[0]["when"]["date"], "2027-02-20");
    assert_eq!((told[1]["labels"].clone(), told[1]["when"].clone()), (json!([]), Value::Null));
    let kinds: Vec<&str> =
        told[2]["labels"].as_array().unwrap().iter().map(|label| label["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"rescue") && kinds.contains(&"praise"), "{kinds:?}");
    assert!(told[3]["error"].as_str().unwrap().contains("channel"), "{}", told[3]);
}

#[test]
fn m8_a_blunt_wording_is_marked_with_why_and_a_better_one() {
    let asked = [
        json!({ "id": 1, "text": "Who do you know who might want a copier?" }),
        json!({ "id": 2, "text": "Who else in your company is facing the same issue with late deliveries?" }),
    ];
    let told = piped(&["parse", "phrases"], &lines(&asked));
    assert_eq!((told[0]["ok"].clone(), told[0]["marks"][0]["kind"].clone()), (json!(false), json!("blunt")));
    assert!(!told[0]["marks"][0]["why"].as_str().unwrap().is_empty());
    assert!(told[0]["better"].as_str().unwrap().contains("Who else"));
    assert_eq!(told[1], json!({ "id": 2, "ok": true, "marks": [], "better": "" }));
}

#[test]
fn m14_a_mail_is_body_and_signature_in_lines_with_the_person_of_the_signature() {
    let mail = "Hi Tom,\n\nCould you resend invoice 40117?\n\nThanks,\nMarcy Dell\nAccounts Payable Manager\n\
                206.555.0142\n\nOn Mon, Nov 16, 2026, Tom Roe <tom@roe.example> wrote:\n> Here it is.";
    let asked = [json!({ "id": 1, "text": mail }), json!({ "id": 2, "text": "Just a line." })];
    let told = piped(&["parse", "signatures"], &lines(&asked));
    assert_eq!(
        (told[0]["body_lines"].clone(), told[0]["signature_lines"].clone()),
        (json!([0, 3]), json!([4, 8]))
    );
    let person = &told[0]["person"];
    assert_eq!(
        (person["name"].clone(), person["phones"][0]["e164"].clone()),
        (json!("Marcy Dell"), json!("+12065550142"))
    );
    assert_eq!(told[1], json!({ "id": 2, "body_lines": [0, 1], "signature_lines": null, "person": null }));
}

#[test]
fn m16_two_rows_of_one_person_are_a_pair_and_a_cluster() {
    let office = Office::empty();
    std::fs::create_dir_all(&office.folder).unwrap();
    let file = office.folder.join("people.csv");
    std::fs::write(
        &file,
        "id,first name,last name,phone,city\n1,Robert,Miller,415-555-2671,Reno\n2,Bob,Miller,(415) 555-2671,Reno\n\
         3,Ada,Stone,650-555-0101,Elko\n",
    )
    .unwrap();
    let output = office.run(&["match", &file.display().to_string(), "--json"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let told: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(told.iter().any(|one| one["band"] == "same"), "{text}");
    assert!(text.contains("cluster"), "{text}");
}
