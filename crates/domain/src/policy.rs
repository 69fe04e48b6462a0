//! What `policy/` says, as the build read it.

include!(concat!(env!("OUT_DIR"), "/policy.rs"));
