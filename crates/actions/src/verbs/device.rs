//! Devices that sync: each has a password of its own, told once and taken back alone (M15, M20).

use domain::ActionId;
use language::say;
use serde::{Deserialize, Serialize};
use store::rows::DavDeviceRow;
use store::{DoorRow, Instant};
use uuid::Uuid;

use super::fresh_id;
use super::set_up::later;
use crate::draft::{Begun, Draft};
use crate::secret::{hash_secret, hash_token, new_token};
use crate::text::{Check, NAME_MAX};
use crate::{Actor, App, Done, Problem};

const DOOR: &str = "device";
/// Wrong passwords from one place, or for one address, in one window.
const WRONG_MAX: i64 = 20;
/// Minutes of a window.
const WINDOW_MINUTES: i64 = 15;
/// Seconds after which a visit is noted again.
const VISIT_SECONDS: i64 = 60;
/// Characters kept of what a program calls itself.
const PROGRAM_MAX: usize = 120;

/// Adds a device.
#[derive(Debug, Clone, PartialEq)]
pub struct AddDevice {
    /// The client's id.
    pub action: ActionId,
    /// What the member calls it.
    pub name: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeviceAnswer {
    /// The device.
    pub device: Uuid,
    /// Its password, told this once; empty when the same request comes again.
    #[serde(skip_deserializing, default, skip_serializing_if = "String::is_empty")]
    pub secret: String,
}

/// What a device says when it comes.
#[derive(Clone, Default)]
pub struct DeviceSignIn {
    /// The member's e-mail address.
    pub email: String,
    /// The device's password.
    pub password: String,
    /// Where it comes from (an IP address).
    pub from: String,
    /// What the program calls itself.
    pub program: String,
}

impl std::fmt::Debug for DeviceSignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DeviceSignIn(..)")
    }
}

/// A device that may sync, for its member.
#[derive(Debug, Clone)]
pub struct DeviceVisit {
    /// Whose.
    pub actor: Actor,
    /// Which.
    pub device: Uuid,
}

/// An id for something that a device does: it names none of its own.
///
/// # Errors
/// [`Problem::Forbidden`] when the system has no randomness to give.
pub fn new_action(app: &App) -> Result<ActionId, Problem> {
    fresh_id(app.clock.now()).map(ActionId)
}

/// Adds a device of the actor's. From then on the workspace keeps a log of changes for devices to sync by.
///
/// # Errors
/// [`Problem::Invalid`] for one without a name.
pub async fn add_device(app: &App, actor: &Actor, input: &AddDevice) -> Result<Done<DeviceAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "add_device").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let mut check = Check::default();
    let name = check.required("name", &input.name, NAME_MAX, say::device_name_missing);
    check.done()?;
    let secret = new_token()?;
    let key_hash = hash_token(&secret);
    let id = draft.mint("device");
    draft.add(DavDeviceRow {
        id,
        user_id: actor.user.0,
        name,
        key_hash: key_hash.clone(),
        created_at: Instant::new(draft.now),
        revoked_at: None,
        version: 1,
    });
    draft.put_door(DoorRow::new(DOOR, key_hash, actor.workspace, id));
    draft.begin_log(format!("{:x}", draft.now.as_millisecond()));
    let done = draft.commit(DeviceAnswer { device: id, secret: String::new() }).await?;
    if done.replayed {
        return Ok(done);
    }
    Ok(Done { answer: DeviceAnswer { secret, ..done.answer }, ..done })
}

/// Takes a device's password back: it syncs no more.
///
/// # Errors
/// [`Problem::NotFound`] for one that isn't the actor's.
pub async fn revoke_device(
    app: &App,
    actor: &Actor,
    action: ActionId,
    device: Uuid,
) -> Result<Done<DeviceAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, action, "revoke_device").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.row::<DavDeviceRow>(device, "device").await?;
    if row.user_id != actor.user.0 {
        return Err(Problem::NotFound("device"));
    }
    draft.remove_door(DOOR, row.key_hash.clone());
    let after = DavDeviceRow { revoked_at: Some(Instant::new(draft.now)), ..row.clone() };
    draft.change(row, after);
    draft.commit(DeviceAnswer { device, secret: String::new() }).await
}

/// Whose device has this password; `None` for nobody's (any more). It lets nobody in: who has the password may read what a phone
/// needs to know besides.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn owner_of_device(app: &App, password: &str) -> Result<Option<Actor>, Problem> {
    let at = Instant::new(app.clock.now());
    let Some(door) = app.db.open_door(DOOR, &hash_token(password.trim()), at).await? else { return Ok(None) };
    let mut reader = app.db.read(door.workspace_id).await?;
    let device = reader.dav_device(door.subject_id).await?;
    reader.close().await?;
    let Some(device) = device else { return Ok(None) };
    match Actor::load(app, door.workspace_id, device.user_id).await {
        Ok(actor) => Ok(Some(actor)),
        Err(Problem::NotFound(_)) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Lets a device in by its member's address and its own password, and notes the visit.
///
/// A right password is let in however many wrong ones were tried: 90 random bits aren't guessed, and nobody is to shut
/// somebody else's phone out.
///
/// # Errors
/// [`Problem::WrongPassword`], or [`Problem::TooManyTries`] after twenty of them in a quarter of an hour.
pub async fn open_device(app: &App, input: &DeviceSignIn) -> Result<DeviceVisit, Problem> {
    let now = app.clock.now();
    let at = Instant::new(now);
    let email = input.email.trim().to_lowercase();
    if let Some(door) = app.db.open_door(DOOR, &hash_token(input.password.trim()), at).await? {
        let mut reader = app.db.read(door.workspace_id).await?;
        let device = reader.dav_device(door.subject_id).await?;
        let seen = reader.dav_visited(door.subject_id).await?;
        reader.close().await?;
        if let Some(device) = device {
            let actor = match Actor::load(app, door.workspace_id, device.user_id).await {
                Ok(actor) => Some(actor),
                Err(Problem::NotFound(_)) => None,
                Err(other) => return Err(other),
            };
            if let Some(actor) = actor.filter(|actor| actor.email.to_lowercase() == email) {
                if seen.is_none_or(|seen| at.millis() - seen.millis() >= VISIT_SECONDS * 1000) {
                    let program: String =
                        input.program.chars().filter(|c| !c.is_control()).take(PROGRAM_MAX).collect();
                    app.db.note_dav_visit(actor.workspace, device.id, at, &program).await?;
                }
                return Ok(DeviceVisit { actor, device: device.id });
            }
        }
    }
    for key in [format!("device:{email}"), format!("device from:{}", input.from)] {
        let tried = app.db.count_try(&hash_secret(&key), at, later(now, -WINDOW_MINUTES)).await?;
        if tried > WRONG_MAX {
            return Err(Problem::TooManyTries { minutes: WINDOW_MINUTES });
        }
    }
    Err(Problem::WrongPassword)
}
