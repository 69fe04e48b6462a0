//! Keeping, letting go and putting off what is owed, and promising something by hand (M20, M31).

use domain::fact::{FactKind, Of};
use domain::follow_up::{About, FOLLOW_UP_TEXT_MAX, FollowUp, FollowUpKind, FollowUpState};
use domain::moment::{Moment, MomentState};
use domain::playbook;
use domain::referral::Stage;
use domain::{ActionId, ContactId, FollowUpId};
use jiff::civil::{Date, Time};
use language::say;
use serde::{Deserialize, Serialize};
use store::Day;
use store::rows::{FollowUpRow, ReciprocationRow, ReferralRow};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::text::Check;
use crate::{Actor, App, Done, Problem};

/// The most follow-ups closed at once: one card's.
const AT_ONCE_MAX: usize = 100;

/// Keeps follow-ups: one, or a card's bundle in one tap (M23: several updates to one referrer go in one).
#[derive(Debug, Clone, PartialEq)]
pub struct CompleteFollowUps {
    /// The client's id.
    pub action: ActionId,
    /// Which.
    pub follow_ups: Vec<FollowUpId>,
    /// How, in a few words; may be empty.
    pub how: String,
}

/// Lets a follow-up go, with a reason.
#[derive(Debug, Clone, PartialEq)]
pub struct ReleaseFollowUp {
    /// The client's id.
    pub action: ActionId,
    /// Which.
    pub follow_up: FollowUpId,
    /// Why. A must-do needs it.
    pub why: String,
}

/// Lets several follow-ups go with one reason: all of a card.
#[derive(Debug, Clone, PartialEq)]
pub struct ReleaseFollowUps {
    /// The client's id.
    pub action: ActionId,
    /// Which.
    pub follow_ups: Vec<FollowUpId>,
    /// Why. A must-do needs it.
    pub why: String,
}

/// Puts off what is not a promise.
#[derive(Debug, Clone, PartialEq)]
pub struct PutOff {
    /// The client's id.
    pub action: ActionId,
    /// Which.
    pub follow_up: FollowUpId,
    /// Until when.
    pub until: Date,
}

/// Writes down anew what a follow-up says.
#[derive(Debug, Clone, PartialEq)]
pub struct RewordFollowUp {
    /// The client's id.
    pub action: ActionId,
    /// Which.
    pub follow_up: FollowUpId,
    /// The words; empty for none.
    pub words: String,
}

/// Promises something by hand: a call on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct MakePromise {
    /// The client's id.
    pub action: ActionId,
    /// To whom.
    pub contact: ContactId,
    /// The day.
    pub on: Date,
    /// The time of day, where one was promised.
    pub at: Option<Time>,
    /// What was promised, in words.
    pub words: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FollowUpAnswer {
    /// The follow-ups.
    pub follow_ups: Vec<Uuid>,
    /// Whom they were owed to.
    pub contact: Uuid,
}

/// Keeps follow-ups.
///
/// Getting in touch with a referral moves it to contacted (M21); giving back is recorded (M27).
///
/// # Errors
/// [`Problem::Refused`] for a licence, which only an ask keeps (M20), and for what is closed; [`Problem::NotFound`] for
/// what isn't the actor's. All or nothing.
pub async fn complete_follow_ups(
    app: &App,
    actor: &Actor,
    input: &CompleteFollowUps,
) -> Result<Done<FollowUpAnswer>, Problem> {
    decided!(input.action, complete_once(app, actor, input))
}

