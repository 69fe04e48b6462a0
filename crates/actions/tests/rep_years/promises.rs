//! The rest of a rep's day: deals, referrals, what is owed, wishes and who keeps whom.

use actions::*;
use domain::referral::Stage;
use domain::{ContactId, DealId, FollowUpId, MomentId, ReferralId, UserId};
use uuid::Uuid;

use super::days::plus;
use super::deed::Deed;
use super::deeds::uuid;
use super::model::{Deal, Fate, Model, Referral, Scene, goes_forward, owed};
use super::office::{Office, REPS};

const STAGES: [&str; 7] = ["captured", "introduced", "contacted", "met", "won", "lost", "no_response"];

impl Office {
    pub async fn dismiss(&mut self, actor: usize, contact: Uuid) {
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

    pub async fn open_deal(&mut self, actor: usize, contact: Uuid) {
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
            let owner = model.people[&contact].owner;
            let deal = Deal { contact, owner, opened: on, closed: None };
            model.deals.insert(uuid(&answer["deal"]), deal);
        })
        .await;
    }

    pub async fn close_deal(&mut self, actor: usize) {
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
                model.bought_again(contact, on);
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
        let seen = |one: &Referral| {
            self.sees(actor, one.owner) || self.sees(actor, self.model.people[&one.referred].owner)
        };
        let all: Vec<Uuid> =
            self.model.referrals.iter().filter(|(_, one)| seen(one)).map(|(id, _)| *id).collect();
        self.dice.pick(&all).copied()
    }

    pub async fn move_referral(&mut self, actor: usize) {
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

    pub async fn credit(&mut self, actor: usize) {
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

    pub async fn complete(&mut self, actor: usize, contact: Uuid) {
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
        let mut allowed = chosen.iter().all(open);
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
                if let Some(referral) = one.referral.filter(|_| one.kind == "contact_the_referral")
                    && goes_forward(model.referrals[&referral].stage, "contacted")
                {
                    model.reach(&scene, referral, "contacted", scene.today);
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

    pub async fn release(&mut self, actor: usize, contact: Uuid) {
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

    pub async fn put_off(&mut self, actor: usize, contact: Uuid) {
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

    pub async fn promise(&mut self, actor: usize, contact: Uuid) {
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

    pub async fn complain(&mut self, actor: usize, contact: Uuid) {
        let (action, contact_id) = (self.new_id(), ContactId(contact));
        if self.model.people[&contact].complaints > 0 && self.dice.percent(75) || self.dice.percent(10) {
            let deed =
                Deed::Resolve(ResolveComplaint { action, contact: contact_id, how: "replaced".into() });
            return self.judged(actor, deed, true, |model, _| model.person(contact).complaints = 0).await;
        }
        let deed = Deed::Complain(OpenComplaint { action, contact: contact_id, what: "late".into() });
        self.judged(actor, deed, true, |model, _| complained(model, contact)).await;
    }

    pub async fn wish(&mut self, actor: usize, contact: Uuid) {
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

    pub async fn give_back(&mut self, actor: usize, contact: Uuid) {
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

    pub async fn reassign(&mut self, contact: Uuid) {
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

    pub async fn edit(&mut self, actor: usize, contact: Uuid) {
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
    pub async fn trespass(&mut self, actor: usize) {
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

/// M2: it only suppresses.
pub fn complained(model: &mut Model, contact: Uuid) {
    model.person(contact).complaints += 1;
}
