//! What the clock does once a day, and again as often as it likes: moments are missed, licences come due, alarms ring,
//! touches and thanks in kind fall due (M3, M20, M21, M26, M27).
//!
//! Each thing the clock says is an action of its own whose id follows from what it speaks of: any number of servers
//! may run the day, any number of times.

use std::sync::atomic::{AtomicUsize, Ordering};

use domain::business_days::add_days;
use domain::contact::Tier;
use domain::fact::{Fact, FactKind, Of};
use domain::playbook::{Happened, Rule, clock_fact, rule};
use domain::{ActionId, ContactId, DealId, FactId, UserId, ids};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::rows::{ContactStateRow, FollowUpRow, MomentRow, ReferralRow};
use store::{Day, StoreError};
use uuid::Uuid;

use crate::draft::{Begun, Draft};
use crate::{Actor, App, Done, Office, Problem, expecting};

/// How many things of one kind are looked at in one go.
const AT_ONCE: i64 = 500;
/// Years for which the anniversary of a deal is marked.
const YEARS_MARKED: i16 = 40;
/// The most birthdays that are read for one day.
const BIRTHDAYS_READ: i64 = 20_000;

/// What a run of the day did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayRun {
    /// Moments that were missed.
    pub missed: usize,
    /// Licences whose day has come.
    pub licences: usize,
    /// Alarms about referrals that nobody contacted.
    pub alarms: usize,
    /// Contacts to stay in touch with.
    pub touches: usize,
    /// Contacts to give something back to.
    pub thanks_in_kind: usize,
    /// Things that failed: logged, left for the next run, and in nobody else's way.
    pub failed: usize,
}

/// Runs the day for everybody of a workspace, each in their own time zone. What fails for one rep keeps no other waiting.
///
/// # Errors
/// [`Problem::Fault`] when not even the reps can be read.
pub async fn run_day(app: &App, workspace: Uuid) -> Result<DayRun, Problem> {
    let mut reader = app.db.read(workspace).await?;
    let users = reader.users().await?;
    reader.close().await?;
    let mut all = DayRun::default();
    for user in users.into_iter().filter(|user| user.disabled_at.is_none()) {
        let run = async { run_day_for(app, &Actor::load(app, workspace, user.id).await?).await }.await;
        let run = run.unwrap_or_else(|problem| {
            tracing::error!(user.id = %user.id, error = ?problem, "The day of a rep failed");
            DayRun { failed: 1, ..DayRun::default() }
        });
        all.failed += run.failed;
        all.missed += run.missed;
        all.licences += run.licences;
        all.alarms += run.alarms;
        all.touches += run.touches;
        all.thanks_in_kind += run.thanks_in_kind;
    }
    Ok(all)
}

/// Runs the day for one rep.
///
/// # Errors
/// As [`run_day`].
pub async fn run_day_for(app: &App, rep: &Actor) -> Result<DayRun, Problem> {
    let clock = rep.clone().as_clock();
    let today = clock.day(app.clock.now());
    let mut reader = app.db.read(clock.workspace).await?;
    let office = Office::load(&mut reader).await?;
    reader.close().await?;
    let day = Running { app, clock: &clock, today, office: &office, failed: AtomicUsize::new(0) };
    language::speaking(rep.reads(), day.run()).await
}

/// The day of one rep, being run.
struct Running<'a> {
    app: &'a App,
    clock: &'a Actor,
    today: Date,
    office: &'a Office,
    failed: AtomicUsize,
}

