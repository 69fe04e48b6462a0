//! Asking: whom, the coach, the names, the outcome (M5–M13).

use actions::views::ask_screen::{AskScreen, ask_anybody, ask_screen};
use actions::views::today::today;
use actions::{AskAnswer, AskOutcome, EventToAttend, NameLine, Problem, SaveAsk, read_events};
use axum::extract::State;
use domain::ask::licence_day;
use domain::letter::LetterKind;
use domain::{ContactId, MomentId, Refusal};

use crate::answers::{Answer, again, page};
use crate::forms::{Named, Query, Typed, Wrongs};
use crate::handlers::letters;
use crate::handlers::people::search;
use crate::layout::Place;
use crate::look;
use crate::pages::ask::{AskContact, AskPage, Blocked, NameInput, Objection, Outcome, PrompterGroup};
use crate::pages::ask_start::{AskDue, AskStartPage};
use crate::pages::people_found::FoundShape;
use crate::parts::{Act, Choice, Field, Tone};
use crate::phrases::{captured, coach, days, people};
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;

/// Letters of a name line that its preview reads.
const PREVIEW_CHARS: usize = 2_000;
/// Stands for a whole name in the page for anybody; a letter for private use.
const ANYBODY: &str = "\u{e000}";
/// The same for a first name.
const ANYBODY_FIRST: &str = "\u{e001}";
/// How many of those to ask now are shown before a search.
const DUE_MAX: usize = 12;

/// `GET /ask?q=`
pub(crate) async fn start(State(web): State<Web>, member: Member, Query(query): Query) -> Answer {
    let view = today(&web.app, member.actor()).await?;
    let licences = view.cards.iter().flat_map(|card| {
        card.follow_ups.iter().filter(|item| item.kind == "licence_to_ask").map(move |item| (card, item))
    });
    let mut due: Vec<AskDue> = licences
        .map(|(card, item)| AskDue {
            href: format!("/ask/{}", card.contact),
            who: card.name.clone(),
            why: item.why.clone(),
            when: days::due(item.due_on.0, view.today.0),
            tone: days::tone(item.due_on.0, view.today.0),
        })
        .collect();
    let asks = view.cards.iter().filter_map(|card| Some((card, card.moments.first()?)));
    due.extend(asks.map(|(card, moment)| AskDue {
        href: format!("/ask/{}?moment={}", card.contact, moment.id),
        who: card.name.clone(),
        why: moment.why.clone(),
        when: actions::views::today::ago(moment.age_days),
        tone: if moment.age_days <= 1 { Tone::Today } else { Tone::Calm },
    }));
    due.truncate(DUE_MAX);
    let found = match query.given("q") {
        Some(words) => Some(search(&web, &member, FoundShape::Links, words).await?),
        None => None,
    };
    let shell = member.shell(&web, say::ask_title(), Place::Ask);
    page(&AskStartPage { shell, query: Field::of(query.one("q")), found, due })
}

/// `GET /ask/{contact}?moment=`
pub(crate) async fn show(
    State(web): State<Web>,
    member: Member,
    Named(contact): Named<ContactId>,
    Query(query): Query,
) -> Answer {
    let moment: Option<MomentId> = query.maybe_id("moment", "moment")?;
    let screen = ask_screen(&web.app, member.actor(), contact, moment, query.given("wording")).await?;
    page(&ask_page(&web, &member, &screen, &Typed::default(), &Wrongs::default())?)
}

/// `POST /ask/{contact}/wording`: the same page with the wording that was stepped to, and all that was typed.
pub(crate) async fn step(
    State(web): State<Web>,
    member: Member,
    Named(contact): Named<ContactId>,
    typed: Typed,
) -> Answer {
    let moment: Option<MomentId> = typed.maybe_id("moment_id", "moment")?;
    let screen = ask_screen(&web.app, member.actor(), contact, moment, typed.given("step")).await?;
    page(&ask_page(&web, &member, &screen, &typed, &Wrongs::default())?)
}

