//! Letters: what was written to whom, what leaves next, and what wants the rep's eye (M22, M34).

use uuid::Uuid;

use super::Sight;
use crate::rows::LetterRow;
use crate::{Instant, Reader, StoreError};

row! {
    /// A letter in a list.
    #[derive(serde::Serialize)]
    pub struct LetterLine {
        /// Which.
        pub id: Uuid,
        /// To whom.
        pub contact_id: Uuid,
        /// Their name.
        pub name: String,
        /// Who wrote it.
        pub user_id: Uuid,
        /// That rep's name.
        pub rep: String,
        /// What it is for.
        pub kind: String,
        /// Where it stands.
        pub state: String,
        /// One line.
        pub subject: String,
        /// When it was written.
        pub made_at: Instant,
        /// When it was sent, failed or was taken back.
        pub ended_at: Option<Instant>,
        /// Why it did not go.
        pub why: Option<String>,
    }
}

/// The columns of a [`LetterLine`], of letters by reps at sight.
macro_rules! letter_line {
    ($rest:expr) => {
        concat!(
            "select l.id, l.contact_id, c.name, l.user_id, u.name as rep, l.kind, l.state, l.subject, l.made_at,
            l.ended_at, l.why
            from letters l
            join users u on u.workspace_id = l.workspace_id and u.id = l.user_id
            join contacts c on c.workspace_id = l.workspace_id and c.id = l.contact_id
            where l.workspace_id = $1 and ",
            seen!("l.user_id"),
            $rest
        )
    };
}

statements! {
    LETTERS -> LetterLine = letter_line!(
        " order by case when l.state in ('failed','unknown','handed') then 0 when l.state in ('queued','sending') then 1
          else 2 end, l.made_at desc, l.id limit $4");
    WAITING_FOR_THE_REP -> (i64,) = "select count(*) from letters
        where workspace_id = $1 and user_id = $2 and state in ('failed','unknown','handed')";
    LETTERS_WITH -> LetterRow = "select @all from letters
        where workspace_id = $1 and (contact_id = $2 or other_id = $2) order by made_at, id";
    SAME_WORDS -> (i64,) = "select count(*) from letters where workspace_id = $1 and contact_id = $2
        and words_key = $3 and state <> 'withdrawn'";
    OF_KIND -> (i64,) = "select count(*) from letters where workspace_id = $1 and contact_id = $2 and kind = $3
        and state <> 'withdrawn'";
    UNDER_WAY -> LetterRow = "select @all from letters where workspace_id = $1 and contact_id = $2
        and state in ('queued','sending','handed','unknown') order by made_at, id";
    LEAVING -> LetterRow = "select @all from letters
        where workspace_id = $1 and state = 'queued' and leaves_at <= $2 order by leaves_at, id limit $3";
    LEFT_BEHIND -> LetterRow = "select @all from letters
        where workspace_id = $1 and state = 'sending' and taken_at <= $2 order by taken_at, id limit $3";
}

impl Reader {
    /// Letters by reps at sight: those that want an eye first, then those on their way, then the latest.
    pub async fn letters(&mut self, sight: Sight, limit: i64) -> Result<Vec<LetterLine>, StoreError> {
        self.all(&LETTERS, (sight.user, sight.reach.number(), limit)).await
    }

    /// How many of a rep's letters want an eye.
    pub async fn letters_waiting(&mut self, user: Uuid) -> Result<i64, StoreError> {
        Ok(self.opt(&WAITING_FOR_THE_REP, (user,)).await?.map_or(0, |(count,)| count))
    }

    /// Every letter to a contact or about them, oldest first.
    pub async fn letters_with(&mut self, contact: Uuid) -> Result<Vec<LetterRow>, StoreError> {
        self.all(&LETTERS_WITH, (contact,)).await
    }

    /// Whether these words went to this person before, or are about to (M22).
    pub async fn wrote_the_same(&mut self, contact: Uuid, words_key: &str) -> Result<bool, StoreError> {
        Ok(self.opt(&SAME_WORDS, (contact, words_key)).await?.is_some_and(|(count,)| count > 0))
    }

    /// How many letters of a kind a person has had.
    pub async fn letters_of_kind(&mut self, contact: Uuid, kind: &str) -> Result<i64, StoreError> {
        Ok(self.opt(&OF_KIND, (contact, kind)).await?.map_or(0, |(count,)| count))
    }

    /// Letters to a contact that are on their way, or of which nobody knows.
    pub async fn letters_under_way(&mut self, contact: Uuid) -> Result<Vec<LetterRow>, StoreError> {
        self.all(&UNDER_WAY, (contact,)).await
    }

    /// Letters that leave by now.
    pub async fn letters_leaving(&mut self, now: Instant, limit: i64) -> Result<Vec<LetterRow>, StoreError> {
        self.all(&LEAVING, (now, limit)).await
    }

    /// Letters that were taken to the server before, and of which nothing was heard since.
    pub async fn letters_left_behind(
        &mut self,
        before: Instant,
        limit: i64,
    ) -> Result<Vec<LetterRow>, StoreError> {
        self.all(&LEFT_BEHIND, (before, limit)).await
    }
}
