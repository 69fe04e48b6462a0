//! Everything about one person: what is owed, who led to whom, and what happened when.

use uuid::Uuid;

use crate::rows::ComplaintRow;
use crate::{Day, Instant, Json, Reader, StoreError};

/// The most lines of what a page lists in full.
const LINES_MAX: i64 = 500;

row! {
    /// Something owed, with the names its sentence needs.
    #[derive(serde::Serialize)]
    pub struct FollowUpLine {
        /// Which.
        pub id: Uuid,
        /// What; also the rule that made it.
        pub kind: String,
        /// To whom.
        pub contact_id: Uuid,
        /// Their name.
        pub contact: String,
        /// Where they work.
        pub company: Option<String>,
        /// Their first telephone number.
        pub phone: Option<String>,
        /// Who owes it.
        pub owner_id: Uuid,
        /// That rep's name.
        pub owner: String,
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
        /// Their name.
        pub person: Option<String>,
        /// The referral it is about.
        pub referral_id: Option<Uuid>,
        /// How far that referral came.
        pub referral_stage: Option<String>,
        /// The deal it is about.
        pub deal_id: Option<Uuid>,
        /// What that deal sells.
        pub product: Option<String>,
        /// The ask it comes from.
        pub ask_id: Option<Uuid>,
        /// The moment it comes from.
        pub moment_id: Option<Uuid>,
        /// The event to attend.
        pub event: Option<String>,
        /// Where that event is.
        pub event_place: Option<String>,
    }
}

row! {
    /// A referral with the names at both ends.
    pub struct ReferralLine {
        /// Which.
        pub id: Uuid,
        /// Who named them.
        pub referrer_id: Uuid,
        /// Their name.
        pub referrer: String,
        /// Whose contact the referrer is.
        pub referrer_owner_id: Uuid,
        /// Who was named.
        pub referred_id: Uuid,
        /// Their name.
        pub referred: String,
        /// Whose contact they are.
        pub referred_owner_id: Uuid,
        /// Where they work.
        pub company: Option<String>,
        /// Their first telephone number.
        pub phone: Option<String>,
        /// Whose promise it is to get in touch.
        pub owner_id: Uuid,
        /// That rep's name.
        pub owner: String,
        /// `asked`, `volunteered` or `imported`.
        pub origin: String,
        /// The ask it came from.
        pub ask_id: Option<Uuid>,
        /// The line as it was typed.
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
        /// Whether this referrer has the credit.
        pub credited: bool,
        /// Whether the referrer may be called by the new customer.
        pub happy_call: bool,
        /// Why the credit was changed, where it was.
        pub credit_why: Option<String>,
    }
}

/// What a [`ReferralLine`] is made of, from `referrals r`; a condition follows. Both engines take "cross join … where";
/// SQLite then begins with the referrals.
macro_rules! referral_line {
    () => {
        "select r.id, r.referrer_id, a.name as referrer, a.owner_id as referrer_owner_id, r.referred_id,
         b.name as referred, b.owner_id as referred_owner_id, b.company, b.phone, r.owner_id,
         (select u.name from users u where u.workspace_id = r.workspace_id and u.id = r.owner_id) as owner, r.origin,
         r.ask_id, r.line, r.captured_on, r.stage, r.introduced_on, r.contacted_on, r.met_on, r.closed_on, r.credited,
         r.happy_call, r.credit_why
         from referrals r cross join contacts a cross join contacts b
         where a.workspace_id = r.workspace_id and a.id = r.referrer_id
         and b.workspace_id = r.workspace_id and b.id = r.referred_id and "
    };
}
pub(super) use referral_line;

/// What a [`FollowUpLine`] is made of, from `follow_ups f`; a condition follows.
macro_rules! follow_up_line {
    () => {
        "select f.id, f.kind, f.contact_id, c.name as contact, c.company, c.phone, f.owner_id,
         (select u.name from users u where u.workspace_id = f.workspace_id and u.id = f.owner_id) as owner, f.due_on,
         f.due_at, f.must_do, f.words, f.person_id, p.name as person, f.referral_id, r.stage as referral_stage,
         f.deal_id, d.product, f.ask_id, f.moment_id, e.name as event, e.place as event_place
         from follow_ups f cross join contacts c
         left join contacts p on p.workspace_id = f.workspace_id and p.id = f.person_id
         left join referrals r on r.workspace_id = f.workspace_id and r.id = f.referral_id
         left join deals d on d.workspace_id = f.workspace_id and d.id = f.deal_id
         left join events e on e.workspace_id = f.workspace_id and e.id = f.event_id
         where c.workspace_id = f.workspace_id and c.id = f.contact_id and "
    };
}
pub(super) use follow_up_line;

