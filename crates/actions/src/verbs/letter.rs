//! Writing letters, one by one and never the same words twice to the same person, and what comes of them (M22–M24, M34).

use domain::fact::{FactKind, Of};
use domain::follow_up::FollowUpKind;
use domain::letter::{LETTER_MAX, LetterKind, LetterState, SUBJECT_MAX, same_words};
use domain::referral::Stage;
use domain::{ActionId, ContactId, FollowUpId, Refusal};
use jiff::SignedDuration;
use language::say;
use serde::{Deserialize, Serialize};
use store::rows::{ContactRow, FollowUpRow, LetterRow, MailServerRow};
use store::{Instant, Json};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::reaching::reaching;
use crate::secret::hash_secret;
use crate::text::{Check, one_line};
use crate::{Actor, App, Done, Problem};

/// Seconds for which a letter can be taken back after it was sent off.
pub const LETTER_WAITS_SECONDS: i64 = 10;
/// The most follow-ups that one letter keeps: one card's.
const KEPT_AT_ONCE_MAX: usize = 100;

/// How a letter goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterWay {
    /// By the rep's mail server, from here.
    Server,
    /// With the rep's own program or telephone; they say when it went.
    Own,
}

/// Sends a letter off.
#[derive(Clone, PartialEq)]
pub struct WriteLetter {
    /// The client's id.
    pub action: ActionId,
    /// What it is for.
    pub kind: LetterKind,
    /// To whom.
    pub contact: ContactId,
    /// The other person: of whom it tells, or the second one it goes to.
    pub other: Option<ContactId>,
    /// What is kept when it has gone; all of it owed to the contact, and of the letter's kind.
    pub follow_ups: Vec<FollowUpId>,
    /// The address; may be empty where the rep sends it.
    pub to_email: String,
    /// The second address, of an introduction.
    pub other_email: String,
    /// One line.
    pub subject: String,
    /// The words.
    pub body: String,
    /// How it goes.
    pub way: LetterWay,
}

impl std::fmt::Debug for WriteLetter {
    /// Without addresses and words: they don't belong in logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let WriteLetter { action, kind, contact, way, .. } = self;
        f.debug_struct("WriteLetter")
            .field("action", action)
            .field("kind", kind)
            .field("contact", contact)
            .field("way", way)
            .finish_non_exhaustive()
    }
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LetterAnswer {
    /// The letter.
    pub letter: Uuid,
    /// To whom.
    pub contact: Uuid,
    /// Where it stands.
    pub state: String,
}

/// Sends a letter off: it leaves with the rep's server a few seconds later, or waits for the rep to say that it went.
/// What it was owed for is kept only then.
///
/// # Errors
/// [`Problem::Invalid`] for what can't be read, for words that went to this person before (M22) and for a server that
/// isn't set up; [`Problem::Refused`] for somebody who asked not to be contacted (M30); [`Problem::NotFound`] for a contact
/// or a follow-up that isn't the actor's.
pub async fn write_letter(
    app: &App,
    actor: &Actor,
    input: &WriteLetter,
) -> Result<Done<LetterAnswer>, Problem> {
    decided!(input.action, write_once(app, actor, input))
}

