//! What a text has that needs no guess: e-mail addresses, telephone numbers, web addresses.

use std::ops::Range;

use super::labels::with_email_label;
use crate::email::find_emails;
use crate::phone::find_phones;
use crate::words::phone_labels::FAX_LABELS;
use crate::words::{is_in, key};
use crate::{EmailAddress, Phone, Region};

/// Mail that anybody may have: its domain says nothing about a company.
const FREE_MAIL: &[&str] = &[
    "gmail",
    "googlemail",
    "yahoo",
    "ymail",
    "hotmail",
    "outlook",
    "live",
    "msn",
    "aol",
    "icloud",
    "me",
    "mac",
    "proton",
    "protonmail",
    "gmx",
    "web",
    "mail",
    "btinternet",
    "bigpond",
    "optusnet",
    "rediffmail",
    "comcast",
    "verizon",
    "att",
    "sbcglobal",
    "cox",
    "earthlink",
    "zoho",
    "fastmail",
    "sky",
    "ntlworld",
    "virginmedia",
    "t-online",
    "orange",
    "free",
    "laposte",
    "wanadoo",
    "libero",
    "qq",
    "163",
    "126",
    "yandex",
    "ymail",
    "rocketmail",
    "tpg",
    "iinet",
    "example",
];
/// Last parts of web addresses that are written without "www".
const TOP_LEVELS: &[&str] = &[
    "com", "org", "net", "edu", "gov", "io", "co", "biz", "info", "us", "uk", "au", "nz", "in", "ca", "ie",
    "de", "fr", "nl", "es", "it", "eu", "ch", "at", "se", "no", "dk", "fi", "za", "sg", "hk", "ai", "app",
    "dev", "agency", "law", "scot", "wales", "london", "nyc", "shop", "store", "online", "studio", "design",
    "tech", "me", "tv", "church", "example", "test",
];

/// What was found, each with the bytes it takes, label included.
pub(super) struct Contacts {
    pub(super) emails: Vec<(EmailAddress, Range<usize>)>,
    pub(super) phones: Vec<(Phone, Range<usize>)>,
    links: Vec<(String, Range<usize>)>,
    faxes: Vec<Range<usize>>,
}

pub(super) fn find(text: &str, region: Region) -> Contacts {
    let mut emails: Vec<(EmailAddress, Range<usize>)> = Vec::new();
    for (email, range) in find_emails(text) {
        let floor = emails.last().map_or(0, |(_, before)| before.end);
        let range = with_email_label(text, floor, &range);
        emails.push((email, range));
    }
    let links: Vec<(String, Range<usize>)> = find_links(text)
        .into_iter()
        .filter(|(_, link)| !emails.iter().any(|(_, email)| overlap(email, link)))
        .collect();
    let (faxes, phones): (Vec<_>, Vec<_>) = find_phones(text, region)
        .into_iter()
        .filter(|(_, phone)| {
            !emails.iter().any(|(_, email)| overlap(email, phone))
                && !links.iter().any(|(_, link)| overlap(link, phone))
        })
        .partition(|(phone, _)| is_fax(phone));
    Contacts { emails, phones, links, faxes: faxes.into_iter().map(|(_, range)| range).collect() }
}

impl Contacts {
    /// All stretches that are no words, in order.
    pub(super) fn taken(&self) -> Vec<Range<usize>> {
        let mut taken: Vec<Range<usize>> = self.emails.iter().map(|(_, range)| range.clone()).collect();
        taken.extend(self.phones.iter().map(|(_, range)| range.clone()));
        taken.extend(self.links.iter().map(|(_, range)| range.clone()));
        taken.extend(self.faxes.iter().cloned());
        taken.sort_by_key(|range| range.start);
        taken
    }

    /// The folded parts of the addresses before the @: they often are the name.
    pub(super) fn mail_names(&self) -> Vec<String> {
        self.emails.iter().map(|(email, _)| key(email.local())).collect()
    }

    /// The folded names of the domains, "acme" of "mail.acme.co.uk": they often are the company.
    pub(super) fn domains(&self) -> Vec<String> {
        let mails = self.emails.iter().map(|(email, _)| email.domain());
        let links = self.links.iter().map(|(host, _)| host.as_str());
        let mut domains: Vec<String> = mails.chain(links).filter_map(company_part).collect();
        domains.dedup();
        domains
    }
}

/// "acme" of "www.acme.co.uk".
fn company_part(host: &str) -> Option<String> {
    const SECOND_LEVELS: &[&str] =
        &["co", "com", "org", "net", "ac", "gov", "edu", "nhs", "ltd", "plc", "gen", "firm"];
    let parts: Vec<String> = host.split('.').map(key).collect();
    let mut at = parts.len().checked_sub(2)?;
    if at > 0 && is_in(SECOND_LEVELS, &parts[at]) {
        at -= 1;
    }
    let part = parts[at].clone();
    (!is_in(FREE_MAIL, &part) && part != "linkedin" && part != "facebook" && part != "www").then_some(part)
}

fn is_fax(phone: &Phone) -> bool {
    let Some(label) = &phone.label else { return false };
    let label = label.to_lowercase();
    let words = || label.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words().any(|word| is_in(FAX_LABELS, word))
        && !words().any(|word| matches!(word, "tel" | "phone" | "t" | "p"))
}

/// Web addresses, with their hosts: their digits are no telephone numbers and their words no names.
fn find_links(text: &str) -> Vec<(String, Range<usize>)> {
    let mut links = Vec::new();
    for word in text.split_whitespace() {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        if !word.contains(['.', '/', '@', ':']) {
            continue;
        }
        let lower = word.to_ascii_lowercase();
        let opens =
            ["http://", "https://", "www.", "linkedin.com/"].iter().find_map(|scheme| lower.find(scheme));
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
        let opens = opens.or_else(|| is_handle(word).then(|| word.find('@')).flatten());
        let at = opens.or_else(|| is_bare_host(bare).then(|| word.find(bare)).flatten());
        if let Some(at) = at {
            let end = start + word.trim_end_matches([',', ';', '.', ')', '>', '|']).len();
            if start + at < end {
                links.push((host(&lower[at..]), start + at..end));
            }
        }
    }
    links
}

/// "@tindlecoffee", "(@tindle_coffee)"; "@Acme" and "@ Acme" say where somebody works.
fn is_handle(word: &str) -> bool {
    const LETTERS_MIN: usize = 6;
    let bare = word.trim_matches(|c: char| matches!(c, '(' | ')' | ',' | ';' | '.'));
    bare.strip_prefix('@').is_some_and(|handle| {
        handle.chars().count() >= LETTERS_MIN
            && handle.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '.'))
    })
}

/// "hexelcoatings.com", "acme.co.uk/team": in small letters and with an ending that web addresses have.
fn is_bare_host(word: &str) -> bool {
    let host = word.split('/').next().unwrap_or_default();
    let mut parts = host.rsplit('.');
    let top = parts.next().unwrap_or_default();
    let name = parts.next().unwrap_or_default();
    name.chars().count() >= 3
        && is_in(TOP_LEVELS, top)
        && host.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-'))
}

fn host(link: &str) -> String {
    let bare = link.trim_start_matches("http://").trim_start_matches("https://").trim_start_matches("www.");
    bare.split(['/', '?', '#', ':', ',', ';', ')', '>', '|'])
        .next()
        .unwrap_or_default()
        .trim_end_matches('.')
        .to_owned()
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}
