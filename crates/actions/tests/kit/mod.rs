//! An office for stories told in days, and every deed as one type.
#![allow(dead_code, reason = "each test binary uses its own part of it")]

pub mod deed;
pub mod postman;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use actions::*;
use domain::follow_up::FollowUpKind;
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::user::Role;
use domain::{ActionId, ContactId, FollowUpId, MomentId};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use store::Db;
use store::rows::{ContactStateRow, FollowUpRow, MomentRow, ReferralRow};
use store::testing::{all_of, dump, facts};
use uuid::Uuid;

static NEXT: AtomicU64 = AtomicU64::new(1);

/// A new id, as a client would make one.
pub fn id() -> ActionId {
    ActionId(Uuid::from_u128(
        0x0190_0000_0000_7000_8000_0000_0000_0000 + u128::from(NEXT.fetch_add(1, Ordering::Relaxed)),
    ))
}

/// An office: an admin, a manager, two reps of hers, and a clock.
pub struct House {
    pub app: App,
    pub clock: Arc<ManualClock>,
    pub workspace: Uuid,
    pub zone: TimeZone,
    pub admin: Actor,
    pub manager: Actor,
    pub rep: Actor,
    pub colleague: Actor,
}

impl House {
    /// A house in a time zone, on Friday 20 November 2026, ten in the morning there.
    pub async fn open(db: &Db, zone: &str) -> House {
        let clock = Arc::new(ManualClock::at(Timestamp::UNIX_EPOCH));
        let app = App::new(db.clone(), clock.clone());
        let mark = id().0.simple().to_string();
        let mail = |name: &str| format!("{name}-{mark}@example.com");
        let at = TimeZone::get(zone).unwrap();
        clock.set(jiff::civil::date(2026, 11, 20).at(10, 0, 0, 0).to_zoned(at.clone()).unwrap().timestamp());
        let set_up = SetUp {
            action: Some(id()),
            workspace: "Toner & Sons".into(),
            name: "Ada Admin".into(),
            email: mail("ada"),
            time_zone: zone.into(),
            region: "US".into(),
            currency: "USD".into(),
            ..SetUp::default()
        };
        let (workspace, admin) = found_workspace(&app, &set_up).await.unwrap();
        let add = async |name: &str, role, manager| {
            add_user(&app, workspace, name, &mail(&name.replace(' ', ".")), role, manager, zone)
                .await
                .unwrap()
        };
        let manager = add("Mia Manager", Role::Manager, None).await;
        let rep = add("Rita Rep", Role::Rep, Some(manager)).await;
        let colleague = add("Cole League", Role::Rep, Some(manager)).await;
        let load = async |user| Actor::load(&app, workspace, user).await.unwrap();
        let (admin, manager, rep, colleague) =
            (load(admin).await, load(manager).await, load(rep).await, load(colleague).await);
        House { clock, workspace, zone: at, admin, manager, rep, colleague, app }
    }

    /// Sets the clock to a local date and time.
    pub fn at(&self, local: &str) -> &Self {
        let local: DateTime = local.parse().unwrap();
        self.clock.set(local.to_zoned(self.zone.clone()).unwrap().timestamp());
        self
    }

    pub async fn contact(&self, name: &str) -> ContactId {
        self.contact_of(&self.rep, name).await
    }

    pub async fn contact_of(&self, rep: &Actor, name: &str) -> ContactId {
        let details = ContactDetails { name: name.into(), ..ContactDetails::default() };
        let added = add_contact(&self.app, rep, &AddContact { action: id(), details }).await.unwrap();
        ContactId(added.answer.contact)
    }

    pub async fn ask(&self, contact: ContactId, outcome: AskOutcome) -> Result<Done<AskAnswer>, Problem> {
        save_ask(&self.app, &self.rep, &asks(contact, outcome)).await
    }

    pub async fn names(&self, contact: ContactId, lines: &[&str]) -> AskAnswer {
        self.ask(contact, named(lines)).await.unwrap().answer
    }

    pub async fn not_yet(&self, contact: ContactId, days: i32) -> Result<Done<AskAnswer>, Problem> {
        self.ask(contact, AskOutcome::NotYet { days: Some(days), on: None, words: "once it runs".into() })
            .await
    }

    pub async fn mark(&self, contact: ContactId, kind: MomentKind) -> Option<MomentId> {
        let mark = MomentMark { kind, words: Some("you saved us".into()), deal: None, event: None };
        let input = LogInteraction { moment: Some(mark), ..logged(contact, InteractionKind::Note) };
        log_interaction(&self.app, &self.rep, &input).await.unwrap().answer.moment.map(MomentId)
    }

