//! Adding a contact by hand and editing one, with the conflict told when somebody else was faster.

use domain::contact::{Basis, Provenance, Standing, Tier};
use domain::fact::{FactKind, Of};
use domain::{ActionId, ContactId};
use language::say;
use reading::{EmailAddress, PersonName, normalise_phone};
use serde::{Deserialize, Serialize};
use store::rows::{ContactPointRow, ContactRow};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::people::{Origin, Person, keys};
use crate::text::{Check, NAME_MAX, NOTE_MAX, TEXT_MAX, clean, one_line};
use crate::{Actor, App, Done, Problem};

/// The details of a contact as typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ContactDetails {
    /// The whole name.
    pub name: String,
    /// Job title.
    pub title: String,
    /// Where they work.
    pub company: String,
    /// Telephone numbers, one each.
    pub phones: Vec<String>,
    /// E-mail addresses, one each.
    pub emails: Vec<String>,
    /// A postal address.
    pub address: String,
    /// A birthday.
    pub birthday: String,
    /// What they are to somebody.
    pub relationship: String,
    /// Whatever else is known.
    pub notes: String,
    /// What they offer others (M27).
    pub offers: String,
    /// What they need (M27).
    pub needs: String,
    /// Where they stand, where the rep knows better than the deals recorded here.
    pub standing: Option<Standing>,
    /// How often to stay in touch; C when missing.
    pub tier: Option<Tier>,
    /// On what basis they may be contacted.
    pub basis: Option<Basis>,
}

/// Adds a contact that the rep knows.
#[derive(Debug, Clone, PartialEq)]
pub struct AddContact {
    /// The client's id.
    pub action: ActionId,
    /// Who.
    pub details: ContactDetails,
}

/// Edits a contact.
#[derive(Debug, Clone, PartialEq)]
pub struct EditContact {
    /// The client's id.
    pub action: ActionId,
    /// Which.
    pub contact: ContactId,
    /// The version that the edit is based on.
    pub version: i64,
    /// As they are to be.
    pub details: ContactDetails,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ContactAnswer {
    /// The contact.
    pub contact: Uuid,
}

/// Adds a contact.
///
/// # Errors
/// [`Problem::Invalid`] for what can't be read.
pub async fn add_contact(
    app: &App,
    actor: &Actor,
    input: &AddContact,
) -> Result<Done<ContactAnswer>, Problem> {
    decided!(input.action, add_once(app, actor, input))
}

async fn add_once(app: &App, actor: &Actor, input: &AddContact) -> Result<Done<ContactAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "add_contact").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let person = person(&input.details, actor)?;
    let basis = input.details.basis.unwrap_or(Basis::Relationship);
    let origin = Origin { provenance: Provenance::Own, basis, given_by: None, ask: None, import: None };
    let row = draft.add_contact(&person, origin).await?;
    if let Some(new) = draft.new.contacts.last_mut() {
        new.tier = input.details.tier.map_or(new.tier.clone(), |tier| tier.as_str().into());
        new.offers = kept(&input.details.offers);
        new.needs = kept(&input.details.needs);
    }
    if let Some(standing) = input.details.standing {
        draft.stands(row.id, standing).await?;
    }
    draft.about(row.id);
    draft.commit(ContactAnswer { contact: row.id }).await
}

/// Edits a contact's details.
///
/// # Errors
/// [`Problem::Stale`] with the contact as it stands when somebody changed it since that version, [`Problem::Invalid`]
/// for what can't be read, [`Problem::NotFound`] for a contact that isn't the actor's.
pub async fn edit_contact(
    app: &App,
    actor: &Actor,
    input: &EditContact,
) -> Result<Done<ContactAnswer>, Problem> {
    decided!(input.action, edit_once(app, actor, input))
}

