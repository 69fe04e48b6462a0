//! What people do in a day: a random deed, whether the method allows it, and what follows from it.

use actions::*;
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::referral::Stage;
use domain::{ContactId, DealId, FollowUpId, MomentId, ReferralId, UserId};
use jiff::civil::Date;
use serde_json::Value;
use uuid::Uuid;

use super::days::{between, plus};
use super::deed::Deed;
use super::model::{Deal, Fate, Model, Scene, goes_forward, owed};
use super::office::{Office, REPS};

const MARKS: [&str; 8] = [
    "praise",
    "testimonial",
    "gave_referral",
    "rescue",
    "association",
    "project_completed",
    "close",
    "no_sale",
];
const STAGES: [&str; 7] = ["captured", "introduced", "contacted", "met", "won", "lost", "no_response"];

fn uuid(answer: &Value) -> Uuid {
    answer.as_str().unwrap().parse().unwrap()
}

/// A person in a conversation: somebody new, or known already.
type Named = (String, Option<Uuid>, bool);

impl Office {
    /// One random deed.
    pub async fn do_something(&mut self) {
        let actor = if self.dice.percent(6) { REPS } else { self.dice.roll(0, REPS as i64 - 1) as usize };
        let scene = self.scene(actor);
        let few = self.model.people.values().filter(|one| one.owner == scene.user).count() < 4;
        let Some(contact) = self.somebody(&scene).filter(|_| !few) else { return self.add(actor).await };
        match self.dice.roll(1, 100) {
            1..=22 => self.ask(actor, contact).await,
            23..=30 => self.capture(actor, contact).await,
            31..=46 => self.log(actor, contact).await,
            47..=50 => self.dismiss(actor, contact).await,
            51..=54 => self.open_deal(actor, contact).await,
            55..=59 => self.close_deal(actor).await,
            60..=66 => self.move_referral(actor).await,
            67..=68 => self.credit(actor).await,
            69..=80 => self.complete(actor, contact).await,
            81..=82 => self.release(actor, contact).await,
            83..=84 => self.put_off(actor, contact).await,
            85..=86 => self.promise(actor, contact).await,
            87..=88 => self.complain(actor, contact).await,
            89..=91 => self.wish(actor, contact).await,
            92..=93 => self.give_back(actor, contact).await,
            94..=95 => self.reassign(contact).await,
            96..=97 => self.edit(actor, contact).await,
            98 => self.trespass(actor).await,
            _ => self.add(actor).await,
        }
    }

    fn sees(&self, actor: usize, owner: Uuid) -> bool {
        actor == REPS || self.actors[actor].user.0 == owner
    }

    fn somebody(&mut self, scene: &Scene) -> Option<Uuid> {
        let is_manager = self.actors[REPS].user.0 == scene.user;
        let mine = self.model.people.iter().filter(|(_, one)| is_manager || one.owner == scene.user);
        let all: Vec<Uuid> = mine.map(|(id, _)| *id).collect();
        self.dice.pick(&all).copied()
    }

    /// Today mostly, sometimes some days ago, and now and then a day to come, which is refused.
    fn a_day(&mut self, scene: &Scene) -> Option<Date> {
        match self.dice.roll(1, 100) {
            1..=14 => Some(plus(scene.today, -self.dice.roll(1, 12))),
            15..=16 => Some(plus(scene.today, self.dice.roll(1, 5))),
            _ => None,
        }
    }

    fn new_name(&mut self) -> String {
        self.names += 1;
        let letters: String = format!("{:05}", self.names)
            .bytes()
            .map(|digit| char::from(b"abcdefghij"[usize::from(digit - b'0')]))
            .collect();
        format!("Al{letters} Be{letters}")
    }

    /// Does a deed that the method allows, or doesn't; and notes what follows.
    async fn judged(
        &mut self,
        actor: usize,
        deed: Deed,
        allowed: bool,
        then: impl FnOnce(&mut Model, &Value),
    ) {
        let follows = allowed.then_some(then);
        self.carry_out(actor, deed, follows).await;
    }

