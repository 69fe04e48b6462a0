//! What a rep's calendar answers to an invitation is kept beside the promise, and never closes it (M20).

use std::collections::BTreeSet;

use interop::MailRead;
use interop::mail::AnswerGiven;
use store::Instant;
use store::rows::{BookingRow, FollowUpRow, UserRow};

use super::device_book::WishTried;
use crate::Problem;
use crate::bookings::of_uid;
use crate::draft::Draft;

impl Draft<'_> {
    /// Whether a mail is one of our invitations, or a calendar's answer to one, which is noted.
    ///
    /// It may lie in the rep's mailbox, or in the office's, which is looked at for who runs the workspace, or be passed on by
    /// them. Others' mails say nothing of somebody's calendar. An answer that isn't taken is a mail like others.
    pub(super) async fn is_of_a_calendar(&mut self, read: &MailRead) -> Result<bool, Problem> {
        let mut is_ours = false;
        // Mail programs put the same event in twice: beside the words, and attached.
        let mut seen = BTreeSet::new();
        let outer = read.from.as_ref().and_then(|from| from.address.as_deref());
        let inner = read.forwarded.as_ref().and_then(|mail| mail.from.address.as_deref());
        for event in &read.events {
            let Some(booking) = of_uid(&event.uid) else { continue };
            let Some(row) = self.reader.get::<BookingRow>(booking).await? else { continue };
            let mine = row.user_id == self.actor.user.0 || self.actor.role.runs_workspace();
            if !mine {
                continue;
            }
            let user = self.row::<UserRow>(row.user_id, "user").await?;
            let is_theirs = |address: &str| address.eq_ignore_ascii_case(&user.email);
            match &event.answer {
                None => is_ours = true,
                Some((given, attendee)) => {
                    let from_them = [outer, inner].into_iter().flatten().any(is_theirs);
                    if is_theirs(attendee) && from_them {
                        is_ours = true;
                        if seen.insert(booking) {
                            self.calendar_answered(row, *given).await?;
                        }
                    }
                }
            }
        }
        Ok(is_ours)
    }

    async fn calendar_answered(&mut self, row: BookingRow, given: AnswerGiven) -> Result<(), Problem> {
        // Whatever is said to an event that was taken back says nothing.
        if row.method == "cancel" {
            return Ok(());
        }
        let word = match given {
            AnswerGiven::Accepted => "accepted",
            AnswerGiven::Declined => "declined",
            AnswerGiven::Tentative => "tentative",
        };
        if given == AnswerGiven::Declined {
            self.ask_why_declined(&row).await?;
        }
        let answered_at = Some(Instant::new(self.now));
        let after = BookingRow { answer: Some(word.into()), answered_at, ..row.clone() };
        self.change(row, after);
        Ok(())
    }

    /// A calendar takes out what is declined; the promise stands, and Today asks what is to become of it – whoever owes it now
    /// is asked nothing by a colleague's calendar.
    async fn ask_why_declined(&mut self, row: &BookingRow) -> Result<(), Problem> {
        let promise = self.reader.get::<FollowUpRow>(row.follow_up_id).await?;
        let theirs = promise.filter(|promise| promise.state == "open" && promise.owner_id == row.user_id);
        match theirs {
            Some(promise) => self.wish(promise.id, row.user_id, WishTried::Removed).await,
            None => Ok(()),
        }
    }
}
