//! What text means: a line about a person, a telephone number, an e-mail address, a name, a day.
//!
//! Everything here is a pure function of the text and of what it is read against (a region, a day). Nothing
//! panics, nothing typed is lost: what a reader does not understand it leaves as it is (M14). One reader a
//! module; [`capture`] puts them together; the word lists under `words` are plain tables.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod capture;
pub mod dates;
pub mod day;
pub mod email;
mod lexer;

pub mod moments;
pub mod person_name;
pub mod phone;
pub mod phrases;
mod region;
pub mod signatures;
pub mod wants;
mod words;

pub use capture::{
    Captured, Correction, Due, Field, corrections, read_capture, read_list, read_people, words_of_span,
};
pub use dates::{DatePhrase, DueWords, due_span, find_dates, find_due};
pub use day::read_day;
pub use email::{EmailAddress, EmailRefusal};
pub use moments::{Learned, LearnedEntry, MomentFound, MomentKind, Note, find_moments, find_moments_with};
pub use person_name::PersonName;
pub use phone::{NumberHome, Phone, normalise_phone, number_home, read_phones};
pub use phrases::{PhraseCheck, PhraseKind, PhraseMark, check_phrase, phrase_marks};
pub use region::{Region, UnknownRegion};
pub use signatures::{MailParts, cut_mail, read_signature};
