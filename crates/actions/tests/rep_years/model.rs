//! What the method says is owed, restated from METHOD.md ("Defaults" and M1–M33) without the playbook.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use uuid::Uuid;

use super::days::{Week, between, plus};

#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub owner: Uuid,
    pub tier: char,
    pub standing: &'static str,
    pub no_ask: bool,
    pub no_contact: bool,
    pub complaints: u32,
    pub touched: Option<Date>,
    pub unprompted: Option<Date>,
    pub gave: Option<Date>,
    pub received: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Open,
    Done,
    Released(Date),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Owed {
    pub kind: &'static str,
    pub to: Uuid,
    pub by: Uuid,
    pub due: Date,
    pub must: bool,
    pub referral: Option<Uuid>,
    pub person: Option<Uuid>,
    /// The stage that an update tells of.
    pub told: &'static str,
    /// The day of the conversation that gave a licence.
    pub given: Option<Date>,
    pub fate: Fate,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    pub kind: &'static str,
    pub contact: Uuid,
    pub owner: Uuid,
    pub happened: Date,
    pub last: Option<Date>,
    pub licence: Option<Uuid>,
    pub state: &'static str,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Referral {
    pub referrer: Uuid,
    pub referred: Uuid,
    pub owner: Uuid,
    pub stage: &'static str,
    pub happy: bool,
    pub captured: Date,
    pub credited: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Deal {
    pub contact: Uuid,
    pub owner: Uuid,
    pub opened: Date,
    /// Closed on a day, and whether it was won.
    pub closed: Option<(Date, bool)>,
}

/// When and by whom.
#[derive(Clone, Debug)]
pub struct Scene {
    pub user: Uuid,
    pub today: Date,
    pub hour: i8,
}

/// Everything the office knows.
#[derive(Clone, Default)]
pub struct Model {
    pub week: Week,
    pub people: BTreeMap<Uuid, Person>,
    pub owed: BTreeMap<Uuid, Owed>,
    pub reasons: BTreeMap<Uuid, Reason>,
    pub referrals: BTreeMap<Uuid, Referral>,
    pub deals: BTreeMap<Uuid, Deal>,
    /// What this step makes: their ids are the program's.
    pub new_owed: Vec<Owed>,
    pub new_reasons: Vec<Reason>,
    pub new_referrals: Vec<Referral>,
    /// What this step changed.
    pub changed: BTreeSet<Uuid>,
}

/// The method's moments: days after which each is missed.
fn missed_after(kind: &str) -> Option<i64> {
    match kind {
        "gave_referral" => Some(7),
        "rescue" | "praise" | "project_completed" => Some(14),
        "testimonial" => Some(21),
        "close" => Some(10),
        "association" => Some(30),
        "no_sale" => Some(5),
        "licence_due" => None,
        other => panic!("no such moment: {other}"),
    }
}

/// M32: captured → introduced? → contacted → met → won | lost | no response.
pub fn goes_forward(from: &str, to: &str) -> bool {
    let open = ["captured", "introduced", "contacted", "met"];
    let place = |stage: &str| open.iter().position(|one| *one == stage);
    match (place(from), place(to)) {
        (Some(from), Some(to)) => to > from,
        (Some(_), None) => true,
        // Somebody silent may answer after all, somebody who said no may still buy.
        (None, _) if from == "no_response" => matches!(to, "contacted" | "met" | "won" | "lost"),
        (None, _) => from == "lost" && to == "won",
    }
}

/// Whether the news of one stage is still true at another.
fn still_true(told: &str, now: &str) -> bool {
    match told {
        "contacted" => now != "captured" && now != "introduced",
        "met" => !matches!(now, "captured" | "introduced" | "contacted"),
        closed => closed == now,
    }
}

pub fn reached(stage: &str) -> bool {
    stage != "captured" && stage != "introduced"
}

impl Model {
    pub fn begin(&mut self) {
        self.changed.clear();
        assert!(self.new_owed.is_empty() && self.new_reasons.is_empty() && self.new_referrals.is_empty());
    }

    pub fn add_person(&mut self, id: Uuid, owner: Uuid) {
        let person = Person {
            owner,
            tier: 'C',
            standing: "prospect",
            no_ask: false,
            no_contact: false,
            complaints: 0,
            touched: None,
            unprompted: None,
            gave: None,
            received: 0,
        };
        self.people.insert(id, person);
    }

    pub fn person(&mut self, id: Uuid) -> &mut Person {
        self.people.get_mut(&id).unwrap()
    }

    pub fn open_to(&self, contact: Uuid) -> Vec<Uuid> {
        let open = self.owed.iter().filter(|(_, one)| one.to == contact && one.fate == Fate::Open);
        open.map(|(id, _)| *id).collect()
    }

    pub fn open_reasons(&self, contact: Uuid) -> Vec<Uuid> {
        let open = self.reasons.iter().filter(|(_, one)| one.contact == contact && one.state == "open");
        open.map(|(id, _)| *id).collect()
    }

    pub fn close(&mut self, id: Uuid, fate: Fate) {
        let owed = self.owed.get_mut(&id).unwrap();
        assert_eq!(owed.fate, Fate::Open);
        owed.fate = fate;
        self.changed.insert(id);
    }

    pub fn end(&mut self, id: Uuid, state: &'static str) {
        self.reasons.get_mut(&id).unwrap().state = state;
        self.changed.insert(id);
    }

    /// M30: nobody who asked to be left in peace is owed a contact.
    pub fn owe(&mut self, owed: Owed) {
        let peace = |id: Uuid| self.people[&id].no_contact;
        let silent =
            peace(owed.to) || (owed.kind == "ask_for_the_happy_call" && owed.person.is_some_and(peace));
        // M22: thanks are per referrer, not per name.
        let thanked = owed.kind == "thank_the_referrer"
            && self.owed.values().any(|one| {
                one.fate == Fate::Open
                    && (one.kind, one.to, one.by, one.due) == (owed.kind, owed.to, owed.by, owed.due)
            });
        if !silent && !thanked {
            self.new_owed.push(owed);
        }
    }

    pub fn open_reason(
        &mut self,
        scene: &Scene,
        kind: &'static str,
        contact: Uuid,
        on: Date,
        event: Option<Date>,
    ) {
        let person = &self.people[&contact];
        if !person.no_ask && !person.no_contact {
            let last = event.or_else(|| missed_after(kind).map(|days| plus(on, days)));
            let (owner, state) = (scene.user, "open");
            self.new_reasons.push(Reason { kind, contact, owner, happened: on, last, licence: None, state });
        }
    }

    /// M26: counted from the last touch; one that is noted late doesn't end what later ones left owing.
    pub fn touch(&mut self, contact: Uuid, on: Date) {
        let person = self.person(contact);
        if person.touched.is_some_and(|touched| on <= touched) {
            return;
        }
        person.touched = Some(on);
        for id in self.open_to(contact) {
            if self.owed[&id].kind == "stay_in_touch" {
                self.close(id, Fate::Done);
            }
        }
    }

    /// "Same-day items after 17:00 local become due the next morning."
    fn same_day(scene: &Scene, on: Date) -> Date {
        if on == scene.today && scene.hour >= 17 { plus(on, 1) } else { on }
    }

    pub fn refer(&mut self, referrer: Uuid, referred: Uuid, happy: bool, on: Date) {
        let known = |one: &Referral| one.referrer == referrer && one.referred == referred;
        if self.referrals.values().chain(&self.new_referrals).any(known) {
            return;
        }
        let credited = !self.referrals.values().any(|one| one.referred == referred && one.credited);
        let owner = self.people[&referred].owner;
        let stage = "captured";
        self.new_referrals.push(Referral { referrer, referred, owner, stage, happy, captured: on, credited });
        let due = self.week.after(on, 1);
        let person = Some(referrer);
        // The program's id of the referral is not known yet: nil stands for it until it is.
        let referral = Some(Uuid::nil());
        self.owe(owed("contact_the_referral", referred, owner, due, true, referral, person));
        let giver = self.person(referrer);
        giver.gave = Some(giver.gave.map_or(on, |gave| gave.min(on)));
    }

    pub fn names_given(&mut self, scene: &Scene, referrer: Uuid, ran_out: bool, on: Date) {
        let due = Self::same_day(scene, on);
        self.owe(owed("thank_the_referrer", referrer, scene.user, due, true, None, None));
        // M1 c: names that come one after the other are one reason to ask for all the others.
        let asked_for_all = self.open_reasons(referrer).iter().any(|id| {
            let one = &self.reasons[id];
            one.kind == "gave_referral" && one.owner == scene.user
        });
        if !ran_out && !asked_for_all {
            self.open_reason(scene, "gave_referral", referrer, on, None);
        }
    }

    /// M40: what was over stayed behind when the person was given away; who keeps them now carries it on.
    fn carry_on(&mut self, id: Uuid) {
        let referral = self.referrals.get_mut(&id).unwrap();
        if matches!(referral.stage, "won" | "lost" | "no_response") {
            referral.owner = self.people[&referral.referred].owner;
        }
    }

    /// Who began the chain of credited referrals by which somebody came, and in how many steps. Of a loop the link that
    /// was made last doesn't count.
    fn top(&self, who: Uuid) -> Option<(Uuid, usize)> {
        let link = |who: Uuid| self.referrals.iter().find(|(_, one)| one.credited && one.referred == who);
        let mut path = vec![who];
        loop {
            let last = *path.last()?;
            let Some((_, named)) = link(last) else { return Some((last, path.len() - 1)) };
            if let Some(at) = path.iter().position(|one| *one == named.referrer) {
                let since = |who: &&Uuid| link(**who).map(|(id, one)| (one.captured, *id));
                let root = *path[at..].iter().max_by_key(since)?;
                return Some((root, path.iter().position(|one| *one == root)?));
            }
            path.push(named.referrer);
        }
    }

    pub fn move_to(&mut self, scene: &Scene, id: Uuid, stage: &'static str, on: Date) {
        self.carry_on(id);
        let referral = self.referrals.get_mut(&id).unwrap();
        referral.stage = stage;
        let Referral { referrer, referred, owner, happy, credited, .. } = *referral;
        self.changed.insert(id);
        if reached(stage) {
            self.settle_contact(id);
        }
        // Whoever keeps the referrer thanks and informs them; whoever keeps the referred one asks for the happy call.
        let thanks = self.people[&referrer].owner;
        let of = |kind, to, due, must, person| {
            let by = if to == referrer { thanks } else { owner };
            owed(kind, to, by, due, must, Some(id), Some(person))
        };
        match stage {
            "contacted" | "met" | "lost" | "no_response" => {
                let update = of("inform_the_referrer", referrer, plus(on, 2), false, referred);
                self.owe(Owed { told: stage, ..update });
            }
            "won" => {
                self.owe(of("thank_with_gift", referrer, plus(on, 3), false, referred));
                self.owe(of("inform_of_the_win", referrer, Self::same_day(scene, on), true, referred));
                if self.people[&referrer].standing == "non_buyer" {
                    self.owe(of("call_the_non_buyer", referrer, self.week.after(on, 1), true, referred));
                }
                // M37: whoever began the chain is thanked by who keeps them.
                if let Some((root, _)) = self.top(referred).filter(|(_, steps)| credited && *steps >= 2) {
                    let by = self.people[&root].owner;
                    self.owe(owed(
                        "thank_up_the_chain",
                        root,
                        by,
                        plus(on, 3),
                        false,
                        Some(id),
                        Some(referred),
                    ));
                }
                if happy {
                    self.owe(of("ask_for_the_happy_call", referred, plus(on, 7), false, referrer));
                }
            }
            _ => {}
        }
    }

    /// M24: a non-buyer is called each time somebody they named buys, the second time as well.
    pub fn bought_again(&mut self, referred: Uuid, on: Date) {
        let won = |one: &Referral| one.referred == referred && one.stage == "won" && on >= one.captured;
        let again: Vec<(Uuid, Uuid)> =
            self.referrals.iter().filter(|(_, one)| won(one)).map(|(id, one)| (*id, one.referrer)).collect();
        for (id, referrer) in again {
            let person = &self.people[&referrer];
            if person.standing == "non_buyer" {
                let (due, by) = (self.week.after(on, 1), person.owner);
                self.owe(owed("call_the_non_buyer", referrer, by, due, true, Some(id), Some(referred)));
            }
        }
    }

    fn of_referral(&self, id: Uuid) -> Vec<Uuid> {
        let open = self.owed.iter().filter(|(_, one)| one.referral == Some(id) && one.fate == Fate::Open);
        open.map(|(id, _)| *id).collect()
    }

    fn settle_contact(&mut self, referral: Uuid) {
        for id in self.of_referral(referral) {
            if matches!(self.owed[&id].kind, "contact_the_referral" | "silence_alarm") {
                self.close(id, Fate::Done);
            }
        }
    }

    pub fn move_all(&mut self, scene: &Scene, referred: Uuid, stage: &'static str, on: Date) {
        let can =
            |one: &Referral| one.referred == referred && goes_forward(one.stage, stage) && on >= one.captured;
        let ids: Vec<_> = self.referrals.iter().filter(|(_, one)| can(one)).map(|(id, _)| *id).collect();
        for id in ids {
            self.move_to(scene, id, stage, on);
        }
    }

    /// M21: reaching somebody is the first contact for everybody who named them.
    pub fn reach(&mut self, scene: &Scene, id: Uuid, stage: &'static str, on: Date) {
        let referred = self.referrals[&id].referred;
        self.move_to(scene, id, stage, on);
        if matches!(stage, "contacted" | "met") {
            self.move_all(scene, referred, stage, on);
        }
    }

    pub fn correct(&mut self, scene: &Scene, id: Uuid, stage: &'static str, on: Date) {
        let was = self.referrals[&id].stage;
        for owed in self.of_referral(id) {
            let wrong = match self.owed[&owed].kind {
                "inform_the_referrer" => !still_true(self.owed[&owed].told, stage),
                "inform_of_the_win"
                | "thank_with_gift"
                | "thank_up_the_chain"
                | "call_the_non_buyer"
                | "ask_for_the_happy_call" => stage != "won",
                _ => false,
            };
            if wrong {
                self.close(owed, Fate::Released(on));
            }
        }
        if goes_forward(was, stage) {
            return self.move_to(scene, id, stage, on);
        }
        self.carry_on(id);
        let referral = self.referrals.get_mut(&id).unwrap();
        referral.stage = stage;
        let (referrer, referred, owner, captured) =
            (referral.referrer, referral.referred, referral.owner, referral.captured);
        self.changed.insert(id);
        if reached(stage) {
            self.settle_contact(id);
        } else if reached(was) {
            let due = self.week.after(captured, 1);
            self.owe(owed("contact_the_referral", referred, owner, due, true, Some(id), Some(referrer)));
        }
    }

    /// Their latest closed deal decides; a no before any deal counts as well (METHOD, Words).
    pub fn stand(&mut self, contact: Uuid, said_no: bool) {
        let latest =
            self.deals.values().filter(|deal| deal.contact == contact).filter_map(|deal| deal.closed).max();
        match latest {
            Some((_, true)) => self.person(contact).standing = "customer",
            Some((_, false)) => self.person(contact).standing = "non_buyer",
            None if said_no => self.person(contact).standing = "non_buyer",
            None => {}
        }
    }

    /// M5: whether they may be asked on a day.
    pub fn may_ask(&self, contact: Uuid, named_reason: bool, on: Date) -> bool {
        let person = &self.people[&contact];
        if person.no_ask || person.no_contact || person.complaints > 0 {
            return false;
        }
        self.prompted(contact, named_reason, on)
            || person.unprompted.is_none_or(|asked| between(asked, on).abs() >= 30)
    }

    pub fn prompted(&self, contact: Uuid, named_reason: bool, on: Date) -> bool {
        named_reason
            || self.open_reasons(contact).iter().any(|id| self.reasons[id].happened <= on)
            || self.open_to(contact).iter().any(|id| {
                let owed = &self.owed[id];
                owed.kind == "licence_to_ask" && owed.due <= on
            })
    }
}

pub fn owed(
    kind: &'static str,
    to: Uuid,
    by: Uuid,
    due: Date,
    must: bool,
    referral: Option<Uuid>,
    person: Option<Uuid>,
) -> Owed {
    Owed { kind, to, by, due, must, referral, person, told: "", given: None, fate: Fate::Open }
}
