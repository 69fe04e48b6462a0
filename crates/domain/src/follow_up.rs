//! Something the rep owes somebody on a date. A must-do is a promise: somebody's word was given (M20–M31).

use jiff::Timestamp;
use jiff::civil::{Date, Time};

use crate::business_days::days_between;
use crate::words::words;
use crate::{AskId, ContactId, DealId, EventId, FactId, FollowUpId, MomentId, ReferralId, Refusal, UserId};

/// The most characters of the words kept with a follow-up, or of the reason to let it go.
pub const FOLLOW_UP_TEXT_MAX: usize = 4_000;
/// From this many days overdue on, a promise is shown to the manager too (M20).
pub const ESCALATES_AFTER_DAYS: i32 = 2;

/// Something owed to a contact on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// Its id, derived from its cause: the fact, the rule and the contact (M31).
    pub id: FollowUpId,
    /// What is owed; also the rule that made it.
    pub kind: FollowUpKind,
    /// The fact that made it.
    pub fact: FactId,
    /// Whom it is owed to.
    pub contact: ContactId,
    /// Who owes it.
    pub owner: UserId,
    /// The day, in the owner's time zone.
    pub due_on: Date,
    /// The time of day, where one was promised.
    pub due_at: Option<Time>,
    /// Whether somebody's word was given.
    pub must_do: bool,
    /// The words of the conversation that led to it.
    pub words: Option<String>,
    /// What it is about.
    pub about: About,
    /// Open, done or let go.
    pub state: FollowUpState,
}

/// What a follow-up is about: the rows that its card names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct About {
    /// Another person: the referred one, the buyer, the referrer.
    pub person: Option<ContactId>,
    /// The referral.
    pub referral: Option<ReferralId>,
    /// The deal.
    pub deal: Option<DealId>,
    /// The ask.
    pub ask: Option<AskId>,
    /// The moment.
    pub moment: Option<MomentId>,
    /// The event to attend.
    pub event: Option<EventId>,
}

/// Open, done or let go; every closed one says by whom, when and how (M31).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FollowUpState {
    /// Still owed.
    Open,
    /// Kept.
    Done(Closing),
    /// Let go with a reason.
    Released(Closing),
}

/// By whom, when and how a follow-up was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// Who; `None` when the method itself did, as when a referral won settles what was open.
    pub by: Option<UserId>,
    /// The day, in the owner's time zone.
    pub on: Date,
    /// The instant.
    pub at: Timestamp,
    /// How, or why it was let go.
    pub how: String,
}

words! {
    /// What is owed. Each kind is made by the playbook rule of the same name.
    pub enum FollowUpKind {
        /// M20. Permission to ask on exactly this day.
        LicenceToAsk = "licence_to_ask", "Ask for referrals";
        /// M21. First contact with a referred person.
        ContactTheReferral = "contact_the_referral", "Get in touch";
        /// M24. A call to a non-buyer whose referral bought.
        CallTheNonBuyer = "call_the_non_buyer", "Call to thank";
        /// M22. Thanks for names, per referrer.
        ThankTheReferrer = "thank_the_referrer", "Say thank you";
        /// M23. The referrer hears that their referral bought.
        InformOfTheWin = "inform_of_the_win", "Tell them it was won";
        /// A day and a thing that the rep promised by hand.
        Promise = "promise", "Keep your promise";
        /// M22. Thanks with a gift, where allowed.
        ThankWithGift = "thank_with_gift", "Thank with a gift";
        /// M37. Thanks to whoever began a chain of referrals at whose end somebody bought.
        ThankUpTheChain = "thank_up_the_chain", "Thank for the whole chain";
        /// M23. The referrer hears how it goes.
        InformTheReferrer = "inform_the_referrer", "Keep them informed";
        /// M24. The new customer is asked to call the referrer.
        AskForTheHappyCall = "ask_for_the_happy_call", "Ask for the happy call";
        /// M22. A testimonial may be shown with permission only.
        AskToPublish = "ask_to_publish", "Ask to publish";
        /// M28. An event worth attending.
        Attend = "attend", "Attend";
        /// M26. Stay in touch.
        StayInTouch = "stay_in_touch", "Stay in touch";
        /// M28. Before an event: ask who will be there.
        PrepareForEvent = "prepare_for_event", "Prepare the event";
        /// M28. After an event: log whom you met, and thank.
        AfterTheEvent = "after_the_event", "Log whom you met";
        /// M26. Wishes on their birthday.
        Birthday = "birthday", "Send birthday wishes";
        /// M26. A deal has its anniversary.
        DealAnniversary = "deal_anniversary", "Mark the anniversary of a deal";
        /// M27. Give something back.
        Reciprocate = "reciprocate", "Give back";
        /// M27. Ask what came of an introduction.
        AskWhatCameOfIt = "ask_what_came_of_it", "Ask what came of it";
        /// M21. A referral that nobody has contacted.
        SilenceAlarm = "silence_alarm", "Nobody has called yet";
    }
}

impl FollowUp {
    /// Whether it is still owed.
    pub fn is_open(&self) -> bool {
        self.state == FollowUpState::Open
    }

