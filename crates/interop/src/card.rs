//! What a contact file says of one person.

use crate::{
    day::CardDay,
    text::{tidy_block, tidy_line},
};

/// One person in a contact file (M18). A text is empty when the file is silent; nothing in the file is lost:
/// what has no field of its own stands in [`unknown`](Self::unknown).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContactCard {
    /// The line of the file where this person starts, from 1.
    pub line: u64,
    /// The name to show: as the file says it, else put together from the parts, the nickname or the company.
    /// Empty when the file has only a phone number or an e-mail address.
    pub display: String,
    /// "Mr.", "Dr".
    pub prefix: String,
    /// First name.
    pub given: String,
    /// Further first names.
    pub middle: String,
    /// Last name.
    pub family: String,
    /// "Jr.", "PhD".
    pub suffix: String,
    /// What friends call them.
    pub nickname: String,
    /// Company.
    pub organisation: String,
    /// Department in the company.
    pub department: String,
    /// Job title.
    pub title: String,
    /// Phone numbers as written, the preferred one first, faxes and the like last.
    pub phones: Vec<Labelled>,
    /// E-mail addresses as written, the preferred one first.
    pub emails: Vec<Labelled>,
    /// Web addresses.
    pub urls: Vec<Labelled>,
    /// Postal addresses.
    pub addresses: Vec<Address>,
    /// Birthday.
    pub birthday: Option<CardDay>,
    /// Wedding anniversary and other days to remember.
    pub anniversaries: Vec<LabelledDay>,
    /// Free text; may have several lines.
    pub note: String,
    /// Groups and labels.
    pub categories: Vec<String>,
    /// Who referred this person, as the file says it (M19).
    pub referred_by: Option<String>,
    /// What they are to whoever keeps the list.
    pub relationship: String,
    /// What they offer others (M27).
    pub offers: String,
    /// What they need (M27).
    pub needs: String,
    /// How often to stay in touch: "A", "B" or "C" (M26).
    pub tier: String,
    /// A slip by which one member of a group passed business to another; the card is of whoever gave it.
    pub slip: Option<Slip>,
    /// The file has a picture of this person; the picture itself is not kept.
    pub has_photo: bool,
    /// Everything else: what the file calls it, and what it says. May have several lines.
    pub unknown: Vec<(String, String)>,
}

/// A slip: members of a networking group write down on them what they did for one another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slip {
    /// Who gave it.
    pub from: String,
    /// Who got it.
    pub to: String,
    /// "Referral", "TYFCB", "One to One" … as the file says it.
    pub kind: String,
    /// Whether the business is the giver's own ("Inside") or of somebody else ("Outside").
    pub inside: String,
    /// Business that was closed, as written.
    pub money: String,
    /// What it says.
    pub detail: String,
}

/// A value with what the file calls it: "work", "mobile", "home fax", or the user's own word. Often no label.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labelled {
    /// The label; usual ones in small letters.
    pub label: String,
    /// The value as written; never empty.
    pub value: String,
}

/// A postal address in the parts that contact files have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// "home", "work" …
    pub label: String,
    /// The whole address as the file prints it, if it does; may have several lines.
    pub formatted: String,
    /// Post office box.
    pub po_box: String,
    /// Flat, floor, building.
    pub extended: String,
    /// Street and number; may have several lines.
    pub street: String,
    /// Town.
    pub city: String,
    /// State, county, province.
    pub region: String,
    /// Postcode.
    pub postcode: String,
    /// Country.
    pub country: String,
}

/// A day to remember with its label ("anniversary").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelledDay {
    /// What day it is.
    pub label: String,
    /// The day.
    pub day: CardDay,
}

/// A row or card that could not be brought in; the others were.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {why}")]
pub struct BadRow {
    /// The line of the file where the trouble starts, from 1.
    pub line: u64,
    /// A sentence for the person who chose the file.
    pub why: String,
}

impl Labelled {
    /// A value under a label, both tidied.
    pub fn new(label: &str, value: &str) -> Self {
        Self { label: plain_label(label), value: tidy_line(value) }
    }
}

