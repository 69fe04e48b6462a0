//! An office for the stories: Priya runs it, Mona manages Maya, Sam is on nobody's team; and another office next door.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use actions::*;
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::referral::Stage;
use domain::user::Role;
use domain::{ActionId, ContactId, DealId, ReferralId};
use jiff::civil::{Date, DateTime, date};
use jiff::tz::TimeZone;
use store::Db;
use uuid::Uuid;

pub(crate) const MONDAY: Date = date(2026, 9, 7);

pub(crate) struct Office {
    pub(crate) app: App,
    clock: Arc<ManualClock>,
    next: AtomicU64,
    pub(crate) priya: Actor,
    pub(crate) mona: Actor,
    pub(crate) maya: Actor,
    pub(crate) sam: Actor,
    pub(crate) stranger: Actor,
}

impl Office {
    pub(crate) async fn open(db: Db) -> Self {
        let clock = Arc::new(ManualClock::at(instant(MONDAY.at(9, 0, 0, 0))));
        let app = App::new(db, clock.clone());
        let (ours, priya) = found(&app, "Ours", "priya@example.com").await;
        let (theirs, stranger) = found(&app, "Theirs", "stranger@example.com").await;
        let user = async |name: &str, role, manager| {
            let email = format!("{name}@example.com");
            add_user(&app, ours, name, &email, role, manager, "America/Chicago").await.unwrap()
        };
        let mona = user("Mona", Role::Manager, None).await;
        let maya = user("Maya", Role::Rep, Some(mona)).await;
        let sam = user("Sam", Role::Rep, None).await;
        let actor = async |workspace, user| Actor::load(&app, workspace, user).await.unwrap();
        Self {
            priya: actor(ours, priya).await,
            mona: actor(ours, mona).await,
            maya: actor(ours, maya).await,
            sam: actor(ours, sam).await,
            stranger: actor(theirs, stranger).await,
            next: AtomicU64::new(1),
            clock,
            app,
        }
    }

    /// Nine in the morning of a day.
    pub(crate) fn on(&self, day: Date) {
        self.clock.set(instant(day.at(9, 0, 0, 0)));
    }

    /// A local time.
    pub(crate) fn at(&self, at: DateTime) {
        self.clock.set(instant(at));
    }

    pub(crate) async fn run_day(&self, day: Date) {
        self.on(day);
        run_day(&self.app, self.maya.workspace).await.unwrap();
    }

