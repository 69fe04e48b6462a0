//! Promises in the rep's own calendar by mail (M20): what a calendar is to be told next.

use uuid::Uuid;

use crate::rows::BookingRow;
use crate::{Day, Instant, Reader, StoreError};

/// Promises that a calendar doesn't know, or knows as they were, or was told to forget; new ones from the day `$2` on.
macro_rules! to_book {
    () => {
        "from diaries d
        join users u on u.workspace_id = d.workspace_id and u.id = d.id and u.disabled_at is null
        join follow_ups f on f.workspace_id = d.workspace_id and f.owner_id = d.id
        join contacts c on c.workspace_id = f.workspace_id and c.id = f.contact_id
        left join bookings b on b.workspace_id = f.workspace_id and b.follow_up_id = f.id and b.user_id = d.id
        where d.workspace_id = $1 and d.is_on and f.state = 'open' and f.must_do
        and ((b.id is null and f.due_on >= $2)
          or (b.method = 'request' and b.state <> 'sending' and (b.follow_up_version <> f.version
            or b.contact_version <> c.version or b.diary_version <> d.version + u.version))
          or (b.method = 'cancel' and b.state <> 'sending'))"
    };
}

statements! {
    // What is over by the rep's own day needs no place in a calendar any more: Today shows it.
    TO_BOOK -> (Uuid,) = concat!("select f.id ", to_book!(), " and d.id = $3 order by f.due_on, f.id limit $4");
    REPS_TO_BOOK -> (Uuid,) = concat!("select distinct d.id ", to_book!(), " order by d.id");
    TO_CANCEL -> BookingRow = "select @all(b) from bookings b
        left join follow_ups f on f.workspace_id = b.workspace_id and f.id = b.follow_up_id
        left join diaries d on d.workspace_id = b.workspace_id and d.id = b.user_id
        join users u on u.workspace_id = b.workspace_id and u.id = b.user_id
        where b.workspace_id = $1 and b.method = 'request' and b.state <> 'sending'
        and (f.id is null or f.state <> 'open' or not f.must_do or f.owner_id <> b.user_id or d.id is null or not d.is_on
          or u.disabled_at is not null)
        order by b.id limit $2";
    BOOKING_OF -> BookingRow = "select @all from bookings where workspace_id = $1 and follow_up_id = $2 and user_id = $3";
    LEAVING -> BookingRow = "select @all from bookings
        where workspace_id = $1 and state = 'queued' and leaves_at <= $2 order by leaves_at, id limit $3";
    LEFT_BEHIND -> BookingRow = "select @all from bookings
        where workspace_id = $1 and state = 'sending' and taken_at <= $2 order by taken_at, id limit $3";
    FAILED -> BookingRow = "select @all from bookings
        where workspace_id = $1 and user_id = $2 and state = 'failed' order by taken_at desc, id limit $3";
    ALL_FAILED -> BookingRow = "select @all from bookings where workspace_id = $1 and state = 'failed' order by id";
    IN_THE_CALENDAR -> (i64,) = "select count(*) from bookings
        where workspace_id = $1 and user_id = $2 and method = 'request' and state = 'sent'";
}

impl Reader {
    /// Reps whose calendar is to be told of promises, new ones from a day on; none who may not come in any more.
    pub async fn reps_with_promises_to_book(&mut self, from: Day) -> Result<Vec<Uuid>, StoreError> {
        Ok(self.all(&REPS_TO_BOOK, (from,)).await?.into_iter().map(|(user,)| user).collect())
    }

    /// A rep's promises that their calendar doesn't know, or knows as they were, or was told to forget. New ones from a
    /// day on.
    pub async fn promises_to_book(
        &mut self,
        user: Uuid,
        from: Day,
        limit: i64,
    ) -> Result<Vec<Uuid>, StoreError> {
        Ok(self.all(&TO_BOOK, (from, user, limit)).await?.into_iter().map(|(promise,)| promise).collect())
    }

    /// What stands in calendars and is owed no more, or not by that rep, or isn't wanted there, or is a rep's who left.
    pub async fn bookings_to_cancel(&mut self, limit: i64) -> Result<Vec<BookingRow>, StoreError> {
        self.all(&TO_CANCEL, (limit,)).await
    }

    /// What a rep's calendar was told of a promise.
    pub async fn booking_of(
        &mut self,
        follow_up: Uuid,
        user: Uuid,
    ) -> Result<Option<BookingRow>, StoreError> {
        self.opt(&BOOKING_OF, (follow_up, user)).await
    }

    /// What leaves by now.
    pub async fn bookings_leaving(
        &mut self,
        now: Instant,
        limit: i64,
    ) -> Result<Vec<BookingRow>, StoreError> {
        self.all(&LEAVING, (now, limit)).await
    }

    /// What was taken to the server before, and of which nothing was heard since.
    pub async fn bookings_left_behind(
        &mut self,
        before: Instant,
        limit: i64,
    ) -> Result<Vec<BookingRow>, StoreError> {
        self.all(&LEFT_BEHIND, (before, limit)).await
    }

    /// A rep's invitations that did not go, latest first.
    pub async fn bookings_failed(&mut self, user: Uuid, limit: i64) -> Result<Vec<BookingRow>, StoreError> {
        self.all(&FAILED, (user, limit)).await
    }

    /// Everybody's invitations that did not go.
    pub async fn all_bookings_failed(&mut self) -> Result<Vec<BookingRow>, StoreError> {
        self.all(&ALL_FAILED, ()).await
    }

    /// How many promises stand in a rep's calendar by invitation.
    pub async fn bookings_standing(&mut self, user: Uuid) -> Result<i64, StoreError> {
        self.value(&IN_THE_CALENDAR, (user,)).await
    }
}
