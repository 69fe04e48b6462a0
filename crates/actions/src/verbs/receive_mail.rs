//! A mail comes in (M2): it is matched to the member's contact by address, once, or waits until the member says whose it is.

use std::collections::BTreeSet;

use domain::fact::{FactKind, Of};
use domain::interaction::InteractionKind;
use domain::{ActionId, ContactId, InteractionId, Refusal};
use interop::MailRead;
use interop::mail::{MailPerson, read_mail, read_pasted_mail};
use reading::EmailAddress;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::rows::{ContactRow, InteractionRow, LetterRow, MailRow};
use store::{Day, Instant, Json};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::mail::{Letter, attached, found_of, kept, letter, moments_in, normal, own_words};
use crate::people::Person;
use crate::secret::{hash_secret, hex};
use crate::views::learned::learned_of;
use crate::{Actor, App, Done, Problem};

/// By which way a mail came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CameBy {
    /// Given on the page.
    Page,
    /// Given on the command line.
    Command,
    /// Found in the member's mailbox.
    Mailbox,
}

impl CameBy {
    fn as_str(self) -> &'static str {
        match self {
            CameBy::Page => "page",
            CameBy::Command => "command",
            CameBy::Mailbox => "mailbox",
        }
    }
}

/// A mail that comes in.
#[derive(Debug, Clone, PartialEq)]
pub struct ReceiveMail {
    /// The client's id.
    pub action: ActionId,
    /// The mail as it was read.
    pub read: MailRead,
    /// Names the mail where it has no id of its own: a hash of its bytes.
    pub bytes_key: String,
    /// By which way.
    pub came_by: CameBy,
    /// Addresses that are the member's as well: their mailbox.
    pub also_ours: Vec<String>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MailAnswer {
    /// The mail.
    pub mail: Uuid,
    /// `filed`, `waiting`, `kept_out` – or `dropped`, when it had been thrown away before.
    pub state: String,
    /// With whom it is filed.
    pub contact: Option<Uuid>,
    /// How many moments it may show.
    pub moments: usize,
    /// Whether it had come in before: nothing changed now.
    pub known: bool,
    /// Whether it is about a promise in somebody's calendar: our invitation to them, or their calendar's answer.
    #[serde(default)]
    pub of_a_calendar: bool,
}

impl ReceiveMail {
    /// A mail from its bytes: an `.eml` file, or what a mailbox holds.
    ///
    /// # Errors
    /// [`Problem::Unreadable`] for what is no mail.
    pub fn from_bytes(action: ActionId, bytes: &[u8], came_by: CameBy) -> Result<Self, Problem> {
        let read = read_mail(bytes).map_err(|no| Problem::Unreadable(no.why.to_owned()))?;
        Ok(ReceiveMail { action, read, bytes_key: bytes_key(bytes), came_by, also_ours: vec![] })
    }

