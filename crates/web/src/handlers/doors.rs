//! The ways in and out: password, one-time link, set-up, invitation.

use std::net::{IpAddr, SocketAddr};

use actions::{AcceptInvitation, Offer, Problem, SetUp, SignIn};
use axum::extract::{ConnectInfo, FromRequestParts, State};
use axum::http::HeaderMap;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};

use crate::answers::{Answer, again, page, page_with};
use crate::forms::{Query, Typed, Word, Wrongs};
use crate::layout::Shell;
use crate::pages::join::JoinPage;
use crate::pages::set_up::SetUpPage;
use crate::pages::short_form::ShortFormPage;
use crate::pages::sign_in::SignInPage;
use crate::parts::Field;
use crate::phrases::choices;
use crate::say;
use crate::server::Web;
use crate::session::{self, Member, SESSION, local};
use crate::trouble::Trouble;

/// Where a request comes from, for the limit on tries: the other end of the connection, or what a proxy on this very
/// machine says; nobody else is believed.
pub(crate) struct From(pub(crate) String);

impl<S: Send + Sync> FromRequestParts<S> for From {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Trouble> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let Some(peer) = peer else { return Ok(From(String::new())) };
        let told = parts.headers.get("x-forwarded-for").and_then(|value| value.to_str().ok());
        let told = told.and_then(|list| list.rsplit(',').next()?.trim().parse::<IpAddr>().ok());
        let from = if peer.is_loopback() { told.unwrap_or(peer) } else { peer };
        Ok(From(from.to_string()))
    }
}

/// `GET /`
pub(crate) async fn home() -> Redirect {
    Redirect::to("/today")
}

/// `GET /sign-in`
pub(crate) async fn sign_in_form(MaybeMember(member): MaybeMember, Query(query): Query) -> Answer {
    let next = local(query.one("next")).unwrap_or_default();
    if member.is_some() {
        return Ok(Redirect::to(if next.is_empty() { "/today" } else { next }).into_response());
    }
    page(&SignInPage {
        shell: Shell::outside(say::sign_in()),
        email: Field::default(),
        password: Field::default(),
        next: next.to_owned(),
    })
}

/// Somebody signed in, or nobody.
pub(crate) struct MaybeMember(Option<Member>);

impl<S: Send + Sync> FromRequestParts<S> for MaybeMember {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Trouble> {
        Ok(MaybeMember(parts.extensions.get::<Member>().cloned()))
    }
}

/// `POST /sign-in`
pub(crate) async fn sign_in(State(web): State<Web>, From(from): From, typed: Typed) -> Answer {
    let input =
        SignIn { email: typed.one("email").to_owned(), password: typed.one("password").to_owned(), from };
    let next = local(typed.one("next")).unwrap_or_default();
    let mut form = SignInPage {
        shell: Shell::outside(say::sign_in()),
        email: Field::of(typed.one("email")),
        password: Field::default(),
        next: next.to_owned(),
    };
    if input.email.trim().is_empty() || input.password.is_empty() {
        if input.email.trim().is_empty() {
            form.email.error = Some(say::door_email_missing());
        }
        if input.password.is_empty() {
            form.password.error = Some(say::door_password_missing());
        }
        return again(&form);
    }
    match actions::sign_in(&web.app, &input).await {
        Ok(signed_in) => Ok(session::signed_in(&web, &signed_in.session, next)),
        Err(problem @ Problem::WrongPassword) => {
            form.password.error = Some(problem.to_string());
            again(&form)
        }
        Err(problem @ Problem::TooManyTries { .. }) => {
            form.shell.notice = Some(problem.to_string());
            page_with(StatusCode::TOO_MANY_REQUESTS, &form)
        }
        Err(other) => Err(other.into()),
    }
}

/// `POST /sign-out`
pub(crate) async fn sign_out(State(web): State<Web>, headers: HeaderMap) -> Answer {
    if let Some(secret) = session::cookie(&headers, SESSION) {
        actions::sign_out(&web.app, secret).await?;
    }
    Ok(session::signed_out(&web))
}

/// `GET /door/{token}`: a page with one button, so that whatever looks at links in mails uses none of them up.
pub(crate) async fn door(Word(token): Word) -> Answer {
    page(&ShortFormPage {
        shell: Shell::outside(say::door_come_in()),
        heading: say::door_come_in(),
        lead: say::door_come_in_lead(),
        about: String::new(),
        back: String::new(),
        action: format!("/door/{}", segment(&token)),
        hidden: vec![],
        asks: vec![],
        save: say::sign_in(),
    })
}

