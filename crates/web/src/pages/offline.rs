//! `GET /offline`: in place of a page that is not on the device, when there is no network.

use askama::Template;

use crate::layout::Shell;

/// Says so, and what can be done all the same.
#[derive(Debug, Template)]
#[template(path = "pages/offline.html")]
pub struct OfflinePage {
    /// The frame of nobody in particular: the page is the same for everybody.
    pub shell: Shell,
}

impl OfflinePage {
    /// There is only one.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        vec![("only", Self { shell: Shell::outside("No network") })]
    }
}