    async fn add(&mut self, actor: usize) {
        let actor = actor % REPS;
        let details = ContactDetails { name: self.new_name(), ..ContactDetails::default() };
        let (user, deed) =
            (self.actors[actor].user.0, Deed::Add(AddContact { action: self.new_id(), details }));
        self.judged(actor, deed, true, |model, answer| model.add_person(uuid(&answer["contact"]), user))
            .await;
    }

    fn people_to_name(&mut self, actor: usize, most: i64) -> Vec<Named> {
        let mut named = Vec::new();
        for _ in 0..self.dice.roll(1, most) {
            let known: Vec<Uuid> = self
                .model
                .people
                .iter()
                .filter(|(_, one)| self.sees(actor, one.owner))
                .map(|(id, _)| *id)
                .collect();
            let known = if self.dice.percent(25) { self.dice.pick(&known).copied() } else { None };
            let (name, happy) = (self.new_name(), self.dice.percent(40));
            named.push((name, known, happy));
        }
        named
    }

    async fn ask(&mut self, actor: usize, contact: Uuid) {
        let scene = self.scene(actor);
        let day = self.a_day(&scene);
        let on = day.unwrap_or(scene.today);
        let reasons: Vec<Uuid> =
            self.model.reasons.iter().filter(|(_, one)| one.contact == contact).map(|(id, _)| *id).collect();
        let moment = if self.dice.percent(50) { self.dice.pick(&reasons).copied() } else { None };
        let anothers = |model: &Model, id: Uuid| {
            let one = &model.reasons[&id];
            one.kind == "licence_due" && one.owner != scene.user
        };
        let mut allowed = on <= scene.today && self.model.may_ask(contact, moment.is_some(), on);
        if let Some(id) = moment {
            allowed &=
                matches!(self.model.reasons[&id].state, "open" | "missed") && !anothers(&self.model, id);
        }
        let (mut people, mut licence, mut never, ran_out) = (vec![], None, false, self.dice.percent(60));
        let outcome = match self.dice.roll(1, 100) {
            1..=50 => {
                people = self.people_to_name(actor, 3);
                allowed &= people.iter().all(|(_, known, _)| *known != Some(contact));
                let line = |(line, known, happy_call): &Named| {
                    let known = known.map(ContactId);
                    NameLine { line: line.clone(), happy_call: *happy_call, told: false, known }
                };
                AskOutcome::Named { names: people.iter().map(line).collect(), ran_out }
            }
            51..=75 => {
                let days = *self.dice.pick(&[30, 60, 90, 14, 1, 365, 0]).unwrap();
                allowed &= days > 0;
                licence = Some(plus(on, i64::from(days)));
                AskOutcome::NotYet { days: Some(days), on: None, words: "when it runs".into() }
            }
            76..=88 => {
                let prompters_shown = self.dice.percent(85);
                allowed &= prompters_shown;
                AskOutcome::NobodyInMind { prompters_shown }
            }
            _ => {
                never = self.dice.percent(30);
                let why = if self.dice.percent(90) { "no names" } else { " " };
                allowed &= why != " ";
                AskOutcome::Declined { why: why.into(), do_not_ask: never }
            }
        };
        let deed = Deed::Ask(SaveAsk {
            action: self.new_id(),
            contact: ContactId(contact),
            moment: moment.map(MomentId),
            asked_on: day,
            outcome,
            thanked: true,
            events: vec![],
        });
        self.judged(actor, deed, allowed, |model, answer| {
            let prompted = model.prompted(contact, moment.is_some(), on);
            let all = model.open_reasons(contact).into_iter().chain(moment);
            // A conversation noted late has not answered what happened after it, unless it was led to by just that.
            let before = |model: &Model, id: Uuid| model.reasons[&id].happened <= on || moment == Some(id);
            let answered: std::collections::BTreeSet<Uuid> =
                all.filter(|id| !anothers(model, *id) && before(model, *id)).collect();
            answered.into_iter().for_each(|id| model.end(id, "acted"));
            model.touch(contact, on);
            for id in model.open_to(contact) {
                let one = &model.owed[&id];
                if one.kind == "licence_to_ask" && one.by == scene.user && one.given <= Some(on) {
                    model.close(id, Fate::Done);
                }
            }
            if never {
                // Whoever they say it to: they don't want to be asked again.
                model.open_reasons(contact).into_iter().for_each(|id| model.end(id, "dismissed"));
                for id in model.open_to(contact) {
                    if model.owed[&id].kind == "licence_to_ask" {
                        model.close(id, Fate::Released(scene.today));
                    }
                }
            }
            if let Some(due) = licence {
                let licence = owed("licence_to_ask", contact, scene.user, due, true, None, None);
                model.owe(super::model::Owed { given: Some(on), ..licence });
            }
            let person = model.person(contact);
            person.no_ask |= never;
            if !prompted {
                person.unprompted = Some(person.unprompted.map_or(on, |known| known.max(on)));
            }
            if !people.is_empty() {
                names(model, &scene, contact, &people, answer, on, true);
                model.names_given(&scene, contact, ran_out, on);
            }
        })
        .await;
    }

