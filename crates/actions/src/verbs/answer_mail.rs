//! What the member decides about a mail that came in: whose it is, whether there is a moment in it, whether the signature
//! is right (M2, M14, M19).

use domain::contact::{Basis, Provenance};
use domain::fact::{FactKind, Of};
use domain::{ActionId, ContactId};
use language::say;
use reading::Captured;
use serde::{Deserialize, Serialize};
use store::Json;
use store::rows::{ContactPointRow, ContactRow, MailRow};
use uuid::Uuid;

use super::MomentMark;
use super::contact::{ContactDetails, person};
use super::learn::Taught;
use super::receive_mail::{MailAnswer, emptied};
use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::mail::{Means, found_of, kept, means, signed};
use crate::people::{Origin, POINTS_MAX, Person, keys};
use crate::text::{NAME_MAX, one_line};
use crate::{Actor, App, Done, Problem};

/// Says whose a waiting mail is.
#[derive(Debug, Clone, PartialEq)]
pub struct FileMail {
    /// The client's id.
    pub action: ActionId,
    /// Which mail.
    pub mail: Uuid,
    /// Whose it is.
    pub whose: WhoseMail,
}

/// Whose a mail is.
#[derive(Debug, Clone, PartialEq)]
pub enum WhoseMail {
    /// Somebody new, as the member wants them written down.
    New(Box<ContactDetails>),
    /// A contact whose address was not known yet.
    Known(ContactId),
}

/// Confirms or dismisses a moment that a mail may show.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerMoment {
    /// The client's id.
    pub action: ActionId,
    /// Which mail.
    pub mail: Uuid,
    /// Which moment: `praise`, `complaint` …
    pub kind: String,
    /// Whether it is one.
    pub yes: bool,
}

/// Takes over what the signature says of the contact, or waves it away.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerSignature {
    /// The client's id.
    pub action: ActionId,
    /// Which mail.
    pub mail: Uuid,
    /// Whether to take it over.
    pub yes: bool,
}

/// What came of a moment that was confirmed or dismissed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MailMomentAnswer {
    /// Whose.
    pub contact: Uuid,
    /// The moment that opened; none when it was dismissed, a complaint, or they are not to be asked.
    pub moment: Option<Uuid>,
}

/// One thing that a mail says otherwise than the contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldNews {
    /// `title`, `company`, `phone` or `email`.
    pub field: &'static str,
    /// What is kept now, for a field that has one value.
    pub was: Option<String>,
    /// What the mail says.
    pub now: String,
}

/// Says whose a waiting mail is, and files it. Somebody new becomes a contact who wrote of their own accord.
///
/// # Errors
/// [`Problem::NotFound`] for a mail that isn't the actor's or doesn't wait, [`Problem::Invalid`] for details that can't be
/// read or a person whom a colleague keeps, [`Problem::Refused`] for somebody who asked not to be contacted.
pub async fn file_mail(app: &App, actor: &Actor, input: &FileMail) -> Result<Done<MailAnswer>, Problem> {
    decided!(input.action, file_once(app, actor, input))
}

async fn file_once(app: &App, actor: &Actor, input: &FileMail) -> Result<Done<MailAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "file_mail").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let before = draft.own_mail(input.mail, "waiting").await?;
    let contact = match &input.whose {
        WhoseMail::New(details) => draft.who_wrote(details, &before).await?,
        WhoseMail::Known(id) => {
            let row = draft.contact(*id).await?;
            let emails =
                before.address.iter().filter_map(|address| reading::EmailAddress::parse(address).ok());
            let person = Person { name: row.name.clone(), emails: emails.collect(), ..Person::default() };
            draft.find_or_add(&person, own(), Some(*id)).await?;
            row
        }
    };
    let mut after = before.clone();
    draft.file_mail(&mut after, &contact, false).await?;
    let answer = MailAnswer::of(&after);
    draft.change(before, after);
    draft.commit(answer).await
}

/// Throws a waiting mail away. Its words stay for Undo, and go with it.
///
/// # Errors
/// [`Problem::NotFound`] for a mail that isn't the actor's or doesn't wait.
pub async fn drop_mail(
    app: &App,
    actor: &Actor,
    action: ActionId,
    mail: Uuid,
) -> Result<Done<MailAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, action, "drop_mail").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let before = draft.own_mail(mail, "waiting").await?;
    let after = MailRow { state: "dropped".into(), ..emptied(before.clone()) };
    let answer = MailAnswer::of(&after);
    draft.change(before, after);
    draft.commit(answer).await
}

