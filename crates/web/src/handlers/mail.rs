//! Mails that come in: given by hand, looked at, decided (M2).

use actions::views::contacts::people_named;
use actions::views::mail::{self as view, MailPage as Seen, mail_inbox, mail_page};
use actions::{
    AnswerMoment, AnswerSignature, CameBy, FileMail, FoundMoment, MailAnswer, Problem, ReceiveMail, WhoseMail,
};
use axum::extract::{Request, State};
use domain::{ActionId, ContactId};
use language::day_full;
use store::MailLine as Line;
use uuid::Uuid;

use super::import::read_upload;
use crate::answers::{Answer, again, page};
use crate::forms::{Named, Typed, Wrongs};
use crate::handlers::contacts;
use crate::layout::Place;
use crate::pages::mail::{MailLine, MailListPage, MailMoment, MailPage, Stranger};
use crate::parts::{Act, Field};
use crate::phrases::{noticed, people};
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;

/// The most bytes of a mail, as `interop` reads them.
const MAIL_BYTES_MAX: usize = 25 << 20;
/// Contacts that a typed name is compared with.
const CHOICES_MAX: usize = 6;

/// `GET /mail`
pub(crate) async fn list(State(web): State<Web>, member: Member) -> Answer {
    page(&list_page(&web, &member, Field::default(), Field::default()).await?)
}

async fn list_page(web: &Web, member: &Member, file: Field, text: Field) -> Result<MailListPage, Trouble> {
    let inbox = mail_inbox(&web.app, member.actor()).await?;
    let mut ids = web.ids()?;
    let lines = |lines: &[Line]| lines.iter().map(line).collect();
    Ok(MailListPage {
        shell: member.shell(web, say::mail_title(), Place::More),
        file_id: ids.text(),
        file,
        text_id: ids.text(),
        text,
        strangers: lines(&inbox.strangers),
        to_decide: lines(&inbox.to_decide),
        lately: lines(&inbox.lately),
    })
}

fn line(line: &Line) -> MailLine {
    let found = line.found.0.as_array().into_iter().flatten();
    let mut found = found.filter_map(|one| serde_json::from_value::<FoundMoment>(one.clone()).ok());
    let open = found.find(|one| one.state == "open" && !noticed::question(&one.kind).is_empty());
    let day = day_full(line.on_day.0);
    MailLine {
        href: format!("/mail/{}", line.id),
        who: who(line.contact.as_deref(), line.from_name.as_deref(), line.address.as_deref()),
        about: line.subject.clone().unwrap_or_default(),
        detail: match open {
            Some(open) => say::mail_line(day, open.kind),
            None if line.waits && line.contact_id.is_some() => say::mail_line_signed(day),
            None => day,
        },
    }
}

fn who(contact: Option<&str>, name: Option<&str>, address: Option<&str>) -> String {
    contact.or(name).or(address).map_or_else(say::mail_nobody, str::to_owned)
}

/// `POST /mail/file`: a mail as a file.
pub(crate) async fn upload(State(web): State<Web>, member: Member, request: Request) -> Answer {
    let Some(upload) = read_upload(request, MAIL_BYTES_MAX).await? else {
        let wrong = Field::wrong("", say::mail_file_missing());
        return again(&list_page(&web, &member, wrong, Field::default()).await?);
    };
    let fresh = web.ids()?.make();
    let action = match upload.id.as_deref().map(str::trim).filter(|id| !id.is_empty()) {
        None => ActionId(fresh),
        Some(id) => ActionId::parse(id)
            .ok_or(Trouble::BadRequest("This form has lost its number. Open the page again."))?,
    };
    match receive(&web, &member, ReceiveMail::from_bytes(action, &upload.bytes, CameBy::Page)).await? {
        Ok(answer) => Ok(answer),
        Err(why) => again(&list_page(&web, &member, Field::wrong("", why), Field::default()).await?),
    }
}

