//! A referral with the form that moves its stage (METHOD M32): on lists and on a person's page.
//!
//! `POST /referrals/{id}/stage`: `stage` and, for a correction backwards, `why`.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::parts::{Choice, Tone};

/// One referral and where it may go.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/referral_move.html")]
pub struct ReferralMove {
    /// The referral's id.
    pub id: String,
    /// Who was referred.
    pub who: String,
    /// Their page.
    pub href: String,
    /// "by Lena Fischer, Fri 20 Nov 2026".
    pub by: String,
    /// "Captured".
    pub stage: String,
    /// Colour of the stage.
    pub tone: Tone,
    /// The stages it may take, in order; the current one is chosen.
    pub stages: Vec<Choice>,
    /// What was wrong with the last try. Empty for nothing.
    pub error: String,
}

impl ReferralMove {
    pub(crate) fn sample() -> Self {
        let stages = vec![
            Choice::of("captured", "Captured"),
            Choice::of("introduced", "Introduced"),
            Choice::of("contacted", "Contacted").chosen(),
            Choice::of("met", "Met"),
            Choice::of("won", "Won"),
            Choice::of("lost", "Lost"),
            Choice::of("no_response", "No response"),
        ];
        Self {
            id: "r1".into(),
            who: "Priya Shah".into(),
            href: "/contacts/7".into(),
            by: "named by Lena Fischer, Fri 20 Nov 2026".into(),
            stage: "Contacted".into(),
            tone: Tone::Calm,
            stages,
            error: String::new(),
        }
    }
}

impl HtmlSafe for ReferralMove {}
