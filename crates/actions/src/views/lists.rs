//! Lists one tap away.
