//! Erasing a person: what names them goes, what happened stays (the facts hold ids and no personal text).
//!
//! Part of the unit that erases, in its transaction and after everything else it writes: the journal of that very unit
//! would otherwise keep what it erases.

use uuid::Uuid;

use crate::{StoreError, commit::Writing};

/// Stands where a name stood.
pub const ERASED_NAME: &str = "Erased person";

// `$1` is the workspace, `$2` the contact; the words that take the place of others come as `$3`.
statements! {
    ANSWERS -> () = "update actions set undoable = false, answer = replace(answer,
          (select json_quote(c.name) from contacts c where c.workspace_id = $1 and c.id = $2), json_quote($3))
        where workspace_id = $1 and instr(answer, (select json_quote(c.name) from contacts c
          where c.workspace_id = $1 and c.id = $2)) > 0",
        pg: "update actions set undoable = false, answer = cast(replace(cast(answer as text),
          (select cast(to_jsonb(c.name) as text) from contacts c where c.workspace_id = $1 and c.id = $2),
          cast(to_jsonb(cast($3 as text)) as text)) as jsonb)
        where workspace_id = $1 and position((select cast(to_jsonb(c.name) as text) from contacts c
          where c.workspace_id = $1 and c.id = $2) in cast(answer as text)) > 0";
    // Mails of theirs that wait undecided are told by their addresses.
    MAILS -> () = "update mails set from_name = null, address = null, subject = null, words = null, message_id = null,
          found = $3, attached = $3, waits = false, state = case when state = 'waiting' then 'dropped' else state end,
          version = version + 1
        where workspace_id = $1 and (contact_id = $2 or address in (select p.normal from contact_points p
          where p.workspace_id = $1 and p.contact_id = $2 and p.kind = 'email'))";
    JOURNAL -> () = "delete from changes where workspace_id = $1 and (entity_id = $2
        or entity_id in (select id from contact_points where workspace_id = $1 and contact_id = $2)
        or entity_id in (select id from interactions where workspace_id = $1 and contact_id = $2)
        or entity_id in (select id from complaints where workspace_id = $1 and contact_id = $2)
        or entity_id in (select id from asks where workspace_id = $1 and contact_id = $2)
        or entity_id in (select id from moments where workspace_id = $1 and contact_id = $2)
        or entity_id in (select id from deals where workspace_id = $1 and contact_id = $2)
        or entity_id in (select id from follow_ups where workspace_id = $1 and (contact_id = $2 or person_id = $2))
        or entity_id in (select id from referrals where workspace_id = $1 and (referrer_id = $2 or referred_id = $2))
        or entity_id in (select id from gifts where workspace_id = $1 and contact_id = $2)
        or entity_id in (select id from permissions where workspace_id = $1 and contact_id = $2)
        or entity_id in (select id from dealings where workspace_id = $1 and contact_id = $2)
        or entity_id in (select id from introductions where workspace_id = $1 and (offers_id = $2 or needs_id = $2))
        or entity_id in (select id from passed_over where workspace_id = $1 and contact_id = $2)
        or entity_id in (select id from letters where workspace_id = $1 and (contact_id = $2 or other_id = $2))
        or entity_id in (select id from mails where workspace_id = $1 and (contact_id = $2 or address in
            (select p.normal from contact_points p where p.workspace_id = $1 and p.contact_id = $2 and p.kind = 'email')))
        or entity_id in (select b.id from bookings b join follow_ups f on f.workspace_id = b.workspace_id
            and f.id = b.follow_up_id where b.workspace_id = $1 and (f.contact_id = $2 or f.person_id = $2))
        or entity_id in (select id from merged_contacts where workspace_id = $1 and contact_id = $2)
        or entity_id in (select id from dav_marks where workspace_id = $1 and (subject_id = $2 or subject_id in
            (select id from follow_ups where workspace_id = $1 and (contact_id = $2 or person_id = $2))))
        or action_id in (select f.action_id from facts f where f.workspace_id = $1 and f.contact_id = $2))";
    LATER -> () = "update actions set undoable = false where workspace_id = $1 and undoable
        and (contact_id = $2 or id in (select f.action_id from facts f where f.workspace_id = $1 and f.contact_id = $2))";
    POINTS -> () = "delete from contact_points where workspace_id = $1 and contact_id = $2";
    // What a device wrote of them, or of what is owed to them.
    MARKS -> () = "delete from dav_marks where workspace_id = $1 and (subject_id = $2 or subject_id in
        (select id from follow_ups where workspace_id = $1 and (contact_id = $2 or person_id = $2)))";
    GIFTS -> () = "update gifts set what = $3, version = version + 1,
        over_why = case when over_why is null then null else $3 end where workspace_id = $1 and contact_id = $2";
    INTRODUCTIONS -> () = "update introductions set why = $3, outcome_note = null, version = version + 1
        where workspace_id = $1 and (offers_id = $2 or needs_id = $2)";
    PERMISSIONS -> () = "update permissions set words = null, version = version + 1
        where workspace_id = $1 and contact_id = $2 and words is not null";
    DEALINGS -> () = "update dealings set words = null, version = version + 1
        where workspace_id = $1 and contact_id = $2 and words is not null";
    WHEREABOUTS -> () = "delete from whereabouts where workspace_id = $1 and id = $2";
    PASSED_OVER -> () = "delete from passed_over where workspace_id = $1
        and (contact_id = $2 or (kind = 'introduction' and replace(what, '-', '') = lower(hex($2))))",
        pg: "delete from passed_over where workspace_id = $1
        and (contact_id = $2 or (kind = 'introduction' and replace(what, '-', '') = replace(cast($2 as text), '-', '')))";
    // The words themselves stand in no booking, only whether they are the same as before.
    BOOKINGS -> () = "update bookings set words_key = '', version = version + 1 where workspace_id = $1 and follow_up_id in
        (select id from follow_ups where workspace_id = $1 and (contact_id = $2 or person_id = $2))";
    LIKENESSES -> () = "delete from likenesses where workspace_id = $1 and (contact_id = $2 or other_id = $2)";
    LETTERS -> () = "delete from letters where workspace_id = $1 and (contact_id = $2 or other_id = $2)";
    NOTES -> () = "update interactions set note = null, version = version + 1
        where workspace_id = $1 and contact_id = $2 and note is not null";
    COMPLAINTS -> () = "update complaints set what = null, resolution = null, version = version + 1
        where workspace_id = $1 and contact_id = $2";
    ASKS -> () = "update asks set words = null, version = version + 1,
        decline_why = case when decline_why is null then null else $3 end where workspace_id = $1 and contact_id = $2";
    MOMENTS -> () = "update moments set words = null, version = version + 1,
        dismissed_why = case when dismissed_why is null then null else $3 end where workspace_id = $1 and contact_id = $2";
    DEALS -> () = "update deals set issue = null, version = version + 1,
        lost_why = case when lost_why is null then null else $3 end where workspace_id = $1 and contact_id = $2";
    FOLLOW_UPS -> () = "update follow_ups set words = null, version = version + 1,
        closed_how = case when closed_how is null then null else $3 end
        where workspace_id = $1 and (contact_id = $2 or person_id = $2)";
    REFERRALS -> () = "update referrals set line = null, credit_why = null, version = version + 1
        where workspace_id = $1 and (referrer_id = $2 or referred_id = $2)";
    GIVEN -> () = "update reciprocations set what = $3, version = version + 1 where workspace_id = $1 and contact_id = $2";
    CONTACT -> () = "update contacts set name = $3, given_name = null, family_name = null, title = null, company = null,
        company_id = null, phone = null, email = null, address = null, birthday = null, relationship = null, notes = null,
        offers = null, needs = null, captured_line = null, extra = $4, name_key = '', search_text = '',
        version = version + 1 where workspace_id = $1 and id = $2";
}