    async fn capture(&mut self, actor: usize, contact: Uuid) {
        let scene = self.scene(actor);
        let day = self.a_day(&scene);
        let on = day.unwrap_or(scene.today);
        let people = self.people_to_name(actor, 1);
        let (line, known, happy_call) = people[0].clone();
        let given_by = self.dice.percent(75).then_some(contact);
        let ran_out = self.dice.percent(50);
        let allowed = on <= scene.today && (given_by.is_none() || known != given_by);
        let who = Captures::One { line, known: known.map(ContactId) };
        let given = given_by.map(ContactId);
        let action = self.new_id();
        let deed = Deed::Capture(Capture {
            action,
            who,
            given_by: given,
            on: day,
            basis: None,
            happy_call,
            ran_out,
        });
        self.judged(actor, deed, allowed, |model, answer| {
            names(model, &scene, contact, &people, answer, on, given_by.is_some());
            if given_by.is_some() {
                model.touch(contact, on);
                model.names_given(&scene, contact, ran_out, on);
            }
        })
        .await;
    }

    async fn log(&mut self, actor: usize, contact: Uuid) {
        let scene = self.scene(actor);
        let day = self.a_day(&scene);
        let on = day.unwrap_or(scene.today);
        let kind = *self.dice.pick(InteractionKind::ALL).unwrap();
        let mark = if self.dice.percent(45) { self.dice.pick(&MARKS).copied() } else { None };
        let at_fair =
            (mark == Some("association") && self.dice.percent(60)).then(|| plus(on, self.dice.roll(0, 60)));
        let complaint = self.dice.percent(3);
        let allowed = on <= scene.today && !(complaint && mark.is_some());
        let event = (mark == Some("association")).then(|| EventToAttend {
            name: "Fair".into(),
            on: at_fair,
            place: None,
        });
        let moment = mark.map(|kind| {
            let kind = MomentKind::parse(kind).unwrap();
            MomentMark { kind, words: Some("excellent".into()), deal: None, event }
        });
        let deed = Deed::Log(LogInteraction {
            action: self.new_id(),
            contact: ContactId(contact),
            kind,
            on: day,
            note: "talked".into(),
            moment,
            could_ask: None,
            complaint,
        });
        self.judged(actor, deed, allowed, |model, _| {
            if kind != InteractionKind::Note {
                model.touch(contact, on);
            }
            match kind {
                InteractionKind::Call => model.move_all(&scene, contact, "contacted", on),
                InteractionKind::Meeting | InteractionKind::Visit => {
                    model.move_all(&scene, contact, "met", on)
                }
                _ => {}
            }
            let Some(mark) = mark else {
                if complaint {
                    complained(model, contact);
                }
                return;
            };
            if mark == "no_sale" {
                model.stand(contact, true);
            }
            model.open_reason(&scene, mark, contact, on, at_fair);
            match mark {
                "testimonial" => {
                    model.owe(owed("ask_to_publish", contact, scene.user, plus(on, 2), false, None, None));
                }
                "association" => {
                    let due = at_fair.unwrap_or_else(|| plus(on, 7));
                    model.owe(owed("attend", contact, scene.user, due, false, None, None));
                }
                _ => {}
            }
        })
        .await;
    }

