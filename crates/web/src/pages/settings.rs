//! Settings: oneself, the calendar feed, the playbook, the team.

use askama::Template;

use super::hostile;
use crate::layout::{Place, Shell};
use crate::parts::{Act, Choice, DrawnQr, Field};

/// `GET /settings`, answered by `POST /settings` with `name`, `zone`, `appearance` (`auto | light | dark`),
/// `language` (a tag, or empty for "as the device says").
#[derive(Debug, Template)]
#[template(path = "pages/settings/me.html")]
pub struct MePage {
    /// The frame.
    pub shell: Shell,
    /// Name.
    pub name: Field,
    /// Time zones.
    pub zones: Vec<Choice>,
    /// What is wrong with the zone.
    pub zone_error: Option<String>,
    /// As the device says, light, dark.
    pub appearances: Vec<Choice>,
    /// As the device says, and each language by its own name.
    pub languages: Vec<Choice>,
    /// The member's own visiting card, for somebody else's camera.
    pub card: Option<DrawnQr>,
}

/// `GET /settings/calendar`; the acts make and revoke the feed.
#[derive(Debug, Template)]
#[template(path = "pages/settings/calendar.html")]
pub struct CalendarPage {
    /// The frame.
    pub shell: Shell,
    /// The address, when it was just made.
    pub address: Option<FeedAddress>,
    /// The form's id.
    pub id: String,
    /// "Make my address", or a new one.
    pub make: String,
    /// Revokes it.
    pub revoke: Option<Act>,
    /// Promises as invitations.
    pub diary: Diary,
}

/// Promises as invitations in one's own calendar.
#[derive(Debug)]
pub struct Diary {
    /// The form's id.
    pub id: String,
    /// Whether they go there.
    pub is_on: bool,
    /// Whether titles name people in full.
    pub full_titles: bool,
    /// Whether the office can send any.
    pub has_sender: bool,
    /// The address that they go to.
    pub email: String,
    /// How many stand there.
    pub standing: String,
    /// What did not go, and the way to try again.
    pub failed: Option<(String, Act)>,
}

/// The secret address of a calendar feed.
#[derive(Debug, Clone)]
pub struct FeedAddress {
    /// `https://…/calendar/….ics`.
    pub https: String,
    /// The same as `webcal://…`, which opens the phone's calendar.
    pub webcal: String,
    /// "Made Fri 20 Nov 2026, last fetched today at 09:12."
    pub state: String,
}

/// `GET /settings/playbook`, each rule answered by `POST /settings/playbook/{id}` with `on` and `days`.
#[derive(Debug, Template)]
#[template(path = "pages/settings/playbook.html")]
pub struct PlaybookPage {
    /// The frame.
    pub shell: Shell,
    /// Rules in groups: moments, promises, loops.
    pub groups: Vec<RuleGroup>,
    /// May be changed by this person.
    pub may_change: bool,
}

/// Rules under one heading.
#[derive(Debug, Clone)]
pub struct RuleGroup {
    /// "Promises".
    pub heading: String,
    /// The rules.
    pub rules: Vec<RuleLine>,
}

/// One rule of the playbook.
#[derive(Debug, Clone)]
pub struct RuleLine {
    /// Id, part of the address.
    pub id: String,
    /// "When somebody says “not yet”, call on exactly the day they named."
    pub sentence: String,
    /// Whether it works.
    pub on: bool,
    /// Cannot be switched off: a promise.
    pub fixed: bool,
    /// Its days; nothing where it has none.
    pub days: Option<Field>,
    /// "Warm for", "Due after". Used with `days`.
    pub days_label: String,
    /// A guess without a published source; shown with a star.
    pub guess: bool,
}

/// `GET /settings/team`: `POST /settings/team/invitations` (`email`, `role`), `POST /settings/team/{id}/role` (`role`).
#[derive(Debug, Template)]
#[template(path = "pages/settings/team.html")]
pub struct TeamPage {
    /// The frame.
    pub shell: Shell,
    /// Who is here.
    pub members: Vec<Member>,
    /// Invitations that wait.
    pub invitations: Vec<Invitation>,
    /// The address to invite.
    pub email: Field,
    /// Rep, manager, admin.
    pub roles: Vec<Choice>,
    /// The link made just now; shown once. Empty for none.
    pub new_link: String,
}

/// A member of the team.
#[derive(Debug, Clone)]
pub struct Member {
    /// The user's id.
    pub id: String,
    /// Name.
    pub name: String,
    /// E-mail.
    pub email: String,
    /// Roles to choose from; the current one is chosen.
    pub roles: Vec<Choice>,
    /// Whose team a rep may be on. Empty for whoever may not change that.
    pub teams: Vec<Choice>,
    /// This person may not change their own role.
    pub is_me: bool,
}

/// An invitation that waits.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// To whom.
    pub email: String,
    /// "Rep, until Fri 27 Nov 2026".
    pub detail: String,
    /// Withdraws it.
    pub withdraw: Act,
}

impl MePage {
    /// Typical, wrong, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let page = || Self {
            shell: Shell::sample("Settings", Place::More),
            name: Field::of("Sam Patel"),
            zones: vec![
                Choice::of("Europe/London", "Europe/London").chosen(),
                Choice::of("America/New_York", "America/New York"),
            ],
            zone_error: None,
            appearances: vec![
                Choice::of("auto", "As the device").chosen(),
                Choice::of("light", "Light"),
                Choice::of("dark", "Dark"),
            ],
            languages: vec![
                Choice::of("", "As the device").chosen(),
                Choice::of("en", "English"),
                Choice::of("de", "Deutsch"),
            ],
            card: Some(DrawnQr::sample()),
        };
        vec![
            ("typical", page()),
            ("wrong", Self { name: Field::wrong("", "What do people call you?"), ..page() }),
            ("hostile", Self { name: Field::of(hostile::QUOTES), ..page() }),
        ]
    }
}

