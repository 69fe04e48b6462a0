//! Tells the story: moves the clock, carries out the scenes, and keeps promises as a good rep does.

use std::collections::HashMap;
use std::sync::Arc;

use actions::Clock as _;
use actions::views::ask_screen::ask_screen;
use actions::views::letters::letter_screen;
use actions::{
    Actor, AddContact, App, AskOutcome, CameBy, Capture, Captures, CardName, CardNames, CloseDeal,
    CompleteFollowUps, ContactDetails, DealEnd, DismissMoment, EventToAttend, GiveBack, LetterWay,
    LetterWord, LogInteraction, MakeCard, MakePromise, ManualClock, MomentMark, MoveReferral, NameLine,
    OpenComplaint, OpenDeal, PersonAnswer, ReceiveMail, ResolveComplaint, RespectWish, SaveAsk, StageChange,
    TellLetter, Wish, WriteLetter, tell_letter, write_letter,
};
use domain::contact::Tier;
use domain::follow_up::FollowUpKind;
use domain::interaction::InteractionKind;
use domain::letter::LetterKind;
use domain::moment::MomentKind;
use domain::{ActionId, ContactId, DealId, FollowUpId, MomentId, ReferralId, business_days, ids};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::Day;
use store::rows::FollowUpRow;
use uuid::Uuid;

use super::cast::{self, Bought, Known, Rep};
use super::plot::{Line, Scene, Step};
use super::{DAYS, Office, STORY, chapters};
use crate::trouble::Trouble;

/// What is not a promise stays open on these last days, so that there is something to do.
const LEFT_OPEN_DAYS: i32 = 4;
/// More is never due in one rep's day.
const DUE_MAX: i64 = 400;

/// Tells the story.
pub(super) struct Teller {
    app: App,
    clock: Arc<ManualClock>,
    zone: TimeZone,
    now: Timestamp,
    workspace: Uuid,
    reps: HashMap<Rep, Actor>,
    manager: Actor,
    people: HashMap<String, (ContactId, Rep)>,
    deals: HashMap<&'static str, DealId>,
    steps: u32,
    day: i32,
}

/// The instant of a local time, but never later than now.
pub(super) fn instant(zone: &TimeZone, day: Date, hour: i8, minute: i8, now: Timestamp) -> Timestamp {
    let local = day.at(hour, minute, 0, 0);
    zone.to_timestamp(local).map_or(now, |at| at.min(now))
}

impl Teller {
    /// A teller whose story ends now.
    pub(super) async fn new(
        app: App,
        clock: Arc<ManualClock>,
        zone: TimeZone,
        now: Timestamp,
        office: &Office,
    ) -> Result<Self, Trouble> {
        let mut reps = HashMap::new();
        for (rep, user) in Rep::ALL.iter().zip(&office.users) {
            reps.insert(*rep, Actor::load(&app, office.workspace, user.id).await?);
        }
        let workspace = office.workspace;
        let leads =
            office.users.iter().find(|user| user.role.sees_team()).ok_or_else(|| slip("the manager"))?;
        let manager = Actor::load(&app, workspace, leads.id).await?;
        let (people, deals) = (HashMap::new(), HashMap::new());
        Ok(Self { app, clock, zone, now, workspace, reps, manager, people, deals, steps: 0, day: 0 })
    }

    /// Tells the whole story, day by day.
    pub(super) async fn tell(&mut self) -> Result<(), Trouble> {
        self.day = -DAYS;
        self.set_clock(7, 15);
        self.prepare_the_coach().await?;
        for day in -DAYS..=0 {
            self.day = day;
            self.set_clock(7, 30);
            actions::run_day(&self.app, self.workspace).await?;
            if day == 0 {
                self.give_back().await?;
                self.propose_goal().await?;
            }
            let mut minute = 0;
            for known in cast::KNOWN.iter().filter(|known| known.since == day) {
                self.at_work(&mut minute);
                self.meet(known).await?;
            }
            for scene in
                chapters::ALL.iter().flat_map(|chapter| chapter.iter()).filter(|scene| scene.day == day)
            {
                self.at_work(&mut minute);
                self.play(scene).await?;
            }
            self.at_work(&mut minute);
            self.habits(day).await?;
            if day < 0 {
                self.set_clock(16, 30);
                self.keep_promises().await?;
                self.weekly_review(day).await?;
            }
        }
        Ok(())
    }

