//! The coach's words as a rep has them: built-in ones in the rep's language, what the rep made of them, their own, and
//! what a manager shares with the office (M6–M8, M12).

mod advice;
mod book;
mod saying;
mod scripts;
mod told;

pub use advice::{Advice, AdviceMark, advise_on_letter, advise_on_wording};
pub use book::{Line, Source};
pub use saying::Script;
pub use told::told;

pub(crate) use book::{Book, Briefs, folded_product};
pub(crate) use saying::{Ask, facts_of};
pub(crate) use scripts::{Scripts, built_in};
