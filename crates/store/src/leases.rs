//! Leases: any number of servers may run the clock's work; whoever holds the lease does it. Compare-and-set on a
//! row, since advisory locks do not exist on every engine. The fence counts claims: work done under an older
//! fence is refused.

use std::time::Duration;

use crate::{Db, Instant, StoreError};

/// A claimed lease.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lease {
    /// What is leased.
    pub name: String,
    /// By whom.
    pub holder: String,
    /// Counts the claims of this name; give it to [`crate::Unit::fenced_by`].
    pub fence: i64,
}

statements! {
    CLAIM -> (i64,) = "insert into leases (name, holder, until, fence) values ($1, $2, $3, 1)
        on conflict (name) do update
        set holder = excluded.holder, until = excluded.until, fence = leases.fence + 1
        where leases.until <= $4
        returning fence";
    HEARTBEAT -> () = "update leases set until = $4 where name = $1 and holder = $2 and fence = $3";
    RELEASE -> () = "update leases set until = 0 where name = $1 and holder = $2 and fence = $3";
}

impl Db {
    /// Claims a lease that is free or ran out; `None` while somebody holds it.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn claim(
        &self,
        name: &str,
        holder: &str,
        now: Instant,
        ttl: Duration,
    ) -> Result<Option<Lease>, StoreError> {
        let claimed = self.system().take(&CLAIM, (name, holder, later(now, ttl), now)).await?;
        Ok(claimed.map(|(fence,)| Lease { name: name.to_owned(), holder: holder.to_owned(), fence }))
    }

    /// Keeps a lease for another while; false if somebody claimed it in the meantime.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn heartbeat(&self, lease: &Lease, now: Instant, ttl: Duration) -> Result<bool, StoreError> {
        let values = (&lease.name, &lease.holder, lease.fence, later(now, ttl));
        Ok(self.system().run(&HEARTBEAT, values).await? == 1)
    }

    /// Gives a lease back; false if it was lost before. The row stays, so that fences never repeat.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn release(&self, lease: &Lease) -> Result<bool, StoreError> {
        let values = (&lease.name, &lease.holder, lease.fence);
        Ok(self.system().run(&RELEASE, values).await? == 1)
    }
}

fn later(now: Instant, ttl: Duration) -> Instant {
    let millis = i64::try_from(ttl.as_millis()).unwrap_or(i64::MAX);
    Instant::from_millis(now.millis().saturating_add(millis)).unwrap_or(now)
}
