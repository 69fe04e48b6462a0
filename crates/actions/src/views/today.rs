//! Today (M39).
