//! Cards: which there are, what came in through them, and how often somebody tried (M17).

use uuid::Uuid;

use super::Sight;
use crate::rows::CardRow;
use crate::{Instant, Reader, StoreError};

row! {
    /// A card in the list.
    #[derive(serde::Serialize)]
    pub struct CardLine {
        /// Which.
        pub id: Uuid,
        /// Whose.
        pub user_id: Uuid,
        /// That rep's name.
        pub rep: String,
        /// What the rep calls it.
        pub title: String,
        /// The client it was made for.
        pub contact_id: Option<Uuid>,
        /// That client's name.
        pub contact: Option<String>,
        /// When it was made.
        pub created_at: Instant,
        /// When it closes by itself.
        pub expires_at: Option<Instant>,
        /// When it was revoked.
        pub revoked_at: Option<Instant>,
        /// How often something came in.
        pub entries: i64,
        /// How many names came in.
        pub names: i64,
    }
}

row! {
    /// What came in through a card at once.
    #[derive(serde::Serialize)]
    pub struct CardEntryLine {
        /// Which: the id of the action that took it down.
        pub id: Uuid,
        /// Who named them.
        pub referrer_id: Uuid,
        /// Their name.
        pub referrer: String,
        /// When.
        pub at: Instant,
        /// How many names.
        pub names: i64,
        /// How many were left out because they asked not to be contacted.
        pub left_out: i64,
        /// Whether they had been told.
        pub told: bool,
    }
}

/// The columns of a [`CardLine`].
macro_rules! card_line {
    ($rest:expr) => {
        concat!(
            "select c.id, c.user_id, u.name as rep, c.title, c.contact_id, k.name as contact, c.created_at, c.expires_at,
            c.revoked_at,
            (select count(*) from card_entries e where e.workspace_id = c.workspace_id and e.card_id = c.id) as entries,
            (select cast(coalesce(sum(e.names), 0) as bigint) from card_entries e
                where e.workspace_id = c.workspace_id and e.card_id = c.id) as names
            from cards c
            join users u on u.workspace_id = c.workspace_id and u.id = c.user_id
            left join contacts k on k.workspace_id = c.workspace_id and k.id = c.contact_id
            where c.workspace_id = $1 and ",
            seen!("c.user_id"),
            $rest
        )
    };
}

statements! {
    CARDS -> CardLine = card_line!(
        " order by case when c.revoked_at is null then 0 else 1 end, c.created_at desc, c.id limit $4");
    CARD -> CardLine = card_line!(" and c.id = $4");
    ENTRIES_OF -> CardEntryLine = "select e.id, e.referrer_id, k.name as referrer, e.at, e.names, e.left_out, e.told
        from card_entries e
        join contacts k on k.workspace_id = e.workspace_id and k.id = e.referrer_id
        where e.workspace_id = $1 and e.card_id = $2 order by e.at desc, e.id limit $3";
    LATEST_OF -> CardRow = "select @all from cards
        where workspace_id = $1 and user_id = $2 order by created_at desc, id desc limit 1";
}

impl Reader {
    /// The cards at sight, those that still answer first, newest first.
    pub async fn cards(&mut self, sight: Sight, limit: i64) -> Result<Vec<CardLine>, StoreError> {
        self.all(&CARDS, (sight.user, sight.reach.number(), limit)).await
    }

    /// One of them.
    pub async fn card(&mut self, sight: Sight, card: Uuid) -> Result<Option<CardLine>, StoreError> {
        self.opt(&CARD, (sight.user, sight.reach.number(), card)).await
    }

    /// What came in through a card, newest first.
    pub async fn card_entries(&mut self, card: Uuid, limit: i64) -> Result<Vec<CardEntryLine>, StoreError> {
        self.all(&ENTRIES_OF, (card, limit)).await
    }

    /// The card that a rep made last.
    pub async fn latest_card_of(&mut self, user: Uuid) -> Result<Option<CardRow>, StoreError> {
        self.opt(&LATEST_OF, (user,)).await
    }
}
