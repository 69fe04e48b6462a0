//! Moments, asks, referrals and follow-ups as rows, and the way between them and the domain's own types.

use domain::ask::{Ask, Outcome};
use domain::follow_up::{About, Closing, FollowUp, FollowUpKind, FollowUpState};
use domain::moment::{Moment, MomentKind, MomentState};
use domain::referral::{Origin, Referral, Stage, StageDates};
use domain::{
    AskId, ContactId, DealId, EventId, FactId, FollowUpId, MomentId, ReferralId, UserId,
    deal::{Deal, DealState},
};
use uuid::Uuid;

use super::DealRow;
use crate::{Day, Instant, StoreError};

entity! {
    /// A reason to ask now.
    pub struct MomentRow in "moments" {
        /// Whom to ask.
        pub contact_id: Uuid,
        /// Whose moment.
        pub owner_id: Uuid,
        /// Which of the nine.
        pub kind: String,
        /// The day it happened.
        pub happened_on: Day,
        /// The last day on which it is worth acting on.
        pub last_day: Option<Day>,
        /// What they said.
        pub words: Option<String>,
        /// The deal behind it.
        pub deal_id: Option<Uuid>,
        /// The event behind it.
        pub event_id: Option<Uuid>,
        /// The event's day, where known.
        pub event_on: Option<Day>,
        /// The licence behind it.
        pub licence_id: Option<Uuid>,
        /// `open`, `acted`, `dismissed` or `missed`.
        pub state: String,
        /// When it was closed.
        pub closed_on: Option<Day>,
        /// Who dismissed it.
        pub closed_by: Option<Uuid>,
        /// Why it was dismissed.
        pub dismissed_why: Option<String>,
        /// The ask that acted on it.
        pub ask_id: Option<Uuid>,
    }
}

entity! {
    /// One conversation in which the rep asked.
    pub struct AskRow in "asks" {
        /// Who was asked.
        pub contact_id: Uuid,
        /// Who asked.
        pub user_id: Uuid,
        /// The moment that led to it.
        pub moment_id: Option<Uuid>,
        /// The day of the conversation.
        pub asked_on: Day,
        /// How it ended.
        pub outcome: String,
        /// How many names were given.
        pub names: i64,
        /// Whether they ran out of names.
        pub ran_out: bool,
        /// Whether they were thanked on the spot.
        pub thanked: bool,
        /// The day to ask again.
        pub licence_on: Option<Day>,
        /// What they said.
        pub words: Option<String>,
        /// Why they would rather not.
        pub decline_why: Option<String>,
        /// With which words: the key of a built-in wording, or the id of a rep's (M35).
        pub wording: Option<String>,
    }
}

entity! {
    /// Referrer → referred contact.
    pub struct ReferralRow in "referrals" {
        /// Who named them.
        pub referrer_id: Uuid,
        /// Who was named.
        pub referred_id: Uuid,
        /// Whose promise it is to get in touch.
        pub owner_id: Uuid,
        /// `asked`, `volunteered` or `imported`.
        pub origin: String,
        /// The ask it came from.
        pub ask_id: Option<Uuid>,
        /// The fact it came from, when there was no ask.
        pub fact_id: Option<Uuid>,
        /// Its place among the names of one conversation, from 0.
        pub position: i64,
        /// The line as it was typed (M14).
        pub line: Option<String>,
        /// The day it was captured.
        pub captured_on: Day,
        /// How far it came.
        pub stage: String,
        /// When an introduction was made.
        pub introduced_on: Option<Day>,
        /// When they were first reached.
        pub contacted_on: Option<Day>,
        /// When they met.
        pub met_on: Option<Day>,
        /// When it was won, lost or given up.
        pub closed_on: Option<Day>,
        /// Whether this referrer has the credit (M33).
        pub credited: bool,
        /// Whether the referrer may be called by the new customer (M10).
        pub happy_call: bool,
        /// Why the credit was changed, where it was (M33).
        pub credit_why: Option<String>,
    }
}

