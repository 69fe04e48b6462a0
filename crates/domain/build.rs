//! Reads `policy/`: what trades and countries ask of gifts and of getting in touch, one file each with its source and the
//! day it was looked at. Each becomes a static value; a file with a word too many or too few doesn't build.
//!
//! The files are the small part of TOML that they need – comments, `[section]`, `key = "text" | number | true | false` –, so
//! that the domain needs no reader at run time.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// A file: its values by section and key; the top has no name.
struct Policy {
    name: String,
    values: BTreeMap<(String, String), String>,
}

fn main() {
    println!("cargo:rerun-if-changed=policy");
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("policy");
    let mut code = String::new();
    gifts(&mut code, &root.join("gifts"));
    contact(&mut code, &root.join("contact"));
    zones(&mut code, &root.join("zones.toml"));
    let out = PathBuf::from(std::env::var("OUT_DIR").unwrap()).join("policy.rs");
    fs::write(out, code).unwrap();
}

fn files(folder: &Path) -> Vec<Policy> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Policy {
    let name = path.display().to_string();
    let text = fs::read_to_string(path).unwrap();
    let (mut values, mut section) = (BTreeMap::new(), String::new());
    for (place, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(head) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            head.clone_into(&mut section);
            continue;
        }
        let (key, value) =
            line.split_once(" = ").unwrap_or_else(|| panic!("{name}:{}: key = value", place + 1));
        let (key, value) = (key.trim_matches('"').to_owned(), value.trim().to_owned());
        let known = values.insert((section.clone(), key.clone()), value);
        assert!(known.is_none(), "{name}:{}: {key} stands there twice", place + 1);
    }
    Policy { name, values }
}

impl Policy {
    fn take(&mut self, section: &str, key: &str) -> Option<String> {
        self.values.remove(&(section.to_owned(), key.to_owned()))
    }

    fn text(&mut self, section: &str, key: &str) -> String {
        let name = self.name.clone();
        let value = self.take(section, key).unwrap_or_else(|| panic!("{name}: {section} {key} is missing"));
        let bare = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
        bare.unwrap_or_else(|| panic!("{name}: {key} is no text")).to_owned()
    }

    fn truth(&mut self, key: &str) -> bool {
        self.take("", key).unwrap_or_else(|| panic!("{key} is missing")).parse().expect("true or false")
    }

    fn whole(&mut self, section: &str, key: &str) -> i64 {
        self.take(section, key).unwrap_or_else(|| panic!("{key} is missing")).parse().expect("a number")
    }

    fn has(&self, section: &str) -> bool {
        self.values.keys().any(|(known, _)| known == section)
    }

    fn day(&mut self) -> String {
        let day = self.text("", "looked_at");
        let part = |from: usize, to: usize| day[from..to].parse::<i16>().expect("a day like 2026-11-22");
        format!("jiff::civil::date({}, {}, {})", part(0, 4), part(5, 7), part(8, 10))
    }

    /// Law and source, both or neither.
    fn cites(&mut self, section: &str) -> String {
        let (law, source) = (self.text(section, "law"), self.text(section, "source"));
        assert_eq!(law.is_empty(), source.is_empty(), "{}: a law has a source", self.name);
        format!("law: {law:?}, source: {source:?}")
    }

    fn end(self) {
        assert!(self.values.is_empty(), "{}: what is {:?}?", self.name, self.values);
    }
}

fn gifts(code: &mut String, folder: &Path) {
    let mut all = files(folder);
    // The free one first.
    all.sort_by_key(|one| (!one.name.ends_with("free.toml"), one.name.clone()));
    writeln!(code, "pub(crate) static GIFT_PROFILES: &[crate::gift::GiftProfile] = &[").unwrap();
    for mut one in all {
        let limit = if one.values.contains_key(&(String::new(), "limit_cents".into())) {
            format!("Some({})", one.whole("", "limit_cents"))
        } else {
            "None".into()
        };
        let id = one.text("", "id");
        assert!(one.name.ends_with(&format!("{id}.toml")), "{}: the id is the file's name", one.name);
        writeln!(
            code,
            "crate::gift::GiftProfile {{ id: {id:?}, {}, section: {:?}, looked_at: {}, currency: {:?}, limit_cents: {limit}, \
             tied_to_referral: {}, cash: {}, note_lifts: {} }},",
            one.cites(""),
            one.text("", "section"),
            one.day(),
            one.text("", "currency"),
            one.truth("tied_to_referral"),
            one.truth("cash"),
            one.truth("note_lifts"),
        )
        .unwrap();
        one.end();
    }
    writeln!(code, "];").unwrap();
}

