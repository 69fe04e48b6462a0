//! A device of a rep's, and what it says.

use actions::{Actor, AddDevice, add_device};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use base64::Engine as _;
use dav::Options;
use tower::ServiceExt as _;

use crate::kit::{House, id};

/// A device that may sync.
pub struct Device {
    router: Router,
    authorization: String,
    pub user: String,
}

/// What it was answered.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn tag(&self) -> String {
        self.headers.get("etag").expect("there is a tag").to_str().unwrap().to_owned()
    }

    /// The addresses in a multistatus, with whether each leads anywhere.
    pub fn hrefs(&self) -> Vec<(String, bool)> {
        self.body
            .split("<D:response>")
            .skip(1)
            .map(|part| {
                let href = part.split("<D:href>").nth(1).unwrap().split("</D:href>").next().unwrap();
                (href.to_owned(), !part.contains("404 Not Found"))
            })
            .collect()
    }

    pub fn token(&self) -> String {
        let token = self.body.split("<D:sync-token>").nth(1).expect("there is a token");
        token.split("</D:sync-token>").next().unwrap().to_owned()
    }

    /// Fails unless it has this status.
    pub fn is(self, status: u16) -> Answer {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self
    }
}

impl Device {
    pub async fn of(house: &House, actor: &Actor) -> Device {
        let input = AddDevice { action: id(), name: "Phone".into() };
        let secret = add_device(&house.app, actor, &input).await.unwrap().answer.secret;
        Device::with(house, actor, &secret)
    }

    pub fn with(house: &House, actor: &Actor, secret: &str) -> Device {
        let options = Options { public_url: "https://who-else.example".into() };
        let router = dav::in_front_of(house.app.clone(), options, Router::new());
        let credentials =
            base64::engine::general_purpose::STANDARD.encode(format!("{}:{secret}", actor.email));
        Device { router, authorization: format!("Basic {credentials}"), user: actor.user.to_string() }
    }

    pub fn book(&self, name: &str) -> String {
        let home = if name == "people" { "contacts" } else { "calendars" };
        format!("/dav/{home}/{}/{name}/", self.user)
    }

    pub async fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut all = vec![("authorization", self.authorization.as_str())];
        all.extend(headers);
        self.say(method, path, &all, body).await
    }

    /// The same without signing in.
    pub async fn say(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body.to_owned())).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Answer { status, headers, body: String::from_utf8(body.to_vec()).unwrap() }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], "").await
    }

    pub async fn put(&self, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        self.ask("PUT", path, headers, body).await
    }

    /// Everything in a book, by its tags.
    pub async fn list(&self, book: &str) -> Vec<String> {
        let asks = "<propfind xmlns=\"DAV:\"><prop><getetag/></prop></propfind>";
        let answer = self.ask("PROPFIND", &self.book(book), &[("depth", "1")], asks).await.is(207);
        let mut all: Vec<String> = answer.hrefs().into_iter().skip(1).map(|(href, _)| href).collect();
        all.sort();
        all
    }

    /// What changed in a book since a token.
    pub async fn changes(&self, book: &str, token: &str) -> Answer {
        let asks = format!(
            "<sync-collection xmlns=\"DAV:\"><sync-token>{token}</sync-token><sync-level>1</sync-level>\
             <prop><getetag/></prop></sync-collection>"
        );
        self.ask("REPORT", &self.book(book), &[], &asks).await
    }
}

/// A to-do of somebody's own.
pub fn to_do(uid: &str, more: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nBEGIN:VTODO\r\nUID:{uid}\r\nDTSTAMP:20261120T080000Z\r\n\
         SUMMARY:Mine\r\n{more}END:VTODO\r\nEND:VCALENDAR\r\n"
    )
}

/// A card.
pub fn card(uid: &str, name: &str, more: &str) -> String {
    format!("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{name}\r\nN:;{name};;;\r\n{more}END:VCARD\r\n")
}