entity! {
    /// Something owed to a contact on a day.
    pub struct FollowUpRow in "follow_ups" {
        /// What; also the rule that made it.
        pub kind: String,
        /// The fact that made it.
        pub fact_id: Uuid,
        /// To whom.
        pub contact_id: Uuid,
        /// By whom.
        pub owner_id: Uuid,
        /// The day, in the owner's time zone.
        pub due_on: Day,
        /// The time of day, `HH:MM`.
        pub due_at: Option<String>,
        /// Whether it is a promise.
        pub must_do: bool,
        /// The words of the conversation.
        pub words: Option<String>,
        /// Another person it is about.
        pub person_id: Option<Uuid>,
        /// The referral it is about.
        pub referral_id: Option<Uuid>,
        /// The deal it is about.
        pub deal_id: Option<Uuid>,
        /// The ask it is about.
        pub ask_id: Option<Uuid>,
        /// The moment it is about.
        pub moment_id: Option<Uuid>,
        /// The event it is about.
        pub event_id: Option<Uuid>,
        /// `open`, `done` or `released`.
        pub state: String,
        /// The day it was closed.
        pub closed_on: Option<Day>,
        /// The instant it was closed.
        pub closed_at: Option<Instant>,
        /// Who closed it; empty when the method itself did.
        pub closed_by: Option<Uuid>,
        /// How, or why it was let go.
        pub closed_how: Option<String>,
    }
}

fn word<T>(table: &str, id: Uuid, found: Option<T>, text: &str) -> Result<T, StoreError> {
    found.ok_or_else(|| StoreError::corrupt(table, id, format!("unknown word “{text}”")))
}

impl MomentRow {
    /// The row of a moment, based on `version` (1 for a new one).
    pub fn of(moment: &Moment, version: i64) -> Self {
        let (state, closed_on, closed_by, dismissed_why, ask_id) = match &moment.state {
            MomentState::Open => ("open", None, None, None, None),
            MomentState::Acted { ask, on } => ("acted", Some(Day(*on)), None, None, Some(ask.0)),
            MomentState::Dismissed { on, by, why } => {
                ("dismissed", Some(Day(*on)), Some(by.0), Some(why.clone()), None)
            }
            MomentState::Missed { on } => ("missed", Some(Day(*on)), None, None, None),
        };
        Self {
            id: moment.id.0,
            contact_id: moment.contact.0,
            owner_id: moment.owner.0,
            kind: moment.kind.as_str().into(),
            happened_on: Day(moment.happened_on),
            last_day: moment.last_day.map(Day),
            words: moment.words.clone(),
            deal_id: moment.deal.map(|id| id.0),
            event_id: moment.event.map(|id| id.0),
            event_on: moment.event_on.map(Day),
            licence_id: moment.licence.map(|id| id.0),
            state: state.into(),
            closed_on,
            closed_by,
            dismissed_why,
            ask_id,
            version,
        }
    }

    /// The moment itself.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when the columns contradict each other.
    pub fn moment(&self) -> Result<Moment, StoreError> {
        let state =
            match (self.state.as_str(), self.closed_on, self.ask_id, self.closed_by, &self.dismissed_why) {
                ("open", None, None, None, None) => MomentState::Open,
                ("acted", Some(on), Some(ask), None, None) => {
                    MomentState::Acted { ask: AskId(ask), on: on.0 }
                }
                ("dismissed", Some(on), None, Some(by), Some(why)) => {
                    MomentState::Dismissed { on: on.0, by: UserId(by), why: why.clone() }
                }
                ("missed", Some(on), None, None, None) => MomentState::Missed { on: on.0 },
                _ => {
                    return Err(StoreError::corrupt("moments", self.id, "the state contradicts its columns"));
                }
            };
        Ok(Moment {
            id: MomentId(self.id),
            contact: ContactId(self.contact_id),
            owner: UserId(self.owner_id),
            kind: word("moments", self.id, MomentKind::parse(&self.kind), &self.kind)?,
            happened_on: self.happened_on.0,
            last_day: self.last_day.map(|day| day.0),
            words: self.words.clone(),
            deal: self.deal_id.map(DealId),
            event: self.event_id.map(EventId),
            event_on: self.event_on.map(|day| day.0),
            licence: self.licence_id.map(FollowUpId),
            state,
        })
    }
}

