//! The words of the product, language by language.
//!
//! Each language is a folder of Fluent files in `locales/`; English is complete, others may be on their way, and what they
//! lack is said in English. Every message is a function of [`say`]: `log-heading` is `say::log_heading()`. A message with
//! markup in it (`<bdi>`, `<a href>`) gives [`Markup`], whose arguments are escaped; others give plain text, which the
//! page escapes.
//!
//! Which language is spoken is told for a request, or a job, as a whole ([`speaking`]); outside of one it is English.

mod dates;
mod money;
mod numbers;
mod speech;

pub use dates::{day_full, day_heading, day_sheet, day_short, month_heading};
pub use money::{money, money_decimals, money_plain, money_sign};
pub use numbers::{grouped, with_decimals};
pub use speech::{Language, Markup, Value, by_name, current, speaking};

/// A language as its files stand in the program.
pub(crate) struct Source {
    pub(crate) tag: &'static str,
    pub(crate) texts: &'static [&'static str],
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
