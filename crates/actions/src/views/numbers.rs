//! The first dashboard.