impl AskRow {
    /// The row of a new ask.
    pub fn of(ask: &Ask, thanked: bool) -> Self {
        let mut row = Self {
            id: ask.id.0,
            contact_id: ask.contact.0,
            user_id: ask.by.0,
            moment_id: ask.moment.map(|id| id.0),
            asked_on: Day(ask.asked_on),
            outcome: ask.outcome.as_str().into(),
            names: 0,
            ran_out: false,
            thanked,
            licence_on: None,
            words: None,
            decline_why: None,
            wording: None,
            version: 1,
        };
        match &ask.outcome {
            Outcome::Named { names, ran_out } => {
                row.names = i64::try_from(*names).unwrap_or(i64::MAX);
                row.ran_out = *ran_out;
            }
            Outcome::NotYet { licence_on, words } => {
                row.licence_on = Some(Day(*licence_on));
                row.words = Some(words.clone()).filter(|words| !words.is_empty());
            }
            Outcome::NobodyInMind => {}
            Outcome::Declined { why, .. } => row.decline_why = Some(why.clone()),
        }
        row
    }
}

impl ReferralRow {
    /// The row of a referral, based on `version` (1 for a new one), with its place and line in the conversation.
    pub fn of(referral: &Referral, position: i64, line: Option<String>, version: i64) -> Self {
        let (ask_id, fact_id) = match referral.origin {
            Origin::Asked(ask) => (Some(ask.0), None),
            Origin::Volunteered(fact) | Origin::Imported(fact) => (None, Some(fact.0)),
        };
        Self {
            id: referral.id.0,
            referrer_id: referral.referrer.0,
            referred_id: referral.referred.0,
            owner_id: referral.owner.0,
            origin: referral.origin.as_str().into(),
            ask_id,
            fact_id,
            position,
            line,
            captured_on: Day(referral.captured_on),
            stage: referral.stage.as_str().into(),
            introduced_on: referral.dates.introduced_on.map(Day),
            contacted_on: referral.dates.contacted_on.map(Day),
            met_on: referral.dates.met_on.map(Day),
            closed_on: referral.dates.closed_on.map(Day),
            credited: referral.credited,
            happy_call: referral.happy_call,
            credit_why: None,
            version,
        }
    }

    /// The referral itself.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when the columns contradict each other.
    pub fn referral(&self) -> Result<Referral, StoreError> {
        let origin = match (self.origin.as_str(), self.ask_id, self.fact_id) {
            ("asked", Some(ask), None) => Origin::Asked(AskId(ask)),
            ("volunteered", None, Some(fact)) => Origin::Volunteered(FactId(fact)),
            ("imported", None, Some(fact)) => Origin::Imported(FactId(fact)),
            _ => return Err(StoreError::corrupt("referrals", self.id, "the origin contradicts its columns")),
        };
        Ok(Referral {
            id: ReferralId(self.id),
            referrer: ContactId(self.referrer_id),
            referred: ContactId(self.referred_id),
            owner: UserId(self.owner_id),
            origin,
            captured_on: self.captured_on.0,
            stage: word("referrals", self.id, Stage::parse(&self.stage), &self.stage)?,
            dates: StageDates {
                introduced_on: self.introduced_on.map(|day| day.0),
                contacted_on: self.contacted_on.map(|day| day.0),
                met_on: self.met_on.map(|day| day.0),
                closed_on: self.closed_on.map(|day| day.0),
            },
            credited: self.credited,
            happy_call: self.happy_call,
        })
    }

    /// The same row with the referral as it stands now.
    pub fn with(&self, referral: &Referral) -> Self {
        let credit_why = self.credit_why.clone();
        Self { credit_why, ..Self::of(referral, self.position, self.line.clone(), self.version) }
    }
}