async fn complete_once(
    app: &App,
    actor: &Actor,
    input: &CompleteFollowUps,
) -> Result<Done<FollowUpAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "complete_follow_ups").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let mut check = Check::default();
    let how = check.text("how", &input.how, FOLLOW_UP_TEXT_MAX);
    check_at_once(&mut check, &input.follow_ups, say::done_what);
    check.done()?;
    let mut answer = FollowUpAnswer { follow_ups: vec![], contact: Uuid::nil() };
    let mut kept = Vec::with_capacity(input.follow_ups.len());
    let said = how.as_deref().unwrap_or("Done");
    // All are closed before anything follows: the first one's touch would keep another of the same card again.
    for id in &input.follow_ups {
        let row = draft.follow_up(*id).await?;
        answer.contact = row.contact_id;
        if !answer.follow_ups.contains(&row.id) {
            answer.follow_ups.push(row.id);
            kept.push(draft.keep(row, said)?);
        }
    }
    for owed in kept {
        draft.follows_from(owed, said).await?;
    }
    draft.about(answer.contact);
    draft.commit(answer).await
}

/// Lets a follow-up go.
///
/// # Errors
/// [`Problem::Refused`] for a must-do without a reason, and for a licence by anybody but its rep (M20);
/// [`Problem::NotFound`] for one that isn't the actor's.
pub async fn release_follow_up(
    app: &App,
    actor: &Actor,
    input: &ReleaseFollowUp,
) -> Result<Done<FollowUpAnswer>, Problem> {
    let ReleaseFollowUp { action, follow_up, why } = input;
    let several = ReleaseFollowUps { action: *action, follow_ups: vec![*follow_up], why: why.clone() };
    release_follow_ups(app, actor, &several).await
}

/// Lets several follow-ups go with one reason, all or nothing.
///
/// # Errors
/// As [`release_follow_up`], and [`Problem::Invalid`] for none or too many at once.
pub async fn release_follow_ups(
    app: &App,
    actor: &Actor,
    input: &ReleaseFollowUps,
) -> Result<Done<FollowUpAnswer>, Problem> {
    decided!(input.action, release_once(app, actor, input))
}

async fn release_once(
    app: &App,
    actor: &Actor,
    input: &ReleaseFollowUps,
) -> Result<Done<FollowUpAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "release_follow_up").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let mut check = Check::default();
    let why = check.text("why", &input.why, FOLLOW_UP_TEXT_MAX);
    check_at_once(&mut check, &input.follow_ups, say::let_go_what);
    check.done()?;
    let today = draft.today;
    let mut answer = FollowUpAnswer { follow_ups: vec![], contact: Uuid::nil() };
    for id in &input.follow_ups {
        let row = draft.follow_up(*id).await?;
        if answer.follow_ups.contains(&row.id) {
            continue;
        }
        // M31: every closed one says how. What is no promise may go without a word, and says that.
        let silent = || if row.must_do { String::new() } else { say::how_let_go() };
        let why = why.clone().unwrap_or_else(silent);
        let released = row.follow_up()?.release(draft.closing(today, why.clone()))?;
        answer.contact = row.contact_id;
        answer.follow_ups.push(row.id);
        if released.kind == FollowUpKind::LicenceToAsk {
            draft.close_licence_moment(&released, &why).await?;
        }
        draft.close_follow_up(row, &released, today, FactKind::FollowUpReleased);
    }
    draft.about(answer.contact);
    draft.commit(answer).await
}

fn check_at_once(check: &mut Check, follow_ups: &[FollowUpId], missing: fn() -> String) {
    if follow_ups.is_empty() {
        check.wrong("follow_up", missing());
    } else if follow_ups.len() > AT_ONCE_MAX {
        check.wrong("follow_up", say::close_too_many(AT_ONCE_MAX));
    }
}

/// Puts off what is not a promise.
///
/// # Errors
/// [`Problem::Refused`] for a must-do, which stays on its day (M20); [`Problem::Invalid`] for a day that has gone by;
/// [`Problem::NotFound`] for one that isn't the actor's.
pub async fn put_off(app: &App, actor: &Actor, input: &PutOff) -> Result<Done<FollowUpAnswer>, Problem> {
    decided!(input.action, put_off_once(app, actor, input))
}