    /// The office, as everybody works in it.
    pub(super) fn app(&self) -> &App {
        &self.app
    }

    pub(super) fn today(&self) -> Date {
        business_days::add_days(self.zone.to_datetime(self.now).date(), self.day)
    }

    pub(super) fn set_clock(&self, hour: i8, minute: i8) {
        self.clock.set(instant(&self.zone, self.today(), hour, minute, self.now));
    }

    /// Each thing of a day happens some minutes after the one before, all of them before five.
    fn at_work(&self, minute: &mut i8) {
        self.set_clock(9 + *minute / 12, (*minute % 12) * 5);
        *minute = minute.saturating_add(1).min(80);
    }

    pub(super) fn action(&mut self) -> ActionId {
        self.steps += 1;
        let at = self.app.clock.now().as_millisecond();
        ActionId(ids::derive(STORY, &format!("step/{}", self.steps), at))
    }

    pub(super) fn actor(&self, rep: Rep) -> Result<Actor, Trouble> {
        self.reps.get(&rep).cloned().ok_or_else(|| slip(rep.signs_in().0))
    }

    /// Who leads them.
    pub(super) fn manager(&self) -> Actor {
        self.manager.clone()
    }

    pub(super) fn person(&self, who: &str) -> Result<(ContactId, Actor), Trouble> {
        let (contact, rep) = self.people.get(who).ok_or_else(|| slip(who))?;
        Ok((*contact, self.actor(*rep)?))
    }

    async fn meet(&mut self, known: &Known) -> Result<(), Trouble> {
        let action = self.action();
        let actor = self.actor(known.rep)?;
        let details = ContactDetails {
            name: known.name.into(),
            title: known.title.into(),
            company: known.company.into(),
            phones: vec![known.phone.into()],
            emails: vec![known.email.into()],
            notes: known.notes.into(),
            tier: Tier::parse(known.tier),
            standing: cast::standing(known.name),
            ..ContactDetails::default()
        };
        let done = actions::add_contact(&self.app, &actor, &AddContact { action, details }).await?;
        let contact = ContactId(done.answer.contact);
        self.people.insert(known.name.into(), (contact, known.rep));
        match cast::bought(known.name) {
            Some(bought) => self.bought_before(contact, &actor, bought).await,
            None => Ok(()),
        }
    }

    /// A deal from before the story; the moment to ask after it has long gone by.
    async fn bought_before(
        &mut self,
        contact: ContactId,
        actor: &Actor,
        bought: Bought,
    ) -> Result<(), Trouble> {
        let won_on = business_days::add_days(self.today(), -self.day - bought.days_ago);
        let input = OpenDeal {
            action: self.action(),
            contact,
            product: bought.product.into(),
            issue: bought.issue.into(),
            value_cents: Some(bought.dollars * 100),
            on: Some(business_days::add_days(won_on, -20)),
        };
        let app = self.app.clone();
        let deal = DealId(actions::open_deal(&app, actor, &input).await?.answer.deal);
        let end = DealEnd::Won { value_cents: None, issue: None };
        let input = CloseDeal { action: self.action(), deal, end, on: Some(won_on) };
        actions::close_deal(&app, actor, &input).await?;
        let action = self.action();
        self.dismiss(contact, actor, action, "Sold long before we kept count").await
    }

    /// Remembers people by the name under which they are kept.
    fn remember(&mut self, rep: Rep, people: &[PersonAnswer]) {
        for person in people {
            self.people.entry(person.name.clone()).or_insert((ContactId(person.contact), rep));
        }
    }

