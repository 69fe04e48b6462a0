//! Contacts in order, and by search.
