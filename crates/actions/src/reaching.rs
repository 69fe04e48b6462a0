//! How people may be reached now, way by way (M30): what they allowed, what time it is at their place, and what the law of
//! their country says, as far as `policy/contact` has it.

use std::collections::BTreeMap;

use domain::Refusal;
use domain::contact::{Basis, Standing};
use domain::reach::{Caution, Channel, ContactPolicy, Known, Side, contact_policy, number_zones};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use language::say;
use reading::{NumberHome, Region};
use store::Reader;
use store::rows::{ContactRow, ContactStateRow, PermissionRow, WhereaboutsRow};
use uuid::Uuid;

use crate::{Actor, Problem};

/// How somebody may be reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Reaching {
    /// ISO 3166; from where they were said to be, their number, or the office. Empty for a number of no country that we know.
    pub country: String,
    /// What holds there.
    pub policy: &'static ContactPolicy,
    /// As whom the law sees them.
    pub side: Side,
    /// The time zones in which they may be; more than one where their number doesn't tell.
    pub zones: Vec<String>,
    /// Whether the zone was set by hand.
    pub zone_is_set: bool,
    /// The time at their place, where it is latest to call.
    pub there: DateTime,
    /// When calls are fine next, at their place; `None` when they are fine now, or no hours are known.
    pub calls_from: Option<DateTime>,
    /// The last day on which they count as somebody who deals with us, where a clock runs.
    pub relationship_until: Option<Date>,
    /// The last word on each way.
    pub permissions: BTreeMap<Channel, bool>,
    known: Known,
    is_written_to: bool,
    today: Date,
}

impl Reaching {
    /// Whether a way is open today, and what to mind.
    ///
    /// # Errors
    /// As [`ContactPolicy::may_reach`].
    pub fn way(&self, channel: Channel) -> Result<Option<Caution>, Refusal> {
        let known = Known { permission: self.permissions.get(&channel).copied(), ..self.known };
        self.policy.may_reach(channel, &known, self.today)
    }

    /// The same of one more e-mail, while another may be on its way.
    pub(crate) fn another_mail(&self) -> Result<Option<Caution>, Refusal> {
        let was_written_to = self.known.was_written_to || self.is_written_to;
        let permission = self.permissions.get(&Channel::Email).copied();
        self.policy.may_reach(Channel::Email, &Known { permission, was_written_to, ..self.known }, self.today)
    }

    /// Whether calls and texts wait for the hours at their place. A business is only warned of, and whoever allowed calls
    /// has said when for themselves.
    pub fn calls_wait(&self) -> bool {
        self.calls_from.is_some()
            && self.side == Side::Person
            && self.permissions.get(&Channel::Phone) != Some(&true)
    }

    /// "It is 21:40 at their place. Calls are fine from Mon 23 Nov 2026, 08:00." Nothing when they are fine now.
    pub fn hours_said(&self) -> Option<String> {
        let from = self.calls_from?;
        let time = |at: DateTime| at.strftime("%H:%M").to_string();
        let day = match from.date() == self.there.date() {
            true => String::new(),
            false => language::day_full(from.date()),
        };
        let law = self.policy.hours.map_or("", |hours| hours.law);
        Some(match day.is_empty() {
            true => say::reach_hours_today(time(from), law, time(self.there)),
            false => say::reach_hours(day, time(from), law, time(self.there)),
        })
    }

    /// M30. Whether a call promised for that day falls outside the clocks of an inquiry or purchase, without a permission
    /// to rest on: then the last day on which it would not.
    pub fn call_falls_outside(&self, on: Date) -> Option<Date> {
        self.policy.relationship?;
        let until = self.relationship_until?;
        (on > until && self.permissions.get(&Channel::Phone) != Some(&true)).then_some(until)
    }
}

/// What to mind, in a sentence.
pub fn caution_said(caution: &Caution) -> String {
    match caution {
        Caution::LawUnknown => say::caution_unknown(),
        Caution::LookAtRegister(register) => say::caution_register(register.law, register.name),
        Caution::PresumedOnly { law } => say::caution_presumed(*law),
        Caution::NameTheReferrer { law } => say::caution_referrer(*law),
        Caution::AdvertsNeedPermission { law: "" } => say::caution_unknown(),
        Caution::AdvertsNeedPermission { law } => say::caution_adverts(*law),
    }
}

/// How one person may be reached.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub(crate) async fn reaching(
    reader: &mut Reader,
    actor: &Actor,
    now: Timestamp,
    contact: &ContactRow,
    state: &ContactStateRow,
) -> Result<Reaching, Problem> {
    let mut all = reaching_all(reader, actor, now, &[(contact, state)]).await?;
    all.remove(&contact.id).ok_or(Problem::NotFound("contact"))
}

