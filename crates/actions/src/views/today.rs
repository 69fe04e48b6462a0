//! Today (M39): one card a person, one decision, and why in one sentence.

mod names;

use std::collections::BTreeMap;

use domain::FollowUpId;
use domain::business_days::{add_days, days_between};
use domain::follow_up::{ESCALATES_AFTER_DAYS, FollowUp};
use domain::moment::Moment;
use domain::today::{Section, TODAY_CARDS_MAX, arrange};
use jiff::Timestamp;
use jiff::civil::Date;
use language::say;
use serde::Serialize;
use store::rows::{DavWishRow, FollowUpRow, UserRow};
use store::{Day, Reader};
use uuid::Uuid;

pub(crate) use names::Names;

use crate::expecting::expectations;
use crate::reaching::{Reaching, reaching_all};
use crate::{Actor, App, Problem};

/// The most follow-ups and moments that are looked at for one day's cards.
const LOOKED_AT: i64 = 400;
/// How many coming promises are shown.
const COMING: i64 = 5;
/// For how long Today asks about what was tried on a device: three days.
const TRIED_SECONDS: i64 = 3 * 24 * 60 * 60;
/// From so many own asks of a kind on, Today says what they brought.
const OWN_ASKS_MIN: i64 = 3;
/// How many late promises of the team are shown.
const TEAM_MAX: i64 = 50;

/// Today, as it stands.
#[derive(Debug, Clone, Serialize)]
pub struct TodayView {
    /// The rep's day.
    pub today: Day,
    /// The cards, ranked: promises, asks, the rest.
    pub cards: Vec<TodayCard>,
    /// How many cards hold a promise.
    pub promises: usize,
    /// How many are asks.
    pub asks: usize,
    /// How many are the rest.
    pub next: usize,
    /// How many cards wait beyond those shown.
    pub more: usize,
    /// How many follow-ups the rep kept today.
    pub done: i64,
    /// Who would be on the list to be asked, and why they are not (M2, M5).
    pub suppressed: Vec<Suppressed>,
    /// The next promises, after today.
    pub coming: Vec<TodayItem>,
    /// Late promises and silent referrals of the team, for a manager (M20, M40).
    pub team: Vec<TeamPromise>,
    /// M40. Colleagues who are away and whose promises are among the cards.
    pub standing_in: Vec<StandIn>,
    /// M40. Who keeps the actor's promises while they are away.
    pub stood_in_for: Option<StandIn>,
}

/// A colleague, and the last day of standing in.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StandIn {
    /// The colleague.
    pub name: String,
    /// The last day.
    pub until: Day,
}

/// All that is to be done with one person today.
#[derive(Debug, Clone, Serialize)]
pub struct TodayCard {
    /// Who.
    pub contact: Uuid,
    /// Their name.
    pub name: String,
    /// Job title.
    pub title: Option<String>,
    /// Where they work.
    pub company: Option<String>,
    /// Telephone number as typed.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// `promises`, `ask` or `next`.
    pub section: &'static str,
    /// What is owed, promises first.
    pub follow_ups: Vec<TodayItem>,
    /// Why to ask, warmest first.
    pub moments: Vec<TodayMoment>,
    /// Names to expect from asking today (M39): learned from the rep's own asks, cooled by age.
    pub expected_names: f64,
    /// What stands against asking them: `do_not_ask`, `do_not_contact`, `complaint`; or nothing.
    pub asking_barred: Option<&'static str>,
    /// How they may be reached now (M30).
    #[serde(skip)]
    pub reaching: Option<Reaching>,
}

/// One thing owed.
#[derive(Debug, Clone, Serialize)]
pub struct TodayItem {
    /// The follow-up.
    pub id: Uuid,
    /// To whom.
    pub contact: Uuid,
    /// Their name.
    pub name: String,
    /// What.
    pub kind: &'static str,
    /// Why, in one sentence.
    pub why: String,
    /// The day.
    pub due_on: Day,
    /// Days past it.
    pub days_overdue: i32,
    /// Whether it is a promise.
    pub must_do: bool,
    /// Whether the manager sees it too (M20).
    pub escalated: bool,
    /// The words of the conversation.
    pub words: Option<String>,
    /// The other person it is about.
    pub person: Option<Uuid>,
    /// The referral it is about, and where that stands.
    pub referral: Option<Uuid>,
    /// The stage of that referral.
    pub stage: Option<String>,
    /// Whose promise it is, where the actor stands in for a colleague (M40).
    pub of_colleague: Option<String>,
    /// The event it is about.
    pub event: Option<Uuid>,
}

