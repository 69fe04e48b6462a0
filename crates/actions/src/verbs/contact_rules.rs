//! What people said of how they may be reached, with the evidence; where they are; what starts a clock (M30).

use domain::fact::{FactKind, Of};
use domain::interaction::InteractionKind;
use domain::reach::{Channel, Side};
use domain::{ActionId, ContactId, FactId};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use language::say;
use serde::{Deserialize, Serialize};
use store::rows::{DealingRow, InteractionRow, PermissionRow, WhereaboutsRow};
use store::{Day, Instant};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::reaching::permission_said;
use crate::text::{Check, TEXT_MAX};
use crate::{Actor, App, Done, Problem};

/// Ways in which a permission was given.
pub const PERMISSION_HOWS: [&str; 5] = ["spoken", "written", "form", "card", "other"];
/// What starts a clock.
pub const DEALINGS: [&str; 2] = ["inquiry", "payment"];

/// Notes a permission, or that it was taken back.
#[derive(Debug, Clone, PartialEq)]
pub struct NotePermission {
    /// The client's id.
    pub action: ActionId,
    /// Whose.
    pub contact: ContactId,
    /// For which way.
    pub channel: Channel,
    /// Given, or taken back.
    pub granted: bool,
    /// One of [`PERMISSION_HOWS`].
    pub how: String,
    /// Their words; needed for a permission, which is worth no more than its evidence.
    pub words: String,
    /// The day they said so; today when missing.
    pub on: Option<Date>,
}

/// Notes an inquiry or a payment.
#[derive(Debug, Clone, PartialEq)]
pub struct NoteDealing {
    /// The client's id.
    pub action: ActionId,
    /// Whose.
    pub contact: ContactId,
    /// One of [`DEALINGS`].
    pub kind: String,
    /// What about.
    pub words: String,
    /// The day; today when missing.
    pub on: Option<Date>,
}

/// Says where somebody is, and as whom the law sees them. Empty is "as their number, their company and the office say".
#[derive(Debug, Clone, PartialEq)]
pub struct SetWhereabouts {
    /// The client's id.
    pub action: ActionId,
    /// Who.
    pub contact: ContactId,
    /// ISO 3166, two letters.
    pub country: String,
    /// IANA.
    pub time_zone: String,
    /// `person` or `business`.
    pub side: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ContactRuleAnswer {
    /// Whose.
    pub contact: Uuid,
}

/// Notes a permission with its evidence, or that it was taken back. The latest word of each way counts.
///
/// # Errors
/// [`Problem::Invalid`] for what can't be read, and for a permission without their words; [`Problem::NotFound`] for a contact
/// that isn't the actor's.
pub async fn note_permission(
    app: &App,
    actor: &Actor,
    input: &NotePermission,
) -> Result<Done<ContactRuleAnswer>, Problem> {
    decided!(input.action, permission_once(app, actor, input))
}

async fn permission_once(
    app: &App,
    actor: &Actor,
    input: &NotePermission,
) -> Result<Done<ContactRuleAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "note_permission").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let contact = draft.contact(input.contact).await?;
    let on = input.on.unwrap_or(draft.today);
    let mut check = Check::default();
    check.past_day("on", on, draft.today);
    let words = check.text("words", &input.words, TEXT_MAX);
    if input.granted && words.is_none() {
        check.wrong("words", say::permission_words_missing());
    }
    if !PERMISSION_HOWS.contains(&input.how.as_str()) {
        check.wrong("how", say::permission_how_missing());
    }
    check.done()?;
    draft.about(contact.id);
    // A letter that is written at the same time is decided anew.
    draft.change_state(contact.id).await?;
    let row = PermissionRow {
        id: draft.mint("permission"),
        contact_id: contact.id,
        user_id: actor.user.0,
        channel: input.channel.as_str().into(),
        granted: input.granted,
        on_day: Day(on),
        how: input.how.clone(),
        words,
        made_at: Instant::new(draft.now),
        version: 1,
    };
    let word = if input.granted { "granted" } else { "withdrawn" };
    draft.noted(input.contact, on, FactKind::PermissionChanged, word, permission_said(&row));
    draft.add(row);
    draft.commit(ContactRuleAnswer { contact: contact.id }).await
}