async fn write_once(app: &App, actor: &Actor, input: &WriteLetter) -> Result<Done<LetterAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "write_letter").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let contact = draft.contact(input.contact).await?;
    let other = match input.other {
        Some(other) => Some(draft.contact(other).await?),
        None => None,
    };
    draft.check_letter_reaches(input, &contact, other.as_ref()).await?;
    draft.check_letter_keeps(input).await?;
    let (subject, body, to_email, other_email) = check(input)?;
    draft.check_letter_is_welcome(input, &contact, other.as_ref()).await?;
    let words_key = hash_secret(&same_words(&body));
    let recipients = recipients(input.kind, contact.id, other.as_ref().map(|other| other.id));
    for one in &recipients {
        // Two letters to one person at a time: the second one is decided anew when the first is written.
        draft.change_state(*one).await?;
        if draft.reader.wrote_the_same(*one, &words_key).await? {
            let why = say::letter_same_words();
            return Err(Problem::field("body", why));
        }
    }
    let id = draft.mint("letter");
    let wait = SignedDuration::from_secs(LETTER_WAITS_SECONDS);
    let leaves = draft.now.saturating_add(wait).unwrap_or(draft.now);
    let state = match input.way {
        LetterWay::Server => LetterState::Queued,
        LetterWay::Own => LetterState::Handed,
    };
    draft.about(contact.id);
    draft.add(LetterRow {
        id,
        user_id: actor.user.0,
        contact_id: contact.id,
        other_id: other.map(|other| other.id),
        kind: input.kind.as_str().into(),
        state: state.as_str().into(),
        to_email,
        other_email,
        subject,
        body,
        words_key,
        follow_ups: Json(input.follow_ups.iter().map(FollowUpId::to_string).collect()),
        made_at: Instant::new(draft.now),
        leaves_at: Instant::new(leaves),
        tried: 0,
        taken_at: None,
        ended_at: None,
        why: None,
        version: 1,
    });
    draft.commit(LetterAnswer { letter: id, contact: contact.id, state: state.as_str().into() }).await
}

/// Whom a letter goes to.
pub(crate) fn recipients(kind: LetterKind, contact: Uuid, other: Option<Uuid>) -> Vec<Uuid> {
    [Some(contact), other].into_iter().flatten().take(kind.recipients()).collect()
}

type Checked = (String, String, Option<String>, Option<String>);

fn check(input: &WriteLetter) -> Result<Checked, Problem> {
    let mut check = Check::default();
    let subject = one_line(&input.subject);
    check.required("subject", &subject, SUBJECT_MAX, say::letter_subject);
    let body = check.required("body", &input.body, LETTER_MAX, say::letter_body);
    let sends = input.way == LetterWay::Server;
    let goes_to_two = input.kind.recipients() > 1;
    let to_email = address(&mut check, "to_email", &input.to_email, sends);
    let other_email =
        if goes_to_two { address(&mut check, "other_email", &input.other_email, sends) } else { None };
    if goes_to_two && to_email.is_some() && to_email == other_email {
        check.wrong("other_email", say::letter_same_address());
    }
    check.done()?;
    Ok((subject, body, to_email, other_email))
}

/// One address, and nothing but one.
fn address(check: &mut Check, field: &'static str, typed: &str, is_needed: bool) -> Option<String> {
    match typed.trim() {
        "" if is_needed => {
            check.wrong(field, say::letter_address());
            None
        }
        "" => None,
        typed => match reading::EmailAddress::parse(typed) {
            Ok(email) => Some(email.as_str().to_owned()),
            Err(refusal) => {
                check.wrong(field, refusal.to_string());
                None
            }
        },
    }
}

