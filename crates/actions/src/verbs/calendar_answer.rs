//! What a rep's calendar answers to an invitation is kept beside the promise, and never closes it (M20).

use interop::MailRead;
use interop::mail::AnswerGiven;
use store::Instant;
use store::rows::{BookingRow, DavWishRow, FollowUpRow, UserRow};

use crate::Problem;
use crate::bookings::of_uid;
use crate::draft::Draft;

impl Draft<'_> {
    /// Whether a mail is one of our invitations, or a calendar's answer to one, which is noted.
    ///
    /// It may lie in the rep's mailbox, or in the office's, which is looked at for who runs the workspace. Others' mails say
    /// nothing of somebody's calendar.
    pub(super) async fn is_of_a_calendar(&mut self, read: &MailRead) -> Result<bool, Problem> {
        let mut is_ours = false;
        for event in &read.events {
            let Some(booking) = of_uid(&event.uid) else { continue };
            let Some(row) = self.reader.get::<BookingRow>(booking).await? else { continue };
            let mine = row.user_id == self.actor.user.0 || self.actor.role.runs_workspace();
            if !mine {
                continue;
            }
            is_ours = true;
            let user = self.row::<UserRow>(row.user_id, "user").await?;
            let from = read.from.as_ref().and_then(|from| from.address.as_deref()).unwrap_or_default();
            let is_theirs = |address: &str| address.eq_ignore_ascii_case(&user.email);
            match &event.answer {
                Some((given, attendee)) if is_theirs(attendee) && is_theirs(from) => {
                    self.calendar_answered(row, *given).await?;
                }
                _ => {}
            }
        }
        Ok(is_ours)
    }

    async fn calendar_answered(&mut self, row: BookingRow, given: AnswerGiven) -> Result<(), Problem> {
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

    /// A calendar takes out what is declined; the promise stands, and Today asks what is to become of it.
    async fn ask_why_declined(&mut self, row: &BookingRow) -> Result<(), Problem> {
        let promise = self.reader.get::<FollowUpRow>(row.follow_up_id).await?;
        let Some(promise) = promise.filter(|promise| promise.state == "open") else { return Ok(()) };
        let wish = DavWishRow {
            id: promise.id,
            user_id: row.user_id,
            what: "removed".into(),
            wanted_on: None,
            at: Instant::new(self.now),
            version: 1,
        };
        match self.reader.get::<DavWishRow>(promise.id).await? {
            Some(before) => {
                let after = DavWishRow { version: before.version, ..wish };
                self.change(before, after);
            }
            None => self.add(wish),
        }
        Ok(())
    }
}