    /// A mail that was pasted as words.
    ///
    /// # Errors
    /// [`Problem::Unreadable`] for a blank or endless text.
    pub fn from_pasted(action: ActionId, text: &str, came_by: CameBy) -> Result<Self, Problem> {
        let read = read_pasted_mail(text).map_err(|no| Problem::Unreadable(no.why.to_owned()))?;
        Ok(ReceiveMail {
            action,
            read,
            bytes_key: bytes_key(text.trim().as_bytes()),
            came_by,
            also_ours: vec![],
        })
    }
}

/// A name for bytes.
pub(crate) fn bytes_key(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Takes a mail in. From a contact of the actor, or to one, it goes on their timeline with the author's own words; what it
/// may show waits beside it. From anybody else it waits. Nothing is created silently.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn receive_mail(
    app: &App,
    actor: &Actor,
    input: &ReceiveMail,
) -> Result<Done<MailAnswer>, Problem> {
    decided!(input.action, receive_once(app, actor, input))
}

async fn receive_once(app: &App, actor: &Actor, input: &ReceiveMail) -> Result<Done<MailAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "receive_mail").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let letter = draft.letter(input).await?;
    let key = match &letter.message_id {
        Some(id) => hash_secret(&format!("mail:{id}")),
        None => hash_secret(&format!("bytes:{}", input.bytes_key)),
    };
    let known = draft.reader.mail_by_key(actor.user.0, &key).await?;
    // Thrown away by mistake, it is given once more by hand: then it comes in again.
    let again = known.as_ref().is_some_and(|row| row.state == "dropped") && input.came_by != CameBy::Mailbox;
    if let Some(row) = known.as_ref().filter(|_| !again) {
        let answer = MailAnswer { known: true, ..MailAnswer::of(row) };
        return Ok(Done { action: input.action, answer, replayed: false });
    }
    let id = match &known {
        Some(row) => row.id,
        None => draft.mint("mail"),
    };
    let mut row = draft.mail_row(id, key, input, &letter);
    if draft.is_of_a_calendar(&input.read).await? {
        row = MailRow { state: "dropped".into(), ..emptied(row) };
        let answer = MailAnswer { of_a_calendar: true, ..MailAnswer::of(&row) };
        match known {
            Some(before) => {
                row.version = before.version;
                draft.change(before, row);
            }
            None => draft.add(row),
        }
        return draft.commit(answer).await;
    }
    let whose = draft.whose(&letter).await?;
    match &whose {
        Whose::Peace => {
            row = emptied(row);
            row.state = "kept_out".into();
        }
        Whose::Contact(contact, person) => {
            row.from_name = person.name.clone();
            row.address = normal(person);
            if draft.is_own_letter(&row).await? {
                // A letter of ours that comes back as a copy stands on the timeline already.
                draft.change_state(contact.id).await?;
                row.state = "filed".into();
                row.contact_id = Some(contact.id);
            } else {
                draft.file_mail(&mut row, contact, input.read.is_automatic).await?;
            }
        }
        Whose::Nobody(person) => {
            row.from_name = person.name.clone();
            row.address = normal(person);
            row.waits = true;
        }
    }
    let answer = MailAnswer::of(&row);
    match known {
        Some(before) => {
            row.version = before.version;
            draft.change(before, row);
        }
        None => draft.add(row),
    }
    draft.commit(answer).await
}

impl MailAnswer {
    pub(crate) fn of(row: &MailRow) -> MailAnswer {
        MailAnswer {
            mail: row.id,
            state: row.state.clone(),
            contact: row.contact_id,
            moments: found_of(row).iter().filter(|one| one.state == "open").count(),
            known: false,
            of_a_calendar: false,
        }
    }
}

/// A mail without anything that names somebody.
pub(crate) fn emptied(row: MailRow) -> MailRow {
    MailRow {
        waits: false,
        from_name: None,
        address: None,
        subject: None,
        words: None,
        message_id: None,
        found: Json(serde_json::json!([])),
        attached: Json(serde_json::json!([])),
        ..row
    }
}

/// Whose mail it is.
enum Whose {
    /// This contact's.
    Contact(Box<ContactRow>, MailPerson),
    /// Nobody whom the member knows, or nobody certain.
    Nobody(MailPerson),
    /// Somebody's who asked not to be contacted: it is not kept (M19, M30).
    Peace,
}