    pub async fn call(&self, contact: ContactId, on: Option<&str>) {
        let on = on.map(|on| on.parse().unwrap());
        let input = LogInteraction { on, ..logged(contact, InteractionKind::Call) };
        log_interaction(&self.app, &self.rep, &input).await.unwrap();
    }

    pub async fn wish(&self, contact: ContactId, wish: Wish) -> WishAnswer {
        let input = RespectWish { action: id(), contact, wish, why: "they said so".into() };
        respect_wish(&self.app, &self.rep, &input).await.unwrap().answer
    }

    pub async fn deal(&self, contact: ContactId) -> domain::DealId {
        let input = OpenDeal {
            action: id(),
            contact,
            product: "Copier lease".into(),
            issue: "toner always out".into(),
            value_cents: Some(480_000),
            on: None,
        };
        domain::DealId(open_deal(&self.app, &self.rep, &input).await.unwrap().answer.deal)
    }

    pub async fn win(&self, contact: ContactId) -> Done<DealAnswer> {
        let deal = self.deal(contact).await;
        let end = DealEnd::Won { value_cents: None, issue: None };
        close_deal(&self.app, &self.rep, &CloseDeal { action: id(), deal, end, on: None }).await.unwrap()
    }

    pub async fn lose(&self, contact: ContactId) -> Done<DealAnswer> {
        let deal = self.deal(contact).await;
        let end = DealEnd::Lost { why: "too dear".into() };
        close_deal(&self.app, &self.rep, &CloseDeal { action: id(), deal, end, on: None }).await.unwrap()
    }

    pub async fn advance(
        &self,
        referral: Uuid,
        stage: domain::referral::Stage,
    ) -> Result<Done<ReferralAnswer>, Problem> {
        self.stage(referral, StageChange::Advance(stage)).await
    }

    pub async fn stage(&self, referral: Uuid, change: StageChange) -> Result<Done<ReferralAnswer>, Problem> {
        let input = MoveReferral { action: id(), referral: domain::ReferralId(referral), change, on: None };
        move_referral(&self.app, &self.rep, &input).await
    }

    pub async fn complete(&self, rows: &[FollowUpRow]) -> Result<Done<FollowUpAnswer>, Problem> {
        let follow_ups = rows.iter().map(|row| FollowUpId(row.id)).collect();
        complete_follow_ups(
            &self.app,
            &self.rep,
            &CompleteFollowUps { action: id(), follow_ups, how: "did it".into() },
        )
        .await
    }

    pub async fn release(&self, row: &FollowUpRow, why: &str) -> Result<Done<FollowUpAnswer>, Problem> {
        let input = ReleaseFollowUp { action: id(), follow_up: FollowUpId(row.id), why: why.into() };
        release_follow_up(&self.app, &self.rep, &input).await
    }

    pub async fn undo(&self, of: ActionId) -> Result<UndoAnswer, Problem> {
        undo(&self.app, &self.rep, id(), of).await
    }

    pub async fn day(&self) -> DayRun {
        run_day(&self.app, self.workspace).await.unwrap()
    }

    /// What is open to a contact.
    pub async fn owed(&self, contact: ContactId) -> Vec<FollowUpRow> {
        let all = all_of::<FollowUpRow>(&self.app.db, self.workspace).await;
        all.into_iter().filter(|row| row.contact_id == contact.0 && row.state == "open").collect()
    }

    /// The days of what is open to a contact of one kind, in order.
    pub async fn due(&self, contact: ContactId, kind: FollowUpKind) -> Vec<String> {
        let owed = self.owed(contact).await;
        let mut days: Vec<_> =
            owed.iter().filter(|row| row.kind == kind.as_str()).map(|row| row.due_on.to_string()).collect();
        days.sort();
        days
    }

    /// The one thing open to a contact of one kind.
    pub async fn the(&self, contact: ContactId, kind: FollowUpKind) -> FollowUpRow {
        let mut owed = self.owed(contact).await;
        owed.retain(|row| row.kind == kind.as_str());
        assert_eq!(owed.len(), 1, "one {kind} is owed");
        owed.remove(0)
    }

    pub async fn follow_up(&self, id: Uuid) -> FollowUpRow {
        all_of::<FollowUpRow>(&self.app.db, self.workspace)
            .await
            .into_iter()
            .find(|row| row.id == id)
            .unwrap()
    }

    pub async fn moments(&self, contact: ContactId) -> Vec<MomentRow> {
        let mut all = all_of::<MomentRow>(&self.app.db, self.workspace).await;
        all.retain(|row| row.contact_id == contact.0);
        all
    }

