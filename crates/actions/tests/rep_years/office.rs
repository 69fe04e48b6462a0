//! One office living through a year: who does what next, when, and what goes wrong on the way.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use actions::*;
use domain::ActionId;
use domain::user::Role;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use store::StoreError;
use store::testing::memory;
use uuid::Uuid;

use super::days::{Dice, between, plus};
use super::deed::Deed;
use super::model::{Fate, Model, Owed, Reason, Scene, owed, reached};

/// Reps of one office, each in a time zone of their own.
pub const REPS: usize = 4;
const ZONES: [&str; REPS] = ["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata"];
/// Steps between two comparisons of everything.
pub const FULL_CHECK_EVERY: u64 = 250;
const YEAR_MINUTES: i64 = 366 * 24 * 60;

/// Something done before, to be sent again or taken back.
pub struct Done {
    pub deed: Deed,
    pub actor: usize,
    pub answer: Value,
}

/// What may still be undone, with the model around it.
pub struct Step {
    pub action: ActionId,
    pub at: Timestamp,
    /// A rep's note that somebody wants no contact: a slip of the thumb is taken back within ten minutes.
    pub keeps_peace: bool,
    pub actor: usize,
    pub before: Model,
    pub after: Model,
}

pub struct Office {
    pub app: App,
    pub clock: Arc<ManualClock>,
    pub workspace: Uuid,
    /// The reps, and their manager last.
    pub actors: Vec<Actor>,
    pub dice: Dice,
    pub model: Model,
    pub now: Timestamp,
    pub step: u64,
    pub done: Vec<Done>,
    pub recent: Vec<Step>,
    /// The day of every promise as it was first given.
    pub promised: BTreeMap<Uuid, Date>,
    /// What the clock has said once for ever.
    pub said: BTreeSet<(Uuid, Date, &'static str)>,
    pub facts: BTreeSet<Uuid>,
    pub names: u64,
    pub tally: BTreeMap<String, u64>,
    seed: u64,
    is_told: bool,
}

pub struct Lived {
    pub steps: u64,
    pub tally: BTreeMap<String, u64>,
}

impl Office {
    /// Founds an office and lives through a year of it.
    pub async fn live(seed: u64, steps: u64) -> Lived {
        let mut office = Office::found(seed).await;
        for _ in 0..steps {
            office.live_on(steps).await;
        }
        office.check_everything().await;
        Lived { steps: office.step, tally: office.tally }
    }

    async fn found(seed: u64) -> Office {
        let mut dice = Dice::new(seed);
        let year = dice.roll(2024, 2028) as i16;
        let start = jiff::civil::date(year, dice.roll(1, 12) as i8, dice.roll(1, 28) as i8);
        let now = start.at(8, 0, 0, 0).in_tz("UTC").unwrap().timestamp();
        let clock = Arc::new(ManualClock::at(now));
        let app = App::new(memory().await, clock.clone());
        let set_up = SetUp {
            action: Some(ActionId(Uuid::from_u128(u128::from(seed) << 64 | 1))),
            workspace: "Simulated".into(),
            name: "Ada Admin".into(),
            email: "ada@example.com".into(),
            time_zone: ZONES[0].into(),
            region: "US".into(),
            currency: "USD".into(),
            ..SetUp::default()
        };
        let (workspace, admin) = found_workspace(&app, &set_up).await.unwrap();
        let manager =
            add_user(&app, workspace, "Mia", "mia@example.com", Role::Manager, None, ZONES[0]).await.unwrap();
        let mut actors = Vec::new();
        for (n, zone) in ZONES.into_iter().enumerate() {
            let (name, mail) = (format!("Rep {n}"), format!("rep{n}@example.com"));
            let id = add_user(&app, workspace, &name, &mail, Role::Rep, Some(manager), zone).await.unwrap();
            actors.push(Actor::load(&app, workspace, id).await.unwrap());
        }
        actors.push(Actor::load(&app, workspace, manager).await.unwrap());
        let mut model = Model::default();
        model.week.holidays = (0..dice.roll(0, 25)).map(|_| plus(start, dice.roll(0, 370))).collect();
        let admin = Actor::load(&app, workspace, admin).await.unwrap();
        let holidays = Some(model.week.holidays.clone());
        change_settings(&app, &admin, &ChangeSettings { holidays, ..ChangeSettings::default() })
            .await
            .unwrap();
        Office {
            app,
            clock,
            workspace,
            actors,
            dice,
            model,
            now,
            step: 0,
            done: Vec::new(),
            recent: Vec::new(),
            promised: BTreeMap::new(),
            said: BTreeSet::new(),
            facts: BTreeSet::new(),
            names: 0,
            tally: BTreeMap::new(),
            seed,
            is_told: std::env::var_os("WHOELSE_TELL").is_some(),
        }
    }

    pub fn new_id(&mut self) -> ActionId {
        ActionId(Uuid::from_u64_pair(self.seed, self.dice.next()))
    }

    pub fn scene(&self, actor: usize) -> Scene {
        let local = self.actors[actor].local(self.now);
        Scene { user: self.actors[actor].user.0, today: local.date(), hour: local.hour() }
    }

