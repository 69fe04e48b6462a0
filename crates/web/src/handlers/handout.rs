//! The card's page, open to whoever has its address (M17): it shows what stands on the card, takes names, and tells
//! nothing else. An unknown, a revoked and an old address answer alike.

use actions::views::cards::{OpenCard, public_card};
use actions::{CARD_NAMES_MAX, CardName, CardNames, Problem, take_card_names};
use askama::Template;
use axum::extract::State;
use axum::http::header::HeaderName;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect};
use domain::card::first_name;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::doors::From;
use crate::answers::{Answer, page_with};
use crate::forms::{Typed, Word, Wrongs};
use crate::pages::handout::{HandoutGonePage, HandoutPage, HandoutPlace, HandoutThanksPage};
use crate::parts::{Field, Phone};
use crate::say;
use crate::server::Web;
use crate::trouble::Trouble;

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");
/// A field that people don't see and machines fill in.
const TRAP: &str = "website";

/// `GET /c/{token}`
pub(crate) async fn show(State(web): State<Web>, Word(token): Word) -> Answer {
    match public_card(&web.app, &token).await? {
        Some(card) => {
            unlisted(StatusCode::OK, &card_page(&web, &token, &card, &Typed::default(), &Wrongs::default())?)
        }
        None => gone(),
    }
}

/// `POST /c/{token}`
pub(crate) async fn enter(
    State(web): State<Web>,
    From(from): From,
    Word(token): Word,
    typed: Typed,
) -> Answer {
    let Some(card) = public_card(&web.app, &token).await? else { return gone() };
    let thanks = format!("/c/{}/thanks", segment(&token));
    if typed.given(TRAP).is_some() {
        // A machine: thanked like everybody else, and forgotten.
        return Ok(Redirect::to(&thanks).into_response());
    }
    if typed.given("more").is_some() {
        return unlisted(StatusCode::OK, &card_page(&web, &token, &card, &typed, &Wrongs::default())?);
    }
    let input = CardNames {
        id: typed.action("id", web.ids()?.make())?,
        token: token.clone(),
        from,
        me: typed.one("me").to_owned(),
        my_reach: typed.one("my_reach").to_owned(),
        people: people(&typed),
        told: typed.ticked("told"),
    };
    let (status, wrongs) = match take_card_names(&web.app, &input).await {
        Ok(_) => return Ok(Redirect::to(&thanks).into_response()),
        // Whoever kept the client has left and nobody took over: the card is as good as closed.
        Err(Problem::LinkClosed | Problem::NotFound(_)) => return gone(),
        Err(problem @ Problem::TooManyTries { .. }) => {
            let mut wrongs = Wrongs::default();
            wrongs.add("names", format!("{problem} {}", say::handout_still_here()));
            (StatusCode::TOO_MANY_REQUESTS, wrongs)
        }
        Err(problem) => (StatusCode::UNPROCESSABLE_ENTITY, Wrongs::of(problem)?),
    };
    unlisted(status, &card_page(&web, &token, &card, &typed, &wrongs)?)
}

/// `GET /c/{token}/thanks`
pub(crate) async fn thanks(State(web): State<Web>, Word(token): Word) -> Answer {
    let Some(card) = public_card(&web.app, &token).await? else { return gone() };
    let first = first_name(&card.words.rep).to_owned();
    unlisted(
        StatusCode::OK,
        &HandoutThanksPage {
            title: say::handout_thanks(),
            description: say::handout_thanks_from(card.words.rep.as_str()),
            token: segment(&token),
            first,
            words: card.words,
        },
    )
}

fn gone() -> Answer {
    unlisted(StatusCode::NOT_FOUND, &HandoutGonePage::new())
}

/// A page that no search engine keeps.
fn unlisted(status: StatusCode, page: &impl Template) -> Answer {
    let mut response = page_with(status, page)?;
    response.headers_mut().insert(ROBOTS, HeaderValue::from_static("noindex, nofollow"));
    Ok(response)
}

/// The people in a form: names and what is said of them stand side by side.
fn people(typed: &Typed) -> Vec<CardName> {
    let abouts = typed.all("about").map(str::to_owned).chain(std::iter::repeat(String::new()));
    let names = typed.all("name").map(str::to_owned);
    names.zip(abouts).map(|(name, about)| CardName { name, about }).collect()
}

fn card_page(
    web: &Web,
    token: &str,
    card: &OpenCard,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<HandoutPage, Trouble> {
    let words = &card.words;
    let first = first_name(&words.rep).to_owned();
    let mut places: Vec<HandoutPlace> = people(typed)
        .into_iter()
        .take(CARD_NAMES_MAX)
        .map(|one| HandoutPlace { name: one.name, about: one.about, here: false })
        .collect();
    let more = typed.given("more").is_some();
    if places.is_empty() || (more && places.len() < CARD_NAMES_MAX) {
        places.push(HandoutPlace { here: more, ..HandoutPlace::default() });
    }
    let id = match typed.given("id") {
        Some(id) => id.to_owned(),
        None => web.ids()?.text(),
    };
    let link = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let mut errors = wrongs.others(&["me", "my_reach"]).into_iter().collect::<Vec<_>>();
    errors.extend(["me", "my_reach"].iter().filter_map(|name| wrongs.why(name)));
    Ok(HandoutPage {
        title: say::handout_title(words.rep.as_str()),
        description: format!("{} {}", words.ask, words.brief),
        token: segment(token),
        id,
        first,
        dial: Phone::new(words.phone.clone()).dial,
        you: card
            .asks_who
            .then(|| -> (Field, Field) { (wrongs.field(typed, "me"), wrongs.field(typed, "my_reach")) }),
        may_add: places.len() < CARD_NAMES_MAX,
        places,
        told: typed.ticked("told"),
        errors,
        message: link(&words.introduction),
        subject: link(&say::handout_subject(words.rep.as_str())),
        words: words.clone(),
    })
}

/// A token as a part of an address: ours are letters, digits and hyphens, anything else is nobody's.
fn segment(token: &str) -> String {
    token.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}
