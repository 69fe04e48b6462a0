//! What the office answered to suggestions (M2).

entity! {
    /// How often the same words were confirmed and dismissed. Its id follows from the kind and the words.
    pub struct LearnedRow in "learned_words" {
        /// The kind of moment that was suggested.
        pub kind: String,
        /// The words, in small letters and without signs.
        pub words: String,
        /// How often it was confirmed.
        pub confirmed: i64,
        /// How often it was dismissed.
        pub dismissed: i64,
    }
}
