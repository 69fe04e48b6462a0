//! The calendar feed of a rep: a secret address, told once, revocable (M20).

use domain::ActionId;
use serde::{Deserialize, Serialize};
use store::rows::FeedRow;
use store::{DoorRow, Instant};
use uuid::Uuid;

use crate::draft::{Begun, Draft};
use crate::secret::{hash_secret, new_secret};
use crate::{Actor, App, Done, Problem};

const DOOR: &str = "feed";

/// Makes a feed; an older one of the same rep is revoked by it.
#[derive(Debug, Clone, PartialEq)]
pub struct MakeFeed {
    /// The client's id.
    pub action: ActionId,
    /// Whether titles name people in full; else initials.
    pub full_titles: bool,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FeedAnswer {
    /// The feed.
    pub feed: Uuid,
    /// The secret in its address, told this once; empty when the same request comes again.
    #[serde(skip_deserializing, default, skip_serializing_if = "String::is_empty")]
    pub secret: String,
}

/// Makes the actor's calendar feed.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn make_feed(app: &App, actor: &Actor, input: &MakeFeed) -> Result<Done<FeedAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "make_feed").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    draft.revoke_old_feed().await?;
    let secret = new_secret()?;
    let key_hash = hash_secret(&secret);
    let id = draft.mint("feed");
    draft.add(FeedRow {
        id,
        user_id: actor.user.0,
        key_hash: key_hash.clone(),
        full_titles: input.full_titles,
        created_at: Instant::new(draft.now),
        revoked_at: None,
        version: 1,
    });
    draft.put_door(DoorRow::new(DOOR, key_hash, actor.workspace, id));
    let done = draft.commit(FeedAnswer { feed: id, secret: String::new() }).await?;
    if done.replayed {
        // The same request was faster by another way; its secret is out, and this one opens nothing.
        return Ok(done);
    }
    Ok(Done { answer: FeedAnswer { secret, ..done.answer }, ..done })
}

/// Revokes the actor's calendar feed: its address answers no more.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn revoke_feed(app: &App, actor: &Actor, action: ActionId) -> Result<Done<()>, Problem> {
    let mut draft = match Draft::begin(app, actor, action, "revoke_feed").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    draft.revoke_old_feed().await?;
    draft.commit(()).await
}

/// The feed that a secret opens, with its rep; `None` when it was revoked or never was.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn open_feed(app: &App, secret: &str) -> Result<Option<(Actor, FeedRow)>, Problem> {
    let now = Instant::new(app.clock.now());
    let Some(door) = app.db.open_door(DOOR, &hash_secret(secret), now).await? else { return Ok(None) };
    let mut reader = app.db.read(door.workspace_id).await?;
    let feed = reader.get::<FeedRow>(door.subject_id).await?.filter(|feed| feed.revoked_at.is_none());
    reader.close().await?;
    let Some(feed) = feed else { return Ok(None) };
    match Actor::load(app, door.workspace_id, feed.user_id).await {
        Ok(actor) => Ok(Some((actor, feed))),
        Err(Problem::NotFound(_)) => Ok(None),
        Err(other) => Err(other),
    }
}

impl Draft<'_> {
    async fn revoke_old_feed(&mut self) -> Result<(), Problem> {
        let user = self.actor.user.0;
        if let Some(old) = self.reader.live_feed_of(user).await? {
            let after = FeedRow { revoked_at: Some(Instant::new(self.now)), ..old.clone() };
            self.remove_door(DOOR, old.key_hash.clone());
            self.change(old, after);
        }
        Ok(())
    }
}
