//! Finding people for the Ask page, the capture form and the palette.

use actions::views::contacts::people_named;
use axum::extract::State;
use store::ContactLine;

use crate::answers::{Answer, piece};
use crate::forms::Query;
use crate::pages::people_found::{FoundPerson, FoundShape, PeopleFound};
use crate::phrases::people::role;
use crate::server::Web;
use crate::session::Member;
use crate::trouble::Trouble;

/// How many are offered.
const FOUND_MAX: usize = 8;

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

/// People who fit some words; nobody for none.
pub(crate) async fn search(
    web: &Web,
    member: &Member,
    shape: FoundShape,
    words: &str,
) -> Result<PeopleFound, Trouble> {
    let people = match words.trim() {
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
