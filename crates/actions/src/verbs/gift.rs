//! A gift to somebody, at cost, within what the trade allows (M22, M29).

use domain::fact::{FactKind, Of};
use domain::follow_up::FollowUpKind;
use domain::gift::{GIFT_CENTS_MAX, Gift, GiftForm, Given};
use domain::interaction::InteractionKind;
use domain::{ActionId, ContactId, FollowUpId, ReferralId, Refusal};
use jiff::civil::Date;
use language::say;
use serde::{Deserialize, Serialize};
use store::Day;
use store::rows::{GiftRow, InteractionRow, ReferralRow};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::text::{Check, TEXT_MAX};
use crate::{Actor, App, Done, Problem};

/// Records a gift.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordGift {
    /// The client's id.
    pub action: ActionId,
    /// To whom.
    pub contact: ContactId,
    /// What.
    pub what: String,
    /// What it is.
    pub form: GiftForm,
    /// What it cost, in the smallest unit of the workspace's currency.
    pub cost_cents: i64,
    /// The day; today when missing.
    pub on: Option<Date>,
    /// The referral that it is for.
    pub referral: Option<ReferralId>,
    /// The follow-up that it keeps: thanks with a gift.
    pub follow_up: Option<FollowUpId>,
    /// Why it may go beyond the limit; a manager's to say.
    pub over_why: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GiftAnswer {
    /// The gift.
    pub gift: Uuid,
    /// To whom.
    pub contact: Uuid,
    /// The most that any twelve months with it in them come to.
    pub in_year_cents: i64,
    /// Whether it went beyond the limit, with a manager's note.
    pub over: bool,
}

/// Records a gift, unless the trade's rules are against it. Two gifts to one person at the same instant are weighed one after
/// the other.
///
/// # Errors
/// [`Problem::Invalid`] for what can't be read; [`Problem::NotFound`] for a contact, referral or follow-up that isn't
/// the actor's; [`Problem::Refused`] beyond the limit, for a gift that this trade doesn't give, and for somebody who asked
/// not to be contacted.
pub async fn record_gift(app: &App, actor: &Actor, input: &RecordGift) -> Result<Done<GiftAnswer>, Problem> {
    decided!(input.action, record_once(app, actor, input))
}

async fn record_once(app: &App, actor: &Actor, input: &RecordGift) -> Result<Done<GiftAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "record_gift").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let contact = draft.contact(input.contact).await?;
    let on = input.on.unwrap_or(draft.today);
    let mut check = Check::default();
    check.past_day("on", on, draft.today);
    let what = check.required("what", &input.what, TEXT_MAX, say::gift_what_missing);
    let over_why = check.text("over_why", &input.over_why, TEXT_MAX);
    if !(0..=GIFT_CENTS_MAX).contains(&input.cost_cents) {
        check.wrong("cost", say::gift_cost_wrong());
    }
    check.done()?;
    draft.about(contact.id);
    // Whoever gives at the same time weighs anew: this rests on where the contact stands.
    let state = draft.change_state(contact.id).await?;
    if state.do_not_contact && on == draft.today {
        return Err(Refusal::DoNotContact.into());
    }
    let owed = match input.follow_up {
        Some(id) => Some(draft.gift_owed(id, input.contact).await?),
        None => None,
    };
    let referral = input.referral.or(owed.as_ref().and_then(|owed| owed.referral_id).map(ReferralId));
    if let Some(referral) = referral {
        let row = draft.row::<ReferralRow>(referral.0, "referral").await?;
        if row.referrer_id != contact.id {
            return Err(Problem::NotFound("referral"));
        }
    }
    let before = draft.reader.gifts_to(contact.id).await?;
    let before: Vec<Given> =
        before.iter().map(|row| Given { on: row.on_day.0, cents: row.cost_cents }).collect();
    let given = Given { on, cents: input.cost_cents };
    let gift = Gift { given, form: input.form, for_referral: referral.is_some() };
    let rules = &draft.office.gifts;
    let (in_year_cents, over) = match rules.weigh(&before, gift, &actor.currency) {
        Ok(most) => (most, false),
        Err(refusal) => {
            let decides = actor.role.sees_team() && actor.oversees(contact.owner_id);
            if over_why.is_none() || !decides || !rules.profile.note_lifts {
                return Err(refusal.into());
            }
            (domain::gift::most_in_a_year(&before, given), true)
        }
    };
    let (profile, limit_cents) = (rules.profile.id.to_owned(), rules.limit_cents());
    let id = draft.mint("gift");
    let (user_id, on_day) = (actor.user.0, Day(on));
    draft.add(GiftRow {
        id,
        contact_id: contact.id,
        user_id,
        on_day,
        what: what.clone(),
        form: input.form.as_str().into(),
        cost_cents: input.cost_cents,
        referral_id: referral.map(|referral| referral.0),
        profile,
        limit_cents,
        over_why: over_why.filter(|_| over),
        over_by: over.then_some(user_id),
        version: 1,
    });
    let cost = language::money(input.cost_cents, &actor.currency);
    let interaction = draft.mint("interaction");
    draft.new.interactions.push(InteractionRow {
        id: interaction,
        contact_id: contact.id,
        user_id,
        kind: InteractionKind::Note.as_str().into(),
        on_day,
        note: Some(say::note_gift(cost, what)),
        allowed_ask: false,
        version: 1,
    });
    let of = Of {
        contact: Some(input.contact),
        interaction: Some(domain::InteractionId(interaction)),
        referral,
        ..Of::default()
    };
    draft.fact(FactKind::GiftGiven, on, of, None, Some(input.form.as_str()));
    draft.touched(contact.id, on).await?;
    if let Some(owed) = owed {
        draft.settle(owed, on, &say::how_gave_gift())?;
    }
    draft.commit(GiftAnswer { gift: id, contact: contact.id, in_year_cents, over }).await
}

impl Draft<'_> {
    /// Thanks with a gift that are owed to this contact.
    async fn gift_owed(
        &mut self,
        id: FollowUpId,
        contact: ContactId,
    ) -> Result<store::rows::FollowUpRow, Problem> {
        let row = self.follow_up(id).await?;
        if row.contact_id != contact.0 || row.kind != FollowUpKind::ThankWithGift.as_str() {
            return Err(Problem::NotFound("follow-up"));
        }
        if row.state != "open" {
            return Err(Refusal::FollowUpAlreadyClosed.into());
        }
        Ok(row)
    }
}
