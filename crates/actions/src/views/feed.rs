//! The calendar feed of a rep: one timed event per must-do, in UTC, with the words of the conversation (M20).

use std::collections::BTreeMap;

use domain::follow_up::FollowUp;
use interop::{CalendarFeed, FeedEvent};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use language::say;
use store::rows::{FeedRow, FollowUpRow, UserRow};
use store::{Day, Reader};

use super::today::Names;
use crate::verbs::open_feed;
use crate::{Actor, App, Problem};

/// The most promises in one feed.
const PROMISES_MAX: i64 = 2_000;
/// When the day's promises stand in the calendar, where no time was promised.
const FIRST_HOUR: Time = Time::constant(9, 0, 0, 0);
/// How long one takes, in minutes.
pub(crate) const PROMISE_MINUTES: i64 = 15;
/// How long before it the phone rings, in minutes.
pub(crate) const ALARM_MINUTES: i64 = 10;
/// How often a calendar may look again, in minutes.
const REFRESH_MINUTES: i64 = 60;

/// The feed that a secret opens; `None` when there is none (any more).
///
/// `public_url` is the address of the web app, for the link in each event.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn calendar_feed(
    app: &App,
    secret: &str,
    public_url: &str,
) -> Result<Option<CalendarFeed>, Problem> {
    let Some((actor, feed)) = open_feed(app, secret).await? else { return Ok(None) };
    let told = told(app, &actor, &feed, public_url);
    language::speaking(actor.reads(), told).await.map(Some)
}

async fn told(app: &App, actor: &Actor, feed: &FeedRow, public_url: &str) -> Result<CalendarFeed, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let mut rows = reader.open_promises(actor.user.0, PROMISES_MAX).await?;
    let own = rows.len();
    let mut colleagues = std::collections::BTreeMap::new();
    for (user, until) in actor.stands_in_for() {
        let theirs = reader.open_promises(user, PROMISES_MAX).await?;
        rows.extend(theirs.into_iter().filter(|row| row.due_on.0 <= until));
        let name = reader.get::<UserRow>(user).await?.map(|user| user.name).unwrap_or_default();
        colleagues.insert(user, name);
    }
    let owed: Vec<FollowUp> = rows.iter().map(FollowUpRow::follow_up).collect::<Result<_, _>>()?;
    let names = Names::load(&mut reader, owed.iter(), &[]).await?;
    let today = actor.day(app.clock.now());
    let from = owed[..own].first().map_or(today, |one| one.due_on);
    let slots = slots_from(&mut reader, actor, from).await?;
    let events = rows
        .iter()
        .zip(&owed)
        .map(|(row, one)| {
            let slot = slots.get(&row.id).copied().unwrap_or_default();
            let start = starts_at(&actor.zone, one.due_on, one.due_at, slot);
            let whom = match feed.full_titles {
                true => names.name(one.contact.0).to_owned(),
                false => reading::person_name::initials(names.name(one.contact.0)),
            };
            let whom = match colleagues.get(&row.owner_id) {
                Some(colleague) => say::feed_for_a_colleague(colleague.as_str(), whom.as_str()),
                None => whom,
            };
            event(one, row, &whom, feed.full_titles, &names, start, public_url, today)
        })
        .collect();
    let name = say::feed_name(actor.name.as_str());
    Ok(CalendarFeed { name, refresh_minutes: REFRESH_MINUTES, events })
}

/// Which place in its day each of a rep's promises has, from a day on. It keeps it when another one of that day is kept
/// (M20: it never moves).
pub(crate) async fn slots_from(
    reader: &mut Reader,
    actor: &Actor,
    from: Date,
) -> Result<BTreeMap<uuid::Uuid, i64>, Problem> {
    let mut taken = BTreeMap::<Day, i64>::new();
    let mut slots = BTreeMap::new();
    for (id, day) in reader.promises_from(actor.user.0, Day(from), PROMISES_MAX * 2).await? {
        let slot = taken.entry(day).or_default();
        slots.insert(id, *slot);
        *slot += 1;
    }
    Ok(slots)
}