    async fn play(&mut self, scene: &Scene) -> Result<(), Trouble> {
        let (contact, actor) = self.person(scene.who)?;
        let action = self.action();
        let app = self.app.clone();
        match scene.step {
            Step::Log(kind, note) => self.log(contact, &actor, action, kind, note, None).await?,
            Step::Mark(kind, note, moment, words) => {
                let mark = MomentMark { kind: moment, words: Some(words.into()), deal: None, event: None };
                self.log(contact, &actor, action, kind, note, Some(mark)).await?;
            }
            Step::Event(note, name, days, place) => {
                let on = Some(business_days::add_days(self.today(), days));
                let event = Some(EventToAttend { name: name.into(), on, place: Some(place.into()) });
                let mark = MomentMark { kind: MomentKind::Association, words: None, deal: None, event };
                self.log(contact, &actor, action, InteractionKind::Call, note, Some(mark)).await?;
            }
            Step::Open(product, issue, dollars) => {
                let (product, issue) = (product.into(), issue.into());
                let value_cents = Some(dollars * 100);
                let input = OpenDeal { action, contact, product, issue, value_cents, on: None };
                let done = actions::open_deal(&app, &actor, &input).await?;
                self.deals.insert(scene.who, DealId(done.answer.deal));
            }
            Step::Win => {
                let end = DealEnd::Won { value_cents: None, issue: None };
                self.close(scene.who, &actor, action, end).await?;
            }
            Step::Lose(why) => {
                self.close(scene.who, &actor, action, DealEnd::Lost { why: why.into() }).await?
            }
            Step::Named(lines, ran_out) => {
                let names = lines.iter().map(line).collect();
                self.ask(scene.who, action, AskOutcome::Named { names, ran_out }).await?;
            }
            Step::NotYet(days, words) => {
                let outcome = AskOutcome::NotYet { days: Some(days), on: None, words: words.into() };
                self.ask(scene.who, action, outcome).await?;
            }
            Step::Nobody => {
                self.ask(scene.who, action, AskOutcome::NobodyInMind { prompters_shown: true }).await?
            }
            Step::Declined(why) => {
                let outcome = AskOutcome::Declined { why: why.into(), do_not_ask: false };
                self.ask(scene.who, action, outcome).await?;
            }
            Step::DeclinedForGood(why) => {
                let outcome = AskOutcome::Declined { why: why.into(), do_not_ask: true };
                self.ask(scene.who, action, outcome).await?;
            }
            Step::Volunteered(text) => self.taken_down(scene.who, true, action, text).await?,
            Step::Met(text) => self.taken_down(scene.who, false, action, text).await?,
            Step::Mailed(from, subject, words) => {
                let at = self.clock.now().strftime("%a, %d %b %Y %H:%M:%S +0000");
                let source = format!(
                    "From: {from}\r\nTo: {}\r\nDate: {at}\r\nSubject: {subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{words}",
                    actor.email
                );
                let input = ReceiveMail::from_bytes(action, source.as_bytes(), CameBy::Page)?;
                actions::receive_mail(&app, &actor, &input).await?;
            }
            Step::Card(brief, people) => self.card(contact, &actor, action, brief, people).await?,
            Step::Wrote(kind, went) => self.write(contact, &actor, action, kind, went).await?,
            Step::Moved(stage) => {
                let mut reader = app.db.read(self.workspace).await?;
                let referral = reader.referrals_of(contact.0).await?.into_iter().next();
                reader.close().await?;
                let referral = ReferralId(referral.ok_or_else(|| slip(scene.who))?.id);
                let input = MoveReferral { action, referral, change: StageChange::Advance(stage), on: None };
                actions::move_referral(&app, &actor, &input).await?;
            }
            Step::Complained(what) => {
                actions::open_complaint(&app, &actor, &OpenComplaint { action, contact, what: what.into() })
                    .await?;
            }
            Step::PutRight(how) => {
                let input = ResolveComplaint { action, contact, how: how.into() };
                actions::resolve_complaint(&app, &actor, &input).await?;
            }
            Step::DoNotContact(why) => {
                let input = RespectWish { action, contact, wish: Wish::DoNotContact, why: why.into() };
                actions::respect_wish(&app, &actor, &input).await?;
            }
            Step::GaveBack(what) => {
                actions::give_back(&app, &actor, &GiveBack { action, contact, what: what.into(), on: None })
                    .await?;
            }
            Step::Promise(days, words) => {
                let on = business_days::add_days(self.today(), days);
                let input = MakePromise { action, contact, on, at: None, words: words.into() };
                actions::make_promise(&app, &actor, &input).await?;
            }
            Step::Dismissed(why) => self.dismiss(contact, &actor, action, why).await?,
        }
        Ok(())
    }