impl FollowUpRow {
    /// The row of a follow-up, based on `version` (1 for a new one).
    pub fn of(owed: &FollowUp, version: i64) -> Self {
        let (state, closing) = match &owed.state {
            FollowUpState::Open => ("open", None),
            FollowUpState::Done(closing) => ("done", Some(closing)),
            FollowUpState::Released(closing) => ("released", Some(closing)),
        };
        Self {
            id: owed.id.0,
            kind: owed.kind.as_str().into(),
            fact_id: owed.fact.0,
            contact_id: owed.contact.0,
            owner_id: owed.owner.0,
            due_on: Day(owed.due_on),
            due_at: owed.due_at.map(|time| time.strftime("%H:%M").to_string()),
            must_do: owed.must_do,
            words: owed.words.clone(),
            person_id: owed.about.person.map(|id| id.0),
            referral_id: owed.about.referral.map(|id| id.0),
            deal_id: owed.about.deal.map(|id| id.0),
            ask_id: owed.about.ask.map(|id| id.0),
            moment_id: owed.about.moment.map(|id| id.0),
            event_id: owed.about.event.map(|id| id.0),
            state: state.into(),
            closed_on: closing.map(|closing| Day(closing.on)),
            closed_at: closing.map(|closing| Instant::new(closing.at)),
            closed_by: closing.and_then(|closing| closing.by).map(|by| by.0),
            closed_how: closing.map(|closing| closing.how.clone()),
            version,
        }
    }

    /// The follow-up itself.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when the columns contradict each other.
    pub fn follow_up(&self) -> Result<FollowUp, StoreError> {
        let closing = match (self.closed_on, self.closed_at, &self.closed_how) {
            (None, None, None) if self.closed_by.is_none() => None,
            (Some(on), Some(at), Some(how)) => Some(Closing {
                by: self.closed_by.map(UserId),
                on: on.0,
                at: at.timestamp(),
                how: how.clone(),
            }),
            _ => return Err(StoreError::corrupt("follow_ups", self.id, "half closed")),
        };
        let state = match (self.state.as_str(), closing) {
            ("open", None) => FollowUpState::Open,
            ("done", Some(closing)) => FollowUpState::Done(closing),
            ("released", Some(closing)) => FollowUpState::Released(closing),
            _ => return Err(StoreError::corrupt("follow_ups", self.id, "the state contradicts its columns")),
        };
        let due_at = match &self.due_at {
            None => None,
            Some(text) => {
                let time = jiff::civil::Time::strptime("%H:%M", text).ok();
                Some(word("follow_ups", self.id, time, text)?)
            }
        };
        Ok(FollowUp {
            id: FollowUpId(self.id),
            kind: word("follow_ups", self.id, FollowUpKind::parse(&self.kind), &self.kind)?,
            fact: FactId(self.fact_id),
            contact: ContactId(self.contact_id),
            owner: UserId(self.owner_id),
            due_on: self.due_on.0,
            due_at,
            must_do: self.must_do,
            words: self.words.clone(),
            about: About {
                person: self.person_id.map(ContactId),
                referral: self.referral_id.map(ReferralId),
                deal: self.deal_id.map(DealId),
                ask: self.ask_id.map(AskId),
                moment: self.moment_id.map(MomentId),
                event: self.event_id.map(EventId),
            },
            state,
        })
    }
}

impl DealRow {
    /// The row of a deal, based on `version` (1 for a new one).
    pub fn of(deal: &Deal, version: i64) -> Self {
        let (state, closed_on, lost_why) = match &deal.state {
            DealState::Open => ("open", None, None),
            DealState::Won { on } => ("won", Some(Day(*on)), None),
            DealState::Lost { on, why } => ("lost", Some(Day(*on)), Some(why.clone())),
        };
        Self {
            id: deal.id.0,
            contact_id: deal.contact.0,
            owner_id: deal.owner.0,
            product: deal.product.clone(),
            issue: deal.issue.clone(),
            value_cents: deal.value_cents,
            opened_on: Day(deal.opened_on),
            state: state.into(),
            closed_on,
            lost_why,
            version,
        }
    }

    /// The deal itself.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when the columns contradict each other.
    pub fn deal(&self) -> Result<Deal, StoreError> {
        let state = match (self.state.as_str(), self.closed_on, &self.lost_why) {
            ("open", None, None) => DealState::Open,
            ("won", Some(on), None) => DealState::Won { on: on.0 },
            ("lost", Some(on), Some(why)) => DealState::Lost { on: on.0, why: why.clone() },
            _ => return Err(StoreError::corrupt("deals", self.id, "the state contradicts its columns")),
        };
        Ok(Deal {
            id: DealId(self.id),
            contact: ContactId(self.contact_id),
            owner: UserId(self.owner_id),
            product: self.product.clone(),
            issue: self.issue.clone(),
            value_cents: self.value_cents,
            opened_on: self.opened_on.0,
            state,
        })
    }
}
