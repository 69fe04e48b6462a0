//! The calendar feed of a rep.