    async fn log(
        &self,
        contact: ContactId,
        actor: &Actor,
        action: ActionId,
        kind: InteractionKind,
        note: &str,
        moment: Option<MomentMark>,
    ) -> Result<(), Trouble> {
        let (could_ask, complaint) = (None, false);
        let input = LogInteraction {
            action,
            contact,
            kind,
            on: None,
            note: note.into(),
            moment,
            could_ask,
            complaint,
        };
        actions::log_interaction(&self.app, actor, &input).await?;
        Ok(())
    }

    async fn write(
        &mut self,
        contact: ContactId,
        actor: &Actor,
        action: ActionId,
        kind: LetterKind,
        went: bool,
    ) -> Result<(), Trouble> {
        let screen = letter_screen(&self.app, actor, kind, contact, None).await?;
        let input = WriteLetter {
            action,
            kind,
            contact,
            other: screen.other.map(|other| ContactId(other.id)),
            follow_ups: screen.keeps.into_iter().map(|(id, _)| id.into()).collect(),
            to_email: screen.contact.emails.into_iter().next().unwrap_or_default(),
            other_email: String::new(),
            subject: screen.draft.subject,
            body: screen.draft.body,
            way: LetterWay::Own,
        };
        let letter = write_letter(&self.app, actor, &input).await?.answer.letter;
        if went {
            let told = TellLetter { action: self.action(), letter, word: LetterWord::Went };
            tell_letter(&self.app, actor, &told).await?;
        }
        Ok(())
    }

    async fn close(&self, who: &str, actor: &Actor, action: ActionId, end: DealEnd) -> Result<(), Trouble> {
        let deal = *self.deals.get(who).ok_or_else(|| slip(who))?;
        actions::close_deal(&self.app, actor, &CloseDeal { action, deal, end, on: None }).await?;
        Ok(())
    }

    async fn open_moment(&self, contact: ContactId) -> Result<Option<MomentId>, Trouble> {
        let mut reader = self.app.db.read(self.workspace).await?;
        let latest = reader.open_moments_of(contact.0).await?.pop();
        reader.close().await?;
        Ok(latest.map(|moment| MomentId(moment.id)))
    }

    /// An ask is a conversation, so one is logged with it where the story tells of none.
    async fn ask(&mut self, who: &str, action: ActionId, outcome: AskOutcome) -> Result<(), Trouble> {
        let (contact, actor) = self.person(who)?;
        let rep = self.people.get(who).map(|(_, rep)| *rep).ok_or_else(|| slip(who))?;
        let moment = self.open_moment(contact).await?;
        // They say what the coach proposes.
        let said = ask_screen(&self.app, &actor, contact, moment, None).await?.script.wording;
        let (events, wording) = (vec![], Some(said));
        let input =
            SaveAsk { action, contact, moment, asked_on: None, outcome, thanked: true, events, wording };
        let done = actions::save_ask(&self.app, &actor, &input).await?;
        self.remember(rep, &done.answer.people);
        Ok(())
    }