async fn put_off_once(app: &App, actor: &Actor, input: &PutOff) -> Result<Done<FollowUpAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "put_off").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.follow_up(input.follow_up).await?;
    let moved = row.follow_up()?.put_off(input.until)?;
    check_ahead("until", input.until, draft.today)?;
    draft.about(row.contact_id);
    let of = Of { contact: Some(moved.contact), follow_up: Some(moved.id), ..Of::default() };
    let today = draft.today;
    draft.fact(FactKind::FollowUpPutOff, today, of, Some(moved.kind.as_str()), None);
    let answer = FollowUpAnswer { follow_ups: vec![row.id], contact: row.contact_id };
    let after = FollowUpRow::of(&moved, row.version);
    draft.change(row, after);
    draft.commit(answer).await
}

/// Writes down anew what a follow-up says: the words of the conversation, in better words or with more of them.
///
/// # Errors
/// [`Problem::Invalid`] for too many words, [`Problem::Refused`] for one that is closed, [`Problem::NotFound`] for one that
/// isn't the actor's.
pub async fn reword_follow_up(
    app: &App,
    actor: &Actor,
    input: &RewordFollowUp,
) -> Result<Done<FollowUpAnswer>, Problem> {
    decided!(input.action, reword_once(app, actor, input))
}

async fn reword_once(
    app: &App,
    actor: &Actor,
    input: &RewordFollowUp,
) -> Result<Done<FollowUpAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "reword_follow_up").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let mut check = Check::default();
    let words = check.text("words", &input.words, FOLLOW_UP_TEXT_MAX);
    check.done()?;
    let row = draft.follow_up(input.follow_up).await?;
    if row.state != "open" {
        return Err(domain::Refusal::FollowUpAlreadyClosed.into());
    }
    draft.about(row.contact_id);
    let contact = ContactId(row.contact_id);
    let of = Of { contact: Some(contact), follow_up: Some(input.follow_up), ..Of::default() };
    let (today, rule) = (draft.today, row.follow_up()?.kind.as_str());
    draft.fact(FactKind::FollowUpReworded, today, of, Some(rule), None);
    let answer = FollowUpAnswer { follow_ups: vec![row.id], contact: row.contact_id };
    let after = FollowUpRow { words, ..row.clone() };
    draft.change(row, after);
    draft.commit(answer).await
}

/// Promises something by hand. It is a must-do: it stays on its day.
///
/// # Errors
/// [`Problem::Invalid`] for a day that has gone by or no words, [`Problem::Refused`] for somebody who asked not to be
/// contacted, [`Problem::NotFound`] for a contact that isn't the actor's.
pub async fn make_promise(
    app: &App,
    actor: &Actor,
    input: &MakePromise,
) -> Result<Done<FollowUpAnswer>, Problem> {
    decided!(input.action, promise_once(app, actor, input))
}

async fn promise_once(
    app: &App,
    actor: &Actor,
    input: &MakePromise,
) -> Result<Done<FollowUpAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "make_promise").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let contact = draft.contact(input.contact).await?;
    let mut check = Check::default();
    let words = check.required("words", &input.words, FOLLOW_UP_TEXT_MAX, say::promise_missing);
    check.done()?;
    check_ahead("on", input.on, domain::business_days::add_days(draft.today, -1))?;
    if draft.change_state(contact.id).await?.do_not_contact {
        return Err(domain::Refusal::DoNotContact.into());
    }
    draft.about(contact.id);
    let id = draft.promise(input.contact, input.on, input.at, words).await?;
    draft.commit(FollowUpAnswer { follow_ups: vec![id], contact: contact.id }).await
}

fn check_ahead(field: &'static str, day: Date, after: Date) -> Result<(), Problem> {
    if day <= after {
        return Err(Problem::field(field, say::promise_not_ahead(language::day_full(day))));
    }
    if domain::business_days::days_between(after, day) > 366 * 5 {
        return Err(Problem::field(field, say::promise_too_far(language::day_full(day))));
    }
    Ok(())
}

