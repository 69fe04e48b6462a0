//! Bringing two people together, and what came of it (M27).

use domain::fact::{FactKind, Of};
use domain::follow_up::FollowUpKind;
use domain::giving::IntroductionOutcome;
use domain::interaction::InteractionKind;
use domain::playbook::Happened;
use domain::{ActionId, ContactId, Refusal};
use jiff::civil::Date;
use language::say;
use serde::{Deserialize, Serialize};
use store::Day;
use store::rows::{ContactRow, InteractionRow, IntroductionRow, PassedOverRow, ReciprocationRow};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::text::{Check, TEXT_MAX};
use crate::{Actor, App, Done, Problem};

/// Says that two people were brought together.
#[derive(Debug, Clone, PartialEq)]
pub struct Introduce {
    /// The client's id.
    pub action: ActionId,
    /// Who offers something.
    pub offers: ContactId,
    /// Who needs it.
    pub needs: ContactId,
    /// Why.
    pub why: String,
    /// The day; today when missing.
    pub on: Option<Date>,
}

/// Says what came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct TellIntroduction {
    /// The client's id.
    pub action: ActionId,
    /// Which.
    pub introduction: Uuid,
    /// What.
    pub outcome: IntroductionOutcome,
    /// In their words.
    pub note: String,
}

/// Passes over a proposal: it isn't made again.
#[derive(Debug, Clone, PartialEq)]
pub struct PassOver {
    /// The client's id.
    pub action: ActionId,
    /// About whom.
    pub contact: ContactId,
    /// `need`, `offer`, `introduction` or `tier`.
    pub kind: String,
    /// Which: the words, the other person's id, the tier.
    pub what: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IntroductionAnswer {
    /// The introduction.
    pub introduction: Uuid,
    /// Who offers.
    pub offers: Uuid,
    /// Who needs.
    pub needs: Uuid,
}

/// Records that two people were brought together: both have received something, and the outcome is asked for later.
///
/// # Errors
/// [`Problem::Invalid`] for one person twice or no reason, [`Problem::NotFound`] for a contact that isn't the actor's,
/// [`Problem::Refused`] for somebody who asked not to be contacted (M30).
pub async fn introduce(
    app: &App,
    actor: &Actor,
    input: &Introduce,
) -> Result<Done<IntroductionAnswer>, Problem> {
    decided!(input.action, introduce_once(app, actor, input))
}

async fn introduce_once(
    app: &App,
    actor: &Actor,
    input: &Introduce,
) -> Result<Done<IntroductionAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "introduce").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let offers = draft.contact(input.offers).await?;
    let needs = draft.contact(input.needs).await?;
    let on = input.on.unwrap_or(draft.today);
    let mut check = Check::default();
    check.past_day("on", on, draft.today);
    let why = check.required("why", &input.why, TEXT_MAX, say::introduction_why_missing);
    if offers.id == needs.id {
        check.wrong("why", say::letter_other_self());
    }
    check.done()?;
    for one in [offers.id, needs.id] {
        // A wish that arrives at the same time is decided first.
        if draft.change_state(one).await?.do_not_contact {
            return Err(Refusal::DoNotContact.into());
        }
    }
    draft.about(needs.id);
    let id = draft.mint("introduction");
    let user_id = actor.user.0;
    draft.add(IntroductionRow {
        id,
        offers_id: offers.id,
        needs_id: needs.id,
        user_id,
        on_day: Day(on),
        why: why.clone(),
        outcome: None,
        outcome_on: None,
        outcome_note: None,
        version: 1,
    });
    draft.received(&offers, &needs, on, &why).await?;
    let fact = draft.received(&needs, &offers, on, &why).await?;
    let happened =
        Happened::BroughtTogether { needs: input.needs, offers: input.offers, rep: actor.user, on };
    draft.react(fact, on, happened).await?;
    draft.commit(IntroductionAnswer { introduction: id, offers: offers.id, needs: needs.id }).await
}

/// Says what came of an introduction, and keeps the follow-up that asked for it.
///
/// # Errors
/// [`Problem::NotFound`] for one between people who aren't the actor's.
pub async fn tell_introduction(
    app: &App,
    actor: &Actor,
    input: &TellIntroduction,
) -> Result<Done<IntroductionAnswer>, Problem> {
    decided!(input.action, tell_once(app, actor, input))
}

