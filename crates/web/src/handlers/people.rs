//! Finding people for the Ask page, the capture form and the palette.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use actions::views::contacts::{own_people, people_named};
use axum::extract::State;
use axum::http::header::{ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse as _;
use store::ContactLine;

use crate::answers::{Answer, piece};
use crate::forms::Query;
use crate::pages::people_found::{FoundPerson, FoundShape, PeopleFound};
use crate::phrases::people::role;
use crate::plain;
use crate::server::Web;
use crate::session::{self, Member};
use crate::trouble::Trouble;

/// How many are offered.
const FOUND_MAX: usize = 8;
/// How many of those spoken with last are offered before anything is typed.
const RECENT_MAX: usize = 3;
/// How many a phone carries along: some 150 kB compressed.
const CARRIED_MAX: usize = 5_000;

/// `GET /people/found?q=&for=ask|given_by|palette`
pub(crate) async fn found(State(web): State<Web>, member: Member, Query(query): Query) -> Answer {
    let shape = match query.one("for") {
        "given_by" => FoundShape::GivenBy,
        "palette" => FoundShape::Palette,
        _ => FoundShape::Links,
    };
    let words = query.given("q").or_else(|| query.given("given_by_q")).unwrap_or_default();
    piece(&search(&web, &member, shape, words).await?)
}

/// `GET /people/mine`: the member's own people by name, small enough to carry along, for the time without a network:
/// `{"zone":"Europe/London","people":[["id","name","role"],…]}`. What is known already isn't sent again (`ETag`).
pub(crate) async fn mine(State(web): State<Web>, member: Member, headers: HeaderMap) -> Answer {
    let actor = member.actor();
    let lines = own_people(&web.app, actor, CARRIED_MAX).await?;
    let people: Vec<_> = lines
        .iter()
        .filter(|line| !line.do_not_contact)
        .map(|line| (line.id, &line.name, role(line.title.as_deref(), line.company.as_deref())))
        .map(|(id, name, role)| serde_json::json!([id.to_string(), name, role]))
        .collect();
    let body = serde_json::json!({ "zone": actor.zone_name, "people": people });
    let mut response = plain::written(StatusCode::OK, &body);
    let etag = format!("\"{:016x}\"", fingerprint(&body.to_string()));
    if headers.get(IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == etag.as_bytes()) {
        response = StatusCode::NOT_MODIFIED.into_response();
    }
    Ok(([(ETAG, etag), (session::TAG, session::tag(actor))], response).into_response())
}

fn fingerprint(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// People who fit some words. For none, who may have given a name: those whom the member spoke with last.
pub(crate) async fn search(
    web: &Web,
    member: &Member,
    shape: FoundShape,
    words: &str,
) -> Result<PeopleFound, Trouble> {
    let people = match words.trim() {
        "" if shape == FoundShape::GivenBy => {
            let recent = own_people(&web.app, member.actor(), RECENT_MAX).await?;
            recent.into_iter().filter(|line| !line.do_not_contact).collect()
        }
        "" => vec![],
        words => people_named(&web.app, member.actor(), words, FOUND_MAX).await?,
    };
    let people = people.iter().map(|line| person(line, shape)).collect();
    Ok(PeopleFound { shape, people, query: words.chars().take(100).collect() })
}

fn person(line: &ContactLine, shape: FoundShape) -> FoundPerson {
    FoundPerson {
        id: line.id.to_string(),
        href: match shape {
            FoundShape::Links => format!("/ask/{}", line.id),
            FoundShape::GivenBy | FoundShape::Palette => format!("/contacts/{}", line.id),
        },
        name: line.name.clone(),
        role: role(line.title.as_deref(), line.company.as_deref()),
        chosen: false,
    }
}
