//! How well lines of the kind that reps type are read (M14): exact matches per field, on lines that the reader was tuned
//! on and on lines that it was not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use reading::{Captured, Region, read_capture};

const CONTACT_FIELDS_MIN: f64 = 0.95;
const WORK_FIELDS_MIN: f64 = 0.90;

struct Labelled {
    region: Region,
    text: String,
    /// name, title, company, telephone numbers, e-mail addresses: each with the readings that are right.
    fields: Vec<Vec<String>>,
}

const FIELD_NAMES: [&str; 5] = ["name", "title", "company", "phones", "emails"];

#[test]
fn the_lines_it_was_tuned_on_are_read_well() {
    assert_read_well("tuned", include_str!("lines/tuned.txt"), Misses::Shown);
}

#[test]
fn the_lines_it_has_not_seen_are_read_well() {
    assert_read_well("untouched", include_str!("lines/untouched.txt"), Misses::Counted);
}

/// Only the lines for tuning are shown when they fail: the others stay unseen.
enum Misses {
    Shown,
    Counted,
}

fn assert_read_well(half: &str, table: &str, misses: Misses) {
    let lines = labelled(table);
    let mut right = [0usize; FIELD_NAMES.len()];
    for line in &lines {
        let answer = answer(&read_capture(&line.text, line.region));
        for (field, correct) in right.iter_mut().enumerate() {
            if line.fields[field].contains(&answer[field]) {
                *correct += 1;
            } else if matches!(misses, Misses::Shown) {
                println!(
                    "{}: {:?} for {:?} in {:?}",
                    FIELD_NAMES[field], answer[field], line.fields[field], line.text
                );
            }
        }
    }
    let share = |field: usize| right[field] as f64 / lines.len() as f64;
    let report: Vec<String> =
        FIELD_NAMES.iter().enumerate().map(|(i, name)| format!("{name} {:.3}", share(i))).collect();
    println!("{half}, {} lines: {}", lines.len(), report.join(", "));
    for (field, name) in FIELD_NAMES.iter().enumerate() {
        let least = if matches!(*name, "title" | "company") { WORK_FIELDS_MIN } else { CONTACT_FIELDS_MIN };
        assert!(
            share(field) >= least,
            "{half}: {name} is read right in {:.3} of the lines, not {least}",
            share(field)
        );
    }
}

fn answer(captured: &Captured) -> [String; 5] {
    let or_dash = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
    let phones: Vec<String> = captured
        .phones
        .iter()
        .map(|phone| {
            let number = phone.e164.clone().unwrap_or_else(|| phone.raw.clone());
            phone.extension.as_ref().map_or(number.clone(), |extension| format!("{number} x{extension}"))
        })
        .collect();
    let emails: Vec<&str> = captured.emails.iter().map(|email| email.as_str()).collect();
    let listed = |texts: String| if texts.is_empty() { "-".to_owned() } else { texts };
    [
        or_dash(&captured.name),
        or_dash(&captured.title),
        or_dash(&captured.company),
        listed(phones.join(", ")),
        listed(emails.join(", ")),
    ]
}

fn labelled(table: &str) -> Vec<Labelled> {
    let lines: Vec<&str> = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
    lines
        .chunks(2)
        .map(|pair| {
            let (region, text) = pair[0].split_once(": ").expect("a region before the text");
            let fields: Vec<Vec<String>> = pair[1]
                .split(" | ")
                .enumerate()
                .map(|(i, field)| {
                    if i < 3 { field.split('+').map(str::to_owned).collect() } else { vec![field.to_owned()] }
                })
                .collect();
            assert_eq!(fields.len(), FIELD_NAMES.len(), "{}", pair[1]);
            Labelled {
                region: Region::parse(region).unwrap(),
                text: text.replace("\\n", "\n").replace("\\t", "\t"),
                fields,
            }
        })
        .collect()
}