async fn tell_once(
    app: &App,
    actor: &Actor,
    input: &TellIntroduction,
) -> Result<Done<IntroductionAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "tell_introduction").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.row::<IntroductionRow>(input.introduction, "introduction").await?;
    for one in [row.offers_id, row.needs_id] {
        draft.contact(ContactId(one)).await.map_err(|_| Problem::NotFound("introduction"))?;
    }
    let mut check = Check::default();
    let note = check.text("note", &input.note, TEXT_MAX);
    check.done()?;
    draft.about(row.needs_id);
    let today = draft.today;
    for (one, other) in [(row.needs_id, row.offers_id), (row.offers_id, row.needs_id)] {
        let of = Of { contact: Some(one.into()), other: Some(other.into()), ..Of::default() };
        draft.fact(FactKind::IntroductionCameTo, today, of, None, Some(input.outcome.as_str()));
    }
    for owed in draft.reader.open_follow_ups_of(row.needs_id).await? {
        let asks = owed.kind == FollowUpKind::AskWhatCameOfIt.as_str();
        if asks && owed.person_id == Some(row.offers_id) {
            draft.settle(owed, today, &say::how_told_outcome())?;
        }
    }
    draft.touched(row.needs_id, today).await?;
    let answer = IntroductionAnswer { introduction: row.id, offers: row.offers_id, needs: row.needs_id };
    let after = IntroductionRow {
        outcome: Some(input.outcome.as_str().into()),
        outcome_on: Some(Day(today)),
        outcome_note: note,
        ..row.clone()
    };
    draft.change(row, after);
    draft.commit(answer).await
}

/// Passes over a proposal.
///
/// # Errors
/// [`Problem::NotFound`] for a contact that isn't the actor's, [`Problem::Invalid`] for a kind that there isn't.
pub async fn pass_over(app: &App, actor: &Actor, input: &PassOver) -> Result<Done<()>, Problem> {
    decided!(input.action, pass_once(app, actor, input))
}

async fn pass_once(app: &App, actor: &Actor, input: &PassOver) -> Result<Done<()>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "pass_over").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let contact = draft.contact(input.contact).await?;
    if !["need", "offer", "introduction", "tier"].contains(&input.kind.as_str()) {
        return Err(Problem::NotFound("proposal"));
    }
    let mut check = Check::default();
    let what = check.required("what", &input.what, TEXT_MAX, say::pass_over_what);
    check.done()?;
    // The other person's id is written in one way, by which erasing and merging find it.
    let what = match input.kind.as_str() {
        "introduction" => {
            let other = Uuid::try_parse(&what).map_err(|_| Problem::NotFound("contact"))?;
            draft.contact(ContactId(other)).await?.id.simple().to_string()
        }
        _ => what,
    };
    draft.about(contact.id);
    let id = draft.mint("passed_over");
    draft.add_once(PassedOverRow {
        id,
        contact_id: contact.id,
        kind: input.kind.clone(),
        what,
        user_id: actor.user.0,
        on_day: Day(draft.today),
        version: 1,
    });
    draft.commit(()).await
}

impl Draft<'_> {
    /// Somebody was brought together with somebody: that is something given to them.
    async fn received(
        &mut self,
        to: &ContactRow,
        other: &ContactRow,
        on: Date,
        why: &str,
    ) -> Result<domain::FactId, Problem> {
        let id = self.mint("reciprocation");
        let (user_id, on_day) = (self.actor.user.0, Day(on));
        let row = ReciprocationRow {
            id,
            contact_id: to.id,
            user_id,
            on_day,
            what: say::note_introduced(why),
            version: 1,
        };
        self.new.reciprocations.push(row);
        let interaction = self.mint("interaction");
        self.new.interactions.push(InteractionRow {
            id: interaction,
            contact_id: to.id,
            user_id,
            kind: InteractionKind::Note.as_str().into(),
            on_day,
            note: Some(say::note_introduced(why)),
            allowed_ask: false,
            version: 1,
        });
        let of = Of {
            contact: Some(to.id.into()),
            other: Some(other.id.into()),
            interaction: Some(domain::InteractionId(interaction)),
            ..Of::default()
        };
        let fact = self.fact(FactKind::BroughtTogether, on, of, None, None);
        self.touched(to.id, on).await?;
        for owed in self.reader.open_follow_ups_of(to.id).await? {
            if owed.kind == FollowUpKind::Reciprocate.as_str() {
                self.settle(owed, on, &say::how_gave_back())?;
            }
        }
        self.change_state(to.id).await?.received += 1;
        Ok(fact)
    }
}
