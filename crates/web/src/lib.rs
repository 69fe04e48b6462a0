//! What people see: pages, their templates, the browser files, and the addresses that serve them.
//!
//! A page is a plain struct of phrased text (Rust phrases, templates show). It knows nothing of the store or of
//! actions; [handlers](router) fill it. Every page has `samples()`, which the snapshot tests and the gallery
//! (`cargo run -p web --example gallery -- FOLDER`) render.
//!
//! [`ROUTES`] lists every address. Each request goes through one place that knows who asks, refuses changes that come
//! from elsewhere, turns what went wrong into a page, and puts the headers on.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod answers;
pub mod assets;
mod forms;
mod handlers;
pub mod layout;
mod look;
pub mod pages;
pub mod parts;
mod phrases;
mod plain;
mod routes;
mod security;
mod server;
mod session;
mod told;
mod trouble;

/// The words of the pages, in the language of who reads them.
pub(crate) use language::say;
pub use routes::{Access, ROUTES, Route};
pub use server::{Options, router, serve};
