//! `GET /outbox`: what was saved without a network and waits on the device (METHOD M15). A script fills it from what
//! the service worker keeps; the server knows nothing of it.

use askama::Template;

use crate::layout::{Place, Shell};
use crate::parts::{Act, Empty};
use crate::say;

/// The frame of the list, and what stands there when there is nothing in it.
#[derive(Debug, Template)]
#[template(path = "pages/outbox.html")]
pub struct OutboxPage {
    /// The frame.
    pub shell: Shell,
}

impl OutboxPage {
    fn empty(&self) -> Empty {
        let next = Act::link(say::today_capture(), "/capture");
        Empty::new("check", &say::outbox_empty(), &say::outbox_nothing_waits(), Some(next))
    }

    /// There is only one: the rest is the device's.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        vec![("empty", Self { shell: Shell::sample("Not yet sent", Place::More) })]
    }
}
