//! Devices that sync: added, listed with their last visit, taken off (M15, M20).

use actions::views::dav::devices;
use actions::{Actor, AddDevice, owner_of_device};
use askama::Template as _;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use domain::ids::derive;
use interop::QrCode;

use crate::answers::{Answer, again, page};
use crate::forms::{Typed, Word, Wrongs};
use crate::layout::Place;
use crate::pages::devices::{Account, AppleProfile, DeviceLine, DevicesPage};
use crate::parts::{Act, Field};
use crate::phrases::days;
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;

const HERE: &str = "/settings/devices";
/// How the address of a profile ends: phones know the file by it.
const PROFILE_END: &str = ".mobileconfig";

/// `GET /settings/devices`
pub(crate) async fn show(State(web): State<Web>, member: Member) -> Answer {
    page(&devices_page(&web, &member, None, Field::default()).await?)
}

/// `POST /settings/devices`: the password is told on this page and never again, because only its hash is kept.
pub(crate) async fn add(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let input = AddDevice { action, name: typed.one("name").to_owned() };
    match actions::add_device(&web.app, member.actor(), &input).await {
        Ok(done) => {
            let password = Some(done.answer.secret).filter(|secret| !secret.is_empty());
            page(&devices_page(&web, &member, password, Field::default()).await?)
        }
        Err(problem) => {
            let wrongs = Wrongs::of(problem)?;
            again(&devices_page(&web, &member, None, wrongs.field(&typed, "name")).await?)
        }
    }
}

/// `POST /settings/devices/{device}/revocation`
pub(crate) async fn revoke(
    State(web): State<Web>,
    member: Member,
    Word(device): Word,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let device = uuid::Uuid::try_parse(&device).map_err(|_| Trouble::NotFound)?;
    actions::revoke_device(&web.app, member.actor(), action, device).await?;
    Ok(go(&web, HERE, say::device_revoked(), None))
}

/// `GET /settings/devices/profile`: without the password, which the phone asks for.
pub(crate) async fn profile(State(web): State<Web>, member: Member) -> Answer {
    profile_of(&web, member.actor(), None)
}

/// `GET /devices/{password}.mobileconfig`: what the code beside a new device leads a phone to. Whoever has the password may read
/// what belongs to it.
pub(crate) async fn profile_by_code(State(web): State<Web>, Word(file): Word) -> Answer {
    let password = file.strip_suffix(PROFILE_END).ok_or(Trouble::NotFound)?;
    let owner = owner_of_device(&web.app, password).await?.ok_or(Trouble::NotFound)?;
    profile_of(&web, &owner, Some(password.to_owned()))
}

fn profile_of(web: &Web, actor: &Actor, password: Option<String>) -> Answer {
    let user = actor.user.0;
    let public = web.public("");
    let address = public.split_once("://").map_or(public.as_str(), |(_, rest)| rest);
    let address = address.split('/').next().unwrap_or(address);
    let usual = if web.is_https() { 443 } else { 80 };
    let (host, port) = match address.rsplit_once(':') {
        Some((host, port)) => (host, port.parse().unwrap_or(usual)),
        None => (address, usual),
    };
    let id = |what: &str| derive(user, what, 0).to_string().to_uppercase();
    let profile = AppleProfile {
        id: id("profile"),
        calendars_id: id("profile/calendars"),
        people_id: id("profile/people"),
        host: host.to_owned(),
        port,
        is_https: web.is_https(),
        principal: format!("/dav/principals/{user}/"),
        user: actor.email.clone(),
        password,
    };
    let mut response = profile.render()?.into_response();
    let kind = HeaderValue::from_static("application/x-apple-aspen-config; charset=utf-8");
    response.headers_mut().insert(CONTENT_TYPE, kind);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

async fn devices_page(
    web: &Web,
    member: &Member,
    password: Option<String>,
    name: Field,
) -> Result<DevicesPage, Trouble> {
    let actor = member.actor();
    let now = web.app.clock.now();
    let mut ids = web.ids()?;
    let lines = devices(&web.app, actor).await?;
    let state = |seen: Option<store::Instant>| {
        let Some(seen) = seen else { return say::device_never() };
        let minutes = (now.as_millisecond() - seen.millis()) / 60_000;
        match minutes {
            ..2 => say::device_just_now(),
            2..60 => say::device_minutes_ago(minutes),
            60..1440 => say::device_hours_ago(minutes / 60),
            _ => say::device_on(days::full(actor.day(seen.timestamp()))),
        }
    };
    let devices = lines
        .into_iter()
        .map(|device| DeviceLine {
            state: state(device.seen_at),
            revoke: Act::post(say::device_revoke(), format!("{HERE}/{}/revocation", device.id))
                .with("id", ids.text()),
            name: device.name,
        })
        .collect();
    let account = password.map(|password| Account {
        code: QrCode::of(&web.public(&format!("/devices/{password}{PROFILE_END}"))).ok().map(Into::into),
        server: web.public("/dav/"),
        user: actor.email.clone(),
        password,
    });
    Ok(DevicesPage {
        shell: member.shell(web, say::devices_title(), Place::More),
        id: ids.text(),
        name,
        account,
        devices,
    })
}
