//! How often something was tried lately – signing in, sending names through a card –, before any workspace is known.

use crate::{Db, Instant, StoreError};

statements! {
    TRIED -> (i64,) = "insert into tries (key, window_start, tried) values ($1, $2, 1)
        on conflict (key) do update set
            tried = case when tries.window_start <= $3 then 1 else tries.tried + 1 end,
            window_start = case when tries.window_start <= $3 then excluded.window_start
                                else tries.window_start end
        returning tried";
    FORGET -> () = "delete from tries where key = $1";
    FORGET_OLD -> () = "delete from tries where window_start <= $1";
}

impl Db {
    /// Counts one more try under a key, and tells how many there were since the window began. A window that began at
    /// `window_over` or before is over: the count starts anew.
    pub async fn count_try(&self, key: &str, now: Instant, window_over: Instant) -> Result<i64, StoreError> {
        let tried = self.system().take(&TRIED, (key, now, window_over)).await?;
        Ok(tried.map_or(1, |(tried,)| tried))
    }

    /// Forgets the tries under a key: it went well.
    pub async fn forget_tries(&self, key: &str) -> Result<(), StoreError> {
        self.system().run(&FORGET, (key,)).await.map(|_| ())
    }

    /// Forgets all tries of windows that began at this instant or before.
    pub async fn forget_old_tries(&self, before: Instant) -> Result<(), StoreError> {
        self.system().run(&FORGET_OLD, (before,)).await.map(|_| ())
    }
}