/// `POST /mail/pasted`: the words of a mail.
pub(crate) async fn pasted(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let text = typed.one("text");
    match receive(&web, &member, ReceiveMail::from_pasted(action, text, CameBy::Page)).await? {
        Ok(answer) => Ok(answer),
        Err(why) => {
            crate::told::note("text", &why);
            again(&list_page(&web, &member, Field::default(), Field::wrong(text, why)).await?)
        }
    }
}

/// Takes a mail in; the inner error is a sentence for beside the field.
async fn receive(
    web: &Web,
    member: &Member,
    input: Result<ReceiveMail, Problem>,
) -> Result<Result<axum::response::Response, String>, Trouble> {
    let input = match input {
        Ok(input) => input,
        Err(Problem::Unreadable(why)) => return Ok(Err(why)),
        Err(other) => return Err(other.into()),
    };
    let done = actions::receive_mail(&web.app, member.actor(), &input).await?;
    Ok(Ok(received(web, done.action, &done.answer)))
}

fn received(web: &Web, action: ActionId, answer: &MailAnswer) -> axum::response::Response {
    let to = format!("/mail/{}", answer.mail);
    let undo = (!answer.known).then_some(action.0);
    match answer.state.as_str() {
        _ if answer.of_a_calendar => go(web, "/mail", say::mail_of_a_calendar(), undo),
        "kept_out" => go(web, "/mail", say::mail_kept_out(), undo),
        "dropped" => go(web, "/mail", say::mail_dropped_before(), None),
        _ if answer.known => go(web, &to, say::mail_here_already(), None),
        "filed" => go(web, &to, say::mail_filed(), undo),
        _ => go(web, &to, say::mail_waits(), undo),
    }
}

/// `GET /mail/{mail}`
pub(crate) async fn show(State(web): State<Web>, member: Member, Named(id): Named<Uuid>) -> Answer {
    let seen = mail_page(&web.app, member.actor(), id).await?;
    page(&shown(&web, &member, seen, None, vec![])?)
}

/// `POST /mail/{mail}/person`: somebody new wrote it.
pub(crate) async fn add_person(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<Uuid>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let details = contacts::details(&typed, None);
    let input = FileMail { action, mail: id, whose: WhoseMail::New(Box::new(details)) };
    match actions::file_mail(&web.app, member.actor(), &input).await {
        Ok(done) => Ok(filed(&web, id, done.action)),
        Err(problem) => {
            let wrongs = contacts::renamed(problem)?;
            let seen = mail_page(&web.app, member.actor(), id).await?;
            again(&shown(&web, &member, seen, Some((&typed, &wrongs)), vec![])?)
        }
    }
}

fn filed(web: &Web, mail: Uuid, action: ActionId) -> axum::response::Response {
    go(web, &format!("/mail/{mail}"), say::mail_filed_new(), Some(action.0))
}

/// `POST /mail/{mail}/contact`: a contact wrote it, chosen by a tap (`contact`) or by name (`who`).
pub(crate) async fn choose(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<Uuid>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let mut wrongs = Wrongs::default();
    let mut choices = vec![];
    let chosen: Option<ContactId> = match (typed.maybe_id("contact", "contact")?, typed.given("who")) {
        (Some(contact), _) => Some(contact),
        (None, None) => {
            wrongs.add("who", say::mail_who_missing());
            None
        }
        // The same form again, as after a double tap: the mail waits no more, and the answer is known.
        (None, Some(_)) if actions::was_done(&web.app, member.actor(), action).await? => {
            Some(ContactId(Uuid::nil()))
        }
        (None, Some(name)) => {
            choices = people_named(&web.app, member.actor(), name, CHOICES_MAX).await?;
            if let [only] = choices.as_slice() {
                Some(ContactId(only.id))
            } else {
                let why = match choices.len() {
                    0 => say::mail_who_nobody(),
                    _ => say::mail_who_several(),
                };
                wrongs.add("who", why);
                None
            }
        }
    };
    if let Some(contact) = chosen {
        let input = FileMail { action, mail: id, whose: WhoseMail::Known(contact) };
        match actions::file_mail(&web.app, member.actor(), &input).await {
            Ok(done) => return Ok(filed(&web, id, done.action)),
            Err(problem) => wrongs = Wrongs::of(problem)?.beside("who"),
        }
    }
    let mut seen = mail_page(&web.app, member.actor(), id).await?;
    if choices.len() > 1 {
        seen.perhaps = choices.into_iter().map(|one| (one.id, one.name, one.company)).collect();
    }
    again(&shown(&web, &member, seen, Some((&typed, &wrongs)), vec!["who"])?)
}

