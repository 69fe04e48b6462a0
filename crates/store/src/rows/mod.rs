//! The tables as Rust sees them, and the one place that lists them all.

mod asking;
mod bookings;
mod cards;
mod coach;
mod dav;
mod fact;
mod giving;
mod goals;
mod importing;
mod learned;
mod letters;
mod likeness;
mod mail;
mod office;
mod people;
mod team;

pub use asking::{AskRow, FollowUpRow, MomentRow, ReferralRow};
pub use bookings::{BookingRow, DiaryRow};
pub use cards::{CardEntryRow, CardRow};
pub use coach::{BriefRow, CoachWordsRow};
pub use dav::{DavDeviceRow, DavEntryRow, DavLookRow, DavMarkRow, DavWishRow};
pub use fact::FactRow;
pub use giving::{
    DealingRow, EventGoerRow, EventTalkRow, GiftRow, IntroductionRow, PassedOverRow, PermissionRow,
    WhereaboutsRow,
};
pub use goals::{GoalRow, ReviewRow, ReviewTimeRow};
pub use importing::{ImportFileRow, ImportKeptRow, ImportProblemRow, ImportRow};
pub use learned::LearnedRow;
pub use letters::{LetterRow, MailServerRow};
pub use likeness::{LikenessRow, MergedRow, NoContactPrintRow};
pub use mail::{MailRow, MailboxRow};
pub use office::{FeedRow, InvitationRow, SettingsRow, UserRow};
pub use people::{
    CompanyRow, ComplaintRow, ContactPointRow, ContactRow, ContactStateRow, DealRow, EventRow,
    InteractionRow, ReciprocationRow,
};
pub use team::{ClaimRow, CoverRow};

use crate::{Entity, EntityInfo, Statement};

/// Every table that units write. Add a new `entity!` here, or its changes cannot be undone.
static ENTITIES: &[fn() -> &'static EntityInfo] = &[
    SettingsRow::info,
    UserRow::info,
    InvitationRow::info,
    FeedRow::info,
    CompanyRow::info,
    ContactRow::info,
    ContactStateRow::info,
    ContactPointRow::info,
    DealRow::info,
    InteractionRow::info,
    ComplaintRow::info,
    EventRow::info,
    AskRow::info,
    MomentRow::info,
    ReferralRow::info,
    FollowUpRow::info,
    ReciprocationRow::info,
    ImportRow::info,
    ImportProblemRow::info,
    ImportKeptRow::info,
    LikenessRow::info,
    MergedRow::info,
    NoContactPrintRow::info,
    CardRow::info,
    CardEntryRow::info,
    LetterRow::info,
    MailServerRow::info,
    LearnedRow::info,
    MailRow::info,
    MailboxRow::info,
    CoachWordsRow::info,
    BriefRow::info,
    DavDeviceRow::info,
    DavEntryRow::info,
    DavMarkRow::info,
    DavLookRow::info,
    DavWishRow::info,
    DiaryRow::info,
    BookingRow::info,
    CoverRow::info,
    ClaimRow::info,
    GiftRow::info,
    PermissionRow::info,
    DealingRow::info,
    WhereaboutsRow::info,
    IntroductionRow::info,
    PassedOverRow::info,
    EventGoerRow::info,
    EventTalkRow::info,
    GoalRow::info,
    ReviewRow::info,
    ReviewTimeRow::info,
];

/// Every module with `statements!`. Add a new one here, or its statements are not checked.
static STATEMENTS: &[&[&(dyn Statement + Sync)]] = &[
    crate::commit::STATEMENTS,
    crate::doors::STATEMENTS,
    crate::lineages::STATEMENTS,
    crate::synced::STATEMENTS,
    crate::erase::STATEMENTS,
    crate::leases::STATEMENTS,
    crate::questions::bookings::STATEMENTS,
    crate::questions::cards::STATEMENTS,
    crate::questions::clockwork::STATEMENTS,
    crate::questions::coach::STATEMENTS,
    crate::questions::cycle::STATEMENTS,
    crate::questions::dav::STATEMENTS,
    crate::questions::deciding::STATEMENTS,
    crate::questions::figures::STATEMENTS,
    crate::questions::genealogy::STATEMENTS,
    crate::questions::giving::STATEMENTS,
    crate::questions::goals::STATEMENTS,
    crate::questions::importing::STATEMENTS,
    crate::questions::learned::STATEMENTS,
    crate::questions::letters::STATEMENTS,
    crate::questions::lists::STATEMENTS,
    crate::questions::mail::STATEMENTS,
    crate::questions::merging::STATEMENTS,
    crate::questions::numbers::STATEMENTS,
    crate::questions::people::STATEMENTS,
    crate::questions::team::STATEMENTS,
    crate::questions::reciprocity::STATEMENTS,
    crate::questions::timeline::STATEMENTS,
    crate::questions::today::STATEMENTS,
    crate::questions::tries::STATEMENTS,
    crate::undo::STATEMENTS,
    crate::workspaces::STATEMENTS,
];

/// Every table that units write.
pub(crate) fn entities() -> impl Iterator<Item = &'static EntityInfo> {
    #[cfg(test)]
    let known = ENTITIES.iter().chain(crate::tests::ENTITIES);
    #[cfg(not(test))]
    let known = ENTITIES.iter();
    known.map(|info| info())
}

/// Every registered statement.
pub(crate) fn statements() -> impl Iterator<Item = &'static (dyn Statement + Sync)> {
    #[cfg(test)]
    let known = STATEMENTS.iter().chain(std::slice::from_ref(&crate::tests::STATEMENTS));
    #[cfg(not(test))]
    let known = STATEMENTS.iter();
    known.flat_map(|module| module.iter().copied())
}
