//! Invitation links: an admin invites, somebody joins.

use domain::user::Role;
use domain::{ActionId, InvitationId, ids};
use language::say;
use serde::{Deserialize, Serialize};
use store::rows::{InvitationRow, UserRow};
use store::{DoorRow, Instant, StoreError, Unit};
use uuid::Uuid;

use super::set_up::{check_email, check_zone, later};
use super::sign_in::{SignedIn, open_session};
use crate::draft::{Begun, Draft};
use crate::secret::{hash_email, hash_password, hash_secret, new_secret};
use crate::text::{Check, NAME_MAX, one_line};
use crate::{Actor, App, Done, Problem};

/// Days for which an invitation can be used.
const INVITATION_DAYS: i64 = 14;
const DOOR: &str = "invitation";

/// An invitation.
#[derive(Debug, Clone, PartialEq)]
pub struct Invite {
    /// The client's id.
    pub action: ActionId,
    /// The role they will have.
    pub role: Role,
    /// For whom; may be empty.
    pub email: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InviteAnswer {
    /// The invitation.
    pub invitation: Uuid,
    /// The secret of its link, told this once; empty when the same request comes again.
    #[serde(skip_deserializing, default, skip_serializing_if = "String::is_empty")]
    pub secret: String,
}

/// Somebody who accepts an invitation, as typed.
#[derive(Clone, Default, PartialEq)]
pub struct AcceptInvitation {
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// Their password.
    pub password: String,
    /// Their IANA time zone.
    pub time_zone: String,
}

/// What an invitation offers.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Into which office.
    pub workspace_name: String,
    /// In which role.
    pub role: Role,
    /// For whom, where it was said.
    pub email: Option<String>,
    /// The workspace's time zone, as a first choice.
    pub time_zone: String,
}

/// Invites somebody.
///
/// # Errors
/// [`Problem::Forbidden`] for a rep, and for a manager who invites anybody but a rep; [`Problem::Invalid`] for an
/// address that can't be read.
pub async fn invite(app: &App, actor: &Actor, input: &Invite) -> Result<Done<InviteAnswer>, Problem> {
    // A manager's reps are the ones they invite, or whom an admin puts on their team.
    let a_rep_of_theirs = actor.role.sees_team() && input.role == Role::Rep;
    if !actor.role.runs_workspace() && !a_rep_of_theirs {
        return Err(Problem::Forbidden(say::team_invites()));
    }
    let mut draft = match Draft::begin(app, actor, input.action, "invite").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let mut check = Check::default();
    let email = match input.email.trim() {
        "" => None,
        typed => Some(check_email(&mut check, typed)),
    };
    check.done()?;
    let secret = new_secret()?;
    let id = draft.mint("invitation");
    let expires_at = later(draft.now, INVITATION_DAYS * 24 * 60);
    draft.add(InvitationRow {
        id,
        role: input.role.as_str().into(),
        email,
        invited_by: actor.user.0,
        created_at: Instant::new(draft.now),
        expires_at,
        joined_id: None,
        revoked_at: None,
        version: 1,
    });
    draft.put_door(DoorRow::new(DOOR, hash_secret(&secret), actor.workspace, id).until(expires_at));
    // The answer that is kept never holds the secret.
    let done = draft.commit(InviteAnswer { invitation: id, secret: String::new() }).await?;
    if done.replayed {
        // The same request was faster by another way; its secret is out, and this one opens nothing.
        return Ok(done);
    }
    Ok(Done { answer: InviteAnswer { secret, ..done.answer }, ..done })
}

/// Takes an invitation back: its link opens nothing from now on.
///
/// # Errors
/// [`Problem::Forbidden`] for a rep, [`Problem::NotFound`] for one that isn't open, and for a manager for one that
/// somebody else made.
pub async fn withdraw_invitation(
    app: &App,
    actor: &Actor,
    action: ActionId,
    invitation: InvitationId,
) -> Result<Done<()>, Problem> {
    if !actor.role.sees_team() {
        return Err(Problem::Forbidden(say::team_invites_back()));
    }
    let mut draft = match Draft::begin(app, actor, action, "withdraw_invitation").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.row::<InvitationRow>(invitation.0, "invitation").await?;
    let may = actor.role.runs_workspace() || row.invited_by == actor.user.0;
    if !may || row.joined_id.is_some() || row.revoked_at.is_some() {
        return Err(Problem::NotFound("invitation"));
    }
    let after = InvitationRow { revoked_at: Some(Instant::new(draft.now)), ..row.clone() };
    draft.change(row, after);
    draft.commit(()).await
}