impl Writing<'_> {
    /// Takes everything that names the contact out of the workspace; the words `ERASED_NAME` and `Erased` stand in.
    pub(crate) async fn erase(&mut self, workspace: Uuid, contact: Uuid) -> Result<(), StoreError> {
        const WORDS: &str = "Erased";
        self.sql(&ANSWERS, (workspace, contact, ERASED_NAME)).await?;
        self.sql(&JOURNAL, (workspace, contact)).await?;
        self.sql(&LATER, (workspace, contact)).await?;
        let none = crate::Json(serde_json::json!([]));
        self.sql(&MAILS, (workspace, contact, none)).await?;
        for with_words in [&ASKS, &MOMENTS, &DEALS, &FOLLOW_UPS, &GIVEN, &GIFTS, &INTRODUCTIONS] {
            self.sql(with_words, (workspace, contact, WORDS)).await?;
        }
        for emptied in [
            &POINTS,
            &MARKS,
            &BOOKINGS,
            &LIKENESSES,
            &LETTERS,
            &NOTES,
            &COMPLAINTS,
            &REFERRALS,
            &PERMISSIONS,
            &DEALINGS,
            &WHEREABOUTS,
            &PASSED_OVER,
        ] {
            self.sql(emptied, (workspace, contact)).await?;
        }
        let nothing = crate::Json(serde_json::json!([]));
        self.sql(&CONTACT, (workspace, contact, ERASED_NAME, nothing)).await?;
        Ok(())
    }
}
