//! The clock's loop: at the start and every few minutes it runs the day and tidies up. Any number of servers may run
//! it: whoever gets the lease does the work.

use std::time::Duration;

use actions::import::tend_imports;
use actions::mailbox::{Looked, look_at_mailbox, mailboxes_due};
use actions::{App, Problem, run_day};
use jiff::{SignedDuration, Timestamp};
use store::{Instant, Lease};

use crate::ids;
use crate::trouble::Trouble;

const LEASE: &str = "run_day";
/// Between two runs.
const PAUSE: Duration = Duration::from_secs(5 * 60);
/// A holder that died is taken over from after this time.
const HOLD: Duration = Duration::from_secs(2 * 60);
/// How often to see whether a mailbox is due.
const MAILBOX_PAUSE: Duration = Duration::from_secs(20);
/// Mailboxes looked at side by side.
const MAILBOXES_AT_ONCE: usize = 4;
/// Days for which an action can be undone.
const UNDO_DAYS: i64 = 30;

/// Runs the day, again and again.
pub(crate) struct Scheduler {
    app: App,
    holder: String,
    counted_at: Option<Timestamp>,
}

impl Scheduler {
    /// A scheduler with a name of its own.
    pub(crate) fn new(app: App) -> Result<Self, Trouble> {
        let holder = ids::new_id(app.clock.as_ref())?.to_string();
        Ok(Self { app, holder, counted_at: None })
    }

    /// Runs for ever. What fails is logged and tried again at the next turn.
    pub(crate) async fn run(mut self) {
        let mut turns = tokio::time::interval(PAUSE);
        turns.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            turns.tick().await;
            if let Err(error) = self.turn().await {
                tracing::error!(error = %error, "The clock's run failed; the next one tries again");
            }
        }
    }

    /// Looks at the mailboxes that are due, for ever, beside the rest: a server that is slow holds up nobody else.
    pub(crate) async fn look_at_mailboxes(app: App) -> Result<(), Trouble> {
        let holder = ids::new_id(app.clock.as_ref())?.to_string();
        let places = std::sync::Arc::new(tokio::sync::Semaphore::new(MAILBOXES_AT_ONCE));
        let mut turns = tokio::time::interval(MAILBOX_PAUSE);
        turns.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut looking = tokio::task::JoinSet::new();
        loop {
            turns.tick().await;
            while looking.try_join_next().is_some() {}
            for workspace in app.db.workspaces().await.unwrap_or_default() {
                let due = match mailboxes_due(&app, workspace.id).await {
                    Ok(due) => due,
                    Err(error) => {
                        tracing::error!(error = %error, "It can't be told which mailboxes are due; the next turn tries again");
                        continue;
                    }
                };
                for mailbox in due {
                    // All places taken: the next turn finds it due still.
                    let Ok(place) = places.clone().try_acquire_owned() else { break };
                    let (app, holder) = (app.clone(), holder.clone());
                    looking.spawn(async move {
                        match look_at_mailbox(&app, workspace.id, mailbox, &holder).await {
                            Ok(Looked::Well(look)) if look.new > 0 => {
                                tracing::info!(mailbox.id = %mailbox, mails = look.new, "Mails came in");
                            }
                            Ok(_) => {}
                            Err(error) => {
                                tracing::error!(error = %error, "Looking at a mailbox failed; the next turn tries again");
                            }
                        }
                        drop(place);
                    });
                }
            }
        }
    }

    async fn turn(&mut self) -> Result<(), Problem> {
        let now = self.now();
        let Some(lease) = self.app.db.claim(LEASE, &self.holder, now, HOLD).await? else { return Ok(()) };
        let done = self.work(&lease).await;
        self.app.db.release(&lease).await?;
        done
    }

    async fn work(&mut self, lease: &Lease) -> Result<(), Problem> {
        let db = &self.app.db;
        for workspace in db.workspaces().await? {
            if !db.heartbeat(lease, self.now(), HOLD).await? {
                return Ok(());
            }
            let day = run_day(&self.app, workspace.id).await?;
            if day != actions::DayRun::default() {
                tracing::info!(
                    workspace.id = %workspace.id,
                    day.missed,
                    day.licences,
                    day.alarms,
                    day.touches,
                    day.thanks_in_kind,
                    "Ran the day"
                );
            }
            db.forget_changes_before(workspace.id, before(self.app.clock.now(), UNDO_DAYS)).await?;
        }
        db.remove_expired_doors(self.now()).await?;
        self.tend_imports().await?;
        db.forget_old_tries(before(self.app.clock.now(), 1)).await?;
        self.count_once_a_day().await
    }

    /// Imports take their time: they go on beside the clock's other work.
    async fn tend_imports(&self) -> Result<(), Problem> {
        for workspace in self.app.db.workspaces().await? {
            let app = self.app.clone();
            tokio::spawn(async move {
                if let Err(error) = tend_imports(&app, workspace.id).await {
                    tracing::error!(error = %error, "Looking after imports failed; the next turn tries again");
                }
            });
        }
        Ok(())
    }

    /// Lets the engine look at the data again, so that it plans its questions well.
    async fn count_once_a_day(&mut self) -> Result<(), Problem> {
        let now = self.app.clock.now();
        let day = SignedDuration::from_hours(24);
        if self.counted_at.is_none_or(|last| now.duration_since(last) >= day) {
            self.app.db.refresh_statistics().await?;
            self.counted_at = Some(now);
        }
        Ok(())
    }

    fn now(&self) -> Instant {
        Instant::new(self.app.clock.now())
    }
}

fn before(now: Timestamp, days: i64) -> Instant {
    Instant::new(now.saturating_sub(SignedDuration::from_hours(24 * days)).unwrap_or(now))
}
