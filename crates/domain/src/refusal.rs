//! Refusals are for people: each says what is wrong in one sentence and offers a next step.

use jiff::civil::Date;

/// Why the domain says no. Nothing has changed when one is returned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// M20. A licence is closed by an ask or with a written reason, by nothing else.
    LicenceNeedsAsk,
    /// M20. Only the rep who was given the licence closes it.
    NotYourPromise,
    /// M20. A must-do is released with a reason in writing.
    MustDoNeedsReason,
    /// M20. A must-do stays on its day.
    MustDoStays {
        /// The day it was promised for.
        due: Date,
    },
    /// Closed follow-ups stay closed.
    FollowUpAlreadyClosed,
    /// A moment is acted on, dismissed or missed once.
    MomentAlreadyClosed,
    /// A dismissal says why.
    DismissalNeedsReason,
    /// A deal is closed once.
    DealAlreadyClosed,
    /// A deal can't close before it was opened.
    ClosedBeforeOpened {
        /// When it was opened.
        opened_on: Date,
    },
    /// Nothing happens with a referral before somebody was named.
    MovedBeforeCaptured {
        /// When they were named.
        captured_on: Date,
    },
    /// M30. They asked not to be contacted.
    DoNotContact,
    /// M19. Somebody who asked to be left in peace isn't taken down again, whoever names them.
    LeftInPeace,
    /// M30. They asked not to be asked for referrals.
    DoNotAsk,
    /// M2. An open complaint comes first.
    ComplaintOpen,
    /// M5. Nobody is nagged.
    AskedRecently {
        /// The day of that ask.
        asked_on: Date,
        /// The first day on which an unprompted ask is fine again.
        free_on: Date,
    },
    /// M11. `named` without a name.
    NoNames,
    /// M11. `nobody in mind` before the prompters were shown once more.
    PromptersNotShown,
    /// M11. A declined ask says why.
    DeclineNeedsReason,
    /// M20. A licence lies in the future.
    LicenceNotAhead,
    /// M20. A licence has a sensible end.
    LicenceTooFar,
    /// M32. The referral stands there already.
    StageUnchanged,
    /// M32. Going back is a correction.
    StageGoesBack,
    /// Nobody refers themselves.
    SelfReferral,
    /// M33. The credit changes with a reason.
    CreditNeedsReason,
    /// A day that has not come.
    InTheFuture {
        /// The day.
        day: Date,
    },
    /// M29. More than the trade, or the office, allows a person in twelve months.
    GiftOverLimit {
        /// What it allows, in the smallest unit of the workspace's currency.
        limit_cents: i64,
        /// What they were given already in those twelve months.
        given_cents: i64,
        /// Where the limit comes from.
        source: String,
        /// ISO 4217 code of the workspace's money.
        currency: String,
    },
    /// M29. This trade gives nothing for a referral.
    GiftForReferral {
        /// Which law.
        law: String,
    },
    /// M30. Nobody knows them yet, and the law of their country wants their permission first.
    NeedsPermission {
        /// By which way: `phone`, `sms`, `email`.
        channel: &'static str,
        /// Which law; empty where we know of none and wait all the same.
        law: String,
    },
    /// M30. They took back the permission for this way.
    PermissionWithdrawn {
        /// By which way.
        channel: &'static str,
    },
    /// M29. We don't know what the office's trade allows.
    GiftRulesUnknown,
    /// M29. In this trade a gift is not money.
    GiftIsMoney {
        /// Which law.
        law: String,
    },
}

impl Refusal {
    /// Its stable word: it names the sentence that people read, and scripts may rely on it.
    pub fn word(&self) -> &'static str {
        match self {
            Refusal::LicenceNeedsAsk => "licence_needs_ask",
            Refusal::NotYourPromise => "not_your_promise",
            Refusal::MustDoNeedsReason => "must_do_needs_reason",
            Refusal::MustDoStays { .. } => "must_do_stays",
            Refusal::FollowUpAlreadyClosed => "follow_up_already_closed",
            Refusal::MomentAlreadyClosed => "moment_already_closed",
            Refusal::DismissalNeedsReason => "dismissal_needs_reason",
            Refusal::DealAlreadyClosed => "deal_already_closed",
            Refusal::ClosedBeforeOpened { .. } => "closed_before_opened",
            Refusal::MovedBeforeCaptured { .. } => "moved_before_captured",
            Refusal::DoNotContact => "do_not_contact",
            Refusal::LeftInPeace => "left_in_peace",
            Refusal::DoNotAsk => "do_not_ask",
            Refusal::ComplaintOpen => "complaint_open",
            Refusal::AskedRecently { .. } => "asked_recently",
            Refusal::NoNames => "no_names",
            Refusal::PromptersNotShown => "prompters_not_shown",
            Refusal::DeclineNeedsReason => "decline_needs_reason",
            Refusal::LicenceNotAhead => "licence_not_ahead",
            Refusal::LicenceTooFar => "licence_too_far",
            Refusal::StageUnchanged => "stage_unchanged",
            Refusal::StageGoesBack => "stage_goes_back",
            Refusal::SelfReferral => "self_referral",
            Refusal::CreditNeedsReason => "credit_needs_reason",
            Refusal::InTheFuture { .. } => "in_the_future",
            Refusal::GiftOverLimit { .. } => "gift_over_limit",
            Refusal::GiftForReferral { .. } => "gift_for_referral",
            Refusal::GiftRulesUnknown => "gift_rules_unknown",
            Refusal::GiftIsMoney { .. } => "gift_is_money",
            Refusal::NeedsPermission { law, .. } if law.is_empty() => "needs_permission_anyway",
            Refusal::NeedsPermission { .. } => "needs_permission",
            Refusal::PermissionWithdrawn { .. } => "permission_withdrawn",
        }
    }

    /// The day that the sentence names, where it names one.
    pub const fn day(&self) -> Option<Date> {
        match self {
            Refusal::MustDoStays { due } => Some(*due),
            Refusal::ClosedBeforeOpened { opened_on } => Some(*opened_on),
            Refusal::MovedBeforeCaptured { captured_on } => Some(*captured_on),
            Refusal::AskedRecently { asked_on, .. } => Some(*asked_on),
            Refusal::InTheFuture { day } => Some(*day),
            _ => None,
        }
    }

    /// The day from which it is fine again, where that is known.
    pub const fn until(&self) -> Option<Date> {
        match self {
            Refusal::AskedRecently { free_on, .. } => Some(*free_on),
            _ => None,
        }
    }

    /// The law, rule or handbook that it rests on, where it names one.
    pub fn law(&self) -> Option<&str> {
        match self {
            Refusal::GiftOverLimit { source, .. } => Some(source),
            Refusal::GiftForReferral { law }
            | Refusal::GiftIsMoney { law }
            | Refusal::NeedsPermission { law, .. } => Some(law),
            _ => None,
        }
    }

    /// The way to reach somebody that it is about.
    pub const fn channel(&self) -> Option<&'static str> {
        match self {
            Refusal::NeedsPermission { channel, .. } | Refusal::PermissionWithdrawn { channel } => {
                Some(channel)
            }
            _ => None,
        }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.word())
    }
}

impl std::error::Error for Refusal {}
