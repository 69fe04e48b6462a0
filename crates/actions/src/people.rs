//! A person as captured, and added with their provenance (M19).

mod recognising;

use domain::contact::{Basis, Provenance, Standing, Tier};
use domain::fact::{FactKind, Of};
use domain::{ContactId, ids};
use jiff::civil::{Date, Time};
use language::say;
use reading::{Captured, EmailAddress, PersonName, Phone};
use serde::{Deserialize, Serialize};
use serde_json::Value as JsonValue;
use store::rows::{CompanyRow, ContactPointRow, ContactRow, ContactStateRow};
use store::{Day, Instant, Json};
use uuid::Uuid;

pub(crate) use recognising::identity_of;

use crate::Problem;
use crate::draft::Draft;
use crate::text::{Check, NAME_MAX, NOTE_MAX, TEXT_MAX, clean, one_line};

/// The most phones, addresses and links kept of one person.
pub(crate) const POINTS_MAX: usize = 40;
/// Groups of digits that a number is looked for from.
const GROUPS_MAX: usize = 6;
/// The end of a number that is looked for has at least so many digits.
const NUMBER_MIN: usize = 4;

/// What is known of a person before they are a contact.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Person {
    /// The whole name; may be empty when only a number or an address is known.
    pub name: String,
    /// Job title.
    pub title: Option<String>,
    /// Where they work.
    pub company: Option<String>,
    /// Telephone numbers.
    pub phones: Vec<Phone>,
    /// E-mail addresses.
    pub emails: Vec<EmailAddress>,
    /// What they are to somebody.
    pub relationship: Option<String>,
    /// Whatever else is known.
    pub notes: Option<String>,
    /// The line they were captured from, word for word (M14).
    pub line: Option<String>,
    /// The day on which they are to be called, where it was said (M14, M20).
    pub due: Option<DueDay>,
    /// A postal address.
    pub address: Option<String>,
    /// A birthday as written.
    pub birthday: Option<String>,
    /// Web addresses.
    pub urls: Vec<String>,
    /// Fields without a place of their own: name and value.
    pub extra: Vec<(String, String)>,
}

/// The day on which somebody is to be called, and the words that say so.
#[derive(Debug, Clone, PartialEq)]
pub struct DueDay {
    /// The day.
    pub on: Date,
    /// The time of that day, where it was said.
    pub at: Option<Time>,
    /// "call after Easter".
    pub words: String,
}

/// How somebody comes to be a contact (M19).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Origin {
    pub(crate) provenance: Provenance,
    pub(crate) basis: Basis,
    pub(crate) given_by: Option<Uuid>,
    pub(crate) ask: Option<Uuid>,
    pub(crate) import: Option<Uuid>,
}

/// Who a captured person turned out to be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonAnswer {
    /// The contact, found or new.
    pub contact: Uuid,
    /// Their name as kept.
    pub name: String,
    /// Whether they were known already, and why we think so (M16).
    pub known_because: Option<String>,
    /// The rep who keeps them, when that is somebody else (M40).
    pub kept_by: Option<String>,
    /// Others who may be the same person: the rep decides (M16).
    pub maybe: Vec<MaybeSame>,
    /// Whether they asked not to be contacted: then nothing was scheduled (M19).
    pub do_not_contact: bool,
}

/// Somebody who may be the same person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MaybeSame {
    /// The contact.
    pub contact: Uuid,
    /// Their name.
    pub name: String,
    /// What speaks for it.
    pub because: String,
}

impl Person {
    /// The people that a text names (M14), with the piece of text that each was read from. Phrases like "call after
    /// Easter" are counted from the day of the conversation.
    pub(crate) fn all_captured(text: &str, region: reading::Region, on: Date) -> Vec<Person> {
        let people = reading::read_people(text, region, Some(on.at(9, 0, 0, 0)));
        let alone = people.len() == 1;
        let piece = |read: &Captured| {
            let from = read.spans.iter().map(|(_, span)| span.start).min().unwrap_or(0);
            let to = read.spans.iter().map(|(_, span)| span.end).max().unwrap_or(text.len());
            let piece = if alone { text } else { text.get(from..to).unwrap_or(text) };
            piece.to_owned()
        };
        people.into_iter().map(|read| Person::captured(&piece(&read), read)).collect()
    }