#[allow(clippy::too_many_arguments, reason = "one event is made of all of these, in one place")]
fn event(
    owed: &FollowUp,
    row: &FollowUpRow,
    whom: &str,
    in_full: bool,
    names: &Names,
    starts_at: Timestamp,
    public_url: &str,
    today: Date,
) -> FeedEvent {
    let item = names.item(today, owed);
    let description = match (in_full, &owed.words) {
        (false, _) => String::new(),
        (true, Some(words)) => format!("{}\n\n“{words}”", item.why),
        (true, None) => item.why,
    };
    FeedEvent {
        uid: format!("{}@whoelse", owed.id),
        starts_at,
        minutes: PROMISE_MINUTES,
        summary: say::feed_title(say::follow_up_kind(owed.kind.as_str()), whom),
        description,
        url: Some(format!("{public_url}/contacts/{}", owed.contact)),
        alarm_minutes_before: ALARM_MINUTES,
        stamped_at: made_at(row.id),
        sequence: row.version - 1,
        status_done: false,
        categories: vec![say::feed_promise()],
    }
}

/// When a follow-up was made: its id tells (UUIDv7, RFC 9562). Stable, so that an unchanged feed stays the same.
fn made_at(id: uuid::Uuid) -> Timestamp {
    let made = id.get_timestamp().and_then(|at| i64::try_from(at.to_unix().0).ok());
    made.and_then(|seconds| Timestamp::from_second(seconds).ok()).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// The instant of a promise: its own time, else nine o'clock and a quarter of an hour later for each further one.
///
/// A time in a gap moves forward, one in a fold takes the first (DST).
pub(crate) fn starts_at(zone: &TimeZone, day: Date, at: Option<Time>, slot: i64) -> Timestamp {
    let local = match at {
        Some(at) => day.to_datetime(at),
        // At most until the evening: a day with forty promises stays one day.
        None => {
            let minutes = slot.rem_euclid(40) * PROMISE_MINUTES;
            let start = day.to_datetime(FIRST_HOUR);
            start.saturating_add(jiff::Span::new().minutes(minutes))
        }
    };
    zone.to_ambiguous_timestamp(local).compatible().unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Whether an actor has a feed that answers, and since when.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn live_feed(app: &App, actor: &Actor) -> Result<Option<store::rows::FeedRow>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    Ok(reader.live_feed_of(actor.user.0).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    #[test]
    fn a_promise_stands_at_nine_in_the_reps_own_zone_whatever_the_clocks_do() {
        let new_york = TimeZone::get("America/New_York").unwrap();
        let before = starts_at(&new_york, date(2027, 3, 13), None, 0);
        let after = starts_at(&new_york, date(2027, 3, 14), None, 0);
        assert_eq!(before.to_string(), "2027-03-13T14:00:00Z");
        assert_eq!(after.to_string(), "2027-03-14T13:00:00Z");
    }

    #[test]
    fn a_time_in_a_gap_moves_forward_and_one_in_a_fold_takes_the_first() {
        let new_york = TimeZone::get("America/New_York").unwrap();
        let gap = starts_at(&new_york, date(2027, 3, 14), Some(time(2, 30, 0, 0)), 0);
        assert_eq!(gap.to_string(), "2027-03-14T07:30:00Z");
        let fold = starts_at(&new_york, date(2026, 11, 1), Some(time(1, 30, 0, 0)), 0);
        assert_eq!(fold.to_string(), "2026-11-01T05:30:00Z");
    }

    #[test]
    fn two_promises_of_a_day_stand_one_after_the_other() {
        let utc = TimeZone::UTC;
        assert_eq!(starts_at(&utc, date(2027, 1, 4), None, 1).to_string(), "2027-01-04T09:15:00Z");
    }
}
