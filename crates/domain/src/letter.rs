//! Letters that a rep sends one by one: drafted from the facts, edited by the rep, never the same words twice to the
//! same person (M22–M24, M34).
//!
//! What a letter may tell of somebody else is limited: that they spoke, met, went ahead or did not; never why (M23).

mod sources;

pub use sources::{DataSourceLaw, data_source_law};

use crate::follow_up::FollowUpKind;
use crate::words::words;

/// The most characters of a letter.
pub const LETTER_MAX: usize = 10_000;
/// The most characters of a subject: one line of a mail is no longer (RFC 5322, 2.1.1, less room for its name).
pub const SUBJECT_MAX: usize = 200;

words! {
    /// What a letter is for.
    pub enum LetterKind {
        /// M22. Thanks for names, and again when one of them buys.
        ThankYou = "thank_you", "Thank-you";
        /// M23. How their referrals went, all in one.
        Update = "update", "How it went";
        /// M21, M34. The rep's first words to somebody who was named.
        FirstContact = "first_contact", "First contact";
        /// M34. The rep writes to the referrer and the referred person together.
        Introduction = "introduction", "Introduction of both";
        /// M12, M34. A note in the referrer's voice that they pass on.
        ForwardableNote = "forwardable_note", "Note to pass on";
        /// M10, M24. A new customer is asked to call the one who named them.
        HappyCall = "happy_call", "Ask for the happy call";
        /// M22. A testimonial may be shown with permission only.
        Permission = "permission", "Ask to publish";
    }
}

impl LetterKind {
    /// How many people it goes to: one, but for an introduction.
    pub const fn recipients(self) -> usize {
        match self {
            LetterKind::Introduction => 2,
            _ => 1,
        }
    }

    /// Whether it speaks of one other person: the referrer, or the one who was named.
    pub const fn is_about_another(self) -> bool {
        matches!(
            self,
            LetterKind::FirstContact
                | LetterKind::Introduction
                | LetterKind::ForwardableNote
                | LetterKind::HappyCall
        )
    }

    /// Whether sending it keeps what is owed (M31). A note to pass on does not: nobody has been in touch yet.
    pub const fn keeps(self, owed: FollowUpKind) -> bool {
        matches!(
            (self, owed),
            (LetterKind::ThankYou, FollowUpKind::ThankTheReferrer | FollowUpKind::ThankWithGift)
                | (LetterKind::ThankYou, FollowUpKind::ThankUpTheChain | FollowUpKind::InformOfTheWin)
                | (LetterKind::Update, FollowUpKind::InformTheReferrer | FollowUpKind::InformOfTheWin)
                | (LetterKind::FirstContact | LetterKind::Introduction, FollowUpKind::ContactTheReferral)
                | (LetterKind::HappyCall, FollowUpKind::AskForTheHappyCall)
                | (LetterKind::Permission, FollowUpKind::AskToPublish)
        )
    }

    /// The letter that fits what is owed; `None` for what wants a call or a day.
    pub const fn fitting(owed: FollowUpKind) -> Option<LetterKind> {
        match owed {
            FollowUpKind::ThankTheReferrer | FollowUpKind::ThankWithGift | FollowUpKind::ThankUpTheChain => {
                Some(LetterKind::ThankYou)
            }
            FollowUpKind::InformTheReferrer | FollowUpKind::InformOfTheWin => Some(LetterKind::Update),
            FollowUpKind::ContactTheReferral => Some(LetterKind::FirstContact),
            FollowUpKind::AskForTheHappyCall => Some(LetterKind::HappyCall),
            FollowUpKind::AskToPublish => Some(LetterKind::Permission),
            _ => None,
        }
    }
}

words! {
    /// Where a letter stands.
    pub enum LetterState {
        /// Written; it leaves in a moment.
        Queued = "queued", "On its way";
        /// Being handed to the mail server.
        Sending = "sending", "Being sent";
        /// The rep sends it with their own program, and has not said that it went.
        Handed = "handed", "With you";
        /// The mail server took it, or the rep said that it went.
        Sent = "sent", "Sent";
        /// It did not go.
        Failed = "failed", "Not sent";
        /// The line broke after the letter was handed over: nobody knows whether it went.
        Unknown = "unknown", "Perhaps sent";
        /// The rep took it back.
        Withdrawn = "withdrawn", "Taken back";
    }
}

impl LetterState {
    /// Whether the rep has to look at it.
    pub const fn wants_the_rep(self) -> bool {
        matches!(self, LetterState::Handed | LetterState::Failed | LetterState::Unknown)
    }
}

/// The words of a letter as they are compared: small letters and digits only, so that a comma or a line break makes
/// no new letter.
pub fn same_words(body: &str) -> String {
    let mut key = String::with_capacity(body.len());
    for c in body.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            key.push(c);
        } else if !key.ends_with(' ') {
            key.push(' ');
        }
    }
    key.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn m22_the_same_words_are_the_same_however_they_are_set() {
        assert_eq!(same_words("Hi Ana,\n\nthank you!"), same_words("hi ana – Thank you."));
        assert_ne!(same_words("thank you"), same_words("thank you both"));
        assert_eq!(same_words("  …  "), "");
    }

    #[test]
    fn m34_only_an_introduction_goes_to_two() {
        let two: Vec<_> = LetterKind::ALL.iter().filter(|kind| kind.recipients() > 1).collect();
        assert_eq!(two, [&LetterKind::Introduction]);
    }

    #[test]
    fn m31_the_letter_that_fits_keeps_what_is_owed() {
        for owed in FollowUpKind::ALL {
            if let Some(kind) = LetterKind::fitting(*owed) {
                assert!(kind.keeps(*owed), "{owed}");
            }
        }
        assert!(LetterKind::fitting(FollowUpKind::LicenceToAsk).is_none(), "M20: an ask keeps it");
        assert!(LetterKind::fitting(FollowUpKind::CallTheNonBuyer).is_none(), "M24: they are called");
    }
}
