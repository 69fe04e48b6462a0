//! The first dashboard (M13, M35, M38): every figure with the counts it stands on.

use domain::UserId;
use domain::business_days::{add_days, days_between};
use domain::cycle::{Average, Funnel, Rate, median_days};
use domain::moment::MomentKind;
use jiff::civil::Date;
use language::say;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use store::{Day, Reach, Reader, Sight};

use crate::{Actor, App, Problem};

/// Whose numbers are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The actor's own.
    Own,
    /// Everybody's in the actor's sight.
    InSight,
    /// One rep's.
    Rep(UserId),
}

impl Whose {
    /// How far the questions look.
    ///
    /// # Errors
    /// [`Problem::NotFound`] for a rep out of the actor's sight.
    pub(super) fn sight(self, actor: &Actor) -> Result<Sight, Problem> {
        match self {
            Whose::Own => Ok(actor.own_sight()),
            Whose::InSight => Ok(actor.sight()),
            Whose::Rep(rep) if actor.oversees(rep.0) => Ok(Sight { user: rep.0, reach: Reach::Own }),
            Whose::Rep(_) => Err(Problem::NotFound("user")),
        }
    }
}

/// The figures of a period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Numbers {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// M13. Conversations with an ask, of those that allowed one: a contact and a day make one conversation.
    #[serde(serialize_with = "rate")]
    pub ask_rate: Rate,
    /// M38. Asks made, of those due: licences kept and moments acted on; due and not made are moments missed and
    /// licences whose day is over. What was dismissed or let go, or may still be asked in time, is not counted.
    #[serde(serialize_with = "rate")]
    pub asks_due: Rate,
    /// M20. Licences to ask whose day came.
    pub licences: LicencesDue,
    /// M3. Moments that happened, other than a licence's day.
    pub moments: MomentsDue,
    /// M3. Moments whose last day passed in the period, whenever they happened.
    pub missed_moments: i64,
    /// M38. Promises kept by their day, of those that fell due up to yesterday and were not let go.
    #[serde(serialize_with = "rate")]
    pub promises_kept: Rate,
    /// M35. Good moments that were asked after, of those that were not let go and are over.
    #[serde(serialize_with = "rate")]
    pub asked_after: Rate,
    /// M35. Names in asks.
    #[serde(serialize_with = "average")]
    pub names_an_ask: Average,
    /// M35. From moments to what was won.
    #[serde(serialize_with = "funnel")]
    pub funnel: Funnel,
    /// M38. Deals won from people who had been referred, of all deals won.
    #[serde(serialize_with = "rate")]
    pub won_deals: Rate,
    /// M38. The same by value, in cents.
    #[serde(serialize_with = "rate")]
    pub won_cents: Rate,
    /// M38. How long the referrals of the period waited for the first contact.
    pub first_contact: FirstContact,
}

/// M20. What became of the licences to ask whose day came in a period.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct LicencesDue {
    /// All of them.
    pub due: i64,
    /// Kept by an ask.
    pub kept: i64,
    /// Let go with a reason.
    pub released: i64,
    /// Still owed.
    pub open: i64,
}

/// M3. What became of the moments of a period.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct MomentsDue {
    /// All of them.
    pub opened: i64,
    /// Acted on.
    pub acted: i64,
    /// Missed.
    pub missed: i64,
    /// Dismissed.
    pub dismissed: i64,
    /// Still waiting.
    pub open: i64,
}

/// M38. The time to the first contact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct FirstContact {
    /// The median in calendar days; nothing when nobody was contacted.
    pub median_days: Option<f64>,
    /// Referrals that were contacted.
    pub of: i64,
}

/// The figures of everybody in the actor's sight between two days, both included.
///
/// # Errors
/// [`Problem::Invalid`] when the last day comes before the first.
pub async fn numbers(app: &App, actor: &Actor, from: Date, to: Date) -> Result<Numbers, Problem> {
    numbers_of(app, actor, Whose::InSight, from, to).await
}

/// The figures of somebody between two days, both included.
///
/// # Errors
/// [`Problem::Invalid`] when the last day comes before the first, [`Problem::NotFound`] for a rep out of sight.
pub async fn numbers_of(
    app: &App,
    actor: &Actor,
    whose: Whose,
    from: Date,
    to: Date,
) -> Result<Numbers, Problem> {
    let sight = whose.sight(actor)?;
    if to < from || from.year() < 0 {
        return Err(Problem::field("to", say::numbers_days_swapped()));
    }
    let today = actor.day(app.clock.now());
    let mut counting =
        Counting { reader: app.db.read(actor.workspace).await?, sight, from: Day(from), to: Day(to) };
    let numbers = counting.all(today).await?;
    counting.reader.close().await?;
    Ok(numbers)
}

struct Counting {
    reader: Reader,
    sight: Sight,
    from: Day,
    to: Day,
}