    async fn dismiss(&mut self, actor: usize, contact: Uuid) {
        let of: Vec<Uuid> =
            self.model.reasons.iter().filter(|(_, one)| one.contact == contact).map(|(id, _)| *id).collect();
        let Some(id) = self.dice.pick(&of).copied() else { return };
        let reason = &self.model.reasons[&id];
        let why = if self.dice.percent(90) { "no time" } else { "" };
        let allowed = reason.state == "open"
            && reason.kind != "licence_due"
            && !why.is_empty()
            && self.sees(actor, reason.owner);
        let deed =
            Deed::Dismiss(DismissMoment { action: self.new_id(), moment: MomentId(id), why: why.into() });
        self.judged(actor, deed, allowed, |model, _| model.end(id, "dismissed")).await;
    }

    async fn open_deal(&mut self, actor: usize, contact: Uuid) {
        let scene = self.scene(actor);
        let day = self.a_day(&scene);
        let on = day.unwrap_or(scene.today);
        let deed = Deed::Open(OpenDeal {
            action: self.new_id(),
            contact: ContactId(contact),
            product: "Copier".into(),
            issue: String::new(),
            value_cents: Some(100),
            on: day,
        });
        self.judged(actor, deed, on <= scene.today, |model, answer| {
            let deal = Deal { contact, owner: scene.user, opened: on, closed: None };
            model.deals.insert(uuid(&answer["deal"]), deal);
        })
        .await;
    }

    async fn close_deal(&mut self, actor: usize) {
        let scene = self.scene(actor);
        let seen: Vec<Uuid> = self
            .model
            .deals
            .iter()
            .filter(|(_, one)| self.sees(actor, one.owner))
            .map(|(id, _)| *id)
            .collect();
        let open: Vec<Uuid> =
            seen.iter().filter(|id| self.model.deals[*id].closed.is_none()).copied().collect();
        let from = if self.dice.percent(95) { &open } else { &seen };
        let Some(id) = self.dice.pick(from).copied() else { return };
        let day = self.a_day(&scene);
        let on = day.unwrap_or(scene.today);
        let deal = self.model.deals[&id].clone();
        let won = self.dice.percent(60);
        let allowed = deal.closed.is_none() && on >= deal.opened && on <= scene.today;
        let end = match won {
            true => DealEnd::Won { value_cents: None, issue: None },
            false => DealEnd::Lost { why: "too dear".into() },
        };
        let deed = Deed::Close(CloseDeal { action: self.new_id(), deal: DealId(id), end, on: day });
        self.judged(actor, deed, allowed, |model, _| {
            let contact = deal.contact;
            model.deals.get_mut(&id).unwrap().closed = Some((on, won));
            model.stand(contact, false);
            model.touch(contact, on);
            let owners = Scene { user: deal.owner, ..scene.clone() };
            if won {
                model.open_reason(&owners, "close", contact, on, None);
                model.move_all(&scene, contact, "won", on);
            } else {
                model.open_reason(&owners, "no_sale", contact, on, None);
                if !model.deals.values().any(|one| one.contact == contact && one.closed.is_none()) {
                    model.move_all(&scene, contact, "lost", on);
                }
            }
        })
        .await;
    }

    fn a_referral(&mut self, actor: usize) -> Option<Uuid> {
        let seen = |one: &super::model::Referral| {
            self.sees(actor, one.owner) || self.sees(actor, self.model.people[&one.referred].owner)
        };
        let all: Vec<Uuid> =
            self.model.referrals.iter().filter(|(_, one)| seen(one)).map(|(id, _)| *id).collect();
        self.dice.pick(&all).copied()
    }

    async fn move_referral(&mut self, actor: usize) {
        let scene = self.scene(actor);
        let Some(id) = self.a_referral(actor) else { return };
        let day = self.a_day(&scene);
        let on = day.unwrap_or(scene.today);
        let stage = *self.dice.pick(&STAGES).unwrap();
        let corrects = self.dice.percent(20);
        let referral = self.model.referrals[&id].clone();
        let mut allowed = on <= scene.today && on >= referral.captured && stage != referral.stage;
        allowed &= corrects || goes_forward(referral.stage, stage);
        let to = Stage::parse(stage).unwrap();
        let change = if corrects { StageChange::Correct(to) } else { StageChange::Advance(to) };
        let deed =
            Deed::Move(MoveReferral { action: self.new_id(), referral: ReferralId(id), change, on: day });
        self.judged(actor, deed, allowed, |model, _| {
            if corrects {
                return model.correct(&scene, id, stage, on);
            }
            model.reach(&scene, id, stage, on);
            if matches!(stage, "contacted" | "met" | "won" | "lost") {
                model.touch(referral.referred, on);
            }
        })
        .await;
    }