impl Address {
    /// The address as lines to print: as the file prints it, else its parts.
    pub fn lines(&self) -> Vec<String> {
        if !self.formatted.is_empty() {
            return self.formatted.lines().map(str::to_owned).collect();
        }
        let town = [&self.city, &self.region, &self.postcode];
        let town = town.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ");
        [&self.po_box, &self.extended, &self.street, &town, &self.country]
            .into_iter()
            .flat_map(|part| part.lines())
            .filter(|line| !line.trim().is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// The seven parts in the order of a vCard's ADR, to read or to fill.
    pub(crate) fn parts_mut(&mut self) -> [&mut String; 7] {
        [
            &mut self.po_box,
            &mut self.extended,
            &mut self.street,
            &mut self.city,
            &mut self.region,
            &mut self.postcode,
            &mut self.country,
        ]
    }

    fn is_empty(&self) -> bool {
        self.lines().is_empty()
    }
}

impl ContactCard {
    /// The best there is to call this person: the name, else an e-mail address, else a phone number.
    pub fn best_name(&self) -> &str {
        let mut ways = self.emails.iter().chain(&self.phones).map(|way| way.value.as_str());
        if self.display.is_empty() { ways.next().unwrap_or_default() } else { &self.display }
    }

    /// Whether there is nobody here: neither name, company, phone nor e-mail.
    pub fn is_nobody(&self) -> bool {
        self.best_name().is_empty()
    }

    /// The card as every reader hands it over: texts trimmed and free of control characters, empty entries
    /// out, a name to show if there is anything to make it from. Doing it twice changes nothing.
    pub fn tidied(mut self) -> Self {
        for text in [
            &mut self.display,
            &mut self.prefix,
            &mut self.given,
            &mut self.middle,
            &mut self.family,
            &mut self.suffix,
            &mut self.nickname,
            &mut self.organisation,
            &mut self.department,
            &mut self.title,
            &mut self.relationship,
            &mut self.tier,
        ] {
            *text = tidy_line(text);
        }
        for text in [&mut self.note, &mut self.offers, &mut self.needs] {
            *text = tidy_block(text);
        }
        self.slip = self.slip.map(|slip| Slip {
            from: tidy_line(&slip.from),
            to: tidy_line(&slip.to),
            kind: tidy_line(&slip.kind),
            inside: tidy_line(&slip.inside),
            money: tidy_line(&slip.money),
            detail: tidy_block(&slip.detail),
        });
        for list in [&mut self.phones, &mut self.emails, &mut self.urls] {
            *list = list.iter().map(|l| Labelled::new(&l.label, &l.value)).collect();
            list.retain(|l| !l.value.is_empty());
        }
        self.phones.sort_by_key(|phone| !reaches_the_person(&phone.label));
        for address in &mut self.addresses {
            address.label = plain_label(&address.label);
            address.formatted = tidy_block(&address.formatted);
            for part in address.parts_mut() {
                *part = tidy_block(part);
            }
        }
        self.addresses.retain(|address| !address.is_empty());
        self.birthday = self.birthday.and_then(|day| CardDay::read(&day.text));
        self.anniversaries = self.anniversaries.into_iter().filter_map(tidy_day).collect();
        self.categories = self.categories.iter().map(|c| tidy_line(c)).filter(|c| !c.is_empty()).collect();
        self.referred_by = self.referred_by.map(|name| tidy_line(&name)).filter(|name| !name.is_empty());
        self.unknown = self.unknown.iter().map(|(name, said)| (tidy_line(name), tidy_block(said))).collect();
        self.unknown.retain(|(_, said)| !said.is_empty());
        for (name, _) in &mut self.unknown {
            if name.is_empty() {
                "Other".clone_into(name);
            }
        }
        self.named()
    }

    /// Sees to the name to show. Many programs write the e-mail address where the name should be.
    fn named(mut self) -> Self {
        if self.emails.iter().chain(&self.phones).any(|way| way.value == self.display) {
            self.display.clear();
        }
        let join = |parts: &[&String]| {
            let parts: Vec<&str> = parts.iter().map(|p| p.as_str()).filter(|p| !p.is_empty()).collect();
            parts.join(" ")
        };
        let candidates = [
            join(&[&self.given, &self.middle, &self.family]),
            join(&[&self.prefix, &self.suffix]),
            self.nickname.clone(),
            self.organisation.clone(),
        ];
        if let Some(slip) = &self.slip {
            self.display = if slip.from.is_empty() { slip.to.clone() } else { slip.from.clone() };
        }
        if self.display.is_empty() {
            let is_a_name = |name: &String| {
                !name.is_empty() && !self.emails.iter().chain(&self.phones).any(|way| &way.value == name)
            };
            self.display = candidates.into_iter().find(is_a_name).unwrap_or_default();
        }
        self
    }

    /// Keeps a value that has no field, or whose field is taken.
    pub(crate) fn keep(&mut self, name: &str, said: &str) {
        self.unknown.push((name.to_owned(), said.to_owned()));
    }

    /// Adds to the note, on a line of its own.
    pub(crate) fn add_note(&mut self, text: &str) {
        if !self.note.is_empty() && !text.is_empty() {
            self.note.push('\n');
        }
        self.note.push_str(text);
    }
}

/// Whether a call to a number with this label would reach the person: Outlook's columns begin with others.
fn reaches_the_person(label: &str) -> bool {
    let label = label.to_lowercase();
    !["fax", "pager", "telex", "tty", "isdn", "assistant", "callback", "radio"]
        .iter()
        .any(|w| label.contains(w))
}

fn tidy_day(entry: LabelledDay) -> Option<LabelledDay> {
    let day = CardDay::read(&entry.day.text)?;
    Some(LabelledDay { label: day_label(&entry.label), day })
}

/// The label of a day; a day without one is an anniversary.
pub(crate) fn day_label(label: &str) -> String {
    let label = plain_label(label);
    if label.is_empty() { "anniversary".to_owned() } else { label }
}

/// A label in plain words: without Apple's `_$!<…>!$_` and Google's star, usual words in small letters.
pub(crate) fn plain_label(label: &str) -> String {
    const USUAL: [&str; 12] = [
        "home",
        "work",
        "mobile",
        "main",
        "other",
        "fax",
        "home fax",
        "work fax",
        "pager",
        "anniversary",
        "school",
        "car",
    ];
    let mut plain = tidy_line(label);
    loop {
        let bare = plain
            .strip_prefix("_$!<")
            .and_then(|rest| rest.strip_suffix(">!$_"))
            .or_else(|| plain.strip_prefix("* "));
        match bare {
            Some(bare) => plain = bare.trim().to_owned(),
            None => break,
        }
    }
    match USUAL.iter().find(|usual| usual.eq_ignore_ascii_case(&plain)) {
        Some(usual) => (*usual).to_owned(),
        None => plain,
    }
}

/// Whether a label says that the value is who referred this person.
pub(crate) fn says_referred_by(label: &str) -> bool {
    let letters: String = label.chars().filter(char::is_ascii_alphabetic).collect();
    ["referredby", "referrer", "referral", "introducedby", "recommendedby"]
        .iter()
        .any(|word| word.eq_ignore_ascii_case(&letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_address_in_the_place_of_the_name_is_no_name() {
        let card = ContactCard {
            display: "jane@example.com".into(),
            emails: vec![Labelled::new("", "jane@example.com")],
            ..ContactCard::default()
        };
        let card = card.tidied();
        assert_eq!((card.display.as_str(), card.best_name()), ("", "jane@example.com"));
        assert!(!card.is_nobody());
        assert!(ContactCard::default().tidied().is_nobody());
    }

    #[test]
    fn labels_come_out_in_plain_words() {
        assert_eq!(plain_label("_$!<Mobile>!$_"), "mobile");
        assert_eq!(plain_label("* Work"), "work");
        assert_eq!(plain_label("Ski hut"), "Ski hut");
        assert!(says_referred_by("_$!<Referred-By>!$_"));
        assert!(!says_referred_by("Spouse"));
    }
}