/// The invitations that the actor may take back, the oldest first: an admin all, a manager their own, a rep none.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn open_invitations(app: &App, actor: &Actor) -> Result<Vec<InvitationRow>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let rows = reader.open_invitations(Instant::new(app.clock.now())).await?;
    let may = |row: &InvitationRow| {
        actor.role.runs_workspace() || (actor.role.sees_team() && row.invited_by == actor.user.0)
    };
    Ok(rows.into_iter().filter(may).collect())
}

/// What an invitation offers, before it is accepted.
///
/// # Errors
/// [`Problem::LinkClosed`] for one that is unknown, used or too old.
pub async fn look_at_invitation(app: &App, secret: &str) -> Result<Offer, Problem> {
    let (_, row, workspace) = opened(app, secret).await?;
    let role = Role::parse(&row.role).unwrap_or(Role::Rep);
    Ok(Offer { workspace_name: workspace.name, role, email: row.email, time_zone: workspace.time_zone })
}

async fn opened(app: &App, secret: &str) -> Result<(DoorRow, InvitationRow, store::WorkspaceRow), Problem> {
    let now = Instant::new(app.clock.now());
    let door = app.db.open_door(DOOR, &hash_secret(secret), now).await?.ok_or(Problem::LinkClosed)?;
    let workspace = app.db.workspace(door.workspace_id).await?.ok_or(Problem::LinkClosed)?;
    let mut reader = app.db.read(door.workspace_id).await?;
    let row = reader.get::<InvitationRow>(door.subject_id).await?.ok_or(Problem::LinkClosed)?;
    if row.revoked_at.is_some() || row.joined_id.is_some() {
        return Err(Problem::LinkClosed);
    }
    Ok((door, row, workspace))
}

/// Joins by an invitation, and signs in.
///
/// # Errors
/// [`Problem::LinkClosed`] for a link that is unknown, used or too old; [`Problem::Invalid`] for what can't be read or
/// an address that is taken.
pub async fn accept_invitation(
    app: &App,
    secret: &str,
    input: &AcceptInvitation,
) -> Result<SignedIn, Problem> {
    let (door, row, _) = opened(app, secret).await?;
    let mut check = Check::default();
    let name = check.required("name", &input.name, NAME_MAX, say::field_your_name);
    let email = check_email(&mut check, &input.email);
    check_zone(&mut check, &input.time_zone);
    check.done()?;
    let password_hash = hash_password(&input.password)?;
    let now = app.clock.now();
    let at = Instant::new(now);
    let user = ids::derive(row.id, "user", now.as_millisecond());
    let action = ids::derive(row.id, "accepted", 0);
    let mut unit = Unit::new(door.workspace_id, action, "accept_invitation", Some(user), at);
    let role = row.role.clone();
    // A rep is on the team of the manager or admin who invited them.
    let manager_id = (role == Role::Rep.as_str()).then_some(row.invited_by);
    unit.use_door(DOOR, hash_secret(secret));
    unit.put_door(DoorRow::new("email", hash_email(&email), door.workspace_id, user));
    unit.insert(UserRow {
        id: user,
        name: one_line(&name),
        email,
        role,
        manager_id,
        time_zone: input.time_zone.clone(),
        appearance: "system".into(),
        language: None,
        password_hash: Some(password_hash),
        disabled_at: None,
        created_at: at,
        version: 1,
    });
    let joined = InvitationRow { joined_id: Some(user), ..row.clone() };
    unit.update(&row, joined);
    match app.db.commit(unit).await {
        Ok(_) => open_session(app, door.workspace_id, user).await,
        Err(StoreError::Constraint { .. }) => Err(Problem::field("email", say::team_address_taken())),
        Err(other) => Err(other.into()),
    }
}

/// Adds a user directly: for demo data and tests, never behind a page.
///
/// # Errors
/// [`Problem::Fault`] when the database refuses.
pub async fn add_user(
    app: &App,
    workspace: Uuid,
    name: &str,
    email: &str,
    role: Role,
    manager: Option<Uuid>,
    time_zone: &str,
) -> Result<Uuid, Problem> {
    let now = app.clock.now();
    let action = super::fresh_id(now)?;
    let user = ids::derive(action, "user", now.as_millisecond());
    let mut unit = Unit::new(workspace, action, "add_user", None, Instant::new(now));
    unit.put_door(DoorRow::new("email", hash_email(email), workspace, user));
    unit.insert(UserRow {
        id: user,
        name: name.into(),
        email: email.to_lowercase(),
        role: role.as_str().into(),
        manager_id: manager,
        time_zone: time_zone.into(),
        appearance: "system".into(),
        language: None,
        password_hash: None,
        disabled_at: None,
        created_at: Instant::new(now),
        version: 1,
    });
    app.db.commit(unit).await?;
    Ok(user)
}