/// How several people may be reached, in four questions.
pub(crate) async fn reaching_all(
    reader: &mut Reader,
    actor: &Actor,
    now: Timestamp,
    people: &[(&ContactRow, &ContactStateRow)],
) -> Result<BTreeMap<Uuid, Reaching>, Problem> {
    let ids: Vec<Uuid> = people.iter().map(|(contact, _)| contact.id).collect();
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let places = reader.whereabouts_of(&ids).await?;
    let places: BTreeMap<Uuid, WhereaboutsRow> = places.into_iter().map(|row| (row.id, row)).collect();
    let mut permissions: BTreeMap<Uuid, BTreeMap<Channel, bool>> = BTreeMap::new();
    for row in reader.permissions_of_all(&ids).await? {
        // The latest word comes first.
        let Some(channel) = Channel::parse(&row.channel) else { continue };
        permissions.entry(row.contact_id).or_default().entry(channel).or_insert(row.granted);
    }
    let dealt = reader.dealt_with(&ids).await?;
    let today = actor.day(now);
    let mut all = BTreeMap::new();
    for (contact, state) in people {
        let place = places.get(&contact.id);
        let dealt = dealt.iter().find(|one| one.id == contact.id);
        let number = contact.phone.as_deref().and_then(|phone| reading::normalise_phone(phone, actor.region));
        let digits = number.and_then(|phone| phone.e164).unwrap_or_default();
        let country = match place.and_then(|place| place.country.as_deref()) {
            Some(country) => Region::parse(country).map_or_else(|_| country.to_owned(), Region::code),
            None => told_by(contact.phone.as_deref().unwrap_or_default(), &digits, actor.region),
        };
        let policy = contact_policy(&country);
        let side = place.and_then(|place| place.side.as_deref()).and_then(Side::parse);
        let at_work = contact.company.as_ref().is_some_and(|company| !company.trim().is_empty());
        let side = side.unwrap_or(if at_work { Side::Business } else { Side::Person });
        let set = place.and_then(|place| place.time_zone.clone());
        let zone_is_set = set.is_some();
        let zones: Vec<String> = match set {
            Some(zone) => vec![zone],
            None => number_zones(&digits).iter().map(|zone| (*zone).to_owned()).collect(),
        };
        let (there, calls_from) = hours(policy, &zones, actor, now);
        let purchase = dealt.and_then(|one| one.bought_on.max(one.paid_on)).map(|day| day.0);
        let inquiry = dealt.and_then(|one| one.asked_on).map(|day| day.0);
        let relationship_until = policy.relationship.and_then(|clock| clock.until(purchase, inquiry));
        let is_customer = Standing::parse(&state.standing) == Some(Standing::Customer) || purchase.is_some();
        // What we sent makes nobody somebody who deals with us: a touch alone says nothing.
        let has_dealt = is_customer
            || dealt.is_some_and(|one| one.dealt)
            || state.delighted_on.is_some()
            || Basis::parse(&contact.basis) == Some(Basis::Relationship);
        let known = Known {
            side,
            permission: None,
            is_customer,
            has_dealt,
            relationship_until,
            was_referred: dealt.is_some_and(|one| one.was_referred),
            was_written_to: dealt.is_some_and(|one| one.was_written_to),
        };
        all.insert(
            contact.id,
            Reaching {
                country,
                policy,
                side,
                zones,
                zone_is_set,
                there,
                calls_from,
                relationship_until,
                permissions: permissions.remove(&contact.id).unwrap_or_default(),
                known,
                is_written_to: dealt.is_some_and(|one| one.is_written_to),
                today,
            },
        );
    }
    Ok(all)
}

/// The country that a number tells. The office's own stands in only where the number has none in it, or is one of the numbers
/// that all countries with +1 share and the office is in one of these: nobody elsewhere is judged by the law at home.
fn told_by(typed: &str, e164: &str, office: Region) -> String {
    match reading::number_home(typed, Some(e164).filter(|number| !number.is_empty())) {
        NumberHome::In(country) => country.code(),
        NumberHome::Unsaid => office.code(),
        NumberHome::NorthAmerica if office.shares_plus_one() => office.code(),
        NumberHome::NorthAmerica | NumberHome::Nowhere => String::new(),
    }
}

/// The time at their place and when calls are fine next. Where several zones are possible, it has to be time in all of them.
fn hours(
    policy: &ContactPolicy,
    zones: &[String],
    actor: &Actor,
    now: Timestamp,
) -> (DateTime, Option<DateTime>) {
    let mut known: Vec<TimeZone> = zones.iter().filter_map(|zone| TimeZone::get(zone).ok()).collect();
    if known.is_empty() {
        known.push(actor.zone.clone());
    }
    let here = known.first().map_or_else(|| actor.local(now), |zone| zone.to_datetime(now));
    let Some(hours) = policy.hours else { return (here, None) };
    let closed = known.iter().find(|zone| !hours.is_time(zone.to_datetime(now)));
    let Some(closed) = closed else { return (here, None) };
    // The first instant at which it is time everywhere; a few steps are enough, since all zones share most of a day.
    let mut at = now;
    for _ in 0..16 {
        let waits = known.iter().find(|zone| !hours.is_time(zone.to_datetime(at)));
        let Some(zone) = waits else { break };
        let Some(next) = hours.next_time(zone.to_datetime(at)) else { break };
        let Ok(next) = zone.to_ambiguous_zoned(next).compatible() else { break };
        at = next.timestamp();
    }
    (closed.to_datetime(now), Some(closed.to_datetime(at)))
}

/// The evidence of a permission, in a sentence.
pub fn permission_said(row: &PermissionRow) -> String {
    let (channel, how) = (say::channel(row.channel.as_str()), say::permission_how(row.how.as_str()));
    match (row.granted, row.words.as_deref()) {
        (true, Some(words)) => say::permission_granted_words(channel, how, words),
        (true, None) => say::permission_granted(channel, how),
        (false, Some(words)) => say::permission_withdrawn_words(channel, how, words),
        (false, None) => say::permission_withdrawn(channel, how),
    }
}
