//! What people do in a day: a random deed, whether the method allows it, and what follows from it.

use actions::*;
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::{ContactId, MomentId};
use jiff::civil::Date;
use serde_json::Value;
use uuid::Uuid;

use super::days::{between, plus};
use super::deed::Deed;
use super::model::{Fate, Model, Scene, owed};
use super::office::{Office, REPS};
use super::promises::complained;

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

pub fn uuid(answer: &Value) -> Uuid {
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

    pub fn sees(&self, actor: usize, owner: Uuid) -> bool {
        actor == REPS || self.actors[actor].user.0 == owner
    }

    fn somebody(&mut self, scene: &Scene) -> Option<Uuid> {
        let is_manager = self.actors[REPS].user.0 == scene.user;
        let mine = self.model.people.iter().filter(|(_, one)| is_manager || one.owner == scene.user);
        let all: Vec<Uuid> = mine.map(|(id, _)| *id).collect();
        self.dice.pick(&all).copied()
    }

    /// Today mostly, sometimes some days ago, and now and then a day to come, which is refused.
    pub fn a_day(&mut self, scene: &Scene) -> Option<Date> {
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
    pub async fn judged(
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
            wording: None,
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
