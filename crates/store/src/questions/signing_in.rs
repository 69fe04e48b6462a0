//! Signing in, before any workspace is known: how often it was tried lately.

use crate::{Db, Instant, StoreError};

statements! {
    TRIED -> (i64,) = "insert into sign_in_attempts (key, window_start, tried) values ($1, $2, 1)
        on conflict (key) do update set
            tried = case when sign_in_attempts.window_start <= $3 then 1 else sign_in_attempts.tried + 1 end,
            window_start = case when sign_in_attempts.window_start <= $3 then excluded.window_start
                                else sign_in_attempts.window_start end
        returning tried";
    FORGET -> () = "delete from sign_in_attempts where key = $1";
    FORGET_OLD -> () = "delete from sign_in_attempts where window_start <= $1";
}

impl Db {
    /// Counts one more try under a key, and tells how many there were since the window began. A window that began at
    /// `window_over` or before is over: the count starts anew.
    pub async fn count_sign_in(
        &self,
        key: &str,
        now: Instant,
        window_over: Instant,
    ) -> Result<i64, StoreError> {
        let tried = self.system().take(&TRIED, (key, now, window_over)).await?;
        Ok(tried.map_or(1, |(tried,)| tried))
    }

    /// Forgets the tries under a key: somebody signed in.
    pub async fn forget_sign_ins(&self, key: &str) -> Result<(), StoreError> {
        self.system().run(&FORGET, (key,)).await.map(|_| ())
    }

    /// Forgets all tries of windows that began at this instant or before.
    pub async fn forget_old_sign_ins(&self, before: Instant) -> Result<(), StoreError> {
        self.system().run(&FORGET_OLD, (before,)).await.map(|_| ())
    }
}