/// `GET /ask/offline`: the page for anybody, which a device keeps for the time without a network. The service worker
/// puts the person in: the id of nobody, and letters that no name has, stand for them.
pub(crate) async fn anybody(State(web): State<Web>, member: Member) -> Answer {
    let screen = ask_anybody(&web.app, member.actor(), ANYBODY, ANYBODY_FIRST).await?;
    page(&ask_page(&web, &member, &screen, &Typed::default(), &Wrongs::default())?)
}

/// `POST /asks`
pub(crate) async fn save(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let contact: ContactId = typed.id("contact_id", "contact")?;
    let moment: Option<MomentId> = typed.maybe_id("moment_id", "moment")?;
    let mut wrongs = Wrongs::default();
    let input = read(&web, &member, &typed, contact, moment, &mut wrongs)?;
    let events = input.as_ref().map_or(0, |input| input.events.len());
    let outcome = match input {
        Some(input) => actions::save_ask(&web.app, member.actor(), &input).await,
        None => Err(Problem::Invalid(vec![])),
    };
    let problem = match outcome {
        Ok(done) => {
            let who = look::name(&web, member.actor(), contact.0).await?;
            let text = came_of(&who, &done.answer, events);
            return Ok(go(&web, &format!("/contacts/{contact}"), text, Some(done.action.0)));
        }
        Err(problem) => problem,
    };
    let stands_in_the_way = matches!(
        problem,
        Problem::Refused(
            Refusal::DoNotAsk
                | Refusal::DoNotContact
                | Refusal::ComplaintOpen
                | Refusal::AskedRecently { .. }
        )
    );
    let field = field_of(&problem);
    let told = Wrongs::of(problem)?;
    let told = if let Some(field) = field { told.beside(field) } else { told };
    let wrongs = if wrongs.any() { wrongs } else { told };
    // The form comes back for a moment that is closed meanwhile, too: what was typed is worth more.
    let screen = match ask_screen(&web.app, member.actor(), contact, moment, typed.given("wording")).await {
        Err(Problem::NotFound("moment")) => return Err(Problem::NotFound("moment").into()),
        other => other?,
    };
    let mut form = ask_page(&web, &member, &screen, &typed, &wrongs)?;
    if stands_in_the_way {
        form.blocked = None;
    }
    again(&form)
}

/// The field that a refusal is about, where it is about one.
fn field_of(problem: &Problem) -> Option<&'static str> {
    match problem {
        Problem::Refused(Refusal::LicenceNotAhead | Refusal::LicenceTooFar) => Some("not_yet_on"),
        Problem::Refused(Refusal::DeclineNeedsReason) => Some("decline_reason"),
        _ => None,
    }
}

