//! Referrals: made from a name, moved through their stages, credited (M32, M33).

use domain::contact::Standing;
use domain::fact::{FactKind, Of};
use domain::follow_up::FollowUpKind;
use domain::playbook::Happened;
use domain::referral::{Origin, Referral, Stage, StageDates, takes_credit};
use domain::{ActionId, ContactId, FactId, ReferralId, Refusal, UserId};
use jiff::civil::Date;
use language::say;
use serde::{Deserialize, Serialize};
use store::Day;
use store::rows::{ContactRow, FollowUpRow, ReferralRow};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft, earlier};
use crate::people::DueDay;
use crate::text::{Check, TEXT_MAX};
use crate::{Actor, App, Done, Problem};

/// Moves or corrects a referral.
#[derive(Debug, Clone, PartialEq)]
pub struct MoveReferral {
    /// The client's id.
    pub action: ActionId,
    /// Which.
    pub referral: ReferralId,
    /// Where to.
    pub change: StageChange,
    /// The day it happened; today when missing.
    pub on: Option<Date>,
}

/// Forward, or back with a correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StageChange {
    /// Forward; steps may be skipped.
    Advance(Stage),
    /// To any stage: it was recorded wrongly.
    Correct(Stage),
}

/// Gives the credit for a referred person to another of their referrers (M33).
#[derive(Debug, Clone, PartialEq)]
pub struct CreditReferral {
    /// The client's id.
    pub action: ActionId,
    /// The referral that gets the credit.
    pub referral: ReferralId,
    /// Why.
    pub why: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReferralAnswer {
    /// The referral.
    pub referral: Uuid,
    /// Who was referred.
    pub referred: Uuid,
    /// Where it stands.
    pub stage: String,
}

/// Moves a referral forward, or corrects it (M32).
///
/// # Errors
/// [`Problem::Refused`] when it stands there already or would go back, [`Problem::NotFound`] for one that isn't the
/// actor's.
pub async fn move_referral(
    app: &App,
    actor: &Actor,
    input: &MoveReferral,
) -> Result<Done<ReferralAnswer>, Problem> {
    decided!(input.action, move_once(app, actor, input))
}

async fn move_once(app: &App, actor: &Actor, input: &MoveReferral) -> Result<Done<ReferralAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "move_referral").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.referral(input.referral).await?;
    let on = input.on.unwrap_or(draft.today);
    let mut check = Check::default();
    check.past_day("on", on, draft.today);
    check.done()?;
    draft.about(row.referred_id);
    let answer = |stage: Stage| ReferralAnswer {
        referral: row.id,
        referred: row.referred_id,
        stage: stage.as_str().to_owned(),
    };
    match input.change {
        StageChange::Advance(stage) => {
            draft.advance(row.clone(), stage, on).await?;
            if matches!(stage, Stage::Contacted | Stage::Met) {
                draft.advance_others(row.id, row.referred_id, stage, on).await?;
            }
            if stage.first_contact_settled() && stage != Stage::NoResponse {
                draft.touched(row.referred_id, on).await?;
            }
            draft.commit(answer(stage)).await
        }
        StageChange::Correct(stage) => {
            draft.correct(row.clone(), stage, on).await?;
            draft.commit(answer(stage)).await
        }
    }
}

/// Gives the credit to this referral, with a reason; the others stay as also-referred (M33).
///
/// # Errors
/// [`Problem::Refused`] without a reason, [`Problem::NotFound`] for one that isn't the actor's.
pub async fn credit_referral(
    app: &App,
    actor: &Actor,
    input: &CreditReferral,
) -> Result<Done<ReferralAnswer>, Problem> {
    decided!(input.action, credit_once(app, actor, input))
}

async fn credit_once(
    app: &App,
    actor: &Actor,
    input: &CreditReferral,
) -> Result<Done<ReferralAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "credit_referral").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.referral(input.referral).await?;
    let mut check = Check::default();
    let why = check.text("why", &input.why, TEXT_MAX);
    check.done()?;
    let why = why.ok_or(Refusal::CreditNeedsReason)?;
    draft.about(row.referred_id);
    let answer = ReferralAnswer { referral: row.id, referred: row.referred_id, stage: row.stage.clone() };
    if row.credited {
        return draft.commit(answer).await;
    }
    let others = draft.reader.referrals_of(row.referred_id).await?;
    // The credit is taken away first: the database lets one referral of a person have it.
    for other in others.into_iter().filter(|other| other.credited) {
        let after = ReferralRow { credited: false, ..other.clone() };
        draft.change(other, after);
    }
    let of = Of {
        contact: Some(ContactId(row.referred_id)),
        other: Some(ContactId(row.referrer_id)),
        referral: Some(input.referral),
        ..Of::default()
    };
    let today = draft.today;
    draft.fact(FactKind::CreditChanged, today, of, None, None);
    let after = ReferralRow { credited: true, credit_why: Some(why), ..row.clone() };
    draft.change(row, after);
    draft.commit(answer).await
}

