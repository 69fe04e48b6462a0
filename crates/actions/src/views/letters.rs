//! Letters: the draft with whom it goes to and what it keeps, one letter, the list, and the brief for a call to a
//! non-buyer (M22–M24, M34).

use domain::ContactId;
use domain::Refusal;
use domain::deal::DealState;
use domain::follow_up::FollowUpKind;
use domain::letter::{DataSourceLaw, LetterKind, data_source_law};
use domain::reach::Caution;
use domain::referral::Stage;
use jiff::Timestamp;
pub use store::LetterLine;
use store::rows::{
    ContactPointRow, ContactRow, ContactStateRow, FollowUpRow, LetterRow, MailServerRow, ReferralRow,
};
use store::{Day, Reader};
use uuid::Uuid;

use crate::coach::Briefs;
use crate::letter_words::{Letter, LetterFacts, Told, draft};
use crate::reaching::{Reaching, reaching};
use crate::verbs::kept_by;
use crate::{Actor, App, Problem};

/// The most letters in the list.
const LETTERS_MAX: i64 = 100;
/// The most people a letter tells of when nothing in particular is owed.
const TOLD_MAX: usize = 5;

/// Somebody a letter goes to or tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correspondent {
    /// Who.
    pub id: Uuid,
    /// Their name.
    pub name: String,
    /// Their addresses, the first one first.
    pub emails: Vec<String>,
    /// How to ring or text them.
    pub phone: Option<String>,
}

/// A letter being written.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterScreen {
    /// What it is for.
    pub kind: LetterKind,
    /// To whom.
    pub contact: Correspondent,
    /// The other person: of whom it tells, or the second one it goes to.
    pub other: Option<Correspondent>,
    /// What is kept when it has gone.
    pub keeps: Vec<(Uuid, FollowUpKind)>,
    /// The words to begin with.
    pub draft: Letter,
    /// Whether the rep has set up a mail server.
    pub has_server: bool,
    /// The law because of which the draft says where their data came from.
    pub law: Option<&'static DataSourceLaw>,
    /// A letter to them that is on its way, or of which nobody knows.
    pub under_way: Option<LetterRow>,
    /// What else there is to write to them, this one among it.
    pub kinds: Vec<LetterKind>,
    /// M30. Why it may not go to them by e-mail, or what to mind.
    pub barred: Option<Refusal>,
    /// What to mind when it goes by e-mail.
    pub caution: Option<Caution>,
    /// Who could send the introduction instead.
    pub way_out: Option<(Uuid, String)>,
}

/// Of whom a letter tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Whom what is owed and the referrals say.
    AsRecorded,
    /// Somebody whose name isn't known: "let me ask them first" (M12).
    Nobody,
    /// This person.
    Person(ContactId),
}

impl From<Option<ContactId>> for About {
    fn from(other: Option<ContactId>) -> Self {
        other.map_or(About::AsRecorded, About::Person)
    }
}

/// A letter's draft. Of a first contact or an introduction the contact is the one who was named, and the other the one who
/// named them: the one with the credit where none is given.
///
/// # Errors
/// [`Problem::NotFound`] for a contact that isn't the actor's.
pub async fn letter_screen(
    app: &App,
    actor: &Actor,
    kind: LetterKind,
    contact: ContactId,
    about: impl Into<About>,
) -> Result<LetterScreen, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let row = seen(&mut reader, actor, contact.0).await?;
    let open = reader.open_follow_ups_of(row.id).await?;
    let other = match about.into() {
        About::Person(other) => Some(seen(&mut reader, actor, other.0).await?),
        About::AsRecorded if kind.is_about_another() => {
            whom_it_is_about(&mut reader, actor, kind, &row, &open).await?
        }
        About::AsRecorded | About::Nobody => None,
    };
    let kept: Vec<&FollowUpRow> =
        kept_by(&open, kind, actor.user.0, other.as_ref().map(|other| other.id)).collect();
    let mut keeps = Vec::with_capacity(kept.len());
    for owed in &kept {
        keeps.push((owed.id, owed.follow_up()?.kind));
    }
    let law = match kind {
        LetterKind::FirstContact if other.is_some() => data_source_law(&actor.region.code()),
        _ => None,
    };
    let people = people(&mut reader, &row, kind, &kept).await?;
    let facts = facts(&mut reader, actor, kind, &row, other.as_ref(), people, law.is_some()).await?;
    let turn = reader.letters_of_kind(row.id, kind.as_str()).await?;
    let turn = usize::try_from(turn).unwrap_or_default();
    let under_way = reader.letters_under_way(row.id).await?;
    let under_way = under_way.into_iter().find(|letter| letter.kind == kind.as_str());
    let kinds = kinds(&mut reader, row.id).await?;
    let has_server = reader.get::<MailServerRow>(actor.user.0).await?.is_some();
    let (barred, caution) = match by_mail(&mut reader, actor, app.clock.now(), &row).await? {
        Ok(caution) => (None, caution),
        Err(refusal) => (Some(refusal), None),
    };
    let referrer = other.as_ref().filter(|_| barred.is_some());
    let way_out = referrer.map(|referrer| (referrer.id, referrer.name.clone()));
    let contact = correspondent(&mut reader, row).await?;
    let other = match other {
        Some(other) => Some(correspondent(&mut reader, other).await?),
        None => None,
    };
    reader.close().await?;
    let words = draft(kind, turn, &facts);
    Ok(LetterScreen {
        kind,
        contact,
        other,
        keeps,
        draft: words,
        has_server,
        law,
        under_way,
        kinds,
        barred,
        caution,
        way_out,
    })
}