row! {
    /// Something given back to a contact (M27).
    #[derive(serde::Serialize)]
    pub struct GivenBackLine {
        /// Which.
        pub id: Uuid,
        /// When.
        pub on_day: Day,
        /// What.
        pub what: String,
        /// By whom.
        pub by: String,
    }
}

row! {
    /// How somebody came to be known here (M19).
    #[derive(serde::Serialize)]
    pub struct ProvenanceLine {
        /// Who gave them.
        pub given_by_id: Option<Uuid>,
        /// That person's name.
        pub given_by: Option<String>,
        /// The ask in which they were named.
        pub ask_id: Option<Uuid>,
        /// Its day.
        pub asked_on: Option<Day>,
        /// The file they came from.
        pub file_name: Option<String>,
        /// Who added them.
        pub added_by: Option<String>,
        /// The verb of the action that added them: through a card it is `take_card_names`.
        pub added_verb: Option<String>,
    }
}

row! {
    /// One fact of a timeline with the words around it; what does not belong to its kind is empty.
    #[derive(serde::Serialize)]
    pub struct FactLine {
        /// Which.
        pub id: Uuid,
        /// The action that made it.
        pub action_id: Uuid,
        /// What that action was.
        pub verb: String,
        /// Whether that action may be undone at all.
        pub undoable: bool,
        /// When it was recorded.
        pub at: Instant,
        /// The day it happened on, in the rep's time zone.
        pub on_day: Day,
        /// What happened.
        pub kind: String,
        /// The playbook rule behind it.
        pub rule: Option<String>,
        /// Closed words that say more.
        #[serde(skip)]
        pub detail: Json<serde_json::Value>,
        /// Who did it; nobody when the method itself did.
        pub by: Option<String>,
        /// The other person.
        pub other_id: Option<Uuid>,
        /// Their name.
        pub other: Option<String>,
        /// Whose contact the other person is.
        #[serde(skip)]
        pub other_owner_id: Option<Uuid>,
        /// What kind of touch.
        pub interaction_kind: Option<String>,
        /// What was said.
        pub note: Option<String>,
        /// The ask.
        pub ask_id: Option<Uuid>,
        /// How it ended.
        pub ask_outcome: Option<String>,
        /// How many names it brought.
        pub ask_names: Option<i64>,
        /// Whether they ran out of names.
        pub ask_ran_out: Option<bool>,
        /// What they said.
        pub ask_words: Option<String>,
        /// Why they would rather not.
        pub decline_why: Option<String>,
        /// The day to ask again.
        pub licence_on: Option<Day>,
        /// The moment.
        pub moment_id: Option<Uuid>,
        /// Which of the nine.
        pub moment_kind: Option<String>,
        /// Its words.
        pub moment_words: Option<String>,
        /// What became of it.
        pub moment_state: Option<String>,
        /// Why it was dismissed.
        pub dismissed_why: Option<String>,
        /// The deal.
        pub deal_id: Option<Uuid>,
        /// What it sells.
        pub product: Option<String>,
        /// The issue it solves.
        pub issue: Option<String>,
        /// Its value in cents.
        pub value_cents: Option<i64>,
        /// Why they said no.
        pub lost_why: Option<String>,
        /// The follow-up.
        pub follow_up_id: Option<Uuid>,
        /// What was owed.
        pub follow_up_kind: Option<String>,
        /// The words it keeps.
        pub follow_up_words: Option<String>,
        /// Its day.
        pub follow_up_due_on: Option<Day>,
        /// Whether it was a promise.
        pub follow_up_must_do: Option<bool>,
        /// How it was closed, or why it was let go.
        pub closed_how: Option<String>,
        /// The referral.
        pub referral_id: Option<Uuid>,
        /// The line it was typed as.
        pub referral_line: Option<String>,
    }
}