impl Running<'_> {
    async fn run(self) -> Result<DayRun, Problem> {
        let run = DayRun {
            missed: self.miss_moments().await?,
            licences: self.open_licences().await?,
            alarms: self.ring_alarms().await?,
            touches: self.fall_out_of_touch().await? + self.mark_days().await?,
            thanks_in_kind: self.owe_thanks_in_kind().await?,
            failed: 0,
        };
        self.learn().await;
        Ok(DayRun { failed: self.failed.into_inner(), ..run })
    }

    /// M39. What a rep's asks teach only orders Today: it comes last, and stands in the way of no promise.
    async fn learn(&self) {
        let learned = expecting::learn(self.app, self.clock.workspace, self.owner(), self.today).await;
        if let Err(problem) = learned {
            tracing::error!(user.id = %self.owner(), error = ?problem, "What a rep's asks brought could not be counted");
            self.failed.fetch_add(1, Ordering::Relaxed);
        }
    }

    fn owner(&self) -> Uuid {
        self.clock.user.0
    }

    async fn miss_moments(&self) -> Result<usize, Problem> {
        let mut done = 0;
        loop {
            let mut reader = self.app.db.read(self.clock.workspace).await?;
            let rows = reader.expired_moments(self.owner(), Day(self.today), AT_ONCE).await?;
            reader.close().await?;
            let found = rows.len();
            let mut missed = 0;
            for row in rows {
                missed += usize::from(self.miss(row).await?);
            }
            done += missed;
            if (found as i64) < AT_ONCE || missed == 0 {
                return Ok(done);
            }
        }
    }

    async fn miss(&self, row: MomentRow) -> Result<bool, Problem> {
        let name = format!("missed/{}", row.version);
        self.once(ids::derive(row.id, &name, 0), async |draft, _| {
            let missed = row.moment()?.expire(self.today);
            let on = draft.today;
            draft.about(row.contact_id);
            draft.close_moment(row, &missed, on, Some(FactKind::MomentMissed));
            Ok(true)
        })
        .await
    }

    async fn open_licences(&self) -> Result<usize, Problem> {
        let Some(rule) = rule("licence_day_comes") else { return Ok(0) };
        let mut reader = self.app.db.read(self.clock.workspace).await?;
        let rows = reader.licences_come(self.owner(), Day(self.today), AT_ONCE).await?;
        reader.close().await?;
        let mut opened = 0;
        for row in rows {
            let licence = row.follow_up()?;
            let fact = clock_fact(row.id, rule, row.due_on.0);
            let happened = Happened::LicenceDayCame(&licence);
            opened += usize::from(self.say(fact, rule, row.contact_id, licence.due_on, happened).await?);
        }
        Ok(opened)
    }

    async fn ring_alarms(&self) -> Result<usize, Problem> {
        let Some(rule) = rule("silence_alarm") else { return Ok(0) };
        // Business days are never fewer than calendar days: nothing captured later than this can be due.
        let captured_by = add_days(self.today, -self.office.settings.days(rule));
        let mut reader = self.app.db.read(self.clock.workspace).await?;
        let rows = reader.silent_referrals(self.owner(), Day(captured_by), Day(self.today), AT_ONCE).await?;
        reader.close().await?;
        let mut rung = 0;
        for row in rows {
            let referral = row.referral()?;
            let days = self.office.settings.days(rule).unsigned_abs();
            if self.today < self.office.calendar.add_business_days(referral.captured_on, days) {
                continue;
            }
            let fact = clock_fact(row.id, rule, referral.captured_on);
            let happened = Happened::StillNotContacted(&referral);
            rung += usize::from(self.say(fact, rule, row.referred_id, self.today, happened).await?);
        }
        Ok(rung)
    }

    async fn fall_out_of_touch(&self) -> Result<usize, Problem> {
        let Some(rule) = rule("stay_in_touch") else { return Ok(0) };
        let mut owed = 0;
        for tier in Tier::ALL {
            let touched_by = add_days(self.today, -self.office.settings.cadence(*tier));
            let mut reader = self.app.db.read(self.clock.workspace).await?;
            let rows = reader.out_of_touch(self.owner(), tier.as_str(), Day(touched_by), AT_ONCE).await?;
            reader.close().await?;
            for row in rows {
                let Some(Day(on)) = row.last_touch_on else { continue };
                let fact = clock_fact(row.id, rule, on);
                let (contact, owner) = (ContactId(row.id), UserId(row.owner_id));
                let happened = Happened::LastTouch { contact, owner, tier: *tier, on };
                owed += usize::from(self.say(fact, rule, row.id, self.today, happened).await?);
            }
        }
        Ok(owed)
    }

    /// M26. Birthdays of customers and referrers, and the days on which they bought in earlier years. A day that there isn't
    /// this year (29 February) comes on the last of the month.
    async fn mark_days(&self) -> Result<usize, Problem> {
        let mut owed = 0;
        if let Some(rule) = rule("birthday") {
            for row in self.born_today().await? {
                let fact = clock_fact(row.id, rule, self.today);
                let (contact, owner) = (ContactId(row.id), UserId(row.owner_id));
                let happened = Happened::Birthday { contact, owner, on: self.today };
                owed += usize::from(self.say(fact, rule, row.id, self.today, happened).await?);
            }
        }
        let Some(rule) = rule("deal_anniversary") else { return Ok(owed) };
        let years = (1..=YEARS_MARKED).map(|back| self.today.year() - back);
        let days: Vec<Day> = years
            .flat_map(|year| {
                self.days_marked().into_iter().map(move |(month, day)| Date::new(year, month, day))
            })
            .filter_map(|day| day.ok().map(Day))
            .collect();
        let mut reader = self.app.db.read(self.clock.workspace).await?;
        let rows = reader.every_deal_won_on(self.owner(), &days, AT_ONCE).await?;
        reader.close().await?;
        for row in rows {
            let fact = clock_fact(row.id, rule, self.today);
            let (deal, contact) = (DealId(row.id), ContactId(row.contact_id));
            let owner = UserId(self.owner());
            let happened = Happened::DealAnniversary { deal, contact, owner, on: self.today };
            owed += usize::from(self.say(fact, rule, row.contact_id, self.today, happened).await?);
        }
        Ok(owed)
    }

    /// The months and days that are marked today: today's, and 29 February on the 28th of a year without one.
    fn days_marked(&self) -> Vec<(i8, i8)> {
        let mut days = vec![(self.today.month(), self.today.day())];
        if days == [(2, 28)] && !self.today.in_leap_year() {
            days.push((2, 29));
        }
        days
    }

    async fn born_today(&self) -> Result<Vec<ContactStateRow>, Problem> {
        let days = self.days_marked();
        let month_first = self.clock.region.writes_month_first();
        let mut found = Vec::new();
        for (_, day) in &days {
            let mut reader = self.app.db.read(self.clock.workspace).await?;
            let people = reader.born_on_day(self.owner(), *day, BIRTHDAYS_READ).await?;
            let ids: Vec<Uuid> = people
                .iter()
                .filter(|(_, text)| {
                    identity::birthday(text, month_first).is_some_and(|born| days.contains(&born))
                })
                .map(|(id, _)| *id)
                .collect();
            found.extend(reader.get_all::<ContactStateRow>(&ids).await?);
            reader.close().await?;
        }
        found.sort_by_key(|row| row.id);
        found.dedup_by_key(|row| row.id);
        Ok(found)
    }

    async fn owe_thanks_in_kind(&self) -> Result<usize, Problem> {
        let Some(rule) = rule("reciprocate") else { return Ok(0) };
        let gave_by = add_days(self.today, -self.office.settings.days(rule));
        let mut reader = self.app.db.read(self.clock.workspace).await?;
        let rows: Vec<ContactStateRow> =
            reader.gave_and_got_nothing(self.owner(), Day(gave_by), AT_ONCE).await?;
        reader.close().await?;
        let mut owed = 0;
        for row in rows {
            let Some(Day(on)) = row.first_gave_on else { continue };
            let fact = clock_fact(row.id, rule, on);
            let (contact, owner) = (ContactId(row.id), UserId(row.owner_id));
            let happened = Happened::GaveFirstReferral { contact, owner, on };
            owed += usize::from(self.say(fact, rule, row.id, self.today, happened).await?);
        }
        Ok(owed)
    }

    /// Has the playbook react to what the clock says of a contact. False when it was said before.
    async fn say(
        &self,
        fact: FactId,
        rule: &'static Rule,
        contact: Uuid,
        on: Date,
        happened: Happened<'_>,
    ) -> Result<bool, Problem> {
        if !self.office.settings.is_on(rule) {
            return Ok(false);
        }
        self.once(fact.0, async |draft, now| {
            draft.about(contact);
            // M30: nothing is said of them, not even that nothing is owed.
            if draft.state(contact).await?.do_not_contact || !Self::is_still_so(draft, &happened).await? {
                return Ok(false);
            }
            let of = Of { contact: Some(ContactId(contact)), ..Of::default() };
            let (by, kind) = (None, FactKind::DayCame);
            draft.fact_with_id(Fact {
                id: fact,
                at: now,
                on,
                by,
                kind,
                rule: Some(rule.id),
                of,
                detail: None,
            });
            draft.react(fact, on, happened).await.map(|()| true)
        })
        .await
    }

    /// Whether what the clock read a while ago is still so.
    async fn is_still_so(draft: &mut Draft<'_>, happened: &Happened<'_>) -> Result<bool, Problem> {
        Ok(match happened {
            Happened::LicenceDayCame(licence) => {
                let row = draft.reader.get::<FollowUpRow>(licence.id.0).await?;
                row.is_some_and(|row| row.state == "open")
            }
            Happened::StillNotContacted(referral) => {
                let row = draft.reader.get::<ReferralRow>(referral.id.0).await?;
                match row {
                    Some(row) => !row.referral()?.stage.first_contact_settled(),
                    None => false,
                }
            }
            Happened::LastTouch { contact, on, .. } => {
                draft.state(contact.0).await?.last_touch_on.is_some_and(|day| day.0 == *on)
            }
            Happened::GaveFirstReferral { contact, .. } => draft.state(contact.0).await?.received == 0,
            _ => true,
        })
    }

    /// Carries out one thing of the clock, unless it decides that there is none. False when it was done before, or when
    /// somebody was faster just now: then the next run looks again. What fails is logged and keeps nothing else waiting.
    async fn once<F>(&self, action: Uuid, decide: F) -> Result<bool, Problem>
    where
        F: AsyncFnOnce(&mut Draft<'_>, jiff::Timestamp) -> Result<bool, Problem>,
    {
        let tried = self.try_once(ActionId(action), decide).await;
        Ok(tried.unwrap_or_else(|problem| {
            tracing::error!(action.id = %action, error = ?problem, "The clock could not carry out one thing");
            self.failed.fetch_add(1, Ordering::Relaxed);
            false
        }))
    }

    async fn try_once<F>(&self, action: ActionId, decide: F) -> Result<bool, Problem>
    where
        F: AsyncFnOnce(&mut Draft<'_>, jiff::Timestamp) -> Result<bool, Problem>,
    {
        let mut draft = match Draft::begin::<()>(self.app, self.clock, action, "run_day").await? {
            Begun::New(draft) => draft,
            Begun::Before(_) => return Ok(false),
        };
        let now = draft.now;
        if !decide(&mut draft, now).await? {
            return Ok(false);
        }
        match draft.commit(()).await {
            Ok(Done { replayed, .. }) => Ok(!replayed),
            Err(Problem::Fault(StoreError::Conflict { .. })) => Ok(false),
            Err(other) => Err(other),
        }
    }
}