/// `POST /mail/{mail}/disposal`
pub(crate) async fn throw_away(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<Uuid>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let done = actions::drop_mail(&web.app, member.actor(), action, id).await?;
    Ok(go(&web, "/mail", say::mail_thrown_away(), Some(done.action.0)))
}

/// `POST /mail/{mail}/moments`: `kind`, and `answer` yes or no.
pub(crate) async fn answer_moment(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<Uuid>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let yes = yes(&typed)?;
    let kind = typed.one("kind").to_owned();
    let input = AnswerMoment { action, mail: id, kind: kind.clone(), yes };
    let done = actions::answer_moment(&web.app, member.actor(), &input).await?;
    let here = format!("/mail/{id}");
    let contact = done.answer.contact;
    let (to, text) = match (yes, done.answer.moment, kind.as_str()) {
        (false, ..) => (here, say::mail_moment_waved()),
        (true, Some(_), _) => (here, say::mail_moment_open()),
        (true, None, "complaint") => (here, say::mail_moment_complaint()),
        (true, None, "not_yet" | "declined_referral") => {
            (format!("/ask/{contact}"), say::mail_moment_answer())
        }
        (true, None, _) => (here, say::mail_moment_none()),
    };
    Ok(go(&web, &to, text, Some(done.action.0)))
}

/// `POST /mail/{mail}/signature`: `answer` yes or no.
pub(crate) async fn answer_signature(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<Uuid>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let yes = yes(&typed)?;
    let input = AnswerSignature { action, mail: id, yes };
    let done = actions::answer_signature(&web.app, member.actor(), &input).await?;
    let text = if yes { say::mail_signature_taken() } else { say::mail_signature_left() };
    Ok(go(&web, &format!("/mail/{id}"), text, Some(done.action.0)))
}

fn yes(typed: &Typed) -> Result<bool, Trouble> {
    match typed.one("answer") {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(Trouble::BadRequest("This form has lost its answer. Open the page again.")),
    }
}

/// The page; with what was typed into one of the forms for a stranger, and what is wrong with it.
fn shown(
    web: &Web,
    member: &Member,
    seen: Seen,
    typed: Option<(&Typed, &Wrongs)>,
    by_name: Vec<&str>,
) -> Result<MailPage, Trouble> {
    let mut ids = web.ids()?;
    let href = format!("/mail/{}", seen.mail.id);
    let whole = seen.mail.words.clone().unwrap_or_default();
    let stranger = stranger(&seen, &href, typed, !by_name.is_empty(), &mut ids);
    let mut shell = member.shell(web, say::mail_title(), Place::More);
    if let Some((_, wrongs)) = typed {
        shell.notice = wrongs.others(&["name", "title", "company", "phone", "email", "who"]);
    }
    let contact = seen.contact.as_ref();
    let mut when = vec![say::mail_when(day_full(seen.mail.on_day.0), seen.mail.direction.as_str())];
    when.extend(seen.mail.is_cut.then(say::mail_cut));
    let signature = (!seen.news.is_empty()).then(|| {
        let act = |label: String, answer: &str, id: String| {
            Act::post(label, format!("{href}/signature")).with("id", id).with("answer", answer)
        };
        (act(say::mail_signature_take(), "yes", ids.text()), act(say::mail_no(), "no", ids.text()))
    });
    let moments = seen.moments.iter().map(|one| moment(one, &href, contact.map(|row| row.id), &mut ids));
    Ok(MailPage {
        moments: moments.collect(),
        shell,
        subject: seen.mail.subject.clone().unwrap_or_else(say::mail_no_subject),
        who: who(
            contact.map(|row| row.name.as_str()),
            seen.mail.from_name.as_deref(),
            seen.mail.address.as_deref(),
        ),
        who_href: contact.map(|row| format!("/contacts/{}", row.id)).unwrap_or_default(),
        address: seen.mail.address.clone().unwrap_or_default(),
        when: when.join(" "),
        whole: if whole.trim() == seen.own_words { String::new() } else { whole },
        words: seen.own_words,
        attachments: seen.attachments.iter().map(|(name, bytes)| attachment(name, *bytes)).collect(),
        news: seen
            .news
            .into_iter()
            .map(|one| (say::mail_signed_field(one.field), one.was.unwrap_or_default(), one.now))
            .collect(),
        signature,
        stranger,
    })
}

