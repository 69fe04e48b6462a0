//! `GET /more`: everything that is not one of the five places under the thumb.

use askama::Template;

use super::hostile;
use crate::layout::{Place, Shell};

/// Links to the rest, and the way out.
#[derive(Debug, Template)]
#[template(path = "pages/more.html")]
pub struct MorePage {
    /// The frame.
    pub shell: Shell,
    /// Who is signed in, for their own month.
    pub user: String,
}

impl MorePage {
    fn leads(&self) -> bool {
        self.shell.who.as_ref().is_some_and(|who| who.leads)
    }

    /// Manager, rep, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let with = |name: &str, leads: bool| {
            let mut shell = Shell::sample("Menu", Place::More);
            if let Some(who) = &mut shell.who {
                who.name = name.into();
                who.leads = leads;
            }
            Self { shell, user: "3".into() }
        };
        vec![
            ("manager", with("Sam Patel", true)),
            ("rep", with("Kim Lee", false)),
            ("hostile", with(hostile::SCRIPT, true)),
        ]
    }
}