/// Confirms or dismisses a moment that a mail may show (M2). Confirmed it opens on the day of the mail, with its words.
///
/// # Errors
/// [`Problem::NotFound`] for a mail that isn't the actor's, or that shows no such moment (any more).
pub async fn answer_moment(
    app: &App,
    actor: &Actor,
    input: &AnswerMoment,
) -> Result<Done<MailMomentAnswer>, Problem> {
    decided!(input.action, answer_moment_once(app, actor, input))
}

async fn answer_moment_once(
    app: &App,
    actor: &Actor,
    input: &AnswerMoment,
) -> Result<Done<MailMomentAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "answer_moment").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let before = draft.own_mail(input.mail, "filed").await?;
    let contact = ContactId(before.contact_id.ok_or(Problem::NotFound("mail"))?);
    draft.contact(contact).await?;
    let mut found = found_of(&before);
    let one = found.iter_mut().find(|one| one.kind == input.kind && one.state == "open");
    let one = one.ok_or(Problem::NotFound("moment"))?;
    one.state = if input.yes { "taken" } else { "dismissed" }.into();
    let words = Some(one.words.clone()).filter(|words| !words.is_empty());
    if let Ok(kind) = one.kind.parse() {
        let words = one.words.clone();
        draft.learn(&[Taught { kind, words, is_right: input.yes }]).await?;
    }
    draft.about(contact.0);
    let on = before.on_day.0;
    let mut answer = MailMomentAnswer { contact: contact.0, moment: None };
    match means(&input.kind).filter(|_| input.yes) {
        Some(Means::Moment(kind)) => {
            let mark = MomentMark { kind, words, deal: None, event: None };
            answer.moment = draft.mark(contact, &mark, on).await?;
        }
        Some(Means::Complaint) => draft.complain(contact, words, on).await?,
        Some(Means::Answer) | None => {}
    }
    let mut after = MailRow { found: Json(kept(&found)), ..before.clone() };
    after.waits = draft.still_waits(&after).await?;
    draft.change(before, after);
    draft.commit(answer).await
}

/// Takes over what the signature says of the contact, or waves it away. Undo gives the details back.
///
/// # Errors
/// [`Problem::NotFound`] for a mail that isn't the actor's.
pub async fn answer_signature(
    app: &App,
    actor: &Actor,
    input: &AnswerSignature,
) -> Result<Done<MailMomentAnswer>, Problem> {
    decided!(input.action, answer_signature_once(app, actor, input))
}

async fn answer_signature_once(
    app: &App,
    actor: &Actor,
    input: &AnswerSignature,
) -> Result<Done<MailMomentAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "answer_signature").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let before = draft.own_mail(input.mail, "filed").await?;
    let contact = ContactId(before.contact_id.ok_or(Problem::NotFound("mail"))?);
    let row = draft.contact(contact).await?;
    draft.about(row.id);
    if input.yes {
        draft.take_over(&row, &before).await?;
    }
    let signature = if input.yes { "taken" } else { "dismissed" };
    let mut after = MailRow { signature: signature.into(), ..before.clone() };
    after.waits = draft.still_waits(&after).await?;
    draft.change(before, after);
    draft.commit(MailMomentAnswer { contact: contact.0, moment: None }).await
}

fn own() -> Origin {
    Origin {
        provenance: Provenance::Own,
        basis: Basis::Relationship,
        given_by: None,
        ask: None,
        import: None,
    }
}

