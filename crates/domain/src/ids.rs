//! Ids are types: a contact's id can't stand where a deal's is meant.
//!
//! Ids are UUIDs. Those that a client makes are idempotency keys for ever; those that follow from an action are
//! *derived* from it, so that doing the same thing twice names the same rows.

use uuid::Uuid;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident;)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub Uuid);

        impl $name {
            /// Reads an id as people and URLs write it; `None` when it is not a UUID.
            pub fn parse(text: &str) -> Option<Self> { Uuid::try_parse(text).ok().map(Self) }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl From<$name> for Uuid { fn from(id: $name) -> Uuid { id.0 } }
        impl From<Uuid> for $name { fn from(id: Uuid) -> $name { $name(id) } }
    )+};
}

ids! {
    /// A workspace: one office, walled off from every other.
    WorkspaceId;
    /// A person who signs in.
    UserId;
    /// One thing somebody did; made by the client, so that doing it twice does it once.
    ActionId;
    /// A dated fact on the timeline.
    FactId;
    /// A person the rep knows.
    ContactId;
    /// An organisation.
    CompanyId;
    /// Something being sold.
    DealId;
    /// A call, a meeting, a note.
    InteractionId;
    /// A reason to ask now.
    MomentId;
    /// One conversation in which the rep asked.
    AskId;
    /// Somebody referred by somebody.
    ReferralId;
    /// Something owed to somebody on a day.
    FollowUpId;
    /// A function, conference or meeting worth attending.
    EventId;
    /// An invitation to join the workspace.
    InvitationId;
    /// Two contacts that may be one person.
    LikenessId;
}

/// Derives an id from the thing that gives rise to it.
///
/// The same `parent`, `name` and `at_ms` (milliseconds since 1970) always give the same id. The result has the
/// form of a UUIDv7 (RFC 9562), so that rows made together lie together in an index.
pub fn derive(parent: Uuid, name: &str, at_ms: i64) -> Uuid {
    let hash = Uuid::new_v5(&parent, name.as_bytes());
    let mut tail = [0u8; 10];
    // Bytes 6 and 8 of a v5 UUID carry its version and variant bits, so the tail takes the others.
    let bytes = hash.as_bytes();
    tail[..6].copy_from_slice(&bytes[..6]);
    tail[6] = bytes[7];
    tail[7..].copy_from_slice(&bytes[9..12]);
    uuid::Builder::from_unix_timestamp_millis(u64::try_from(at_ms).unwrap_or(0), &tail).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_cause_always_names_the_same_row() {
        let action = Uuid::from_u128(7);
        assert_eq!(derive(action, "referral/0", 1_000), derive(action, "referral/0", 1_000));
        assert_ne!(derive(action, "referral/0", 1_000), derive(action, "referral/1", 1_000));
        assert_ne!(derive(action, "referral/0", 1_000), derive(Uuid::from_u128(8), "referral/0", 1_000));
        assert_eq!(derive(action, "x", 1_700_000_000_000).get_version_num(), 7);
    }
}
