//! Letters: drafted, sent off, and what becomes of them; the brief for a call to a non-buyer (M22–M24, M34).

use actions::coach::advise_on_letter;
use actions::views::letters::{self, About, CallBrief, LetterScreen, LetterView};
use actions::{LetterWay, LetterWord, Problem, TellLetter, WriteLetter, tell_letter, write_letter};
use axum::extract::State;
use domain::follow_up::FollowUpKind;
use domain::letter::{LetterKind, LetterState};
use domain::reach::Channel;
use domain::{ContactId, FollowUpId, Refusal};
use language::{day_full, day_short};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use uuid::Uuid;

use super::phrases::on_letter;
use crate::answers::{Answer, again, page};
use crate::forms::{Named, Query, Typed, Wrongs};
use crate::layout::Place;
use crate::look;
use crate::pages::letters::{BriefPage, LetterLine, LetterPage, LettersPage, WritePage};
use crate::pages::phrase_marks::PhraseMarks;
use crate::parts::{Act, Field, Phone};
use crate::phrases::{days, people};
use crate::say;
use crate::server::{Ids, Web};
use crate::session::{Member, go};
use crate::trouble::Trouble;

/// The most follow-ups that one form may name.
const AT_ONCE_MAX: usize = 100;
/// The address of a letter about somebody whose name isn't known says so.
pub(super) const NOBODY: &str = "nobody";
/// Programs take addresses of about so many characters; what is longer is copied by hand.
const LINK_MAX: usize = 8_000;

/// `GET /contacts/{contact}/letter?kind=&other=`
pub(crate) async fn write(
    State(web): State<Web>,
    member: Member,
    Named(contact): Named<ContactId>,
    Query(query): Query,
) -> Answer {
    let kind = match query.given("kind") {
        Some(word) => LetterKind::parse(word).ok_or(Problem::NotFound("letter"))?,
        None => letters::fitting_letter(&web.app, member.actor(), contact).await?,
    };
    let about = match query.one("other") {
        NOBODY => About::Nobody,
        _ => query.maybe_id("other", "contact")?.into(),
    };
    let screen = letters::letter_screen(&web.app, member.actor(), kind, contact, about).await?;
    let mut form = write_page(&web, &member, &screen, about, &Typed::default(), &Wrongs::default())?;
    let first = |emails: &[String]| Field::of(emails.first().cloned().unwrap_or_default());
    form.to = first(&screen.contact.emails);
    form.other_email = screen.other.as_ref().map(|other| first(&other.emails)).unwrap_or_default();
    form.subject = Field::of(screen.draft.subject.clone());
    form.body = Field::of(screen.draft.body.clone());
    form.follow_ups = screen.keeps.iter().map(|(id, _)| id.to_string()).collect();
    form.keeps = keeps(&screen);
    page(&form)
}

/// "When it has gone, this is done: say thank you."
fn keeps(screen: &LetterScreen) -> String {
    let mut kinds: Vec<FollowUpKind> = screen.keeps.iter().map(|(_, kind)| *kind).collect();
    kinds.dedup();
    let what: Vec<String> = kinds.iter().map(|kind| say::follow_up_inside(kind.as_str())).collect();
    if what.is_empty() { String::new() } else { say::letter_when_gone(people::list(&what)) }
}