    async fn credit(&mut self, actor: usize) {
        let Some(id) = self.a_referral(actor) else { return };
        let why = if self.dice.percent(85) { "they were first" } else { "" };
        let deed =
            Deed::Credit(CreditReferral { action: self.new_id(), referral: ReferralId(id), why: why.into() });
        self.judged(actor, deed, !why.is_empty(), |model, _| {
            let referred = model.referrals[&id].referred;
            for (other, one) in model.referrals.iter_mut().filter(|(_, one)| one.referred == referred) {
                one.credited = *other == id;
            }
        })
        .await;
    }

    async fn complete(&mut self, actor: usize, contact: Uuid) {
        let scene = self.scene(actor);
        let visible: Vec<Uuid> =
            self.model.owed.iter().filter(|(_, one)| self.sees(actor, one.by)).map(|(id, _)| *id).collect();
        let open = |id: &Uuid| {
            self.model.owed[id].fate == Fate::Open && self.model.owed[id].kind != "licence_to_ask"
        };
        // A card's bundle, or one thing, or something that can't be.
        let mut chosen: Vec<Uuid> =
            visible.iter().filter(|id| open(id) && self.model.owed[*id].to == contact).copied().collect();
        if chosen.is_empty() || self.dice.percent(50) {
            let all: Vec<Uuid> = visible.iter().filter(|id| open(id)).copied().collect();
            let from = if self.dice.percent(90) { &all } else { &visible };
            chosen = self.dice.pick(from).copied().into_iter().collect();
        }
        if chosen.is_empty() {
            return;
        }
        let mut allowed = chosen.iter().all(|id| open(id));
        for id in &chosen {
            let one = &self.model.owed[id];
            if let Some(referral) = one.referral.filter(|_| one.kind == "contact_the_referral") {
                // The clock may have been set back over midnight.
                allowed &= scene.today >= self.model.referrals[&referral].captured;
            }
        }
        let follow_ups = chosen.iter().map(|id| FollowUpId(*id)).collect();
        let deed =
            Deed::Complete(CompleteFollowUps { action: self.new_id(), follow_ups, how: "by phone".into() });
        self.judged(actor, deed, allowed, |model, _| {
            chosen.iter().for_each(|id| model.close(*id, Fate::Done));
            for id in chosen {
                let one = model.owed[&id].clone();
                if one.kind == "reciprocate" {
                    model.person(one.to).received += 1;
                }
                if !matches!(one.kind, "attend" | "silence_alarm") {
                    model.touch(one.to, scene.today);
                }
                if let Some(referral) = one.referral.filter(|_| one.kind == "contact_the_referral") {
                    if goes_forward(model.referrals[&referral].stage, "contacted") {
                        model.reach(&scene, referral, "contacted", scene.today);
                    }
                }
                // M23: several updates to one referrer go in one.
                if matches!(one.kind, "inform_the_referrer" | "inform_of_the_win") {
                    for other in model.open_to(one.to) {
                        if model.owed[&other].kind == "inform_the_referrer" && model.owed[&other].by == one.by
                        {
                            model.close(other, Fate::Done);
                        }
                    }
                }
            }
        })
        .await;
    }

    fn something_owed(&mut self, actor: usize, contact: Uuid) -> Option<Uuid> {
        let visible = self.model.owed.iter().filter(|(_, one)| self.sees(actor, one.by) && one.to == contact);
        let visible: Vec<Uuid> = visible.map(|(id, _)| *id).collect();
        self.dice.pick(&visible).copied()
    }