    /// A person as read from one line of text (M14). Nothing typed is lost: the line itself is kept.
    pub fn captured(line: &str, read: Captured) -> Person {
        let fallback = || {
            let stand_in = read
                .relationship
                .clone()
                .or_else(|| read.emails.first().map(|email| email.as_str().to_owned()))
                .or_else(|| read.phones.first().map(|phone| phone.raw.clone()))
                .unwrap_or_else(|| line.chars().take(80).collect());
            one_line(&stand_in)
        };
        Person {
            name: read.name.as_deref().map(one_line).filter(|name| !name.is_empty()).unwrap_or_else(fallback),
            title: read.title,
            company: read.company,
            phones: read.phones,
            emails: read.emails,
            relationship: read.relationship,
            // Words without a day ("once the kitchen is done") are kept as words.
            notes: match (&read.due, read.context) {
                (Some(due), Some(context)) if due.date.is_none() => Some(format!("{}, {context}", due.text)),
                (Some(due), None) if due.date.is_none() => Some(due.text.clone()),
                (_, context) => context,
            },
            due: read
                .due
                .and_then(|due| due.date.map(|on| DueDay { on, at: due.time, words: one_line(&due.text) })),
            extra: [
                ("Form of address", read.prefix),
                ("After the name", read.suffix),
                ("Called", read.nickname),
            ]
            .into_iter()
            .filter_map(|(field, value)| Some((field.to_owned(), one_line(&value?))))
            .collect(),
            line: Some(clean(line)),
            ..Person::default()
        }
    }

    /// Checks lengths and that there is a name.
    pub(crate) fn check(&self, field: &'static str) -> Result<(), Problem> {
        let mut check = Check::default();
        check.required(field, &self.name, NAME_MAX, say::field_name);
        for (text, max) in [
            (&self.title, NAME_MAX),
            (&self.company, NAME_MAX),
            (&self.relationship, NAME_MAX),
            (&self.address, TEXT_MAX),
            (&self.notes, NOTE_MAX),
            (&self.line, NOTE_MAX),
        ] {
            if let Some(text) = text {
                check.text(field, text, max);
            }
        }
        check.done()
    }

    /// As it is compared with others.
    pub(crate) fn identity(&self) -> identity::Person {
        identity::Person {
            name: self.name.clone(),
            company: self.company.clone(),
            phones: self.phones.iter().filter_map(|phone| phone.e164.clone()).collect(),
            emails: self.emails.iter().map(|email| email.as_str().to_lowercase()).collect(),
            address: self.address.clone(),
            born: self.birthday.clone(),
            referred_by: None,
        }
    }

    /// What search looks in: the name first, then company, title, addresses and numbers, folded.
    fn search_text(&self) -> String {
        let mut text = vec![self.name.clone()];
        text.extend(self.company.clone());
        text.extend(self.title.clone());
        text.extend(self.emails.iter().map(|email| email.as_str().to_owned()));
        let mut folded = identity::fold(&text.join(" "));
        for phone in &self.phones {
            push_numbers(&mut folded, &phone.raw, phone.e164.as_deref().unwrap_or_default());
        }
        folded
    }
}