async fn edit_once(app: &App, actor: &Actor, input: &EditContact) -> Result<Done<ContactAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "edit_contact").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.contact(input.contact).await?;
    let person = person(&input.details, actor)?;
    if row.version != input.version {
        return Err(Problem::Stale(Box::new(row)));
    }
    draft.about(row.id);
    let points = draft.replace_points(row.id, &person).await?;
    let company_id = match &person.company {
        Some(company) => draft.company(company).await?,
        None => None,
    };
    let name = PersonName::parse(&person.name);
    let mut after = ContactRow {
        name: one_line(&person.name),
        given_name: Some(name.given).filter(|given| !given.is_empty()),
        family_name: name.family,
        title: person.title.as_deref().map(one_line),
        company: person.company.as_deref().map(one_line),
        company_id,
        phone: person.phones.first().map(|phone| phone.raw.clone()),
        email: person.emails.first().map(|email| email.as_str().to_owned()),
        address: person.address,
        birthday: person.birthday,
        relationship: person.relationship,
        notes: person.notes,
        offers: kept(&input.details.offers),
        needs: kept(&input.details.needs),
        tier: input.details.tier.map_or(row.tier.clone(), |tier| tier.as_str().into()),
        basis: input.details.basis.map_or(row.basis.clone(), |basis| basis.as_str().into()),
        ..row.clone()
    };
    (after.name_key, after.search_text) = keys(&after, &points);
    if let Some(standing) = input.details.standing {
        draft.stands(row.id, standing).await?;
    }
    let of = Of { contact: Some(input.contact), ..Of::default() };
    let today = draft.today;
    draft.fact(FactKind::ContactChanged, today, of, None, None);
    let answer = ContactAnswer { contact: row.id };
    draft.change(row, after);
    draft.commit(answer).await
}

fn kept(typed: &str) -> Option<String> {
    Some(clean(typed)).filter(|text| !text.is_empty())
}

pub(super) fn person(details: &ContactDetails, actor: &Actor) -> Result<Person, Problem> {
    let mut check = Check::default();
    let name = check.required("name", &details.name, NAME_MAX, say::field_name);
    let mut person = Person {
        name: one_line(&name),
        title: check.text("title", &details.title, NAME_MAX),
        company: check.text("company", &details.company, NAME_MAX),
        address: check.text("address", &details.address, TEXT_MAX),
        birthday: check.text("birthday", &details.birthday, NAME_MAX),
        relationship: check.text("relationship", &details.relationship, NAME_MAX),
        notes: check.text("notes", &details.notes, NOTE_MAX),
        ..Person::default()
    };
    check.text("offers", &details.offers, TEXT_MAX);
    check.text("needs", &details.needs, TEXT_MAX);
    for typed in details.phones.iter().filter(|typed| !typed.trim().is_empty()) {
        match normalise_phone(typed, actor.region) {
            Some(phone) => person.phones.push(phone),
            None => {
                let shown: String = typed.chars().take(40).collect();
                check.wrong("phones", say::contact_phone(shown));
            }
        }
    }
    for typed in details.emails.iter().filter(|typed| !typed.trim().is_empty()) {
        match EmailAddress::parse(typed.trim()) {
            Ok(email) => person.emails.push(email),
            Err(refusal) => check.wrong("emails", refusal.to_string()),
        }
    }
    check.done()?;
    Ok(person)
}

impl Draft<'_> {
    /// Puts the typed points in place of the kept ones, leaving alone what did not change.
    async fn replace_points(
        &mut self,
        contact: Uuid,
        person: &Person,
    ) -> Result<Vec<ContactPointRow>, Problem> {
        let mut kept = self.reader.points_of(contact).await?;
        let wanted = self.points(contact, person);
        let mut now = Vec::with_capacity(wanted.len());
        for new in wanted {
            let same = kept.iter().position(|old| old.kind == new.kind && old.normal == new.normal);
            match same.map(|place| kept.swap_remove(place)) {
                Some(old) => {
                    let after = ContactPointRow {
                        value: new.value,
                        position: new.position,
                        label: new.label.or(old.label.clone()),
                        ..old.clone()
                    };
                    now.push(after.clone());
                    self.change(old, after);
                }
                None => {
                    now.push(new.clone());
                    self.new.points.push(new);
                }
            }
        }
        // Links and addresses have no field in the form; only phones and e-mails can be taken away by it.
        for gone in kept {
            if gone.kind == "phone" || gone.kind == "email" {
                self.remove(gone);
            } else {
                now.push(gone);
            }
        }
        Ok(now)
    }
}

impl Draft<'_> {
    /// The rep says where somebody stands. Staying in touch with a customer counts from today when nothing else is known
    /// (M26).
    async fn stands(&mut self, contact: Uuid, standing: Standing) -> Result<(), Problem> {
        let today = self.today;
        let state = self.change_state(contact).await?;
        state.standing = standing.as_str().into();
        if standing == Standing::Customer && state.last_touch_on.is_none() {
            state.last_touch_on = Some(store::Day(today));
        }
        Ok(())
    }
}