    /// The kinds of a contact's open moments, in order.
    pub async fn open_moments(&self, contact: ContactId) -> Vec<String> {
        let mut kinds: Vec<_> = self
            .moments(contact)
            .await
            .into_iter()
            .filter(|row| row.state == "open")
            .map(|row| row.kind)
            .collect();
        kinds.sort();
        kinds
    }

    pub async fn referrals(&self) -> Vec<ReferralRow> {
        all_of::<ReferralRow>(&self.app.db, self.workspace).await
    }

    pub async fn state(&self, contact: ContactId) -> ContactStateRow {
        let all = all_of::<ContactStateRow>(&self.app.db, self.workspace).await;
        all.into_iter().find(|row| row.id == contact.0).unwrap()
    }

    pub async fn dump(&self) -> serde_json::Value {
        dump(&self.app.db, self.workspace).await
    }

    pub async fn facts(&self) -> usize {
        facts(&self.app.db, self.workspace).await.len()
    }
}

/// A letter that the rep sends with their own program.
pub fn a_letter(kind: domain::letter::LetterKind, contact: ContactId, body: &str) -> WriteLetter {
    WriteLetter {
        action: id(),
        kind,
        contact,
        other: None,
        follow_ups: vec![],
        to_email: String::new(),
        other_email: String::new(),
        subject: "A word".into(),
        body: body.into(),
        way: LetterWay::Own,
    }
}

/// A gift of goods, today, for no referral.
pub fn a_gift(contact: ContactId, cost_cents: i64) -> RecordGift {
    RecordGift {
        action: id(),
        contact,
        what: "Box of tea".into(),
        form: domain::gift::GiftForm::Goods,
        cost_cents,
        on: None,
        referral: None,
        follow_up: None,
        over_why: String::new(),
    }
}

/// A permission given or taken back in a conversation, today.
pub fn a_permission(contact: ContactId, channel: domain::reach::Channel, granted: bool) -> NotePermission {
    NotePermission {
        action: id(),
        contact,
        channel,
        granted,
        how: "spoken".into(),
        words: "Go on, write to me".into(),
        on: None,
    }
}

pub fn logged(contact: ContactId, kind: InteractionKind) -> LogInteraction {
    LogInteraction {
        action: id(),
        contact,
        kind,
        on: None,
        note: "said so".into(),
        moment: None,
        could_ask: None,
        complaint: false,
    }
}

pub fn asks(contact: ContactId, outcome: AskOutcome) -> SaveAsk {
    SaveAsk {
        action: id(),
        contact,
        moment: None,
        asked_on: None,
        outcome,
        thanked: true,
        events: vec![],
        wording: None,
    }
}

pub fn named(lines: &[&str]) -> AskOutcome {
    let names = lines.iter().map(|line| NameLine { line: (*line).into(), ..NameLine::default() }).collect();
    AskOutcome::Named { names, ran_out: true }
}

pub fn volunteered(by: ContactId, line: &str) -> Capture {
    Capture {
        action: id(),
        who: Captures::One { line: line.into(), known: None },
        given_by: Some(by),
        on: None,
        basis: None,
        happy_call: false,
        ran_out: true,
    }
}

/// What was undone left nothing; but a company's name stays, once somebody has written it.
#[track_caller]
pub fn assert_undone(now: &serde_json::Value, then: &serde_json::Value, what: impl std::fmt::Debug) {
    let (mut now, mut then) = (now.clone(), then.clone());
    now["companies"] = serde_json::Value::Array(vec![]);
    then["companies"] = serde_json::Value::Array(vec![]);
    assert_same(&now, &then, what);
}

/// Two dumps are equal; tells the rows that differ.
#[track_caller]
pub fn assert_same(now: &serde_json::Value, then: &serde_json::Value, what: impl std::fmt::Debug) {
    if now == then {
        return;
    }
    for (table, rows) in then.as_object().unwrap() {
        let (was, is) = (rows.as_array().unwrap(), now[table].as_array().unwrap());
        is.iter().filter(|row| !was.contains(row)).for_each(|row| eprintln!("now in {table}: {row}"));
        was.iter().filter(|row| !is.contains(row)).for_each(|row| eprintln!("before in {table}: {row}"));
    }
    panic!("not the same: {what:?}");
}

/// The refusal behind a problem.
pub fn refusal<T: std::fmt::Debug>(outcome: Result<T, Problem>) -> domain::Refusal {
    match outcome {
        Err(Problem::Refused(refusal)) => refusal,
        other => panic!("a refusal was expected, not {other:?}"),
    }
}

/// Lets time go by.
pub fn later(house: &House, seconds: i64) {
    house.clock.set(house.app.clock.now() + jiff::SignedDuration::from_secs(seconds));
}