impl Draft<'_> {
    /// Writes a promise to a contact, with its fact; gives its id.
    pub(crate) async fn promise(
        &mut self,
        contact: ContactId,
        on: Date,
        at: Option<Time>,
        words: String,
    ) -> Result<Uuid, Problem> {
        let (today, owner) = (self.today, self.keeper(contact, self.actor.user).await?);
        let of = Of { contact: Some(contact), ..Of::default() };
        let kind = FollowUpKind::Promise;
        let fact = self.fact(FactKind::FollowUpMade, today, of, Some(kind.as_str()), Some(kind.as_str()));
        let id = playbook::follow_up_id(fact, kind.as_str(), contact, self.now.as_millisecond());
        let owed = FollowUp {
            id,
            kind,
            fact,
            contact,
            owner,
            due_on: on,
            due_at: at,
            must_do: true,
            words: Some(words),
            about: About::default(),
            state: FollowUpState::Open,
        };
        self.new.follow_ups.push(FollowUpRow::of(&owed, 1));
        Ok(id.0)
    }

    pub(super) async fn follow_up(&mut self, id: FollowUpId) -> Result<FollowUpRow, Problem> {
        let row = self.row::<FollowUpRow>(id.0, "follow-up").await?;
        if self.actor.sees(row.owner_id) { Ok(row) } else { Err(Problem::NotFound("follow-up")) }
    }

    pub(super) fn keep(&mut self, row: FollowUpRow, said: &str) -> Result<FollowUp, Problem> {
        let today = self.today;
        let done = row.follow_up()?.complete(self.closing(today, said))?;
        self.close_follow_up(row, &done, today, FactKind::FollowUpDone);
        Ok(done)
    }

    pub(super) async fn follows_from(&mut self, owed: FollowUp, said: &str) -> Result<(), Problem> {
        let (today, contact) = (self.today, owed.contact.0);
        match owed.kind {
            FollowUpKind::ContactTheReferral => {
                self.touched(contact, today).await?;
                if let Some(referral) = owed.about.referral {
                    let referral = self.row::<ReferralRow>(referral.0, "referral").await?;
                    let (id, referred) = (referral.id, referral.referred_id);
                    if referral.referral()?.stage.leads_to(Stage::Contacted) {
                        self.advance(referral, Stage::Contacted, today).await?;
                        self.advance_others(id, referred, Stage::Contacted, today).await?;
                    }
                }
            }
            FollowUpKind::Reciprocate => {
                let id = self.mint("reciprocation");
                self.new.reciprocations.push(ReciprocationRow {
                    id,
                    contact_id: contact,
                    user_id: self.actor.user.0,
                    on_day: Day(today),
                    what: said.to_owned(),
                    version: 1,
                });
                self.change_state(contact).await?.received += 1;
                self.touched(contact, today).await?;
            }
            FollowUpKind::Attend | FollowUpKind::SilenceAlarm => {}
            FollowUpKind::InformTheReferrer | FollowUpKind::InformOfTheWin => {
                // M23: several updates to one referrer go in one: who was told today has heard it all.
                for row in self.reader.open_follow_ups_of(contact).await? {
                    if row.kind == FollowUpKind::InformTheReferrer.as_str() && row.owner_id == owed.owner.0 {
                        self.settle(row, today, &say::how_told_with_rest())?;
                    }
                }
                self.touched(contact, today).await?;
            }
            _ => self.touched(contact, today).await?,
        }
        Ok(())
    }

    /// A licence that is let go takes the moment that its day opened with it.
    pub(crate) async fn close_licence_moment(
        &mut self,
        licence: &FollowUp,
        why: &str,
    ) -> Result<(), Problem> {
        for row in self.reader.open_moments_of(licence.contact.0).await? {
            let moment = row.moment()?;
            if moment.licence == Some(licence.id) {
                let state =
                    MomentState::Dismissed { on: self.today, by: self.actor.user, why: why.to_owned() };
                let closed = Moment { state, ..moment };
                let today = self.today;
                self.close_moment(row, &closed, today, Some(FactKind::MomentDismissed));
            }
        }
        Ok(())
    }
}