fn read(
    web: &Web,
    member: &Member,
    typed: &Typed,
    contact: ContactId,
    moment: Option<MomentId>,
    wrongs: &mut Wrongs,
) -> Result<Option<SaveAsk>, Trouble> {
    let action = typed.action("id", web.ids()?.make())?;
    let asked_on = typed.day("asked_on", wrongs);
    let outcome = match typed.one("outcome") {
        "named" => AskOutcome::Named { names: names(typed), ran_out: typed.ticked("ran_out") },
        "not_yet" => {
            let days = match typed.one("not_yet_days") {
                "" | "other" => None,
                text => text
                    .trim()
                    .parse()
                    .map_err(|_| wrongs.add("not_yet_days", say::ask_not_yet_days_wrong()))
                    .ok(),
            };
            // The other day counts where it was chosen, or where nothing else was.
            let on = if days.is_none() { typed.day("not_yet_on", wrongs) } else { None };
            AskOutcome::NotYet { days, on, words: typed.one("words").to_owned() }
        }
        "nobody_in_mind" => AskOutcome::NobodyInMind { prompters_shown: typed.ticked("prompters_shown") },
        "declined" => AskOutcome::Declined {
            why: typed.one("decline_reason").to_owned(),
            do_not_ask: typed.ticked("do_not_ask"),
        },
        _ => {
            wrongs.add("outcome", say::ask_outcome_missing());
            return Ok(None);
        }
    };
    let actor = member.actor();
    let day = asked_on.unwrap_or_else(|| actor.day(web.app.clock.now()));
    let mut events = Vec::new();
    for (place, lines) in typed.all("events").enumerate() {
        // A day of its own, in a form that was kept from before: its line is the name alone.
        match typed.all("event_on").nth(place).map(str::trim).filter(|on| !on.is_empty()) {
            Some(on) => match on.parse() {
                Ok(on) => events.push(EventToAttend { name: lines.to_owned(), on: Some(on), place: None }),
                Err(_) => wrongs.add("events", say::ask_event_day()),
            },
            None => events.extend(read_events(lines, actor.region, day.at(9, 0, 0, 0))),
        }
    }
    if wrongs.any() {
        return Ok(None);
    }
    let thanked = typed.ticked("thanked");
    let wording = typed.given("wording").map(str::to_owned);
    Ok(Some(SaveAsk { action, contact, moment, asked_on, outcome, thanked, events, wording }))
}

fn names(typed: &Typed) -> Vec<NameLine> {
    let for_all = typed.ticked("happy_call_all");
    let ticked: Vec<&str> = typed.all("happy_call").collect();
    let lines = typed.all("names").enumerate().map(|(place, line)| NameLine {
        line: line.to_owned(),
        happy_call: for_all || ticked.iter().any(|one| one.trim().parse() == Ok(place)),
        ..NameLine::default()
    });
    let more = typed.one("more_names").lines().filter(|line| !line.trim().is_empty());
    let more =
        more.map(|line| NameLine { line: line.to_owned(), happy_call: for_all, ..NameLine::default() });
    lines.chain(more).collect()
}

/// What was saved, in a sentence or two.
fn came_of(who: &str, answer: &AskAnswer, events: usize) -> String {
    let mut said = vec![match answer.outcome.as_str() {
        "named" => say::ask_said_named(answer.people.len(), who),
        "not_yet" => match answer.licence_on {
            Some(on) => say::ask_said_not_yet(days::full(on.0), who),
            None => say::ask_said_later(who),
        },
        "nobody_in_mind" => say::ask_said_nobody(who),
        _ => say::ask_said_declined(who),
    }];
    let kept: Vec<&str> = answer.people.iter().filter_map(|one| one.kept_by.as_deref()).collect();
    if let [first, ..] = kept.as_slice() {
        said.push(say::ask_said_kept(*first, kept.len()));
    }
    if answer.people.iter().any(|one| !one.maybe.is_empty()) {
        said.push(say::ask_said_maybe());
    }
    if events > 0 {
        said.push(say::ask_said_events(events));
    }
    said.join(" ")
}

