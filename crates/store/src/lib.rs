//! What we keep: one SQL text for SQLite and PostgreSQL, migrations, named questions, one road for every write.
//!
//! * [`Db`] is the open database; [`Db::open`] and [`Db::migrate`] come first.
//! * [`Reader`] answers named questions from one consistent snapshot of one workspace.
//! * [`Unit`] collects everything one action changes; [`Db::commit`] writes it in one transaction, once, and
//!   [`Db::undo`] takes it back.
//! * [`rows`] holds the tables as Rust sees them.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

#[macro_use]
mod macros;

mod check;
mod commit;
mod db;
mod doors;
mod entity;
mod erase;
mod error;
mod leases;
mod lineages;
mod migrate;
mod questions;
mod reader;
pub mod rows;
mod sql;
mod synced;
#[doc(hidden)]
pub mod testing;
mod tx;
mod undo;
mod unit;
mod value;
mod workspaces;

#[cfg(test)]
mod tests;

pub use commit::Committed;
pub use db::{Db, Engine, Location};
pub use doors::DoorRow;
pub use entity::{AnyEntity, Entity, EntityInfo, Texts};
pub use erase::ERASED_NAME;
pub use error::StoreError;
pub use leases::Lease;
pub use lineages::LineageRow;
pub use questions::cards::{CardEntryLine, CardLine};
pub use questions::cycle::{
    AskCell, AskedCell, ClosedDeal, HeardRow, MomentCell, NameCell, ValueCell, WaitCell, WonReferral,
};
pub use questions::dav::{DavChange, DavDeviceLine, DavFollowUp, DavHead, DavPerson, DavPoint, DavTag};
pub use questions::figures::{AskFigure, DealFigure, MomentFigure, PromiseFigure, ReferralFigure};
pub use questions::genealogy::{ChampionLine, LINEAGE_FIRST, LineageLine, LineagePlace};
pub use questions::giving::{DealtLine, GiftLine};
pub use questions::letters::LetterLine;
pub use questions::lists::{DelightedLine, MissedLine, NonBuyerLine};
pub use questions::mail::{MailLine, MailboxState};
pub use questions::numbers::{NamesCount, WonCount};
pub use questions::people::ContactLine;
pub use questions::reciprocity::{BehaviourLine, EventLine, GaveLine, TalkLine, WanterLine};
pub use questions::team::ClaimLine;
pub use questions::timeline::{FactLine, FollowUpLine, GivenBackLine, ProvenanceLine, ReferralLine};
pub use questions::{Reach, Sight, deciding::TakenRow, importing::ChangedRow, today::TeamPromiseRow};
pub use reader::{Reader, System};
pub use sql::{Binds, Columns, Params, ReadRow, Sql, Statement, Value};
pub use undo::Undone;
pub use unit::Unit;
pub use value::{Day, Instant, Json};
pub use workspaces::WorkspaceRow;