impl Draft<'_> {
    /// A mail of the actor in that state.
    async fn own_mail(&mut self, id: Uuid, state: &str) -> Result<MailRow, Problem> {
        let row = self.row::<MailRow>(id, "mail").await?;
        let fits = row.owner_id == self.actor.user.0 && row.state == state;
        if fits { Ok(row) } else { Err(Problem::NotFound("mail")) }
    }

    /// The new contact, or the known one whom the details certainly mean. M19: it says that they wrote themselves.
    async fn who_wrote(&mut self, details: &ContactDetails, mail: &MailRow) -> Result<ContactRow, Problem> {
        let mut person = person(details, self.actor)?;
        let day = language::day_full(mail.on_day.0);
        let wrote =
            if mail.direction == "out" { say::came_by_mail_out(day) } else { say::came_by_mail_in(day) };
        person.extra.push((say::came_by_mail(), wrote));
        let found = self.find_or_add(&person, own(), None).await?;
        if let Some(owner) = found.kept_by {
            let why = format!(
                "{owner} keeps {} already. Ask them, or have a manager give you the contact.",
                found.name
            );
            return Err(Problem::field("name", why));
        }
        match self.new.contacts.iter().find(|row| row.id == found.contact) {
            Some(new) => Ok(new.clone()),
            None => self.contact(ContactId(found.contact)).await,
        }
    }

    /// Whether the signature says something that the contact doesn't, and the rep never waved one of theirs away.
    pub(crate) async fn has_news(&mut self, mail: &MailRow, contact: &ContactRow) -> Result<bool, Problem> {
        if mail.signature != "open" || self.new.contacts.iter().any(|new| new.id == contact.id) {
            return Ok(false);
        }
        let points = self.reader.points_of(contact.id).await?;
        if news(mail, contact, &points, self.actor).is_empty() {
            return Ok(false);
        }
        let others = self.reader.mails_with(contact.id).await?;
        Ok(!others.iter().any(|other| other.signature == "dismissed"))
    }

    async fn still_waits(&mut self, mail: &MailRow) -> Result<bool, Problem> {
        if found_of(mail).iter().any(|one| one.state == "open") {
            return Ok(true);
        }
        let Some(contact) = mail.contact_id else { return Ok(false) };
        let row = self.row::<ContactRow>(contact, "contact").await?;
        self.has_news(mail, &row).await
    }

    async fn take_over(&mut self, row: &ContactRow, mail: &MailRow) -> Result<(), Problem> {
        let mut points = self.reader.points_of(row.id).await?;
        let all = news(mail, row, &points, self.actor);
        if all.is_empty() {
            return Err(Problem::field("signature", say::answer_signature_known()));
        }
        let mut after = row.clone();
        let mut person = Person::default();
        for one in all {
            match one.field {
                "title" => after.title = Some(one.now),
                "company" => {
                    after.company_id = self.company(&one.now).await?;
                    after.company = Some(one.now);
                }
                "phone" => person.phones.extend(reading::normalise_phone(&one.now, self.actor.region)),
                _ => person.emails.extend(reading::EmailAddress::parse(&one.now)),
            }
        }
        let from = points.len();
        for point in self.points(row.id, &person) {
            let position = i64::try_from(points.len()).unwrap_or(i64::MAX);
            points.push(ContactPointRow { position, ..point });
        }
        points.truncate(from.max(POINTS_MAX));
        let first =
            |kind: &str| points.iter().find(|point| point.kind == kind).map(|point| point.value.clone());
        after.phone = after.phone.or_else(|| first("phone"));
        after.email = after.email.or_else(|| first("email"));
        (after.name_key, after.search_text) = keys(&after, &points);
        self.new.points.extend(points.into_iter().skip(from));
        let of = Of { contact: Some(ContactId(row.id)), ..Of::default() };
        let today = self.today;
        self.fact(FactKind::ContactChanged, today, of, None, None);
        self.change(row.clone(), after);
        Ok(())
    }
}

/// What a mail says of the contact that isn't kept yet (M14).
pub(crate) fn news(
    mail: &MailRow,
    contact: &ContactRow,
    points: &[ContactPointRow],
    actor: &Actor,
) -> Vec<FieldNews> {
    let Some(signed) = signed(mail, actor.region) else { return vec![] };
    if !may_be(&signed, contact) {
        return vec![];
    }
    let mut all = Vec::new();
    let differs = |kept: &Option<String>, said: &Option<String>| {
        let said = said
            .as_deref()
            .map(one_line)
            .filter(|said| !said.is_empty() && said.chars().count() <= NAME_MAX)?;
        let same = kept.as_deref().is_some_and(|kept| identity::fold(kept) == identity::fold(&said));
        (!same).then_some(said)
    };
    if let Some(now) = differs(&contact.title, &signed.title) {
        all.push(FieldNews { field: "title", was: contact.title.clone(), now });
    }
    if let Some(now) = differs(&contact.company, &signed.company)
        && contact
            .company
            .as_deref()
            .is_none_or(|kept| identity::fold_company(kept) != identity::fold_company(&now))
    {
        all.push(FieldNews { field: "company", was: contact.company.clone(), now });
    }
    let has =
        |kind: &str, normal: &str| points.iter().any(|point| point.kind == kind && point.normal == normal);
    for phone in &signed.phones {
        let normal = phone.e164.clone().unwrap_or_else(|| crate::people::digits(&phone.raw));
        if !has("phone", &normal) {
            all.push(FieldNews { field: "phone", was: None, now: phone.raw.clone() });
        }
    }
    for email in &signed.emails {
        if !has("email", &email.as_str().to_lowercase()) {
            all.push(FieldNews { field: "email", was: None, now: email.as_str().to_owned() });
        }
    }
    all.dedup();
    all
}

/// Whether the one who signed may be the contact: they share a word of the name. Otherwise somebody else signed.
fn may_be(signed: &Captured, contact: &ContactRow) -> bool {
    let fold = |name: &str| identity::fold(name).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let theirs = fold(signed.name.as_deref().unwrap_or_default());
    fold(&contact.name).iter().any(|word| word.chars().count() > 1 && theirs.contains(word))
}