    pub(crate) fn id(&self) -> ActionId {
        let n = self.next.fetch_add(1, Ordering::Relaxed);
        ActionId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + u128::from(n)))
    }

    pub(crate) async fn person(&self, rep: &Actor, line: &str) -> ContactId {
        self.captured(rep, line, None).await
    }

    /// Somebody whom somebody else named without being asked.
    pub(crate) async fn captured(&self, rep: &Actor, line: &str, given_by: Option<ContactId>) -> ContactId {
        let who = Captures::One { line: line.into(), known: None };
        let input = Capture {
            action: self.id(),
            who,
            given_by,
            on: None,
            basis: None,
            happy_call: false,
            ran_out: true,
        };
        ContactId(capture(&self.app, rep, &input).await.unwrap().answer.people[0].contact)
    }

    pub(crate) async fn talk(
        &self,
        rep: &Actor,
        contact: ContactId,
        kind: InteractionKind,
        note: &str,
    ) -> ActionId {
        self.moment(rep, contact, kind, note, None).await
    }

    pub(crate) async fn moment(
        &self,
        rep: &Actor,
        contact: ContactId,
        kind: InteractionKind,
        note: &str,
        moment: Option<(MomentKind, &str)>,
    ) -> ActionId {
        let moment = moment.map(|(kind, words)| MomentMark {
            kind,
            words: Some(words.into()),
            deal: None,
            event: None,
        });
        let action = self.id();
        let input = LogInteraction {
            action,
            contact,
            kind,
            on: None,
            note: note.into(),
            moment,
            complaint: false,
            could_ask: None,
        };
        log_interaction(&self.app, rep, &input).await.unwrap();
        action
    }

    pub(crate) async fn ask(&self, rep: &Actor, contact: ContactId, outcome: AskOutcome) -> AskAnswer {
        let (action, moment) = (self.id(), None);
        let input = SaveAsk {
            action,
            contact,
            moment,
            asked_on: None,
            outcome,
            thanked: true,
            events: vec![],
            wording: None,
        };
        save_ask(&self.app, rep, &input).await.unwrap().answer
    }

    /// Asks and is told names: the referrals made.
    pub(crate) async fn names(
        &self,
        rep: &Actor,
        contact: ContactId,
        lines: &[&str],
    ) -> Vec<(ContactId, ReferralId)> {
        let names =
            lines.iter().map(|line| NameLine { line: (*line).into(), ..NameLine::default() }).collect();
        let answer = self.ask(rep, contact, AskOutcome::Named { names, ran_out: true }).await;
        let people = answer.people.iter().map(|person| ContactId(person.contact));
        people.zip(answer.referrals.iter().map(|id| ReferralId(*id))).collect()
    }

    pub(crate) async fn not_yet(&self, rep: &Actor, contact: ContactId, days: i32, words: &str) {
        self.ask(rep, contact, AskOutcome::NotYet { days: Some(days), on: None, words: words.into() }).await;
    }

    pub(crate) async fn deal(&self, rep: &Actor, contact: ContactId, product: &str, issue: &str) -> DealId {
        let (product, issue) = (product.into(), issue.into());
        let input = OpenDeal { action: self.id(), contact, product, issue, value_cents: None, on: None };
        DealId(open_deal(&self.app, rep, &input).await.unwrap().answer.deal)
    }

    pub(crate) async fn won(&self, rep: &Actor, contact: ContactId, product: &str, value_cents: i64) {
        let deal = self.deal(rep, contact, product, "toner always out").await;
        let end = DealEnd::Won { value_cents: Some(value_cents), issue: None };
        let input = CloseDeal { action: self.id(), deal, end, on: None };
        close_deal(&self.app, rep, &input).await.unwrap();
    }

    pub(crate) async fn lost(&self, rep: &Actor, contact: ContactId, product: &str, why: &str) {
        let deal = self.deal(rep, contact, product, "").await;
        let end = DealEnd::Lost { why: why.into() };
        let input = CloseDeal { action: self.id(), deal, end, on: None };
        close_deal(&self.app, rep, &input).await.unwrap();
    }

    pub(crate) async fn stage(&self, rep: &Actor, referral: ReferralId, stage: Stage) {
        let input =
            MoveReferral { action: self.id(), referral, change: StageChange::Advance(stage), on: None };
        move_referral(&self.app, rep, &input).await.unwrap();
    }

    pub(crate) async fn wish(&self, rep: &Actor, contact: ContactId, wish: Wish) {
        let input = RespectWish { action: self.id(), contact, wish, why: "They said so.".into() };
        respect_wish(&self.app, rep, &input).await.unwrap();
    }

    pub(crate) async fn complain(&self, rep: &Actor, contact: ContactId) {
        let input = OpenComplaint { action: self.id(), contact, what: "Charged twice.".into() };
        open_complaint(&self.app, rep, &input).await.unwrap();
    }
}

async fn found(app: &App, workspace: &str, email: &str) -> (Uuid, Uuid) {
    let input = SetUp {
        action: None,
        workspace: workspace.into(),
        name: "Priya".into(),
        email: email.into(),
        password: String::new(),
        time_zone: "America/Chicago".into(),
        region: "US".into(),
        currency: "USD".into(),
    };
    found_workspace(app, &input).await.unwrap()
}

fn instant(at: DateTime) -> jiff::Timestamp {
    TimeZone::get("America/Chicago").unwrap().to_timestamp(at).unwrap()
}
