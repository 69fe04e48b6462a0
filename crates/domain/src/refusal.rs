//! Refusals are for people: each says what is wrong in one sentence and offers a next step.

use jiff::civil::Date;

/// Why the domain says no. Nothing has changed when one is returned.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// M20. A licence is closed by an ask or with a written reason, by nothing else.
    #[error("They gave you permission to ask on this day, so only an ask closes it.")]
    LicenceNeedsAsk,
    /// M20. Only the rep who was given the licence closes it.
    #[error("Only the rep who gave their word can close this promise.")]
    NotYourPromise,
    /// M20. A must-do is released with a reason in writing.
    #[error("A promise is only let go with a reason in writing.")]
    MustDoNeedsReason,
    /// M20. A must-do stays on its day.
    #[error("This was promised for {due}. A promise doesn't move.")]
    MustDoStays {
        /// The day it was promised for.
        due: Date,
    },
    /// Closed follow-ups stay closed.
    #[error("This follow-up is closed already.")]
    FollowUpAlreadyClosed,
    /// A moment is acted on, dismissed or missed once.
    #[error("This moment is closed already.")]
    MomentAlreadyClosed,
    /// A dismissal says why.
    #[error("Say in a few words why this is no moment to ask.")]
    DismissalNeedsReason,
    /// A deal is closed once.
    #[error("This deal is closed already.")]
    DealAlreadyClosed,
    /// A deal can't close before it was opened.
    #[error("This deal was opened on {opened_on}, so it can't have been closed before.")]
    ClosedBeforeOpened {
        /// When it was opened.
        opened_on: Date,
    },
    /// Nothing happens with a referral before somebody was named.
    #[error("They were named on {captured_on}, so this can't have happened before.")]
    MovedBeforeCaptured {
        /// When they were named.
        captured_on: Date,
    },
    /// M30. They asked not to be contacted.
    #[error("They asked not to be contacted.")]
    DoNotContact,
    /// M19. Somebody who asked to be left in peace isn't taken down again, whoever names them.
    #[error(
        "Somebody among them asked not to be contacted by this office again, so we don't keep their number or address."
    )]
    LeftInPeace,
    /// M30. They asked not to be asked for referrals.
    #[error("They asked not to be asked for referrals.")]
    DoNotAsk,
    /// M2. An open complaint comes first.
    #[error("They have an open complaint. Put that right first.")]
    ComplaintOpen,
    /// M5. Nobody is nagged.
    #[error(
        "You asked them on {asked_on} without a particular reason. Leave it until {free_on}, unless something new happens."
    )]
    AskedRecently {
        /// The day of that ask.
        asked_on: Date,
        /// The first day on which an unprompted ask is fine again.
        free_on: Date,
    },
    /// M11. `named` without a name.
    #[error("Write down at least one name.")]
    NoNames,
    /// M11. `nobody in mind` before the prompters were shown once more.
    #[error("Go through the prompters once more before you write this off.")]
    PromptersNotShown,
    /// M11. A declined ask says why.
    #[error("Write down why they'd rather not, in their words.")]
    DeclineNeedsReason,
    /// M20. A licence lies in the future.
    #[error("The day to ask again has to come after the conversation.")]
    LicenceNotAhead,
    /// M20. A licence has a sensible end.
    #[error("That is more than five years ahead. Please check the date.")]
    LicenceTooFar,
    /// M32. The referral stands there already.
    #[error("This referral is there already.")]
    StageUnchanged,
    /// M32. Going back is a correction.
    #[error("That would take the referral back. Correct it instead, so that the record shows both.")]
    StageGoesBack,
    /// Nobody refers themselves.
    #[error("One of the lines names the very person who gave the names. Somebody can't refer themselves.")]
    SelfReferral,
    /// M33. The credit changes with a reason.
    #[error("Say why the credit goes to somebody else.")]
    CreditNeedsReason,
    /// A day that has not come.
    #[error("{day} is still to come.")]
    InTheFuture {
        /// The day.
        day: Date,
    },
}

impl Refusal {
    /// What to do instead, in one sentence.
    pub fn next_step(&self) -> &'static str {
        match self {
            Refusal::LicenceNeedsAsk => "Open the Ask screen, or let the promise go with a written reason.",
            Refusal::NotYourPromise => "Ask the owner, or have a manager reassign the contact first.",
            Refusal::MustDoNeedsReason | Refusal::DismissalNeedsReason => "Add a few words and save again.",
            Refusal::MustDoStays { .. } => "Keep it, or let it go with a written reason.",
            Refusal::FollowUpAlreadyClosed | Refusal::MomentAlreadyClosed | Refusal::DealAlreadyClosed => {
                "Look at the timeline to see who closed it and when."
            }
            Refusal::ClosedBeforeOpened { .. } | Refusal::MovedBeforeCaptured { .. } => "Check the day.",
            Refusal::DoNotContact => {
                "Leave them in peace. A manager can lift this if they changed their mind."
            }
            Refusal::LeftInPeace => {
                "Take that person's number and address out and save the others. Thank whoever named them all the same."
            }
            Refusal::DoNotAsk => "If they named somebody of their own accord, record it as volunteered.",
            Refusal::ComplaintOpen => "Mark the complaint as resolved when it is, then ask.",
            Refusal::AskedRecently { .. } => {
                "If something new happened, mark the moment; if they named somebody unasked, record it as volunteered."
            }
            Refusal::NoNames => "Add a name, or choose what they said instead.",
            Refusal::PromptersNotShown => "Read them out, then tick that you did.",
            Refusal::DeclineNeedsReason => "A few words are enough.",
            Refusal::LicenceNotAhead | Refusal::LicenceTooFar => {
                "Choose 30, 60 or 90 days, or another day ahead."
            }
            Refusal::StageUnchanged => "Nothing to do.",
            Refusal::StageGoesBack => "Use “Correct” on the referral.",
            Refusal::SelfReferral => "Take that line out, or write down more about who is meant.",
            Refusal::CreditNeedsReason => "Add a few words and save again.",
            Refusal::InTheFuture { .. } => "Choose today or a day before.",
        }
    }
}
