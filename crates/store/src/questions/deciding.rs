//! What an action needs to know before it decides.

use uuid::Uuid;

use crate::rows::{
    AskRow, CompanyRow, ComplaintRow, ContactPointRow, ContactRow, DealRow, FactRow, FeedRow, FollowUpRow,
    InvitationRow, MomentRow, ReferralRow, UserRow,
};
use crate::{Day, Instant, Json, Reader, StoreError};

/// The most candidates that are compared when somebody is recognised.
const CANDIDATES_MAX: i64 = 50;

row! {
    /// An action that was taken before.
    pub struct TakenRow {
        /// Which verb it was.
        pub verb: String,
        /// What it answered.
        pub answer: Json<serde_json::Value>,
        /// When it was taken.
        pub at: Instant,
        /// Who took it.
        pub user_id: Option<Uuid>,
        /// Whom it was about.
        pub contact_id: Option<Uuid>,
    }
}

statements! {
    TAKEN -> TakenRow = "select @all from actions where workspace_id = $1 and id = $2";
    FACT -> FactRow = "select @all from facts where workspace_id = $1 and id = $2";
    OPEN_FOLLOW_UPS_OF -> FollowUpRow = "select @all from follow_ups
        where workspace_id = $1 and contact_id = $2 and state = 'open' order by due_on, id";
    OPEN_FOLLOW_UPS_OF_REFERRAL -> FollowUpRow = "select @all from follow_ups
        where workspace_id = $1 and referral_id = $2 and state = 'open' order by due_on, id";
    FOLLOW_UPS_OF_REFERRAL -> FollowUpRow = "select @all from follow_ups
        where workspace_id = $1 and referral_id = $2 order by id";
    OPEN_MOMENTS_OF -> MomentRow = "select @all from moments
        where workspace_id = $1 and contact_id = $2 and state = 'open' order by happened_on, id";
    REFERRALS_OF_REFERRED -> ReferralRow = "select @all from referrals
        where workspace_id = $1 and referred_id = $2 order by captured_on, id";
    REFERRALS_BY -> ReferralRow = "select @all from referrals
        where workspace_id = $1 and referrer_id = $2 order by captured_on, id";
    REFERRAL_OF_PAIR -> ReferralRow = "select @all from referrals
        where workspace_id = $1 and referrer_id = $2 and referred_id = $3";
    DEALS_OF -> DealRow = "select @all from deals
        where workspace_id = $1 and contact_id = $2 order by opened_on, id";
    OPEN_COMPLAINTS_OF -> ComplaintRow = "select @all from complaints
        where workspace_id = $1 and contact_id = $2 and resolved_on is null order by opened_on, id";
    ASKS_OF -> AskRow = "select @all from asks where workspace_id = $1 and contact_id = $2 order by asked_on, id";
    SAID_NO -> (i64,) = "select count(*) from moments
        where workspace_id = $1 and contact_id = $2 and kind = 'no_sale'";
    POINTS_OF -> ContactPointRow = "select @all from contact_points
        where workspace_id = $1 and contact_id = $2 order by position, id";
    REACHED_BY -> ContactRow = "select @all(c) from contacts c
        where c.workspace_id = $1 and c.id in (select p.contact_id from contact_points p
            where p.workspace_id = $1 and p.normal = $2 and p.kind = $3) order by c.created_at, c.id limit $4";
    CALLED -> ContactRow = "select @all from contacts
        where workspace_id = $1 and name_key in (select value from json_each($2))
        order by (case when name_key = $3 then 0 else 1 end), created_at, id limit $4",
        pg: "select @all from contacts
        where workspace_id = $1 and name_key in (select jsonb_array_elements_text($2))
        order by (case when name_key = $3 then 0 else 1 end), created_at, id limit $4";
    COMPANY_CALLED -> CompanyRow = "select @all from companies where workspace_id = $1 and name_folded = $2";
    USERS -> UserRow = "select @all from users where workspace_id = $1 order by name, id";
    OPEN_INVITATIONS -> InvitationRow = "select @all from invitations where workspace_id = $1 and joined_id is null
        and revoked_at is null and expires_at > $2 order by created_at, id limit 200";
    USER_MAILED -> UserRow = "select @all from users where workspace_id = $1 and email = $2";
    LAST_TOUCH_BEFORE -> (Option<Day>,) = "select max(on_day) from interactions
        where workspace_id = $1 and contact_id = $2 and kind <> 'note'";
    LIVE_FEED -> FeedRow = "select @all from feeds where workspace_id = $1 and user_id = $2 and revoked_at is null";
    CONTACTS_OF_OWNER -> (Uuid,) = "select id from contacts where workspace_id = $1 and owner_id = $2 order by id";
}

impl Reader {
    /// The action of that id, if it was taken before.
    pub async fn taken(&mut self, action: Uuid) -> Result<Option<TakenRow>, StoreError> {
        self.opt(&TAKEN, (action,)).await
    }

    /// A fact by its id.
    pub async fn fact(&mut self, id: Uuid) -> Result<Option<FactRow>, StoreError> {
        self.opt(&FACT, (id,)).await
    }