pub(crate) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Adds a number to what search looks in: whole, with its country, and from each group of digits on as it was typed,
/// so that "555 01" finds "(415) 555-0134".
fn push_numbers(folded: &mut String, typed: &str, normal: &str) {
    let groups: Vec<&str> = typed
        .split(|c: char| !c.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .take(GROUPS_MAX)
        .collect();
    let mut numbers: Vec<String> = (0..groups.len()).map(|from| groups[from..].concat()).collect();
    numbers.retain(|number| number.len() >= NUMBER_MIN);
    numbers.insert(0, digits(typed));
    numbers.push(digits(normal));
    let mut seen = std::collections::BTreeSet::from([String::new()]);
    for number in numbers {
        if seen.insert(number.clone()) {
            folded.push(' ');
            folded.push_str(&number);
        }
    }
}

/// A contact's search text and name key after an edit.
pub(crate) fn keys(row: &ContactRow, points: &[ContactPointRow]) -> (String, String) {
    let mut text = vec![row.name.clone()];
    text.extend(row.company.clone());
    text.extend(row.title.clone());
    text.extend(points.iter().filter(|point| point.kind == "email").map(|point| point.value.clone()));
    let mut folded = identity::fold(&text.join(" "));
    for point in points.iter().filter(|point| point.kind == "phone") {
        push_numbers(&mut folded, &point.value, &point.normal);
    }
    (identity::fold(&row.name), folded)
}

impl Draft<'_> {
    /// Adds a contact of the actor with its points, state and fact.
    pub(crate) async fn add_contact(
        &mut self,
        person: &Person,
        origin: Origin,
    ) -> Result<ContactRow, Problem> {
        let id = self.mint("contact");
        let company_id = match &person.company {
            Some(company) => self.company(company).await?,
            None => None,
        };
        let name = PersonName::parse(&person.name);
        let extra: Vec<JsonValue> =
            person.extra.iter().map(|(name, value)| serde_json::json!([name, value])).collect();
        let row = ContactRow {
            id,
            owner_id: self.actor.user.0,
            company_id,
            company: person.company.as_deref().map(one_line),
            name: one_line(&person.name),
            given_name: Some(name.given).filter(|given| !given.is_empty()),
            family_name: name.family,
            title: person.title.as_deref().map(one_line),
            phone: person.phones.first().map(|phone| phone.raw.clone()),
            email: person.emails.first().map(|email| email.as_str().to_owned()),
            address: person.address.clone(),
            birthday: person.birthday.clone(),
            relationship: person.relationship.clone(),
            notes: person.notes.clone(),
            offers: None,
            needs: None,
            tier: Tier::C.as_str().into(),
            provenance: origin.provenance.as_str().into(),
            given_by_id: origin.given_by,
            ask_id: origin.ask,
            import_id: origin.import,
            basis: origin.basis.as_str().into(),
            captured_line: person.line.clone(),
            extra: Json(JsonValue::Array(extra)),
            name_key: identity::fold(&person.name),
            search_text: person.search_text(),
            created_at: Instant::new(self.now),
            created_by: self.actor.user.0,
            version: 1,
        };
        let points = self.points(id, person);
        self.new.points.extend(points);
        self.new_state(fresh_state(id, row.owner_id));
        let of = Of { contact: Some(ContactId(id)), other: origin.given_by.map(ContactId), ..Of::default() };
        self.fact(FactKind::ContactAdded, self.today, of, None, Some(origin.provenance.as_str()));
        self.new.contacts.push(row.clone());
        Ok(row)
    }

    /// The points of a person, phones first.
    pub(crate) fn points(&mut self, contact: Uuid, person: &Person) -> Vec<ContactPointRow> {
        let phones = person.phones.iter().map(|phone| {
            let normal = phone.e164.clone().unwrap_or_else(|| digits(&phone.raw));
            ("phone", phone.raw.clone(), normal, phone.label.clone())
        });
        let emails = person
            .emails
            .iter()
            .map(|email| ("email", email.as_str().to_owned(), email.as_str().to_lowercase(), None));
        let urls = person.urls.iter().map(|url| ("url", clean(url), clean(url).to_lowercase(), None));
        let all: Vec<_> = phones.chain(emails).chain(urls).take(POINTS_MAX).collect();
        let mut rows = Vec::with_capacity(all.len());
        for (position, (kind, value, normal, label)) in (0..).zip(all) {
            let id = self.mint("point");
            let kind = kind.to_owned();
            rows.push(ContactPointRow {
                id,
                contact_id: contact,
                kind,
                value,
                normal,
                label,
                position,
                version: 1,
            });
        }
        rows
    }

    /// The company of that name, found or added; `None` for a name without a letter.
    pub(crate) async fn company(&mut self, name: &str) -> Result<Option<Uuid>, Problem> {
        let folded = identity::fold_company(name);
        if folded.is_empty() {
            return Ok(None);
        }
        let known = match self.companies.get(&folded) {
            Some(looked_up) => *looked_up,
            None => self.reader.company_called(&folded).await?.map(|row| row.id),
        };
        if known.is_some() {
            return Ok(known);
        }
        // Derived from the name, so that two actions adding it at once add the same row.
        let id = ids::derive(self.actor.workspace, &format!("company/{folded}"), 0);
        if self.new.companies.iter().all(|row| row.id != id) {
            self.new.companies.push(CompanyRow {
                id,
                name: one_line(name),
                name_folded: folded,
                offers: None,
                needs: None,
                version: 1,
            });
        }
        Ok(Some(id))
    }
}

/// Where somebody new stands: nothing has happened yet.
fn fresh_state(id: Uuid, owner_id: Uuid) -> ContactStateRow {
    ContactStateRow {
        id,
        owner_id,
        standing: Standing::Prospect.as_str().into(),
        do_not_ask: false,
        do_not_contact: false,
        complaint_open: false,
        last_touch_on: None::<Day>,
        last_ask_on: None,
        last_unprompted_ask_on: None,
        delighted_on: None,
        first_gave_on: None,
        received: 0,
        version: 1,
    }
}
