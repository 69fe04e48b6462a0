//! Facts are the timeline: who, when, what, by which rule. They are only ever added, and hold ids, never
//! personal text, so that erasing a person leaves the record intact (M19, M31).

use jiff::Timestamp;
use jiff::civil::Date;

use crate::words::words;
use crate::{AskId, ContactId, DealId, FactId, FollowUpId, InteractionId, MomentId, ReferralId, UserId};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Its id, derived from the action.
    pub id: FactId,
    /// The instant.
    pub at: Timestamp,
    /// The day, in the rep's time zone.
    pub on: Date,
    /// Who; `None` when the method itself did.
    pub by: Option<UserId>,
    /// What.
    pub kind: FactKind,
    /// The playbook rule behind it.
    pub rule: Option<&'static str>,
    /// The rows it speaks of.
    pub of: Of,
    /// A closed word that says more: a moment's kind, a referral's new stage, an outcome.
    pub detail: Option<&'static str>,
}

/// The rows a fact speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Of {
    /// On whose timeline it stands.
    pub contact: Option<ContactId>,
    /// The other person: the referred one for a referrer, the referrer for the referred.
    pub other: Option<ContactId>,
    /// The deal.
    pub deal: Option<DealId>,
    /// The interaction.
    pub interaction: Option<InteractionId>,
    /// The moment.
    pub moment: Option<MomentId>,
    /// The ask.
    pub ask: Option<AskId>,
    /// The referral.
    pub referral: Option<ReferralId>,
    /// The follow-up.
    pub follow_up: Option<FollowUpId>,
}

words! {
    /// What happened.
    pub enum FactKind {
        /// A contact was added.
        ContactAdded = "contact_added", "Added";
        /// A contact's details changed.
        ContactChanged = "contact_changed", "Details changed";
        /// A contact moved to another rep.
        Reassigned = "reassigned", "Reassigned";
        /// A call, meeting or note was logged.
        Interaction = "interaction", "Logged";
        /// A moment opened.
        MomentOpened = "moment_opened", "Moment";
        /// A moment was dismissed.
        MomentDismissed = "moment_dismissed", "Moment dismissed";
        /// A moment was missed.
        MomentMissed = "moment_missed", "Moment missed";
        /// The rep asked.
        Asked = "asked", "Asked";
        /// This person named somebody.
        Referred = "referred", "Referred";
        /// This person was named.
        WasReferred = "was_referred", "Was referred";
        /// A referral moved forward.
        ReferralMoved = "referral_moved", "Referral moved";
        /// A referral's stage was corrected.
        ReferralCorrected = "referral_corrected", "Referral corrected";
        /// The credit went to somebody else.
        CreditChanged = "credit_changed", "Credit changed";
        /// A deal was opened.
        DealOpened = "deal_opened", "Deal opened";
        /// A deal was won.
        DealWon = "deal_won", "Deal won";
        /// A deal was lost.
        DealLost = "deal_lost", "Deal lost";
        /// A follow-up came to be.
        FollowUpMade = "follow_up_made", "Follow-up";
        /// A follow-up was kept.
        FollowUpDone = "follow_up_done", "Done";
        /// A follow-up was let go.
        FollowUpReleased = "follow_up_released", "Let go";
        /// A follow-up was put off.
        FollowUpPutOff = "follow_up_put_off", "Put off";
        /// What a follow-up says was written down anew.
        FollowUpReworded = "follow_up_reworded", "Reworded";
        /// A complaint came in.
        ComplaintOpened = "complaint_opened", "Complaint";
        /// A complaint was put right.
        ComplaintResolved = "complaint_resolved", "Complaint resolved";
        /// They asked not to be asked, or allowed it again.
        AskingChanged = "asking_changed", "Do-not-ask changed";
        /// They asked not to be contacted, or allowed it again.
        ContactingChanged = "contacting_changed", "Do-not-contact changed";
        /// Another contact went up in this one: they were one person.
        Merged = "merged", "Merged";
        /// Their personal data were erased.
        Erased = "erased", "Erased";
        /// A letter went to them.
        LetterSent = "letter_sent", "Letter";
        /// M29. They were given something.
        GiftGiven = "gift_given", "Gift";
        /// M30. They allowed a way to reach them, or took it back.
        PermissionChanged = "permission_changed", "Permission";
        /// M30. They asked about something, or paid.
        Dealt = "dealt", "Inquiry or payment";
        /// M27. They were brought together with somebody.
        BroughtTogether = "brought_together", "Brought together";
        /// M27. What came of an introduction.
        IntroductionCameTo = "introduction_came_to", "What came of it";
        /// M28. Somebody of ours goes to an event that they recommended.
        GoesToEvent = "goes_to_event", "Event";
        /// M13. A goal was set, or taken away.
        GoalSet = "goal_set", "Goal";
        /// The weekly review was done.
        ReviewDone = "review_done", "Weekly review";
        /// The clock: the day of something has come. What follows has facts of its own.
        DayCame = "day_came", "The day came";
        /// An action was undone.
        Undone = "undone", "Undone";
    }
}