fn write_page(
    web: &Web,
    member: &Member,
    screen: &LetterScreen,
    about: About,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<WritePage, Trouble> {
    let contact = screen.contact.id;
    let mut shell = member.shell(web, say::letter_kind(screen.kind.as_str()), Place::People);
    shell.notice = wrongs.others(&["to_email", "other_email", "subject", "body"]).or_else(|| {
        let under_way = screen.under_way.as_ref()?;
        Some(say::letter_under_way(under_way.state.as_str()))
    });
    let other = screen.other.as_ref();
    let known = screen.contact.emails.iter().skip(1).cloned().collect::<Vec<_>>().join(", ");
    Ok(WritePage {
        shell,
        id: web.ids()?.text(),
        kind: screen.kind.as_str().into(),
        heading: say::letter_kind(screen.kind.as_str()),
        contact: contact.to_string(),
        who: screen.contact.name.clone(),
        other: match about {
            About::Nobody => NOBODY.to_owned(),
            _ => other.map(|other| other.id.to_string()).unwrap_or_default(),
        },
        other_name: other.map(|other| other.name.clone()).unwrap_or_default(),
        goes_to_both: screen.kind.recipients() > 1,
        follow_ups: typed.all("follow_up").take(AT_ONCE_MAX).map(str::to_owned).collect(),
        keeps: String::new(),
        kinds: screen
            .kinds
            .iter()
            .filter(|kind| **kind != screen.kind)
            .map(|kind| {
                let href = format!("/contacts/{contact}/letter?kind={kind}");
                Act::link(say::letter_kind(kind.as_str()), href)
            })
            .collect(),
        to: wrongs.field(typed, "to_email"),
        known: if known.is_empty() { known } else { say::letter_also_known(known) },
        other_email: wrongs.field(typed, "other_email"),
        subject: wrongs.field(typed, "subject"),
        body: wrongs.field(typed, "body"),
        marks: PhraseMarks::default(),
        has_server: screen.has_server,
        law: screen.law.map(|law| law.law.to_owned()).unwrap_or_default(),
        barred: screen.barred.as_ref().map(actions::said_with_next).unwrap_or_default(),
        caution: screen.caution.as_ref().map(actions::reaching::caution_said).unwrap_or_default(),
        way_out: screen.way_out.as_ref().map(|(referrer, name)| {
            let href = format!("/contacts/{referrer}/letter?kind=forwardable_note&other={contact}");
            Act::link(say::rules_way_out(name.as_str()), href).icon("mail")
        }),
    })
}

/// `POST /letters`
pub(crate) async fn send(State(web): State<Web>, member: Member, mut typed: Typed) -> Answer {
    let takes_better = typed.one("use") == "better";
    if takes_better {
        let better = typed.one("better").to_owned();
        typed.replace("body", better);
    }
    let action = typed.action("id", web.ids()?.make())?;
    let contact: ContactId = typed.id("contact", "contact")?;
    let about = match typed.one("other") {
        NOBODY => About::Nobody,
        _ => typed.maybe_id("other", "contact")?.into(),
    };
    let other = match about {
        About::Person(other) => Some(other),
        About::AsRecorded | About::Nobody => None,
    };
    let kind = LetterKind::parse(typed.one("kind")).ok_or(Problem::NotFound("letter"))?;
    if takes_better || typed.one("way") == "check" {
        let screen = letters::letter_screen(&web.app, member.actor(), kind, contact, about).await?;
        let mut form = write_page(&web, &member, &screen, about, &typed, &Wrongs::default())?;
        form.keeps = keeps(&screen);
        let body = typed.one("body").replace("\r\n", "\n");
        form.marks = on_letter(&body, advise_on_letter(&web.app, member.actor(), contact, &body).await?);
        return page(&form);
    }
    let follow_ups = typed.all("follow_up").take(AT_ONCE_MAX + 1);
    let follow_ups: Result<Vec<FollowUpId>, Problem> =
        follow_ups.map(|id| FollowUpId::parse(id).ok_or(Problem::NotFound("follow-up"))).collect();
    let text = |name: &str| typed.one(name).to_owned();
    let way = if typed.one("way") == "server" { LetterWay::Server } else { LetterWay::Own };
    let input = WriteLetter {
        action,
        kind,
        contact,
        other,
        follow_ups: follow_ups?,
        to_email: text("to_email"),
        other_email: text("other_email"),
        subject: text("subject"),
        body: text("body"),
        way,
    };
    match write_letter(&web.app, member.actor(), &input).await {
        Ok(done) if way == LetterWay::Server => {
            let who = look::name(&web, member.actor(), contact.0).await?;
            let told = say::letter_leaves(actions::LETTER_WAITS_SECONDS, who);
            Ok(go(&web, &format!("/contacts/{contact}"), told, Some(done.action.0)))
        }
        Ok(done) => {
            Ok(go(&web, &format!("/letters/{}", done.answer.letter), say::letter_kept(), Some(done.action.0)))
        }
        Err(
            problem @ (Problem::Invalid(_)
            | Problem::Refused(
                Refusal::NeedsPermission { .. } | Refusal::PermissionWithdrawn { .. },
            )),
        ) => {
            let wrongs = Wrongs::of(problem)?;
            let screen = letters::letter_screen(&web.app, member.actor(), kind, contact, about).await?;
            again(&write_page(&web, &member, &screen, about, &typed, &wrongs)?)
        }
        Err(other) => Err(other.into()),
    }
}

/// `GET /letters`
pub(crate) async fn list(State(web): State<Web>, member: Member) -> Answer {
    let actor = member.actor();
    let today = actor.day(web.app.clock.now());
    let lines = letters::letters(&web.app, actor).await?;
    let lines = lines.into_iter().map(|line| {
        let kind = say::letter_kind(line.kind.as_str());
        let state = LetterState::parse(&line.state);
        let on = days::ago(actor.day(line.made_at.timestamp()), today);
        let detail = match line.user_id == actor.user.0 {
            true => say::letters_line(on, kind, line.subject),
            false => say::letters_line_by(on, kind, line.subject, line.rep),
        };
        LetterLine {
            href: format!("/letters/{}", line.id),
            who: line.name,
            detail,
            state: state.map_or_else(String::new, |state| say::letter_state(state.as_str())),
            is_trouble: state.is_some_and(LetterState::wants_the_rep),
        }
    });
    page(&LettersPage {
        shell: member.shell(&web, say::letters_title(), Place::More),
        letters: lines.collect(),
    })
}

/// `GET /letters/{letter}`
pub(crate) async fn show(State(web): State<Web>, member: Member, Named(id): Named<Uuid>) -> Answer {
    let view = letters::letter(&web.app, member.actor(), id).await?;
    page(&letter_page(&web, &member, &view, None)?)
}

fn letter_page(
    web: &Web,
    member: &Member,
    view: &LetterView,
    notice: Option<String>,
) -> Result<LetterPage, Trouble> {
    let LetterView { letter, contact, other, is_mine, .. } = view;
    let state = letter.letter_state().map_err(Problem::from)?;
    let kind = letter.letter_kind().map_err(Problem::from)?;
    let mut shell = member.shell(web, say::letter_kind(kind.as_str()), Place::People);
    shell.notice = notice.or(shell.notice);
    let addresses: Vec<&str> =
        [letter.to_email.as_deref(), letter.other_email.as_deref()].into_iter().flatten().collect();
    let to_both = kind.recipients() > 1 && other.is_some();
    let mut names = vec![contact.name.clone()];
    names.extend(other.iter().filter(|_| to_both).map(|other| other.name.clone()));
    let mut ids = web.ids()?;
    Ok(LetterPage {
        heading: say::letter_kind(kind.as_str()),
        back: format!("/contacts/{}", contact.id),
        who: contact.name.clone(),
        state: told(view, state, member),
        is_trouble: matches!(state, LetterState::Failed | LetterState::Unknown),
        to: if addresses.is_empty() {
            people::list(&names)
        } else {
            format!("{} ({})", people::list(&names), addresses.join(", "))
        },
        subject: letter.subject.clone(),
        body: letter.body.clone(),
        ways: if state == LetterState::Handed && *is_mine { ways(view, &addresses) } else { Vec::new() },
        words: if *is_mine { words(letter.id, state, &mut ids) } else { Vec::new() },
        shell,
    })
}

/// Where it stands, and what that means.
fn told(view: &LetterView, state: LetterState, member: &Member) -> String {
    let letter = &view.letter;
    let actor = member.actor();
    let on = letter.ended_at.map(|at| day_full(actor.day(at.timestamp())));
    let why = letter.why.clone().unwrap_or_else(say::letter_why_unknown);
    match state {
        LetterState::Queued => match &letter.why {
            Some(why) => {
                let next = actor.local(letter.leaves_at.timestamp()).strftime("%H:%M").to_string();
                say::letter_told_waits(next, why)
            }
            None => say::letter_told_queued(),
        },
        LetterState::Sending => say::letter_told_sending(),
        LetterState::Handed => say::letter_told_handed(),
        LetterState::Sent => on.map_or_else(say::letter_told_sent_some_day, say::letter_told_sent),
        LetterState::Failed => say::letter_told_failed(why),
        LetterState::Unknown => say::letter_told_unknown(why),
        LetterState::Withdrawn => say::letter_told_withdrawn(),
    }
}

/// Programs that can send it: the fields are part of the address.
fn ways(view: &LetterView, addresses: &[&str]) -> Vec<Act> {
    let encoded = |text: &str| utf8_percent_encode(&text.replace('\n', "\r\n"), NON_ALPHANUMERIC).to_string();
    let (subject, body) = (encoded(&view.letter.subject), encoded(&view.letter.body));
    let to: Vec<String> = addresses.iter().map(|address| encoded(address)).collect();
    let mail = format!("mailto:{}?subject={subject}&body={body}", to.join(","));
    let mut ways = Vec::new();
    // What is too long for an address is copied.
    let (mail, sms_body) = match mail.len() > LINK_MAX {
        true => (format!("mailto:{}?subject={subject}", to.join(",")), String::new()),
        false => (mail, format!("?&body={body}")),
    };
    // M30: only the ways that are open; paper always is.
    if view.may_be_mailed {
        ways.push(Act::link(say::letter_open(), mail).icon("mail"));
    }
    let texts = view.reaching.way(Channel::Sms).is_ok() && !view.reaching.calls_wait();
    let phone = view.contact.phone.as_deref().filter(|_| texts).map(Phone::new);
    if let Some(phone) = phone.filter(|phone| phone.dial.chars().any(|c| c.is_ascii_digit())) {
        ways.push(Act::link(say::letter_as_text(), format!("sms:{}{sms_body}", phone.dial)).icon("text"));
    }
    ways
}

/// What the rep may say of it.
fn words(letter: Uuid, state: LetterState, ids: &mut Ids) -> Vec<Act> {
    let mut act = |label: String, word: &str| {
        Act::post(label, format!("/letters/{letter}/word")).with("id", ids.text()).with("word", word)
    };
    match state {
        LetterState::Queued => {
            vec![act(say::letter_take_back(), "drop"), act(say::letter_myself(), "myself")]
        }
        LetterState::Handed => vec![act(say::letter_went(), "went"), act(say::letter_leave(), "drop")],
        LetterState::Failed => {
            vec![
                act(say::letter_again(), "again"),
                act(say::letter_myself(), "myself"),
                act(say::letter_leave(), "drop"),
            ]
        }
        LetterState::Unknown => {
            vec![
                act(say::letter_went(), "went"),
                act(say::letter_did_not_go(), "again"),
                act(say::letter_leave(), "drop"),
            ]
        }
        LetterState::Sending | LetterState::Sent | LetterState::Withdrawn => Vec::new(),
    }
}

/// `POST /letters/{letter}/word`
pub(crate) async fn tell(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<Uuid>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let word = match typed.one("word") {
        "went" => LetterWord::Went,
        "again" => LetterWord::Again,
        "myself" => LetterWord::Myself,
        "drop" => LetterWord::Drop,
        _ => return Err(Problem::NotFound("letter").into()),
    };
    match tell_letter(&web.app, member.actor(), &TellLetter { action, letter: id, word }).await {
        Ok(done) => {
            let told = match word {
                LetterWord::Went => say::letter_did_went(),
                LetterWord::Again => say::letter_did_again(),
                LetterWord::Myself => say::letter_kept(),
                LetterWord::Drop => say::letter_did_drop(),
            };
            let to = match word {
                LetterWord::Went => format!("/contacts/{}", done.answer.contact),
                _ => format!("/letters/{id}"),
            };
            Ok(go(&web, &to, told, Some(done.action.0)))
        }
        Err(problem @ Problem::Invalid(_)) => {
            let notice = problem.to_string();
            let view = letters::letter(&web.app, member.actor(), id).await?;
            again(&letter_page(&web, &member, &view, Some(notice))?)
        }
        Err(other) => Err(other.into()),
    }
}

/// `GET /contacts/{contact}/brief`
pub(crate) async fn brief(
    State(web): State<Web>,
    member: Member,
    Named(contact): Named<ContactId>,
) -> Answer {
    let actor = member.actor();
    let view = letters::call_brief(&web.app, actor, contact).await?;
    let today = actor.day(web.app.clock.now());
    let CallBrief { contact, said_no, bought, follow_up, state, reaching } = &view;
    let mut ids = web.ids()?;
    let acts = follow_up.map(|id| {
        let completion = format!("/follow-ups/{id}/completion");
        let reopened = Act::post(say::brief_talk_again(), completion.clone()).with("reopened", "on");
        vec![
            Act::post(say::brief_done(), completion).with("action", ids.text()).icon("check"),
            reopened.with("action", ids.text()).icon("note"),
        ]
    });
    page(&BriefPage {
        shell: member.shell(&web, say::brief_title(), Place::People),
        back: format!("/contacts/{}", contact.id),
        who: contact.name.clone(),
        reach: people::reach(
            contact.id,
            contact.phone.as_deref(),
            contact.emails.first().map(String::as_str),
            state.do_not_contact,
            Some(reaching),
        ),
        said_no: said_no
            .iter()
            .map(|no| (format!("{}, {}", no.product, day_short(no.on.0, today)), no.why.clone()))
            .collect(),
        bought: bought
            .iter()
            .map(|one| {
                let on = one.on.map(|on| day_short(on.0, today));
                let detail = match (on, one.happy_call) {
                    (Some(on), true) => say::brief_bought_ring(on),
                    (None, true) => say::brief_bought_ring_some_day(),
                    (on, false) => on.unwrap_or_default(),
                };
                (one.name.clone(), format!("/contacts/{}", one.id), detail)
            })
            .collect(),
        words: what_to_say(&view),
        acts: acts.unwrap_or_default(),
    })
}

/// Thanks first; nothing of what the others bought or paid (M23).
fn what_to_say(view: &CallBrief) -> Vec<String> {
    let names: Vec<String> = view.bought.iter().map(|one| one.name.clone()).collect();
    let mut words = Vec::new();
    words.push(match names.len() {
        0 => say::brief_thank_names(),
        count => say::brief_thank_bought(count, people::list(&names)),
    });
    if view.bought.iter().any(|one| one.happy_call) {
        words.push(say::brief_happy_call());
    }
    if let Some(no) = view.said_no.first() {
        words.push(say::brief_ask_since(no.product.as_str()));
    }
    words.push(say::brief_listen());
    words
}