/// Notes an inquiry or a payment: each starts a clock in some countries.
///
/// # Errors
/// As [`note_permission`].
pub async fn note_dealing(
    app: &App,
    actor: &Actor,
    input: &NoteDealing,
) -> Result<Done<ContactRuleAnswer>, Problem> {
    decided!(input.action, dealing_once(app, actor, input))
}

async fn dealing_once(
    app: &App,
    actor: &Actor,
    input: &NoteDealing,
) -> Result<Done<ContactRuleAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "note_dealing").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let contact = draft.contact(input.contact).await?;
    let on = input.on.unwrap_or(draft.today);
    let mut check = Check::default();
    check.past_day("on", on, draft.today);
    let words = check.text("words", &input.words, TEXT_MAX);
    let kind = DEALINGS.iter().find(|kind| **kind == input.kind);
    if kind.is_none() {
        check.wrong("kind", say::dealing_kind_missing());
    }
    check.done()?;
    let kind = kind.copied().unwrap_or_default();
    draft.about(contact.id);
    draft.noted(input.contact, on, FactKind::Dealt, kind, words.clone().unwrap_or_default());
    let row = DealingRow {
        id: draft.mint("dealing"),
        contact_id: contact.id,
        user_id: actor.user.0,
        kind: kind.into(),
        on_day: Day(on),
        words,
        version: 1,
    };
    draft.add(row);
    draft.commit(ContactRuleAnswer { contact: contact.id }).await
}

/// Says where somebody is.
///
/// # Errors
/// [`Problem::Invalid`] for a country, zone or side that there isn't; [`Problem::NotFound`] for a contact that isn't the
/// actor's.
pub async fn set_whereabouts(
    app: &App,
    actor: &Actor,
    input: &SetWhereabouts,
) -> Result<Done<ContactRuleAnswer>, Problem> {
    decided!(input.action, whereabouts_once(app, actor, input))
}

async fn whereabouts_once(
    app: &App,
    actor: &Actor,
    input: &SetWhereabouts,
) -> Result<Done<ContactRuleAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "set_whereabouts").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let contact = draft.contact(input.contact).await?;
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let mut check = Check::default();
    // As policies write it: people say "uk", the standard says GB.
    let country = match given(&input.country).map(|code| reading::Region::parse(&code)).transpose() {
        Ok(region) => region.map(reading::Region::code),
        Err(_) => {
            check.wrong("country", say::whereabouts_country_wrong());
            None
        }
    };
    let time_zone = given(&input.time_zone);
    if time_zone.as_ref().is_some_and(|zone| TimeZone::get(zone).is_err()) {
        check.wrong("time_zone", say::profile_zone());
    }
    let side = given(&input.side);
    if side.as_ref().is_some_and(|side| Side::parse(side).is_none()) {
        check.wrong("side", say::whereabouts_side_wrong());
    }
    check.done()?;
    draft.about(contact.id);
    let now = WhereaboutsRow { id: contact.id, country, time_zone, side, version: 1 };
    match draft.reader.get::<WhereaboutsRow>(contact.id).await? {
        None => draft.add(now),
        Some(before) => {
            let after = WhereaboutsRow { version: before.version, ..now };
            draft.change(before, after);
        }
    }
    draft.commit(ContactRuleAnswer { contact: contact.id }).await
}

impl Draft<'_> {
    /// A fact of a day with a note that says more; the note is no touch.
    pub(crate) fn noted(
        &mut self,
        contact: ContactId,
        on: Date,
        kind: FactKind,
        word: &'static str,
        note: String,
    ) -> FactId {
        let id = self.mint("interaction");
        self.new.interactions.push(InteractionRow {
            id,
            contact_id: contact.0,
            user_id: self.actor.user.0,
            kind: InteractionKind::Note.as_str().into(),
            on_day: Day(on),
            note: Some(note).filter(|note| !note.is_empty()),
            allowed_ask: false,
            version: 1,
        });
        let of = Of { contact: Some(contact), interaction: Some(domain::InteractionId(id)), ..Of::default() };
        self.fact(kind, on, of, None, Some(word))
    }
}