    pub fn count(&mut self, what: &str) {
        match self.tally.get_mut(what) {
            Some(count) => *count += 1,
            None => drop(self.tally.insert(what.to_owned(), 1)),
        }
    }

    /// Tells the history, where it is repeated by its seed.
    fn tell(&self, what: &str) {
        if self.is_told {
            println!("step {} at {}: {what}", self.step, self.now);
        }
    }

    async fn live_on(&mut self, steps: u64) {
        self.step += 1;
        self.let_time_pass(steps);
        self.model.begin();
        match self.dice.roll(1, 100) {
            1..=5 => self.run_the_day().await,
            6..=13 => self.send_again().await,
            14..=18 => self.take_back().await,
            _ => self.do_something().await,
        }
        if self.step.is_multiple_of(FULL_CHECK_EVERY) {
            self.check_everything().await;
        }
    }

    /// Minutes mostly, sometimes a night or some days; now and then the clock is set back.
    fn let_time_pass(&mut self, steps: u64) {
        let average = (YEAR_MINUTES / steps as i64).max(4);
        let minutes = match self.dice.roll(1, 100) {
            1..=3 => -self.dice.roll(1, 90),
            4..=70 => self.dice.roll(1, average / 2),
            71..=96 => self.dice.roll(average / 2, average * 3),
            _ => self.dice.roll(average * 2, average * 10),
        };
        // The odd millisecond keeps every step apart, whatever the clock does.
        let seconds = self.now.as_second() + minutes * 60 + self.dice.roll(0, 59);
        let millis = seconds * 1000 + (self.step % 1000) as i64;
        self.now = Timestamp::from_millisecond(millis).unwrap();
        self.clock.set(self.now);
        assert!(self.now.duration_since(Timestamp::UNIX_EPOCH) > SignedDuration::ZERO);
    }

    /// Does a deed, through crashes, and has the model judge what came of it.
    pub async fn carry_out(
        &mut self,
        actor: usize,
        deed: Deed,
        follows: Option<impl FnOnce(&mut Model, &Value)>,
    ) {
        let told = format!("{actor}: {deed:?}");
        self.count(told.split([' ', '(']).nth(1).unwrap_or_default());
        self.tell(&told);
        let outcome = self.through_crashes(actor, &deed).await;
        let (app, who) = (self.app.clone(), self.actors[actor].clone());
        match (outcome, follows) {
            (Ok((answer, replayed)), Some(follows)) => {
                assert!(!replayed, "{deed:?}");
                let before = self.model.clone();
                follows(&mut self.model, &answer);
                self.judge(&told).await;
                if self.dice.percent(10) {
                    let again = deed.carry_out(&app, &who).await.unwrap();
                    assert_eq!(again, (answer.clone(), true), "sent twice: {deed:?}");
                }
                let keeps_peace =
                    matches!(deed, Deed::Wish(_)) && answer["do_not_contact"] == true && actor < REPS;
                let after = self.model.clone();
                let step = Step { action: deed.action(), at: self.now, keeps_peace, actor, before, after };
                self.recent.push(step);
                if self.recent.len() > 6 {
                    self.recent.remove(0);
                }
                self.done.push(Done { deed, actor, answer });
            }
            (Err(problem), None) => {
                assert!(!matches!(problem, Problem::Fault(_)), "{deed:?}: {problem:?}");
                self.count("refused");
                self.judge(&told).await;
            }
            (Ok(answer), None) => panic!("the method forbids it: {deed:?} gave {answer:?}"),
            (Err(problem), Some(_)) => panic!("the method allows it: {deed:?} gave {problem:?}"),
        }
    }

    async fn through_crashes(&mut self, actor: usize, deed: &Deed) -> Result<(Value, bool), Problem> {
        while self.dice.percent(8) {
            self.app.db.crash_after(self.dice.roll(0, 20) as u32);
            let outcome = deed.carry_out(&self.app, &self.actors[actor]).await;
            self.app.db.crash_after(u32::MAX);
            match outcome {
                Err(Problem::Fault(StoreError::Crashed)) => self.count("crashed"),
                other => return other,
            }
        }
        deed.carry_out(&self.app, &self.actors[actor]).await
    }

    /// Sends something again that was done before, maybe long ago.
    async fn send_again(&mut self) {
        let Some(at) = (!self.done.is_empty()).then(|| self.dice.roll(0, self.done.len() as i64 - 1)) else {
            return;
        };
        let before = &self.done[at as usize];
        let again = before.deed.carry_out(&self.app, &self.actors[before.actor]).await;
        assert_eq!(again.unwrap(), (before.answer.clone(), true), "sent again: {:?}", before.deed);
        self.count("sent again");
        self.judge("sent again").await;
    }