/// M30. Whether somebody may be written to by e-mail, once more where something is on its way.
async fn by_mail(
    reader: &mut Reader,
    actor: &Actor,
    now: Timestamp,
    contact: &ContactRow,
) -> Result<Result<Option<Caution>, Refusal>, Problem> {
    let state = reader.get::<ContactStateRow>(contact.id).await?.ok_or(Problem::NotFound("contact"))?;
    Ok(reaching(reader, actor, now, contact, &state).await?.another_mail())
}

/// The letter that fits best what is owed to a contact, else what they did: thanks for names, a first contact.
///
/// # Errors
/// [`Problem::NotFound`] for a contact that isn't the actor's.
pub async fn fitting_letter(app: &App, actor: &Actor, contact: ContactId) -> Result<LetterKind, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let row = seen(&mut reader, actor, contact.0).await?;
    let open = reader.open_follow_ups_of(row.id).await?;
    let mine = open.iter().filter(|owed| owed.owner_id == actor.user.0);
    let owed = mine.filter_map(|owed| FollowUpKind::parse(&owed.kind)).find_map(LetterKind::fitting);
    let kinds = kinds(&mut reader, row.id).await?;
    reader.close().await?;
    Ok(owed.or_else(|| kinds.first().copied()).unwrap_or(LetterKind::FirstContact))
}

/// What there is to write to somebody: thanks and news to those who named people, and so on.
async fn kinds(reader: &mut Reader, contact: Uuid) -> Result<Vec<LetterKind>, Problem> {
    let gave = !reader.referrals_by(contact).await?.is_empty();
    let was_named = !reader.referrals_of(contact).await?.is_empty();
    let fits = |kind: &LetterKind| match kind {
        LetterKind::ThankYou | LetterKind::Update => gave,
        LetterKind::Introduction | LetterKind::HappyCall => was_named,
        LetterKind::FirstContact | LetterKind::ForwardableNote | LetterKind::Permission => true,
    };
    Ok(LetterKind::ALL.iter().copied().filter(fits).collect())
}

async fn seen(reader: &mut Reader, actor: &Actor, id: Uuid) -> Result<ContactRow, Problem> {
    let row = reader.get::<ContactRow>(id).await?.filter(|row| actor.sees(row.owner_id));
    row.ok_or(Problem::NotFound("contact"))
}

async fn correspondent(reader: &mut Reader, row: ContactRow) -> Result<Correspondent, Problem> {
    let points: Vec<ContactPointRow> = reader.points_of(row.id).await?;
    let emails = points.into_iter().filter(|point| point.kind == "email").map(|point| point.value);
    let mut all: Vec<String> = row.email.clone().into_iter().collect();
    all.extend(
        emails.filter(|email| !row.email.as_deref().is_some_and(|first| first.eq_ignore_ascii_case(email))),
    );
    Ok(Correspondent { id: row.id, name: row.name, emails: all, phone: row.phone })
}

/// The other person, as what is owed or the referrals say.
async fn whom_it_is_about(
    reader: &mut Reader,
    actor: &Actor,
    kind: LetterKind,
    contact: &ContactRow,
    open: &[FollowUpRow],
) -> Result<Option<ContactRow>, Problem> {
    let owed = kept_by(open, kind, actor.user.0, None).find_map(|row| row.person_id);
    let id = match (owed, kind) {
        (Some(person), _) => Some(person),
        // A note to pass on is about somebody they named and nobody has spoken with yet.
        (None, LetterKind::ForwardableNote) => {
            let named = reader.referrals_by(contact.id).await?;
            let waiting = named.iter().rev().find(|row| row.stage == Stage::Captured.as_str());
            waiting.or(named.last()).map(|row| row.referred_id)
        }
        (None, _) => {
            let named = reader.referrals_of(contact.id).await?;
            named.iter().find(|row| row.credited).or(named.first()).map(|row| row.referrer_id)
        }
    };
    let Some(id) = id else { return Ok(None) };
    Ok(reader.get::<ContactRow>(id).await?.filter(|row| actor.sees(row.owner_id)))
}