impl Counting {
    async fn all(&mut self, today: Date) -> Result<Numbers, Problem> {
        let (sight, from, to) = (self.sight, self.from, self.to);
        let ask_rate = Rate {
            made: self.reader.ask_days(sight, from, to).await?,
            of: self.reader.talk_days(sight, from, to).await?,
        };
        let licences = self.licences().await?;
        let (moments, all_moments, asked_after) = self.moments().await?;
        let asks_due = Rate {
            made: licences.kept + moments.acted,
            of: licences.kept + moments.acted + moments.missed + self.overdue_licences(today).await?,
        };
        let yesterday = Day(to.0.min(add_days(today, -1)));
        let (due, kept) = self.reader.promises_due_and_kept(sight, from, yesterday).await?;
        let won = self.reader.won_deals(sight, from, to).await?;
        let (funnel, names_an_ask) = self.funnel(all_moments).await?;
        Ok(Numbers {
            from,
            to,
            ask_rate,
            asks_due,
            licences,
            moments,
            missed_moments: self.reader.moments_missed(sight, from, to).await?,
            promises_kept: Rate { made: kept, of: due },
            asked_after,
            names_an_ask,
            funnel,
            won_deals: Rate { made: won.referred, of: won.deals },
            won_cents: Rate { made: won.referred_cents, of: won.value_cents },
            first_contact: self.first_contact().await?,
        })
    }

    async fn licences(&mut self) -> Result<LicencesDue, Problem> {
        let mut licences = LicencesDue::default();
        for (state, count) in self.reader.licences_due(self.sight, self.from, self.to).await? {
            licences.due += count;
            match state.as_str() {
                "done" => licences.kept += count,
                "released" => licences.released += count,
                _ => licences.open += count,
            }
        }
        Ok(licences)
    }

    /// Licences whose day is over and that are still owed: due, and not made.
    async fn overdue_licences(&mut self, today: Date) -> Result<i64, Problem> {
        let yesterday = Day(self.to.0.min(add_days(today, -1)));
        let due = self.reader.licences_due(self.sight, self.from, yesterday).await?;
        Ok(due.iter().filter(|(state, _)| state == "open").map(|(_, count)| *count).sum())
    }

    /// The moments other than a licence's day, how many there were with those, and the good ones that were asked after.
    async fn moments(&mut self) -> Result<(MomentsDue, i64, Rate), Problem> {
        let mut moments = MomentsDue::default();
        let mut asked_after = Rate::default();
        let mut all = 0;
        for (kind, state, count) in self.reader.moments_opened(self.sight, self.from, self.to).await? {
            all += count;
            if MomentKind::parse(&kind).is_some_and(MomentKind::is_delight) {
                asked_after.made += if state == "acted" { count } else { 0 };
                asked_after.of += if state == "acted" || state == "missed" { count } else { 0 };
            }
            // Licences are counted as such.
            if kind == MomentKind::LicenceDue.as_str() {
                continue;
            }
            moments.opened += count;
            match state.as_str() {
                "acted" => moments.acted += count,
                "missed" => moments.missed += count,
                "dismissed" => moments.dismissed += count,
                _ => moments.open += count,
            }
        }
        Ok((moments, all, asked_after))
    }

    async fn funnel(&mut self, moments: i64) -> Result<(Funnel, Average), Problem> {
        let (sight, from, to) = (self.sight, self.from, self.to);
        let (asks, named_asks, told) = self.reader.asks_made(sight, from, to).await?;
        let names = self.reader.names_given(sight, from, to).await?;
        let funnel = Funnel {
            moments,
            asks,
            named_asks,
            names: names.names,
            contacted: names.contacted,
            met: names.met,
            won: names.won,
            value_cents: self.reader.won_from_names(sight, from, to).await?,
        };
        Ok((funnel, Average { sum: told, of: asks }))
    }

    async fn first_contact(&mut self) -> Result<FirstContact, Problem> {
        let found = self.reader.first_contacts(self.sight, self.from, self.to).await?;
        let waits: Vec<(i32, i64)> = found
            .into_iter()
            .map(|(captured, contacted, count)| (days_between(captured.0, contacted.0).max(0), count))
            .collect();
        let of = waits.iter().map(|(_, count)| count).sum();
        Ok(FirstContact { median_days: median_days(waits), of })
    }
}

pub(super) fn rate<S: Serializer>(rate: &Rate, to: S) -> Result<S::Ok, S::Error> {
    let mut fields = to.serialize_struct("Rate", 4)?;
    fields.serialize_field("made", &rate.made)?;
    fields.serialize_field("of", &rate.of)?;
    fields.serialize_field("percent", &rate.percent())?;
    fields.serialize_field("likely", &rate.likely())?;
    fields.end()
}

pub(super) fn average<S: Serializer>(average: &Average, to: S) -> Result<S::Ok, S::Error> {
    let mut fields = to.serialize_struct("Average", 3)?;
    fields.serialize_field("sum", &average.sum)?;
    fields.serialize_field("of", &average.of)?;
    fields.serialize_field("mean", &average.mean())?;
    fields.end()
}

pub(super) fn funnel<S: Serializer>(funnel: &Funnel, to: S) -> Result<S::Ok, S::Error> {
    let mut fields = to.serialize_struct("Funnel", 8)?;
    fields.serialize_field("moments", &funnel.moments)?;
    fields.serialize_field("asks", &funnel.asks)?;
    fields.serialize_field("named_asks", &funnel.named_asks)?;
    fields.serialize_field("names", &funnel.names)?;
    fields.serialize_field("contacted", &funnel.contacted)?;
    fields.serialize_field("met", &funnel.met)?;
    fields.serialize_field("won", &funnel.won)?;
    fields.serialize_field("value_cents", &funnel.value_cents)?;
    fields.end()
}