    /// Takes back one of the last things done. The last one always can be; another only if nothing builds on it.
    async fn take_back(&mut self) {
        if self.recent.is_empty() {
            return;
        }
        let newest = self.recent.len() - 1;
        let at = if self.dice.percent(60) { newest } else { self.dice.roll(0, newest as i64) as usize };
        let (action, actor) = (self.recent[at].action, self.recent[at].actor);
        let deed = Deed::Undo(self.new_id(), action);
        let minutes = (self.now.as_millisecond() - self.recent[at].at.as_millisecond()) / 60_000;
        let too_late = self.recent[at].keeps_peace && minutes > 10;
        match self.through_crashes(actor, &deed).await {
            Ok(_) => {
                assert!(!too_late, "M30: only a manager lifts a do-not-contact");
                self.tell(&format!("undone {:?}", action));
                let step = self.recent.remove(at);
                self.model.take_back(&step.before, &step.after);
                self.count("undone");
                if at < newest {
                    // What came after may build on the rest: none of that is the last deed any more.
                    self.recent.clear();
                }
                if self.dice.percent(20) {
                    self.check_everything().await;
                }
            }
            Err(Problem::CannotUndo(_)) => {
                // M30: a do-not-contact is taken back within minutes; after that only a manager lifts it.
                assert!(at < newest || too_late, "step {}: the last deed can always be undone", self.step);
                self.count("not undone");
            }
            Err(other) => panic!("{other:?}"),
        }
    }

    /// The clock's own work, as often as it likes.
    async fn run_the_day(&mut self) {
        self.count("run_day");
        for actor in 0..self.actors.len() {
            self.expect_of_the_clock(actor);
        }
        // What the clock does builds on what was done: no deed before it is the last one any more.
        self.recent.clear();
        while self.dice.percent(30) {
            self.app.db.crash_after(self.dice.roll(0, 60) as u32);
            match run_day(&self.app, self.workspace).await {
                Ok(_) | Err(Problem::Fault(StoreError::Crashed)) => {}
                Err(other) => panic!("{other:?}"),
            }
            self.app.db.crash_after(u32::MAX);
        }
        run_day(&self.app, self.workspace).await.unwrap();
        self.judge("run_day").await;
        if self.dice.percent(25) {
            let nothing = run_day(&self.app, self.workspace).await.unwrap();
            assert_eq!(nothing, DayRun::default(), "a second run finds nothing to do");
        }
    }

    fn expect_of_the_clock(&mut self, actor: usize) {
        let Scene { user, today, .. } = self.scene(actor);
        let model = &mut self.model;
        let missed = model.reasons.iter().filter(|(_, one)| {
            let waits = model.people[&one.contact].complaints > 0;
            one.owner == user && one.state == "open" && !waits && one.last.is_some_and(|last| today > last)
        });
        let missed: Vec<_> = missed.map(|(id, _)| *id).collect();
        for id in missed {
            model.end(id, "missed");
        }
        for (id, one) in model.owed.iter().filter(|(_, one)| one.by == user && one.fate == Fate::Open) {
            let come = one.kind == "licence_to_ask" && one.due <= today;
            if come && !model.reasons.values().any(|reason| reason.licence == Some(*id)) {
                let (contact, happened) = (one.to, one.due);
                let (kind, last, licence, state) = ("licence_due", None, Some(*id), "open");
                model.new_reasons.push(Reason { kind, contact, owner: user, happened, last, licence, state });
            }
        }
        let mut due = Vec::new();
        for (id, one) in model.referrals.iter().filter(|(_, one)| one.owner == user && !reached(one.stage)) {
            let day = model.week.after(one.captured, 3);
            let peace = model.people[&one.referred].no_contact;
            let rung =
                model.owed.values().any(|owed| owed.kind == "silence_alarm" && owed.referral == Some(*id));
            if today >= day && !peace && !rung {
                due.push((
                    *id,
                    one.captured,
                    owed("silence_alarm", one.referred, user, day, false, Some(*id), Some(one.referrer)),
                ));
            }
        }
        for (id, person) in model.people.iter().filter(|(_, one)| one.owner == user && !one.no_contact) {
            let of = |kind: &str| -> Vec<&Owed> {
                model.owed.values().filter(|one| one.to == *id && one.kind == kind).collect()
            };
            if let Some(touched) =
                person.touched.filter(|_| person.standing == "customer" || person.gave.is_some())
            {
                let day = plus(
                    touched,
                    match person.tier {
                        'A' => 30,
                        'B' => 60,
                        _ => 90,
                    },
                );
                let kept = |one: &&Owed| match one.fate {
                    Fate::Open => true,
                    Fate::Released(on) => on > touched,
                    Fate::Done => false,
                };
                if today >= day && !of("stay_in_touch").iter().any(kept) {
                    due.push((*id, touched, owed("stay_in_touch", *id, user, day, false, None, None)));
                }
            }
            let waits = person.gave.filter(|gave| between(*gave, today) >= 30 && person.received == 0);
            if let Some(gave) = waits.filter(|_| of("reciprocate").is_empty()) {
                due.push((*id, gave, owed("reciprocate", *id, user, plus(gave, 30), false, None, None)));
            }
        }
        for (subject, day, owed) in due {
            if self.said.insert((subject, day, owed.kind)) {
                self.model.new_owed.push(owed);
            }
        }
    }
}
