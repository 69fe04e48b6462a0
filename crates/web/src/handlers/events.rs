//! Events: who recommended them, who of ours goes, and the harvest after (M28).

use actions::views::events::{EventLine, EventView, event, events};
use actions::{GoToEvent, Harvest, Problem, SaveEvent, go_to_event, harvest, save_event};
use axum::extract::State;
use domain::{ContactId, EventId, UserId};
use jiff::civil::Date;

use crate::answers::{Answer, again, page};
use crate::forms::{Named, Query, Typed, Wrongs};
use crate::layout::Place;
use crate::look;
use crate::pages::record::{RecordForm, RecordGroup, RecordLine, RecordPage};
use crate::pages::short_form::ShortAsk;
use crate::parts::{Act, Choice, Empty, Tone};
use crate::phrases::days;
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;

fn line(one: &EventLine, today: Date, sees: bool) -> RecordLine {
    let mut detail = Vec::new();
    detail.extend(one.place.clone());
    detail.extend(one.recommender.clone().filter(|_| sees).map(say::event_by));
    if one.goers > 0 {
        detail.push(say::event_goers(one.goers));
    }
    if one.talks > 0 {
        detail.push(say::event_talks(one.talks));
    }
    RecordLine {
        href: format!("/events/{}", one.id),
        title: one.name.clone(),
        detail: detail.join(". "),
        due: one.on_day.map_or_else(say::event_no_day, |on| days::short(on.0, today)),
        tone: Some(if one.on_day.is_some_and(|on| on.0 == today) { Tone::Today } else { Tone::Calm }),
        acts: vec![],
    }
}

/// `GET /events`
pub(crate) async fn list(State(web): State<Web>, member: Member) -> Answer {
    let actor = member.actor();
    let today = actor.day(web.app.clock.now());
    let all = events(&web.app, actor).await?;
    let shown =
        |one: &EventLine| line(one, today, one.recommender_owner_id.is_some_and(|owner| actor.sees(owner)));
    let is_empty = all.coming.is_empty() && all.past.is_empty();
    let next = Act::link(say::event_new(), "/events/new");
    page(&RecordPage {
        acts: if is_empty { vec![] } else { vec![Act::link(say::event_new(), "/events/new").icon("plus")] },
        groups: vec![
            RecordGroup {
                heading: say::events_coming(),
                none: if is_empty { String::new() } else { say::events_none_coming() },
                lines: all.coming.iter().map(shown).collect(),
            },
            RecordGroup {
                heading: say::events_past(),
                none: String::new(),
                lines: all.past.iter().map(shown).collect(),
            },
        ],
        empty: is_empty
            .then(|| Empty::new("calendar", &say::events_empty(), &say::events_empty_words(), Some(next))),
        ..RecordPage::plain(
            member.shell(&web, say::events_title(), Place::Lists),
            say::events_title(),
            say::events_lead(),
        )
    })
}

// Writing one down.