/// One reason to ask.
#[derive(Debug, Clone, Serialize)]
pub struct TodayMoment {
    /// The moment.
    pub id: Uuid,
    /// Which of the nine.
    pub kind: &'static str,
    /// Why, in one sentence.
    pub why: String,
    /// What they said.
    pub words: Option<String>,
    /// Days since it happened.
    pub age_days: i32,
    /// How much of the expectation is left, 0 to 1.
    pub warmth: f64,
    /// The last day on which it is worth acting on.
    pub last_day: Option<Day>,
    /// Names to expect today.
    pub expected_names: f64,
    /// What the rep's own asks of this kind brought; nothing while there are too few to say.
    pub own_asks: Option<OwnAsks>,
}

/// What a rep's own asks at one kind of moment brought (M39).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct OwnAsks {
    /// How many asks.
    pub asks: i64,
    /// Names for an ask, in tenths.
    pub names_tenths: i64,
}

/// Somebody who is not asked for now.
#[derive(Debug, Clone, Serialize)]
pub struct Suppressed {
    /// Who.
    pub contact: Uuid,
    /// Their name.
    pub name: String,
    /// `do_not_ask`, `do_not_contact` or `complaint`.
    pub because: &'static str,
}

/// A promise of somebody on the team.
#[derive(Debug, Clone, Serialize)]
pub struct TeamPromise {
    /// The follow-up.
    pub id: Uuid,
    /// What.
    pub kind: String,
    /// To whom.
    pub contact: Uuid,
    /// Their name.
    pub name: String,
    /// Whose promise.
    pub owner: String,
    /// The day.
    pub due_on: Day,
    /// Days past it.
    pub days_overdue: i32,
}

/// Today of the actor.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn today(app: &App, actor: &Actor) -> Result<TodayView, Problem> {
    let today = actor.day(app.clock.now());
    let mut reader = app.db.read(actor.workspace).await?;
    let owner = actor.user.0;
    let mut due = reader.due(owner, Day(today), LOOKED_AT).await?;
    let tried = tried_on_a_device(&mut reader, actor, app.clock.now()).await?;
    let early: Vec<Uuid> = tried.keys().filter(|id| due.iter().all(|row| row.id != **id)).copied().collect();
    due.extend(reader.get_all::<FollowUpRow>(&early).await?);
    let warm = reader.warm_moments(owner, Day(today), LOOKED_AT).await?;
    let coming = reader.next_promises(owner, Day(today), COMING).await?;
    // M40: promises of a colleague who is away, for whom the actor stands in, are on this list as well.
    let mut of_colleagues = BTreeMap::new();
    let mut standing_in = Vec::new();
    for (user, until) in actor.stands_in_for() {
        let name = reader.get::<UserRow>(user).await?.map(|user| user.name).unwrap_or_default();
        let theirs = reader.due(user, Day(today), LOOKED_AT).await?;
        for row in theirs.into_iter().filter(|row| row.must_do) {
            of_colleagues.insert(row.id, name.clone());
            due.push(row);
        }
        standing_in.push(StandIn { name, until: Day(until) });
    }
    let covers = super::team::covers_in(&mut reader, actor, today).await?;
    let own = covers.into_iter().find(|cover| cover.user == owner && cover.running);
    let stood_in_for = own.map(|cover| StandIn { name: cover.cover_name, until: cover.to });
    let due: Vec<FollowUp> = due.iter().map(|row| row.follow_up()).collect::<Result<_, _>>()?;
    let warm: Vec<Moment> = warm.iter().map(|row| row.moment()).collect::<Result<_, _>>()?;
    let coming: Vec<FollowUp> = coming.iter().map(|row| row.follow_up()).collect::<Result<_, _>>()?;
    let names = Names::load(&mut reader, due.iter().chain(&coming), &warm).await?;
    let (askable, barred): (Vec<Moment>, Vec<Moment>) =
        warm.into_iter().partition(|moment| names.status(moment.contact.0).is_free());

    let raised: Vec<FollowUpId> = early.into_iter().map(FollowUpId).collect();
    let expected = expectations(&mut reader, owner).await?;
    let cards = arrange(today, due, &raised, askable, &expected);
    let count = |section| cards.iter().filter(|card| card.section == section).count();
    let (promises, asks, next) = (count(Section::Promises), count(Section::Ask), count(Section::Next));
    let more = cards.len().saturating_sub(TODAY_CARDS_MAX);
    let mut cards: Vec<TodayCard> = cards
        .into_iter()
        .take(TODAY_CARDS_MAX)
        .filter_map(|card| names.card(today, card, &expected))
        .collect();
    for item in cards.iter_mut().flat_map(|card| &mut card.follow_ups) {
        if let Some(name) = of_colleagues.get(&item.id) {
            item.why = say::why_for_a_colleague(name.as_str(), item.why.as_str());
            item.of_colleague = Some(name.clone());
        }
        if let Some(asks) = tried.get(&item.id) {
            item.why = format!("{asks} {}", item.why);
        }
    }
    let people: Vec<_> = cards.iter().filter_map(|card| names.person(card.contact)).collect();
    let mut reaching = reaching_all(&mut reader, actor, app.clock.now(), &people).await?;
    for card in &mut cards {
        card.reaching = reaching.remove(&card.contact);
    }
    let done = reader.done_on(owner, Day(today)).await?;
    let team = if actor.role.sees_team() { team(&mut reader, actor, today).await? } else { vec![] };
    let coming = coming.iter().map(|owed| names.item(today, owed)).collect();
    Ok(TodayView {
        today: Day(today),
        cards,
        promises,
        asks,
        next,
        more,
        done,
        suppressed: names.suppressed(&barred),
        coming,
        team,
        standing_in,
        stood_in_for,
    })
}