impl CalendarPage {
    /// None yet, made, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let none = || Self {
            shell: Shell::sample("Calendar", Place::More),
            address: None,
            id: "0193".into(),
            make: "Make my address".into(),
            revoke: None,
            diary: Diary {
                id: "0194".into(),
                is_on: false,
                full_titles: true,
                has_sender: false,
                email: "kim@toner.example".into(),
                standing: String::new(),
                failed: None,
            },
        };
        let made = |https: &str| Self {
            address: Some(FeedAddress {
                https: https.into(),
                webcal: "webcal://who-else.example/calendar/9f2c.ics".into(),
                state: "Made Fri 20 Nov 2026, last fetched today at 09:12.".into(),
            }),
            make: "Make a new address".into(),
            revoke: Some(Act::post("Revoke it", "/settings/calendar/revocation")),
            diary: Diary {
                is_on: true,
                has_sender: true,
                standing: "3 promises stand in your calendar by invitation.".into(),
                failed: Some((
                    "One invitation did not go: smtp.example.com can't be reached.".into(),
                    Act::post("Try again", "/settings/calendar/invitations/again"),
                )),
                ..none().diary
            },
            ..none()
        };
        vec![
            ("none", none()),
            ("made", made("https://who-else.example/calendar/9f2c61d0a7b84e0f.ics")),
            ("hostile", made(hostile::QUOTES)),
        ]
    }
}

impl PlaybookPage {
    /// Typical, read-only, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let rule = |id: &str, sentence: &str, on, fixed, days: Option<&str>, label: &str, guess| RuleLine {
            id: id.into(),
            sentence: sentence.into(),
            on,
            fixed,
            days: days.map(Field::of),
            days_label: label.into(),
            guess,
        };
        let page = || Self {
            shell: Shell::sample("Playbook", Place::More),
            groups: vec![
                RuleGroup {
                    heading: "Promises".into(),
                    rules: vec![
                        rule(
                            "licence",
                            "When somebody says “not yet”, call on exactly the day they named.",
                            true,
                            true,
                            None,
                            "",
                            false,
                        ),
                        rule(
                            "first-contact",
                            "Call everybody who was named to you by the next business day.",
                            true,
                            true,
                            None,
                            "",
                            false,
                        ),
                    ],
                },
                RuleGroup {
                    heading: "Moments".into(),
                    rules: vec![
                        rule(
                            "rescue",
                            "When a customer says you saved them, ask while they feel it.",
                            true,
                            false,
                            Some("14"),
                            "Missed after (days)",
                            true,
                        ),
                        rule(
                            "association",
                            "When somebody joins a group or event, ask for an introduction.",
                            false,
                            false,
                            Some("30"),
                            "Missed after (days)",
                            true,
                        ),
                    ],
                },
                RuleGroup {
                    heading: "Keeping in touch".into(),
                    rules: vec![RuleLine {
                        days: Some(Field::wrong("0", "Between 1 and 365 days.")),
                        ..rule(
                            "tier-a",
                            "Be in touch with your A people.",
                            true,
                            false,
                            Some("30"),
                            "Every (days)",
                            false,
                        )
                    }],
                },
            ],
            may_change: true,
        };
        let nasty = RuleGroup {
            heading: hostile::SCRIPT.into(),
            rules: vec![rule(
                hostile::QUOTES,
                &hostile::long(),
                true,
                false,
                Some(hostile::QUOTES),
                hostile::RTL,
                true,
            )],
        };
        vec![
            ("typical", page()),
            ("read-only", Self { may_change: false, ..page() }),
            ("hostile", Self { groups: vec![nasty], ..page() }),
        ]
    }
}

impl TeamPage {
    /// Alone, typical, wrong, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let roles = |chosen: &str| {
            ["rep", "manager", "admin"]
                .into_iter()
                .zip(["Rep", "Manager", "Admin"])
                .map(|(value, label)| Choice { chosen: value == chosen, ..Choice::of(value, label) })
                .collect::<Vec<_>>()
        };
        let member = |name: &str, role: &str, is_me| Member {
            id: name.to_lowercase(),
            name: name.into(),
            email: "sam@example.com".into(),
            roles: roles(role),
            teams: if is_me { vec![] } else { vec![Choice::of("1", "Sam Patel’s team").chosen()] },
            is_me,
        };
        let alone = || Self {
            shell: Shell::sample("Team", Place::More),
            members: vec![member("Sam Patel", "admin", true)],
            invitations: Vec::new(),
            email: Field::default(),
            roles: roles("rep"),
            new_link: String::new(),
        };
        let invitation = |email: &str| Invitation {
            email: email.into(),
            detail: "Rep, until Fri 27 Nov 2026".into(),
            withdraw: Act::post("Withdraw", "/settings/team/invitations/1/withdrawal").about(email),
        };
        vec![
            ("alone", alone()),
            (
                "typical",
                Self {
                    members: vec![
                        member("Sam Patel", "admin", true),
                        member("Kim Lee", "rep", false),
                        member("Ola Nowak", "manager", false),
                    ],
                    invitations: vec![invitation("jo@example.com")],
                    new_link: "https://who-else.example/join/k3v9".into(),
                    ..alone()
                },
            ),
            ("wrong", Self { email: Field::wrong("jo@", "That is not a whole e-mail address."), ..alone() }),
            (
                "hostile",
                Self {
                    members: vec![
                        member(hostile::SCRIPT, "rep", false),
                        member(&hostile::long(), "rep", false),
                    ],
                    invitations: vec![invitation(hostile::QUOTES)],
                    ..alone()
                },
            ),
        ]
    }
}