async fn edit_page(
    web: &Web,
    member: &Member,
    known: Option<EventId>,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<RecordPage, Trouble> {
    let text = |name, label, kind, hint| ShortAsk::Text {
        name,
        label,
        hint,
        field: wrongs.field(typed, name),
        kind,
    };
    let kinds = ["event", "association"]
        .map(|word| Choice { chosen: typed.one("kind") == word, ..Choice::of(word, say::event_kind(word)) });
    let asks = vec![
        text("name", say::event_name(), "text", String::new()),
        text("event_on", say::gift_day(), "date", say::event_day_hint()),
        text("place", say::event_place(), "text", String::new()),
        ShortAsk::Choice { name: "kind", label: say::event_what(), choices: kinds.to_vec(), error: None },
    ];
    let recommender = match typed.maybe_id::<ContactId>("recommended_by", "contact")? {
        Some(id) => Some(look::contact(web, member.actor(), id.0).await?),
        None => None,
    };
    let mut hidden = vec![("id".to_owned(), web.ids()?.text())];
    hidden.extend(known.map(|event| ("event".to_owned(), event.to_string())));
    hidden.extend(recommender.as_ref().map(|row| ("recommended_by".to_owned(), row.id.to_string())));
    let heading = if known.is_some() { say::event_change() } else { say::event_new() };
    Ok(RecordPage {
        about: say::events_title(),
        back: known.map_or_else(|| "/events".into(), |event| format!("/events/{event}")),
        notes: recommender.iter().map(|row| say::event_by(row.name.as_str())).collect(),
        warnings: wrongs.others(&["name", "event_on", "place"]).into_iter().collect(),
        form: Some(RecordForm { action: "/events".into(), hidden, asks, save: say::save() }),
        ..RecordPage::plain(member.shell(web, heading.as_str(), Place::Lists), heading, String::new())
    })
}

/// `GET /events/new?contact=`
pub(crate) async fn new(State(web): State<Web>, member: Member, Query(query): Query) -> Answer {
    let mut typed = Typed::default();
    typed.put("recommended_by", query.one("contact").to_owned());
    page(&edit_page(&web, &member, None, &typed, &Wrongs::default()).await?)
}

/// `GET /events/{event}/edit`
pub(crate) async fn edit(State(web): State<Web>, member: Member, Named(id): Named<EventId>) -> Answer {
    let view = event(&web.app, member.actor(), id).await?;
    let mut typed = Typed::default();
    typed.put("name", view.event.name.clone());
    typed.put("event_on", view.event.on_day.map(|on| on.to_string()).unwrap_or_default());
    typed.put("place", view.event.place.clone().unwrap_or_default());
    typed.put("kind", view.event.kind.clone());
    let recommender = view.event.recommended_by.filter(|_| view.sees_recommender);
    typed.put("recommended_by", recommender.map(|id| id.to_string()).unwrap_or_default());
    page(&edit_page(&web, &member, Some(id), &typed, &Wrongs::default()).await?)
}

/// `POST /events`
pub(crate) async fn save(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let known: Option<EventId> = typed.maybe_id("event", "event")?;
    let mut wrongs = Wrongs::default();
    let on = typed.day("event_on", &mut wrongs);
    if !wrongs.any() {
        let input = SaveEvent {
            action,
            event: known,
            name: typed.one("name").to_owned(),
            on,
            place: typed.one("place").to_owned(),
            association: typed.one("kind") == "association",
            recommended_by: typed.maybe_id("recommended_by", "contact")?,
        };
        match save_event(&web.app, member.actor(), &input).await {
            Ok(done) => {
                let to = format!("/events/{}", done.answer.event);
                return Ok(go(&web, &to, say::saved(), Some(done.action.0)));
            }
            Err(problem) => wrongs = Wrongs::of(problem)?,
        }
    }
    again(&edit_page(&web, &member, known, &typed, &wrongs).await?)
}

// One event.

/// `GET /events/{event}`
pub(crate) async fn show(State(web): State<Web>, member: Member, Named(id): Named<EventId>) -> Answer {
    let actor = member.actor();
    let today = actor.day(web.app.clock.now());
    let view = event(&web.app, actor, id).await?;
    let mut ids = web.ids()?;
    let home = format!("/events/{}", view.event.id);
    let mut going = |label: String, user: uuid::Uuid, goes: &str| {
        Act::post(label, format!("{home}/goers"))
            .with("id", ids.text())
            .with("user", user.to_string())
            .with("goes", goes)
    };
    let me = actor.user.0;
    let mut acts = vec![Act::link(say::event_harvest(), format!("{home}/harvest")).icon("capture")];
    if view.others.iter().any(|(user, _)| *user == me) {
        acts.push(going(say::event_i_go(), me, "yes").icon("check"));
    }
    acts.push(Act::link(say::event_change(), format!("{home}/edit")).icon("edit"));
    let mut goers: Vec<RecordLine> = view
        .goers
        .iter()
        .map(|(row, name)| RecordLine {
            title: name.clone(),
            detail: say::event_goes(),
            acts: vec![going(say::event_not(), row.user_id, "no").about(name.clone())],
            ..RecordLine::default()
        })
        .collect();
    goers.extend(view.others.iter().filter(|(user, _)| *user != me).map(|(user, name)| RecordLine {
        title: name.clone(),
        acts: vec![going(say::event_send(), *user, "yes").about(name.clone())],
        ..RecordLine::default()
    }));
    let mut notes = Vec::new();
    notes.push(view.event.on_day.map_or_else(say::event_no_day, |on| language::day_full(on.0)));
    notes.extend(view.event.place.clone());
    let recommender = view.event.recommender.clone().filter(|_| view.sees_recommender);
    if let (Some(name), Some(contact)) = (recommender, view.event.recommended_by) {
        acts.push(Act::link(say::event_by(name), format!("/contacts/{contact}")).icon("person"));
    }
    page(&RecordPage {
        about: say::events_title(),
        back: "/events".into(),
        notes,
        acts,
        groups: vec![
            RecordGroup { heading: say::event_who_goes(), none: say::event_nobody(), lines: goers },
            talks(&view, today),
        ],
        ..RecordPage::plain(
            member.shell(&web, view.event.name.as_str(), Place::Lists),
            view.event.name.clone(),
            say::event_kind(view.event.kind.as_str()),
        )
    })
}

fn talks(view: &EventView, _: Date) -> RecordGroup {
    let lines = view.talks.iter().map(|talk| RecordLine {
        href: format!("/contacts/{}", talk.contact_id),
        title: talk.name.clone(),
        detail: talk.note.clone().unwrap_or_default(),
        due: talk.by.clone(),
        tone: Some(Tone::Calm),
        acts: vec![],
    });
    RecordGroup { heading: say::event_met(), none: say::event_met_nobody(), lines: lines.collect() }
}

/// `POST /events/{event}/goers`
pub(crate) async fn goes(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<EventId>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let user: UserId = typed.id("user", "user")?;
    let goes = match typed.one("goes") {
        "yes" => true,
        "no" => false,
        _ => return Err(Problem::NotFound("event").into()),
    };
    let done = go_to_event(&web.app, member.actor(), &GoToEvent { action, event: id, user, goes }).await?;
    Ok(go(&web, &format!("/events/{id}"), say::saved(), Some(done.action.0)))
}

// The harvest: one conversation after the other.

fn harvest_page(
    web: &Web,
    member: &Member,
    view: &EventView,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<RecordPage, Trouble> {
    let today = member.actor().day(web.app.clock.now());
    let home = format!("/events/{}", view.event.id);
    let asks = vec![
        ShortAsk::Text {
            name: "line",
            label: say::harvest_line(),
            hint: say::harvest_line_hint(),
            field: wrongs.field(typed, "line"),
            kind: "text",
        },
        ShortAsk::Words {
            name: "words",
            label: say::harvest_words(),
            hint: String::new(),
            field: wrongs.field(typed, "words"),
        },
    ];
    Ok(RecordPage {
        about: view.event.name.clone(),
        back: home.clone(),
        warnings: wrongs.others(&["line", "words"]).into_iter().collect(),
        form: Some(RecordForm {
            action: format!("{home}/harvest"),
            hidden: vec![("id".into(), web.ids()?.text())],
            asks,
            save: say::harvest_save(),
        }),
        groups: vec![talks(view, today)],
        ..RecordPage::plain(
            member.shell(web, say::event_harvest(), Place::Lists),
            say::event_harvest(),
            say::harvest_lead(),
        )
    })
}

/// `GET /events/{event}/harvest`
pub(crate) async fn harvest_form(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<EventId>,
) -> Answer {
    let view = event(&web.app, member.actor(), id).await?;
    page(&harvest_page(&web, &member, &view, &Typed::default(), &Wrongs::default())?)
}

/// `POST /events/{event}/harvest`
pub(crate) async fn reap(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<EventId>,
    typed: Typed,
) -> Answer {
    let view = event(&web.app, member.actor(), id).await?;
    let action = typed.action("id", web.ids()?.make())?;
    let input = Harvest {
        action,
        event: id,
        line: typed.one("line").to_owned(),
        words: typed.one("words").to_owned(),
        on: None,
    };
    match harvest(&web.app, member.actor(), &input).await {
        Ok(done) => {
            let said = say::harvest_said(done.answer.person.name.as_str());
            let said = match &done.answer.person.kept_by {
                Some(rep) => format!("{} {said}", say::capture_kept_by(rep)),
                None => said,
            };
            Ok(go(&web, &format!("/events/{id}/harvest"), said, Some(done.action.0)))
        }
        Err(problem) => {
            let wrongs = Wrongs::of(problem)?;
            again(&harvest_page(&web, &member, &view, &typed, &wrongs)?)
        }
    }
}