    async fn release(&mut self, actor: usize, contact: Uuid) {
        let scene = self.scene(actor);
        let Some(id) = self.something_owed(actor, contact) else { return };
        let one = self.model.owed[&id].clone();
        let why = if self.dice.percent(80) { "they have one" } else { " " };
        let mut allowed = one.fate == Fate::Open && !(one.must && why == " ");
        allowed &= one.kind != "licence_to_ask" || one.by == scene.user;
        let deed = Deed::Release(ReleaseFollowUp {
            action: self.new_id(),
            follow_up: FollowUpId(id),
            why: why.into(),
        });
        self.judged(actor, deed, allowed, |model, _| {
            model.close(id, Fate::Released(scene.today));
            for reason in model.open_reasons(contact) {
                if model.reasons[&reason].licence == Some(id) {
                    model.end(reason, "dismissed");
                }
            }
        })
        .await;
    }

    async fn put_off(&mut self, actor: usize, contact: Uuid) {
        let scene = self.scene(actor);
        let Some(id) = self.something_owed(actor, contact) else { return };
        let until = plus(scene.today, self.dice.roll(-1, 60));
        let one = &self.model.owed[&id];
        let allowed = one.fate == Fate::Open && !one.must && until > scene.today;
        let deed = Deed::PutOff(PutOff { action: self.new_id(), follow_up: FollowUpId(id), until });
        self.judged(actor, deed, allowed, |model, _| {
            let owed = model.owed.get_mut(&id).unwrap();
            let moves = owed.due != until;
            owed.due = until;
            if moves {
                model.changed.insert(id);
            }
        })
        .await;
    }

    async fn promise(&mut self, actor: usize, contact: Uuid) {
        let scene = self.scene(actor);
        let on = plus(scene.today, self.dice.roll(-1, 40));
        let allowed = on >= scene.today && !self.model.people[&contact].no_contact;
        let contact_id = ContactId(contact);
        let words = "send it".into();
        let deed =
            Deed::Promise(MakePromise { action: self.new_id(), contact: contact_id, on, at: None, words });
        self.judged(actor, deed, allowed, |model, _| {
            model.owe(owed("promise", contact, scene.user, on, true, None, None));
        })
        .await;
    }

    async fn complain(&mut self, actor: usize, contact: Uuid) {
        let (action, contact_id) = (self.new_id(), ContactId(contact));
        if self.model.people[&contact].complaints > 0 && self.dice.percent(75) || self.dice.percent(10) {
            let deed =
                Deed::Resolve(ResolveComplaint { action, contact: contact_id, how: "replaced".into() });
            return self.judged(actor, deed, true, |model, _| model.person(contact).complaints = 0).await;
        }
        let deed = Deed::Complain(OpenComplaint { action, contact: contact_id, what: "late".into() });
        self.judged(actor, deed, true, |model, _| complained(model, contact)).await;
    }

    async fn wish(&mut self, actor: usize, contact: Uuid) {
        let scene = self.scene(actor);
        let wish = *self
            .dice
            .pick(&[Wish::DoNotAsk, Wish::AskAgain, Wish::DoNotContact, Wish::ContactAgain])
            .unwrap();
        let allowed = wish != Wish::ContactAgain || actor == REPS;
        let (action, contact_id, why) = (self.new_id(), ContactId(contact), "said so".into());
        let deed = Deed::Wish(RespectWish { action, contact: contact_id, wish, why });
        self.judged(actor, deed, allowed, |model, _| {
            let person = model.person(contact);
            match wish {
                Wish::DoNotAsk => person.no_ask = true,
                Wish::AskAgain => return person.no_ask = false,
                Wish::DoNotContact => person.no_contact = true,
                Wish::ContactAgain => return person.no_contact = false,
            }
            model.open_reasons(contact).into_iter().for_each(|id| model.end(id, "dismissed"));
            let all: Vec<Uuid> =
                model.owed.iter().filter(|(_, one)| one.fate == Fate::Open).map(|(id, _)| *id).collect();
            for id in all {
                let one = &model.owed[&id];
                let theirs =
                    one.to == contact && (wish == Wish::DoNotContact || one.kind == "licence_to_ask");
                let calls_them = wish == Wish::DoNotContact
                    && one.kind == "ask_for_the_happy_call"
                    && one.person == Some(contact);
                if theirs || calls_them {
                    model.close(id, Fate::Released(scene.today));
                }
            }
        })
        .await;
    }