/// Whom thanks and news tell of: the people of what is owed, else those named last.
async fn people(
    reader: &mut Reader,
    contact: &ContactRow,
    kind: LetterKind,
    kept: &[&FollowUpRow],
) -> Result<Vec<Told>, Problem> {
    if !matches!(kind, LetterKind::ThankYou | LetterKind::Update) {
        return Ok(Vec::new());
    }
    let mut named = reader.referrals_by(contact.id).await?;
    named.sort_by_key(|row| (row.captured_on, row.position, row.id));
    let is_owed = |row: &&ReferralRow| {
        kept.iter().any(|owed| {
            owed.referral_id == Some(row.id)
                || owed.person_id == Some(row.referred_id)
                || (owed.ask_id.is_some() && owed.ask_id == row.ask_id)
        })
    };
    let mut rows: Vec<&ReferralRow> = named.iter().filter(is_owed).collect();
    if rows.is_empty() {
        rows = named.iter().rev().take(TOLD_MAX).collect();
    }
    let mut told = Vec::with_capacity(rows.len());
    for row in rows {
        let stage = row.referral()?.stage;
        if let Some(person) = reader.get::<ContactRow>(row.referred_id).await? {
            told.push(Told { name: person.name, stage });
        }
    }
    Ok(told)
}

async fn facts(
    reader: &mut Reader,
    actor: &Actor,
    kind: LetterKind,
    contact: &ContactRow,
    other: Option<&ContactRow>,
    people: Vec<Told>,
    says_source: bool,
) -> Result<LetterFacts, Problem> {
    // An introduction is addressed to the referrer first, and tells them of the one they named.
    let (to, about) = match (kind, other) {
        (LetterKind::Introduction, Some(referrer)) => (referrer, Some(contact)),
        _ => (contact, other),
    };
    // The issue solved is the referrer's.
    let referrer = match kind {
        LetterKind::FirstContact | LetterKind::Introduction => other,
        LetterKind::ForwardableNote => Some(contact),
        _ => None,
    };
    let solved = match referrer {
        Some(referrer) => reader.latest_deals(referrer.id, "won", 1).await?.into_iter().next(),
        None => None,
    };
    let briefs = Briefs::load(reader, actor).await?;
    let brief = briefs.fitting(solved.as_ref().map_or("", |deal| deal.product.as_str()));
    let brief = brief.map(|row| row.sentence.clone()).unwrap_or_default();
    let issue = solved.and_then(|deal| deal.issue);
    let words = match kind {
        LetterKind::Permission => {
            let moments = reader.moments_with(contact.id).await?;
            let said = moments.into_iter().filter(|row| row.kind == "testimonial" && row.words.is_some());
            said.max_by_key(|row| (row.happened_on, row.id)).and_then(|row| row.words)
        }
        _ => None,
    };
    let card = reader.latest_card_of(actor.user.0).await?;
    let reach = card.and_then(|card| card.phone.or(card.email)).unwrap_or_else(|| actor.email.clone());
    Ok(LetterFacts {
        to: to.given_name.clone().unwrap_or_else(|| to.name.clone()),
        me: actor.name.clone(),
        office: actor.workspace_name.clone(),
        reach,
        brief,
        issue: issue.unwrap_or_default(),
        words: words.unwrap_or_default(),
        people,
        other: about.map(|about| about.name.clone()).unwrap_or_default(),
        says_source,
    })
}

/// Letters that the actor sees: those that want an eye first.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn letters(app: &App, actor: &Actor) -> Result<Vec<LetterLine>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let lines = reader.letters(actor.sight(), LETTERS_MAX).await?;
    reader.close().await?;
    Ok(lines)
}

/// How many of the actor's letters want an eye.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn letters_waiting(app: &App, actor: &Actor) -> Result<i64, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let count = reader.letters_waiting(actor.user.0).await?;
    reader.close().await?;
    Ok(count)
}

