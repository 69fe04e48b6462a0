//! Devices that sync promises and people (METHOD M15, M20).

use askama::Template;

use super::hostile;
use crate::layout::{Place, Shell};
use crate::parts::{Act, DrawnQr, Field};

/// `GET /settings/devices`, answered by `POST /settings/devices` with `name`.
#[derive(Debug, Template)]
#[template(path = "pages/settings/devices.html")]
pub struct DevicesPage {
    /// The frame.
    pub shell: Shell,
    /// The form's id.
    pub id: String,
    /// What a new device is called.
    pub name: Field,
    /// What to type on the device that was just added; told this once.
    pub account: Option<Account>,
    /// The devices there are.
    pub devices: Vec<DeviceLine>,
}

/// What to type on a device.
#[derive(Debug, Clone)]
pub struct Account {
    /// The server's address.
    pub server: String,
    /// The user name.
    pub user: String,
    /// The password of this device.
    pub password: String,
    /// Leads an iPhone's camera to a profile with all of these in it.
    pub code: Option<DrawnQr>,
}

/// A device in the list.
#[derive(Debug, Clone)]
pub struct DeviceLine {
    /// What it is called.
    pub name: String,
    /// "Synced 2 minutes ago."
    pub state: String,
    /// Takes its password back.
    pub revoke: Act,
}

/// `GET /settings/devices/profile`: what an iPhone needs to know.
#[derive(Debug, Template)]
#[template(path = "pages/settings/profile.xml", escape = "html")]
pub struct AppleProfile {
    /// The profile's id; the same for the same member, so that a second one takes the place of the first.
    pub id: String,
    /// The id of the calendars in it.
    pub calendars_id: String,
    /// The id of the address book in it.
    pub people_id: String,
    /// The server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Whether it is encrypted.
    pub is_https: bool,
    /// The member's address on it.
    pub principal: String,
    /// The user name.
    pub user: String,
    /// The password, where the phone has it already.
    pub password: Option<String>,
}

impl DevicesPage {
    /// None yet, just added, several, wrong, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let none = || Self {
            shell: Shell::sample("Devices", Place::More),
            id: "0193".into(),
            name: Field::default(),
            account: None,
            devices: vec![],
        };
        let line = |name: &str, state: &str| DeviceLine {
            name: name.into(),
            state: state.into(),
            revoke: Act::post("Take it off", "/settings/devices/0194/revocation"),
        };
        let account = |user: &str| Account {
            server: "https://who-else.example/dav/".into(),
            user: user.into(),
            password: "r8w37z-gr9qww-kj5g8s".into(),
            code: Some(DrawnQr::sample()),
        };
        let several =
            || vec![line("My phone", "Synced 2 minutes ago."), line("Old laptop", "Was never here.")];
        vec![
            ("none", none()),
            ("added", Self { account: Some(account("maya@example.com")), devices: several(), ..none() }),
            ("several", Self { devices: several(), ..none() }),
            ("wrong", Self { name: Field::wrong("", "Give the device a name."), ..none() }),
            (
                "hostile",
                Self {
                    account: Some(account(hostile::QUOTES)),
                    devices: vec![line(hostile::QUOTES, "Synced just now.")],
                    ..none()
                },
            ),
        ]
    }
}