impl Draft<'_> {
    /// The mail that counts, of a forwarded one the inner.
    async fn letter(&mut self, input: &ReceiveMail) -> Result<Letter, Problem> {
        let me = self.actor.email.to_lowercase();
        let ours: BTreeSet<String> =
            input.also_ours.iter().map(|one| one.to_lowercase()).chain([me]).collect();
        let team = self.reader.users().await?.into_iter().map(|user| user.email.to_lowercase()).collect();
        let sender = input.read.from.as_ref().and_then(normal);
        let known = match (&input.read.forwarded, &sender) {
            (Some(_), Some(sender)) => !self.own_contacts(sender).await?.is_empty(),
            _ => false,
        };
        Ok(letter(&input.read, self.actor, &ours, &team, known, self.now))
    }

    /// The actor's own contacts at an address.
    async fn own_contacts(&mut self, address: &str) -> Result<Vec<ContactRow>, Problem> {
        let all = self.reader.reached_by("email", address).await?;
        Ok(all.into_iter().filter(|row| row.owner_id == self.actor.user.0).collect())
    }

    async fn whose(&mut self, letter: &Letter) -> Result<Whose, Problem> {
        for person in &letter.who {
            let Some(address) = normal(person) else { continue };
            // The wish of a colleague's contact holds for all (M19).
            for row in self.reader.reached_by("email", &address).await? {
                if self.state(row.id).await?.do_not_contact {
                    return Ok(Whose::Peace);
                }
            }
            if self.left_in_peace(&address).await? {
                return Ok(Whose::Peace);
            }
            let mut own = self.own_contacts(&address).await?;
            // An address that several share is nobody's for certain.
            if own.len() == 1
                && let Some(row) = own.pop()
            {
                return Ok(Whose::Contact(Box::new(row), person.clone()));
            }
        }
        Ok(Whose::Nobody(letter.who.first().cloned().unwrap_or_default()))
    }

    async fn left_in_peace(&mut self, address: &str) -> Result<bool, Problem> {
        let Ok(email) = EmailAddress::parse(address) else { return Ok(false) };
        self.asked_for_peace(&Person { emails: vec![email], ..Person::default() }).await
    }

    /// Whether the mail is a letter that was written here: its id is the letter's.
    async fn is_own_letter(&mut self, row: &MailRow) -> Result<bool, Problem> {
        let id = row.message_id.as_deref().and_then(|id| id.split('@').next());
        let Some(id) = id.and_then(|id| Uuid::try_parse(id).ok()) else { return Ok(false) };
        let letter = self.reader.get::<LetterRow>(id).await?;
        let by_me = letter.is_some_and(|letter| letter.user_id == self.actor.user.0);
        Ok(row.direction == "out" && by_me)
    }

    fn mail_row(&self, id: Uuid, key: String, input: &ReceiveMail, letter: &Letter) -> MailRow {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.trim().is_empty());
        MailRow {
            id,
            owner_id: self.actor.user.0,
            key,
            came_by: input.came_by.as_str().into(),
            received_at: Instant::new(self.now),
            on_day: Day(letter.on),
            direction: letter.direction.as_str().into(),
            state: "waiting".into(),
            waits: false,
            contact_id: None,
            interaction_id: None,
            from_name: None,
            address: None,
            subject: some(&letter.subject),
            words: some(&letter.words),
            message_id: letter.message_id.clone(),
            found: Json(serde_json::json!([])),
            attached: Json(attached(&input.read)),
            signature: "open".into(),
            is_cut: input.read.is_cut,
            version: 1,
        }
    }

    /// Puts a mail on a contact's timeline, with what it may show beside it.
    pub(crate) async fn file_mail(
        &mut self,
        row: &mut MailRow,
        contact: &ContactRow,
        is_automatic: bool,
    ) -> Result<(), Problem> {
        // What rests on the contact is not undone from under it.
        if self.change_state(contact.id).await?.do_not_contact {
            return Err(Refusal::DoNotContact.into());
        }
        let words = row.words.clone().unwrap_or_default();
        let own = own_words(&words);
        let note = Some(own).filter(|own| !own.is_empty()).or_else(|| row.subject.clone());
        let kind = if is_automatic { InteractionKind::Note } else { InteractionKind::Email };
        let id = InteractionId(self.mint("interaction"));
        let on = row.on_day.0;
        self.new.interactions.push(InteractionRow {
            id: id.0,
            contact_id: contact.id,
            user_id: self.actor.user.0,
            kind: kind.as_str().into(),
            on_day: row.on_day,
            note,
            allowed_ask: false,
            version: 1,
        });
        let of = Of { contact: Some(ContactId(contact.id)), interaction: Some(id), ..Of::default() };
        // The timeline says who wrote.
        let they_wrote = kind == InteractionKind::Email && row.direction == "in";
        let word = if they_wrote { "email_in" } else { kind.as_str() };
        self.fact(FactKind::Interaction, on, of, None, Some(word));
        if kind.is_touch() {
            self.touched(contact.id, on).await?;
        }
        self.about(contact.id);
        row.state = "filed".into();
        row.contact_id = Some(contact.id);
        row.interaction_id = Some(id.0);
        let found = match is_automatic {
            true => vec![],
            false => {
                let learned = learned_of(self.reader.learned().await?);
                moments_in(&words, row.direction == "out", on, self.actor.region, &learned)
            }
        };
        row.found = Json(kept(&found));
        row.waits = !found.is_empty() || self.has_news(row, contact).await?;
        Ok(())
    }
}
