//! Cards: made, shown, printed, revoked (M17).

use actions::views::cards::{self, CardEntryLine, CardLine as Line, CardPage as View};
use actions::views::coach::sentence_for_a_card;
use actions::{MakeCard, Problem, make_card, make_card_address, revoke_card};
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use domain::ContactId;
use interop::QrCode;
use interop::paper::{CardOnPaper, CardSize, Format, Paper, PaperError, Places, card_pdf};
use jiff::civil::Date;
use language::{day_full, day_short};
use uuid::Uuid;

use crate::answers::{Answer, again, page};
use crate::forms::{Named, Query, Typed, Wrongs};
use crate::layout::Place;
use crate::look;
use crate::pages::cards::{CardLine, CardPage, CardsPage, EntryLine, NewCardPage, PrintForm, ShowingPage};
use crate::parts::{Act, Choice, Field};
use crate::say;
use crate::server::{Ids, Web};
use crate::session::{Member, go};
use crate::trouble::Trouble;

/// `GET /cards`
pub(crate) async fn list(State(web): State<Web>, member: Member) -> Answer {
    let cards = cards::cards(&web.app, member.actor()).await?;
    let now = web.app.clock.now();
    let lines = cards.iter().map(|card| CardLine {
        href: format!("/cards/{}", card.id),
        title: card.title.clone(),
        detail: format!("{} {}", whose(card, &member), say::card_names(card.names)),
        closed: closed(card, now).map_or_else(String::new, Closed::label),
    });
    page(&CardsPage {
        shell: member.shell(&web, say::cards_title(), Place::More),
        cards: lines.collect(),
        make: Act::link(say::card_new(), "/cards/new").icon("plus"),
    })
}

/// "For Ana Ruiz." – "Kim’s, for everybody."
fn whose(card: &Line, member: &Member) -> String {
    let is_mine = card.user_id == member.actor().user.0;
    match (card.contact.as_deref(), is_mine) {
        (Some(client), true) => say::card_for(client),
        (None, true) => say::card_for_all(),
        (Some(client), false) => say::card_of_for(client, card.rep.as_str()),
        (None, false) => say::card_of_for_all(card.rep.as_str()),
    }
}

/// Why a card answers no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closed {
    Revoked,
    Over,
}

impl Closed {
    fn label(self) -> String {
        match self {
            Closed::Revoked => say::card_revoked(),
            Closed::Over => say::card_over(),
        }
    }
}

fn closed(card: &Line, now: jiff::Timestamp) -> Option<Closed> {
    let is_over = card.expires_at.is_some_and(|end| end.timestamp() <= now);
    match (card.revoked_at.is_some(), is_over) {
        (true, _) => Some(Closed::Revoked),
        (false, true) => Some(Closed::Over),
        (false, false) => None,
    }
}

/// `GET /cards/new?contact=`
pub(crate) async fn new(State(web): State<Web>, member: Member, Query(query): Query) -> Answer {
    let last = cards::latest_card(&web.app, member.actor()).await?;
    let of = |text: Option<String>| Field::of(text.unwrap_or_default());
    let mut form = new_page(&web, &member, &query, &Wrongs::default()).await?;
    form.email = Field::of(member.actor().email.clone());
    let client = query.maybe_id("contact", "contact")?;
    form.brief = of(sentence_for_a_card(&web.app, member.actor(), client).await?);
    if let Some(last) = last {
        form.phone = of(last.phone);
        form.email = of(last.email);
    }
    page(&form)
}