/// `POST /door/{token}`
pub(crate) async fn enter(State(web): State<Web>, Word(token): Word) -> Result<Response, Trouble> {
    let signed_in = actions::sign_in_by_link(&web.app, &token).await?;
    Ok(session::signed_in(&web, &signed_in.session, "/today"))
}

/// A token as a part of an address: tokens of ours are letters and digits, anything else is nobody's.
fn segment(token: &str) -> String {
    token.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// `GET /set-up/{token}`
pub(crate) async fn set_up_form(State(web): State<Web>, Word(token): Word) -> Answer {
    actions::look_at_set_up(&web.app, &token).await?;
    page(&set_up_page(&token, &Typed::default(), &Wrongs::default()))
}

/// `POST /set-up`
pub(crate) async fn set_up(State(web): State<Web>, typed: Typed) -> Answer {
    let text = |name: &str| typed.one(name).to_owned();
    let input = SetUp {
        action: None,
        workspace: text("workspace"),
        name: text("name"),
        email: text("email"),
        password: text("password"),
        time_zone: text("zone"),
        region: text("region"),
        currency: text("currency"),
    };
    match actions::set_up(&web.app, typed.one("token"), &input).await {
        Ok(signed_in) => Ok(session::signed_in(&web, &signed_in.session, "/today")),
        Err(problem) => {
            let wrongs = Wrongs::of(problem)?.call("time_zone", "zone");
            again(&set_up_page(typed.one("token"), &typed, &wrongs))
        }
    }
}

fn set_up_page(token: &str, typed: &Typed, wrongs: &Wrongs) -> SetUpPage {
    let or = |name: &str, first: &'static str| typed.given(name).unwrap_or(first).to_owned();
    let mut shell = Shell::outside(say::set_up_title());
    shell.notice = wrongs.others(&["name", "email", "password", "workspace", "zone"]);
    SetUpPage {
        shell,
        token: token.to_owned(),
        name: wrongs.field(typed, "name"),
        email: wrongs.field(typed, "email"),
        password: Field { value: String::new(), error: wrongs.why("password") },
        workspace: wrongs.field(typed, "workspace"),
        zones: choices::zones(&or("zone", "America/New_York")),
        zone_error: wrongs.why("zone"),
        regions: choices::regions(&or("region", "US")),
        currencies: choices::currencies(&or("currency", "USD")),
    }
}

/// `GET /join/{token}`
pub(crate) async fn join_form(State(web): State<Web>, Word(token): Word) -> Answer {
    let offer = actions::look_at_invitation(&web.app, &token).await?;
    let typed = Typed::default();
    let mut form = join_page(&token, &offer, &typed, &Wrongs::default());
    form.email = Field::of(offer.email.unwrap_or_default());
    page(&form)
}

/// `POST /join/{token}`
pub(crate) async fn join(State(web): State<Web>, Word(token): Word, typed: Typed) -> Answer {
    let offer = actions::look_at_invitation(&web.app, &token).await?;
    let text = |name: &str| typed.one(name).to_owned();
    let input = AcceptInvitation {
        name: text("name"),
        email: text("email"),
        password: text("password"),
        time_zone: text("zone"),
    };
    match actions::accept_invitation(&web.app, &token, &input).await {
        Ok(signed_in) => Ok(session::signed_in(&web, &signed_in.session, "/today")),
        Err(problem) => {
            let wrongs = Wrongs::of(problem)?.call("time_zone", "zone");
            again(&join_page(&token, &offer, &typed, &wrongs))
        }
    }
}

fn join_page(token: &str, offer: &Offer, typed: &Typed, wrongs: &Wrongs) -> JoinPage {
    let mut shell = Shell::outside(say::join_title());
    shell.notice = wrongs.others(&["name", "email", "password"]);
    JoinPage {
        shell,
        token: segment(token),
        invitation: say::join_invitation(offer.role.as_str(), offer.workspace_name.as_str()),
        name: wrongs.field(typed, "name"),
        email: wrongs.field(typed, "email"),
        password: Field { value: String::new(), error: wrongs.why("password") },
        zones: choices::zones(typed.given("zone").unwrap_or(&offer.time_zone)),
    }
}