impl Draft<'_> {
    /// M30: nobody who asked to be left in peace is written to; and what sends it has to be there.
    async fn check_letter_reaches(
        &mut self,
        input: &WriteLetter,
        contact: &ContactRow,
        other: Option<&ContactRow>,
    ) -> Result<(), Problem> {
        // A first contact may come from nobody, and a note to pass on may be about somebody whose name isn't known (M12).
        let needs_other = matches!(input.kind, LetterKind::Introduction | LetterKind::HappyCall);
        if needs_other && other.is_none() {
            return Err(Problem::field("other", say::letter_other()));
        }
        if other.is_some_and(|other| other.id == contact.id) {
            return Err(Problem::field("other", say::letter_other_self()));
        }
        for one in recipients(input.kind, contact.id, other.map(|other| other.id)) {
            if self.state(one).await?.do_not_contact {
                return Err(Refusal::DoNotContact.into());
            }
        }
        if input.way == LetterWay::Server
            && self.reader.get::<MailServerRow>(self.actor.user.0).await?.is_none()
        {
            return Err(Problem::field("way", say::letter_no_server()));
        }
        Ok(())
    }

    /// M30. By e-mail it goes to those whom the law, or their own word, lets us write to; and nobody who asked to be left in
    /// peace is brought together with others or written of in a note to pass on.
    async fn check_letter_is_welcome(
        &mut self,
        input: &WriteLetter,
        contact: &ContactRow,
        other: Option<&ContactRow>,
    ) -> Result<(), Problem> {
        let two = input.kind.recipients() > 1;
        let by_mail = |address: &str| input.way == LetterWay::Server || !address.trim().is_empty();
        let mut mailed = Vec::new();
        if by_mail(&input.to_email) {
            mailed.push(contact);
        }
        if let Some(other) = other {
            if two && by_mail(&input.other_email) {
                mailed.push(other);
            }
            let led_to_them = matches!(input.kind, LetterKind::ForwardableNote | LetterKind::HappyCall);
            if led_to_them && self.state(other.id).await?.do_not_contact {
                return Err(Refusal::DoNotContact.into());
            }
        }
        for one in mailed {
            let state = self.state(one.id).await?.clone();
            let now = self.actor.acts_at(self.now);
            let reaching = reaching(&mut self.reader, self.actor, now, one, &state).await?;
            reaching.another_mail()?;
        }
        Ok(())
    }

    /// What it is to keep is owed to this person, by this rep, and of the letter's kind.
    async fn check_letter_keeps(&mut self, input: &WriteLetter) -> Result<(), Problem> {
        if input.follow_ups.len() > KEPT_AT_ONCE_MAX {
            return Err(Problem::field("follow_up", say::letter_keeps(KEPT_AT_ONCE_MAX)));
        }
        for id in &input.follow_ups {
            let row = self.follow_up(*id).await?;
            let owed = row.follow_up()?;
            if owed.contact != input.contact || !input.kind.keeps(owed.kind) {
                return Err(Problem::NotFound("follow-up"));
            }
            if !owed.is_open() {
                return Err(Refusal::FollowUpAlreadyClosed.into());
            }
        }
        Ok(())
    }

    /// The letter has gone: what was owed for it is kept, and the timeline says so.
    pub(crate) async fn letter_went(&mut self, row: LetterRow) -> Result<(), Problem> {
        let kind = row.letter_kind()?;
        let (today, contact) = (self.today, ContactId(row.contact_id));
        let how = say::how_by_letter(row.subject.as_str());
        let mut kept = Vec::new();
        for id in row.owed() {
            // Somebody may have ticked it off meanwhile, or the two were one person.
            let Some(owed) = self.reader.get::<FollowUpRow>(id).await? else { continue };
            if owed.follow_up()?.is_open() && owed.contact_id == row.contact_id {
                kept.push(self.keep(owed, &how)?);
            }
        }
        for owed in kept {
            // An introduction may keep an update as well: each has its own consequences.
            self.follows_from(owed, &how).await?;
        }
        for one in recipients(kind, row.contact_id, row.other_id) {
            self.touched(one, today).await?;
            let other = row
                .other_id
                .filter(|other| *other != one)
                .or(Some(row.contact_id))
                .filter(|other| *other != one);
            let of = Of { contact: Some(one.into()), other: other.map(ContactId), ..Of::default() };
            self.fact(FactKind::LetterSent, today, of, None, Some(kind.as_str()));
        }
        if matches!(kind, LetterKind::FirstContact | LetterKind::Introduction) {
            self.advance_all(contact.0, Stage::Contacted, today).await?;
        }
        self.about(contact.0);
        self.end_letter(row, LetterState::Sent, None);
        Ok(())
    }

    /// Writes where a letter stands now.
    pub(crate) fn end_letter(&mut self, row: LetterRow, state: LetterState, why: Option<String>) {
        let is_over = !matches!(state, LetterState::Queued | LetterState::Sending | LetterState::Handed);
        let ended_at = is_over.then_some(Instant::new(self.now));
        let after = LetterRow { state: state.as_str().into(), ended_at, why, ..row.clone() };
        self.change(row, after);
    }
}