fn ask_page(
    web: &Web,
    member: &Member,
    screen: &AskScreen,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<AskPage, Trouble> {
    let actor = member.actor();
    let contact = &screen.contact;
    let today = screen.today.0;
    let outcome = match typed.one("outcome") {
        "not_yet" => Outcome::NotYet,
        "nobody_in_mind" => Outcome::NobodyInMind,
        "declined" => Outcome::Declined,
        _ => Outcome::Named,
    };
    let names = names(typed);
    let more: usize = typed.one("more_names").lines().filter(|line| !line.trim().is_empty()).count();
    let names = names.get(..names.len() - more).unwrap_or_default().iter();
    let names = names.filter(|name| !name.line.trim().is_empty()).map(|name| {
        let line: String = name.line.chars().take(PREVIEW_CHARS).collect();
        NameInput {
            field: Field::of(name.line.clone()),
            // Taps come with the scripts: without them they would leave this form.
            understood: Some(captured::understood(&line, actor.region, today).without_taps()),
            happy_call: name.happy_call,
        }
    });
    let mut names: Vec<NameInput> = names.collect();
    if let (Some(why), Some(first)) = (wrongs.why("names"), names.first_mut()) {
        first.field.error = Some(why);
    }
    let chosen_days = typed.given("not_yet_days").unwrap_or("90");
    let chip = |value: &str, days: i32| Choice {
        chosen: chosen_days == value,
        ..Choice::of(value, days::days(days.into())).detail(days::full(licence_day(today, days)))
    };
    let prompters: Vec<&str> = typed.all("prompters").collect();
    Ok(AskPage {
        shell: member.shell(web, say::ask_title_of(contact.name.as_str()), Place::Ask).focused(),
        id: match typed.given("id") {
            Some(id) if !wrongs.any() => id.to_owned(),
            _ => web.ids()?.text(),
        },
        contact: AskContact {
            id: contact.id.to_string(),
            name: contact.name.clone(),
            first_name: screen.first_name.clone(),
            role: people::role(contact.title.as_deref(), contact.company.as_deref()),
        },
        moment_id: screen.moment.as_ref().map(|moment| moment.id.to_string()),
        facts: screen.facts.clone(),
        educate: screen.script.educate.clone(),
        script: screen.script.ask.clone(),
        wording: screen.script.wording.clone(),
        count: coach::count(screen.script.tally),
        next: screen.script.next.clone(),
        prompters: screen
            .prompters
            .iter()
            .map(|group| PrompterGroup {
                label: group.group.clone(),
                prompters: group
                    .people
                    .iter()
                    .map(|who| Choice {
                        chosen: prompters.contains(&who.as_str()),
                        ..Choice::of(who, upper_first(who))
                    })
                    .collect(),
            })
            .collect(),
        event_question: screen.script.events.clone(),
        events: Field { value: event_lines(typed), error: wrongs.why("events") },
        objections: screen
            .objections
            .iter()
            .map(|one| Objection {
                said: one.said.clone(),
                answer: one.answer.lines().map(str::to_owned).collect(),
                note: one.introduction.then(|| {
                    let kind = LetterKind::ForwardableNote;
                    format!("/contacts/{}/letter?kind={kind}&other={}", screen.contact.id, letters::NOBODY)
                }),
            })
            .collect(),
        names,
        more_names: typed.one("more_names").to_owned(),
        happy_call_all: typed.ticked("happy_call_all"),
        ran_out: typed.ticked("ran_out"),
        thank_line: screen.script.thanks.clone(),
        happy_call_line: screen.script.happy_call.clone(),
        outcome,
        not_yet: vec![
            chip("30", 30),
            chip("60", 60),
            chip("90", 90),
            Choice { chosen: chosen_days == "other", ..Choice::of("other", say::ask_another_day()) },
        ],
        not_yet_on: Field {
            value: typed.one("not_yet_on").to_owned(),
            error: wrongs.why("not_yet_on").or_else(|| wrongs.why("not_yet_days")),
        },
        words: wrongs.field(typed, "words"),
        decline_reason: wrongs.field(typed, "decline_reason"),
        do_not_ask: typed.ticked("do_not_ask"),
        prompters_shown: typed.ticked("prompters_shown"),
        errors: wrongs.sentences(),
        blocked: screen.barred.as_ref().map(|refusal| Blocked {
            why: actions::said_with_next(refusal),
            next: Act::link(
                say::ask_back_to(screen.first_name.as_str()),
                format!("/contacts/{}", contact.id),
            ),
        }),
    })
}

/// Events as they were typed; a day that came beside one stands behind it.
fn event_lines(typed: &Typed) -> String {
    let lines = typed.all("events").enumerate().map(|(place, line)| {
        match typed.all("event_on").nth(place).map(str::trim).filter(|on| !on.is_empty()) {
            Some(on) => format!("{line}, {on}"),
            None => line.to_owned(),
        }
    });
    lines.filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