    /// Days past its day; 0 when due today or later.
    pub fn days_overdue(&self, today: Date) -> i32 {
        days_between(self.due_on, today).max(0)
    }

    /// M20. Whether a promise is so late that the manager sees it too.
    pub fn is_escalated(&self, today: Date) -> bool {
        self.must_do && self.is_open() && self.days_overdue(today) >= ESCALATES_AFTER_DAYS
    }

    /// Keeps it. A licence is refused: only an ask keeps that (M20).
    pub fn complete(self, closing: Closing) -> Result<FollowUp, Refusal> {
        if self.kind == FollowUpKind::LicenceToAsk && self.is_open() {
            return Err(Refusal::LicenceNeedsAsk);
        }
        self.settle(closing)
    }

    /// Keeps it because what it asked for has happened: an ask for a licence, a first contact for a referral.
    pub fn settle(self, closing: Closing) -> Result<FollowUp, Refusal> {
        if !self.is_open() {
            return Err(Refusal::FollowUpAlreadyClosed);
        }
        Ok(FollowUp { state: FollowUpState::Done(closing), ..self })
    }

    /// Lets it go. A must-do needs a reason; a licence also needs the rep whose word it is (M20).
    pub fn release(self, closing: Closing) -> Result<FollowUp, Refusal> {
        if !self.is_open() {
            return Err(Refusal::FollowUpAlreadyClosed);
        }
        if self.kind == FollowUpKind::LicenceToAsk && closing.by != Some(self.owner) {
            return Err(Refusal::NotYourPromise);
        }
        if self.must_do && closing.how.trim().is_empty() {
            return Err(Refusal::MustDoNeedsReason);
        }
        Ok(FollowUp { state: FollowUpState::Released(closing), ..self })
    }

    /// Puts off what is not a promise. A must-do never moves (M20).
    pub fn put_off(self, until: Date) -> Result<FollowUp, Refusal> {
        if !self.is_open() {
            return Err(Refusal::FollowUpAlreadyClosed);
        }
        if self.must_do {
            return Err(Refusal::MustDoStays { due: self.due_on });
        }
        Ok(FollowUp { due_on: until, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    const REP: UserId = UserId(Uuid::from_u128(4));

    fn owed(kind: FollowUpKind, must_do: bool) -> FollowUp {
        FollowUp {
            id: FollowUpId(Uuid::from_u128(1)),
            kind,
            fact: FactId(Uuid::from_u128(2)),
            contact: ContactId(Uuid::from_u128(3)),
            owner: REP,
            due_on: date(2026, 11, 20),
            due_at: None,
            must_do,
            words: None,
            about: About::default(),
            state: FollowUpState::Open,
        }
    }

    fn closing(by: Option<UserId>, how: &str) -> Closing {
        Closing { by, on: date(2026, 11, 20), at: Timestamp::UNIX_EPOCH, how: how.into() }
    }

    #[test]
    fn m20_only_an_ask_keeps_a_licence() {
        let licence = owed(FollowUpKind::LicenceToAsk, true);
        assert_eq!(licence.clone().complete(closing(Some(REP), "called")), Err(Refusal::LicenceNeedsAsk));
        assert!(licence.settle(closing(Some(REP), "asked")).is_ok());
    }

    #[test]
    fn m20_only_its_rep_lets_a_licence_go_and_only_with_a_reason() {
        let licence = owed(FollowUpKind::LicenceToAsk, true);
        let other = Some(UserId(Uuid::from_u128(9)));
        assert_eq!(licence.clone().release(closing(other, "moved away")), Err(Refusal::NotYourPromise));
        assert_eq!(licence.clone().release(closing(Some(REP), " ")), Err(Refusal::MustDoNeedsReason));
        assert!(licence.release(closing(Some(REP), "moved away")).is_ok());
    }

    #[test]
    fn m20_a_must_do_never_moves() {
        let licence = owed(FollowUpKind::LicenceToAsk, true);
        let refused = licence.put_off(date(2026, 11, 23));
        assert_eq!(refused, Err(Refusal::MustDoStays { due: date(2026, 11, 20) }));
        let moved = owed(FollowUpKind::StayInTouch, false).put_off(date(2026, 11, 23)).unwrap();
        assert_eq!(moved.due_on, date(2026, 11, 23));
    }

    #[test]
    fn m31_what_is_closed_stays_closed() {
        let done =
            owed(FollowUpKind::ThankTheReferrer, true).complete(closing(Some(REP), "by card")).unwrap();
        assert_eq!(done.clone().complete(closing(Some(REP), "again")), Err(Refusal::FollowUpAlreadyClosed));
        assert_eq!(done.release(closing(Some(REP), "again")), Err(Refusal::FollowUpAlreadyClosed));
    }

    #[test]
    fn m20_an_overdue_promise_escalates() {
        let licence = owed(FollowUpKind::LicenceToAsk, true);
        assert!(!licence.is_escalated(date(2026, 11, 21)));
        assert!(licence.is_escalated(date(2026, 11, 22)));
        assert!(!owed(FollowUpKind::StayInTouch, false).is_escalated(date(2026, 12, 22)));
    }
}
