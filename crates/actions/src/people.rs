//! A person as captured, recognised among those already known (M16), or added with their provenance (M19).

use domain::contact::{Basis, Provenance, Standing, Tier};
use domain::fact::{FactKind, Of};
use domain::interaction::InteractionKind;
use domain::{ContactId, InteractionId, ids};
use identity::Verdict;
use jiff::civil::{Date, Time};
use reading::{Captured, EmailAddress, PersonName, Phone};
use serde::{Deserialize, Serialize};
use serde_json::Value as JsonValue;
use store::rows::{CompanyRow, ContactPointRow, ContactRow, ContactStateRow, InteractionRow, LikenessRow};
use store::{Day, Instant, Json};
use uuid::Uuid;

use crate::Problem;
use crate::draft::Draft;
use crate::text::{Check, NAME_MAX, NOTE_MAX, TEXT_MAX, clean, one_line};

/// The most phones, addresses and links kept of one person.
pub(crate) const POINTS_MAX: usize = 40;
/// The most contacts that one newly captured person is said to be perhaps.
const LIKENESSES_MAX: usize = 5;
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
        check.required(field, &self.name, NAME_MAX, "Write down a name.");
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
    /// Finds the person among the contacts, or adds them (M16).
    ///
    /// `known` is the rep's own decision: this very contact. Otherwise only *same* links; *maybe* adds a new contact
    /// and says who they may be.
    pub(crate) async fn find_or_add(
        &mut self,
        person: &Person,
        origin: Origin,
        known: Option<ContactId>,
    ) -> Result<PersonAnswer, Problem> {
        if let Some(known) = known {
            let row = self.contact(known).await?;
            return self.known(row, "You chose them".to_owned(), person).await;
        }
        let mut maybe = Vec::new();
        let mut barred_by = None;
        for (candidate, verdict) in self.compared(person, origin.given_by).await? {
            match verdict {
                Verdict::Same { because } => return self.known(candidate, because, person).await,
                Verdict::Maybe { because, score } => {
                    if self.state(candidate.id).await?.do_not_contact {
                        barred_by = Some(candidate.id);
                    }
                    if self.actor.sees(candidate.owner_id) {
                        maybe.push((
                            score,
                            MaybeSame { contact: candidate.id, name: candidate.name, because },
                        ));
                    }
                }
                Verdict::Different => {}
            }
        }
        maybe.sort_by(|a, b| b.0.total_cmp(&a.0));
        if barred_by.is_none() && self.asked_for_peace(person).await? {
            return Err(domain::Refusal::LeftInPeace.into());
        }
        let row = self.add_contact(person, origin).await?;
        self.keep_likenesses(row.id, &maybe);
        // M19: whoever may be somebody who asked not to be contacted is left in peace until a manager has looked.
        if barred_by.is_some() {
            self.change_state(row.id).await?.do_not_contact = true;
            let text = "May be somebody who asked not to be contacted: a manager decides.".to_owned();
            self.note(row.id, text);
        }
        Ok(PersonAnswer {
            contact: row.id,
            name: row.name,
            known_because: None,
            kept_by: None,
            maybe: maybe.into_iter().map(|(_, same)| same).collect(),
            do_not_contact: barred_by.is_some(),
        })
    }

    /// Who somebody may be is kept for the rep to decide when they like (M16).
    pub(crate) fn keep_likenesses(&mut self, contact: Uuid, maybe: &[(f32, MaybeSame)]) {
        let found_on = Day(self.today);
        for (score, same) in maybe.iter().take(LIKENESSES_MAX) {
            let id = self.mint("likeness");
            self.add(LikenessRow {
                id,
                contact_id: contact,
                other_id: same.contact,
                because: same.because.clone(),
                score: (f64::from(*score).clamp(0.0, 1.0) * 1000.0) as i64,
                found_on,
                state: "open".into(),
                decided_by: None,
                decided_on: None,
                version: 1,
            });
        }
    }

    /// The contact that the person certainly is (M16), whoever keeps them.
    pub(crate) async fn same_person(&mut self, person: &Person) -> Result<Option<ContactRow>, Problem> {
        let mut compared = self.compared(person, None).await?.into_iter();
        Ok(compared.find(|(_, verdict)| matches!(verdict, Verdict::Same { .. })).map(|(row, _)| row))
    }

    /// Everybody who may be the person, and how they compare.
    async fn compared(
        &mut self,
        person: &Person,
        referred_by: Option<Uuid>,
    ) -> Result<Vec<(ContactRow, Verdict)>, Problem> {
        let referred_by = referred_by.map(|id| id.to_string());
        let wanted = identity::Person { referred_by, ..person.identity() };
        let candidates = self.candidates(person).await?;
        // One question for all of them: fifty may bear the same name.
        let ids: Vec<Uuid> = candidates.iter().map(|candidate| candidate.id).collect();
        let kept = self.reader.points_of_all(&ids).await?;
        let verdict = |candidate: ContactRow| {
            let points = kept.iter().chain(&self.new.points);
            let points: Vec<_> = points.filter(|point| point.contact_id == candidate.id).cloned().collect();
            let verdict = identity::compare(&wanted, &identity_of(&candidate, &points));
            (candidate, verdict)
        };
        Ok(candidates.into_iter().map(verdict).collect())
    }

    async fn known(
        &mut self,
        row: ContactRow,
        because: String,
        person: &Person,
    ) -> Result<PersonAnswer, Problem> {
        self.keep_what_is_new(&row, person).await?;
        let do_not_contact = self.state(row.id).await?.do_not_contact;
        let kept_by = if row.owner_id == self.actor.user.0 {
            None
        } else {
            let owner = self.row::<store::rows::UserRow>(row.owner_id, "user").await?;
            Some(owner.name)
        };
        Ok(PersonAnswer {
            contact: row.id,
            name: row.name,
            known_because: Some(because),
            kept_by,
            maybe: vec![],
            do_not_contact,
        })
    }

    /// M14: nothing typed is lost, of somebody known either. The line stays as a note, new numbers and addresses as points.
    async fn keep_what_is_new(&mut self, row: &ContactRow, person: &Person) -> Result<(), Problem> {
        if let Some(line) = person.line.as_deref().filter(|line| one_line(line) != row.name) {
            self.note(row.id, format!("Named again: {line}"));
        }
        if !self.actor.sees(row.owner_id) || self.new.contacts.iter().any(|new| new.id == row.id) {
            return Ok(());
        }
        let kept = self.reader.points_of(row.id).await?;
        let mut now = kept.clone();
        for point in self.points(row.id, person) {
            if now.iter().all(|known| known.kind != point.kind || known.normal != point.normal) {
                now.push(ContactPointRow { position: i64::try_from(now.len()).unwrap_or(0), ..point });
            }
        }
        if now.len() == kept.len() {
            return Ok(());
        }
        let first = |kind: &str| now.iter().find(|point| point.kind == kind).map(|point| point.value.clone());
        let mut after = row.clone();
        after.phone = after.phone.or_else(|| first("phone"));
        after.email = after.email.or_else(|| first("email"));
        (after.name_key, after.search_text) = keys(&after, &now);
        if self.state(row.id).await?.do_not_contact {
            self.keep_prints(&now);
        }
        self.new.points.extend(now.into_iter().skip(kept.len()));
        // Another line of the same conversation may have changed them already.
        if self.enriched.insert(row.id) {
            self.change(row.clone(), after);
        }
        Ok(())
    }

    /// Writes a note on a contact's timeline, with its fact.
    pub(crate) fn note(&mut self, contact: Uuid, text: String) {
        let id = InteractionId(self.mint("interaction"));
        let today = self.today;
        self.new.interactions.push(InteractionRow {
            id: id.0,
            contact_id: contact,
            user_id: self.actor.user.0,
            kind: InteractionKind::Note.as_str().into(),
            on_day: Day(today),
            note: Some(text),
            allowed_ask: false,
            version: 1,
        });
        let of = Of { contact: Some(ContactId(contact)), interaction: Some(id), ..Of::default() };
        self.fact(FactKind::Interaction, today, of, None, Some(InteractionKind::Note.as_str()));
    }

    async fn candidates(&mut self, person: &Person) -> Result<Vec<ContactRow>, Problem> {
        let mut found: Vec<ContactRow> = Vec::new();
        for email in &person.emails {
            found.extend(self.reader.reached_by("email", &email.as_str().to_lowercase()).await?);
        }
        for phone in person.phones.iter().filter_map(|phone| phone.e164.as_deref()) {
            found.extend(self.reader.reached_by("phone", phone).await?);
        }
        let name_key = identity::fold(&person.name);
        if !name_key.is_empty() {
            found.extend(self.reader.called(&name_key).await?);
        }
        // Two lines of one conversation may name the same person.
        let wanted = person.identity();
        let reached = |row: &ContactRow| {
            let mut points = self.new.points.iter().filter(|point| point.contact_id == row.id);
            points.any(|point| wanted.phones.contains(&point.normal) || wanted.emails.contains(&point.normal))
        };
        let new = self.new.contacts.iter().filter(|row| row.name_key == name_key || reached(row));
        found.extend(new.cloned());
        let mut seen = std::collections::BTreeSet::new();
        found.retain(|row| seen.insert(row.id));
        Ok(found)
    }

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
            self.new.companies.push(CompanyRow { id, name: one_line(name), name_folded: folded, version: 1 });
        }
        Ok(Some(id))
    }
}

/// A contact as it is compared with others.
pub(crate) fn identity_of(row: &ContactRow, points: &[ContactPointRow]) -> identity::Person {
    let of = |kind: &str| {
        points.iter().filter(|point| point.kind == kind).map(|point| point.normal.clone()).collect()
    };
    identity::Person {
        name: row.name.clone(),
        company: row.company.clone(),
        phones: of("phone"),
        emails: of("email"),
        address: row.address.clone(),
        born: row.birthday.clone(),
        referred_by: row.given_by_id.map(|id| id.to_string()),
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