fn stranger(
    seen: &Seen,
    href: &str,
    typed: Option<(&Typed, &Wrongs)>,
    by_name: bool,
    ids: &mut crate::server::Ids,
) -> Option<Stranger> {
    let details = seen.stranger.as_ref()?;
    let field = |name: &str, read: String| match typed {
        Some((typed, wrongs)) if !by_name => wrongs.field(typed, name),
        _ => Field::of(read),
    };
    let perhaps = seen.perhaps.iter().map(|(id, name, company)| {
        Act::post(people::role(Some(name), company.as_deref()), format!("{href}/contact"))
            .with("id", ids.text())
            .with("contact", id.to_string())
    });
    Some(Stranger {
        perhaps: perhaps.collect(),
        href: href.to_owned(),
        id: ids.text(),
        name: field("name", details.name.clone()),
        title: field("title", details.title.clone()),
        company: field("company", details.company.clone()),
        phone: field("phone", details.phones.join("; ")),
        email: field("email", details.emails.join("; ")),
        who_id: ids.text(),
        who: match typed {
            Some((typed, wrongs)) if by_name => wrongs.field(typed, "who"),
            _ => Field::default(),
        },
    })
}

fn moment(one: &FoundMoment, href: &str, contact: Option<Uuid>, ids: &mut crate::server::Ids) -> MailMoment {
    let act = |label: String, answer: &str, id: String| {
        Act::post(label, format!("{href}/moments"))
            .with("id", id)
            .with("kind", one.kind.clone())
            .with("answer", answer)
            .about(noticed::question(&one.kind))
    };
    let asks = !matches!(one.kind.as_str(), "complaint" | "no_sale");
    let question = noticed::question(&one.kind);
    MailMoment {
        words: one.words.clone(),
        says: match one.when {
            Some(day) => say::mail_question_on(day_full(day.0), question),
            None => question,
        },
        answers: (one.state == "open")
            .then(|| (act(say::mail_yes(), "yes", ids.text()), act(say::mail_no(), "no", ids.text()))),
        decided: match one.state.as_str() {
            "taken" => say::mail_decided_yes(),
            "dismissed" => say::mail_decided_no(),
            _ => String::new(),
        },
        ask: contact
            .filter(|_| one.state == "taken" && asks)
            .map(|contact| Act::link(say::mail_ask(), format!("/ask/{contact}"))),
    }
}

fn attachment(name: &str, bytes: u64) -> String {
    let size = bytes.div_ceil(1000);
    if name.is_empty() { say::mail_attachment_nameless(size) } else { say::mail_attachment(name, size) }
}

/// "2 mails wait for you." for Today; nothing where none does.
pub(crate) async fn waiting(web: &Web, member: &Member) -> Result<String, Trouble> {
    Ok(match view::mails_waiting(&web.app, member.actor()).await? {
        0 => String::new(),
        count => say::mail_waiting(count),
    })
}