    async fn taken_down(
        &mut self,
        who: &str,
        named: bool,
        action: ActionId,
        text: &str,
    ) -> Result<(), Trouble> {
        let (contact, actor) = self.person(who)?;
        let rep = self.people.get(who).map(|(_, rep)| *rep).ok_or_else(|| slip(who))?;
        let input = Capture {
            action,
            who: Captures::One { line: text.into(), known: None },
            given_by: named.then_some(contact),
            on: None,
            basis: None,
            happy_call: false,
            ran_out: false,
        };
        let done = actions::capture(&self.app, &actor, &input).await?;
        self.remember(rep, &done.answer.people);
        Ok(())
    }

    async fn card(
        &mut self,
        contact: ContactId,
        actor: &Actor,
        action: ActionId,
        brief: &str,
        people: &[(&str, &str)],
    ) -> Result<(), Trouble> {
        let input = MakeCard {
            action,
            title: String::new(),
            contact: Some(contact),
            brief: brief.into(),
            phone: cast::CARD_PHONE.into(),
            email: actor.email.clone(),
            days: None,
        };
        let card = actions::make_card(&self.app, actor, &input).await?.answer.card;
        let address = actions::make_card_address(&self.app, actor, card).await?;
        let input = CardNames {
            id: self.action().0,
            token: address.token,
            people: people
                .iter()
                .map(|(name, about)| CardName { name: (*name).into(), about: (*about).into() })
                .collect(),
            told: true,
            ..CardNames::default()
        };
        actions::take_card_names(&self.app, &input).await?;
        Ok(())
    }

    async fn dismiss(
        &mut self,
        contact: ContactId,
        actor: &Actor,
        action: ActionId,
        why: &str,
    ) -> Result<(), Trouble> {
        if let Some(moment) = self.open_moment(contact).await? {
            let input = DismissMoment { action, moment, why: why.into() };
            actions::dismiss_moment(&self.app, actor, &input).await?;
        }
        Ok(())
    }

    /// What is due by this evening is done, but for what the story leaves open.
    async fn keep_promises(&mut self) -> Result<(), Trouble> {
        let mut due: Vec<(FollowUpRow, Rep)> = Vec::new();
        let mut reader = self.app.db.read(self.workspace).await?;
        for rep in Rep::ALL {
            let owner = self.actor(rep)?.user.0;
            let rows = reader.due(owner, Day(self.today()), DUE_MAX).await?;
            due.extend(rows.into_iter().map(|row| (row, rep)));
        }
        reader.close().await?;
        let open_ends: Vec<_> = chapters::OPEN_ENDS
            .iter()
            .filter_map(|(who, kind)| Some((self.people.get(*who)?.0, *kind)))
            .collect();
        for (row, rep) in due {
            let Some(kind) = FollowUpKind::parse(&row.kind) else { continue };
            let left_open = open_ends.contains(&(ContactId(row.contact_id), kind))
                || (!row.must_do && self.day > -LEFT_OPEN_DAYS)
                || matches!(kind, FollowUpKind::LicenceToAsk | FollowUpKind::SilenceAlarm);
            if left_open {
                continue;
            }
            let action = self.action();
            let follow_ups = vec![FollowUpId(row.id)];
            let input = CompleteFollowUps { action, follow_ups, how: chapters::how(kind, row.id).into() };
            let actor = self.actor(rep)?;
            match actions::complete_follow_ups(&self.app, &actor, &input).await {
                // One that was kept along with another a moment ago.
                Ok(_) | Err(actions::Problem::Refused(_)) => {}
                Err(other) => return Err(other.into()),
            }
        }
        Ok(())
    }
}

fn line(line: &Line) -> NameLine {
    NameLine { line: line.text.into(), happy_call: line.happy_call, told: line.told, known: None }
}

/// The story names somebody who is not in it: a mistake in its tables.
fn slip(who: &str) -> Trouble {
    Trouble::fault(format!("The demo's story lost track of {who}."))
}