    async fn give_back(&mut self, actor: usize, contact: Uuid) {
        let scene = self.scene(actor);
        let day = self.a_day(&scene);
        let on = day.unwrap_or(scene.today);
        let (action, contact_id, what) = (self.new_id(), ContactId(contact), "sent a client".into());
        let deed = Deed::GiveBack(GiveBack { action, contact: contact_id, what, on: day });
        self.judged(actor, deed, on <= scene.today, |model, _| {
            model.touch(contact, on);
            for id in model.open_to(contact) {
                if model.owed[&id].kind == "reciprocate" {
                    model.close(id, Fate::Done);
                }
            }
            model.person(contact).received += 1;
        })
        .await;
    }

    async fn reassign(&mut self, contact: Uuid) {
        let to = self.actors[self.dice.roll(0, REPS as i64 - 1) as usize].user.0;
        let (action, contact_id) = (self.new_id(), ContactId(contact));
        let deed = Deed::Reassign(Reassign { action, contact: contact_id, to: UserId(to) });
        self.judged(REPS, deed, true, |model, _| {
            model.person(contact).owner = to;
            for (_, one) in
                model.owed.iter_mut().filter(|(_, one)| one.to == contact && one.fate == Fate::Open)
            {
                one.by = to;
            }
            for (_, one) in
                model.reasons.iter_mut().filter(|(_, one)| one.contact == contact && one.state == "open")
            {
                one.owner = to;
            }
            for one in model.deals.values_mut().filter(|one| one.contact == contact && one.closed.is_none()) {
                one.owner = to;
            }
            let ended = |stage| matches!(stage, "won" | "lost" | "no_response");
            for one in model.referrals.values_mut().filter(|one| one.referred == contact && !ended(one.stage))
            {
                one.owner = to;
            }
        })
        .await;
    }

    async fn edit(&mut self, actor: usize, contact: Uuid) {
        let mut reader = self.app.db.read(self.workspace).await.unwrap();
        let row = reader.contact(contact).await.unwrap().unwrap();
        reader.close().await.unwrap();
        let stale = self.dice.percent(10);
        let tier = *self.dice.pick(domain::contact::Tier::ALL).unwrap();
        let details = ContactDetails { name: row.name, tier: Some(tier), ..ContactDetails::default() };
        let version = row.version - i64::from(stale);
        let (action, contact_id) = (self.new_id(), ContactId(contact));
        let deed = Deed::Edit(EditContact { action, contact: contact_id, version, details });
        self.judged(actor, deed, !stale, |model, _| {
            model.person(contact).tier = tier.as_str().chars().next().unwrap();
        })
        .await;
    }

    /// A rep names somebody else's contact.
    async fn trespass(&mut self, actor: usize) {
        let actor = actor % REPS;
        let user = self.actors[actor].user.0;
        let others = self.model.people.iter().filter(|(_, one)| one.owner != user);
        let others: Vec<Uuid> = others.map(|(id, _)| *id).collect();
        let Some(other) = self.dice.pick(&others).copied() else { return };
        let deed = Deed::Complain(OpenComplaint {
            action: self.new_id(),
            contact: ContactId(other),
            what: "x".into(),
        });
        self.judged(actor, deed, false, |_, _| {}).await;
    }
}

fn complained(model: &mut Model, contact: Uuid) {
    // M2: it only suppresses.
    model.person(contact).complaints += 1;
}

/// The people of an answer, one after the other: known ones, or new ones of this rep's.
fn names(
    model: &mut Model,
    scene: &Scene,
    by: Uuid,
    people: &[Named],
    answer: &Value,
    on: Date,
    refers: bool,
) {
    for ((_, known, happy), person) in people.iter().zip(answer["people"].as_array().unwrap()) {
        let id = uuid(&person["contact"]);
        match known {
            Some(known) => assert_eq!(*known, id),
            None => model.add_person(id, scene.user),
        }
        if refers {
            model.refer(by, id, *happy, on);
        }
    }
    assert!(between(on, scene.today) >= 0);
}