async fn new_page(
    web: &Web,
    member: &Member,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<NewCardPage, Trouble> {
    let client = match typed.maybe_id::<ContactId>("contact", "contact")? {
        Some(id) => Some(look::contact(web, member.actor(), id.0).await?),
        None => None,
    };
    let mut shell = member.shell(web, say::card_new(), Place::More);
    shell.notice = wrongs.others(&["brief", "phone", "email", "title", "days"]);
    Ok(NewCardPage {
        shell,
        id: web.ids()?.text(),
        contact: client.as_ref().map(|client| client.id.to_string()).unwrap_or_default(),
        back: client.as_ref().map_or_else(|| "/cards".into(), |client| format!("/contacts/{}", client.id)),
        back_to: client.as_ref().map_or_else(say::cards_title, |client| client.name.clone()),
        client: client.map(|client| client.name).unwrap_or_default(),
        brief: wrongs.field(typed, "brief"),
        phone: wrongs.field(typed, "phone"),
        email: wrongs.field(typed, "email"),
        title: wrongs.field(typed, "title"),
        days: wrongs.field(typed, "days"),
    })
}

/// `POST /cards`
pub(crate) async fn make(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let contact = typed.maybe_id("contact", "contact")?;
    let mut wrongs = Wrongs::default();
    let days = match typed.given("days").map(str::parse::<i64>) {
        Some(Ok(days)) => Some(days),
        Some(Err(_)) => {
            wrongs.add("days", say::card_form_days_wrong());
            None
        }
        None => None,
    };
    if wrongs.any() {
        return again(&new_page(&web, &member, &typed, &wrongs).await?);
    }
    let text = |name: &str| typed.one(name).to_owned();
    let input = MakeCard {
        action,
        title: text("title"),
        contact,
        brief: text("brief"),
        phone: text("phone"),
        email: text("email"),
        days,
    };
    match make_card(&web.app, member.actor(), &input).await {
        Ok(done) => Ok(go(&web, &format!("/cards/{}", done.answer.card), say::card_made(), None)),
        Err(problem) => again(&new_page(&web, &member, &typed, &Wrongs::of(problem)?).await?),
    }
}

/// `GET /cards/{card}`
pub(crate) async fn show(State(web): State<Web>, member: Member, Named(id): Named<Uuid>) -> Answer {
    page(&card_page(&web, &member, id, &Typed::default(), None).await?)
}

async fn card_page(
    web: &Web,
    member: &Member,
    id: Uuid,
    typed: &Typed,
    notice: Option<String>,
) -> Result<CardPage, Trouble> {
    let actor = member.actor();
    let view = cards::card(&web.app, actor, id).await?;
    let now = web.app.clock.now();
    let today = actor.day(now);
    let closed = closed(&view.line, now);
    let is_open = closed.is_none();
    let mut shell = member.shell(web, view.line.title.clone(), Place::More);
    shell.notice = notice.or(shell.notice);
    let mut ids = web.ids()?;
    Ok(CardPage {
        shell,
        title: view.line.title.clone(),
        detail: detail(&view, member, closed),
        show: is_open.then(|| Act::post(say::card_show(), format!("/cards/{id}/showing")).icon("badge")),
        print: is_open.then(|| print_form(id, typed)),
        entries: view.entries.iter().map(|entry| entry_line(id, entry, member, today, &mut ids)).collect(),
        revoke: is_open.then(|| {
            Act::post(say::card_revoke(), format!("/cards/{id}/revocation"))
                .with("id", ids.text())
                .icon("lock")
        }),
        words: view.words,
    })
}

/// "For Ana Ruiz. 3 names so far. Made on Fri 20 Nov 2026. It closes on Sat 20 Nov 2027."
fn detail(view: &View, member: &Member, closed: Option<Closed>) -> String {
    let line = &view.line;
    let day = |at: jiff::Timestamp| day_full(member.actor().day(at));
    let mut sentences = vec![
        whose(line, member),
        say::card_names(line.names),
        say::card_made_on(day(line.created_at.timestamp())),
    ];
    sentences.extend(match (line.expires_at, closed) {
        (_, Some(Closed::Revoked)) => Some(say::card_was_revoked()),
        (Some(end), None) => Some(say::card_closes_on(day(end.timestamp()))),
        (Some(end), Some(Closed::Over)) => Some(say::card_closed_on(day(end.timestamp()))),
        (None, _) => None,
    });
    sentences.join(" ")
}

fn entry_line(card: Uuid, entry: &CardEntryLine, member: &Member, today: Date, ids: &mut Ids) -> EntryLine {
    let came =
        if entry.told { say::card_came_names(entry.names) } else { say::card_came_untold(entry.names) };
    let what = match entry.left_out {
        0 => came,
        left_out => format!("{came} {}", say::card_left_out(left_out)),
    };
    EntryLine {
        href: format!("/contacts/{}", entry.referrer_id),
        who: entry.referrer.clone(),
        what,
        when: day_short(member.actor().day(entry.at.timestamp()), today),
        undo: Act::post(say::card_take_back(), format!("/undo/{}", entry.id))
            .with("id", ids.text())
            .with("back", format!("/cards/{card}"))
            .about(&entry.referrer),
    }
}

fn print_form(id: Uuid, typed: &Typed) -> PrintForm {
    let chosen = |name: &str, first: &'static str| typed.given(name).unwrap_or(first).to_owned();
    let choices = |all: &[&'static str], label: fn(&'static str) -> String, chosen: &str| {
        let choice =
            |value: &&'static str| Choice { chosen: *value == chosen, ..Choice::of(*value, label(value)) };
        all.iter().map(choice).collect::<Vec<_>>()
    };
    PrintForm {
        action: format!("/cards/{id}/pdf"),
        sizes: choices(&["a6", "business"], say::card_size_of, &chosen("size", "a6")),
        papers: choices(&["a4", "letter", "single"], say::card_paper_of, &chosen("paper", "a4")),
        places: choices(
            &["1", "3", "5"],
            |count| say::card_places_of(count.parse::<i64>().unwrap_or_default()),
            &chosen("rows", "3"),
        ),
    }
}

/// `POST /cards/{card}/showing`: a new address on the screen, told on this page and never again, because only its hash
/// is kept.
pub(crate) async fn showing(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<Uuid>,
    _: Typed,
) -> Answer {
    let made = match make_card_address(&web.app, member.actor(), id).await {
        Ok(made) => made,
        Err(problem) => return refused(&web, &member, id, &Typed::default(), problem).await,
    };
    let address = web.public(&format!("/c/{}", made.token));
    let code = match QrCode::of(&address) {
        Ok(code) => code,
        Err(too_long) => {
            let notice = Some(too_long.to_string());
            return again(&card_page(&web, &member, id, &Typed::default(), notice).await?);
        }
    };
    page(&ShowingPage {
        shell: member.shell(&web, say::card_scan(), Place::More).focused(),
        title: made.card.title,
        back: format!("/cards/{id}"),
        code: code.into(),
        address,
    })
}

/// The card's page with why it can't be done.
async fn refused(web: &Web, member: &Member, id: Uuid, typed: &Typed, problem: Problem) -> Answer {
    let notice = Wrongs::of(problem)?.sentences().join(" ");
    again(&card_page(web, member, id, typed, Some(notice)).await?)
}

/// `POST /cards/{card}/pdf`: the card on paper, with an address of its own.
pub(crate) async fn pdf(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<Uuid>,
    typed: Typed,
) -> Answer {
    let view = cards::card(&web.app, member.actor(), id).await?;
    let Some(format) = format(&typed) else {
        let notice = Some(say::card_pdf_wrong());
        return again(&card_page(&web, &member, id, &typed, notice).await?);
    };
    let made = match make_card_address(&web.app, member.actor(), id).await {
        Ok(made) => made,
        Err(problem) => return refused(&web, &member, id, &typed, problem).await,
    };
    let card = on_paper(&view, web.public(&format!("/c/{}", made.token)));
    // Setting a sheet keeps a core busy for a while: off the threads that answer everybody else.
    let made = tokio::task::spawn_blocking(move || card_pdf(&card, format)).await;
    let bytes = match made.unwrap_or_else(|_| Err(PaperError::Unwritten("it broke off".into()))) {
        Ok(bytes) => bytes,
        Err(why) => {
            let notice = Some(why.to_string());
            return again(&card_page(&web, &member, id, &typed, notice).await?);
        }
    };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    let name =
        format!("attachment; filename=\"card-{}-{}.pdf\"", format.size.as_str(), format.paper.as_str());
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

/// How it is to be printed; what is missing is as the form begins.
fn format(typed: &Typed) -> Option<Format> {
    let size = typed.given("size").unwrap_or("a6");
    let paper = typed.given("paper").unwrap_or("a4");
    let places = typed.given("rows").unwrap_or("3");
    Some(Format {
        size: CardSize::ALL.iter().copied().find(|one| one.as_str() == size)?,
        paper: Paper::ALL.iter().copied().find(|one| one.as_str() == paper)?,
        places: Places::ALL.iter().copied().find(|one| one.as_str() == places)?,
    })
}

fn on_paper(view: &View, link: String) -> CardOnPaper {
    let words = &view.words;
    CardOnPaper {
        name: words.rep.clone(),
        company: words.company.clone(),
        phone: words.phone.clone(),
        email: words.email.clone(),
        ask: words.ask.to_owned(),
        brief: words.brief.clone(),
        promise: words.promise.clone(),
        link,
    }
}

/// `POST /cards/{card}/revocation`
pub(crate) async fn revoke(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<Uuid>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    revoke_card(&web.app, member.actor(), action, id).await?;
    Ok(go(&web, &format!("/cards/{id}"), say::card_revoked_now(), None))
}
