//! How names alone are read, measured on the shared lists of labelled person and company names: telling a person from a
//! company, and the given from the family name. Skipped with a message where the lists are absent.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use reading::{PersonName, Region, read_capture};
use serde_json::Value;

const PERSON_SHARE_MIN: f64 = 0.80;
const COMPANY_SHARE_MIN: f64 = 0.60;
const SPLIT_SHARE_MIN: f64 = 0.85;

fn labelled(file: &str) -> Option<Vec<Value>> {
    let path = format!("{}/../../../shared/data/names/{file}", env!("CARGO_MANIFEST_DIR"));
    let Ok(lines) = std::fs::read_to_string(&path) else {
        println!("skipped: {path} is absent");
        return None;
    };
    Some(lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect())
}

fn share(right: usize, all: usize) -> f64 {
    right as f64 / all.max(1) as f64
}

/// The words with one of the labels, without commas, in lower case.
fn words(item: &Value, labels: &[&str]) -> String {
    let tokens = item["tokens"].as_array().into_iter().flatten();
    let wanted = tokens.filter(|token| labels.contains(&token[1].as_str().unwrap_or_default()));
    let texts: Vec<String> = wanted
        .map(|token| token[0].as_str().unwrap_or_default().trim_matches([',', ' ']).to_lowercase())
        .collect();
    texts.join(" ")
}

#[test]
fn a_person_is_not_taken_for_a_company() {
    let Some(people) = labelled("person_labeled.jsonl") else { return };
    let is_person = |item: &&Value| {
        let read = read_capture(item["text"].as_str().unwrap_or_default(), Region::US);
        read.name.is_some() && read.company.is_none()
    };
    let right = people.iter().filter(is_person).count();
    println!("people read as people: {right} of {}, {:.3}", people.len(), share(right, people.len()));
    assert!(share(right, people.len()) >= PERSON_SHARE_MIN);
}

#[test]
fn a_company_is_not_taken_for_a_person() {
    let Some(companies) = labelled("company_labeled.jsonl") else { return };
    let read = |item: &Value| read_capture(item["text"].as_str().unwrap_or_default(), Region::US);
    let answers: Vec<_> = companies.iter().map(read).collect();
    let as_company = answers.iter().filter(|read| read.company.is_some() && read.name.is_none()).count();
    let not_as_person = answers.iter().filter(|read| read.name.is_none()).count();
    println!(
        "companies read as companies: {as_company} of {}, {:.3}; not read as people: {:.3}",
        companies.len(),
        share(as_company, companies.len()),
        share(not_as_person, companies.len())
    );
    assert!(share(not_as_person, companies.len()) >= COMPANY_SHARE_MIN);
}

#[test]
fn given_and_family_names_are_told_apart() {
    let Some(people) = labelled("person_labeled.jsonl") else { return };
    let (mut right, mut all) = (0, 0);
    for item in &people {
        let family = words(item, &["Surname"]);
        let given = words(item, &["GivenName"]);
        if family.is_empty() || given.is_empty() {
            continue;
        }
        let parsed = PersonName::parse(item["text"].as_str().unwrap_or_default());
        let read = parsed.family.unwrap_or_default().to_lowercase();
        all += 1;
        right += usize::from(read == family);
    }
    println!("family names: {right} of {all}, {:.3}", share(right, all));
    assert!(share(right, all) >= SPLIT_SHARE_MIN);
}