statements! {
    OWED_TO -> FollowUpLine = concat!(follow_up_line!(),
        "f.workspace_id = $1 and f.contact_id = $2 and f.state = 'open' order by f.due_on, f.id limit $3");
    REFERRED_BY -> ReferralLine = concat!(referral_line!(),
        "r.workspace_id = $1 and r.referred_id = $2 order by r.captured_on, r.id limit $3");
    REFERRED -> ReferralLine = concat!(referral_line!(),
        "r.workspace_id = $1 and r.referrer_id = $2 order by r.captured_on, r.position, r.id limit $3");
    COMPLAINTS_OF -> ComplaintRow = "select @all from complaints
        where workspace_id = $1 and contact_id = $2 order by opened_on desc, id desc";
    GIVEN_BACK -> GivenBackLine = "select r.id, r.on_day, r.what, u.name as by from reciprocations r
        join users u on u.workspace_id = r.workspace_id and u.id = r.user_id
        where r.workspace_id = $1 and r.contact_id = $2 order by r.on_day desc, r.id desc limit $3";
    PROVENANCE -> ProvenanceLine = "select c.given_by_id, g.name as given_by, c.ask_id, k.asked_on, i.file_name,
        u.name as added_by, (select max(t.verb) from facts f
            join actions t on t.workspace_id = f.workspace_id and t.id = f.action_id
            where f.workspace_id = c.workspace_id and f.contact_id = c.id and f.kind = 'contact_added') as added_verb
        from contacts c
        left join contacts g on g.workspace_id = c.workspace_id and g.id = c.given_by_id
        left join asks k on k.workspace_id = c.workspace_id and k.id = c.ask_id
        left join imports i on i.workspace_id = c.workspace_id and i.id = c.import_id
        left join users u on u.workspace_id = c.workspace_id and u.id = c.created_by
        where c.workspace_id = $1 and c.id = $2";
    FACTS_OF -> FactLine = "select f.id, f.action_id, t.verb, t.undoable, f.at, f.on_day, f.kind, f.rule, f.detail,
        u.name as by, coalesce(into_whom.contact_id, f.other_contact_id) as other_id, o.name as other, o.owner_id as other_owner_id,
        i.kind as interaction_kind, i.note, f.ask_id, k.outcome as ask_outcome, k.names as ask_names,
        k.ran_out as ask_ran_out, k.words as ask_words, k.decline_why, k.licence_on, f.moment_id, m.kind as moment_kind,
        m.words as moment_words, m.state as moment_state, m.dismissed_why, f.deal_id, d.product, d.issue, d.value_cents,
        d.lost_why, f.follow_up_id, w.kind as follow_up_kind, w.words as follow_up_words, w.due_on as follow_up_due_on,
        w.must_do as follow_up_must_do, w.closed_how, f.referral_id, r.line as referral_line
        from facts f
        join actions t on t.workspace_id = f.workspace_id and t.id = f.action_id
        left join users u on u.workspace_id = f.workspace_id and u.id = f.user_id
        left join merged_contacts into_whom on into_whom.workspace_id = f.workspace_id and into_whom.id = f.other_contact_id
        left join contacts o on o.workspace_id = f.workspace_id
          and o.id = coalesce(into_whom.contact_id, f.other_contact_id)
        left join interactions i on i.workspace_id = f.workspace_id and i.id = f.interaction_id
        left join asks k on k.workspace_id = f.workspace_id and k.id = f.ask_id
        left join moments m on m.workspace_id = f.workspace_id and m.id = f.moment_id
        left join deals d on d.workspace_id = f.workspace_id and d.id = f.deal_id
        left join follow_ups w on w.workspace_id = f.workspace_id and w.id = f.follow_up_id
        left join referrals r on r.workspace_id = f.workspace_id and r.id = f.referral_id
        where f.workspace_id = $1 and (f.contact_id = $2 or f.contact_id in
            (select m.id from merged_contacts m where m.workspace_id = $1 and m.contact_id = $2))
          and (f.on_day, f.at, f.id) < ($3, $4, $5) and t.undone_at is null
        order by f.on_day desc, f.at desc, f.id desc limit $6";
}

impl Reader {
    /// What is owed to a contact, soonest first, with names.
    pub async fn owed_to(&mut self, contact: Uuid) -> Result<Vec<FollowUpLine>, StoreError> {
        self.all(&OWED_TO, (contact, LINES_MAX)).await
    }

    /// Who referred this contact, first one first, with names.
    pub async fn referred_by(&mut self, contact: Uuid) -> Result<Vec<ReferralLine>, StoreError> {
        self.all(&REFERRED_BY, (contact, LINES_MAX)).await
    }

    /// Whom this contact referred, first one first, with names.
    pub async fn referred(&mut self, contact: Uuid) -> Result<Vec<ReferralLine>, StoreError> {
        self.all(&REFERRED, (contact, LINES_MAX)).await
    }

    /// The complaints of a contact, newest first.
    pub async fn complaints_of(&mut self, contact: Uuid) -> Result<Vec<ComplaintRow>, StoreError> {
        self.all(&COMPLAINTS_OF, (contact,)).await
    }

    /// M27. What a contact was given back, newest first.
    pub async fn given_back(&mut self, contact: Uuid) -> Result<Vec<GivenBackLine>, StoreError> {
        self.all(&GIVEN_BACK, (contact, LINES_MAX)).await
    }

    /// M19. How a contact came to be known here.
    pub async fn provenance_of(&mut self, contact: Uuid) -> Result<ProvenanceLine, StoreError> {
        self.one(&PROVENANCE, (contact,)).await
    }

    /// The facts of a contact's timeline, newest first, from before (day, instant, id) on; those of undone actions are
    /// left out.
    pub async fn facts_of(
        &mut self,
        contact: Uuid,
        before: (Day, Instant, Uuid),
        limit: i64,
    ) -> Result<Vec<FactLine>, StoreError> {
        self.all(&FACTS_OF, (contact, before.0, before.1, before.2, limit)).await
    }
}
