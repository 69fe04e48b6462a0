//! All that is known of one contact.
