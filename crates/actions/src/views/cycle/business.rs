//! Where business comes from, and what was let slip: referred and cold, the first contact, promises, missed moments in
//! money, and what to expect of an ask (M38, M39).

use domain::business_days::{add_days, days_between};
use domain::cycle::{Average, Clock, Rate, Wait, median_days};
use domain::moment::MomentKind;
use serde::Serialize;
use store::{ClosedDeal, Day, Reach};

use super::super::numbers::{average, rate};
use super::Period;
use crate::expecting::expectations_of;
use crate::{Actor, App, Office, Problem};

/// Where business comes from in a period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Business {
    /// Deals with people who had been referred.
    pub referred: Source,
    /// Deals with all others.
    pub cold: Source,
    /// How long those who were named waited for the first contact.
    #[serde(serialize_with = "clock")]
    pub first_contact: Clock,
    /// Promises by the month in which they fell due, up to yesterday.
    pub promises: Vec<Kept>,
    /// Moments that were missed, by kind.
    pub missed: Vec<MissedKind>,
    /// What they would have brought, in cents; nothing while there are too few own asks and names to say.
    pub missed_cents: Option<i64>,
    /// What an ask brings, by kind of moment.
    pub expected: Vec<KindExpected>,
}

/// Deals that were closed.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Source {
    /// Won, of those closed.
    #[serde(serialize_with = "rate")]
    pub won: Rate,
    /// What the won ones are worth, in cents.
    pub value_cents: i64,
    /// The middle value of the days from opening a deal to winning it.
    pub days_to_win: Option<f64>,
    /// For those who were referred: from the day they were named to the win.
    pub days_from_name: Option<f64>,
}

/// The promises of a month.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Kept {
    /// "2026-11".
    pub month: String,
    /// Kept on the day or before, of those that fell due and were not let go.
    #[serde(serialize_with = "rate")]
    pub kept: Rate,
}

/// Missed moments of a kind, and what they would have brought.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MissedKind {
    /// Which of the nine.
    pub kind: String,
    /// How many.
    pub missed: i64,
    /// Names that an ask of this kind brings.
    pub names_an_ask: f64,
    /// What such a name is worth, in cents; nothing while nothing was won from names.
    pub value_cents: Option<f64>,
    /// What they would have brought together, in cents; nothing while there are too few own asks and names to say.
    pub cents: Option<i64>,
}

/// What an ask at a kind of moment brings.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KindExpected {
    /// Which of the nine.
    pub kind: String,
    /// Our starting value, asked on the day itself.
    pub start: f64,
    /// What own asks make of it.
    pub names: f64,
    /// Names in own asks.
    #[serde(serialize_with = "average")]
    pub own: Average,
    /// Asks of colleagues it leans on.
    pub colleagues: i64,
    /// What a name is worth against one of any kind.
    pub worth: f64,
}

/// Where business comes from in a period.
///
/// # Errors
/// [`Problem::Invalid`] when the last day comes before the first, [`Problem::NotFound`] for a rep out of sight.
pub async fn business(app: &App, actor: &Actor, period: Period) -> Result<Business, Problem> {
    let (sight, from, to) = period.asked(actor)?;
    let today = actor.day(app.clock.now());
    let mut reader = app.db.read(actor.workspace).await?;
    let office = Office::load(&mut reader).await?;
    let deals = reader.closed_deals(sight, from, to).await?;
    let waits = reader.waits(sight, from, to).await?;
    let missed = reader.missed_kinds(sight, from, to).await?;
    let promises = reader.promises_by_month(sight, from, Day(to.0.min(add_days(today, -1)))).await?;
    let team = reader.users().await?;
    let is_own = |user| match sight.reach {
        Reach::Own => user == sight.user,
        Reach::Team => {
            user == sight.user || team.iter().any(|one| one.id == user && one.manager_id == Some(sight.user))
        }
        Reach::Everyone => true,
    };
    let expected = expectations_of(&mut reader, is_own).await?;
    reader.close().await?;
    let (referred, cold): (Vec<_>, Vec<_>) = deals.into_iter().partition(|deal| deal.referred_on.is_some());
    let waits: Vec<Wait> = waits
        .into_iter()
        .map(|cell| Wait {
            captured: cell.captured_on.0,
            contacted: cell.contacted_on.map(|day| day.0),
            count: cell.referrals,
        })
        .collect();
    let too_few = expected.too_few();
    let count =
        |kind: &MomentKind| missed.iter().find(|(of, _)| of == kind.as_str()).map(|(_, count)| *count);
    let missed: Vec<MissedKind> = MomentKind::ALL
        .iter()
        .filter_map(|kind| Some((kind, count(kind)?)))
        .map(|(kind, missed)| {
            let of = expected.of(*kind);
            let cents = of
                .value_cents
                .filter(|_| !too_few)
                .map(|value| (missed as f64 * of.names_an_ask * value).round() as i64);
            MissedKind {
                kind: kind.as_str().to_owned(),
                missed,
                names_an_ask: of.names_an_ask,
                value_cents: of.value_cents,
                cents,
            }
        })
        .collect();
    Ok(Business {
        referred: source(&referred),
        cold: source(&cold),
        first_contact: Clock::of(&waits, &office.calendar, today),
        promises: promises
            .into_iter()
            .map(|(month, of, made)| Kept { month, kept: Rate { made, of } })
            .collect(),
        missed_cents: missed.iter().map(|kind| kind.cents).sum(),
        missed,
        expected: MomentKind::ALL
            .iter()
            .map(|kind| {
                let of = expected.of(*kind);
                KindExpected {
                    kind: kind.as_str().to_owned(),
                    start: kind.defaults().expected_names,
                    names: of.names,
                    own: of.own,
                    colleagues: of.colleagues,
                    worth: of.worth,
                }
            })
            .collect(),
    })
}

fn source(deals: &[ClosedDeal]) -> Source {
    let won: Vec<&ClosedDeal> = deals.iter().filter(|deal| deal.state == "won").collect();
    let days = |from: &dyn Fn(&ClosedDeal) -> Option<Day>| {
        let waits = won
            .iter()
            .filter_map(|deal| from(deal).map(|day| (days_between(day.0, deal.closed_on.0).max(0), 1)));
        median_days(waits.collect())
    };
    Source {
        won: Rate { made: won.len() as i64, of: deals.len() as i64 },
        value_cents: won.iter().filter_map(|deal| deal.value_cents).sum(),
        days_to_win: days(&|deal| Some(deal.opened_on)),
        days_from_name: days(&|deal| deal.referred_on),
    }
}

fn clock<S: serde::Serializer>(clock: &Clock, to: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Told {
        same_day: i64,
        next_day: i64,
        third_day: i64,
        later: i64,
        waiting: i64,
        late: i64,
        median_days: Option<f64>,
        #[serde(serialize_with = "rate")]
        in_time: Rate,
    }
    let Clock { same_day, next_day, third_day, later, waiting, late, median_days } = *clock;
    let in_time = clock.in_time();
    Told { same_day, next_day, third_day, later, waiting, late, median_days, in_time }.serialize(to)
}
