//! Importing real files by the command line.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{Office, fixture, shared_vcards, text};
use serde_json::Value;
use uuid::Uuid;

fn report(imports: &Value, number: usize) -> &Value {
    &imports["imports"][number]["report"]
}

#[test]
fn contact_files_of_google_outlook_and_others_come_in() {
    let office = Office::of_one();
    let files =
        ["google.csv", "outlook.csv", "list.csv"].map(|name| fixture(name).to_str().unwrap().to_owned());
    let id = Uuid::now_v7().to_string();
    let [google, outlook, list] = &files;
    let arguments = ["import", google, outlook, list, "--id", &id];
    let first = office.json(&arguments);
    assert!(text(report(&first, 0), "/format").contains("Google"), "{first}");
    assert!(text(report(&first, 1), "/format").contains("Outlook"), "{first}");
    assert_eq!(report(&first, 0)["bad"], 1);
    assert!(
        report(&first, 2)["problems"].as_array().unwrap().iter().all(|one| one["line"].as_i64() > Some(1))
    );

    let ana = office.show("Ana Ruiz");
    assert_eq!(text(&ana, "/contact/company"), "Brightwater Clinics");
    assert_eq!(text(&ana, "/referred_by/0/referrer/name"), "Tom Okafor");
    let said = ana["unknown"].to_string();
    for kept in ["Toner contract", "until 2027", "Luis Ruiz", "Front office", "Customers"] {
        assert!(said.contains(kept), "{kept} was lost: {said}");
    }
    let grace = office.show("Grace E");
    assert_eq!(text(&grace, "/referred_by/0/referrer/name"), "Ana Ruiz", "Outlook's Referred By column");
    assert_eq!(text(&grace, "/contact/title"), "CFO");
    assert!(grace["contact"]["address"].as_str().unwrap().contains("Mill Lane"));
    assert!(grace["follow_ups"].as_array().unwrap().is_empty(), "an old address book is no promise");

    let before = office.json(&["find"]);
    let again = office.json(&arguments);
    assert_eq!(report(&again, 0)["replayed"], true);
    assert_eq!(office.json(&["find"]), before, "the same import twice changes nothing");
    office.json(&["import", google, outlook]);
    assert_eq!(
        office.json(&["find"])["lines"].as_array().unwrap().len(),
        before["lines"].as_array().unwrap().len()
    );
}

#[test]
fn cards_of_real_programs_come_in() {
    let Some(folder) = shared_vcards() else {
        eprintln!("SKIPPED: the collection of cards is not beside the repository");
        return;
    };
    let office = Office::of_one();
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "vcf") {
            files.push(path.to_str().unwrap().to_owned());
        }
    }
    files.sort();
    assert_eq!(files.len(), 6);
    let mut arguments = vec!["import"];
    arguments.extend(files.iter().map(String::as_str));
    let imports = office.json(&arguments);
    for (number, file) in files.iter().enumerate() {
        let report = report(&imports, number);
        let in_all = ["added", "known", "bad"].map(|field| report[field].as_i64().unwrap());
        assert_eq!(report["rows_read"].as_i64(), Some(in_all.iter().sum()), "{file}: {report}");
        assert_eq!(report["bad"], 0, "{file}: {report}");
    }
    let found = office.json(&["find", "doe"]);
    assert!(!found["lines"].as_array().unwrap().is_empty());
}

#[test]
fn what_is_no_contact_file_is_told() {
    let office = Office::of_one();
    let (code, told) = office.try_json(&["import", "/nowhere/people.vcf"]);
    assert_eq!((code, text(&told, "/error/code")), (1, "unreadable".to_owned()));
    let odd = office.folder.join("odd.csv");
    std::fs::write(&odd, "colour;weight\nred;3\n").unwrap();
    let (code, told) = office.try_json(&["import", odd.to_str().unwrap()]);
    assert_eq!((code, text(&told, "/error/code")), (1, "unreadable".to_owned()));
    let sentence = office.text(&["import", fixture("list.csv").to_str().unwrap()]);
    assert!(sentence.contains("added") && sentence.contains("line "), "{sentence}");
}

#[test]
fn m18_an_import_is_looked_over_mapped_and_taken_back() {
    let office = Office::of_one();
    let list = office.folder.join("people.csv");
    std::fs::write(&list, "Contact,Firm,Line\nJane Doe,Acme,312 555 0142\nJohn Roe,=1+1,312 555 0143\n")
        .unwrap();
    let list = list.to_str().unwrap();
    let before = office.json(&["find"]);
    let seen = office.json(&["import", list, "--preview"]);
    let preview = &seen["previews"][0]["preview"];
    assert_eq!(
        (preview["counts"]["new"].as_i64(), preview["counts"]["known"].as_i64()),
        (Some(2), Some(0)),
        "{seen}"
    );
    assert_eq!(preview["columns"][2]["field"], "phone", "{seen}");
    assert_eq!(preview["first"][0]["is"], "new");
    assert_eq!(office.json(&["find"]), before, "nothing was written");
    assert!(office.text(&["import", list, "--preview"]).contains("Nothing was written"));

    let (code, told) = office.try_json(&["import", list, "--map", "Shoes=name"]);
    assert_eq!((code != 0, text(&told, "/error/message").contains("Contact")), (true, true), "{told}");
    let imports = office.json(&["import", list, "--map", "Firm=company", "--map", "3=mobile"]);
    assert_eq!(report(&imports, 0)["added"], 2);
    assert_eq!(text(&office.show("Jane Doe"), "/contact/company"), "Acme");

    let out = office.folder.join("out.csv");
    office.json(&["export", out.to_str().unwrap()]);
    let written = std::fs::read_to_string(&out).unwrap();
    assert!(written.contains("Jane Doe") && written.contains(",'=1+1,"), "{written}");
    let (code, _) = office.try_json(&["export", out.to_str().unwrap()]);
    assert_eq!(code, 1, "a file that is there is not overwritten");

    let import = text(&imports, "/imports/0/report/import");
    let back = office.json(&["import", "--undo", &import]);
    assert_eq!((text(&back, "/state"), back["kept_in_all"].as_i64()), ("undone".to_owned(), Some(0)));
    assert_eq!(office.json(&["find"]), before, "everybody is gone again");
    assert_eq!(office.json(&["import", "--undo", &import])["replayed"], true);
}