/// One name given by somebody.
pub(crate) struct Given<'p> {
    pub(crate) referrer: ContactId,
    pub(crate) origin: Origin,
    pub(crate) position: i64,
    pub(crate) line: Option<String>,
    pub(crate) happy_call: bool,
    pub(crate) on: Date,
    /// The day that was agreed for the first call, instead of the next business day.
    pub(crate) due: Option<&'p DueDay>,
}

impl Draft<'_> {
    /// A referral that the actor sees, by its owner or by the owner of the referred contact.
    async fn referral(&mut self, id: ReferralId) -> Result<ReferralRow, Problem> {
        let row = self.row::<ReferralRow>(id.0, "referral").await?;
        if self.actor.sees(row.owner_id) {
            return Ok(row);
        }
        match self.contact(ContactId(row.referred_id)).await {
            Ok(_) => Ok(row),
            Err(_) => Err(Problem::NotFound("referral")),
        }
    }

    /// Makes the referral of one person by another; `None` when it was made before.
    pub(crate) async fn refer(
        &mut self,
        given: Given<'_>,
        referred: ContactId,
    ) -> Result<Option<Referral>, Problem> {
        if given.referrer == referred {
            return Err(Refusal::SelfReferral.into());
        }
        let same_pair =
            |row: &ReferralRow| row.referrer_id == given.referrer.0 && row.referred_id == referred.0;
        if self.new.referrals.iter().any(same_pair) {
            return Ok(None);
        }
        if self.reader.referral_of_pair(given.referrer.0, referred.0).await?.is_some() {
            return Ok(None);
        }
        let known = self.reader.referrals_of(referred.0).await?;
        let new = self.new.referrals.iter().filter(|row| row.referred_id == referred.0);
        let somebody_has_it = known.iter().chain(new).any(|row| row.credited);
        // M33: this one goes without the credit because another has it, so that other can't be undone alone.
        if let Some(credited) = known.iter().find(|row| row.credited) {
            self.build_on(credited.clone());
        }
        // M40: the first rep to have somebody keeps them, and so the promise to get in touch.
        let owner = match self.new.contacts.iter().find(|row| row.id == referred.0) {
            Some(row) => row.owner_id,
            None => self.row::<ContactRow>(referred.0, "contact").await?.owner_id,
        };
        let referral = Referral {
            id: ReferralId(self.mint("referral")),
            referrer: given.referrer,
            referred,
            owner: domain::UserId(owner),
            origin: given.origin,
            captured_on: given.on,
            stage: Stage::Captured,
            dates: StageDates::default(),
            credited: takes_credit(somebody_has_it),
            happy_call: given.happy_call,
        };
        let of = |contact, other| Of {
            contact: Some(contact),
            other: Some(other),
            referral: Some(referral.id),
            ..Of::default()
        };
        self.fact(FactKind::Referred, given.on, of(given.referrer, referred), None, None);
        let fact = self.fact(FactKind::WasReferred, given.on, of(referred, given.referrer), None, None);
        let state = self.change_state(given.referrer.0).await?;
        state.first_gave_on = earlier(state.first_gave_on, given.on);
        self.new.referrals.push(ReferralRow::of(&referral, given.position, given.line, 1));
        self.react(fact, given.on, Happened::ReferralCaptured(&referral)).await?;
        if let Some(due) = given.due.filter(|due| due.on >= self.today) {
            self.agree_first_call(referral.id, due);
        }
        Ok(Some(referral))
    }

    /// "Call her after Easter": the first call is promised for that very day, not for the next business day (M20, M21).
    fn agree_first_call(&mut self, referral: ReferralId, due: &DueDay) {
        let first_call = FollowUpKind::ContactTheReferral.as_str();
        let owed = self.new.follow_ups.iter_mut();
        for row in owed.filter(|row| row.referral_id == Some(referral.0) && row.kind == first_call) {
            row.due_on = Day(due.on);
            row.due_at = due.at.map(|at| at.strftime("%H:%M").to_string());
            row.words = Some(due.words.clone());
        }
    }

    /// Moves a referral forward, with all that follows.
    pub(crate) async fn advance(&mut self, row: ReferralRow, stage: Stage, on: Date) -> Result<(), Problem> {
        // Two promises to get in touch with one person may stand on one card.
        if !self.moved.insert(row.id) {
            return Ok(());
        }
        let mut moved = row.referral()?.advance(stage, on)?;
        moved.owner = self.carried_on_by(&row).await?;
        let fact = self.stage_fact(FactKind::ReferralMoved, &moved, on);
        let (referrer_standing, referrer_owner) = self.referrer(row.referrer_id).await?;
        let after = row.with(&moved);
        self.change(row, after);
        let happened = Happened::ReferralMoved { referral: &moved, referrer_standing, referrer_owner };
        self.react(fact, on, happened).await?;
        self.thank_up_the_chain(&moved, fact, on).await
    }

    /// M37: whoever began the chain at whose end somebody bought hears of it, once for each who bought.
    async fn thank_up_the_chain(&mut self, moved: &Referral, fact: FactId, on: Date) -> Result<(), Problem> {
        if moved.stage != Stage::Won || !moved.credited {
            return Ok(());
        }
        let above = self.reader.above(moved.referred.0, i64::from(i32::MAX)).await?;
        let Some(root) = above.last() else { return Ok(()) };
        let chain = Happened::ChainWon {
            referral: moved,
            root: ContactId(root.id),
            root_owner: UserId(root.owner_id),
            steps: above.len(),
        };
        self.react(fact, on, chain).await
    }

    /// Whose referral it is once it moves. One that was over stayed with its rep when the person was given to another:
    /// whoever keeps them now carries it on (M40).
    async fn carried_on_by(&mut self, row: &ReferralRow) -> Result<UserId, Problem> {
        let before = row.referral()?;
        if !before.stage.is_closed() {
            return Ok(before.owner);
        }
        Ok(UserId(self.state(row.referred_id).await?.owner_id))
    }

    /// Where a referrer stands, and whose contact they are.
    pub(crate) async fn referrer(&mut self, contact: Uuid) -> Result<(Standing, UserId), Problem> {
        let standing = self.standing(contact).await?;
        Ok((standing, UserId(self.state(contact).await?.owner_id)))
    }

    /// Moves every referral of a contact that can still go to this stage (M32: a win moves it by itself).
    pub(crate) async fn advance_all(
        &mut self,
        referred: Uuid,
        stage: Stage,
        on: Date,
    ) -> Result<(), Problem> {
        self.advance_others(Uuid::nil(), referred, stage, on).await
    }

    /// The same, but for one referral: reaching somebody is the first contact for everybody who named them (M21).
    pub(crate) async fn advance_others(
        &mut self,
        but: Uuid,
        referred: Uuid,
        stage: Stage,
        on: Date,
    ) -> Result<(), Problem> {
        for row in self.reader.referrals_of(referred).await? {
            let referral = row.referral()?;
            if row.id != but && referral.stage.leads_to(stage) && on >= referral.captured_on {
                self.advance(row, stage, on).await?;
            }
        }
        Ok(())
    }

    /// Corrects a referral. What only followed from the mistake is let go; what is owed again is made again, and what
    /// a stage not known before brings with it.
    async fn correct(&mut self, row: ReferralRow, stage: Stage, on: Date) -> Result<(), Problem> {
        let before = row.referral()?;
        let is_news = before.stage.leads_to(stage);
        let mut corrected = before.clone().correct(stage, on)?;
        corrected.owner = self.carried_on_by(&row).await?;
        let fact = self.stage_fact(FactKind::ReferralCorrected, &corrected, on);
        for owed in self.reader.open_follow_ups_of_referral(row.id).await? {
            if !self.still_holds(&owed, stage).await? {
                let released = owed.follow_up()?.release(self.closing(on, say::how_stage_corrected()))?;
                self.close_follow_up(owed, &released, on, FactKind::FollowUpReleased);
            }
        }
        let after = row.with(&corrected);
        self.change(row, after);
        let (referrer_standing, referrer_owner) = self.referrer(corrected.referrer.0).await?;
        let moved = Happened::ReferralMoved { referral: &corrected, referrer_standing, referrer_owner };
        if is_news {
            self.react(fact, on, moved).await?;
            self.thank_up_the_chain(&corrected, fact, on).await
        } else if stage.first_contact_settled() {
            self.settle_by(on, &moved).await
        } else if before.stage.first_contact_settled() {
            self.react(fact, on, Happened::ReferralCaptured(&corrected)).await
        } else {
            Ok(())
        }
    }

    /// Whether something owed because of a referral is still owed when the referral stands at this stage after all.
    async fn still_holds(&mut self, owed: &FollowUpRow, stage: Stage) -> Result<bool, Problem> {
        match owed.follow_up()?.kind {
            FollowUpKind::InformOfTheWin
            | FollowUpKind::ThankWithGift
            | FollowUpKind::ThankUpTheChain
            | FollowUpKind::CallTheNonBuyer
            | FollowUpKind::AskForTheHappyCall => Ok(stage == Stage::Won),
            FollowUpKind::InformTheReferrer => {
                let fact = self.reader.fact(owed.fact_id).await?;
                let told = fact.and_then(|fact| fact.detail.0.get("word")?.as_str().and_then(Stage::parse));
                Ok(told.is_some_and(|told| told.holds_at(stage)))
            }
            _ => Ok(true),
        }
    }

    fn stage_fact(&mut self, kind: FactKind, referral: &Referral, on: Date) -> domain::FactId {
        let of = Of {
            contact: Some(referral.referred),
            other: Some(referral.referrer),
            referral: Some(referral.id),
            ..Of::default()
        };
        self.fact(kind, on, of, None, Some(referral.stage.as_str()))
    }
}
