//! A dated fact on a contact's timeline: a call, a meeting, a note.

use crate::words::words;

words! {
    /// What kind of touch it was.
    pub enum InteractionKind {
        /// A telephone or video call.
        Call = "call", "Call";
        /// Face to face.
        Meeting = "meeting", "Meeting";
        /// A mail, either way.
        Email = "email", "E-mail";
        /// A text message, either way.
        Text = "text", "Text";
        /// A visit to them.
        Visit = "visit", "Visit";
        /// Words of praise they sent of their own accord.
        Testimonial = "testimonial", "Testimonial";
        /// Something to remember; not a touch.
        Note = "note", "Note";
    }
}

impl InteractionKind {
    /// Whether the two spoke, so that an ask was possible (M13).
    pub const fn is_conversation(self) -> bool {
        matches!(self, Self::Call | Self::Meeting | Self::Visit)
    }

    /// Whether it counts as a touch for staying in touch (M26).
    pub const fn is_touch(self) -> bool {
        !matches!(self, Self::Note)
    }
}