    /// What is owed to a contact, earliest first.
    pub async fn open_follow_ups_of(&mut self, contact: Uuid) -> Result<Vec<FollowUpRow>, StoreError> {
        self.all(&OPEN_FOLLOW_UPS_OF, (contact,)).await
    }

    /// What is owed because of a referral.
    pub async fn open_follow_ups_of_referral(
        &mut self,
        referral: Uuid,
    ) -> Result<Vec<FollowUpRow>, StoreError> {
        self.all(&OPEN_FOLLOW_UPS_OF_REFERRAL, (referral,)).await
    }

    /// Every follow-up because of a referral, closed ones too.
    pub async fn follow_ups_of_referral(&mut self, referral: Uuid) -> Result<Vec<FollowUpRow>, StoreError> {
        self.all(&FOLLOW_UPS_OF_REFERRAL, (referral,)).await
    }

    /// The moments of a contact that wait for an ask.
    pub async fn open_moments_of(&mut self, contact: Uuid) -> Result<Vec<MomentRow>, StoreError> {
        self.all(&OPEN_MOMENTS_OF, (contact,)).await
    }

    /// Who referred this contact, first one first.
    pub async fn referrals_of(&mut self, referred: Uuid) -> Result<Vec<ReferralRow>, StoreError> {
        self.all(&REFERRALS_OF_REFERRED, (referred,)).await
    }

    /// Whom this contact referred, first one first.
    pub async fn referrals_by(&mut self, referrer: Uuid) -> Result<Vec<ReferralRow>, StoreError> {
        self.all(&REFERRALS_BY, (referrer,)).await
    }

    /// The referral of one by another, if there is one.
    pub async fn referral_of_pair(
        &mut self,
        referrer: Uuid,
        referred: Uuid,
    ) -> Result<Option<ReferralRow>, StoreError> {
        self.opt(&REFERRAL_OF_PAIR, (referrer, referred)).await
    }

    /// The deals of a contact, oldest first.
    pub async fn deals_of(&mut self, contact: Uuid) -> Result<Vec<DealRow>, StoreError> {
        self.all(&DEALS_OF, (contact,)).await
    }

    /// The complaints of a contact that are not put right yet.
    pub async fn open_complaints_of(&mut self, contact: Uuid) -> Result<Vec<ComplaintRow>, StoreError> {
        self.all(&OPEN_COMPLAINTS_OF, (contact,)).await
    }

    /// The asks of a contact, oldest first.
    pub async fn asks_of(&mut self, contact: Uuid) -> Result<Vec<AskRow>, StoreError> {
        self.all(&ASKS_OF, (contact,)).await
    }

    /// Whether a contact ever said no, with a deal or before one was opened.
    pub async fn said_no(&mut self, contact: Uuid) -> Result<bool, StoreError> {
        Ok(self.value(&SAID_NO, (contact,)).await? > 0)
    }

    /// The ways to reach a contact, in their order.
    pub async fn points_of(&mut self, contact: Uuid) -> Result<Vec<ContactPointRow>, StoreError> {
        self.all(&POINTS_OF, (contact,)).await
    }

    /// Contacts that are reached by this number or address (in its normal form).
    pub async fn reached_by(&mut self, kind: &str, normal: &str) -> Result<Vec<ContactRow>, StoreError> {
        self.all(&REACHED_BY, (normal, kind, CANDIDATES_MAX)).await
    }

    /// Contacts of one of these folded names, those of the first one first.
    pub async fn called(&mut self, name_keys: &[String]) -> Result<Vec<ContactRow>, StoreError> {
        let Some(first) = name_keys.first() else { return Ok(Vec::new()) };
        self.all(&CALLED, (Json(name_keys), first.as_str(), CANDIDATES_MAX)).await
    }

    /// The company of this folded name.
    pub async fn company_called(&mut self, name_folded: &str) -> Result<Option<CompanyRow>, StoreError> {
        self.opt(&COMPANY_CALLED, (name_folded,)).await
    }

    /// Everybody who signs in here, by name.
    pub async fn users(&mut self) -> Result<Vec<UserRow>, StoreError> {
        self.all(&USERS, ()).await
    }

    /// Invitations that can still be accepted, the oldest first.
    pub async fn open_invitations(&mut self, now: Instant) -> Result<Vec<InvitationRow>, StoreError> {
        self.all(&OPEN_INVITATIONS, (now,)).await
    }

    /// The user of this e-mail address (lower case).
    pub async fn user_mailed(&mut self, email: &str) -> Result<Option<UserRow>, StoreError> {
        self.opt(&USER_MAILED, (email,)).await
    }

    /// The last touch with a contact that was logged; a note is none.
    pub async fn last_logged_touch(&mut self, contact: Uuid) -> Result<Option<Day>, StoreError> {
        self.value(&LAST_TOUCH_BEFORE, (contact,)).await
    }

    /// The calendar feed of a rep that answers now.
    pub async fn live_feed_of(&mut self, user: Uuid) -> Result<Option<FeedRow>, StoreError> {
        self.opt(&LIVE_FEED, (user,)).await
    }

    /// The contacts of one rep.
    pub async fn contacts_of_owner(&mut self, owner: Uuid) -> Result<Vec<(Uuid,)>, StoreError> {
        self.all(&CONTACTS_OF_OWNER, (owner,)).await
    }
}