/// What the rep says of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterWord {
    /// It went.
    Went,
    /// Send it again, with the server.
    Again,
    /// I send it with my own program.
    Myself,
    /// Leave it.
    Drop,
}

/// Tells what became of a letter, or what is to.
#[derive(Debug, Clone, PartialEq)]
pub struct TellLetter {
    /// The client's id.
    pub action: ActionId,
    /// Which.
    pub letter: Uuid,
    /// What.
    pub word: LetterWord,
}

/// Tells what became of a letter that the rep sends, or what is to become of one that did not go or perhaps did.
///
/// # Errors
/// [`Problem::NotFound`] for a letter by somebody else, [`Problem::Invalid`] for what doesn't go with where it stands.
pub async fn tell_letter(
    app: &App,
    actor: &Actor,
    input: &TellLetter,
) -> Result<Done<LetterAnswer>, Problem> {
    decided!(input.action, tell_once(app, actor, input))
}

async fn tell_once(app: &App, actor: &Actor, input: &TellLetter) -> Result<Done<LetterAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "tell_letter").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.row::<LetterRow>(input.letter, "letter").await?;
    // Only who wrote it knows whether it went.
    if row.user_id != actor.user.0 {
        return Err(Problem::NotFound("letter"));
    }
    let state = row.letter_state()?;
    let (letter, contact) = (row.id, row.contact_id);
    let becomes = match (input.word, state) {
        (LetterWord::Went, LetterState::Handed | LetterState::Unknown | LetterState::Failed) => {
            LetterState::Sent
        }
        (LetterWord::Again, LetterState::Failed | LetterState::Unknown) => LetterState::Queued,
        (LetterWord::Myself, LetterState::Queued | LetterState::Failed | LetterState::Unknown) => {
            LetterState::Handed
        }
        (
            LetterWord::Drop,
            LetterState::Queued | LetterState::Handed | LetterState::Failed | LetterState::Unknown,
        ) => LetterState::Withdrawn,
        (_, LetterState::Sending) => {
            return Err(Problem::field("word", say::letter_being_sent()));
        }
        (_, LetterState::Sent) => return Err(Problem::field("word", say::letter_gone())),
        _ => return Err(Problem::field("word", say::letter_not_so())),
    };
    draft.about(contact);
    match becomes {
        LetterState::Sent => draft.letter_went(row).await?,
        LetterState::Queued => {
            for one in recipients(row.letter_kind()?, row.contact_id, row.other_id) {
                if draft.state(one).await?.do_not_contact {
                    return Err(Refusal::DoNotContact.into());
                }
            }
            let has_server = draft.reader.get::<MailServerRow>(actor.user.0).await?.is_some();
            if !has_server || row.to_email.is_none() {
                return Err(Problem::field("word", say::letter_send_yourself()));
            }
            let after = LetterRow {
                state: becomes.as_str().into(),
                leaves_at: Instant::new(draft.now),
                tried: 0,
                ended_at: None,
                why: None,
                ..row.clone()
            };
            draft.change(row, after);
        }
        _ => draft.end_letter(row, becomes, None),
    }
    draft.commit(LetterAnswer { letter, contact, state: becomes.as_str().into() }).await
}

/// The follow-ups that a letter to this contact would keep: theirs, open, owed by this rep; those about one other person
/// where the letter is.
pub(crate) fn kept_by(
    rows: &[FollowUpRow],
    kind: LetterKind,
    owner: Uuid,
    other: Option<Uuid>,
) -> impl Iterator<Item = &FollowUpRow> {
    rows.iter().filter(move |row| {
        let owed = FollowUpKind::parse(&row.kind);
        row.owner_id == owner
            && owed.is_some_and(|owed| kind.keeps(owed))
            && (!kind.is_about_another() || other.is_none() || row.person_id == other)
    })
}