/// M20. What the rep tried with promises on a device lately, each in a sentence that asks for the reason: moving, deleting or
/// ticking off was refused there, and the promise is on Today for that, whatever its day.
async fn tried_on_a_device(
    reader: &mut Reader,
    actor: &Actor,
    now: Timestamp,
) -> Result<BTreeMap<Uuid, String>, Problem> {
    let wishes = reader.dav_wishes(actor.user.0).await?;
    let lately = |wish: &DavWishRow| (now.as_millisecond() - wish.at.millis()) / 1000 < TRIED_SECONDS;
    let asks = |wish: DavWishRow| {
        let asks = match (wish.what.as_str(), wish.wanted_on) {
            ("moved", Some(day)) => say::why_device_moved(language::day_full(day.0)),
            ("done", _) => say::why_device_done(),
            _ => say::why_device_removed(),
        };
        (wish.id, asks)
    };
    Ok(wishes.into_iter().filter(lately).map(asks).collect())
}

/// How many promises of the actor are due by today: the badge beside Today.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn promises_due(app: &App, actor: &Actor) -> Result<usize, Problem> {
    let today = Day(actor.day(app.clock.now()));
    let mut reader = app.db.read(actor.workspace).await?;
    let count = reader.promises_due(actor.user.0, today).await?;
    Ok(usize::try_from(count).unwrap_or(0))
}

async fn team(reader: &mut Reader, actor: &Actor, today: Date) -> Result<Vec<TeamPromise>, Problem> {
    let escalated = Day(add_days(today, -ESCALATES_AFTER_DAYS));
    let rows = reader.team_promises(actor.sight(), escalated, Day(today), TEAM_MAX).await?;
    Ok(rows
        .into_iter()
        .map(|row| TeamPromise {
            id: row.id,
            kind: row.kind,
            contact: row.contact_id,
            name: row.contact,
            owner: row.owner,
            due_on: row.due_on,
            days_overdue: days_between(row.due_on.0, today).max(0),
        })
        .collect())
}

/// "Fri 19 Feb 2027".
pub fn day(day: Date) -> String {
    language::day_full(day)
}

/// "today", "yesterday", "5 days ago".
pub fn ago(days: i32) -> String {
    match days {
        i32::MIN..=0 => say::ago_today(),
        1 => say::ago_yesterday(),
        days => say::ago_days(days),
    }
}
