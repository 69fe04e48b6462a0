//! The mails that came in: what waits, and one of them with everything it may mean (M2).

use serde::Serialize;
use store::MailLine;
use store::rows::{ContactRow, MailRow};
use uuid::Uuid;

use crate::mail::{FoundMoment, attachments_of, found_of, own_words, signed};
use crate::verbs::{ContactDetails, FieldNews, news};
use crate::{Actor, App, Problem};

/// The most mails in one part of the list.
const LINES_MAX: i64 = 100;
/// The most lately filed mails in the list.
const LATELY_MAX: i64 = 20;
/// The most contacts that a stranger is said to be perhaps.
const PERHAPS_MAX: usize = 5;

/// The list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MailInbox {
    /// From people whom the rep doesn't know yet.
    pub strangers: Vec<MailLine>,
    /// From contacts, with something to decide.
    pub to_decide: Vec<MailLine>,
    /// Filed, with nothing to decide.
    pub lately: Vec<MailLine>,
}

/// One mail.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MailPage {
    /// The mail as it is kept.
    pub mail: MailRow,
    /// The author's own words.
    pub own_words: String,
    /// With whom it is filed.
    pub contact: Option<ContactRow>,
    /// Moments that it may show.
    pub moments: Vec<FoundMoment>,
    /// What it says of the contact that isn't kept yet, unless that was decided.
    pub news: Vec<FieldNews>,
    /// What came with it: names and sizes in bytes.
    pub attachments: Vec<(String, u64)>,
    /// The one who wrote, as the mail describes them, for a waiting mail.
    #[serde(skip)]
    pub stranger: Option<ContactDetails>,
    /// Contacts of the rep who may be the one who wrote.
    pub perhaps: Vec<(Uuid, String, Option<String>)>,
}

/// How many mails wait for the actor.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn mails_waiting(app: &App, actor: &Actor) -> Result<i64, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    Ok(reader.mails_waiting_count(actor.user.0).await?)
}

/// The actor's mails: what waits first.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn mail_inbox(app: &App, actor: &Actor) -> Result<MailInbox, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let waiting = reader.mails_waiting(actor.user.0, LINES_MAX).await?;
    let lately = reader.mails_lately(actor.user.0, LATELY_MAX).await?;
    reader.close().await?;
    let (strangers, to_decide) = waiting.into_iter().partition(|line| line.state == "waiting");
    Ok(MailInbox { strangers, to_decide, lately })
}

/// One mail of the actor.
///
/// # Errors
/// [`Problem::NotFound`] for one that isn't theirs, was thrown away or never kept.
pub async fn mail_page(app: &App, actor: &Actor, mail: Uuid) -> Result<MailPage, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let row = reader.get::<MailRow>(mail).await?;
    let row =
        row.filter(|row| row.owner_id == actor.user.0 && matches!(row.state.as_str(), "filed" | "waiting"));
    let row = row.ok_or(Problem::NotFound("mail"))?;
    let contact = match row.contact_id {
        Some(id) => reader.get::<ContactRow>(id).await?.filter(|contact| actor.sees(contact.owner_id)),
        None => None,
    };
    let fields = match &contact {
        Some(contact) if row.signature == "open" => {
            let points = reader.points_of(contact.id).await?;
            news(&row, contact, &points, actor)
        }
        _ => vec![],
    };
    let stranger = (row.state == "waiting").then(|| details(&row, actor));
    let mut perhaps = Vec::new();
    if let Some(details) = &stranger {
        let mut found = match &row.address {
            Some(address) => reader.reached_by("email", address).await?,
            None => vec![],
        };
        let names = identity::names_alike(&details.name);
        found.extend(
            reader.called(&names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>()).await?,
        );
        let mut seen = std::collections::BTreeSet::new();
        found.retain(|one| one.owner_id == actor.user.0 && seen.insert(one.id));
        perhaps = found.into_iter().take(PERHAPS_MAX).map(|one| (one.id, one.name, one.company)).collect();
    }
    reader.close().await?;
    Ok(MailPage {
        own_words: own_words(row.words.as_deref().unwrap_or_default()),
        moments: found_of(&row),
        attachments: attachments_of(&row),
        news: fields,
        mail: row,
        contact,
        stranger,
        perhaps,
    })
}

/// The one who wrote, as their signature and the head of the mail describe them.
fn details(row: &MailRow, actor: &Actor) -> ContactDetails {
    let signed = signed(row, actor.region).unwrap_or_default();
    let mut emails: Vec<String> = row.address.iter().cloned().collect();
    emails.extend(signed.emails.iter().map(|email| email.as_str().to_owned()));
    let mut seen = std::collections::BTreeSet::new();
    emails.retain(|email| seen.insert(email.to_lowercase()));
    ContactDetails {
        name: signed.name.or_else(|| row.from_name.clone()).unwrap_or_default(),
        title: signed.title.unwrap_or_default(),
        company: signed.company.unwrap_or_default(),
        phones: signed.phones.into_iter().map(|phone| phone.raw).collect(),
        emails,
        ..ContactDetails::default()
    }
}