/// One letter with its people.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterView {
    /// The letter.
    pub letter: LetterRow,
    /// To whom.
    pub contact: Correspondent,
    /// The other person.
    pub other: Option<Correspondent>,
    /// Whether the actor wrote it, and so may say what became of it.
    pub is_mine: bool,
    /// How the contact may be reached (M30).
    pub reaching: Reaching,
    /// Whether everybody it goes to may be written to by e-mail (M30).
    pub may_be_mailed: bool,
}

/// One letter.
///
/// # Errors
/// [`Problem::NotFound`] for one by somebody whose people the actor doesn't see.
pub async fn letter(app: &App, actor: &Actor, id: Uuid) -> Result<LetterView, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let letter = reader.get::<LetterRow>(id).await?.filter(|row| actor.oversees(row.user_id));
    let letter = letter.ok_or(Problem::NotFound("letter"))?;
    let contact = reader.get::<ContactRow>(letter.contact_id).await?.ok_or(Problem::NotFound("letter"))?;
    let state = reader.get::<ContactStateRow>(contact.id).await?.ok_or(Problem::NotFound("letter"))?;
    let reaching = reaching(&mut reader, actor, app.clock.now(), &contact, &state).await?;
    let mut may_be_mailed = reaching.another_mail().is_ok();
    let contact = correspondent(&mut reader, contact).await?;
    let other = match letter.other_id {
        Some(other) => reader.get::<ContactRow>(other).await?,
        None => None,
    };
    if let Some(other) =
        other.as_ref().filter(|_| letter.letter_kind().is_ok_and(|kind| kind.recipients() > 1))
    {
        may_be_mailed &= by_mail(&mut reader, actor, app.clock.now(), other).await?.is_ok();
    }
    let other = match other {
        Some(other) => Some(correspondent(&mut reader, other).await?),
        None => None,
    };
    reader.close().await?;
    let is_mine = letter.user_id == actor.user.0;
    Ok(LetterView { is_mine, letter, contact, other, reaching, may_be_mailed })
}

/// What a rep should know before calling a non-buyer (M24).
#[derive(Debug, Clone, PartialEq)]
pub struct CallBrief {
    /// Whom.
    pub contact: Correspondent,
    /// What they said no to, the latest first.
    pub said_no: Vec<SaidNo>,
    /// Who of those they named bought, the latest first.
    pub bought: Vec<Bought>,
    /// The open follow-up that the call keeps.
    pub follow_up: Option<Uuid>,
    /// Where they stand.
    pub state: ContactStateRow,
    /// How they may be reached (M30).
    pub reaching: Reaching,
}

/// Something they said no to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidNo {
    /// What was offered.
    pub product: String,
    /// When.
    pub on: Day,
    /// Why, in their words.
    pub why: String,
}

/// Somebody they named who bought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bought {
    /// Who.
    pub id: Uuid,
    /// Their name.
    pub name: String,
    /// When.
    pub on: Option<Day>,
    /// Whether they may ring the non-buyer to say how happy they are.
    pub happy_call: bool,
}

/// The brief for a call to a non-buyer: what they said no to, and who bought since.
///
/// # Errors
/// [`Problem::NotFound`] for a contact that isn't the actor's.
pub async fn call_brief(app: &App, actor: &Actor, contact: ContactId) -> Result<CallBrief, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let row = seen(&mut reader, actor, contact.0).await?;
    let mut said_no = Vec::new();
    for deal in reader.deals_of(row.id).await? {
        if let DealState::Lost { on, why } = deal.deal()?.state {
            said_no.push(SaidNo { product: deal.product, on: Day(on), why });
        }
    }
    said_no.sort_by_key(|no| std::cmp::Reverse(no.on));
    let mut bought = Vec::new();
    for referral in reader.referrals_by(row.id).await? {
        if referral.stage != Stage::Won.as_str() {
            continue;
        }
        if let Some(person) = reader.get::<ContactRow>(referral.referred_id).await? {
            let (on, happy_call) = (referral.closed_on, referral.happy_call);
            bought.push(Bought { id: person.id, name: person.name, on, happy_call });
        }
    }
    bought.sort_by_key(|one| std::cmp::Reverse(one.on));
    let open = reader.open_follow_ups_of(row.id).await?;
    let owed = open.iter().find(|owed| owed.kind == FollowUpKind::CallTheNonBuyer.as_str());
    let follow_up = owed.map(|owed| owed.id);
    let state = reader.get::<ContactStateRow>(row.id).await?.ok_or(Problem::NotFound("contact"))?;
    let reaching = reaching(&mut reader, actor, app.clock.now(), &row, &state).await?;
    let contact = correspondent(&mut reader, row).await?;
    reader.close().await?;
    Ok(CallBrief { contact, said_no, bought, follow_up, state, reaching })
}
