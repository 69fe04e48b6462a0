//! What it takes to make two contacts one, and to know whom nobody contacts again (M16, M19).

use uuid::Uuid;

use super::Sight;
use super::importing::hex;
use crate::rows::{
    ClaimRow, ComplaintRow, ContactRow, EventRow, FollowUpRow, InteractionRow, LikenessRow, MergedRow,
    MomentRow, NoContactPrintRow, ReciprocationRow,
};
use crate::{Json, Reader, StoreError};

/// The most open likenesses that are listed.
const LIKENESSES_MAX: i64 = 200;

statements! {
    INTERACTIONS_WITH -> InteractionRow = "select @all from interactions
        where workspace_id = $1 and contact_id = $2 order by id";
    COMPLAINTS_BY -> ComplaintRow = "select @all from complaints
        where workspace_id = $1 and contact_id = $2 order by id";
    MOMENTS_WITH -> MomentRow = "select @all from moments where workspace_id = $1 and contact_id = $2 order by id";
    FOLLOW_UPS_NAMING -> FollowUpRow = "select @all from follow_ups
        where workspace_id = $1 and (contact_id = $2 or person_id = $2) order by id";
    RECIPROCATIONS_TO -> ReciprocationRow = "select @all from reciprocations
        where workspace_id = $1 and contact_id = $2 order by id";
    CLAIMS_OF -> ClaimRow = "select @all from claims where workspace_id = $1 and contact_id = $2 order by id";
    EVENTS_BY -> EventRow = "select @all from events where workspace_id = $1 and recommended_by = $2 order by id";
    GIVEN_BY -> ContactRow = "select @all from contacts where workspace_id = $1 and given_by_id = $2 order by id";
    MERGED_INTO -> MergedRow = "select @all from merged_contacts where workspace_id = $1 and contact_id = $2 order by id";
    LIKENESSES_OF -> LikenessRow = "select @all from likenesses
        where workspace_id = $1 and (contact_id = $2 or other_id = $2) order by score desc, id";
    LIKENESSES_TOUCHING -> LikenessRow = "select @all from likenesses where workspace_id = $1
        and contact_id in (select unhex(value) from json_each($2))
        union select @all from likenesses where workspace_id = $1
        and other_id in (select unhex(value) from json_each($2))",
        pg: "select @all from likenesses where workspace_id = $1
        and contact_id in (select cast(jsonb_array_elements_text($2) as uuid))
        union select @all from likenesses where workspace_id = $1
        and other_id in (select cast(jsonb_array_elements_text($2) as uuid))";
    OPEN_LIKENESSES -> LikenessRow = concat!("select @all(l) from likenesses l
        join contacts a on a.workspace_id = l.workspace_id and a.id = l.contact_id
        join contacts b on b.workspace_id = l.workspace_id and b.id = l.other_id
        where l.workspace_id = $1 and l.state = 'open' and ", seen!("a.owner_id"), " and ", seen!("b.owner_id"),
        " order by l.score desc, l.id limit $4");
    PRINTED -> NoContactPrintRow = "select @all from no_contact_prints
        where workspace_id = $1 and print in (select value from json_each($2))",
        pg: "select @all from no_contact_prints
        where workspace_id = $1 and print in (select jsonb_array_elements_text($2))";
}

impl Reader {
    /// Every claim to a contact, decided or not (M40).
    pub async fn claims_of(&mut self, contact: Uuid) -> Result<Vec<ClaimRow>, StoreError> {
        self.all(&CLAIMS_OF, (contact,)).await
    }

    /// Every interaction with a contact.
    pub async fn interactions_with(&mut self, contact: Uuid) -> Result<Vec<InteractionRow>, StoreError> {
        self.all(&INTERACTIONS_WITH, (contact,)).await
    }

    /// Every complaint of a contact.
    pub async fn complaints_by(&mut self, contact: Uuid) -> Result<Vec<ComplaintRow>, StoreError> {
        self.all(&COMPLAINTS_BY, (contact,)).await
    }

    /// Every moment of a contact, closed ones too.
    pub async fn moments_with(&mut self, contact: Uuid) -> Result<Vec<MomentRow>, StoreError> {
        self.all(&MOMENTS_WITH, (contact,)).await
    }

    /// Every follow-up owed to a contact or about them, closed ones too.
    pub async fn follow_ups_naming(&mut self, contact: Uuid) -> Result<Vec<FollowUpRow>, StoreError> {
        self.all(&FOLLOW_UPS_NAMING, (contact,)).await
    }

    /// Everything given back to a contact.
    pub async fn reciprocations_to(&mut self, contact: Uuid) -> Result<Vec<ReciprocationRow>, StoreError> {
        self.all(&RECIPROCATIONS_TO, (contact,)).await
    }

    /// Events that a contact recommended.
    pub async fn events_by(&mut self, contact: Uuid) -> Result<Vec<EventRow>, StoreError> {
        self.all(&EVENTS_BY, (contact,)).await
    }

    /// Contacts that a contact gave.
    pub async fn given_by(&mut self, contact: Uuid) -> Result<Vec<ContactRow>, StoreError> {
        self.all(&GIVEN_BY, (contact,)).await
    }

    /// Contacts that went up in this one.
    pub async fn merged_into(&mut self, contact: Uuid) -> Result<Vec<MergedRow>, StoreError> {
        self.all(&MERGED_INTO, (contact,)).await
    }

    /// Whom a contact may be, decided or not, likeliest first.
    pub async fn likenesses_of(&mut self, contact: Uuid) -> Result<Vec<LikenessRow>, StoreError> {
        self.all(&LIKENESSES_OF, (contact,)).await
    }

    /// Likenesses of any of these contacts, on either side, decided or not.
    pub async fn likenesses_touching(&mut self, contacts: &[Uuid]) -> Result<Vec<LikenessRow>, StoreError> {
        self.all(&LIKENESSES_TOUCHING, (Json(hex(contacts)),)).await
    }

    /// Pairs that wait for a decision and of which both are seen, likeliest first; at most 200.
    pub async fn open_likenesses(&mut self, sight: Sight) -> Result<Vec<LikenessRow>, StoreError> {
        self.all(&OPEN_LIKENESSES, (sight.user, sight.reach.number(), LIKENESSES_MAX)).await
    }

    /// Those of these fingerprints that nobody contacts again.
    pub async fn printed(&mut self, prints: &[String]) -> Result<Vec<NoContactPrintRow>, StoreError> {
        if prints.is_empty() {
            return Ok(Vec::new());
        }
        self.all(&PRINTED, (Json(prints),)).await
    }
}