fn hours(one: &mut Policy, day: &str) -> String {
    match one.take("hours", day) {
        None => "None".into(),
        Some(_) if day.is_empty() => "None".into(),
        Some(span) => {
            let span = span.trim_matches('"');
            let at = |from: usize| -> (i8, i8) {
                (span[from..from + 2].parse().expect("HH"), span[from + 3..from + 5].parse().expect("MM"))
            };
            let ((h, m), (until_h, until_m)) = (at(0), at(6));
            format!(
                "Some((jiff::civil::time({h}, {m}, 0, 0), jiff::civil::time({until_h}, {until_m}, 0, 0)))"
            )
        }
    }
}

fn channel(one: &mut Policy, name: &str) -> String {
    let need = |word: String| match word.as_str() {
        "nothing" => "Nothing",
        "unknown" => "Unknown",
        "register" => "Register",
        "presumed" => "Presumed",
        "permission" => "Permission",
        "customer" => "Customer",
        "referral" => "Referral",
        other => panic!("there is no need called {other}"),
    };
    let (person, business) = (need(one.text(name, "person")), need(one.text(name, "business")));
    format!(
        "crate::reach::ChannelRule {{ person: crate::reach::Need::{person}, business: crate::reach::Need::{business}, {} }}",
        one.cites(name)
    )
}

fn contact(code: &mut String, folder: &Path) {
    let mut all = files(folder);
    // The one for everywhere else last: whoever looks takes the first that fits.
    all.sort_by_key(|one| (one.name.ends_with("elsewhere.toml"), one.name.clone()));
    writeln!(code, "pub(crate) static CONTACT_POLICIES: &[crate::reach::ContactPolicy] = &[").unwrap();
    for mut one in all {
        let countries = one.text("", "countries");
        let countries: Vec<&str> = countries.split_whitespace().collect();
        let hours = if one.has("hours") {
            let (weekday, saturday, sunday) =
                (hours(&mut one, "monday"), hours(&mut one, "saturday"), hours(&mut one, "sunday"));
            format!(
                "Some(crate::reach::CallingHours {{ weekday: {weekday}, saturday: {saturday}, sunday: {sunday}, {} }})",
                one.cites("hours")
            )
        } else {
            "None".into()
        };
        let relationship = if one.has("relationship") {
            format!(
                "Some(crate::reach::RelationshipClock {{ purchase_months: {}, inquiry_months: {}, {} }})",
                one.whole("relationship", "purchase_months"),
                one.whole("relationship", "inquiry_months"),
                one.cites("relationship")
            )
        } else {
            "None".into()
        };
        let register = if one.has("register") {
            format!(
                "Some(crate::reach::Register {{ name: {:?}, {} }})",
                one.text("register", "name"),
                one.cites("register")
            )
        } else {
            "None".into()
        };
        writeln!(
            code,
            "crate::reach::ContactPolicy {{ countries: &{countries:?}, looked_at: {}, hours: {hours}, relationship: {relationship}, \
             register: {register}, phone: {}, sms: {}, email: {} }},",
            one.day(),
            channel(&mut one, "phone"),
            channel(&mut one, "sms"),
            channel(&mut one, "email"),
        )
        .unwrap();
        one.end();
    }
    writeln!(code, "];").unwrap();
}

fn zones(code: &mut String, path: &Path) {
    let one = read(path);
    let mut by_prefix: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for ((_, zones), prefixes) in one.values {
        for prefix in prefixes.trim_matches('"').split_whitespace() {
            let zones = zones.split_whitespace().map(str::to_owned).collect();
            assert!(by_prefix.insert(prefix.to_owned(), zones).is_none(), "{prefix} stands there twice");
        }
    }
    writeln!(code, "pub(crate) static NUMBER_ZONES: &[(&str, &[&str])] = &[").unwrap();
    for (prefix, zones) in by_prefix {
        writeln!(code, "({prefix:?}, &{zones:?}),").unwrap();
    }
    writeln!(code, "];").unwrap();
}
