//! Undo: the last word on "are you sure?". Everything an action wrote is taken back at once, or nothing is.

use std::collections::BTreeSet;

use domain::fact::FactKind;
use domain::{ActionId, ids};
use language::say;
use serde::{Deserialize, Serialize};
use store::rows::{ContactRow, FactRow};
use store::{Day, Instant, StoreError, Undone, Unit};
use uuid::Uuid;

use crate::{Actor, App, Problem};

/// Verbs whose action is not taken back by Undo: they concern who may enter, or are the clock's, which says a thing once.
const NEVER: &[&str] = &[
    "run_day",
    "erase_contact",
    "set_up",
    "accept_invitation",
    "invite",
    "withdraw_invitation",
    "make_feed",
    "revoke_feed",
    "make_card",
    "revoke_card",
    "import",
    "import_batch",
    "end_import",
    "undo_import",
    "save_mailbox",
    "remove_mailbox",
    "change_profile",
    "change_password",
    "change_member",
    "take_letter",
    "letter_carried",
    "set_diary",
    "book",
    "unbook",
    "take_booking",
    "booking_carried",
    "try_bookings_again",
    "set_mail_server",
    "forget_mail_server",
    "add_device",
    "revoke_device",
    "keep_entry",
    "remove_entry",
    "keep_mark",
    "keep_look",
    "note_wish",
];

/// Verbs after which the person may be out of sight of the one who can take it back.
const GIVES: &[&str] = &["reassign", "decide_claim"];

/// Minutes within which a do-not-contact that was noted by a slip of the thumb is taken back by whoever noted it.
const SLIP_MINUTES: i64 = 10;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UndoAnswer {
    /// The action that was taken back.
    pub undone: Uuid,
    /// What it had been.
    pub verb: String,
    /// Whom it was about.
    pub contact: Option<Uuid>,
}

/// Takes an action back.
///
/// # Errors
/// [`Problem::CannotUndo`] when something newer builds on it or it is too old; [`Problem::NotFound`] for an action that
/// isn't the actor's, or is about somebody whom they no longer see.
pub async fn undo(app: &App, actor: &Actor, action: ActionId, of: ActionId) -> Result<UndoAnswer, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let taken = reader.taken(of.0).await?.ok_or(Problem::NotFound("action"))?;
    let before = reader.taken(action.0).await?;
    if before.as_ref().is_some_and(|known| known.verb != "undo") {
        return Err(Problem::NotFound("action"));
    }
    let contact = match taken.contact_id {
        Some(contact) => reader.get::<ContactRow>(contact).await?,
        None => None,
    };
    let owner = contact.map(|row| row.owner_id);
    // Whoever stood in, or gave somebody away, changes nothing of theirs any more; but giving away can be taken back.
    let in_sight = owner.is_none_or(|owner| actor.sees(owner)) || GIVES.contains(&taken.verb.as_str());
    let mine = taken.user_id == Some(actor.user.0) && in_sight;
    let overseen = actor.role.sees_team() && owner.is_some_and(|owner| actor.oversees(owner));
    if !mine && !overseen {
        return Err(Problem::NotFound("action"));
    }
    if NEVER.contains(&taken.verb.as_str()) {
        return Err(Problem::CannotUndo(say::undo_not_here()));
    }
    let gave_a_licence = taken.answer.0.get("licence_on").is_some_and(|day| !day.is_null());
    if gave_a_licence && !mine {
        return Err(Problem::CannotUndo(say::undo_licence()));
    }
    let lifts_a_wish = taken.answer.0.get("do_not_contact").is_some_and(|is| is == true);
    let minutes = (app.clock.now().as_millisecond() - taken.at.millis()) / 60_000;
    if taken.verb == "respect_wish" && lifts_a_wish && !overseen && minutes > SLIP_MINUTES {
        return Err(Problem::CannotUndo(say::undo_do_not_contact()));
    }
    let now = app.clock.now();
    let by = actor.by().map(|by| by.0);
    let today = actor.day(now);
    let mut unit = Unit::new(actor.workspace, action.0, "undo", by, Instant::new(now));
    if before.is_none() {
        match taken.verb.as_str() {
            "end_cover" => super::cover::may_return(&mut reader, &mut unit, &taken.answer.0).await?,
            "set_goal" => super::goal::may_be_taken_back(&mut reader, &taken.answer.0, today).await?,
            "arrange_cover" => super::cover::may_be_taken_back(&mut reader, &taken.answer.0, today).await?,
            _ => {}
        }
    }
    reader.close().await?;
    let fact = ids::derive(action.0, "undone", now.as_millisecond());
    unit.fact(FactRow {
        user_id: by,
        contact_id: taken.contact_id,
        detail: store::Json(serde_json::json!({ "word": taken.verb, "action": of.0 })),
        ..FactRow::new(fact, FactKind::Undone.as_str(), Instant::new(now), Day(today))
    });
    let answer = UndoAnswer { undone: of.0, verb: taken.verb, contact: taken.contact_id };
    unit.answer(serde_json::json!({ "undone": of.0, "verb": answer.verb, "contact": answer.contact }));
    // Two people were only held on to while they were decided about: what they changed of themselves since stays.
    let stay: &[&str] = if answer.verb == "arrange_cover" { &["users"] } else { &[] };
    match app.db.undo_but(unit, of.0, &BTreeSet::new(), stay).await {
        Ok(Undone::Done | Undone::Already) => Ok(answer),
        Err(StoreError::Conflict { .. }) => Err(Problem::CannotUndo(say::undo_built_upon())),
        Err(other) => Err(other.into()),
    }
}
