//! Formats in, plain types out, and back: contact files (vCard, CSV), the rep's calendar feed, and the card on paper.
//!
//! Everything here is pure: bytes or values in, values or text out. No files, no network, no clock.
//! A reader never stops at a bad row: it says which line is wrong and why, and goes on (M18). Nothing
//! that stands in a file is dropped: what has no field of its own is kept in [`ContactCard::unknown`].
//!
//! - [`read_contacts`] is the front door for a contact file of any kind.
//! - [`write_vcard`], [`write_csv`] and [`csv_safe`] are the way out.
//! - [`read_mail`] reads a mail, and the mail inside it that somebody passed on (M2).
//! - [`write_ics`] makes the calendar feed of promises (M20).
//! - [`paper::card_pdf`] makes the card to hand to a client, and [`QrCode`] the code on it (M17).
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod calendar;
pub mod card;
pub mod csv_contacts;
pub mod csv_export;
pub mod day;
pub mod mail;
pub mod paper;
pub mod qr;
pub mod read;
pub mod vcard;

mod fold;
mod text;

pub use calendar::{CalendarFeed, FeedEvent, Invitation, Method, write_ics, write_invitation};
pub use card::{Address, BadRow, ContactCard, Labelled, LabelledDay, Slip};
pub use csv_contacts::{Column, Layout, Meaning};
pub use csv_export::{csv_safe, write_csv};
pub use day::{CardDay, KnownDay};
pub use fold::push_line;
pub use mail::{MailRead, NoMail, read_mail, read_pasted_mail};
pub use qr::{QrCode, QrTooLong};
pub use read::{Contacts, FileKind, Unreadable, read_contacts, read_contacts_as, sniff};
pub use text::escape;
pub use vcard::{VcardReader, write_vcard};
