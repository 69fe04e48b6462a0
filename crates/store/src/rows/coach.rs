//! What reps make of the coach's words, and their briefs (M6–M8, M12).

use uuid::Uuid;

use crate::Instant;

entity! {
    /// Words of a rep's own, or what they made of built-in ones.
    pub struct CoachWordsRow in "coach_words" {
        /// Whose.
        pub user_id: Uuid,
        /// `wording`, `objection` or `prompter`.
        pub kind: String,
        /// The key of the built-in ones that these stand for.
        pub original: Option<String>,
        /// When a wording is used: a kind of moment, `unprompted` or `any`.
        pub occasion: Option<String>,
        /// `business`, `individual` or `both`.
        pub audience: String,
        /// What they say, for an objection.
        pub said: Option<String>,
        /// The wording, the answer, or whom to think of; nothing where built-in ones are only hidden.
        pub words: Option<String>,
        /// Whether the whole office uses them.
        pub shared: bool,
        /// Whether they are not offered.
        pub hidden: bool,
        /// When they were made.
        pub made_at: Instant,
    }
}

entity! {
    /// Whom a rep helps best with a product.
    pub struct BriefRow in "briefs" {
        /// Whose.
        pub user_id: Uuid,
        /// With what; empty for anything.
        pub product: String,
        /// The product, to compare by.
        pub product_folded: String,
        /// Whom, in one sentence.
        pub sentence: String,
        /// How one notices them, a line each.
        pub signs: Option<String>,
        /// Who is no fit, a line each.
        pub not_for: Option<String>,
        /// Whether the whole office uses it.
        pub shared: bool,
        /// When it was made.
        pub made_at: Instant,
    }
}
